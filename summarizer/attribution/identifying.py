"""The actors of a document as the user knows them: merged, renamed or parted, and sources given to whom they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarizer.attribution.identities import Identities, Identity, folded, unique
from summarizer.attribution.model import Actor, ActorKind, Attributions, Statement
from summarizer.attribution.names import kind_of_name, read_name, slug
from summarizer.attribution.profiles import can_be_one
from summarizer.text.spans import Span


def identify(found: Attributions, text: str, identities: Identities) -> Attributions:
    """What is attributed in a document with this `text`, its actors as the user knows them.

    A source that the user names ("the senator", "Doe") is that actor's, though the text did not tell. An actor that goes
    by a name of the user's and has another full name keeps its own, and only what stands beside the user's name moves.
    Ids stay as they are but for the user's actors. Done twice, it changes nothing more.
    """
    known = [one for one in identities.actors if one.is_in(found.document)]
    parted = list(_parted(found, identities, known))
    return _Document(found, text, known, parted).identified() if known or parted else found


def _parted(found: Attributions, identities: Identities, known: Sequence[Identity]) -> Iterator[Identity]:
    """For each pair that is apart and one actor of the document: an actor of that name of the two that is not the main one."""
    taken = {folded(form) for one in known for form in one.forms}
    for pair in identities.apart:
        for actor in found.actors:
            forms = {folded(form) for form in (actor.name, *actor.aliases)}
            free = [name for name in reversed(pair) if folded(name) not in taken | {folded(actor.name)}]
            if free and all(folded(name) in forms for name in pair):
                yield Identity(free[0], kind=actor.kind)
                taken.add(folded(free[0]))


class _Document:
    """A document's attributions, and which of the known each of its actors and sources is (by number)."""

    def __init__(self, found: Attributions, text: str, known: Sequence[Identity], parted: Sequence[Identity]) -> None:
        self._found, self._text = found, text
        self._known, self._merging = [*known, *parted], len(known)
        self._by_form = {folded(form): number for number, one in enumerate(self._known) for form in one.forms}
        self._of_actor = {actor.id: self._number(actor) for actor in found.actors}
        self._of_source = [self._named(statement) for statement in found.statements]
        self._principals: dict[str, Actor] = {}
        self._ids = self._chosen_ids()

    def identified(self) -> Attributions:
        """The attributions as the user knows them."""
        actors = self._actors()
        statements = tuple(self._statement(number) for number in range(len(self._found.statements)))
        return replace(self._found, statements=statements, actors=(*actors, *self._principals.values()))

    def _number(self, actor: Actor) -> int | None:
        """Which of the known an actor is: by its name, or by another that none of its names speaks against."""
        if (own := self._by_form.get(folded(actor.name))) is not None or actor.members:
            return own
        numbers = (self._by_form.get(folded(form)) for form in actor.aliases)
        fitting = (number for number in numbers if number is not None and number < self._merging)
        return next((number for number in fitting if can_be_one(actor.name, self._known[number].name)), None)

    def _named(self, statement: Statement) -> int | None:
        """Which of the known the source names: by all its words, or those before a comma, or those without a title."""
        words = statement.source[0].of(self._text) if statement.source else ""
        head = words.partition(",")[0].split()
        forms = (words, " ".join(head), read_name(head).text if head else "")
        return next((self._by_form[folded(form)] for form in forms if folded(form) in self._by_form), None)

    def _chosen_ids(self) -> dict[int, str]:
        """The ids of the known who are in the document, or are spoken for by one who is."""
        here = {number for number in (*self._of_actor.values(), *self._of_source) if number is not None}
        principals = {folded(name) for number in here if (name := self._known[number].speaks_for)}
        here |= {self._by_form[name] for name in principals if name in self._by_form}
        taken = {ident for ident, number in self._of_actor.items() if number is None}
        return {number: unique(slug(self._known[number].name), taken) for number in sorted(here)}

    def _new_id(self, ident: str) -> str:
        number = self._of_actor[ident]
        return ident if number is None else self._ids[number]

    def _new_ids(self, idents: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self._new_id, idents)))

    def _statement(self, place: int) -> Statement:
        statement, named = self._found.statements[place], self._of_source[place]
        candidates = self._new_ids(statement.candidates)
        actor = self._ids[named] if named is not None else self._new_id(statement.actor) if statement.actor else None
        if actor is None and len(candidates) == 1 < len(statement.candidates):
            actor = candidates[0]  # all between whom the text does not decide are one
        via = self._relay(statement)
        return replace(statement, actor=actor, via=None if via == actor else via, candidates=() if actor else candidates)

    def _relay(self, statement: Statement) -> str | None:
        """Who relays it: the source of the statement that it stands in, where the user names that one."""
        if statement.via is None:
            return None
        for place, other in enumerate(self._found.statements):
            named = self._of_source[place]
            if named is not None and other.actor == statement.via and other.covers(statement.whole):
                return self._ids[named]
        return self._new_id(statement.via)

    def _actors(self) -> list[Actor]:
        """The actors in the order they had, the user's where the first of those stood that each was made of."""
        made: dict[str, Actor] = {}
        for actor in self._found.actors:
            number = self._of_actor[actor.id]
            new = self._kept(actor) if number is None else self._made(number)
            made.setdefault(new.id, new)
        for number in self._ids:
            new = self._made(number)
            made.setdefault(new.id, new)
        return list(made.values())

    def _kept(self, actor: Actor) -> Actor:
        """An actor whom the user does not name, without the names that are others'."""
        principal = self._new_id(actor.speaks_for) if actor.speaks_for else None
        return replace(
            actor,
            aliases=tuple(form for form in actor.aliases if folded(form) not in self._by_form),
            speaks_for=None if principal == actor.id else principal,
            mentions=tuple(span for span in actor.mentions if self._owner(span) is None),
            members=self._new_ids(actor.members),
        )

    def _made(self, number: int) -> Actor:
        """One of the user's actors, with what the document tells of those who are it."""
        known, ident = self._known[number], self._ids[number]
        olds = [actor for actor in self._found.actors if self._of_actor[actor.id] == number]
        forms = [*known.also, *(form for actor in olds for form in (actor.name, *actor.aliases))]
        own = {folded(form): form for form in reversed(forms) if self._by_form.get(folded(form), number) == number}
        own.pop(folded(known.name), None)
        return Actor(
            ident,
            known.name,
            tuple(reversed(own.values())),
            known.role or next((actor.role for actor in olds if actor.role), None),
            known.kind or kind_of_name(known.name.split()) or next((actor.kind for actor in olds), ActorKind.PERSON),
            self._principal(known, olds, ident),
            tuple(sorted(set(self._mentions(number)))),
            tuple(one for actor in olds for one in self._new_ids(actor.members) if one != ident),
        )

    def _mentions(self, number: int) -> list[Span]:
        """Where the actor stands: by the mentions of whom it was made of, and where it is a source under a name of its own."""
        found = [
            span
            for actor in self._found.actors
            for span in actor.mentions
            if number == (self._of_actor[actor.id] if (owner := self._owner(span)) is None else owner)
        ]
        named = (one for one, known in zip(self._found.statements, self._of_source, strict=True) if known == number)
        return [*found, *(one.source[0] for one in named if not any(span.overlaps(one.source[0]) for span in found))]

    def _owner(self, span: Span) -> int | None:
        return self._by_form.get(folded(span.of(self._text)))

    def _principal(self, known: Identity, olds: Sequence[Actor], ident: str) -> str | None:
        """For whom the actor speaks: as the user says, else as the document does."""
        if known.speaks_for is None:
            told = [self._new_id(actor.speaks_for) for actor in olds if actor.speaks_for]
            return next((principal for principal in told if principal != ident), None)
        name = folded(known.speaks_for)
        if name in self._by_form:
            return self._ids[self._by_form[name]]
        for actor in self._found.actors:
            if name in map(folded, (actor.name, *actor.aliases)):
                return self._new_id(actor.id)
        taken = {*self._of_actor, *self._ids.values(), *(one.id for one in self._principals.values())}
        self._principals.setdefault(
            name, Actor(unique(slug(known.speaks_for), taken), known.speaks_for, kind=ActorKind.ORGANISATION)
        )
        return self._principals[name].id
