"""Whose each statement is: names, pronouns and descriptions resolved to the actors of the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from summarizer.attribution.cast import Figure, is_surely_somebody, to_actors
from summarizer.attribution.coining import together
from summarizer.attribution.descriptions import is_press_secretary, last_body, principal_of
from summarizer.attribution.gathering import gather
from summarizer.attribution.lexicon import HEADS
from summarizer.attribution.mentions import find_mentions
from summarizer.attribution.model import Actor, ActorKind, Kind, Statement
from summarizer.attribution.names import read_name
from summarizer.attribution.nesting import holders
from summarizer.attribution.phrase import Phrase
from summarizer.attribution.pronouns import SPEAKER
from summarizer.attribution.referents import figure_of, figure_of_tokens
from summarizer.attribution.repeats import repeated
from summarizer.attribution.roles import Principal, describe_all
from summarizer.attribution.scene import Scene, Spoken, united
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from summarizer.attribution.parsing import Parsed
    from summarizer.documents import Document, Turn

_HEADED = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})


def resolve(
    document: Document, parsed: Parsed, statements: tuple[Statement, ...]
) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """`statements`, in their order, with `actor` and `via` set where the text tells, and the document's actors.

    An actor is who is the source of a statement or is clearly named. Where two fit alike, a statement keeps `actor`
    None: a wrong speaker is worse than none.
    """
    scene = _scene_of(document, parsed, statements)
    principals = describe_all(scene)
    reading = _Reading(scene, statements, sorted(document.turns, key=lambda turn: turn.label))
    reading.read()
    _find_principals(scene, principals)
    for figure in scene.cast.figures:
        figure.wanted = figure.wanted or is_surely_somebody(figure)
    _want_relations(scene.cast.figures)
    actors, ids = to_actors(scene.cast)
    resolved = tuple(
        replace(
            statement,
            actor=ids.get(id(figure)),
            via=ids.get(id(relay)) if relay is not figure else None,
            candidates=tuple(ids[id(other)] for other in doubt) if figure is None else (),
        )
        for statement, figure, relay, doubt in zip(statements, reading.figures, reading.relays(), reading.doubts, strict=True)
    )
    return resolved, actors


def _scene_of(document: Document, parsed: Parsed, statements: tuple[Statement, ...]) -> Scene:
    running, headlines = find_mentions(document.text, parsed)
    cast, meant = gather(running)
    mentions = list(running)
    for mention, figure in repeated(cast, headlines, document.text):
        meant[mention.span.start] = figure
        figure.spans.append(mention.span)
        mentions.append(mention)
    mentions.sort(key=lambda mention: mention.span)
    quoted = united(part for statement in statements if statement.kind is Kind.DIRECT for part in statement.content)
    reported = united(part for statement in statements for part in statement.content)
    scene = Scene(document.text, parsed, mentions, meant, cast, quoted, reported, refer=figure_of)
    scene.unite = partial(together, scene)
    return scene


def _want_relations(figures: list[Figure]) -> None:
    """Whom an actor speaks for or consists of is an actor too."""
    open_ones = [figure for figure in figures if figure.wanted]
    while open_ones:
        figure = open_ones.pop()
        for other in (*figure.members, *((figure.principal,) if figure.principal else ())):
            if not other.wanted:
                other.wanted = True
                open_ones.append(other)


@dataclass
class _Reading:
    """The statements of a scene, asked for their speakers in text order, because each answer helps the next."""

    scene: Scene
    statements: tuple[Statement, ...]
    turns: list[Turn]
    figures: list[Figure | None] = field(init=False)
    doubts: list[tuple[Figure, ...]] = field(init=False)
    """For each statement between whom the text does not decide, where it has no figure."""
    outer: list[int | None] = field(init=False)

    def __post_init__(self) -> None:
        self.figures = [None] * len(self.statements)
        self.doubts = [()] * len(self.statements)
        self.outer = holders(self.statements)
        self._label_starts = [turn.label.start for turn in self.turns]

    def read(self) -> None:
        """Fill `figures`."""
        previous: int | None = None
        extents = [statement.extent for statement in self.statements]
        for index in sorted(range(len(extents)), key=lambda place: (extents[place].start, -extents[place].end)):
            self.scene.speaker = self._quoting(index)
            outer = self.outer[index]
            self.scene.teller = self.figures[outer] if outer is not None else None
            self.scene.undecided(())
            self.figures[index] = self._figure(index, previous)
            self.doubts[index] = tuple(self.scene.doubt)
            self._enter(index)
            if self.outer[index] is None:
                previous = index

    def relays(self) -> list[Figure | None]:
        """For each statement the figure in whose words it stands."""
        return [None if outer is None else self.figures[outer] for outer in self.outer]

    def _quoting(self, index: int) -> Figure | None:
        """Who is speaking where the statement stands between quotation marks: never "he" or "she" there."""
        outer = self.outer[index]
        return self.figures[outer] if outer is not None and self.statements[outer].kind is Kind.DIRECT else None

    def _figure(self, index: int, previous: int | None) -> Figure | None:
        statement = self.statements[index]
        if len(statement.source) > 1 and (signed := self._of_labels(statement.source)) is not None:
            return signed
        if statement.source:
            return self._of_source(index, statement.source[0])
        if statement.cue and (figure := _of_cue(self.scene, statement)) is not None:
            return figure
        if previous is None or self.outer[index] is not None:
            return None
        return _continued(self.scene, self.statements[previous], self.figures[previous], statement)

    def _of_labels(self, sources: tuple[Span, ...]) -> Figure | None:
        """All who sign a letter, as one; None where the sources are no labels."""
        turns = [turn for source in sources if (turn := self._turn_at(source)) is not None]
        if len(turns) < len(sources):
            return None
        figures = tuple(dict.fromkeys(_figure_of_label(self.scene, turn) for turn in turns))
        for figure in figures:
            figure.wanted = True
        return together(self.scene, figures) if len(figures) > 1 else figures[0]

    def _of_source(self, index: int, source: Span) -> Figure | None:
        turn = self._turn_at(source)
        if turn is not None:
            return _figure_of_label(self.scene, turn)
        paragraph = self.scene.paragraph_at(source.start)
        word = source.of(self.scene.text)
        if word.casefold() in SPEAKER and word != "US":
            outer = self.outer[index]
            return None if outer is None else self.figures[outer]
        return figure_of_tokens(self.scene, paragraph, paragraph.tokens(source)) if paragraph else None

    def _turn_at(self, source: Span) -> Turn | None:
        place = bisect_right(self._label_starts, source.start) - 1
        return self.turns[place] if place >= 0 and self.turns[place].label.contains(source) else None

    def _enter(self, index: int) -> None:
        """Put the speaker on the scene; who speaks inside another's words does not stay there."""
        statement, figure = self.statements[index], self.figures[index]
        if figure is None:
            for other in self.doubts[index]:
                other.wanted = True
            return
        figure.wanted = True
        place = statement.source[0] if statement.source else statement.content[0]
        self.scene.stood_for[place.start] = figure
        if self.outer[index] is None:
            self.scene.hear(Spoken(place.start, figure))
        if statement.source and not any(span.overlaps(place) for span in figure.spans[-40:]):
            figure.spans.append(place)


