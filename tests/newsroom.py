"""Small invented news stories whose every statement is known: who says what, in which form, at which characters.

Wording is kept plain ("’", " — ", "‘…’") and dressed by a story's `Style` when it is written down.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from hypothesis import strategies as st

from summarizer.attribution.model import Actor, ActorKind, Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.grounding.validator import Source
from summarizer.text.spans import Span

T = TypeVar("T")

PEOPLE = {
    "Ida Brandt": "she",
    "Piet Brandt": "he",
    "Mara Lindqvist": "she",
    "Tomas Okoro": "he",
    "Ruth Salcedo": "she",
    "Owen Salcedo": "he",
    "Seán O’Dowd": "he",
    "Anne-Marie Duclos": "she",
    "Pilots’ Guild": "it",
}
TITLES = ("", "", "Mayor ", "Dr. ", "harbour master ")
TOPICS = (
    ("the ferry", "carry", "the mail to the outer islands"),
    ("the council", "sell", "the old tannery"),
    ("the harbour’s dredger", "deepen", "the northern channel"),
    ("our schools", "teach", "both languages"),
    ("the clinic", "hire", "more night nurses"),
    ("the toll", "pay for", "the sea wall"),
    ("the museum", "lend", "its bronze bell to collectors"),
    ("the growers", "plant", "late-ripening pears"),
    ("the rail line", "reach", "the quarry village"),
    ("the brewery", "bottle", "its ‘winter’ ale"),
    ("the bakers", "mill", "barley flour"),
    ("the library", "keep", "its doors open on Sundays"),
)
NARRATION = (
    "It rained all morning",
    "The meeting ended shortly before noon",
    "About 300 people stood outside",
    "The lighthouse was painted red in 1998",
    "Fishing boats are not taxed here",
    "A brass band may play at the fair if the weather holds",
)
AUXILIARIES = ("will", "will not", "may", "could", "should", "must", "cannot", "won’t", "would")
HEADS = ("", "", "", "perhaps ", "I think ", "I don’t think ", "this year ", "in the end ")
TAILS = (
    "",
    "",
    " by 2031",
    " within 40 days",
    " for 1,500 crowns a month",
    " because there is no other way",
    " — slowly — again",
)
HANGING = ("if the county pays", "unless the wind turns", "until the spring tide", "only when the state agrees", "after all")


@dataclass(frozen=True)
class Style:
    """How a story writes its marks, and whether its lines are broken by hand."""

    curly: bool = True
    dash: str = " — "
    wrapped: bool = False

    def dress(self, words: str) -> str:
        """Plain wording in this style."""
        words = words.replace(" — ", self.dash)
        return words if self.curly else re.sub("[‘’]", "'", re.sub("[“”]", '"', words))


@dataclass(frozen=True)
class Clause:
    """One thing said: its words before and after the place where a speech tag could split them."""

    head: str
    tail: str = ""

    @property
    def words(self) -> str:
        """All of it, in the middle of a sentence."""
        return f"{self.head} {self.tail}".strip()

    @property
    def is_personal(self) -> bool:
        """Whether only its speaker could say it so."""
        return re.search(r"\b(?:I|we|our)\b", self.words) is not None

    def told(self, pronoun: str) -> str:
        """The same in a sentence about its speaker."""
        words = self.words.replace("I think", f"{pronoun} thinks").replace("I don’t think", f"{pronoun} does not think")
        return re.sub(r"\bour\b", "their", re.sub(r"\bwe\b", "they", words))


@dataclass(frozen=True)
class Saying:
    """What one source says in one go, and in which form the story tells it."""

    by: tuple[str, ...]
    clauses: tuple[Clause, ...]
    form: str
    relay: str | None = None
    parts: tuple[str, ...] = ()
    """The stretches of the content, plain and without marks."""

    @property
    def spoken(self) -> bool:
        """Whether all of it stands between quotation marks."""
        return self.form in SPOKEN

    @property
    def plain(self) -> bool:
        """Whether it is simply said, neither denied nor passed on by another."""
        return self.form != "denied" and self.relay is None

    def quotes(self, clause: Clause) -> tuple[str, ...]:
        """The stretches in which the words of a clause stand in the story; none where a quotation mark cuts them up."""
        for pieces in ((clause.words,), (clause.head, clause.tail)):
            if all(len(piece.split()) > 2 and any(_within(piece, part) for part in self.parts) for piece in pieces):
                return pieces
        return ()


def _within(piece: str, part: str) -> bool:
    return capital(piece) in part or piece in part


@dataclass(frozen=True, repr=False)
class Story:
    """A document, what is said in it, and its attributions."""

    text: str
    style: Style
    sayings: tuple[Saying, ...]
    narration: tuple[str, ...]
    attributions: Attributions
    people: tuple[str, ...] = field(default=())

    def __repr__(self) -> str:
        """The text with what is said in it: enough to see a counterexample."""
        said = "".join(f"\n  {' & '.join(one.by)} ({one.form}): {' | '.join(one.parts)}" for one in self.sayings)
        return f"Story:\n{self.text}\n {said}\n"

    def source(self, ident: str = "doc") -> Source:
        """The document and its statements, with nothing computed yet."""
        known = self.attributions
        return Source(Document(ident, self.text), Attributions(ident, known.statements, known.actors))

    def names(self, person: str) -> tuple[str, ...]:
        """The forms under which a summary may speak of a person without being ambiguous."""
        surname = surname_of(person)
        alone = sum(surname_of(other) == surname for other in self.people) == 1
        return (person, surname) if alone and PEOPLE[person] != "it" else (person,)


def surname_of(person: str) -> str:
    """The last of a name's words."""
    return person.rpartition(" ")[2]


