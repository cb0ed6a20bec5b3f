"""How a sentence begins: the actor with an article where there is one, and the issue as a noun phrase."""

from __future__ import annotations

import re

from summarizer.attribution.model import Actor, ActorKind
from summarizer.positions import lexicon
from summarizer.positions.cells import Heard
from summarizer.positions.issues import Issue

_BEHIND = re.compile(r"\s+(?:of|for|from|in|on|at|with|who|that|across|behind|against|near|to)\b|,")
_PLURALS = frozenset("people men women children police many others both several few members themselves".split())
# A name that begins with one of these takes no article.
_DETERMINED = frozenset(
    """the a an this that these those no any each every some many most several few all both other another one two three
    four five more fewer such his her its their our my only at nobody everybody everyone somebody someone anyone people""".split()
)
_PARTIES = frozenset("dems democrats republicans conservatives liberals tories progressives".split())
_INSTITUTIONS = frozenset(
    """campaign administration committee department ministry court council board commission agency party government institute
    foundation museum association union press bureau office authority federation coalition alliance league caucus senate
    """.split()
)
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")
_SPLIT = re.compile(r"[\s-]+")


def is_plural(actor: Actor, text: str = "") -> bool:
    """Whether the actor's name takes a plural verb; a name in a text that also has it in small letters is a description."""
    name = actor.name
    if actor.kind is ActorKind.GROUP and (" and " in name or actor.members):
        return True
    if name.lower() in _PARTIES:
        return True
    if actor.kind is not ActorKind.GROUP and not _is_described(name, text):
        return False
    front = _BEHIND.split(name, maxsplit=1)[0].split()
    last = front[-1].lower() if front else ""
    return bool({last, front[0].lower() if front else ""} & _PLURALS) or (last.endswith("s") and not last.endswith(_NO_PLURAL))


def _is_described(name: str, text: str) -> bool:
    """Whether a name is a description ("interviewers"), also where it stands with a capital at the head of a sentence."""
    return name[:1].islower() or f" {name[:1].lower()}{name[1:]} " in text


def named(actor: Actor, heard: Heard | None = None, *, opens: bool = True) -> str:
    """The actor with an article where one is due; with a capital letter where it `opens` the sentence."""
    name = actor.name.removesuffix("'s").removesuffix("’s")
    text = heard.document.text if heard else ""
    if _is_described(name, text):
        name = name[:1].lower() + name[1:]
    full = f"{article} {name}" if (article := _article(actor, name, heard)) else name
    return full[:1].upper() + full[1:] if opens else full


def _article(actor: Actor, name: str, heard: Heard | None) -> str:
    """The article before an actor's name: "the" where the document has it, "a" or "an" before one that is described."""
    first = _SPLIT.split(name, maxsplit=1)[0].lower()
    if first in _DETERMINED or first.endswith(("'s", "’s")):
        return ""
    head = _BEHIND.split(name, maxsplit=1)[0].split()[-1].lower()
    if actor.kind is not ActorKind.PERSON and (head in _INSTITUTIONS or (heard is not None and _has_the(name, heard))):
        return "the"
    small = all(word.islower() for word in name.split()[1:]) and " " in name
    described = actor.kind in (ActorKind.PERSON, ActorKind.GROUP) and (small or name[:1].islower())
    if not described or is_plural(actor, name):
        return ""
    return "an" if first[:1] in "aeiou" and not first.startswith(("uni", "us", "eu", "one")) else "a"


def _has_the(name: str, heard: Heard) -> bool:
    """Whether the document has "the" before a name where it speaks, or mostly."""
    text, source = heard.document.text, heard.statement.source
    if source and source[0].of(text).casefold() == f"the {name}".casefold():
        return True
    found = re.findall(rf"\b(the\s+)?{re.escape(name)}(?![\w'’-])", text, re.IGNORECASE)
    return 2 * sum(map(bool, found)) > len(found)


def issue_phrase(issue: Issue) -> str:
    """The issue's label with the article of the documents, or with "the" where it names one bill, deal or ban."""
    first = issue.label.split(maxsplit=1)[0].lower()
    front = _BEHIND.split(issue.label, maxsplit=1)[0]
    head = front.split()[-1].lower() if front.split() else ""
    bare = first in _DETERMINED or "'s " in front or "’s " in front or "s' " in front or first.endswith("ing")
    if issue.article or bare or head not in lexicon.COUNTABLE:
        return issue.phrase
    return f"the {issue.label}"
