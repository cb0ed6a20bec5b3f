"""Verdicts under many thresholds, without judging a claim twice where no comparison would come out otherwise.

A claim is judged with thresholds that write down what they are compared with. As long as every comparison on that way
comes out the same under other thresholds, so does the verdict: only a claim for which one does not is judged again.
Nothing is estimated; the same operations on the same numbers are done once more.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Self

from labelled import Labelled

from summarizer.attribution.model import Attributions
from summarizer.grounding.policy import Policy, Rules
from summarizer.grounding.thresholds import Thresholds
from summarizer.grounding.validator import Source, judge_claim

_Operation = Callable[[float, float], float]
_Comparison = Callable[[float, float], bool]


@dataclass(frozen=True, slots=True)
class _Step:
    """A comparison that was made, and how it came out."""

    compare: _Comparison
    left: float
    right: float
    outcome: bool

    def holds(self, thresholds: Thresholds) -> bool:
        return self.compare(_under(self.left, thresholds), _under(self.right, thresholds)) is self.outcome


def _under(value: float, thresholds: Thresholds) -> float:
    return value.again(thresholds) if isinstance(value, _Traced) else value


def _calculating(calculate: _Operation) -> Callable[[_Traced, float], _Traced]:
    def method(self: _Traced, other: float) -> _Traced:
        again = lambda thresholds: calculate(self.again(thresholds), _under(other, thresholds))  # noqa: E731
        return _Traced(calculate(float(self), float(other)), again, self.steps)

    return method


def _comparing(compare: _Comparison) -> Callable[[_Traced, float], bool]:
    def method(self: _Traced, other: float) -> bool:
        outcome = compare(float(self), float(other))
        self.steps.append(_Step(compare, self, other, outcome))
        return outcome

    return method


class _Traced(float):
    """A threshold, or what was calculated from one; every comparison with it is written down in `steps`."""

    __slots__ = ("again", "steps")
    again: Callable[[Thresholds], float]
    steps: list[_Step]

    def __new__(cls, value: float, again: Callable[[Thresholds], float], steps: list[_Step]) -> Self:
        self = super().__new__(cls, value)
        self.again, self.steps = again, steps
        return self

    __lt__ = _comparing(operator.lt)
    __le__ = _comparing(operator.le)
    __gt__ = _comparing(operator.gt)
    __ge__ = _comparing(operator.ge)
    __add__ = _calculating(operator.add)
    __radd__ = _calculating(lambda mine, other: other + mine)
    __sub__ = _calculating(operator.sub)
    __rsub__ = _calculating(lambda mine, other: other - mine)
    __mul__ = _calculating(operator.mul)
    __rmul__ = _calculating(lambda mine, other: other * mine)
    __truediv__ = _calculating(operator.truediv)
    __rtruediv__ = _calculating(lambda mine, other: other / mine)


def _traced(thresholds: Thresholds) -> tuple[Thresholds, list[_Step]]:
    """The same thresholds, and the list in which their comparisons will be written down."""
    steps: list[_Step] = []
    watched = {name: _Traced(value, operator.attrgetter(name), steps) for name, value in thresholds}
    return Thresholds.model_construct(**watched), steps


@dataclass(frozen=True, slots=True)
class _Way:
    """How a verdict came about."""

    steps: tuple[_Step, ...]
    accepted: bool

    def holds(self, thresholds: Thresholds) -> bool:
        return all(step.holds(thresholds) for step in self.steps)


@dataclass(eq=False)
class Verdicts:
    """Whether claims are accepted, under any thresholds; `judged` counts how often that had to be worked out."""

    known: Mapping[str, Attributions]
    """What is attributed in each document, by the document's id."""
    policy: Policy
    judged: int = field(default=0, init=False)
    _sources: dict[str, Source] = field(default_factory=dict, init=False)
    _ways: defaultdict[Labelled, list[_Way]] = field(default_factory=lambda: defaultdict(list), init=False)

    def accepted(self, claim: Labelled, thresholds: Thresholds) -> bool:
        """Whether the gate accepts a claim."""
        ways = self._ways[claim]
        for way in ways:
            if way.holds(thresholds):
                return way.accepted
        ways.append(self._judged(claim, thresholds))
        return ways[-1].accepted

    def _judged(self, claim: Labelled, thresholds: Thresholds) -> _Way:
        self.judged += 1
        watched, steps = _traced(thresholds)
        verdict = judge_claim(claim.claim, [self._source(claim)], Rules(self.policy, watched))
        return _Way(tuple(steps), verdict.accepted)

    def _source(self, claim: Labelled) -> Source:
        """The document made ready; what it holds does not depend on thresholds, so all claims and values share it."""
        document = claim.document
        if document.id not in self._sources:
            self._sources[document.id] = Source(document, self.known[document.id])
        return self._sources[document.id]
