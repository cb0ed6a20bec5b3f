"""A document on a terminal with everything that is said in it marked, and who says it in the margin.

With colour the parts of a statement differ by it; without, source, cue and content stand in brackets of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.documents import Document
from summarizer.rendering.annotations import LOOSE, UNRESOLVED, Annotated, Entry, Note, Part, Role, pieces
from summarizer.rendering.paper import Paper
from summarizer.rendering.wording import printable
from summarizer.text.spans import Span, trimmed

if TYPE_CHECKING:
    from rich.text import Text

_BRACKETS = {Role.SOURCE: ("<", ">"), Role.CUE: ("{", "}"), Role.CONTENT: ("[", "]"), Role.LOOSE: ("[?", "?]")}
_STYLES = {Role.SOURCE: "bold cyan", Role.CUE: "yellow", Role.CONTENT: "green", Role.LOOSE: "magenta"}
_WORDS = {Role.SOURCE: "source", Role.CUE: "cue", Role.CONTENT: "content", Role.LOOSE: "quotation nobody is found for"}
_RAISED = dict(zip(map(ord, "0123456789"), "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))

_NARROW = 64
"""Below so many columns there is no margin: the notes stand above their paragraph."""

_FULL_LINE = 45
"""A line shorter than this was ended by its writer, not by the width of a page."""

_WIDEST_MARGIN = 26
_RULE = " │ "
_BLANKS = " \t\r\n\u00a0\u200b"
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_ITEM = re.compile(r"\s*(?:[-*•–—>#|]|\d+[.)]\s|[A-Z][A-Z .'-]+:|[QA][.:]?\s)")


@dataclass(frozen=True, slots=True)
class Block:
    """Marked text that is wrapped as one, and the notes beside it: place in the text, note, True where it goes on."""

    text: Text
    notes: tuple[tuple[int, Note, bool], ...]


def render_annotations(shown: Annotated, *, width: int | None, color: bool) -> str:
    """The text of `width` columns with its notes, then the counts and who speaks; no escape code where `color` is False."""
    paper = _Margin(width, color=color)
    _top(paper, shown)
    marker = _Marker(shown, color=color)
    for block in _blocks(shown.document, shown.start):
        paper.gap() if block is None else paper.beside(marker.mark(block))
    paper.finish()
    paper.line()
    paper.line(shown.counts, "bold")
    _actors(paper, shown)
    return paper.text


def _top(paper: _Margin, shown: Annotated) -> None:
    title = f": {shown.document.title}" if shown.document.title else ""
    paper.line(f"{shown.document.id}{title or ':'}", "bold")
    if shown.notes:
        paper.legend([role for role in Role if role is not Role.LOOSE or shown.keyed(LOOSE)])
    paper.line()


def _actors(paper: _Margin, shown: Annotated) -> None:
    if not shown.actors:
        return
    paper.heading("Actors, with the number of their statements")
    for entry in shown.actors:
        paper.entry(entry)
    if shown.silent:
        paper.line(f"{shown.silent} more named, who say nothing", "dim")


def _blocks(document: Document, start: int) -> Iterator[Span | None]:
    """What is wrapped as one: paragraphs, and lines that their writer ended; None is a blank line."""
    turns = {turn.label.start for turn in document.turns}
    block = last = None
    for line in _lines(document.text, start):
        if block and last and (line is None or _is_ended(document.text, last, line, turns)):
            yield block
            block = None
        if line is not None:
            block, last = Span(block.start if block else line.start, line.end), line
        elif last is not None:
            yield None
            last = None
    if block:
        yield block


def _lines(text: str, start: int) -> Iterator[Span | None]:
    """The lines from `start` on without the blanks around them; None for one of blanks."""
    for found in _LINE_END.finditer(text, start):
        yield trimmed(text, start, found.start(), _BLANKS)
        start = found.end()
    yield trimmed(text, start, len(text), _BLANKS)


def _is_ended(text: str, line: Span, following: Span, turns: set[int]) -> bool:
    """Whether `line` was ended by its writer, or what follows begins something new."""
    return len(line) < _FULL_LINE or following.start in turns or bool(_ITEM.match(text, following.start, following.end))


class _Marker:
    """Marks a document's blocks one after the other."""

    def __init__(self, shown: Annotated, *, color: bool) -> None:
        self._text, self._color = shown.document.text, color
        self._notes = {note.number: note for note in shown.notes}
        self._waiting = sorted(shown.parts, key=lambda part: part.span, reverse=True)
        self._begun: list[Part] = []
        self._told: set[int] = set()

    def mark(self, block: Span) -> Block:
        """The block with its parts marked, and the notes to stand beside it."""
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        text = Text()
        notes: list[tuple[int, Note, bool]] = []
        parts = self._reaching(block)
        for piece, covering in pieces(parts, block.start, block.end):
            for part in covering:
                if part.span.start == piece.start or (piece.start == block.start and part.span.start < piece.start):
                    notes += self._note(text, part)
            text.append(self._brackets(part for part in covering if part.span.start == piece.start)[0])
            self._append(text, piece, covering)
            text.append(self._brackets(part for part in covering if part.span.end == piece.end)[1])
        return Block(text, tuple(notes))

    def _brackets(self, parts: Iterable[Part]) -> tuple[str, str]:
        """What opens and closes these parts; one pair where two statements share a part, none with colour."""
        every = [_BRACKETS[role] for role, _ in dict.fromkeys((part.role, part.span) for part in parts) if not self._color]
        return "".join(left for left, _ in every), "".join(right for _, right in reversed(every))

    def _reaching(self, block: Span) -> list[Part]:
        """The parts that share a character with the block."""
        while self._waiting and self._waiting[-1].span.start < block.end:
            self._begun.append(self._waiting.pop())
        self._begun = [part for part in self._begun if part.span.end > block.start]
        return list(self._begun)

    def _note(self, text: Text, part: Part) -> Iterator[tuple[int, Note, bool]]:
        """The note of a statement that begins here, or that goes on in a block of its own."""
        note, goes_on = self._notes[part.note], part.note in self._told
        if goes_on and (text.plain or part.role is not Role.CONTENT):
            return
        self._told.add(part.note)
        yield len(text), note, goes_on
        comma = "," if text.plain[-1:] in _RAISED.values() else ""
        text.append(comma + str(note.number).translate(_RAISED), style="dim")

    def _append(self, text: Text, piece: Span, covering: Sequence[Part]) -> None:
        words = printable(raw := piece.of(self._text))
        before = " " if raw[0].isspace() and text.plain and not text.plain.endswith(" ") else ""
        after = " " if words and raw[-1].isspace() else ""
        style = _STYLES[min(covering, key=lambda part: len(part.span)).role] if covering and self._color else ""
        text.append(f"{before}{words}{after}", style=style)


