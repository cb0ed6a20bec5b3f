"""Gathering the names of a document: which of them are one person or body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from summarizer.attribution.cast import Cast, Figure, Key
from summarizer.attribution.given_names import GIVEN, full_form
from summarizer.attribution.lexicon import PERSONS, PLACES
from summarizer.attribution.mentions import Mention
from summarizer.attribution.model import ActorKind
from summarizer.attribution.names import Name, acronyms, folded, is_place_or_thing, office, read_name


@dataclass(slots=True)
class _Usage:
    """How a text uses single names: `bare` whose each already is, `courtesy` the genders of Mr. and Ms. before it."""

    bare: dict[Key, Figure]
    first_seen: dict[int, int]
    places: set[Key]
    courtesy: dict[Key, set[str]]

    @classmethod
    def of(cls, cast: Cast, mentions: list[Mention]) -> _Usage:
        """The usage of `mentions`, whose full names are already cast."""
        courtesy: dict[Key, set[str]] = {}
        for mention in mentions:
            if mention.name.gender and len(mention.name.key) == 1:
                courtesy.setdefault(mention.name.key, set()).add(mention.name.gender)
        first_seen = {id(figure): figure.spans[0].start for figure in cast.figures if figure.spans}
        return cls({}, first_seen, {mention.name.key for mention in mentions if mention.placed}, courtesy)


def gather(mentions: Iterable[Mention]) -> tuple[Cast, dict[int, Figure]]:
    """The cast of `mentions`, and the figure of each mention by where it starts.

    Longer names come first, so that a surname finds its owner wherever the full name stands. A surname that two
    figures share is nobody's, unless one of them alone went by it before the other came in.
    """
    ordered = list(_without_places(list(mentions)))
    cast = Cast()
    meant: dict[int, Figure] = {}
    for mention in ordered:
        if len(mention.name.key) > 1:
            figure = _figure_of_full(cast, mention.name)
            _record(cast, figure, mention, meant)
    usage = _Usage.of(cast, ordered)
    for mention in ordered:
        if len(mention.name.key) == 1:
            found = _figure_of_single(cast, mention, usage)
            if found is not None:
                _record(cast, found, mention, meant)
    return cast, meant


def _without_places(mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions; "Ohio Doe" in "the Ohio Doe rally" is Doe where a Jane Doe is known, and nobody's full name."""
    surnames = {
        mention.name.key[-1] for mention in mentions if mention.name.kind is ActorKind.PERSON and len(mention.name.key) > 1
    }
    for mention in mentions:
        name = mention.name
        beside = name.kind is None and len(name.key) == 2 and name.key[-1] in surnames and name.key[0] not in GIVEN
        if beside and (name.key[0] in PLACES or mention.modifier or mention.opens):
            yield replace(mention, name=read_name(name.core[-1:]))
        else:
            yield mention


def _record(cast: Cast, figure: Figure, mention: Mention, meant: dict[int, Figure]) -> None:
    name = mention.name
    meant[mention.span.start] = figure
    figure.spans.append(mention.span)
    if not mention.modifier:
        figure.forms.setdefault(name.text)
    if name.title:
        figure.forms.setdefault(" ".join((*name.title, *name.core)))
        figure.kind = ActorKind.PERSON
        head = office(name.title[-1]) or folded(name.title[-1])
        cast.describe(figure, "" if _courtesy_only(name) else " ".join(name.title), head)
    elif mention.article and figure.kind is None and not mention.modifier:
        figure.kind = ActorKind.ORGANISATION
        figure.guessed = True
    figure.gender = figure.gender or name.gender
    longer = len(name.core) - len(figure.name.split())
    if figure.kind is not ActorKind.GROUP and (longer > 0 or (longer == 0 and figure.name.isupper() and len(name.core) > 1)):
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
    if first == second or full_form(first) == full_form(second):
        return True
    if _is_initials(first) or _is_initials(second):
        return first[0] == second[0]
    return one[-len(other) :] == other or other[-len(one) :] == one


