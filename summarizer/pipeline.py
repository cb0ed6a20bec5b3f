"""From documents to a briefing: attribute, draft, ground, assemble."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarizer import assembly
from summarizer._version import __version__
from summarizer.attribution.identities import NOBODY, Identities
from summarizer.attribution.joining import Cast, join
from summarizer.attribution.model import Attributions
from summarizer.briefing import Briefing, Failure, Position, Provenance
from summarizer.documents import Corpus, Document
from summarizer.drafting import extractive, model
from summarizer.drafting.drafted import Drafted, Drafting, Material
from summarizer.drafting.gate import Helpers, Passed, passed
from summarizer.drafting.model import Engine
from summarizer.drafting.proposing import Proposed, proposed_issues
from summarizer.errors import RunFailed, SummarizerError
from summarizer.grounding.passages import Source
from summarizer.grounding.policy import Rules
from summarizer.positions.cells import cells
from summarizer.positions.found import found_issues
from summarizer.positions.issues import Issue, given_issues, surroundings_of
from summarizer.positions.reads import Read
from summarizer.positions.wanted import Wanted

Attribute = Callable[[Document], Attributions]


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asked for: issues and actors by name (none: all that are found), and how much to show."""

    issues: tuple[str | Wanted, ...] = ()
    actors: tuple[str, ...] = ()
    sentences: int = 3
    most_issues: int | None = None
    settings: dict[str, object] = field(default_factory=dict)
    identities: Identities = NOBODY
    """Who is who by the user: the documents were attributed with it, and across them it joins and keeps apart."""


@dataclass(frozen=True)
class Models:
    """The language models of a run; without an `engine` the built-in one drafts. `usage` is asked at the end."""

    engine: Engine | None = None
    helpers: Helpers = field(default_factory=Helpers)
    judge: str | None = None
    prompts: Mapping[str, str] = field(default_factory=dict)
    usage: Callable[[], dict[str, float]] = dict


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


@dataclass(frozen=True)
class _Run:
    """One run's material: what was read and asked for, who is in it, and the actors that were asked for by name."""

    material: Material
    request: Request
    wanted: Sequence[str]
    proposed: Proposed

    @property
    def speakers(self) -> list[str]:
        """The actors asked for, or everybody who says anything, in the order they first speak."""
        if self.request.actors:
            return list(self.wanted)
        spoken = (
            self.material.cast.joined[read.document.id, statement.actor]
            for read in self.material.reads
            for statement in read.attributions.statements
            if statement.actor is not None
        )
        return list(dict.fromkeys(spoken))


def brief(
    reads: Sequence[Read], request: Request, rules: Rules, failures: Iterable[Failure] = (), models: Models | None = None
) -> Briefing:
    """The briefing of documents that were read: drafted by a model or the built-in engine, every sentence through the gate.

    Raises RunFailed where a model was asked and answered nothing at all.
    """
    models = models or Models()
    cast = join([read.attributions for read in reads], request.identities)
    wanted, unknown = _wanted(cast, request.actors)
    proposed = _issues(reads, cast, request, models.engine)
    sources = {read.document.id: Source(read.document, read.attributions) for read in reads}
    only = frozenset(wanted) if request.actors else None
    run = _Run(Material(reads, sources, proposed.issues, cast, request.sentences, only), request, wanted, proposed)
    drafting = _drafting(run, models.engine)
    gate = passed(
        [one for one in drafting.drafted if not request.actors or one.cell.actor in wanted],
        list(sources.values()),
        rules,
        replace(models.helpers, repairer=None) if drafting.ended else models.helpers,
        stopped=drafting.interrupted,
    )
    return _briefing(run, drafting, gate, models, (*failures, *unknown))


def issues_of(reads: Sequence[Read], request: Request) -> tuple[Issue, ...]:
    """The issues asked for, or those that the documents take sides on by the built-in engine's rules."""
    if request.issues:
        return given_issues(request.issues, [surroundings_of(read.document) for read in reads])
    return tuple(found.issue for found in found_issues(reads, request.most_issues))


def _issues(reads: Sequence[Read], cast: Cast, request: Request, engine: Engine | None) -> Proposed:
    if engine is None or request.issues:
        return Proposed(issues_of(reads, request))
    proposed = proposed_issues(reads, cast, engine.asker("issues"), engine.asker("harmonise"), engine.context)
    if proposed.issues or proposed.interrupted:
        return proposed
    return replace(proposed, issues=issues_of(reads, request))


def _drafting(run: _Run, engine: Engine | None) -> Drafting:
    """What is drafted, by the model where there is one; nothing more is asked once the user has stopped the run."""
    if run.proposed.interrupted:
        return Drafting(interrupted=True)
    material = run.material
    if engine is None:
        made = extractive.draft(cells(material.reads, material.issues, material.cast), material.cast, material.most)
        return Drafting(tuple(Drafted(cell, claim) for cell, claim in made))
    proposed = run.proposed
    drafting = model.draft(material, engine, proposed.failures if proposed.ended else ())
    _refuse_silence(proposed, drafting)
    return drafting


def _refuse_silence(proposed: Proposed, drafting: Drafting) -> None:
    """RunFailed where nothing could be drafted, and nothing filled in: an empty briefing would pass for an answer."""
    lost = drafting.asked or proposed.ended or (proposed.asked and not proposed.answered)
    if lost and not drafting.answered and not drafting.fallback and not drafting.interrupted:
        message = f"the model answered nothing: {(*proposed.failures, *drafting.failures)[0].message}"
        raise RunFailed(message)


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


def _briefing(run: _Run, drafting: Drafting, gate: Passed, models: Models, failures: Sequence[Failure]) -> Briefing:
    material = run.material
    held = tuple(assembly.positions(gate.kept, material.cast))
    pairs = {(position.actor, position.issue) for position in held}
    absent = tuple(assembly.none_stated(material.reads, material.issues, material.cast, run.speakers, pairs))
    used = [*(actor for actor, _ in pairs), *(row.actor for row in absent), *_relays(held)]
    return Briefing(
        provenance=_provenance(run, models, drafting, interrupted=gate.interrupted),
        documents=assembly.document_infos(material.reads),
        actors=assembly.actor_infos(material.cast, used),
        issues=assembly.issue_infos(material.issues),
        positions=held,
        none_stated=absent,
        comparison=tuple(assembly.comparison(held, material.issues)),
        rejected=(*gate.rejected, *drafting.stray),
        failures=(*failures, *run.proposed.failures, *drafting.failures, *gate.failures),
    )


def _provenance(run: _Run, models: Models, drafting: Drafting, *, interrupted: bool) -> Provenance:
    return Provenance(
        summarizer=__version__,
        engine="model" if models.engine else "extractive",
        model=models.engine.model.name if models.engine else None,
        judge=models.judge,
        prompts=dict(models.prompts),
        settings=run.request.settings,
        usage=models.usage(),
        fallback=drafting.fallback,
        interrupted=interrupted,
    )


def _relays(held: Iterable[Position]) -> list[str]:
    return [item.via for position in held for sentence in position.sentences for item in sentence.evidence if item.via]
