"""Quotations credited by a dash: “…” — Jane Doe, mayor, on the same line or the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.documents import Turn
from summarizer.text.spans import Span, trimmed
from summarizer.turns.naming import named

_CREDITED = re.compile(
    r"(?:^|(?<=\n)|(?<=\r))[ \t]*(?P<body>[“\"«„][^“”\"«»„\n]{8,2000}[”\"»“])[ \t]*\r?\n?[ \t]*"
    r"(?:—|–|―|--|-)[ \t\u00a0]*(?P<who>[^\W\d_a-z][^\n]{2,118})(?=\r?\n|\Z)"
)
_LONGEST = 14
"""Words that a name with a role behind it has at most."""


def credited(text: str, start: int = 0) -> Iterator[Turn]:
    """A turn for each quotation that fills its line and has a dash and somebody's name after it."""
    for found in _CREDITED.finditer(text, start):
        span = trimmed(text, found.start("who"), found.end("who"), drop=" \t.")
        who = named(text, span) if span and len(span.of(text).split()) <= _LONGEST else None
        if who:
            yield Turn(who.span, Span(*found.span("body")), who.name, who.role)
