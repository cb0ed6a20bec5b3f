"""The subject of the clause that a pronoun's own clause depends on: in "Doe said Roe lied when he spoke", Doe and Roe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.attribution.asking import is_asking
from summarizer.attribution.cast import Figure
from summarizer.attribution.model import ActorKind
from summarizer.attribution.scene import Scene
from summarizer.attribution.standins import standin_at
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.attribution.parsing import Paragraph

_FRONT = 4
"""Words of a sentence among which a pronoun may point ahead."""
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def governing_subject(scene: Scene, gender: str, position: int) -> Figure | None:
    """Who is the subject of the nearest clause around the pronoun's own, if it is a person of that gender for sure."""
    paragraph = scene.paragraph_at(position)
    token = paragraph.word_at(Span(position, position + 1)) if paragraph is not None else None
    if paragraph is None or token is None:
        return None
    for verb in _clauses_around(token):
        for word in _acting(verb):
            figure = _figure_at(scene, paragraph, word, token)
            if figure is not None and figure.kind is ActorKind.PERSON and figure.gender in {"", gender}:
                return figure
    return None


def is_subordinate(scene: Scene, position: int) -> bool:
    """Whether the pronoun stands in a clause that depends on another one."""
    paragraph = scene.paragraph_at(position)
    token = paragraph.word_at(Span(position, position + 1)) if paragraph is not None else None
    return token is not None and token.head.dep_ in {"advcl", "relcl", "acl", "ccomp"}


def _acting(verb: Token) -> list[Token]:
    """Whom the verb is about; whom it asks comes first, because it is who is asked that the question is about."""
    asked = [child for child in verb.children if child.dep_ in {"dobj", "dative"}] if is_asking(verb) else []
    return asked + [child for child in verb.children if child.dep_ in _SUBJECT]


def _clauses_around(token: Token) -> list[Token]:
    """The verbs that the clause of `token` depends on as its complement or circumstance, the nearest first."""
    found: list[Token] = []
    inner = token
    while inner.head.i != inner.i:
        outer = inner.head
        if inner.dep_ in {"ccomp", "advcl", "xcomp", "relcl", "acl"} or (inner.dep_ == "poss" and outer.dep_ in {"dobj", "pobj"}):
            found.append(outer)
        elif found and inner.dep_ not in {"conj", "pobj", "prep", "dobj", "attr", "acomp", "pcomp"}:
            return found
        elif found:
            found.append(outer)
        inner = outer
    return found


def _figure_at(scene: Scene, paragraph: Paragraph, word: Token, pronoun: Token) -> Figure | None:
    """Whom `word` names; behind the pronoun it has to be a name ("While he spoke, Doe left")."""
    mention = scene.mention_of(paragraph, word)
    if mention is not None:
        ahead = word.i > pronoun.i
        return scene.figure_of(mention) if not ahead or _opens_sentence(pronoun) else None
    return standin_at(scene, paragraph.start + word.idx) if word.i < pronoun.i else None


def _opens_sentence(pronoun: Token) -> bool:
    """Whether the pronoun stands in a clause in front of the main one."""
    return pronoun.head.dep_ == "advcl" and pronoun.i - pronoun.sent.start <= _FRONT and pronoun.head.i < pronoun.head.head.i
