"""The words of a name with what each weighs, and how much of the name is there where some of them are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from summarizer.positions.kin import kin, spellings

Terms = tuple[tuple[str, float], ...]
"""The families of a name's content words, each with its weight."""
HEAVY = 0.7
"""The share of the heaviest word's weight from which on a word is a main word."""
KIN = 0.7
"""What a word counts that is only of the kin of one of the issue's words: "Mexican" for "Mexico"."""


def heaviest(terms: Terms) -> list[str]:
    """A name's main words."""
    most = max((weight for _, weight in terms), default=0.0)
    return [term for term, weight in terms if weight >= HEAVY * most]


def with_kin(terms: Iterable[str]) -> frozenset[str]:
    """These families and all their kin."""
    return frozenset().union(*map(kin, terms))


def weighed(terms: Terms, counts: Callable[[str], float]) -> float:
    """The share of a name's weight (0 to 1) that is there where each family counts so much (0 to 1)."""
    total = sum(weight for _, weight in terms)
    return sum(weight * _counted(term, counts) for term, weight in terms) / total if total else 0.0


def _counted(term: str, counts: Callable[[str], float]) -> float:
    """What a word counts, in either spelling or by that of its kin which counts most."""
    return max(*map(counts, spellings(term)), KIN * max(map(counts, kin(term))))
