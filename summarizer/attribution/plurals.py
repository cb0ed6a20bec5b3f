"""Which people a plural stands for: "the two men", "both senators", "the companies", "critics of the plan"."""

from __future__ import annotations

from summarizer.attribution.cast import Figure
from summarizer.attribution.coining import group, recent, recent_figures, together
from summarizer.attribution.lexicon import GENDERED, OFFICES, SAME_OFFICE
from summarizer.attribution.model import ActorKind
from summarizer.attribution.phrase import Phrase
from summarizer.attribution.standins import earlier

_PAIR = frozenset({"two", "both"})
_RIVALS = frozenset({"candidate", "rival", "nominee", "opponent", "contender", "hopeful", "man", "woman", "leader", "politician"})
"""Words for two who are set against each other, whatever the text calls them."""


def many(phrase: Phrase) -> Figure | None:
    """The people a plural stands for: a pair that the text has named, a group it has told of, else a new one."""
    if (pair := _pair(phrase)) is not None:
        return pair
    if phrase.is_definite:
        found = _bearers(phrase) if phrase.is_bare else None
        found = found or (_told(phrase) if phrase.is_bare else None) or earlier(phrase)
        if found is not None:
            return found
    return group(phrase)


def _told(phrase: Phrase) -> Figure | None:
    word = phrase.word
    return recent(phrase, lambda figure: figure.kind is ActorKind.GROUP and word in figure.heads)


def _pair(phrase: Phrase) -> Figure | None:
    """The last two persons, for "the two men", "both candidates"."""
    words = {token.lower_ for token in phrase.paragraph.words[phrase.first : phrase.head.i]}
    alone = phrase.head.lower_ in _PAIR and phrase.last <= phrase.head.i
    if not (words & _PAIR or alone) or (phrase.last > phrase.head.i and not alone):
        return None
    if "two" in words and not phrase.is_definite:
        return None
    called = [figure for figure in _people(phrase) if alone or phrase.word in _RIVALS or _is_called(figure, phrase.word)]
    return together(phrase.scene, tuple(reversed(called[:2]))) if len(called) > 1 else None


def _bearers(phrase: Phrase) -> Figure | None:
    """The two or three who were each called so: "the senators" after Senator Doe and Senator Roe."""
    if phrase.word not in OFFICES or phrase.opening.lower_ != "the":
        return None
    called = [figure for figure in _people(phrase) if _is_called(figure, phrase.word)]
    return together(phrase.scene, tuple(reversed(called))) if 1 < len(called) < 4 else None


def _people(phrase: Phrase) -> list[Figure]:
    gender = GENDERED.get(phrase.word, "")
    people = (
        figure
        for figure in recent_figures(phrase)
        if figure.kind is ActorKind.PERSON and figure.keys and figure.keys[0][0] and gender in {"", figure.gender or gender}
    )
    return list(dict.fromkeys(people))


def _is_called(figure: Figure, word: str) -> bool:
    alike = {word} | SAME_OFFICE.get(word, frozenset())
    return bool(figure.heads & alike)
