"""Figures known by a description only, under the words of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from summarizer.attribution.cast import Figure, key_of
from summarizer.attribution.lexicon import GENDERED
from summarizer.attribution.model import ActorKind
from summarizer.attribution.phrase import Phrase
from summarizer.attribution.pronouns import PRONOUNS, antecedent
from summarizer.attribution.scene import Scene


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
        label = " ".join((owner.short_name if owner else "", label.partition(" ")[2])).strip()
    return coined(phrase.scene, label, ActorKind.GROUP, phrase.word)


def together(scene: Scene, figures: tuple[Figure, ...]) -> Figure:
    """Several figures as one that says who belongs to it."""
    names = [figure.name for figure in figures]
    found = coined(scene, f"{', '.join(names[:-1])} and {names[-1]}", ActorKind.GROUP, "")
    found.members = figures
    return found


def entries_near(phrase: Phrase) -> list[tuple[int, Figure]]:
    """Where figures on the scene stand and who they are, the last named or heard first."""
    scene, position = phrase.scene, phrase.position
    near = [(mention.span.start, figure) for mention in scene.mentions_before(position) if (figure := scene.figure_of(mention))]
    near.extend((entry.start, entry.figure) for entry in scene.spoken_before(position))
    return sorted(near, key=lambda pair: -pair[0])


def recent_figures(phrase: Phrase) -> Iterator[Figure]:
    """Figures on the scene, the last named or heard first."""
    return (figure for _, figure in entries_near(phrase))


def recent(phrase: Phrase, fits: Callable[[Figure], bool]) -> Figure | None:
    """The last figure named or heard that fits."""
    return next((figure for figure in recent_figures(phrase) if fits(figure)), None)
