"""Words that stand for somebody without a name where they act: "the mayor left", "she smiled", "their answer came"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from summarizer.attribution.alike import COUNTED
from summarizer.attribution.headlines import is_headline
from summarizer.attribution.lexicon import COLLECTIVES, PERSONS, UTTERANCES
from summarizer.attribution.phrase import Phrase, are_people, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.attribution.cast import Figure
    from summarizer.attribution.parsing import Paragraph
    from summarizer.attribution.scene import Scene

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NEAR = 2
"""Paragraphs looked back for whom a pronoun means."""
_FAR = 8
"""Paragraphs looked back for the same noun."""
_EFFORTS = frozenset({"campaign", "movement", "initiative", "project"})
"""Words for a body and for what somebody does."""
_COUNTS = COUNTED | {"percent", "third", "quarter", "minority", "many", "most", "some"}
_DEEPEST = 12
"""So many words that stand for one another are followed back; whoever is meant has been named by then."""


class Sort(Enum):
    """What a word can stand for."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    PERSON = "person"
    PEOPLE = "people"
    BODY = "body"
    TEXT = "text"


_PRONOUNS = {"he": Sort.HE, "his": Sort.HE, "she": Sort.SHE, "her": Sort.SHE, "they": Sort.THEY, "their": Sort.THEY}


@dataclass(frozen=True, slots=True)
class StandIn:
    """A word that stands for somebody: where, in which paragraph, what for, and whether a verb is about it."""

    start: int
    paragraph: Paragraph
    token: Token
    sort: Sort
    subject: bool


def standins_before(scene: Scene, position: int, sorts: frozenset[Sort], noun: str = "") -> Iterator[StandIn]:
    """The words of these sorts before `position` that are not quoted speech, nearest first, some paragraphs back.

    With a `noun`, further back, in the paragraphs in which it occurs.
    """
    here = scene.number_of(position)
    quoted = scene.is_quoted(position)
    for number in range(here, max(-1, here - (_FAR if noun else _NEAR)), -1):
        if noun and noun not in scene.parsed.paragraphs[number].extent.of(scene.text):
            continue
        for found in reversed(_of_paragraph(scene, number)):
            if found.sort in sorts and found.start < position and (quoted or not scene.is_quoted(found.start)):
                yield found


def figure_of_standin(scene: Scene, word: StandIn) -> Figure | None:
    """Whom the word stands for; asked once, and not too far back."""
    if word.start in scene.stood_for:
        return scene.stood_for[word.start]
    if scene.depth >= _DEEPEST:
        return None
    scene.depth += 1
    try:
        last = word.token.i if word.sort in _PRONOUNS.values() else word.token.right_edge.i
        found = scene.refer(Phrase(scene, word.paragraph, word.token, word.token.left_edge.i, last))
    finally:
        scene.depth -= 1
    scene.stood_for[word.start] = found
    return found


def standin_at(scene: Scene, start: int) -> Figure | None:
    """Whom the word that starts there stands for, if it can stand for anybody."""
    words = _of_paragraph(scene, scene.number_of(start))
    word = next((found for found in words if found.start == start), None)
    return figure_of_standin(scene, word) if word is not None else None


def earlier(phrase: Phrase) -> Figure | None:
    """Whom the same word stood for before, where it was told more fully ("a band leader", then "the leader")."""
    word = earlier_word(phrase)
    return figure_of_standin(phrase.scene, word) if word is not None else None


def earlier_word(phrase: Phrase) -> StandIn | None:
    """The last time the same noun stood for somebody, with all that `phrase` says of it."""
    said = _described(phrase.paragraph.words[phrase.first : phrase.head.i])
    sorts = frozenset({Sort.PERSON, Sort.PEOPLE, Sort.BODY})
    for word in standins_before(phrase.scene, phrase.paragraph.start + phrase.head.idx, sorts, phrase.head.lower_):
        token = word.token
        if token.lower_ != phrase.head.lower_ or _is_headed(phrase.scene, word):
            continue
        before = word.paragraph.words[token.left_edge.i : token.i]
        if said <= _described(before) and not (token.lower_ in _EFFORTS and not _is_owned(before)):
            return word
    return None


def _described(tokens: Iterable[Token]) -> set[str]:
    return {token.lower_ for token in tokens if token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}}


def _is_owned(tokens: Iterable[Token]) -> bool:
    """Whether a name or "his" says whose it is."""
    return any(token.pos_ == "PROPN" or token.tag_ == "PRP$" or token.lower_ == "the" for token in tokens)


def _is_headed(scene: Scene, word: StandIn) -> bool:
    """Whether the word stands in a headline, which leaves out what would tell who is meant."""
    return is_headline(word.paragraph.extent.of(scene.text).rstrip("."))


def _of_paragraph(scene: Scene, number: int) -> tuple[StandIn, ...]:
    if number not in scene.standins:
        scene.standins[number] = tuple(_found(scene, scene.parsed.paragraphs[number]))
    return scene.standins[number]


def _found(scene: Scene, paragraph: Paragraph) -> Iterator[StandIn]:
    for token in _nouns_and_pronouns(paragraph):
        sort = _sort(token)
        if sort is None:
            continue
        start = paragraph.start + token.idx
        if sort not in _PRONOUNS.values() and scene.mention_at(start) is not None:
            continue
        yield StandIn(start, paragraph, token, sort, _acts(token))


def _nouns_and_pronouns(paragraph: Paragraph) -> Iterator[Token]:
    """The tokens that can stand for somebody; to ask each one takes longer than all the rest here."""
    strings = paragraph.doc.vocab.strings
    kinds = {strings[name] for name in ("NOUN", "PRON", "NUM")}
    return (paragraph.words[index] for index, kind in enumerate(paragraph.doc.to_array("POS").tolist()) if kind in kinds)


def _sort(token: Token) -> Sort | None:
    word = token.lower_
    if word in _PRONOUNS:
        return _PRONOUNS[word]
    if word == "one" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "of":
        return Sort.PERSON
    return _sort_of_noun(token, word) if token.pos_ == "NOUN" and token.dep_ != "compound" else None


def _sort_of_noun(token: Token, word: str) -> Sort | None:
    if token.tag_ == "NNS":
        one = singular(token)
        return Sort.PEOPLE if are_people(one) or one in COLLECTIVES else None
    if word in PERSONS:
        return Sort.PERSON
    if word in COLLECTIVES:
        return Sort.BODY
    return Sort.TEXT if word in UTTERANCES else None


def _acts(token: Token) -> bool:
    """Whether a verb is about it, or about something of its own."""
    if token.dep_ in _SUBJECT or (token.dep_ == "attr" and any(child.dep_ == "expl" for child in token.head.children)):
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.dep_ in _SUBJECT:
        return token.head.head.lower_ in _COUNTS
    return bool(token.dep_ == "poss" and token.head.dep_ in _SUBJECT and token.head.lower_ not in PERSONS)