class _Margin(Paper):
    """A sheet with notes beside the text, or above it where there is no room for a margin."""

    def __init__(self, width: int | None, *, color: bool) -> None:
        super().__init__(width, color=color)
        self._color = color
        self._side = min(_WIDEST_MARGIN, self.width // 3) if self.width >= _NARROW else 0
        self._left: list[Text] = []

    def legend(self, roles: Iterable[Role]) -> None:
        """The roles as they are marked."""
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        brackets = {role: ("", "") if self._color else _BRACKETS[role] for role in roles}
        words = [Text(left + _WORDS[role] + right, _STYLES[role]) for role, (left, right) in brackets.items()]
        self.put(Text(" ").join(words))

    def beside(self, block: Block) -> None:
        """The block, each of its notes at the line where its statement begins."""
        if not self._side:
            for _, note, goes_on in block.notes:
                self._rows(self._noted(note, self.width, goes_on=goes_on))
            self._rows(self._wrap(block.text, self.width))
            return
        begin = 0
        lines = self._wrap(block.text, max(10, self.width - self._side - len(_RULE)))
        waiting = list(block.notes)
        for number, line in enumerate(lines):
            begin = block.text.plain.index(line.plain, begin) + len(line.plain)
            last = number == len(lines) - 1
            here = [waiting.pop(0) for _, *_ in tuple(waiting) if waiting[0][0] < begin or last]
            if here:
                self.finish()
            self._left += [row for _, note, goes_on in here for row in self._noted(note, self._side, goes_on=goes_on)]
            self._row(line)

    def finish(self) -> None:
        """What is left of the notes, with no text beside."""
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        while self._left:
            self._row(Text(""))

    def gap(self) -> None:
        """A blank line, unless the margin needs it."""
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        self._row(Text("")) if self._side else self.line()

    def entry(self, entry: Entry) -> None:
        """An actor of the list."""
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        text = Text(f"{printable(entry.name)}", "bold").append(f" – {printable('; '.join(entry.about))}", "not bold")
        for number, line in enumerate(self._wrap(text, self.width - 6)):
            self._print(Text("      " if number else f"{entry.statements:4d}  ") + line)

    def _noted(self, note: Note, room: int, *, goes_on: bool) -> list[Text]:
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        doubtful = note.key in {LOOSE, UNRESOLVED}
        text = Text().append(f"{str(note.number).translate(_RAISED)} ", "dim")
        text.append(printable(note.who), "bold magenta" if doubtful else "bold")
        more = ("goes on",) if goes_on else note.details
        if more:
            text.append(f", {printable(', '.join(more))}")
        return self._wrap(text, room)

    def _row(self, line: Text) -> None:
        from rich.cells import cell_len  # noqa: PLC0415 - heavy, and only needed to write on a terminal
        from rich.text import Text  # noqa: PLC0415

        note = self._left.pop(0) if self._left else Text("")
        self._print(Text.assemble(note, " " * (self._side - cell_len(note.plain)), (_RULE, "dim"), line))

    def _rows(self, lines: Iterable[Text]) -> None:
        for line in lines:
            self._print(line)

    def _wrap(self, text: Text, room: int) -> list[Text]:
        lines = list(text.wrap(self._console, room))
        for line in lines:
            line.rstrip()
        return lines

    def _print(self, line: Text) -> None:
        self._console.print(line, overflow="ignore", no_wrap=True, crop=False)
