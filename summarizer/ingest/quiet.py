"""Keeping what parsers say about a broken file off the user's terminal."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(*loggers: str) -> Iterator[None]:
    """Silence the named loggers and all warnings of the calls inside.

    Whatever these libraries complain about is either a failure, which we report in our own words, or something they
    mended by themselves. Their loggers write to stderr where nobody configured logging, and their warnings (also those
    of libraries they import) name lines of their own source, which tells a user nothing.
    """
    found = [logging.getLogger(name) for name in loggers]
    before = [logger.level for logger in found]
    try:
        for logger in found:
            logger.setLevel(logging.CRITICAL + 1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(found, before, strict=True):
            logger.setLevel(level)
