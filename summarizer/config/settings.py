"""Everything that can be set, as values that refuse to be nonsense."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_serializer, field_validator, model_validator
from pydantic_core import PydanticCustomError

from summarizer.config.credentials import literal_secrets
from summarizer.grounding.thresholds import CHOSEN, Thresholds, number_only

NOTHING = "none"
"""What stands for "not set" where a format has no word for it, as TOML and the environment."""
BUILT_IN = "extractive"
"""What the built-in engine is called where a model could be named."""


def _nothing(value: object) -> object:
    return None if value == NOTHING else value


def _no_model(value: object) -> object:
    return None if value == BUILT_IN else value


def _refusal(*, message: str, key: str = "") -> PydanticCustomError:
    """An error about the setting `key` inside what is validated; its text never repeats a value."""
    return PydanticCustomError("refused", "{message}", {"message": message, "key": key})  # type: ignore[arg-type, unused-ignore]


Whole = Annotated[int, BeforeValidator(number_only)]
Real = Annotated[float, BeforeValidator(number_only), Field(allow_inf_nan=False)]
Share = Annotated[Real, Field(ge=0, le=1)]
_OrNothing = BeforeValidator(_nothing)


class _Section(BaseModel):
    # hide_input_in_errors: what is refused may be a key in the wrong place.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class BriefSettings(_Section):
    """What goes into a briefing."""

    sentences: Annotated[Whole, Field(ge=1, le=20, description="at most so many sentences for one actor on one issue")] = 3
    issues: Annotated[tuple[str, ...], Field(description="the issues to report on; none: those the documents take sides on")] = ()


class Prices(_Section):
    """What a model costs, in US dollars a million tokens."""

    input: Annotated[Real, Field(ge=0, description="US dollars a million tokens read")]
    cached: Annotated[Real, Field(ge=0, description="the same for those that the provider had cached; without it as `input`")]
    output: Annotated[Real, Field(ge=0, description="US dollars a million tokens written")]

    @model_validator(mode="before")
    @classmethod
    def _cached_as_input(cls, given: object) -> object:
        return {"cached": given["input"], **given} if isinstance(given, Mapping) and "input" in given else given


class ModelSettings(_Section):
    """One model profile: which model, and how it is called."""

    use: Annotated[str, Field(description='which model, as "adapter:target": "openai:gpt-5-mini"')]
    base_url: Annotated[str | None, _OrNothing, Field(description="address of the server; none: the provider's own")] = None
    key_env: Annotated[str | None, _OrNothing, Field(description="the environment variable that holds the key")] = None
    timeout: Annotated[Real, Field(gt=0, description="give up waiting for an answer after so many seconds")] = 60.0
    attempts: Annotated[Whole, Field(ge=1, le=20, description="call at most so often where trying again may help")] = 5
    concurrency: Annotated[Whole, Field(ge=1, le=256, description="so many calls at the same time")] = 8
    batch: Annotated[Whole, Field(ge=1, le=100, description="statements a call; 1 for small models: one question a call")] = 12
    context: Annotated[Whole, Field(ge=500, description="characters of document text a call")] = 24_000
    output: Annotated[Whole, Field(ge=16, description="the most tokens that an answer may have")] = 2_000
    threshold: Annotated[Share, Field(description="the probability from which a side counts, where batch = 1")] = 0.5
    options: Annotated[dict[str, object], Field(description="passed to the model as they are")] = {}
    prices: Annotated[
        Prices | None, _OrNothing, Field(description="US dollars a million tokens: {input, cached, output}; none: unknown")
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _without_keys(cls, given: object) -> object:
        for path in literal_secrets(given) if isinstance(given, Mapping) else ():
            message = "a key or password does not belong here; put it into an environment variable and name that in key_env"
            raise _refusal(message=message, key=path)
        return given

    @model_validator(mode="before")
    @classmethod
    def _key_of_openai(cls, given: object) -> object:
        if not isinstance(given, Mapping) or "key_env" in given or _nothing(given.get("base_url")) is not None:
            return given
        return {**given, "key_env": "OPENAI_API_KEY"} if str(given.get("use", "")).startswith("openai:") else given

    def tells_cost(self) -> bool:
        """Whether the cost of a call can be known: from the prices, or because a plug-in may tell it."""
        return self.prices is not None or not self.use.startswith(("openai:", "langchain:"))

    @field_validator("use")
    @classmethod
    def _adapter_and_target(cls, use: str) -> str:
        if not re.fullmatch(r"[A-Za-z0-9_.-]+:\S(.*\S)?", use):
            message = 'input should be "adapter:target", as "openai:gpt-5-mini"'
            raise ValueError(message)
        return use

    @field_validator("base_url")
    @classmethod
    def _address(cls, url: str | None) -> str | None:
        if url is not None and (not re.match(r"https?://", url) or not _has_host(url)):
            raise _refusal(message='input should be the address of a server, as "http://127.0.0.1:8080/v1"')
        return url

    @field_validator("key_env")
    @classmethod
    def _variable(cls, name: str | None) -> str | None:
        # Capitals only, and never repeated: the mistake to expect is the key itself.
        if name is not None and not re.fullmatch(r"[A-Z_][A-Z0-9_]*", name):
            raise _refusal(message="input should be the name of an environment variable, in capitals, as OPENAI_API_KEY")
        return name


def _has_host(url: str) -> bool:
    try:
        return urlsplit(url).hostname is not None
    except ValueError:  # half a bracket of an IPv6 address
        return False


class RoleSettings(_Section):
    """Which model does what."""

    drafter: Annotated[
        str | None,
        BeforeValidator(_no_model),
        _OrNothing,
        Field(description="the profile of the model that drafts; none: the built-in engine"),
    ] = None
    judge: Annotated[str | None, _OrNothing, Field(description="the profile of the model that judges; none: no judge")] = None


class DraftSettings(_Section):
    """How a model drafts."""

    strategy: Annotated[
        Literal["statements", "document", "both"],
        Field(description="what the model reads: the attributed statements, the whole document, or both"),
    ] = "statements"
    repairs: Annotated[Whole, Field(ge=0, le=3, description="how often a rejected sentence goes back to the model")] = 1
    fallback: Annotated[
        Literal["none", "extractive"], Field(description="what drafts a document that the model failed on: none or extractive")
    ] = "none"
    judge_threshold: Annotated[Share, Field(description="the probability of support from which a judged sentence stands")] = 0.5


class BudgetSettings(_Section):
    """What a run may cost before it stops."""

    max_usd: Annotated[
        Annotated[Real, Field(ge=0)] | None,
        _OrNothing,
        Field(description="US dollars; needs the prices of the models; none: no limit"),
    ] = None
    max_tokens: Annotated[
        Annotated[Whole, Field(ge=1)] | None, _OrNothing, Field(description="tokens, read and written; none: no limit")
    ] = None


class CacheSettings(_Section):
    """Where replies are kept, so that the same question is paid for once."""

    enabled: Annotated[bool, Field(description="whether replies of models are kept and used again")] = True
    path: Annotated[Path | None, _OrNothing, Field(description="the file they are in; none: in the user's cache folder")] = None

    def file(self, environ: Mapping[str, str]) -> Path:
        """The file that replies are kept in, for a user with this environment."""
        if self.path is not None:
            return self.path
        home = environ.get("XDG_CACHE_HOME") or Path(environ.get("HOME") or "~").expanduser() / ".cache"
        return Path(home) / "summarizer" / "replies.sqlite"


class PromptSettings(_Section):
    """Where the prompts come from."""

    folder: Annotated[Path | None, _OrNothing, Field(description="a folder whose templates replace those built in")] = None


class Settings(_Section):
    """Everything that can be set.

    Dumped, it says what bears on a briefing: the profiles that have a role, and neither where replies are kept nor the
    folder of the prompts (their hashes tell more) nor the files of actors and issues (what they say tells more).
    """

    max_bytes: Annotated[Whole, Field(ge=1, description="a larger document is refused (bytes)")] = 20_000_000
    policy: Annotated[
        Literal["strict", "standard", "lenient"],
        Field(description="which findings reject a sentence and which only flag it: strict, standard or lenient"),
    ] = "standard"
    actors_file: Annotated[
        Path | None,
        _OrNothing,
        Field(exclude=True, description="a TOML file that says who is who; none: nobody but the documents"),
    ] = None
    issues_file: Annotated[
        Path | None,
        _OrNothing,
        Field(exclude=True, description="a TOML file of issues to report on, with what else each is called; none: no file"),
    ] = None
    thresholds: Annotated[Thresholds, Field(description="how near is near, for those who measured on texts of their own")] = (
        CHOSEN
    )
    brief: BriefSettings = BriefSettings()
    models: dict[str, ModelSettings] = {}
    roles: RoleSettings = RoleSettings()
    draft: DraftSettings = DraftSettings()
    budget: BudgetSettings = BudgetSettings()
    cache: Annotated[CacheSettings, Field(exclude=True)] = CacheSettings()
    prompts: Annotated[PromptSettings, Field(exclude=True)] = PromptSettings()

    @field_validator("models")
    @classmethod
    def _names(cls, models: dict[str, ModelSettings]) -> dict[str, ModelSettings]:
        for name in models:
            if fault := name_fault(name):
                raise _refusal(message=fault)
        return models

    @model_validator(mode="after")
    def _roles_have_profiles(self) -> Settings:
        for role, name in self.cast().items():
            if name not in self.models:
                raise _refusal(message=f"no model profile {name!r}{_nearest(name, self.models)}", key=f"roles.{role}")
            if self.budget.max_usd is not None and not self.models[name].tells_cost():
                message = f"cannot be kept without prices; set models.{name}.prices, or budget.max_tokens instead"
                raise _refusal(message=message, key="budget.max_usd")
        return self

    @field_serializer("models")
    def _those_used(self, models: dict[str, ModelSettings]) -> dict[str, object]:
        return {name: profile.model_dump(mode="json") for name, profile in models.items() if name in self.cast().values()}

    def cast(self) -> dict[str, str]:
        """Role → profile, for the roles that a model has."""
        return {role: name for role, name in (("drafter", self.roles.drafter), ("judge", self.roles.judge)) if name}


def name_fault(name: str) -> str | None:
    """What is wrong with `name` as that of a model profile; None where nothing is."""
    if name in (NOTHING, BUILT_IN):
        return f"{name!r} cannot name a model profile: it stands for no model"
    if not re.fullmatch(r"[A-Za-z0-9_-]+", name):
        return f"{name!r} cannot name a model profile; use letters, digits, - and _"
    return None


def _nearest(name: str, models: Iterable[str]) -> str:
    known = list(models)
    if not known:
        return "; none is configured, `summarizer models` shows how"
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(known)}"
