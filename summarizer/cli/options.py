"""Options that several commands share, and the words they accept."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class BriefingFormat(StrEnum):
    """How a briefing can be written."""

    TERMINAL = "terminal"
    MD = "md"
    HTML = "html"
    JSON = "json"


class ReportFormat(StrEnum):
    """How the report of a check can be written."""

    TERMINAL = "terminal"
    MD = "md"
    JSON = "json"


class StatementFormat(StrEnum):
    """How statements can be written."""

    TERMINAL = "terminal"
    LIST = "list"
    HTML = "html"
    JSONL = "jsonl"


class Policy(StrEnum):
    """How much a finding weighs."""

    STRICT = "strict"
    STANDARD = "standard"
    LENIENT = "lenient"


class Strategy(StrEnum):
    """What a model reads to draft."""

    STATEMENTS = "statements"
    DOCUMENT = "document"
    BOTH = "both"


class Fallback(StrEnum):
    """What drafts a document that the model failed on."""

    NONE = "none"
    EXTRACTIVE = "extractive"


IssueOption = Annotated[
    list[str] | None,
    typer.Option(
        "--issue", metavar="TEXT", help="An issue to report on (repeatable); without any, issues are found.", show_default=False
    ),
]
ActorOption = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="NAME", help="Report on this actor only (repeatable).", show_default=False),
]
ActorsFileOption = Annotated[
    str | None,
    typer.Option(
        "--actors",
        metavar="FILE",
        help="Who is who: a TOML file with actors' names and what else each is called; none: only the documents tell.",
        show_default=False,
    ),
]
IssuesFileOption = Annotated[
    str | None,
    typer.Option(
        "--issues",
        metavar="FILE",
        help="Issues to report on: a TOML file with their labels, what else each is called, and descriptions; none: no file.",
        show_default=False,
    ),
]
BriefingFormatOption = Annotated[
    BriefingFormat | None,
    typer.Option("--format", help="How to write it; without it, as the suffix of -o says.", show_default=False),
]
PolicyOption = Annotated[
    Policy | None,
    typer.Option(
        "--policy", help="Which findings reject a sentence and which only flag it.  [default: standard]", show_default=False
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="PROFILE",
        help="The model that drafts (see `summarizer models`); extractive: the built-in engine.",
        show_default=False,
    ),
]
JudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge", metavar="PROFILE", help="The model asked about each sentence that passed; none: no judge.", show_default=False
    ),
]
StrategyOption = Annotated[
    Strategy | None,
    typer.Option(
        "--strategy", help="What the model reads: statements, documents or both.  [default: statements]", show_default=False
    ),
]
RepairsOption = Annotated[
    int | None,
    typer.Option(
        "--repairs",
        metavar="N",
        help="How often a rejected sentence goes back to the model, 0 to 3.  [default: 1]",
        show_default=False,
    ),
]
FallbackOption = Annotated[
    Fallback | None,
    typer.Option("--fallback", help="What drafts a document that the model failed on.  [default: none]", show_default=False),
]
NoCacheOption = Annotated[
    bool, typer.Option("--no-cache", help="Ask the model again, also what it has answered before; keep no replies.")
]
MaxUsdOption = Annotated[
    float | None,
    typer.Option("--max-usd", metavar="USD", help="Stop when the models have cost so many US dollars.", show_default=False),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="Settings to use instead of the summarizer.toml found from here.", show_default=False
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the result there and not to stdout.", show_default=False),
]
Documents = Annotated[
    list[str],
    typer.Argument(
        metavar="DOCUMENT|DIR|-...",
        help="Documents (.txt, .md, .html, .pdf, .docx), folders of them, or - for stdin.",
        show_default=False,
    ),
]
