"""Who the sources are, by their names alone: full names, the only person of a surname, and he or she after a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from summarizer.attribution.lexicon import PARTICLES
from summarizer.attribution.model import Actor, ActorKind
from summarizer.attribution.names import Name, is_place_or_thing, read_name, slug
from summarizer.attribution.swift.readings import Reading
from summarizer.attribution.swift.sentences import Sentence
from summarizer.text.spans import Span

_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_CAPITALS = frozenset({"CAP", "ACR"})
"""How the kinds of words with capitals begin: CAP, CAP-PERSON, ACRONYM."""
_DESCRIBING = frozenset({"CAP-PERSON", "CAP-GROUP"})
_BEHIND = frozenset(", ( — – who whose of for from in at on with".split())
"""What may follow the head of a source that goes on."""


@dataclass(eq=False)
class _Person:
    """Somebody with a name: its forms, where they stand, and what they tell."""

    forms: dict[str, None]
    kind: ActorKind
    gender: str
    spans: list[Span] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest form."""
        return max(self.forms, key=len)


class People:
    """The persons and bodies of a document that speak under a name, as they come up."""

    def __init__(self, rows: Sequence[Sentence]) -> None:
        """Those in these sentences."""
        self._full: dict[tuple[str, ...], _Person] = {}
        self._surnames: dict[str, list[_Person]] = {}
        self._single: dict[str, _Person] = {}
        self._speakers: list[_Person] = []
        for row in rows:
            for first, last in _runs(row, 0, len(row)):
                if last - first > 1:
                    self._meet(_read(tuple(_words(row, first, last))), row.cut(first, last))

    def speaker(self, reading: Reading) -> _Person | None:
        """Whom the source of a reading names; None where it names nobody, or cannot be told."""
        row, first, last = reading.place.row, reading.source.first, reading.source.last
        if last - first == 1 and row.lows[first] in _GENDERS:
            found = self._last(_GENDERS[row.lows[first]])
        else:
            found = self._named(row, first, last)
        if found is not None:
            self._speakers.append(found)
        return found

    def labelled(self, name: str, span: Span) -> _Person | None:
        """Whom the label of a transcript's turn names."""
        words = [word if len(word) < 3 or not word.isupper() else word.title() for word in name.split()]
        found = self._find(read_name(words), span) if words else None
        if found is not None:
            self._speakers.append(found)
        return found

    def actors(self) -> tuple[tuple[Actor, ...], dict[int, str]]:
        """Those who spoke, in the order they did, and the id of each by `id(person)`."""
        ids: dict[int, str] = {}
        found = []
        for person in dict.fromkeys(self._speakers):
            base = slug(person.name)
            ident = next(one for one in _numbered(base) if one not in ids.values())
            ids[id(person)] = ident
            aliases = tuple(form for form in person.forms if form != person.name)
            mentions = tuple(sorted(set(person.spans)))
            found.append(Actor(ident, person.name, aliases, kind=person.kind, mentions=mentions))
        return tuple(found), ids

    def _named(self, row: Sentence, first: int, last: int) -> _Person | None:
        """Whom the head of a noun phrase names: the run of capitals that ends it, as in "presidential hopeful Ada Brook"."""
        kinds = row.kinds
        end = next((at for at in range(first + 1, last) if kinds[at] in _BEHIND), last)
        runs = list(_runs(row, first, end))
        if not runs or runs[-1][1] < end or "and" in kinds[first:end] or kinds[end - 1] in _DESCRIBING:
            return None
        words = _words(row, *runs[-1])
        return None if is_place_or_thing(words) else self._find(read_name(words), row.cut(*runs[-1]))

    def _find(self, name: Name, span: Span) -> _Person | None:
        if len(name.key) > 1:
            return self._meet(name, span)
        bearers = self._surnames.get(name.key[-1], [])
        if len(bearers) > 1 or not name.key[-1]:
            return None
        person = bearers[0] if bearers else self._single.setdefault(name.key[-1], _person(name))
        return _noted(person, name, span)

    def _meet(self, name: Name, span: Span) -> _Person | None:
        if name.kind is ActorKind.PERSON and len(name.key) == 1:
            return None
        key = (name.key[0], name.key[-1]) if name.kind is ActorKind.PERSON else name.key
        if key not in self._full:
            self._full[key] = _person(name)
            if name.kind in {ActorKind.PERSON, None}:
                self._surnames.setdefault(name.key[-1], []).append(self._full[key])
        return _noted(self._full[key], name, span)

    def _last(self, gender: str) -> _Person | None:
        """The person who spoke last, if "he" or "she" fits."""
        people = (one for one in reversed(self._speakers) if one.kind is ActorKind.PERSON and one.gender in {"", gender})
        found = next(people, None)
        if found is not None:
            found.gender = gender
        return found


_read = lru_cache(maxsize=4096)(read_name)


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _person(name: Name) -> _Person:
    return _Person({}, name.kind or ActorKind.PERSON, name.gender)


def _noted(person: _Person, name: Name, span: Span) -> _Person:
    person.forms.setdefault(name.text)
    person.gender = person.gender or name.gender
    person.spans.append(span)
    return person


def _words(row: Sentence, first: int, last: int) -> list[str]:
    return [row.words[at].removesuffix("’s").removesuffix("'s") for at in range(first, last)]


def _runs(row: Sentence, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words among these tokens, ended by a possessive."""
    kinds = row.kinds
    capitals = [at for at in range(first, last) if kinds[at][:3] in _CAPITALS]
    end = first
    for start in capitals:
        if start < end:
            continue
        end = start + 1
        while end < last and not kinds[end - 1].endswith("'S"):
            if kinds[end][:3] not in _CAPITALS and not (end < last - 1 and _joins(row, end)):
                break
            end += 1
        yield start, end


def _joins(row: Sentence, at: int) -> bool:
    return row.lows[at] in PARTICLES and row.kinds[at + 1][:3] in _CAPITALS
