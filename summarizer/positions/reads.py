"""A document that has been read, as positions are looked for in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from summarizer.attribution.model import Attributions
from summarizer.documents import Document

_OFTEN, _MOSTLY = 2, 0.6
"""So many statements, and this share of them with a question, make somebody the one who asks."""


@dataclass(frozen=True)
class Read:
    """A document that has been read: its text, who said what in it, and what each passage is about."""

    document: Document
    attributions: Attributions

    @cached_property
    def askers(self) -> frozenset[str]:
        """Ids of those who ask in an interview: most of what they say in their turns ends in a question."""
        asked: dict[str, list[bool]] = {}
        bodies = {turn.body.start: turn.body for turn in self.document.turns}
        starts = sorted(bodies)
        for statement in self.attributions.statements if starts else ():
            at = bisect_right(starts, statement.whole.start) - 1
            if statement.actor is not None and at >= 0 and bodies[starts[at]].contains(statement.whole):
                asked.setdefault(statement.actor, []).append("?" in statement.whole.of(self.document.text))
        return frozenset(actor for actor, each in asked.items() if len(each) >= _OFTEN and sum(each) >= _MOSTLY * len(each))
