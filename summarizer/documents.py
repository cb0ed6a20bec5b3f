"""Documents: text as it was read, with what is known about it, and the turns of its speakers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from summarizer.text.spans import Span, trimmed

_LINE_END = r"(?:\r\n|\n|\r(?!\n))"
_PARAGRAPH_BREAK = re.compile(rf"{_LINE_END}(?:[^\S\r\n]*+{_LINE_END})++|\u2029")
_LINE_BREAK = re.compile(_LINE_END)
_UNWRAPPED = 240
"""A line longer than this was never wrapped by hand: in such a text every line is a paragraph."""
_WHITE = "".join(filter(str.isspace, map(chr, range(0x3001))))


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript: who is named in front, and what follows up to the next label."""

    label: Span
    body: Span
    name: str
    role: str | None = None


@dataclass(frozen=True)
class Document:
    """A text with exact offsets.

    `text` is what the offsets of everything else count in: UTF-8 decoded, line ends untouched, or, for formats that
    are not text (HTML, PDF, DOCX), the text that was extracted. `published` is an ISO date where one is known.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    uri: str | None = None
    turns: tuple[Turn, ...] = field(default=())
    body_start: int = 0
    """Where the document proper begins, after front matter; nothing before it is attributed to anybody."""

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the text as UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Stretches between blank lines, from `body_start` on, without the white space around them."""
        return paragraphs_of(self.text, self.body_start)


def paragraphs_of(text: str, start: int = 0) -> tuple[Span, ...]:
    """Stretches of `text` between blank lines, from `start` on, without the white space around them.

    Where lines are not wrapped (one is longer than a page is wide) every line is a paragraph, blank lines or not.
    """
    return tuple(_paragraphs(text, start))


def _paragraphs(text: str, start: int) -> Iterator[Span]:
    unwrapped = any(len(line) > _UNWRAPPED for line in text[start:].splitlines())
    for gap in (_LINE_BREAK if unwrapped else _PARAGRAPH_BREAK).finditer(text, start):
        if span := trimmed(text, start, gap.start(), _WHITE):
            yield span
        start = gap.end()
    if span := trimmed(text, start, len(text), _WHITE):
        yield span


@dataclass(frozen=True)
class Corpus:
    """The documents of one run, each under an id of its own, in the order they were given."""

    documents: tuple[Document, ...]

    def __post_init__(self) -> None:
        """Refuse two documents under one id."""
        if len({document.id for document in self.documents}) != len(self.documents):
            message = "two documents share an id"
            raise ValueError(message)

    def __iter__(self) -> Iterator[Document]:
        """The documents, in order."""
        return iter(self.documents)

    def __len__(self) -> int:
        """How many documents."""
        return len(self.documents)

    def __getitem__(self, ident: str) -> Document:
        """The document with this id; KeyError where there is none."""
        return self._by_id[ident]

    @cached_property
    def _by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}
