"""Times told from where the speaker stands: "last week" for "this week", "every year" for "next year"."""

from __future__ import annotations

import re

from summarizer.briefing import FindingKind, Words
from summarizer.grounding.exhibits import Comparison, Findings

_TIME = re.compile(
    r"\b(?P<which>last|this|next|every|each)\s+(?P<when>week|month|year|night|spring|summer|autumn|winter|fall|time|season"
    r"|century|decade|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_ALWAYS = frozenset({"every", "each"})


def timing(comparison: Comparison) -> Findings:
    """A "last", "this", "next" or "every" that another stands for in the evidence, beside the same word."""
    if not comparison.close:
        return
    texts = (exhibit.sentences.of(exhibit.source.document.text) for exhibit in comparison.exhibits)
    theirs = [found for text in texts for found in _TIME.finditer(text)]
    for found in _TIME.finditer(comparison.reading.text):
        which, same = _which(found), [_which(one) for one in theirs if one["when"].lower() == found["when"].lower()]
        if same and which not in same:
            said = Words(start=found.start(), end=found.end(), text=found.group())
            message = f"{found.group()!r}, where the evidence says “{same[0]} {found['when']}”"
            yield comparison.finding(FindingKind.UNSUPPORTED_CONTENT, message).model_copy(update={"said": said})
            return


def _which(found: re.Match[str]) -> str:
    which = found["which"].lower()
    return "every" if which in _ALWAYS else which
