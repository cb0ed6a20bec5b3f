"""The command line: parse, call, render, exit.

Nothing heavy is imported before a command runs, so that ``summarizer --help`` answers at once.
"""

from __future__ import annotations

import sys

from summarizer.cli.entry import run


def main() -> None:
    """Run ``summarizer`` with the arguments of the process, and exit with 0, 1, 2, 3 or 130."""
    sys.exit(run(sys.argv[1:]))
