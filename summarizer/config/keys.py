"""The names of the settings: which there are, what each is for, and which was meant by one that there is not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from summarizer.config.credentials import names_secret
from summarizer.config.settings import ModelSettings, Prices, Settings

MODELS = "models"


def leaves(section: BaseModel, above: str = "") -> Iterator[tuple[str, object, str]]:
    """Every setting in `section`: its key, its value, and what it is for."""
    for name, field in type(section).model_fields.items():
        value = getattr(section, name)
        key = f"{above}{name}"
        if isinstance(value, BaseModel):
            yield from leaves(value, f"{key}.")
        elif key == MODELS:
            for profile, settings in value.items():
                yield from leaves(settings, f"{key}.{profile}.")
        else:
            yield key, value, field.description or ""


def fixed_keys() -> dict[str, object]:
    """The settings that are always there, and their defaults."""
    return {key: value for key, value, _ in leaves(Settings())}


def fixed_sections() -> list[str]:
    """The tables that are always there."""
    return [name for name, value in Settings() if isinstance(value, BaseModel)] + [MODELS]


def profile_keys(name: str) -> list[str]:
    """The settings of the model profile `name`."""
    full = ModelSettings(use="openai:any", prices=Prices(input=0, cached=0, output=0))
    keys = [key for key, _, _ in leaves(full, f"{MODELS}.{name}.")]
    return [*keys, f"{MODELS}.{name}.prices"]


def fault_of(key: str, *, empty: bool = False) -> str | None:
    """Why there is no setting `key`; None where there is. `empty` says that it is a table with nothing in it."""
    profile = _profile(key)
    if profile is not None:
        return _fault_in_profile(key, profile, empty=empty)
    known = list(fixed_keys())
    if key in known:
        return None
    if key == MODELS:
        return "has tables of its own, as [models.gpt]"
    if key in fixed_sections():
        return _owns(key, known)
    return f"unknown setting{suggestion(key, [*known, *fixed_sections()])}"


def _profile(key: str) -> str | None:
    parts = key.split(".")
    return parts[1] if parts[0] == MODELS and len(parts) > 1 else None


def _fault_in_profile(key: str, profile: str, *, empty: bool) -> str | None:
    known = profile_keys(profile)
    # A key in the wrong place gets a line of its own when the values are checked.
    if key in known or any(map(names_secret, key.split(".")[2:])):
        return None
    if key == f"{MODELS}.{profile}":
        return None if empty else _owns(key, known)
    return f"unknown setting{suggestion(key, known)}"


def _owns(section: str, known: Iterable[str]) -> str:
    own = [name.removeprefix(f"{section}.") for name in known if name.startswith(f"{section}.")]
    return f"has settings of its own: {', '.join(own)}"


def suggestion(key: str, known: list[str]) -> str:
    """The end of a sentence about the unknown `key`: which was meant, or which there are."""
    head, dot, rest = key.partition(".")
    if dot and head not in fixed_sections():
        heads = difflib.get_close_matches(head, fixed_sections(), n=1)
        if heads and fault_of(f"{heads[0]}.{rest}") is None:
            return f"; did you mean '{heads[0]}.{rest}'?"
    near = difflib.get_close_matches(key, known, n=1) or [name for name in known if _last(name) == _last(key)]
    if not near:
        return f"; there are {', '.join(known)}"
    same_section = near[0].rpartition(".")[0] == key.rpartition(".")[0]
    return f"; did you mean '{_last(near[0]) if same_section else near[0]}'?"


def _last(key: str) -> str:
    return key.rpartition(".")[2]


def flattened(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    """The values of nested tables by their keys; an empty section of ours sets nothing, and options stay as they are."""
    for name, value in table.items():
        key = f"{above}{name}"
        if isinstance(value, dict) and value and not _is_free(key):
            yield from flattened(value, f"{key}.")
        elif value != {} or key not in fixed_sections():
            yield key, value


def _is_free(key: str) -> bool:
    parts = key.split(".")
    return parts[0] == MODELS and parts[2:] == ["options"]


def nested(values: Mapping[str, object]) -> dict[str, object]:
    """What `flattened` takes apart, put together."""
    whole: dict[str, object] = {}
    for key, value in values.items():
        *above, name = key.split(".")
        place = whole
        for part in above:
            inner = place.get(part)
            if not isinstance(inner, dict):  # nothing yet, or the "none" of a weaker layer
                inner = place[part] = {}
            place = inner
        if value != {} or name not in place:  # an empty [models.gpt] takes nothing from another file's
            place[name] = value
    return whole
