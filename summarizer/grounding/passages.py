"""A document made ready for grounding: its words, its sentences and what is attributed in it, each computed once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise
from math import log
from operator import itemgetter

from summarizer.attribution.model import Actor, Attributions, Statement
from summarizer.attribution.quotations import quotations
from summarizer.briefing import Passage
from summarizer.documents import Document
from summarizer.grounding.conditions import clauses
from summarizer.grounding.numbers import Quantity, quantities
from summarizer.grounding.people import named
from summarizer.grounding.reading import is_neutral
from summarizer.grounding.source import QuoteSource
from summarizer.grounding.words import Word, words_of
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span, trimmed

_JUST_BEFORE = 200
_LABEL = re.compile(r"(?:^|\n)(?P<name>[^\W\d_][\w .'’-]{0,30})(?=:\s)")
_CHAT = 4
"""Labelled lines from which on a text is a chat."""


@dataclass(frozen=True, eq=False)
class Piece:
    """A part of what somebody said that lies in one sentence; or a sentence, where `statement` is None."""

    span: Span
    statement: Statement | None
    words: tuple[Word, ...]

    @cached_property
    def keys(self) -> frozenset[str]:
        """Keys of its words of meaning."""
        return frozenset(word.key for word in self.words if word.content)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Keys that stand side by side."""
        return key_pairs(self.words)


def key_pairs(words: Iterable[Word]) -> frozenset[tuple[str, str]]:
    """Keys that stand side by side in `words`, words that say nothing left out."""
    return frozenset(pairwise(word.key for word in words if word.key))


