"""The cue table: which words attribute, and how much each feature of a reading speaks for or against it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True)
class CueTable:
    """Learnt numbers: `known` words that may be a cue ("say/VERB"), `weights` of features (log-odds)."""

    known: frozenset[str]
    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """The probability that a reading with these features is an attribution."""
        weigh = self.weights.get
        return 1 / (1 + exp(-max(-30.0, min(30.0, sum([weigh(one, 0.0) for one in features])))))


@cache
def cue_table() -> CueTable:
    """The table that ships with the package, made by `evals/learn_cues.py`."""
    found = json.loads(files("summarizer.attribution").joinpath("cue_table.json").read_text("utf-8"))
    return CueTable(frozenset(found["known"]), found["weights"])
