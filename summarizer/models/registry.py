"""Which adapters there are, ours and those of plug-ins, and the way from a profile to a model.

A plug-in is a distribution with an entry point in the group ``summarizer.models``: its name is what stands before the colon
of `use`, its object a function from :class:`Profile` to :class:`ChatModel`. ``tests/plugin`` is one to copy.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from summarizer.chat import ChatModel
from summarizer.errors import ConfigError, ModelMisconfigured, SummarizerError
from summarizer.models.profile import Profile

GROUP = "summarizer.models"
Factory = Callable[[Profile], ChatModel]

_OURS = "summarizer"
_BUILT_IN = {  # also in pyproject.toml; here so that they are found whatever the state of an editable install
    "openai": "summarizer.models.openai_model:open_openai",
    "langchain": "summarizer.models.langchain_model:open_langchain",
    "scripted": "summarizer.models.scripted:open_scripted",
    "recorded": "summarizer.models.recorded:open_recorded",
}


@dataclass(frozen=True, slots=True)
class _Adapter:
    entry: EntryPoint
    origins: tuple[str, ...]  # the distributions that offer it: one, unless plug-ins clash


def adapters() -> tuple[tuple[str, str], ...]:
    """Every adapter's name with where it comes from: "summarizer", or a plug-in's distribution and version."""
    return tuple((name, " and ".join(adapter.origins)) for name, adapter in _known().items())


def open_model(profile: Profile) -> ChatModel:
    """The model of a profile. ConfigError where `use` names no adapter, ModelMisconfigured where the adapter cannot open it."""
    adapter = _adapter(profile)
    where = f"model adapter {adapter.entry.name!r} ({adapter.origins[0]})"
    model: object = None
    try:
        model = _factory(adapter.entry, where)(profile)
    except SummarizerError:
        raise
    except Exception as error:  # noqa: BLE001 - a plug-in may raise anything, and the user is told in one line
        problem = f"{where}: cannot open {profile.use!r}: {_said(error, profile.key)}"
    else:
        problem = f"{where}: gave no model but {type(model).__name__}; it has to have `name` and `complete`"
    if isinstance(model, ChatModel):
        return model
    raise ModelMisconfigured(problem, requests=0)  # outside the handler: a cause could hold the key


def _known() -> Mapping[str, _Adapter]:
    found = {name: _Adapter(EntryPoint(name, value, GROUP), (_OURS,)) for name, value in _BUILT_IN.items()}
    plugins: dict[str, list[tuple[str, EntryPoint]]] = {}
    for entry in entry_points(group=GROUP):
        if entry.name not in found:  # nobody puts another adapter in the place of ours
            plugins.setdefault(entry.name, []).append((_origin(entry), entry))
    for name in sorted(plugins):
        offers = sorted(plugins[name], key=lambda offer: offer[0])
        found[name] = _Adapter(offers[0][1], tuple(origin for origin, _ in offers))
    return found


def _origin(entry: EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else "unknown distribution"


def _adapter(profile: Profile) -> _Adapter:
    known = _known()
    if ":" not in profile.use:
        message = f"use = {profile.use!r}: an adapter and a model are needed, such as 'openai:{profile.use or 'MODEL'}'"
        raise ConfigError(message)
    if profile.adapter not in known:
        near = difflib.get_close_matches(profile.adapter, known, n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        message = f"use = {profile.use!r}: no adapter {profile.adapter!r}; {hint}there are {', '.join(known)}"
        raise ConfigError(message)
    if not profile.target.strip():
        message = f"use = {profile.use!r}: what is to be opened is missing after the colon"
        raise ConfigError(message)
    if len(known[profile.adapter].origins) > 1:
        origins = " and ".join(known[profile.adapter].origins)
        message = f"use = {profile.use!r}: {profile.adapter!r} is offered by {origins}; uninstall all but one"
        raise ConfigError(message)
    return known[profile.adapter]


def _factory(entry: EntryPoint, where: str) -> Factory:
    try:
        factory = entry.load()
    except Exception as error:
        message = f"{where}: cannot be loaded from {entry.value!r}: {_said(error, None)}"
        raise ModelMisconfigured(message, requests=0) from error
    if not callable(factory):
        message = f"{where}: {entry.value!r} is no function but {type(factory).__name__}"
        raise ModelMisconfigured(message, requests=0)
    return cast("Factory", factory)  # what it gives is looked at when it is called


def _said(error: Exception, key: str | None) -> str:
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return text.replace(key, "[key]") if key else text
