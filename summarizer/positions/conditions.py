"""Clauses that a position hangs on."""

from __future__ import annotations

import re

from summarizer.attribution.model import Statement
from summarizer.positions import lexicon
from summarizer.positions.hearing import Hearing
from summarizer.positions.issues import Issue
from summarizer.positions.signals import Signal, signal_at
from summarizer.text.spans import Span

_CONDITION = re.compile(r"\b(?:" + "|".join(re.escape(phrase) for phrase in lexicon.CONDITION) + r")\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.!?—–]")
_SHORTEST = 4
"""Characters after "if" below which there is no clause."""
_ACTS = frozenset({Signal.INTENT, Signal.SUPPORT, Signal.DEMAND})
_SUPPOSED = ("if you", "if anything", "if it", "if that", "if i was", "if i were", "if there", "if he were", "if they were")
_SPEAKERS = frozenset("i we he she they".split())
_BEFORE = 4
"""Words before an act in which the one who acts stands."""


def condition_in(text: str, statement: Statement) -> Span | None:
    """The first clause of the content that starts with "if", "unless", "as long as" …; None where there is none."""
    for part in statement.content:
        for found in _CONDITION.finditer(text, part.start, part.end):
            if text[max(0, found.start() - 3) : found.start()].lower() in ("as ", "an "):
                continue
            end = _CLAUSE_END.search(text, found.end(), part.end)
            stop = end.start() if end else part.end
            if stop - found.end() >= _SHORTEST:
                return Span(found.start(), stop)
    return None


def hangs_on(hearing: Hearing, condition: Span, issue: Issue) -> bool:
    """Whether an act of the speaker's on the issue hangs on the condition ("we will back it if …").

    What "you" see if you look, what would be if somebody were, and what will come of it, are no conditions of a position.
    """
    outside = hearing.without(condition)
    inside = [word.lower for word in hearing.words if condition.contains(word.span)]
    if any(opening in " ".join(inside[:4]) for opening in _SUPPOSED) or not any(issue.names(word.stem) for word in outside.words):
        return False
    return any(signal_at(outside, at) in _ACTS and _is_speakers(outside, at) for at in range(len(outside.words)))


def _is_speakers(outside: Hearing, at: int) -> bool:
    """Whether it is the speaker who acts: "she would", "threatened not to", "to back it"."""
    before = [outside.lower(place) for place in range(max(0, at - _BEFORE), at)]
    return bool(_SPEAKERS.intersection(before)) or any(word.stem in lexicon.COMMITTING for word in outside.words[: at + 1])
