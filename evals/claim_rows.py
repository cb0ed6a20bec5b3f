"""The two errors of the gate on each set of labelled claims, measured through `summarizer check --claims`.

What is to be reached is what the project set itself for the validator. Every share has its interval of 95 %: that of Wilson
for one share, the normal one for balanced accuracy. Both take claims for independent, which claims on one article are not.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from figures import Errors, Rate
from measuring import PYTHON, Bench, Row, balanced, lines, progress, scored, shown, summarizer, ticking


@dataclass(frozen=True)
class Aim:
    """What a set is to reach, in percent; None where nothing is promised."""

    balanced: float | None = None
    kept: float | None = None
    passed: float | None = None
    weakest: float | None = None
    """What no kind of faithful claim is to be under."""
    worst: float | None = None
    """What no kind of false claim is to be over."""
    pairs: float | None = None


_SENTENCES = {"kept": 90.0, "passed": 10.0}
AIMS = {
    "quotes": Aim(kept=99, passed=0.3, weakest=93, worst=2),
    "whole": Aim(balanced=90, **_SENTENCES),
    "cited": Aim(balanced=93, **_SENTENCES),
    "speaker": Aim(balanced=93, **_SENTENCES),
    "gold": Aim(balanced=80, kept=85),
    "summedits": Aim(balanced=67),
    "bump": Aim(balanced=64, pairs=35),
    "diasumfact": Aim(balanced=66),
}
"""By set, or by reading of the set `support`."""

_Claim = Mapping[str, Any]
Reading = Callable[[_Claim, _Claim, str], dict[str, object]]
"""How a claim is put: from the claim as it is written, its row in the data, and the text of its article."""


def whole(claim: _Claim, _row: _Claim, _text: str) -> dict[str, object]:
    """The sentence alone: evidence has to be found in the whole article."""
    return dict(claim)


def cited(claim: _Claim, row: _Claim, text: str) -> dict[str, object]:
    """The sentence, pointing at the sentences of the article that the annotation names.

    They are cut out of the article by their offsets, so they are verbatim in it by construction, and the claim is still
    checked against the whole article. That is the honest reading: it is what a summary with citations looks like, and who
    "he" is has to be found out from the article. A document of the cited sentence alone would know nobody else who speaks.
    """
    return {**claim, "quotes": [text[start:end] for start, end in row["spans"]]}


def speaker(claim: _Claim, row: _Claim, text: str) -> dict[str, object]:
    """The same, with the speaker whom the annotation names as its actor, also where the sentence names another."""
    return {**cited(claim, row, text), "actor": row["speaker"]}


READINGS: dict[str, tuple[str, Reading]] = {
    "whole": ("support, article searched", whole),
    "cited": ("support, sentence given", cited),
    "speaker": ("support, speaker given too", speaker),
}


_FOLDER = {which: ("claims", f"{which}.jsonl") for which in ("quotes", "support")}
"""Where the data of a set is, if not in a folder of its name."""


@dataclass(frozen=True)
class Result:
    """What a scorer counted: the errors, the same by kind, pairs where there are any, and answers that are missing."""

    errors: Errors
    kinds: tuple[tuple[str, bool | None, Rate], ...]
    pairs: Rate | None
    missing: int

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Result:
        """The result in a scorer's JSON."""
        every = {name: Rate(*said[name]) for name in ("kept", "passed", "pairs") if name in said}
        kinds = tuple((kind, faithful, Rate(hits, total)) for kind, faithful, hits, total in said["kinds"])
        return cls(Errors(every["kept"], every["passed"]), kinds, every.get("pairs"), int(said["missing"]))

    def side(self, *, faithful: bool | None) -> list[tuple[str, Rate]]:
        """The kinds that are to be kept, or rejected (False), or neither (None); by name."""
        return sorted((kind, rate) for kind, side, rate in self.kinds if side is faithful)


def written(bench: Bench, which: str) -> Path:
    """The folder with the claims of a set and their documents."""
    bench.data(*_FOLDER.get(which, (which,)))
    folder = bench.fresh(f"claims-{which}")
    scorer = bench.scorer("bench_claims.py")
    subprocess.run([PYTHON, scorer, "write", which, str(folder)], check=True, stdout=subprocess.DEVNULL)
    return folder


def checked(claims: Path, title: str) -> tuple[Path, Row]:
    """The answers of the program on a file of claims, and a row with what they cost."""
    out, total, begun = claims.with_name("out.jsonl"), sum(1 for _ in lines(claims)), time.perf_counter()
    out.touch()
    progress(f"{title}: {total:,} claims")
    with ticking(title, out, total):
        ran = summarizer("check", "--claims", str(claims), out=out)
    progress(f"{title}: done in {time.perf_counter() - begun:.0f} s")
    return out, Row(f"  {title}: {total:,} claims, parse included", f"{ran.cpu:.0f} s of the CPU, {ran.megabytes:.0f} MB")


