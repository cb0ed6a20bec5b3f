"""Who may be speaking: noun phrases around a cue, found without a parse by capitals, articles and small words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.attribution.swift.places import Place
from summarizer.attribution.swift.sentences import QUOTE, Sentence
from summarizer.attribution.swift.traits import Traits
from summarizer.attribution.swift.words import ADVERBS, ARTICLES, AUXILIARIES, LINKS, OWNERS, PREPOSITIONS

_PERSONAL = frozenset("i he she they we it you one".split())
_RELATIVE = frozenset("who which that".split())
_INSIDE = frozenset("of for from with at in on to".split())
"""Prepositions that a noun phrase may hold: "a spokesman for the union"."""
_MARKS = frozenset(',;:—–-()[]?!…"“”„«»')
_STOPS = (
    _MARKS
    | (AUXILIARIES - {"being"})
    | (LINKS - {"and", "or"})
    | (PREPOSITIONS - _INSIDE)
    | _PERSONAL
    | _RELATIVE
    | (ADVERBS - {"first", "last", "next", "more", "most", "former", "then"})
    | {QUOTE, "LY", "me", "him", "us", "them", "himself", "herself"}
)
"""Kinds of token at which a noun phrase ends."""
_LONGEST = 16


class Source(NamedTuple):
    """Tokens `first` up to `last` of the cue's sentence (equal: nobody), and what they are to the cue."""

    first: int
    last: int
    role: str
    traits: Traits


def sources(place: Place) -> list[Source]:
    """The readings of who it is, each once; the last is nobody."""
    found: dict[tuple[int, int], Source] = {}
    for role, first, last in _spans(place):
        if first < last and (first, last) not in found:
            found[first, last] = Source(first, last, role, Traits(tuple(_features(place, role, first, last))))
    lemma, form = place.lemma, place.form
    nobody = Source(0, 0, "none", Traits(("r=none", f"rl=none|{lemma}", f"rf=none|{form}")))
    return [*found.values(), nobody]


def _spans(place: Place) -> Iterator[tuple[str, int, int]]:
    row, at, group = place.row, place.at, place.group
    if place.form == ":":
        yield "label", 0, at
        return
    if place.lemma == "accord":
        if at + 2 < len(row) and row.lows[at + 1] == "to":
            yield "to", at + 2, after(row, at + 2)
        return
    yield from _before(row, group)
    yield from _owner(row, at)
    start = at + 1
    if start < len(row):
        yield "after", start, after(row, start)
    for by in range(at + 1, min(at + 9, len(row))):
        if row.kinds[by] in {"by", "from"}:
            yield row.kinds[by], by + 1, after(row, by + 1)
            break
    if (begin := subject(row)) < group:
        yield "subject", begin, min(group, after(row, begin))
    yield from _earlier(place)


def _before(row: Sentence, end: int) -> Iterator[tuple[str, int, int]]:
    """The phrase that ends where the verb group begins, or before the apposition that ends there."""
    if end == 0:
        return
    kinds = row.kinds
    last = kinds[end - 1]
    if last in _PERSONAL:
        yield "pronoun", end - 1, end
    elif last in _RELATIVE:
        yield "relative", end - 1, end
        if end > 1:
            stop = end - 2 if kinds[end - 2] == "," else end - 1
            yield "antecedent", before(row, stop), stop
    elif last in {",", ")", "—", "–"}:
        yield from _apposed(row, end - 1)
    elif last == "and" and end > 1:
        stop = end - 2 if kinds[end - 2] == "," else end - 1
        yield "joined", before(row, stop), stop
    else:
        yield "near", before(row, end), end


def _apposed(row: Sentence, comma: int) -> Iterator[tuple[str, int, int]]:
    opening = "(" if row.kinds[comma] == ")" else row.kinds[comma]
    for at in range(comma - 1, max(0, comma - 30), -1):
        if row.kinds[at] == opening:
            first = before(row, at)
            if first < at:
                yield "apposed", first, comma
                return
            if opening == "(":
                return


