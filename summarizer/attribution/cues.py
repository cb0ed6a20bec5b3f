"""The cue table: which words attribute, and how much each feature of a reading speaks for or against it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarizer.attribution.trees import Trees

MEASURES = (
    "odds", "rival", "rank", "holder", "holder trimmed", "held", "overlapping", "words", "quoted", "end", "parsed end",
    "moved", "speaker", "parsed speaker", "same speaker", "same end", "behind", "inside", "ends",
)  # fmt: skip
"""What the trees are told of a form of a reading in numbers, in this order (`ranking` measures them)."""

OPINIONS = ("second cue", "second content", "second best content", "second speaker", "second other", "second told")
"""And what the second opinion says of it: the chance that the cue is one, how far its readings agree in content and
speaker, the likeliest reading of another cue with that content, and of one whose content holds this cue."""


@dataclass(frozen=True)
class CueTable:
    """Learnt numbers: `known` words that may be a cue ("say/VERB"), weights of features, and trees.

    The weights are log-odds: of readings (`weights`), of where their content ends, of who speaks. The trees judge all of
    it together.
    """

    known: frozenset[str]
    weights: Mapping[str, float]
    ends: Mapping[str, float]
    speakers: Mapping[str, float]
    trees: Trees

    def odds(self, features: Iterable[str]) -> float:
        """The log-odds that a reading with these features is an attribution, looked at alone."""
        return self.weigh(self.weights, features)

    @staticmethod
    def weigh(weights: Mapping[str, float], features: Iterable[str]) -> float:
        """The sum of the weights of `features`."""
        weight = weights.get
        return sum([weight(one, 0.0) for one in features])


@cache
def cue_table() -> CueTable:
    """The table that ships with the package, made by `evals/learn_cues.py`."""
    found = json.loads(files("summarizer.attribution").joinpath("cue_table.json").read_text("utf-8"))
    trees = Trees.of(found["trees"], (*MEASURES, *OPINIONS))
    return CueTable(frozenset(found["known"]), found["weights"], found["ends"], found["speakers"], trees)
