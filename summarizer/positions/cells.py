"""Cells of the matrix: what one actor's statements on one issue add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.positions import lexicon
from summarizer.positions.hearing import lead_in
from summarizer.positions.issues import RELEVANT, Issue, Surroundings, relevance, spoken_families
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading, read_stance
from summarizer.text.spans import Span
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


@dataclass(frozen=True)
class Read:
    """A document that has been read: its text, who said what in it, and what each passage is about."""

    document: Document
    attributions: Attributions


def cells(reads: Sequence[Read], issues: Sequence[Issue], cast: Cast, others: Sequence[Issue] = ()) -> Iterator[Cell]:
    """Every cell with something to show, issue by issue, actors in the order they first speak.

    Where several speak with one voice ("Doe and Roe said") each has the cell. `others` are further things that the
    documents take sides on: a statement that names one of them and not the issue is not about the issue, however near
    the issue is mentioned.
    """
    surroundings = [Surroundings(read.document) for read in reads]
    for issue in issues:
        rivals = frozenset(term for other in (*issues, *others) for term in other.heads if not issue.has(term))
        by_actor: dict[str, list[Heard]] = {}
        for read, around in zip(reads, surroundings, strict=True):
            for heard in _heard(read, around, issue, rivals) if issue.concerns(around) else ():
                speaker = cast.of(read.document.id, str(heard.statement.actor))
                for actor in speaker.members or (speaker.id,):
                    by_actor.setdefault(actor, []).append(heard)
        for actor, every in by_actor.items():
            yield _cell(actor, issue, every)


def _heard(read: Read, around: Surroundings, issue: Issue, rivals: frozenset[str]) -> Iterator[Heard]:
    names = frozenset(stem for actor in read.attributions.actors for stem in _names(read, actor.id))
    for statement in read.attributions.statements:
        spoken = _without_relayed(read, statement) if _counts(read, statement) else None
        if spoken is None:
            continue
        own = spoken_families(spoken, read.document.text)
        if (own & rivals and not own & issue.heads) or not own & issue.telling:
            continue
        score = relevance(spoken, around, issue)
        if score < RELEVANT or (statement.denied and not own & issue.heads):
            continue
        reading = read_stance(spoken, read.document.text, issue, names - _names(read, statement.actor))
        if reading.stance is not Stance.UNCLEAR or _worth_showing(statement, issue, score, own):
            yield Heard(read.document, statement, reading, score)


def _worth_showing(statement: Statement, issue: Issue, score: float, own: frozenset[str]) -> bool:
    """Whether a statement that takes no side is shown: only on an issue asked for, plainly about it, and not denied."""
    full = sum(len(part) for part in statement.content) >= CLAUSE
    return issue.given and score >= UNCLEAR_NEEDS and full and bool(own & issue.heads) and not statement.denied


def _names(read: Read, ident: str | None) -> frozenset[str]:
    """Stems of the last words of an actor's names."""
    if ident is None:
        return frozenset()
    actor = read.attributions.actor(ident)
    return frozenset(words(name)[-1].stem for name in (actor.name, *actor.aliases) if words(name) and name[:1].isupper())


def _without_relayed(read: Read, statement: Statement) -> Statement | None:
    """The statement without what it passes on of others ("I've heard her say that …"); None where nothing is left."""
    relayed = [
        other.whole
        for other in read.attributions.statements
        if other.via is not None
        and other.via == statement.actor
        and other is not statement
        and statement.whole.contains(other.whole)
        and _is_relay(read, other)
    ]
    left = [piece for part in statement.content for piece in _minus(part, relayed)]
    return replace(statement, content=tuple(left)) if left else None


def _minus(part: Span, taken: Sequence[Span]) -> Iterator[Span]:
    start = part.start
    for span in sorted(span for span in taken if span.overlaps(part)):
        if span.start > start:
            yield Span(start, span.start)
        start = max(start, span.end)
    if start < part.end:
        yield Span(start, part.end)


def _counts(read: Read, statement: Statement) -> bool:
    """Whether it is somebody's own word in the document's body: no question, no headline, no account of the outlet's.

    Relayed words count only for somebody who is named: "the people who want it" hold no position.
    """
    if statement.actor is None or _asks(read, statement.actor) or (statement.via and _asks(read, statement.via)):
        return False
    if statement.via and not _is_relay(read, statement):
        return False
    return _speaks_for_itself(statement, read.document.text) and not _is_headline(read.document, statement)


def _is_relay(read: Read, statement: Statement) -> bool:
    """Whether it tells what somebody with a name did say; "urged Kestria to accept" does not tell that Kestria accepts."""
    cue = statement.cue[0] if statement.cue else statement.whole
    text = read.document.text
    wished = any(text[start : start + 3].casefold() == "to " for start in (max(0, cue.start - 3), cue.start))
    named = statement.actor is None or read.attributions.actor(statement.actor).name[:1].isupper()
    return named and not wished


def _asks(read: Read, ident: str) -> bool:
    return read.attributions.actor(ident).name.casefold() in lexicon.ASKERS


def _is_headline(document: Document, statement: Statement) -> bool:
    """Whether it stands in the headline, which is the outlet's."""
    first = document.paragraphs[0]
    return first.of(document.text).strip("# ") == document.title and statement.extent.end <= first.end


def _speaks_for_itself(statement: Statement, text: str) -> bool:
    """Not the outlet's own account of somebody ("slammed the plan", "NBC reported …") but what they say."""
    if statement.cue_lemma in lexicon.RELAYED or _is_comment(statement, text) or _is_impression(statement, text):
        return False
    return not _is_title(statement, text) if statement.kind is Kind.DIRECT else statement.cue_lemma not in lexicon.LOADED


def _is_comment(statement: Statement, text: str) -> bool:
    """Whether it is what the outlet adds: "ruled against the levy, dealing a blow to the council"."""
    start = statement.content[0].start
    first = statement.content[0].of(text).split(maxsplit=1)[0]
    after_comma = text[max(0, start - 2) : start].strip() == ","
    return statement.kind is Kind.INDIRECT and after_comma and first.endswith("ing")


def _is_title(statement: Statement, text: str) -> bool:
    """Whether the quoted words are the name of something: "the ‘Safer Harbours Act’"."""
    names = [word for part in statement.content for word in part.of(text).split() if len(word) > 3]
    return bool(names) and all(word.lstrip("\"“'‘")[:1].isupper() for word in names)


def _is_impression(statement: Statement, text: str) -> bool:
    """Whether it is how somebody strikes the outlet: "seem confident that"."""
    around = lead_in(statement, text)
    parts = [*([around] if around else []), *statement.cue]
    return any(word.stem in lexicon.IMPRESSION for part in parts for word in words(text, part))


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
