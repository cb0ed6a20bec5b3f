"""Remember replies, so that the same request is made and paid for once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol
from urllib.parse import urlsplit, urlunsplit

from summarizer.chat import ChatModel, Message, Reply, Schema, Usage
from summarizer.errors import ModelMisconfigured, SummarizerError
from summarizer.models.profile import Profile

_FORMAT = 1  # of what is hashed and of what is stored; a new one finds nothing of the old


class TextStore(Protocol):
    """Whatever keeps texts by key."""

    def get(self, key: str) -> str | None:
        """The text of `key`, None where there is none."""
        ...

    def put(self, key: str, value: str) -> None:
        """Keep `value` as the text of `key`."""
        ...


def reply_key(name: str, messages: Sequence[Message], schema: Schema, parameters: Mapping[str, object]) -> str:
    """The sha256 of everything that a reply depends on; the order of keys in the mappings is not part of it.

    Only the hash is ever stored, and no key of a provider belongs into `parameters`.
    """
    request = {
        "format": _FORMAT,
        "name": name,
        "messages": [[message.role, message.content] for message in messages],
        "schema": [schema.name, schema.body, schema.choice],
        "parameters": parameters,
    }
    # ensure_ascii (the default) also makes half a surrogate pair, which no UTF-8 can hold, into plain characters
    canonical = json.dumps(request, sort_keys=True, separators=(",", ":"), default=_plain)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def parameters_of(profile: Profile) -> dict[str, object]:
    """What of a profile its replies depend on: options, output limit, server; neither its key nor a password in an address."""
    return {"options": profile.options, "output": profile.output, "base_url": _without_credentials(profile.base_url)}


class CachedModel:
    """A model whose complete answers are kept and given again. Stands outermost: a hit costs, counts and waits for nothing.

    A store that fails makes the call fail, with the line of the store: going on without it would pay again, in silence.
    """

    def __init__(
        self,
        inner: ChatModel,
        store: TextStore,
        parameters: Mapping[str, object],
        *,
        on_hit: Callable[[Usage], object] = lambda _: None,
    ) -> None:
        """Keep what `inner` answers in `store`, under its name and `parameters`; `on_hit` is told of each call saved."""
        self._inner = inner
        self._store = store
        self._parameters = parameters
        self._on_hit = on_hit

    @property
    def name(self) -> str:
        """The name of the model inside."""
        return self._inner.name

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The reply kept for this request, or else a new one, which is kept if it is complete."""
        key = self._key(messages, schema)
        stored = self._store.get(key)
        if stored is not None:
            reply = _reply(stored, key)
            self._on_hit(reply.usage)
            return reply
        reply = self._inner.complete(messages, schema)
        if reply.finish == "stop":  # what was cut off or refused may come out better next time
            self._store.put(key, json.dumps({"text": reply.text, "chances": dict(reply.chances)}))
        return reply

    def _key(self, messages: Sequence[Message], schema: Schema) -> str:
        try:
            return reply_key(self.name, messages, schema, self._parameters)
        except TypeError as error:
            message = f"{self.name}: options hold something that is not text, a number, true or false, a list or a table: {error}"
            raise ModelMisconfigured(message, requests=0) from error


def _reply(stored: str, key: str) -> Reply:
    try:
        match json.loads(stored):
            case {"text": str(text), "chances": dict(chances)}:
                return Reply(text, Usage(hits=1, usd=0.0), chances=chances)
    except json.JSONDecodeError:
        pass  # told below like every other text that is no reply
    message = f"the cache holds no reply under {key[:12]} but something else; delete it, or go without: --no-cache"
    raise SummarizerError(message)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    message = f"{type(value).__name__} is not a value of JSON"
    raise TypeError(message)


def _without_credentials(url: str | None) -> str | None:
    if url is None:
        return None
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
