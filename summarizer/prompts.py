"""Prompt templates: files with sections, filled in with values that can never become template themselves.

A template is ``<name>.txt``: lines of comment that begin with "#", then sections begun by ``=== system ===``,
``=== user ===`` or ``=== assistant ===`` (turns of an example), the last of them the user's. ``{variable}`` stands
for a value, ``{{`` and ``}}`` for braces. The shipped files can be replaced one by one from a folder.
"""

from __future__ import annotations

import difflib
import hashlib
import importlib.resources
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from summarizer.chat import Message, Role
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from langchain_core.prompts import ChatPromptTemplate

VARIABLES: Mapping[str, tuple[str, ...]] = {
    "side": ("issue", "speaker", "statement", "context"),
    "sentence": ("issue", "speaker", "side", "statement", "context"),
    "statements": ("issues", "statements"),
    "document": ("issues", "actors", "document"),
    "issues": ("statements",),
    "harmonise": ("labels",),
    "repair": ("actor", "issue", "side", "sentence", "findings", "passages", "words"),
    "judge": ("actor", "sentence", "statement", "context"),
}
"""Every template with the variables that it is given, all of which it has to use."""

SHIPPED = "shipped"
"""The origin of a template that no folder replaces."""

_SUFFIX = ".txt"
_HEAD = re.compile(r"===[ \t]*(?P<role>\w+)[ \t]*===[ \t]*")
_ROLES = ("system", "user", "assistant")
_LEFT_ALONE = frozenset({"README.md"})
_BRACES = "literal braces are written {{ and }}"
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Template:
    """One prompt: its turns with their variables, the SHA-256 of its file's bytes, and where that file is from."""

    name: str
    sha256: str
    origin: str
    turns: tuple[Message, ...]

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the values that it has to be given."""
        return VARIABLES[self.name]

    def render(self, **values: str) -> tuple[Message, ...]:
        """The conversation with the values in their places, character by character; ValueError where one lacks or is too many.

        A lone surrogate, which nobody can be sent, becomes U+FFFD.
        """
        if values.keys() != set(self.variables):
            message = f"prompt {self.name}: takes {', '.join(self.variables)}, not {', '.join(values) or 'nothing'}"
            raise ValueError(message)
        sendable = {name: _SURROGATE.sub("\ufffd", value) for name, value in values.items()}
        filled = self._chat.format_messages(**sendable)
        return tuple(Message(turn.role, str(made.content)) for turn, made in zip(self.turns, filled, strict=True))

    @cached_property
    def _chat(self) -> ChatPromptTemplate:
        from langchain_core.prompts import ChatPromptTemplate  # noqa: PLC0415 - takes a second to load

        # f-string, never mustache: that escapes values for HTML, and then nothing quotes verbatim any more.
        return ChatPromptTemplate.from_messages([(turn.role, turn.content) for turn in self.turns], template_format="f-string")


class Prompts(Mapping[str, Template]):
    """All templates by name, in the order of the table."""

    def __init__(self, templates: Mapping[str, Template]) -> None:
        """Hold the templates."""
        self._templates = dict(templates)

    def __getitem__(self, name: str) -> Template:
        """The template with this name; KeyError where there is none."""
        return self._templates[name]

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._templates)

    def __len__(self) -> int:
        """How many templates."""
        return len(self._templates)

    @property
    def hashes(self) -> dict[str, str]:
        """The SHA-256 of each template's file, by name."""
        return {name: template.sha256 for name, template in self._templates.items()}


def load_prompts(folder: Path | None = None) -> Prompts:
    """The shipped templates, with those that `folder` holds in their place; ConfigError for a file that cannot be one."""
    own = _own_files(folder) if folder else {}
    return Prompts({name: _template(name, *_source(name, own.get(name))) for name in VARIABLES})


def shipped_files() -> dict[str, bytes]:
    """The shipped template files by file name."""
    return {name + _SUFFIX: (_shipped_folder() / (name + _SUFFIX)).read_bytes() for name in VARIABLES}


