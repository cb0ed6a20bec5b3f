"""How often the engine knows who "he", "the senator" or "Doe" is, on labelled sources of real articles.

    python evals/resolution.py ../shared/data/polnear/dev.jsonl [--items evals/resolution/dev.jsonl] [--half even|odd] [--show]

Each line of the items is a source in an article: {"id", "start", "end", "kind", "at", "actor"?, "members"?}. `at` is where
the fullest form in the article of whoever is meant stands, `actor` that form where it is a name, `members` the names of those
meant together. nobody.jsonl beside it lists by "id" and "start" those that are a text or a thing ("the study"), which the
project takes for nobody's: leaving them unresolved is right, and anything else is wrong.
Two figures: what the engine says of the statements it finds itself (a source it misses is "not found", which no rate counts),
and what it says of the statements of the articles' own annotation, which leaves nothing out. Right is an actor that has a
mention on the main word of `at`, or a name like `actor`; unresolved is a statement without an actor.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures import Rate
from measuring import ROOT, lines

from summarizer import wiring
from summarizer.attribution import actors
from summarizer.attribution.model import Actor, ActorKind, Kind, Statement
from summarizer.attribution.names import folded
from summarizer.attribution.parsing import parse
from summarizer.attribution.quotations import Quoted, quotations
from summarizer.attribution.statements import DIRECT, find_statements
from summarizer.documents import Document
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from summarizer.attribution.parsing import Parsed

ITEMS = ROOT / "evals" / "resolution" / "dev.jsonl"
_LITTLE = frozenset("the a an mr mrs ms dr sen rep gov president former some senator governor".split())
_BEHIND = frozenset("of for who that which with from at in on to and".split())
"""Words that end a form's first noun group, whose last word is its main one."""


class Outcome(StrEnum):
    """What became of a labelled source."""

    RIGHT = "right"
    WRONG = "wrong"
    UNRESOLVED = "unresolved"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled source: where it stands, of which kind it is, and who is meant."""

    article: str
    place: Span
    kind: str
    actor: str
    at: Span
    members: tuple[str, ...] = ()
    nobody: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine says about an item: the outcome, and the names of the actor it settled on and of the candidates."""

    item: Item
    outcome: Outcome
    said: str = ""
    candidates: tuple[str, ...] = ()


Tally = Mapping[str, Counter[Outcome]]
"""The outcomes of each kind of source, and of "all"."""
Finder = Callable[[Mapping[str, Any], Document, "Parsed"], tuple[Statement, ...]]
"""Where the statements of an article come from."""


def items(path: Path) -> Iterator[Item]:
    """The labelled sources of a JSONL file."""
    aside = path.with_name("nobody.jsonl")
    nobody = {(row["id"], row["start"]) for row in lines(aside)} if aside.is_file() else set()
    for row in lines(path):
        place, at, members = Span(row["start"], row["end"]), Span(*row["at"]), tuple(row.get("members", ()))
        nameless = (row["id"], row["start"]) in nobody
        yield Item(row["id"], place, row["kind"], row.get("actor", ""), at, members, nobody=nameless)


def found(_: Mapping[str, Any], document: Document, parsed: Parsed) -> tuple[Statement, ...]:
    """The statements that the engine finds."""
    return find_statements(document, parsed)


def given(row: Mapping[str, Any], document: Document, _: Parsed) -> tuple[Statement, ...]:
    """The statements that the article's annotation has."""
    quoted = Quoted.of(quotations(document.text, document.paragraphs))
    made = (_given(one, quoted) for one in row["attributions"] if one["content"])
    return tuple(sorted(made, key=lambda statement: statement.extent))


def _given(row: Mapping[str, Any], quoted: Quoted) -> Statement:
    content, source, cue = (tuple(Span(*part) for part in row.get(role, ())) for role in ("content", "source", "cue"))
    share = quoted.share(content)
    kind = Kind.DIRECT if share >= DIRECT else Kind.MIXED if share else Kind.INDIRECT
    return Statement(content=content, source=source, cue=cue, kind=kind)


def answers(labelled: Iterable[Item], articles: Path, finder: Finder = found) -> Iterator[Answer]:
    """What the engine says about each item, article by article."""
    wanted: dict[str, list[Item]] = {}
    for item in labelled:
        wanted.setdefault(item.article, []).append(item)
    for row in lines(articles):
        if row["id"] in wanted:
            document = Document(row["id"], row["text"])
            parsed = parse(wiring.parser(), document)
            statements, people = actors.resolve(document, parsed, finder(row, document, parsed))
            yield from (_answer(item, document.text, statements, people) for item in wanted[row["id"]])


def tally(said: Iterable[Answer]) -> dict[str, Counter[Outcome]]:
    """The outcomes counted, all together and by kind."""
    counts: dict[str, Counter[Outcome]] = {"all": Counter()}
    for answer in said:
        counts["all"][answer.outcome] += 1
        counts.setdefault(answer.item.kind, Counter())[answer.outcome] += 1
    return counts


