"""Two sequences of words laid side by side: what they share, and what was put in, left out or exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from summarizer.grounding.words import Word, opposed

_CLOSE = 0.8
_CLOSE_WORDS = 4
_SAME_WORDS, _ALL = 0.55, 0.95  # the same words in another order
_CLOSE_SHORT, _CLOSE_DIFFERENT = 0.65, 2  # two words exchanged in a short sentence leave it close


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference: `said` stands in the sentence where the evidence has `found`; one of them may be empty."""

    said: tuple[Word, ...]
    found: tuple[Word, ...]
    inside: bool
    """Whether shared words stand on both sides of it."""


@dataclass(frozen=True)
class Alignment:
    """A sentence's words against those of its evidence."""

    said: tuple[Word, ...]
    found: tuple[Word, ...]

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
        few = self.order >= _CLOSE_SHORT and different <= _CLOSE_DIFFERENT
        return self.order >= _CLOSE or few or (self.order >= _SAME_WORDS and self.coverage >= _ALL)

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
            if other.key not in said and opposed(word.key, other.key):
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


def align(said: Iterable[Word], found: Iterable[Word]) -> Alignment:
    """Lay a sentence beside its evidence; words without meaning of their own (articles, "that") are left out."""
    return Alignment(tuple(word for word in said if word.key), tuple(word for word in found if word.key))
