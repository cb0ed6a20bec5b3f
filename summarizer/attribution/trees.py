"""Boosted regression trees, written as nested lists that can be read: [question, threshold, if at most, if more], or a number."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from math import exp
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Node: TypeAlias = "float | list[str | float | Node]"
"""As in the file: a leaf is a number, a branch is [name, threshold, lower, upper]."""

Row = tuple[Sequence[float], Collection[str]]
"""One thing to be judged: its measures, in their order, and the names of what else is there."""

_TOGETHER = 512
"""Rows judged in one go, so that memory stays flat."""


@dataclass(eq=False)
class _Flat:
    """All nodes of all trees: which column a branch asks, its threshold, and where it leads; a leaf leads to itself."""

    columns: dict[str, int]
    asked: list[int] = field(default_factory=list)
    thresholds: list[float] = field(default_factory=list)
    lower: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    depth: int = 0

    def add(self, node: Node, depth: int = 0) -> int:
        """The place of `node`, with all below it."""
        place = len(self.asked)
        self.depth = max(self.depth, depth)
        self.asked.append(0)
        self.thresholds.append(0.0)
        self.lower.append(place)
        self.upper.append(place)
        self.values.append(0.0)
        if not isinstance(node, list):
            self.values[place] = float(node)
            return place
        name, threshold, lower, upper = node
        self.asked[place] = self.columns.setdefault(str(name), len(self.columns))
        self.thresholds[place] = float(threshold)  # type: ignore[arg-type]
        self.lower[place] = self.add(lower, depth + 1)  # type: ignore[arg-type]
        self.upper[place] = self.add(upper, depth + 1)  # type: ignore[arg-type]
        return place


@dataclass(frozen=True, eq=False)
class Trees:
    """Trees whose leaves add up to log-odds; `columns` says where in a row each name stands, measures first."""

    columns: Mapping[str, int]
    flat: _Flat
    roots: tuple[int, ...]

    @classmethod
    def of(cls, nodes: Sequence[Node], measures: Sequence[str]) -> Trees:
        """The trees of `nodes`; `measures` are the names whose values are numbers, all others are there or not."""
        columns = {name: at for at, name in enumerate(measures)}
        flat = _Flat(columns)
        return cls(columns, flat, tuple(flat.add(node) for node in nodes))

    def probabilities(self, rows: Iterable[Row]) -> Iterator[float]:
        """What the trees say of each thing."""
        left = iter(rows)
        while part := list(islice(left, _TOGETHER)):
            yield from (1 / (1 + exp(-max(-30.0, min(30.0, total)))) for total in self._totals(part))

    def _totals(self, rows: list[Row]) -> list[float]:
        import numpy as np  # noqa: PLC0415 - comes with the parser, and is loaded with it

        asked, thresholds, lower, upper, values = self._arrays
        table, numbers = self._table(rows), np.arange(len(rows))[:, None]
        at = np.broadcast_to(np.array(self.roots, dtype=np.int64), (len(rows), len(self.roots)))
        for _ in range(self.flat.depth):
            at = np.where(table[numbers, asked[at]] <= thresholds[at], lower[at], upper[at])
        totals: list[float] = values[at].sum(axis=1).tolist()
        return totals

    def _table(self, rows: list[Row]) -> npt.NDArray[np.float64]:
        import numpy as np  # noqa: PLC0415

        table = np.zeros((len(rows), len(self.columns)))
        for row, (measured, present) in zip(table, rows, strict=True):
            row[: len(measured)] = measured
            row[[at for name in present if (at := self.columns.get(name)) is not None]] = 1.0
        return table

    @cached_property
    def _arrays(self) -> tuple[npt.NDArray[np.generic], ...]:
        import numpy as np  # noqa: PLC0415

        flat = self.flat
        return tuple(np.array(one) for one in (flat.asked, flat.thresholds, flat.lower, flat.upper, flat.values))
