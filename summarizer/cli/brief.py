"""``summarizer brief``: documents in, a briefing out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli import session
from summarizer.cli.options import (
    ActorOption,
    BriefingFormat,
    BriefingFormatOption,
    ConfigOption,
    IssueOption,
    OutputOption,
    PolicyOption,
)
from summarizer.errors import UsageError

_SEEDS = "seeds"
_SUFFIXES = {
    ".md": BriefingFormat.MD,
    ".markdown": BriefingFormat.MD,
    ".html": BriefingFormat.HTML,
    ".htm": BriefingFormat.HTML,
    ".json": BriefingFormat.JSON,
    ".txt": BriefingFormat.TERMINAL,
}


def brief(  # noqa: PLR0913 - one parameter for each option
    documents: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOCUMENT|DIR|-]...", help="What to read; without any, the documents in seeds/.", show_default=False
        ),
    ] = None,
    *,
    issue: IssueOption = None,
    actor: ActorOption = None,
    form: BriefingFormatOption = None,
    output: OutputOption = None,
    policy: PolicyOption = None,
    config: ConfigOption = None,
) -> int:
    """Say who holds which position on which issue.

    Every sentence comes with the quotation it rests on; what was turned away is listed with the reason.
    """
    chosen = _format(form, output)
    paths = documents or _seeds()
    session.refuse_blank("--issue", issue)
    session.refuse_blank("--actor", actor)
    session.stdin_once(paths)
    session.refuse_overwriting(output, paths)
    settings = session.configuration(
        config, policy=policy and policy.value, **{"brief.issues": tuple(issue) if issue else None}
    ).settings

    from summarizer import rendering, wiring  # noqa: PLC0415 - everything heavy comes with it

    reading = wiring.read(paths, settings)
    session.tell_failures(reading.failures)
    session.require_documents(len(reading.corpus))
    with session.progress("reading", len(reading.corpus)) as step:
        briefing = wiring.brief(reading, settings, tuple(actor or ()), step)
    session.tell_failures(briefing.failures[len(reading.failures) :])
    width, color = session.paper(output)
    session.emit(rendering.render(briefing, reading.corpus, chosen.value, width=width, color=color), output)
    return 0


def _format(form: BriefingFormat | None, output: Path | None) -> BriefingFormat:
    """The format asked for, or the one that the output's suffix stands for."""
    if output is None:
        return form or BriefingFormat.TERMINAL
    guessed = _SUFFIXES.get(output.suffix.lower())
    if form is None and guessed is None:
        message = f"{output}: cannot tell the format from this suffix; use .md, .html, .json or .txt, or --format"
        raise UsageError(message)
    if form is not None and guessed not in (None, form):
        message = f"--format {form.value} contradicts -o {output}; leave out --format, or change the suffix"
        raise UsageError(message)
    return form or guessed or BriefingFormat.TERMINAL


def _seeds() -> list[str]:
    if not Path(_SEEDS).is_dir():
        message = "no document given, and there is no folder seeds/ here; name a document, a folder or - for stdin"
        raise UsageError(message)
    return [_SEEDS]
