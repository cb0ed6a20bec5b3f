"""The likeliest form of every reading of a document: where its content ends, who says it, and how likely that is.

First each reading is weighed alone. Those that are not hopeless become contenders: a few ends and sources of each are
tried, and each such form is judged by trees that also see its rivals: other readings of the same cue, and readings
whose content holds this cue or is held by it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp, log
from typing import Generic, TypeVar

from summarizer.attribution.candidates import Candidate
from summarizer.attribution.circumstances import circumstances
from summarizer.attribution.cues import CueTable
from summarizer.attribution.ends import ends
from summarizer.attribution.features import features
from summarizer.attribution.opinion import PROPOSED, Opinion
from summarizer.attribution.parsing import Parsed
from summarizer.attribution.quotations import Quoted
from summarizer.attribution.readings import Surroundings, readings
from summarizer.attribution.speakers import Speaker, speakers
from summarizer.text.spans import Span

HOPELESS = -0.7
"""Log-odds below which a reading is dropped: on the development articles -2 finds no more, and takes twice the time."""

_BY_ORDER = (PROPOSED, "after", "before")
_NONE, _MOST_ODDS = -9.0, 8.0
_BEST_ENDS, _BEST_READINGS = 2, 3
"""How many ends of a content, and readings of a cue, are looked at closely."""

_LONGEST, _FARTHEST = 80.0, 60.0
_WORD = 6
"""Characters of a word with its blank, about."""

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "none", "his", "her", "their"})


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """Something that may be chosen, with the logarithm of the probability that it is right."""

    value: T
    log: float


@dataclass(frozen=True, eq=False)
class Contender:
    """A reading that may stand: its log-odds, its place, and what may be chosen for it, the likeliest first."""

    number: int
    candidate: Candidate
    odds: float
    head: Span
    inside: bool
    share: float
    ends: tuple[Choice[int], ...] = ()
    speakers: tuple[Choice[Speaker], ...] = ()
    circumstances: tuple[str, ...] = ()

    @property
    def alone(self) -> float:
        """The probability that it is an attribution, looked at alone; 0 for what only the order of words suggests."""
        return 0.0 if self.candidate.construction.startswith(_BY_ORDER) else 1 / (1 + exp(-self.odds))

    @property
    def trimmed(self) -> tuple[Span, ...]:
        """The content with its likeliest end."""
        return ending(self.candidate.content, self.ends[0].value) if self.ends else self.candidate.content


@dataclass(frozen=True, eq=False)
class Form:
    """One way to take a contender, as the trees see it."""

    contender: Contender
    content: tuple[Span, ...]
    speaker: Speaker | None
    measured: tuple[float, ...]
    present: tuple[str, ...]

    @property
    def candidate(self) -> Candidate:
        """The reading in this form."""
        found = replace(self.contender.candidate, content=self.content)
        if self.speaker is None or self.speaker.phrase == found.source:
            return found
        return replace(found, source=self.speaker.phrase, source_head=self.speaker.head)


def ending(content: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """`content` whose last run ends at `end`."""
    return (*content[:-1], Span(content[-1].start, end))


def contenders(
    readings: Iterable[Candidate], proposals: Iterable[tuple[Candidate, float]], quoted: Quoted, table: CueTable
) -> Iterator[Contender]:
    """The readings that are not hopeless; what may be chosen for them, where they are among the best of their cue.

    `proposals` come with their log-odds, and are taken as they are.
    """
    weighed = ((candidate, table.odds(features(candidate, quoted))) for candidate in readings)
    left = [(candidate, max(-_MOST_ODDS, min(_MOST_ODDS, odds))) for candidate, odds in weighed if odds >= HOPELESS]
    of_head: dict[tuple[int, int], list[float]] = {}
    for candidate, odds in left:
        of_head.setdefault(_place(candidate), []).append(-odds)
    for rivals in of_head.values():
        rivals.sort()
    for number, (candidate, odds) in enumerate(left):
        one = _bystander(number, candidate, odds, quoted)
        yield _chosen_for(one, quoted, table) if of_head[_place(candidate)].index(-odds) < _BEST_READINGS else one
    for number, (candidate, odds) in enumerate(proposals, len(left)):
        yield _as_proposed(_bystander(number, candidate, odds, quoted), table)


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate.paragraph.start, candidate.head.i


def _bystander(number: int, candidate: Candidate, odds: float, quoted: Quoted) -> Contender:
    """A reading that is only seen as a rival."""
    head = candidate.paragraph.span(candidate.head)
    return Contender(
        number=number,
        candidate=candidate,
        odds=odds,
        head=head,
        inside=quoted.around(head.start) is not None,
        share=quoted.share(candidate.content),
    )


def _as_proposed(one: Contender, table: CueTable) -> Contender:
    """A contender whose source is its only one, and whose content ends where it does."""
    source = Speaker(one.candidate.source, one.candidate.source_head, "second", ())
    return replace(one, speakers=(Choice(source, 0.0),), circumstances=circumstances(one.candidate, table.known))


def _chosen_for(one: Contender, quoted: Quoted, table: CueTable) -> Contender:
    """The contender with the ends and speakers that may be chosen for it."""
    stops, who = ends(one.candidate, quoted, table.known), speakers(one.candidate, quoted, table.known)
    return replace(
        one,
        ends=tuple(_weighed([stop.position for stop in stops], (stop.features for stop in stops), table.ends)),
        speakers=tuple(_weighed(who, (source.features for source in who), table.speakers)),
        circumstances=circumstances(one.candidate, table.known),
    )


def _weighed(values: Sequence[T], described: Iterable[Sequence[str]], weights: Mapping[str, float]) -> Iterator[Choice[T]]:
    """The alternatives, each described by features, the likeliest first."""
    logs = _log_softmax([CueTable.weigh(weights, names) for names in described])
    for at in sorted(range(len(logs)), key=lambda at: -logs[at]):
        yield Choice(values[at], logs[at])


def _log_softmax(scores: list[float]) -> list[float]:
    if not scores:
        return []
    most = max(scores)
    total = most + log(sum(exp(score - most) for score in scores))
    return [score - total for score in scores]


@dataclass(eq=False)
class Field:
    """The contenders of a document, and which of them stand in each other's way."""

    every: tuple[Contender, ...]
    opinion: Opinion
    heads: list[Span] = field(init=False)
    of_head: dict[Span, list[float]] = field(init=False)
    holder: dict[Span, float] = field(init=False)
    holder_trimmed: dict[Span, float] = field(init=False)
    stretches: list[tuple[int, int, Span, float]] = field(init=False)

    def __post_init__(self) -> None:
        """Find out who stands where."""
        self.of_head = {}
        for one in self.every:
            self.of_head.setdefault(one.head, []).append(one.odds)
        for odds in self.of_head.values():
            odds.sort(reverse=True)
        self.heads = sorted(self.of_head)
        self._places = [head.start for head in self.heads]
        self.holder, self.holder_trimmed = {}, {}
        for one in self.every:
            self._hold(self.holder, one, one.candidate.content)
            self._hold(self.holder_trimmed, one, one.trimmed)
        self.stretches = sorted((part.start, part.end, one.head, one.odds) for one in self.every for part in one.trimmed)
        self._longest = max((end - start for start, end, _, _ in self.stretches), default=0)
        self._starts = [start for start, _, _, _ in self.stretches]

    def _hold(self, holder: dict[Span, float], one: Contender, content: tuple[Span, ...]) -> None:
        for head in self.heads_in(content):
            if head != one.head:
                holder[head] = max(holder.get(head, _NONE), one.odds)

    def heads_in(self, content: Iterable[Span]) -> Iterator[Span]:
        """The cues that stand in a content."""
        for part in content:
            first = bisect_left(self._places, part.start)
            yield from self.heads[first : bisect_left(self._places, part.end)]

    def held(self, content: tuple[Span, ...], own: Span) -> float:
        """The best log-odds of another cue within `content`."""
        return max((self.of_head[head][0] for head in self.heads_in(content) if head != own), default=_NONE)

    def overlapping(self, content: tuple[Span, ...], own: Span) -> float:
        """The best log-odds of a reading of another cue whose content shares a character with `content`."""
        best = _NONE
        for part in content:
            first = bisect_left(self._starts, part.start - self._longest)
            for _, end, head, odds in self.stretches[first : bisect_left(self._starts, part.end)]:
                if odds > best and end > part.start and head != own:
                    best = odds
        return best


