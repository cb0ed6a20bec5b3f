"""Words exchanged in a free paraphrase: one that stands beside the same word as another of the evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.grounding.exhibits import Comparison
from summarizer.grounding.words import Word

_BESIDE = 2


def exchanged(comparison: Comparison, differ: Callable[[Word, Word], bool]) -> tuple[Word, Word] | None:
    """A word of the sentence and one of the evidence that `differ` and that share a neighbour; neither is on both sides.

    Of two sentences that share few words only the neighbour tells that both words say something of the same thing.
    """
    said = [word for word in comparison.said if word.key]
    found = list(comparison.wide.found)
    ours, theirs = {word.key for word in said}, {word.key for word in found}
    places = [at for at, word in enumerate(found) if word.content and word.key not in ours]
    for here, word in enumerate(said):
        if not word.content or word.key in theirs:
            continue
        beside = _beside(said, here)
        for there in places:
            if beside & _beside(found, there) and differ(word, found[there]):
                return word, found[there]
    return None


def _beside(words: Sequence[Word], at: int) -> set[str]:
    around = words[max(0, at - _BESIDE) : at + _BESIDE + 1]
    return {word.key for word in around if word.content and word is not words[at]}
