"""Shapes that name somebody at a place where the layout says who speaks: "Jane Doe, mayor of Larkspur"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.text.label_words import AFTER_NAMES, NOT_SPEAKERS, TITLES
from summarizer.text.labels import is_name, words_of
from summarizer.text.spans import Span, trimmed

_SHAPE = re.compile(
    r"(?P<name>[^\W\d_][^\n:;()\[\]\"“”?!*,@|•]{1,79}?)"
    r"(?P<rest>(?:,[ \t]|[ \t]+\(|[ \t]+(?:of|from|at|for)[ \t]+(?=(?:the[ \t]+)?[A-Z])|[ \t]+[|–—-][ \t]).*)?"
)
_WITH_OF = re.compile(r"[ \t](?:of|from|at|for|and)[ \t]", re.IGNORECASE)
_BODIES = frozenset(
    "council party committee ministry university institute association union company department office group foundation society "
    "agency school college inc ltd llc llp plc corporation corp bank trust board commission federation alliance coalition house "
    "senate parliament congress city county state district bureau service authority church hospital campaign team desk staff "
    "member members professor chief executive officer head leader spokesman spokeswoman spokesperson founder co-founder owner "
    "vice acting former street avenue road box suite news times post herald".split()
)
"""Words that stand in the name of a body, an office or an address, not in a person's."""


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named, with what stands behind the name: `span` holds both, `person` the name alone."""

    span: Span
    person: Span
    name: str
    role: str | None


def named(text: str, span: Span) -> Named | None:
    """The person that the whole of `span` names; None where it is anything else, a body or an office included."""
    found = _SHAPE.fullmatch(text, span.start, span.end)
    if found is None:
        return None
    person = trimmed(text, found.start("name"), found.end("name"))
    if person is None or not is_person(person.of(text)):
        return None
    role = (found["rest"] or "").strip(" \t,|–—-()").replace(") (", ", ") or None
    return Named(span, person, " ".join(person.of(text).split()), role)


def is_person(name: str) -> bool:
    """Whether the words are written as a person's name: two to five, none of them of a body, field or subject."""
    if _WITH_OF.search(name) or not is_name(name) or any(letter.isdigit() for letter in name):
        return False
    words, last = words_of(name), name.rsplit(maxsplit=1)[-1]
    if not last[0].isupper() or (last.endswith(".") and words[-1] not in AFTER_NAMES):
        return False
    bare = [word for word in words if word not in TITLES]
    return 1 < len(words) <= 6 and bool(bare) and len(bare) < 6 and not (_BODIES | NOT_SPEAKERS).intersection(bare)
