"""Who is who: one figure for each person or body of a document, and the actors they become."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.attribution.lexicon import GOVERNMENTS, ORGANISATIONS
from summarizer.attribution.model import Actor, ActorKind
from summarizer.attribution.names import is_place_or_thing, keyed, slug
from summarizer.text.spans import Span

Key = tuple[str, ...]


@dataclass(eq=False, slots=True)
class Figure:
    """An actor in the making. `keys` are the names it goes by, `heads` the words it can be described with ("senator")."""

    name: str
    kind: ActorKind | None
    gender: str = ""
    keys: list[Key] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    """Words for the place and the party that the text gives beside the name ("(D-Ohio)")."""
    spans: list[Span] = field(default_factory=list)
    principal: Figure | None = None
    members: tuple[Figure, ...] = ()
    place: bool = False
    guessed: bool = False
    """Whether its kind is taken from a "the" alone."""
    wanted: bool = False
    """Whether it belongs among the actors: a source, or surely somebody."""

    @property
    def short_name(self) -> str:
        """The last word of its name, or all of a description."""
        described = bool(self.keys) and not self.keys[0][0]
        return self.name if described else self.name.split()[-1]

    @property
    def is_personal(self) -> bool:
        """Whether "he" or "she" may stand for it."""
        return self.kind is ActorKind.PERSON or (self.kind is None and not self.place)


class Cast:
    """All figures of a document, and which of them each name stands for."""

    def __init__(self) -> None:
        """Nobody yet."""
        self.figures: list[Figure] = []
        self._by_key: dict[Key, Figure] = {}
        self._by_word: dict[str, list[Figure]] = {}
        self._by_acronym: dict[str, Figure] = {}
        self._by_head: dict[str, list[Figure]] = {}

    def add(self, figure: Figure, key: Key = ()) -> Figure:
        """A new figure, known by `key`."""
        self.figures.append(figure)
        if key:
            self.know(figure, key)
        return figure

    def know(self, figure: Figure, key: Key) -> None:
        """Let `key` be one of the names of `figure`."""
        if key in figure.keys:
            return
        figure.keys.append(key)
        self._by_key.setdefault(key, figure)
        if not key[0]:
            return  # a description is nobody's surname
        for word in {key[0], key[-1]}:
            known = self._by_word.setdefault(word, [])
            if figure not in known:
                known.append(figure)

    def describe(self, figure: Figure, role: str, head: str) -> None:
        """Note that the text calls `figure` a `role`, whose main word is `head`."""
        if role:
            figure.roles.setdefault(role)
        if head and head not in figure.heads:
            figure.heads.add(head)
            self._by_head.setdefault(head, []).append(figure)

    def called(self, head: str) -> list[Figure]:
        """The figures described by this word, in the order they were."""
        return self._by_head.get(head, [])

    def abbreviate(self, figure: Figure, acronym: str) -> None:
        """Let `acronym` stand for `figure`, unless it already stands for another."""
        self._by_acronym.setdefault(acronym, figure)

    def exact(self, key: Key) -> Figure | None:
        """The figure of exactly this name."""
        return self._by_key.get(key)

    def acronym(self, word: str) -> Figure | None:
        """The figure whose initials these are."""
        return self._by_acronym.get(word.replace(".", ""))

    def sharing(self, word: str) -> list[Figure]:
        """The figures one of whose names begins or ends with `word`."""
        return self._by_word.get(word, [])


def to_actors(cast: Cast) -> tuple[tuple[Actor, ...], dict[int, str]]:
    """The wanted figures as actors, in the order they first stand in the text, and the id of each by `id(figure)`."""
    wanted = [figure for figure in cast.figures if figure.wanted]
    wanted.sort(key=lambda figure: min((span.start for span in figure.spans), default=0))
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for figure in wanted:
        ids[id(figure)] = _unique(slug(figure.name), taken)
    return tuple(_actor(figure, ids) for figure in wanted), ids


def _unique(base: str, taken: set[str]) -> str:
    ident, number = base, 2
    while ident in taken:
        ident, number = f"{base}-{number}", number + 1
    taken.add(ident)
    return ident


def _actor(figure: Figure, ids: dict[int, str]) -> Actor:
    aliases = tuple(form for form in figure.forms if form != figure.name)
    spans = tuple(sorted(set(figure.spans)))
    speaks_for = ids.get(id(figure.principal)) if figure.principal else None
    role = next((text for text in figure.roles if " " in text), next(iter(figure.roles), None))
    members = tuple(ids[id(member)] for member in figure.members)
    return Actor(ids[id(figure)], figure.name, aliases, role, figure.kind or ActorKind.PERSON, speaks_for, spans, members)


def is_surely_somebody(figure: Figure) -> bool:
    """Whether a figure that says nothing is named clearly enough to be listed all the same."""
    if figure.kind is None or figure.guessed:
        return False
    if figure.kind is ActorKind.PERSON:
        return True
    known = (
        len(figure.keys) > 1 or len(figure.keys[0]) > 1 or figure.keys[0][0] in ORGANISATIONS | GOVERNMENTS
        if figure.keys
        else False
    )
    return known and figure.kind is not ActorKind.GROUP and not is_place_or_thing(figure.name.split())


def key_of(text: str) -> Key:
    """The key of a name written as one string."""
    return keyed(text.split())
