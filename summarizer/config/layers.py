"""The settings in force: files, environment and options, one over the other."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from summarizer.config.keys import MODELS, fault_of, fixed_keys, flattened, leaves, nested
from summarizer.config.settings import NOTHING, Settings, name_fault
from summarizer.errors import ConfigError

FILE_NAME = "summarizer.toml"
_PREFIX = "SUMMARIZER_"
_PATHS = ("actors_file", "cache.path", "issues_file", "prompts.folder")
_FAULTS = {
    "missing": "is missing",
    "model_type": "input should be a table",
    "path_type": "input should be a path",
}
"""What pydantic says in words of its own."""


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
        for key, value, description in leaves(self.settings):
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
    layers.append(_environment_layer(environ, _key_variables(layers)))
    layers.append(_Layer("option", options or {}))
    values: dict[str, object] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        values.update(layer.values)
        origins.update(dict.fromkeys(layer.values, layer.origin))
    return Configuration(_settings(values, origins), origins)


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
    _refuse_names(table, path.name)
    values = dict(flattened(table))
    _refuse_unknown(values, path.name)
    return _Layer(str(path), {key: _placed(key, value, path.parent) for key, value in values.items()})


def _refuse_names(table: Mapping[str, object], origin: str) -> None:
    models = table.get(MODELS)
    for name in models if isinstance(models, dict) else ():
        if fault := name_fault(name):
            message = f"{origin}: {MODELS}: {fault}"
            raise ConfigError(message)


def _refuse_unknown(values: Mapping[str, object], origin: str) -> None:
    for key, value in values.items():
        if fault := fault_of(key, empty=value == {}):
            message = f"{origin}: {key}: {fault}"
            raise ConfigError(message)


def _placed(key: str, value: object, folder: Path) -> object:
    """A relative path in a file begins where the file is, from wherever the program is started."""
    if key in _PATHS and isinstance(value, str) and value != NOTHING:
        return folder / Path(value).expanduser()
    return value


def _key_variables(layers: Collection[_Layer]) -> list[object]:
    """The variables that hold the keys of models: they may be called SUMMARIZER_KEY and are no settings."""
    return [value for layer in layers for key, value in layer.values.items() if key.endswith(".key_env")]


def _environment_layer(environ: Mapping[str, str], others: Collection[object]) -> _Layer:
    known = {_PREFIX + key.upper().replace(".", "_"): (key, value) for key, value in fixed_keys().items()}
    values: dict[str, object] = {}
    for name in sorted(environ):
        if not name.startswith(_PREFIX) or name in others:
            continue
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else f"; there are {', '.join(known)}"
            message = f"environment: {name}: unknown setting{hint}"
            raise ConfigError(message)
        key, default = known[name]
        values[key] = _read_variable(environ[name], default)
    return _Layer("environment", values)


def _read_variable(text: str, default: object) -> object:
    if isinstance(default, tuple):
        return tuple(filter(None, map(str.strip, text.split(";"))))
    return NOTHING if default is None and not text else text


def _settings(values: Mapping[str, object], origins: Mapping[str, str]) -> Settings:
    try:
        return Settings.model_validate(nested(values))
    except ValidationError as error:
        message = _refusal(error.errors()[0], origins)
    # Outside the handler: pydantic's error holds what was refused, and that may be a key.
    raise ConfigError(message)


def _refusal(error: ErrorDetails, origins: Mapping[str, str]) -> str:
    told = error["ctx"]["key"] if error["type"] == "refused" else ""
    key = ".".join([part for part in (*error["loc"], told) if isinstance(part, str) and part])
    # What stands in a profile is not repeated where it is text: it may be a key in the wrong place.
    hidden = error["type"] in (*_FAULTS, "refused") or (key.startswith(f"{MODELS}.") and isinstance(error["input"], str))
    value = "" if hidden or isinstance(error["input"], dict | list) else f", not {error['input']!r}"
    return f"{Path(_origin(key, origins)).name}: {key}: {_fault(error)}{value}"


def _fault(error: ErrorDetails) -> str:
    message = error["msg"].removeprefix("Value error, ")
    return _FAULTS.get(error["type"], message[0].lower() + message[1:])


def _origin(key: str, origins: Mapping[str, str]) -> str:
    """Where `key` was set, or the nearest to it that was."""
    while key:
        around = [origin for name, origin in origins.items() if name == key or name.startswith(f"{key}.")]
        if around:
            return around[-1]
        key = key.rpartition(".")[0]
    return "settings"
