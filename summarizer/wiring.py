"""Where the parts meet: settings choose them, and the command line and the Python API call them here."""

from __future__ import annotations

import gc
import json
import os
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from summarizer import ingest
from summarizer.attribution.identities import NOBODY, Identities, unheard_names
from summarizer.attribution.model import Attributions
from summarizer.briefing import Briefing, CheckReport, ClaimVerdict, Failure
from summarizer.config import Settings, load_identities, load_issues
from summarizer.documents import Corpus, Document
from summarizer.drafts import DraftClaim
from summarizer.errors import DocumentError
from summarizer.grounding.policy import Policy, Rules
from summarizer.grounding.validator import Source, judge_claim
from summarizer.ingest import Reading
from summarizer.positions.wanted import Wanted, asked

if TYPE_CHECKING:
    from spacy.language import Language

    from summarizer.drafting.reviewing import Reviewer
    from summarizer.pipeline import Models


@cache
def parser() -> Language:
    """The English parser, loaded once and only when something is to be parsed; ParserMissing where there is none."""
    from summarizer.attribution.parsing import load_parser  # noqa: PLC0415 - loads at first use
    from summarizer.parser_files import locate_model  # noqa: PLC0415

    loaded = load_parser(locate_model())
    gc.freeze()  # the model's objects live as long as the process: a third of the collector's time is saved on them
    return loaded


def identities(settings: Settings) -> Identities:
    """Who is who by the file that the settings name; ConfigError where it cannot be used."""
    return load_identities(settings.actors_file) if settings.actors_file is not None else NOBODY


def wanted_issues(settings: Settings) -> tuple[Wanted, ...]:
    """What the settings and the file that they name ask about; ConfigError where it cannot be used."""
    return asked(settings.brief.issues, load_issues(settings.issues_file) if settings.issues_file is not None else ())


def unheard(known: Identities, corpus: Corpus, settings: Settings) -> tuple[str, ...]:
    """One line for each of the user's names that is of no use for the documents."""
    texts = [(document.id, document.text) for document in corpus]
    return tuple(f"{settings.actors_file}: {line}" for line in unheard_names(known, texts))


def attribute(document: Document, known: Identities = NOBODY) -> Attributions:
    """Who said what in `document`, its actors as the user knows them."""
    from summarizer.attribution import statements  # noqa: PLC0415 - loads at first use
    from summarizer.attribution.identifying import identify  # noqa: PLC0415

    return identify(statements.attribute(document, parser()), document.text, known)


def _attribute_and_step(step: Callable[[], None], known: Identities, document: Document) -> Attributions:
    found = attribute(document, known)
    step()
    return found


def outermost(document: Document, known: Identities = NOBODY) -> Attributions:
    """Who said what in `document`, without what is relayed inside other statements."""
    from summarizer.attribution import statements  # noqa: PLC0415 - loads at first use

    found = attribute(document, known)
    return replace(found, statements=statements.outermost(found.statements))


def swift(document: Document, known: Identities = NOBODY) -> Attributions:
    """Who said what in `document` by the fast mode: no parser, nothing second-hand, only actors that go by a name."""
    from summarizer.attribution import swift as fast  # noqa: PLC0415 - loads at first use
    from summarizer.attribution.identifying import identify  # noqa: PLC0415

    return identify(fast.attribute(document), document.text, known)


def read(paths: Sequence[str], settings: Settings, stdin: bytes | None = None) -> Reading:
    """The documents at `paths`, and what could not be read; `stdin` stands in for what "-" would read."""
    return ingest.read(paths, max_bytes=settings.max_bytes, stdin=stdin)


def load(paths: Sequence[str], settings: Settings | None = None) -> Corpus:
    """The documents at `paths`; DocumentError for the first that cannot be read."""
    reading = read(paths, settings or Settings())
    for failure in reading.failures:
        message = f"{failure.document}: {failure.message}"
        raise DocumentError(message)
    return reading.corpus


Step = Callable[[], None]


def brief(
    reading: Reading,
    settings: Settings,
    actors: Sequence[str] = (),
    step: Step = lambda: None,
    answered: Step = lambda: None,
) -> Briefing:
    """The briefing of what was read; what was not is in its failures.

    `step` is called after each document, `answered` after each answer of a model. ModelMisconfigured where a model that has a
    role cannot be opened: before anything is read.
    """
    from summarizer import pipeline  # noqa: PLC0415 - not every command drafts

    known, wanted = identities(settings), wanted_issues(settings)
    request = pipeline.Request(
        issues=wanted,
        actors=tuple(actors),
        sentences=settings.brief.sentences,
        settings={**settings.model_dump(mode="json"), "actors": list(actors), **_told(known), **_told_of(wanted, settings)},
        identities=known,
    )
    with _models(settings, answered) as models:
        reads, broken = pipeline.read_all(reading.corpus, partial(_attribute_and_step, step, known))
        return pipeline.brief(reads, request, rules(settings), (*reading.failures, *broken), models)


