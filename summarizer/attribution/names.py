"""What a name says by itself: its title and core, its kind, its key, its acronym, its slug."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.attribution.given_names import GENDER, GIVEN
from summarizer.attribution.lexicon import (
    CAPITALS,
    COURTESY,
    GENDERED,
    GOVERNMENT_HEADS,
    GOVERNMENTS,
    GROUPS,
    OF_OFFICES,
    OFFICE_AREAS,
    OFFICES,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    PLACES,
    SHORT_OFFICES,
    THINGS,
)
from summarizer.attribution.model import ActorKind

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
_SURNAMES_TOO = frozenset(
    "day law church house post street banks guardian sun star force college hall park bridge rivers".split()
)
"""Words for things and bodies that are surnames behind a given name."""
_TOWNS = frozenset("charlotte austin jackson savannah madison lincoln houston sydney florence orlando regina chelsea".split())
"""Given names that are first of all places."""
_TITLED = 3
"""Words of the shortest name that says first what the person is."""
_LONGEST_PERSON = 3
_MINOR = frozenset({"of", "for", "the", "and", "&", "on", "in", "to", "a", "at"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, in parts: `title` in front ("FBI Director"), `core` ("James Q. Doe"), and what they tell.

    `key` is the core for comparing: no case, no full stops, no possessive, no "Jr.".
    """

    core: tuple[str, ...]
    key: tuple[str, ...]
    title: tuple[str, ...] = ()
    kind: ActorKind | None = None
    gender: str = ""

    @property
    def text(self) -> str:
        """The core as one string."""
        return " ".join(self.core)


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """`word` without case, accents, full stops at its end and possessive."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
    plain = plain.replace("’", "'").removesuffix("'s").removesuffix("'")
    return plain.strip(".,")


def keyed(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name for comparing."""
    folds = [folded(word).replace(".", "") for word in words]
    while len(folds) > 1 and folds[-1] in _SUFFIXES:
        folds.pop()
    return tuple(folds[1:] if len(folds) > 1 and folds[0] == "the" else folds)


def read_name(words: Sequence[str]) -> Name:
    """The parts of a run of capitalised words."""
    return _read(tuple(words))


@lru_cache(maxsize=8192)
def _read(words: tuple[str, ...]) -> Name:
    cut = _end_of_title(words)
    title, core = tuple(words[:cut]), tuple(words[cut:])
    if cut and (_looks_like_person(core) or _is_given(core) or not _is_body(words)):
        return Name(core, keyed(core), title, ActorKind.PERSON, _gender(title, core))
    if (cut := _before_given(words)) > 0:
        title, core = words[:cut], words[cut:]
        return Name(core, keyed(core), title, ActorKind.PERSON, _gender((), core))
    core = tuple(words)
    kind = kind_of_name(core)
    return Name(core, keyed(core), (), kind, _gender((), core) if kind in {ActorKind.PERSON, None} else "")


def kind_of_name(words: Sequence[str]) -> ActorKind | None:
    """What a name without a title stands for; None where the words do not tell."""
    key = keyed(words)
    joined = " ".join(key)
    if joined in GOVERNMENTS or joined in CAPITALS:
        return ActorKind.GOVERNMENT
    if joined in ORGANISATIONS or _is_acronym(words):
        return ActorKind.ORGANISATION
    if key[-1] in GROUPS or (len(key) == 1 and f"{key[0]}s" in GROUPS):
        return ActorKind.GROUP
    if _is_body(words):
        return _kind_of_body(key)
    return ActorKind.PERSON if _looks_like_person(words) else None


def is_place_or_thing(words: Sequence[str]) -> bool:
    """Whether the name is more likely a place, an event or a work than somebody."""
    key = keyed(words)
    return key[-1] in PLACES or key[-1] in THINGS or any(any(c.isdigit() for c in word) for word in key)


def acronyms(words: Sequence[str]) -> set[str]:
    """The initials a longer name may go by, upper case."""
    heads = [word for word in words if word.casefold() not in _MINOR]
    if len(heads) < 2:
        return set()
    short = "".join(part[0] for word in heads for part in re.split(r"[-/]", word) if part).upper()
    full = "".join(word[0] for word in words if word[0].isalpha() and word.casefold() != "the").upper()
    return {short, full, short.removeprefix("US")} - {""}