def one_set(which: str, bench: Bench) -> Iterator[Row]:
    """A set as its scorer writes it."""
    folder = written(bench, which)
    out, cost = checked(folder / "claims.jsonl", which)
    yield from rows(which, "quotations" if which == "quotes" else which, out, bench)
    yield cost


def support(bench: Bench) -> Iterator[Row]:
    """Sentences made from real attributions, put in three ways; one run, so that each article is parsed once."""
    folder = written(bench, "support")
    out, cost = checked(_put(bench, folder), "support")
    answers: dict[str, list[str]] = {name: [] for name in READINGS}
    for answer in lines(out):
        name, _, ident = str(answer["id"]).partition(":")
        answers[name].append(json.dumps({**answer, "id": ident}) + "\n")
    for name, (title, _) in READINGS.items():
        path = folder / f"out-{name}.jsonl"
        path.write_text("".join(answers[name]), encoding="utf-8")
        yield from rows(name, title, path, bench)
    yield cost


def _put(bench: Bench, folder: Path) -> Path:
    """The claims in `folder` in every way they are put, in a file of their own; an id starts with the way."""
    annotated = {row["id"]: row for row in lines(bench.data("claims", "support.jsonl"))}
    path = folder / "ways.jsonl"
    by_document = sorted(lines(folder / "claims.jsonl"), key=lambda claim: str(claim["document"]))
    with path.open("w", encoding="utf-8") as file:
        for document, claims in groupby(by_document, key=lambda claim: str(claim["document"])):
            text = (folder / document).read_bytes().decode()
            for claim in claims:
                for name, (_, put) in READINGS.items():
                    asked = put(claim, annotated[claim["id"]], text)
                    file.write(json.dumps({**asked, "id": f"{name}:{claim['id']}"}) + "\n")
    return path


def rows(name: str, title: str, answers: Path, bench: Bench) -> Iterator[Row]:
    """The rows of a set, or of a reading of `support`, from the answers of the program."""
    which = "support" if name in READINGS else name
    result = Result.of(scored(bench.scorer("bench_claims.py"), "score", which, str(answers), "--json"))
    aim = AIMS[name]
    if which != "quotes":
        value = result.errors.balanced
        yield _row(f"{title}: balanced accuracy", value, balanced(result.errors), least=aim.balanced)
    what = ("honest kept", "forgeries accepted") if which == "quotes" else ("faithful kept", "false accepted")
    yield _row(f"{title}: {what[0]}", result.errors.kept.value, shown(result.errors.kept), least=aim.kept)
    yield _row(f"{title}: {what[1]}", result.errors.passed.value, shown(result.errors.passed), most=aim.passed)
    if result.pairs:
        yield _row(f"{title}: pairs right", result.pairs.value, shown(result.pairs), least=aim.pairs)
    if which in {"quotes", "support"}:  # elsewhere a kind has so few claims that the worst is a matter of luck
        yield from _worst(title, result, aim)
    if bench.kinds:
        yield from _kinds(result, aim)
    if result.missing:
        yield Row(f"{title}: without an answer", str(result.missing), "0", reached=False)


def _worst(title: str, result: Result, aim: Aim) -> Iterator[Row]:
    """The faithful kind that is lost most often, and the false one that passes most often."""
    kind, rate = min(result.side(faithful=True), key=_share)
    yield _row(f"{title}: weakest honest kind, {kind}", rate.value, shown(rate), least=aim.weakest)
    kind, rate = max(result.side(faithful=False), key=_share)
    yield _row(f"{title}: worst false kind, {kind}", rate.value, shown(rate), most=aim.worst)


def _share(kind: tuple[str, Rate]) -> float:
    return kind[1].value or 0.0


def _kinds(result: Result, aim: Aim) -> Iterator[Row]:
    """Every kind: the faithful ones, the false ones, and those that are neither."""
    for kind, rate in result.side(faithful=True):
        yield _row(f"    {kind} kept", rate.value, shown(rate), least=aim.weakest)
    for kind, rate in result.side(faithful=False):
        yield _row(f"    {kind} accepted", rate.value, shown(rate), most=aim.worst)
    for kind, rate in result.side(faithful=None):
        yield Row(f"    {kind} accepted (either is right)", shown(rate))


def _row(what: str, value: float | None, measured: str, *, least: float | None = None, most: float | None = None) -> Row:
    """A row that says whether the figure itself, not its interval, reaches the aim."""
    limit = most if least is None else least
    if limit is None or value is None:
        return Row(what, measured)
    target = f"<= {limit:g} %" if least is None else f">= {limit:g} %"
    return Row(what, measured, target, reached=100 * value <= limit if least is None else 100 * value >= limit)


PARTS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "quotes": partial(one_set, "quotes"),
    "support": support,
    **{which: partial(one_set, which) for which in ("gold", "summedits", "bump", "diasumfact")},
}
"""By the name that --only takes."""
SENTENCES = tuple(name for name in PARTS if name != "quotes")
"""The parts that --only sentences stands for."""
