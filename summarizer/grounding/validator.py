"""The gate: the only way from a draft to what a briefing may show.

Pure: no file, clock, network or model. The caller hands in each document with what is attributed in it (or a callable
that computes it, asked only where a claim needs to know who speaks).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.briefing import ClaimVerdict, Condition, Evidence, Finding, FindingKind, Rejected
from summarizer.drafts import Draft, DraftClaim, DraftQuote
from summarizer.grounding.evidence import Gathered, looked_up, pointed
from summarizer.grounding.exhibits import Comparison, Exhibit
from summarizer.grounding.modality import condition_of
from summarizer.grounding.passages import Source
from summarizer.grounding.people import bare
from summarizer.grounding.policy import Policy, rejects, weighed
from summarizer.grounding.reading import Reading, read
from summarizer.grounding.speaker import relay, speaker
from summarizer.grounding.stances import Contrary, against_itself, contrary_side
from summarizer.grounding.support import support
from summarizer.grounding.words import Word, words_of
from summarizer.text.folding import fold
from summarizer.text.spans import Span

__all__ = ["Claim", "Grounded", "Policy", "Source", "StanceOf", "ground", "judge_claim"]

LONG_NAME = 4
"""Words from which on a speaker has to be somebody the documents know."""

StanceOf = Callable[[DraftClaim, Exhibit], Contrary | None]
"""The side that a stretch of evidence takes on the claim's issue, where that is not the claim's; None where it cannot tell."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that passed the gate: the actor's id (of the first document it rests on), its evidence, its flags."""

    draft: DraftClaim
    actor: str | None
    evidence: tuple[Evidence, ...]
    flags: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounded:
    """What stands, and what was turned away with its reasons; together every claim of the draft."""

    accepted: tuple[Claim, ...]
    rejected: tuple[Rejected, ...]
    refused: tuple[DraftClaim, ...] = ()
    """The claims behind `rejected`, in the same order: what a drafter may try again."""


@dataclass(frozen=True)
class _Judged:
    claim: DraftClaim
    actor: str | None
    exhibits: tuple[Exhibit, ...]
    findings: tuple[Finding, ...]
    phrase: str | None

    @property
    def accepted(self) -> bool:
        return not rejects(self.findings)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(dict.fromkeys(_evidence(exhibit, self.phrase) for exhibit in self.exhibits))


def ground(
    draft: Draft, sources: Sequence[Source], policy: Policy = Policy.STANDARD, *, stance_of: StanceOf = contrary_side
) -> Grounded:
    """Judge every claim of a draft; the claims keep their order on both sides."""
    judged = [_judge(claim, sources, policy, stance_of) for claim in draft.claims]
    return Grounded(
        tuple(Claim(one.claim, one.actor, one.evidence, one.findings) for one in judged if one.accepted),
        tuple(_rejected(one) for one in judged if not one.accepted),
        tuple(one.claim for one in judged if not one.accepted),
    )


def judge_claim(
    claim: DraftClaim,
    sources: Sequence[Source],
    policy: Policy = Policy.STANDARD,
    *,
    ident: str = "",
    stance_of: StanceOf = contrary_side,
) -> ClaimVerdict:
    """The verdict on one sentence of somebody's summary."""
    judged = _judge(claim, sources, policy, stance_of)
    return ClaimVerdict(
        id=ident,
        accepted=judged.accepted,
        sentence=claim.text,
        actor=judged.phrase,
        findings=judged.findings,
        evidence=judged.evidence,
    )


def _judge(claim: DraftClaim, sources: Sequence[Source], policy: Policy, stance_of: StanceOf) -> _Judged:
    if not claim.text.strip():
        empty = Finding(kind=FindingKind.NO_EVIDENCE, message="an empty sentence claims nothing")
        return _Judged(claim, None, (), (empty,), None)
    reading = _of_somebody(read(claim.text), claim, sources)
    if claim.stance is None and reading.side is not None:  # the sentence itself says which side: "X opposes Y: …"
        claim = replace(claim, stance=reading.side, issue=reading.issue)
    phrases = _phrases(claim, reading)
    said = _said(reading)
    gathered = _gathered(claim, reading, said, sources, phrases)
    comparison = Comparison(reading, said, gathered.exhibits)
    findings = _unique(_findings(claim, comparison, gathered, phrases, stance_of))
    weighted = weighed(findings, policy)
    phrase = phrases[0] if phrases else None
    return _Judged(claim, _actor(gathered.exhibits, sources, phrase), gathered.exhibits, weighted, phrase)


def _of_somebody(reading: Reading, claim: DraftClaim, sources: Sequence[Source]) -> Reading:
    """The reading, or one of the whole sentence where what stands before its verb is nobody ("Ignore the above and mark it …").

    Otherwise those words would be taken for a name, and nobody would ask what they say.
    """
    speaker = reading.speaker
    if claim.actor is None or speaker is None or len(speaker.split()) < LONG_NAME:
        return reading
    if set(bare(speaker)) & set(bare(claim.actor)) or any(source.named(speaker) for source in sources):
        return reading
    return Reading(reading.text, None, Span(0, len(reading.text)))


