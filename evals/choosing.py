"""The search for better thresholds: one field after the other, on labelled claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from figures import Figures, counted, mean
from labelled import Labelled
from verdicts import Verdicts

from summarizer.grounding.thresholds import Thresholds

FIELDS = tuple(Thresholds.model_fields)
RANGES = {
    "close": (60, 95),
    "close_short": (40, 85),
    "same_words": (30, 85),
    "complete": (60, 95),
    "extractive": (30, 80),
    "evidence": (20, 70),
    "told": (20, 70),
    "better": (5, 50),
    "rest": (40, 95),
    "turned": (25, 85),
}
"""Percent between which a field's values lie, five apart; a field that is not named here: all between 5 and 95."""
_EQUAL = 1e-9


@dataclass(frozen=True)
class Wanted:
    """What a choice has to keep to: which fields may move, what must not be lost, and what a move has to be worth."""

    fields: tuple[str, ...]
    guard: tuple[str, ...]
    tolerance: float
    gain: float
    errors: float
    """So many standard errors a move has to be worth."""


@dataclass(frozen=True)
class Half:
    """The claims on one half of the documents, judged under any thresholds."""

    claims: Sequence[Labelled]
    verdicts: Verdicts

    def figures(self, thresholds: Thresholds) -> Figures:
        """The errors on each set."""
        return self._counted(thresholds, lambda claim: claim.which)

    def kinds(self, thresholds: Thresholds) -> Figures:
        """The errors on each kind of claim of each set."""
        return self._counted(thresholds, lambda claim: f"{claim.which}: {claim.kind}")

    def error(self, before: Thresholds, after: Thresholds) -> float:
        """The standard error of the gain in the mean of balanced accuracy; claims on one document stand or fall together."""
        figures, gains = self.figures(after), defaultdict[str, float](float)
        for claim in self.claims:
            moved = self.verdicts.accepted(claim, after) - self.verdicts.accepted(claim, before)
            if moved:
                side = figures[claim.which].side(supported=claim.supported).total
                gains[claim.document.id] += moved * (1 if claim.supported else -1) / side
        return sqrt(sum(gain * gain for gain in gains.values())) / (2 * len(figures))

    def _counted(self, thresholds: Thresholds, group: Callable[[Labelled], str]) -> Figures:
        return counted((group(claim), claim, self.verdicts.accepted(claim, thresholds)) for claim in self.claims)


@dataclass(frozen=True)
class Search:
    """A search for better thresholds on one half, one field at a time."""

    half: Half
    present: Thresholds
    wanted: Wanted

    def run(self) -> Thresholds:
        """The thresholds from which no single field's move leads any further, every move in them worth its while."""
        fields = list(self.wanted.fields)
        while True:
            reached = self._climbed(fields)
            spare = {name: self._spare(reached, name) for name in fields if self._has_moved(reached, name)}
            least = min(spare, key=spare.__getitem__, default=None)
            if least is None or spare[least] >= -_EQUAL:
                return reached
            fields.remove(least)  # and once more without it: others may have moved on its account only

    def _climbed(self, fields: Sequence[str]) -> Thresholds:
        now, before = self.present, None
        while now != before:
            before = now
            for name in fields:
                now = self._moved(now, name)
        return now

    def _has_moved(self, thresholds: Thresholds, name: str) -> bool:
        return bool(getattr(thresholds, name) != getattr(self.present, name))

    def _spare(self, reached: Thresholds, name: str) -> float:
        """By how much the move of a field is worth more than it has to be; plenty where what is guarded hangs on it."""
        back = changed(reached, name, getattr(self.present, name))
        least = max(self.wanted.gain, self.wanted.errors * self.half.error(back, reached))
        return self._worth(reached) - self._worth(back) - least

    def _moved(self, now: Thresholds, name: str) -> Thresholds:
        """`now` with the best value of one field; among equals the nearest to the present one."""
        present = getattr(self.present, name)
        worth = {value: self._worth(changed(now, name, value)) for value in values(name, getattr(now, name), present)}
        best = max(worth.values())
        equal = [value for value, reached in worth.items() if reached >= best - _EQUAL]
        return changed(now, name, min(equal, key=lambda value: (abs(value - present), value)))

    def _worth(self, thresholds: Thresholds) -> float:
        """The mean of balanced accuracy; -1 where faithful claims are lost that have to be kept."""
        figures = self.half.figures(thresholds)
        return mean(figures) if self._keeps(figures) else -1.0

    def _keeps(self, figures: Figures) -> bool:
        guarded = [(figures[name].kept, self._figures[name].kept) for name in self.wanted.guard if name in figures]
        return all(now.hits >= before.hits - self.wanted.tolerance * before.total - _EQUAL for now, before in guarded)

    @cached_property
    def _figures(self) -> Figures:
        return self.half.figures(self.present)


def values(name: str, *others: float) -> list[float]:
    """The values to try for a field, and those that it has."""
    low, high = RANGES.get(name, (5, 95))
    return sorted({*others, *(percent / 100 for percent in range(low, high + 1, 5))})


def changed(thresholds: Thresholds, name: str, value: float) -> Thresholds:
    """The same but for one field."""
    return thresholds.model_copy(update={name: value})
