"""Stop asking when the money or the tokens of a run are used up."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from summarizer.chat import ChatModel, Message, Reply, Schema, Usage
from summarizer.errors import BudgetSpent, ModelError, ModelMisconfigured


class Budget:
    """What all models of a run may use together: US dollars, tokens (in and out), or either; None is no limit.

    What a call costs is known only after it, so a budget is overshot by at most the calls that are under way when it
    runs out: as many as there are threads.
    """

    def __init__(self, max_usd: float | None = None, max_tokens: int | None = None) -> None:
        """Nothing spent so far."""
        if any(limit is not None and not limit >= 0 for limit in (max_usd, max_tokens)):
            message = f"a budget is 0 or more, not {max_usd} US dollars, {max_tokens} tokens"
            raise ValueError(message)
        self.max_usd = max_usd
        self.max_tokens = max_tokens
        self._usd = 0.0
        self._tokens = 0
        self._lock = Lock()

    def require_prices(self, name: str, *, priced: bool) -> None:
        """ModelMisconfigured where dollars are limited and the model `name` has no prices: its calls could not be counted."""
        if self.max_usd is not None and not priced:
            message = (
                f"{name}: a budget in US dollars needs this model's prices; "
                "give its price per million tokens, or limit budget.max_tokens instead of budget.max_usd"
            )
            raise ModelMisconfigured(message, requests=0)

    def check(self) -> None:
        """BudgetSpent where nothing is left."""
        with self._lock:
            usd, tokens = self._usd, self._tokens
        if self.max_usd is not None and usd >= self.max_usd:
            raise BudgetSpent(_used_up(f"{_dollars(self.max_usd)} US dollars", _dollars(usd), "max_usd"))
        if self.max_tokens is not None and tokens >= self.max_tokens:
            raise BudgetSpent(_used_up(f"{self.max_tokens} tokens", str(tokens), "max_tokens"))

    def spent(self, usage: Usage) -> None:
        """Take `usage` off what is left; a cost that is not known cannot be, see `require_prices`."""
        with self._lock:
            self._usd += usage.usd or 0.0
            self._tokens += usage.input_tokens + usage.output_tokens


class BudgetedModel:
    """A model that is not asked any more once the budget is used up.

    Stands between what counts dollars (MeteredModel, below) and what tries again: answers in vain are paid for as well.
    """

    def __init__(self, inner: ChatModel, budget: Budget) -> None:
        """Pay the calls of `inner` from `budget`, which other models may share."""
        self._inner = inner
        self._budget = budget

    @property
    def name(self) -> str:
        """The name of the model inside."""
        return self._inner.name

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The reply of the model inside; BudgetSpent, without asking it, where nothing is left.

        ModelMisconfigured where a call turns out to have no price and dollars are limited.
        """
        self._budget.check()
        try:
            reply = self._inner.complete(messages, schema)
        except ModelError as error:
            self._pay(Usage(*error.tokens, usd=error.usd))
            raise
        self._pay(reply.usage)
        return reply

    def _pay(self, usage: Usage) -> None:
        self._budget.spent(usage)
        self._budget.require_prices(self.name, priced=usage.usd is not None)


def _used_up(limit: str, spent: str, setting: str) -> str:
    return (
        f"the budget of {limit} is used up ({spent} spent); raise budget.{setting}, or brief less at a time: "
        "answers that are in the cache cost nothing again"
    )


def _dollars(amount: float) -> str:
    """At least cents, and as many more places as tell something, up to four."""
    whole, _, places = f"{amount:.4f}".partition(".")
    return f"{whole}.{places.rstrip('0').ljust(2, '0')}"
