"""What the text calls its figures beside their names: "council spokesperson", "the mayor of Larkspur"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.attribution.cast import Cast, Figure, key_of
from summarizer.attribution.descriptions import is_press_secretary
from summarizer.attribution.lexicon import DATES, GENDERED, HEADS, KIN, PERSONS, SPOKES
from summarizer.attribution.marks import marks_beside
from summarizer.attribution.mentions import Mention
from summarizer.attribution.model import ActorKind
from summarizer.attribution.names import office
from summarizer.attribution.parsing import Paragraph
from summarizer.attribution.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADING = frozenset({"head", "lead", "chair", "run", "direct"})
_TRADES = frozenset(
    """operator maker retailer carrier producer publisher developer lender insurer manufacturer provider distributor supplier
    broker contractor regulator watchdog""".split()
)
"""Words for persons that in front of one name are said of firms."""
_LONGEST_ROLE = 12
"""Tokens of a role kept; what follows is a story, not a role."""


@dataclass(frozen=True, slots=True)
class Principal:
    """A spokesperson, the noun that calls it so, and where it is named."""

    figure: Figure
    paragraph: int
    noun: Token
    position: int


def describe_all(scene: Scene) -> list[Principal]:
    """Note every figure's roles; returns the spokespersons whose principals are still to be looked up."""
    open_ones: list[Principal] = []
    for mention in scene.mentions:
        figure = scene.figure_of(mention)
        if figure is None or not figure.is_personal or mention.modifier:
            continue
        paragraph = scene.parsed.paragraphs[mention.paragraph]
        figure.marks.update(marks_beside(scene.text, mention))
        _principal_of_title(scene.cast, figure, mention)
        _body_headed(scene, figure, paragraph, mention)
        for role in _roles_of(paragraph, mention):
            _note(scene, figure, paragraph, role)
            if role.lower_ in HEADS or role.lower_ in SPOKES or is_press_secretary(role):
                open_ones.append(Principal(figure, mention.paragraph, role, mention.span.start))
    return open_ones


def _principal_of_title(cast: Cast, figure: Figure, mention: Mention) -> None:
    words = list(mention.name.title)
    lowered = [word.casefold() for word in words]
    if lowered[-2:] == ["press", "secretary"]:
        words = words[:-2]
    elif lowered and lowered[-1] in SPOKES:
        words = words[:-1]
    else:
        return
    if words and figure.principal is None:
        figure.principal = cast.exact(key_of(" ".join(words)))


def _body_headed(scene: Scene, figure: Figure, paragraph: Paragraph, mention: Mention) -> None:
    """Let who "heads the guild" speak for the guild."""
    head = paragraph.words[mention.last]
    verb = next((child for child in head.children if child.dep_ == "relcl" and child.lemma_.lower() in _LEADING), None)
    owned = next((child for child in verb.children if child.dep_ == "dobj"), None) if verb is not None else None
    named = scene.mention_of(paragraph, owned) if owned is not None else None
    body = scene.figure_of(named) if named is not None else None
    if body is not None and body.kind is ActorKind.ORGANISATION and figure.principal is None:
        figure.principal = body


def _roles_of(paragraph: Paragraph, mention: Mention) -> Iterator[Token]:
    """The nouns that say what the person named is."""
    doc = paragraph.words
    if mention.first and doc[mention.first - 1].lower_ in PERSONS and doc[mention.first - 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
        yield doc[mention.first - 1]
    head = doc[mention.last]
    for child in head.children:
        if child.dep_ == "appos" and child.i > mention.last and child.lower_ in PERSONS:
            yield child
    yield from _described_before(head, mention)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        yield from (child for child in head.head.children if child.dep_ == "attr" and child.lower_ in PERSONS)


def _described_before(head: Token, mention: Mention) -> Iterator[Token]:
    """What stands in front in apposition: "the mediator, the former diplomat Jane Doe"."""
    noun = mention_head = head
    if mention.first and (before := head.doc[mention.first - 1]).dep_ == "appos" and before.lower_ in PERSONS:
        noun = before
    while noun.dep_ == "appos" and noun.head.i < noun.i:
        noun = noun.head
        if noun.lower_ in PERSONS and noun.i < mention.first - 1 and noun.i != mention_head.i:
            yield noun


def _note(scene: Scene, figure: Figure, paragraph: Paragraph, noun: Token) -> None:
    scene.cast.describe(figure, role_text(scene, paragraph, noun), office(noun.text) or noun.lower_)
    if figure.kind is None and noun.lower_ in _TRADES and " " not in figure.name:
        figure.kind = ActorKind.ORGANISATION
        scene.cast.describe(figure, "", "company")
    if figure.kind is None and (len(figure.name.split()) > 1 or noun.lower_ in KIN):
        figure.kind = ActorKind.PERSON
    figure.gender = figure.gender or GENDERED.get(noun.lower_, "")


def role_text(scene: Scene, paragraph: Paragraph, noun: Token) -> str:
    """The phrase around `noun`, without article and without what follows a comma."""
    doc = paragraph.words
    first = noun.i
    while first > 0 and _belongs(scene, paragraph, doc[first - 1], doc[first]):
        first -= 1
    last = noun.i
    if last + 1 < len(doc) and doc[last + 1].lower_ in {"of", "for", "at", "to", "with", "from", "in"}:
        last = _end_of_phrase(noun)
    while last > noun.i and doc[last].pos_ in {"ADP", "PART", "DET"}:
        last -= 1
    return scene.words(paragraph, first, last)


def _belongs(scene: Scene, paragraph: Paragraph, token: Token, following: Token) -> bool:
    """Whether `token` is part of the role that goes on with `following`."""
    if token.lower_ in DATES or "\n" in scene.text[paragraph.start + token.idx : paragraph.start + following.idx]:
        return False
    hyphen = token.text == "-" and not token.whitespace_
    possessive = token.tag_ == "POS" and token.text == "'s"
    return hyphen or possessive or token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}


def _end_of_phrase(noun: Token) -> int:
    edge = noun.right_edge.i
    for index in range(noun.i + 1, edge + 1):
        token = noun.doc[index]
        if token.text in {",", "(", ";", ":", "--", '"'} or token.pos_ in {"VERB", "PRON"} or index - noun.i > _LONGEST_ROLE:
            return index - 1
    return edge
