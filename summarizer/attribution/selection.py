"""Which of the candidates of a document stand: the best one for each cue, the outermost of those that nest."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, replace

from summarizer.attribution.candidates import Candidate
from summarizer.text.spans import Span

ENOUGH = 0.45
"""A candidate stands from this probability on (on the development articles 0.35 to 0.5 do alike)."""


SURE = 0.4
"""One inside another's content stands from this probability on."""


_ASKS = frozenset({"ask", "urge", "demand", "order", "request", "instruct", "want", "wonder", "question"})
"""Cues in whose content nobody else is said to have spoken: "asked whether the mayor agrees"."""


@dataclass(frozen=True)
class Scored:
    """A candidate with the probability that it is an attribution, and the place of the cue's main word.

    `alone` is the probability where no other reading is looked at, and `plain` the candidate as the parse has it: those
    count for what is relayed inside of other statements, which the annotation that taught the other one leaves out.
    """

    candidate: Candidate
    probability: float
    head: Span
    inside: bool
    """Whether the cue stands in a quotation: then it is the speaker's, not the document's own."""
    plain: Candidate
    alone: float


@dataclass(frozen=True)
class Selection:
    """What stands: `outer` share no character of content; each of `inner` lies in the content of one of them."""

    outer: tuple[Scored, ...]
    inner: tuple[Scored, ...] = ()


def select(every: Iterable[Scored]) -> Selection:
    """The candidates that stand, in text order, and the second-hand ones among what they say."""
    listed = list(every)
    outer = _disjoint(_outermost(_best_of_each_cue(one for one in listed if one.probability >= ENOUGH)))
    heads = {one.head for one in outer}
    relayed = (replace(one, candidate=one.plain, probability=one.alone) for one in listed if one.alone >= SURE)
    rest = [one for one in _best_of_each_cue(relayed) if one.head not in heads and not speaks_itself(one)]
    told = (one for one in outer if one.candidate.head.lemma_.lower() not in _ASKS)
    parts = sorted(part for one in told for part in one.candidate.content)
    return Selection(outer, _disjoint(one for one in rest if _inside(parts, one.candidate.whole, one.head)))


def speaks_itself(one: Scored) -> bool:
    """Whether the source is nobody else than the one whose words these are: "I think"."""
    source = one.candidate.source_head
    return source is None or source.lower_ in {"i", "we", "you"}


def _inside(parts: list[Span], *spans: Span) -> bool:
    return all(any(part.contains(span) for part in _near(parts, span)) for span in spans)


def _disjoint(every: Iterable[Scored]) -> tuple[Scored, ...]:
    """The most probable of those whose contents share characters, in text order."""
    taken: list[Scored] = []
    used: list[Span] = []
    for one in sorted(every, key=lambda scored: (-scored.probability, scored.head)):
        if not any(part.overlaps(other) for part in one.candidate.content for other in _near(used, part)):
            taken.append(one)
            for part in one.candidate.content:
                insort(used, part)
    return tuple(sorted(taken, key=lambda scored: scored.head))


def _near(used: list[Span], part: Span) -> list[Span]:
    """Of disjoint sorted spans, those that may touch `part`."""
    at = bisect_left(used, part)
    last = bisect_left(used, Span(part.end, part.end + 1))
    return used[max(0, at - 1) : last]


def _best_of_each_cue(every: Iterable[Scored]) -> list[Scored]:
    best: dict[Span, Scored] = {}
    for one in every:
        rival = best.get(one.head)
        if rival is None or (one.probability, len(one.candidate.whole)) > (rival.probability, len(rival.candidate.whole)):
            best[one.head] = one
    return [best[head] for head in sorted(best)]


def _outermost(best: list[Scored]) -> list[Scored]:
    """Those whose cue does not stand in the content of another; `best` is in the order of the cues."""
    heads = [one.head for one in best]
    inner: set[int] = set()
    for number, one in enumerate(best):
        for part in one.candidate.content:
            first, last = bisect_left(heads, Span(part.start, part.start + 1)), bisect_left(heads, Span(part.end, part.end + 1))
            inner.update(at for at in range(first, last) if at != number)
    return [one for number, one in enumerate(best) if number not in inner and not one.inside]
