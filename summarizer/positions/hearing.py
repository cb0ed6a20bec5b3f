"""A statement as it is heard: its words in order, with the words between its parts that turn it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from summarizer.attribution.model import Kind, Statement
from summarizer.text.spans import Span, trimmed
from summarizer.text.words import Word, words

LONGEST_GAP = 40
"""Characters between source, cue and content that still belong to the cue: auxiliaries, adverbs, a negation, "for"."""

_FULL_STOP = re.compile(r"[.!?]")


@dataclass(frozen=True)
class Hearing:
    """The words of cue and content, cue first, with its "did not" in front and its "for" behind; offsets are the document's."""

    text: str
    words: tuple[Word, ...]
    direct: bool = False
    """Whether all of it is between quotation marks: then "it" is never the speaker."""

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """For each word, the running number of its sentence."""
        counted = [0] if self.words else []
        for before, word in pairwise(self.words):
            gap = self.text[before.span.end : word.span.start] if before.span.end <= word.span.start else "."
            counted.append(counted[-1] + bool(_FULL_STOP.search(gap)))
        return tuple(counted)

    def lower(self, at: int) -> str:
        """The word at this place in lower case; "" where there is none."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def without(self, clause: Span) -> Hearing:
        """The sentence that holds `clause`, without it."""
        its = {number for number, word in zip(self.numbers, self.words, strict=True) if clause.contains(word.span)}
        left = (
            word
            for number, word in zip(self.numbers, self.words, strict=True)
            if number in its and not clause.contains(word.span)
        )
        return Hearing(self.text, tuple(left), self.direct)


@lru_cache(maxsize=512)
def hear(statement: Statement, text: str) -> Hearing:
    """What a reader of `text` hears of the statement."""
    before, after = lead_in(statement, text), lead_out(statement, text)
    parts = (*([before] if before else []), *statement.cue, *([after] if after else []), *statement.content)
    every = tuple(word for part in parts for word in words(text, part))
    return Hearing(text, every, statement.kind is Kind.DIRECT)


def lead_in(statement: Statement, text: str) -> Span | None:
    """What stands between the source and the cue that follows it ("does not", "has repeatedly"); None where nothing does."""
    return _gap(statement.source, statement.cue, text)


def lead_out(statement: Statement, text: str) -> Span | None:
    """What stands between the cue and the content that follows it ("for", "reporters that"); None where nothing does."""
    return _gap(statement.cue, statement.content, text)


_RESTART = re.compile(r"[,;:\"”“]\s*(?:but|and|who|yet)?\b|\b(?:but|and|yet)\b")


def _gap(first: Sequence[Span], then: Sequence[Span], text: str) -> Span | None:
    if not first or not then:
        return None
    start, end = first[-1].end, then[0].start
    if end - start > LONGEST_GAP:  # "has called for one thing, but has so far refused": the last clause only
        start = max((found.end() for found in _RESTART.finditer(text, start, end)), default=start)
    if not 0 < end - start <= LONGEST_GAP or _FULL_STOP.search(text, start, end):
        return None
    return trimmed(text, start, end)
