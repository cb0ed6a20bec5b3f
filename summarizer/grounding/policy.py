"""Which findings turn a sentence away and which only mark it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from summarizer.briefing import Finding, FindingKind
from summarizer.grounding.thresholds import CHOSEN, Thresholds

Weight = Literal["reject", "flag"]


class Policy(StrEnum):
    """How strict the gate is."""

    STRICT = "strict"
    STANDARD = "standard"
    LENIENT = "lenient"


@dataclass(frozen=True, slots=True)
class Rules:
    """What a sentence is judged by: a policy, and the thresholds of the checks."""

    policy: Policy = Policy.STANDARD
    thresholds: Thresholds = CHOSEN

    @property
    def ident(self) -> str:
        """What every verdict carries: "standard-" and the id of the thresholds."""
        return f"{self.policy.value}-{self.thresholds.ident}"

    @property
    def strict(self) -> bool:
        """Whether the sentence has to be covered word family by word family."""
        return self.policy is Policy.STRICT


STANDARD = Rules()
"""The standard policy with the thresholds in use."""


SOFT = frozenset(
    {
        FindingKind.HEDGE_DROPPED,
        FindingKind.HEDGE_ADDED,
        FindingKind.CONDITION_DROPPED,
        FindingKind.QUANTIFIER_CHANGED,
        FindingKind.UNSUPPORTED_CONTENT,
    }
)
"""Findings that often mean something only where sentence and evidence are close enough to be compared word by word."""

MILD = frozenset(
    {FindingKind.CUT_CONTEXT, FindingKind.SECOND_HAND, FindingKind.UNKNOWN_SPEAKER, FindingKind.NAME_NOT_IN_EVIDENCE}
)
"""Findings that the lenient policy forgives as well."""

NEVER_REJECTS = frozenset({FindingKind.UNJUDGED})
"""What says something about the judge and nothing about the sentence."""


def weight_of(finding: Finding, policy: Policy) -> Weight:
    """What a finding does under a policy; the standard one follows the check, which knows how sure it is."""
    if finding.kind in NEVER_REJECTS:
        return "flag"
    if policy is Policy.STRICT:
        return "reject"
    if policy is Policy.LENIENT and finding.kind in SOFT | MILD:
        return "flag"
    return finding.weight


def weighed(findings: Iterable[Finding], policy: Policy) -> tuple[Finding, ...]:
    """The findings with the weight they have under `policy`."""
    return tuple(finding.model_copy(update={"weight": weight_of(finding, policy)}) for finding in findings)


def rejects(findings: Iterable[Finding]) -> bool:
    """Whether one of the findings turns the sentence away."""
    return any(finding.weight == "reject" for finding in findings)
