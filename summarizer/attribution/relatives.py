"""Whom "who", "which" and "that" stand for: what their clause hangs on, if that can be meant, else what stands near."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from summarizer.attribution.cast import Figure
from summarizer.attribution.coining import coined
from summarizer.attribution.lexicon import PERSONS
from summarizer.attribution.model import ActorKind
from summarizer.attribution.phrase import Phrase, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})

Refer = Callable[[Phrase], Figure | None]

_NEAR = 6
"""Tokens looked back for people whom the parse hangs the clause on something else than."""
_HUMAN = frozenset({ActorKind.PERSON, ActorKind.GROUP})
_PERSONAL = frozenset({"who", "whom", "whose"})


def figure_of_relative(phrase: Phrase, refer: Refer) -> Figure | None:
    """The figure that the relative pronoun `phrase.head` stands for; None where nobody fits."""
    word = phrase.head
    personal = word.lower_ in _PERSONAL
    unsure: Figure | None = None
    for noun in _nouns(word):
        last = max(noun.i, word.i - 1) if noun.right_edge.i >= word.i else noun.right_edge.i
        found = refer(Phrase(phrase.scene, phrase.paragraph, noun, noun.left_edge.i, last))
        if found is not None and _may_be(found, noun, personal=personal):
            if not personal or found.kind in _HUMAN or noun.dep_ != "pobj":
                return found
            unsure = unsure or found  # a place, or a person of an uncommon name
    return unsure or _nearest_people(phrase, refer) or _anybody(phrase) if personal else unsure


def _nouns(word: Token) -> Iterator[Token]:
    """What the clause may hang on: as the parse says, the noun just before, then those that this one belongs to."""
    noun = _as_parsed(word)
    if noun is None:
        return
    before = word.nbor(-1) if word.i else noun
    if word.lower_ == "that" and before.tag_ == "NNS" and before.i != noun.i:
        yield before
    yield noun
    while noun.dep_ == "pobj" and noun.head.head.i < noun.i and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head.head
        yield noun


def _as_parsed(word: Token) -> Token | None:
    verb = word
    while verb.dep_ != "relcl":
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    return verb.head if verb.head.i < word.i else None


def _may_be(figure: Figure, noun: Token, *, personal: bool) -> bool:
    if not personal:
        return figure.kind is not ActorKind.PERSON
    if figure.kind is None:
        return not figure.place and (noun.dep_ != "pobj" or " " in figure.name)
    return figure.kind is not ActorKind.GOVERNMENT


def _nearest_people(phrase: Phrase, refer: Refer) -> Figure | None:
    """The people named just before a "who" that the parse hangs on something else."""
    word = phrase.head
    for index in range(word.i - 1, max(-1, word.i - _NEAR), -1):
        token = word.doc[index]
        mention = phrase.scene.mention_of(phrase.paragraph, token)
        if mention is not None:
            figure = phrase.scene.figure_of(mention)
            if figure is not None and figure.kind is ActorKind.PERSON and not mention.modifier:
                return figure
            continue
        if token.tag_ == "NNS" and singular(token) in PERSONS:
            return refer(phrase.around(token, whole=False))
    return None


def _anybody(phrase: Phrase) -> Figure | None:
    """The person, under whatever word, of whom "who" is said."""
    noun = _as_parsed(phrase.head)
    if noun is None or noun.pos_ != "NOUN":
        return None
    around = Phrase(phrase.scene, phrase.paragraph, noun, noun.left_edge.i, phrase.head.i - 1)
    kind = ActorKind.GROUP if around.is_plural else ActorKind.PERSON
    return coined(phrase.scene, around.label(), kind, around.word)
