"""What statements are about: issues given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.joining import join
from summarizer.documents import Document
from summarizer.positions.cells import cells
from summarizer.positions.issues import Issue, Surroundings, families, given_issues, reach, roles, slug, spoken_families
from summarizer.positions.kin import kin
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.wanted import Wanted
from tests.marked import read_of

WORDS_OF_A_KIND = "mexico mexican us american america harbour harbor centr center offens offenc labour labor levi".split()
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
    on, _, off = (
        reach(spoken_families(statement, read.document.text), around.nearness(statement.extent), issue)
        for statement in read.attributions.statements
    )
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


def asked(issue: str | Wanted, text: str = "") -> Issue:
    """The issue as it is looked for in a document with this text."""
    (made,) = given_issues([issue], [Surroundings(Document("doc", text))] if text else [])
    return made


def test_a_synonym_names_the_whole_issue() -> None:
    """Any of its names does, in full; the words of two of them do not add up."""
    issue = asked(Wanted("harbour levy", ("berth fee", "charges for mooring")))
    assert issue.share(families("the berth fees")) == 1
    assert issue.share(families("mooring is charged")) == 1
    assert 0 < issue.share(families("a levy on the berth")) < 1
    assert issue.has("fee")
    assert "fee" in issue.heads & issue.telling & issue.families
    assert issue.label == "harbour levy"


def test_a_description_makes_likelier_and_names_nothing() -> None:
    """Its words count a little, below what makes a passage one that names the issue."""
    plain, told = asked("harbour levy"), asked(Wanted("harbour levy", (), "Skippers pay for every night at the quay"))
    night = families("Skippers pay for every night at the quay")
    assert plain.share(night) == 0
    assert 0 < told.share(night) < 0.3
    assert told.share(families("the harbour levy")) == plain.share(families("the harbour levy")) == 1
    assert not told.has("skipper")
    assert told.families == plain.families


NEAR_WORDS = [
    ("sanctions on Mexico", "Mexican"),
    ("the U.S. fleet", "American"),
    ("choice of a presidential nominee", "nominated"),
    ("withdrawal from the strait", "withdrew"),
    ("retaliation for the toll", "retaliate"),
    ("labour rules", "labor"),
    ("a center for boats", "centre"),
    ("licence to fish", "license"),
    ("organised mooring", "organizing"),
]


@pytest.mark.parametrize(("label", "word"), NEAR_WORDS)
def test_derivations_peoples_and_spellings_count(label: str, word: str) -> None:
    """Words whose stems differ count as the label's own, if a little less."""
    issue = asked(label)
    assert issue.share(families(word)) > 0.1
    assert families(word) <= issue.families


def test_the_other_spelling_is_the_same_word() -> None:
    """It counts in full, where kin counts a little less."""
    assert asked("labour").share(families("labor")) == 1
    assert asked("Mexico").share(families("Mexican")) < 1


CALLED = {
    "an abbreviation behind the name": ("Kestrel Harbour Authority", "The Kestrel Harbour Authority (KHA) met.", "KHA"),
    "the name behind an abbreviation": ("KHA", "The Kestrel Harbour Authority (KHA) met.", "Kestrel Harbour Authority"),
    "small words left out": ("Department of Quays", "The Department of Quays and Locks (DQL) met. It is large.", "DQL"),
    "lower-case words": ("temporary berth status", "He wants temporary berth status (TBS) for all.", "TBS"),
    "an abbreviation alone": ("Trans-Strait Ferry Pact", "The TSFP is dead, she said.", "TSFP"),
    "a name for the user's abbreviation": ("TSFP", "The Trans-Strait Ferry Pact is dead.", "Trans-Strait Ferry Pact"),
    "known as": ("Harbour Act", "She backs the Harbour Act, known as Bluebill, and says so.", "Bluebill"),
    "which is also known as": ("Harbour Act", "The Harbour Act, which is also known as “Bluebill,” failed.", "Bluebill"),
    "or": ("Harbour Act", "The Harbour Act, or Bluebill, failed.", "Bluebill"),
    "in brackets and quoted": ("Harbour Act", "The Harbour Act (the “Bluebill”) failed.", "Bluebill"),
    "so-called": ("Harbour Act", "The Harbour Act, the so-called Lex Skerrow, failed.", "Lex Skerrow"),
    "dubbed": ("Bluebill", "They fought the Harbour Act, dubbed Bluebill by its foes.", "Harbour Act"),
    "with a hyphen": ("open berth", "An open-berth rule is wanted.", "open-berth"),
    "without its hyphen": ("open-berth rule", "The rule of the open berth is old.", "a rule on open berths"),
    "a longer name": ("Harbour Act", "The Harbour Act of Skerrow, known as Bluebill, failed.", "Bluebill"),
}


