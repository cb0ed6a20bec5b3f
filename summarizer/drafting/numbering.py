"""Attributed statements as numbered material for a model: it points with the numbers, and code copies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Actor, Kind, Statement
from summarizer.documents import Document
from summarizer.drafting.chunking import Chunk, chunks
from summarizer.drafting.extractive import without_aside
from summarizer.drafting.fencing import one_line
from summarizer.positions.hearing import lead_in, lead_out
from summarizer.positions.reads import Read
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span, cover, trimmed

__all__ = ["Chunk", "Numbered", "batches", "chunks", "numbered_statements", "shown", "worded"]

LONGEST = 120
"""Words of a statement that are shown in one piece; a longer one is cut between sentences and becomes several."""
CONTEXT = 50
"""Words of the sentence before that are shown, the last ones."""
FEW = 5
"""Words of a statement below which it is shown with the sentence that it stands in."""
CUT = "…"

_PLAIN = frozenset("say tell add write explain continue reply".split())
"""Verbs after which nothing but the words themselves tells anything."""
_AROUND_CUE = " ,;:–—"
_MARKS = ' \t\r\n\u00a0"“”„«»'
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement, or a piece of a long one, as a model sees it.

    `actor` is the joined one, `text` what is shown of the content (`parts`, where more stands before or after with "…"
    there). `cue` is how the document introduces the words ("has called for"), "" where it only says that they were said;
    `via` the name of who relays them. `context` is the sentence before, with the statement's own one where only few words
    are shown; "" where there is none.
    """

    number: int
    document: Document
    statement: Statement
    actor: Actor
    text: str
    context: str
    date: str | None
    via: str | None = None
    cue: str = ""
    parts: tuple[Span, ...] = ()


def numbered_statements(
    reads: Iterable[Read], cast: Cast, keep: Callable[[Read, Statement], bool] = lambda _read, _statement: True
) -> tuple[Numbered, ...]:
    """The statements that `keep` wants and whose speaker is known, numbered from 1 through all documents.

    One of more than 120 words comes in pieces, each under a number of its own: nothing that was said is left out.
    """
    pieces = (
        (read, statement, parts, text)
        for read in reads
        for statement in read.attributions.statements
        if statement.actor is not None and keep(read, statement)
        for parts, text in _pieces(statement, read.document.text)
    )
    contexts = _Contexts()
    return tuple(
        _numbered(number, read, statement, cast, parts, text, contexts.of(read.document, _shown_part(statement, parts), text))
        for number, (read, statement, parts, text) in enumerate(pieces, 1)
    )


def shown(numbered: Numbered) -> str:
    """One block: the number and the statement, and below it its context."""
    line = f"[{numbered.number}] {worded(numbered)}"
    return f"{line}\n    (context: {numbered.context})" if numbered.context else line


def worded(numbered: Numbered) -> str:
    """The statement on one line without its number: who speaks and how, and the words."""
    actor = numbered.actor
    notes = [_manner(numbered.document, numbered.statement)]
    notes += [f"as told by {one_line(numbered.via)}"] if numbered.via else []
    notes += ["denies"] if numbered.statement.denied and not numbered.cue else []  # else it is said twice, and cancels out
    who = one_line(f"{actor.name}, {actor.role}" if actor.role else actor.name)
    line = " ".join([who, *(f"({note})" for note in notes), *([numbered.cue] if numbered.cue else [])])
    return f'{line}: "{numbered.text}"'


def batches(items: Sequence[Numbered], per_call: int, most_characters: int) -> Iterator[tuple[Numbered, ...]]:
    """The items in their order, in groups of one document each that keep to both limits; one item always fits."""
    for _, group in groupby(items, key=lambda item: item.document.id):
        batch: list[Numbered] = []
        size = 0
        for item in group:
            length = len(shown(item))
            if batch and (len(batch) >= per_call or size + length > most_characters):
                yield tuple(batch)
                batch, size = [], 0
            batch.append(item)
            size += length
        yield tuple(batch)


def _numbered(  # noqa: PLR0913, PLR0917 - one for each thing that a statement is shown with
    number: int, read: Read, statement: Statement, cast: Cast, parts: tuple[Span, ...], text: str, context: str
) -> Numbered:
    document = read.document
    via = cast.of(document.id, statement.via).name if statement.via else None
    actor = cast.of(document.id, str(statement.actor))
    cue = one_line(_cue(statement, document.text))
    return Numbered(number, document, statement, actor, text, context, document.published, via, cue, parts)


def _cue(statement: Statement, text: str) -> str:
    """The cue with its "has not" and its "for": of "opposes the toll" it is what tells the side."""
    if not statement.cue or (statement.cue_lemma in _PLAIN and not statement.denied):
        return ""
    around = [lead_in(statement, text), *statement.cue, lead_out(statement, text)]
    parts = [part for part in around if part and not any(part.overlaps(name) for name in statement.source)]
    whole = cover(parts or statement.cue)
    if any(whole.overlaps(other) for other in (*statement.source, *statement.content)):
        return " ".join(part.of(text) for part in parts).strip(_AROUND_CUE)
    return whole.of(text).strip(_AROUND_CUE)


