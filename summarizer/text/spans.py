"""Half-open ranges of characters in one document's text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end`, of a document's text (code points)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty, negative or reversed range, so that nobody checks it later."""
        if not 0 <= self.start < self.end:
            message = f"a span needs 0 <= start < end, not {self.start}:{self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        """Characters covered; never 0."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Span) -> int:
        """How many characters the two share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that contains all of `spans`; ValueError when there is none."""
    every = list(spans)
    return Span(min(span.start for span in every), max(span.end for span in every))


def trimmed(text: str, start: int, end: int, drop: str = " \t\r\n\u00a0") -> Span | None:
    """The span `start:end` without the characters of `drop` at its ends; None where nothing is left."""
    while start < end and text[start] in drop:
        start += 1
    while end > start and text[end - 1] in drop:
        end -= 1
    return Span(start, end) if start < end else None
