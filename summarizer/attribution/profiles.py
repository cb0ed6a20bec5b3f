"""What speaks for and against two actors of different documents being one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import product
from typing import TypeVar

from summarizer.attribution.lexicon import GENDERED, GOVERNMENTS, ORGANISATIONS, PARTICLES
from summarizer.attribution.model import Actor, ActorKind
from summarizer.attribution.names import keyed, kind_of_name, read_name
from summarizer.attribution.posts import Post, read_post, tells_apart

Key = tuple[str, ...]
T = TypeVar("T")

BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT})
"""What acts and speaks as one without being a person."""
_INITIALS = re.compile(r"[A-Z]\.?|(?:[A-Z]\.){1,2}[A-Z]\.?")
_SHORT = re.compile(r"(?:[A-Z]\.?){2,6}")
_SMALL = frozenset({"of", "for", "the", "and", "&", "on", "in", "to", "a", "at"})
_LEGAL = frozenset({"inc", "corp", "corporation", "llc", "ltd", "plc"})
_PARTIES = frozenset({"republican", "democratic", "democrat", "conservative", "liberal", "libertarian", "socialist", "labour"})
"""Words that name a party in front of "Party", and a leaning of a person in front of an office."""
_SUFFIX = re.compile(r"\b(?:Jr|Sr|II|III|IV)\b")


@dataclass(frozen=True, slots=True)
class FullName:
    """A person's name of two words or more; `initial` says that the first is only a letter or two."""

    given: str
    middle: Key
    surname: str
    initial: bool = False

    def agrees(self, other: FullName) -> bool:
        """Whether both can be one person's: same surname, given name (or its initial), no other middle name."""
        given = self.given == other.given or ((self.initial or other.initial) and self.given[0] == other.given[0])
        return given and self.surname == other.surname and all(map(_alike, self.middle, other.middle))


def _alike(one: str, other: str) -> bool:
    return one == other or (1 in {len(one), len(other)} and one[0] == other[0])


@dataclass(frozen=True, slots=True)
class Profile:
    """What the documents tell of an actor, as sets: those of two actors joined are the unions of theirs."""

    documents: frozenset[str]
    forms: frozenset[str] = frozenset()
    """Every name and alias, casefolded."""
    names: frozenset[FullName] = frozenset()
    surnames: frozenset[str] = frozenset()
    labels: frozenset[Key] = frozenset()
    """The full names of a body."""
    initials: frozenset[str] = frozenset()
    """The acronyms of a body."""
    genders: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    posts: frozenset[Post] = frozenset()
    roles: frozenset[Post] = frozenset()
    """The posts that stand in place of a name."""
    bodies: frozenset[Key] = frozenset()
    """The bodies it is said to belong to or to speak for."""
    declared: frozenset[int] = frozenset()
    """Which of the user's actors it is."""

    def __or__(self, other: Profile) -> Profile:
        """What is told of the two as one."""
        return Profile(*(getattr(self, field.name) | getattr(other, field.name) for field in fields(self)))

    @property
    def is_full(self) -> bool:
        """Whether a given name is known."""
        return any(not name.initial for name in self.names)


def profile_of(document: str, actor: Actor, principal: Actor | None, declared: int | None = None) -> Profile:
    """What a document tells of one of its actors; `principal` is whom the actor speaks for."""
    forms = (actor.name, *actor.aliases)
    told = Profile(
        frozenset({document}),
        frozenset(form.casefold() for form in forms),
        declared=frozenset() if declared is None else frozenset({declared}),
    )
    if actor.members or actor.kind is ActorKind.GROUP:
        return told
    if _is_body(actor):
        return told | _of_body(document, actor)
    if _is_person(actor.name.split()):
        return told | _of_person(document, actor, principal)
    post = read_post(actor.name)
    return told | Profile(frozenset({document}), roles=frozenset({post} if post and post.is_sole else ()))


def _is_body(actor: Actor) -> bool:
    words = actor.name.split()
    known = " ".join(keyed(words)) in GOVERNMENTS | ORGANISATIONS
    head = read_post(actor.name)
    return (actor.kind in BODIES or known or not _SMALL.isdisjoint(words)) and head is None and _is_written_large(words, _SMALL)


def _is_person(words: Sequence[str]) -> bool:
    key = read_name(words).key
    return _is_written_large(words, PARTICLES) and len(key[-1]) > 1 and tells_apart(key)


def _is_written_large(words: Sequence[str], but: frozenset[str]) -> bool:
    return not words[-1][0].islower() and all(not word[0].islower() or word in but for word in words)


def _of_body(document: str, actor: Actor) -> Profile:
    forms = [form.split() for form in (actor.name, *actor.aliases)]
    labels = {_label(words) for words in forms if len(words) > 1 and _is_written_large(words, _SMALL)}
    own = keyed(forms[0])
    if len(own) == 1 and own[0] in GOVERNMENTS | ORGANISATIONS:
        labels.add(own)
    initials = {words[0].replace(".", "") for words in forms if len(words) == 1 and _SHORT.fullmatch(words[0])}
    kept = frozenset(label for label in labels if tells_apart(label) or label[0] in _PARTIES)
    return Profile(frozenset({document}), labels=kept, initials=frozenset(initials))


