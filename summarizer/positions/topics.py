"""What the statements of a document are about, word by word: every noun that can carry an issue, and every person spoken of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summarizer.attribution.grammar import Grammar
from summarizer.attribution.model import ActorKind, Statement
from summarizer.positions import lexicon
from summarizer.positions.counting import own_words
from summarizer.positions.hearing import hear
from summarizer.positions.nouns import can_be_disputed, is_light, is_person
from summarizer.positions.reads import Read
from summarizer.positions.signals import signals
from summarizer.text.spans import Span
from summarizer.text.words import content_stems, stem, words

LONG = 600
"""Characters from which on a paragraph is about more than one thing."""
BESIDE, AFTER = 0.4, 0.4
"""What a statement counts that lacks the word: where its paragraph has it, or the speaker's statement before."""
DOES, WHICH, GOVERNED = 1.2, 0.6, 0.5
"""What a word counts as subject or object, as what only says which, and more under a word that takes a side."""

NOUNS = frozenset({"NOUN", "PROPN"})
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj"})
_GOING_ON = frozenset({"xcomp", "ccomp", "prt", "dative"})
_DROPPED = frozenset({"nummod", "npadvmod", "intj"})
_SIDING = lexicon.SUPPORT | lexicon.OPPOSE | lexicon.DEMAND | lexicon.UNDO
_NESTED = 3
"""Statements back among which one is looked for that holds another."""
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_IDIOMS = frozenset("in at by as from".split())


@dataclass(frozen=True, eq=False)
class Voiced:
    """A statement that can hold a position: its place among them, who speaks, and whether words of it take sides.

    `sided` is 0 where none does, 1 where one judges, 2 where one says what is wanted.
    """

    number: int
    statement: Statement
    actor: str
    sided: int

    @property
    def weight(self) -> float:
        """How much it says: 1 to 2."""
        return 1 + self.sided / 2


@dataclass(eq=False)
class Topic:
    """What goes by one main word: the statements about it, each with how much it is about it.

    `own` are those that have the word itself. A topic may be a person (an actor's id) as others speak of them, or what
    is done to somebody ("admitting students"); then `act` is the place of its verb.
    """

    key: str
    shares: dict[int, float] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    places: list[int] = field(default_factory=list)
    person: str | None = None
    act: int | None = None

    def add(self, number: int, share: float) -> None:
        """Count a statement that has the word."""
        self.own.add(number)
        self.shares[number] = max(self.shares.get(number, 0.0), share)


