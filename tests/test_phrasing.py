"""The sentences of the built-in engine: whole clauses in the actor's mouth, neutral, no stronger than what was said."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.joining import join
from summarizer.attribution.model import Actor, ActorKind, Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.drafting.extractive import shown_parts, written
from summarizer.drafting.heads import is_plural, issue_phrase, named
from summarizer.drafting.marking import curled, ended, quoted
from summarizer.drafting.parts import told_parts
from summarizer.drafts import DraftClaim
from summarizer.positions.cells import Cell, Heard
from summarizer.positions.issues import Surroundings, given_issues
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading
from summarizer.text.spans import Span
from tests.marked import marked


def claim_of(
    line: str,
    *,
    lemma: str = "say",
    kind: Kind = Kind.INDIRECT,
    name: str = "Ana Ruiz",
    actor_kind: ActorKind = ActorKind.PERSON,
    stance: Stance = Stance.SUPPORTS,
) -> DraftClaim:
    """The claim that the built-in engine makes of one marked line about the harbour levy."""
    text, statement = marked(line, lemma=lemma, actor="a")
    statement = replace(statement, kind=kind)
    document = Document("doc", text)
    actor = Actor("a", name, kind=actor_kind)
    (issue,) = given_issues(["harbour levy"], [Surroundings(document)])
    heard = Heard(document, statement, Reading(stance, 1.0, None), 1.0)
    cast = join([Attributions("doc", (statement,), (actor,))])
    return written(Cell(cast.joined["doc", "a"], issue, stance, (heard,)), heard, cast)


@pytest.mark.parametrize(
    ("line", "lemma", "sentence"),
    [
        ("<Ana Ruiz> {said} [that the levy should stay].", "say", "Ana Ruiz said that the levy should stay."),
        (
            "<She> has {called} [for a levy of four percent by May].",
            "call",
            "Ana Ruiz has called for a levy of four percent by May.",
        ),
        ("<Ruiz> does not {back} [the levy].", "back", "Ana Ruiz does not back the levy."),
        ("<They>'re not {expecting} [the levy to pass].", "expect", "Ana Ruiz is not expecting the levy to pass."),
        ("<Ruiz> is likely to {oppose} [the harbour levy].", "oppose", "Ana Ruiz is likely to oppose the harbour levy."),
        ("<Ruiz> joined the board and {said} [the levy is fair].", "say", "Ana Ruiz said the levy is fair."),
        ("<Ruiz> spoke for an hour, {saying} [the levy is fair].", "say", "Ana Ruiz said the levy is fair."),
        ("<I> {think} [the levy is fair].", "think", "Ana Ruiz thinks the levy is fair."),
    ],
)
def test_a_reported_clause_has_the_actor_as_its_subject(line: str, lemma: str, sentence: str) -> None:
    """The verb agrees with the actor, keeps its auxiliaries and negations, and is never a participle or a contraction."""
    assert claim_of(line, lemma=lemma).text == sentence


@pytest.mark.parametrize(
    ("line", "lemma", "sentence"),
    [
        ("<Ruiz> strongly {opposes} [the harbour levy].", "oppose", "Ana Ruiz opposes the harbour levy."),
        ("<Ruiz> {claimed} [that the levy is fair].", "claim", "Ana Ruiz said that the levy is fair."),
        (
            "<Ruiz> {proclaimed} [in May - falsely - that the levy is new].",
            "proclaim",
            "Ana Ruiz said in May that the levy is new.",
        ),
        (
            "<Ruiz> {touted} [the harbour levy of four percent].",
            "tout",
            "Ana Ruiz supports harbour levy: the harbour levy of four percent.",
        ),
        (
            "<Ruiz> did not immediately {reject} [the harbour levy].",
            "reject",
            "Ana Ruiz did not immediately reject the harbour levy.",
        ),
        ("<Ruiz> {said} [the levy is fair — a move that angered many].", "say", "Ana Ruiz said the levy is fair."),
        ("<Ruiz> {said} [the levy is fair, which surprised the port].", "say", "Ana Ruiz said the levy is fair."),
    ],
)
def test_the_outlets_colour_is_left_out(line: str, lemma: str, sentence: str) -> None:
    """No adverb of the outlet's, no cue that judges, no comment after a dash or in a relative clause."""
    text = claim_of(line, lemma=lemma).text
    assert text.replace("supports the harbour levy:", "supports harbour levy:") == sentence


@pytest.mark.parametrize(
    "line",
    [
        "The levy {backed} by <Ruiz> [as the fairest way] is new.",
        "<Ruiz> stopped short of {saying} [the levy is fair].",
        "<Ruiz> and her {promises} of [a fair levy for the harbour] came late.",
        "[The levy is fair to all], <Ruiz> {said}.",
    ],
)
def test_what_cannot_be_her_verb_is_not_made_one(line: str) -> None:
    """Where the cue is no finite verb with the content behind it, the side stands first and the words follow."""
    assert re.match(r"Ana Ruiz supports (?:the )?harbour levy: ", claim_of(line).text)


def test_an_interrupted_clause_is_one_clause() -> None:
    """Only "she said" stands between its parts: no "…", a comma after an opening phrase; the scrap is no evidence."""
    claim = claim_of("[If anything], <Ruiz> {said}, [the harbour levy is too low for the port].")
    assert claim.text.endswith(": If anything, the harbour levy is too low for the port.")
    assert [quote.text for quote in claim.quotes] == ["the harbour levy is too low for the port"]


