"""Every figure the project promises, measured through the command line and printed as one table.

    python evals/bench.py [--shared ../shared] [--only start,quotes,...]

The scorers and the data live outside the project, in the `bench` and `data` folders of --shared; what is absent is
left out with one line. Work files go to .bench/. One process at a time; with `taskset` each is pinned to one core.
Speeds count seconds of the CPU, so that whatever else the machine does counts little; start-up counts the wall clock.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
PINNED = ["taskset", "-c", "0"] if shutil.which("taskset") else []


@dataclass(frozen=True)
class Row:
    """One line of the table: what, the figure as measured, and what is to be reached."""

    what: str
    measured: str
    target: str = ""
    reached: bool | None = None


@dataclass(frozen=True)
class Ran:
    """What a command cost: wall and CPU seconds, the peak of its memory in MB, and its exit code."""

    seconds: float
    cpu: float
    megabytes: float
    code: int


class Absent(Exception):
    """Some data is not there."""


@dataclass(frozen=True)
class Bench:
    """Where the data, the scorers and the work files are."""

    shared: Path
    work: Path

    def data(self, *parts: str) -> Path:
        """A file or folder of the data; Absent if it is not there."""
        return self._there(self.shared.joinpath("data", *parts))

    def scorer(self, name: str) -> str:
        """The path of a scorer; Absent if it is not there."""
        return str(self._there(self.shared / "bench" / name))

    def fresh(self, name: str) -> Path:
        """An empty work folder."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    @staticmethod
    def _there(path: Path) -> Path:
        if not path.exists():
            message = f"{path} is not there"
            raise Absent(message)
        return path


def summarizer(*arguments: str, out: Path) -> Ran:
    """Run the program as a user does, its stdout in `out`; anything but 0 and 1 is fatal."""
    begun = time.perf_counter()
    with out.open("wb") as target, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([*PINNED, PYTHON, "-m", "summarizer", *arguments], stdout=target, stderr=errors, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):
            errors.seek(0)
            sys.exit(f"summarizer {' '.join(arguments)[:300]}: exit {code}: {errors.read().decode()[-600:]}")
    return Ran(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code)


