"""Names as a summary writes them, and the actors of a document they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.attribution.model import Actor
from summarizer.grounding.lexicon import listed

_TITLES = listed(
    """mr mrs ms miss dr sen senator rep representative gov governor president vice secretary minister prime chancellor judge
    justice general gen col colonel lt capt captain sgt maj major adm admiral mayor councillor council commissioner director
    chairman chairwoman chair chief king queen prince princess pope rev reverend sir lady lord ambassador attorney professor
    prof officer deputy former acting the a an spokesman spokeswoman spokesperson speaker house pastor bishop sheriff
    detective premier ex"""
)
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?")
_AFTER = re.compile(r"\s*[,(].*$|\s+(?:who|which|of|for|in|at|from|with|on|familiar)\s.*$", re.DOTALL)
_TITLED = re.compile(r"^(?:[\w-]+\s)+?of\s(?:[a-z]\w*\s)+(?=[A-Z])")  # "secretary of state Jane Doe"
_SMALL = listed("of the for and in on to a")
_PAST = listed("former ex outgoing deputy acting vice")
_SUFFIXES = listed("jr sr ii iii iv")


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without possessives, full stops, "Jr." and middle initials."""
    words = [re.sub(r"['’]s$", "", match.group()).replace(".", "").lower() for match in _WORD.finditer(name)]
    kept = [word for word in words if word and word not in _SUFFIXES]
    return tuple(word for index, word in enumerate(kept) if len(word) > 1 or index == len(kept) - 1)


@lru_cache(maxsize=16384)
def bare(name: str) -> tuple[str, ...]:
    """The words of a name without titles in front; the titles themselves where there is nothing else.

    A title that somebody no longer or only partly has begins with "former" then: "the former mayor" is not "the mayor".
    """
    whole = name_words(name)
    words = list(whole)
    while len(words) > 1 and words[0] in _TITLES:
        del words[0]
    if words and words[0] in _TITLES and set(whole) & _PAST:
        return ("former", *words)
    return tuple(words)


def _ends_with(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return bool(name) and words[-len(name) :] == name


@lru_cache(maxsize=65536)
def likeness(phrase: str, name: str) -> int:
    """How well a phrase names somebody called `name`: 0 not at all, 4 the same words."""
    if bare(phrase) == bare(name):
        return 4 if bare(phrase) else 0
    return max((_likeness(bare(one), bare(other)) for one in _forms(phrase) for other in _forms(name)), default=0) or (
        1 if _same_description(bare(_first_part(phrase)), bare(_first_part(name))) else 0
    )


def _likeness(asked: tuple[str, ...], known: tuple[str, ...]) -> int:
    if not asked or not known:
        return 0
    if asked != known and (asked[0] == "former") != (known[0] == "former") and asked[-1] in _TITLES:
        return 0
    if asked == known or (len(known) > 1 and _ends_with(asked, known)) or (len(asked) > 1 and _ends_with(known, asked)):
        return 3
    return 2 if _surname(asked, known) or _abbreviates(asked, known) or _abbreviates(known, asked) else 0


def _first_part(phrase: str) -> str:
    """A description without a clause or an apposition behind it."""
    return re.split(r"\s*[,(]|\s+(?:who|which|that)\s", phrase, maxsplit=1)[0]


@lru_cache(maxsize=16384)
def _forms(phrase: str) -> tuple[str, ...]:
    """The names in a phrase: its beginning ("Doe" of "Doe, who heads the union") and an apposition ("the mayor, Jane Doe")."""
    titled = _TITLED.sub("", phrase.partition(",")[0])
    apposed = [part.strip() for part in phrase.split(",")[1:]]
    return (_core(phrase), _core(titled), *(part for part in apposed if part[:1].isupper() and len(bare(part)) > 1))


def _core(phrase: str) -> str:
    """A name without what follows it: "Doe" of "Doe, who heads the union"."""
    core = _AFTER.sub("", phrase)
    return core if bare(core) else phrase


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one is the initials of the other ("UNHCR"), or of all but its small words ("FBI")."""
    if len(short) != 1 or len(long) < 2:
        return False
    return short[0] in {"".join(word[0] for word in long), "".join(word[0] for word in long if word not in _SMALL)}


def _surname(core: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether one is the last name of the other ("Doe", "Senator Doe" and "Jane Doe"), or both share first and last names."""
    if not core or core[-1] != known[-1]:
        return False
    if ("former" in core) != ("former" in known) and core[-1] in _TITLES:
        return False
    if len(core) == 1 or len(known) == 1:
        return True
    return core[0] == known[0] or core[0] in _TITLES


_VAGUE = listed("some many other another several his her their its new of for to in and members one person source") | _TITLES


def _same_description(asked: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether two descriptions ("a group of black parents", "group of parents") share most of their words."""
    one, other = set(asked) - _VAGUE, set(known) - _VAGUE
    if not one or not other:
        return False
    both = len(one & other)
    return both >= 2 and (both == min(len(one), len(other)) or both * 3 >= 2 * max(len(one), len(other)))


def likeness_to(phrase: str, actor: Actor) -> int:
    """How well a phrase names an actor, by the best of its names."""
    return max((likeness(phrase, name) for name in (actor.name, *actor.aliases)), default=0)


def named(phrase: str, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors that a phrase names, best matches only: several where it is ambiguous, none where it names nobody."""
    actors = tuple(actors)
    scored = [(likeness_to(phrase, actor), actor) for actor in actors]
    best = max((score for score, _ in scored), default=0)
    if not best and bare(phrase) and bare(phrase)[-1] in _TITLES:
        held = [actor for actor in actors if actor.role and likeness(phrase, actor.role) >= 2]
        return tuple(held) if len(held) == 1 else ()
    equals = tuple(actor for score, actor in scored if score == best and score > 0)
    ids = {actor.id for actor in equals}
    # "Roe" fits "Doe and Roe" as well as "Tom Roe": the one named is meant, not those who speak as one with it.
    return tuple(actor for actor in equals if ids.isdisjoint(actor.members))
