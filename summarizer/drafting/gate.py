"""The gate with everything that stands around it: repair before the last word of the rules, the judge after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.briefing import Failure, FindingKind, Rejected
from summarizer.drafting import judging
from summarizer.drafting.asking import Asker
from summarizer.drafting.drafted import Drafted
from summarizer.drafting.rounds import Mended, repaired_rounds
from summarizer.drafts import Draft
from summarizer.grounding.passages import Source
from summarizer.grounding.policy import Policy, Rules
from summarizer.grounding.validator import Claim
from summarizer.positions.cells import Cell

NEAR_THE_WORDS = frozenset({FindingKind.UNSUPPORTED_CONTENT})
"""What rejects a model's sentence though the gate is not sure: content for which the evidence has no words.

A model is asked to stay near the words, and what the document says may have talked it (and a judge) into something else. The
same sentence from a person is only flagged; but here the position can be shown in the actor's own words instead.
"""


@dataclass(frozen=True)
class Helpers:
    """Who may help at the gate: a model that writes rejected sentences anew, and a judge; either may be missing.

    `rounds` is how often a sentence may be repaired, `threshold` the least probability of "supported" at the judge.
    """

    repairer: Asker | None = None
    rounds: int = 1
    judge: Asker | None = None
    threshold: float = 0.5


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim that stands, its cell, and whether it was repaired."""

    cell: Cell
    claim: Claim
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Passed:
    """What stands, the ledger, and what could not be done."""

    kept: tuple[Kept, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    failures: tuple[Failure, ...] = field(default=())
    interrupted: bool = False


def passed(
    drafted: Sequence[Drafted], sources: Sequence[Source], rules: Rules, helpers: Helpers, *, stopped: bool = False
) -> Passed:
    """Every claim through the gate; where the run was `stopped`, no model is asked any more."""
    cells = {id(one.claim): one.cell for one in drafted}
    mended = repaired_rounds(
        Draft(tuple(one.claim for one in drafted)),
        sources,
        None if stopped else helpers.repairer,
        rules=rules,
        rounds=helpers.rounds,
        reserves=[one.reserve for one in drafted],
        firm=frozenset() if rules.policy is Policy.LENIENT else NEAR_THE_WORDS,
    )
    stopped = stopped or mended.interrupted
    judged = _judged(mended, sources, helpers, stopped=stopped)
    grounded = judging.apply(mended.grounded, judged, repaired=mended.repaired)
    # A claim with a flag of the judge is a copy, but its draft is the same one.
    kept = tuple(Kept(cells[id(mended.origin(claim))], claim, mended.repaired(claim)) for claim in grounded.accepted)
    failures = (*mended.failures, *judged.failures)
    return Passed(kept, grounded.rejected, failures, stopped or judged.interrupted)


def _judged(mended: Mended, sources: Sequence[Source], helpers: Helpers, *, stopped: bool) -> judging.Judged:
    claims = mended.grounded.accepted
    if helpers.judge is None:
        return judging.Judged((None,) * len(claims))
    if stopped:
        return judging.not_judged(claims)
    return judging.judge(claims, sources, helpers.judge, threshold=helpers.threshold)
