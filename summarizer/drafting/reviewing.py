"""The judge at the side of `check`: asked about the sentences that the rules let stand with a flag, and about no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from summarizer.briefing import ClaimVerdict, Failure, FindingKind
from summarizer.drafting import judging
from summarizer.drafting.answers import JudgedSentence
from summarizer.drafting.asking import Asker, Question
from summarizer.drafts import DraftClaim
from summarizer.grounding.passages import Source
from summarizer.grounding.policy import rejects
from summarizer.grounding.validator import Claim

ROUNDS = 32
"""Questions that are asked together, for each call that may be under way: seldom idle at the end, and never many in memory."""


@dataclass(frozen=True, slots=True)
class Case:
    """A verdict of the rules, and the question that it leaves open; None where the rules decide, or nobody is there to ask.

    A question is text, so that a case that waits keeps no document in memory.
    """

    verdict: ClaimVerdict
    question: Question[JudgedSentence] | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The last word on each case, in the order of the cases, and what the judge could not be asked."""

    verdicts: tuple[ClaimVerdict, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass
class Reviewer:
    """The judge of a run, or nobody; `usage` tells what it took so far.

    Where no further call can work (a key refused, the budget spent) and where the user `interrupted`, it is asked nothing
    more: whatever is still open is `unjudged`.
    """

    asker: Asker | None = None
    threshold: float = 0.5
    usage: Callable[[], dict[str, float]] = dict
    interrupted: bool = field(default=False, init=False)
    _ended: str | None = field(default=None, init=False)

    @property
    def room(self) -> int:
        """How many open cases are worth waiting for before they are closed together; 0 where nobody is asked."""
        return ROUNDS * max(1, self.asker.concurrency) if self.asker else 0

    def open(self, verdict: ClaimVerdict, sources: Sequence[Source]) -> Case:
        """The case of a verdict of the rules on one sentence of a summary of `sources`."""
        if self.asker is None or not is_open(verdict):
            return Case(verdict)
        return Case(verdict, judging.question(_claim(verdict), sources, self.asker.template))

    def close(self, cases: Sequence[Case]) -> Reviewed:
        """Ask about every case that is open: the judge can turn its sentence away, and takes no flag back."""
        claims, questions = _asked(cases)
        judged = self._judged(claims, questions)
        findings = iter(judged.findings)
        last = (case.verdict if case.question is None else _with(case.verdict, next(findings)) for case in cases)
        return Reviewed(tuple(last), judged.failures)

    def _judged(self, claims: Sequence[Claim], questions: Sequence[Question[JudgedSentence]]) -> judging.Judged:
        if self.asker is None or not questions:
            return judging.Judged()
        if self.interrupted or self._ended is not None:
            return judging.unanswered(claims)
        judged = judging.answers(claims, questions, self.asker, threshold=self.threshold)
        self.interrupted, self._ended = judged.interrupted, judged.ended
        return judged


def is_open(verdict: ClaimVerdict) -> bool:
    """Whether the rules let a sentence stand and are not sure of it."""
    return verdict.accepted and any(finding.kind is not FindingKind.UNJUDGED for finding in verdict.findings)


def _asked(cases: Sequence[Case]) -> tuple[list[Claim], list[Question[JudgedSentence]]]:
    pairs = [(_claim(case.verdict), case.question) for case in cases if case.question is not None]
    return [claim for claim, _ in pairs], [question for _, question in pairs]


def _claim(verdict: ClaimVerdict) -> Claim:
    """The sentence as the judge takes it, by the name under which the rules looked for its actor."""
    return Claim(DraftClaim(verdict.sentence, verdict.actor), None, verdict.evidence, verdict.findings)


def _with(verdict: ClaimVerdict, finding: judging.Opinion) -> ClaimVerdict:
    if finding is None:
        return verdict
    findings = (*verdict.findings, finding)
    return verdict.model_copy(update={"findings": findings, "accepted": not rejects(findings)})
