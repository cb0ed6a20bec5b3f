"""The model engine: asks by the chosen strategy, and puts what comes back together by rule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from summarizer.briefing import Failure, Rejected
from summarizer.chat import ChatModel
from summarizer.drafting import single, statements, whole
from summarizer.drafting.asking import Asker, Outcome
from summarizer.drafting.drafted import Drafting, Material
from summarizer.drafting.takes import Take, Takes, claims, rule_takes
from summarizer.prompts import Template

Strategy = Literal["statements", "document", "both"]


@dataclass(frozen=True)
class Engine:
    """A drafting model and how it is asked.

    `batch` is how many statements go into one question (1: one statement and one issue, for small models), `context` how
    many characters of document text, `threshold` the probability from which a side counts where `batch` is 1. With
    `fallback` the built-in engine reads the documents that the model failed on. `step` is called after each answer.
    """

    model: ChatModel
    prompts: Mapping[str, Template]
    strategy: Strategy = "statements"
    concurrency: int = 8
    batch: int = 12
    context: int = 24_000
    threshold: float = 0.5
    fallback: bool = False
    step: Callable[[], None] = lambda: None

    def asker(self, prompt: str) -> Asker:
        """Who asks with one of the prompts."""
        return Asker(self.model, self.prompts[prompt], self.concurrency, self.step)


class _Notes:
    """What has come back so far, and what went wrong."""

    def __init__(self) -> None:
        self.takes: list[Take] = []
        self.stray: list[Rejected] = []
        self.failures: list[Failure] = []
        self.asked = 0
        self.answered = 0
        self.ended = False
        self.interrupted = False

    @property
    def stopped(self) -> bool:
        """Whether nothing more is to be asked."""
        return self.ended or self.interrupted

    def file(self, outcome: Outcome[Any], takes: Sequence[Take] = (), stray: Sequence[Rejected] = ()) -> None:
        """Keep what one round of questions came to."""
        self.takes += takes
        self.stray += stray
        self.failures += outcome.failures
        self.asked += len(outcome.answers)
        self.answered += sum(bool(answers) for answers in outcome.answers)
        self.interrupted = self.interrupted or outcome.interrupted
        self.ended = self.ended or outcome.ended is not None


def draft(material: Material, engine: Engine, lost: Sequence[Failure] = ()) -> Drafting:
    """The claims that a model makes of the documents; `others` are further issues that the built-in engine is told of.

    `lost` are failures from which it is known that no call can work: then nothing is asked, and at most filled in.
    """
    notes = _Notes()
    notes.ended = bool(lost)
    for read_by in () if notes.ended else _ways(engine):
        if not notes.stopped:
            read_by(material, engine, notes)
    failed = {failure.document for failure in (*lost, *notes.failures)}
    filled = _fill_in(material, notes, failed) if engine.fallback else ()
    takes = Takes(notes.takes)
    if engine.batch == 1 and engine.strategy != "document" and not notes.stopped:
        takes = _write_sentences(material, engine, notes, takes)
    drafted = tuple(claims(takes, takes.cells(material.reads, material.issues, material.cast), material))
    return Drafting(
        drafted,
        tuple(notes.failures),
        tuple(notes.stray),
        filled,
        notes.interrupted,
        notes.ended,
        notes.asked,
        notes.answered,
    )


def _ways(engine: Engine) -> Iterator[Callable[[Material, Engine, _Notes], None]]:
    """How the documents are read, in the order of asking."""
    if engine.strategy in ("statements", "both"):
        yield _read_singly if engine.batch == 1 else _read_in_batches
    if engine.strategy in ("document", "both"):
        yield _read_whole


def _read_in_batches(material: Material, engine: Engine, notes: _Notes) -> None:
    asker = engine.asker("statements")
    outcome = asker.ask_all(statements.batch_questions(material, asker, engine.batch, engine.context))
    notes.file(outcome, *statements.takes_of(outcome))


def _read_singly(material: Material, engine: Engine, notes: _Notes) -> None:
    asker = engine.asker("side")
    outcome = asker.ask_all(single.side_questions(material, asker))
    notes.file(outcome, single.takes_of(outcome, engine.threshold))


def _read_whole(material: Material, engine: Engine, notes: _Notes) -> None:
    asker = engine.asker("document")
    outcome = asker.ask_all(whole.page_questions(material, asker, engine.context))
    notes.file(outcome, *whole.takes_of(outcome, material))


def _write_sentences(material: Material, engine: Engine, notes: _Notes, takes: Takes) -> Takes:
    asker = engine.asker("sentence")
    cells = takes.cells(material.reads, material.issues, material.cast)
    outcome = asker.ask_all(single.sentence_questions(takes, cells, asker, material.most))
    told, broken = single.with_sentences(takes, outcome)
    notes.file(outcome, stray=broken)
    return told


def _fill_in(material: Material, notes: _Notes, failed: Collection[str]) -> tuple[str, ...]:
    """Let the built-in engine read the documents that something failed on; their ids."""
    reads = [read for read in material.reads if read.document.id in failed]
    known = {take.key for take in notes.takes}
    notes.takes += [take for take in rule_takes(reads, material) if take.key not in known]
    return tuple(read.document.id for read in reads)
