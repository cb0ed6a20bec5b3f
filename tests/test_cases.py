"""Every file in cases/ is a test: a document, a sentence about it, and the findings it should have."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import casefiles
import pytest

from summarizer.briefing import FindingKind
from summarizer.grounding.validator import judge_claim

GROUNDED = sorted((casefiles.FOLDER / "grounded").glob("*.toml"))
UNGROUNDED = sorted((casefiles.FOLDER / "ungrounded").glob("*.toml"))
ELSEWHERE = {FindingKind.JUDGE_REJECTED, FindingKind.UNJUDGED, FindingKind.STANCE_NOT_SUPPORTED}
"""Kinds that need a judge or a reader of stances."""


@pytest.mark.parametrize("path", GROUNDED, ids=lambda path: path.stem)
def test_a_grounded_sentence_is_accepted(path: Path) -> None:
    """What the document bears out passes, with evidence that is a stretch of the document."""
    case = casefiles.load(path)
    verdict = judge_claim(casefiles.claim_of(case), [casefiles.source_of(case)])
    assert verdict.accepted, verdict.findings
    assert verdict.evidence
    assert all(case["text"][one.start : one.end] == one.quote for one in verdict.evidence)


@pytest.mark.parametrize("path", UNGROUNDED, ids=lambda path: path.stem)
def test_an_ungrounded_sentence_is_turned_away(path: Path) -> None:
    """What the document does not bear out is rejected, and for the reason the file names."""
    case = casefiles.load(path)
    verdict = judge_claim(casefiles.claim_of(case), [casefiles.source_of(case)])
    assert not verdict.accepted
    rejecting = {finding.kind.value for finding in verdict.findings if finding.weight == "reject"}
    assert set(case["findings"]) <= rejecting, verdict.findings


def test_every_kind_of_finding_has_two_cases() -> None:
    """A finding that the engine can make has at least two files."""
    counted = Counter(kind for path in UNGROUNDED for kind in casefiles.load(path)["findings"])
    assert not {kind.value for kind in FindingKind if kind not in ELSEWHERE and counted[kind.value] < 2}
