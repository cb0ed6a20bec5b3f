"""Whether attribution holds on odd input: `robustness.py ARTICLES.jsonl [--every N] [--cuts 50] [--shared ../shared]`.

ARTICLES has one article a line, {"id", "text", "attributions": [{"source", "cue", "content": [[start, end], ...]}]}. Every
article is attributed whole, and cut at random places (the same ones each time): up to the place, and from it, in turns. Then
its double quotation marks are changed to those of each style, its annotation's offsets with them, and the same scorer says
what that costs. A crash, or an offset that is not in the text, is printed with the article and the stretch of it that does it.
With --every N only every Nth article is read. All cuts of a thousand articles are hours.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from measuring import ROOT, Bench, Row, at_least, at_most, lines, progress, scored, show

from summarizer import wiring
from summarizer.attribution import statements
from summarizer.attribution.model import Attributions
from summarizer.cli.listing import statement_json
from summarizer.documents import Document
from summarizer.text.spans import Span

Article = dict[str, Any]

STYLES = {
    "straight": ('"', '"'),
    "curly": ("“", "”"),
    "apostrophes": ("''", "''"),
    "single": ("‘", "’"),
    "low single": ("‚", "‘"),
    "angle": ("«", "»"),
    "low": ("„", "“"),
    "corner": ("「", "」"),
}
"""What opens and what closes a quotation; marks inside of quotations stay as they are."""

_MARK = re.compile(r"``|''|[\"“”]")
_OPENED_AFTER = re.compile(r"[\s(\[{–—/-]")
_LOSS = 2.0
"""Points of F1 that another style of marks may cost."""

_TOLD = 20
"""Crashes and faults of one kind that are printed; all are counted."""

_OFTEN = 50
"""Articles between two words of progress."""


@dataclass
class Tally:
    """What was tried, and what went wrong with it, in words."""

    tried: int = 0
    crashes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def try_on(self, ident: str, text: str) -> Attributions:
        """The attributions of `text`; none where it crashes."""
        self.tried += 1
        try:
            found = wiring.attribute(document := Document(ident, text))
        except Exception as error:  # noqa: BLE001 - a crash of any kind is what is looked for
            self.crashes.append(f"{ident}: {type(error).__name__}: {error}")
            return Attributions(ident)
        self.faults += [f"{ident}: {fault}" for fault in faults(document, found)]
        return found

    def rows(self, what: str) -> Iterator[Row]:
        """A row for the crashes and one for the faults."""
        yield at_most(f"{what}: crashes in {self.tried:,}", len(self.crashes), 0, "", ".0f")
        yield at_most(f"{what}: bad offsets in {self.tried:,}", len(self.faults), 0, "", ".0f")

    def examples(self) -> Iterator[Row]:
        """The first of what went wrong."""
        yield from (Row(f"  {line}", "") for line in [*self.crashes[:_TOLD], *self.faults[:_TOLD]])


def faults(document: Document, found: Attributions) -> Iterator[str]:
    """What is wrong with the offsets of `found`: out of the text, out of order, over one another, or of nobody."""
    known = {actor.id for actor in found.actors}
    for number, statement in enumerate(found.statements):
        for part in ("source", "cue", "content"):
            yield from _misplaced(f"statement {number}, {part}", getattr(statement, part), document)
        named = {statement.actor, statement.via, *statement.candidates} - {None}
        yield from (f"statement {number}: no actor {ident!r}" for ident in sorted(map(str, named - known)))
    for actor in found.actors:
        # One mention may stand inside another: a name in a longer phrase for the same one.
        for mention in actor.mentions:
            yield from _misplaced(f"a mention of {actor.id}", (mention,), document)
    extents = [statement.extent for statement in found.statements]
    if extents != sorted(extents):
        yield "statements out of order"


def _misplaced(what: str, spans: tuple[Span, ...], document: Document) -> Iterator[str]:
    end = 0
    for span in spans:
        if span.start < end or span.end > len(document.text):
            yield f"{what}: {span.start}:{span.end} of {len(document.text)}"
        end = span.end


def restyled(article: Article, opening: str, closing: str) -> Article:
    """The article with other double quotation marks, and its annotation moved along."""
    text = str(article["text"])
    found = list(_MARK.finditer(text))
    marks = [opening if _opens(text, mark) else closing for mark in found]
    # Where each mark ends, before and after: an offset moves with the last mark that ends at or before it.
    ends = [mark.end() for mark in found]
    moved = [0]
    for mark, new in zip(found, marks, strict=True):
        moved.append(moved[-1] + len(new) - len(mark.group()))

    def at(offset: int) -> int:
        return offset + moved[bisect_left(ends, offset + 1)]

    pieces = [text[left : mark.start()] + new for left, mark, new in zip([0, *ends], found, marks, strict=False)]
    return article | {
        "text": "".join(pieces) + text[ends[-1] if ends else 0 :],
        "attributions": [_moved(one, at) for one in article["attributions"]],
        "discard": [[at(start), at(end)] for start, end in article.get("discard", ())],
    }


def _moved(one: Article, at: Callable[[int], int]) -> Article:
    parts = {part: [[at(start), at(end)] for start, end in one.get(part) or ()] for part in ("source", "cue", "content")}
    return one | parts


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark opens: its own shape says so, or for one without a hand what stands before it."""
    if mark.group() in {"“", "``"}:
        return True
    before = text[mark.start() - 1] if mark.start() else "\n"
    return mark.group() in {'"', "''"} and bool(_OPENED_AFTER.match(before))


