"""What statements are about: issues given and issues found."""

from __future__ import annotations

import pytest

from summarizer.attribution.joining import join
from summarizer.attribution.model import Attributions, Phrase
from summarizer.documents import Document
from summarizer.positions.cells import cells
from summarizer.positions.found import found_issues
from summarizer.positions.issues import Surroundings, given_issues, relevance, roles, slug
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.text.spans import Span
from tests.marked import read_of

LEVY = (
    ("Ana Ruiz", "<Ana Ruiz> {said} [she supports the harbour levy]"),
    ("Ben Okafor", '["We oppose the harbour levy,"] <Ben Okafor> {said}.'),
    ("Cleo Tran", "<Cleo Tran> {said} [the ferry timetable is wrong]"),
)


def cells_of(read: Read, *labels: str) -> dict[tuple[str, str], Stance]:
    """The cells for the given labels, as (actor, issue label, stance)."""
    issues = given_issues(labels, [Surroundings(read.document)])
    return {(cell.actor, cell.issue.label): cell.stance for cell in cells([read], issues, join([read.attributions]))}


def test_a_label_weighs_its_head_most() -> None:
    """The main word counts more than what says which one."""
    weights = roles("tighter oversight of the harbour fund")
    assert weights["oversight" if "oversight" in weights else max(weights, key=weights.get)] == max(weights.values())
    assert len(weights) == 4


def test_statements_are_about_what_they_name() -> None:
    """Relevance is high for the issue's own words, low for another subject, and stays between 0 and 1."""
    read = read_of(*LEVY)
    around = Surroundings(read.document)
    (issue,) = given_issues(["harbour levy"], [around])
    on, _, off = (relevance(statement, around, issue) for statement in read.attributions.statements)
    assert 0.99 < on <= 1
    assert 0 <= off < on


def test_each_actor_gets_a_cell_on_the_issue_only_if_they_speak_of_it() -> None:
    """Two actors take sides, the third speaks of something else and has no cell."""
    assert cells_of(read_of(*LEVY), "harbour levy") == {
        ("ana-ruiz", "harbour levy"): Stance.SUPPORTS,
        ("ben-okafor", "harbour levy"): Stance.OPPOSES,
    }


def test_inflection_and_family_do_not_matter() -> None:
    """An issue is found under other forms of its words."""
    read = read_of(("Ana Ruiz", "<Ana Ruiz> {said} [she opposes reauthorizing the fund]"))
    assert cells_of(read, "renewal of the funds") == {("ana-ruiz", "renewal of the funds"): Stance.OPPOSES}


def test_a_former_statement_does_not_decide() -> None:
    """What an actor once said gives way to what they say now."""
    read = read_of(
        ("Ana Ruiz", "<Ana Ruiz> had previously {said} [she opposes the harbour levy]"),
        ("Ana Ruiz", "<Ana Ruiz> {said} [she supports the harbour levy]"),
    )
    assert cells_of(read, "harbour levy")["ana-ruiz", "harbour levy"] is Stance.SUPPORTS


def test_sides_that_balance_are_unclear_with_a_reason() -> None:
    """For and against in one document: both shown, no side guessed."""
    read = read_of(
        ("Ana Ruiz", "<Ana Ruiz> {said} [she supports the harbour levy]"),
        ("Ana Ruiz", "<Ana Ruiz> {said} [she opposes the harbour levy]"),
    )
    issues = given_issues(["harbour levy"], [Surroundings(read.document)])
    (cell,) = cells([read], issues, join([read.attributions]))
    assert cell.stance is Stance.UNCLEAR
    assert cell.reason
    assert {heard.reading.stance for heard in cell.heard} == {Stance.SUPPORTS, Stance.OPPOSES}


def test_the_outlets_loaded_account_is_no_statement() -> None:
    """To be told to have slammed the levy without their own words gives nobody a position."""
    read = read_of(("Ana Ruiz", "<Ana Ruiz> {slammed} [the harbour levy]", "slam"))
    assert cells_of(read, "harbour levy") == {}


def test_issues_nobody_named_are_what_several_take_sides_on() -> None:
    """The levy is found, with its counts; a noun that nobody takes a side on is not."""
    read = read_of(*LEVY, title="Harbour levy splits council")
    text = read.document.text
    phrases = tuple(
        Phrase(Span(at, at + len(noun)), noun.split()[-1])
        for noun in ("harbour levy", "ferry timetable")
        for at in range(len(text))
        if text.startswith(noun, at)
    )
    attributions = Attributions(
        "doc",
        read.attributions.statements,
        read.attributions.actors,
        phrases=tuple(sorted(phrases, key=lambda phrase: phrase.span)),
    )
    found = found_issues([Read(read.document, attributions)])
    assert [(each.issue.label, each.statements, each.actors) for each in found] == [("harbour levy", 2, 2)]


def test_no_documents_have_no_issues() -> None:
    """Nothing read, nothing found."""
    assert found_issues([]) == ()
    assert found_issues([Read(Document("doc", "Nothing is said."), Attributions("doc"))]) == ()


def test_ids_are_unique() -> None:
    """Two labels that read alike get two ids."""
    assert slug("A levy!", ["a-levy"]) == "a-levy-2"


LEVY_LINES = {
    "an impression of the outlet's": (
        "Ana Ruiz",
        "<Ana Ruiz> seems {confident} that [the harbour levy should go ahead]",
        "confident",
    ),
    "a comment of the outlet's": (
        "Ana Ruiz",
        "<Ana Ruiz> {ruled} against the port, [dealing a blow to the harbour levy]",
        "rule",
    ),
    "what an outlet reports": ("The Gazette", "<The Gazette> {reported} that [the harbour levy is wrong]", "report"),
    "a question in a transcript": ("Q", '<Q>: ["Should the harbour levy go ahead?"]', ""),
}


@pytest.mark.parametrize("line", LEVY_LINES.values(), ids=LEVY_LINES)
def test_what_is_not_somebodys_own_word_makes_no_position(line: tuple[str, str, str]) -> None:
    """Narration, impressions, reports and questions give nobody a side."""
    assert cells_of(read_of(line), "harbour levy") == {}


def test_a_headline_is_the_outlets() -> None:
    """A statement that stands in the title gives nobody a position."""
    read = read_of(("Skerrow", "<Skerrow> {opposes} [harbour levy]", "oppose"), title="Skerrow opposes harbour levy")
    assert cells_of(read, "harbour levy") == {}


def test_an_issue_is_looked_for_only_where_the_document_is_about_it() -> None:
    """A word shared with another subject does not make a document one about the issue."""
    read = read_of(("Ana Ruiz", "<Ana Ruiz> {said} [she supports yearly inspections of boilers]"))
    assert cells_of(read, "joint inspections of fishing boats in the strait") == {}
