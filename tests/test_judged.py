"""What is judged of the statements of a document: chances, sides, and laws that hold for every text."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import wiring
from summarizer.documents import Document
from summarizer.positions.issues import Issue, given_issues, surroundings_of
from summarizer.positions.judging import Ear, Judged, judged, linked, weighed
from summarizer.positions.links import LINKS
from summarizer.positions.reads import Read
from summarizer.positions.scene import Scene
from summarizer.positions.sides import Stance
from summarizer.positions.sidings import SIDINGS, siding
from summarizer.positions.stance import Reading
from summarizer.positions.standing import STANDINGS, standings
from summarizer.positions.table import position_table

pytestmark = pytest.mark.usefixtures("attribute")
LEVY, CURFEW = "the harbour levy", "the curfew"
SENTENCES = (
    "Ana Ruiz said she supports the harbour levy.",
    '"We must repeal the curfew," Tom Okafor said.',
    "Joan Tamsin opposes the harbour levy and praised the pilots.",
    "The council votes on Monday.",
    "Ruiz declined to comment on the curfew.",
    '"The levy would be a disaster," said Okafor, who runs the market.',
    "Tamsin said the weather was fine, and that the levy would be raised if the boats come back.",
)
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5)


@cache
def read_of(text: str) -> Read:
    """A text as the program reads it."""
    document = Document("doc", text)
    return Read(document, wiring.attribute(document))


def issues_of(read: Read, *labels: str) -> tuple[Issue, ...]:
    """The issues with these labels, weighed in the document."""
    return given_issues(labels, [surroundings_of(read.document)])


def found(text: str, *labels: str) -> list[Judged]:
    """What is judged of a text for these issues."""
    read = read_of(text)
    return list(judged(read, issues_of(read, *labels)))


def told(text: str, *labels: str) -> list[tuple[object, ...]]:
    """The same as plain values."""
    return [(one.said.statement, one.issue.id, one.chance, one.reading, one.standing) for one in found(text, *labels)]


@given(PARAGRAPHS)
@settings(max_examples=25)
def test_chances_are_chances(paragraphs: list[str]) -> None:
    """Whatever is said in whatever order, they lie between 0 and 1."""
    for one in found("\n\n".join(paragraphs), LEVY, CURFEW):
        assert 0 <= one.chance <= 1
        assert 0 <= one.standing <= 1
        assert one.reading.strength >= 0


@given(PARAGRAPHS)
@settings(max_examples=15)
def test_the_same_text_is_judged_the_same(paragraphs: list[str]) -> None:
    """Read anew, it gives the same statements, chances and sides."""
    text = "\n\n".join(paragraphs)
    first = told(text, LEVY, CURFEW)
    read_of.cache_clear()
    surroundings_of.cache_clear()
    assert told(text, LEVY, CURFEW) == first


@given(PARAGRAPHS)
@settings(max_examples=15)
def test_an_issue_whose_words_are_nowhere_gives_nothing(paragraphs: list[str]) -> None:
    """Nobody is told to stand on what the document never mentions."""
    assert found("\n\n".join(paragraphs), "the cattle quota") == []


@pytest.mark.parametrize("text", SENTENCES[:3])
@pytest.mark.parametrize("more", ["The library was painted green in May.", "A heron stood on the weir all morning."])
def test_an_unrelated_paragraph_turns_no_side_round(text: str, more: str) -> None:
    """Who is for it is not against it because the article goes on about something else."""
    before = {(one.said.statement, one.issue.id): one.reading.stance for one in found(text, LEVY, CURFEW)}
    after = {(one.said.statement, one.issue.id): one.reading.stance for one in found(f"{text}\n\n{more}", LEVY, CURFEW)}
    sides = {Stance.SUPPORTS, Stance.OPPOSES}
    assert all(after[key] is before[key] for key in before.keys() & after.keys() if {after[key], before[key]} <= sides)
    assert before.keys() <= after.keys()


def test_a_plain_side_on_the_whole_issue_is_a_position() -> None:
    """Said in one sentence, it needs nothing around it."""
    (one,) = found(SENTENCES[0], LEVY)
    assert (one.reading.stance, one.issue.label) == (Stance.SUPPORTS, LEVY)


def test_what_is_asked_for_more_chances_gives_no_more() -> None:
    """With thresholds that nothing reaches only what is plainly said is left."""
    read = read_of("\n\n".join(SENTENCES))
    issues = issues_of(read, LEVY, CURFEW)
    strict = {one.said.statement for one in judged(read, issues, stands=1.1, about=1.1)}
    assert strict <= {one.said.statement for one in judged(read, issues)}
    assert strict


@given(st.floats(0.001, 0.999), st.sampled_from([Stance.SUPPORTS, Stance.OPPOSES, Stance.UNCLEAR]), st.floats(0, 3))
def test_learnt_numbers_never_turn_a_side_into_its_opposite(support: float, stance: Stance, strength: float) -> None:
    """They make it unclear at most, and a plain one they leave alone."""
    heard = Reading(stance, strength)
    after = weighed(heard, support)
    assert after.stance in {stance, Stance.UNCLEAR}
    assert strength < 1 or after.stance is stance


def test_the_table_knows_the_measures_and_no_others() -> None:
    """It loads, and each of its names is one that is measured."""
    measures = {"links": LINKS, "standings": STANDINGS, "sides": SIDINGS}
    table = json.loads(files("summarizer.positions").joinpath("position_table.json").read_text("utf-8"))
    assert table.keys() == measures.keys()
    for name, trees in table.items():
        assert set(chain.from_iterable(map(names_in, trees))) <= set(measures[name])
    assert position_table() is position_table()


def names_in(node: float | list[object]) -> list[str]:
    """The names of the measures that a tree asks for."""
    if not isinstance(node, list):
        return []
    name, _, *below = node
    return [str(name), *chain.from_iterable(names_in(one) for one in below)]  # type: ignore[arg-type] - nodes are nested


@pytest.mark.parametrize("names", [LINKS, STANDINGS, SIDINGS])
def test_no_measure_has_two_names_or_one_name_twice(names: tuple[str, ...]) -> None:
    """The trees tell them apart by name."""
    assert len(set(names)) == len(names)


def test_every_measure_is_a_number_for_every_statement_and_actor() -> None:
    """In the order of the names, for all statements, issues and actors of a document."""
    read = read_of("\n\n".join(SENTENCES))
    scene = Scene(read, issues_of(read, LEVY, CURFEW))
    ear = Ear(scene)
    links = linked(ear)
    assert len(links) == len(scene.said) * 2
    assert {len(link.measured) for link in links} == {len(LINKS)}
    assert {len(siding(scene, link.said, link.issue, ear.heard(link.said, link.issue))) for link in links} == {len(SIDINGS)}
    added = standings(scene, links, [0.5] * len(links))
    assert {len(one.measured) for one in added} == {len(STANDINGS)}
    assert len({(one.actor, one.issue.id) for one in added}) == len(added)
