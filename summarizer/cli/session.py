"""What every command does around its work: settings in, results and failures out."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import RunFailed, UsageError

if TYPE_CHECKING:
    from summarizer.briefing import Failure
    from summarizer.config import Configuration


def configuration(file: Path | None = None, **options: object) -> Configuration:
    """The settings for this call; an option that is None was not given."""
    from summarizer.config import load_configuration  # noqa: PLC0415 - pydantic, which --help does without

    given = {key: value for key, value in options.items() if value is not None}
    return load_configuration(Path.cwd(), os.environ, file=file, options=given)


def tell(line: str) -> None:
    """One line on stderr."""
    sys.stderr.write(f"summarizer: {line}\n")


def tell_all(lines: Iterable[str]) -> None:
    """Each line on stderr."""
    for line in lines:
        tell(line)


def tell_failures(failures: Iterable[Failure]) -> None:
    """One line on stderr for everything that could not be done."""
    for failure in failures:
        tell(failure_line(failure))


def failure_line(failure: Failure) -> str:
    """Where and what, naming the document once."""
    message = " ".join(failure.message.split())
    return message if message.startswith(failure.document) else f"{failure.document}: {message}"


def require_documents(count: int) -> None:
    """Refuse to go on where not one document could be read."""
    if count == 0:
        message = "no document could be read"
        raise RunFailed(message)


def emit(text: str, output: Path | None = None) -> None:
    """Write a result to `output`, or to stdout."""
    with writing(output) as write:
        write(text.removesuffix("\n"))


@contextmanager
def writing(output: Path | None = None) -> Iterator[Callable[[str], object]]:
    """A function that writes a line to `output`, or to stdout."""
    if output is None:
        yield lambda line: sys.stdout.write(line + "\n")
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        # A lone surrogate has no UTF-8; what backslashreplace makes of it is also how JSON writes it.
        file = output.open("w", encoding="utf-8", newline="", errors="backslashreplace")
    except OSError as error:
        message = f"{output}: cannot be written: {error.strerror}"
        raise UsageError(message) from error
    with file:
        yield lambda line: file.write(line + "\n")


def stdin_once(documents: Iterable[str]) -> None:
    """Refuse to read stdin twice."""
    if list(documents).count("-") > 1:
        message = "-: stdin can be read only once"
        raise UsageError(message)


@contextmanager
def progress(documents: int, *, asks: bool) -> Iterator[tuple[Callable[[], None], Callable[[], None]]]:
    """Two functions to call, after each document read and after each answer of a model; on a terminal stderr shows the counts.

    `asks` says that a model will be asked: how often is not known beforehand, so answers have a count and no end.
    """
    if not sys.stderr.isatty() or (documents < 2 and not asks):
        yield (lambda: None), (lambda: None)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:.0f}"), TimeElapsedColumn())
    # Nothing redirected: what goes to stdout is the result and stays there.
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        reading = bar.add_task("reading", total=documents)
        answers = bar.add_task("answers of the model", total=None) if asks else reading
        yield (lambda: bar.advance(reading)), (lambda: bar.advance(answers))


def refuse_blank(option: str, values: Iterable[str] | None) -> None:
    """Refuse an option that says nothing."""
    if any(not value.strip() for value in values or ()):
        message = f"{option}: says nothing; give it some words or leave it out"
        raise UsageError(message)


def refuse_overwriting(output: Path | None, documents: Iterable[str]) -> None:
    """Refuse to write the result over a folder or over what is read."""
    if output is None:
        return
    if output.is_dir():
        message = f"{output}: is a folder; name a file in it"
        raise UsageError(message)
    if output.exists() and any(Path(path).exists() and output.samefile(path) for path in documents):
        message = f"{output}: is what is read; name another file for the result"
        raise UsageError(message)


def paper(output: Path | None) -> tuple[int | None, bool]:
    """The width to write for (None: no terminal), and whether colour is wanted there."""
    if output is not None or not sys.stdout.isatty():
        return None, False
    return shutil.get_terminal_size().columns, not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
