"""Articles annotated with positions, beside what the program reads in them: who a system's actor is, and what a statement is.

The form is that of `positions/gold` (README.md here).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from summarizer import load, wiring
from summarizer.attribution.joining import Cast, join
from summarizer.attribution.model import Actor, Statement
from summarizer.documents import Document
from summarizer.positions.issues import Issue
from summarizer.positions.reads import Read
from summarizer.text.spans import Span
from summarizer.turns import find_turns

_ENOUGH = 10
"""Characters in which a statement and a passage of evidence overlap, or half of the shorter one, to be about the same."""
_TITLES = re.compile(
    r"^(?:the|mr|mrs|ms|dr|sen|rep|gov|president|senator|secretary|chairman|former|justice|judge)\.?\s+", re.IGNORECASE
)


@dataclass(frozen=True)
class Label:
    """What the annotation says of a statement beside an issue: a position (with its side), none, or nothing (None)."""

    holds: bool | None
    stance: str | None = None


@dataclass(frozen=True, eq=False)
class Annotated:
    """An article as it was read, and its annotation."""

    read: Read
    gold: Mapping[str, Any]

    @property
    def labels(self) -> tuple[str, ...]:
        """The issues that it is annotated for."""
        return tuple(self.gold["issues"])

    @cached_property
    def cast(self) -> Cast:
        """Who is in it."""
        return join([self.read.attributions])

    def names_of(self, ident: str | None) -> list[str | None]:
        """The annotated names of an actor, or of all that speak as one; None for each whom the annotation does not list."""
        speaker = self.cast.of(self.read.document.id, str(ident))
        return [self._annotated.get(one) for one in speaker.members or (speaker.id,)]

    @cached_property
    def _annotated(self) -> Mapping[str, str]:
        forms: dict[str, set[str]] = defaultdict(set)
        for actor in self.gold["actors"]:
            for form in (actor["name"], *actor.get("aliases", ())):
                forms[_plain(form)].add(actor["name"])
        found = ((actor.id, _match(actor, forms)) for actor in self.cast.actors)
        return {ident: name for ident, name in found if name is not None}

    def label(self, statement: Statement, issue: Issue) -> Label:
        """What a statement is beside an issue."""
        names = self.names_of(statement.actor)
        found = [self._positions[name, issue.label] for name in names if (name, issue.label) in self._positions]
        for position in found:
            if _overlaps(statement, position["evidence"]):
                return Label(holds=True, stance=position["stance"])
        if found:
            return Label(holds=False)
        if any((name, issue.label) in self._optional for name in names):
            return Label(holds=None)
        same = [one for one in self.gold["positions"] if one["issue"] == issue.label]
        # About the issue, but under another name: who says it is not what is to be learnt here.
        return Label(holds=None if any(_overlaps(statement, one["evidence"]) for one in same) else False)

    def pair(self, ident: str, issue: Issue) -> bool | None:
        """Whether an actor holds a position on an issue; None where that is open."""
        names = self.names_of(ident)
        if any((name, issue.label) in self._positions for name in names):
            return True
        return None if any((name, issue.label) in self._optional for name in names) else False

    @cached_property
    def _positions(self) -> Mapping[tuple[str | None, str], Mapping[str, Any]]:
        return {(one["actor"], one["issue"]): one for one in self.gold["positions"]}

    @cached_property
    def _optional(self) -> frozenset[tuple[str | None, str]]:
        return frozenset((one[0], one[1]) for one in self.gold["optional"])


def _match(actor: Actor, forms: Mapping[str, set[str]]) -> str | None:
    """The one annotated name that an actor's forms lead to, the name before the aliases."""
    for form in (actor.name, *actor.aliases):
        held = forms.get(_plain(form), set())
        if len(held) == 1:
            return next(iter(held))
    return None


def _plain(form: str) -> str:
    bare = " ".join(form.replace("’", "'").casefold().removesuffix("'s").split())
    while (shorter := _TITLES.sub("", bare)) != bare:
        bare = shorter
    return bare


def _overlaps(statement: Statement, evidence: Iterable[Sequence[int]]) -> bool:
    spans = [Span(start, end) for start, end in evidence]
    return any(part.shared(span) >= min(_ENOUGH, len(part) / 2, len(span) / 2) for part in statement.content for span in spans)


def annotated(root: Path) -> Iterator[Annotated]:
    """The articles under `root` (positions/ and text/), attributed one after the other."""
    for path in sorted((root / "positions").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        (document,) = load(str(root / gold["text_file"]))
        yield Annotated(Read(document, wiring.attribute(document)), gold)


def labelled_articles(labels: Path, articles: Path) -> Iterator[Annotated]:
    """The articles of one JSON Lines file that another one labels; ValueError where a text is not the labelled one."""
    texts = {row["id"]: row["text"] for row in map(json.loads, articles.read_text("utf-8").splitlines())}
    for gold in map(json.loads, labels.read_text("utf-8").splitlines()):
        document = Document(gold["id"], texts[gold["id"]], turns=find_turns(texts[gold["id"]]))
        if hashlib.sha256(document.text.encode()).hexdigest() != gold["text_sha256"]:
            message = f"{articles}: {gold['id']} is not the text that was labelled"
            raise ValueError(message)
        yield Annotated(Read(document, wiring.attribute(document)), gold)
