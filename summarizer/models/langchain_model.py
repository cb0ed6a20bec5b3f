"""Any chat model of LangChain, by its import path: Anthropic, Gemini, Bedrock … work once their package is installed."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.chat import ChatModel, Message, Reply, Schema, Usage
from summarizer.errors import ContextTooLong, ModelError, ReplyCutOff, ReplyRefused, ReplyUnreadable
from summarizer.models.json_object import first_object
from summarizer.models.langchain_classes import construct, load_class, secrets_of
from summarizer.models.langchain_errors import asks_another_way, translate
from summarizer.models.profile import Profile
from summarizer.models.structured import asked_again, with_description, without_limits

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel
    from langchain_core.messages import BaseMessage


@dataclass(frozen=True, slots=True)
class _Way:
    """How structured output is asked for: what the class is told, and whether limits of length and number are left out."""

    told: Mapping[str, Any]
    lean: bool = False


_WAYS = (
    _Way({"method": "json_schema", "strict": True}),
    _Way({"method": "json_schema", "strict": True}, lean=True),
    _Way({"method": "json_schema"}),
    _Way({"method": "function_calling"}),
    _Way({}),  # whatever the class does by itself
)
_DEFAULT = len(_WAYS) - 1
_PLAIN = len(_WAYS)  # in words

_ROLES: Mapping[str, str] = {"system": "system", "user": "human", "assistant": "ai"}
_CUT_OFF = frozenset({"length", "max_tokens", "max_output_tokens", "model_length"})
_OVERFLOW = frozenset({"model_context_window_exceeded"})
_REFUSED = frozenset(
    "refusal content_filter content_filtered safety prohibited_content blocklist recitation spii guardrail_intervened".split()
)
_ENDS: Mapping[str, tuple[type[ModelError], str]] = {
    "length": (ReplyCutOff, "the answer was cut off; raise `output`"),
    "refused": (ReplyRefused, "the model or its provider would not answer"),
    "overflow": (ContextTooLong, "prompt and answer are longer than the model can read"),
}


class LangChainModel:
    """A chat model of LangChain behind our seam.

    Structured output is asked for in the strictest way that the class and its server accept; which one that is is learned from
    what they refuse, and remembered.
    """

    def __init__(self, model: BaseChatModel, name: str, secrets: Sequence[str] = ()) -> None:
        """Take a model that is made; `secrets` appear in no error."""
        self._model = model
        self._name = name
        self._secrets = tuple(secrets)
        self._way = 0
        self._proved = False
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """What it is called: "langchain:", the class's path, and the model."""
        return self._name

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The answer as bare JSON text; asked for once more, in words, where it holds none. ModelError as the seam has it."""
        asking = _Asking(self._name, self._secrets, messages, schema)
        way, said = self._ask(asking)
        text = first_object(said)
        if text is None:
            way, text = _PLAIN, first_object(asking.plain(self._model, said))
        if text is None:
            raise asking.problem(ReplyUnreadable, "gave no JSON, also when asked again")
        self._remember(way)
        return Reply(text, asking.usage)

    def _ask(self, asking: _Asking) -> tuple[int, str]:
        """The first way that is open, and what was said to it."""
        for way in range(self._way, _PLAIN):
            if way == _DEFAULT and asking.usage.requests:  # it is one of those that were refused
                break
            said = asking.structured(self._model, _WAYS[way])
            if said is not None:
                return way, said
        return _PLAIN, asking.plain(self._model)

    def _remember(self, way: int) -> None:
        """From now on ask this way; one that has brought JSON before is not given up for an answer in prose."""
        with self._lock:
            if way < _PLAIN or not self._proved:
                self._way = max(self._way, way)
            self._proved = self._proved or way < _PLAIN


class _Asking:
    """One conversation on its way to an answer, and what it has cost so far."""

    def __init__(self, name: str, secrets: Sequence[str], messages: Sequence[Message], schema: Schema) -> None:
        self.usage = Usage()
        self._name, self._secrets = name, secrets
        self._messages, self._schema = messages, schema

    def structured(self, model: BaseChatModel, way: _Way) -> str | None:
        """What was said; None where this way is not open."""
        body = without_limits(self._schema.body) if way.lean else self._schema.body
        try:
            runnable = model.with_structured_output({"title": self._schema.name, **body}, include_raw=True, **way.told)
        except Exception:  # noqa: BLE001 - nothing was sent yet: whatever a class has against this way, there is another
            return None
        answer = self._send(runnable, self._messages, or_none=True)
        raw: Any = answer.get("raw") if isinstance(answer, Mapping) else answer
        return self._said(raw) if hasattr(raw, "content") else None

    def plain(self, model: BaseChatModel, bad: str | None = None) -> str:
        """What was said to the question in words; with `bad`, the answer that was none, to the request to try again."""
        messages = with_description(self._messages, self._schema)
        if bad is not None:
            messages = asked_again(messages, bad, self._schema, described=True)
        return self._said(self._send(model, messages))

    def problem(self, kind: type[ModelError], reason: str) -> ModelError:
        """An error that counts what was asked in vain, and what was paid for it."""
        error = kind(f"{self._name}: {reason}", requests=self.usage.requests)
        error.tokens = (self.usage.input_tokens, self.usage.cached_tokens, self.usage.output_tokens)
        return error

    def _send(self, runnable: Any, messages: Sequence[Message], *, or_none: bool = False) -> Any:
        turns = [(_ROLES[message.role], message.content) for message in messages]
        started = time.perf_counter()
        try:
            return runnable.invoke(turns)
        except Exception as error:  # noqa: BLE001 - providers raise what they like; all of it is translated
            if or_none and asks_another_way(error):
                problem = None
            else:
                problem = translate(error, self._name, self._secrets, self.usage.requests + 1)
        finally:
            self.usage += Usage(requests=1, seconds=time.perf_counter() - started)
        if problem is not None:
            raise problem  # outside the handler, so that what a provider put into its exceptions goes no further
        return None

    def _said(self, raw: BaseMessage) -> str:
        told = getattr(raw, "usage_metadata", None) or {}
        cached = (told.get("input_token_details") or {}).get("cache_read") or 0
        self.usage += Usage(told.get("input_tokens") or 0, cached, told.get("output_tokens") or 0)
        if (end := _end(raw)) is not None:
            raise self.problem(*_ENDS[end])
        return _text(raw)


def open_langchain(profile: Profile) -> ChatModel:
    """The model at "package.module:Class"; ConfigError for another form, ModelMisconfigured where it cannot be made."""
    model = construct(load_class(profile.target), profile)
    names = (getattr(model, field, None) for field in ("model", "model_name", "model_id", "deployment_name"))
    called = next((name for name in names if isinstance(name, str) and name), None)
    name = f"langchain:{profile.target}" + (f":{called}" if called else "")
    return LangChainModel(model, name, secrets_of(model, profile))


def _text(raw: BaseMessage) -> str:
    """What was said, whether as a tool call or as text."""
    for call in getattr(raw, "tool_calls", None) or ():
        return json.dumps(call["args"], ensure_ascii=False)
    for call in getattr(raw, "invalid_tool_calls", None) or ():
        return str(call["args"] or "")
    if isinstance(raw.content, str):
        return raw.content
    parts = (block if isinstance(block, str) else block.get("text", "") for block in raw.content)
    return "".join(part for part in parts if isinstance(part, str))


def _end(raw: BaseMessage) -> str | None:
    """How the answer ended, where it did not end well."""
    told = raw.response_metadata
    words = {str(told.get(name) or "").lower() for name in ("finish_reason", "stop_reason", "stopReason", "done_reason")}
    if words & _CUT_OFF:
        return "length"
    if words & _OVERFLOW:
        return "overflow"
    return "refused" if words & _REFUSED or raw.additional_kwargs.get("refusal") else None
