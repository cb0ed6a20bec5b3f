"""Who stands before a pronoun and may be meant by it: who spoke, who acted, who was named; the nearest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import merge

from summarizer.attribution.cast import Figure
from summarizer.attribution.lexicon import PERSONS
from summarizer.attribution.mentions import Mention
from summarizer.attribution.model import ActorKind
from summarizer.attribution.scene import Scene
from summarizer.attribution.standins import Sort, figure_of_standin, standins_before

Fits = Callable[[Figure], bool]
Entry = tuple[int, Figure]
"""Where somebody stands, and who."""


def speakers(scene: Scene, fits: Fits, position: int) -> Iterator[Entry]:
    """Those who spoke."""
    return ((entry.start, entry.figure) for entry in scene.spoken_before(position) if fits(entry.figure))


def subjects(scene: Scene, fits: Fits, sorts: frozenset[Sort], position: int, *, reported: bool = False) -> Iterator[Entry]:
    """Those that a verb is about, named or not, the nearest first; in what others say only if `reported`."""
    with_name = subjects_named(scene, fits, position, reported=reported)
    without = _subjects_unnamed(scene, fits, sorts, position, reported=reported)
    return merge(with_name, without, key=lambda entry: -entry[0])


def subjects_named(scene: Scene, fits: Fits, position: int, *, reported: bool = False) -> Iterator[Entry]:
    """Those of them who are named."""
    for mention in scene.mentions_before(position):
        figure = scene.figure_of(mention)
        if figure is None or not fits(figure) or (not reported and scene.is_reported(mention.span.start, position)):
            continue
        if mention.subject or (mention.owner and _owns_subject(scene, mention)):
            yield mention.span.start, figure


def _owns_subject(scene: Scene, mention: Mention) -> bool:
    """Whether a verb is about something of the one named ("Doe's speech drew ..."), not somebody."""
    token = scene.parsed.paragraphs[mention.paragraph].words[mention.last]
    return token.dep_ == "poss" and token.head.dep_ in {"nsubj", "nsubjpass"} and token.head.lower_ not in PERSONS


def _subjects_unnamed(scene: Scene, fits: Fits, sorts: frozenset[Sort], position: int, *, reported: bool) -> Iterator[Entry]:
    for word in standins_before(scene, position, sorts):
        if word.subject and (reported or not scene.is_reported(word.start, position)):
            figure = figure_of_standin(scene, word)
            if figure is not None and fits(figure) and figure.kind is not None:
                yield word.start, figure


def named(scene: Scene, fits: Fits, position: int) -> Iterator[Entry]:
    """Persons named in whatever part."""
    for mention in scene.mentions_before(position):
        figure = scene.figure_of(mention)
        if figure is not None and fits(figure) and figure.kind is ActorKind.PERSON and not mention.modifier:
            yield mention.span.start, figure


def latest(*entries: Entry | None) -> Entry | None:
    """The one that stands last."""
    return max((entry for entry in entries if entry), key=lambda entry: entry[0], default=None)
