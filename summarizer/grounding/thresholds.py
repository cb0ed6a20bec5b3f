"""The numbers that decide how near is near: every threshold of the gate, in one place and under one id.

`evals/thresholds.py` looks for better ones on labelled claims, and says in the docstring of `CHOSEN` on which when it
writes some. The present ones were set by hand on development data (`told` last, on free summaries) and stood that search:
what it found on one half of the documents did not hold on the other.
"""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def number_only(value: object) -> object:
    """The value, unless it is a boolean: ValueError then."""
    if isinstance(value, bool):  # which Python, and with it pydantic, would take for 0 or 1
        message = "input should be a number"
        raise ValueError(message)  # noqa: TRY004 - pydantic makes a clear error of a ValueError only
    return value


_Share = Annotated[float, Field(ge=0, le=1), BeforeValidator(number_only)]


class Thresholds(BaseModel):
    """Shares between 0 and 1; each is where a check begins (or ceases) to be sure."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    close: _Share = 0.8
    """Share of a sentence's words, in the evidence's order, from which single words are compared."""
    close_short: _Share = 0.65
    """The same for a sentence of which at most two words differ."""
    same_words: _Share = 0.55
    """The same for a sentence whose words of meaning are (nearly) all in the evidence, in another order."""
    complete: _Share = 0.8
    """Share of the words in order from which every word of meaning has to be in the evidence."""
    extractive: _Share = 0.5
    """The same for evidence that was looked up: a long stretch of the sentence is there, the rest should be too."""
    evidence: _Share = 0.45
    """Share of a sentence's weight that passages have to hold to be evidence for it."""
    told: _Share = 0.3
    """The same for a sentence that names nobody as its speaker."""
    better: _Share = 0.25
    """So much more of the sentence another's words have to hold to be those that are meant."""
    rest: _Share = 0.7
    """Share of what an actor's words leave over that another's have to hold for the sentence to be two people's."""
    turned: _Share = 0.5
    """Share of the words of meaning from which a negation is compared in a free paraphrase."""

    @property
    def ident(self) -> str:
        """Eight hex digits that stand for these numbers."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:8]


CHOSEN = Thresholds()
"""The numbers in use."""
