"""Who holds which position on which issue, in their own words.

    from summarizer import brief, check, load

    briefing = brief(load("briefing.txt", "statement.pdf"), issues=["cease-fire"])
    report = check("Doe opposes a cease-fire.", against=load("briefing.txt"))

Importing this package imports no parser and no model SDK; they load at the first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer._version import __version__
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing, CheckReport
    from summarizer.config import Settings
    from summarizer.documents import Corpus, Document

__all__ = [
    "Briefing",
    "CheckReport",
    "Corpus",
    "Document",
    "Settings",
    "SummarizerError",
    "__version__",
    "brief",
    "check",
    "load",
]

_HOMES = {
    "Briefing": "summarizer.briefing",
    "CheckReport": "summarizer.briefing",
    "Corpus": "summarizer.documents",
    "Document": "summarizer.documents",
    "Settings": "summarizer.config",
}


def __getattr__(name: str) -> object:
    """The public types, loaded when they are first asked for."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - needed only here

    return getattr(import_module(_HOMES[name]), name)


def load(*paths: str) -> Corpus:
    """The documents in these files and folders.

    Raises DocumentError for the first one that cannot be read: from Python, unlike on the command line, a document
    that is missing is not passed over.
    """
    from summarizer.wiring import load  # noqa: PLC0415 - heavy

    return load(paths)


def brief(
    corpus: Corpus, *, issues: Sequence[str] = (), actors: Sequence[str] = (), settings: Settings | None = None
) -> Briefing:
    """Who holds which position on which of `issues` (none: those that the documents take sides on)."""
    from summarizer.wiring import brief_corpus  # noqa: PLC0415 - heavy

    return brief_corpus(corpus, issues=issues, actors=actors, settings=settings)


def check(summary: str, *, against: Corpus, settings: Settings | None = None) -> CheckReport:
    """Which sentences of `summary` (plain text, Markdown, or a briefing as JSON) the documents bear out."""
    from summarizer.wiring import check_text  # noqa: PLC0415 - heavy

    return check_text(summary, against, settings=settings)
