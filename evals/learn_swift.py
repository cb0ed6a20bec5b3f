"""Learn the table of the fast mode: `learn_swift.py ARTICLES.jsonl > summarizer/attribution/swift_table.json`.

ARTICLES has one annotated article a line, {"id", "text", "attributions": [{"source", "cue", "content": [[start, end], ...]}]}, as
PolNeAR 1.0 (Newell and others, 2018) in the form that `statements --format jsonl` writes. The table holds cue words,
function words and numbers only. The same input gives the same table.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from summarizer.attribution.swift.contents import Content
from summarizer.attribution.swift.places import Place, features, places
from summarizer.attribution.swift.readings import Pair, pairs
from summarizer.attribution.swift.runs import Runs
from summarizer.attribution.swift.sentences import QUOTE, Sentences, read
from summarizer.attribution.swift.sources import Source
from summarizer.attribution.swift.table import summed
from summarizer.attribution.swift.words import FUNCTION, form_table, is_open, lemmas
from summarizer.documents import Document

_WORD = re.compile(r"\w+")
_SEEN, _SHARE = 4, 0.2
"""A word is known as a cue if it was one at least so often, and in this share of its uses outside of contents."""

_NO_ADVERBS = frozenset({"apply", "imply", "rally", "rely", "reply", "supply"})
"""Words in -ly that may be cues all the same."""

_RARE, _SMALL = 20, 0.1
"""Features of fewer cues, and weights smaller than this, are left out."""

_ROUNDS, _RATE, _GATE_PULL, _PULL = 6, 0.15, 0.003, 0.001
"""Passes over the examples, the step, and how much a weight is drawn to 0 at each."""

_LEAST = -2.5
"""Words with a lower score at the gate are not learnt from: there a little more is let through than when reading."""

_SHARP = 4
"""The power of a reading's agreement with the annotation by which the right readings share their part."""

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
Spans = list[tuple[int, int]]
Annotation = dict[str, Spans]


@dataclass(frozen=True)
class Article:
    """An article cut into sentences, where its words begin, and its annotation."""

    every: Sentences
    words: list[int]
    gold: list[Annotation]

    def count(self, start: int, end: int) -> int:
        """How many words begin there."""
        return bisect_left(self.words, end) - bisect_left(self.words, start)

    def agreement(self, one: Iterable[tuple[int, int]], other: Iterable[tuple[int, int]]) -> float:
        """Words that two contents share, of those in either."""
        left, right = list(one), list(other)
        shared = sum(self.count(max(a, c), min(b, d)) for a, b in left for c, d in right if max(a, c) < min(b, d))
        total = sum(self.count(a, b) for a, b in [*left, *right])
        return shared / max(1, total - shared)


def articles(path: Path) -> Iterator[Article]:
    """The articles of a file."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        words = [found.start() for found in _WORD.finditer(row["text"])]
        gold = [
            {part: [(start, end) for start, end in one[part]] for part in ("source", "cue", "content")}
            for one in row["attributions"]
            if one["content"]
        ]
        yield Article(read(Document(row["id"], row["text"])), words, gold)


def known_words(every: list[Article]) -> list[str]:
    """The words that are often enough a cue, contents left aside."""
    lows = Counter(word for article in every for row in article.every.every for word in row.words if word.islower())
    base = {low: _lemma(low, lows) for low in list(lows)}
    used, cues = Counter[str](), Counter[str]()
    for article in every:
        inside = [span for gold in article.gold for span in gold["content"]]
        marked = [span for gold in article.gold for span in gold["cue"]]
        for row in article.every.every:
            for start, end, word, low in zip(row.starts, row.ends, row.words, row.lows, strict=True):
                if low != QUOTE and word.isalpha() and word.islower() and is_open(low) and not _in(start, end, inside):
                    used[base[low]] += 1
                    cues[base[low]] += _in(start, end, marked)
    return sorted(
        word
        for word, times in cues.items()
        if times >= _SEEN and times / used[word] >= _SHARE and (word in _NO_ADVERBS or not word.endswith("ly"))
    )


def _lemma(low: str, lows: Counter[str]) -> str:
    return next((one for one in lemmas(low) if (lows[one] >= 2 or one == "accord") and is_open(one)), low)


def _in(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)


@dataclass(frozen=True)
class Example:
    """A cue's features, those of its contents, sources and their pairs, and how right each pair is."""

    cue: list[str]
    contents: list[list[str]]
    sources: list[list[str]]
    pairs: list[tuple[int, int, list[str]]]
    truths: list[float]


