"""Actors across documents: the same person or body under one id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.attribution.model import Actor, ActorKind, Attributions


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


def join(every: Sequence[Attributions]) -> Cast:
    """All actors of the documents, each under one id.

    Two actors are one where their full names are the same, or where one's one-word name is the surname of exactly one
    full name among the persons of all documents. Anything less stays apart.
    """
    fulls = {actor.name.casefold() for found in every for actor in found.actors if _is_full(actor)}
    actors: dict[str, Actor] = {}
    joined: dict[tuple[str, str], str] = {}
    for found in every:
        renamed = {actor.id: _key(actor, fulls) for actor in found.actors}
        for actor in found.actors:
            key = renamed[actor.id]
            joined[found.document, actor.id] = key
            actors[key] = _merged(actors.get(key), replace(actor, id=key, mentions=()), renamed)
    return Cast(tuple(actors.values()), joined)


def _is_full(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON and " " in actor.name


def _key(actor: Actor, fulls: set[str]) -> str:
    name = actor.name.casefold()
    if actor.kind is ActorKind.PERSON and " " not in name:
        bearers = sorted(full for full in fulls if full.endswith(" " + name))
        if len(bearers) == 1:
            name = bearers[0]
    return "-".join("".join(letter if letter.isalnum() else " " for letter in name).split()) or actor.id


def _merged(old: Actor | None, new: Actor, renamed: dict[str, str]) -> Actor:
    principal = renamed.get(new.speaks_for) if new.speaks_for else None
    new = replace(new, speaks_for=principal, members=tuple(renamed[member] for member in new.members if member in renamed))
    if old is None:
        return new
    fuller, other = (old, new) if len(old.name) >= len(new.name) else (new, old)
    aliases = [*fuller.aliases, other.name, *other.aliases]
    unique = tuple(dict.fromkeys(alias for alias in aliases if alias != fuller.name))
    return replace(fuller, aliases=unique, role=fuller.role or other.role, speaks_for=old.speaks_for or principal)
