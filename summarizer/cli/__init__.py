"""The command line: parse, call, render, exit.

Nothing heavy is imported before a command runs, so that ``summarizer --help`` answers at once.
"""

from __future__ import annotations

import io
import sys

from summarizer.cli.entry import run


def main() -> None:
    """Run ``summarizer`` with the arguments of the process, and exit with 0, 1, 2, 3 or 130."""
    for stream in (sys.stdout, sys.stderr):
        _write_anything(stream)
    sys.exit(run(sys.argv[1:]))


def _write_anything(stream: object) -> None:
    """Results are UTF-8 in every locale; a terminal keeps its own encoding. What has no code there is escaped."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