def _manner(document: Document, statement: Statement) -> str:
    """How the words stand in the document."""
    if any(turn.body.overlaps(statement.whole) for turn in document.turns):
        return "in a transcript"
    return {Kind.DIRECT: "in quotation marks", Kind.MIXED: "partly in quotation marks", Kind.INDIRECT: "reported"}[statement.kind]


def _shown_part(statement: Statement, parts: Sequence[Span]) -> Span:
    """The stretch of the document that a piece is: the first one begins with its source."""
    start = statement.extent.start if parts[0].start <= statement.whole.start + 1 else parts[0].start
    return Span(start, parts[-1].end)


def _pieces(statement: Statement, text: str) -> Iterator[tuple[tuple[Span, ...], str]]:
    """The content in stretches of at most 120 words, each with how it is shown."""
    content = statement.content
    if statement.kind is Kind.INDIRECT:  # "opposes the levy, which has ruined the town": what follows is mostly the reporter's
        content = tuple(without_aside(text, part) for part in content)
    bare = [trimmed(text, part.start, part.end, _MARKS) if _is_quoted(part, text) else part for part in content]
    parts = [part for part in bare if part] or list(content)
    if sum(_count(part, text) for part in parts) <= LONGEST:
        yield tuple(parts), _joined(parts, text)
        return
    groups = list(_grouped([short for part in parts for short in _short(part, text)], text))
    for at, group in enumerate(groups):
        before, after = f"{CUT} " if at else "", f" {CUT}" if at < len(groups) - 1 else ""
        yield tuple(group), f"{before}{_joined(group, text)}{after}"


def _is_quoted(part: Span, text: str) -> bool:
    """Whether the outer marks belong together, so that both can go."""
    inner = part.of(text).strip()
    return inner[:1] in _MARKS and inner[-1:] in _MARKS and not any(mark in inner[1:-1] for mark in _MARKS.strip())


def _count(part: Span, text: str) -> int:
    return len(part.of(text).split())


def _short(part: Span, text: str) -> Iterator[Span]:
    """The sentences of a part; one that is longer than all that may be shown is cut between words."""
    for sentence in sentences(text, part):
        found = list(_WORD.finditer(text, sentence.start, sentence.end))
        for at in range(0, len(found), LONGEST):
            stretch = found[at : at + LONGEST]
            yield Span(stretch[0].start(), stretch[-1].end())


def _grouped(pieces: Iterable[Span], text: str) -> Iterator[list[Span]]:
    """Neighbours together as long as they have at most 120 words."""
    group: list[Span] = []
    words = 0
    for piece in pieces:
        count = _count(piece, text)
        if group and words + count > LONGEST:
            yield group
            group, words = [], 0
        group.append(piece)
        words += count
    if group:
        yield group


def _joined(parts: Sequence[Span], text: str) -> str:
    """The parts on one line, with "…" where the document has words of somebody else's between them."""
    line = one_line(parts[0].of(text))
    for before, part in pairwise(parts):
        gap = text[before.end : part.start]
        line += f" {one_line(part.of(text))}" if not gap.strip(_MARKS) else f" {CUT} {one_line(part.of(text))}"
    return line


class _Contexts:
    """The sentence before a statement, for documents whose sentences are found once."""

    def __init__(self) -> None:
        self._sentences: dict[str, tuple[_Place, ...]] = {}

    def of(self, document: Document, stretch: Span, shown: str) -> str:
        """The last sentence before `stretch`, if it is in the same paragraph or in the one before.

        "opposes it" alone tells nothing: where few words are shown, the sentence that they stand in follows.
        """
        places = self._sentences.get(document.id)
        if places is None:
            places = self._sentences[document.id] = tuple(_places(document))
        if not places:
            return ""
        at = bisect_right(places, stretch.start, key=lambda place: place.sentence.end)
        own = places[min(at, len(places) - 1)]
        lines = [self._line(place, document) for place in places[max(0, at - 1) : at] if own.paragraph - place.paragraph <= 1]
        whole = self._line(own, document)
        if len(shown.split()) < min(FEW, len(whole.split())):
            lines.append(whole)
        return " ".join(lines)

    def _line(self, place: _Place, document: Document) -> str:
        return _ending(one_line(place.sentence.of(document.text)))


@dataclass(frozen=True, slots=True)
class _Place:
    paragraph: int
    sentence: Span


def _places(document: Document) -> Iterator[_Place]:
    for number, paragraph in enumerate(document.paragraphs):
        for sentence in sentences(document.text, paragraph):
            yield _Place(number, sentence)


def _ending(line: str) -> str:
    words = line.split()
    return line if len(words) <= CONTEXT else f"{CUT} {' '.join(words[-CONTEXT:])}"
