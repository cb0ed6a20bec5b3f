"""Which side somebody takes towards somebody or something in sentences that are about the two.

For plain news prose, where nobody need speak: who praises, helps, blames or blocks whom. The words that tell of regard
(see `regard`) are added up, for and against. One that governs the target in the parse counts double, a negation turns
the next ones round, and the words of the two names count for nothing there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.attribution.grid import Grid
from summarizer.attribution.parsing import Parsed
from summarizer.positions import lexicon
from summarizer.positions.regard import regard
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading
from summarizer.text.spans import Span
from summarizer.text.words import Word, is_content, stem, words

GOVERNING = 2.0
"""What a word counts that governs the target, as against one beside it."""
FOR_IT = 1.0
"""What it counts to be "for" the target."""
NEGATION = -0.5
"""What a negation counts by itself: who is denied something, or does not, is more often against."""
NAME = 2
"""The most that words in the target's own name count ("freedom", "attack"): one is sooner for good things than for bad ones."""
NEGATION_REACH = 4
"""Words behind a negation that it turns round."""

_MARKS = frozenset(',;:."')
_ONLY = frozenset({"only", "just", "merely"})


@dataclass(frozen=True)
class Target:
    """Whom or what a side is taken on, by the words of its name."""

    stems: frozenset[str]
    undoing: bool
    """Whether it is an undoing ("end the levy"): then words of undoing are for it."""
    value: float

    @classmethod
    def named(cls, name: str) -> Target:
        """The target of this name."""
        own = [word for word in words(name) if is_content(word)]
        value = sum(regard(word.lower, word.stem) for word in words(name))
        undoing = any(word.stem in lexicon.UNDO for word in own[:2])
        return cls(_stems(own), undoing, max(-NAME, min(NAME, value)))


def side_toward(parsed: Parsed, spans: Iterable[Span], actor: str, target: str) -> Reading:
    """The side that `actor` takes on `target` in the sentences at `spans`, both by name; unclear where nothing tells.

    The strength is the balance of weights, 0 and up.
    """
    meant = Target.named(target)
    names = meant.stems | _stems(word for word in words(actor) if is_content(word))
    balance = meant.value + sum(_balance(grid, within, meant, names) for grid, within in _sentences(parsed, spans))
    if not balance:
        return Reading(Stance.UNCLEAR, 0.0)
    return Reading(Stance.SUPPORTS if balance > 0 else Stance.OPPOSES, abs(balance))


def _stems(every: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.stem for word in every)


def _sentences(parsed: Parsed, spans: Iterable[Span]) -> Iterator[tuple[Grid, Sequence[int]]]:
    """For each span the parsed paragraph it stands in, and the places of its words."""
    for span in spans:
        for paragraph in parsed:
            if within := [word.i for word in paragraph.tokens(span)]:
                yield paragraph.grid, within


def _balance(grid: Grid, within: Sequence[int], target: Target, names: frozenset[str]) -> float:
    stems = {at: stem(grid.texts[at]) for at in within}
    places = [at for at in within if stems[at] in target.stems]
    governors = {above for at in places for above in _above(grid, at)}
    total = 0.0
    for at in within:
        if grid.lowers[at] in lexicon.NEGATION:
            total += NEGATION
        if stems[at] not in names:
            weight = _weight(grid, at, stems[at], target)
            total += weight * (GOVERNING if at in governors else 1.0)
    return total + FOR_IT * sum(_is_behind_for(grid, at) for at in places)


def _weight(grid: Grid, at: int, word_stem: str, target: Target) -> float:
    """What one word counts, with its negation."""
    weight = regard(grid.lowers[at], word_stem)
    if target.undoing and weight <= 0 and word_stem in lexicon.UNDO:
        weight = 1
    return -weight if weight and _negated(grid, at) else weight


def _above(grid: Grid, at: int) -> Iterator[int]:
    """The places of the words that govern the one at `at`, up to the head of its sentence."""
    while grid.heads[at] != at:
        at = grid.heads[at]
        yield at


def _negated(grid: Grid, at: int) -> bool:
    """Whether a negation stands shortly before, with no mark between, or hangs on the word."""
    turned = False
    for before in range(at - 1, max(-1, at - 1 - NEGATION_REACH), -1):
        if grid.texts[before] in _MARKS:
            break
        turned ^= grid.lowers[before] in lexicon.NEGATION and grid.lowers[before + 1] not in _ONLY
    return turned or any(grid.deps[kid] == "neg" and kid < at - NEGATION_REACH for kid in grid.kids[at])


def _is_behind_for(grid: Grid, at: int) -> bool:
    return grid.deps[at] == "pobj" and grid.lowers[grid.heads[at]] == "for"
