"""Lists of statements: an item, or a line, for each speaker, "• Jane Doe, mayor: We will see"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.documents import Turn
from summarizer.text.spans import Span, trimmed
from summarizer.turns.naming import Named, named

_ITEM = re.compile(
    r"[ \t]*(?P<bullet>[•▪◦‣·●*–—-][ \t]+|\d{1,2}[.)][ \t]+)?(?:\*\*|__)?"
    r"(?P<who>[^\W\d_a-z][^\n:\"“”?!]{2,118}?)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]+(?P<body>[^\n]+)"
)
_LINE = re.compile(r"[^\r\n]+")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]+[”\"»“][.,]?")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll))\b")
_ANNOUNCED = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|reactions?|comments?|responses?|respond(?:ed|s)?|react(?:ed|s)?|statements?|quotes?|quotations?|"
    r"told|voices|words)\b",
    re.IGNORECASE,
)
_SUMMED_UP = re.compile(
    r"(?:He|She|They|His|Her|Their|Supports?|Opposes?|Favou?rs?|Backs?|Wants?|Says?|Said|Voted|Would|Has|Is|Was|Born|Believes?)\b"
)
_SENTENCE = re.compile(r"[A-Z“\"«„‘'].*[.?!…”\"»’')]\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of a list: who is named, what follows, and what is known of its form."""

    line: Span
    who: Named
    body: Span
    bullet: bool
    quoted: bool
    first_person: bool


def listed(text: str, start: int = 0) -> Iterator[Turn]:
    """A turn for each item of a list whose items are what those named in front say, not what is told of them."""
    for items in _groups(text, start):
        if _are_statements(text, items, start):
            for item in items:
                yield Turn(item.who.span, item.body, item.who.name, item.who.role)


def _groups(text: str, start: int) -> Iterator[list[_Item]]:
    """Items that follow one another with no other line between, at least two."""
    group: list[_Item] = []
    for line in _LINE.finditer(text, start):
        if not line.group().strip():
            continue
        item = _item(text, Span(*line.span()))
        if item is not None:
            group.append(item)
            continue
        if len(group) > 1:
            yield group
        group = []
    if len(group) > 1:
        yield group


def _item(text: str, line: Span) -> _Item | None:
    found = _ITEM.fullmatch(text, line.start, line.end)
    span = trimmed(text, found.start("who"), found.end("who")) if found else None
    body = trimmed(text, found.start("body"), found.end("body")) if found else None
    who = named(text, span) if span else None
    if found is None or body is None or who is None:
        return None
    words = body.of(text)
    quoted = _QUOTED.fullmatch(words) is not None
    return _Item(line, who, body, found["bullet"] is not None, quoted, _FIRST_PERSON.search(_QUOTED.sub(" ", words)) is not None)


def _are_statements(text: str, items: list[_Item], start: int) -> bool:
    """Whether all are quoted, or bullets hold whole sentences, of which some are in the first person or announced as said."""
    if all(item.quoted for item in items):
        return True
    if not all(item.bullet for item in items) or any(_is_told(text, item) for item in items):
        return False
    above = text[start : items[0].line.start].rstrip().rpartition("\n")[2]
    return sum(item.first_person or item.quoted for item in items) * 3 >= len(items) and (
        all(item.first_person or item.quoted for item in items) or _ANNOUNCED.search(above) is not None
    )


def _is_told(text: str, item: _Item) -> bool:
    words = item.body.of(text)
    return not item.quoted and (_SENTENCE.fullmatch(words) is None or _SUMMED_UP.match(words) is not None)