def rates(counts: Counter[Outcome]) -> dict[Outcome, Rate]:
    """The shares of right, wrong and unresolved among the sources that were found."""
    total = counts.total() - counts[Outcome.NOT_FOUND]
    return {outcome: Rate(counts[outcome], total) for outcome in (Outcome.RIGHT, Outcome.WRONG, Outcome.UNRESOLVED)}


def _answer(item: Item, text: str, statements: Iterable[Statement], people: Iterable[Actor]) -> Answer:
    by_id = {actor.id: actor for actor in people}
    here = [one for one in statements if any(part.overlaps(item.place) for part in one.source)]
    if not here:
        return Answer(item, Outcome.NOT_FOUND)
    best = max(here, key=lambda one: (_likeness(one, item.place), one.actor is not None))
    candidates = tuple(by_id[ident].name for ident in best.candidates)
    if best.actor is None:
        return Answer(item, Outcome.RIGHT if item.nobody else Outcome.UNRESOLVED, candidates=candidates)
    actor = by_id[best.actor]
    right = not item.nobody and _is_meant(actor, item, text, by_id)
    return Answer(item, Outcome.RIGHT if right else Outcome.WRONG, actor.name, candidates)


def _likeness(statement: Statement, place: Span) -> float:
    """How much of the statement's source and of the labelled one is both's."""
    parts = [part for part in statement.source if part.overlaps(place)]
    shared = sum(min(part.end, place.end) - max(part.start, place.start) for part in parts)
    return shared / (len(place) + sum(map(len, parts)) - shared)


def _is_meant(actor: Actor, item: Item, text: str, by_id: Mapping[str, Actor]) -> bool:
    if item.members:
        named = {_plain(form) for ident in actor.members for form in (by_id[ident].name, *by_id[ident].aliases)}
        return all(_plain(member) in named for member in item.members)
    if _plain(item.actor or item.at.of(text)) in {_plain(form) for form in (actor.name, *actor.aliases)}:
        return True
    head = _main_word(text, item.at)
    if actor.kind is ActorKind.GROUP and _one(head.of(text)) in {_one(word) for word in actor.name.split()}:
        return not actor.members
    own = (span for span in actor.mentions if not span.overlaps(item.place) or item.place.overlaps(item.at))
    return any(span.overlaps(head) for span in own)


def _main_word(text: str, form: Span) -> Span:
    """The last word of the first noun group of a form."""
    start = end = form.start
    for word in form.of(text).split():
        at = text.index(word, end)
        if word.casefold() in _BEHIND and end > form.start:
            break
        start, end = at, at + len(word)
        if word[-1] in ",;(":
            break
    return Span(start, end)


def _one(word: str) -> str:
    return folded(word).removesuffix("s")


def _plain(form: str) -> str:
    """A name for comparing: no case, no articles and titles."""
    return " ".join(fold for word in form.split() if (fold := folded(word)) not in _LITTLE)


def report(counts: Tally) -> Iterator[str]:
    """A line for every kind, with Wilson's intervals of 95 %."""
    for kind, outcomes in counts.items():
        shares = "; ".join(f"{outcome} {str(rate).strip()}" for outcome, rate in rates(outcomes).items())
        yield f"{kind:8} {shares}; not found {outcomes[Outcome.NOT_FOUND]}"


def main() -> None:
    """Measure both ways, and show the items that are not right if asked to."""
    arguments = argparse.ArgumentParser(description="Print how often the engine knows whose words they are.")
    arguments.add_argument("articles", type=Path, help="the annotated articles, JSONL")
    arguments.add_argument("--items", type=Path, default=ITEMS, help="the labelled sources, JSONL")
    arguments.add_argument("--half", choices=("even", "odd"), help="only every other article, in the order of their ids")
    arguments.add_argument("--show", action="store_true", help="a line for every item that is not right")
    asked = arguments.parse_args()
    labelled = halved(items(asked.items), asked.half)
    for title, finder in (("statements found", found), ("statements given", given)):
        said = list(answers(labelled, asked.articles, finder))
        print(f"{title}, {len(said)} sources")
        print(*(f"  {line}" for line in report(tally(said))), sep="\n")
        if asked.show:
            print(*(shown(answer) for answer in said if answer.outcome is not Outcome.RIGHT), sep="\n")


def halved(labelled: Iterable[Item], half: str | None) -> list[Item]:
    """All items, or those of the articles at even or odd places in the order of their ids."""
    every = list(labelled)
    places = {article: place for place, article in enumerate(sorted({item.article for item in every}))}
    return [item for item in every if half is None or places[item.article] % 2 == (half == "odd")]


def shown(answer: Answer) -> str:
    """An item and what was said of it, as one line of JSON."""
    item = answer.item
    row = {
        "id": item.article,
        "start": item.place.start,
        "end": item.place.end,
        "kind": item.kind,
        "actor": item.actor,
        "at": [item.at.start, item.at.end],
    }
    said = {"outcome": answer.outcome.value, "said": answer.said, "candidates": answer.candidates}
    return json.dumps(row | said, ensure_ascii=False)


if __name__ == "__main__":
    main()