def _of_cue(scene: Scene, statement: Statement) -> Figure | None:
    """The subject that the cue shares with an earlier verb ("Doe warned of floods, and said ...")."""
    paragraph = scene.paragraph_at(statement.cue[0].start)
    verb = next((token for token in paragraph.tokens(statement.cue[0]) if token.pos_ == "VERB"), None) if paragraph else None
    while paragraph is not None and verb is not None:
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            active = subject.dep_ == "nsubj" and not statement.covers(paragraph.span(subject))
            phrase = Phrase(scene, paragraph, subject, subject.left_edge.i, subject.right_edge.i)
            return figure_of(phrase) if active else None
        verb = verb.head if verb.dep_ in {"conj", "xcomp"} else None
    return None


def _figure_of_label(scene: Scene, turn: Turn) -> Figure:
    """The figure of a transcript's label: "MR. VALE" is the Vale of the text."""
    words = [word if len(word) < 3 or not word.isupper() else word.title() for word in turn.name.split()]
    name = read_name(words)
    if found := scene.cast.exact(name.key):
        return found
    fitting = [
        figure
        for figure in scene.cast.sharing(name.key[-1])
        if figure.is_personal and name.gender in {"", figure.gender or name.gender}
    ]
    figure = fitting[0] if len(fitting) == 1 else scene.cast.add(Figure(name.text, ActorKind.PERSON, name.gender), name.key)
    scene.cast.know(figure, name.key)
    figure.forms.setdefault(turn.name)
    figure.spans.append(turn.label)
    scene.cast.describe(figure, turn.role or "", "")
    return figure


def _continued(scene: Scene, before: Statement, figure: Figure | None, statement: Statement) -> Figure | None:
    """The speaker of a quotation without a tag: the one before, if it follows at once and nobody else comes in between."""
    if figure is None or statement.kind is Kind.INDIRECT or before.kind is Kind.INDIRECT:
        return None
    start, end = before.extent.end, statement.extent.start
    if scene.number_of(end) - scene.number_of(before.extent.start) > 1:
        return None
    if end > start:
        between = scene.mentions_in(Span(start, end))
        if any(scene.figure_of(mention) not in {None, figure} for mention in between if mention.subject):
            return None
    return figure


def _find_principals(scene: Scene, principals: list[Principal]) -> None:
    """Who the spokespersons speak for: as the text says, else the body that spoke just before."""
    for entry in principals:
        if entry.figure.principal is not None:
            continue
        paragraph = scene.parsed.paragraphs[entry.paragraph]
        phrase = Phrase(scene, paragraph, entry.noun, entry.noun.left_edge.i, entry.noun.right_edge.i)
        found = principal_of(phrase, figure_of)
        if entry.noun.lower_ not in HEADS or is_press_secretary(entry.noun):
            found = found or last_body(scene, entry.position)
        elif found is not None and found.kind not in _HEADED:
            continue  # the president of a country speaks for himself
        entry.figure.principal = found if found is not entry.figure else None