def capital(words: str) -> str:
    """`words` as a sentence begins."""
    return words[:1].upper() + words[1:]


class _Desk:
    """Writes a story down and keeps its offsets."""

    def __init__(self, style: Style, people: tuple[str, ...]) -> None:
        self.style, self.people = style, people
        self.text = ""
        self.statements: list[Statement] = []
        self.mentions: dict[str, list[Span]] = {person: [] for person in people}
        self.groups: dict[tuple[str, ...], list[Span]] = {}
        self.last: tuple[str, ...] = ()

    def put(self, words: str) -> Span:
        """Add plain wording; where it stands now, without the blanks around it."""
        dressed = self.style.dress(words)
        start = len(self.text) + len(dressed) - len(dressed.lstrip())
        if re.search(r"(?:^|[.\n][”\"]?)\s*$", self.text):
            dressed = capital(dressed)
        self.text += dressed
        return Span(start, len(self.text.rstrip()))

    def gap(self, blanks: str = " ") -> None:
        """Add blanks, which are nobody's words."""
        self.text += blanks

    def name(self, by: tuple[str, ...], title: str, *, pronoun: bool) -> Span:
        """Name who speaks: in full at first, then by a pronoun where the last speaker is meant, or by surname."""
        if len(by) > 1:
            span = self.put(" and ".join(by))
            self.groups.setdefault(by, []).append(span)
        elif pronoun and self.last == by:
            span = self.put(PEOPLE[by[0]])
        else:
            span = self._by_name(by[0], title)
        if len(by) == 1:
            self.mentions[by[0]].append(span)
        self.last = by
        return span

    def _by_name(self, person: str, title: str) -> Span:
        surname = surname_of(person)
        namesakes = sum(surname_of(other) == surname for other in self.people)
        if PEOPLE[person] == "it":
            return self.put(f"the {person}")
        if self.mentions[person] and namesakes == 1:
            return self.put(surname)
        return self.put(f"{title}{person}")

    def actors(self) -> tuple[Actor, ...]:
        """Everybody, and those who speak together."""
        single = [
            Actor(
                person,
                person,
                kind=ActorKind.ORGANISATION if PEOPLE[person] == "it" else ActorKind.PERSON,
                mentions=tuple(self.mentions[person]),
            )
            for person in self.people
        ]
        joint = [
            Actor(" and ".join(by), " and ".join(by), kind=ActorKind.GROUP, mentions=tuple(spans), members=by)
            for by, spans in self.groups.items()
        ]
        return (*single, *joint)

    def state(self, saying: Saying, content: list[Span], tag: tuple[Span, Span], lemma: str, kind: Kind) -> None:
        """Keep a statement."""
        self.statements.append(
            Statement(
                content=tuple(content),
                source=tag[:1],
                cue=tag[1:],
                cue_lemma=lemma,
                kind=kind,
                denied=saying.form == "denied",
                actor=" and ".join(saying.by),
                via=saying.relay,
            )
        )


