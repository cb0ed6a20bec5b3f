"""Learn the table of positions: `learn_positions.py LABELS.jsonl ARTICLES.jsonl > summarizer/positions/position_table.json`.

LABELS are lines in the form of `positions/gold` (README.md here), ARTICLES has the texts, {"id", "text"} a line. The
table holds numbers and the names of what is measured. The same input gives the same table. LightGBM is needed (`pip
install --group learn`).

What weighs an actor's statements together learns from the chances of single statements, so it must see those as they
are on unseen text: the articles are parted in six, and each part is read with the trees that the others grew.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from annotated import Annotated, labelled_articles
from growing import Growth, Row, grow

from summarizer.attribution.trees import Node, Trees
from summarizer.positions.issues import given_issues, surroundings_of
from summarizer.positions.judging import Ear, linked
from summarizer.positions.links import LINKS, Link
from summarizer.positions.scene import Scene
from summarizer.positions.sidings import SIDINGS, siding
from summarizer.positions.stance import Reading
from summarizer.positions.standing import STANDINGS, standings

PARTS = 6
_LINKS = Growth(trees=150, leaves=8, rate=0.06, least=25, features=0.4)
_STANDINGS = Growth(trees=100, leaves=6, rate=0.05, least=25, features=0.5)
_SIDES = Growth(trees=120, leaves=6, rate=0.05, least=20, features=0.3)
_STRANGERS = 2
"""Issues of other articles that each article is also read for: nobody in it has a position on them."""


@dataclass(frozen=True, eq=False)
class Scanned:
    """An article with the links of all its statements and issues, and what the rules hear in each."""

    article: Annotated
    scene: Scene
    links: tuple[Link, ...]
    readings: tuple[Reading, ...]
    own: frozenset[str]
    """Ids of the issues that it is annotated for."""

    def holds(self, link: Link) -> bool | None:
        """Whether a link is somebody's position."""
        return self.article.label(link.said.statement, link.issue).holds if link.issue.id in self.own else False


def scanned(articles: Sequence[Annotated], strangers: int = _STRANGERS) -> list[Scanned]:
    """The articles, each also read for some issues of the next ones."""
    labels = [article.labels for article in articles]
    made = []
    for at, article in enumerate(articles):
        others = [label for each in islice(cycle(labels), at + 1, at + len(labels)) for label in each]
        made.append(_scanned(article, [label for label in others if label not in article.labels], strangers))
    return made


def _scanned(article: Annotated, others: Sequence[str], strangers: int) -> Scanned:
    around = surroundings_of(article.read.document)
    own = given_issues(article.labels, [around])
    strange = [issue for issue in given_issues(others, [around]) if issue.concerns(around)][:strangers]
    scene = Scene(article.read, (*own, *strange))
    ear = Ear(scene)
    links = linked(ear)
    readings = tuple(ear.heard(link.said, link.issue) for link in links)
    return Scanned(article, scene, links, readings, frozenset(issue.id for issue in own))


def link_rows(every: Iterable[Scanned]) -> Iterator[Row]:
    """A row for each link of which the annotation says something."""
    for one in every:
        for link in one.links:
            if (holds := one.holds(link)) is not None:
                yield Row(link.measured, (), float(holds))


def standing_rows(every: Iterable[Scanned], trees: Trees) -> Iterator[Row]:
    """A row for each actor and issue; `trees` judge the links and have not seen these articles."""
    for one in every:
        chances = trees.probabilities((link.measured, ()) for link in one.links)
        for standing in standings(one.scene, one.links, chances):
            own = standing.issue.id in one.own
            held = one.article.pair(standing.actor, standing.issue) if own else False
            if held is not None:
                yield Row(standing.measured, (), float(held))


def side_rows(every: Iterable[Scanned]) -> Iterator[Row]:
    """A row for each statement that takes one of the two sides by the annotation."""
    for one in every:
        for link, reading in zip(one.links, one.readings, strict=True):
            stance = one.article.label(link.said.statement, link.issue).stance if link.issue.id in one.own else None
            if stance in {"supports", "opposes"}:
                yield Row(siding(one.scene, link.said, link.issue, reading), (), float(stance == "supports"))


def held_out(every: Sequence[Scanned], learn: Callable[[Sequence[Scanned]], Trees]) -> Iterator[tuple[list[Scanned], Trees]]:
    """Each part of the articles, with what the other parts teach."""
    for part in range(PARTS):
        taught = learn([one for at, one in enumerate(every) if at % PARTS != part])
        yield list(every[part::PARTS]), taught


def link_trees(every: Iterable[Scanned]) -> Trees:
    """The trees that these articles grow for links."""
    return Trees.of(grow(list(link_rows(every)), LINKS, _LINKS), LINKS)


def table(every: Sequence[Scanned]) -> dict[str, list[Node]]:
    """The table that these articles teach."""
    rows = [row for part, trees in held_out(every, link_trees) for row in standing_rows(part, trees)]
    return {
        "links": grow(list(link_rows(every)), LINKS, _LINKS),
        "standings": grow(rows, STANDINGS, _STANDINGS),
        "sides": grow(list(side_rows(every)), SIDINGS, _SIDES),
    }


def main() -> None:
    """Write the table to standard output, one tree a line."""
    found = table(scanned(list(labelled_articles(*map(Path, sys.argv[1:3])))))
    sys.stdout.write("{\n" + ",\n".join(f'"{name}": {_written(part)}' for name, part in sorted(found.items())) + "\n}\n")


def _written(trees: list[Node]) -> str:
    return "[\n" + ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees) + "\n]"


if __name__ == "__main__":
    main()
