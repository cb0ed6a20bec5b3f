"""A terminal to write on: wrapped, indented text in a string, with colour or without any escape code."""

from __future__ import annotations

import shutil
from io import StringIO
from typing import TYPE_CHECKING

from summarizer.rendering.wording import printable

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDEST = 120
"""Columns used where no width is asked for, at most: longer lines are hard to read."""


class Paper:
    """Collects lines of at most `width` columns; None is the terminal's own width, 80 where there is no terminal."""

    def __init__(self, width: int | None, *, color: bool) -> None:
        """An empty sheet; no escape code gets on it where `color` is False."""
        from rich.console import Console  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        self.width = width or min(shutil.get_terminal_size((80, 24)).columns, WIDEST)
        self._out = StringIO()
        # No environment: the caller has decided about width and colour, and the same call gives the same text.
        self._console = Console(
            file=self._out,
            width=self.width,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    @property
    def text(self) -> str:
        """Everything written so far, without blanks at line ends."""
        return "".join(line.rstrip() + "\n" for line in self._out.getvalue().splitlines())

    def line(self, text: str = "", style: str = "", *, indent: int = 0, bar: str = "") -> None:
        """A paragraph; `bar` stands before each of its lines, `indent` blanks before that."""
        from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        prefix = " " * indent + bar
        room = max(10, self.width - len(prefix))
        # A paragraph of nothing is still a line.
        for piece in Text(printable(text), style=style).wrap(self._console, room) or [Text("")]:
            piece.rstrip()
            self._console.print(Text.assemble((prefix, "dim"), piece), overflow="ignore", no_wrap=True, crop=False)

    def heading(self, text: str) -> None:
        """A heading that stands out without colour: a blank line before it, a rule below."""
        from rich.cells import cell_len  # noqa: PLC0415 - heavy, and only needed to write on a terminal

        self.line()
        self.line(text, "bold")
        self.line("─" * min(cell_len(printable(text)), self.width), "dim")

    def put(self, renderable: RenderableType) -> None:
        """Anything that rich can draw."""
        self._console.print(renderable)