@dataclass(frozen=True)
class Cue:
    """A known word in an article: its features, the annotations that have it for a cue, and whether one holds it as content."""

    place: Place
    names: list[str]
    gold: list[Annotation]
    told: bool


def cues(article: Article, forms: dict[str, tuple[str, str]]) -> Iterator[Cue]:
    """The known words of an article."""
    inside = [span for gold in article.gold for span in gold["content"]]
    for place in places(article.every, forms):
        start, end = place.row.starts[place.at], place.row.ends[place.at]
        gold = [one for one in article.gold if _in(start, end, one["cue"])]
        yield Cue(place, features(place), gold, _in(start, end, inside))


def examples(article: Article, forms: dict[str, tuple[str, str]], gate: dict[str, float]) -> Iterator[Example]:
    """The cues of an article that the gate lets through.

    Left aside are those whose annotation no reading bears out, and those in annotated contents: only outermost
    statements are annotated, so that they may be cues or not.
    """
    runs = Runs(article.every.every)
    for cue in cues(article, forms):
        if not cue.told and summed(gate, cue.names) >= _LEAST:
            found = _example(article, cue, list(pairs(cue.place, article.every.every, runs)))
            if found.pairs and (not cue.gold or any(found.truths)):
                yield found


def _example(article: Article, cue: Cue, every: list[Pair]) -> Example:
    said = {id(one.content): one.content for one in every}
    who = {id(one.source): one.source for one in every}
    right = {key: _contents_right(article, one, cue.gold) for key, one in said.items()}
    fitting = {key: _source_right(article, cue.place, one, cue.gold) for key, one in who.items()}
    content_at, source_at = ({key: number for number, key in enumerate(keys)} for keys in (said, who))
    return Example(
        cue.names,
        [[name for trait in one.traits for name in trait.names] for one in said.values()],
        [list(one.traits.names) for one in who.values()],
        [(content_at[id(one.content)], source_at[id(one.source)], list(one.names)) for one in every],
        [
            max((a * b for a, b in zip(right[id(one.content)], fitting[id(one.source)], strict=True)), default=0.0)
            for one in every
        ],
    )


def _contents_right(article: Article, content: Content, gold: list[Annotation]) -> list[float]:
    found = [article.agreement(content.pieces, one["content"]) for one in gold]
    return [value if value >= 0.5 else 0.0 for value in found]


def _source_right(article: Article, place: Place, source: Source, gold: list[Annotation]) -> list[bool]:
    return [_same_source(article, place, source, one["source"]) for one in gold]


def _same_source(article: Article, place: Place, source: Source, gold: Spans) -> bool:
    if source.first == source.last or not gold:
        return source.first == source.last and not gold
    text, row = article.every.text, place.row
    words = [found.group().lower() for start, end in gold for found in _WORD.finditer(text, start, end)]
    only_small = all(word in FUNCTION for word in words)
    span = row.cut(source.first, source.last)
    return any(
        start <= found.start() < end and (only_small or found.group().lower() not in FUNCTION)
        for found in _WORD.finditer(text, span.start, span.end)
        for start, end in gold
    )


class Packed:
    """An example as numbers: places of its features in the list of weights."""

    def __init__(self, example: Example, ids: dict[str, int]) -> None:
        """`example` with the features that `ids` knows."""
        self.cue = np.array([ids[one] for one in example.cue if one in ids], dtype=np.int64)
        self.content, self.content_of = _rows(example.contents, ids)
        self.source, self.source_of = _rows(example.sources, ids)
        self.pair, self.pair_of = _rows([names for _, _, names in example.pairs], ids)
        self.left = np.array([one for one, _, _ in example.pairs], dtype=np.int64)
        self.right = np.array([one for _, one, _ in example.pairs], dtype=np.int64)
        self.sizes = (len(example.contents), len(example.sources), len(example.pairs))
        truths = np.array(example.truths) ** _SHARP
        self.target = truths / truths.sum() if truths.sum() else truths

    def scores(self, weights: Numbers) -> Numbers:
        """The score of every pair."""
        content = np.bincount(self.content_of, weights[self.content], self.sizes[0])
        source = np.bincount(self.source_of, weights[self.source], self.sizes[1])
        pair = np.bincount(self.pair_of, weights[self.pair], self.sizes[2])
        scores: Numbers = pair + content[self.left] + source[self.right] + weights[self.cue].sum()
        return scores

    def gradient(self, weights: Numbers) -> tuple[Places, Numbers]:
        """Where the weights are too high, and by how much."""
        scores = self.scores(weights)
        top = max(0.0, float(scores.max()))
        odds = np.exp(scores - top)
        off = odds / (odds.sum() + np.exp(-top)) - self.target
        content = np.bincount(self.left, off, self.sizes[0])[self.content_of]
        source = np.bincount(self.right, off, self.sizes[1])[self.source_of]
        names = np.concatenate([self.cue, self.content, self.source, self.pair])
        return names, np.concatenate([np.full(len(self.cue), off.sum()), content, source, off[self.pair_of]])


