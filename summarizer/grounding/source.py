"""A document made ready for finding quotations: folded once, with the stretches that one speaker says in one go."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summarizer.grounding.context import is_speech_tag, names_speaker
from summarizer.text.folding import FoldedText, fold
from summarizer.text.spans import Span

_PARAGRAPH = re.compile(r"\n\s*\n|[.!?\"”]\s*\n")
_TAG = 120  # characters behind a quotation in which its speaker would be named


@dataclass(frozen=True)
class QuoteSource:
    """One document's text, folded, and its stretches between quotation marks.

    `statements` are more stretches of one speaker each: the parts of a statement's content, a turn of a transcript.
    They let a quotation leave out words where there are no quotation marks.
    """

    document: str
    folded: FoldedText
    quoted: tuple[Span, ...] = ()
    statements: tuple[tuple[Span, ...], ...] = ()
    _links: dict[int, bool] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, document: str, text: str, quoted: Iterable[Span] = (), statements: Iterable[Sequence[Span]] = ()) -> QuoteSource:
        """The source for the text of one document."""
        return cls(document, fold(text), tuple(quoted), tuple(map(tuple, statements)))

    @property
    def text(self) -> str:
        """The document's text as it was read."""
        return self.folded.original

    @cached_property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The outermost quoted stretches, in order; offsets of the folded text."""
        found: list[tuple[int, int]] = []
        for span in sorted(self.quoted, key=lambda span: (span.start, -span.end)):
            start, end = self._folded(span)
            if not found or start >= found[-1][1]:
                found.append((start, end))
        return tuple(found)

    @cached_property
    def unmarked(self) -> str:
        """The folded text in lower case, double marks as single ones: quotations inside a quotation change theirs."""
        return self.folded.lowered.replace('"', "'")

    def stretch(self, offset: int) -> int | None:
        """The number of the quoted stretch around an offset of the folded text."""
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 and offset < self.stretches[at][1] else None

    def is_one_statement(self, start: int, end: int) -> bool:
        """Whether two offsets of the folded text lie in the content of one statement."""
        return any(
            any(low <= start < high for low, high in parts) and any(low < end <= high for low, high in parts)
            for parts in self._contents
        )

    def links(self, number: int) -> bool:
        """Whether stretch `number` goes on in the next one, with no more than a speech tag between them."""
        if number not in self._links:
            self._links[number] = self._linked(number)
        return self._links[number]

    def _linked(self, number: int) -> bool:
        if number + 1 >= len(self.stretches):
            return False
        end, start = self.stretches[number][1], self.stretches[number + 1][0]
        between = self.folded.text[end:start]
        if not between.strip(" \"'"):
            # An opening mark alone: the quotation before was never closed, and goes on unless a new speaker is named.
            behind = self.stretches[number + 1][1]
            return between.count('"') == 1 and not names_speaker(self.folded.text[behind : behind + _TAG])
        if self.is_one_statement(end - 1, start + 1):
            return True
        return _PARAGRAPH.search(self.folded.span(end, start).of(self.text)) is None and is_speech_tag(between)

    def _folded(self, span: Span) -> tuple[int, int]:
        return self.folded.offset(span.start), self.folded.offset(span.end)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.stretches]

    @cached_property
    def _contents(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        return tuple(tuple(map(self._folded, parts)) for parts in self.statements)
