"""Whom a description stands for: "the senator", "a spokesman for the ministry", "critics of the plan", "the report"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.attribution.cast import Figure, key_of
from summarizer.attribution.lexicon import (
    BODY_WORDS,
    COLLECTIVES,
    GENDERED,
    KIN,
    KIND_OF_HEAD,
    MORE_PEOPLE,
    OFFICES,
    PERSONS,
    QUANTITIES,
    SAME_OFFICE,
    SPOKES,
    THINGS,
    UTTERANCES,
)
from summarizer.attribution.model import ActorKind
from summarizer.attribution.phrase import Phrase, title_or_word
from summarizer.attribution.pronouns import PRONOUNS, antecedent
from summarizer.attribution.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

Refer = Callable[[Phrase], Figure | None]
"""What finds the figure of a phrase inside a description (the owner, the principal)."""


def figure_described(phrase: Phrase, refer: Refer) -> Figure | None:
    """The figure a description stands for: one already known, else a new one that bears it as a name; None for things."""
    word = phrase.word
    if word in UTTERANCES | THINGS and word not in COLLECTIVES:
        return _behind_text(phrase, refer)
    if phrase.is_plural:
        return _many(phrase) if _are_people(phrase) else None
    if word in SPOKES or is_press_secretary(phrase.head):
        return _spokesperson(phrase, refer)
    if word in PERSONS:
        return _one(phrase)
    if word in COLLECTIVES:
        return _body(phrase)
    return group(phrase) if phrase.head.lower_ in QUANTITIES else None


def coined(scene: Scene, label: str, kind: ActorKind, head: str) -> Figure:
    """The figure known only by this description; the same words mean the same one."""
    key = ("", *key_of(label))
    found = scene.cast.exact(key)
    if found is None:
        found = scene.cast.add(Figure(label, kind, GENDERED.get(head, "")), key)
        scene.cast.describe(found, "", head)
    return found


def group(phrase: Phrase) -> Figure:
    """The people a plural or a list stands for, under the words of the text."""
    label = phrase.label()
    if phrase.opening.lower_ in PRONOUNS and phrase.first < phrase.head.i:
        owner = antecedent(phrase.scene, phrase.opening.lower_, phrase.position)
        label = " ".join((owner.name.split()[-1] if owner else "", label.partition(" ")[2])).strip()
    return coined(phrase.scene, label, ActorKind.GROUP, phrase.word)


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
    if first and (mention := phrase.scene.mention_of(phrase.paragraph, noun.doc[first - 1])) is not None:
        return phrase.scene.figure_of(mention)
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return refer(phrase.around(owner, whole=False))
    return _compound_principal(phrase, first)


def _compound_principal(phrase: Phrase, first: int) -> Figure | None:
    """The body in "Doe campaign spokesman"."""
    doc = phrase.head.doc
    before = doc[first - 1] if first else None
    if before is None or before.pos_ != "NOUN" or before.lower_ not in COLLECTIVES:
        return None
    start = before.i
    while start and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return _body(Phrase(phrase.scene, phrase.paragraph, before, start, before.i))


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
    """Whether a plural is one of human beings or bodies, by its main word or the ending of it."""
    word = phrase.word
    if word in PERSONS or word in COLLECTIVES or word in QUANTITIES or word in MORE_PEOPLE or phrase.head.text[0].isupper():
        return True
    return word.endswith(("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "ite", "ese", "crat", "ocrat", "ican"))


def _many(phrase: Phrase) -> Figure:
    if phrase.is_bare and phrase.is_definite:
        word = phrase.word
        found = _recent(phrase, lambda figure: figure.kind is ActorKind.GROUP and word in figure.heads)
        if found is not None:
            return found
    return group(phrase)


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
        return _recent(phrase, lambda figure: bool(figure.heads & (SPOKES | {"secretary"})))
    principal = principal or last_body(phrase.scene, phrase.position)
    if principal is None:
        return coined(phrase.scene, phrase.label(), ActorKind.PERSON, phrase.word)
    role = "press secretary" if is_press_secretary(phrase.head) else phrase.word
    found = coined(phrase.scene, f"{principal.name} {role}", ActorKind.PERSON, phrase.word)
    found.principal = principal
    phrase.scene.cast.describe(found, role, phrase.word)
    return found


def _one(phrase: Phrase) -> Figure | None:
    """One person by description: "the senator" is the senator of the text, "a senior official" somebody new."""
    word = title_or_word(phrase.head)
    if phrase.opening.lower_ in PRONOUNS | {"whose"}:
        return _only_bearer(phrase.scene, word)
    if phrase.first == phrase.head.i and (bearer := _only_bearer(phrase.scene, word)) is not None:
        return bearer
    if phrase.is_definite:
        bearers = _bearers(phrase, word)
        if bearers:
            return bearers[0] if len(bearers) == 1 else None
        if word not in OFFICES:
            return None
    return coined(phrase.scene, phrase.label(), ActorKind.PERSON, word)


def _only_bearer(scene: Scene, word: str) -> Figure | None:
    """The one person of the document who is called `word`; relatives and friends are too many for that."""
    if word in KIN:
        return None
    bearers = [figure for figure in scene.cast.called(word) if figure.spans and figure.is_personal]
    return bearers[0] if len(bearers) == 1 else None


def _bearers(phrase: Phrase, word: str) -> list[Figure]:
    """Who may be called `word` here: the last speaker alone where it is one of them, else all of the window."""
    gender = GENDERED.get(word, "")
    alike = {word} | SAME_OFFICE.get(word, frozenset())

    def fits(figure: Figure) -> bool:
        return figure.is_personal and gender in {"", figure.gender or gender} and _is_called(figure, alike)

    scene, position = phrase.scene, phrase.position
    last = next((entry.figure for entry in scene.spoken_before(position) if entry.figure.is_personal), None)
    if last is not None and fits(last):
        return [last]
    near = [figure for figure in _recent_figures(phrase) if fits(figure)]
    known = (figure for name in sorted(alike) for figure in scene.cast.called(name))
    earlier = (figure for figure in known if figure.spans and figure.spans[0].start < position and fits(figure))
    return list(dict.fromkeys(near or islice(earlier, 9)))


def _is_called(figure: Figure, alike: set[str]) -> bool:
    return any(head in alike or SAME_OFFICE.get(head, frozenset()) & alike for head in figure.heads)


def _body(phrase: Phrase) -> Figure | None:
    """A body by description: "the department" is the department of the text, "the Doe campaign" a name of its own."""
    word, scene = phrase.word, phrase.scene
    if phrase.is_bare and phrase.opening.lower_ in PRONOUNS:
        owner = antecedent(scene, phrase.opening.lower_, phrase.position)
        return coined(scene, f"{owner.name.split()[-1]} {word}", _kind(word), word) if owner else None
    if phrase.is_bare and phrase.is_definite:
        found = _recent(phrase, lambda figure: not figure.is_personal and _has_head(figure, word))
        if found is None and word in BODY_WORDS:
            found = _recent(phrase, lambda figure: figure.kind is ActorKind.ORGANISATION)
        if found is not None:
            return found
    label = _without_possessive(phrase.label())
    return scene.cast.exact(key_of(label)) or coined(scene, label, _kind(word), word)


def _without_possessive(label: str) -> str:
    """One name for both "Doe's campaign" and "Doe campaign"."""
    first, _, rest = label.partition(" ")
    return " ".join((first.removesuffix("'s"), rest)) if rest and " " not in rest else label


def _kind(word: str) -> ActorKind:
    kind = KIND_OF_HEAD.get(word, ActorKind.ORGANISATION)
    return ActorKind.ORGANISATION if kind is ActorKind.PERSON else kind


def _has_head(figure: Figure, word: str) -> bool:
    return word in figure.heads or any(word in key for key in figure.keys)


def _recent(phrase: Phrase, fits: Callable[[Figure], bool]) -> Figure | None:
    return next((figure for figure in _recent_figures(phrase) if fits(figure)), None)


def _recent_figures(phrase: Phrase) -> Iterator[Figure]:
    """Figures on the scene, the last named or heard first."""
    scene, position = phrase.scene, phrase.position
    near = [(mention.span.start, figure) for mention in scene.mentions_before(position) if (figure := scene.figure_of(mention))]
    near.extend((entry.start, entry.figure) for entry in scene.spoken_before(position))
    near.sort(key=lambda pair: -pair[0])
    return (figure for _, figure in near)
