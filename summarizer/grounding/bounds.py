"""How a number is bounded: "at least 200" and "up to 200" share a number, and say opposite things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.briefing import FindingKind
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.numbers import Quantity

_LEAST, _MOST, _MORE, _LESS = "at least", "at most", "more than", "less than"
_BEFORE = {
    _LEAST: r"at\s+least|no(?:t)?\s+(?:fewer|less)\s+than|a\s+minimum\s+of",
    _MOST: r"at\s+most|no(?:t)?\s+more\s+than|up\s+to|as\s+(?:many|much)\s+as|a\s+maximum\s+of",
    _MORE: r"more\s+than|over|above|exceed(?:s|ed|ing)?|upwards?\s+of|in\s+excess\s+of",
    _LESS: r"(?:less|fewer)\s+than|under|below|short\s+of",
}
_AFTER = {_LEAST: r"or\s+more|and\s+up", _MOST: r"or\s+(?:less|fewer)"}
_LOOK = 24
_UP, _DOWN = frozenset({_LEAST, _MORE}), frozenset({_MOST, _LESS})
_RANKS = ("th", "month")


def bounds(comparison: Comparison) -> Findings:
    """An "at least" of the evidence that the sentence drops, puts in or turns round."""
    text = comparison.reading.text
    for said in comparison.counted:
        found = list(_same(said, comparison))
        if said.unit.startswith(_RANKS) or not found:
            continue
        ours, theirs = bound_of(text, said), {bound for bound, _ in found}
        if ours in theirs or any(ours and bound and {ours, bound} <= side for bound in theirs for side in (_UP, _DOWN)):
            continue
        yield from _differing(comparison, said, ours, next(bound for bound, _ in found))
        return


def _differing(comparison: Comparison, said: Quantity, ours: str | None, theirs: str | None) -> Findings:
    words = [word for word in comparison.said if word.start < said.end and said.start < word.end]
    if ours and theirs:
        message = f"{ours} {said.text}, where the evidence says {theirs}"
        yield comparison.finding(FindingKind.NUMBER_MISMATCH, message, said=words)
    elif theirs:
        message = f"the evidence says {theirs} {said.text}"
        yield comparison.finding(FindingKind.HEDGE_DROPPED, message, said=words, sure=comparison.close)
    else:
        message = f"the evidence does not say {ours} {said.text}"
        yield comparison.finding(FindingKind.HEDGE_ADDED, message, said=words, sure=comparison.close)


def _same(said: Quantity, comparison: Comparison) -> Iterator[tuple[str | None, Quantity]]:
    """The same number in the evidence's sentences, and how it is bounded there."""
    for exhibit in comparison.exhibits:
        for sentence in exhibit.source.sentences_of(exhibit.span):
            for quantity in exhibit.source.quantities_in(sentence):
                if quantity.value == said.value:
                    yield bound_of(exhibit.source.document.text, quantity), quantity


def bound_of(text: str, quantity: Quantity) -> str | None:
    """What bounds a number where it stands: "at least", "at most", "more than", "less than"; None for nothing."""
    before, after = text[max(0, quantity.start - _LOOK) : quantity.start], text[quantity.end : quantity.end + _LOOK]
    for bound, words in _BEFORE.items():
        if re.search(rf"\b(?:{words})\s+(?:the\s+|an?\s+|some\s+)?$", before, re.IGNORECASE):
            return bound
    for bound, words in _AFTER.items():
        if re.match(rf"\s+(?:\w+\s+)?(?:{words})\b", after, re.IGNORECASE):
            return bound
    return None