@dataclass(frozen=True)
class _Telling:
    """One saying about to be written down."""

    saying: Saying
    title: str = ""
    pronoun: bool = False
    verb: str = "said"

    @property
    def full(self) -> str:
        return ". ".join(capital(clause.words) for clause in self.saying.clauses)

    def tag(self, desk: _Desk, *, inverted: bool = False) -> tuple[Span, Span]:
        """Source and cue: "Brandt said" or "said Brandt"."""
        if inverted:
            cue = desk.put("said")
            desk.gap()
            return desk.name(self.saying.by, self.title, pronoun=False), cue
        source = desk.name(self.saying.by, self.title, pronoun=self.pronoun)
        desk.gap()
        return source, desk.put(self.verb)


def _after(desk: _Desk, telling: _Telling) -> Saying:
    content = desk.put(f"“{telling.full},”")
    desk.gap()
    source, cue = telling.tag(desk, inverted=not telling.pronoun)
    desk.put(".")
    desk.state(telling.saying, [content], (source, cue), "say", Kind.DIRECT)
    return _with_parts(telling, telling.full)


def _before(desk: _Desk, telling: _Telling) -> Saying:
    source, cue = telling.tag(desk)
    desk.put(": ")
    content = desk.put(f"“{telling.full}.”")
    desk.state(telling.saying, [content], (source, cue), "say", Kind.DIRECT)
    return _with_parts(telling, telling.full)


def _split(desk: _Desk, telling: _Telling) -> Saying:
    first, *others = telling.saying.clauses
    left = capital(first.head)
    right = ". ".join([first.tail or "and that is that", *(capital(clause.words) for clause in others)])
    one = desk.put(f"“{left},”")
    desk.gap()
    source, cue = telling.tag(desk)
    desk.put(", ")
    two = desk.put(f"“{right}.”")
    desk.state(telling.saying, [one, two], (source, cue), "say", Kind.DIRECT)
    return _with_parts(telling, left, right)


def _resumed(desk: _Desk, telling: _Telling) -> Saying:
    first, *others = [capital(clause.words) for clause in telling.saying.clauses]
    one = desk.put(f"“{first},”")
    desk.gap()
    source, cue = telling.tag(desk)
    desk.put(". ")
    rest = ". ".join(others) or "That is all"
    two = desk.put(f"“{rest}.”")
    desk.state(telling.saying, [one, two], (source, cue), "say", Kind.DIRECT)
    return _with_parts(telling, first, rest)


def _paragraphs(desk: _Desk, telling: _Telling) -> Saying:
    source, cue = telling.tag(desk)
    desk.put(": ")
    words = [capital(clause.words) for clause in telling.saying.clauses]
    content = []
    for at, one in enumerate(words):
        last = at == len(words) - 1
        content.append(desk.put(f"“{one}.{'”' if last else ''}"))
        desk.gap("" if last else "\n\n")
    desk.state(telling.saying, content, (source, cue), "say", Kind.DIRECT)
    return _with_parts(telling, *words)


def _indirect(desk: _Desk, telling: _Telling) -> Saying:
    source, cue = telling.tag(desk)
    words = _told(telling)
    content = desk.put(f" that {words}")
    desk.put(".")
    desk.state(telling.saying, [content], (source, cue), "say", Kind.INDIRECT)
    return _with_parts(telling, words)


def _bare(desk: _Desk, telling: _Telling) -> Saying:
    source, cue = telling.tag(desk)
    words = _told(telling)
    content = desk.put(f" {words}")
    desk.put(".")
    desk.state(telling.saying, [content], (source, cue), "say", Kind.INDIRECT)
    return _with_parts(telling, words)


def _indirect_after(desk: _Desk, telling: _Telling) -> Saying:
    words = _told(telling)
    content = desk.put(capital(words))
    desk.put(", ")
    source, cue = telling.tag(desk)
    desk.put(".")
    desk.state(telling.saying, [content], (source, cue), "say", Kind.INDIRECT)
    return _with_parts(telling, words)


