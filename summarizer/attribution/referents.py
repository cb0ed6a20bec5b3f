"""Whom a phrase stands for: a name, a list of names, a pronoun, or a description."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.attribution.alike import PARTIES
from summarizer.attribution.cast import Figure
from summarizer.attribution.coining import group, together
from summarizer.attribution.descriptions import figure_described
from summarizer.attribution.lexicon import GROUPS, PERSONS, QUANTITIES, THINGS, UTTERANCES
from summarizer.attribution.mentions import Mention, dateline_end
from summarizer.attribution.model import ActorKind
from summarizer.attribution.names import office
from summarizer.attribution.parsing import Paragraph
from summarizer.attribution.phrase import Phrase
from summarizer.attribution.pronouns import PRONOUNS, antecedent
from summarizer.attribution.relatives import RELATIVE, figure_of_relative
from summarizer.attribution.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST_ROLE = 4
"""Words of a role between a comma and the name."""
_PARTIES_ONLY = frozenset({"gop", "green", "labour"})
"""Parties by words that their members do not go by."""
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
    if named is not None and not named.owner and named.last < tokens[-1].i and paragraph.words[named.last + 1].text == ",":
        return figure_of(Phrase(scene, paragraph, paragraph.words[named.last], words[0].i, words[-1].i))
    head = _main_word(words) if len(words) > 1 else words[0]
    return figure_of(Phrase(scene, paragraph, head, words[0].i, words[-1].i))


def _main_word(words: Sequence[Token]) -> Token:
    relative = next((token for token in words if token.lower_ in {"whom", "which"}), None)
    if relative is not None and len(words) < 5:
        return relative
    inside = {token.i for token in words}
    tops = [token for token in words if token.head.i not in inside or token.head.i == token.i]
    nominal = [token for token in (*tops, *words) if _is_nominal(token)]
    return next(iter(nominal), tops[0] if tops else words[0])


def _is_nominal(token: Token) -> bool:
    if token.lower_ in QUANTITIES and token.dep_ not in {"det", "amod", "nummod", "advmod"}:
        return True
    return token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and token.dep_ != "det" and token.tag_ not in {"PRP$", "WP$"}


def figure_of(phrase: Phrase) -> Figure | None:
    """The figure that `phrase` stands for; None where nobody fits, or two alike."""
    head = phrase.head
    if head.lower_ in RELATIVE and head.pos_ in {"PRON", "DET", "SCONJ"}:
        return figure_of_relative(phrase, figure_of)
    if head.lower_ in PRONOUNS and head.text != "US":
        found = antecedent(phrase.scene, head.lower_, phrase.position)
        return found if found is None or phrase.last <= head.i + 1 else _with_others(phrase, found)
    mention = phrase.scene.mention_of(phrase.paragraph, head)
    if mention is not None and _only_describes(phrase.scene, mention):
        return _named_beside(phrase) or figure_described(phrase, figure_of)
    if mention is not None and not _only_modifies(mention, phrase):
        return _of_names(phrase, mention)
    return _named_beside(phrase) or figure_described(phrase, figure_of)


def _only_describes(scene: Scene, mention: Mention) -> bool:
    """Whether what looks like a name is a description in capitals, and not somebody's surname."""
    figure = scene.figure_of(mention)
    surnamed = figure is not None and figure.kind is ActorKind.PERSON and any(len(key) > 1 for key in figure.keys)
    return not surnamed and (_is_titled_thing(mention) or _is_party_member(mention))


def _is_titled_thing(mention: Mention) -> bool:
    """Whether what looks like a name is a text, or an office by itself ("the Minister for Water")."""
    name = mention.name
    if len(name.core) == 1 and not name.title and office(name.core[0]) and mention.article:
        return True
    return name.kind is None and name.key[-1] in UTTERANCES | THINGS


def _is_party_member(mention: Mention) -> bool:
    """Whether what looks like a name says of which party or people somebody is ("the Ohio Democrat", "a Dane")."""
    name = mention.name
    if len(name.key) == 1 and f"{name.key[0]}s" in GROUPS:
        return True
    return name.kind is None and not name.title and name.key[-1] in PARTIES.keys() - _PARTIES_ONLY


