"""What a description says that somebody is not: "the Republican nominee" is no Democrat, "the Ohio senator" not Utah's."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.attribution.alike import PARTIES
from summarizer.attribution.cast import Figure
from summarizer.attribution.lexicon import FORMER, PLACES
from summarizer.attribution.names import folded, office
from summarizer.attribution.phrase import Phrase, title_or_word

_PAST = FORMER - {"acting", "interim"}


def contradicts(phrase: Phrase, figure: Figure) -> bool:
    """Whether the words around the main word of `phrase` do not go with what the text says of `figure`."""
    said = _said(phrase)
    known = _known(figure)
    if _differ(_parties(said), _parties(known)) or _differ(said & PLACES, known & PLACES):
        return True
    return _is_of_another_time(figure, title_or_word(phrase.head), said)


def _is_of_another_time(figure: Figure, head: str, said: set[str]) -> bool:
    """Whether one of the two holds the office and the other did: a former mayor is not "the mayor"."""
    held = [{office(word) or folded(word) for word in role.split()} for role in figure.roles]
    held = [words for words in held if head in words]
    return bool(held) and all(words & _PAST for words in held) != bool(said & _PAST)


def bears_out(phrase: Phrase, figure: Figure) -> bool:
    """Whether the text gives `figure` the place or the party that `phrase` names."""
    said, known = _said(phrase), _known(figure)
    if _parties(said) & _parties(known):
        return True
    return any(_abbreviates(mark, word) for word in said & PLACES for mark in known)


def names_place(phrase: Phrase) -> bool:
    """Whether the phrase says from where somebody is."""
    return bool(_said(phrase) & PLACES)


def _said(phrase: Phrase) -> set[str]:
    return {folded(token.text) for token in phrase.paragraph.words[phrase.first : phrase.last + 1] if token.i != phrase.head.i}


def _known(figure: Figure) -> set[str]:
    return {folded(word) for role in figure.roles for word in role.split()} | figure.marks


def _abbreviates(mark: str, word: str) -> bool:
    """Whether `mark` is the word or short for it ("va" for Virginia)."""
    letters = iter(word)
    return len(mark) > 1 and mark[0] == word[0] and all(letter in letters for letter in mark)


def _parties(words: Iterable[str]) -> set[str]:
    return {PARTIES[word] for word in words if word in PARTIES}


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other and not one & other)
