"""Whether the side that a claim gives its actor is the side that the evidence takes."""

from __future__ import annotations

from summarizer.drafts import DraftClaim
from summarizer.grounding.exhibits import Exhibit
from summarizer.positions.issues import Surroundings, given_issues
from summarizer.positions.sides import Stance
from summarizer.positions.stance import read_stance

_OPPOSITE = {Stance.SUPPORTS.value: Stance.OPPOSES, Stance.OPPOSES.value: Stance.SUPPORTS}


def contrary_side(claim: DraftClaim, exhibit: Exhibit) -> Stance | None:
    """The side of the evidence where it is plainly the opposite of the claim's; None where it agrees or cannot be told.

    Only support claimed for opposition, and the reverse, is told: finer differences are not read reliably enough to
    turn a sentence away.
    """
    opposite = _OPPOSITE.get(claim.stance or "")
    if opposite is None or claim.issue is None or exhibit.statement is None:
        return None
    document = exhibit.source.document
    (issue,) = given_issues([claim.issue], [Surroundings(document)])
    read = read_stance(exhibit.statement, document.text, issue).stance
    return read if read is opposite else None