def _with_others(phrase: Phrase, first: Figure) -> Figure:
    """Several of whom the first is a pronoun ("she and Doe", "he and his aides")."""
    others = [token for token in phrase.head.conjuncts if phrase.head.i < token.i <= phrase.last]
    found = [figure_of(phrase.around(token)) for token in others]
    known = [figure for figure in found if figure is not None and figure is not first]
    return together(phrase.scene, (first, *known)) if known else first


def _only_modifies(mention: Mention, phrase: Phrase) -> bool:
    """Whether a lower-case noun that the name belongs to ends the phrase ("Doe campaign")."""
    if mention.last >= phrase.last:
        return False
    following = phrase.paragraph.words[mention.last + 1]
    return bool(following.pos_ == "NOUN" and phrase.head.head.i == following.i)


def _of_names(phrase: Phrase, mention: Mention) -> Figure | None:
    scene, doc = phrase.scene, phrase.paragraph.words
    inside = phrase.paragraph.span(doc[phrase.first], doc[phrase.last])
    named = [found for found in scene.mentions_in(inside) if not found.owner]
    if len(named) > 1 and named[0].span.start <= mention.span.start and (joint := _joint(scene, named)):
        return together(scene, joint)
    if scene.figure_of(mention) is None and (active := _active(scene, mention)) is not None:
        scene.meant[mention.span.start] = active
    if mention.name.kind is ActorKind.GROUP and phrase.first < mention.first and phrase.opening.lower_ != "the":
        return group(phrase)  # some of them
    followed = mention.last < phrase.last and doc[mention.last + 1].text == ","
    listed = any(phrase.head.i < token.i <= phrase.last for token in phrase.head.conjuncts)
    if listed and not followed:
        return group(phrase)
    if scene.figure_of(mention) is None:
        scene.undecided(_bearers(scene, mention))
    return scene.figure_of(mention)


def _bearers(scene: Scene, mention: Mention) -> list[Figure]:
    """Those of the surname, the one named last first."""
    word = mention.name.key[-1]
    bearers = [
        figure for figure in scene.cast.sharing(word) if figure.is_personal and any(key[-1] == word for key in figure.keys)
    ]
    before = {id(figure): max((span.start for span in figure.spans if span < mention.span), default=-1) for figure in bearers}
    return sorted(bearers, key=lambda figure: -before[id(figure)])


def _active(scene: Scene, mention: Mention) -> Figure | None:
    """Whose a shared surname is when it speaks: that of the only bearer of its gender, or of the one that alone was heard."""
    bearers, gender = _bearers(scene, mention), mention.name.gender
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


def _named_beside(phrase: Phrase) -> Figure | None:
    """The person named in apposition: "the group's director, Jane Doe", "spokesperson Jane Doe"."""
    head = phrase.head
    if head.lower_ not in PERSONS and not office(head.text):
        return None
    if head.dep_ == "appos" and head.head.i < phrase.first and (named := _personal(phrase, head.head)) is not None:
        return named
    beside = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    beside += _behind_commas(phrase)
    if head.i + 1 <= phrase.last:
        beside.insert(0, phrase.paragraph.words[head.i + 1])
    for token in beside:
        if (figure := _personal(phrase, token)) is not None:
            return figure
    following = phrase.scene.mention_of(phrase.paragraph, beside[0]) if beside and beside[0].i == head.i + 1 else None
    return phrase.scene.figure_of(following) if following is not None and following.first == head.i + 1 else None


def _behind_commas(phrase: Phrase) -> list[Token]:
    """The words of the phrase that a mark sets apart as a name: "the secretary, the former diplomat Jane Doe,"."""
    found: list[Token] = []
    doc = phrase.paragraph.words
    for index in range(phrase.head.i + 1, phrase.last):
        if doc[index].text not in {",", "("}:
            continue
        at = index + 1
        while at < phrase.last and at - index <= _LONGEST_ROLE and doc[at].pos_ in {"DET", "ADJ", "NOUN", "PRON"}:
            at += 1
        if doc[at].pos_ == "PROPN":
            found.append(doc[at])
    return found


def _personal(phrase: Phrase, token: Token) -> Figure | None:
    """The person whom the name at `token` names."""
    mention = phrase.scene.mention_of(phrase.paragraph, token)
    figure = phrase.scene.figure_of(mention) if mention is not None and not mention.owner and not mention.modifier else None
    return figure if figure is not None and figure.is_personal else None
