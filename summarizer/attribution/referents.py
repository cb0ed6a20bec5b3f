"""Whom a phrase stands for: a name, a list of names, a pronoun, or a description."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.attribution.cast import Figure
from summarizer.attribution.descriptions import coined, figure_described, group
from summarizer.attribution.lexicon import PERSONS, THINGS, UTTERANCES
from summarizer.attribution.mentions import Mention, dateline_end
from summarizer.attribution.model import ActorKind
from summarizer.attribution.names import office
from summarizer.attribution.parsing import Paragraph
from summarizer.attribution.phrase import Phrase, singular
from summarizer.attribution.pronouns import PRONOUNS, antecedent
from summarizer.attribution.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_MARKS = frozenset({'"', "'", ",", ".", "(", ")"})
_LIST_JOINT = re.compile(
    r"(?:\s*\([^()]{1,20}\)|,\s*[RDI]-[A-Z][\w.]*|,[^,]{1,40}(?=,))?,?\s*(?:,|(?P<and>\band|&))\s+"
    r"(?:[a-z][\w.'’-]*\s+|[A-Z][\w.]*\s+){0,4}",
)
"""What stands between two names of one list: state or party, the joint, a title."""


def figure_of_tokens(scene: Scene, paragraph: Paragraph, tokens: Sequence[Token]) -> Figure | None:
    """The figure that the phrase made of `tokens` stands for; a description nobody bears becomes a figure of its own."""
    opening = dateline_end(scene.text, paragraph.start) - paragraph.start
    words = [token for token in tokens if not token.is_space and token.text not in _MARKS and token.idx >= opening]
    if not words:
        return None
    named = scene.mention_of(paragraph, words[0])
    if named is not None and not named.owner and named.last < tokens[-1].i and paragraph.doc[named.last + 1].text == ",":
        return figure_of(Phrase(scene, paragraph, paragraph.doc[named.last], words[0].i, words[-1].i))
    head = _main_word(words)
    return figure_of(Phrase(scene, paragraph, head, words[0].i, words[-1].i))


def _main_word(words: Sequence[Token]) -> Token:
    relative = next((token for token in words if token.lower_ in {"whom", "which"}), None)
    if relative is not None and len(words) < 5:
        return relative
    inside = {token.i for token in words}
    tops = [token for token in words if token.head.i not in inside or token.head.i == token.i]
    nominal = [token for token in (*tops, *words) if token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and token.dep_ != "det"]
    return next(iter(nominal), tops[0] if tops else words[0])


def figure_of(phrase: Phrase) -> Figure | None:
    """The figure that `phrase` stands for; None where nobody fits, or two alike."""
    head = phrase.head
    if head.lower_ in _RELATIVE and head.pos_ in {"PRON", "DET", "SCONJ"}:
        return _of_relative(phrase)
    if head.lower_ in PRONOUNS and head.text != "US":
        return antecedent(phrase.scene, head.lower_, phrase.position)
    mention = phrase.scene.mention_of(phrase.paragraph, head)
    if mention is not None and _is_titled_thing(mention):
        return figure_described(phrase, figure_of)
    if mention is not None and not _only_modifies(mention, phrase):
        return _of_names(phrase, mention)
    return _named_beside(phrase) or figure_described(phrase, figure_of)


def _is_titled_thing(mention: Mention) -> bool:
    return mention.name.kind is None and mention.name.key[-1] in UTTERANCES | THINGS


def _only_modifies(mention: Mention, phrase: Phrase) -> bool:
    """Whether a lower-case noun that the name belongs to ends the phrase ("Doe campaign")."""
    if mention.last >= phrase.last:
        return False
    following = phrase.head.doc[mention.last + 1]
    return bool(following.pos_ == "NOUN" and phrase.head.head.i == following.i)


def _of_names(phrase: Phrase, mention: Mention) -> Figure | None:
    scene, doc = phrase.scene, phrase.head.doc
    inside = phrase.paragraph.span(doc[phrase.first], doc[phrase.last])
    named = [found for found in scene.mentions_in(inside) if not found.owner]
    if len(named) > 1 and named[0].span.start <= mention.span.start and (joint := _joint(scene, named)):
        return _together(scene, joint)
    if scene.figure_of(mention) is None and (active := _active(scene, mention)) is not None:
        scene.meant[mention.span.start] = active
    followed = mention.last < phrase.last and doc[mention.last + 1].text == ","
    listed = any(phrase.head.i < token.i <= phrase.last for token in phrase.head.conjuncts)
    return group(phrase) if listed and not followed else scene.figure_of(mention)


def _active(scene: Scene, mention: Mention) -> Figure | None:
    """Whose a shared surname is when it speaks: that of the only bearer of its gender, or of the one that alone was heard."""
    word, gender = mention.name.key[-1], mention.name.gender
    bearers = [
        figure for figure in scene.cast.sharing(word) if figure.is_personal and any(key[-1] == word for key in figure.keys)
    ]
    if gender:
        bearers = [figure for figure in bearers if figure.gender in {"", gender}]
    if gender and len(bearers) == 1:
        return bearers[0]
    heard = [entry.figure for entry in scene.spoken_before(mention.span.start) if entry.figure in bearers]
    seen = [scene.figure_of(other) for other in scene.mentions_before(mention.span.start) if other.subject]
    acting = [figure for figure in bearers if figure in heard or figure in seen]
    return heard[0] if heard and len(acting) == 1 else None


def _joint(scene: Scene, named: list[Mention]) -> tuple[Figure, ...]:
    """All of `named`, if they stand in one list that "and" ends; else nobody."""
    joined = [named[0]]
    ended = False
    for mention in named[1:]:
        match = _LIST_JOINT.fullmatch(scene.text[joined[-1].span.end : mention.span.start])
        if match is None or ended:
            continue
        joined.append(mention)
        ended = match["and"] is not None
    figures = tuple(figure for mention in joined if (figure := scene.figure_of(mention)) is not None)
    return figures if ended and len(figures) == len(joined) else ()


def _together(scene: Scene, figures: tuple[Figure, ...]) -> Figure:
    names = [figure.name for figure in figures]
    found = coined(scene, f"{', '.join(names[:-1])} and {names[-1]}", ActorKind.GROUP, "")
    found.members = figures
    return found


def _of_relative(phrase: Phrase) -> Figure | None:
    """Whom "who" or "which" stands for: what its clause hangs on, or the people named just before."""
    word = verb = phrase.head
    while verb.dep_ != "relcl":
        if verb.head.i == verb.i:
            return _nearest_people(phrase) if word.lower_ == "who" else None
        verb = verb.head
    noun = verb.head
    found = figure_of(Phrase(phrase.scene, phrase.paragraph, noun, noun.left_edge.i, max(noun.i, word.i - 1)))
    return found if found is not None or word.lower_ != "who" else _nearest_people(phrase)


def _nearest_people(phrase: Phrase) -> Figure | None:
    """The people named just before a "who" that the parse hangs on something else."""
    word = phrase.head
    for index in range(word.i - 1, max(-1, word.i - 6), -1):
        token = word.doc[index]
        mention = phrase.scene.mention_of(phrase.paragraph, token)
        if mention is not None:
            figure = phrase.scene.figure_of(mention)
            return figure if figure is not None and figure.is_personal else None
        if token.tag_ == "NNS" and singular(token) in PERSONS:
            return figure_of(phrase.around(token, whole=False))
    return None


def _named_beside(phrase: Phrase) -> Figure | None:
    """The person named in apposition: "the group's director, Jane Doe", "spokesperson Jane Doe"."""
    head = phrase.head
    if head.lower_ not in PERSONS and not office(head.text):
        return None
    beside = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    if head.i + 1 <= phrase.last:
        beside.insert(0, head.doc[head.i + 1])
    for token in beside:
        mention = phrase.scene.mention_of(phrase.paragraph, token)
        if mention is not None and (figure := phrase.scene.figure_of(mention)) and figure.is_personal:
            return figure
    return None
