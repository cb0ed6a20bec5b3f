"""How far each turn of a transcript is about something: by its own words, and by those of the turn that it answers.

A witness answers "I think it's absolutely crucial" to a question that alone names the matter. So a turn is weighed as a
search engine weighs a page (BM25: S. Robertson and H. Zaragoza, "The probabilistic relevance framework", 2009), and half
of what the turn before it has is added.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from summarizer.documents import Document
from summarizer.text.spans import Span
from summarizer.text.words import content_stems, is_content, words

ANSWERED = 0.5
"""What the words of the turn before count."""
COVERED = 0.3
"""The least share of the phrase, rare words counting more, that a turn and the one before it must name between them."""
TRANSCRIPT = 0.5
"""The least share of its text that turns must be of for a document to be a transcript."""
SATURATION, LENGTH = 1.2, 0.3
"""BM25's k1, how soon a repeated word adds nothing, and b, how much a long turn has to say it more often."""


@dataclass(frozen=True)
class Exchanges:
    """The turns of a transcript as relevance sees them: where each stands, and its words."""

    bodies: tuple[Span, ...]
    counts: tuple[Counter[str], ...]

    def relevance(self, phrase: str) -> dict[Span, float]:
        """For each turn's body how far it is about `phrase`: 0, up to 1 for the turn that is most."""
        stems = sorted(content_stems(phrase))
        scores = [self._score(stems, before, own) for before, own in pairwise((Counter[str](), *self.counts))]
        most = max(scores, default=0.0)
        return {body: score / most if most else 0.0 for body, score in zip(self.bodies, scores, strict=True)}

    def body_of(self, span: Span) -> Span | None:
        """The body of the turn that `span` begins in; None where that is none."""
        at = bisect_right(self._starts, span.start) - 1
        return self.bodies[at] if at >= 0 and span.start < self.bodies[at].end else None

    def _score(self, stems: Collection[str], before: Counter[str], own: Counter[str]) -> float:
        named = sum(self._rarity(stem) for stem in stems if own[stem] or before[stem])
        if named < COVERED * sum(map(self._rarity, stems)):
            return 0.0
        return sum(self._weight(stem, own) + ANSWERED * self._weight(stem, before) for stem in stems)

    def _weight(self, stem: str, counts: Counter[str]) -> float:
        often = counts[stem]
        if not often:
            return 0.0
        long = 1 - LENGTH + LENGTH * counts.total() / self._usual
        return self._rarity(stem) * often * (SATURATION + 1) / (often + SATURATION * long)

    def _rarity(self, stem: str) -> float:
        holding = self._holding[stem]
        return math.log(1 + (len(self.counts) - holding + 0.5) / (holding + 0.5))

    @cached_property
    def _starts(self) -> list[int]:
        return [body.start for body in self.bodies]

    @cached_property
    def _holding(self) -> Counter[str]:
        """In how many turns each stem stands."""
        return Counter(stem for counts in self.counts for stem in counts)

    @cached_property
    def _usual(self) -> float:
        """The mean length of a turn, in words."""
        return sum(counts.total() for counts in self.counts) / max(1, len(self.counts))


@lru_cache(maxsize=64)
def exchanges_of(document: Document) -> Exchanges:
    """The turns of a transcript, counted once; none where turns are less than half of the text.

    Those with one body (a letter that several sign) are one.
    """
    bodies = tuple(sorted({turn.body for turn in document.turns}))
    if sum(map(len, bodies)) < TRANSCRIPT * (len(document.text) - document.body_start):
        bodies = ()
    said = (words(document.text, body) for body in bodies)
    return Exchanges(bodies, tuple(Counter(word.stem for word in some if is_content(word)) for some in said))
