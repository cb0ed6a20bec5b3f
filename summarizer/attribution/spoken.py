"""Transcripts: what stands after a speaker's label is that speaker's, stage directions left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from summarizer.attribution.model import Kind, Statement
from summarizer.attribution.selection import SURE, Scored, speaks_itself
from summarizer.documents import Document, Turn
from summarizer.text.spans import Span, trimmed

_NOISES = (
    "laughter|laughs?|laughing|applause|applauds|crosstalk|cross[- ]talk|inaudible|indiscernible|unintelligible|cheers|cheering|"
    "boos|booing|music|silence|pause|interruption|off[- ]mic|gavel|chuckles?|recess|phonetic|video|audio|begin|end|commercial"
)
_DIRECTION = re.compile(rf"[\[(](?:{_NOISES})\b[^\])\n]{{0,80}}[\])]", re.IGNORECASE)
_ASIDE = re.compile(r"\[[^\]]*\]|\([^)]*\)")


def spoken(document: Document) -> Iterator[Statement]:
    """One direct statement for all turns with one body that says anything: their labels are its source, it has no cue."""
    starts = [paragraph.start for paragraph in document.paragraphs]
    for _, group in groupby(document.turns, key=lambda turn: turn.body):
        turns = list(group)
        labels = (trimmed(document.text, turn.label.start, turn.label.end, drop=" \t\r\n\u00a0:") for turn in turns)
        source = tuple(label for label in labels if label)
        content = tuple(_said(document, turns[0], starts))
        if source and content:
            yield Statement(content=content, source=source, kind=Kind.DIRECT)


def _said(document: Document, turn: Turn, starts: list[int]) -> Iterator[Span]:
    first = max(0, bisect_right(starts, turn.body.start) - 1)
    last = bisect_right(starts, turn.body.end - 1)
    for paragraph in document.paragraphs[first:last]:
        if paragraph.overlaps(turn.body):
            part = Span(max(paragraph.start, turn.body.start), min(paragraph.end, turn.body.end))
            yield from _without_directions(document.text, part)


def _without_directions(text: str, part: Span) -> Iterator[Span]:
    if _ASIDE.fullmatch(text, part.start, part.end):
        return
    start = part.start
    for direction in _DIRECTION.finditer(text, part.start, part.end):
        if span := trimmed(text, start, direction.start()):
            yield span
        start = direction.end()
    if span := trimmed(text, start, part.end):
        yield span


def told_in_turns(document: Document, every: Iterable[Scored]) -> Iterator[Scored]:
    """Of what was chosen in a transcript: what stands outside of the turns, and what a speaker tells of somebody else."""
    labels = sorted({turn.label for turn in document.turns})
    bodies = sorted({turn.body for turn in document.turns})
    starts = [body.start for body in bodies]
    for one in every:
        first = bisect_right(starts, one.head.start) - 1
        body = bodies[first] if first >= 0 and one.head.start < bodies[first].end else None
        if any(_is_label(labels, span) for span in one.candidate.source) and body is None:
            continue
        if body is None:
            at = bisect_right(starts, one.candidate.whole.end - 1) - 1
            if at < 0 or not bodies[at].overlaps(one.candidate.whole):
                yield one
        elif body.contains(one.candidate.whole) and one.probability >= SURE and not speaks_itself(one):
            yield one


def _is_label(labels: list[Span], source: Span) -> bool:
    """Whether a source is the name of a turn: what that one says is the turn, not what else stands in the heading."""
    at = bisect_right(labels, Span(source.start, source.end + 1)) - 1
    return any(label.overlaps(source) for label in labels[max(0, at) : at + 2])
