"""The chat model class at an import path, made with what a profile says as far as the class knows it."""

from __future__ import annotations

import difflib
import importlib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_args

from summarizer.errors import ConfigError, ModelMisconfigured
from summarizer.models.langchain_errors import on_one_line
from summarizer.models.profile import Profile

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel
    from pydantic.fields import FieldInfo

_TIMEOUT = ("timeout", "request_timeout")
_OUTPUT = ("max_tokens", "max_output_tokens", "max_completion_tokens", "num_predict")
_ADDRESS = ("base_url", "api_base", "endpoint_url", "endpoint")
_RETRIES = ("max_retries",)
_SECRET_NAME = re.compile(r"key|token$|secret|password|auth|header", re.IGNORECASE)
_LIKELY_KEY = 12  # characters; shorter values of such variables are switches and names, not keys


def load_class(target: str) -> type[BaseChatModel]:
    """The class at "package.module:Class"; ModelMisconfigured where there is none or it is no chat model of LangChain."""
    from langchain_core.language_models.chat_models import BaseChatModel  # noqa: PLC0415 - loads at first use

    path, _, name = target.partition(":")
    if not path or not name.isidentifier():
        message = f"langchain:{target}: needs 'package.module:Class', such as 'langchain_anthropic:ChatAnthropic'"
        raise ConfigError(message)
    module = _module(path, target)
    found = getattr(module, name, None)
    if found is None:
        raise _misconfigured(target, f"{path} has no {name!r}{_nearest(name, _is_chat_model(BaseChatModel), module)}")
    if not _is_chat_model(BaseChatModel)(found):
        raise _misconfigured(target, f"{name} is no chat model of LangChain (a subclass of BaseChatModel)")
    return found  # type: ignore[no-any-return]


def construct(family: type[BaseChatModel], profile: Profile) -> BaseChatModel:
    """The model; ModelMisconfigured in one line, without the key, where the class does not take what it is given."""
    from pydantic import ValidationError  # noqa: PLC0415 - only needed with a model

    arguments = _arguments(family, profile)
    try:
        return family(**arguments)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(map(str, first["loc"]))
        problem = f"{family.__name__} does not take its options: {place}{': ' if place else ''}{first['msg']}"
    except Exception as error:  # noqa: BLE001 - a class may raise anything, and the user is told in one line
        problem = f"{family.__name__} cannot be made: {type(error).__name__}: {error}"
    raise _misconfigured(
        profile.target, on_one_line(problem, _known_secrets(profile))
    )  # outside the handlers: a cause could hold the key


def secrets_of(model: BaseChatModel, profile: Profile) -> tuple[str, ...]:
    """Everything that must not appear in a text: the profile's key, and those the class read from its own variables."""
    from pydantic import SecretStr  # noqa: PLC0415 - only needed with a model

    held = (getattr(model, name, None) for name in type(model).model_fields)
    own = (value.get_secret_value() for value in held if isinstance(value, SecretStr))
    return tuple(dict.fromkeys([*_strings(*own), *_known_secrets(profile)]))


def _module(path: str, target: str) -> ModuleType:
    try:
        return importlib.import_module(path)
    except ModuleNotFoundError as error:
        missing = error.name or path
        package = missing.partition(".")[0]
        if package == missing:
            problem = f"the package {package!r} is not installed; perhaps `pip install {package.replace('_', '-')}`"
        else:
            problem = f"there is no module {missing!r}"
        raise _misconfigured(target, problem) from error
    except Exception as error:
        raise _misconfigured(target, f"{path} cannot be imported: {on_one_line(error)}") from error


def _is_chat_model(base: type) -> Callable[[object], bool]:
    return lambda thing: isinstance(thing, type) and issubclass(thing, base)


def _nearest(name: str, wanted: Callable[[object], bool], module: ModuleType) -> str:
    listed = [*vars(module), *getattr(module, "__all__", ())]  # packages that load lazily have them in __all__ only
    near = difflib.get_close_matches(name, [each for each in dict.fromkeys(listed) if not each.startswith("_")], n=1)
    if near:
        return f"; did you mean {near[0]!r}?"
    models = sorted(each for each, thing in vars(module).items() if wanted(thing))
    return f"; there are {', '.join(models)}" if models else ""


def _arguments(family: type[BaseChatModel], profile: Profile) -> dict[str, Any]:
    arguments = dict(profile.options)
    wanted: list[tuple[tuple[str, ...], object]] = [(_TIMEOUT, profile.timeout), (_OUTPUT, profile.output)]
    wanted.append((_RETRIES, 0))  # RetryingModel is the only thing here that tries again
    for names, value in wanted:
        keyword = _keyword(family, names)
        if keyword is not None and not _given(family, keyword, arguments):
            arguments[keyword] = value
    if profile.base_url is not None:
        arguments[_needed(family, _keyword(family, _ADDRESS), "base_url", profile)] = profile.base_url
    if profile.key is not None:
        arguments[_needed(family, _key_keyword(family), "a key", profile)] = profile.key
    return arguments


def _needed(family: type[BaseChatModel], keyword: str | None, what: str, profile: Profile) -> str:
    """The keyword; where there is none, better nothing is sent than to the wrong place or with another account's key."""
    if keyword is None:
        problem = f"{family.__name__} has no field for {what}; leave it out, or set the class's own field in `options`"
        raise _misconfigured(profile.target, problem)
    return keyword


def _keyword(family: type[BaseChatModel], names: tuple[str, ...]) -> str | None:
    for wanted in names:
        for name, field in family.model_fields.items():
            if wanted in {name, field.alias}:
                return field.alias or name
    return None


def _given(family: type[BaseChatModel], keyword: str, arguments: Mapping[str, object]) -> bool:
    return any(
        keyword in {name, field.alias} and (name in arguments or field.alias in arguments)
        for name, field in family.model_fields.items()
    )


def _key_keyword(family: type[BaseChatModel]) -> str | None:
    named = _keyword(family, ("api_key",))
    if named is not None:
        return named
    secret = [(name, field) for name, field in family.model_fields.items() if _is_secret(field)]
    keys = [(name, field) for name, field in secret if name.endswith("api_key")] or secret
    return (keys[0][1].alias or keys[0][0]) if len(keys) == 1 else None


def _is_secret(field: FieldInfo) -> bool:
    from pydantic import SecretStr  # noqa: PLC0415 - only needed with a model

    return any(part is SecretStr for part in _parts(field.annotation))


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _known_secrets(profile: Profile) -> list[str]:
    """The profile's key, options that look like one, and what the environment holds under such a name: classes read it there."""
    variables = (value for name, value in os.environ.items() if _SECRET_NAME.search(name) and len(value) >= _LIKELY_KEY)
    return [*_strings(profile.key), *_secret_options(profile.options), *variables]


def _strings(*values: object) -> Iterator[str]:
    yield from (value for value in values if isinstance(value, str) and value)


def _secret_options(options: Mapping[str, object], *, inside: bool = False) -> Iterator[str]:
    for name, value in options.items():
        secret = inside or bool(_SECRET_NAME.search(name))
        if isinstance(value, Mapping):
            yield from _secret_options(value, inside=secret)
        elif secret:
            yield from _strings(value)


def _misconfigured(target: str, problem: str) -> ModelMisconfigured:
    return ModelMisconfigured(f"langchain:{target}: {problem}", requests=0)