def _label(words: Sequence[str]) -> Key:
    key = keyed(words)
    while len(key) > 2 and key[-1] in _LEGAL:
        key = key[:-1]
    return key


def _of_person(document: str, actor: Actor, principal: Actor | None) -> Profile:
    read = [read_name(form.split()) for form in (actor.name, *actor.aliases)]
    named = [name for name in read if _is_written_large(name.core, PARTICLES) and tells_apart(name.key)]
    titles = [" ".join(name.title) for name in read if name.title]
    posts = [post for text in (actor.role, *titles) if text and (post := read_post(text))]
    genders = {*(name.gender for name in read), *(GENDERED.get(post.head, "") for post in posts)} - {""}
    full = frozenset(_full_name(name.core, name.key) for name in named if len(name.key) > 1)
    suffixes = frozenset(found for form in (actor.name, *actor.aliases) for found in _SUFFIX.findall(form))
    return Profile(
        frozenset({document}),
        names=full,
        surnames=frozenset({full_name.surname for full_name in full} or {named[0].key[-1]} if named else ()),
        labels=frozenset((*name.key, *suffixes) for name in named[:1] if len(name.key) > 1 and not _is_initial(name.core[0])),
        genders=frozenset(genders),
        suffixes=suffixes,
        posts=frozenset(posts),
        bodies=frozenset(_bodies(posts, principal)),
    )


def _full_name(core: Sequence[str], key: Key) -> FullName:
    return FullName(key[0], key[1:-1], key[-1], _is_initial(core[0]))


def _is_initial(word: str) -> bool:
    return _INITIALS.fullmatch(word) is not None and word not in {"U.S", "U.N", "U.S.", "U.N."}


def _bodies(posts: Iterable[Post], principal: Actor | None) -> Iterator[Key]:
    """The places of posts that are bodies, and a principal that is one, where their names tell them from others."""
    for post in posts:
        if post.place and kind_of_name(post.place) in BODIES:
            yield post.place
    if principal is not None and _is_body(principal) and tells_apart(keyed(principal.name.split())):
        yield keyed(principal.name.split())


def can_be_one(name: str, other: str) -> bool:
    """Whether two names can be one actor's: not if both are full names of persons and differ."""
    both = [read_name(text.split()) for text in (name, other)]
    full = [_full_name(read.core, read.key) for read in both if len(read.key) > 1 and read.kind in {ActorKind.PERSON, None}]
    return len(full) < len(both) or not all(map(_is_person, (name.split(), other.split()))) or full[0].agrees(full[1])


def agree(one: Profile, other: Profile) -> bool:
    """Whether two full names can be one person's: "Doe Jr." may be the son of "Doe"."""
    return one.suffixes == other.suffixes and any(
        ours.agrees(theirs) for ours in one.names for theirs in other.names if not (ours.initial or theirs.initial)
    )


def share_post(one: Profile, other: Profile) -> bool:
    """Whether a surname goes with the same role or organisation in both, where the full names do not tell by themselves."""
    if one.is_full and other.is_full and one.suffixes == other.suffixes:
        return False
    return bool(one.bodies & other.bodies) or any(ours.matches(theirs) for ours in one.posts for theirs in other.posts)


def contradict(one: Profile, other: Profile) -> bool:
    """Whether something says that the two are not one: a document with both, or what is told of them."""
    if one.declared and other.declared:
        return one.declared.isdisjoint(other.declared)
    if not one.documents.isdisjoint(other.documents) or _differ(one.genders, other.genders):
        return True
    if _differ(one.surnames, other.surnames) or _differ(one.suffixes, other.suffixes):
        return True
    if _names_differ(one, other):
        return True
    if one.is_full and other.is_full:
        return False
    return _places_differ(one, other) or (not one.surnames and not other.surnames and _differ(one.labels, other.labels))


def _names_differ(one: Profile, other: Profile) -> bool:
    """Whether both have full names, and they are not one person's."""
    if not one.names or not other.names or not one.names.isdisjoint(other.names):
        return False
    return not any(ours.agrees(theirs) for ours, theirs in product(one.names, other.names)) or _middles_differ(one, other)


def _middles_differ(one: Profile, other: Profile) -> bool:
    """Whether both have middle names behind the same given name, and none of the one goes with one of the other."""
    with_middle = [[name for name in profile.names if name.middle] for profile in (one, other)]
    pairs = [(ours, theirs) for ours, theirs in product(*with_middle) if ours.given == theirs.given]
    return bool(pairs) and not any(all(map(_alike, ours.middle, theirs.middle)) for ours, theirs in pairs)


def _places_differ(one: Profile, other: Profile) -> bool:
    """Whether the two, one of them without a given name, belong to other bodies or hold one office of other places."""
    if _differ(one.bodies, other.bodies):
        return True
    posts = [(ours, theirs) for ours in one.posts for theirs in other.posts]
    return any(ours.excludes(theirs) for ours, theirs in posts) and not any(ours.matches(theirs) for ours, theirs in posts)


def _differ(one: frozenset[T], other: frozenset[T]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)
