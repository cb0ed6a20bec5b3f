"""The work of ``summarizer check``: one summary, or claims by the thousand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer import rendering, wiring
from summarizer.briefing import Failure
from summarizer.cli import session
from summarizer.cli.claims import BadLine, ClaimLine, answer, failed_answer, located, read_claims
from summarizer.cli.options import ReportFormat
from summarizer.cli.shelf import Shelf
from summarizer.config import Settings
from summarizer.errors import RunFailed, UsageError

_STDIN = "-"


def check_summary(summary: str, sources: list[str], settings: Settings, form: ReportFormat, output: Path | None) -> int:
    """Check one summary against documents: 0 if every sentence is grounded and every document was read, else 1."""
    text = _text(summary)
    reading = wiring.read(sources, settings)
    session.tell_failures(reading.failures)
    session.require_documents(len(reading.corpus))
    report = wiring.check(text, reading, settings)
    if not report.claims:
        message = f"{summary}: holds no sentence to check"
        raise RunFailed(message)
    width, color = session.paper(output)
    session.emit(rendering.render_report(report, form.value, width=width, color=color), output)
    return 0 if report.grounded else 1


def check_claims(path: str, settings: Settings, output: Path | None) -> int:
    """Answer each claim of a JSONL file with one line, in order: 0 if all are accepted, else 1."""
    folder = Path(path).parent if path != _STDIN else Path()
    shelf, told = Shelf(settings), set[str]()
    answered, accepted = 0, 0
    with _claim_lines(path) as lines, session.writing(output) as write:
        for claim in read_claims(lines, path):
            good, line, failure = _answered(claim, folder, shelf, settings)
            write(line)
            answered += 1
            accepted += good
            # A document that is missing fails every claim on it, and is named once.
            if failure is not None and (said := session.failure_line(failure)) not in told:
                told.add(said)
                session.tell(said)
    if not answered:
        message = f"{path}: holds no claim"
        raise RunFailed(message)
    return 0 if accepted == answered else 1


def _answered(claim: ClaimLine | BadLine, folder: Path, shelf: Shelf, settings: Settings) -> tuple[bool, str, Failure | None]:
    """Whether the claim is accepted, the line that says so, and what kept it from being checked."""
    if isinstance(claim, BadLine):
        return False, failed_answer(claim.id, claim.failure), claim.failure
    source = shelf.at(located(claim, folder)) if claim.text is None else shelf.of(claim.text)
    if isinstance(source, Failure):
        return False, failed_answer(claim.id, source), source
    verdict = wiring.judge(claim.claim, [source], settings)
    return verdict.accepted, answer(claim.id, verdict), None


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
