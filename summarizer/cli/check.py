"""``summarizer check``: which sentences of somebody's summary hold."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli import session
from summarizer.cli.options import (
    ActorsFileOption,
    ConfigOption,
    MaxUsdOption,
    NoCacheOption,
    OutputOption,
    PolicyOption,
    ReportFormat,
)
from summarizer.errors import UsageError

AgainstOption = Annotated[
    list[str] | None,
    typer.Option("--against", metavar="DOCUMENT", help="What the summary is of (repeatable).", show_default=False),
]
ClaimsOption = Annotated[
    str | None,
    typer.Option("--claims", metavar="FILE.jsonl", help="Check many claims, one JSON line each.", show_default=False),
]
ReportFormatOption = Annotated[
    ReportFormat | None, typer.Option("--format", help="How to write the report.  [default: terminal]", show_default=False)
]
DoubtsJudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="PROFILE",
        help="The model asked about each sentence that passed with a flag; none: no judge.",
        show_default=False,
    ),
]


def check(  # noqa: PLR0913 - one parameter for each option
    summary: Annotated[
        str | None,
        typer.Argument(metavar="SUMMARY", help="A briefing's JSON, Markdown or plain text; - for stdin.", show_default=False),
    ] = None,
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOCUMENT]...", help="More documents to check against.", show_default=False),
    ] = None,
    *,
    against: AgainstOption = None,
    claims: ClaimsOption = None,
    actors: ActorsFileOption = None,
    form: ReportFormatOption = None,
    output: OutputOption = None,
    policy: PolicyOption = None,
    judge: DoubtsJudgeOption = None,
    no_cache: NoCacheOption = False,
    max_usd: MaxUsdOption = None,
    config: ConfigOption = None,
) -> int:
    """Check a summary of the documents, sentence by sentence.

    Where there is a judge, it is asked about what the rules let stand and are not sure of; it can only reject.
    """
    sources = [*(against or ()), *(documents or ())]
    _refuse_contradictions(summary, sources, claims, form)
    session.refuse_overwriting(output, [summary or claims or "", *sources])
    settings = session.configuration(
        config,
        **{
            "actors_file": actors,
            "policy": policy and policy.value,
            "roles.drafter": "none",  # nothing is drafted: its model is not opened, and nobody misses its prices
            "roles.judge": judge,
            "cache.enabled": False if no_cache else None,
            "budget.max_usd": max_usd,
        },
    ).settings

    from summarizer.cli import checking  # noqa: PLC0415 - everything heavy comes with it

    if claims is not None:
        return checking.check_claims(claims, settings, output)
    return checking.check_summary(str(summary), sources, settings, form or ReportFormat.TERMINAL, output)


def _refuse_contradictions(summary: str | None, sources: list[str], claims: str | None, form: ReportFormat | None) -> None:
    message = None
    if claims is not None and (summary is not None or sources):
        message = "--claims names its own documents; leave out SUMMARY and --against"
    elif claims is not None and form not in {None, ReportFormat.JSON}:
        message = "--claims always answers in JSON lines; leave out --format"
    elif claims is None and summary is None:
        message = "nothing to check; give SUMMARY --against DOCUMENT, or --claims FILE.jsonl"
    elif claims is None and not sources:
        message = f"{summary}: nothing to check it against; add --against DOCUMENT"
    if message is not None:
        raise UsageError(message)
    session.stdin_once([summary or claims or "", *sources])
