"""The last step: claims that passed the gate, put together as a briefing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.attribution.joining import Cast
from summarizer.briefing import (
    ActorInfo,
    Comparison,
    DocumentInfo,
    Evidence,
    IssueInfo,
    NoneStated,
    Passage,
    Position,
    Sentence,
)
from summarizer.drafting.gate import Kept
from summarizer.positions.issues import Issue, surroundings_of
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.text.spans import Span

_NEAREST_NEEDS = 0.5
"""The share of an issue's weight that a passage must name to be the nearest mention."""


def document_infos(reads: Sequence[Read]) -> tuple[DocumentInfo, ...]:
    """What is known about each document."""
    return tuple(
        DocumentInfo(
            id=read.document.id,
            title=read.document.title,
            publisher=read.document.publisher,
            published=read.document.published,
            uri=read.document.uri,
            sha256=read.document.sha256,
            chars=len(read.document.text),
            statements=len(read.attributions.statements),
        )
        for read in reads
    )


def issue_infos(issues: Sequence[Issue]) -> tuple[IssueInfo, ...]:
    """The issues, in order."""
    return tuple(IssueInfo(id=issue.id, label=issue.label, given=issue.given) for issue in issues)


def actor_infos(cast: Cast, used: Iterable[str]) -> tuple[ActorInfo, ...]:
    """The actors that the briefing names, with the principals of those who speak for somebody."""
    wanted = set(used)
    wanted |= {actor.speaks_for for actor in cast.actors if actor.id in wanted and actor.speaks_for}
    return tuple(
        ActorInfo(
            id=actor.id,
            name=actor.name,
            aliases=actor.aliases,
            role=actor.role,
            kind=actor.kind.value,
            speaks_for=actor.speaks_for,
        )
        for actor in cast.actors
        if actor.id in wanted
    )


def positions(kept: Sequence[Kept], cast: Cast) -> Iterator[Position]:
    """One position for each cell of which at least one sentence stands."""
    by_cell: dict[tuple[str, str], list[Kept]] = {}
    for one in kept:
        by_cell.setdefault((one.cell.actor, one.cell.issue.id), []).append(one)
    for (actor, issue), standing in by_cell.items():
        cell = standing[0].cell
        yield Position(
            actor=actor,
            issue=issue,
            stance=cell.stance,
            sentences=tuple(_sentence(one, cast) for one in standing),
            reason=cell.reason,
        )


def _sentence(kept: Kept, cast: Cast) -> Sentence:
    claim = kept.claim
    evidence = tuple(_joined(item, cast) for item in claim.evidence)
    return Sentence(text=claim.draft.text, evidence=evidence, flags=claim.flags, repaired=kept.repaired)


def _joined(item: Evidence, cast: Cast) -> Evidence:
    """The same evidence with the relaying actor under the id of the briefing."""
    return item.model_copy(update={"via": cast.joined[item.document, item.via]}) if item.via else item


def none_stated(
    reads: Sequence[Read], issues: Sequence[Issue], cast: Cast, wanted: Sequence[str], held: set[tuple[str, str]]
) -> Iterator[NoneStated]:
    """For each of the `wanted` actors the issues on which no position of theirs stands in the documents read."""
    for issue in issues:
        for actor in wanted:
            if (actor, issue.id) not in held:
                yield NoneStated(
                    actor=actor, issue=issue.id, documents_read=len(reads), nearest=_nearest(reads, issue, cast, actor)
                )


def _nearest(reads: Sequence[Read], issue: Issue, cast: Cast, ident: str) -> Passage | None:
    """The paragraph that mentions the actor and most of the issue."""
    best: tuple[float, Read, Span] | None = None
    for read in reads:
        mentions = [
            mention
            for actor in read.attributions.actors
            if cast.joined[read.document.id, actor.id] == ident
            for mention in actor.mentions
        ]
        for score, paragraph in _about(read, issue):
            if any(paragraph.contains(mention) for mention in mentions) and (best is None or score > best[0]):
                best = (score, read, paragraph)
    if best is None:
        return None
    _, read, span = best
    return Passage(document=read.document.id, start=span.start, end=span.end, quote=span.of(read.document.text))


def _about(read: Read, issue: Issue) -> Iterator[tuple[float, Span]]:
    total = sum(weight for _, weight in issue.terms)
    surroundings = surroundings_of(read.document)
    for paragraph, families in zip(read.document.paragraphs, surroundings.paragraphs, strict=True):
        score = sum(weight for term, weight in issue.terms if term in families) / total
        if score >= _NEAREST_NEEDS:
            yield score, paragraph


def comparison(held: Sequence[Position], issues: Sequence[Issue]) -> Iterator[Comparison]:
    """Who stands together and who apart, by rule: only plain support and plain opposition are compared."""
    for issue in issues:
        here = [position for position in held if position.issue == issue.id]
        sides = [
            tuple(position.actor for position in here if position.stance is stance)
            for stance in (Stance.SUPPORTS, Stance.OPPOSES)
        ]
        agree = tuple(side for side in sides if len(side) > 1)
        differ = tuple((one, other) for one in sides[0] for other in sides[1])
        if agree or differ:
            yield Comparison(issue=issue.id, agree=agree, differ=differ)
