"""Whose each statement is: names, pronouns and descriptions resolved to the actors of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.attribution.cast import Cast, Figure, gather, is_surely_somebody, to_actors
from summarizer.attribution.descriptions import last_body, principal_of
from summarizer.attribution.mentions import Mention, find_mentions
from summarizer.attribution.model import Actor, ActorKind, Kind, Statement
from summarizer.attribution.names import keyed, read_name
from summarizer.attribution.phrase import Phrase
from summarizer.attribution.pronouns import SPEAKER
from summarizer.attribution.referents import figure_of, figure_of_tokens
from summarizer.attribution.roles import Principal, describe_all
from summarizer.attribution.scene import Scene, Spoken, united
from summarizer.text.spans import Span, cover

if TYPE_CHECKING:
    from summarizer.attribution.parsing import Parsed
    from summarizer.documents import Document, Turn


_WORD = re.compile(r"\S+")


def resolve(
    document: Document, parsed: Parsed, statements: tuple[Statement, ...]
) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """`statements`, in their order, with `actor` and `via` set where the text tells, and the document's actors.

    An actor is who is the source of a statement or is clearly named. Where two fit alike, a statement keeps `actor`
    None: a wrong speaker is worse than none.
    """
    scene = _scene_of(document, parsed, statements)
    principals = describe_all(scene)
    figures = _figures_of(scene, document, statements)
    _find_principals(scene, principals)
    for figure in scene.cast.figures:
        figure.wanted = figure.wanted or is_surely_somebody(figure)
    _want_relations(scene.cast.figures)
    actors, ids = to_actors(scene.cast)
    via = _relays(statements, figures)
    resolved = tuple(
        replace(statement, actor=ids.get(id(figure)), via=ids.get(id(relay)) if relay is not figure else None)
        for statement, figure, relay in zip(statements, figures, via, strict=True)
    )
    return resolved, actors


def _want_relations(figures: list[Figure]) -> None:
    """Whom an actor speaks for or consists of is an actor too."""
    open_ones = [figure for figure in figures if figure.wanted]
    while open_ones:
        figure = open_ones.pop()
        for other in (*figure.members, *((figure.principal,) if figure.principal else ())):
            if not other.wanted:
                other.wanted = True
                open_ones.append(other)


def _scene_of(document: Document, parsed: Parsed, statements: tuple[Statement, ...]) -> Scene:
    running, headlines = find_mentions(document.text, parsed)
    cast, meant = gather(running)
    repeated = list(_repeated(cast, headlines, document.text, meant))
    mentions = sorted([*running, *repeated], key=lambda mention: mention.span)
    quoted = united(part for statement in statements if statement.kind is Kind.DIRECT for part in statement.content)
    reported = united(part for statement in statements for part in statement.content)
    return Scene(document.text, parsed, mentions, meant, cast, quoted, reported)


def _repeated(cast: Cast, headlines: list[Mention], text: str, meant: dict[int, Figure]) -> Iterator[Mention]:
    """The parts of headline names that name somebody of the running text."""
    for mention in headlines:
        words = [
            Span(mention.span.start + match.start(), mention.span.start + match.end())
            for match in _WORD.finditer(mention.span.of(text))
        ]
        start = 0
        while start < len(words):
            end = next((end for end in range(len(words), start, -1) if _known(cast, words[start:end], text)), None)
            if end is None:
                start += 1
                continue
            span = cover(words[start:end])
            figure = _known(cast, words[start:end], text)
            if figure is not None:
                meant[span.start] = figure
                figure.spans.append(span)
                yield replace(mention, span=span, name=read_name(span.of(text).split()))
            start = end


def _known(cast: Cast, words: list[Span], text: str) -> Figure | None:
    key = keyed([word.of(text) for word in words])
    if found := cast.exact(key):
        return found
    people = [figure for figure in cast.sharing(key[0]) if figure.is_personal and any(k[-1] == key[0] for k in figure.keys)]
    return people[0] if len(key) == 1 and len(people) == 1 else None


def _figures_of(scene: Scene, document: Document, statements: tuple[Statement, ...]) -> list[Figure | None]:
    """Who says each statement, asked in text order, because each answer helps the next."""
    figures: list[Figure | None] = [None] * len(statements)
    labels = {turn.label.start: turn for turn in document.turns}
    previous: int | None = None
    for index in sorted(range(len(statements)), key=lambda place: statements[place].extent):
        statement = statements[index]
        if statement.source:
            figures[index] = _figure_of_source(scene, labels, statements, figures, index)
        elif statement.cue and (figure := _of_cue(scene, statement)) is not None:
            figures[index] = figure
        elif previous is not None:
            figures[index] = _continued(scene, statements[previous], figures[previous], statement)
        previous = index
        _enter(scene, statement, figures[index])
    return figures


def _enter(scene: Scene, statement: Statement, figure: Figure | None) -> None:
    if figure is None:
        return
    figure.wanted = True
    place = statement.source[0] if statement.source else statement.content[0]
    scene.spoken.append(Spoken(place.start, figure))
    scene.spoken[-8:] = sorted(scene.spoken[-8:], key=lambda entry: entry.start)
    if statement.source and not any(span.overlaps(place) for span in figure.spans[-40:]):
        figure.spans.append(place)


def _figure_of_source(
    scene: Scene, labels: dict[int, Turn], statements: tuple[Statement, ...], figures: list[Figure | None], index: int
) -> Figure | None:
    source = statements[index].source[0]
    turn = next((labels[start] for start in labels if labels[start].label.contains(source)), None) if labels else None
    if turn is not None:
        return _figure_of_label(scene, turn)
    paragraph = scene.paragraph_at(source.start)
    if paragraph is None:
        return None
    if source.of(scene.text).casefold() in SPEAKER and source.of(scene.text) != "US":
        return _enclosing(statements, figures, index)
    return figure_of_tokens(scene, paragraph, paragraph.tokens(source))


def _of_cue(scene: Scene, statement: Statement) -> Figure | None:
    """The subject that the cue shares with an earlier verb ("Doe warned of floods, and said ...")."""
    paragraph = scene.paragraph_at(statement.cue[0].start)
    verb = next((token for token in paragraph.tokens(statement.cue[0]) if token.pos_ == "VERB"), None) if paragraph else None
    while paragraph is not None and verb is not None:
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            active = subject.dep_ == "nsubj" and not statement.covers(paragraph.span(subject))
            phrase = Phrase(scene, paragraph, subject, subject.left_edge.i, subject.right_edge.i)
            return figure_of(phrase) if active else None
        verb = verb.head if verb.dep_ in {"conj", "xcomp"} else None
    return None


def _figure_of_label(scene: Scene, turn: Turn) -> Figure:
    """The figure of a transcript's label: "MR. KIRBY" is the Kirby of the text."""
    words = [word if len(word) < 3 or not word.isupper() else word.title() for word in turn.name.split()]
    name = read_name(words)
    if found := scene.cast.exact(name.key):
        return found
    fitting = [
        figure
        for figure in scene.cast.sharing(name.key[-1])
        if figure.is_personal and name.gender in {"", figure.gender or name.gender}
    ]
    figure = fitting[0] if len(fitting) == 1 else scene.cast.add(Figure(name.text, ActorKind.PERSON, name.gender), name.key)
    scene.cast.know(figure, name.key)
    figure.forms.setdefault(turn.name)
    figure.spans.append(turn.label)
    figure.describe(turn.role or "", "")
    return figure