def _according(desk: _Desk, telling: _Telling) -> Saying:
    cue = desk.put("According to")
    desk.gap()
    source = desk.name(telling.saying.by, telling.title, pronoun=False)
    words = _told(telling)
    desk.put(", ")
    content = desk.put(words)
    desk.put(".")
    desk.state(telling.saying, [content], (source, cue), "accord", Kind.INDIRECT)
    return _with_parts(telling, words)


def _mixed(desk: _Desk, telling: _Telling) -> Saying:
    source, cue = telling.tag(desk)
    first = telling.saying.clauses[0]
    words = _told(telling)
    start = words.index(first.tail) if first.tail else words.index(" ") + 1
    content = desk.put(f" that {words[:start]}“{words[start:]}.”")
    desk.state(telling.saying, [content], (source, cue), "say", Kind.MIXED)
    return _with_parts(telling, words[:start].strip(), words[start:])


def _denied(desk: _Desk, telling: _Telling) -> Saying:
    source = desk.name(telling.saying.by, telling.title, pronoun=telling.pronoun)
    desk.gap()
    cue = desk.put("denied")
    words = _told(telling)
    content = desk.put(f" that {words}")
    desk.put(".")
    desk.state(telling.saying, [content], (source, cue), "deny", Kind.INDIRECT)
    return _with_parts(telling, words)


def _relayed(desk: _Desk, telling: _Telling) -> Saying:
    """Somebody says what another says: two statements, one inside the other."""
    relay = (telling.saying.relay or "",)
    outer_source = desk.name(relay, telling.title, pronoun=False)
    desk.gap()
    outer_cue = desk.put("said")
    desk.put(" that ")
    inner_source = desk.name(telling.saying.by, "", pronoun=False)
    desk.gap()
    inner_cue = desk.put("believes")
    words = _told(telling)
    content = desk.put(f" that {words}")
    desk.put(".")
    passed_on = Saying(relay, (), "indirect")
    desk.state(passed_on, [Span(inner_source.start, content.end)], (outer_source, outer_cue), "say", Kind.INDIRECT)
    desk.state(telling.saying, [content], (inner_source, inner_cue), "believe", Kind.INDIRECT)
    desk.last = ()
    return _with_parts(telling, words)


def _told(telling: _Telling) -> str:
    return telling.saying.clauses[0].words


def _with_parts(telling: _Telling, *parts: str) -> Saying:
    saying = telling.saying
    return Saying(saying.by, saying.clauses, saying.form, saying.relay, parts)


FORMS: dict[str, Callable[[_Desk, _Telling], Saying]] = {
    "after": _after,
    "before": _before,
    "split": _split,
    "resumed": _resumed,
    "paragraphs": _paragraphs,
    "indirect": _indirect,
    "bare": _bare,
    "indirect_after": _indirect_after,
    "according": _according,
    "mixed": _mixed,
    "denied": _denied,
    "relayed": _relayed,
}
SPOKEN = frozenset({"after", "before", "split", "resumed", "paragraphs"})


@st.composite
def clauses(draw: st.DrawFn, topic: tuple[str, str, str], *, spoken: bool) -> Clause:
    """A clause about a topic of its own; in the first person only where it is `spoken`."""
    subject, verb, thing = topic
    if spoken and draw(st.integers(0, 3)) == 0:
        subject = "we"
    if not spoken:
        subject = subject.replace("our ", "the ")
    head = draw(st.sampled_from(HEADS))
    if not spoken and head.startswith("I "):
        head = ""
    words = f"{head}{subject} {draw(st.sampled_from(AUXILIARIES))} {verb} {thing}{draw(st.sampled_from(TAILS))}"
    return Clause(words, draw(st.sampled_from(("", "", *HANGING))))


@st.composite
def styles(draw: st.DrawFn) -> Style:
    """Curly or straight marks, one of four dashes, lines broken or not."""
    return Style(draw(st.booleans()), draw(st.sampled_from((" — ", "—", " – ", " -- "))), draw(st.booleans()))


