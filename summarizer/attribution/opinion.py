"""A second opinion on readings of the parse: what the reading without a parser (`swift`) says of the same words.

The two err in different places, one where the parse does, one where the order of words misleads. So the trees are told
how far they agree, and the likeliest readings of the second are put beside those of the first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from summarizer.attribution import clauses
from summarizer.attribution.candidates import Candidate
from summarizer.attribution.parsing import Paragraph, Parsed
from summarizer.attribution.swift.readings import Reading
from summarizer.attribution.swift.sentences import Sentences
from summarizer.attribution.swift.statements import read_cues, select
from summarizer.attribution.swift.table import SwiftTable
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PROPOSED = "second:"
"""What the construction of a candidate begins with that is the second opinion's."""

_ENOUGH = 0.2
"""The chance from which on the second opinion takes a word for a cue."""

_LISTED = 2
"""Readings of a cue that are put beside the first ones."""

_EDGE = 1e-3

Pieces = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Opinion:
    """The readings of a document's cues without a parse: by the place of the cue, and those that would stand."""

    by_place: dict[int, list[Reading]]
    standing: tuple[tuple[int, int, int, Reading], ...]
    """For each piece of the contents that would stand: start, end, place of the cue, reading; in text order."""

    @classmethod
    def of(cls, every: Sentences, table: SwiftTable) -> Opinion:
        """The opinion on a document cut into sentences."""
        cues = read_cues(every, table, _ENOUGH)
        by_place = {_place(choices[0]): choices for choices in cues}
        standing = ((start, end, _place(one), one) for one in select(cues) for start, end in one.content.pieces)
        return cls(by_place, tuple(sorted(standing, key=lambda piece: piece[:3])))

    def on(self, place: int, content: tuple[Span, ...], source: tuple[Span, ...]) -> Iterator[float]:
        """The numbers `cues.OPINIONS` names: of the cue at `place` with this content and source."""
        choices = self.by_place.get(place, ())
        shares = [(one.chance, _shared(content, one.content.pieces)) for one in choices]
        yield choices[0].cue_chance if choices else 0.0
        yield sum([chance * share for chance, share in shares])
        yield max([share for _, share in shares], default=0.0)
        yield sum([one.chance for one in choices if _same_source(source, one)])
        near = list(self._near(content))
        yield max([one.chance * _shared(content, one.content.pieces) for at, one in near if at != place], default=0.0)
        yield max([one.cue_chance for at, one in self._near((Span(place, place + 1),)) if at != place], default=0.0)

    def _near(self, content: tuple[Span, ...]) -> Iterator[tuple[int, Reading]]:
        """The standing readings with a piece that shares a character with `content`; their pieces do not overlap."""
        for part in content:
            first = max(0, bisect_right(self.standing, part.start, key=lambda piece: piece[0]) - 1)
            last = bisect_left(self.standing, part.end, key=lambda piece: piece[0])
            yield from ((at, one) for _, end, at, one in self.standing[first:last] if end > part.start)

    def proposals(self, parsed: Parsed) -> Iterator[tuple[Candidate, float]]:
        """The likeliest readings of each cue as candidates, with their log-odds."""
        for paragraph in parsed:
            first, last = paragraph.extent.start, paragraph.extent.end
            for place in sorted(place for place in self.by_place if first <= place < last):
                for one in self.by_place[place][:_LISTED]:
                    chance = min(1 - _EDGE, max(_EDGE, one.chance))
                    yield _candidate(paragraph, place, one), log(chance / (1 - chance))


def _place(one: Reading) -> int:
    return one.place.row.starts[one.place.at]


def _candidate(paragraph: Paragraph, place: int, one: Reading) -> Candidate:
    head = paragraph.words[bisect_right(paragraph.starts, place) - 1]
    content = tuple(sorted(Span(*piece) for piece in one.content.pieces))
    named = one.place.row.cut(one.source.first, one.source.last) if one.source.last else None
    token = _main_word(paragraph, named) if named is not None else None
    source = () if named is None or token is None else _whole_phrase(paragraph, named, token, head, content)
    cue = clauses.cue(paragraph, head)
    return Candidate(paragraph, head, f"{PROPOSED}{one.content.base}", content, source, token, cue)


def _main_word(paragraph: Paragraph, span: Span) -> Token | None:
    """The word of a phrase that hangs on none of the others."""
    tokens = paragraph.tokens(span)
    inside = {token.i for token in tokens}
    tops = (token for token in tokens if token.head.i not in inside or token.head.i == token.i)
    return next(tops, tokens[0] if tokens else None)


def _whole_phrase(paragraph: Paragraph, named: Span, token: Token, head: Token, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parse's phrase around a source, with its appositions; the source as it is where that phrase is no such thing."""
    phrase = clauses.noun_phrase(paragraph, token, head)
    outside = not any(part.overlaps(span) for part in content for span in phrase)
    return phrase if outside and any(span.contains(named) for span in phrase) else (named,)


def _shared(content: Iterable[Span], pieces: Pieces) -> float:
    """Characters that two contents share, of those in either."""
    parts = list(content)
    shared = sum([max(0, min(part.end, end) - max(part.start, start)) for part in parts for start, end in pieces])
    if not shared:
        return 0.0
    return shared / (sum([len(part) for part in parts]) + sum([end - start for start, end in pieces]) - shared)


def _same_source(source: tuple[Span, ...], one: Reading) -> bool:
    if not source or not one.source.last:
        return not source and not one.source.last
    span = one.place.row.cut(one.source.first, one.source.last)
    return any(part.overlaps(span) for part in source)
