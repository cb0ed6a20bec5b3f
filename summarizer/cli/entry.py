"""Run one command line: exit codes, and one line for every error."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

import typer

from summarizer.cli.app import app
from summarizer.errors import SummarizerError, UsageError

_USAGE, _FAILED, _INTERRUPTED = 2, 3, 130


def run(arguments: Sequence[str]) -> int:
    """The exit code of ``summarizer ARGUMENTS``; results go to stdout, everything else to stderr."""
    debug, rest = _debug(arguments)
    try:
        code = _invoke(rest)
        sys.stdout.flush()
    except BrokenPipeError:
        return _closed_pipe()
    except (KeyboardInterrupt, typer.Abort):
        return _say("interrupted", _INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last place where an error can become one line
        if debug:
            traceback.print_exc()
        return _say(_line(error), _code(error))
    return code


def _debug(arguments: Sequence[str]) -> tuple[bool, list[str]]:
    """Whether --debug stands anywhere before a "--", and the arguments without it."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    rest = [argument for argument in arguments[:end] if argument != "--debug"]
    return len(rest) < end, [*rest, *arguments[end:]]


def _invoke(arguments: list[str]) -> int:
    # Not command.main(): that answers Ctrl-C and closed pipes itself, and otherwise than we do.
    command = typer.main.get_command(app)
    try:
        with command.make_context("summarizer", arguments or ["--help"]) as context:
            code = command.invoke(context)
    except typer.Exit as exit_:
        return exit_.exit_code
    return code if isinstance(code, int) else 0


def _is_usage(error: Exception) -> bool:
    return isinstance(error, UsageError) or hasattr(error, "format_message")


def _code(error: Exception) -> int:
    return _USAGE if _is_usage(error) else _FAILED


def _line(error: Exception) -> str:
    """What went wrong, as one line."""
    if isinstance(error, SummarizerError):
        return " ".join(str(error).split())
    if hasattr(error, "format_message"):
        context = getattr(error, "ctx", None)
        path = context.command_path if context is not None else "summarizer"
        text = " ".join(str(error.format_message()).split())
        return f"{text.rstrip('.')}; see `{path} --help`"
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}"
    return f"internal error: {type(error).__name__}: {' '.join(str(error).split())}; `--debug` shows where"


def _say(line: str, code: int) -> int:
    sys.stderr.write(f"summarizer: {line}\n")
    return code


def _closed_pipe() -> int:
    # The reader has gone: whatever is still buffered would raise again when the interpreter exits.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
