"""Which readings stand, as statements: the best of each cue, the outermost of those that nest."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarizer.attribution.model import Kind, Statement
from summarizer.attribution.swift.places import Place, features, places
from summarizer.attribution.swift.readings import Reading, readings
from summarizer.attribution.swift.runs import Runs
from summarizer.attribution.swift.sentences import Sentences
from summarizer.attribution.swift.table import SwiftTable, summed, swift_table
from summarizer.text.spans import Span

PASSES = -0.5
"""A cue whose gate score (log-odds) is lower is not read at all: a little lower finds no more, and takes longer."""
ENOUGH = 0.5
"""A cue stands if it is one with this chance (on training articles left out of the learning, 0.4 to 0.55 do as well)."""
SURE = 0.6
"""What stands in the content of a cue with this chance is not read."""
DIRECT = 0.9
"""From this quoted share of its content on, a statement is direct."""
_DENYING = frozenset("deny denial refute refutation rebut rebuttal disavow contradict debunk".split())
_ASSERTING = frozenset("say claim believe think suggest argue state agree allege assert acknowledge".split())
_NEGATIONS = frozenset({"not", "never"})


class Told(NamedTuple):
    """A statement, and the reading that it is made of."""

    statement: Statement
    reading: Reading


def find_statements(every: Sentences) -> list[Told]:
    """The outermost statements of a document in text order, not yet given to actors."""
    found = [Told(_statement(one, every), one) for one in select(read_cues(every, swift_table()))]
    return sorted(found, key=lambda told: told.statement.extent)


def read_cues(every: Sentences, table: SwiftTable, enough: float = ENOUGH) -> list[list[Reading]]:
    """The readings of each cue that is one with the chance `enough`, in text order, each cue's likeliest first.

    What surely stands in another's content is left out.
    """
    runs = Runs(every.every)
    covered = bytearray(len(every.text))
    found = []
    for _, number, place, names in sorted(_gated(every, table), reverse=True):
        if not covered[place.row.starts[place.at]]:
            choices = readings(place, summed(table.weights, names), every.every, runs, table)
            if choices and choices[0].cue_chance >= enough:
                found.append((number, choices))
                if choices[0].cue_chance >= SURE:
                    for start, end in choices[0].content.pieces:
                        covered[start:end] = b"x" * (end - start)
    return [choices for _, choices in sorted(found, reverse=True)]


def _gated(every: Sentences, table: SwiftTable) -> Iterator[tuple[float, int, Place, list[str]]]:
    for number, place in enumerate(places(every, table.forms)):
        names = features(place)
        score = summed(table.gate, names)
        if score >= PASSES:
            yield score, -number, place, names


def select(found: Iterable[list[Reading]]) -> list[Reading]:
    """Of each cue one reading, so that no two share a character of content and none is told in another."""
    taken: list[Reading] = []
    used: list[tuple[int, int]] = []
    heads: list[int] = []
    for choices in sorted(_outermost(list(found)), key=lambda one: (-one[0].cue_chance, _at(one[0]))):
        head = _at(choices[0])
        free = (one for one in choices if not any(_touches(used, heads, piece) for piece in one.content.pieces))
        if not _touches(used, [], (head, head + 1)) and (one := next(free, None)):
            taken.append(one)
            insort(heads, head)
            for piece in one.content.pieces:
                insort(used, piece)
    return taken


def _at(one: Reading) -> int:
    return one.place.row.starts[one.place.at]


def _inside(one: Reading, position: int) -> bool:
    return any(start <= position < end for start, end in one.content.pieces)


def _touches(used: list[tuple[int, int]], heads: list[int], piece: tuple[int, int]) -> bool:
    """Whether the characters hold one of `heads` or share one with `used`."""
    start, end = piece
    at = bisect_left(used, (end,)) - 1
    return (at >= 0 and used[at][1] > start) or bisect_left(heads, start) < bisect_left(heads, end)


def _outermost(found: list[list[Reading]]) -> list[list[Reading]]:
    """Those whose cue does not stand in the best content of another, unless each stands in the other's: then the likelier."""
    heads = [_at(choices[0]) for choices in found]
    inner: set[int] = set()
    for number, choices in enumerate(found):
        for start, end in choices[0].content.pieces:
            for other in range(bisect_left(heads, start), bisect_left(heads, end)):
                if other != number and not (_inside(found[other][0], heads[number]) and _likelier(found, other, number)):
                    inner.add(other)
    return [choices for number, choices in enumerate(found) if number not in inner]


def _likelier(found: list[list[Reading]], one: int, other: int) -> bool:
    return (found[one][0].cue_chance, -one) > (found[other][0].cue_chance, -other)


def _statement(one: Reading, every: Sentences) -> Statement:
    place, row = one.place, one.place.row
    content = tuple(sorted(Span(*piece) for piece in one.content.pieces))
    share = every.quoted.share(content)
    return Statement(
        content=content,
        source=(row.cut(one.source.first, one.source.last),) if one.source.last else (),
        cue=(row.cut(place.at, place.at + 1),),
        cue_lemma=place.lemma,
        kind=Kind.DIRECT if share >= DIRECT else Kind.MIXED if share else Kind.INDIRECT,
        denied=_denies(place),
    )


def _denies(place: Place) -> bool:
    """Whether the cue says that its content is not so, or that the source does not hold it."""
    group = place.row.kinds[place.group : place.at]
    negated = any(kind in _NEGATIONS or kind.endswith("n't") for kind in group)
    return not negated if place.lemma in _DENYING else negated and place.lemma in _ASSERTING
