"""Which person a description stands for: "the senator", "his ex-wife", "a judge" whose name comes later."""

from __future__ import annotations

from itertools import islice

from summarizer.attribution.alike import HIGH_OFFICES, MANKIND
from summarizer.attribution.cast import Figure
from summarizer.attribution.coining import coined, entries_near, recent_figures
from summarizer.attribution.contradictions import bears_out, contradicts, names_place
from summarizer.attribution.lexicon import GENDERED, KIN, OFFICES, SAME_OFFICE
from summarizer.attribution.model import ActorKind
from summarizer.attribution.phrase import Phrase, title_or_word
from summarizer.attribution.precedents import latest, speakers, subjects_named
from summarizer.attribution.pronouns import antecedent
from summarizer.attribution.scene import Scene
from summarizer.attribution.standins import earlier

_SEEKING = frozenset({"candidate", "nominee", "contender", "hopeful", "challenger", "front-runner", "frontrunner"})
_LEAD = 3
"""Paragraphs in which somebody may be described before the name is told."""

_LISTENERS = frozenset({"reporter", "journalist", "correspondent", "interviewer", "moderator", "writer", "author", "columnist"})
"""Those who listen, ask and write: whoever is quoted just before is somebody else."""


def one_person(phrase: Phrase) -> Figure | None:
    """One person by description: "the senator" is the senator of the text, "a senior official" somebody new."""
    word = title_or_word(phrase.head)
    if phrase.is_owned:
        return _of_owner(phrase, word)
    if phrase.first == phrase.head.i and (bearer := _only_bearer(phrase.scene, word)) is not None:
        return bearer
    if phrase.is_definite:
        return _definite(phrase, word)
    if phrase.opening.lower_ in {"a", "an"} and (bearer := _named_later(phrase, word)) is not None:
        return bearer
    return coined(phrase.scene, phrase.label(), ActorKind.PERSON, word)


def _of_owner(phrase: Phrase, word: str) -> Figure | None:
    """Who is called so alone in the document, or is of the owner's name; an unnamed "lawyer" or "wife" stays open."""
    if (bearer := _only_bearer(phrase.scene, word)) is not None:
        return bearer
    owner = antecedent(phrase.scene, phrase.opening.lower_, phrase.position) if word in KIN else None
    return _namesake(phrase.scene, owner, GENDERED.get(word, "")) if owner is not None else None


def _namesake(scene: Scene, owner: Figure, gender: str) -> Figure | None:
    """The one other person of the owner's surname and of that gender: a relative by all appearance."""
    surname = next((key[-1] for key in owner.keys if key[0]), "")
    alike = [
        figure
        for figure in scene.cast.sharing(surname)
        if figure is not owner and figure.is_personal and gender and figure.gender == gender
    ]
    return alike[0] if len(alike) == 1 else None


def _definite(phrase: Phrase, word: str) -> Figure | None:
    bearers = [figure for figure in _bearers(phrase, word) if not contradicts(phrase, figure)]
    bearers = [figure for figure in bearers if bears_out(phrase, figure)] or bearers
    if bearers:
        phrase.scene.undecided(bearers if len(bearers) > 1 else ())
        return bearers[0] if len(bearers) == 1 else None
    if word in MANKIND:
        return antecedent(phrase.scene, "she" if GENDERED.get(word) == "f" else "he", phrase.position)
    found = earlier(phrase)
    if found is not None or word not in OFFICES or word in _LISTENERS:
        return found
    bearer = _only_bearer(phrase.scene, word)
    return bearer if bearer is not None and not contradicts(phrase, bearer) else _epithet(phrase, word)


def _epithet(phrase: Phrase, word: str) -> Figure | None:
    """Whom a description that nobody was given before means: the person at hand, unless there are two."""
    scene, position = phrase.scene, phrase.position
    here = scene.number_of(position)
    gender = GENDERED.get(word, "")
    near = [
        (start, figure)
        for start, figure in entries_near(phrase)
        if here - scene.number_of(start) <= 1
        and figure.kind is ActorKind.PERSON
        and gender in {"", figure.gender or gender}
        and figure is not scene.teller
        and not contradicts(phrase, figure)
        and not _holds_another_office(figure, word)
    ]
    people = list(dict.fromkeys(figure for _, figure in near))
    people = [figure for figure in people if bears_out(phrase, figure)] or people
    if not people:
        return coined(scene, phrase.label(), ActorKind.PERSON, word)
    scene.undecided(people[:3])
    if any(token.dep_ == "relcl" and token.head.i == phrase.head.i for token in phrase.head.children):
        return None  # told apart by what follows
    return people[0] if len(people) == 1 else _at_hand(phrase, people)


def _holds_another_office(figure: Figure, word: str) -> bool:
    """Whether somebody is known by an office that the one described does not hold: the president is no candidate."""
    held = figure.heads & HIGH_OFFICES
    return bool(held) and not figure.heads & ({word} | SAME_OFFICE.get(word, frozenset())) and word in HIGH_OFFICES | _SEEKING


def _at_hand(phrase: Phrase, people: list[Figure]) -> Figure | None:
    """Who of `people` spoke last or was the last subject, outside of what others say; for "the Ohio senator" who was both."""
    scene, position = phrase.scene, phrase.position
    speaker = next(speakers(scene, people.__contains__, position), None)
    subject = next(subjects_named(scene, people.__contains__, position), None)
    if names_place(phrase) and (speaker is None or subject is None or speaker[1] is not subject[1]):
        return None
    found = latest(speaker, subject)
    return found[1] if found is not None and scene.number_of(position) - scene.number_of(found[0]) <= 1 else None


def _only_bearer(scene: Scene, word: str) -> Figure | None:
    """The one person of the document who is called `word`."""
    bearers = [figure for figure in scene.cast.called(word) if figure.spans and figure.is_personal]
    return bearers[0] if len(bearers) == 1 else None


def _named_later(phrase: Phrase, word: str) -> Figure | None:
    """Who is first described and then named ("A judge ruled ... Judge Jane Doe wrote"), as the lead of an article does."""
    scene, position = phrase.scene, phrase.position
    if word in KIN or word not in OFFICES or scene.number_of(position) >= _LEAD:
        return None
    bearer = _only_bearer(scene, word)
    if bearer is None or not bearer.keys or not bearer.keys[0][0] or bearer.spans[0].start < position:
        return None
    return None if contradicts(phrase, bearer) else bearer


def _bearers(phrase: Phrase, word: str) -> list[Figure]:
    """Who may be called `word` here: the last speaker alone where it is one of them, else all of the window."""
    gender = GENDERED.get(word, "")
    alike = {word} | SAME_OFFICE.get(word, frozenset())

    def fits(figure: Figure) -> bool:
        if figure is phrase.scene.teller or not figure.is_personal:
            return False
        return gender in {"", figure.gender or gender} and _is_called(figure, alike)

    scene, position = phrase.scene, phrase.position
    last = next((entry.figure for entry in scene.spoken_before(position) if entry.figure.is_personal), None)
    if last is not None and fits(last) and not contradicts(phrase, last) and (phrase.is_bare or bears_out(phrase, last)):
        return [last]
    near = [figure for figure in recent_figures(phrase) if fits(figure)]
    known = (figure for name in sorted(alike) for figure in scene.cast.called(name))
    earlier_ones = (figure for figure in known if figure.spans and figure.spans[0].start < position and fits(figure))
    return list(dict.fromkeys(near or islice(earlier_ones, 9)))


def _is_called(figure: Figure, alike: set[str]) -> bool:
    return any(head in alike or SAME_OFFICE.get(head, frozenset()) & alike for head in figure.heads)
