"""Actors across documents: the same person or body under one id, where something says that it is the same.

What counts as evidence, the strongest first:

1. The user says so (`--actors`), and nothing else is asked.
2. The same full name. "John Q. Doe" and "John Doe" are one unless a "John R. Doe" is about, or one is a "Ms. Doe". A body
   has one where a word of it tells it from its like: "Ashby Council" has, "the council" and "Town Council" have not. An
   acronym stands for the body that one of the documents spells out, or for one that everybody knows.
3. The same surname (with at most an initial before it) beside the same office or body: "Foreign Minister Doe" and "Jane Doe,
   the foreign minister"; for offices that many have at a time, as mayors and directors, the same place or body as well.
4. The same office of the same place, where it stands for the name: "the mayor of Larkspur".
5. The same two who speak as one ("Doe and Roe"), and the same owner's body ("the Doe campaign").

A surname alone is none, also where only one full name in all documents ends with it: the one who is meant may be in none of
them. Nor are documents about the same matter: brothers, spouses and namesakes are in the news together. What many can be
called ("critics", "a spokesman", "the government") is somebody else in every document.

Against it speaks a document that has both, another given name or gender, for surnames another body or the same office
elsewhere, and the user; "Doe Jr." and "Doe" need the evidence that a surname does. Whoever could be one with either of two
who are not one stays apart from both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.attribution.identities import NOBODY, Identities, unique
from summarizer.attribution.model import Actor, Attributions
from summarizer.attribution.names import slug
from summarizer.attribution.profiles import BODIES, Profile, agree, contradict, profile_of, share_post
from summarizer.attribution.unions import Unions

_Place = tuple[str, str]
"""A document's id and an actor's in it."""


@dataclass(frozen=True)
class Cast:
    """The actors of all documents under joined ids; `joined` gives the id for each (document id, actor id)."""

    actors: tuple[Actor, ...]
    joined: dict[tuple[str, str], str]

    def __getitem__(self, ident: str) -> Actor:
        """The actor under a joined id; KeyError where there is none."""
        return self._by_id[ident]

    def of(self, document: str, ident: str) -> Actor:
        """The joined actor for one of a document's; KeyError where there is none."""
        return self[self.joined[document, ident]]

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}


def join(every: Sequence[Attributions], identities: Identities = NOBODY) -> Cast:
    """All actors of the documents, each under one id; the module says when two are one."""
    places = {(found.document, actor.id): actor for found in every for actor in found.actors}
    profiles = [profile_of(*_told(found, actor, identities)) for found in every for actor in found.actors]
    unions = Unions(profiles, lambda one, other: contradict(one, other) or _sets_apart(identities, one, other))
    _gather(unions, [(found, actor) for found in every for actor in found.actors], list(places))
    return _cast(places, unions, frozenset(identity.name for identity in identities.actors))


def _sets_apart(identities: Identities, one: Profile, other: Profile) -> bool:
    """Whether the user says that the two are not one, or that one of them is nowhere but in other documents."""
    if not identities:
        return False
    if identities.sets_apart(one.forms, other.forms):
        return True
    return any(
        not identities.actors[number].is_in(document)
        for here, there in ((one, other), (other, one))
        for number in here.declared
        for document in there.documents
    )


def _told(found: Attributions, actor: Actor, identities: Identities) -> tuple[str, Actor, Actor | None, int | None]:
    principal = found.actor(actor.speaks_for) if actor.speaks_for else None
    return found.document, actor, principal, identities.index_of(actor, found.document)


def _gather(unions: Unions, actors: Sequence[tuple[Attributions, Actor]], places: Sequence[_Place]) -> None:
    """Join on one kind of evidence after the other, so that each builds on what is known by then."""
    unions.unite(lambda profile: profile.declared)
    unions.unite(lambda profile: profile.labels)
    unions.unite(lambda profile: profile.initials, _spelt_out)
    unions.unite(lambda profile: profile.surnames, agree)
    unions.unite(lambda profile: profile.surnames, share_post)
    unions.unite(_offices, _stands_for_name)
    numbers = {place: number for number, place in enumerate(places)}
    unions.unite_numbered(_Together(unions, actors, numbers).keys())