@dataclass(frozen=True)
class Subject:
    """A document as topics are looked for in it."""

    read: Read

    @property
    def text(self) -> str:
        """The document's text."""
        return self.read.document.text

    @property
    def grammar(self) -> Grammar:
        """Its parse."""
        return self.read.attributions.grammar

    @cached_property
    def voiced(self) -> tuple[Voiced, ...]:
        """The statements that can hold a position."""
        every = (own_words(self.read, statement) for statement in self.read.attributions.statements)
        kept: list[Statement] = []
        for one in every:
            # "supports a ban": the ban is not said a second time.
            if one and not any(one.actor == other.actor and other.whole.contains(one.whole) for other in kept[-_NESTED:]):
                kept.append(one)
        return tuple(self._voiced(number, one) for number, one in enumerate(kept))

    def _voiced(self, number: int, statement: Statement) -> Voiced:
        sided = max((1 + placed.signal.plain for placed in signals(hear(statement, self.text))), default=0)
        return Voiced(number, statement, str(statement.actor), sided)

    @cached_property
    def wholes(self) -> list[Span]:
        """For each word of the grammar the whole of it: the parse takes "cease-fire" for three."""
        made: list[Span] = []
        for start, end in zip(self.grammar.starts, self.grammar.ends, strict=True):
            begins = self.text[end : end + 1] == "-" != self.text[start - 1 : start]
            joined = _HYPHENED.match(self.text, start) if begins else None
            whole = Span(start, joined.end() if joined and joined.end() > end else end)
            made.append(made[-1] if made and made[-1].contains(whole) else whole)
        return made

    @cached_property
    def stems(self) -> list[str]:
        """The stem of each word of the grammar."""
        return [stem(whole.of(self.text)) for whole in self.wholes]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each stem stands in the document."""
        return Counter(self.stems)

    @cached_property
    def called(self) -> frozenset[frozenset[str]]:
        """The stems of whatever somebody in the document is called."""
        actors = self.read.attributions.actors
        return frozenset(content_stems(form) for actor in actors for form in (actor.name, *actor.aliases))

    @cached_property
    def keys(self) -> list[str]:
        """The family of each word of the grammar."""
        return [lexicon.family(one) for one in self.stems]

    def word(self, at: int) -> str:
        """A word of the grammar as it stands, with what a hyphen joins to it."""
        return self.wholes[at].of(self.text)

    def topics(self) -> list[Topic]:
        """Every topic that some statement has, the persons last."""
        found: dict[str, Topic] = {}
        for voiced in self.voiced:
            for part in voiced.statement.content:
                for at in self.grammar.within(part):
                    self._add(found, voiced, at)
        for at, key in enumerate(self.keys):
            if key in found and self.grammar.poses[at] in NOUNS:
                found[key].places.append(at)
        self._add_near(found)
        return [*found.values(), *self._people()]

    def _add(self, found: dict[str, Topic], voiced: Voiced, at: int) -> None:
        if self.grammar.poses[at] not in NOUNS:
            return
        if self._carries(at):
            topic = found.setdefault(self.keys[at], Topic(self.keys[at]))
            topic.add(voiced.number, voiced.weight * self._prominence(at))
        elif self._is_done_to(at):
            verb = self.grammar.heads[at]
            key = f"{self.keys[verb]} {self.keys[at]}"
            topic = found.setdefault(key, Topic(key, places=[at], act=verb))
            topic.add(voiced.number, voiced.weight)

    def _carries(self, at: int) -> bool:
        """Whether a noun can carry an issue: no name but that of a law or the like, nobody who speaks, no idiom."""
        dep, own = self.grammar.deps[at], self.stems[at]
        if (
            own in self._names
            or own in self._groups
            or dep in _DROPPED
            or self._is_idiom(at)
            or self._tells_who(at)
            or not can_be_disputed(self.word(at))
        ):
            return False
        return self.grammar.poses[at] == "NOUN" or (dep != "compound" and lexicon.is_decidable(self.word(at)))

    def _tells_who(self, at: int) -> bool:
        """Whether it tells who somebody with a name is: "Doe, the treasurer"."""
        return self.grammar.deps[at] == "appos" and self.grammar.poses[self.grammar.heads[at]] == "PROPN"

    def _is_idiom(self, at: int) -> bool:
        """Whether it is a bare noun behind a preposition, as in "in addition", "on air"."""
        bare = self.grammar.deps[at] == "pobj" and self.grammar.heads[at] == at - 1 and not self.grammar.kids[at]
        return bare and self.word(at - 1).casefold() in _IDIOMS

    def _is_done_to(self, at: int) -> bool:
        """Whether it is people to whom something is done that one can be for: "admitting students"."""
        if self.grammar.deps[at] != "dobj" or self.grammar.poses[at] != "NOUN" or not is_person(self.word(at)):
            return False
        verb = self.grammar.heads[at]
        acts = self.grammar.poses[verb] == "VERB" and self.grammar.tags[verb] in ("VB", "VBG")
        more = any(self.grammar.deps[kid] in _GOING_ON for kid in self.grammar.kids[verb])
        return acts and not more and not is_light(self.grammar.lemmas[verb])

    def _prominence(self, at: int) -> float:
        """How much a word is what the statement is about."""
        dep = self.grammar.deps[at]
        if dep in ("compound", "nmod", "poss"):
            return WHICH
        governed = any(self.stems[above] in _SIDING for above in self.grammar.upwards(at))
        return (DOES if dep in _ACTING else 1.0) + GOVERNED * governed

    def _add_near(self, found: Mapping[str, Topic]) -> None:
        """Statements that go on about a topic: those whose paragraph names it, and the speaker's next after one that does."""
        before, held = "", set[str]()
        keys = self._keys_around
        owned: list[set[str]] = [set() for _ in self.voiced]
        for key, topic in found.items():
            for number in topic.own:
                owned[number].add(key)
        for voiced, own in zip(self.voiced, owned, strict=True):
            beside = (keys[self._paragraph(voiced)] & found.keys()) - own
            for key in sorted(beside):
                found[key].shares[voiced.number] = BESIDE * voiced.weight
            for key in sorted(held - own - beside) if voiced.actor == before else ():
                found[key].shares[voiced.number] = AFTER * voiced.weight
            before, held = voiced.actor, own or (held if voiced.actor == before else set())

    @cached_property
    def _keys_around(self) -> list[frozenset[str]]:
        """For each paragraph the families of its words; of none where it is long."""
        paragraphs = self.read.document.paragraphs
        return [
            frozenset(self.keys[at] for at in self.grammar.within(one)) if len(one) <= LONG else frozenset() for one in paragraphs
        ]

    def _paragraph(self, voiced: Voiced) -> int:
        return max(0, bisect_right(self._starts, voiced.statement.whole.start) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.read.document.paragraphs]

    def _people(self) -> Iterator[Topic]:
        """For each person with a name what others say about them."""
        for actor in self.read.attributions.actors:
            if actor.kind is not ActorKind.PERSON or not actor.name[:1].isupper() or actor.name.casefold() in lexicon.ASKERS:
                continue
            topic = Topic(words(actor.name)[-1].stem if words(actor.name) else actor.id, person=actor.id)
            for mention in actor.mentions:
                for voiced in self._holding(mention):
                    if voiced.sided and voiced.actor != actor.id:
                        topic.add(voiced.number, self._prominence_of(mention) * (voiced.weight - 0.5))
            if topic.shares:
                yield topic

    def _holding(self, mention: Span) -> Iterator[Voiced]:
        """The statements in whose content a mention stands."""
        last = bisect_right(self._parts, (mention.start + 1,))
        for start, end, number in self._parts[max(0, last - 2 * _NESTED) : last]:
            if start <= mention.start and mention.end <= end:
                yield self.voiced[number]

    @cached_property
    def _parts(self) -> list[tuple[int, int, int]]:
        """Start, end and statement of each part of what is said, in text order."""
        return sorted((part.start, part.end, voiced.number) for voiced in self.voiced for part in voiced.statement.content)

    def _prominence_of(self, mention: Span) -> float:
        """More where somebody does or gets something than where they only are in it."""
        return DOES if any(self.grammar.deps[at] in _ACTING for at in self.grammar.within(mention)) else WHICH

    @cached_property
    def _names(self) -> frozenset[str]:
        """The stems of the words with a capital in the names of actors."""
        actors = self.read.attributions.actors
        forms = [form for actor in actors for form in (actor.name, *actor.aliases) if form[:1].isupper()]
        return frozenset(word.stem for form in forms for word in words(form) if form[word.span.start].isupper())

    @cached_property
    def _groups(self) -> frozenset[str]:
        """The stems of the last words of actors that are only described: "voters", "the network"."""
        found = (words(actor.name) for actor in self.read.attributions.actors if not actor.name.split()[-1][:1].isupper())
        return frozenset(name[-1].stem for name in found if name)

    def spans(self, numbers: Sequence[int]) -> tuple[Span, ...]:
        """The content of the statements with these numbers."""
        return tuple(part for number in numbers for part in self.voiced[number].statement.content)
