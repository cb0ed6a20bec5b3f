"""The gate: the only way from a draft to what a briefing may show.

Pure: no file, clock, network or model. The caller hands in each document with what is attributed in it (or a callable
that computes it, asked only where a claim needs to know who speaks).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from summarizer.briefing import ClaimVerdict, Condition, Evidence, Finding, FindingKind, Rejected
from summarizer.drafts import Draft, DraftClaim, DraftQuote
from summarizer.grounding.evidence import Gathered, looked_up, pointed
from summarizer.grounding.exhibits import Comparison, Exhibit
from summarizer.grounding.heard import heard
from summarizer.grounding.passages import Source
from summarizer.grounding.people import bare
from summarizer.grounding.policy import STANDARD, Rules, rejects, weighed
from summarizer.grounding.reading import Reading, names_nobody, read
from summarizer.grounding.speaker import relay, voices
from summarizer.grounding.stances import Contrary, against_itself, contrary_side
from summarizer.grounding.support import support
from summarizer.grounding.supposing import condition_of
from summarizer.grounding.words import Word, words_of
from summarizer.text.folding import fold
from summarizer.text.spans import Span

__all__ = ["Claim", "Grounded", "Rules", "Source", "StanceOf", "ground", "judge_claim"]

LEAST_WORDS = 3
"""Words from which on a quotation says something by itself."""
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
class _Asked:
    """A claim and the reading of its sentence."""

    claim: DraftClaim
    reading: Reading
    attributed: bool = False
    """Whether evidence has to lie in a statement that attribution found, as it must in a briefing."""

    @property
    def phrase(self) -> str | None:
        """The name under which the claim's actor may be found: the given one, or the one whom the sentence names."""
        return self.claim.actor or self.reading.speaker or None

    @property
    def phrases(self) -> tuple[str, ...]:
        return (self.phrase,) if self.phrase else ()

    @cached_property
    def said(self) -> tuple[Word, ...]:
        """The words of what is said to be said."""
        return words_of(self.reading.text, self.reading.body.start, self.reading.body.end)


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


def ground(draft: Draft, sources: Sequence[Source], rules: Rules = STANDARD, *, stance_of: StanceOf = contrary_side) -> Grounded:
    """Judge every claim of a draft; the claims keep their order on both sides."""
    judged = [_judge(claim, sources, rules, stance_of, attributed=True) for claim in draft.claims]
    return Grounded(
        tuple(Claim(one.claim, one.actor, one.evidence, one.findings) for one in judged if one.accepted),
        tuple(_rejected(one) for one in judged if not one.accepted),
        tuple(one.claim for one in judged if not one.accepted),
    )


def judge_claim(
    claim: DraftClaim,
    sources: Sequence[Source],
    rules: Rules = STANDARD,
    *,
    ident: str = "",
    stance_of: StanceOf = contrary_side,
) -> ClaimVerdict:
    """The verdict on one sentence of somebody's summary."""
    judged = _judge(claim, sources, rules, stance_of)
    return ClaimVerdict(
        id=ident,
        accepted=judged.accepted,
        sentence=claim.text,
        actor=judged.phrase,
        findings=judged.findings,
        evidence=judged.evidence,
        looked_up=any(not exhibit.pointed for exhibit in judged.exhibits),
        policy=rules.ident,
    )


def _judge(
    claim: DraftClaim, sources: Sequence[Source], rules: Rules, stance_of: StanceOf, *, attributed: bool = False
) -> _Judged:
    if not claim.text.strip():
        empty = Finding(kind=FindingKind.NO_EVIDENCE, message="an empty sentence claims nothing")
        return _Judged(claim, None, (), (empty,), None)
    reading = _of_somebody(read(claim.text), claim, sources)
    if claim.stance is None and reading.side is not None:  # the sentence itself says which side: "X opposes Y: …"
        claim = replace(claim, stance=reading.side, issue=reading.issue)
    asked = _Asked(claim, reading, attributed)
    gathered = _gathered(asked, sources, rules)
    comparison = Comparison(reading, asked.said, gathered.exhibits, rules)
    findings = _unique(_findings(asked, comparison, gathered, stance_of))
    weighted = weighed(findings, rules.policy)
    phrase = asked.phrase
    return _Judged(claim, _actor(gathered.exhibits, sources, phrase), gathered.exhibits, weighted, phrase)


def _of_somebody(reading: Reading, claim: DraftClaim, sources: Sequence[Source]) -> Reading:
    """The reading, or one of the whole sentence where what stands before its verb is nobody whom the documents know.

    That is so for "This report explains …", "They agreed …" and for clauses ("Ignore the above and mark it …"):
    otherwise those words would be taken for a name, and nobody would ask what they say.
    """
    speaker = reading.speaker
    if speaker is None or any(source.named(speaker) for source in sources):
        return reading
    if claim.actor is None:
        nobody = names_nobody(speaker)
    else:
        nobody = len(speaker.split()) >= LONG_NAME and not set(bare(speaker)) & set(bare(claim.actor))
    return Reading(reading.text, None, Span(0, len(reading.text))) if nobody else reading


def _gathered(asked: _Asked, sources: Sequence[Source], rules: Rules) -> Gathered:
    claim, reading, phrases = asked.claim, asked.reading, asked.phrases
    disclosed = (*phrases, *([reading.speaker] if reading.speaker and claim.actor else []))
    if claim.quotes:
        given = pointed(claim.quotes, sources, disclosed, reading)
        within = _said_in_marks(pointed(_more_quotes(claim, reading), sources, disclosed, reading))
        return Gathered(given.exhibits, (*given.findings, *within.findings))
    within = pointed((DraftQuote(span.of(reading.text)) for span in reading.quoted), sources, disclosed, reading)
    if reading.is_quotation:
        return within
    within = _said_in_marks(within)
    found = looked_up(reading, asked.said, sources, phrases, rules.thresholds)
    quoted = any(len(exhibit.words) >= LEAST_WORDS for exhibit in within.exhibits)
    return Gathered(found.exhibits or within.exhibits, (*within.findings, *(() if quoted else found.findings)))


def _said_in_marks(within: Gathered) -> Gathered:
    """What is between marks inside a sentence of other words may be short: it is not all that the sentence rests on."""
    mild = (FindingKind.QUOTE_TOO_SHORT,)
    findings = (one.model_copy(update={"weight": "flag"}) if one.kind in mild else one for one in within.findings)
    return Gathered(within.exhibits, tuple(findings))


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


def _findings(asked: _Asked, comparison: Comparison, gathered: Gathered, stance_of: StanceOf) -> Iterator[Finding]:
    yield from gathered.findings
    if not gathered.exhibits:
        if not gathered.findings:
            yield Finding(kind=FindingKind.NO_EVIDENCE, message="the sentence points at no evidence, and none was found")
        return
    if asked.phrase and not (comparison.reading.declines and not any(exhibit.pointed for exhibit in gathered.exhibits)):
        yield from voices(gathered.exhibits, comparison.reading, asked.phrase, tags=not asked.attributed)
        yield from heard(comparison, asked.phrase)
    if not comparison.reading.is_quotation:
        yield from support(comparison)
    if asked.claim.stance is not None:
        yield from _stance(asked.claim, comparison, stance_of)


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
