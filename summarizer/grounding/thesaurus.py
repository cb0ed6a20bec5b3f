"""What English words have to do with one another: near in meaning, opposed, of one family, excluding each other.

The tables (`thesaurus_near`, `thesaurus_tables`, `thesaurus_families`, and the synonyms of `lexicon`) are written in
dictionary form and compared by stem, so that inflected words are found too. Stems are made only for the few words of a
table that are spelled like the word asked about: stemming a whole table would take the better part of a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from summarizer.grounding import lexicon
from summarizer.grounding import thesaurus_families as families
from summarizer.grounding import thesaurus_near as near_tables
from summarizer.grounding import thesaurus_tables as tables
from summarizer.text.words import stem

_LETTERS = 2
"""So many letters of a word are enough to find the words of a table that may share its stem."""


def _forms(table: str) -> dict[str, str]:
    heads = {}
    for group in lexicon.groups(table):
        words = group.split()
        heads.update(dict.fromkeys(words, words[0]))
    return heads


@cache
def _irregular() -> dict[str, str]:
    return _forms(f"{lexicon.IRREGULAR};{tables.IRREGULAR}")


@cache
def _whole() -> dict[str, str]:
    return _forms(tables.WHOLE)


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return _whole().get(word) or stem(_irregular().get(word, word))


class _Relation:
    """Which words a table sets against which: all of a group, or those left of a bar against those right of it."""

    def __init__(self, table: str) -> None:
        self._table = table
        self.marks = lru_cache(maxsize=65536)(self._marks_of)

    @cached_property
    def _marks(self) -> dict[str, list[int]]:
        """The groups in which each word stands, with its side as the sign; read at first use, to keep the import light."""
        marks: dict[str, list[int]] = {}
        for number, group in enumerate(self._table.lower().replace("-", "").split(";"), start=1):
            left, bar, right = group.partition("|")
            for word in left.split():
                marks.setdefault(word, []).extend((number,) if bar else (number, -number))
            for word in right.split():
                marks.setdefault(word, []).append(-number)
        return marks

    @cached_property
    def _beginnings(self) -> dict[str, list[str]]:
        words: dict[str, list[str]] = {}
        for word in self._marks:
            words.setdefault(word[:_LETTERS], []).append(word)
        return words

    def _marks_of(self, key: str) -> frozenset[int]:
        """The groups in which a word with this stem stands, with its side as the sign."""
        return frozenset(mark for word in self._spelled(key) for mark in self._marks[word])

    def _spelled(self, key: str) -> Iterator[str]:
        # A stem differs from its word in the last letters only ("polici", "policy").
        likely = (word for word in self._beginnings.get(key[:_LETTERS], ()) if word.startswith(key[:-1]))
        return (word for word in likely if _key(word) == key)

    def holds(self, one: str, other: str) -> bool:
        """Whether the table sets these two stems against each other."""
        against = self.marks(other)
        return any(-mark in against for mark in self.marks(one))


@cache
def _heads() -> tuple[str, ...]:
    return tuple(group.split()[0] for group in lexicon.groups(families.FAMILIES))


_NEAR = _Relation(f"{near_tables.NEAR};{lexicon.SYNONYMS}")
_OPPOSED = _Relation(tables.OPPOSED)
_FAMILIES = _Relation(families.FAMILIES)
_EXCLUSIVE = _Relation(tables.EXCLUSIVE)


@lru_cache(maxsize=65536)
def family(word: str) -> str:
    """The stem that stands for every word derived from the same one: "opponent" and "opposition" are "oppos"."""
    key = _key(word)
    # A head's stem may itself be asked about, and the stem of a stem may be shorter still: look it up as it is first.
    numbers = _FAMILIES.marks(word) or _FAMILIES.marks(key)
    return _key(_heads()[max(numbers) - 1]) if numbers else key


@lru_cache(maxsize=65536)
def near(one: str, other: str) -> bool:
    """Whether two words can mean about the same, or are one word; true of more than are interchangeable."""
    first, second = _key(one), _key(other)
    return first == second or _NEAR.holds(first, second)


@lru_cache(maxsize=65536)
def contrary(one: str, other: str) -> bool:
    """Whether exchanging one word for the other turns the meaning of a sentence."""
    return _OPPOSED.holds(_key(one), _key(other)) and family(one) != family(other)


@lru_cache(maxsize=65536)
def excludes(one: str, other: str) -> bool:
    """Whether only one of two words can hold in the same place: two weekdays, a son and a daughter."""
    return _EXCLUSIVE.holds(_key(one), _key(other)) and family(one) != family(other)
