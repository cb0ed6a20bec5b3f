"""Repair: rejected sentences go back to the model with what was found, and what it writes anew goes through the same gate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.briefing import Failure, FindingKind, Rejected
from summarizer.drafting.answers import WORDS, RepairedSentence
from summarizer.drafting.asking import Asker, Question
from summarizer.drafting.excerpts import Excerpt, excerpts
from summarizer.drafting.fencing import called, fenced_lines, one_line
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.grounding.passages import Source
from summarizer.grounding.quotes import Miss, find_quote
from summarizer.prompts import Template
from summarizer.text.spans import Span

STAGE = "repair"

BEYOND_REPAIR = frozenset(
    {
        # Whose words they are, and whether he stands by them, does not change with the wording.
        FindingKind.WRONG_SPEAKER,
        FindingKind.NARRATOR_VOICE,
        FindingKind.UNKNOWN_SPEAKER,
        FindingKind.DENIED_CONTENT,
        # The side stays what it is, and looser wording would only blunt the comparison that found it wrong.
        FindingKind.STANCE_NOT_SUPPORTED,
        # The judge has the last word; a sentence written to please him would have to be judged by somebody else.
        FindingKind.JUDGE_REJECTED,
    }
)
"""Findings that no other wording can answer. Second-hand speech can be: what it lacks is the name of who passes it on."""

_POINTING = frozenset(
    {FindingKind.QUOTE_NOT_FOUND, FindingKind.QUOTE_TOO_SHORT, FindingKind.CUT_CONTEXT, FindingKind.NO_EVIDENCE}
)
"""Findings about what a sentence rests on, and not about what it says."""

_MOST = 4
"""Excerpts that are shown for one sentence."""

Refused = tuple[DraftClaim, Rejected]
"""A claim and what the gate says against it."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """For each refused claim the new one, or None where there is none; `tried` says for which the model answered."""

    claims: tuple[DraftClaim | None, ...] = ()
    tried: tuple[bool, ...] = ()
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False
    ended: str | None = None


def repairable(rejected: Rejected) -> bool:
    """Whether other words could answer everything that rejects a sentence."""
    return not any(finding.kind in BEYOND_REPAIR for finding in rejected.findings if finding.weight == "reject")


def repair(refused: Sequence[Refused], sources: Sequence[Source], asker: Asker) -> Repaired:
    """What the model makes of refused claims, unchecked; it is not asked where no words could help or none can be shown."""
    questions = {
        number: _question(claim, rejected, shown, asker.template)
        for number, (claim, rejected) in enumerate(refused)
        if repairable(rejected) and (shown := _shown(claim, rejected, sources))
    }
    outcome = asker.ask_all(list(questions.values()))
    answers = {number: answered.answer for number, answered in zip(questions, outcome.firsts, strict=True) if answered}
    return Repaired(
        tuple(_anew(claim, rejected, answers.get(number)) for number, (claim, rejected) in enumerate(refused)),
        tuple(number in answers for number in range(len(refused))),
        outcome.failures,
        outcome.interrupted,
        outcome.ended,
    )


def _anew(claim: DraftClaim, rejected: Rejected, answer: RepairedSentence | None) -> DraftClaim | None:
    """The claim in its new words, for the same cell; None where it is given up or comes back as it was.

    What it rests on stays, unless that was what was wrong: a model copies worse than it retells.
    """
    if answer is None or not answer.sentence.strip():
        return None
    documents = {quote.document for quote in claim.quotes}
    document = documents.pop() if len(documents) == 1 else None
    pointed = tuple(DraftQuote(words, document) for words in answer.words if words.strip())
    anew = replace(claim, text=answer.sentence.strip(), quotes=pointed if pointed and _points_wrong(rejected) else claim.quotes)
    return None if anew == claim else anew


def _points_wrong(rejected: Rejected) -> bool:
    return any(finding.kind in _POINTING for finding in rejected.findings if finding.weight == "reject")


def _question(claim: DraftClaim, rejected: Rejected, shown: Sequence[Excerpt], template: Template) -> Question[RepairedSentence]:
    findings = (finding for finding in rejected.findings if finding.weight == "reject")
    messages = template.render(
        actor=called(claim.actor or "whoever says so"),
        issue=one_line(claim.issue or "whatever it is about"),
        side=one_line(claim.stance or "unclear"),
        sentence=one_line(claim.text),
        # fenced too: a finding shows the nearest words of the document
        findings=fenced_lines((f"- {finding.kind.value}: {one_line(finding.message)}" for finding in findings), "findings"),
        passages=fenced_lines((excerpt.line for excerpt in shown), "passages"),
        words=str(WORDS),
    )
    return Question(messages, RepairedSentence, shown[0].document, STAGE)


def _shown(claim: DraftClaim, rejected: Rejected, sources: Sequence[Source]) -> tuple[Excerpt, ...]:
    """The passages that the findings are about, and those that the claim pointed at itself."""
    return excerpts((*_near(rejected), *_pointed(claim, sources)), sources, claim.actor)[:_MOST]


def _near(rejected: Rejected) -> Iterator[tuple[str, Span]]:
    for finding in rejected.findings:
        if finding.nearest is not None:
            yield finding.nearest.document, Span(finding.nearest.start, finding.nearest.end)


def _pointed(claim: DraftClaim, sources: Sequence[Source]) -> Iterator[tuple[str, Span]]:
    for quote in claim.quotes:
        for source in sources:
            if quote.document in {None, source.document.id}:
                found = find_quote(quote.text, source.searchable)
                if not isinstance(found, Miss):
                    yield source.document.id, found[0].span
