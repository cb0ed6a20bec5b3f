"""A briefing in the order it is read: ids looked up, sources and quotations numbered.

Every format shows the same outline, so that none of them can leave something out that another one shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from summarizer.briefing import ActorInfo, Briefing, DocumentInfo, Failure, IssueInfo, Provenance, Stance
from summarizer.rendering.wording import count


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read, under its number in the briefing."""

    number: int
    info: DocumentInfo

    @property
    def name(self) -> str:
        """The title, or the id where there is none."""
        return self.info.title or self.info.id

    @property
    def details(self) -> str:
        """Publisher and date, as far as they are known."""
        return ", ".join(part for part in (self.info.publisher, self.info.published) if part)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage of a document: where it stands, which source that is, and what to know before repeating it.

    `anchor` is unique in the briefing; `cite` is the source's number, or the document's id where it is not listed.
    """

    anchor: str
    document: str
    cite: str
    start: int
    end: int
    text: str
    notes: tuple[str, ...] = ()
    condition: Quotation | None = None
    is_evidence: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in words."""

    kind: str
    message: str
    nearest: Quotation | None


@dataclass(frozen=True, slots=True)
class Line:
    """A summary sentence with its quotations."""

    text: str
    quotations: tuple[Quotation, ...]
    flags: tuple[Remark, ...]
    repaired: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """An actor's stance on an issue; `stance` None says that none was stated in `documents_read` documents."""

    anchor: str
    actor: str
    issue: str
    stance: Stance | None
    lines: tuple[Line, ...] = ()
    reason: str | None = None
    documents_read: int = 0
    nearest: Quotation | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """An actor's cells, one group per issue of the outline; a group is empty where nothing is known."""

    name: str
    about: str
    groups: tuple[tuple[Cell, ...], ...]

    @property
    def stated(self) -> tuple[Cell, ...]:
        """The cells with a position."""
        return tuple(cell for group in self.groups for cell in group if cell.stance is not None)

    @property
    def absent(self) -> tuple[Cell, ...]:
        """The cells that say that no position was stated."""
        return tuple(cell for group in self.groups for cell in group if cell.stance is None)

    @property
    def silences(self) -> tuple[Silence, ...]:
        """What this actor says nothing about."""
        return silences([self])


@dataclass(frozen=True, slots=True)
class Silence:
    """Actors who state no position on any of the issues; `mentions` are nearest passages, with what they are near to."""

    names: tuple[str, ...]
    issues: tuple[str, ...]
    documents_read: int
    mentions: tuple[tuple[str, Quotation], ...]

    @property
    def claim(self) -> str:
        """The absence in words, with how much was read."""
        return f"none stated ({count(self.documents_read, 'document')} read): {', '.join(self.issues)}"


def silences(rows: Iterable[Row]) -> tuple[Silence, ...]:
    """The absences of `rows`; actors who are silent on the same issues stand together."""
    together: dict[tuple[tuple[str, ...], int], list[Row]] = {}
    for row in rows:
        for read in dict.fromkeys(cell.documents_read for cell in row.absent):
            issues = tuple(cell.issue for cell in row.absent if cell.documents_read == read)
            together.setdefault((issues, read), []).append(row)
    return tuple(_silence(issues, read, rows) for (issues, read), rows in together.items())


def _silence(issues: tuple[str, ...], read: int, rows: Iterable[Row]) -> Silence:
    cells = [cell for row in rows for cell in row.absent if cell.documents_read == read]
    return Silence(tuple(row.name for row in rows), issues, read, tuple(_mentions(cells)))


def _mentions(cells: Iterable[Cell]) -> Iterator[tuple[str, Quotation]]:
    """Each nearest passage once, however many cells it is the nearest to."""
    passages: dict[tuple[str, int, int], tuple[list[str], Quotation]] = {}
    for cell in cells:
        if near := cell.nearest:
            about, _ = passages.setdefault((near.document, near.start, near.end), ([], near))
            about.append(f"{cell.actor} on {cell.issue}")
    for about, near in passages.values():
        yield "; ".join(about), near


