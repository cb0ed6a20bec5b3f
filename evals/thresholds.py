"""Choose the thresholds of the gate on labelled claims.

    python evals/thresholds.py [--shared ../shared] [--sets support,gold,...] [--cache .bench/attributions] [--write]
    python evals/thresholds.py --claims FILE.jsonl [--claims ...]     claims of your own

FILE has the lines of `check --claims` plus "supported": true or false, and a "kind" if you like; its set is called as the
file is. The sets of the benchmark are read from the `bench` and `data` folders of --shared; what is absent is left out.

What is sought: the highest mean over the sets of balanced accuracy, one threshold after the other until none moves any
more, as long as the sets of --guard keep their faithful claims. Of values that do equally well the one nearest to the
present one is taken; a move that is worth less than --gain, or less than --errors standard errors, is taken back. The
documents are in two halves, by a hash of their text: thresholds are chosen on one half, and what they are worth is read off
the other. The same input gives the same output. About two minutes; with --cache, which keeps what is attributed in each
document for the next time, one. --sample 1 takes all claims, three minutes.

Without --write nothing is changed.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import ROOT, Absent, Bench
from choosing import FIELDS, Half, Search, Wanted, changed
from figures import Errors, Figures, mean
from labelled import SETS, Labelled, Unusable, attributions, of_bench, of_file, sampled
from verdicts import Verdicts

from summarizer.grounding.policy import Policy
from summarizer.grounding.thresholds import Thresholds

FILE = ROOT / "summarizer" / "grounding" / "thresholds.py"
_NUMBER = re.compile(r"^(    (\w+): _Share = )([\d.]+)$", re.MULTILINE)
_NOTE = re.compile(r'^(CHOSEN = Thresholds\(\)\n)""".*"""$', re.MULTILINE)


def moves(halves: Sequence[Half], before: Thresholds, after: Thresholds, fields: Sequence[str]) -> Iterator[str]:
    """A table of the fields: before, after, and what each move is worth on each set of each half, the others made."""
    sets = sorted({claim.which for half in halves for claim in half.claims})
    yield f"{'field':14}{'before':>8}{'after':>8}  " + "".join(f"{name:>15}" for name in sets)
    reached = [half.figures(after) for half in halves]
    for name in fields:
        old, new = getattr(before, name), getattr(after, name)
        line = f"{name:14}{old:8g}{new:8g}  "
        if old != new:
            without = [half.figures(changed(after, name, old)) for half in halves]
            line += "".join(f"{_effects(which, without, reached):>15}" for which in sets)
        yield line.rstrip()


def _effects(which: str, without: Sequence[Figures], reached: Sequence[Figures]) -> str:
    return " / ".join(_effect(one.get(which), other.get(which)) for one, other in zip(without, reached, strict=True))


def _effect(without: Errors | None, reached: Errors | None) -> str:
    if without is None or reached is None or without.balanced is None or reached.balanced is None:
        return "n/a"
    return f"{100 * (reached.balanced - without.balanced):+.2f}"


def results(half: Half, before: Thresholds, after: Thresholds) -> Iterator[str]:
    """The errors on each set before and after, and then on each kind for which they changed."""
    old, new = half.figures(before), half.figures(after)
    if not old:
        yield "no claim"
        return
    for name in old:
        yield from _compared(name, old[name], new[name])
    yield f"mean balanced accuracy {100 * mean(old):.2f} -> {100 * mean(new):.2f} %"
    kinds, now = half.kinds(before), half.kinds(after)
    for name in [name for name in kinds if kinds[name] != now[name]]:
        yield from _compared(name, kinds[name], now[name])


def _compared(name: str, old: Errors, new: Errors) -> Iterator[str]:
    for label, errors in (("before", old), ("after", new)) if old != new else (("same", old),):
        balanced = "n/a" if errors.balanced is None else f"{100 * errors.balanced:.1f}"
        yield f"{name:34} {label:6} {balanced:>5}   kept {errors.kept!s:36} passed {errors.passed}"


def numbers_in(file: Path) -> Thresholds:
    """The numbers in a file such as summarizer/grounding/thresholds.py; Unusable where one is missing."""
    found = {name: float(value) for _, name, value in _NUMBER.findall(file.read_text(encoding="utf-8"))}
    for name in FIELDS:
        if name not in found:
            message = f"{file}: has no line '{name}: _Share = NUMBER'"
            raise Unusable(message)
    return Thresholds(**{name: found[name] for name in FIELDS})


def written(text: str, chosen: Thresholds, note: str) -> str:
    """The text of such a file with other numbers, and with what they were chosen on."""
    numbers = _NUMBER.sub(lambda found: f"{found[1]}{getattr(chosen, found[2])!r}", text)
    return _NOTE.sub(lambda found: f'{found[1]}"""{note}"""', numbers)


def claims_of(given: argparse.Namespace) -> list[Labelled]:
    """Every claim that was asked for; a set of the benchmark that is not there is left out with one line."""
    if given.claims:
        return [claim for path in given.claims for claim in sampled(of_file(path), given.sample)]
    bench, found = Bench(given.shared.resolve(), ROOT / ".bench"), []
    for which in given.sets.split(","):
        try:
            found += sampled(of_bench(Path(bench.scorer("bench_claims.py")), which), given.sample)
        except (Absent, Unusable) as error:
            print(f"{which}: left out: {error}", flush=True)
    return found


def judged(claims: Sequence[Labelled], given: argparse.Namespace) -> Verdicts:
    """The claims ready to be judged: every document is attributed."""
    documents = {claim.document.id: claim.document for claim in claims}
    print(f"{len(claims)} claims on {len(documents)} documents", flush=True)
    return Verdicts(attributions(documents, given.cache, given.processes), given.policy)


def options() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    parser = argparse.ArgumentParser(description="Choose the thresholds of the gate on labelled claims.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with bench/ and data/")
    parser.add_argument("--sets", default=",".join(SETS), help="sets of the benchmark, parted by commas")
    parser.add_argument("--claims", type=Path, action="append", help="a file of labelled claims, in place of the benchmark's")
    parser.add_argument("--cache", type=Path, help="folder that keeps what is attributed in each document for the next time")
    parser.add_argument("--fields", default=",".join(FIELDS), help="the fields that may move, parted by commas")
    parser.add_argument("--sample", type=int, default=3, help="take every so many-th claim of a set (3; 1: all)")
    parser.add_argument("--policy", type=Policy, default=Policy.STANDARD, help="strict, standard or lenient")
    parser.add_argument("--guard", default="support,gold", help="sets on which no more faithful claims may be lost than now")
    parser.add_argument("--tolerance", type=float, default=0.0, help="share of those that may be lost all the same")
    parser.add_argument("--gain", type=float, default=0.001, help="what a move has to be worth; 0.001 is a tenth of a point")
    parser.add_argument("--errors", type=float, default=2.0, help="standard errors that it has to be worth as well (2)")
    parser.add_argument("--processes", type=int, default=2, help="so many documents are attributed at the same time")
    parser.add_argument("--file", type=Path, default=FILE, help="the file whose numbers are the present ones")
    parser.add_argument("--write", action="store_true", help="write the chosen numbers into that file")
    return parser


def wanted(given: argparse.Namespace, parser: argparse.ArgumentParser) -> Wanted:
    """What a choice has to keep to; an unknown field ends the run."""
    fields = tuple(given.fields.split(","))
    for name in fields:
        if name not in FIELDS:
            near = difflib.get_close_matches(name, FIELDS, n=1)
            parser.error(
                f"no threshold {name!r}; " + (f"did you mean {near[0]!r}?" if near else f"there are {', '.join(FIELDS)}")
            )
    if given.sample < 1:
        parser.error("--sample needs 1 or more")
    return Wanted(fields, tuple(given.guard.split(",")), given.tolerance, given.gain, given.errors)


def report(halves: tuple[Half, Half], before: Thresholds, after: Thresholds, fields: Sequence[str]) -> None:
    """Print what moved, and the errors on both halves."""
    print("\nWhat each move is worth, points of balanced accuracy: on the half it was chosen on / on the other half")
    print("\n".join(moves(halves, before, after, fields)))
    for title, half in zip(("The half they were chosen on", "The other half"), halves, strict=True):
        print(f"\n{title}")
        print("\n".join(results(half, before, after)))
    if halves[1].claims and mean(halves[1].figures(after)) < mean(halves[1].figures(before)):
        print("\nThe other half does not bear this choice out: it fits the documents it was made on.")


def write(given: argparse.Namespace, before: Thresholds, after: Thresholds, note: str) -> None:
    """Say the ids, and write the chosen numbers if that was asked for."""
    print(f"\nid: {before.ident}, chosen: {after.ident}")
    if given.write and after != before:
        given.file.write_text(written(given.file.read_text(encoding="utf-8"), after, note), encoding="utf-8")
        print(f"written to {given.file}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Choose, report, and write where that was asked for."""
    parser = options()
    given = parser.parse_args(arguments)
    keep, begun = wanted(given, parser), time.perf_counter()
    try:
        claims, present = claims_of(given), numbers_in(given.file)
    except (Unusable, OSError) as error:
        sys.exit(str(error))
    verdicts = judged(claims, given)
    here, other = (Half([claim for claim in claims if claim.chosen_on is side], verdicts) for side in (True, False))
    if not here.claims:
        sys.exit("no claim in the half of the documents to choose on")
    chosen = Search(here, present, keep).run()
    report((here, other), present, chosen, keep.fields)
    note = f"The numbers in use: chosen on {len(here.claims)} claims of {', '.join(sorted({claim.which for claim in claims}))}."
    write(given, present, chosen, note)
    print(f"{verdicts.judged} judgements, {time.perf_counter() - begun:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
