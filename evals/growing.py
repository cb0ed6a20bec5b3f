"""Growing trees: gradient boosting by LightGBM (Ke and others, 2017), written as nested lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.attribution.trees import Node

_OFTEN = 150
"""A name that is there less often is not asked for."""


@dataclass(frozen=True)
class Growth:
    """How trees are grown: how many, with how many leaves of `least` rows each, how fast, from which share of the measures."""

    trees: int = 120
    leaves: int = 15
    rate: float = 0.12
    least: int = 60
    features: float = 0.3

    @property
    def parameters(self) -> dict[str, object]:
        """As LightGBM wants them; the same rows give the same trees."""
        return {
            "objective": "cross_entropy",
            "num_leaves": self.leaves,
            "learning_rate": self.rate,
            "min_data_in_leaf": self.least,
            "bagging_fraction": 0.8,
            "bagging_freq": 1,
            "feature_fraction": self.features,
            "lambda_l2": 10,
            "seed": 1,
            "deterministic": True,
            "force_row_wise": True,
            "num_threads": 1,
            "verbose": -1,
        }


READINGS = Growth()
"""How the trees that judge readings are grown."""


@dataclass(frozen=True)
class Row:
    """What the trees are told of one form of a reading, and how well the annotation bears it out (0 to 1)."""

    measured: tuple[float, ...]
    present: tuple[str, ...]
    truth: float


def grow(rows: Sequence[Row], measures: Sequence[str], growth: Growth = READINGS) -> list[Node]:
    """Trees whose leaves add up to the log-odds of the truth."""
    import lightgbm  # noqa: PLC0415 - only who learns a table needs it: pip install --group learn

    names = _names(rows)
    data = lightgbm.Dataset(_matrix(rows, len(measures), names), [row.truth for row in rows])
    model = lightgbm.train(growth.parameters, data, num_boost_round=growth.trees)
    columns = [*measures, *names]
    return [_node(tree["tree_structure"], columns) for tree in model.dump_model()["tree_info"]]


def _names(rows: Sequence[Row]) -> dict[str, int]:
    often = Counter(name for row in rows for name in row.present)
    return {name: at for at, name in enumerate(sorted(name for name, times in often.items() if times >= _OFTEN))}


def _matrix(rows: Sequence[Row], width: int, names: dict[str, int]) -> Any:
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - comes with lightgbm

    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for row in rows:
        present = sorted({names[name] for name in row.present if name in names})
        values += [*row.measured, *[1.0] * len(present)]
        columns += [*range(width), *(width + at for at in present)]
        ends.append(len(values))
    return csr_matrix((values, columns, ends), shape=(len(rows), width + len(names)))


def _node(tree: dict[str, Any], columns: list[str]) -> Node:
    if "leaf_value" in tree:
        return float(round(tree["leaf_value"], 3))
    below = (_node(tree[side], columns) for side in ("left_child", "right_child"))
    return [columns[tree["split_feature"]], float(round(tree["threshold"], 3)), *below]
