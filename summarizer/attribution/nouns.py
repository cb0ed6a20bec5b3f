"""Noun phrases of a parsed document: candidates for what statements are about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.attribution.model import Phrase
from summarizer.attribution.parsing import Paragraph, Parsed

if TYPE_CHECKING:
    from spacy.tokens import Span as Chunk

_LEFT_OUT = frozenset({"DET", "PRON", "NUM", "PUNCT", "PART", "SPACE", "ADV"})
"""What a phrase does not begin with: "the", "his", "two", a quotation mark."""


def noun_phrases(parsed: Parsed) -> tuple[Phrase, ...]:
    """All noun phrases with a noun for a head, in text order, without articles, possessives and numbers in front."""
    return tuple(phrase for paragraph in parsed for chunk in paragraph.doc.noun_chunks for phrase in _phrase(paragraph, chunk))


def _phrase(paragraph: Paragraph, chunk: Chunk) -> Iterator[Phrase]:
    head = chunk.root
    if head.pos_ not in {"NOUN", "PROPN"}:
        return
    tokens = paragraph.words[chunk.start : head.i + 1]
    while tokens and tokens[0].pos_ in _LEFT_OUT:
        tokens.pop(0)
    if tokens and not any(token.is_space or token.is_quote for token in tokens):
        yield Phrase(paragraph.span(tokens[0], head), head.text, proper=head.pos_ == "PROPN")
