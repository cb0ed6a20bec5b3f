"""Who is who by the user: what a file may say, and what that makes of a document's actors."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.identifying import identify
from summarizer.attribution.identities import Identities, Identity, unheard_names
from summarizer.attribution.model import Actor, ActorKind, Attributions, Statement
from summarizer.text.spans import Span

TEXT = """Ann Roe said the dike holds. Roe said nothing else. The senator said he would wait. Tom Roe, a baker, said it leaks.

He said the water was warm. The Harbour Board said it had no money. A spokesman said the board was tired.
"""


def at(words: str) -> Span:
    """Where words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def said(source: str, content: str, actor: str | None = None, **rest: object) -> Statement:
    """One statement of the text."""
    found = Statement((at(content),), (at(source),), actor=actor)
    return replace(found, **rest)  # type: ignore[arg-type]


STATEMENTS = (
    said("Ann Roe", "the dike holds", "ann-roe"),
    replace(said("Ann Roe", "nothing else", "ann-roe"), source=(Span(29, 32),)),
    said("The senator", "he would wait"),
    said("Tom Roe, a baker", "it leaks", "tom-roe"),
    said("He", "the water was warm", candidates=("tom-roe", "ann-roe")),
    said("The Harbour Board", "it had no money", "harbour-board"),
    said("A spokesman", "the board was tired", "spokesman"),
)
FOUND = Attributions(
    "dike",
    STATEMENTS,
    (
        Actor("ann-roe", "Ann Roe", ("Roe", "Ms. Roe"), "engineer", mentions=(at("Ann Roe"), Span(29, 32))),
        Actor("tom-roe", "Tom Roe", (), "baker", mentions=(at("Tom Roe"),)),
        Actor("harbour-board", "Harbour Board", (), None, ActorKind.ORGANISATION, mentions=(at("Harbour Board"),)),
        Actor("spokesman", "spokesman", (), "spokesman", speaks_for="harbour-board"),
    ),
)


def known(*actors: Identity, apart: tuple[tuple[str, str], ...] = ()) -> Attributions:
    """The document as a user knows it who says so much."""
    return identify(FOUND, TEXT, Identities(actors, apart))


def speakers(found: Attributions) -> list[str | None]:
    """The names of those who make the statements, in order."""
    return [found.actor(statement.actor).name if statement.actor else None for statement in found.statements]


def test_without_a_word_of_the_user_nothing_changes() -> None:
    """Nobody known, nothing changed; nor by actors of other documents."""
    assert known() is FOUND
    assert known(Identity("Ann Roe", ("the senator",), documents=("sea",))) is FOUND


def test_a_description_is_whom_the_user_says() -> None:
    """A source that the text left to nobody is the actor whose name it is."""
    found = known(Identity("Ann Roe", ("the senator",)))
    assert speakers(found) == ["Ann Roe", "Ann Roe", "Ann Roe", "Tom Roe", None, "Harbour Board", "spokesman"]
    ann = found.actor("ann-roe")
    assert ann.aliases == ("the senator", "Roe", "Ms. Roe")
    assert at("The senator") in ann.mentions


def test_actors_are_merged_and_renamed() -> None:
    """Two actors of one name's owner are one, under the user's name, role and kind, with everything that was told of them."""
    found = known(Identity("T. A. Roe", ("Ann Roe", "Tom Roe"), "envoy", ActorKind.PERSON))
    assert speakers(found)[:5] == ["T. A. Roe", "T. A. Roe", None, "T. A. Roe", "T. A. Roe"]
    roe = found.actor("t-a-roe")
    assert (roe.role, set(roe.aliases)) == ("envoy", {"Ann Roe", "Tom Roe", "Roe", "Ms. Roe"})
    assert roe.mentions == (at("Ann Roe"), Span(29, 32), at("Tom Roe"))
    assert len(found.actors) == 3
    assert found.statements[4].candidates == ()


def test_a_name_moves_from_an_actor_with_another_full_name() -> None:
    """A surname that the text gives to one and the user to another moves, with what stands beside it; the full name stays."""
    found = known(Identity("Tom Roe", ("Roe",)))
    assert speakers(found)[:4] == ["Ann Roe", "Tom Roe", None, "Tom Roe"]
    assert found.actor("ann-roe").aliases == ("Ms. Roe",)
    assert found.actor("ann-roe").mentions == (at("Ann Roe"),)
    assert Span(29, 32) in found.actor("tom-roe").mentions


def test_two_names_that_are_apart_are_two_actors() -> None:
    """An actor with both names keeps the main one; the other is somebody else."""
    found = known(apart=(("Roe", "Ann Roe"),))
    assert speakers(found)[:2] == ["Ann Roe", "Roe"]
    assert len(found.actors) == len(FOUND.actors) + 1


