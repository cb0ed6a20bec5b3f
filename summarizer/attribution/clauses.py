"""Questions to a dependency parse: who does it, what is said, is it passive, is it negated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.attribution.parsing import Paragraph
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SHARES_SUBJECT = frozenset({"xcomp", "conj", "advcl", "ccomp", "acomp", "attr", "dep"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_OWN_PROMISES = frozenset({"promise", "vow", "use", "have", "take", "make"})
_SMALL = frozenset({"aux", "auxpass", "neg", "prt"})
_AT_HAND = 32
"""Phrases remembered: the readings of one word come one after the other, and share their cue and source."""

_FARTHEST = 5
"""How many clauses up a missing subject is looked for."""


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` under one of these relations."""
    for one in token.children:
        if one.dep_ in deps:
            return one
    return None


def is_passive(verb: Token) -> bool:
    """Whether the subject of `verb` is what it is done to."""
    if child(verb, "nsubjpass", "auxpass"):
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def agent(verb: Token) -> Token | None:
    """Who did it, of a passive: the noun after "by"."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def subject(verb: Token) -> Token | None:
    """The head of the subject of `verb`, its own or the one that it shares with a clause above."""
    for _ in range(_FARTHEST):
        if own := child(verb, *_SUBJECTS):
            return verb.head if verb.dep_ == "relcl" and own.tag_ in _RELATIVE else own
        if verb.dep_ == "acl":
            return verb.head
        if controller := _controller(verb):
            return controller
        above = _above(verb)
        if above is None:
            return None
        verb = above
    return None


def _controller(verb: Token) -> Token | None:
    """Whom the clause above makes do it: "led some to say"; not so with "promised them to say"."""
    if verb.dep_ != "xcomp" or verb.head.lemma_.lower() in _OWN_PROMISES:
        return None
    found = child(verb.head, "dobj", "dative")
    return found if found is not None and found.pos_ in {"NOUN", "PROPN", "PRON"} and found.i < verb.i else None


def _above(verb: Token) -> Token | None:
    if verb.dep_ in _SHARES_SUBJECT:
        return verb.head
    if verb.dep_ == "pcomp":
        return verb.head.head
    return None


def modal(verb: Token) -> Token | None:
    """The modal of `verb`: may, would, should."""
    return next((one for one in verb.children if one.tag_ == "MD"), None)


def indexes(token: Token) -> Collection[int]:
    """The positions of the words below and with `token`."""
    first, last = token.left_edge.i, token.right_edge.i
    if first <= token.head.i <= last and token.head.i != token.i:
        return [one.i for one in token.subtree]  # crossing arcs: the clause goes on after the word that it hangs on
    return range(first, last + 1)


def indexes_below(token: Token) -> Collection[int]:
    """The positions of the words below `token`, its own left out."""
    return without(indexes(token), token.i)


def without(positions: Collection[int], position: int) -> Collection[int]:
    """`positions` but for one; a range stays a range where it can."""
    if not isinstance(positions, range):
        return set(positions) - {position}
    if position not in positions:
        return positions
    return positions[1:] if position == positions[0] else set(positions) - {position}


def runs(paragraph: Paragraph, positions: Iterable[int]) -> tuple[Span, ...]:
    """Document spans of these token positions, neighbours joined, commas and blanks at the ends left out."""
    return tuple(span for first, last in _stretches(_sorted(positions)) if (span := _tight(paragraph, first, last)))


def _sorted(positions: Iterable[int]) -> Sequence[int]:
    return positions if isinstance(positions, range) else sorted(positions)


def _stretches(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each unbroken stretch of sorted, different positions."""
    if not positions:
        return
    first, last = positions[0], positions[-1]
    if last - first + 1 != len(positions):
        for before, after in pairwise(positions):
            if after != before + 1:
                yield first, before
                first = after
    yield first, last


def _tight(paragraph: Paragraph, first: int, last: int) -> Span | None:
    loose = paragraph.loose
    while first <= last and loose[first]:
        first += 1
    while last >= first and loose[last]:
        last -= 1
    return Span(paragraph.starts[first], paragraph.ends[last]) if first <= last else None


@lru_cache(maxsize=_AT_HAND)
def cue(paragraph: Paragraph, head: Token) -> tuple[Span, ...]:
    """The cue around its main word: "did not say", "has made up"."""
    return runs(paragraph, [head.i, *[one.i for one in head.children if one.dep_ in _SMALL]])


@lru_cache(maxsize=_AT_HAND)
def noun_phrase(paragraph: Paragraph, head: Token, verb: Token) -> tuple[Span, ...]:
    """The phrase around `head`; of a clause of `verb` in it ("the man who said ...") only the "who"."""
    below = set(indexes(head))
    if verb.i not in below or verb.i == head.i:
        return runs(paragraph, _around(head.i, below))
    pronoun = next((one.i for one in verb.children if one.tag_ in _RELATIVE and one.dep_ in _SUBJECTS), None)
    phrase = _around(head.i, below - set(indexes(verb)))
    return runs(paragraph, phrase if pronoun is None else [*phrase, pronoun])


def _around(position: int, positions: Collection[int]) -> list[int]:
    """The unbroken stretch of `positions` around `position`."""
    first = last = position
    while first - 1 in positions:
        first -= 1
    while last + 1 in positions:
        last += 1
    return list(range(first, last + 1))
