"""Which body a description stands for: "the department", "the newspaper", "his campaign", "Doe's team"."""

from __future__ import annotations

from summarizer.attribution.alike import ALIKE_BODIES, BODY_WORDS
from summarizer.attribution.cast import Figure, key_of
from summarizer.attribution.coining import coined, entries_near, group
from summarizer.attribution.lexicon import KIND_OF_HEAD, MORE_PEOPLE, ORGANISATION_HEADS, PERSONS
from summarizer.attribution.model import ActorKind
from summarizer.attribution.phrase import Phrase, singular
from summarizer.attribution.pronouns import PRONOUNS, antecedent
from summarizer.attribution.standins import earlier_word, figure_of_standin

_PLACES_OF_WORK = frozenset("school court department university college hospital senate house congress church police".split())
"""Last words of names that nobody calls a group."""


def body(phrase: Phrase) -> Figure | None:
    """A body by description: "the department" is the department of the text, "the Doe campaign" a name of its own."""
    word, scene = phrase.word, phrase.scene
    if phrase.is_bare and phrase.opening.lower_ in PRONOUNS:
        owner = antecedent(scene, phrase.opening.lower_, phrase.position)
        return coined(scene, f"{owner.short_name} {word}", _kind(word), word) if owner else None
    if phrase.last > phrase.head.i + 1 and phrase.head.nbor(1).lower_ == "of" and _of_people(phrase):
        return group(phrase)
    label = _without_possessive(phrase.label())
    known = scene.cast.exact(key_of(label)) or _by_tail(phrase, label)
    if known is not None:
        return known
    if phrase.is_definite or phrase.first == phrase.head.i:
        scene.undecided(())
        found = _mentioned(phrase) or (_alike(phrase) if phrase.is_bare and phrase.is_definite else None)
        if found is not None or scene.doubt:
            return found
    return coined(scene, label, _kind(word), word)


def _of_people(phrase: Phrase) -> bool:
    """Whether the body is one only for the count: "a group of lawyers"."""
    inside = phrase.paragraph.words[phrase.head.i + 1 : phrase.last + 1]
    return any(token.tag_ == "NNS" and (singular(token) in PERSONS or singular(token) in MORE_PEOPLE) for token in inside[:8])


def _by_tail(phrase: Phrase, label: str) -> Figure | None:
    """The body whose name ends in the words of the description: "the budget office" for the Larkspur Budget Office."""
    key = key_of(label)
    if len(key) < 2:
        return None
    alike = [figure for figure in phrase.scene.cast.sharing(key[-1]) if any(_ends_with(other, key) for other in figure.keys)]
    return alike[0] if len(alike) == 1 and not alike[0].is_personal else None


def _ends_with(key: tuple[str, ...], tail: tuple[str, ...]) -> bool:
    return len(key) > len(tail) and key[-len(tail) :] == tail


def _mentioned(phrase: Phrase) -> Figure | None:
    """The last body called so, by its name or in so many words, whichever is nearer."""
    word = phrase.word
    told = earlier_word(phrase)
    named = None
    if phrase.is_bare:
        fits = (entry for entry in entries_near(phrase) if not entry[1].is_personal and _has_head(entry[1], word))
        named = next(fits, None)
    if told is not None and (named is None or told.start > named[0]):
        found = figure_of_standin(phrase.scene, told)
        return found or (named[1] if named else None)
    return named[1] if named else None


def _alike(phrase: Phrase) -> Figure | None:
    """The body at hand that may be called so although its name does not say it: the Daily Herald is "the newspaper"."""
    likes = ALIKE_BODIES.get(phrase.word, frozenset())
    if not likes and phrase.word not in BODY_WORDS:
        return None

    def fits(figure: Figure) -> bool:
        if figure.is_personal or figure.place:
            return False
        if _ends_in(figure, likes):
            return True
        return phrase.word in BODY_WORDS and figure.kind is ActorKind.ORGANISATION and not _is_of_another_sort(figure, likes)

    scene, here = phrase.scene, phrase.scene.number_of(phrase.position)
    every = [entry for entry in entries_near(phrase) if fits(entry[1])]
    near = list(dict.fromkeys(figure for start, figure in every if here - scene.number_of(start) <= 1))
    if len(near) > 1:
        scene.undecided(near[:3])
        return None
    return near[0] if near else every[0][1] if every else None


def _ends_in(figure: Figure, words: frozenset[str]) -> bool:
    return bool(figure.heads & words) or any(key[-1] in words for key in figure.keys if key)


def _is_of_another_sort(figure: Figure, likes: frozenset[str]) -> bool:
    """Whether the name says that it is some other sort of body: no committee is "the newspaper"."""
    last = {key[-1] for key in figure.keys if key}
    if not likes:
        return bool(last & _PLACES_OF_WORK)
    return bool(last & ORGANISATION_HEADS) and not last & likes


def _without_possessive(label: str) -> str:
    """One name for both "Doe's campaign" and "Doe campaign"."""
    first, _, rest = label.partition(" ")
    return " ".join((first.removesuffix("'s"), rest)) if rest and " " not in rest else label


def _kind(word: str) -> ActorKind:
    kind = KIND_OF_HEAD.get(word, ActorKind.ORGANISATION)
    return ActorKind.ORGANISATION if kind is ActorKind.PERSON else kind


def _has_head(figure: Figure, word: str) -> bool:
    if word == "party" and _ends_in(figure, ALIKE_BODIES[word]):
        return True
    return word in figure.heads or any(word in {key[-1], _before_joint(key)} for key in figure.keys)


def _before_joint(key: tuple[str, ...]) -> str:
    """The main word of "Department of Works"."""
    joint = next((place for place, word in enumerate(key) if word in {"of", "for", "on"}), 0)
    return key[joint - 1] if joint else ""
