"""Stretches between quotation marks of every style, found by rules alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from summarizer.text.spans import Span, trimmed


class _Style(StrEnum):
    """Marks that may open and close one another."""

    DOUBLE = "double"
    ANGLE = "angle"
    CORNER = "corner"
    SINGLE = "single"


_MARK = re.compile(r"``|''|[\"“”„‟«»「」『』‘’‚']")
_STYLES = {
    **dict.fromkeys(["``", "''", *'"“”„‟'], _Style.DOUBLE),
    **dict.fromkeys("«»", _Style.ANGLE),
    **dict.fromkeys("「」『』", _Style.CORNER),
    **dict.fromkeys("‘’‚'", _Style.SINGLE),
}
_ALWAYS_OPENS = frozenset({"``", *"„‟「『‚"})
_ALWAYS_CLOSES = frozenset("”」』")
_STRAIGHT = frozenset({'"', "''"})  # open and close alike: two apostrophes are what a newsroom's system makes of a double mark
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u200b([{-–—/:\"“‘«`'„")
_CLIPPED = re.compile(r"['‘’](?:\d0s|(?:em|til|cause|tis|twas|bout|round|n)\b)", re.IGNORECASE)
_SPACES = " \t\r\n\u00a0\u200b"


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words between quotation marks: `outer` with the marks, `inner` without them and without blanks at the ends.

    `closed` is False where the closing mark is missing: the quotation then runs to the end of its paragraph, or up to
    the mark that opens the next one.
    """

    outer: Span
    inner: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Open:
    style: _Style
    mark: str
    start: int
    end: int


def quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """Every quotation of `paragraphs`, nested ones too, in text order, the outer before the inner."""
    found = (quotation for paragraph in paragraphs for quotation in _in_paragraph(text, paragraph))
    return tuple(sorted(found, key=lambda quotation: (quotation.outer.start, -quotation.outer.end)))


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    opened: list[_Open] = []
    every: list[_Open] = []
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, style = found.group(), _STYLES[found.group()]
        if style is _Style.SINGLE:
            yield from _single(text, Span(found.start(), paragraph.end), mark)
        elif _opens(text, found.start(), found.end(), paragraph, opened):
            every.append(_Open(style, mark, found.start(), found.end()))
            opened.append(every[-1])
        else:
            yield from _close(text, found, opened)
    yield from _unclosed(text, paragraph.end, opened, every)


def _opens(text: str, start: int, end: int, paragraph: Span, opened: list[_Open]) -> bool:
    mark = text[start:end]
    if mark in _ALWAYS_OPENS or mark in _ALWAYS_CLOSES:
        return mark in _ALWAYS_OPENS
    partner = _partner(_STYLES[mark], opened)
    if partner is None:
        return start == paragraph.start or text[start - 1] in _BEFORE_OPENING
    if mark == "“":
        # A mark of the wrong hand after a word closes all the same: “Why?“ he asked.
        return partner.mark != "„" and text[start - 1] in _BEFORE_OPENING
    if mark == "«":
        return partner.mark != "»"
    # A straight mark after a blank and before a word opens a quotation inside the quotation.
    return mark in _STRAIGHT and text[start - 1] in _SPACES and end < paragraph.end and text[end].isalnum()


def _partner(style: _Style, opened: list[_Open]) -> _Open | None:
    return next((one for one in reversed(opened) if one.style is style), None)


def _close(text: str, found: re.Match[str], opened: list[_Open]) -> Iterator[Quotation]:
    partner = _partner(_STYLES[found.group()], opened)
    if partner is None:
        return
    del opened[opened.index(partner) :]
    if inner := trimmed(text, partner.end, found.start()):
        yield Quotation(Span(partner.start, found.end()), inner)


def _unclosed(text: str, end: int, opened: list[_Open], every: list[_Open]) -> Iterator[Quotation]:
    """What was opened and not closed, up to the next opening mark of its style or the end of the paragraph."""
    for one in opened:
        limit = next((other.start for other in every if other.start > one.start and other.style is one.style), end)
        if inner := trimmed(text, one.end, limit):
            yield Quotation(Span(one.start, inner.end), inner, closed=False)


def _single(text: str, rest: Span, mark: str) -> Iterator[Quotation]:
    """The quotation that the single mark at the beginning of `rest` opens, unless it is an apostrophe."""
    start = rest.start
    after_word = start > 0 and text[start - 1] not in _BEFORE_OPENING
    if mark == "’" or after_word or _CLIPPED.match(text, start) or text[start + 1 : start + 2] in {"", *_SPACES}:
        return
    close = _single_close(text, start, rest.end, closers="'" if mark == "'" else "’'")
    if close and (inner := trimmed(text, start + 1, close)):
        yield Quotation(Span(start, close + 1), inner)


def _single_close(text: str, start: int, end: int, closers: str) -> int | None:
    """Where a single quotation ends: the first mark at a word's end, a plural's apostrophe only where nothing else is left."""
    plurals = []
    for at in range(start + 2, end):
        if text[at] not in closers or (at + 1 < end and text[at + 1].isalnum()):
            if text[at] in "'‘" and text[at - 1] in _SPACES:
                break
            continue
        if text[at - 1] != "s":
            return at if text[at - 1] not in _SPACES else None
        plurals.append(at)
    return next((at for at in plurals if text[at + 1 : at + 2] in {"", *".,;:!?"}), plurals[-1] if plurals else None)


@dataclass(frozen=True)
class Quoted:
    """The quotations of a document that stand in no other quotation, looked up by place."""

    outermost: tuple[Quotation, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, every: Iterable[Quotation]) -> Quoted:
        """The outermost of these quotations."""
        outermost: list[Quotation] = []
        for quotation in every:
            if not outermost or quotation.outer.start >= outermost[-1].outer.end:
                outermost.append(quotation)
        return cls(tuple(outermost), tuple(one.outer.start for one in outermost))

    def around(self, position: int) -> Quotation | None:
        """The quotation that this character stands in, its marks included."""
        at = bisect_right(self.starts, position) - 1
        return self.outermost[at] if at >= 0 and position < self.outermost[at].outer.end else None

    def touching(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations that share a character with `span`, in order."""
        if not self.outermost:
            return ()
        first = max(0, bisect_right(self.starts, span.start) - 1)
        last = bisect_right(self.starts, span.end - 1)
        return tuple(one for one in self.outermost[first:last] if one.outer.overlaps(span))

    def share(self, spans: Iterable[Span]) -> float:
        """Which part of the characters of `spans` is quoted."""
        if not self.outermost:
            return 0.0
        parts = tuple(spans)
        inside = sum(one.outer.shared(part) for part in parts for one in self.touching(part))
        return inside / max(1, sum(len(part) for part in parts))
