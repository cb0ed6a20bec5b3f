"""Every figure the project promises, measured through the command line and printed as one table.

    python evals/bench.py [--shared ../shared] [--only start,quotes,...] [--kinds]

The scorers and the data live outside the project, in the `bench` and `data` folders of --shared; what is absent is
left out with one line. Work files go to .bench/. One process at a time; with `taskset` each is pinned to one core.
Speeds count seconds of the CPU, so that whatever else the machine does counts little; start-up counts the wall clock.
A line is: what, the figure with its interval of 95 % in brackets (for speeds: the slowest and the fastest run), what is to be
reached, and whether it is: ok, or MISSED where the figure falls short.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attribution_rows
import claim_rows
import coverage
import qmsum
import seesaw
from claims_speed import speed
from measuring import PYTHON, ROOT, Absent, Bench, Row, at_least, at_most, percent, show, summarizer, texts
from robustness import robust

__all__ = ["ROOT", "Absent", "Bench", "Row", "at_least", "at_most", "percent", "show", "summarizer"]


def start(bench: Bench) -> Iterator[Row]:
    """How long the first answer takes."""
    out = bench.fresh("start") / "out"
    yield at_most("--help, median of 5", statistics.median(summarizer("--help", out=out).seconds for _ in range(5)), 0.4, "s")
    seeds = sorted(path for path in (bench.shared / "seed").glob("*") if path.is_file()) or sorted((ROOT / "seeds").glob("*"))
    cold = [summarizer("brief", str(seeds[0]), out=out) for _ in range(3)]
    yield at_most("brief of one article, cold, median of 3", statistics.median(ran.seconds for ran in cold), 4, "s")
    yield at_most("  peak memory", max(ran.megabytes for ran in cold), 700, "MB", ".0f")


def positions(bench: Bench) -> Iterator[Row]:
    """Who holds which position, against careful readers; issues given."""
    folder, gold = bench.fresh("positions"), bench.data("gold", "positions")
    seconds = 0.0
    for path in sorted(gold.glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        issues = [part for issue in case["issues"] for part in ("--issue", issue)]
        document = str(bench.data("gold", *case["text_file"].split("/")))
        # As a result of the whole path: the id of the gold file names the output.
        out = folder / f"{case['id']}.json"
        seconds += summarizer("brief", document, *issues, "--format", "json", "-o", str(out), out=folder / "stdout").seconds
    report = folder.with_suffix(".report.json")
    scorer = bench.scorer("score_positions.py")
    subprocess.run(
        [PYTHON, scorer, "--gold", str(gold), "--system", str(folder), "--json", str(report)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    yield from position_rows(json.loads(report.read_text(encoding="utf-8"))["overall"])
    yield Row("  seconds for all", f"{seconds:.0f} s")


def position_rows(overall: dict[str, float]) -> Iterator[Row]:
    """The rows of the positions' report."""
    least = {"f1": 0.55, "precision_known": 0.80, "stance_accuracy_lenient": 0.62, "evidence_hit_rate": 0.86}
    most = {"invented_rate": 0.06, "trap_rate": 0.02, "quotes_not_verbatim": 0, "wrong_offsets": 0}
    for key, limit in least.items():
        yield at_least(f"positions: {key}", overall[key] or 0.0, limit, "", ".3f")
    for key, limit in most.items():
        yield at_most(f"positions: {key}", overall[key] or 0, limit, "", ".3f")
    yield Row("  recall, pairs predicted", f"{overall['recall']:.3f}, {overall['predicted_pairs']}")


def grounding(bench: Bench) -> Iterator[Row]:
    """The cost of 50 claims on an article of 10,000 characters, parse and start left out."""
    folder = bench.fresh("grounding")
    _, text = min(texts(bench, folder), key=lambda row: abs(len(row[1]) - 10_000))
    (folder / "article.txt").write_text(text, encoding="utf-8", newline="")
    sentences = [sentence for sentence in re.split(r"(?<=[.!?]) |\n+", text) if 12 <= len(sentence.split()) <= 35]
    rows = [(sentence, " ".join(sentence.split()[1:10])) for sentence in (sentences * 50)[:50]]
    few, many = (claims_file(folder, rows, times) for times in (1, 21))
    cost = [summarizer("check", "--claims", str(many), out=folder / "out").cpu for _ in range(3)]
    base = [summarizer("check", "--claims", str(few), out=folder / "out").cpu for _ in range(3)]
    spent = 1000 * (statistics.median(cost) - statistics.median(base)) / 20
    yield at_most(f"grounding: 50 claims on {len(text):,} characters", spent, 20, "ms", ".1f")


def claims_file(folder: Path, rows: list[tuple[str, str]], times: int) -> Path:
    """A claims file with `rows` (sentence, quotation) `times` over."""
    path = folder / f"claims-{times}.jsonl"
    every = [(number, *row) for number, row in enumerate(rows * times)]
    made = [
        {"id": str(number), "document": "article.txt", "actor": None, "sentence": sentence, "quotes": [quote]}
        for number, sentence, quote in every
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in made), encoding="utf-8")
    return path


def growth(bench: Bench) -> Iterator[Row]:
    """Whether a document ten times as long takes ten times as long."""
    folder = bench.fresh("growth")
    whole = "\n\n".join(text for _, text in texts(bench, folder))
    speeds = []
    for size in (200_000, 1_000_000):
        text = (whole * (size // len(whole) + 1))[:size]
        path = folder / f"{size}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        ran = summarizer("statements", str(path), "--format", "jsonl", out=folder / "out")
        speeds.append(size / ran.cpu / 1000)
    shown = f"{speeds[0]:.0f}, {speeds[1]:.0f}"
    yield Row("speed at 200 kB and 1 MB, thousand characters/s", shown, "the same", speeds[1] >= 0.6 * speeds[0])


PARTS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "start": start,
    "attribution": attribution_rows.attribution,
    "fast": attribution_rows.fast,
    "resolution": attribution_rows.resolution,
    "positions": positions,
    "coverage": coverage.part,
    "seesaw": seesaw.part,
    "qmsum": qmsum.part,
    **claim_rows.PARTS,
    "speed": speed,
    "grounding": grounding,
    "growth": growth,
    "robust": robust,
}
GROUPS = {"sentences": claim_rows.SENTENCES}
"""Names that --only takes for several parts."""


def measured(parts: Iterable[str], bench: Bench) -> Iterator[Row]:
    """The rows of the parts, one after the other; of a part whose data is absent, one line that says so."""
    for part in parts:
        try:
            yield from PARTS[part](bench)
        except Absent as absent:
            yield Row(f"{part}: left out: {absent}", "")


def main() -> None:
    """Measure the parts asked for."""
    arguments = argparse.ArgumentParser(description="Print every figure the project promises.")
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with bench/ and data/")
    arguments.add_argument("--only", default=",".join(PARTS), help=f"parts, parted by commas: {', '.join([*PARTS, *GROUPS])}")
    arguments.add_argument("--kinds", action="store_true", help="a line for every kind of claim as well")
    given = arguments.parse_args()
    parts = [part for name in given.only.split(",") for part in GROUPS.get(name, (name,))]
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        arguments.error(f"no part {unknown[0]!r}; there are {', '.join([*PARTS, *GROUPS])}")
    reached = []
    for row in measured(parts, Bench(given.shared.resolve(), ROOT / ".bench", kinds=given.kinds)):
        show(row)
        reached += [row.reached] if row.target else []
    print(f"{reached.count(False)} of {len(reached)} figures with a target fall short")


if __name__ == "__main__":
    main()
