"""A document with the issues it is read for: which words stand in which paragraph, and what each statement says in words."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.attribution.model import Actor, Statement
from summarizer.positions import lexicon
from summarizer.positions.counting import own_words
from summarizer.positions.issues import Issue, Surroundings, families, surroundings_of
from summarizer.positions.reads import Read
from summarizer.text.spans import Span
from summarizer.text.words import is_content, words

NAMED = 0.5
"""The share of an issue's weight from which on a paragraph or a statement names it."""


@dataclass(frozen=True, eq=False)
class Said:
    """A statement that can hold a position, without what it passes on: its place in the document, and its words.

    `families` are those of its content words (see lexicon), with how often each is there; `cued` those of its cue.
    """

    statement: Statement
    paragraph: int
    words: int
    families: Counter[str]
    cued: frozenset[str]

    @cached_property
    def every(self) -> frozenset[str]:
        """The families of content and cue."""
        return frozenset(self.families) | self.cued


@dataclass(frozen=True)
class Scene:
    """One document as it is read for some issues."""

    read: Read
    issues: Sequence[Issue]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.read.document.text

    @property
    def around(self) -> Surroundings:
        """The words of its paragraphs."""
        return surroundings_of(self.read.document)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """The statements that can hold a position, in text order."""
        every = (own_words(self.read, statement) for statement in self.read.attributions.statements)
        return tuple(self._said(mine) for mine in every if mine is not None)

    def _said(self, mine: Statement) -> Said:
        spoken = [word for part in mine.content for word in words(self.text, part)]
        counted = Counter(lexicon.family(word.stem) for word in spoken if is_content(word))
        cued = frozenset().union(*(families(self.text, cue) for cue in mine.cue))
        return Said(mine, self._paragraph_of(mine.extent), len(spoken), counted, cued)

    def speaker(self, said: Said) -> Actor:
        """Who says it."""
        return self.read.attributions.actor(str(said.statement.actor))

    def _paragraph_of(self, span: Span) -> int:
        return max(0, bisect_right(self._starts, span.start) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.read.document.paragraphs]

    @cached_property
    def paragraphs(self) -> tuple[Counter[str], ...]:
        """How often each family stands in each paragraph."""
        return tuple(
            Counter(lexicon.family(word.stem) for word in words(self.text, paragraph) if is_content(word))
            for paragraph in self.read.document.paragraphs
        )

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """The inverse document frequency of each family, a paragraph taken for a document."""
        found = Counter(term for paragraph in self.paragraphs for term in paragraph)
        return {term: math.log((len(self.paragraphs) + 1) / times) for term, times in found.items()}

    @cached_property
    def shares(self) -> Mapping[str, tuple[float, ...]]:
        """For each issue (by id) how much of it each paragraph names."""
        return {issue.id: tuple(issue.share(paragraph) for paragraph in self.paragraphs) for issue in self.issues}

    @cached_property
    def company(self) -> Mapping[str, Mapping[str, float]]:
        """For each issue (by id) the words of the paragraphs that name it: those it keeps company with weigh most."""
        return {issue.id: self._company(self.shares[issue.id]) for issue in self.issues}

    def _company(self, shares: Sequence[float]) -> Mapping[str, float]:
        gathered: defaultdict[str, float] = defaultdict(float)
        for share, paragraph in zip(shares, self.paragraphs, strict=True):
            if share >= NAMED:
                for term, times in paragraph.items():
                    gathered[term] += share * times * self.rarity[term]
        return gathered

    def outside(self, said: Said) -> Collection[str]:
        """The families that stand in the statement's paragraph and not only in it."""
        rest = Counter(self.paragraphs[said.paragraph])
        rest.subtract(said.families)
        return {term for term, times in rest.items() if times > 0}
