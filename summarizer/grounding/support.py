"""What the sentence says beside what its evidence says: every check of the wording, in one list."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.grounding.aspect import aspect
from summarizer.grounding.bounds import bounds
from summarizer.grounding.content import content
from summarizer.grounding.cut_off import cut_off
from summarizer.grounding.denial import denial
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.figures import numbers
from summarizer.grounding.firmness import firmness
from summarizer.grounding.force import force
from summarizer.grounding.hedging import hedges
from summarizer.grounding.naming import names
from summarizer.grounding.polarity import negation
from summarizer.grounding.quantifying import quantifiers
from summarizer.grounding.relations import relations
from summarizer.grounding.supposing import conditions
from summarizer.grounding.timing import timing

CHECKS: tuple[Callable[[Comparison], Findings], ...] = (
    numbers,
    bounds,
    timing,
    names,
    relations,
    negation,
    denial,
    force,
    cut_off,
    hedges,
    aspect,
    firmness,
    conditions,
    quantifiers,
    content,
)
"""One small generator for each; a new kind of lie gets a new one."""


def support(comparison: Comparison) -> Findings:
    """Everything in the sentence's wording that its evidence does not bear out."""
    for check in CHECKS:
        yield from check(comparison)
