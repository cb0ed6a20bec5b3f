"""``summarizer config``: the settings in force, and a file to begin with."""

from __future__ import annotations

from pathlib import Path

import typer

from summarizer.cli import session
from summarizer.cli.options import ConfigOption
from summarizer.errors import UsageError

config = typer.Typer(help="Show the settings in force, or write a file to begin with.", rich_markup_mode=None)


@config.command()
def show(config: ConfigOption = None) -> int:
    """Print every setting, and where its value comes from."""
    configuration = session.configuration(config)

    from summarizer.config import toml_value  # noqa: PLC0415 - pydantic, which --help does without

    rows = [(f"{setting.key} = {toml_value(setting.value)}", setting.origin) for setting in configuration]
    width = max(len(text) for text, _ in rows)
    session.emit("\n".join(f"{text:{width}}  # {origin}" for text, origin in rows))
    return 0


@config.command()
def init() -> int:
    """Write a summarizer.toml with every setting explained into this folder."""
    from summarizer.config import FILE_NAME, template  # noqa: PLC0415 - pydantic, which --help does without

    try:
        with Path(FILE_NAME).open("x", encoding="utf-8", newline="\n") as file:
            file.write(template())
    except FileExistsError as error:
        message = f"{FILE_NAME}: exists already, and is left as it is"
        raise UsageError(message) from error
    session.emit(f"wrote {FILE_NAME}")
    return 0
