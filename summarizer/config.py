"""Settings: where each comes from, and a clear line for the one that is wrong.

From weak to strong: the defaults, the user's ``config.toml``, the ``summarizer.toml`` of the folder or the nearest one
above it, ``SUMMARIZER_*`` in the environment, the options of the call.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from summarizer.errors import ConfigError

FILE_NAME = "summarizer.toml"
_PREFIX = "SUMMARIZER_"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _number(value: object) -> object:
    if isinstance(value, bool):  # which Python, and with it pydantic, would take for 0 or 1
        message = "input should be a number"
        raise ValueError(message)  # noqa: TRY004 - pydantic makes a clear error of a ValueError only
    return value


class BriefSettings(_Section):
    """What goes into a briefing."""

    sentences: Annotated[
        int, BeforeValidator(_number), Field(ge=1, le=20, description="at most so many sentences for one actor on one issue")
    ] = 3
    issues: Annotated[tuple[str, ...], Field(description="the issues to report on; none: those the documents take sides on")] = ()


class Settings(_Section):
    """Everything that can be set."""

    max_bytes: Annotated[int, BeforeValidator(_number), Field(ge=1, description="a larger document is refused (bytes)")] = (
        20_000_000
    )
    policy: Annotated[
        Literal["strict", "standard", "lenient"],
        Field(description="which findings reject a sentence and which only flag it: strict, standard or lenient"),
    ] = "standard"
    brief: BriefSettings = BriefSettings()


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as `config show` prints it."""

    key: str
    value: object
    origin: str
    description: str


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings, and for every key that was set where that was."""

    settings: Settings
    origins: Mapping[str, str]

    def __iter__(self) -> Iterator[Setting]:
        """Every setting with its value and origin, in the order of the model."""
        for key, (value, description) in _leaves(self.settings):
            yield Setting(key, value, self.origins.get(key, "default"), description)


@dataclass(frozen=True, slots=True)
class _Layer:
    origin: str
    values: Mapping[str, object]


def load_configuration(
    folder: Path,
    environ: Mapping[str, str],
    *,
    file: Path | None = None,
    options: Mapping[str, object] | None = None,
) -> Configuration:
    """The settings that hold in `folder`; `file` stands in for its summarizer.toml, `options` (key → value) beat everything."""
    layers = [_file_layer(path) for path in _files(folder, environ, file)]
    layers.append(_environment_layer(environ))
    layers.append(_Layer("option", options or {}))
    values: dict[str, object] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        values.update(layer.values)
        origins.update(dict.fromkeys(layer.values, layer.origin))
    return Configuration(_settings(values, origins), origins)


def template() -> str:
    """A summarizer.toml with every setting explained and commented out."""
    lines = ["# Settings of summarizer. What is commented out has its default value.", ""]
    section = ""
    for key, (value, description) in _leaves(Settings()):
        *above, name = key.split(".")
        if above and above[0] != section:
            section = above[0]
            lines += [f"[{section}]", ""]
        lines += [f"# {description}", f"# {name} = {toml_value(value)}", ""]
    return "\n".join(lines)


def toml_value(value: object) -> str:
    """`value` as TOML writes it."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml_value, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return str(value)


def _leaves(section: BaseModel, above: str = "") -> Iterator[tuple[str, tuple[object, str]]]:
    for name, field in type(section).model_fields.items():
        value = getattr(section, name)
        if isinstance(value, BaseModel):
            yield from _leaves(value, f"{above}{name}.")
        else:
            yield above + name, (value, field.description or "")


def _files(folder: Path, environ: Mapping[str, str], file: Path | None) -> Iterator[Path]:
    home = Path(environ.get("XDG_CONFIG_HOME") or Path(environ.get("HOME") or "~").expanduser() / ".config")
    user = home / "summarizer" / "config.toml"
    if user.is_file():
        yield user
    if file is not None:
        yield file
        return
    absolute = folder.absolute()
    yield from [place / FILE_NAME for place in (absolute, *absolute.parents) if (place / FILE_NAME).is_file()][:1]


def _file_layer(path: Path) -> _Layer:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        message = f"{path}: no such file; `summarizer config init` writes one"
        raise ConfigError(message) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{path}: cannot be read as TOML: {error}"
        raise ConfigError(message) from error
    values = dict(_flattened(table))
    _refuse_unknown(values, path.name)
    return _Layer(str(path), values)


def _flattened(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if isinstance(value, dict) and value:
            yield from _flattened(value, f"{above}{name}.")
        elif value != {} or above + name not in _sections():  # an empty section of ours sets nothing
            yield above + name, value


def _refuse_unknown(values: Mapping[str, object], origin: str) -> None:
    known = [key for key, _ in _leaves(Settings())]
    for key in values:
        if key in known:
            continue
        if key in _sections():
            message = (
                f"{origin}: {key}: has settings of its own: {', '.join(name for name in known if name.startswith(f'{key}.'))}"
            )
        else:
            message = f"{origin}: {key}: unknown setting{_suggestion(key, [*known, *_sections()])}"
        raise ConfigError(message)


def _sections() -> list[str]:
    return list(dict.fromkeys(key.rpartition(".")[0] for key, _ in _leaves(Settings()) if "." in key))


def _suggestion(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1) or [
        name for name in known if name.rpartition(".")[2] == key.rpartition(".")[2]
    ]
    if not near:
        return f"; there are {', '.join(known)}"
    same_section = near[0].rpartition(".")[0] == key.rpartition(".")[0]
    return f"; did you mean '{near[0].rpartition('.')[2] if same_section else near[0]}'?"


def _environment_layer(environ: Mapping[str, str]) -> _Layer:
    known = {_PREFIX + key.upper().replace(".", "_"): (key, value) for key, (value, _) in _leaves(Settings())}
    values: dict[str, object] = {}
    for name in sorted(environ):
        if not name.startswith(_PREFIX):
            continue
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else f"; there are {', '.join(known)}"
            message = f"environment: {name}: unknown setting{hint}"
            raise ConfigError(message)
        key, default = known[name]
        values[key] = (
            tuple(filter(None, map(str.strip, environ[name].split(";")))) if isinstance(default, tuple) else environ[name]
        )
    return _Layer("environment", values)


def _settings(values: Mapping[str, object], origins: Mapping[str, str]) -> Settings:
    nested: dict[str, object] = {}
    for key, value in values.items():
        *above, name = key.split(".")
        place = nested
        for part in above:
            place = place.setdefault(part, {})  # type: ignore[assignment]
        place[name] = value
    try:
        return Settings.model_validate(nested)
    except ValidationError as error:
        first = error.errors()[0]
        parts = [str(part) for part in first["loc"]]
        key = next((".".join(parts[:n]) for n in range(len(parts), 0, -1) if ".".join(parts[:n]) in origins), ".".join(parts))
        origin = Path(origins.get(key, "settings")).name
        message = f"{origin}: {key}: {_lowered(first['msg'])}, not {first['input']!r}"
        raise ConfigError(message) from error


def _lowered(message: str) -> str:
    message = message.removeprefix("Value error, ")
    return message[0].lower() + message[1:]
