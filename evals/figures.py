"""The two errors on labelled claims, counted set by set: what is kept, and what is let through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

from labelled import Labelled

_Z = 1.96  # of the normal distribution, for 95 %


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.hits / self.total if self.total else None

    def __str__(self) -> str:
        """The share in percent, its counts, and Wilson's interval of 95 %."""
        if not self.total:
            return "n/a (0/0)"
        low, high = self._interval()
        return f"{100 * self.hits / self.total:5.1f} % ({self.hits}/{self.total}) [{100 * low:.1f}, {100 * high:.1f}]"

    def _interval(self) -> tuple[float, float]:
        share, count = self.hits / self.total, self.total
        middle = share + _Z * _Z / (2 * count)
        half = _Z * sqrt(share * (1 - share) / count + _Z * _Z / (4 * count * count))
        # Rounding would leave -0.0 for none and a little over 1 for all.
        whole = 1 + _Z * _Z / count
        return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


@dataclass(frozen=True, slots=True)
class Errors:
    """How many faithful claims were kept, and how many false ones passed."""

    kept: Rate
    passed: Rate

    def side(self, *, supported: bool) -> Rate:
        """The one for faithful claims, or the one for false ones."""
        return self.kept if supported else self.passed

    @property
    def balanced(self) -> float | None:
        """Balanced accuracy; the accuracy on one side where the other has no claim, None where neither has."""
        rates = [self.kept.value, None if self.passed.value is None else 1 - self.passed.value]
        known = [rate for rate in rates if rate is not None]
        return fmean(known) if known else None


Figures = Mapping[str, Errors]
"""The errors on each set, or on each kind of claim."""


def counted(verdicts: Iterable[tuple[str, Labelled, bool]]) -> dict[str, Errors]:
    """The errors among (group, claim, whether it was accepted), group by group."""
    counts: dict[str, dict[bool, list[bool]]] = {}
    for group, claim, accepted in verdicts:
        counts.setdefault(group, {True: [], False: []})[claim.supported].append(accepted)
    return {group: Errors(_rate(sides[True]), _rate(sides[False])) for group, sides in sorted(counts.items())}


def _rate(accepted: list[bool]) -> Rate:
    return Rate(sum(accepted), len(accepted))


def mean(figures: Figures) -> float:
    """The mean over the sets of their balanced accuracy."""
    return fmean(value for errors in figures.values() if (value := errors.balanced) is not None)
