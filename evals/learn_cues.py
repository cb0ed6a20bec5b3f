"""Learn the cue table from annotated articles: `learn_cues.py ARTICLES.jsonl PARSER > summarizer/attribution/cue_table.json`.

ARTICLES has one article a line, {"id", "text", "attributions": [{"source", "cue", "content": [[start, end], ...]}]}, as
PolNeAR 1.0 (Newell and others, 2018) in the form that `statements --format jsonl` writes. PARSER is the data folder of
the English model. The table holds words and numbers only. The same input gives the same table.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path

from summarizer.attribution.candidates import Candidate, key
from summarizer.attribution.features import features
from summarizer.attribution.parsing import Parsed, load_parser, parse
from summarizer.attribution.quotations import Quoted, quotations
from summarizer.attribution.readings import Surroundings, readings
from summarizer.documents import Document
from summarizer.text.spans import Span

_WORD = re.compile(r"\w+")
_SEEN, _SHARE = 2, 0.08
"""A word is known as a cue if it was one at least so often, and in this share of its uses outside of contents."""

_RARE = 8
"""Features seen less often are left out."""

_ROUNDS, _RATE, _L1, _L2 = 6, 0.3, 2.0, 1.0


@dataclass(frozen=True)
class Gold:
    """One annotated attribution."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    @classmethod
    def of(cls, row: dict[str, list[list[int]]]) -> Gold:
        """The attribution that a line's entry describes."""
        return cls(*(tuple(Span(*span) for span in row[part]) for part in ("source", "cue", "content")))


@dataclass(frozen=True)
class Article:
    """A parsed article and its annotation."""

    document: Document
    parsed: Parsed
    gold: tuple[Gold, ...]


@dataclass(frozen=True)
class Example:
    """The features of a reading, and how well the annotation bears it out (0 to 1)."""

    features: tuple[str, ...]
    truth: float


def articles(path: Path, parser_path: str) -> Iterator[Article]:
    """The articles of a file, parsed."""
    parser = load_parser(parser_path)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        document = Document(row["id"], row["text"])
        gold = tuple(Gold.of(one) for one in row["attributions"] if one["content"])
        yield Article(document, parse(parser, document), gold)


def known_words(every: Iterable[Article]) -> frozenset[str]:
    """The words that are often enough part of a cue, contents left aside."""
    used, cues = Counter[str](), Counter[str]()
    for article in every:
        inside = [span for gold in article.gold for span in gold.content]
        marked = [span for gold in article.gold for span in gold.cue]
        for paragraph in article.parsed:
            for token in paragraph.doc:
                span = paragraph.span(token)
                if token.pos_ in {"VERB", "AUX", "NOUN", "ADJ"} and not _in(span, inside):
                    used[key(token)] += 1
                    cues[key(token)] += _in(span, marked)
    return frozenset(word for word, times in cues.items() if times >= _SEEN and times / used[word] >= _SHARE)


def _in(span: Span, spans: list[Span]) -> bool:
    return any(one.contains(span) for one in spans)


def examples(article: Article, known: frozenset[str]) -> Iterator[Example]:
    """The readings of an article whose cue does not stand in an annotated content (only outermost ones are annotated)."""
    quoted = Quoted.of(quotations(article.document.text, article.document.paragraphs))
    inside = [span for gold in article.gold for span in gold.content]
    golds = [(_words(article, gold.content), _words(article, gold.source)) for gold in article.gold]
    for reading in readings(article.parsed, Surroundings.of(article.document.text, quoted), known):
        if not _in(reading.paragraph.span(reading.head), inside):
            yield Example(tuple(features(reading, quoted)), _truth(article, reading, golds))


def _words(article: Article, spans: Iterable[Span]) -> frozenset[int]:
    text = article.document.text
    return frozenset(found.start() for span in spans for found in _WORD.finditer(text, span.start, span.end))


def _truth(article: Article, reading: Candidate, golds: list[tuple[frozenset[int], frozenset[int]]]) -> float:
    content, source = _words(article, reading.content), _words(article, reading.source)
    best = 0.0
    for gold_content, gold_source in golds:
        shared = len(content & gold_content)
        same_source = bool(source & gold_source) if source or gold_source else True
        if shared and same_source:
            best = max(best, shared / len(content | gold_content))
    return best if best >= 0.5 else 0.0


def fit(every: list[Example]) -> dict[str, float]:
    """Weights by logistic regression, FTRL-proximal with L1 (McMahan and others, 2013): few of them are not 0."""
    often = Counter(name for example in every for name in example.features)
    fitted = _Fit()
    rows = [([name for name in example.features if often[name] >= _RARE], example.truth) for example in every]
    for _ in range(_ROUNDS):
        for names, truth in rows:
            fitted.learn(names, truth)
    weights = {name: round(fitted.weight(name), 2) for name in sorted(fitted.z)}
    return {name: weight for name, weight in weights.items() if weight}


class _Fit:
    def __init__(self) -> None:
        self.z: dict[str, float] = {}
        self.n: dict[str, float] = {}

    def weight(self, name: str) -> float:
        z = self.z.get(name, 0.0)
        if abs(z) <= _L1:
            return 0.0
        return -(z - _L1 * (1 if z > 0 else -1)) / ((1 + sqrt(self.n[name])) / _RATE + _L2)

    def learn(self, names: list[str], truth: float) -> None:
        weights = [self.weight(name) for name in names]
        off = 1 / (1 + exp(-max(-30.0, min(30.0, sum(weights))))) - truth
        for name, weight in zip(names, weights, strict=True):
            n = self.n.get(name, 0.0)
            self.z[name] = self.z.get(name, 0.0) + off - (sqrt(n + off * off) - sqrt(n)) / _RATE * weight
            self.n[name] = n + off * off


def table(every: list[Article]) -> dict[str, object]:
    """The cue table that these articles teach."""
    known = known_words(every)
    weights = fit([example for article in every for example in examples(article, known)])
    return {"known": sorted(known), "weights": weights}


def main() -> None:
    """Write the table to standard output."""
    path, parser_path = sys.argv[1:3]
    json.dump(table(list(articles(Path(path), parser_path))), sys.stdout, ensure_ascii=False, indent=0, sort_keys=True)


if __name__ == "__main__":
    main()
