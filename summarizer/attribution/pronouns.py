"""Whom "he", "she", "they" and "it" stand for when they say something.

Measured on news (PolNeAR): the last named source is right for 78 % of "he" and "she", the last person that is a
subject for 73 %, one of the two for 88 %. So these two are asked, and nobody further back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from summarizer.attribution.cast import Figure
from summarizer.attribution.model import ActorKind
from summarizer.attribution.scene import Scene

MASCULINE = frozenset({"he", "his", "him", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "their", "them", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})
SPEAKER = frozenset({"i", "my", "me", "we", "our", "us", "myself"})
PRONOUNS = MASCULINE | FEMININE | PLURAL | NEUTER | SPEAKER

Fits = Callable[[Figure], bool]


def antecedent(scene: Scene, word: str, position: int) -> Figure | None:
    """The figure a pronoun at `position` stands for; None where nobody fits or two fit alike."""
    if word in MASCULINE | FEMININE:
        return _person(scene, "m" if word in MASCULINE else "f", position)
    if word in NEUTER:
        return _nearest(scene, _is_body, position)
    if word in PLURAL:
        return _nearest(scene, _is_many, position)
    return None


def _person(scene: Scene, gender: str, position: int) -> Figure | None:
    def fits(figure: Figure) -> bool:
        return figure.is_personal and figure.gender in {"", gender} and figure is not scene.speaker

    if scene.speaker is not None:
        inside = scene.quotation_start(position)
        return next((figure for start, figure in _named(scene, fits, position) if start >= inside), None)

    def surely(figure: Figure) -> bool:
        return fits(figure) and (figure.kind is ActorKind.PERSON or figure.wanted)

    speaker = next(((entry.start, entry.figure) for entry in scene.spoken_before(position) if fits(entry.figure)), None)
    subject = next(_subjects(scene, surely, position), None) or next(_subjects(scene, fits, position), None)
    found = max((entry for entry in (speaker, subject) if entry), key=lambda entry: entry[0], default=None)
    found = found or next(_named(scene, fits, position), None)
    if found is None or found[1].gender:
        return found[1] if found else None
    return _surely_of(scene, gender, found[0], position) or found[1]


def _surely_of(scene: Scene, gender: str, start: int, position: int) -> Figure | None:
    """The one figure known to be of `gender` that was named after `start`, where the likeliest may or may not be."""
    here = scene.number_of(position)
    known = {
        id(figure): figure
        for mention in scene.mentions_before(position)
        if mention.span.start > start
        and scene.number_of(mention.span.start) == here
        and (figure := scene.figure_of(mention)) is not None
        if figure.kind is ActorKind.PERSON and figure.gender == gender and not mention.owner and not mention.modifier
    }
    return next(iter(known.values())) if len(known) == 1 else None


def _subjects(scene: Scene, fits: Fits, position: int) -> Iterator[tuple[int, Figure]]:
    for mention in scene.mentions_before(position):
        figure = scene.figure_of(mention)
        if mention.subject and figure is not None and fits(figure) and not scene.is_reported(mention.span.start, position):
            yield mention.span.start, figure


def _named(scene: Scene, fits: Fits, position: int) -> Iterator[tuple[int, Figure]]:
    for mention in scene.mentions_before(position):
        figure = scene.figure_of(mention)
        if figure is not None and fits(figure) and figure.kind is ActorKind.PERSON and not mention.modifier:
            yield mention.span.start, figure


def _nearest(scene: Scene, fits: Fits, position: int) -> Figure | None:
    """The last one that spoke or was a subject, whichever stands nearer."""
    inside = scene.quotation_start(position) if scene.speaker is not None else 0
    speaker = next(((entry.start, entry.figure) for entry in scene.spoken_before(position) if fits(entry.figure)), None)
    subject = next(_subjects(scene, fits, position), None)
    found = max((entry for entry in (speaker, subject) if entry), key=lambda entry: entry[0], default=None)
    return found[1] if found and found[0] >= inside else None


def _is_body(figure: Figure) -> bool:
    return figure.kind in {ActorKind.ORGANISATION, ActorKind.GOVERNMENT}


def _is_many(figure: Figure) -> bool:
    return figure.kind is ActorKind.GROUP
