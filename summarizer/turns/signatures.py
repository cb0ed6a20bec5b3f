"""Signature blocks: who signed a letter or statement, one or several, with what stands under each name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.text.spans import Span, trimmed
from summarizer.turns.naming import Named, named

_LINE = re.compile(r"[^\r\n]+")
CLOSING = re.compile(
    r"[ \t]*(?:(?:yours|very|most)\s+)*(?:sincerely|faithfully|truly|respectfully(?:\s+(?:yours|submitted))?|cordially)"
    r"(?:\s+yours)?[ \t]*[,.]?[ \t]*"
    r"|[ \t]*(?:(?:with\s+)?(?:best|kind|kindest|warm|warmest|many)\s+)?(?:regards|wishes|thanks)[ \t]*,?[ \t]*"
    r"|[ \t]*(?:in solidarity|with (?:respect|gratitude|thanks)|signed(?: by)?|the undersigned)[ \t]*[,:]?[ \t]*",
    re.IGNORECASE,
)
"""A line that takes leave: a signature follows."""

_MARKS = " \t-–—/*_•"
_SLASHED = re.compile(r"[ \t]*/s/[ \t]*|[ \t]*(?:signed|from)[ \t]*[,:][ \t]*", re.IGNORECASE)
_FAR = 12
"""Lines without a name from which on a block has ended."""


def lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines that hold something, without blanks at their ends."""
    for found in _LINE.finditer(text, start, end):
        if span := trimmed(text, *found.span()):
            yield span


def signatories(text: str, start: int, end: int) -> tuple[Named, ...]:
    """Those whose names head the lines between `start` and `end`; the line under a name tells the role."""
    found: list[Named] = []
    idle = 0
    for line in lines_of(text, start, end):
        people = tuple(people_of(text, line))
        if people:
            found += people
            idle = 0
        else:
            idle += 1
            if found and idle == 1 and found[-1].role is None and _is_role(line.of(text)):
                last = found.pop()
                found.append(Named(Span(last.span.start, line.end), last.person, last.name, line.of(text).rstrip(".,")))
        if idle > _FAR or _is_prose(line.of(text)):
            break
    return tuple(found)


def people_of(text: str, line: Span) -> Iterator[Named]:
    """Whom a line names: one person with a role, or "Jane Doe and John Roe"."""
    slashed = _SLASHED.match(text, line.start, line.end)
    span = trimmed(text, slashed.end() if slashed else line.start, line.end, drop=_MARKS)
    if span is None:
        return
    if who := named(text, span):
        yield who
        return
    ends = [found.span() for found in re.compile(r",?[ ](?:and|&)[ ]|,[ ]").finditer(text, span.start, span.end)]
    edges = [span.start, *(edge for pair in ends for edge in pair), span.end]
    parts = [part for first, last in zip(edges[::2], edges[1::2], strict=True) if (part := trimmed(text, first, last))]
    people = [who for part in parts if (who := named(text, part))]
    if len(people) == len(parts) > 1:
        yield from people


def _is_role(line: str) -> bool:
    ends = line.rstrip().endswith((".", "!", "?"))
    return (
        len(line.split()) <= 12
        and not ends
        and "@" not in line
        and not any(letter.isdigit() for letter in line)
        and ":" not in line
    )


def _is_prose(line: str) -> bool:
    return len(line.split()) > 20
