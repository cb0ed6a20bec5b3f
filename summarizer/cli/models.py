"""``summarizer models``: the models that can be asked, and whether they answer."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import session
from summarizer.cli.options import ConfigOption
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from summarizer.config import Settings

_HEAD = ("profile", "use", "base_url", "key", "roles")
_HOW = """\
No model is configured; the built-in engine drafts without one. To use a model, add to summarizer.toml:

[models.gpt]
use = "openai:gpt-5-mini"
key_env = "OPENAI_API_KEY"

Then `summarizer models --test` asks it, and `summarizer brief --model gpt` drafts with it."""


def models(
    *,
    test: Annotated[bool, typer.Option("--test", help="Ask each model once whether it answers.")] = False,
    config: ConfigOption = None,
) -> int:
    """List the configured models, or ask each once."""
    settings = session.configuration(config).settings
    if not settings.models:
        session.emit(f"{_HOW}\n\n{_adapters()}")
        return 1 if test else 0
    if test:
        failed = [name for name in settings.models if not _answers(name, settings)]
        return 1 if failed else 0
    session.emit("\n".join([*_table(settings, os.environ), "", _adapters()]))
    return 0


def _answers(name: str, settings: Settings) -> bool:
    """Whether the model answers; one line says how, or why not."""
    from summarizer import wiring  # noqa: PLC0415 - everything heavy comes with it

    try:
        said, answers = wiring.try_model(name, settings), True
    except SummarizerError as error:
        said, answers = f"failed: {' '.join(str(error).split())}", False
    session.emit(f"{name}: {said}")
    return answers


def _table(settings: Settings, environ: Mapping[str, str]) -> Iterator[str]:
    rows = [_HEAD, *_rows(settings, environ)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _rows(settings: Settings, environ: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    cast = settings.cast()
    for name, profile in settings.models.items():
        roles = ", ".join(role for role, taken in cast.items() if taken == name)
        yield name, profile.use, profile.base_url or "-", _key(profile.key_env, environ), roles or "-"


def _key(variable: str | None, environ: Mapping[str, str]) -> str:
    """The variable that holds the key, and whether it does; never what it holds."""
    if variable is None:
        return "-"
    return f"{variable} ({'set' if environ.get(variable) else 'not set'})"


def _adapters() -> str:
    from summarizer.models.registry import adapters  # noqa: PLC0415 - reads what is installed, which --help does without

    return f"adapters: {', '.join(f'{name} ({origin})' for name, origin in adapters())}"
