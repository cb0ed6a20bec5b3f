"""What a model is shown of a document around some words: whole statements, who makes them, and the sentence before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.attribution.model import Statement
from summarizer.drafting.fencing import one_line
from summarizer.grounding.exhibits import Exhibit
from summarizer.grounding.passages import Source
from summarizer.grounding.speaker import whose
from summarizer.text.spans import Span, cover

LONGEST = 2000
"""Characters from which on a statement is not shown whole, but as many of its sentences around the words as fit.

Where a single sentence is that long (a recording written down without full stops), so many on either side of the words.
"""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Whole sentences of a document, with the names of who says them there and of who passes that on."""

    document: str
    span: Span
    text: str
    speaker: str | None = None
    via: str | None = None
    before: str = ""

    @property
    def line(self) -> str:
        """One line: who says it, and what stands there."""
        relayed = f", as told by {self.via}" if self.via else ""
        return one_line(f"{self.speaker or 'speaker unknown'}{relayed}: {self.text}")


def excerpts(places: Iterable[tuple[str, Span]], sources: Sequence[Source], actor: str | None) -> tuple[Excerpt, ...]:
    """The excerpts around places (document and span), in that order; places in the same sentences have one.

    Where several people speak there (one quotes the other), the speaker is `actor`, if it is one of them.
    """
    by_id = {source.document.id: source for source in sources}
    shown: dict[tuple[str, Span], Excerpt] = {}
    for document, span in places:
        if document in by_id:
            found = _excerpt(by_id[document], span, actor)
            shown.setdefault((document, found.span), found)
    return tuple(_outermost(shown.values()))


def _outermost(every: Iterable[Excerpt]) -> Iterator[Excerpt]:
    """Those that are no part of another with the same speaker."""
    listed = list(every)
    for one in listed:
        if not any(other is not one and _includes(other, one) for other in listed):
            yield one


def _includes(other: Excerpt, one: Excerpt) -> bool:
    same = (other.document, other.speaker, other.via) == (one.document, one.speaker, one.via)
    return same and other.span.contains(one.span)


def _excerpt(source: Source, span: Span, actor: str | None) -> Excerpt:
    around = source.statements_at(span)
    statement = (whose(Exhibit(source, span), (actor,)) if actor else None) or next(iter(around), None)
    whole = cover([span, *(one.extent for one in around)])
    shown = cover(_fitting(source.sentences_of(whole) or (whole,), span))
    if len(shown) > 2 * LONGEST:
        shown = Span(max(shown.start, span.start - LONGEST), min(shown.end, span.end + LONGEST))
    text = source.document.text
    earlier = [sentence for sentence in source.sentences_of(shown, before=1) if sentence.end <= shown.start]
    speaker, via = _names(source, statement)
    return Excerpt(source.document.id, shown, shown.of(text), speaker, via, earlier[-1].of(text) if earlier else "")


def _names(source: Source, statement: Statement | None) -> tuple[str | None, str | None]:
    if statement is None:
        return None, None
    speaker, via = source.actor(statement.actor), source.actor(statement.via)
    return speaker.name if speaker else None, via.name if via else None


def _fitting(sentences: Sequence[Span], span: Span) -> Sequence[Span]:
    """The sentences that share something with `span`, and of those around them as many as fit."""
    inside = [number for number, sentence in enumerate(sentences) if sentence.overlaps(span)] or [0]
    first, last = inside[0], inside[-1]
    while True:
        if first > 0 and sentences[last].end - sentences[first - 1].start <= LONGEST:
            first -= 1
        elif last + 1 < len(sentences) and sentences[last + 1].end - sentences[first].start <= LONGEST:
            last += 1
        else:
            return sentences[first : last + 1]
