"""A document's statements laid beside its text: which words are whose, and what the margin says about them.

Every form in which an editor checks attributions shows this, so that none leaves out what another one shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from summarizer.attribution.model import Actor, Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.rendering.wording import count
from summarizer.text.spans import Span

_QUOTATION = 4
"""Words from which on a quotation that nobody is found for is worth a look; fewer are mostly titles and single terms."""

UNRESOLVED, LOOSE = "?", "-"
"""What stands for an actor's id where there is none: of a statement, and of a quotation that belongs to no statement."""


class Role(StrEnum):
    """What a stretch of text is in a statement; LOOSE is a quotation that no statement covers."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text in one role of the note with this number."""

    note: int
    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """What the margin says where a statement begins; `number` counts notes, `key` is the actor's id or what stands for it."""

    number: int
    key: str
    who: str
    details: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where the first part begins."""
        return min(part.span.start for part in self.parts)


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor in the list: `about` is kind, role, other names and principal, `statements` how many are theirs."""

    key: str
    name: str
    about: tuple[str, ...]
    statements: int


@dataclass(frozen=True)
class Annotated:
    """A document with its notes in text order and those who speak in it, the most quoted first."""

    document: Document
    notes: tuple[Note, ...]
    actors: tuple[Entry, ...]
    kinds: tuple[tuple[str, int], ...]
    silent: int
    """How many more the document names who say nothing."""

    @property
    def start(self) -> int:
        """Where the text to show begins: after front matter, unless a statement begins in it."""
        return min([self.document.body_start, *(note.start for note in self.notes)])

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of all notes."""
        return tuple(part for note in self.notes for part in note.parts)

    def keyed(self, key: str) -> int:
        """How many notes have this key."""
        return sum(note.key == key for note in self.notes)

    @property
    def counts(self) -> str:
        """How much of everything there is, in one line."""
        said = sum(number for _, number in self.kinds)
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.kinds)
        speakers = sum(entry.statements > 0 for entry in self.actors)
        tail = [f"{self.keyed(UNRESOLVED)} unresolved"]
        if loose := self.keyed(LOOSE):
            tail.append(f"{count(loose, 'quotation')} nobody is found for")
        return " · ".join([f"{count(said, 'statement')}" + f" ({kinds})" * bool(said), count(speakers, "actor"), *tail])


def annotated(document: Document, found: Attributions) -> Annotated:
    """The statements of `found` beside the text of `document`."""
    told: set[str] = set()
    rows: list[tuple[str, str, tuple[str, ...], list[tuple[Role, Span]]]] = [
        (*_speaker(document, found, statement, told), _spans(statement)) for statement in found.statements
    ]
    rows += [(LOOSE, "nobody found", (), [(Role.LOOSE, span)]) for span in _loose(document.text, found)]
    rows.sort(key=lambda row: _outer_first([span for _, span in row[3]]))
    notes = (
        Note(number, key, who, details, tuple(Part(number, role, span) for role, span in spans))
        for number, (key, who, details, spans) in enumerate(rows, 1)
    )
    entries = _entries(found)
    kinds = Counter(statement.kind for statement in found.statements)
    by_kind = tuple((kind.value, kinds[kind]) for kind in (Kind.DIRECT, Kind.MIXED, Kind.INDIRECT))
    return Annotated(document, tuple(notes), entries, by_kind, len(found.actors) - len(entries))


def pieces(parts: Iterable[Part], start: int, end: int) -> Iterator[tuple[Span, tuple[Part, ...]]]:
    """The text `start:end` cut at every end of a part, each piece with the parts that it lies in, the outer first."""
    waiting = sorted(parts, key=lambda part: (part.span.start, -part.span.end))
    edges = {edge for part in waiting for edge in (part.span.start, part.span.end) if start < edge < end}
    covering: list[Part] = []
    at = 0
    for left, right in pairwise(sorted({start, end, *edges})):
        covering = [part for part in covering if part.span.end > left]
        while at < len(waiting) and waiting[at].span.start <= left:
            covering += [waiting[at]] if waiting[at].span.end > left else []
            at += 1
        yield Span(left, right), tuple(covering)


def _outer_first(spans: Iterable[Span]) -> tuple[int, int]:
    """Sorts by place; of those that begin together the one whose first part reaches further."""
    first = min(spans, key=lambda span: (span.start, -span.end))
    return first.start, -first.end


def _spans(statement: Statement) -> list[tuple[Role, Span]]:
    roles = ((Role.SOURCE, statement.source), (Role.CUE, statement.cue), (Role.CONTENT, statement.content))
    return [(role, span) for role, spans in roles for span in spans]


def _speaker(document: Document, found: Attributions, statement: Statement, told: set[str]) -> tuple[str, str, tuple[str, ...]]:
    """Key, name and details of who says it; the role of an actor is told once, where the actor first speaks."""
    details = []
    if statement.actor is None:
        key, who = UNRESOLVED, f"unresolved: {_doubt(document, found, statement)}"
    else:
        actor = found.actor(statement.actor)
        key, who = actor.id, actor.name
        if actor.role and actor.id not in told:
            details.append(actor.role)
        told.add(actor.id)
    if statement.via is not None:
        details.append(f"via {found.actor(statement.via).name}")
    return key, who, (*details, *(["denied"] if statement.denied else []))


def _doubt(document: Document, found: Attributions, statement: Statement) -> str:
    """Between whom it is not decided, or else the words that nobody is known by."""
    if statement.candidates:
        return " or ".join(found.actor(ident).name for ident in statement.candidates)
    words = " … ".join(" ".join(span.of(document.text).split()) for span in statement.source)
    return f"“{words}”" if words else "no source"


def _loose(text: str, found: Attributions) -> Iterator[Span]:
    """Quotations of some length that share no character with anything that is said."""
    contents = sorted(span for statement in found.statements for span in statement.content)
    at, reach = 0, 0
    for quoted in sorted(found.quoted):
        while at < len(contents) and contents[at].start < quoted.end:
            reach = max(reach, contents[at].end)
            at += 1
        if reach <= quoted.start and len(quoted.of(text).split()) >= _QUOTATION:
            yield quoted


def _entries(found: Attributions) -> tuple[Entry, ...]:
    """Those who speak, and those whom their entries name; the most quoted first, then in the document's order."""
    own = Counter(statement.actor for statement in found.statements)
    wanted = {ident for statement in found.statements for ident in (statement.actor, statement.via, *statement.candidates)}
    wanted |= {actor.speaks_for for actor in found.actors if actor.id in wanted}
    entries = (Entry(actor.id, actor.name, _about(found, actor), own[actor.id]) for actor in found.actors if actor.id in wanted)
    return tuple(sorted(entries, key=lambda entry: -entry.statements))


def _about(found: Attributions, actor: Actor) -> tuple[str, ...]:
    members = " and ".join(found.actor(ident).name for ident in actor.members)
    also = ", ".join(f"“{alias}”" for alias in actor.aliases if alias != actor.name)
    principal = found.actor(actor.speaks_for).name if actor.speaks_for else ""
    every = (actor.kind.value, actor.role or "", members and f"that is {members}", also and f"also {also}")
    return tuple(part for part in (*every, principal and f"speaks for {principal}") if part)
