"""Who is who: the names of a document gathered into one figure for each person or body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from summarizer.attribution.lexicon import GOVERNMENTS, ORGANISATIONS, PERSONS
from summarizer.attribution.mentions import Mention
from summarizer.attribution.model import Actor, ActorKind
from summarizer.attribution.names import Name, acronyms, folded, is_place_or_thing, keyed, office, slug
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
    spans: list[Span] = field(default_factory=list)
    principal: Figure | None = None
    members: tuple[Figure, ...] = ()
    place: bool = False
    guessed: bool = False
    """Whether its kind is taken from a "the" alone."""
    wanted: bool = False
    """Whether it belongs among the actors: a source, or surely somebody."""

    @property
    def is_personal(self) -> bool:
        """Whether "he" or "she" may stand for it."""
        return self.kind is ActorKind.PERSON or (self.kind is None and not self.place)

    def describe(self, role: str, head: str) -> None:
        """Note that the text calls it `role`, whose main word is `head`."""
        if role:
            self.roles.setdefault(role)
        if head:
            self.heads.add(head)


class Cast:
    """All figures of a document, and which of them each name stands for."""

    def __init__(self) -> None:
        """Nobody yet."""
        self.figures: list[Figure] = []
        self._by_key: dict[Key, Figure] = {}
        self._by_word: dict[str, list[Figure]] = {}
        self._by_acronym: dict[str, Figure] = {}

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
        for word in {key[0], key[-1]}:
            known = self._by_word.setdefault(word, [])
            if figure not in known:
                known.append(figure)

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


def gather(mentions: Iterable[Mention]) -> tuple[Cast, dict[int, Figure]]:
    """The cast of `mentions`, and the figure of each mention by where it starts.

    Longer names come first, so that a surname finds its owner wherever the full name stands. A surname that two
    figures share is nobody's, unless one of them alone went by it before the other came in.
    """
    ordered = list(mentions)
    cast = Cast()
    meant: dict[int, Figure] = {}
    for mention in ordered:
        if len(mention.name.key) > 1:
            figure = _figure_of_full(cast, mention.name)
            _record(figure, mention, meant)
    bare: dict[Key, Figure] = {}
    places = {mention.name.key for mention in ordered if mention.placed}
    first_seen = {id(figure): figure.spans[0].start for figure in cast.figures if figure.spans}
    for mention in ordered:
        if len(mention.name.key) == 1:
            found = _figure_of_single(cast, mention, bare, first_seen, places)
            if found is not None:
                _record(found, mention, meant)
    return cast, meant


def _record(figure: Figure, mention: Mention, meant: dict[int, Figure]) -> None:
    name = mention.name
    meant[mention.span.start] = figure
    figure.spans.append(mention.span)
    if not mention.modifier:
        figure.forms.setdefault(name.text)
    if name.title:
        figure.forms.setdefault(" ".join((*name.title, *name.core)))
        figure.kind = ActorKind.PERSON
        head = office(name.title[-1]) or folded(name.title[-1])
        figure.describe("" if _courtesy_only(name) else " ".join(name.title), head)
    elif mention.article and figure.kind is None and not mention.modifier:
        figure.kind = ActorKind.ORGANISATION
        figure.guessed = True
    figure.gender = figure.gender or name.gender
    if len(name.core) > len(figure.name.split()) and figure.kind is not ActorKind.GROUP:
        figure.name = name.text


def _courtesy_only(name: Name) -> bool:
    return len(name.title) == 1 and folded(name.title[0]) not in PERSONS


def _figure_of_full(cast: Cast, name: Name) -> Figure:
    key = name.key
    if found := cast.exact(key):
        return found
    found = _same_person(cast, name) if name.kind in {ActorKind.PERSON, None} else _same_body(cast, key)
    if found is None:
        found = cast.add(Figure(name.text, name.kind, place=name.kind is None and is_place_or_thing(name.core)), key)
    cast.know(found, key)
    if name.kind is not ActorKind.PERSON:
        for short in sorted(acronyms(name.core)):
            cast.abbreviate(found, short)
    return found


def _same_person(cast: Cast, name: Name) -> Figure | None:
    key = name.key
    fitting = [
        figure for figure in cast.sharing(key[-1]) if figure.is_personal and any(_agree(key, other) for other in figure.keys)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _agree(one: Key, other: Key) -> bool:
    """Whether two full names can be one person's: same surname, same given name or one the initial of the other."""
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return False
    first, second = one[0], other[0]
    if first == second:
        return True
    if 1 in {len(first), len(second)}:
        return first[0] == second[0]
    return one[-len(other) :] == other or other[-len(one) :] == one


def _same_body(cast: Cast, key: Key) -> Figure | None:
    fitting = [
        figure
        for figure in cast.sharing(key[-1])
        if not figure.is_personal and any(_tail(key, other) for other in figure.keys if len(other) > 1)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _tail(one: Key, other: Key) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def _figure_of_single(
    cast: Cast, mention: Mention, bare: dict[Key, Figure], first_seen: dict[int, int], places: set[Key]
) -> Figure | None:
    name, key = mention.name, mention.name.key
    if key in places and not name.title and not any(figure.kind is ActorKind.PERSON for figure in cast.sharing(key[0])):
        return cast.exact(key) or cast.add(Figure(name.text, name.kind, place=name.kind is None), key)
    if name.kind is not ActorKind.PERSON and (found := cast.acronym(name.core[0])):
        return found
    if name.kind is ActorKind.GROUP or name.kind is ActorKind.GOVERNMENT:
        return cast.exact(key) or cast.add(Figure(name.text, name.kind), key)
    fitting = [figure for figure in cast.sharing(key[0]) if _may_be(figure, name, key)]
    surnamed = [figure for figure in fitting if figure.is_personal and any(k[-1] == key[0] for k in figure.keys)]
    fitting = surnamed or fitting
    if len(fitting) > 1:
        return _first_known(fitting, mention, bare, first_seen)
    if fitting:
        bare.setdefault(key, fitting[0])
        return fitting[0]
    return cast.add(Figure(name.text, name.kind, name.gender), key)


def _may_be(figure: Figure, name: Name, key: Key) -> bool:
    if key in figure.keys:
        return name.kind in {None, figure.kind} or figure.kind is None
    if name.title and not figure.is_personal:
        return False
    if name.gender and figure.gender and name.gender != figure.gender:
        return False
    return name.kind in {None, ActorKind.PERSON} or name.kind is figure.kind


def _first_known(fitting: list[Figure], mention: Mention, bare: dict[Key, Figure], first_seen: dict[int, int]) -> Figure | None:
    """Whose a shared surname is: that of the one already called so when no other had yet come in; else nobody's."""
    key, here = mention.name.key, mention.span.start
    if key in bare:
        return bare[key] if bare[key] in fitting else None
    present = [figure for figure in fitting if first_seen.get(id(figure), here) < here]
    if len(present) == 1:
        bare[key] = present[0]
        return present[0]
    return None


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