def scored(*command: str) -> dict[str, object]:
    """What a scorer says, as JSON."""
    done = subprocess.run([PYTHON, *command], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def lines(path: Path) -> Iterator[dict[str, object]]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def at_most(what: str, value: float, limit: float, unit: str, form: str = ".2f") -> Row:
    """A row whose figure should not be above `limit`."""
    return Row(what, f"{value:{form}} {unit}", f"<= {limit:g} {unit}", value <= limit)


def at_least(what: str, value: float, limit: float, unit: str, form: str = ".1f") -> Row:
    """A row whose figure should not be below `limit`."""
    return Row(what, f"{value:{form}} {unit}", f">= {limit:g} {unit}", value >= limit)


def start(bench: Bench) -> Iterator[Row]:
    """How long the first answer takes."""
    out = bench.fresh("start") / "out"
    yield at_most("--help, median of 5", statistics.median(summarizer("--help", out=out).seconds for _ in range(5)), 0.4, "s")
    seeds = sorted(path for path in (bench.shared / "seed").glob("*") if path.is_file()) or sorted((ROOT / "seeds").glob("*"))
    cold = [summarizer("brief", str(seeds[0]), out=out) for _ in range(3)]
    yield at_most("brief of one article, cold, median of 3", statistics.median(ran.seconds for ran in cold), 4, "s")
    yield at_most("  peak memory", max(ran.megabytes for ran in cold), 700, "MB", ".0f")


def claims(bench: Bench, which: str) -> dict[str, object]:
    """A set of claims through `check --claims`, scored; `seconds` of the CPU are added."""
    folder = bench.fresh(f"claims-{which}")
    bench.data("claims")
    scorer = bench.scorer("bench_claims.py")
    subprocess.run([PYTHON, scorer, "write", which, str(folder)], check=True, stdout=subprocess.DEVNULL)
    out = folder / "out.jsonl"
    ran = summarizer("check", "--claims", str(folder / "claims.jsonl"), out=out)
    return {**scored(scorer, "score", which, str(out), "--json"), "seconds": ran.cpu, "megabytes": ran.megabytes}


def percent(hits: int, total: int) -> float:
    """A rate in percent; 0 of 0 is not a number."""
    return 100 * hits / total if total else float("nan")


def rate(pair: list[int]) -> str:
    """A rate with its denominator."""
    return f"{percent(*pair):.1f} % ({pair[0]}/{pair[1]})" if pair[1] else "n/a (0/0)"


def quotes(bench: Bench) -> Iterator[Row]:
    """Renderings to keep and forgeries to reject."""
    result = claims(bench, "quotes")
    kept, passed = result["kept"], result["passed"]
    yield Row("quotations: honest renderings kept", rate(kept), ">= 98 %", percent(*kept) >= 98)
    yield Row("quotations: forgeries accepted", rate(passed), "<= 0.5 %", percent(*passed) <= 0.5)
    kinds = [(percent(hits, total), kind, faithful) for kind, faithful, hits, total in result["kinds"]]
    low, low_kind = min((share, kind) for share, kind, faithful in kinds if faithful is True)
    high, high_kind = max((share, kind) for share, kind, faithful in kinds if faithful is False)
    yield Row("  worst honest kind", f"{low:.1f} % ({low_kind})", ">= 93 %", low >= 93)
    yield Row("  worst forged kind", f"{high:.1f} % ({high_kind})", "<= 5 %", high <= 5)
    yield Row("  CPU seconds, MB, missing", f"{result['seconds']:.0f} s, {result['megabytes']:.0f} MB, {result['missing']}")


def sentences(bench: Bench) -> Iterator[Row]:
    """Faithful and altered sentences."""
    for which in ("support", "gold"):
        result = claims(bench, which)
        yield Row(f"{which}: faithful kept", rate(result["kept"]))
        yield Row(f"{which}: false passed", rate(result["passed"]))
        if "balanced_accuracy" in result:
            yield Row(f"  balanced accuracy ({result['seconds']:.0f} s of the CPU)", f"{100 * result['balanced_accuracy']:.1f} %")


def texts(bench: Bench, folder: Path) -> list[tuple[str, str]]:
    """The articles of the attribution set, written to `folder`; (id, text) of each."""
    rows = [(str(row["id"]), str(row["text"])) for row in lines(bench.data("polnear", "dev.jsonl"))]
    for ident, text in rows:
        (folder / f"{ident}.txt").write_text(text, encoding="utf-8", newline="")
    return rows


def attribution(bench: Bench) -> Iterator[Row]:
    """Who said what, against two trained readers' annotation; and the speed of it."""
    folder = bench.fresh("attribution")
    rows, out = texts(bench, folder), folder.with_suffix(".jsonl")
    ran = summarizer("statements", str(folder), "--format", "jsonl", out=out)
    gold, scorer = str(bench.data("polnear", "dev.jsonl")), bench.scorer("score_attribution.py")
    every = scored(scorer, gold, str(out), "--json")
    speech = scored(scorer, gold, str(out), "--json", "--care", bench.scorer("speech_cues.txt"), "--filter")
    yield at_least("attribution: full F1, all", 100 * every["full"]["F"], 60, "")
    yield at_least("attribution: full F1, speech only", 100 * speech["full"]["F"], 74, "")
    for part in ("quoted", "indirect"):
        yield Row(f"  full F1, {part} (all)", f"{100 * every[f'full | {part}']['F']:.1f}")
    thousands = sum(len(text.split()) for _, text in rows) / 870  # 1,000 tokens with punctuation are about 870 words
    yield at_least(f"speed: articles of 1,000 tokens a second ({len(rows)} articles)", thousands / ran.cpu, 8, "/s")
    yield Row("  seconds on the wall, of the CPU", f"{ran.seconds:.1f}, {ran.cpu:.1f}")
    yield at_most("  peak memory", ran.megabytes, 700, "MB", ".0f")


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
    "attribution": attribution,
    "positions": positions,
    "quotes": quotes,
    "sentences": sentences,
    "grounding": grounding,
    "growth": growth,
}


def show(row: Row) -> None:
    """Print one line of the table."""
    mark = {True: "ok", False: "MISSED", None: ""}[row.reached]
    print(f"{row.what:56} {row.measured:34} {row.target:12} {mark}", flush=True)


def main() -> None:
    """Measure the parts asked for."""
    arguments = argparse.ArgumentParser(description="Print every figure the project promises.")
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with bench/ and data/")
    arguments.add_argument("--only", default=",".join(PARTS), help="parts, parted by commas")
    given = arguments.parse_args()
    unknown = [part for part in given.only.split(",") if part not in PARTS]
    if unknown:
        arguments.error(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    bench = Bench(given.shared.resolve(), ROOT / ".bench")
    for part in given.only.split(","):
        try:
            for row in PARTS[part](bench):
                show(row)
        except Absent as absent:
            print(f"{part}: left out: {absent}", flush=True)


if __name__ == "__main__":
    main()
