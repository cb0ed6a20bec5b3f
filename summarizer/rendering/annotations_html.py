"""Documents as one self-contained web page, everything that is said in them marked, who says it in the margin.

The page has no script: the filter by actor is radio buttons and style.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from summarizer._version import __version__
from summarizer.rendering.annotations import LOOSE, UNRESOLVED, Annotated, Note, Part, Role, annotated, pieces
from summarizer.rendering.page import asset, environment, policy
from summarizer.rendering.wording import count, writable

if TYPE_CHECKING:
    from summarizer.attribution.model import Attributions
    from summarizer.documents import Document

_HUES = 8
"""Colours that actors take turns with; the labels tell apart those who share one."""

_FILTER = """\
#{of}:has(#{of}-{tag}-f:checked) .note:not(.{tag}) {{ display: none; }}
#{of}:has(#{of}-{tag}-f:checked) mark:not(.{tag}) {{ background: none; border-color: transparent; font: inherit; }}
#{of}:has(#{of}-{tag}-f:checked) .text {{ color: var(--soft); }}
#{of}:has(#{of}-{tag}-f:checked) mark.{tag} {{ color: var(--ink); }}
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the filter: whose statements can be seen alone, how many they are, and what is known of them."""

    tag: str
    hue: str
    name: str
    about: str
    number: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document as the page shows it."""

    anchor: str
    name: str
    details: str
    counts: str
    choices: tuple[Choice, ...]
    silent: str
    body: Markup


def render_page(every: Iterable[tuple[Document, Attributions]]) -> str:
    """The page: no request to anywhere, everything from the documents escaped, and the same bytes for the same input."""
    sheets = [_sheet(f"d{number}", annotated(*pair)) for number, pair in enumerate(every, 1)]
    style = asset("page.css") + asset("annotations.css") + "".join(_filters(sheets))
    page = (
        environment()
        .from_string(asset("annotations.html"))
        .render(
            sheets=sheets,
            title=f"Who says what in “{sheets[0].name}”"
            if len(sheets) == 1
            else f"Who says what in {count(len(sheets), 'document')}",
            generator=f"summarizer {__version__}",
            style=style,
            policy=policy(style),
        )
    )
    return writable(page).lstrip()


def _filters(sheets: Iterable[Sheet]) -> Iterator[str]:
    for sheet in sheets:
        for choice in sheet.choices:
            yield _FILTER.format(of=sheet.anchor, tag=choice.tag)


def _sheet(anchor: str, shown: Annotated) -> Sheet:
    document, choices = shown.document, _choices(shown)
    details = ", ".join(part for part in (document.publisher, document.published) if part)
    silent = f"{shown.silent} more named, who say nothing" if shown.silent else ""
    body = _body(anchor, shown, choices)
    return Sheet(anchor, document.title or document.id, details, shown.counts, tuple(choices.values()), silent, body)


def _choices(shown: Annotated) -> dict[str, Choice]:
    """By key: every actor of the list, then what has none."""
    choices = {
        entry.key: Choice(f"w{number}", f"h{number % _HUES}", entry.name, "; ".join(entry.about), entry.statements)
        for number, entry in enumerate(shown.actors)
    }
    for key, tag, name in ((UNRESOLVED, "unresolved", "Unresolved"), (LOOSE, "nobody", "Quotations nobody is found for")):
        if number := shown.keyed(key):
            choices[key] = Choice(tag, "none", name, "", number)
    return choices


def _body(anchor: str, shown: Annotated, choices: dict[str, Choice]) -> Markup:
    """The text, cut at every end of a part; each note stands before the first piece of its statement."""
    notes = {note.number: note for note in shown.notes}
    told: set[int] = set()
    text, written = shown.document.text, []
    for piece, covering in pieces(shown.parts, shown.start, len(text)) if shown.start < len(text) else ():
        beginning = [one for one in dict.fromkeys(part.note for part in covering) if one not in told]
        told.update(beginning)
        written += [_note(anchor, notes[one], choices) for one in beginning]
        whose = [choices[notes[part.note].key] for part in covering]
        written.append(_piece(piece.of(text), covering, whose, beginning))
    return Markup("").join(written)


def _note(anchor: str, note: Note, choices: dict[str, Choice]) -> Markup:
    choice = choices[note.key]
    more = Markup(' <span class="more">{}</span>').format(", ".join(note.details)) if note.details else ""
    return Markup('<span class="note {} {}" role="note" id="{}-n{}"><b>{}</b> <bdi>{}</bdi>{}</span>').format(
        choice.tag, choice.hue, anchor, note.number, note.number, note.who, more
    )


def _piece(text: str, covering: Sequence[Part], whose: Sequence[Choice], beginning: Sequence[int]) -> Markup:
    """A stretch of the text; where statements begin with it, their numbers stand before it (the style writes them)."""
    if not covering:
        return escape(text)
    roles = {part.role for part in covering}
    names = [*(role.value for role in Role if role in roles), *dict.fromkeys(choice.tag for choice in whose), whose[-1].hue]
    numbers = Markup(' data-n="{}"').format(" ".join(map(str, beginning))) if beginning else ""
    said = "; ".join(f"{part.note}: {part.role.value}, {choice.name}" for part, choice in zip(covering, whose, strict=True))
    return Markup('<mark class="{}"{} title="{}">{}</mark>').format(" ".join(names), numbers, said, text)