def _owner(row: Sentence, at: int) -> Iterator[tuple[str, int, int]]:
    for place in range(at - 1, max(-1, at - 4), -1):
        kind = row.kinds[place]
        if kind in OWNERS:
            yield "owner", place, place + 1
            return
        if kind.endswith("'S"):
            yield "owner", before(row, place + 1), place + 1
            return
        if kind in _STOPS:
            return


def _earlier(place: Place) -> Iterator[tuple[str, int, int]]:
    """The phrase before the verb before: "Doe left, saying", "Doe asked and said"."""
    row, kinds = place.row, place.row.kinds
    for at in range(place.group - 1, 0, -1):
        if kinds[at] == "ED" or kinds[at] in AUXILIARIES or at in place.others:
            end = at
            while end > 0 and (kinds[end - 1] in AUXILIARIES or kinds[end - 1] in ADVERBS or kinds[end - 1] == "LY"):
                end -= 1
            for _, first, last in _before(row, end):
                if first < last:
                    yield "earlier", first, last
                    return


def before(row: Sentence, end: int) -> int:
    """Where the noun phrase that ends before token `end` begins."""
    kinds = row.kinds
    at = end
    while at > max(0, end - _LONGEST):
        kind = kinds[at - 1]
        if kind in _STOPS:
            break
        if kind in {"and", "or"} and (at < 2 or not _joins(kinds[at - 2], kinds[at] if at < end else "")):
            break
        at -= 1
        if kind in ARTICLES or kind in OWNERS:
            if at >= 2 and kinds[at - 1] in _INSIDE and kinds[at - 2] not in _STOPS and not _opens(row, at - 2):
                continue
            break
    while at < end and (kinds[at] in _INSIDE or kinds[at] in {"and", "or"}):
        at += 1
    return at


def _joins(left: str, right: str) -> bool:
    return left.startswith(("CAP", "ACRONYM")) and right.startswith(("CAP", "ACRONYM"))


def _opens(row: Sentence, at: int) -> bool:
    """Whether only an adverbial can begin here: "On Monday the union"."""
    return at == 0 and row.kinds[at] in _INSIDE


def after(row: Sentence, start: int) -> int:
    """Where the noun phrase that begins with token `start` ends."""
    kinds = row.kinds
    end = len(kinds)
    if start < end and kinds[start] in _PERSONAL:
        return start + 1
    at = start
    while at < min(end, start + _LONGEST):
        kind = kinds[at]
        if kind in _STOPS or kind == "to" or (kind in {"in", "on"} and at > start):
            break
        if kind in {"and", "or"} and not (at + 1 < end and _joins(kinds[at - 1], kinds[at + 1])):
            break
        if kind == "ED" and at > start and kinds[at - 1] not in ARTICLES:
            break
        if (kind in ARTICLES or kind in OWNERS) and at > start and kinds[at - 1] not in _INSIDE:
            break
        at += 1
    while at > start and kinds[at - 1] in _INSIDE:
        at -= 1
    return at


def subject(row: Sentence) -> int:
    """Where the subject of the sentence may begin: behind an opening phrase that a comma closes."""
    kinds = row.kinds
    if not kinds:
        return 0
    opens = kinds[0] in PREPOSITIONS or kinds[0] in LINKS or kinds[0] in ADVERBS or kinds[0] in {"LY", "ING"}
    if not opens:
        return 0
    if kinds[0] in {"and", "but", "so", "yet", "or"}:
        return 1
    return next((at + 1 for at in range(1, min(len(kinds), 25)) if kinds[at] == ","), 0)


def _features(place: Place, role: str, first: int, last: int) -> Iterator[str]:
    lemma, form, kinds = place.lemma, place.form, place.row.kinds
    head = kinds[last - 1]
    lead = kinds[first - 1] if first else "^"
    gap = place.group - last if last <= place.group else first - place.at + 20
    yield f"r={role}"
    yield f"rl={role}|{lemma}"
    yield f"rf={role}|{form}"
    yield f"k={role}|{head}"
    yield f"kl={head}|{lemma}"
    yield f"u={role}|{lead}"
    yield f"z={role}|{min(6, last - first)}"
    yield f"g={role}|{min(gap, 24)}"
    yield f"y={role}|{form}|{kinds[last] if last < len(kinds) else '$'}"
