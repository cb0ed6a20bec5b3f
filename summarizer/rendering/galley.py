"""A sheet for marked-up text: words underlined, carets and numbers below them, changes struck out and put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.rendering.differences import Change
from summarizer.rendering.faults import Mark
from summarizer.rendering.paper import Paper

if TYPE_CHECKING:
    from rich.text import Text

TINT = {"reject": "red", "flag": "yellow"}
"""The colour of a mark and its note."""

_COLORED = {"kept": ("", "", ""), "gone": ("", "", "red strike"), "new": ("", "", "green underline")}
_PLAIN = {"kept": ("", "", ""), "gone": ("[-", "-]", ""), "new": ("{+", "+}", "")}
_NARROWEST = 10
_READABLE = 12  # a text is not cut to less than this, however narrow the terminal


class Galley(Paper):
    """A :class:`Paper` on which text carries marks; without colour they are characters, with it mostly styles."""

    def __init__(self, width: int | None, *, color: bool) -> None:
        """An empty sheet."""
        super().__init__(width, color=color)
        self._color = color

    def marked(self, head: tuple[str, str], sentence: str, marks: Sequence[Mark], *, prefix: str, indent: int) -> None:
        """A sentence after its `head` (text and style), with a line of carets and numbers below the words at fault.

        The sentence itself stays as it is, so that it can be searched for and copied.
        """
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        text = Text.assemble(head, sentence)
        moved = [Mark(len(head[0]) + mark.start, len(head[0]) + mark.end, mark.weight, mark.numbers) for mark in marks]
        for mark in moved:
            text.stylize(f"bold underline {TINT[mark.weight]}", mark.start, mark.end)
        at, before = 0, prefix
        for line in self._wrapped(text, indent):
            at = text.plain.index(line.plain, at)
            self._print(Text(before) + line)
            self._below(self._carets(text.plain, range(at, at + len(line)), moved), len(before))
            at, before = at + len(line), " " * indent

    def hung(  # noqa: PLR0913 - what is said, and how it is laid out
        self, lead: str, parts: Iterable[Change], trail: str = "", *, style: str = "", indent: int, hang: int = 2
    ) -> None:
        """A paragraph after its `lead`, further lines set in by `hang` more; what was changed in it is marked.

        Without colour by brackets of - and +, with it struck out red and green.
        """
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        text = Text(lead, style=style)
        for part in parts:
            before, after, change = (_COLORED if self._color else _PLAIN)[part.side]
            text.append(f"{before}{part.text}{after}", style=change and f"not dim {change}")
        text.append(trail)
        for number, line in enumerate(self._wrapped(text, indent + hang)):
            self._print(Text(" " * (indent + hang if number else indent)) + line)

    def _below(self, carets: Iterable[tuple[int, str, str]], indent: int) -> None:
        """What stands below one line of a sentence; in a further line where numbers are wider than their words and collide."""
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        below = Text()
        for start, text, weight in carets:
            column = min(indent + start, self.width - len(text))
            if column < len(below) + below.plain[-1:].isdigit():
                self._print(below)
                below = Text()
            below.append(" " * (column - len(below))).append(_at_edge(text, indent + start - column), style=TINT[weight])
        if below:
            self._print(below)

    def _carets(self, text: str, line: range, marks: Sequence[Mark]) -> Iterator[tuple[int, str, str]]:
        """Column, characters and weight of what stands below each marked stretch in one line of `text`."""
        from rich.cells import cell_len  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        for mark in marks:
            words, label = text[mark.start : mark.end], mark.label if mark.start >= line.start else ""
            if words == " " and line.start <= mark.start <= line.stop:
                # Where the line ends at that very blank, the caret stands behind it.
                yield cell_len(text[line.start : mark.start]), f"^{label}", mark.weight
                continue
            start, end = max(mark.start, line.start), min(mark.end, line.stop)
            # Underlined words need no carets.
            below = label if self._color else label.ljust(cell_len(text[start:end]), "^")
            if start < end and below:
                yield cell_len(text[line.start : start]), below, mark.weight

    def _wrapped(self, text: Text, indent: int) -> Iterator[Text]:
        for line in text.wrap(self._console, max(_NARROWEST, self.width - indent)):
            line.rstrip()
            yield line

    def _print(self, line: Text) -> None:
        self._console.print(line, overflow="ignore", no_wrap=True, crop=False)


def _at_edge(text: str, moved: int) -> str:
    """A caret with its numbers, which stand before it where the page ends."""
    return f"{text[1:]}^" if moved and text.startswith("^") else text


def shortened(text: str, room: int) -> str:
    """`text` with its middle left out between words where it has more than `room` columns and enough to be known by."""
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - heavy, and only needed to write on a terminal

    room = max(room, _READABLE)
    if cell_len(text) <= room:
        return text
    # Cut at blanks, so that no half word stands for another one; cells cut off at the front are those of the text backwards.
    tail = set_cell_size(text[::-1], room // 3)[::-1].partition(" ")[2]
    head = set_cell_size(text, room - cell_len(tail) - 3)
    return f"{head.rpartition(' ')[0] or head} … {tail}".rstrip()
