"""Posts of social media: "@handle: text", and a post set into a page with "— Name (@handle) date" under it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from summarizer.documents import Turn, paragraphs_of
from summarizer.text.spans import Span, trimmed

_LABELLED = re.compile(
    r"(?P<label>@(?P<handle>\w{2,30})|"
    r"(?P<name>[A-Z][^\n:()\"“”@]{1,60}?)[ ]\(@\w{2,30}\))[ \t]*:[ \t\r\n]+(?=\S)",
)
_SIGNED = re.compile(
    r"(?:—|–|--|―|-)[ \t\u00a0]?(?P<label>(?P<name>[^\n()@—–]{2,60}?)[ \t\u00a0]?\(@\w{2,30}\))[ \t\u00a0,]*"
    r"(?:on[ ])?(?:(?:\d{1,2}[ ])?[A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:,?[ ]\d{4})?|"
    r"\d{1,2}[ ][A-Z][a-z]{2,8}[ ]\d{4})[ \t]*(?=\n|\r|\Z)"
)
_ADDRESS = re.compile(r"\s*(?:https?://\S+|pic\.twitter\S*|t\.co/\S+)\s*\Z")


def posts(text: str, start: int = 0) -> Iterator[Turn]:
    """A turn for each post; links at its end are left out."""
    paragraphs = paragraphs_of(text, start)
    yield from _labelled(text, paragraphs)
    yield from _signed(text, start, paragraphs)


def _labelled(text: str, paragraphs: tuple[Span, ...]) -> Iterator[Turn]:
    for paragraph in paragraphs:
        found = _LABELLED.match(text, paragraph.start, paragraph.end)
        if found and (body := _body(text, found.end(), paragraph.end)):
            yield Turn(Span(*found.span("label")), body, found["name"] or f"@{found['handle']}")


def _signed(text: str, start: int, paragraphs: tuple[Span, ...]) -> Iterator[Turn]:
    """Posts with a name and date under them: what stands before these in the same paragraph, else the paragraph above."""
    starts = [paragraph.start for paragraph in paragraphs]
    for found in _SIGNED.finditer(text, start):
        at = bisect_right(starts, found.start()) - 1
        first = _body(text, paragraphs[at].start, found.start()) if at >= 0 else None
        above = paragraphs[at - 1] if at > 0 else None
        body = first or (_body(text, above.start, above.end) if above else None)
        if body and (label := trimmed(text, found.start("name"), found.end("name"))):
            yield Turn(label, body, label.of(text))


def _body(text: str, start: int, end: int) -> Span | None:
    link = _ADDRESS.search(text, start, end)
    while link and link.start() > start:
        end = link.start()
        link = _ADDRESS.search(text, start, end)
    return trimmed(text, start, end)
