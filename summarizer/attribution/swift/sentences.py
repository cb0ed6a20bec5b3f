"""A document as rows of tokens, sentence by sentence, in which every quotation is one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.attribution.quotations import Quotation, Quoted, quotations
from summarizer.attribution.swift.words import kind
from summarizer.attribution.tags import Passage, passages
from summarizer.documents import Document
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span

QUOTE = "QUOTE"
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&/‑][^\W_]+)*['’]?|[^\w\s.]")
_FILLER = "\ue000"


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence: where they stand, as written, in small letters, and what they are.

    A quotation is one token of the kind `QUOTE`; `passages` has the whole of it by its place.
    """

    paragraph: int
    span: Span
    starts: list[int]
    ends: list[int]
    words: list[str]
    lows: list[str]
    kinds: list[str]
    passages: dict[int, Passage]

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.starts)

    def cut(self, first: int, last: int) -> Span:
        """From token `first` up to, not including, token `last`."""
        return Span(self.starts[first], self.ends[last - 1])


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a document, in order, and its quotations."""

    text: str
    every: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    quoted: Quoted


def read(document: Document) -> Sentences:
    """The sentences of `document`."""
    text = document.text
    every = quotations(text, document.paragraphs)
    quoted = Quoted.of(every)
    owners = {part.outer.start: passage for passage in passages(text, quoted) for part in passage.parts}
    masked = _masked(text, quoted.outermost)
    rows = tuple(
        _sentence(text, number, span, quoted, owners)
        for number, paragraph in enumerate(document.paragraphs)
        for span in sentences(masked, paragraph)
    )
    return Sentences(text, rows, every, quoted)


def _masked(text: str, every: Sequence[Quotation]) -> str:
    """`text` with everything in quotation marks but its last character hidden, so that no sentence ends inside."""
    parts, at = [], 0
    for one in every:
        inner = one.inner
        parts += [text[at : inner.start], _FILLER * (len(inner) - 1)]
        at = inner.end - 1
    return "".join([*parts, text[at:]])


def _sentence(text: str, paragraph: int, span: Span, quoted: Quoted, owners: dict[int, Passage]) -> Sentence:
    row = Sentence(paragraph, span, [], [], [], [], [], {})
    at = span.start
    first = bisect_left(quoted.starts, span.start)
    for one in quoted.outermost[first:]:
        if one.outer.start >= span.end:
            break
        _add_words(row, text, at, one.outer.start)
        row.passages[len(row.starts)] = owners[one.outer.start]
        _add_quotation(row, one, text)
        at = one.outer.end
    _add_words(row, text, at, span.end)
    return row


def _add_words(row: Sentence, text: str, start: int, end: int) -> None:
    spans = [found.span() for found in _TOKEN.finditer(text, start, end)]
    words = [text[first:last] for first, last in spans]
    row.starts += [first for first, _ in spans]
    row.ends += [last for _, last in spans]
    row.words += words
    row.lows += [word.lower() for word in words]
    row.kinds += [kind(word) for word in words]


def _add_quotation(row: Sentence, one: Quotation, text: str) -> None:
    row.starts.append(one.outer.start)
    row.ends.append(one.outer.end)
    row.words.append(one.outer.of(text))
    row.lows.append(QUOTE)
    row.kinds.append(QUOTE)