def whole_and_cut(articles: list[Article], cuts: int) -> Iterator[Row]:
    """Every article whole, and cut at random places."""
    whole, cut = Tally(), Tally()
    for number, article in enumerate(articles, 1):
        ident, text = str(article["id"]), str(article["text"])
        whole.try_on(ident, text)
        chance = random.Random(ident)  # noqa: S311 - the same places each time
        for turn in range(cuts):
            place = chance.randrange(len(text) + 1)
            start, end = (0, place) if turn % 2 == 0 else (place, len(text))
            cut.try_on(f"{ident}[{start}:{end}]", text[start:end])
        if number % _OFTEN == 0:
            progress(f"{number} of {len(articles)} articles, {cut.tried:,} cuts")
    yield from whole.rows("whole articles")
    yield from cut.rows("cut articles")
    yield from whole.examples()
    yield from cut.examples()


def styles(articles: list[Article], bench: Bench) -> Iterator[Row]:
    """The F1 of the articles as they are and with the marks of each style."""
    tally = Tally()
    every, speech = f1(articles, bench, tally)
    yield Row("marks as they are: full F1, all; speech only", f"{every:.1f}; {speech:.1f}")
    for name, marks in STYLES.items():
        every_other, speech_other = f1([restyled(article, *marks) for article in articles], bench, tally)
        yield at_least(f"marks {name}: full F1, all", every_other, round(every - _LOSS, 1), "")
        yield at_least(f"marks {name}: full F1, speech only", speech_other, round(speech - _LOSS, 1), "")
    yield from tally.rows("marks changed")
    yield from tally.examples()


def f1(articles: Iterable[Article], bench: Bench, tally: Tally) -> tuple[float, float]:
    """The full F1 of the program on these articles, of all attributions and of those of speech, in points."""
    with TemporaryDirectory() as folder:
        gold, system = Path(folder, "gold.jsonl"), Path(folder, "system.jsonl")
        with gold.open("w", encoding="utf-8") as annotated, system.open("w", encoding="utf-8") as said:
            for article in articles:
                document = Document(str(article["id"]), str(article["text"]))
                annotated.write(json.dumps(article) + "\n")
                said.write(statement_json(document, outermost(tally.try_on(document.id, document.text))) + "\n")
        command = (bench.scorer("score_attribution.py"), str(gold), str(system), "--json")
        speech = scored(*command, "--care", bench.scorer("speech_cues.txt"), "--filter")
        return 100 * scored(*command)["full"]["F"], 100 * speech["full"]["F"]


def outermost(found: Attributions) -> Attributions:
    """What `statements` writes: what is not told inside of another statement."""
    return replace(found, statements=statements.outermost(found.statements))


def robust(bench: Bench) -> Iterator[Row]:
    """Whether attribution holds on the articles of the attribution set, cut and with other quotation marks."""
    articles = list(lines(bench.data("polnear", "dev.jsonl")))
    yield from whole_and_cut(articles, cuts=3)
    yield from styles(articles, bench)


def main() -> None:
    """Try the articles of a file."""
    arguments = argparse.ArgumentParser(description="Try attribution on articles cut and with other quotation marks.")
    arguments.add_argument("articles", type=Path, metavar="ARTICLES.jsonl")
    arguments.add_argument("--every", type=int, default=1, metavar="N", help="read every Nth article only")
    arguments.add_argument("--cuts", type=int, default=50, help="random places at which each article is cut")
    arguments.add_argument("--only", choices=("cuts", "marks"), help="one of the two alone")
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the scorer in bench/")
    given = arguments.parse_args()
    articles = list(lines(given.articles))[:: given.every]
    bench = Bench(given.shared.resolve(), ROOT / ".bench")
    if given.only != "marks":
        for row in whole_and_cut(articles, given.cuts):
            show(row)
    if given.only != "cuts":
        for row in styles(articles, bench):
            show(row)


if __name__ == "__main__":
    main()