def _source(name: str, own: Path | None) -> tuple[str, str, bytes]:
    """Where a template is from, what its file is called in an error, and what is in it."""
    if own is None:
        return SHIPPED, name + _SUFFIX, (_shipped_folder() / (name + _SUFFIX)).read_bytes()
    try:
        return str(own), str(own), own.read_bytes()
    except OSError as error:
        message = f"{own}: cannot be read: {error.strerror}"
        raise ConfigError(message) from error


def _shipped_folder() -> Traversable:
    """The folder inside the wheel, or that of a checkout beside the package."""
    inside = importlib.resources.files("summarizer") / "_prompts"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "prompts"


def _own_files(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        message = f"prompts.folder: {folder}: no such folder; `summarizer prompts export {folder}` makes one"
        raise ConfigError(message)
    known = {name + _SUFFIX: name for name in VARIABLES}
    found: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.name in known:
            found[known[path.name]] = path
        elif not (path.name.startswith(".") or path.name in _LEFT_ALONE):
            message = f"{path}: no prompt has this name{_nearest(path.name, known)}"
            raise ConfigError(message)
    return found


def _template(name: str, origin: str, file: str, content: bytes) -> Template:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{file}: is not UTF-8 (byte {error.start})"
        raise ConfigError(message) from error
    turns = tuple(_turns(text, file))
    _check_order(turns, file)
    _check_variables(name, turns, file)
    return Template(name, hashlib.sha256(content).hexdigest(), origin, turns)


def _turns(text: str, file: str) -> Iterator[Message]:
    role: Role | None = None
    lines: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if head := _HEAD.fullmatch(line):
            if role:
                yield Message(role, "\n".join(lines).strip())
            role, lines = _role(head["role"], f"{file}:{number}"), []
        elif role:
            lines.append(line)
        elif line.strip() and not line.startswith("#"):
            message = f"{file}:{number}: text before the first section; begin with a line === system === or a comment with #"
            raise ConfigError(message)
    if role:
        yield Message(role, "\n".join(lines).strip())


def _role(name: str, where: str) -> Role:
    if name not in _ROLES:
        message = f"{where}: no section is called '{name}'{_nearest(name, _ROLES)}"
        raise ConfigError(message)
    return cast("Role", name)


def _check_order(turns: tuple[Message, ...], file: str) -> None:
    """Refuse what is no conversation: at most one system turn, then user and assistant in turn, the user last."""
    spoken = [turn.role for turn in turns if turn.role != "system"]
    expected = ["user", "assistant"] * (len(spoken) // 2) + ["user"]
    if spoken != expected or any(turn.role == "system" for turn in turns[1:]):
        message = f"{file}: sections go system, then user and assistant in turn, user last; not {_listed(turns)}"
        raise ConfigError(message)
    for turn in turns:
        if not turn.content:
            message = f"{file}: the section {turn.role} is empty"
            raise ConfigError(message)


def _listed(turns: tuple[Message, ...]) -> str:
    return ", ".join(turn.role for turn in turns) or "nothing"


def _check_variables(name: str, turns: tuple[Message, ...], file: str) -> None:
    """Refuse variables that are unknown, lacking, or not alone: a conversion or a format would change the value."""
    known, used = VARIABLES[name], set()
    for variable, is_alone in (found for turn in turns for found in _variables(turn.content, file)):
        if variable not in known:
            message = f"{file}: unknown variable {{{variable}}}{_nearest(variable, known)}; {_BRACES}"
            raise ConfigError(message)
        if not is_alone:
            message = f"{file}: {{{variable}}} takes no format and no conversion; {_BRACES}"
            raise ConfigError(message)
        used.add(variable)
    if missing := [variable for variable in known if variable not in used]:
        message = f"{file}: {{{missing[0]}}} is missing; the prompt {name} has to use {', '.join(known)}"
        raise ConfigError(message)


def _variables(text: str, file: str) -> Iterator[tuple[str, bool]]:
    """The variables of a section, and whether each stands alone in its braces."""
    try:
        for _, variable, form, conversion in string.Formatter().parse(text):
            if variable is not None:
                yield variable, not (form or conversion)
    except ValueError as error:
        message = f"{file}: {error}; {_BRACES}"
        raise ConfigError(message) from error


def _nearest(name: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else f"; there are {', '.join(known)}"