def _is_initials(given: str) -> bool:
    """Whether it is "j" or "jq", which are left of "J. Q."."""
    return len(given) == 1 or (len(given) == 2 and given not in GIVEN and not set(given) & set("aeiouy"))


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


def _figure_of_single(cast: Cast, mention: Mention, usage: _Usage) -> Figure | None:
    name, key = mention.name, mention.name.key
    if name.kind is ActorKind.GROUP and _is_surname(cast, key[0]):
        name = replace(name, kind=None)  # Ms. Green is not the party
    if found := _beyond_surnames(cast, name, usage):
        return found
    if name.core[0].isupper() and _is_surname(cast, key[0]):
        name = replace(name, kind=None)  # a surname in capitals, as transcripts have it, and no acronym
    fitting = [figure for figure in cast.sharing(key[0]) if _may_be(figure, name, key)]
    surnamed = [figure for figure in fitting if figure.is_personal and any(known[-1] == key[0] for known in figure.keys)]
    fitting = _for_sure(surnamed) or surnamed or fitting
    if len(fitting) > 1:
        return _first_known(fitting, mention, usage)
    if fitting and fitting[0].gender and not name.gender and len(usage.courtesy.get(key, ())) > 1:
        return _of_couple(cast, fitting[0], name)
    if fitting:
        usage.bare.setdefault(key, fitting[0])
        return fitting[0]
    return cast.add(Figure(name.text, name.kind, name.gender), key)


def _for_sure(fitting: list[Figure]) -> list[Figure]:
    """The only one of them known to be a person, where the others stand once and may be anything ("Team Doe")."""
    sure = [figure for figure in fitting if figure.kind is ActorKind.PERSON]
    return sure if len(sure) == 1 and all(len(figure.spans) < 2 for figure in fitting if figure is not sure[0]) else []


def _beyond_surnames(cast: Cast, name: Name, usage: _Usage) -> Figure | None:
    """The place, acronym, people or state that a single word stands for, if it is one."""
    key = name.key
    if key in usage.places and not name.title and not _is_surname(cast, key[0]):
        return cast.exact(key) or cast.add(Figure(name.text, name.kind, place=name.kind is None), key)
    if name.kind is not ActorKind.PERSON and (found := cast.acronym(name.core[0])):
        return found
    if name.kind is ActorKind.GROUP or name.kind is ActorKind.GOVERNMENT:
        return cast.exact(key) or cast.add(Figure(name.text, name.kind), key)
    return None


def _is_surname(cast: Cast, word: str) -> bool:
    bearers = (figure for figure in cast.sharing(word) if figure.is_personal)
    return any(key[-1] == word and len(key) > 1 for figure in bearers for key in figure.keys)


def _may_be(figure: Figure, name: Name, key: Key) -> bool:
    if key in figure.keys:
        return name.kind in {None, figure.kind} or figure.kind is None
    if name.title and not figure.is_personal:
        return False
    if name.gender and figure.gender and name.gender != figure.gender:
        return False
    return name.kind in {None, ActorKind.PERSON} or name.kind is figure.kind


def _of_couple(cast: Cast, known: Figure, name: Name) -> Figure | None:
    """Whose a surname without Mr. or Ms. is where both are in use and one of the two has no full name: by office only."""
    if not name.title or office(name.title[-1]) in known.heads:
        return known if name.title else None
    other = cast.exact(name.key)
    if other is not None and other is not known:
        return other
    return cast.add(Figure(name.text, ActorKind.PERSON, "f" if known.gender == "m" else "m"), name.key)


def _first_known(fitting: list[Figure], mention: Mention, usage: _Usage) -> Figure | None:
    """Whose a shared surname is: that of the one already called so when no other had yet come in; else nobody's."""
    key, here = mention.name.key, mention.span.start
    if key in usage.bare:
        return usage.bare[key] if usage.bare[key] in fitting else None
    present = [figure for figure in fitting if usage.first_seen.get(id(figure), here) < here]
    if len(present) == 1:
        usage.bare[key] = present[0]
        return present[0]
    return None
