"""From settings to language models ready to be asked: opened, and wrapped to be counted, limited, retried and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from typing import Self

from summarizer.chat import ChatModel, Message, Schema, Usage
from summarizer.config import ModelSettings, Settings
from summarizer.drafting.asking import Asker
from summarizer.drafting.gate import Helpers
from summarizer.drafting.model import Engine
from summarizer.drafting.reviewing import Reviewer
from summarizer.errors import ModelMisconfigured
from summarizer.models import metered
from summarizer.models.budgeted import Budget, BudgetedModel
from summarizer.models.cached import CachedModel, parameters_of
from summarizer.models.profile import Profile
from summarizer.models.registry import open_model
from summarizer.models.retrying import RetryingModel
from summarizer.pipeline import Models
from summarizer.prompts import Template, load_prompts
from summarizer.store import ReplyStore

_READY = Schema(
    "Ready",
    {
        "type": "object",
        "properties": {"ready": {"type": "boolean"}},
        "required": ["ready"],
        "additionalProperties": False,
    },
)
_REPLAYED = frozenset({"recorded", "scripted"})
"""Adapters that ask nobody: what they say is not remembered a second time."""

Step = Callable[[], None]


@contextmanager
def models(settings: Settings, environ: Mapping[str, str], step: Step = lambda: None) -> Iterator[Models]:
    """The models that the settings give a role, open for as long as the block lasts; `step` is called after each answer.

    Raises ModelMisconfigured where one cannot be opened, ConfigError where a prompt cannot be used.
    """
    roles = settings.cast()
    if not roles:
        yield Models()
        return
    prompts = load_prompts(settings.prompts.folder)
    with _Shop(settings, environ) as shop:
        opened = {name: shop.open(name) for name in dict.fromkeys(roles.values())}
        drafter, judge = roles.get("drafter"), roles.get("judge")
        engine = _engine(settings, opened[drafter], settings.models[drafter], prompts, step) if drafter else None
        judging = _judging(settings, judge, opened[judge], prompts, step) if judge else None
        helpers = Helpers(
            repairer=engine.asker("repair") if engine else None,
            rounds=settings.draft.repairs,
            judge=judging,
            threshold=settings.draft.judge_threshold,
        )
        yield Models(engine, helpers, opened[judge].name if judge else None, prompts.hashes, shop.usage)


@contextmanager
def reviewer(settings: Settings, environ: Mapping[str, str], step: Step = lambda: None) -> Iterator[Reviewer]:
    """The judge alone, to be asked about somebody's summary, open for as long as the block lasts; nobody where there is none.

    Raises what `models` raises.
    """
    judge = settings.roles.judge
    if judge is None:
        yield Reviewer()
        return
    prompts = load_prompts(settings.prompts.folder)
    with _Shop(settings, environ) as shop:
        asker = _judging(settings, judge, shop.open(judge), prompts, step)
        yield Reviewer(asker, settings.draft.judge_threshold, shop.usage)


def answer_once(name: str, settings: Settings, environ: Mapping[str, str]) -> Usage:
    """What one small call to the model of a profile costs; ModelError where it does not answer."""
    messages = (Message("system", "Answer with JSON and nothing else."), Message("user", 'Are you ready? {"ready": true}'))
    with _Shop(settings.model_copy(update={"cache": settings.cache.model_copy(update={"enabled": False})}), environ) as shop:
        return shop.open(name).complete(messages, _READY).usage


def _engine(settings: Settings, model: ChatModel, profile: ModelSettings, prompts: Mapping[str, Template], step: Step) -> Engine:
    return Engine(
        model,
        prompts,
        strategy=settings.draft.strategy,
        concurrency=profile.concurrency,
        batch=profile.batch,
        context=profile.context,
        threshold=profile.threshold,
        fallback=settings.draft.fallback == "extractive",
        step=step,
    )


def _judging(settings: Settings, name: str, model: ChatModel, prompts: Mapping[str, Template], step: Step) -> Asker:
    return Asker(model, prompts["judge"], settings.models[name].concurrency, step)


@dataclass
class _Shop:
    """Opens models that share a meter, a budget and a store, and closes them all."""

    settings: Settings
    environ: Mapping[str, str]
    meter: metered.Meter = field(default_factory=metered.Meter)
    _open: ExitStack = field(default_factory=ExitStack)
    _store: ReplyStore | None = None
    _unpriced: bool = False

    def __enter__(self) -> Self:
        """Open the store."""
        if self.settings.cache.enabled:
            self._store = self._open.enter_context(ReplyStore(self.settings.cache.file(self.environ)))
        limits = self.settings.budget
        self._budget = Budget(limits.max_usd, limits.max_tokens)
        return self

    def __exit__(self, *_: object) -> None:
        """Close whatever was opened."""
        self._open.close()

    def open(self, name: str) -> ChatModel:
        """The model of a profile with all that is wrapped around it."""
        settings = self.settings.models[name]
        profile = self._profile(name, settings)
        adapter = open_model(profile)
        if close := getattr(adapter, "close", None):
            self._open.callback(close)
        prices = metered.Prices(**settings.prices.model_dump()) if settings.prices else None
        self._unpriced = self._unpriced or prices is None
        counted = BudgetedModel(metered.MeteredModel(adapter, self.meter, prices), self._budget)
        patient = RetryingModel(counted, attempts=settings.attempts, on_retry=self.meter.retried)
        if self._store is None or profile.adapter in _REPLAYED:
            return patient
        return CachedModel(patient, self._store, parameters_of(profile), on_hit=self.meter.add)

    def usage(self) -> dict[str, float]:
        """What has been used so far; a cost that is not known is left out.

        Calls that failed tell no tokens: without prices that is no sign that they were free.
        """
        used = self.meter.usage
        unknown = used.usd is None or (self._unpriced and used.requests > 0 and not used.usd)
        counted = {name: value for name, value in asdict(used).items() if not (name == "usd" and unknown)}
        return {name: round(value, 6) for name, value in counted.items()}

    def _profile(self, name: str, settings: ModelSettings) -> Profile:
        key = self.environ.get(settings.key_env) if settings.key_env else None
        if settings.key_env and not key:
            message = f"models.{name}: no key: set the environment variable {settings.key_env}"
            raise ModelMisconfigured(message, requests=0)
        return Profile(settings.use, settings.base_url, key, settings.timeout, settings.output, settings.options)