@pytest.mark.parametrize(("label", "text", "name"), CALLED.values(), ids=CALLED)
def test_what_a_document_calls_it_is_its_name(label: str, text: str, name: str) -> None:
    """A name that the document introduces for the issue names all of it."""
    assert asked(label, text).share(families(name)) == pytest.approx(1)


def test_a_part_of_the_label_is_called_otherwise_too() -> None:
    """The rest of the label still has to be named."""
    issue = asked("repeal of the Harbour Act", "The Harbour Act, known as Bluebill, failed.")
    assert issue.share(families("a repeal of Bluebill")) == pytest.approx(1)
    assert 0.3 < issue.share(families("Bluebill")) < 0.7
    assert len(issue.synonyms) == 1


NOT_CALLED = {
    "a party": ("Ann Roe", "Ann Roe (D) spoke.", "D"),
    "a place": ("Ann Roe", "Ann Roe (Ashby) spoke.", "Ashby"),
    "another abbreviation": ("Harbour Act", "The Harbour Act (see KHA) failed.", "KHA"),
    "one thing or another": ("House", "The House, or Senate, decides.", "Senate"),
    "what somebody calls it": ("Harbour Act", "Ann Roe of the Harbour Act group called “Bluebill” a mess.", "Bluebill"),
    "a name in the next sentence": ("Harbour Act", "She backs the Harbour Act. The toll, known as Bluebill, is old.", "Bluebill"),
    "half of a code": ("SK-7 permits", "The SK-7 permits are few.", "7"),
    "two letters": ("Harbour Act", "A room in the HA building.", "HA"),
}


@pytest.mark.parametrize(("label", "text", "name"), NOT_CALLED.values(), ids=NOT_CALLED)
def test_what_stands_nearby_is_no_name(label: str, text: str, name: str) -> None:
    """Nothing is taken for another name that the document does not introduce as one."""
    assert asked(label, text).share(families(name)) == 0


WORDS = st.lists(st.sampled_from("harbour levy toll mexican berth fee quay act of the".split()), min_size=1, max_size=5)


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_synonym_takes_nothing_away(label: list[str], other: list[str], some: list[str], more: list[str]) -> None:
    """Shares lie between 0 and 1, grow with what is named, and every name is whole in itself."""
    issue = asked(Wanted(" ".join(label), (" ".join(other),), "a berth"))
    fewer, all_words = families(" ".join(some)), families(" ".join(some + more))
    assert 0 <= issue.share(fewer) <= issue.share(all_words) <= 1 + 1e-9
    for name in (label, other):
        if families(" ".join(name)):
            assert issue.share(families(" ".join(name))) == pytest.approx(1)


@given(st.sampled_from(WORDS_OF_A_KIND), st.sampled_from(WORDS_OF_A_KIND))
def test_kin_is_mutual(one: str, other: str) -> None:
    """A word is of its own kin, and nobody's kin who is not of its."""
    assert one in kin(one)
    assert (other in kin(one)) == (one in kin(other))
