"""The commands of ``summarizer`` and what they have in common."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer._version import __version__
from summarizer.cli.brief import brief
from summarizer.cli.check import check
from summarizer.cli.config import config
from summarizer.cli.issues import issues
from summarizer.cli.models import models
from summarizer.cli.prompts import prompts
from summarizer.cli.schema import schema
from summarizer.cli.statements import statements

# rich_markup_mode=None: rich's help screens cost as much time as everything else that --help does.
app = typer.Typer(
    name="summarizer", add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]}
)

app.command()(brief)
app.command()(check)
app.command()(statements)
app.command()(issues)
app.command()(models)
app.command()(schema)
app.add_typer(config, name="config")
app.add_typer(prompts, name="prompts")


def _print_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"summarizer {__version__}")
        raise typer.Exit


@app.callback()
def summarizer(
    *,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
) -> None:
    """Who holds which position on which issue, in their own words.

    Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 the run failed.
    """
    del version, debug  # both have done their work: in the callback above, and in summarizer.cli.entry
