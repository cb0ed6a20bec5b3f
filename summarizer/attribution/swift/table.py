"""The table of the fast mode: which words may be cues, and how much each feature of a reading speaks for or against it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from summarizer.attribution.swift.traits import Traits
from summarizer.attribution.swift.words import form_table


@dataclass(frozen=True)
class SwiftTable:
    """Learnt numbers: `known` words that may be a cue; `gate` says which of them are worth reading, `weights` how to read them.

    Weights are log-odds of features.
    """

    known: tuple[str, ...]
    gate: Mapping[str, float]
    weights: Mapping[str, float]

    @cached_property
    def forms(self) -> dict[str, tuple[str, str]]:
        """Every form of the known words."""
        return form_table(self.known)

    def weigh(self, every: Iterable[Traits]) -> float:
        """The sum of the weights of all features in `every`."""
        return sum([self.weight(one) if one.sum is None else one.sum for one in every])

    def weight(self, one: Traits) -> float:
        """The sum of the weights of the features of `one`, which remembers it."""
        if one.sum is None:
            weight = self.weights.get
            one.sum = sum([weight(name, 0.0) for name in one.names])
        return one.sum


def summed(weights: Mapping[str, float], names: Iterable[str]) -> float:
    """The sum of the weights of these features."""
    weight = weights.get
    return sum([weight(name, 0.0) for name in names])


@cache
def swift_table() -> SwiftTable:
    """The table that ships with the package, made by `evals/learn_swift.py`."""
    found = json.loads(files("summarizer.attribution").joinpath("swift_table.json").read_text("utf-8"))
    return SwiftTable(tuple(found["known"]), found["gate"], found["weights"])
