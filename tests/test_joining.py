"""Actors across documents: what joins two under one id, and what keeps them apart."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.identities import Identities, Identity
from summarizer.attribution.joining import Cast, join
from summarizer.attribution.model import Actor, ActorKind, Attributions

ORGANISATION, GOVERNMENT, GROUP = ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.GROUP


def person(name: str, *aliases: str, role: str | None = None, speaks_for: str | None = None, ident: str = "") -> Actor:
    """Somebody, under the first name's id."""
    return Actor(ident or name, name, aliases, role, ActorKind.PERSON, speaks_for)


def body(name: str, *aliases: str, kind: ActorKind = ORGANISATION) -> Actor:
    """A body or a group."""
    return Actor(name, name, aliases, None, kind)


def cast_of(*documents: tuple[Actor, ...], identities: Identities | None = None) -> Cast:
    """The cast of documents called "0", "1", … with these actors."""
    every = [Attributions(str(number), actors=actors) for number, actors in enumerate(documents)]
    return join(every, identities) if identities else join(every)


def are_one(one: Actor, other: Actor) -> bool:
    """Whether two actors of different documents are joined, in whichever order the documents come."""
    there, back = cast_of((one,), (other,)), cast_of((other,), (one,))
    assert len(there.actors) == len(back.actors)
    return len(there.actors) == 1


JOINED = [
    (person("Ann Roe"), person("ANN ROE")),
    (person("Felipe Calderón"), person("Felipe Calderon")),
    (person("Ann Roe"), person("Ann Q. Roe")),
    (person("Ann Quill Roe"), person("Ann Q. Roe")),
    (person("Valtos", "Foreign Minister Valtos"), person("Irena Valtos", role="foreign minister")),
    (person("J. Valtos", "Senator J. Valtos"), person("Jan Valtos", role="senator")),
    (person("Roe", role="Lindow's mayor"), person("Ann Roe", role="mayor of Lindow")),
    (person("Roe", role="director of Open Harbour Trust"), person("Ann Roe", role="Open Harbour Trust director")),
    (person("Ann Roe Jr.", role="U.S. president"), person("Ann Roe", role="president")),
    (person("mayor of Lindow"), person("Lindow mayor")),
    (person("mayor of Lindow"), person("Ann Roe", role="Lindow's mayor")),
    (body("Ashby River Authority"), body("the Ashby River Authority")),
    (body("Ashby River Authority", "ARA"), body("ARA")),
    (body("Open Harbour Inc."), body("Open Harbour Inc")),
    (body("White House", kind=GOVERNMENT), body("White House", kind=GOVERNMENT)),
    (body("NATO"), body("Nato")),
    (body("Open Harbour"), person("Open Harbour")),
]

APART = [
    (person("Roe"), person("Ann Roe")),
    (person("Roe"), person("Roe")),
    (person("Mr. Roe", "Roe"), person("Tom Roe")),
    (person("Ann Roe"), person("Tom Roe")),
    (person("Ann B. Roe"), person("Ann C. Roe")),
    (person("Pat Roe", "Mr. Roe"), person("Pat Roe", "Ms. Roe")),
    (person("Ann Roe Jr."), person("Ann Roe Sr.")),
    (person("Ann Roe Jr."), person("Ann Roe")),
    (person("J. Valtos", role="senator"), person("Irena Valtos", role="senator")),
    (person("Roe", "Mayor Roe"), person("Ann Roe", role="mayor of Lindow")),
    (person("Roe", role="mayor of Ashby"), person("Ann Roe", role="mayor of Lindow")),
    (person("Roe", "President Roe"), person("Ann Roe", role="former president")),
    (person("Roe", role="a spokesman"), person("Ann Roe", role="spokesman")),
    (person("Valtos", "Minister Valtos", "Mr. Valtos"), person("Irena Valtos", "Ms. Valtos", role="minister")),
    (person("mayor of Lindow"), person("mayor of Ashby")),
    (person("former mayor of Lindow"), person("mayor of Lindow")),
    (person("mayor"), person("mayor")),
    (person("a spokesman for the Ashby Guild"), person("a spokesman for the Ashby Guild")),
    (person("one councillor"), person("one councillor")),
    (body("critics", kind=GROUP), body("critics", kind=GROUP)),
    (body("two officials", kind=GROUP), body("two officials", kind=GROUP)),
    (body("government", kind=GOVERNMENT), body("government", kind=GOVERNMENT)),
    (body("House", kind=GOVERNMENT), body("House", kind=GOVERNMENT)),
    (body("Town Council"), body("Town Council")),
    (body("ARA"), body("ARA")),
    (body("Ashby Council"), body("Lindow Council")),
]


@pytest.mark.parametrize(("one", "other"), JOINED, ids=lambda actor: f"{actor.name} {actor.role or ''}")
def test_evidence_joins(one: Actor, other: Actor) -> None:
    """The same full name, a surname beside the same office, an office of one place, an acronym spelt out."""
    assert are_one(one, other)


@pytest.mark.parametrize(("one", "other"), APART, ids=lambda actor: f"{actor.name} {actor.role or ''}")
def test_nothing_else_joins(one: Actor, other: Actor) -> None:
    """A surname alone, what many can be called, and whatever is contradicted join nobody."""
    assert not are_one(one, other)


def test_other_body_speaks_against_a_surname() -> None:
    """Two with one surname and one office do not join where they speak for different bodies, and do for the same."""
    guild, trust = body("Ashby Guild"), body("Lindow Trust")
    one = person("Roe", "Secretary Roe", speaks_for=guild.id)
    assert len(cast_of((one, guild), (person("Ann Roe", role="secretary", speaks_for=trust.id), trust)).actors) == 4
    assert len(cast_of((one, guild), (person("Ann Roe", role="secretary", speaks_for=guild.id), guild)).actors) == 2


