"""Fitting the weights of named features: logistic regression, and choice between alternatives.

Both are plain loops over sparse features, so that the same examples give the same weights everywhere.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, sqrt

_SMALL = 1e-3
"""Errors of a probability that nothing is learnt from."""


@dataclass(frozen=True)
class Example:
    """The names of the features of something, and how well the annotation bears it out (0 to 1)."""

    features: tuple[str, ...]
    truth: float


def logistic(examples: Sequence[Example], rare: int = 8, rounds: int = 5) -> dict[str, float]:
    """Weights by logistic regression, FTRL-proximal with L1 (McMahan and others, 2013): few of them are not 0."""
    often = Counter(name for example in examples for name in example.features)
    fitted = _Fit()
    rows = [([name for name in example.features if often[name] >= rare], example.truth) for example in examples]
    for _ in range(rounds):
        for names, truth in rows:
            fitted.learn(names, truth)
    weights = {name: round(fitted.weight(name), 2) for name in sorted(fitted.z)}
    return {name: weight for name, weight in weights.items() if weight}


class _Fit:
    _RATE, _L1, _L2 = 0.3, 2.0, 1.0

    def __init__(self) -> None:
        self.z: dict[str, float] = {}
        self.n: dict[str, float] = {}

    def weight(self, name: str) -> float:
        z = self.z.get(name, 0.0)
        if abs(z) <= self._L1:
            return 0.0
        return -(z - self._L1 * (1 if z > 0 else -1)) / ((1 + sqrt(self.n[name])) / self._RATE + self._L2)

    def learn(self, names: list[str], truth: float) -> None:
        weights = [self.weight(name) for name in names]
        off = 1 / (1 + exp(-max(-30.0, min(30.0, sum(weights))))) - truth
        for name, weight in zip(names, weights, strict=True):
            n = self.n.get(name, 0.0)
            self.z[name] = self.z.get(name, 0.0) + off - (sqrt(n + off * off) - sqrt(n)) / self._RATE * weight
            self.n[name] = n + off * off


@dataclass(frozen=True)
class Manner:
    """How a choice is fitted: features seen less often than `rare` are left out; `sharp` says how much better the best is."""

    rare: int = 25
    rounds: int = 3
    rate: float = 0.05
    shrink: float = 1e-3
    sharp: float = 8.0


def choice(groups: Iterable[Sequence[Example]], manner: Manner) -> dict[str, float]:
    """Weights by multinomial regression: in each group of alternatives, the truer ones are to weigh more.

    AdaGrad (Duchi and others, 2011); the order of the groups is shuffled with a fixed seed.
    """
    data = [list(group) for group in groups]
    often = Counter(name for group in data for one in group for name in one.features)
    rows = [([[n for n in one.features if often[n] >= manner.rare] for one in group], _wanted(group, manner)) for group in data]
    weights: defaultdict[str, float] = defaultdict(float)
    squares: defaultdict[str, float] = defaultdict(lambda: 1e-3)
    shuffled = random.Random(0)  # noqa: S311 - an order, not a secret
    for _ in range(manner.rounds):
        shuffled.shuffle(rows)
        for names, wanted in rows:
            _learn_choice(names, wanted, weights, squares, manner)
    kept = {name: round(weights[name], 2) for name in sorted(weights)}
    return {name: weight for name, weight in kept.items() if weight}


def _wanted(group: list[Example], manner: Manner) -> list[float]:
    best = max(one.truth for one in group)
    return _shares([(one.truth - best) * manner.sharp for one in group])


def _shares(scores: list[float]) -> list[float]:
    most = max(scores)
    grown = [exp(score - most) for score in scores]
    return [one / sum(grown) for one in grown]


def _learn_choice(
    names: list[list[str]],
    wanted: list[float],
    weights: defaultdict[str, float],
    squares: defaultdict[str, float],
    manner: Manner,
) -> None:
    got = _shares([sum(weights[name] for name in one) for one in names])
    for one, share, want in zip(names, got, wanted, strict=True):
        if abs(share - want) >= _SMALL:
            for name in one:
                slope = share - want + manner.shrink * weights[name]
                squares[name] += slope * slope
                weights[name] -= manner.rate * slope / sqrt(squares[name])
