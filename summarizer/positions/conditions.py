"""Clauses that a position hangs on."""

from __future__ import annotations

import re
from itertools import pairwise

from summarizer.attribution.model import Statement
from summarizer.positions import lexicon
from summarizer.positions.hearing import Hearing
from summarizer.positions.signals import Signal, signal_at
from summarizer.text.spans import Span

_CONDITION = re.compile(r"\b(?:" + "|".join(re.escape(phrase) for phrase in lexicon.CONDITION) + r")\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.!?—–]")
_SHORTEST = 4
"""Characters after "if" below which there is no clause."""
_ACTS = frozenset({Signal.DUTY, Signal.INTENT, Signal.SUPPORT, Signal.DEMAND})


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


def hangs_on(hearing: Hearing, condition: Span, balance: float) -> bool:
    """Whether an act or a demand hangs on the condition; one that only foretells consequences is no condition of a position."""
    outside = hearing.without(condition)
    acts = any(signal_at(outside, at) in _ACTS for at in range(len(outside.words)))
    harm = any(condition.contains(word.span) and word.stem in lexicon.BAD for word in hearing.words)
    return acts and not (harm and balance < 0) and not _foretells(outside)


def _foretells(outside: Hearing) -> bool:
    """Whether it goes on like "it will cost" or "you would be": a consequence and no act of the speaker's."""
    return any(
        word.lower in ("would", "will", "could", "might") and before.lower in ("it", "this", "that", "you", "there")
        for before, word in pairwise(outside.words)
    )
