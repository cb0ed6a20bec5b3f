"""Whom a description stands for: "the senator", "a spokesman for the ministry", "critics of the plan", "the report"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from summarizer.attribution.alike import COUNTED
from summarizer.attribution.bearers import one_person
from summarizer.attribution.bodies import body
from summarizer.attribution.cast import Figure
from summarizer.attribution.coining import coined, group, recent
from summarizer.attribution.lexicon import COLLECTIVES, PERSONS, QUANTITIES, SPOKES, THINGS, UTTERANCES
from summarizer.attribution.model import ActorKind
from summarizer.attribution.phrase import Phrase, are_people, singular
from summarizer.attribution.plurals import many
from summarizer.attribution.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_MANY = frozenset({"two", "both", "those", "media"})
"""Words for several that are no plurals."""

Refer = Callable[[Phrase], Figure | None]
"""What finds the figure of a phrase inside a description (the owner, the principal)."""


def figure_described(phrase: Phrase, refer: Refer) -> Figure | None:
    """The figure a description stands for: one already known, else a new one that bears it as a name; None for things."""
    word = phrase.word
    if phrase.head.lower_ in COUNTED and phrase.last > phrase.head.i:
        return _counted(phrase)
    if word in UTTERANCES | THINGS and word not in COLLECTIVES:
        return _behind_text(phrase, refer)
    if phrase.is_plural or phrase.head.lower_ in _MANY:
        return many(phrase) if _are_people(phrase) else None
    if word in SPOKES or is_press_secretary(phrase.head):
        return _spokesperson(phrase, refer)
    return _one(phrase)


def _one(phrase: Phrase) -> Figure | None:
    """A person or a body in the singular, or "the poor"."""
    if phrase.word in PERSONS:
        return one_person(phrase)
    if phrase.word in COLLECTIVES:
        return body(phrase)
    adjective = phrase.head.tag_ == "JJ" and phrase.opening.lower_ == "the"
    return group(phrase) if phrase.head.lower_ in QUANTITIES or adjective else None


def _counted(phrase: Phrase) -> Figure | None:
    """Some of many: "a number of lawyers", "one of the aides"; None where it is things that are counted."""
    inside = [token for token in phrase.paragraph.words[phrase.head.i + 1 : phrase.last + 1] if token.pos_ in {"NOUN", "PROPN"}]
    people = next((token for token in inside if token.tag_ in {"NNS", "NNPS"}), None)
    if people is None or phrase.head.nbor(1).lower_ != "of" or not _are_people(phrase.around(people)):
        return None
    kind = ActorKind.PERSON if phrase.head.lower_ in {"one", "another"} else ActorKind.GROUP
    return coined(phrase.scene, phrase.label(), kind, singular(people))


def is_press_secretary(noun: Token) -> bool:
    """Whether `noun` is the second half of "press secretary"."""
    return bool(noun.lower_ == "secretary" and noun.i > 0 and noun.nbor(-1).lower_ == "press")


def principal_of(phrase: Phrase, refer: Refer) -> Figure | None:
    """For whom a spokesperson speaks: "for the ministry", "the ministry's", "ministry spokesman"; None where unsaid."""
    noun = phrase.head
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"for", "of", "at", "with"} and child.i > noun.i:
            token = next((grand for grand in child.children if grand.dep_ == "pobj"), None)
            return refer(phrase.around(token)) if token is not None else None
    first = noun.i - (1 if is_press_secretary(noun) else 0)
    if first and (mention := phrase.scene.mention_of(phrase.paragraph, phrase.paragraph.words[first - 1])) is not None:
        return phrase.scene.figure_of(mention)
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return refer(phrase.around(owner, whole=False))
    return _compound_principal(phrase, first)


def _compound_principal(phrase: Phrase, first: int) -> Figure | None:
    """The body in "Doe campaign spokesman"."""
    doc = phrase.paragraph.words
    before = doc[first - 1] if first else None
    if before is None or before.pos_ != "NOUN" or before.lower_ not in COLLECTIVES:
        return None
    start = before.i
    while start and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return body(Phrase(phrase.scene, phrase.paragraph, before, start, before.i))


def last_body(scene: Scene, position: int) -> Figure | None:
    """The body that spoke last, if that is not long ago: a spokesperson without a principal is its."""
    here = scene.number_of(position)
    for entry in scene.spoken_before(position):
        if here - scene.number_of(entry.start) > 2:
            return None
        if entry.figure.kind in {ActorKind.ORGANISATION, ActorKind.GOVERNMENT}:
            return entry.figure
    return None


def _are_people(phrase: Phrase) -> bool:
    """Whether a plural is one of human beings or bodies."""
    word = phrase.word
    return word in COLLECTIVES or word in QUANTITIES or word in _MANY or phrase.head.text[0].isupper() or are_people(word)


def _behind_text(phrase: Phrase, refer: Refer) -> Figure | None:
    """Who speaks through a text: "Doe's letter", "a statement by the ministry"; a text with no author is nobody."""
    for child in phrase.head.children:
        if child.dep_ == "poss":
            return refer(phrase.around(child, whole=False))
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            token = next((grand for grand in child.children if grand.dep_ == "pobj"), None)
            return refer(phrase.around(token)) if token is not None else None
    return None


def _spokesperson(phrase: Phrase, refer: Refer) -> Figure | None:
    principal = principal_of(phrase, refer)
    if principal is None and phrase.is_definite:
        return recent(phrase, lambda figure: bool(figure.heads & (SPOKES | {"secretary"})))
    principal = principal or last_body(phrase.scene, phrase.position)
    if principal is None:
        return coined(phrase.scene, phrase.label(), ActorKind.PERSON, phrase.word)
    role = "press secretary" if is_press_secretary(phrase.head) else phrase.word
    found = coined(phrase.scene, f"{principal.name} {role}", ActorKind.PERSON, phrase.word)
    found.principal = principal
    phrase.scene.cast.describe(found, role, phrase.word)
    return found
