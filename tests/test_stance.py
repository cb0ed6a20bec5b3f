"""Which side a statement takes: tables of (statement, issue, side), in words of our own."""

from __future__ import annotations

import pytest

from summarizer.documents import Document
from summarizer.positions.conditions import condition_in
from summarizer.positions.issues import Issue, Surroundings, given_issues
from summarizer.positions.sides import Stance
from summarizer.positions.stance import read_stance
from tests.marked import marked

SIDES = [
    ("supports", "the harbour levy", "<Ruiz> {said} [she supports the harbour levy]"),
    ("supports", "the harbour levy", "<Ruiz> {called} for [the harbour levy to be introduced]"),
    ("supports", "the harbour levy", '["We need the harbour levy,"] <Ruiz> {said}.'),
    ("supports", "the harbour levy", "<Ruiz> {said} [the harbour levy should go ahead]"),
    ("supports", "the harbour levy", '["There is nothing more important than the harbour levy,"] <Ruiz> {said}.'),
    ("supports", "a contingency plan", "<Ruiz> {said} [it would be a mistake to go on without a contingency plan]"),
    ("opposes", "the harbour levy", "<Ruiz> {said} [she does not support the harbour levy]"),
    ("opposes", "the harbour levy", "<Ruiz> does not {back} [the harbour levy]"),
    ("opposes", "the harbour levy", "<Ruiz> {called} for [the repeal of the harbour levy]"),
    ("opposes", "the harbour levy", "<Ruiz> {said} [the harbour levy should be scrapped]"),
    ("opposes", "the harbour levy", '["The harbour levy is wrong and unfair,"] <Ruiz> {said}.'),
    ("opposes", "the harbour levy", '["We should not introduce a harbour levy,"] <Ruiz> {said}.'),
    ("opposes", "repealing the harbour levy", '["The harbour levy is vital,"] <Ruiz> {said}.'),
    ("supports", "repealing the harbour levy", "<Ruiz> {called} for [the repeal of the harbour levy]"),
    ("conditional", "the harbour levy", "<Ruiz> {said} [she would support the harbour levy if the money stays in the port]"),
    ("conditional", "the harbour levy", '["We will vote for the harbour levy unless the rate is raised,"] <Ruiz> {said}.'),
    ("noncommittal", "the harbour levy", "<Ruiz> {declined} [to comment on the harbour levy]"),
    ("noncommittal", "the harbour levy", '["We have not taken a position on the harbour levy,"] <Ruiz> {said}.'),
    ("unclear", "the harbour levy", "<Ruiz> {said} [the council votes on the harbour levy on Monday]"),
    ("unclear", "the harbour levy", '["The harbour levy was first written down in 1911,"] <Ruiz> {said}.'),
]


def issue_of(label: str, text: str) -> Issue:
    """The given issue with this label, weighed in this text."""
    return given_issues([label], [Surroundings(Document("doc", text))])[0]


@pytest.mark.parametrize(("side", "label", "line"), SIDES, ids=[f"{side}: {line}" for side, _, line in SIDES])
def test_the_side_is_read_off_the_words(side: str, label: str, line: str) -> None:
    """Support, opposition, demands, undoing, conditions and silence are told apart."""
    text, statement = marked(line)
    assert read_stance(statement, text, issue_of(label, text)).stance is Stance(side)


def test_a_condition_is_kept_as_a_span() -> None:
    """What a position hangs on is a stretch of the text."""
    text, statement = marked("<Ruiz> {said} [she would back the levy as long as the money stays in the port, and not before]")
    found = condition_in(text, statement)
    assert found is not None
    assert found.of(text) == "as long as the money stays in the port"


def test_a_consequence_is_no_condition() -> None:
    """Foretelling harm "if" something happens is opposition to it, not a conditional position."""
    text, statement = marked(
        '["If the levy comes, it will cost the port two hundred jobs and destroy the fleet,"] <Ruiz> {said}.'
    )
    assert read_stance(statement, text, issue_of("the levy", text)).stance is Stance.OPPOSES


def test_another_actors_side_is_not_the_speakers() -> None:
    """That Okafor wants the levy says nothing about who says it."""
    text, statement = marked("<Ruiz> {said} [Okafor wants the levy]")
    others = frozenset({"okafor"})
    assert read_stance(statement, text, issue_of("the levy", text), others).stance is Stance.UNCLEAR


def test_denying_a_claim_is_against_it_and_denying_to_have_agreed_is_not() -> None:
    """A denial opposes a claim; a denial of a promise leaves the matter open."""
    text, statement = marked("<Ruiz> {denied} [the bribery claims]", lemma="deny", denied=True)
    assert read_stance(statement, text, issue_of("the bribery claims", text)).stance is Stance.OPPOSES
    text, statement = marked("<Ruiz> {denied} [that she had agreed to a levy]", lemma="deny", denied=True)
    assert read_stance(statement, text, issue_of("a levy", text)).stance is Stance.UNCLEAR
