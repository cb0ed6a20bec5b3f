"""Learn the cue table from annotated articles: `learn_cues.py ARTICLES.jsonl PARSER > summarizer/attribution/cue_table.json`.

ARTICLES has one article a line, {"id", "text", "attributions": [{"source", "cue", "content": [[start, end], ...]}]}, as
PolNeAR 1.0 (Newell and others, 2018) in the form that `statements --format jsonl` writes. PARSER is the data folder of
the English model. The table holds words and numbers only. The same input gives the same table. LightGBM is needed
(`pip install --group learn`).

What judges whole readings learns from what judges their parts, so it must see those parts as they are on unseen text:
the articles are halved, and each half is read with the weights that the other half taught. The same holds for the
second opinion, the fast mode's: learn its table (`learn_swift.py`) first, since it is read beside this one.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import learn_swift
from fitting import Example, Manner, choice, logistic
from growing import Row, grow

from summarizer.attribution.candidates import Candidate, key
from summarizer.attribution.cues import MEASURES, OPINIONS, CueTable
from summarizer.attribution.ends import ends
from summarizer.attribution.features import features
from summarizer.attribution.opinion import Opinion
from summarizer.attribution.parsing import Parsed, load_parser, parse
from summarizer.attribution.quotations import Quoted, quotations
from summarizer.attribution.ranking import Field, contenders, ending, forms
from summarizer.attribution.readings import Surroundings, readings
from summarizer.attribution.speakers import speakers
from summarizer.attribution.swift.sentences import read
from summarizer.attribution.swift.table import SwiftTable
from summarizer.attribution.trees import Trees
from summarizer.documents import Document
from summarizer.text.spans import Span

_WORD = re.compile(r"\w+")
_SEEN, _SHARE = 2, 0.08
"""A word is known as a cue if it was one at least so often, and in this share of its uses outside of contents."""

_MATCH = 0.5
"""Shared words (intersection over union) from which on a content is the annotated one."""

_LIKELY = -1.4
"""Log-odds from which on a reading is looked at to learn where contents end and who speaks."""

_ENDS = Manner()
_SPEAKERS = Manner(rare=15, rounds=4, rate=0.08, shrink=1e-4, sharp=6.0)
_NO_TREES = Trees.of([], (*MEASURES, *OPINIONS))

Words = frozenset[int]


@dataclass(frozen=True)
class Gold:
    """One annotated attribution, by the places where the words of its parts begin."""

    source: Words
    cue: Words
    content: Words


@dataclass(frozen=True)
class Article:
    """A parsed article and its annotation."""

    document: Document
    parsed: Parsed
    around: Surroundings
    gold: tuple[Gold, ...]

    def words(self, spans: Iterable[Span]) -> Words:
        """Where the words of `spans` begin."""
        text = self.document.text
        return frozenset(found.start() for span in spans for found in _WORD.finditer(text, span.start, span.end))

    def truth(self, content: Words, source: Words) -> float:
        """How much of an annotated attribution with this source the content shares; 0 where it is another one."""
        fitting = (one for one in self.gold if _same_source(source, one.source))
        best = max((_shared(content, one.content) for one in fitting), default=0.0)
        return best if best >= _MATCH else 0.0

    def inside(self, place: int) -> bool:
        """Whether an annotated content holds the word that begins here: only outermost attributions are annotated."""
        return any(place in one.content for one in self.gold)


def _shared(one: Words, other: Words) -> float:
    return len(one & other) / max(1, len(one | other))


def _same_source(source: Words, gold: Words) -> bool:
    return bool(source & gold) if gold else not source


def articles(path: Path, parser_path: str) -> Iterator[Article]:
    """The articles of a file, parsed."""
    parser = load_parser(parser_path)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        document = Document(row["id"], row["text"])
        quoted = Quoted.of(quotations(document.text, document.paragraphs))
        bare = Article(document, parse(parser, document), Surroundings.of(document.text, quoted), ())
        gold = tuple(_gold(bare, one) for one in row["attributions"] if one["content"])
        yield Article(document, bare.parsed, bare.around, gold)


def _gold(article: Article, row: dict[str, list[list[int]]]) -> Gold:
    return Gold(*(article.words(Span(*span) for span in row[part]) for part in ("source", "cue", "content")))


def known_words(every: Iterable[Article]) -> frozenset[str]:
    """The words that are often enough part of a cue, contents left aside."""
    used, cues = Counter[str](), Counter[str]()
    for article in every:
        marked = frozenset().union(*(gold.cue for gold in article.gold))
        for paragraph in article.parsed:
            for token, start in zip(paragraph.words, paragraph.starts, strict=True):
                if token.pos_ in {"VERB", "AUX", "NOUN", "ADJ"} and not article.inside(start):
                    used[key(token)] += 1
                    cues[key(token)] += start in marked
    return frozenset(word for word, times in cues.items() if times >= _SEEN and times / used[word] >= _SHARE)


def of_readings(article: Article, known: frozenset[str]) -> Iterator[Example]:
    """Each reading, looked at alone."""
    for reading in readings(article.parsed, article.around, known):
        if not article.inside(reading.paragraph.starts[reading.head.i]):
            truth = article.truth(article.words(reading.content), article.words(reading.source))
            yield Example(tuple(features(reading, article.around.quoted)), truth)


def _of_gold(article: Article, table: CueTable) -> Iterator[tuple[Candidate, Gold]]:
    """The likely readings whose cue is annotated, each with its attribution."""
    for reading in readings(article.parsed, article.around, table.known):
        place = reading.paragraph.starts[reading.head.i]
        gold = next((one for one in article.gold if place in one.cue), None)
        if gold is None or table.odds(features(reading, article.around.quoted)) < _LIKELY:
            continue
        if article.words(reading.content) & gold.content:
            yield reading, gold


def of_ends(article: Article, table: CueTable) -> Iterator[list[Example]]:
    """The possible ends of each likely reading with an annotated cue."""
    for reading, gold in _of_gold(article, table):
        every = ends(reading, article.around.quoted, table.known)
        if every and reading.content[-1].start <= max(gold.content):
            shares = (_shared(article.words(ending(reading.content, one.position)), gold.content) for one in every)
            yield [Example(one.features, share) for one, share in zip(every, shares, strict=True)]


def of_speakers(article: Article, table: CueTable) -> Iterator[list[Example]]:
    """The possible speakers of each likely reading with an annotated cue, where the annotated one is among them."""
    for reading, gold in _of_gold(article, table):
        every = speakers(reading, article.around.quoted, table.known)
        group = [Example(one.features, _same_source(article.words(one.phrase), gold.source)) for one in every]
        if any(one.truth for one in group):
            yield group


def of_forms(article: Article, table: CueTable, second: SwiftTable) -> Iterator[Row]:
    """The forms of each contender, as the trees see them."""
    opinion = Opinion.of(read(article.document), second)
    every = readings(article.parsed, article.around, table.known)
    for form in forms(Field(tuple(contenders(every, opinion.proposals(article.parsed), article.around.quoted, table)), opinion)):
        if not article.inside(form.contender.head.start):
            source = form.speaker.phrase if form.speaker is not None else ()
            yield Row(form.measured, form.present, article.truth(article.words(form.content), article.words(source)))


def weights(every: Sequence[Article], known: frozenset[str]) -> CueTable:
    """What these articles teach of readings, ends and speakers."""
    alone = CueTable(known, logistic([one for article in every for one in of_readings(article, known)]), {}, {}, _NO_TREES)
    of_end = choice((group for article in every for group in of_ends(article, alone)), _ENDS)
    of_speaker = choice((group for article in every for group in of_speakers(article, alone)), _SPEAKERS)
    return CueTable(known, _of_cues_only(dict(alone.weights), known), of_end, of_speaker, _NO_TREES)


def _of_cues_only(learnt: dict[str, float], known: frozenset[str]) -> dict[str, float]:
    """The weights without those that name a verb which is no cue: the table ships no other words of the articles."""
    return {name: weight for name, weight in learnt.items() if not name.startswith("above=") or _names_cue(name, known)}


def _names_cue(name: str, known: frozenset[str]) -> bool:
    return f"{name.rpartition('|')[2]}/VERB" in known


def table(every: Sequence[Article], shallow: Sequence[learn_swift.Article]) -> dict[str, object]:
    """The cue table that these articles teach; `shallow` are the same articles as the fast mode learns from them."""
    known = known_words(every)
    rows: list[Row] = []
    for part in (0, 1):
        taught = weights(every[1 - part :: 2], known)
        second = SwiftTable(**learn_swift.table(list(shallow[1 - part :: 2])))
        rows += [row for article in every[part::2] for row in of_forms(article, taught, second)]
    trees = grow(rows, (*MEASURES, *OPINIONS))
    learnt = weights(every, known)
    return {
        "known": sorted(known),
        "weights": learnt.weights,
        "ends": learnt.ends,
        "speakers": learnt.speakers,
        "trees": trees,
    }


def main() -> None:
    """Write the table to standard output, one weight or one tree a line."""
    path, parser_path = sys.argv[1:3]
    found = table(list(articles(Path(path), parser_path)), list(learn_swift.articles(Path(path))))
    parts = (f'"{name}": {_written(part)}' for name, part in sorted(found.items()))
    sys.stdout.write("{\n" + ",\n".join(parts) + "\n}\n")


def _written(part: object) -> str:
    if isinstance(part, dict):
        lines = (f"{json.dumps(name)}: {value}" for name, value in sorted(part.items()))
        return "{\n" + ",\n".join(lines) + "\n}"
    lines = (json.dumps(one, separators=(",", ":")) for one in part) if isinstance(part, list) else ()
    return "[\n" + ",\n".join(lines) + "\n]"


if __name__ == "__main__":
    main()