def test_whoever_could_be_either_stays_apart() -> None:
    """A name that two others fit, who are not one, is neither's."""
    cast = cast_of((person("Ann Q. Roe"),), (person("Ann R. Roe"),), (person("Ann Roe"),))
    assert len(cast.actors) == 3
    cast = cast_of((person("Ann Roe", ident="a"), person("Ann Roe", ident="b")), (person("Ann Roe"),))
    assert len(cast.actors) == 3
    assert [actor.id for actor in cast.actors] == ["ann-roe", "ann-roe-2", "ann-roe-3"]


def test_a_document_with_both_speaks_against_it() -> None:
    """The mayor of a town beside a person said to be so elsewhere: the document itself tells them apart."""
    elsewhere = (person("Ann Roe", role="mayor of Lindow"),)
    assert len(cast_of((person("mayor of Lindow"), person("Ann Roe")), elsewhere).actors) == 2


def test_those_who_speak_as_one_join_with_their_members() -> None:
    """Doe and Roe are the same two in any order; so is the campaign of the same Roe."""
    roe, doe = person("Ann Roe", "Roe"), person("Tom Doe", "Doe")
    one = Actor("both", "Ann Roe and Tom Doe", kind=GROUP, members=(roe.id, doe.id))
    other = Actor("two", "Doe and Roe", kind=GROUP, members=(doe.id, roe.id))
    campaign = body("Roe campaign")
    cast = cast_of((roe, doe, one, campaign), (doe, roe, other, campaign))
    assert {actor.name for actor in cast.actors} == {"Ann Roe", "Tom Doe", "Ann Roe and Tom Doe", "Roe campaign"}
    assert cast.of("1", "two").members == (cast.joined["0", roe.id], cast.joined["0", doe.id])
    assert len(cast_of((roe, campaign), (person("Jan Roe", "Roe"), campaign)).actors) == 4
    supporters = body("Roe supporters", kind=GROUP)
    assert len(cast_of((roe, supporters), (roe, supporters)).actors) == 3


def test_a_joined_actor_has_the_best_name_and_everything_told() -> None:
    """The full name as it is mostly written; aliases, role and principal from whichever document has them."""
    ministry = body("Ministry of Rural Affairs", kind=GOVERNMENT)
    cast = cast_of(
        (person("Valtos", "Minister Valtos", role="minister"),),
        (person("Irena Valtos", speaks_for=ministry.id), ministry),
        (person("IRENA VALTOS", role="minister"),),
    )
    actor = cast.of("0", "Valtos")
    assert (actor.name, actor.role, actor.id) == ("Irena Valtos", "minister", "irena-valtos")
    assert {"Valtos", "Minister Valtos", "IRENA VALTOS"} == set(actor.aliases)
    assert actor.speaks_for == cast.joined["1", ministry.id]


def test_the_user_joins_what_nothing_else_does() -> None:
    """One of the user's actors is one in every document that it may be met in, under the user's name."""
    known = Identities((Identity("Ann Roe", ("Roe",), documents=("0", "1")),))
    cast = cast_of((person("Ann Roe"),), (person("Ann Roe", "Ms. Roe"),), (person("Ann Q. Roe"),), identities=known)
    assert [actor.name for actor in cast.actors] == ["Ann Roe", "Ann Q. Roe"]


def test_the_user_keeps_apart_what_would_be_joined() -> None:
    """Two names that are apart are never one actor's across documents."""
    known = Identities(apart=(("Ann Q. Roe", "Ann Roe"),))
    assert len(cast_of((person("Ann Q. Roe"),), (person("Ann Roe"),), identities=known).actors) == 2
    two = Identities(tuple(Identity("Ann Roe", documents=(ident,)) for ident in "01"))
    assert len(cast_of((person("Ann Roe"),), (person("Ann Roe"),), identities=two).actors) == 2


NAMES = st.sampled_from(
    [
        "Ann Roe",
        "Ann Q. Roe",
        "Ann R. Roe",
        "Tom Roe",
        "Roe",
        "Senator Roe",
        "mayor of Lindow",
        "critics",
        "Ashby Guild",
        "A. Roe",
    ]
)
ROLES = st.sampled_from([None, "senator", "mayor of Lindow", "Lindow's mayor", "spokesman"])


@st.composite
def documents(draw: st.DrawFn) -> list[tuple[Actor, ...]]:
    """A few documents with a few actors each."""
    return [
        tuple(
            person(draw(NAMES), role=draw(ROLES), ident=str(place))
            for place in range(draw(st.integers(min_value=1, max_value=4)))
        )
        for _ in range(draw(st.integers(min_value=1, max_value=4)))
    ]


@given(documents())
def test_laws_of_joining(every: list[tuple[Actor, ...]]) -> None:
    """Every actor has one entry, no two of a document share one, ids are unique, and who is one does not hang on the order."""
    cast = cast_of(*every)
    assert set(cast.joined.values()) == {actor.id for actor in cast.actors}
    assert len({actor.id for actor in cast.actors}) == len(cast.actors)
    for number, actors in enumerate(every):
        assert len({cast.joined[str(number), actor.id] for actor in actors}) == len(actors)
    back = cast_of(*reversed(every))
    last = len(every) - 1
    places = [(number, actor.id) for number, actors in enumerate(every) for actor in actors]
    for (one, mine), (other, yours) in itertools.combinations(places, 2):
        together = cast.joined[str(one), mine] == cast.joined[str(other), yours]
        assert together == (back.joined[str(last - one), mine] == back.joined[str(last - other), yours])
