"""Who may be the source of a reading: subjects of the cue and of the clauses above it, and the nouns beside it.

The parse often gives a cue the nearest subject ("the report she wrote warned"), or none. All that could be meant are
listed and described by features; learnt weights say which one is likely.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.attribution import clauses
from summarizer.attribution.candidates import Candidate
from summarizer.attribution.ends import length_class
from summarizer.attribution.grid import Grid
from summarizer.attribution.quotations import Quoted
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_NAMING = frozenset({"PROPN", "PRON", "NOUN"})
_CLAUSES = 5
"""How many clauses up a subject is looked for."""

_BESIDE = 4
"""Words on either side of the cue among which a noun is looked for."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A possible source: its phrase (empty: nobody is named), main word, how it was found, and features."""

    phrase: tuple[Span, ...]
    head: Token | None
    how: str
    features: tuple[str, ...]


def speakers(candidate: Candidate, quoted: Quoted, known: Collection[str]) -> tuple[Speaker, ...]:
    """The possible sources of a reading, the parse's own first, nobody last."""
    taken = _inside(candidate)
    found: dict[tuple[Span, ...], Speaker] = {}
    tried: set[int | None] = set()
    for at, how in _every(candidate, taken):
        if at in tried:
            continue
        tried.add(at)
        phrase = _phrase(candidate, at, taken)
        if phrase is not None and phrase not in found:
            described = _features(candidate, at, how, len(found))
            if at is not None:
                described += _of_surroundings(candidate, at, how, quoted, known)
            found[phrase] = Speaker(phrase, None if at is None else candidate.paragraph.words[at], how, tuple(described))
    return tuple(found.values())


def _inside(candidate: Candidate) -> frozenset[int]:
    """The positions of the words of the content."""
    starts, stops = candidate.paragraph.starts, candidate.paragraph.ends
    return frozenset(
        at for span in candidate.content for at in range(bisect_right(stops, span.start), bisect_left(starts, span.end))
    )


def _phrase(candidate: Candidate, at: int | None, taken: Collection[int]) -> tuple[Span, ...] | None:
    """The phrase of a source outside of the content; None where nothing is left of it."""
    if at is None:
        return ()
    if at in taken:
        return None
    paragraph = candidate.paragraph
    phrase = clauses.noun_phrase(paragraph, paragraph.words[at], candidate.head)
    return tuple(span for span in phrase if not any(span.overlaps(part) for part in candidate.content)) or None


def _every(candidate: Candidate, taken: Collection[int]) -> Iterator[tuple[int | None, str]]:
    grid, head = candidate.paragraph.grid, candidate.head.i
    yield None if candidate.source_head is None else candidate.source_head.i, "base"
    yield from _above(grid, head if grid.poses[head] in {"VERB", "AUX"} else grid.heads[head])
    yield from _beside(grid, head, taken, 1, "after")
    yield from _beside(grid, head, taken, -1, "before")
    yield from _left(grid, head, taken)
    yield None, "nobody"


def _left(grid: Grid, head: int, taken: Collection[int]) -> Iterator[tuple[int, str]]:
    """The nearest subject before the cue in its sentence."""
    at = head
    while at and not grid.opens[at]:
        at -= 1
        if grid.deps[at] in SUBJECTS and at not in taken:
            yield at, "left"
            return


def _above(grid: Grid, verb: int) -> Iterator[tuple[int, str]]:
    """The subjects, agents and objects of a verb and of the clauses that it stands in."""
    for level in range(_CLAUSES):
        dep = grid.deps[verb]
        for child in grid.kids[verb]:
            yield from _of_child(grid, child, level, dep)
        if dep in {"relcl", "acl"}:
            yield grid.heads[verb], f"noun{min(level, 2)}:{dep}"
        if grid.heads[verb] == verb:
            return
        verb = grid.heads[verb]


def _of_child(grid: Grid, child: int, level: int, dep: str) -> Iterator[tuple[int, str]]:
    own = grid.deps[child]
    if own in SUBJECTS:
        yield child, f"subj{min(level, 3)}:{dep if level else ''}"
    elif own == "agent":
        yield from ((noun, f"agent{min(level, 2)}") for noun in grid.kids[child] if grid.deps[noun] == "pobj")
    elif level and own in {"dobj", "dative"}:
        yield child, f"obj{min(level, 2)}"


def _beside(grid: Grid, head: int, taken: Collection[int], step: int, how: str) -> Iterator[tuple[int, str]]:
    """The nearest noun on one side of the cue, if no mark stands between."""
    for at in range(head + step, head + step * (_BESIDE + 1), step):
        if not 0 <= at < len(grid.texts):
            return
        if grid.poses[at] in _NAMING and at not in taken:
            while grid.deps[at] == "compound" and grid.heads[at] not in taken:
                at = grid.heads[at]  # noqa: PLW2901 - up to the noun that the name belongs to
            yield at, how
            return
        if grid.loose[at] and grid.texts[at] != '"':
            return


def _features(candidate: Candidate, at: int | None, how: str, order: int) -> list[str]:
    grid, head, shape = candidate.paragraph.grid, candidate.head.i, candidate.construction.partition(":")[0]
    side = "n" if at is None else "b" if at < head else "a"
    distance = 0 if at is None else length_class(abs(at - head))
    kind = "none" if at is None else grid.lowers[at] if grid.poses[at] == "PRON" else grid.poses[at]
    return [
        f"how={how}",
        f"how={how}|{shape}",
        f"how={how}|{grid.deps[head]}|{grid.tags[head]}",
        f"side={side}|{distance}",
        f"{how}|{distance}",
        f"shape={shape}|{side}|{distance}",
        f"order={order}|{how}",
        f"pas={clauses.is_passive(candidate.head)}|{how}",
        f"cue={grid.keys[head]}|{how}",
        f"cue={grid.keys[head]}|{side}",
        f"how={how}|{kind}",
        f"st={kind}|{side}",
        f"st={kind}|{shape}|{how}",
        f"dep={'none' if at is None else grid.deps[at]}|{side}|{shape}",
        f"n={kind}",
    ]


def _of_surroundings(candidate: Candidate, at: int, how: str, quoted: Quoted, known: Collection[str]) -> list[str]:
    grid = candidate.paragraph.grid
    above, dep = grid.heads[at], grid.deps[candidate.head.i]
    return [
        f"q={quoted.around(candidate.paragraph.starts[at]) is not None}",
        f"up={grid.poses[above]}|{how}|{dep}",
        f"upknown={grid.keys[above] in known}|{how}|{dep}",
    ]