def forms(every: Field) -> Iterator[Form]:
    """The forms of all contenders: the likeliest ends and the parse's own, with the likeliest source and the parse's own."""
    for one in every.every:
        chosen = list(_speakers_of(one)) if one.speakers else []
        for content, end in _contents_of(one):
            for speaker in chosen:
                yield _form(every, one, content, end, speaker)


def _contents_of(one: Contender) -> Iterator[tuple[tuple[Span, ...], float]]:
    content = one.candidate.content
    parsed = content[-1].end
    if not one.ends:
        yield content, 0.0
    for rank, choice in enumerate(one.ends):
        if rank < _BEST_ENDS or choice.value == parsed:
            yield ending(content, choice.value), choice.log


def _speakers_of(one: Contender) -> Iterator[Choice[Speaker]]:
    yield one.speakers[0]
    yield from (choice for choice in one.speakers[1:] if choice.value.phrase == one.candidate.source)


def _form(every: Field, one: Contender, content: tuple[Span, ...], end: float, speaker: Choice[Speaker]) -> Form:
    found, shape = one.candidate, one.candidate.construction.partition(":")[0]
    source = speaker.value.head
    who = "none" if source is None else source.lower_ if source.lower_ in _PRONOUNS else "name"
    measured = (*_measured(every, one, content, end, speaker), *every.opinion.on(one.head.start, content, speaker.value.phrase))
    present = (f"shape={shape}", f"how={found.construction}", f"who={who}", f"found={speaker.value.how}", *one.circumstances)
    return Form(one, content, speaker.value, measured, present)


