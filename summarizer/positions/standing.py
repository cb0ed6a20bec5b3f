"""Whether an actor stands anywhere on an issue in a document: what all their statements add up to.

One statement that may be about the issue is a guess; three are hardly a chance. So the links of an actor's statements
are weighed together, beside those of the others and of the other issues.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.attribution.model import ActorKind
from summarizer.positions.issues import Issue
from summarizer.positions.links import LINKS, Link
from summarizer.positions.scene import Said, Scene

_FROM_BEST = (
    "named", "mentions", "name words", "counted", "indefinite", "indirect", "direct", "via", "says", "strength", "own", "reach",
    "words",
)  # fmt: skip
STANDINGS = (
    "most", "second", "sum", "number", "together", "other issues", "over others", "likely others", "rank", "mean",
    "person", "group", "unnamed", *_FROM_BEST,
)  # fmt: skip
"""The measures of an actor's statements on an issue, in the order in which the trees are given them."""
_PLACES = tuple(LINKS.index(name) for name in _FROM_BEST)
_LIKELY = 0.3
"""The chance from which on a statement of another actor counts as one on the issue."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A statement and how likely it is about the issue and somebody's position: 0 to 1."""

    said: Said
    chance: float


@dataclass(frozen=True, eq=False)
class Standing:
    """One actor's statements on one issue, the likeliest first; `measured` are its STANDINGS."""

    actor: str
    issue: Issue
    chances: tuple[Chance, ...]
    measured: tuple[float, ...]


def standings(scene: Scene, links: Sequence[Link], chances: Iterable[float]) -> list[Standing]:
    """For every actor and issue of a scene what their statements add up to; `chances` are those of the links."""
    grouped: dict[tuple[str, str], list[tuple[float, Link]]] = defaultdict(list)
    for link, chance in zip(links, chances, strict=True):
        grouped[str(link.said.statement.actor), link.issue.id].append((chance, link))
    most = {key: max(chance for chance, _ in rows) for key, rows in grouped.items()}
    return [_standing(scene, key, rows, most) for key, rows in grouped.items()]


def _standing(
    scene: Scene, key: tuple[str, str], rows: list[tuple[float, Link]], most: Mapping[tuple[str, str], float]
) -> Standing:
    ranked = sorted(rows, key=lambda row: -row[0])
    best = ranked[0][1]
    found = {**_added_up([chance for chance, _ in ranked]), **_beside(key, most), **_speaker(scene, best.said)}
    measured = (*(found[name] for name in STANDINGS[: -len(_PLACES)]), *(best.measured[at] for at in _PLACES))
    return Standing(key[0], best.issue, tuple(Chance(link.said, chance) for chance, link in ranked), measured)


def _added_up(chances: Sequence[float]) -> dict[str, float]:
    return {
        "most": chances[0],
        "second": chances[1] if len(chances) > 1 else 0.0,
        "sum": sum(chances),
        "number": float(len(chances)),
        "together": 1 - math.prod(1 - chance for chance in chances),
    }


def _beside(key: tuple[str, str], most: Mapping[tuple[str, str], float]) -> dict[str, float]:
    """The actor's best chance on other issues, and the best chances of all actors on this one."""
    actor, issue = key
    elsewhere = max((chance for (who, what), chance in most.items() if who == actor and what != issue), default=0.0)
    here = sorted((chance for (_, what), chance in most.items() if what == issue), reverse=True)
    return {
        "other issues": elsewhere,
        "over others": most[key] - elsewhere,
        "likely others": float(sum(chance > _LIKELY for chance in here)),
        "rank": here.index(most[key]) / len(here),
        "mean": sum(here) / len(here),
    }


def _speaker(scene: Scene, said: Said) -> dict[str, float]:
    actor = scene.speaker(said)
    return {
        "person": float(actor.kind is ActorKind.PERSON),
        "group": float(actor.kind is ActorKind.GROUP),
        "unnamed": float(actor.name[:1].islower()),
    }
