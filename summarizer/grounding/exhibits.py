"""What a claim rests on: stretches of documents with the statements they lie in, and the sentence laid beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.attribution.model import Statement
from summarizer.briefing import Fidelity, Finding, FindingKind, Passage
from summarizer.grounding.alignment import Alignment, align
from summarizer.grounding.numbers import Quantity, quantities
from summarizer.grounding.passages import Source
from summarizer.grounding.reading import Reading, is_neutral
from summarizer.grounding.words import Word
from summarizer.text.spans import Span, cover

_LONG_STRETCH, _LONG_WORDS = 0.5, 6
_NEARLY_ALL = 0.8


@dataclass(frozen=True, eq=False)
class Exhibit:
    """One stretch of one document that a claim points at, or that was found for it."""

    source: Source
    span: Span
    statement: Statement | None = None
    fidelity: Fidelity = Fidelity.VERBATIM
    pointed: bool = True
    """Whether the claim itself points here; False for what the validator looked up."""

    @property
    def passage(self) -> Passage:
        """The stretch as findings show it."""
        return Passage(
            document=self.source.document.id,
            start=self.span.start,
            end=self.span.end,
            quote=self.span.of(self.source.document.text),
        )

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, with those of a cue that takes a side itself ("opposes", "doesn't believe")."""
        cues = _telling(self.statement)
        before = tuple(word for cue in cues if cue.start < self.span.start for word in self.source.words_in(cue))
        after = tuple(word for cue in cues if cue.start >= self.span.end for word in self.source.words_in(cue))
        return (*before, *self.source.words_in(self.span), *after)

    @cached_property
    def sentences(self) -> Span:
        """The sentences it stands in, whole."""
        return cover(self.source.sentences_of(self.span) or (self.span,))


def _telling(statement: Statement | None) -> tuple[Span, ...]:
    """The cue of a statement, where it says more than that something is said."""
    if statement is None or not statement.cue:
        return ()
    if not is_neutral(statement.cue_lemma):
        return statement.cue
    start = max((part.end for part in statement.source if part.end <= statement.cue[0].start), default=None)
    return (Span(start, statement.cue[-1].end),) if statement.denied and start is not None else ()


@dataclass(frozen=True, eq=False)
class Comparison:
    """A sentence beside everything it rests on."""

    reading: Reading
    said: tuple[Word, ...]
    exhibits: tuple[Exhibit, ...]

    @cached_property
    def alignment(self) -> Alignment:
        """The sentence's body against the exhibits, in their order."""
        return align(self.said, (word for exhibit in self.exhibits for word in exhibit.words))

    @cached_property
    def wide(self) -> Alignment:
        """The body against the whole sentences that the exhibits stand in."""
        return align(self.said, (word for exhibit in self.exhibits for word in exhibit.source.words_in(exhibit.sentences)))

    @cached_property
    def counted(self) -> tuple[Quantity, ...]:
        """The numbers in the sentence's body."""
        return quantities(self.reading.text, self.reading.body.start, self.reading.body.end)

    @property
    def close(self) -> bool:
        """Whether single words can be compared."""
        return self.alignment.close

    @property
    def extractive(self) -> bool:
        """Whether a speaker's words were looked up and hold a long stretch of the sentence: then the rest should be there too."""
        looked_up = any(exhibit.statement is not None and not exhibit.pointed for exhibit in self.exhibits)
        return looked_up and self.alignment.order >= _LONG_STRETCH and len(self.alignment.matched) >= _LONG_WORDS

    @property
    def complete(self) -> bool:
        """Whether evidence and sentence are so near that every word of meaning should be in both."""
        return self.extractive or (self.close and self.alignment.order >= _NEARLY_ALL)

    def finding(self, kind: FindingKind, message: str, *, sure: bool = True) -> Finding:
        """A finding that shows the first exhibit; one that is not `sure` only flags, but under the strict policy."""
        nearest = self.exhibits[0].passage if self.exhibits else None
        return Finding(kind=kind, message=message, nearest=nearest, weight="reject" if sure else "flag")


Findings = Iterator[Finding]
