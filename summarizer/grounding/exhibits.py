"""What a claim rests on: stretches of documents with the statements they lie in, and the sentence laid beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.attribution.model import Statement
from summarizer.briefing import Fidelity, Finding, FindingKind, Passage, Words
from summarizer.grounding.alignment import Alignment, Run, align, shown
from summarizer.grounding.numbers import Quantity, quantities
from summarizer.grounding.passages import Source
from summarizer.grounding.policy import STANDARD, Rules
from summarizer.grounding.reading import Reading, is_neutral
from summarizer.grounding.words import Word
from summarizer.text.spans import Span, cover

_LONG_WORDS = 6
_GOES_ON = 2
_SIDE_BY_SIDE = 0.4


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
        return self.source.passage(self.span)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, with those of a cue that takes a side itself ("opposes", "doesn't believe")."""
        cues = _telling(self.statement)
        before = tuple(word for cue in cues if cue.start < self.span.start for word in self.source.words_in(cue))
        after = tuple(word for cue in cues if cue.start >= self.span.end for word in self.source.words_in(cue))
        return (*before, *self.source.words_in(self.span), *after)

    @cached_property
    def sentence_words(self) -> tuple[Word, ...]:
        """The words of those sentences, those of the exhibit itself first (a cue may stand outside)."""
        return (*self.words, *self.source.words_in(self.sentences))

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
    rules: Rules = STANDARD

    @cached_property
    def _in_order(self) -> tuple[Exhibit, ...]:
        """The exhibits in the order in which the sentence uses their words, else in that of their documents.

        In which order a claim points at them says nothing.
        """
        if len(self.exhibits) == 1:
            return self.exhibits
        keys = [frozenset(word.key for word in exhibit.words if word.content) for exhibit in self.exhibits]
        alone = Counter(key for each in keys for key in each)
        places = [[at for at, word in enumerate(self.said) if word.key in each and alone[word.key] == 1] for each in keys]
        ranked = sorted(
            zip(self.exhibits, places, strict=True),
            key=lambda pair: (sum(pair[1]) / len(pair[1]) if pair[1] else 0.0, pair[0].source.document.id, pair[0].span),
        )
        return tuple(exhibit for exhibit, _ in ranked)

    @cached_property
    def alignment(self) -> Alignment:
        """The sentence's body against the exhibits, in their order."""
        narrow = align(self.said, (word for exhibit in self._in_order for word in exhibit.words), self.rules.thresholds)
        last = narrow.edits[-1] if narrow.edits else None
        if last is None or last.inside or not last.said or last.found or any(exhibit.pointed for exhibit in self.exhibits):
            return narrow
        # The sentence goes on where the statement, as attribution cut it out, ends: the document's sentence may, too.
        whole = (word for exhibit in self._in_order for word in exhibit.source.words_in(exhibit.sentences))
        wide = align(self.said, whole, self.rules.thresholds)
        return wide if len(wide.matched) >= len(narrow.matched) + _GOES_ON else narrow

    @cached_property
    def wide(self) -> Alignment:
        """The body against the whole sentences that the exhibits stand in."""
        found = (word for exhibit in self.exhibits for word in exhibit.source.words_in(exhibit.sentences))
        return align(self.said, found, self.rules.thresholds)

    @cached_property
    def counted(self) -> tuple[Quantity, ...]:
        """The numbers in the sentence's body."""
        return quantities(self.reading.text, self.reading.body.start, self.reading.body.end)

    @property
    def close(self) -> bool:
        """Whether single words can be compared."""
        return self.alignment.close

    @property
    def told(self) -> bool:
        """Whether the sentence is about the document as such: it points at nothing, and what it rests on is nobody's words."""
        return not any(exhibit.pointed or exhibit.statement is not None for exhibit in self.exhibits)

    @property
    def retold(self) -> bool:
        """Whether the sentence puts what it points at (or the document as such) in words of its own.

        It may then take names from anywhere in the document.
        """
        return not self.close and (self.told or any(exhibit.pointed for exhibit in self.exhibits))

    @property
    def extractive(self) -> bool:
        """Whether a speaker's words were looked up and hold a long stretch of the sentence: then the rest should be there too."""
        looked_up = any(exhibit.statement is not None and not exhibit.pointed for exhibit in self.exhibits)
        return (
            looked_up and self.alignment.order >= self.rules.thresholds.extractive and len(self.alignment.matched) >= _LONG_WORDS
        )

    @property
    def complete(self) -> bool:
        """Whether evidence and sentence are so near that every word of meaning should be in both."""
        return self.extractive or (self.close and self.alignment.order >= self.rules.thresholds.complete)

    @cached_property
    def diff(self) -> str | None:
        """The sentence's body beside its evidence, word by word; None where they share too little to be laid side by side."""
        if self.alignment.order < _SIDE_BY_SIDE:
            return None
        return " ".join(part for run in self.alignment.runs for part in self._marked(run))

    def _marked(self, run: Run) -> Iterator[str]:
        text = self.reading.text
        if run.gone:
            yield f"[-{shown(run.gone)}-]"
        if run.added:
            yield f"{{+{text[run.added[0].start : run.added[-1].end]}+}}"
        if run.shared:
            yield text[run.shared[0].start : run.shared[-1].end]

    def finding(
        self,
        kind: FindingKind,
        message: str,
        *,
        said: Sequence[Word] = (),
        found: Sequence[Word] = (),
        sure: bool = True,
    ) -> Finding:
        """A finding about the words `said` and `found`; one that is not `sure` only flags, but under the strict policy."""
        shown = self.holding(found) or next(iter(self.exhibits), None)
        beside = _in_one_piece(found, shown) if shown else ()
        return Finding(
            kind=kind,
            message=message,
            nearest=shown.passage if shown else None,
            weight="reject" if sure else "flag",
            said=said_words(self.reading.text, said),
            found=shown.source.passage(Span(beside[0].start, beside[-1].end)) if shown and beside else None,
            diff=self.diff,
        )

    def holding(self, found: Sequence[Word]) -> Exhibit | None:
        """The exhibit that has these very words."""
        return next((exhibit for exhibit in self.exhibits if found and found[0] in exhibit.sentence_words), None)


def said_words(text: str, words: Sequence[Word]) -> Words | None:
    """The stretch of a sentence from the first of `words` to the last; None for none."""
    if not words:
        return None
    start, end = min(word.start for word in words), max(word.end for word in words)
    return Words(start=start, end=end, text=text[start:end])


def _in_one_piece(words: Sequence[Word], exhibit: Exhibit) -> tuple[Word, ...]:
    """The words up to the first that is not the exhibit's or not in its order (words of several exhibits were compared)."""
    kept: list[Word] = []
    for word in words:
        if word not in exhibit.sentence_words or (kept and word.start < kept[-1].end):
            break
        kept.append(word)
    return tuple(kept)


Findings = Iterator[Finding]
