"""A whole document as numbered sentences with their speakers, in chunks that a model can read at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Actor
from summarizer.documents import Document
from summarizer.drafting.fencing import MARK, one_line
from summarizer.positions.reads import Read
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span

MOST_ACTORS = 60
"""Actors that are listed with a chunk, those who speak first."""
ALIASES = 3
"""Other names that are told of one actor."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Consecutive sentences of a document: `text_lines` as a model reads them, `sentences` where they stand.

    `first` is the number of the first one; numbers run on through the document. `actors` is everybody in the document, a
    line each.
    """

    document: Document
    text_lines: tuple[str, ...]
    sentences: tuple[Span, ...]
    actors: str
    first: int = 1

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(self.text_lines)

    def sentence(self, number: int) -> Span | None:
        """Where the sentence with this number stands; None where this chunk has no such number."""
        at = number - self.first
        return self.sentences[at] if 0 <= at < len(self.sentences) else None


def chunks(read: Read, cast: Cast, most_characters: int) -> tuple[Chunk, ...]:
    """The document in chunks of at most `most_characters` of its own text.

    A chunk ends with a paragraph where that is possible, else with a sentence; a single sentence that is longer than a
    chunk is cut between words. Every character that is not white space is in one sentence of one chunk.
    """
    actors = "\n".join(_actor_lines(read, cast))
    speakers = _Speakers(read, cast)
    made: list[Chunk] = []
    first = 1
    for spans in _filled(_paragraphs(read.document, most_characters), most_characters):
        lines = tuple(_line(number, span, speakers, read.document.text) for number, span in enumerate(spans, first))
        made.append(Chunk(read.document, lines, tuple(spans), actors, first))
        first += len(spans)
    return tuple(made)


def _paragraphs(document: Document, most: int) -> Iterator[list[Span]]:
    """The sentences of each paragraph, none longer than `most`."""
    for paragraph in document.paragraphs:
        yield [piece for sentence in sentences(document.text, paragraph) for piece in _cut(document.text, sentence, most)]


def _cut(text: str, sentence: Span, most: int) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > most:
        blank = max(text.rfind(" ", start + 1, start + most + 1), text.rfind("\n", start + 1, start + most + 1))
        end = blank if blank > start else start + most
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _filled(paragraphs: Iterable[list[Span]], most: int) -> Iterator[list[Span]]:
    """Sentences by chunk: whole paragraphs as long as they fit, a paragraph that fits nowhere sentence by sentence."""
    held: list[Span] = []
    size = 0
    for paragraph in paragraphs:
        whole = sum(map(len, paragraph)) <= most
        for group in [paragraph] if whole else [[sentence] for sentence in paragraph]:
            length = sum(map(len, group))
            if held and size + length > most:
                yield held
                held, size = [], 0
            held += group
            size += length
    if held:
        yield held


_SPEAKER_LIKE = re.compile(r"\d*\s*[{|]")


def _line(number: int, span: Span, speakers: _Speakers, text: str) -> str:
    """Number, speakers and text; text that begins like a speaker of ours gets a mark in front."""
    words = one_line(span.of(text))
    bare = f"{MARK}{words}" if _SPEAKER_LIKE.match(words) else words
    names = speakers.of(span)
    return f"{number} {{{names}}} {bare}" if names else f"{number} {bare}"


class _Speakers:
    """Who speaks where in a document."""

    def __init__(self, read: Read, cast: Cast) -> None:
        said = [
            (part, _speaker(read, cast, statement.actor, statement.via))
            for statement in read.attributions.statements
            if statement.actor is not None
            for part in statement.content
        ]
        self._said = sorted(said)
        self._starts = [part.start for part, _ in self._said]
        self._ends = [0]  # the furthest end so far: what lies before it may still reach into a sentence
        for part, _ in self._said:
            self._ends.append(max(self._ends[-1], part.end))

    def of(self, sentence: Span) -> str:
        """The names of all who say something in this sentence, in the order they do."""
        last = bisect_right(self._starts, sentence.end - 1)
        first = bisect_right(self._ends, sentence.start, 0, last + 1) - 1
        names = (name for part, name in self._said[first:last] if part.overlaps(sentence))
        return "; ".join(dict.fromkeys(names))


def _speaker(read: Read, cast: Cast, actor: str, via: str | None) -> str:
    name = _bare(cast.of(read.document.id, actor).name)
    return f"{name}, as told by {_bare(cast.of(read.document.id, via).name)}" if via else name


def _bare(name: str) -> str:
    """A name without what could close its braces."""
    return one_line(name).translate({ord("{"): "(", ord("}"): ")"})


def _actor_lines(read: Read, cast: Cast) -> Iterator[str]:
    """Those who speak, in the order they do, then those who are only named."""
    spoken = [statement.actor for statement in read.attributions.statements if statement.actor is not None]
    named = [actor.id for actor in read.attributions.actors if actor.name[:1].isupper()]
    every = dict.fromkeys(cast.joined[read.document.id, ident] for ident in (*spoken, *named))
    for ident in list(every)[:MOST_ACTORS]:
        yield _described(cast[ident])


def _described(actor: Actor) -> str:
    name = f"{actor.name}, {actor.role}" if actor.role else actor.name
    aliases = [alias for alias in actor.aliases if alias.casefold() != actor.name.casefold()][:ALIASES]
    return one_line(f"{name} (also: {'; '.join(aliases)})" if aliases else name)