def _spelt_out(one: Profile, other: Profile) -> bool:
    return bool(one.labels or other.labels)


def _offices(profile: Profile) -> Iterator[Hashable]:
    yield from ((post.words, post.place) for post in (*profile.roles, *profile.posts) if post.is_sole)


def _stands_for_name(one: Profile, other: Profile) -> bool:
    return bool(one.roles or other.roles)


@dataclass(frozen=True)
class _Together:
    """Those who are known by others: several who speak as one, and bodies called after somebody."""

    unions: Unions
    actors: Sequence[tuple[Attributions, Actor]]
    numbers: dict[_Place, int]

    def keys(self) -> Iterator[tuple[int, Hashable]]:
        """For each of them its number, and what is the same in all documents."""
        for number, (found, actor) in enumerate(self.actors):
            members = [self._union(found, member) for member in actor.members]
            if members:
                yield number, frozenset(members)
            elif (owned := _owned(found, actor)) is not None:
                yield number, (self._union(found, owned[0]), owned[1])

    def _union(self, found: Attributions, ident: str) -> int:
        return self.unions.of(self.numbers[found.document, ident])


def _owned(found: Attributions, actor: Actor) -> tuple[str, str] | None:
    """Whose body it is, and which: "Doe campaign" in a document that has one Doe; None for anything else."""
    words = actor.name.split()
    cut = next((at for at, word in enumerate(words) if word[0].islower()), 0)
    if not cut or actor.kind not in BODIES:  # "Doe supporters" are others in every document
        return None
    owner = " ".join(words[:cut]).removesuffix("'s").removesuffix("’s")
    owners = [one.id for one in found.actors if one is not actor and owner in (one.name, *one.aliases)]
    return (owners[0], " ".join(words[cut:])) if len(owners) == 1 else None


def _cast(places: dict[_Place, Actor], unions: Unions, given: frozenset[str]) -> Cast:
    """The joined actors in the order in which the first of each stands, under ids made of their names."""
    by_union: dict[int, list[tuple[_Place, Actor]]] = {}
    for number, (place, actor) in enumerate(places.items()):
        by_union.setdefault(unions.of(number), []).append((place, actor))
    taken: set[str] = set()
    best = {union: _best([actor for _, actor in members], given) for union, members in by_union.items()}
    ids = {union: unique(slug(actor.name), taken) for union, actor in best.items()}
    joined = {place: ids[union] for union, members in by_union.items() for place, _ in members}
    return Cast(tuple(_merged(best[union], members, joined) for union, members in by_union.items()), joined)


def _best(actors: Sequence[Actor], given: frozenset[str]) -> Actor:
    """The actor with the best name: the user's, else one written large, of several words, not in capitals, much used, long."""
    uses = Counter(actor.name for actor in actors)
    return max(actors, key=lambda actor: (actor.name in given, *_quality(actor.name), uses[actor.name], len(actor.name)))


def _quality(name: str) -> tuple[bool, bool, bool]:
    words = name.split()
    return not words[0][0].islower() and not words[-1][0].islower(), len(words) > 1, not name.isupper()


def _merged(best: Actor, members: Sequence[tuple[_Place, Actor]], joined: dict[_Place, str]) -> Actor:
    document = next(place[0] for place, actor in members if actor is best)
    ident = joined[document, best.id]
    first = [best, *(actor for _, actor in members if actor is not best)]
    names = dict.fromkeys(name for actor in first for name in (*([] if actor is best else [actor.name]), *actor.aliases))
    principals = (joined.get((place[0], actor.speaks_for)) for place, actor in members if actor.speaks_for)
    return replace(
        best,
        id=ident,
        aliases=tuple(name for name in names if name != best.name),
        role=next((actor.role for actor in first if actor.role), None),
        speaks_for=next((principal for principal in principals if principal not in (None, ident)), None),
        mentions=(),
        members=tuple(dict.fromkeys(joined[document, member] for member in best.members if (document, member) in joined)),
    )
