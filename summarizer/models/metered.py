"""Count what calls cost: tokens, requests, retries, seconds, and dollars where the prices are known."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

from summarizer.chat import ChatModel, Message, Reply, Schema, Usage
from summarizer.errors import ModelError

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """What a model costs, in US dollars per million tokens."""

    input: float
    cached: float
    output: float

    def __post_init__(self) -> None:
        """Refuse what no price can be."""
        if not all(0 <= price < float("inf") for price in (self.input, self.cached, self.output)):
            message = f"prices are US dollars per million tokens, 0 or more, not {self.input}, {self.cached}, {self.output}"
            raise ValueError(message)

    def cost(self, usage: Usage) -> float:
        """The US dollars for the tokens of `usage`; those that the provider had cached cost the `cached` price only."""
        fresh = max(0, usage.input_tokens - usage.cached_tokens)
        return (fresh * self.input + usage.cached_tokens * self.cached + usage.output_tokens * self.output) / _MILLION


class Meter:
    """A sum of usage that several threads and models may add to."""

    def __init__(self) -> None:
        """Nothing used so far."""
        self._usage = Usage()
        self._lock = Lock()

    @property
    def usage(self) -> Usage:
        """Everything so far."""
        with self._lock:
            return self._usage

    def add(self, usage: Usage) -> None:
        """Count `usage` in."""
        with self._lock:
            self._usage += usage

    def retried(self) -> None:
        """Count one request that repeats another; the request itself is counted where it is made."""
        self.add(Usage(retries=1))


class MeteredModel:
    """A model whose every call is counted, failed ones too. Stands next to the adapter, below what retries.

    A reply's seconds are the adapter's; a call in vain is timed here, and its error then tells what it cost. Without prices,
    the cost is what the model itself told; where it told none and tokens were used, it is unknown, and so is every sum with it.
    """

    def __init__(self, inner: ChatModel, meter: Meter, prices: Prices | None) -> None:
        """Count the calls of `inner` in `meter`, at `prices`."""
        self._inner = inner
        self._meter = meter
        self._prices = prices

    @property
    def name(self) -> str:
        """The name of the model inside."""
        return self._inner.name

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The reply of the model inside, with what it cost."""
        start = time.monotonic()
        try:
            reply = self._inner.complete(messages, schema)
        except ModelError as error:
            usage = Usage(*error.tokens, requests=error.requests, seconds=time.monotonic() - start, usd=error.usd)
            error.usd = self._dollars(usage)
            self._meter.add(replace(usage, usd=error.usd))
            raise
        usage = replace(reply.usage, usd=self._dollars(reply.usage))
        self._meter.add(usage)
        return replace(reply, usage=usage)

    def _dollars(self, usage: Usage) -> float | None:
        if self._prices is not None:
            return self._prices.cost(usage)
        # 0.0 is what an adapter leaves that knows of no money, so with tokens it does not mean "free".
        return usage.usd or (None if usage.input_tokens or usage.output_tokens else usage.usd)