def test_what_is_passed_on_in_a_quotation_leaves_no_hole() -> None:
    """The quotation is shown whole: it is one sentence of the actor's, whatever others are made to say in it."""
    claim = claim_of('["The bill allows ]towns to raise the levy[, and I back it,"] <Ruiz> {said}.', kind=Kind.DIRECT)
    assert claim.text.endswith(": “The bill allows towns to raise the levy, and I back it”.")
    assert len(claim.quotes) == 1


def test_a_clause_that_breaks_off_is_completed_in_the_sentence_only() -> None:
    """What the last word governs is added up to the next pause; the evidence stays within the statement."""
    claim = claim_of(
        "<Ruiz> {promised} [a bill that raises the levy and pays for] two new piers, the port said.", lemma="promise"
    )
    assert claim.text == "Ana Ruiz promised a bill that raises the levy and pays for two new piers."
    assert [quote.text for quote in claim.quotes] == ["a bill that raises the levy and pays for"]
    alone = claim_of("<Ruiz> {said} [the harbour levy stays, saying] it works.")
    assert alone.text == "Ana Ruiz said the harbour levy stays."


@pytest.mark.parametrize(
    ("name", "kind", "plural"),
    [
        ("Clinker aides", ActorKind.GROUP, True),
        ("members of the council", ActorKind.PERSON, True),
        ("people briefed on the plan", ActorKind.GROUP, True),
        ("Ted Willis", ActorKind.PERSON, False),
        ("the harbour boss", ActorKind.PERSON, False),
        ("United Docks", ActorKind.ORGANISATION, False),
        ("Democrats", ActorKind.ORGANISATION, True),
    ],
)
def test_number_of_an_actor(name: str, kind: ActorKind, *, plural: bool) -> None:
    """A group or description with a plural head takes a plural verb; a name does not."""
    assert is_plural(Actor("a", name, kind=kind)) is plural


@pytest.mark.parametrize(
    ("name", "kind", "head"),
    [
        ("no other clerk", ActorKind.PERSON, "No other clerk"),
        ("unnamed clerk", ActorKind.PERSON, "An unnamed clerk"),
        ("union man", ActorKind.PERSON, "A union man"),
        ("town's clerk", ActorKind.PERSON, "Town's clerk"),
        ("Rowan campaign", ActorKind.ORGANISATION, "The Rowan campaign"),
        ("port clerks", ActorKind.GROUP, "Port clerks"),
        ("Ana Ruiz", ActorKind.PERSON, "Ana Ruiz"),
    ],
)
def test_article_of_an_actor(name: str, kind: ActorKind, head: str) -> None:
    """A described one takes an article unless the name has a determiner; within a sentence it is small."""
    actor = Actor("a", name, kind=kind)
    assert named(actor) == head
    small = head if name[0].isupper() and not head.startswith("The ") else head[0].lower() + head[1:]
    assert named(actor, opens=False) == small


@pytest.mark.parametrize(
    ("label", "phrase"),
    [
        ("Kestria water deal", "the Kestria water deal"),
        ("ban on night ferries", "the ban on night ferries"),
        ("Rowan's harbour bill", "Rowan's harbour bill"),
        ("banning a levy", "banning a levy"),
        ("job losses", "job losses"),
    ],
)
def test_article_of_an_issue(label: str, phrase: str) -> None:
    """One bill, deal or ban takes an article where the documents do not tell; a person's own one and a plural do not."""
    (issue,) = given_issues([label], [Surroundings(Document("doc", "Nothing of it."))])
    assert issue_phrase(issue) == phrase


@given(st.text(alphabet="ab \"“”',.", min_size=1, max_size=40))
def test_marks_stand_in_pairs(text: str) -> None:
    """Whatever the marks of a clause are, the sentence has curly ones in pairs, and once ended stays as it is."""
    made = curled(text)
    assert made.count("“") == made.count("”")
    assert '"' not in made
    assert ended(ended(made)) == ended(made)


def test_quotation_marks_inside_become_single() -> None:
    """Inner marks are single, the comma before a speech tag goes, a repeated part is shown once."""
    assert quoted(["'It stays,'", "'We pay for it.'"]) == "“It stays … We pay for it.”"
    assert quoted(['"We call it ‘fair’," ', '"she says "no","']) == "“We call it ‘fair’ … she says ‘no’”"


@given(st.lists(st.integers(1, 6), min_size=1, max_size=6))
def test_parts_lie_in_the_statement(lengths: list[int]) -> None:
    """What is shown as evidence lies within the statement, in order, none of it twice."""
    text = " ".join("word" * length for length in lengths) + "."
    spans, start = [], 0
    for length in lengths:
        spans.append(Span(start, start + 4 * length))
        start += 4 * length + 1
    statement = Statement(content=tuple(spans), kind=Kind.DIRECT)
    (issue,) = given_issues(["harbour levy"], [Surroundings(Document("doc", text))])
    heard = Heard(Document("doc", text), statement, Reading(Stance.UNCLEAR, 1.0, None), 1.0)
    shown = shown_parts(heard, Cell("a", issue, Stance.UNCLEAR, (heard,)))
    assert shown
    assert all(statement.whole.contains(part) for part in shown)
    assert all(one.end <= other.start for one, other in pairwise(shown))
    assert told_parts(statement, text)
