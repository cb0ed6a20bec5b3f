"""How often the rules tell the side that a named actor takes on a named object in given sentences of news articles.

    python evals/seesaw.py ../shared/data/seesaw [--half even|odd] [--show]

SEESAW (Zhang and others, 2022): actor, object, the numbers of the sentences that annotators took for evidence, and the side.
Counted are the rows labelled supports or opposes, all of them; mixed rows and pairs without a side are left out. The choice
is forced: where nothing tells, the answer is opposes, which is the commoner label. Rules and word list were made on stories
of even number; the rows of the others were not read.
Beside it stand the commoner label for every row, a count of the stance rules' own words (lexicon.py), and those rules
themselves on a statement made of the sentences (`read_stance`). Intervals of 95 % are of 1,000 draws of whole stories.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from statistics import fmean

from measuring import Bench, Row, lines

from summarizer import wiring
from summarizer.attribution.model import Statement
from summarizer.attribution.parsing import Parsed, parse
from summarizer.documents import Document
from summarizer.positions import lexicon
from summarizer.positions.issues import given_issues
from summarizer.positions.sides import Stance
from summarizer.positions.stance import read_stance
from summarizer.positions.toward import side_toward
from summarizer.text.spans import Span
from summarizer.text.words import words

ACCURACY, MACRO_F1 = 0.68, 0.67
"""What is to be reached."""
DRAWS = 1_000
SIDES = (Stance.SUPPORTS, Stance.OPPOSES)


@dataclass(frozen=True)
class Article:
    """The evidence sentences of one article, parsed, and where the sentence of each number stands."""

    text: str
    parsed: Parsed
    places: Mapping[int, Span]


@dataclass(frozen=True)
class Item:
    """One labelled row: who, towards whom or what, in which sentences."""

    ident: str
    story: str
    actor: str
    target: str
    label: Stance
    article: Article
    spans: tuple[Span, ...]


Way = Callable[[Item], Stance]
"""A way of telling the side."""
Pair = tuple[Stance, Stance]
"""The label, and what was said."""
Figure = Callable[[Sequence[Pair]], float]
"""What is counted on pairs."""


def items(folder: Path, half: str | None = None) -> Iterator[Item]:
    """The rows labelled supports or opposes, with their sentences."""
    by_article = defaultdict(list)
    for row in lines(folder / "dev.jsonl"):
        if row["label"] in SIDES and half in (None, ("even", "odd")[int(row["story"]) % 2]):
            by_article[row["article"]].append(row)
    for told in lines(folder / "articles_dev.jsonl"):
        asked = by_article[told["id"]]
        article = _article(told["id"], told["sentences"], {each["sent"] for row in asked for each in row["extra"]["evidence"]})
        for row in asked:
            spans = tuple(article.places[number] for number in sorted({each["sent"] for each in row["extra"]["evidence"]}))
            yield Item(row["id"], row["story"], row["actor"], row["object"], Stance(row["label"]), article, spans)


def _article(ident: str, sentences: Sequence[str], numbers: Iterable[int]) -> Article:
    chosen = sorted(numbers)
    kept = [sentences[number].strip() for number in chosen]
    starts = accumulate((len(sentence) + 2 for sentence in kept), initial=0)
    places = {number: Span(start, start + len(one)) for number, start, one in zip(chosen, starts, kept, strict=False)}
    text = "\n\n".join(kept)
    return Article(text, parse(wiring.parser(), Document(ident, text)), places)


def toward(item: Item) -> Stance:
    """The side by the words of regard around the object."""
    return _forced(side_toward(item.article.parsed, item.spans, item.actor, item.target).stance)


def stance_rules(item: Item) -> Stance:
    """The side by the rules for statements, the object as the issue."""
    (issue,) = given_issues([item.target], ())
    return _forced(read_stance(Statement(content=item.spans), item.article.text, issue).stance)


def counted(item: Item) -> Stance:
    """The side that has more of the stance rules' words in the sentences."""
    stems = [word.stem for span in item.spans for word in words(item.article.text, span)]
    good = sum(stem in lexicon.SUPPORT or stem in lexicon.GOOD for stem in stems)
    bad = sum(stem in lexicon.OPPOSE or stem in lexicon.BAD for stem in stems)
    return Stance.SUPPORTS if good > bad else Stance.OPPOSES


