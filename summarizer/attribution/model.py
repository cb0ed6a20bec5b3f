"""What attribution finds: statements with their source, cue and content, and the actors they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from summarizer.attribution.grammar import Grammar
from summarizer.text.spans import Span, cover


class Kind(StrEnum):
    """How much of a statement stands between quotation marks: nearly all, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody the document names or describes: one entry however many names are used.

    `name` is the fullest form in the document, `mentions` where any form of it stands (pronouns included, where they
    could be resolved). `speaks_for` is the id of the principal of a spokesperson.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    kind: ActorKind = ActorKind.PERSON
    speaks_for: str | None = None
    mentions: tuple[Span, ...] = ()
    members: tuple[str, ...] = ()
    """Ids of those named, where several speak as one ("Doe and Roe said")."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution: who (`source`), by which words (`cue`), said what (`content`).

    Each part is a tuple of spans in text order; `source` and `cue` may be empty (a quotation with no tag), `content`
    never is. `actor` is None where the source could not be resolved; `candidates` are then the ids of the actors between
    whom the text does not decide, the likelier first, if it comes down to a few. `via` is the actor who relays it
    ("Smith said Jones backs it": actor Jones, via Smith). `denied` says that the cue denies the content.
    `cue_lemma` is the cue's main word as the dictionary has it ("say", "accord"), "" where there is no cue.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    cue_lemma: str = ""
    kind: Kind = Kind.INDIRECT
    denied: bool = False
    actor: str | None = None
    via: str | None = None
    candidates: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a statement that says nothing."""
        if not self.content:
            message = "a statement needs content"
            raise ValueError(message)

    @property
    def extent(self) -> Span:
        """From the first to the last character of source, cue and content."""
        return cover([*self.source, *self.cue, *self.content])

    @property
    def whole(self) -> Span:
        """From the first to the last character of the content."""
        return cover(self.content)

    def covers(self, span: Span) -> bool:
        """Whether `span` lies inside one part of the content."""
        return any(part.contains(span) for part in self.content)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its article; `head` is its main word, `proper` says that this is a name."""

    span: Span
    head: str
    proper: bool = False


@dataclass(frozen=True)
class Attributions:
    """Everything attributed in one document, statements in text order."""

    document: str
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    quoted: tuple[Span, ...] = field(default=())
    """Stretches between quotation marks, marks left out."""
    phrases: tuple[Phrase, ...] = field(default=())
    """Noun phrases, in text order: what statements can be about."""
    grammar: Grammar = field(default_factory=Grammar, compare=False, repr=False)
    """The parse; of no words where there is none."""

    def actor(self, ident: str) -> Actor:
        """The actor with this id; KeyError where there is none."""
        return self._by_id[ident]

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}
