"""The table of positions: learnt numbers that say what a statement is about and which side it takes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarizer.attribution.trees import Trees
from summarizer.positions.links import LINKS
from summarizer.positions.sidings import SIDINGS
from summarizer.positions.standing import STANDINGS


@dataclass(frozen=True)
class PositionTable:
    """Trees for links (is a statement about an issue), for standings (has an actor a position) and for sides (for it?)."""

    links: Trees
    standings: Trees
    sides: Trees


@cache
def position_table() -> PositionTable:
    """The table that ships with the package, made by `evals/learn_positions.py`."""
    found = json.loads(files("summarizer.positions").joinpath("position_table.json").read_text("utf-8"))
    return PositionTable(
        Trees.of(found["links"], LINKS),
        Trees.of(found["standings"], STANDINGS),
        Trees.of(found["sides"], SIDINGS),
    )
