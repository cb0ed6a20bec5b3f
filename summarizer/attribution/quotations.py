"""Stretches between quotation marks of every style, found by rules alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from summarizer.attribution.single_marks import BEFORE_OPENING, SPACES, begins, singly_quoted
from summarizer.text.spans import Span, trimmed


class _Style(StrEnum):
    """Marks that may open and close one another."""

    DOUBLE = "double"
    ANGLE = "angle"
    SMALL_ANGLE = "small angle"
    CORNER = "corner"
    WHITE_CORNER = "white corner"


_MARK = re.compile(r"``|(?<![^\s(\[])''|''(?!')|[\"“”„‟«»‹›「」『』]")
_STYLES = {
    **dict.fromkeys(["``", "''", *'"“”„‟'], _Style.DOUBLE),
    **dict.fromkeys("«»", _Style.ANGLE),
    **dict.fromkeys("‹›", _Style.SMALL_ANGLE),
    **dict.fromkeys("「」", _Style.CORNER),
    **dict.fromkeys("『』", _Style.WHITE_CORNER),
}
_ALWAYS_OPENS = frozenset({"``", *"„‟「『"})
_ALWAYS_CLOSES = frozenset("」』")
_BEGINS = frozenset("[($£€‘…")  # what words may begin with behind a mark
_FACING = {"«": "»", "‹": "›"}  # set »thus«, the left one of the pair closes
_STRAIGHT = frozenset({'"', "''"})  # open and close alike: two apostrophes are what a newsroom's system makes of a double mark
_INCHES = re.compile(r"\d['’] ?\d{1,2}\Z")  # 6'2"
_SAID = "said|says|added|adds|told|asked|asks|wrote|writes|replied|explained|argued|continued|insisted|noted|warned"
_WHO = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he(?: \w+){1,3}|(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w'’-]+)"
_TAG = re.compile(rf"[,?!]\s+(?:{_WHO}\s+(?:{_SAID})\b|(?:{_SAID})\s+{_WHO}\b)")


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words between quotation marks: `outer` with the marks, `inner` without them and without blanks at the ends.

    `closed` is False where the closing mark is missing: the quotation then runs to the tag that shows it was forgotten
    (“We go, she said.), to the mark that opens the next one, or to the end of its paragraph.
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
    found = (
        quotation
        for paragraph, following in pairwise([*paragraphs, None])
        if paragraph
        for quotation in _in_paragraph(text, paragraph, following)
    )
    return tuple(sorted(found, key=_place))


def _place(quotation: Quotation) -> tuple[int, int]:
    return quotation.outer.start, -quotation.outer.end


def _in_paragraph(text: str, paragraph: Span, following: Span | None) -> Iterator[Quotation]:
    doubly = following is not None and _MARK.match(text, following.start, following.end) is not None
    singly = following is not None and begins(text, following)
    doubles = sorted(_doubly_quoted(text, paragraph, goes_on=doubly), key=_place)
    yield from doubles
    for outer, closed in singly_quoted(text, paragraph, [one.outer for one in doubles], goes_on=singly):
        if inner := trimmed(text, outer.start + 1, outer.end - closed):
            yield Quotation(outer if closed else Span(outer.start, inner.end), inner, closed)


def _doubly_quoted(text: str, paragraph: Span, *, goes_on: bool) -> Iterator[Quotation]:
    opened: list[_Open] = []
    every: list[_Open] = []
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        if found.group() == '"' and _INCHES.search(text, max(paragraph.start, found.start() - 5), found.start()):
            continue
        if _opens(text, found.start(), found.end(), paragraph, opened):
            every.append(_Open(_STYLES[found.group()], found.group(), found.start(), found.end()))
            opened.append(every[-1])
        else:
            yield from _close(text, found, opened)
    yield from _unclosed(text, paragraph.end, opened, every, goes_on=goes_on)


def _opens(text: str, start: int, end: int, paragraph: Span, opened: list[_Open]) -> bool:
    mark = text[start:end]
    if mark in _ALWAYS_OPENS or mark in _ALWAYS_CLOSES:
        return mark in _ALWAYS_OPENS
    partner = _partner(_STYLES[mark], opened)
    may_open = start == paragraph.start or text[start - 1] in BEFORE_OPENING
    if partner is None:
        return may_open and (mark != "”" or text[end : end + 1].isalnum() or text[end : end + 1] in _BEGINS)
    if mark == "“":
        # A mark of the wrong hand after a word closes all the same: “Why?“ he asked.
        return partner.mark != "„" and may_open
    if mark in _FACING:
        return partner.mark != _FACING[mark]
    # A straight mark after a blank and before a word opens a quotation inside the quotation.
    return mark in _STRAIGHT and text[start - 1] in SPACES and end < paragraph.end and text[end].isalnum()


def _partner(style: _Style, opened: list[_Open]) -> _Open | None:
    return next((one for one in reversed(opened) if one.style is style), None)


def _close(text: str, found: re.Match[str], opened: list[_Open]) -> Iterator[Quotation]:
    partner = _partner(_STYLES[found.group()], opened)
    if partner is None:
        return
    del opened[opened.index(partner) :]
    if inner := trimmed(text, partner.end, found.start()):
        yield Quotation(Span(partner.start, found.end()), inner)


def _unclosed(text: str, end: int, opened: list[_Open], every: list[_Open], *, goes_on: bool) -> Iterator[Quotation]:
    """What was opened and not closed, up to its tag, the next opening mark of its style or the end of the paragraph."""
    for one in opened:
        following = next((other.start for other in every if other.start > one.start and other.style is one.style), None)
        limit = end if following is None else following
        if following is not None or not goes_on:  # a paragraph that the next one reopens is left open on purpose
            tag = _TAG.search(text, one.end, limit)
            limit = tag.start() + 1 if tag else limit
        if inner := trimmed(text, one.end, limit):
            yield Quotation(Span(one.start, inner.end), inner, closed=False)


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