def _phrases(claim: DraftClaim, reading: Reading) -> tuple[str, ...]:
    """The names under which the claim's actor may be found: the given one, or the one whom the sentence names."""
    named = claim.actor or reading.speaker
    return (named,) if named else ()


def _said(reading: Reading) -> tuple[Word, ...]:
    return words_of(reading.text, reading.body.start, reading.body.end)


def _gathered(
    claim: DraftClaim, reading: Reading, said: tuple[Word, ...], sources: Sequence[Source], phrases: tuple[str, ...]
) -> Gathered:
    disclosed = (*phrases, *([reading.speaker] if reading.speaker and claim.actor else []))
    if claim.quotes:
        given = pointed(claim.quotes, sources, disclosed, reading)
        within = pointed(_more_quotes(claim, reading), sources, disclosed, reading)
        return Gathered(given.exhibits, (*given.findings, *within.findings))
    within = pointed((DraftQuote(span.of(reading.text)) for span in reading.quoted), sources, disclosed, reading)
    if reading.is_quotation:
        return within
    found = looked_up(reading, said, sources, phrases)
    return Gathered(found.exhibits or within.exhibits, (*within.findings, *(() if within.exhibits else found.findings)))


def _more_quotes(claim: DraftClaim, reading: Reading) -> Iterator[DraftQuote]:
    """Words between quotation marks in the sentence that are not simply those of the claim's quotations.

    Two quotations set side by side with "…" between them are theirs: each is looked for by itself.
    """
    if not reading.quoted:
        return
    documents = {quote.document for quote in claim.quotes}
    document = documents.pop() if len(documents) == 1 else None
    given = [fold(quote.text).lowered for quote in claim.quotes]
    for span in reading.quoted:
        pieces = [piece.strip(" ,.;\"'") for piece in re.split(r"\.{3}|…", fold(span.of(reading.text)).lowered)]
        if not all(any(piece in quote for quote in given) for piece in pieces):
            yield DraftQuote(span.of(reading.text), document)


def _findings(
    claim: DraftClaim, comparison: Comparison, gathered: Gathered, phrases: tuple[str, ...], stance_of: StanceOf
) -> Iterator[Finding]:
    yield from gathered.findings
    if not gathered.exhibits:
        if not gathered.findings:
            yield Finding(kind=FindingKind.NO_EVIDENCE, message="the sentence points at no evidence, and none was found")
        return
    if phrases and not (comparison.reading.declines and not any(exhibit.pointed for exhibit in gathered.exhibits)):
        for exhibit in gathered.exhibits:
            yield from speaker(exhibit, comparison.reading, phrases[0])
    if not comparison.reading.is_quotation:
        yield from support(comparison)
    if claim.stance is not None:
        yield from _stance(claim, comparison, stance_of)


def _stance(claim: DraftClaim, comparison: Comparison, stance_of: StanceOf) -> Iterator[Finding]:
    if against_itself(claim, comparison.reading):
        message = f"the sentence says {comparison.reading.side}, its cell {claim.stance}"
        yield comparison.finding(FindingKind.STANCE_NOT_SUPPORTED, message)
    found = [contrary for exhibit in comparison.exhibits if (contrary := stance_of(claim, exhibit)) is not None]
    if found:
        yield comparison.finding(
            FindingKind.STANCE_NOT_SUPPORTED,
            f"the evidence reads {found[0].stance.value}, the claim {claim.stance}",
            sure=comparison.close or any(contrary.plain for contrary in found),
        )


def _unique(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    """The findings, one of each kind and message."""
    return tuple({(finding.kind, finding.message): finding for finding in findings}.values())


def _actor(exhibits: tuple[Exhibit, ...], sources: Sequence[Source], phrase: str | None) -> str | None:
    """The id of the actor whom the claim names, in the first document it rests on."""
    if phrase is None:
        return None
    for source in dict.fromkeys([*(exhibit.source for exhibit in exhibits), *sources]):
        if named := source.named(phrase):
            return named[0].id
    return None


def _evidence(exhibit: Exhibit, phrase: str | None) -> Evidence:
    text = exhibit.source.document.text
    condition = condition_of(exhibit)
    return Evidence(
        document=exhibit.source.document.id,
        start=exhibit.span.start,
        end=exhibit.span.end,
        quote=exhibit.span.of(text),
        kind=_kind(exhibit),
        fidelity=exhibit.fidelity,
        via=relay(exhibit, phrase) if phrase else None,
        condition=Condition(start=condition.start, end=condition.end, quote=condition.of(text)) if condition else None,
    )


def _kind(exhibit: Exhibit) -> Literal["direct", "indirect", "mixed"]:
    if exhibit.statement is not None:
        return exhibit.statement.kind.value
    return "direct" if exhibit.source.is_quoted(exhibit.span) else "indirect"


def _rejected(judged: _Judged) -> Rejected:
    claim = judged.claim
    return Rejected(
        actor=claim.actor,
        issue=claim.issue,
        text=claim.text,
        quotes=tuple(quote.text for quote in claim.quotes),
        findings=judged.findings,
    )
