"""The parse of a document: one spaCy `Doc` per paragraph, each knowing where in the document it begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from summarizer.attribution.grid import Grid
from summarizer.attribution.headlines import Casing, is_headline
from summarizer.attribution.rulings import RememberedLemmas, RememberedRules
from summarizer.documents import Document
from summarizer.errors import ParserMissing
from summarizer.text.spans import Span, trimmed

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_LONGEST = 6_000
"""Characters parsed in one go: a longer paragraph is cut at a line or sentence end, so that memory stays flat."""

_BATCH = 128
_LOOSE = frozenset(",;:.!?-–—()[]\"'`…") | {"--", "``", "''", "..."}
_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"

# The small model was trained on newswire with straight marks; every replacement is one character for one character.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»「」『』", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("\n\r\t\v\f\u00a0\u2002\u2003\u2009\u202f\u200b", " "),
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),  # half a character, which the parser cannot take
    }
)


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A parsed stretch of the document; `start` is where its first character stands in the document's text."""

    start: int
    doc: Doc

    def span(self, first: Token, last: Token | None = None) -> Span:
        """Where `first` up to and with `last` stand in the document."""
        last = first if last is None else last
        return Span(self.start + first.idx, self.start + last.idx + len(last))

    def tokens(self, span: Span) -> list[Token]:
        """The tokens that share a character with `span` of the document."""
        if not self._holds(span):
            return []
        first = bisect_right(self.ends, span.start)
        return self.words[first : bisect_left(self.starts, span.end)]

    def word_at(self, span: Span) -> Token | None:
        """The first token that shares a character with `span` of the document."""
        first = bisect_right(self.ends, span.start)
        return self.words[first] if self._holds(span) and self.starts[first] < span.end else None

    def _holds(self, span: Span) -> bool:
        return self.start <= span.start and span.end <= self.ends[-1]

    @cached_property
    def words(self) -> list[Token]:
        """The tokens, each made once: to ask the parse for one makes a new object each time."""
        return list(self.doc)

    @cached_property
    def grid(self) -> Grid:
        """The parse as plain lists."""
        return Grid.of(self.words)

    @cached_property
    def starts(self) -> list[int]:
        """Where in the document each token begins."""
        return [self.start + token.idx for token in self.words]

    @cached_property
    def ends(self) -> list[int]:
        """Where in the document each token ends."""
        return [start + len(token) for start, token in zip(self.starts, self.words, strict=True)]

    @cached_property
    def loose(self) -> list[bool]:
        """For each token, whether it is a mark or a blank that belongs to no part when it stands at its end."""
        return [token.text in _LOOSE or token.is_space for token in self.words]

    @cached_property
    def extent(self) -> Span:
        """The characters of the document that were parsed."""
        return Span(self.starts[0], self.ends[-1])


@dataclass(frozen=True)
class Parsed:
    """All paragraphs of a document, parsed, in text order."""

    paragraphs: tuple[Paragraph, ...]

    def __iter__(self) -> Iterator[Paragraph]:
        """The paragraphs, in order."""
        return iter(self.paragraphs)


def load_parser(path: str) -> Language:
    """The English parser from a model's data folder, or from the name of an installed model; ParserMissing if there is none."""
    import spacy  # noqa: PLC0415 - half a second that only those who parse should pay

    try:
        return spacy.load(path, exclude=["ner", "senter"])
    except (OSError, ValueError) as error:
        message = f"{path}: no usable English parser model ({error}); install en-core-web-sm 3.8"
        raise ParserMissing(message) from error


def parse(parser: Language, document: Document) -> Parsed:
    """`document` parsed paragraph by paragraph; time and memory grow with its length only."""
    pieces = [piece for paragraph in document.paragraphs for piece in _pieces(document.text, paragraph)]
    casing = Casing.of(document.text)
    texts = (legible(piece.of(document.text), casing) for piece in pieces)
    docs = (_finished(parser, doc) for doc in parser.pipe(texts, batch_size=_BATCH, disable=[_RULER, _LEMMATIZER]))
    return Parsed(tuple(Paragraph(piece.start, doc) for piece, doc in zip(pieces, docs, strict=True)))


def _finished(parser: Language, doc: Doc) -> Doc:
    _remembered(parser).apply(doc)
    return doc


@cache
def _remembered(parser: Language) -> RememberedRules:
    return RememberedRules(parser.get_pipe(_RULER), RememberedLemmas(parser.get_pipe(_LEMMATIZER)))


def plain(text: str) -> str:
    """`text` with straight marks and plain blanks, every character in its place."""
    return text.translate(_PLAIN)


def legible(text: str, casing: Casing) -> str:
    """`text` as the parser reads it best: plain, and a headline in sentence case; every character in its place."""
    straight = plain(text)
    return casing.calmed(straight) if is_headline(text) else straight


def _pieces(text: str, paragraph: Span) -> Iterable[Span]:
    start = paragraph.start
    while paragraph.end - start > _LONGEST:
        cut = _cut(text, start, start + _LONGEST)
        if piece := trimmed(text, start, cut):
            yield piece
        start = cut
    if piece := trimmed(text, start, paragraph.end):
        yield piece


def _cut(text: str, start: int, limit: int) -> int:
    for end_mark in ("\n", ". ", " "):
        found = text.rfind(end_mark, start + 1, limit)
        if found > start:
            return found + 1
    return limit
