"""Settings as TOML: single values, and a file to begin with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from summarizer.config.keys import MODELS, leaves
from summarizer.config.settings import NOTHING, ModelSettings, Settings

_EXAMPLE = "gpt"


def template() -> str:
    """A summarizer.toml with every setting explained and commented out, and a model profile to begin with."""
    lines = ["# Settings of summarizer. What is commented out has its default value.", ""]
    section = ""
    for key, value, description in leaves(Settings()):
        *above, name = key.split(".")
        if above and above[0] != section:
            section = above[0]
            lines += [f"[{section}]", ""]
        lines += [f"# {description}", f"# {name} = {toml_value(value)}", ""]
    return "\n".join([*lines, *_profile(), ""])


def _profile() -> Iterator[str]:
    """A model profile with the defaults, marked twice because it is an example and no default."""
    yield "# Models, as many as you like, each under a name of your own; [roles] says which is used for what."
    yield "# Keys are read from the environment and never stand in this file. Take the ## away for:"
    yield f"## [{MODELS}.{_EXAMPLE}]"
    for name, value, description in leaves(ModelSettings(use="openai:gpt-5-mini")):
        yield f"## # {description}"
        yield f"## {name} = {toml_value(value)}"


def toml_value(value: object) -> str:
    """`value` as TOML writes it; None, for which TOML has no word, as "none"."""
    if value is None:
        return f'"{NOTHING}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str | Path):
        return _quoted(str(value))
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(toml_value, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_name(str(name))} = {toml_value(item)}' for name, item in value.items())}}}"
    return str(value)


def _name(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _quoted(name)


def _quoted(text: str) -> str:
    # A JSON string is a TOML string, but for one control character that JSON lets through.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
