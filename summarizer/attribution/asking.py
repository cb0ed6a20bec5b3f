"""Who answers where somebody was asked: after "Roe asked Doe about it", "he" is Doe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.attribution.cast import Figure
from summarizer.attribution.scene import Scene
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.attribution.parsing import Paragraph

_ASKING = frozenset({"ask", "press", "question", "interview", "grill", "quiz", "challenge"})


def is_asking(verb: Token) -> bool:
    """Whether the verb is one for a question."""
    return verb.lemma_.lower() in _ASKING


def asked_person(scene: Scene, start: int, position: int) -> Figure | None:
    """Whom the subject at `start` asked, if it did so before `position` and the text names whom; else None."""
    paragraph = scene.paragraph_at(start)
    if paragraph is None:
        return None
    subject = _subject_at(paragraph, start)
    verb = subject.head if subject is not None else None
    if verb is None or not is_asking(verb):
        return None
    for child in verb.children:
        if child.dep_ in {"dobj", "dative", "obj"} and paragraph.start + child.idx < position:
            mention = scene.mention_of(paragraph, child)
            return scene.figure_of(mention) if mention is not None else None
    return None


def _subject_at(paragraph: Paragraph, start: int) -> Token | None:
    """The subject whose phrase holds the character at `start`."""
    token = paragraph.word_at(Span(start, start + 1))
    while token is not None and token.dep_ not in {"nsubj", "nsubjpass"}:
        token = token.head if token.head.i != token.i and token.dep_ in {"compound", "amod", "det", "nmod"} else None
    return token