def test_a_principal_need_not_be_in_the_document() -> None:
    """Whom an actor speaks for is one of the user's, one of the document's, or made for it."""
    board = known(Identity("Ida Moe", ("a spokesman",), speaks_for="the Harbour Board"))
    assert board.actor("ida-moe").speaks_for == "harbour-board"
    other = known(Identity("Ida Moe", ("a spokesman",), speaks_for="Pilots' Guild"))
    assert other.actor(str(other.actor("ida-moe").speaks_for)).name == "Pilots' Guild"
    both = known(Identity("Ida Moe", ("a spokesman",), speaks_for="PG"), Identity("Pilots' Guild", ("PG",)))
    assert both.actor("ida-moe").speaks_for == "pilots-guild"
    assert speakers(board)[-1] == "Ida Moe"


def test_a_relay_is_whom_the_user_says() -> None:
    """Who passes words on is the actor whose statement they stand in, also where the user moves that one."""
    outer = replace(FOUND.statements[1], content=(Span(33, 60),))
    inner = Statement((Span(38, 50),), actor="tom-roe", via="ann-roe")
    found = identify(replace(FOUND, statements=(outer, inner)), TEXT, Identities((Identity("Ida Moe", ("Roe",)),)))
    assert [statement.via for statement in found.statements] == [None, "ida-moe"]
    assert found.actor("tom-roe").name == "Tom Roe"


@pytest.mark.parametrize(
    ("actors", "apart", "message"),
    [
        ((Identity("A B", ("Roe",)), Identity("C D", ("the Roe",))), (), "'Roe' is given to 'A B' and to 'C D'"),
        ((Identity("A B", ("Roe",)), Identity("C D", ("Roe",), documents=("x",))), (), "give each its documents"),
        ((Identity("A B", ("Roe",)),), (("Roe", "a b"),), "both are names of 'A B'"),
        ((), (("Roe", "The Roe"),), "cannot be apart from itself"),
    ],
)
def test_what_contradicts_itself_is_refused(
    actors: tuple[Identity, ...], apart: tuple[tuple[str, str], ...], message: str
) -> None:
    """A name of two actors who may meet, and a pair that is one actor."""
    with pytest.raises(ValueError, match=message):
        Identities(actors, apart)


def test_a_name_may_be_two_actors_in_different_documents() -> None:
    """One name, two actors, each with its documents."""
    both = Identities((Identity("Ann Roe", ("Roe",), documents=("dike",)), Identity("Tom Roe", ("Roe",), documents=("sea",))))
    assert speakers(identify(FOUND, TEXT, both))[1] == "Ann Roe"
    assert speakers(identify(replace(FOUND, document="sea"), TEXT, both))[1] == "Tom Roe"


def test_names_of_no_use_are_told() -> None:
    """A name or a document that is not there, and nothing of those that are."""
    actors = Identities(
        (Identity("Ann Roe", ("the Senator", "Mrs. Quill")), Identity("Jo Poe", documents=("sea",))), (("Roe", "Moe"),)
    )
    assert list(unheard_names(actors, [("dike", TEXT)])) == [
        "Ann Roe: no document has 'Mrs. Quill'",
        "Jo Poe: there is no document 'sea'",
        "apart: no document has 'Moe'",
    ]


FORMS = ["Ann Roe", "Roe", "Tom Roe", "the senator", "Harbour Board", "a spokesman", "He", "Ida Moe"]


@st.composite
def users(draw: st.DrawFn) -> Identities:
    """What a user may say: names dealt out to a few actors."""
    names = draw(st.permutations(FORMS))
    cuts = sorted(draw(st.sets(st.integers(min_value=1, max_value=len(names) - 1), max_size=4)))
    parts = [names[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]
    return Identities(tuple(Identity(part[0], tuple(part[1:])) for part in parts))


@given(users())
def test_laws_of_identifying(user: Identities) -> None:
    """Twice is once; nothing said is lost; every id is an actor's, and every actor has one; names are the user's own."""
    found = identify(FOUND, TEXT, user)
    assert identify(found, TEXT, user) == found
    assert [one.content for one in found.statements] == [one.content for one in FOUND.statements]
    ids = [actor.id for actor in found.actors]
    assert len(set(ids)) == len(ids)
    for statement in found.statements:
        assert {one for one in (statement.actor, statement.via, *statement.candidates) if one} <= set(ids)
    for actor in found.actors:
        assert {one for one in (actor.speaks_for, *actor.members) if one} <= set(ids)
        assert actor.speaks_for != actor.id
