"""The readings of a cue: each content with each source that it can go with, scored by the learnt table."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from operator import itemgetter
from typing import NamedTuple, TypeVar

from summarizer.attribution.swift.contents import Content, contents
from summarizer.attribution.swift.edges import Edge
from summarizer.attribution.swift.places import Place
from summarizer.attribution.swift.runs import Runs
from summarizer.attribution.swift.sentences import Sentence
from summarizer.attribution.swift.sources import Source, sources
from summarizer.attribution.swift.table import SwiftTable, summed

_KEPT, _LEAST = 6, 0.1
"""Readings of a cue that are kept, and the share of the best one's chance that they have at least."""
_AROUND = frozenset({"around", "raised"})
"""Shapes of content that the tag stands in."""
_BEHIND = 1.5
"""Log-odds by which a content or a source may be worse than the best one for it to be tried."""
_FAR, _APART, _AMID = 4, 0, 9
"""How content and source stand to one another: farther apart than can matter, not in one sentence, one around the other."""


class Pair(NamedTuple):
    """A content with a source that it can go with, and the features of the two together."""

    content: Content
    source: Source
    names: tuple[str, ...]


class Reading(NamedTuple):
    """A content and a source of a cue, how likely they are together, and how likely the cue is one at all."""

    place: Place
    content: Content
    source: Source
    chance: float
    cue_chance: float


def pairs(place: Place, every: tuple[Sentence, ...], runs: Runs) -> Iterator[Pair]:
    """Every content with every source that shares no word with it."""
    who = sources(place)
    for content in contents(place, every, runs):
        for source in who:
            relation = _relation(place.at, content, source.first, source.last)
            if relation is not None:
                yield Pair(content, source, _of_both(place, content.base, source.role, relation))


def _relation(cue: int, content: Content, begin: int, end: int) -> int | None:
    """How far a content is behind a source of these tokens (before it: less than 0); None where they share words.

    `_APART` where one of the two is not in the sentence, `_AMID` where the content stands on either side. A content that
    holds the cue goes with no source.
    """
    first, last = content.first, content.last
    if not last:
        return _APART
    if first <= cue < last and content.base not in _AROUND:
        return None
    if not end:
        return _APART
    if first >= end:
        return min(_FAR, 1 + first - end)
    if last <= begin:
        return -min(_FAR, 1 + begin - last)
    return _AMID if first <= begin and content.base in _AROUND else None


def _of_both(place: Place, base: str, role: str, relation: int) -> tuple[str, str, str, str]:
    both = f"{base}|{role}"
    return f"p={both}", f"pf={both}|{place.form}", f"pl={both}|{place.lemma}", f"pr={both}|{relation}"


def readings(place: Place, base: float, every: tuple[Sentence, ...], runs: Runs, table: SwiftTable) -> list[Reading]:
    """The readings of a cue that are not hopeless, the likeliest first; `base` is the score of the cue itself."""
    found = list(_scored(place, base, every, runs, table))
    total = sum([odds for odds, _, _ in found])
    found.sort(key=itemgetter(0), reverse=True)
    chance = total / (1 + total)
    return [
        Reading(place, content, source, odds / (1 + total), chance)
        for odds, content, source in found[:_KEPT]
        if odds >= _LEAST * found[0][0]
    ]


def _scored(
    place: Place, base: float, every: tuple[Sentence, ...], runs: Runs, table: SwiftTable
) -> Iterator[tuple[float, Content, Source]]:
    weights = table.weights
    both: dict[tuple[str, str, int], float] = {}

    def choice(edges: list[Edge], behind: float) -> list[Edge]:
        return [edge for _, edge in _best([(table.weight(edge.traits), edge) for edge in edges], behind)]

    who = _best([(summed(weights, source.traits.names), source) for source in sources(place)], _BEHIND)
    said = _best([(base + table.weigh(one.traits), one) for one in contents(place, every, runs, choice)], _BEHIND)
    for first, content in said:
        for second, source in who:
            relation = _relation(place.at, content, source.first, source.last)
            if relation is not None:
                key = content.base, source.role, relation
                if key not in both:
                    both[key] = summed(weights, _of_both(place, *key))
                yield exp(min(30.0, first + second + both[key])), content, source


_Part = TypeVar("_Part", Content, Source, Edge)


def _best(every: list[tuple[float, _Part]], behind: float) -> list[tuple[float, _Part]]:
    """The parts of readings that are not left far behind by a better one."""
    if len(every) < 2:
        return every
    least = max([score for score, _ in every]) - behind
    return [entry for entry in every if entry[0] >= least]
