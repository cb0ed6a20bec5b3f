"""Which body "it" stands for, and which people "they"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from summarizer.attribution.cast import Figure
from summarizer.attribution.model import ActorKind
from summarizer.attribution.precedents import Entry, Fits, speakers, subjects, subjects_named
from summarizer.attribution.scene import Scene
from summarizer.attribution.standins import Sort, figure_of_standin, standins_before


def _nearest_entry(scene: Scene, fits: Fits, sorts: frozenset[Sort], position: int) -> Entry | None:
    """The last one that spoke or was a subject, whichever stands nearer."""
    inside = scene.quotation_start(position) if scene.speaker is not None else 0
    speaker = next(speakers(scene, fits, position), None)
    subject = next(subjects(scene, fits, sorts, position), None)
    found = max((entry for entry in (speaker, subject) if entry), key=lambda entry: entry[0], default=None)
    return found if found and found[0] >= inside else None


def one_body(scene: Scene, position: int) -> Figure | None:
    """The body that spoke or acted last, unless a text was the subject since: "the report says ... It adds"."""
    found = _nearest_entry(scene, _is_body, frozenset({Sort.BODY}), position)
    texts = (word for word in standins_before(scene, position, frozenset({Sort.TEXT})) if word.subject)
    text = next(texts, None)
    if found is None or (text is not None and text.start > found[0]):
        return None
    return found[1]


def many_people(scene: Scene, position: int) -> Figure | None:
    """Those last spoken of as many, or the body that spoke or acted since; else people named beside."""
    sorts = frozenset({Sort.THEY, Sort.PEOPLE})
    here = scene.number_of(position)
    inside = scene.quotation_start(position) if scene.speaker is not None else 0
    many = [
        *islice(speakers(scene, _is_many, position), 1),
        *islice(subjects(scene, _is_many, sorts, position), 1),
        *islice(_joint(scene, position), 1),
    ]
    one = [*islice(speakers(scene, _is_one_of_many, position), 1), *islice(subjects_named(scene, _is_one_of_many, position), 1)]
    found = max((entry for entry in many if entry[0] >= inside), key=lambda entry: entry[0], default=None)
    reported = _reported_people(scene, position, max(inside, found[0] if found else 0))
    if reported is not None and not any(entry[0] > reported[0] for entry in one):
        return reported[1]
    if found is not None and scene.number_of(found[0]) == here:
        return found[1]
    body = max((entry for entry in one if here - scene.number_of(entry[0]) <= 1), key=lambda entry: entry[0], default=None)
    if body is not None and body[0] >= max(inside, found[0] if found else 0):
        return body[1]
    return found[1] if found else _people_beside(scene, position)


def _joint(scene: Scene, position: int) -> Iterator[Entry]:
    """Two or three persons whom one verb is about ("Doe and Roe met")."""
    for mention in scene.mentions_before(position):
        words = scene.parsed.paragraphs[mention.paragraph].words
        head = words[mention.last]
        others = [token for token in head.conjuncts if token.i > head.i] if mention.subject else []
        if not others or scene.is_reported(mention.span.start, position):
            continue
        named = [scene.mention_of(scene.parsed.paragraphs[mention.paragraph], token) for token in others]
        figures = [scene.figure_of(found) if found is not None else None for found in (mention, *named)]
        known = tuple(figure for figure in figures if figure is not None)
        if len(known) == len(figures) and all(figure.is_personal for figure in known):
            yield mention.span.start, scene.unite(known)


def _reported_people(scene: Scene, position: int, after: int) -> Entry | None:
    """The people whom the words reported just before are about, in a later sentence than `after` of the same paragraph."""
    here = scene.number_of(position)
    for word in standins_before(scene, position, frozenset({Sort.PEOPLE})):
        if scene.number_of(word.start) != here:
            return None
        if word.subject and word.paragraph.start + word.token.sent.start_char > after:
            figure = figure_of_standin(scene, word)
            return (word.start, figure) if figure is not None else None
    return None


def _people_beside(scene: Scene, position: int) -> Figure | None:
    """The people whom nothing but an object named."""
    for word in standins_before(scene, position, frozenset({Sort.PEOPLE})):
        if not scene.is_reported(word.start, position) and (figure := figure_of_standin(scene, word)) is not None:
            return figure
    return None


def _is_body(figure: Figure) -> bool:
    return figure.kind in {ActorKind.ORGANISATION, ActorKind.GOVERNMENT}


def _is_many(figure: Figure) -> bool:
    return figure.kind is ActorKind.GROUP


def _is_one_of_many(figure: Figure) -> bool:
    """Whether "they" may be said of it although its name is a singular: a body, or what may be one."""
    return _is_body(figure) or (figure.kind is None and not figure.gender and not figure.place)