def _told(known: Identities) -> dict[str, object]:
    """What the user says of the actors, for the record; nothing where that is nothing."""
    actors = [{key: value for key, value in asdict(actor).items() if value} for actor in known.actors]
    return {"identities": json.loads(json.dumps({"actors": actors, "apart": known.apart}))} if known else {}


def _told_of(wanted: Sequence[Wanted], settings: Settings) -> dict[str, object]:
    """What was asked for, for the record, where a file says what else that is called."""
    told = [{key: value for key, value in asdict(issue).items() if value} for issue in wanted]
    return {"issues": json.loads(json.dumps(told))} if settings.issues_file is not None else {}


def _models(settings: Settings, answered: Step) -> AbstractContextManager[Models | None]:
    """The models that have a role, opened; None where there is none."""
    if not settings.cast():
        return nullcontext()
    from summarizer import engines  # noqa: PLC0415 - the model side is loaded only where a model has a role

    return engines.models(settings, os.environ, answered)


def try_model(name: str, settings: Settings) -> str:
    """How the model of a profile answers one small call; ModelError where it does not."""
    from summarizer import engines  # noqa: PLC0415 - the model side is loaded only where a model is asked

    begun = time.perf_counter()
    usage = engines.answer_once(name, settings, os.environ)
    seconds = time.perf_counter() - begun
    return f"answers in {seconds:.1f} s, {usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"


def brief_corpus(
    corpus: Corpus, *, issues: Sequence[str] = (), actors: Sequence[str] = (), settings: Settings | None = None
) -> Briefing:
    """The briefing of `corpus`; `issues` beat those of the settings, and are asked about beside those of their file."""
    chosen = settings or Settings()
    if issues:
        chosen = chosen.model_copy(update={"brief": chosen.brief.model_copy(update={"issues": tuple(issues)})})
    return brief(Reading(corpus), chosen, actors)


def source(document: Document, known: Identities = NOBODY) -> Source:
    """A document to check claims against, parsed only if a claim needs to know who speaks."""
    return Source(document, partial(attribute, document, known))


def rules(settings: Settings) -> Rules:
    """What sentences are judged by."""
    return Rules(Policy(settings.policy), settings.thresholds)


def judge(claim: DraftClaim, sources: Sequence[Source], settings: Settings, ident: str = "") -> ClaimVerdict:
    """The verdict on one claim."""
    return judge_claim(claim, sources, rules(settings), ident=ident)


def reviewer(settings: Settings, answered: Step = lambda: None) -> AbstractContextManager[Reviewer]:
    """The judge where the settings name one, else nobody; `answered` is called after each answer.

    ModelMisconfigured where the judge cannot be opened.
    """
    if settings.roles.judge is None:
        from summarizer.drafting.reviewing import Reviewer  # noqa: PLC0415 - loads at first use

        return nullcontext(Reviewer())
    from summarizer import engines  # noqa: PLC0415 - the model side is loaded only where a model has a role

    return engines.reviewer(settings, os.environ, answered)


def check(
    summary: str, reading: Reading, settings: Settings, judged_by: Reviewer | None = None, step: Step = lambda: None
) -> CheckReport:
    """The verdict on every sentence of a summary; documents that could not be read are in its failures.

    `judged_by` is the judge to ask, where one is open already; `step` is called after each document.
    """
    if judged_by is None:
        with reviewer(settings) as opened:
            return check(summary, reading, settings, opened, step)
    from summarizer.grounding.summaries import claims_in  # noqa: PLC0415 - loads at first use

    known = identities(settings)
    sources = [Source(document, partial(_attribute_and_step, step, known, document)) for document in reading.corpus]
    verdicts = (judge(claim, sources, settings, str(number)) for number, claim in enumerate(claims_in(summary), 1))
    reviewed = judged_by.close([judged_by.open(verdict, sources) for verdict in verdicts])
    return CheckReport(claims=reviewed.verdicts, failures=(*reading.failures, *reviewed.failures))


def check_text(summary: str, against: Corpus, *, settings: Settings | None = None) -> CheckReport:
    """The verdict on every sentence of a summary of `against`."""
    return check(summary, Reading(against), settings or Settings())


def find_issues(corpus: Corpus, known: Identities = NOBODY) -> tuple[list[tuple[int, int, str]], tuple[Failure, ...]]:
    """What the documents take sides on (statements, actors, and the issue), and what could not be read."""
    from summarizer import pipeline  # noqa: PLC0415 - not every command drafts
    from summarizer.positions.found import found_issues  # noqa: PLC0415 - loads at first use

    reads, failures = pipeline.read_all(corpus, partial(attribute, known=known))
    return [(found.statements, found.actors, found.issue.label) for found in found_issues(reads)], failures
