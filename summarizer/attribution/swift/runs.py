"""Quotations that stand alone, in the sentences behind a tag and the paragraphs below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.attribution.swift.sentences import QUOTE, Sentence

Pieces = tuple[tuple[int, int], ...]
"""Characters of a content: the start and end of each of its parts."""


def passage(row: Sentence, token: int) -> Pieces:
    """The whole of the quotation that the token stands for, in further paragraphs too."""
    return tuple((span.start, span.end) for span in row.passages[token].spans)


class Runs:
    """The quotations that stand alone from some sentence on."""

    def __init__(self, every: Sequence[Sentence]) -> None:
        """Runs in these sentences."""
        self._every = every
        self._found: dict[int, tuple[Pieces, ...]] = {}

    def behind(self, number: int) -> tuple[Pieces, ...]:
        """Behind sentence `number`: those of its paragraph, and those with what stands alone in the paragraphs below."""
        if number not in self._found:
            self._found[number] = tuple(self._from(number + 1))
        return self._found[number]

    def _from(self, number: int) -> Iterator[Pieces]:
        every = self._every
        if number >= len(every):
            return
        paragraph = every[number - 1].paragraph
        own, at = self._alone(number, paragraph)
        if own:
            yield own
        further = own
        while at < len(every) and every[at].paragraph == paragraph + 1:
            paragraph += 1
            more, behind = self._alone(at, paragraph)
            if behind == at or (behind < len(every) and every[behind].paragraph == paragraph):
                break
            further, at = further + more, behind
        if len(further) > len(own):
            yield further

    def _alone(self, number: int, paragraph: int) -> tuple[Pieces, int]:
        every = self._every
        pieces: Pieces = ()
        while number < len(every) and every[number].paragraph == paragraph and _is_quoted(every[number]):
            row = every[number]
            for token, whole in row.passages.items():
                # What goes on from a paragraph above comes with what it goes on from.
                pieces += passage(row, token) if whole.spans[0].start == row.starts[token] else ()
            number += 1
        return pieces, number


def _is_quoted(row: Sentence) -> bool:
    return bool(row.passages) and all(kind == QUOTE or len(kind) == 1 for kind in row.kinds)
