"""Cells of the matrix: what one actor's statements on one issue add up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.attribution.model import Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.positions import lexicon
from summarizer.positions.issues import RELEVANT, Issue, Surroundings, relevance
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading, read_stance

BALANCED = 0.75
"""Two sides whose weights are this near to each other are both shown, and the cell is unclear."""
UNCLEAR_NEEDS = 0.8
"""The relevance that a statement taking no side must have to be shown at all."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One statement read for one issue."""

    document: Document
    statement: Statement
    reading: Reading
    relevance: float

    @property
    def weight(self) -> float:
        """How much it says about the cell: relevant and plain statements first, own words before reported ones."""
        own = 1.15 if self.statement.kind is not Kind.INDIRECT else 1.0
        relayed = 0.8 if self.statement.via else 1.0
        return self.relevance * (0.3 + self.reading.strength) * own * relayed


@dataclass(frozen=True, slots=True)
class Cell:
    """What an actor (an id of the document, or a joined one) says on an issue; `heard` is best first."""

    actor: str
    issue: Issue
    stance: Stance
    heard: tuple[Heard, ...]
    reason: str | None = None


@dataclass(frozen=True)
class Read:
    """A document that has been read: its text, who said what in it, and what each passage is about."""

    document: Document
    attributions: Attributions

    @property
    def surroundings(self) -> Surroundings:
        """The document as relevance sees it."""
        return Surroundings(self.document)


def cells(reads: Sequence[Read], issues: Sequence[Issue], joined: dict[tuple[str, str], str]) -> Iterator[Cell]:
    """Every cell with something to show, issue by issue, actors in the order they first speak.

    `joined` gives, for (document id, actor id), the id under which the actor goes across the documents.
    """
    surroundings = [Surroundings(read.document) for read in reads]
    for issue in issues:
        by_actor: dict[str, list[Heard]] = {}
        for read, around in zip(reads, surroundings, strict=True):
            for heard in _heard(read, around, issue):
                actor = joined[read.document.id, str(heard.statement.actor)]
                by_actor.setdefault(actor, []).append(heard)
        for actor, every in by_actor.items():
            yield _cell(actor, issue, every)


def _heard(read: Read, around: Surroundings, issue: Issue) -> Iterator[Heard]:
    for statement in read.attributions.statements:
        if statement.actor is None or not _speaks_for_itself(statement):
            continue
        score = relevance(statement, around, issue)
        if score < RELEVANT:
            continue
        reading = read_stance(statement, read.document.text, issue)
        if reading.stance is not Stance.UNCLEAR or score >= UNCLEAR_NEEDS:
            yield Heard(read.document, statement, reading, score)


def _speaks_for_itself(statement: Statement) -> bool:
    """Not the outlet's own account of somebody ("slammed the plan", "NBC reported …") but what they say."""
    if statement.cue_lemma in lexicon.RELAYED:
        return False
    return statement.kind is Kind.DIRECT or statement.cue_lemma not in lexicon.LOADED


def _cell(actor: str, issue: Issue, every: Sequence[Heard]) -> Cell:
    weights = {side: sum(heard.weight for heard in every if heard.reading.stance is side) for side in Stance}
    stance, reason = _decide(weights)
    ranked = sorted(every, key=lambda heard: (heard.reading.stance is not stance, -heard.weight))
    return Cell(actor, issue, stance, tuple(_balanced(ranked) if reason else ranked), reason)


def _decide(weights: dict[Stance, float]) -> tuple[Stance, str | None]:
    support, oppose = weights[Stance.SUPPORTS], weights[Stance.OPPOSES]
    if weights[Stance.CONDITIONAL] >= max(support, oppose) and weights[Stance.CONDITIONAL]:
        return Stance.CONDITIONAL, None
    if support and oppose and min(support, oppose) >= BALANCED * max(support, oppose):
        return Stance.UNCLEAR, "statements for and against"
    if support or oppose:
        return (Stance.SUPPORTS if support > oppose else Stance.OPPOSES), None
    return (Stance.NONCOMMITTAL if weights[Stance.NONCOMMITTAL] else Stance.UNCLEAR), None


def _balanced(ranked: Iterable[Heard]) -> list[Heard]:
    """The best of each side first, so that both are shown."""
    seen: set[Stance] = set()
    first, rest = [], []
    for heard in ranked:
        (rest if heard.reading.stance in seen else first).append(heard)
        seen.add(heard.reading.stance)
    return first + rest
