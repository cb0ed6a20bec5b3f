"""Statements of which the document does not say whose of a few they are: nobody's position, and nobody's word."""

from __future__ import annotations

from dataclasses import replace

import casefiles

from summarizer.attribution.model import Attributions
from summarizer.briefing import Briefing, Finding
from summarizer.documents import Corpus, Document
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.grounding.policy import Policy, Rules
from summarizer.grounding.validator import Source, judge_claim
from summarizer.pipeline import Request, brief, read_all

TEXT = 'Ida Marsh and Jon Marsh keep the orchard. Marsh said: "We oppose the stone wall, and we always will." Nobody answered.'
SAID = [
    {
        "candidates": ["Ida Marsh", "Jon Marsh"],
        "source": "Marsh",
        "cue": "said",
        "content": "We oppose the stone wall, and we always will.",
        "kind": "direct",
    }
]
DOCUMENT = Document("orchard", TEXT)
UNDECIDED = casefiles.attributions(DOCUMENT, SAID)


def briefed(found: Attributions) -> Briefing:
    """The briefing on the wall."""
    reads, failures = read_all(Corpus((DOCUMENT,)), lambda _: found)
    return brief(reads, Request(issues=("stone wall",)), Rules(), failures)


def findings(actor: str, *, candidates: tuple[str, ...], policy: Policy = Policy.STANDARD) -> tuple[Finding, ...]:
    """What is found of a claim that gives the words to an actor."""
    statement = replace(UNDECIDED.statements[0], candidates=candidates)
    source = Source(DOCUMENT, replace(UNDECIDED, statements=(statement,)))
    claim = DraftClaim(f"{actor} opposes the stone wall.", actor, quotes=(DraftQuote("We oppose the stone wall"),))
    return judge_claim(claim, [source], Rules(policy)).findings


def test_nobody_holds_what_may_be_anothers() -> None:
    """The extractive engine makes a position of it only once the document says whose it is."""
    assert briefed(UNDECIDED).positions == ()
    told = replace(UNDECIDED.statements[0], actor="Ida Marsh", candidates=())
    assert [position.actor for position in briefed(replace(UNDECIDED, statements=(told,))).positions] == ["ida-marsh"]


def test_the_finding_says_between_whom_it_is_open() -> None:
    """Which of them speaks is not said; the lenient policy flags it, as of every speaker that is not told."""
    both = ("Ida Marsh", "Jon Marsh")
    (found,) = findings("Ida Marsh", candidates=both)
    assert (found.kind.value, found.weight) == ("unknown_speaker", "reject")
    assert found.message == "'orchard' does not say which of Ida Marsh and Jon Marsh speaks here"
    assert findings("Ida Marsh", candidates=both, policy=Policy.LENIENT)[0].weight == "flag"


def test_one_candidate_is_no_choice() -> None:
    """A single candidate is a speaker that could not be told, as before."""
    assert findings("Ida Marsh", candidates=("Jon Marsh",)) == findings("Ida Marsh", candidates=())
