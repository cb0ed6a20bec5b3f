"""What a server was found to accept, so that it is asked the same wrong thing only once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Self

from summarizer.models.structured import Rung
from summarizer.models.translation import Complaint

_ABOUT_FORMAT = re.compile(r"response[_ ]?format|json_schema|json_object|\bschema\b|\bgrammar\b|structured output", re.IGNORECASE)
_ABOUT_SCHEMA = re.compile(
    r"\b(?:schema|grammar|keywords?|(?:max|min)(?:Length|Items|imum)|pattern|multipleOf|uniqueItems)\b", re.IGNORECASE
)
_LOGPROBS = "logprobs", "top_logprobs"


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask this server. Only ever moves on: each of the three grows with what it refuses."""

    rung: Rung = Rung.FULL
    limit: int = 0
    silent: bool = False
    """Whether it refuses to tell probabilities."""

    def joined(self, other: Self) -> Self:
        """What is known from both: threads learn at the same time."""
        return replace(
            self,
            rung=max(self.rung, other.rung),
            limit=max(self.limit, other.limit),
            silent=self.silent or other.silent,
        )

    def after(self, complaint: Complaint, limits: tuple[str, ...], *, logprobs: bool) -> Self | None:
        """How to ask instead after this complaint; None where it is about something else.

        `limits` are the names that the limit of output may have, in the order to try; `logprobs` is whether the request asked
        for probabilities.
        """
        if logprobs and any(complaint.names(word) for word in _LOGPROBS):
            return replace(self, silent=True)
        if self.limit + 1 < len(limits) and complaint.names(limits[self.limit]):
            return replace(self, limit=self.limit + 1)
        if self.rung is not Rung.PLAIN and _ABOUT_FORMAT.search(f"{complaint.param} {complaint.text}"):
            return replace(self, rung=self._next(complaint))
        return None

    def _next(self, complaint: Complaint) -> Rung:
        """A schema that is refused for what stands in it may pass without; a format that is unknown will not."""
        if self.rung is Rung.FULL:
            return Rung.LEAN if _ABOUT_SCHEMA.search(complaint.text) else Rung.OBJECT
        return Rung(self.rung + 1)
