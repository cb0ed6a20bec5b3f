"""What the statements of one actor on one issue add up to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.joining import join
from summarizer.positions.cells import Cell, Heard, gathered
from summarizer.positions.issues import Issue, given_issues, surroundings_of
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading
from tests.marked import read_of

SAID = ("<Ruiz> {said} [the levy is one thing]", "<Ruiz> {had once said} [the levy is another]")
FOR, AGAINST = Reading(Stance.SUPPORTS, 1.2, lean=1.0), Reading(Stance.OPPOSES, 1.2, lean=-1.0)
WEAKLY_FOR, WEAKLY_AGAINST = Reading(Stance.SUPPORTS, 0.6, lean=0.5), Reading(Stance.OPPOSES, 0.6, lean=-0.5)
OPEN, NOTHING = Reading(Stance.NONCOMMITTAL, 1.0), Reading(Stance.UNCLEAR, 0.0)
HANGING = Reading(Stance.CONDITIONAL, 1.4)
READINGS = st.sampled_from([FOR, AGAINST, WEAKLY_FOR, WEAKLY_AGAINST, OPEN, NOTHING, HANGING])


def cell_of(*readings: Reading, lines: tuple[str, ...] = (), relevance: float = 0.9, standing: float = 0.9) -> Cell | None:
    """The one cell of statements by one actor that are read so; None where there is nothing to show."""
    spoken = lines or (SAID[0],) * len(readings)
    read = read_of(*(("Ana Ruiz", line) for line in spoken))
    (issue,) = given_issues(["the levy"], [surroundings_of(read.document)])

    def hear(read: Read) -> Iterator[tuple[Issue, Heard]]:
        for statement, reading in zip(read.attributions.statements, readings, strict=True):
            yield issue, Heard(read.document, statement, reading, relevance, standing)

    found = list(gathered([read], [issue], join([read.attributions]), hear))
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("readings", "stance"),
    [
        ((FOR,), "supports"),
        ((AGAINST, AGAINST), "opposes"),
        ((FOR, WEAKLY_AGAINST), "supports"),
        ((AGAINST, NOTHING), "opposes"),
        ((HANGING,), "conditional"),
        ((OPEN,), "noncommittal"),
        ((WEAKLY_FOR, WEAKLY_FOR, WEAKLY_FOR), "supports"),
    ],
)
def test_statements_add_up(readings: tuple[Reading, ...], stance: str) -> None:
    """A plain side outweighs a weak one, and what takes none says nothing."""
    cell = cell_of(*readings)
    assert cell
    assert (cell.stance, cell.reason) == (stance, None)


def test_a_contradiction_is_shown_and_not_decided() -> None:
    """Both sides plainly said: both come first, and the reason is told."""
    cell = cell_of(FOR, FOR, AGAINST, AGAINST)
    assert cell
    assert (cell.stance, cell.reason) == (Stance.UNCLEAR, "statements for and against")
    assert {heard.reading.stance for heard in cell.heard[:2]} == {Stance.SUPPORTS, Stance.OPPOSES}


def test_what_is_told_of_the_past_gives_way() -> None:
    """The present stance decides where there is one; a past one alone is better than none."""
    present = cell_of(FOR, AGAINST, lines=SAID)
    past = cell_of(AGAINST, lines=SAID[1:])
    assert present
    assert past
    assert (present.stance, past.stance) == (Stance.SUPPORTS, Stance.OPPOSES)
    assert [heard.past for heard in present.heard] == [False]


def test_words_without_a_side_are_shown_where_a_position_is_likely() -> None:
    """Otherwise there is no cell: nothing is better than a guess."""
    assert cell_of(NOTHING, standing=0.5) is None
    likely = cell_of(NOTHING, standing=1.0)
    assert likely
    assert likely.stance is Stance.UNCLEAR


@given(st.lists(READINGS, min_size=1, max_size=5), st.floats(0.3, 1))
def test_a_side_has_evidence_and_none_of_its_opposite(readings: list[Reading], relevance: float) -> None:
    """Whatever was heard, what a decided cell shows does not speak for the other side."""
    cell = cell_of(*readings, relevance=relevance)
    if cell and not cell.reason and cell.stance in {Stance.SUPPORTS, Stance.OPPOSES}:
        shown = {heard.reading.stance for heard in cell.heard}
        assert not shown & ({Stance.SUPPORTS, Stance.OPPOSES} - {cell.stance})


@given(st.lists(READINGS, min_size=1, max_size=5))
def test_the_mirror_of_what_is_heard_is_the_mirror_of_the_cell(readings: list[Reading]) -> None:
    """No side is easier to reach than the other."""
    mirror = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}
    turned = [Reading(mirror.get(one.stance, one.stance), one.strength, lean=-one.lean) for one in readings]
    first, second = cell_of(*readings), cell_of(*turned)
    assert (first is None) == (second is None)
    if first and second:
        assert second.stance is mirror.get(first.stance, first.stance)


def test_evidence_comes_best_first() -> None:
    """What is plainest and most relevant leads, own words before reported ones."""
    cell = cell_of(WEAKLY_FOR, FOR, FOR, lines=(SAID[0], SAID[0], '["The levy is right,"] <Ruiz> {said}.'))
    assert cell
    weights = [heard.weight for heard in cell.heard]
    assert weights == sorted(weights, reverse=True)
    assert cell.heard[0].statement.content[0].of(cell.heard[0].document.text).startswith('"The levy')