def _enclosing(statements: tuple[Statement, ...], figures: list[Figure | None], index: int) -> Figure | None:
    """Who says "I" inside another's words: the one whose words they are."""
    place = statements[index].source[0]
    holders = [other for other in range(len(statements)) if other != index and statements[other].covers(place)]
    return figures[min(holders, key=lambda other: len(statements[other].whole))] if holders else None


def _continued(scene: Scene, before: Statement, figure: Figure | None, statement: Statement) -> Figure | None:
    """The speaker of a quotation without a tag: the one before, if it follows at once and nobody else comes in between."""
    if figure is None or statement.kind is Kind.INDIRECT or before.kind is Kind.INDIRECT:
        return None
    start, end = before.extent.end, statement.extent.start
    if scene.number_of(end) - scene.number_of(before.extent.start) > 1:
        return None
    if end > start:
        between = scene.mentions_in(Span(start, end))
        if any(scene.figure_of(mention) not in {None, figure} for mention in between if mention.subject):
            return None
    return figure


def _relays(statements: tuple[Statement, ...], figures: list[Figure | None]) -> list[Figure | None]:
    """For each statement the figure in whose words it stands."""
    relays: list[Figure | None] = [None] * len(statements)
    order = sorted(range(len(statements)), key=lambda place: (statements[place].whole.start, -len(statements[place].whole)))
    open_ones: list[int] = []
    for index in order:
        inner = statements[index]
        open_ones = [other for other in open_ones if statements[other].whole.end > inner.whole.start]
        for other in reversed(open_ones):
            if _is_within(inner, statements[other]):
                relays[index] = figures[other]
                break
        open_ones.append(index)
    return relays


def _is_within(inner: Statement, outer: Statement) -> bool:
    if inner is outer or not all(outer.covers(part) for part in inner.content):
        return False
    return all(outer.covers(part) for part in (*inner.source, *inner.cue)) and inner.whole != outer.whole


def _find_principals(scene: Scene, principals: list[Principal]) -> None:
    """Who the spokespersons speak for: as the text says, else the body that spoke just before."""
    for entry in principals:
        if entry.figure.principal is not None:
            continue
        paragraph = scene.parsed.paragraphs[entry.paragraph]
        phrase = Phrase(scene, paragraph, entry.noun, entry.noun.left_edge.i, entry.noun.right_edge.i)
        found = principal_of(phrase, figure_of) or last_body(scene, entry.position)
        entry.figure.principal = found if found is not entry.figure else None
