"""``summarizer prompts``: the templates in force, and copies of them to change."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli import session
from summarizer.cli.options import ConfigOption
from summarizer.errors import UsageError

_HASH = 12
"""Characters of a hash that are shown."""

prompts = typer.Typer(help="Show the prompts in force, or copy them to change them.", rich_markup_mode=None)


@prompts.command("list")
def list_(config: ConfigOption = None) -> int:
    """Print every prompt with where it comes from, its hash and its variables."""
    settings = session.configuration(config).settings

    from summarizer.prompts import load_prompts  # noqa: PLC0415 - not every command needs a prompt

    every = load_prompts(settings.prompts.folder).values()
    width = max(len(template.name) for template in every)
    origin = max(len(template.origin) for template in every)
    for template in every:
        session.emit(
            f"{template.name:{width}}  {template.sha256[:_HASH]}  {template.origin:{origin}}  {', '.join(template.variables)}"
        )
    return 0


@prompts.command()
def export(folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to; it is made where there is none.")]) -> int:
    """Write the shipped prompts into FOLDER; the ones left there replace the shipped ones, file by file."""
    from summarizer.config import FILE_NAME, toml_value  # noqa: PLC0415 - pydantic, which --help does without
    from summarizer.prompts import shipped_files  # noqa: PLC0415

    files = shipped_files()
    _refuse_existing(folder, list(files))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            with (folder / name).open("xb") as file:
                file.write(content)
    except OSError as error:
        message = f"{error.filename or folder}: cannot be written: {error.strerror}"
        raise UsageError(message) from error
    session.emit(f"wrote {len(files)} prompts to {folder}; delete those that you do not change")
    session.emit(f"to use them, in {FILE_NAME}:\n\n[prompts]\nfolder = {toml_value(str(folder))}")
    return 0


def _refuse_existing(folder: Path, names: list[str]) -> None:
    for name in names:
        if (folder / name).exists():
            message = f"{folder / name}: exists already, and is left as it is; nothing was written"
            raise UsageError(message)
