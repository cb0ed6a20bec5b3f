"""Cells of the matrix: what one actor's statements on one issue add up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Kind, Statement
from summarizer.documents import Document
from summarizer.positions import lexicon
from summarizer.positions.counting import names_of, own_words
from summarizer.positions.hearing import lead_in
from summarizer.positions.issues import RELEVANT, Issue, Surroundings, relevance, spoken_families, surroundings_of
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading, read_stance
from summarizer.text.words import words

BALANCED = 0.75
"""Two sides whose weights are this near to each other are both shown, and the cell is unclear."""
CLAUSE = 40
"""Characters from which on something said without a side is worth showing."""
PAST = 0.3
"""What a statement counts that is told as a former one: the present stance decides."""
UNCLEAR_NEEDS = 0.6
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
        return self.relevance * (0.3 + self.reading.strength) * own * relayed * (PAST if self.past else 1.0)

    @property
    def past(self) -> bool:
        """Whether it is told as what the actor once said: "had said last year", "initially supported"."""
        around = lead_in(self.statement, self.document.text)
        parts = [*([around] if around else []), *self.statement.cue]
        return any(word.lower in lexicon.ONCE for part in parts for word in words(self.document.text, part))


@dataclass(frozen=True, slots=True)
class Cell:
    """What an actor (an id of the document, or a joined one) says on an issue; `heard` is best first."""

    actor: str
    issue: Issue
    stance: Stance
    heard: tuple[Heard, ...]
    reason: str | None = None


Hear = Callable[[Read, Surroundings, Issue], Iterable[Heard]]
"""What the statements of one document say on one issue."""


def cells(reads: Sequence[Read], issues: Sequence[Issue], cast: Cast, others: Sequence[Issue] = ()) -> Iterator[Cell]:
    """Every cell with something to show, issue by issue, actors in the order they first speak.

    Where several speak with one voice ("Doe and Roe said") each has the cell. `others` are further things that the
    documents take sides on: a statement that names one of them and not the issue is not about the issue, however near
    the issue is mentioned.
    """
    rivals = rivals_of((*issues, *others))

    def hear(read: Read, around: Surroundings, issue: Issue) -> Iterable[Heard]:
        return _heard(read, around, issue, rivals(issue))

    yield from gathered(reads, issues, cast, hear)


def rivals_of(every: Sequence[Issue]) -> Callable[[Issue], frozenset[str]]:
    """For each issue the main words of the others that are not its own."""
    return lambda issue: frozenset(term for other in every for term in other.heads if not issue.has(term))


def gathered(reads: Sequence[Read], issues: Sequence[Issue], cast: Cast, hear: Hear) -> Iterator[Cell]:
    """The cells that what is heard adds up to, issue by issue, actors in the order they first speak."""
    surroundings = [surroundings_of(read.document) for read in reads]
    for issue in issues:
        by_actor: dict[str, list[Heard]] = {}
        for read, around in zip(reads, surroundings, strict=True):
            for heard in hear(read, around, issue):
                speaker = cast.of(read.document.id, str(heard.statement.actor))
                for actor in speaker.members or (speaker.id,):
                    by_actor.setdefault(actor, []).append(heard)
        for actor, every in by_actor.items():
            yield _cell(actor, issue, every)


def about(read: Read, around: Surroundings, issue: Issue, rivals: frozenset[str]) -> Iterator[tuple[Statement, float]]:
    """The statements that are about an issue by its words and those around it, and how much: 0 to 1.

    Each comes without what it passes on of others; one that does not count as anybody's position is left out.
    """
    for statement in read.attributions.statements if issue.concerns(around) else ():
        spoken = own_words(read, statement)
        if spoken is None:
            continue
        own = spoken_families(spoken, read.document.text)
        off_topic = (own & rivals and not own & issue.heads) or not own & issue.telling
        score = 0.0 if off_topic else relevance(spoken, around, issue)
        if score >= RELEVANT and (own & issue.heads or not statement.denied):
            yield spoken, score


def sides_in(read: Read) -> Callable[[Statement, Issue], Reading]:
    """What the rules hear in the statements of a document: the side that one takes on an issue."""
    names = frozenset(stem for actor in read.attributions.actors for stem in names_of(read, actor.id))
    text = read.document.text
    return lambda statement, issue: read_stance(statement, text, issue, names - names_of(read, statement.actor))


def _heard(read: Read, around: Surroundings, issue: Issue, rivals: frozenset[str]) -> Iterator[Heard]:
    side = sides_in(read)
    for spoken, score in about(read, around, issue, rivals):
        reading = side(spoken, issue)
        own = spoken_families(spoken, read.document.text)
        if reading.stance is not Stance.UNCLEAR or _worth_showing(spoken, issue, score, own):
            yield Heard(read.document, spoken, reading, score)


def _worth_showing(statement: Statement, issue: Issue, score: float, own: frozenset[str]) -> bool:
    """Whether a statement that takes no side is shown: only on an issue asked for, plainly about it, and not denied."""
    full = sum(len(part) for part in statement.content) >= CLAUSE
    return issue.given and score >= UNCLEAR_NEEDS and full and bool(own & issue.heads) and not statement.denied


def _cell(actor: str, issue: Issue, every: Sequence[Heard]) -> Cell:
    weights = {side: sum(heard.weight for heard in every if heard.reading.stance is side) for side in Stance}
    stance, reason = _decide(weights)
    present = [heard for heard in every if not heard.past] or list(every)
    shown = [heard for heard in present if reason or heard.reading.stance is stance] or present
    ranked = sorted(shown, key=lambda heard: (heard.reading.stance is not stance, -heard.weight))
    return Cell(actor, issue, stance, tuple(_balanced(ranked) if reason else ranked), reason)


def _decide(weights: dict[Stance, float]) -> tuple[Stance, str | None]:
    support, oppose = weights[Stance.SUPPORTS], weights[Stance.OPPOSES]
    if weights[Stance.CONDITIONAL] >= max(support, oppose) and weights[Stance.CONDITIONAL]:
        return Stance.CONDITIONAL, None
    if support and oppose and min(support, oppose) >= BALANCED * max(support, oppose):
        return Stance.UNCLEAR, "statements for and against"
    if weights[Stance.NONCOMMITTAL] > max(support, oppose):
        return Stance.NONCOMMITTAL, None
    if support or oppose:
        return (Stance.SUPPORTS if support > oppose else Stance.OPPOSES), None
    return Stance.UNCLEAR, None


def _balanced(ranked: Sequence[Heard]) -> list[Heard]:
    """The best of each side first, so that both are shown."""
    firsts = {heard.reading.stance: heard for heard in reversed(ranked)}
    best = [heard for heard in ranked if firsts[heard.reading.stance] is heard]
    return best + [heard for heard in ranked if firsts[heard.reading.stance] is not heard]