CASTS = (
    ("Ida Brandt", "Piet Brandt", "Mara Lindqvist"),
    ("Ruth Salcedo", "Owen Salcedo", "Ida Brandt", "Piet Brandt"),
    ("Seán O’Dowd", "Anne-Marie Duclos", "Tomas Okoro"),
    ("Pilots’ Guild", "Tomas Okoro", "Mara Lindqvist", "Owen Salcedo"),
    ("Ida Brandt", "Seán O’Dowd", "Pilots’ Guild", "Anne-Marie Duclos"),
)


@st.composite
def stories(draw: st.DrawFn, forms: tuple[str, ...] = tuple(FORMS), least: int = 2, most: int = 5) -> Story:
    """A story of three or four people who say up to `most` different things, in paragraphs with narration between them."""
    people = draw(st.sampled_from(CASTS))
    topics = _turned(TOPICS, draw(st.integers(0, len(TOPICS) - 1)))
    told = _turned(NARRATION, draw(st.integers(0, len(NARRATION) - 1)))[: draw(st.integers(1, 3))]
    desk = _Desk(draw(styles()), people)
    sayings: list[Saying] = []
    for at in range(draw(st.integers(least, most))):
        if told[at:]:
            desk.put(f"{told[at]}. ")
            desk.last = ()
        sayings.append(_drawn(draw, desk, draw(st.sampled_from(forms)), topics[2 * at : 2 * at + 2]))
        desk.gap(draw(st.sampled_from(("\n\n", "\n\n", " "))))
    if told[len(sayings) :]:
        desk.put(f"{told[len(sayings)]}.")
    return _story(desk, tuple(sayings), told)


def _turned(items: tuple[T, ...], by: int) -> tuple[T, ...]:
    return items[by:] + items[:by]


def _drawn(draw: st.DrawFn, desk: _Desk, form: str, topics: tuple[tuple[str, str, str], ...]) -> Saying:
    order = _turned(desk.people, draw(st.integers(0, len(desk.people) - 1)))
    by = order[:2] if form == "indirect" and draw(st.integers(0, 3)) == 0 else order[:1]
    count = draw(st.integers(1, 2)) if form in SPOKEN else 1
    said = tuple(draw(clauses(topic, spoken=form in SPOKEN)) for topic in topics[:count])
    saying = Saying(by, said, form, order[2] if form == "relayed" else None)
    return FORMS[form](desk, _Telling(saying, draw(st.sampled_from(TITLES)), draw(st.booleans())))


def _story(desk: _Desk, sayings: tuple[Saying, ...], told: tuple[str, ...]) -> Story:
    text = _wrap(desk.text) if desk.style.wrapped else desk.text
    statements = tuple(sorted(desk.statements, key=lambda statement: statement.extent))
    known = Attributions("doc", statements, desk.actors())
    return Story(text, desk.style, sayings, told, known, desk.people)


def _wrap(text: str) -> str:
    """Blanks made line ends about every 60 characters, so that every offset stays."""
    out, line = [], 0
    for char in text:
        line = 0 if char == "\n" else line + 1
        if char == " " and line > 60:
            char, line = "\n", 0  # noqa: PLW2901 - the one change
        out.append(char)
    return "".join(out)


@st.composite
def rivalries(draw: st.DrawFn) -> Story:
    """A story in which two people say the opposite of one thing, each in a form and with conditions of their own."""
    people = draw(st.sampled_from(CASTS))
    subject, verb, thing = draw(st.sampled_from(TOPICS))
    desk = _Desk(draw(styles()), people)
    desk.put(f"{draw(st.sampled_from(NARRATION))}. ")
    pair = _turned(people, draw(st.integers(0, len(people) - 1)))[:2]
    sides = draw(st.permutations((("will", "must", "should"), ("will not", "cannot", "must not"))))
    sayings = []
    for person, auxiliaries in zip(pair, sides, strict=True):
        words = f"{subject} {draw(st.sampled_from(auxiliaries))} {verb} {thing}{draw(st.sampled_from(TAILS))}"
        clause = Clause(words.replace("our ", "the "), draw(st.sampled_from(("", *HANGING))))
        form = draw(st.sampled_from(sorted(FORMS.keys() - {"denied", "relayed"})))
        telling = _Telling(Saying((person,), (clause,), form), draw(st.sampled_from(TITLES)), draw(st.booleans()))
        sayings.append(FORMS[form](desk, telling))
        desk.gap("\n\n")
    return _story(desk, tuple(sayings), ())