@dataclass(eq=False)
class Source:
    """A document with what is attributed in it; `attributions` is asked at most once, and only where a claim needs it."""

    document: Document
    attributions: Attributions | Callable[[], Attributions]
    _known: Attributions | None = field(default=None, init=False, repr=False)

    @property
    def attributed(self) -> Attributions:
        """What is attributed in the document, computed on first use."""
        if self._known is None:
            self._known = self.attributions if isinstance(self.attributions, Attributions) else self.attributions()
        return self._known

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word of the document."""
        return words_of(self.document.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def passage(self, span: Span) -> Passage:
        """A stretch of the document as findings show it."""
        return Passage(document=self.document.id, start=span.start, end=span.end, quote=span.of(self.document.text))

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that begin inside `span`."""
        return self.words[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The document's sentences, in order."""
        text = self.document.text
        parts = (part for paragraph in self.document.paragraphs for part in _spoken_lines(text, paragraph))
        return tuple(span for part in parts for span in sentences(text, part))

    def sentences_of(self, span: Span, before: int = 0) -> tuple[Span, ...]:
        """The sentences that share a character with `span`, and `before` sentences in front of them."""
        first = bisect_right(self._sentence_ends, span.start)
        last = bisect_left(self._sentence_starts, span.end)
        return self.sentences[max(0, first - before) : last]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]

    def quantities_in(self, sentence: Span) -> tuple[Quantity, ...]:
        """The numbers of one sentence, read once."""
        if sentence not in self._quantities:
            self._quantities[sentence] = quantities(self.document.text, sentence.start, sentence.end)
        return self._quantities[sentence]

    def conditions_in(self, sentences: Span) -> tuple[Span, ...]:
        """The conditions in a stretch of whole sentences, read once."""
        if sentences not in self._conditions:
            self._conditions[sentences] = tuple(clauses(self.document.text, sentences))
        return self._conditions[sentences]

    @cached_property
    def _conditions(self) -> dict[Span, tuple[Span, ...]]:
        return {}

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every word of the document in lower case."""
        return frozenset(word.text.lower() for word in self.words)

    def forms_in(self, sentence: Span) -> frozenset[str]:
        """The words of one sentence in lower case, gathered once."""
        if sentence not in self._forms:
            self._forms[sentence] = frozenset(word.text.lower() for word in self.words_in(sentence))
        return self._forms[sentence]

    @cached_property
    def _forms(self) -> dict[Span, frozenset[str]]:
        return {}

    @cached_property
    def _quantities(self) -> dict[Span, tuple[Quantity, ...]]:
        return {}

    @cached_property
    def said(self) -> tuple[Piece, ...]:
        """What is attributed, sentence by sentence."""
        return tuple(piece for statement in self.attributed.statements for piece in self._pieces(statement))

    def _pieces(self, statement: Statement) -> Iterator[Piece]:
        parts = statement.content if is_neutral(statement.cue_lemma) else tuple(sorted((*statement.cue, *statement.content)))
        for sentence in self.sentences_of(statement.extent):
            inside = [
                Span(max(part.start, sentence.start), min(part.end, sentence.end)) for part in parts if part.overlaps(sentence)
            ]
            content = [part for part in inside if any(part.overlaps(other) for other in statement.content)]
            if content:
                words = tuple(word for part in inside for word in self.words_in(part))
                yield Piece(Span(min(part.start for part in content), max(part.end for part in content)), statement, words)

    @cached_property
    def told(self) -> tuple[Piece, ...]:
        """Every sentence as it stands, whoever's it is."""
        return tuple(Piece(sentence, None, self.words_in(sentence)) for sentence in self.sentences)

    @cached_property
    def said_index(self) -> dict[str, list[Piece]]:
        """Which pieces of what is attributed hold a key."""
        return _index(self.said)

    @cached_property
    def told_index(self) -> dict[str, list[Piece]]:
        """Which sentences hold a key."""
        return _index(self.told)

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much a shared word says: the rarer among the sentences, the more."""
        counts: dict[str, int] = {}
        for piece in self.told:
            for key in piece.keys:
                counts[key] = counts.get(key, 0) + 1
        total = len(self.told) + 1
        return {key: log(total / count) + 0.1 for key, count in counts.items()}

    def statements_at(self, span: Span) -> tuple[Statement, ...]:
        """The statements whose content holds `span` (all but a few characters of it), the narrowest first."""
        if span not in self._around:
            around = islice(self._by_start, bisect_left(self._content_starts, span.end))
            found = [statement for _, end, statement in around if end > span.start and _holds(statement, span)]
            self._around[span] = tuple(sorted(found, key=lambda statement: len(statement.whole)))
        return self._around[span]

    @cached_property
    def _around(self) -> dict[Span, tuple[Statement, ...]]:
        return {}

    @cached_property
    def _by_start(self) -> list[tuple[int, int, Statement]]:
        """First and last character of each statement's content; in text order, the document's order among equals."""
        ends = [(statement.content[0].start, statement.content[-1].end, statement) for statement in self.attributed.statements]
        return sorted(ends, key=itemgetter(0))

    @cached_property
    def _content_starts(self) -> list[int]:
        return [start for start, _, _ in self._by_start]

    def line_label(self, place: int) -> str | None:
        """Who is named in front of the line at `place`, in a text whose lines mostly begin so (a chat); else None."""
        at = bisect_right(self._labelled, place) - 1
        if at < 0 or len(self._labelled) < _CHAT:
            return None
        start = self._labelled[at]
        return self.document.text[start : self.document.text.index(":", start)]

    @cached_property
    def _labelled(self) -> list[int]:
        return [found.start("name") for found in _LABEL.finditer(self.document.text)]

    def spoken_before(self, place: int) -> Statement | None:
        """The last statement that ends not long before `place`, None where the one before is somewhere else."""
        ended = [one for _, end, one in self._by_start[: bisect_left(self._content_starts, place)] if end <= place]
        last = max(ended, key=lambda one: one.whole.end, default=None)
        return last if last is not None and place - last.whole.end < _JUST_BEFORE else None

    def named(self, phrase: str) -> tuple[Actor, ...]:
        """The actors of the document whom `phrase` names."""
        if phrase not in self._named:
            self._named[phrase] = named(phrase, self.attributed.actors)
        return self._named[phrase]

    @cached_property
    def _named(self) -> dict[str, tuple[Actor, ...]]:
        return {}

    @cached_property
    def owned(self) -> dict[str, dict[int, bool | None]]:
        """What has been found out about whose statements are: by phrase, then by statement."""
        return {}

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Stretches between quotation marks; needs no parse."""
        return tuple(quotation.inner for quotation in quotations(self.document.text, self.document.paragraphs))

    @cached_property
    def searchable(self) -> QuoteSource:
        """The document folded for finding quotations."""
        return QuoteSource.of(self.document.id, self.document.text, self.quoted)

    def is_quoted(self, span: Span) -> bool:
        """Whether most of `span` stands between quotation marks."""
        return any(stretch.shared(span) * 2 > len(span) for stretch in self.quoted)

    def actor(self, ident: str | None) -> Actor | None:
        """The actor with this id, None for None."""
        return self.attributed.actor(ident) if ident is not None else None


def _spoken_lines(text: str, paragraph: Span) -> Iterator[Span]:
    """A paragraph parted where lines begin with somebody's label, as in a chat: no sentence goes on over it."""
    start = paragraph.start
    for label in _LABEL.finditer(text, paragraph.start, paragraph.end):
        if part := trimmed(text, start, label.start("name")) if label.start("name") > start else None:
            yield part
        start = label.start("name")
    if part := trimmed(text, start, paragraph.end):
        yield part


def _holds(statement: Statement, span: Span) -> bool:
    """Whether `span` lies in the content but for a few characters, or in cue and content together."""
    content = sum(part.shared(span) for part in statement.content)
    attribution = sum(part.shared(span) for part in (*statement.cue, *statement.source))
    return content * 10 >= 8 * len(span) or (content * 10 >= 4 * len(span) and (content + attribution) * 10 >= 8 * len(span))


def _index(pieces: tuple[Piece, ...]) -> dict[str, list[Piece]]:
    index: dict[str, list[Piece]] = {}
    for piece in pieces:
        for key in piece.keys:
            index.setdefault(key, []).append(piece)
    return index
