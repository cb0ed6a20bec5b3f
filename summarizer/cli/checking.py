"""The work of ``summarizer check``: one summary, or claims by the thousand."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from summarizer import rendering, wiring
from summarizer.briefing import Failure
from summarizer.cli import session
from summarizer.cli.brief import usage_line
from summarizer.cli.claims import BadLine, ClaimLine, answer, failed_answer, located, read_claims
from summarizer.cli.options import ReportFormat
from summarizer.cli.shelf import Shelf
from summarizer.config import Settings
from summarizer.drafting.judging import STAGE
from summarizer.drafting.reviewing import Case, Reviewer
from summarizer.errors import RunFailed, UsageError

_STDIN = "-"
_INTERRUPTED = 130
_WAITING = 1000
"""Claims that wait, at most, for the judge's answers on some of them."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A claim's id, and its case or why there is none."""

    ident: str | int
    outcome: Case | Failure

    @property
    def asks(self) -> bool:
        return isinstance(self.outcome, Case) and self.outcome.question is not None


def check_summary(summary: str, sources: list[str], settings: Settings, form: ReportFormat, output: Path | None) -> int:
    """Check one summary against documents: 0 if every sentence is grounded and nothing was left undone, else 1."""
    text = _text(summary)
    known = wiring.identities(settings)
    reading = wiring.read(sources, settings)
    session.tell_failures(reading.failures)
    session.require_documents(len(reading.corpus))
    session.tell_all(wiring.unheard(known, reading.corpus, settings))
    with (
        session.progress(len(reading.corpus), asks=bool(settings.cast())) as (read, answered),
        wiring.reviewer(settings, answered) as reviewer,
    ):
        report = wiring.check(text, reading, settings, reviewer, read)
    if not report.claims:
        message = f"{summary}: holds no sentence to check"
        raise RunFailed(message)
    session.tell_failures(report.failures[len(reading.failures) :])
    width, color = session.paper(output)
    session.emit(rendering.render_report(report, form.value, width=width, color=color), output)
    return _end(0 if report.grounded else 1, reviewer, settings)


def check_claims(path: str, settings: Settings, output: Path | None) -> int:
    """Answer each claim of a JSONL file with one line, in order: 0 if all are accepted and nothing was left undone, else 1."""
    wiring.identities(settings)  # a file of actors that is wrong is refused before anything is written
    answered, good = 0, 0
    told: set[str] = set()
    with wiring.reviewer(settings) as reviewer, _claim_lines(path) as lines, session.writing(output) as write:
        rows = _rows(read_claims(lines, path), path, settings, reviewer)
        for accepted, line in _answers(rows, reviewer, told):
            write(line)
            answered += 1
            good += accepted
    if not answered:
        message = f"{path}: holds no claim"
        raise RunFailed(message)
    return _end(0 if good == answered and not told else 1, reviewer, settings)


def _rows(claims: Iterable[ClaimLine | BadLine], path: str, settings: Settings, reviewer: Reviewer) -> Iterator[_Row]:
    """What the rules say about each claim."""
    folder = Path(path).parent if path != _STDIN else Path()
    shelf = Shelf(settings)
    for claim in claims:
        if isinstance(claim, BadLine):
            yield _Row(claim.id, claim.failure)
            continue
        source = shelf.at(located(claim, folder)) if claim.text is None else shelf.of(claim.text)
        if isinstance(source, Failure):
            yield _Row(claim.id, source)
        else:
            yield _Row(claim.id, reviewer.open(wiring.judge(claim.claim, [source], settings), [source]))


def _answers(rows: Iterable[_Row], reviewer: Reviewer, told: set[str]) -> Iterator[tuple[bool, str]]:
    """Whether each claim is accepted and the line that says so, in order; what was told on stderr is added to `told`."""
    for batch in _batches(rows, reviewer.room):
        _tell_once((row.outcome for row in batch if isinstance(row.outcome, Failure)), told)
        reviewed = reviewer.close([row.outcome for row in batch if isinstance(row.outcome, Case)])
        _tell_once(reviewed.failures, told)
        verdicts = iter(reviewed.verdicts)
        for row in batch:
            if isinstance(row.outcome, Failure):
                yield False, failed_answer(row.ident, row.outcome)
            else:
                verdict = next(verdicts)
                yield verdict.accepted, answer(row.ident, verdict)
        if reviewer.interrupted:
            return


def _batches(rows: Iterable[_Row], room: int) -> Iterator[list[_Row]]:
    """The rows in the order they come: at once where none before it waits for the judge, else with so many that ask."""
    batch: list[_Row] = []
    asking = 0
    for row in rows:
        batch.append(row)
        asking += row.asks
        if asking in (0, room) or len(batch) == _WAITING:
            yield batch
            batch, asking = [], 0
    if batch:
        yield batch


def _tell_once(failures: Iterable[Failure], told: set[str]) -> None:
    """One line for each thing that went wrong: a document that is missing fails every claim on it, a judge on all documents."""
    for failure in failures:
        key = failure.message if failure.stage == STAGE else session.failure_line(failure)
        if key not in told:
            told.add(key)
            session.tell(session.failure_line(failure))


def _end(code: int, reviewer: Reviewer, settings: Settings) -> int:
    """The exit code, after the last words on stderr: what the judge took, and whether the user stopped it."""
    if used := reviewer.usage():
        session.tell(usage_line(settings, used))
    if not reviewer.interrupted:
        return code
    kept = "what was answered is remembered" if settings.cache.enabled else "without the cache it begins anew"
    session.tell(f"interrupted: not every sentence was judged; to go on, give the same command again: {kept}")
    return _INTERRUPTED


@contextmanager
def _claim_lines(path: str) -> Iterator[Iterator[str]]:
    if path == _STDIN:
        yield (line.decode("utf-8", "replace") for line in sys.stdin.buffer)
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below; only opening it may be answered with this message
    except OSError as error:
        message = f"{path}: no such file" if isinstance(error, FileNotFoundError) else f"{path}: {error.strerror}"
        raise UsageError(message) from error
    with file:
        yield (line.decode("utf-8", "replace") for line in file)


def _text(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == _STDIN else Path(path).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        message = f"{path}: no such file" if isinstance(error, FileNotFoundError) else f"{path}: {error.strerror}"
        raise UsageError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: is not UTF-8 text; give a summary as JSON, Markdown or plain text"
        raise UsageError(message) from error
