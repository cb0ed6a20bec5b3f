"""Two sequences of words laid side by side: what they share, and what was put in, left out or exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.thresholds import CHOSEN, Thresholds
from summarizer.grounding.words import Word, opposite

_CLOSE_WORDS = 4
_ALL = 0.95
_CLOSE_DIFFERENT = 2  # two words exchanged in a short sentence leave it close


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference: `said` stands in the sentence where the evidence has `found`; one of them may be empty."""

    said: tuple[Word, ...]
    found: tuple[Word, ...]
    inside: bool
    """Whether shared words stand on both sides of it."""


class Run(NamedTuple):
    """A step through a sentence beside its evidence; each part may be empty."""

    gone: tuple[Word, ...]
    added: tuple[Word, ...]
    shared: tuple[Word, ...]


@dataclass(frozen=True)
class Alignment:
    """A sentence's words against those of its evidence."""

    said: tuple[Word, ...]
    found: tuple[Word, ...]
    thresholds: Thresholds = CHOSEN

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """The differences, in the order of the sentence."""
        return tuple(_edits(self.said, self.found, self._blocks))

    @cached_property
    def _blocks(self) -> list[tuple[int, int, int]]:
        said, found = [word.key for word in self.said], [word.key for word in self.found]
        if (at := _whole(said, found)) is not None:
            return [(0, at, len(said)), (len(said), len(found), 0)]
        matcher = SequenceMatcher(None, said, found, autojunk=False)
        return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]

    def pairs(self) -> Iterator[tuple[Word, Word]]:
        """The shared words, each beside its counterpart."""
        for left, right, size in self._blocks:
            yield from zip(self.said[left : left + size], self.found[right : right + size], strict=True)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The sentence in order: what only the evidence has there, what only the sentence has, and what both share."""
        runs, done, after = [], 0, -1
        for left, right, size in [block for block in self._blocks if block[2]]:
            gone = self.found[after:right] if after >= 0 else ()
            runs.append(Run(gone, self.said[done:left], self.said[left : left + size]))
            done, after = left + size, right + size
        return (*runs, Run((), self.said[done:], ()))

    @cached_property
    def matched(self) -> frozenset[int]:
        """Positions of the sentence's words that stand in the same order in the evidence."""
        return frozenset(index for start, _, size in self._blocks for index in range(start, start + size))

    @cached_property
    def coverage(self) -> float:
        """The share of the sentence's words of meaning that stand anywhere in the evidence; 0 where it has none."""
        keys = {word.key for word in self.found}
        content = [word for word in self.said if word.content]
        return sum(word.key in keys for word in content) / len(content) if content else 0.0

    @cached_property
    def order(self) -> float:
        """The share of all the sentence's words that stand in the evidence in the same order."""
        return len(self.matched) / len(self.said) if self.said else 0.0

    @cached_property
    def close(self) -> bool:
        """Whether the two are so near that a single different word means something."""
        if len(self.matched) < _CLOSE_WORDS and len(self.matched) < len(self.said):
            return False
        different = len(self.said) - len(self.matched)
        few = self.order >= self.thresholds.close_short and different <= _CLOSE_DIFFERENT
        same = self.order >= self.thresholds.same_words and self.coverage >= _ALL  # in another order
        return self.order >= self.thresholds.close or few or same

    @cached_property
    def unmatched(self) -> tuple[Word, ...]:
        """Words of meaning in the sentence that the evidence does not hold in any place."""
        keys = {word.key for word in self.found}
        return tuple(word for word in self.said if word.content and word.key not in keys)

    @cached_property
    def window(self) -> tuple[Word, ...]:
        """The evidence from the first shared word to the last."""
        blocks = [block for block in self._blocks if block[2]]
        return self.found[blocks[0][1] : blocks[-1][1] + blocks[-1][2]] if blocks else ()

    @cached_property
    def antonyms(self) -> tuple[tuple[Word, Word], ...]:
        """Words of the sentence whose opposite stands in the evidence while they themselves do not."""
        return tuple(_antonyms(self.unmatched, self.found, {word.key for word in self.said}))


def _whole(said: list[str], found: list[str]) -> int | None:
    """Where all of `said` stands in `found` in one piece; there is nothing to compare then."""
    size = len(said)
    places = range(len(found) - size + 1) if said else ()
    return next((at for at in places if found[at] == said[0] and found[at : at + size] == said), None)


def _antonyms(unmatched: Iterable[Word], found: Sequence[Word], said: set[str]) -> Iterator[tuple[Word, Word]]:
    for word in unmatched:
        for other in found:
            if other.key not in said and opposite(word, other):
                yield word, other
                break


def _edits(said: tuple[Word, ...], found: tuple[Word, ...], blocks: list[tuple[int, int, int]]) -> Iterator[Edit]:
    shared = [block for block in blocks if block[2]]
    if not shared:
        return
    start, place, _ = shared[0]
    if start:  # what stands in front of the first shared word is compared with as many words of the evidence
        yield Edit(said[:start], found[max(0, place - start) : place], inside=False)
    for (left, there, size), (right, then, _) in pairwise(shared):
        yield Edit(said[left + size : right], found[there + size : then], inside=True)
    start, place, size = shared[-1]
    if rest := said[start + size :]:
        yield Edit(rest, found[place + size : place + size + len(rest)], inside=False)


def align(said: Iterable[Word], found: Iterable[Word], thresholds: Thresholds = CHOSEN) -> Alignment:
    """Lay a sentence beside its evidence; words without meaning of their own (articles, "that") are left out."""
    return Alignment(tuple(word for word in said if word.key), tuple(word for word in found if word.key), thresholds)


def shown(words: Iterable[Word]) -> str:
    """Words as a message shows them."""
    return " ".join(word.text for word in words)
