"""Speakers' labels that stand on lines of their own with no colon: a name, and what is said below it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from summarizer.text.labels import Label
from summarizer.text.spans import Span, trimmed
from summarizer.turns.naming import Named, named
from summarizer.turns.signatures import lines_of

_TIME = re.compile(r"[ \t]+\[?\(?\d{1,2}:\d{2}(?::\d{2})?(?:[ ]?[AaPp]\.?[Mm]\.?)?\)?\]?\Z")
_LONGEST = 80
"""Characters of a line that can be no more than a name with a role."""


def headed(text: str, start: int = 0) -> tuple[Label, ...]:
    """The lines that name a person only; none unless two persons have two such lines each, with something below each.

    A heading that names somebody, or the credit of a picture, comes once, or again and again alone.
    """
    lines = list(lines_of(text, start, len(text)))
    found: list[Label] = []
    for line, below in pairwise(lines):
        who = _named(text, line)
        if who is None or _named(text, below):
            continue
        found.append(Label(who.span, line.end, who.name, who.role, formal=False))
    counted = Counter(label.name for label in found)
    return tuple(found) if sum(count > 1 for count in counted.values()) > 1 else ()


def _named(text: str, line: Span) -> Named | None:
    """Whom a line names, the time of day behind the name left out."""
    if len(line) > _LONGEST:
        return None
    time = _TIME.search(text, line.start, line.end)
    span = trimmed(text, line.start, time.start() if time else line.end)
    return named(text, span) if span else None
