"""Offices as a text describes them: which one, and of what place or body ("Lindow's deputy mayor")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.attribution.lexicon import COLLECTIVES, GOVERNMENTS, GROUPS, LOCATIVES, OFFICE_AREAS, PERSONS, PLACES
from summarizer.attribution.names import folded, keyed, office

_SOLE = frozenset(
    """mayor governor president premier chancellor minister king queen emperor sultan emir pope sheriff speaker chair
    chairman chairwoman chairperson chief director commissioner secretary ceo executive head leader ambassador
    archbishop bishop dean principal provost superintendent""".split()
)
"""Offices that one person at a time has in a place or body."""
_NATIONAL = frozenset(
    """president premier chancellor minister secretary governor senator representative congressman congresswoman justice
    king queen emperor sultan emir pope""".split()
)
"""Offices that so few people have that a surname beside one says who is meant; of mayors and judges there are too many."""
_LOCAL = frozenset(
    """city town county village borough parish school district circuit high supreme local state federal national
    regional central foreign home public finance fire planning zoning environment economy trade security culture
    main new general joint standing special upper lower his her their its our my your this that deputy former acting
    prime first vice interim then of for the and in on at to a""".split()
)
_GENERIC = COLLECTIVES | PERSONS | OFFICE_AREAS | GROUPS | _LOCAL
_JOINTS = frozenset({"of", "for", "at", "with", "from"}) | LOCATIVES
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}")


@dataclass(frozen=True, slots=True)
class Post:
    """An office: `head` its main word ("mayor"), `words` all of them ("deputy mayor"), `place` a name, () where unsaid."""

    head: str
    words: frozenset[str]
    place: tuple[str, ...] = ()

    @property
    def is_sole(self) -> bool:
        """Whether it says who is meant: one person at a time has it in the place that it names."""
        return self.head in _SOLE and bool(self.place) and not self.words & {"former", "ex", "then"}

    def matches(self, other: Post) -> bool:
        """Whether a surname beside both is evidence of one person: the same office, of one place or of few people."""
        if self.words != other.words:
            return False
        if self.place and other.place:
            return self.place == other.place
        return self.head in _NATIONAL

    def excludes(self, other: Post) -> bool:
        """Whether both name the same office of different places."""
        return self.words == other.words and bool(self.place) and bool(other.place) and self.place != other.place


def tells_apart(key: Sequence[str]) -> bool:
    """Whether a name has a word that other bodies of its sort have not: "Ashby Council", and not "Town Council"."""
    known = len(key) > 1 and " ".join(key) in GOVERNMENTS
    return known or any(word not in _GENERIC for word in key)


@lru_cache(maxsize=4096)
def read_post(text: str) -> Post | None:
    """The office that a description names; None where its main word is none."""
    words = text.replace("’", "'").split()
    cut = next((at for at, word in enumerate(words) if at and word.casefold() in _JOINTS), len(words))
    owner, title = _owned(words[:cut])
    head = office(title[-1]) or folded(title[-1]) if title else ""
    if head not in PERSONS:
        return None
    behind = keyed([word for word in words[cut + 1 :] if word.casefold() != "the"]) if cut + 1 < len(words) else ()
    area = () if _names(words[cut + 1 :]) and tells_apart(behind) else behind
    return Post(head, frozenset((*map(folded, title[:-1]), head, *area)), owner or (behind if not area else ()))


def _owned(words: Sequence[str]) -> tuple[tuple[str, ...], Sequence[str]]:
    """Whose office it is, and its own words: "Lindow's | mayor", "Ohio | governor", "FBI | Director"."""
    for at, word in enumerate(words[:-1]):
        if word.endswith(("'s", "s'")):
            owner = words[: at + 1]
            return (keyed(owner) if _names(owner) and tells_apart(keyed(owner)) else ()), words[at + 1 :]
    at = next((place for place, word in enumerate(words) if word[0].islower()), 0)
    if at and tells_apart(keyed(words[:at])):
        return keyed(words[:at]), words[at:]
    at = 0
    while at < len(words) - 1 and _is_place(words[at]):
        at += 1
    return (keyed(words[:at]) if at else ()), words[at:]


def _is_place(word: str) -> bool:
    """Whether a word in front of an office that is written large as well is known for a place or body, or its initials."""
    return folded(word) in PLACES | GOVERNMENTS or _ACRONYM.fullmatch(word) is not None


def _names(words: Sequence[str]) -> bool:
    return any(word[0].isupper() for word in words)