def _measured(every: Field, one: Contender, content: tuple[Span, ...], end: float, speaker: Choice[Speaker]) -> Iterator[float]:
    """The numbers that `cues.MEASURES` names."""
    parsed, rivals = one.candidate.content[-1].end, every.of_head[one.head]
    rank = rivals.index(one.odds)
    yield one.odds
    yield _NONE if len(rivals) < 2 else rivals[1] if rank == 0 else rivals[0]
    yield min(rank, 4)
    yield every.holder.get(one.head, _NONE)
    yield every.holder_trimmed.get(one.head, _NONE)
    yield every.held(content, one.head)
    yield every.overlapping(content, one.head)
    yield min(sum(len(part) for part in content) / _WORD, _LONGEST)
    yield one.share
    yield end
    yield next((choice.log for choice in one.ends if choice.value == parsed), 0.0)
    yield max(-_FARTHEST, min(_FARTHEST, (content[-1].end - parsed) / _WORD))
    yield speaker.log
    yield next((choice.log for choice in one.speakers if choice.value.phrase == one.candidate.source), _NONE)
    yield speaker.value.phrase == one.candidate.source
    yield content[-1].end == parsed
    yield content[0].start > one.head.start
    yield one.inside
    yield len(one.ends)


def ranked(parsed: Parsed, around: Surroundings, opinion: Opinion, table: CueTable) -> Iterator[tuple[Form, float]]:
    """Each contender in its likeliest form, with the probability that it is an attribution, in the order of its readings."""
    every = contenders(readings(parsed, around, table.known), opinion.proposals(parsed), around.quoted, table)
    best: dict[int, tuple[Form, float]] = {}
    tried = list(forms(Field(tuple(every), opinion)))
    probabilities = table.trees.probabilities((form.measured, form.present) for form in tried)
    for form, probability in zip(tried, probabilities, strict=True):
        number = form.contender.number
        if number not in best or probability > best[number][1]:
            best[number] = form, probability
    yield from best.values()
