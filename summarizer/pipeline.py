"""From documents to a briefing: attribute, draft, ground, assemble."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer import assembly
from summarizer._version import __version__
from summarizer.attribution.joining import Cast, join
from summarizer.attribution.model import Attributions
from summarizer.briefing import Briefing, Failure, Position, Provenance, Rejected
from summarizer.documents import Corpus, Document
from summarizer.drafting.extractive import draft
from summarizer.drafts import Draft, DraftClaim
from summarizer.errors import SummarizerError
from summarizer.grounding.policy import Policy
from summarizer.grounding.validator import Claim, Source, ground
from summarizer.positions.cells import Cell, Read, cells
from summarizer.positions.found import found_issues
from summarizer.positions.issues import Issue, Surroundings, given_issues

Attribute = Callable[[Document], Attributions]


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asked for: issues and actors by name (none: all that are found), and how much to show."""

    issues: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sentences: int = 3
    most_issues: int | None = None
    settings: dict[str, object] = field(default_factory=dict)


def read_all(corpus: Corpus, attribute: Attribute) -> tuple[tuple[Read, ...], tuple[Failure, ...]]:
    """Every document with who said what in it, and a failure for each that attribution broke on."""
    reads, failures = [], []
    for document in corpus:
        try:
            reads.append(Read(document, attribute(document)))
        except SummarizerError:
            raise  # the parser is missing: no document can be read
        except Exception as error:  # noqa: BLE001 - a text that trips the parser costs itself only, and is told
            message = f"its statements could not be read: {type(error).__name__}: {error}; please report it with the text"
            failures.append(Failure(document=document.id, stage="attribution", message=message))
    return tuple(reads), tuple(failures)


def issues_of(reads: Sequence[Read], request: Request) -> tuple[Issue, ...]:
    """The issues asked for, or those that the documents take sides on."""
    if request.issues:
        return given_issues(request.issues, [Surroundings(read.document) for read in reads])
    return tuple(found.issue for found in found_issues(reads, request.most_issues))


@dataclass(frozen=True)
class _Run:
    """One run's material: what was read and asked for, and who is in it."""

    reads: Sequence[Read]
    request: Request
    issues: Sequence[Issue]
    cast: Cast
    wanted: Sequence[str]

    @property
    def speakers(self) -> list[str]:
        """The actors asked for, or everybody who says anything, in the order they first speak."""
        if self.request.actors:
            return list(self.wanted)
        spoken = (
            self.cast.joined[read.document.id, statement.actor]
            for read in self.reads
            for statement in read.attributions.statements
            if statement.actor is not None
        )
        return list(dict.fromkeys(spoken))


def brief(reads: Sequence[Read], request: Request, policy: Policy, failures: Iterable[Failure] = ()) -> Briefing:
    """The briefing of documents that were read: drafted by the extractive engine, every sentence through the gate."""
    cast = join([read.attributions for read in reads])
    wanted, unknown = _wanted(cast, request.actors)
    run = _Run(reads, request, issues_of(reads, request), cast, wanted)
    drafted = list(_drafted(run))
    grounded = ground(Draft(tuple(claim for _, claim in drafted)), _sources(reads), policy)
    return _briefing(run, _kept(drafted, grounded.accepted), grounded.rejected, (*failures, *unknown))


def _drafted(run: _Run) -> Iterator[tuple[Cell, DraftClaim]]:
    others = tuple(found.issue for found in found_issues(run.reads)) if run.request.issues else ()
    every = cells(run.reads, run.issues, run.cast, others)
    chosen = (cell for cell in every if not run.request.actors or cell.actor in run.wanted)
    yield from draft(chosen, run.cast, run.request.sentences)


def _sources(reads: Sequence[Read]) -> list[Source]:
    return [Source(read.document, read.attributions) for read in reads]


def _kept(drafted: Iterable[tuple[Cell, DraftClaim]], accepted: Iterable[Claim]) -> list[tuple[Cell, Claim]]:
    by_claim = {id(claim): cell for cell, claim in drafted}
    return [(by_claim[id(claim.draft)], claim) for claim in accepted]


def _wanted(cast: Cast, names: Sequence[str]) -> tuple[list[str], list[Failure]]:
    """The ids of the actors asked for, and a failure for each name that no document knows."""
    found, unknown = [], []
    for name in names:
        key = name.casefold()
        same = [actor.id for actor in cast.actors if key in (form.casefold() for form in (actor.name, *actor.aliases))]
        found += same
        if not same:
            unknown.append(Failure(document="-", stage="actors", message=f"no actor {name!r} in the documents"))
    return found, unknown


def _briefing(
    run: _Run, kept: Sequence[tuple[Cell, Claim]], rejected: Sequence[Rejected], failures: Sequence[Failure]
) -> Briefing:
    held = tuple(assembly.positions(kept, run.cast))
    pairs = {(position.actor, position.issue) for position in held}
    absent = tuple(assembly.none_stated(run.reads, run.issues, run.cast, run.speakers, pairs))
    used = [*(actor for actor, _ in pairs), *(row.actor for row in absent), *_relays(held)]
    return Briefing(
        provenance=Provenance(summarizer=__version__, settings=run.request.settings),
        documents=assembly.document_infos(run.reads),
        actors=assembly.actor_infos(run.cast, used),
        issues=assembly.issue_infos(run.issues),
        positions=held,
        none_stated=absent,
        comparison=tuple(assembly.comparison(held, run.issues)),
        rejected=tuple(rejected),
        failures=tuple(failures),
    )


def _relays(held: Iterable[Position]) -> list[str]:
    return [item.via for position in held for sentence in position.sentences for item in sentence.evidence if item.via]
