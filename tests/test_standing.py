"""Who has a position on an issue: what all statements of an actor add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.attribution.joining import join
from summarizer.documents import Document
from summarizer.positions.cells import cells
from summarizer.positions.issues import given_issues, surroundings_of
from summarizer.positions.judging import judged, weighed
from summarizer.positions.links import LINKS
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading
from summarizer.positions.table import position_table
from summarizer.turns import find_turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.attribution.model import Attributions

    Attribute = Callable[[Document], Attributions]

LEVY = """The council met on Monday to talk about the harbour levy.

Ana Ruiz, the mayor, said that she supports the harbour levy. "The harbour levy is fair," Ms. Ruiz said.

Ben Okafor, who runs two trawlers, said he opposes the harbour levy.

A spokesman for the Kestrel Bank declined to comment on the harbour levy.

Cleo Tran said that her ferry would leave at noon.
"""
INTERVIEW = """HALE: Why should anybody want the harbour levy?

RUIZ: I support the harbour levy because it is fair.

HALE: Is the harbour levy not a burden on the boats?

RUIZ: We need the harbour levy to mend the quay.
"""


def read(text: str, attribute: Attribute) -> Read:
    """A text with who said what in it."""
    document = Document("doc", text, turns=find_turns(text))
    return Read(document, attribute(document))


def held(text: str, label: str, attribute: Attribute) -> dict[str, Stance]:
    """The cells of a text on one issue: actor's name and side."""
    found = read(text, attribute)
    cast = join([found.attributions])
    issues = given_issues([label], [surroundings_of(found.document)])
    return {cast[cell.actor].name: cell.stance for cell in cells([found], issues, cast)}


def test_plain_sides_stand_and_silence_does_not(attribute: Attribute) -> None:
    """Who says so has the position, who speaks of something else has none, and an unnamed spokesman speaks for the bank."""
    found = held(LEVY, "harbour levy", attribute)
    assert found["Ana Ruiz"] is Stance.SUPPORTS
    assert found["Ben Okafor"] is Stance.OPPOSES
    assert found["Kestrel Bank"] is Stance.NONCOMMITTAL
    assert "Cleo Tran" not in found


@pytest.mark.parametrize("label", ["whale hunting", "a curfew for minors", "nuclear power"])
def test_an_issue_that_the_document_is_not_about_has_no_position(attribute: Attribute, label: str) -> None:
    """Nothing is made up for an issue whose words stand nowhere."""
    assert held(LEVY, label, attribute) == {}


def test_who_asks_holds_nothing(attribute: Attribute) -> None:
    """In an interview only the one who answers has a position."""
    found = held(INTERVIEW, "harbour levy", attribute)
    assert [stance for name, stance in found.items() if "RUIZ" in name.upper()] == [Stance.SUPPORTS]
    assert not any("HALE" in name.upper() for name in found)


def test_what_is_judged_is_the_same_every_time_and_lies_between_0_and_1(attribute: Attribute) -> None:
    """Chances are chances, and nothing depends on the order of a set."""
    found = read(LEVY, attribute)
    issues = given_issues(["harbour levy"], [surroundings_of(found.document)])
    first, second = ([(one.chance, one.standing, one.reading) for one in judged(found, issues)] for _ in range(2))
    assert first == second
    assert first
    assert all(0 <= chance <= 1 and 0 <= standing <= 1 for chance, standing, _ in first)


@given(st.lists(st.floats(-10, 10), min_size=len(LINKS), max_size=len(LINKS)))
@settings(max_examples=40, deadline=None)
def test_the_table_gives_a_chance_for_whatever_is_measured(measured: list[float]) -> None:
    """No measure leads a tree out of its leaves."""
    (chance,) = position_table().links.probabilities([(measured, ())])
    assert 0 < chance < 1


@given(st.floats(0.001, 0.999), st.sampled_from([Stance.SUPPORTS, Stance.OPPOSES]), st.floats(1.0, 3.0))
def test_a_plain_side_is_never_undone(support: float, side: Stance, strength: float) -> None:
    """What the rules hear plainly stands, whatever the learnt numbers say."""
    assert weighed(Reading(side, strength), support).stance is side


@given(st.floats(0.001, 0.999), st.floats(0.0, 0.9))
def test_learnt_numbers_turn_no_side_round(support: float, strength: float) -> None:
    """They may undo a weaker side, and never make it the other one."""
    assert weighed(Reading(Stance.SUPPORTS, strength), support).stance is not Stance.OPPOSES
