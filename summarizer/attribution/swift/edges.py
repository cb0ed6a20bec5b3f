"""Where the content of a cue may begin and end within its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.attribution.swift.places import Place
from summarizer.attribution.swift.sentences import QUOTE, Sentence
from summarizer.attribution.swift.traits import Traits

_BEGINNERS = frozenset("that to of for as about on how whether if why what with against in from at when into".split())
_ENDERS = frozenset(
    """and but while when after as before because since during although though in at on by for with amid until if where
    which who or even according""".split()
)
_CLOSING = frozenset("?!…);,")
MARKS = frozenset(",;—–")
"""Marks at which a content may end."""

_REACH = 14
"""Tokens behind the cue within which a content begins."""
_LEFT = (1, 3, 6, 10, 16)
"""Bounds of the classes of how many tokens are left behind an end."""
_MOST = 9
"""Ends that are tried behind a cue."""
_BACK = 32
"""Tokens before the cue within which a content ends."""


class Edge(NamedTuple):
    """The token that a content begins with, or the one behind its last; `how` says what makes it one."""

    at: int
    how: str
    traits: Traits


def close(row: Sentence) -> int:
    """Where the sentence ends, its closing marks left out."""
    end = len(row)
    while end > 1 and row.kinds[end - 1] in _CLOSING:
        end -= 1
    return end


def starts_after(place: Place) -> list[Edge]:
    """Where a content behind the cue may begin."""
    return [_start(place, at, how, "after") for at, how in _starts(place, close(place.row))]


def ends_after(place: Place) -> list[Edge]:
    """Where a content behind the cue may end, the end of the sentence first."""
    return [_end(place, at, how, "after") for at, how in _ends(place, close(place.row))]


def ends_before(place: Place) -> list[Edge]:
    """Where a content before the cue may end, the nearest first."""
    return [_end(place, at, how, "before") for at, how in _endings(place)]


def starts_before(place: Place, end: int, made: dict[tuple[int, str], Edge]) -> list[Edge]:
    """Where a content before the cue may begin that ends before token `end`; `made` keeps the edges for its other ends."""
    found = []
    for start in _openings(place.row, end):
        if start not in made:
            made[start] = _start(place, *start, "before")
        found.append(made[start])
    return found


def _start(place: Place, at: int, how: str, side: str) -> Edge:
    kinds, lemma = place.row.kinds, place.lemma
    lead, first = kinds[at - 1] if at else "^", kinds[at]
    far = min(8, at - place.at) if side == "after" else "-"
    names = (
        f"S={side}|{how}",
        f"Sl={side}|{how}|{lemma}",
        f"Sb={side}|{lead}|{first}",
        f"Sf={side}|{first}|{lemma}",
        f"Sd={side}|{how}|{far}",
    )
    return Edge(at, how, Traits(names))


def _end(place: Place, at: int, how: str, side: str) -> Edge:
    kinds, lemma = place.row.kinds, place.lemma
    after = kinds[at] if at < len(kinds) else "$"
    then = kinds[at + 1] if at + 1 < len(kinds) else "$"
    third = kinds[at + 2] if at + 2 < len(kinds) else "$"
    far = min(8, place.group - at) if side == "before" else "-"
    names = (
        f"E={side}|{how}|{far}",
        f"El={side}|{how}|{lemma}",
        f"Ea={side}|{after}|{then}",
        f"Ew={side}|{after}|{lemma}",
        f"Eb={side}|{kinds[at - 1]}|{after}",
        f"Ec={side}|{how}|{_next_cue(place, at)}",
        f"Et={side}|{after}|{then}|{third}",
        f"Ex={after}|{then}|{lemma}",
        f"Er={side}|{how}|{bisect_left(_LEFT, len(kinds) - at)}",
    )
    return Edge(at, how, Traits(names))


def _next_cue(place: Place, at: int) -> int:
    """How far behind the end the next cue stands, 7 for far or none."""
    following = bisect_left(place.others, at)
    return min(7, place.others[following] - at) if following < len(place.others) else 7


def _starts(place: Place, end: int) -> Iterator[tuple[int, str]]:
    row, at = place.row, place.at
    first = at + 1
    if first < end and row.kinds[first] in {":", ",", "—", "–"}:
        first += 1
        if first < end:
            yield first, row.kinds[first - 1]
    elif first < end:
        yield first, "direct"
    seen: set[str] = set()
    for start in range(first + 1, min(end, at + _REACH)):
        how = _opener(row, start)
        if how and how not in seen:
            seen.add(how)
            yield start, how


def _opener(row: Sentence, at: int) -> str:
    kind = row.kinds[at]
    if kind in _BEGINNERS:
        return "that" if kind == "that" else "small"
    if kind == QUOTE:
        return "quote"
    return row.kinds[at - 1] if row.kinds[at - 1] in {":", ","} else ""


def _ends(place: Place, end: int) -> Iterator[tuple[int, str]]:
    kinds = place.row.kinds
    yield end, "end"
    found = 1
    for at in range(place.at + 2, end):
        kind = kinds[at]
        if kind in MARKS:
            how = kind
        elif kind in _ENDERS and kinds[at - 1] not in MARKS:
            how = "small"
        elif kinds[at - 1] == QUOTE:
            how = "quote"
        else:
            continue
        yield at, how
        found += 1
        if found == _MOST:
            return


def _endings(place: Place) -> Iterator[tuple[int, str]]:
    kinds, group = place.row.kinds, place.group
    found = 0
    for at in range(group - 1, max(-1, group - _BACK), -1):
        if kinds[at] == QUOTE:
            yield at + 1, "quote"
        elif kinds[at] in MARKS and at and kinds[at - 1] != QUOTE:
            yield at, kinds[at]
        else:
            continue
        found += 1
        if found == 3:
            return


def _openings(row: Sentence, end: int) -> Iterator[tuple[int, str]]:
    kinds = row.kinds
    yield 0, "0"
    if end > 1 and kinds[0] in {"but", "and", "so", "yet"}:
        yield 1, "link"
    commas = 0
    for at in range(1, end - 1):
        if kinds[at] in {",", ";", ":", "—"}:
            commas += 1
            yield at + 1, kinds[at]
            if commas == 2:
                break
    if kinds[end - 1] == QUOTE and end > 1:
        yield end - 1, "quote"
