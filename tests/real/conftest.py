"""The model server that the slow tests ask, started once, with a witness before it."""

from __future__ import annotations

import json
import os
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.real.witness import Witness
from tests.real_model import Unavailable, serving

SIZE = os.environ.get("REAL_MODEL_SIZE", "0.5b")
# Where the time is bounded: tokens read in a second with which the tests end in time. 27 were measured on one core.
NEEDED = 10.0


@pytest.fixture(scope="session")
def witness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Witness]:
    """A witness before a real model; what needs it is skipped, visibly, where the model cannot be had."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(serving(SIZE, tmp_path_factory.mktemp("server") / "log"))
        except Unavailable as error:
            pytest.skip(f"no real model: {error}")
        if os.environ.get("CI") and (speed := reading_speed(address)) < NEEDED:
            pytest.skip(f"this machine is too slow for a model: {speed:.0f} tokens a second, and {NEEDED:.0f} are needed")
        yield stack.enter_context(Witness(address).standing())


def reading_speed(address: str) -> float:
    """How many tokens the server reads in a second, by its own clock; the better of two goes, since the first also loads."""
    sent = json.dumps({"prompt": "The ferry is late again. " * 8, "n_predict": 1, "cache_prompt": False}).encode()
    return max(_timed(urllib.request.Request(f"{address}/completion", sent)) for _ in range(2))  # noqa: S310 - 127.0.0.1


def _timed(request: urllib.request.Request) -> float:
    with urllib.request.urlopen(request, timeout=120) as response:  # noqa: S310
        return float(json.load(response)["timings"]["prompt_per_second"])
