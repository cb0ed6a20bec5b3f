"""The judge: a second model, asked only about what the gate accepted, that can only make the verdict stricter."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.briefing import Failure, Finding, FindingKind, Passage
from summarizer.drafting.answers import JudgedSentence, Judgement
from summarizer.drafting.asking import Answered, Asker, Question
from summarizer.drafting.excerpts import excerpts
from summarizer.drafting.fencing import called, fenced_lines, one_line
from summarizer.drafting.rounds import turned_away
from summarizer.grounding.passages import Source
from summarizer.grounding.validator import Claim, Grounded
from summarizer.prompts import Template
from summarizer.text.spans import Span

STAGE = "judging"
_MOST = 4
"""Excerpts that are shown for one sentence."""

Opinion = Finding | None
"""What the judge holds against a sentence; None where that is nothing."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the judge says about each claim (None: nothing against it), in the order of the claims.

    A claim whose answer could not be had or read is `unjudged`: that says nothing about the claim.
    """

    findings: tuple[Opinion, ...] = ()
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False
    ended: str | None = None
    """Why asking stopped before its end, where it did; whoever asks on is told the same."""

    @property
    def unjudged(self) -> int:
        """How many claims have no verdict."""
        return sum(finding is not None and finding.kind is FindingKind.UNJUDGED for finding in self.findings)


def judge(claims: Sequence[Claim], sources: Sequence[Source], asker: Asker, *, threshold: float) -> Judged:
    """The verdict on every claim; `threshold` is the least probability of "supported", where the model tells it."""
    return answers(claims, [question(claim, sources, asker.template) for claim in claims], asker, threshold=threshold)


def answers(claims: Sequence[Claim], questions: Sequence[Question[JudgedSentence]], asker: Asker, *, threshold: float) -> Judged:
    """The verdict on every claim by its `question`, for those who put the questions together earlier."""
    outcome = asker.ask_all(questions)
    findings = tuple(_finding(claim, answered, threshold) for claim, answered in zip(claims, outcome.firsts, strict=True))
    return Judged(findings, outcome.failures, outcome.interrupted, outcome.ended)


def not_judged(claims: Sequence[Claim]) -> Judged:
    """No verdict on any claim, for a run that was stopped before the judge was asked."""
    message = "the run was stopped before the judge was asked; this says nothing about the sentence"
    return Judged(tuple(Finding(kind=FindingKind.UNJUDGED, message=message, weight="flag") for _ in claims))


def unanswered(claims: Sequence[Claim]) -> Judged:
    """No verdict on any claim, from a judge that is known not to answer any more."""
    return Judged(tuple(_finding(claim, None, 1.0) for claim in claims))


def apply(grounded: Grounded, judged: Judged, repaired: Callable[[Claim], bool] = lambda _: False) -> Grounded:
    """What is left standing: rejected claims move to the end of the ledger, unjudged ones get a flag.

    `repaired` tells of a claim whether it was repaired, for the ledger to say so.
    """
    pairs = list(zip(grounded.accepted, judged.findings, strict=True))
    fallen = [(claim, finding) for claim, finding in pairs if finding is not None and finding.weight == "reject"]
    return Grounded(
        tuple(_flagged(claim, finding) for claim, finding in pairs if finding is None or finding.weight == "flag"),
        (
            *grounded.rejected,
            *(turned_away(claim, (*claim.flags, finding), repaired=repaired(claim)) for claim, finding in fallen),
        ),
        (*grounded.refused, *(claim.draft for claim, _ in fallen)),
    )


def question(claim: Claim, sources: Sequence[Source], template: Template) -> Question[JudgedSentence]:
    """What the judge is asked about a claim: its actor and sentence, the statements it rests on, and what stands before them."""
    places = [(item.document, Span(item.start, item.end)) for item in claim.evidence]
    shown = excerpts(places, sources, claim.draft.actor)[:_MOST]
    before = [one_line(excerpt.before) for excerpt in shown if excerpt.before]
    messages = template.render(
        actor=called(claim.draft.actor or "nobody named"),
        sentence=one_line(claim.draft.text),
        statement=fenced_lines((excerpt.line for excerpt in shown), "statement"),
        context=fenced_lines(before, "before") if before else "",
    )
    document = claim.evidence[0].document if claim.evidence else "-"
    return Question(messages, JudgedSentence, document, STAGE, choice="verdict")


def _finding(claim: Claim, answered: Answered[JudgedSentence] | None, threshold: float) -> Opinion:
    if answered is None:
        message = "the judge gave no answer that can be read; this says nothing about the sentence"
        return Finding(kind=FindingKind.UNJUDGED, message=message, weight="flag")
    against = _against(answered.answer.verdict, answered.chances, threshold)
    if against is None:
        return None
    return Finding(kind=FindingKind.JUDGE_REJECTED, message=against, nearest=_passage(claim))


def _against(verdict: Judgement, chances: Mapping[str, float], threshold: float) -> str | None:
    """What speaks against a sentence: the probability where there is one, else the word; None where nothing does.

    The words of small models lean to one side, their probabilities can be set right by the threshold.
    """
    if any(word.value in chances for word in Judgement):
        chance = chances.get(Judgement.SUPPORTED.value, 0.0)
        return None if chance >= threshold else f"the judge gives {chance:.2f} for supported, {threshold:.2f} are needed"
    return None if verdict is Judgement.SUPPORTED else f"the judge says {verdict.value}"


def _passage(claim: Claim) -> Passage | None:
    first = next(iter(claim.evidence), None)
    return Passage(document=first.document, start=first.start, end=first.end, quote=first.quote) if first else None


def _flagged(claim: Claim, finding: Opinion) -> Claim:
    return claim if finding is None else replace(claim, flags=(*claim.flags, finding))
