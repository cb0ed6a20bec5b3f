"""The seam to language models: what is sent, what comes back, and the one method that every model has.

Values only. The adapters and wrappers are in :mod:`summarizer.models`; whoever drafts, repairs or judges needs nothing
but a :class:`ChatModel`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

Role = Literal["system", "user", "assistant"]
Finish = Literal["stop", "length", "refused"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Schema:
    """The JSON that is asked for: a name for it and its JSON Schema (an object, strict: all required, nothing else).

    `choice` names the property of `body` whose probabilities are wanted, where the model can tell them. It is a
    string with an `enum`.
    """

    name: str
    body: Mapping[str, object]
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """What one or several calls cost; adds up with ``+``.

    `input_tokens` include `cached_tokens` (those that the provider had in its own cache). `requests` are HTTP requests
    or the like that were really made, failed ones included; `retries` those of them that repeated another; `hits` are
    calls that were answered from our own cache without any. `seconds` is time spent waiting, summed over threads.
    `usd` is None where the prices are not known: a cost is never guessed.
    """

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    requests: int = 0
    retries: int = 0
    hits: int = 0
    seconds: float = 0.0
    usd: float | None = 0.0

    def __add__(self, other: Usage) -> Usage:
        """Both together; a cost that is unknown in one is unknown in the sum."""
        usd = None if self.usd is None or other.usd is None else self.usd + other.usd
        return Usage(
            self.input_tokens + other.input_tokens,
            self.cached_tokens + other.cached_tokens,
            self.output_tokens + other.output_tokens,
            self.requests + other.requests,
            self.retries + other.retries,
            self.hits + other.hits,
            self.seconds + other.seconds,
            usd,
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model returned.

    `text` is to be the JSON asked for, but nobody has looked yet. `finish` is "length" where the model was cut off and
    "refused" where it would not answer. `chances` holds the probability (0 to 1) of each value of the schema's `choice`, as far
    as the server tells them; empty where it does not.
    """

    text: str
    usage: Usage = Usage(requests=1)
    finish: Finish = "stop"
    chances: Mapping[str, float] = field(default_factory=dict)


@runtime_checkable
class ChatModel(Protocol):
    """A language model. Safe to call from several threads at once."""

    @property
    def name(self) -> str:
        """What it is called in a briefing's provenance and in the cache: the adapter and the model, never a key."""
        ...

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The answer to a conversation. ModelError where there is none; TransientModelError where trying again may help."""
        ...
