"""What the statements of one document say on the issues asked for: who stands where, by rules and by learnt numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.attribution.model import Statement
from summarizer.positions.counting import names_of
from summarizer.positions.exchanges import COVERED, Exchanges, exchanges_of
from summarizer.positions.issues import Issue, surroundings_of
from summarizer.positions.links import Link, Linking
from summarizer.positions.reads import Read
from summarizer.positions.scene import Said, Scene
from summarizer.positions.sides import Stance
from summarizer.positions.sidings import siding
from summarizer.positions.stance import Reading, read_stance
from summarizer.positions.standing import Standing, standings
from summarizer.positions.table import PositionTable, position_table

STANDS = 0.7
"""The chance from which on an actor has a position on an issue in a document."""
ABOUT = 0.55
"""The chance that at least one of the statements must have by itself."""
SHOWN = 0.3
"""The chance from which on a further statement counts towards the position."""
EXPLICIT = 1.0
"""The strength from which on the side that the rules hear stands by itself."""
UNDOING = 0.4
"""The log-odds from which on the learnt chance of the other side undoes a side that the rules hear less plainly."""
NAMED, EVIDENT = 0.5, 0.8
"""The share of an issue that an explicit statement must name itself to be about it for sure, and the chance it then has.

Of 131 actors and issues with such a statement (at a share of 0.6) in the articles learnt from, 20 are labelled as no position.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """One statement on one issue: how likely it is about it (0 to 1), and the side it takes."""

    said: Said
    issue: Issue
    chance: float
    reading: Reading
    standing: float
    """How likely the actor has a position on the issue in this document (0 to 1)."""


class Ear:
    """What is heard in the statements of one scene: by the rules, and with learnt numbers beside them."""

    def __init__(self, scene: Scene, table: PositionTable | None = None) -> None:
        """An ear for `scene`; without a `table` it hears by the rules alone."""
        self.scene, self._table = scene, table
        names = {actor.id: names_of(scene.read, actor.id) for actor in scene.read.attributions.actors}
        every: frozenset[str] = frozenset().union(*names.values())
        self._others = {ident: every - own for ident, own in names.items()}
        self._heard: dict[tuple[int, str], Reading] = {}

    def heard(self, said: Said, issue: Issue) -> Reading:
        """The side that the rules hear in a statement."""
        key = id(said), issue.id
        if key not in self._heard:
            others = self._others[str(said.statement.actor)]
            self._heard[key] = read_stance(said.statement, self.scene.text, issue, others)
        return self._heard[key]

    def sided(self, said: Said, issue: Issue) -> Reading:
        """The side that the rules hear with the learnt lean beside it; but what is open, denied or conditional."""
        heard = self.heard(said, issue)
        if self._table is None or heard.stance in {Stance.NONCOMMITTAL, Stance.CONDITIONAL} or said.statement.denied:
            return heard
        (support,) = self._table.sides.probabilities([(siding(self.scene, said, issue, heard), ())])
        return weighed(heard, support)


def linked(ear: Ear) -> tuple[Link, ...]:
    """The links of every statement of a scene with every issue."""
    scene = ear.scene
    strengths = [{issue.id: ear.heard(said, issue).strength for issue in scene.issues} for said in scene.said]
    return tuple(Linking(scene, strengths).links())


def judged(read: Read, issues: Sequence[Issue], stands: float = STANDS, about: float = ABOUT) -> Iterator[Judged]:
    """The statements that make up somebody's position, for the issues that the document is about at all.

    `stands` and `about` are the chances that an actor's statements need together and the likeliest one alone.
    """
    around = surroundings_of(read.document)
    concerned = tuple(issue for issue in issues if issue.concerns(around))
    exchanges = exchanges_of(read.document)
    turns, told = _parted(read, exchanges) if exchanges.bodies else (None, read)
    if turns is not None:
        yield from _exchanged(Ear(Scene(turns, concerned), position_table()), exchanges)
    yield from _told(Ear(Scene(told, concerned), position_table()), stands, about)


def _parted(read: Read, exchanges: Exchanges) -> tuple[Read, Read]:
    """The document with the statements inside turns, and with those outside."""
    inside: list[Statement] = []
    outside: list[Statement] = []
    for statement in read.attributions.statements:
        (outside if exchanges.body_of(statement.whole) is None else inside).append(statement)
    return _only(read, inside), _only(read, outside)


def _only(read: Read, statements: Sequence[Statement]) -> Read:
    return replace(read, attributions=replace(read.attributions, statements=tuple(statements)))


def _exchanged(ear: Ear, exchanges: Exchanges) -> Iterator[Judged]:
    """The statements in the turns of a transcript: an answer is about what was asked, and a turn is found as a page is."""
    for issue in ear.scene.issues:
        shares = exchanges.relevance(issue.label)
        for said in ear.scene.said:
            body = exchanges.body_of(said.statement.whole)
            share = shares[body] if body else 0.0
            if share >= COVERED:
                yield Judged(said, issue, share**2, ear.sided(said, issue), 1.0)


def _told(ear: Ear, stands: float, about: float) -> Iterator[Judged]:
    """The statements that the document tells of, weighed actor by actor and issue by issue."""
    table, links = position_table(), linked(ear)
    alone = table.links.probabilities((link.measured, ()) for link in links)
    evident = [_is_evident(ear, link) for link in links]
    found = standings(ear.scene, links, [max(chance, EVIDENT * sure) for chance, sure in zip(alone, evident, strict=True)])
    plain = {(str(link.said.statement.actor), link.issue.id) for link, sure in zip(links, evident, strict=True) if sure}
    chances = table.standings.probabilities((one.measured, ()) for one in found)
    for standing, chance in zip(found, chances, strict=True):
        likely = chance >= stands and standing.chances[0].chance >= about
        if likely or (standing.actor, standing.issue.id) in plain:
            yield from _of(ear, standing, chance)


def _is_evident(ear: Ear, link: Link) -> bool:
    """Whether a statement names the issue and plainly takes a side on it, or none: "she opposes the harbour levy"."""
    heard = ear.heard(link.said, link.issue)
    sided = heard.stance is not Stance.UNCLEAR and heard.strength >= EXPLICIT
    return sided and link.issue.share(link.said.every) >= NAMED


def _of(ear: Ear, standing: Standing, likely: float) -> Iterator[Judged]:
    for number, one in enumerate(standing.chances):
        if not number or one.chance >= SHOWN:
            reading = ear.sided(one.said, standing.issue)
            yield Judged(one.said, standing.issue, one.chance, reading, likely)


def weighed(heard: Reading, support: float) -> Reading:
    """What the rules hear, with the learnt chance of `support` (0 to 1): a plain side stands, a weaker one must agree."""
    lean = math.log(support / (1 - support))
    opposite = heard.stance is (Stance.OPPOSES if lean >= 0 else Stance.SUPPORTS)
    if opposite and heard.strength >= EXPLICIT:
        return heard
    undone = opposite and abs(lean) >= UNDOING
    return replace(heard, stance=Stance.UNCLEAR if undone else heard.stance, lean=lean)
