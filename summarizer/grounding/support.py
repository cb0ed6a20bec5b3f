"""What the sentence says beside what its evidence says: every check of the wording, in one list."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.grounding.content import content, names, numbers
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.modality import conditions, hedges, quantifiers
from summarizer.grounding.polarity import negation

CHECKS: tuple[Callable[[Comparison], Findings], ...] = (numbers, names, negation, hedges, conditions, quantifiers, content)
"""One small generator for each; a new kind of lie gets a new one."""


def support(comparison: Comparison) -> Findings:
    """Everything in the sentence's wording that its evidence does not bear out."""
    for check in CHECKS:
        yield from check(comparison)