def office(word: str) -> str:
    """The office an abbreviation or a word stands for, lower case; "" when it is none."""
    fold = folded(word)
    fold = SHORT_OFFICES.get(fold, fold)
    return fold if fold in OFFICES else ""


def slug(name: str) -> str:
    """Lower-case ASCII words joined by hyphens; "actor" when nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "actor"


def _end_of_title(words: Sequence[str]) -> int:
    """Where the core begins: behind the last office or courtesy title that something follows."""
    for index in range(len(words) - 2, -1, -1):
        fold = folded(words[index])
        if fold in COURTESY or office(words[index]):
            return _behind_of(words, index + 1, fold)
    return 0


def _behind_of(words: Sequence[str], index: int, fold: str) -> int:
    """`index` moved behind "of State", "of the Treasury"; unmoved where no such thing follows."""
    if words[index].casefold() not in {"of", "for"}:
        return index
    if fold not in OF_OFFICES:
        return 0
    index += 1
    while index < len(words) and (words[index].casefold() in _MINOR or folded(words[index]) in OFFICE_AREAS):
        index += 1
    return index if index < len(words) else 0


def _before_given(words: Sequence[str]) -> int:
    """How many words say what a person is before the given name ("Grand Wizard Carl Roe"); 0 for any other name."""
    folds = [folded(word) for word in words]
    if len(folds) < _TITLED or folds[0] in GIVEN or _is_initial(words[0]) or not _MINOR.isdisjoint(folds):
        return 0
    place = next((index for index in range(1, len(folds) - 1) if folds[index] in GIVEN - _TOWNS), 0)
    surname = folds[-1]
    plain = surname not in ORGANISATION_HEADS | THINGS | PLACES | GOVERNMENTS | GROUPS
    return place if place and plain and len(folds) - place <= _LONGEST_PERSON else 0


def _is_given(core: Sequence[str]) -> bool:
    """Whether a given name comes first; behind a title, what follows it is a surname, "Guardian" as well as "Doe"."""
    return len(core) > 1 and folded(core[0]) in GIVEN


def _looks_like_person(words: Sequence[str]) -> bool:
    first, last = folded(words[0]), folded(words[-1])
    if not (2 <= len(words) <= 4 and (first in GIVEN or _is_initial(words[0]))):
        return False
    if last in _SURNAMES_TOO and first not in PLACES | _TOWNS:
        return True
    return not (last in ORGANISATION_HEADS | THINGS or last in GOVERNMENTS)


def _is_initial(word: str) -> bool:
    return re.fullmatch(r"(?:[A-Z]\.){1,3}", word) is not None and word not in {"U.S.", "U.N.", "U.K.", "E.U."}


def _is_acronym(words: Sequence[str]) -> bool:
    return len(words) == 1 and re.fullmatch(r"[A-Z]{2,6}|(?:[A-Z]\.){3,6}", words[0]) is not None


def _is_body(words: Sequence[str]) -> bool:
    folds = [folded(word) for word in words]
    if folds[-1] in ORGANISATION_HEADS and (len(folds) > 1 or folds[-1] in GOVERNMENT_HEADS):
        return True
    joints = [place for place, fold in enumerate(folds) if fold in {"of", "for", "on"}]
    return bool(joints) and any(fold in ORGANISATION_HEADS for fold in folds[: joints[0]])


def _kind_of_body(key: tuple[str, ...]) -> ActorKind:
    head = key[-1] if key[-1] in ORGANISATION_HEADS else next((word for word in key if word in ORGANISATION_HEADS), "")
    return ActorKind.GOVERNMENT if head in GOVERNMENT_HEADS and "police" not in key else ActorKind.ORGANISATION


def _gender(title: Sequence[str], core: Sequence[str]) -> str:
    for word in title:
        if gender := GENDERED.get(folded(word)):
            return gender
    return GENDER.get(folded(core[0]), "") if len(core) > 1 else ""
