"""Candidates of a whole document, each with its quotations taken in whole and its probability."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.attribution.candidates import Candidate, candidates
from summarizer.attribution.parsing import Parsed
from summarizer.attribution.quotations import Quotation, Quoted
from summarizer.attribution.tags import Passage, passages, tagged
from summarizer.text.spans import Span


@dataclass(frozen=True)
class Surroundings:
    """The quotations of a document, singly and as passages."""

    quoted: Quoted
    passages: tuple[Passage, ...]
    owner: dict[Quotation, Passage]

    @classmethod
    def of(cls, text: str, quoted: Quoted) -> Surroundings:
        """The surroundings that the quotations of `text` make."""
        every = passages(text, quoted)
        return cls(quoted, every, {part: passage for passage in every for part in passage.parts})


def readings(parsed: Parsed, around: Surroundings, known: frozenset[str]) -> Iterator[Candidate]:
    """All candidates of a document; where the content touches a quotation, it takes in the whole of it."""
    yield from tagged(parsed.paragraphs, around.passages, known)
    for paragraph in parsed:
        for candidate in candidates(paragraph, known):
            if settled := _settled(candidate, around):
                yield settled


def _settled(candidate: Candidate, around: Surroundings) -> Candidate | None:
    """`candidate` with its content widened to whole quotations, or cut to the quotation that its cue stands in."""
    own = around.quoted.around(candidate.paragraph.starts[candidate.head.i])
    if own is not None:
        content = tuple(
            Span(max(span.start, own.inner.start), min(span.end, own.inner.end))
            for span in candidate.content
            if span.overlaps(own.inner)
        )
    else:
        content = _widened(candidate, around)
    if content == candidate.content:
        return candidate
    return replace(candidate, content=content) if content else None


def _widened(candidate: Candidate, around: Surroundings) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in candidate.content:
        wide = span
        rest: tuple[Span, ...] = ()
        for quotation in around.quoted.touching(span):
            passage = around.owner[quotation]
            wide = Span(min(wide.start, quotation.outer.start), max(wide.end, quotation.outer.end))
            rest = passage.spans[passage.parts.index(quotation) + 1 :]
        found += [wide, *rest]
    return _united(found)


def _united(spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
