"""Ask again after a failure that may pass: the only place where anything is tried twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from summarizer.chat import ChatModel, Message, Reply, Schema
from summarizer.errors import TransientModelError

if TYPE_CHECKING:
    from tenacity import RetryCallState

_PATIENCE = 2  # a server may ask for so many times the longest wait of our own


class RetryingModel:
    """A model that is asked up to `attempts` times, as long as its failures are transient.

    Waits (in seconds) double from `first_wait` up to `longest_wait`, each cut at random so that many callers do not come
    back together (`jitter`). Where the server says how long to wait, the wait is that long at least; a server that asks
    for more than twice `longest_wait` is not waited for. The last error itself is raised. `sleep` may raise to end the
    waiting: time.sleep in a thread that is not the main one does not hear Ctrl-C.
    """

    def __init__(  # noqa: PLR0913 - each is a setting of its own, all but the first by name
        self,
        inner: ChatModel,
        *,
        attempts: int = 5,
        first_wait: float = 1.0,
        longest_wait: float = 60.0,
        sleep: Callable[[float], None] = time.sleep,
        on_retry: Callable[[], object] = lambda: None,
        jitter: bool = True,
    ) -> None:
        """Ask `inner`; `on_retry` is called before each request that repeats another."""
        # tenacity is imported here so that the command line starts without it
        from tenacity import Retrying, retry_if_exception_type, stop_after_attempt  # noqa: PLC0415
        from tenacity.wait import wait_exponential, wait_random_exponential  # noqa: PLC0415

        if attempts < 1:
            message = f"a call needs at least 1 attempt, not {attempts}"
            raise ValueError(message)
        self._inner = inner
        self._patience = _PATIENCE * longest_wait
        self._on_retry = on_retry
        self._backoff = (wait_random_exponential if jitter else wait_exponential)(multiplier=first_wait, max=longest_wait)
        last_attempt = stop_after_attempt(attempts)
        self._retrying = Retrying(
            retry=retry_if_exception_type(TransientModelError),
            stop=lambda state: last_attempt(state) or _asked_wait(state) > self._patience,
            wait=self._wait,
            sleep=sleep,
            before=self._count,
            retry_error_callback=self._give_up,
        )

    @property
    def name(self) -> str:
        """The name of the model inside."""
        return self._inner.name

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The first reply there is; the last TransientModelError, or at once any other error."""
        return self._retrying(self._inner.complete, messages, schema)

    def _count(self, state: RetryCallState) -> None:
        if state.attempt_number > 1:
            self._on_retry()

    def _wait(self, state: RetryCallState) -> float:
        """What the server asks for, and on top of it our own wait, or all who were told the same return together."""
        return min(_asked_wait(state) + self._backoff(state), self._patience)

    def _give_up(self, state: RetryCallState) -> NoReturn:
        error = _failure(state)
        told = []
        if state.attempt_number > 1:
            told.append(f"after {state.attempt_number} attempts")
        if _asked_wait(state) > self._patience:
            told.append(f"the server asks to wait {_asked_wait(state):g} seconds, longer than {self._patience:g}")
        if told:
            error.args = (f"{error} ({'; '.join(told)})",)
        raise error


def _failure(state: RetryCallState) -> TransientModelError:
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, TransientModelError):  # tenacity asks for these only
        message = f"not a failure to repeat: {error!r}"
        raise TypeError(message)
    return error


def _asked_wait(state: RetryCallState) -> float:
    """The seconds that the server wants to be left alone, 0 where it said nothing."""
    return max(0.0, _failure(state).retry_after or 0.0)