def _rows(every: list[list[str]], ids: dict[str, int]) -> tuple[Places, Places]:
    found = [(ids[name], number) for number, names in enumerate(every) for name in names if name in ids]
    table = np.array(found, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def numbered(every: Iterable[Iterable[str]]) -> dict[str, int]:
    """The features that are seen in cues often enough, numbered."""
    often = Counter[str]()
    for names in every:
        often.update(set(names))
    return {name: number for number, name in enumerate(sorted(name for name, times in often.items() if times >= _RARE))}


class Fit:
    """Weights learnt by AdaGrad, small ones drawn to 0 (Duchi and others, 2011)."""

    def __init__(self, size: int, pull: float) -> None:
        """`size` weights of 0."""
        self.weights, self._squares, self._pull = np.zeros(size), np.full(size, 1e-2), pull
        self._sum, self._times = np.zeros(size), 0

    def keep(self) -> None:
        """Count the weights as they are after this pass in the mean, which is that of the later half."""
        self._times += 1
        if self._times > _ROUNDS // 2:
            self._sum += self.weights

    def learn(self, names: Places, values: Numbers) -> None:
        """Move the weights of `names` against their slopes."""
        names, inverse = np.unique(names, return_inverse=True)
        slopes = np.bincount(inverse, values)
        self._squares[names] += slopes * slopes
        rates = _RATE / np.sqrt(self._squares[names])
        moved = self.weights[names] - rates * slopes
        self.weights[names] = np.sign(moved) * np.maximum(0.0, np.abs(moved) - rates * self._pull)

    def named(self, ids: dict[str, int]) -> dict[str, float]:
        """The weights that count, by name."""
        mean = self._sum / (_ROUNDS - _ROUNDS // 2)
        rounded = {name: round(float(mean[number]), 2) for name, number in ids.items()}
        return {name: weight for name, weight in rounded.items() if abs(weight) >= _SMALL}


def gate_of(every: list[tuple[list[str], bool]]) -> dict[str, float]:
    """Weights that tell cues from other uses of the same words."""
    ids = numbered(names for names, _ in every)
    rows = [(np.array([ids[name] for name in names if name in ids], dtype=np.int64), right) for names, right in every]
    fitted = Fit(len(ids), _GATE_PULL)
    for order in _orders(len(rows)):
        for number in order:
            names, right = rows[number]
            off = 1 / (1 + np.exp(-fitted.weights[names].sum())) - right
            fitted.learn(names, np.full(len(names), off))
        fitted.keep()
    return fitted.named(ids)


def weights_of(every: list[Example]) -> dict[str, float]:
    """Weights that make the right readings of a cue likely, or none where there is none."""
    ids = numbered(_names(one) for one in every)
    packed = [Packed(one, ids) for one in every]
    fitted = Fit(len(ids), _PULL)
    for order in _orders(len(packed)):
        for number in order:
            fitted.learn(*packed[number].gradient(fitted.weights))
        fitted.keep()
    return fitted.named(ids)


def _names(example: Example) -> Iterator[str]:
    yield from example.cue
    for group in (example.contents, example.sources, [names for _, _, names in example.pairs]):
        for names in group:
            yield from names


def _orders(size: int) -> Iterator[list[int]]:
    chance = np.random.default_rng(0)
    for _ in range(_ROUNDS):
        yield chance.permutation(size).tolist()


def table(every: list[Article]) -> dict[str, object]:
    """The table that these articles teach."""
    known = known_words(every)
    forms = form_table(known)
    gate = gate_of([(one.names, bool(one.gold) and not one.told) for article in every for one in cues(article, forms)])
    return {"known": known, "gate": gate, "weights": weights_of([one for a in every for one in examples(a, forms, gate)])}


def main() -> None:
    """Write the table to standard output."""
    json.dump(table(list(articles(Path(sys.argv[1])))), sys.stdout, ensure_ascii=False, indent=0, sort_keys=True)


if __name__ == "__main__":
    main()
