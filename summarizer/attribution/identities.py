"""Who is who, as the user says it: names that are one actor's, and names that are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from summarizer.attribution.model import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class Identity:
    """One actor: its name, what else it is called, and what the documents may not say of it.

    `documents` are the ids of those in which the names are its own; none: all.
    """

    name: str
    also: tuple[str, ...] = ()
    role: str | None = None
    kind: ActorKind | None = None
    speaks_for: str | None = None
    documents: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """All its names."""
        return (self.name, *self.also)

    def is_in(self, document: str) -> bool:
        """Whether it may be met in the document with this id."""
        return not self.documents or document in self.documents


@dataclass(frozen=True)
class Identities:
    """The actors that a user knows, and pairs of names that are never one actor; refuses what contradicts itself."""

    actors: tuple[Identity, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse a name given to two actors where both may be met, and a pair that is one actor."""
        for one, other in combinations(self.actors, 2):
            shared = {folded(form) for form in one.forms} & {folded(form) for form in other.forms}
            if shared and _may_meet(one, other):
                name = next(form for form in one.forms if folded(form) in shared)
                message = f"{name!r} is given to {one.name!r} and to {other.name!r}; leave it to one, or give each its documents"
                raise ValueError(message)
        for pair in self.apart:
            self._refuse_pair(*pair)

    def _refuse_pair(self, one: str, other: str) -> None:
        if folded(one) == folded(other):
            message = f"{one!r} cannot be apart from itself; give each of the two a name of its own and its documents"
            raise ValueError(message)
        for actor in self.actors:
            if {folded(one), folded(other)} <= {folded(form) for form in actor.forms}:
                message = f"{one!r} and {other!r} are apart, and both are names of {actor.name!r}; leave one of the two out"
                raise ValueError(message)

    def __bool__(self) -> bool:
        """Whether the user says anything."""
        return bool(self.actors or self.apart)

    def index_of(self, actor: Actor, document: str) -> int | None:
        """Which of the user's actors an actor of a document is that went through `identify`; None for the others."""
        own = folded(actor.name)
        known = enumerate(self.actors)
        return next((place for place, one in known if one.is_in(document) and folded(one.name) == own), None)

    def sets_apart(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether the user says of two sets of names that they are not one actor's."""
        if not self.apart:
            return False
        one, other = frozenset(map(folded, ours)), frozenset(map(folded, theirs))
        return any((a in one and b in other) or (b in one and a in other) for a, b in self._pairs)

    @cached_property
    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple((folded(one), folded(other)) for one, other in self.apart)


NOBODY = Identities()
"""Where the user says nothing."""


def folded(name: str) -> str:
    """A name for comparing: no case, no article in front, no possessive behind, one space between words."""
    words = name.replace("’", "'").casefold().split()
    if len(words) > 1 and words[0] in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words).removesuffix("'s").removesuffix("'").strip(" ,.;:")


def unique(base: str, taken: set[str]) -> str:
    """The id `base`, or the first of "base-2", "base-3" that is not `taken`; it is then."""
    ident, number = base, 2
    while ident in taken:
        ident, number = f"{base}-{number}", number + 1
    taken.add(ident)
    return ident


def _may_meet(one: Identity, other: Identity) -> bool:
    return not (one.documents and other.documents) or not set(one.documents).isdisjoint(other.documents)


def unheard_names(identities: Identities, texts: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What of the user's names is of no use for documents given as (id, text): one line each."""
    plain = {ident: f" {_plain(text)} " for ident, text in texts} if identities else {}
    for actor in identities.actors:
        yield from (f"{actor.name}: there is no document {ident!r}" for ident in actor.documents if ident not in plain)
        here = [text for ident, text in plain.items() if actor.is_in(ident)]
        for form in actor.also or (actor.name,):
            if here and not any(f" {_plain(folded(form))} " in text for text in here):
                yield f"{actor.name}: no document has {form!r}"
    for name in dict.fromkeys(name for pair in identities.apart for name in pair):
        if not any(f" {_plain(folded(name))} " in text for text in plain.values()):
            yield f"apart: no document has {name!r}"


def _plain(text: str) -> str:
    """The words of a text with single spaces between them."""
    kept = text.replace("’", "'").casefold().replace("'s ", " ")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in kept).split())
