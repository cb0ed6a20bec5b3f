"""Who is meant by the "A" of questions and answers, and by "@handle", where the text says so elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from summarizer.documents import Turn
from summarizer.turns.naming import is_person

_ANSWERS = frozenset({"a", "answer", "interviewee", "the witness", "witness"})
_WORD = r"[A-Z][\w'’-]+(?:\.(?=\s[A-Z]))?"
_NAME = rf"(?P<name>(?!The\b|A\b){_WORD}(?:[ ](?:de|la|van|von|der|den|al|bin|y|{_WORD})){{1,4}})"
_UP_TO_NAME = rf"[ ](?:[^\n.?!]{{0,80}}?(?<![\w'’-]))??{_NAME}"
_ASKED = re.compile(
    r"\b(?:(?i:interview (?:with|of)|conversation with|q ?& ?a(?: with|:)?|questions? (?:for|to)|answers (?:from|by)|"
    rf"deposition of|testimony of)){_UP_TO_NAME}"
)
_MET = re.compile(
    r"\b(?:interview(?:ed|s)|sp(?:oke|eaks|eaking) (?:to|with)|talk(?:s|ed|ing)? (?:to|with)|sat down with|met with|asked)"
    rf"{_UP_TO_NAME}"
)
_ANSWERED = re.compile(
    rf"{_NAME},?[^\n.?!]{{0,60}}?\b(?:answer(?:s|ed)|was (?:first )?duly sworn|having (?:first )?been (?:first )?duly sworn)"
)
_HANDLE = re.compile(rf"{_NAME}[ ]\((?P<handle>@\w{{2,30}})\)")


def with_names(text: str, start: int, turns: Iterable[Turn]) -> Iterator[Turn]:
    """The turns, "A" under the name of whom the text above says to be asked, offices and handles under their holder's."""
    every = list(turns)
    asked = _interviewee(text[start : every[0].label.start]) if every else None
    holders = {found["handle"].casefold(): found["name"] for found in _HANDLE.finditer(text, start)}
    holders |= {f"the {turn.role.casefold()}": turn.name for turn in every if turn.role}
    holders |= dict.fromkeys(_ANSWERS, asked) if asked else {}
    for turn in every:
        yield replace(turn, name=holders.get(turn.name.casefold(), turn.name))


def _interviewee(lead: str) -> str | None:
    """The one whom the words before the first question name as asked, or above all; None where that is several or nobody."""
    for patterns in ((_ASKED, _ANSWERED), (_MET,)):
        names = {found["name"] for pattern in patterns for found in pattern.finditer(lead)}
        if names:
            return names.pop() if len(names) == 1 else None
    counted = Counter(" ".join(found["name"].split()[-2:]) for found in re.finditer(_NAME, lead)).most_common(2)
    told_of = counted and counted[0][1] > 1 and (len(counted) == 1 or counted[1][1] < counted[0][1])
    return counted[0][0] if told_of and is_person(counted[0][0]) else None
