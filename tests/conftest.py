"""What several test modules share: the real parser, loaded once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import settings

from summarizer import wiring
from summarizer.attribution.model import Attributions
from summarizer.documents import Document
from summarizer.errors import ParserMissing

# How fast a machine is, no test asserts: `make bench` measures it.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def attribute() -> Callable[[Document], Attributions]:
    """Attribution with the real English parser; what needs it is skipped, visibly, where the model is not installed."""
    try:
        wiring.parser()
    except ParserMissing as error:
        pytest.skip(str(error))
    return wiring.attribute
