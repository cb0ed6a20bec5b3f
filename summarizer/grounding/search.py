"""Evidence for a sentence that points at none: the passages that say the most of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.grounding.exhibits import Exhibit
from summarizer.grounding.passages import Piece, Source, key_pairs
from summarizer.grounding.words import Word

_LOOKED_AT = 5
_MOST = 4
_ADDS, _ADDS_WORDS = 0.12, 2
"""The share of the sentence's weight, and the words of meaning, that one more passage must add."""
_UNKNOWN = 3.0
"""Weight of a word that the document does not hold at all."""

Admits = Callable[[Source, Piece], bool]
"""Whether a passage may be evidence at all."""


@dataclass(frozen=True, eq=False)
class Hit:
    """A passage, and the share of the sought words' weight that it holds."""

    source: Source
    piece: Piece
    share: float

    def exhibit(self) -> Exhibit:
        """The passage as evidence."""
        return Exhibit(self.source, self.piece.span, self.piece.statement, pointed=False)


def passages(said: Sequence[Word], sources: Iterable[Source], admits: Admits, *, spoken: bool) -> list[Hit]:
    """The few passages that together hold most of `said`, best first; of attributed ones only where `spoken`."""
    wanted = {word.key for word in said if word.content}
    every = frozenset(wanted)
    hits: list[Hit] = []
    while wanted and len(hits) < _MOST:
        best = best_passage(said, wanted, sources, admits, spoken=spoken)
        if best is None or (hits and not _adds(best, wanted, every)):
            break
        hits.append(best)
        wanted = wanted - best.piece.keys
    return hits


def _adds(hit: Hit, wanted: set[str], every: frozenset[str]) -> bool:
    """Whether one more passage holds enough that the others lack: two words at least, and a share of the weight."""
    return len(wanted & hit.piece.keys) >= _ADDS_WORDS and hit.share * _weight(wanted, hit.source) >= _ADDS * _weight(
        every, hit.source
    )


def _weight(keys: Iterable[str], source: Source) -> float:
    return sum(source.weights.get(key, _UNKNOWN) for key in keys)


def best_passage(
    said: Sequence[Word], wanted: set[str], sources: Iterable[Source], admits: Admits, *, spoken: bool
) -> Hit | None:
    """The passage with the most of the `wanted` keys; among the best few, the one whose words are in the sentence's order."""
    best: tuple[float, Hit] | None = None
    pairs = key_pairs(said)
    for source in sources:
        index = source.said_index if spoken else source.told_index
        total = _weight(wanted, source)
        for piece, weight in _ranked(wanted, index, source, admits):
            hit = Hit(source, piece, weight / total if total else 0.0)
            merit = hit.share + 0.5 * len(pairs & piece.pairs) / max(1, len(pairs))
            if best is None or merit > best[0]:
                best = merit, hit
    return best[1] if best else None


def _ranked(wanted: set[str], index: Mapping[str, list[Piece]], source: Source, admits: Admits) -> list[tuple[Piece, float]]:
    scores: dict[Piece, float] = {}
    for key in sorted(wanted):
        for piece in index.get(key, ()):
            scores[piece] = scores.get(piece, 0.0) + source.weights.get(key, _UNKNOWN)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0].span.start, item[0].span.end))
    chosen = []
    for piece, weight in ranked:
        if admits(source, piece):
            chosen.append((piece, weight))
            if len(chosen) == _LOOKED_AT:
                break
    return chosen
