"""Cells of the matrix: what one actor's statements on one issue add up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Actor, Kind, Statement
from summarizer.documents import Document
from summarizer.positions import lexicon
from summarizer.positions.hearing import lead_in
from summarizer.positions.issues import Issue
from summarizer.positions.judging import EXPLICIT, Judged, judged
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading
from summarizer.text.words import words

BALANCED = 0.75
"""Two sides whose weights are this near to each other are both shown, and the cell is unclear."""
CLAUSE = 40
"""Characters from which on something said without a side is worth showing."""
UNCLEAR_STANDS = 0.85
"""The chance of a position from which on it is shown though its side is not clear."""
DECIDED = 0.2
"""The balance of all that an actor says on an issue from which on it is a side."""
PLAINLY = 0.4
"""What the weight of a side that the rules hear counts in that balance."""
PAST = 0.3
"""What a statement counts that is told as a former one: the present stance decides."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One statement read for one issue."""

    document: Document
    statement: Statement
    reading: Reading
    relevance: float
    standing: float = 1.0
    """How likely its actor has a position on the issue in this document: 0 to 1."""

    @property
    def weight(self) -> float:
        """How much it says about the cell: relevant and plain statements first, own words before reported ones."""
        own = 1.15 if self.statement.kind is not Kind.INDIRECT else 1.0
        relayed = 0.8 if self.statement.via else 1.0
        return self.relevance**2 * (0.5 + min(self.reading.strength, 1.5)) * own * relayed * (PAST if self.past else 1.0)

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

    @property
    def is_shown(self) -> bool:
        """Whether it tells enough: a side, or a position so likely that it is worth knowing that its side is not clear."""
        likely = max(heard.standing for heard in self.heard)
        return self.stance is not Stance.UNCLEAR or self.reason is not None or likely >= UNCLEAR_STANDS


_OPPOSITE = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}

Hear = Callable[[Read], Iterable[tuple[Issue, Heard]]]
"""What the statements of one document say on the issues."""


def cells(reads: Sequence[Read], issues: Sequence[Issue], cast: Cast) -> Iterator[Cell]:
    """Every cell with something to show, issue by issue, actors in the order they first speak.

    Where several speak with one voice ("Doe and Roe said") each has the cell.
    """

    def hear(read: Read) -> Iterable[tuple[Issue, Heard]]:
        return ((one.issue, heard_of(read, one)) for one in judged(read, issues) if _worth_showing(one))

    yield from gathered(reads, issues, cast, hear)


def gathered(reads: Sequence[Read], issues: Sequence[Issue], cast: Cast, hear: Hear) -> Iterator[Cell]:
    """The cells that what is heard adds up to, issue by issue, actors in the order they first speak."""
    every: dict[tuple[str, str], list[Heard]] = {}
    for read in reads:
        for issue, heard in sorted(hear(read), key=lambda pair: pair[1].statement.extent):
            for actor in _holders(cast.of(read.document.id, str(heard.statement.actor))):
                every.setdefault((issue.id, actor), []).append(heard)
    for issue in issues:
        for (ident, actor), some in every.items():
            if ident == issue.id and (cell := _cell(actor, issue, some)).is_shown:
                yield cell


def _holders(speaker: Actor) -> tuple[str, ...]:
    """Whose position it is: the principal's of an unnamed spokesperson, each of those who speak as one, or the speaker's."""
    if speaker.speaks_for is not None and speaker.name.casefold().endswith(lexicon.MOUTHPIECES):
        return (speaker.speaks_for,)
    return speaker.members or (speaker.id,)


def heard_of(read: Read, one: Judged) -> Heard:
    """A judged statement as cells take it."""
    return Heard(read.document, one.said.statement, one.reading, one.chance, one.standing)


def _worth_showing(one: Judged) -> bool:
    """Whether a statement that takes no side is shown: only on an issue asked for, and not one that denies it."""
    statement = one.said.statement
    if one.reading.stance is not Stance.UNCLEAR:
        return True
    full = sum(len(part) for part in statement.content) >= CLAUSE
    return one.issue.given and full and not statement.denied


def _cell(actor: str, issue: Issue, every: Sequence[Heard]) -> Cell:
    present = [heard for heard in every if not heard.past] or list(every)
    stance, reason = _decide(present)
    shown = [heard for heard in present if reason or heard.reading.stance is not _OPPOSITE.get(stance)] or present
    ranked = sorted(shown, key=lambda heard: -heard.weight)
    return Cell(actor, issue, stance, tuple(_balanced(ranked) if reason else ranked), reason)


def _decide(present: Sequence[Heard]) -> tuple[Stance, str | None]:
    weights = {side: sum(heard.weight for heard in present if heard.reading.stance is side) for side in Stance}
    support, oppose = weights[Stance.SUPPORTS], weights[Stance.OPPOSES]
    if weights[Stance.CONDITIONAL] >= max(support, oppose) and weights[Stance.CONDITIONAL]:
        return Stance.CONDITIONAL, None
    if weights[Stance.NONCOMMITTAL] > max(support, oppose):
        return Stance.NONCOMMITTAL, None
    plain = [heard for heard in present if heard.reading.strength >= EXPLICIT]
    if {Stance.SUPPORTS, Stance.OPPOSES} <= {heard.reading.stance for heard in plain} and _are_balanced(plain):
        return Stance.UNCLEAR, "statements for and against"
    total = PLAINLY * (support - oppose) + sum(heard.relevance * heard.reading.lean for heard in present)
    if abs(total) < DECIDED:
        return Stance.UNCLEAR, None
    return (Stance.SUPPORTS if total > 0 else Stance.OPPOSES), None


def _are_balanced(plain: Sequence[Heard]) -> bool:
    sides = [sum(heard.weight for heard in plain if heard.reading.stance is side) for side in (Stance.SUPPORTS, Stance.OPPOSES)]
    return min(sides) >= BALANCED * max(sides)


def _balanced(ranked: Sequence[Heard]) -> list[Heard]:
    """The best of each side first, so that both are shown."""
    firsts = {heard.reading.stance: heard for heard in reversed(ranked)}
    best = [heard for heard in ranked if firsts[heard.reading.stance] is heard]
    return best + [heard for heard in ranked if firsts[heard.reading.stance] is not heard]