def commoner(_item: Item) -> Stance:
    """The commoner label."""
    return Stance.OPPOSES


def _forced(stance: Stance) -> Stance:
    return stance if stance in SIDES else Stance.OPPOSES


PLAIN: Mapping[str, Way] = {
    "always opposes": commoner,
    "count of lexicon.py's words": counted,
    "read_stance": stance_rules,
}
"""The ways that `toward` is to be better than."""


def accuracy(pairs: Sequence[Pair]) -> float:
    """The share that is right."""
    return fmean(label is said for label, said in pairs)


def macro_f1(pairs: Sequence[Pair]) -> float:
    """The mean of the two sides' F1."""
    return fmean(_f1(pairs, side) for side in SIDES)


def _f1(pairs: Sequence[Pair], side: Stance) -> float:
    right = sum(label is said is side for label, said in pairs)
    each = sum(label is side for label, _ in pairs) + sum(said is side for _, said in pairs)
    return 2 * right / each if each else 0.0


def interval(by_story: Mapping[str, Sequence[Pair]], figure: Figure) -> tuple[float, float]:
    """The middle 95 % of the figure over draws of whole stories, with a fixed seed."""
    draw, stories = random.Random(0), sorted(by_story)  # noqa: S311 - no secret
    drawn = (draw.choices(stories, k=len(stories)) for _ in range(DRAWS))
    figures = sorted(figure([pair for story in some for pair in by_story[story]]) for some in drawn)
    return figures[round(0.025 * DRAWS)], figures[round(0.975 * DRAWS) - 1]


def rows(every: Sequence[Item]) -> Iterator[Row]:
    """The rows of the table: how the plain ways do, then `side_toward`, on all rows and on those of stories not tuned on."""
    for name, way in PLAIN.items():
        pairs = [pair for some in _by_story(every, way).values() for pair in some]
        yield Row(f"  {name}: accuracy, macro-F1", f"{accuracy(pairs):.3f}, {macro_f1(pairs):.3f}")
    said = _by_story(every, toward)
    yield _aim("seesaw: accuracy", accuracy, said, ACCURACY)
    yield _aim("seesaw: macro-F1", macro_f1, said, MACRO_F1)
    if held := {story: pairs for story, pairs in said.items() if int(story) % 2}:
        yield _aim("  accuracy, stories not tuned on", accuracy, held, ACCURACY)
        yield _aim("  macro-F1, stories not tuned on", macro_f1, held, MACRO_F1)


def part(bench: Bench) -> Iterator[Row]:
    """The side that an actor takes on an object, in plain news."""
    yield from rows(list(items(bench.data("seesaw"))))


def _by_story(every: Iterable[Item], way: Way) -> dict[str, list[Pair]]:
    by_story: dict[str, list[Pair]] = {}
    for item in every:
        by_story.setdefault(item.story, []).append((item.label, way(item)))
    return by_story


def _aim(what: str, figure: Figure, by_story: Mapping[str, Sequence[Pair]], aim: float) -> Row:
    pairs = [pair for some in by_story.values() for pair in some]
    low, high = interval(by_story, figure)
    value = figure(pairs)
    return Row(f"{what} (n = {len(pairs):,})", f"{value:.3f} [{low:.3f}, {high:.3f}]", f">= {aim:g}", value >= aim)


def main() -> None:
    """Print the figures, and with --show every row that is wrong."""
    arguments = argparse.ArgumentParser(description="How often the side towards a named object is told right.")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--half", choices=("even", "odd"))
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    every = list(items(given.folder, given.half))
    for item in every if given.show else ():
        if toward(item) is not item.label:
            told = " / ".join(span.of(item.article.text) for span in item.spans)
            print(f"{item.ident}\t{item.label}\t{item.actor} -> {item.target}\t{told}")
    for row in rows(every):
        print(row.what, row.measured, row.target)


if __name__ == "__main__":
    main()