@dataclass(frozen=True, slots=True)
class Contrast:
    """Who agrees and who differs on an issue, by name."""

    issue: str
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    changed: tuple[str, ...]
    text: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence of the ledger: what was turned away, and why."""

    about: str
    text: str
    quotes: tuple[str, ...]
    remarks: tuple[Remark, ...]
    repaired: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything a briefing says, in reading order; `rows` are the actors with a position, `silent` the others."""

    sources: tuple[Source, ...]
    issues: tuple[str, ...]
    rows: tuple[Row, ...]
    silent: tuple[Silence, ...]
    contrasts: tuple[Contrast, ...]
    refusals: tuple[Refusal, ...]
    failures: tuple[Failure, ...]
    provenance: Provenance
    quotations: tuple[Quotation, ...]
    has_positions: bool

    @property
    def title(self) -> str:
        """What was read: the one document, or how many."""
        if len(self.sources) == 1:
            return f"Positions in “{self.sources[0].name}”"
        return f"Positions in {count(len(self.sources), 'document')}"

    @property
    def emptiness(self) -> str | None:
        """A plain sentence for a briefing without positions; None for one that has some."""
        if self.has_positions:
            return None
        if not self.sources:
            return "No document was read, so no position could be found."
        return f"No stated position was found in {count(len(self.sources), 'document')}."

    @property
    def making(self) -> str:
        """Engine, model and version in one line."""
        made = self.provenance
        by = f"model {made.model}" if made.model else f"{made.engine} engine"
        judge = f", judged by {made.judge}" if made.judge else ""
        return f"summarizer {made.summarizer}, {by}{judge}"

    @property
    def notes(self) -> tuple[str, ...]:
        """What else a reader should know of the making: a stop, documents that the model failed on, and what it cost."""
        made = self.provenance
        names = {source.info.id: source.name for source in self.sources}
        filled = ", ".join(f"“{names.get(ident, ident)}”" for ident in made.fallback)
        notes = (
            "The run was stopped before its end: this is what was done by then." if made.interrupted else "",
            f"The model failed on some of what it was asked about {filled}; the built-in engine read that too." if filled else "",
            _cost(made.usage),
        )
        return tuple(note for note in notes if note)


def _cost(usage: Mapping[str, float]) -> str:
    """What the models used, in one sentence; "" where none was asked."""
    if not usage:
        return ""
    named = ("requests", "hits", "input_tokens", "cached_tokens", "output_tokens")
    requests, hits, read, cached, written = (f"{usage.get(name, 0):,.0f}" for name in named)
    cost = f"{usage['usd']:.4f} US dollars" if "usd" in usage else "at a cost that is not known"
    return (
        f"The models took {requests} requests ({hits} more answers came from the cache), {read} tokens in ({cached} cached) "
        f"and {written} out, {cost}."
    )


def about_actor(actor: ActorInfo, names: dict[str, str]) -> str:
    """Role and principal of an actor, "" where neither is known."""
    principal = f"speaks for {names.get(actor.speaks_for, actor.speaks_for)}" if actor.speaks_for else ""
    return ", ".join(part for part in (actor.role, principal) if part)


def listed_issues(briefing: Briefing) -> list[IssueInfo]:
    """Issues somebody has a cell on, or that the user named; in the briefing's order, unlisted ids last."""
    used = [*(cell.issue for cell in briefing.positions), *(cell.issue for cell in briefing.none_stated)]
    known = [issue for issue in briefing.issues if issue.given or issue.id in used]
    ids = {issue.id for issue in briefing.issues}
    strays = dict.fromkeys(ident for ident in used if ident not in ids)
    return [*known, *(IssueInfo(id=ident, label=ident, given=False) for ident in strays)]


def listed_actors(briefing: Briefing) -> list[ActorInfo]:
    """Actors who have a cell; in the briefing's order, unlisted ids last."""
    used = [*(cell.actor for cell in briefing.positions), *(cell.actor for cell in briefing.none_stated)]
    known = [actor for actor in briefing.actors if actor.id in used]
    ids = {actor.id for actor in known}
    strays = dict.fromkeys(ident for ident in used if ident not in ids)
    return [*known, *(ActorInfo(id=ident, name=ident) for ident in strays)]
