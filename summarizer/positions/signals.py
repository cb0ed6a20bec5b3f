"""Words that take a side, and what turns them round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from summarizer.positions import lexicon
from summarizer.positions.hearing import Hearing
from summarizer.text.words import Word

NEGATION_REACH = 4
"""Words before a side-taking word in which a negation turns it round."""
NEAR = 9
"""Words between a side-taking word and a word of the issue for the two to belong together."""

_BOUNDARY = re.compile(r"[.!?;:—–]|,\s*(?:but|and|while|although|though)\b")
_SENTENCE_ENDS = frozenset({".", "!", "?", ";"})
_ABOUT = frozenset({"about", "over", "that", "with", "for"})


class Signal(Enum):
    """The ways of taking a side, each with its sign and weight."""

    SUPPORT = 1.2
    OPPOSE = -1.2
    DEMAND = 0.9
    DUTY = 0.8
    INTENT = 0.5
    GOOD = 0.6
    BAD = -0.7

    @property
    def plain(self) -> bool:
        """Whether it says what is wanted, not only what is good or bad."""
        return self not in (Signal.GOOD, Signal.BAD)


@dataclass(frozen=True, slots=True)
class Placed:
    """A side-taking word at its place among the heard words."""

    at: int
    signal: Signal


def signals(hearing: Hearing) -> Iterator[Placed]:
    """Every side-taking word, in order."""
    for at in range(len(hearing.words)):
        if signal := signal_at(hearing, at):
            yield Placed(at, signal)


def signal_at(hearing: Hearing, at: int) -> Signal | None:
    """The side that one word takes; None for most words."""
    word, before, after = hearing.words[at], hearing.lower(at - 1), hearing.lower(at + 1)
    found = next((signal for signal, test in _TESTS if test(word, before, after)), None)
    return None if found is Signal.INTENT and before == "it" and hearing.direct else found


def _supports(word: Word, before: str, _after: str) -> bool:
    """Also the verb "back", but not "put them back"."""
    backs = word.lower in lexicon.BACKED or (word.lower == "back" and before in lexicon.BEFORE_VERB)
    return backs or word.stem in lexicon.SUPPORT


def _opposes(word: Word, _before: str, after: str) -> bool:
    """A worry only with what it is about: "concern over", not "a political concern"."""
    return word.stem in lexicon.OPPOSE and (word.lower not in lexicon.WORRIES or after in _ABOUT)


def _demands(word: Word, before: str, after: str) -> bool:
    """The verbs, and "call for"; not "the demand"."""
    calls = word.stem == "call" and after in ("for", "on", "upon")
    return calls or (word.stem in lexicon.DEMAND and before not in lexicon.ARTICLES)


def _obliges(word: Word, _before: str, after: str) -> bool:
    return word.lower in lexicon.OBLIGATION or (word.stem in lexicon.HAVE and after == "to")


def _intends(word: Word, before: str, after: str) -> bool:
    """What somebody will do, not what will be."""
    return word.lower in lexicon.INTENT and before in lexicon.ACTING and after != "be"


_TESTS = (
    (Signal.SUPPORT, _supports),
    (Signal.OPPOSE, _opposes),
    (Signal.DEMAND, _demands),
    (Signal.BAD, lambda word, _before, _after: word.stem in lexicon.BAD),
    (Signal.GOOD, lambda word, _before, after: word.stem in lexicon.GOOD or (word.lower == "only" and after == "way")),
    (Signal.DUTY, _obliges),
    (Signal.INTENT, _intends),
)


def negated(hearing: Hearing, at: int) -> bool:
    """Whether a negation turns the word round: shortly before it, or right after a modal, in the same clause."""
    turned = False
    for before in range(at - 1, max(-1, at - 1 - NEGATION_REACH), -1):
        if _BOUNDARY.search(hearing.text, hearing.words[before].span.end, hearing.words[at].span.start):
            break
        turned ^= _negates(hearing, before)
    modal = hearing.lower(at) in lexicon.OBLIGATION | lexicon.INTENT
    return turned or (modal and _negates(hearing, at + 1))


def _negates(hearing: Hearing, at: int) -> bool:
    word = hearing.lower(at)
    only = hearing.lower(at + 1) in ("only", "just", "merely", "more")
    return word.endswith("n't") or (word in lexicon.NEGATION and not only)


def undone(hearing: Hearing, at: int, places: Sequence[int]) -> bool:
    """Whether what is asked for is the end of the issue: "called for the repeal of", "should be scrapped"."""
    for offset in range(at + 1, min(at + 1 + NEAR, len(hearing.words))):
        word = hearing.words[offset]
        if hearing.text[hearing.words[offset - 1].span.end : word.span.start].strip() in _SENTENCE_ENDS:
            return False
        if word.stem in lexicon.UNDO:
            return offset not in places
        if offset in places and not _passive(hearing, offset):
            return False
    return False


def _passive(hearing: Hearing, at: int) -> bool:
    return any(hearing.lower(offset) in ("be", "been", "is") for offset in range(at + 1, at + 4))


def lacking(hearing: Hearing, at: int, places: Sequence[int]) -> bool:
    """Whether what is judged is the lack of the issue: "a mistake to go on without a plan"."""
    return any(
        hearing.lower(before) in lexicon.LACK and at < before for place in places for before in range(max(0, place - 4), place)
    )


def near(at: int, places: Sequence[int]) -> bool:
    """Whether a word of the issue stands close by."""
    return any(abs(at - place) <= NEAR for place in places)
