"""Briefings as terminal text, Markdown, a web page or JSON.

Only a :class:`~summarizer.briefing.Briefing` can be rendered: an unchecked sentence cannot be printed, by type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from summarizer.errors import UsageError
from summarizer.rendering.html import render_html
from summarizer.rendering.json import render_json, render_model
from summarizer.rendering.markdown import render_markdown
from summarizer.rendering.report import render_report
from summarizer.rendering.terminal import render_terminal

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.documents import Corpus

__all__ = [
    "FORMATS",
    "Format",
    "render",
    "render_html",
    "render_json",
    "render_markdown",
    "render_model",
    "render_report",
    "render_terminal",
]

Format = Literal["terminal", "md", "html", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render(
    briefing: Briefing,
    corpus: Corpus,
    format: Format = "terminal",  # noqa: A002 - the word of the command line
    *,
    width: int | None = None,
    color: bool = False,
) -> str:
    """The briefing in `format`; `corpus` is read for HTML only, `width` and `color` are for a terminal.

    Raises UsageError for a format that does not exist.
    """
    if format == "terminal":
        return render_terminal(briefing, width=width, color=color)
    if format == "md":
        return render_markdown(briefing)
    if format == "html":
        return render_html(briefing, corpus)
    if format == "json":
        return render_json(briefing)
    message = f"no format {format!r}; there are {', '.join(FORMATS)}"
    raise UsageError(message)
