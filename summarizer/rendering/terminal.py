"""A briefing on a terminal: readable at 80 columns and without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.briefing import Stance
from summarizer.rendering.columns import GAP, column_widths
from summarizer.rendering.outlining import outline
from summarizer.rendering.paper import Paper
from summarizer.rendering.wording import EMPTY_CELL, GLYPHS, count, printable, stance_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from summarizer.briefing import Briefing
    from summarizer.rendering.outline import Cell, Contrast, Line, Outline, Quotation, Refusal, Remark, Row, Silence

COLORS: dict[Stance | None, str] = {
    Stance.SUPPORTS: "green",
    Stance.OPPOSES: "red",
    Stance.CONDITIONAL: "yellow",
    Stance.NONCOMMITTAL: "blue",
    Stance.UNCLEAR: "magenta",
    None: "dim",
}

_BAR = "│ "


def render_terminal(briefing: Briefing, *, width: int | None, color: bool) -> str:
    """The briefing as text of `width` columns; no escape code where `color` is False."""
    shown, paper = outline(briefing), Paper(width, color=color)
    _top(paper, shown)
    if shown.rows:
        _matrix(paper, shown)
    for row in shown.rows:
        _actor(paper, row)
    _silent(paper, shown.silent)
    _comparison(paper, shown.contrasts)
    _ledger(paper, shown.refusals)
    _failures(paper, shown)
    _making(paper, shown)
    return paper.text


def _top(paper: Paper, shown: Outline) -> None:
    paper.line(shown.title, "bold")
    for source in shown.sources:
        paper.line(f"[{source.number}] {source.name}" + (f" ({source.details})" if source.details else ""), "dim")
    if shown.emptiness:
        paper.line()
        paper.line(shown.emptiness, "bold")


def _matrix(paper: Paper, shown: Outline) -> None:
    """A table where every column has room for its words, else one list per actor."""
    paper.heading("Who stands where")
    if widths := column_widths(_columns(shown), paper.width):
        _table(paper, shown, widths)
        return
    for row in shown.rows:
        paper.line(row.name, "bold")
        for cell in (*row.stated, *row.absent):
            paper.line(f"{cell.issue}: {stance_words(cell.stance)}", COLORS[cell.stance], indent=2)


def _columns(shown: Outline) -> list[tuple[list[str], list[str]]]:
    """The texts of each column: those that may be broken between words, and those that may not."""
    actors = [printable(row.name) for row in shown.rows]
    stances = ([_short(cell.stance) for row in shown.rows for cell in row.groups[at]] for at in range(len(shown.issues)))
    return [(["Actor", *actors], []), *(([printable(issue)], words) for issue, words in zip(shown.issues, stances, strict=True))]


def _short(stance: Stance | None) -> str:
    """Mark and word, but the mark alone for what is not stated: most of a large matrix, and explained below it."""
    return stance_words(stance) if stance else GLYPHS[None]


def _table(paper: Paper, shown: Outline, widths: Sequence[int]) -> None:
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - heavy, and only needed to write on a terminal
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    # The box itself puts one blank between two columns.
    table = Table(box=SIMPLE_HEAD, padding=(0, GAP - 1, 0, 0), show_edge=False, pad_edge=False)
    table.add_column("Actor", style="bold", width=widths[0])
    for issue, width in zip(shown.issues, widths[1:], strict=True):
        table.add_column(Text(printable(issue)), width=width)
    for row in shown.rows:
        table.add_row(Text(printable(row.name)), *map(_stances, row.groups))
    paper.put(table)
    if any(row.absent for row in shown.rows):
        paper.line(f"{stance_words(None)} in the documents read", "dim")


def _stances(group: Sequence[Cell]) -> Text:
    from rich.text import Text  # noqa: PLC0415 - heavy, and only needed to write on a terminal

    if not group:
        return Text(EMPTY_CELL, style="dim")
    return Text("\n").join(Text(_short(cell.stance), style=COLORS[cell.stance]) for cell in group)


def _actor(paper: Paper, row: Row) -> None:
    paper.heading(row.name + (f" ({row.about})" if row.about else ""))
    for number, cell in enumerate(row.stated):
        if number:
            paper.line()
        _cell(paper, cell)
    for silence in row.silences:
        paper.line()
        paper.line(silence.claim, "dim")
        _mentions(paper, silence)


def _silent(paper: Paper, silences: Sequence[Silence]) -> None:
    if silences:
        paper.heading("Who states no position")
    for silence in silences:
        paper.line(f"{', '.join(silence.names)} – {silence.claim}")
        _mentions(paper, silence)


def _mentions(paper: Paper, silence: Silence) -> None:
    for about, nearest in silence.mentions:
        _passage(paper, f"nearest mention, {about}", nearest, indent=2)


def _cell(paper: Paper, cell: Cell) -> None:
    paper.line(f"{cell.issue}: {stance_words(cell.stance)}", f"bold {COLORS[cell.stance]}")
    if cell.reason:
        paper.line(f"why: {cell.reason}", "dim", indent=2)
    for line in cell.lines:
        _sentence(paper, line)


def _sentence(paper: Paper, line: Line) -> None:
    paper.line(line.text, indent=2)
    for quotation in line.quotations:
        _quotation(paper, quotation)
    for flag in line.flags:
        _remark(paper, flag, "flag: ")
    if line.repaired:
        paper.line("rewritten once after the check turned down a first version", "dim", indent=4)


def _quotation(paper: Paper, quotation: Quotation) -> None:
    paper.line(f"{quotation.text} [{quotation.cite}]", "italic", indent=4, bar=_BAR)
    condition = [f"on condition: {quotation.condition.text}"] if quotation.condition else []
    if notes := [*quotation.notes, *condition]:
        paper.line(f"({', '.join(notes)})", "dim", indent=4, bar=_BAR)


def _passage(paper: Paper, word: str, passage: Quotation, indent: int) -> None:
    paper.line(f"{word}: “{passage.text}” [{passage.cite}]", "dim", indent=indent)


def _remark(paper: Paper, remark: Remark, word: str = "") -> None:
    paper.line(f"{word}{remark.kind}: {remark.message}", "yellow", indent=4)
    if remark.nearest:
        _passage(paper, "nearest", remark.nearest, indent=6)


def _comparison(paper: Paper, contrasts: Sequence[Contrast]) -> None:
    if contrasts:
        paper.heading("Where they agree and differ")
    for contrast in contrasts:
        paper.line(contrast.issue, "bold")
        if contrast.text:
            paper.line(contrast.text, indent=2)
        for word, names in (("agree", contrast.agree), ("differ", contrast.differ), ("changed", contrast.changed)):
            for name in names:
                paper.line(f"{word}: {name}", indent=2)
        for quotation in contrast.quotations:
            _quotation(paper, quotation)


def _ledger(paper: Paper, refusals: Sequence[Refusal]) -> None:
    if refusals:
        paper.heading(f"Turned away by the check ({count(len(refusals), 'sentence')})")
    for refusal in refusals:
        paper.line((f"{refusal.about}: " if refusal.about else "") + refusal.text, indent=2)
        for quote in refusal.quotes:
            paper.line(f"relied on: {quote}", "dim", indent=4)
        for remark in refusal.remarks:
            _remark(paper, remark)
        if refusal.repaired:
            paper.line("sent back to the model to be written anew", "dim", indent=4)


def _failures(paper: Paper, shown: Outline) -> None:
    if shown.failures:
        paper.heading(f"What could not be done ({len(shown.failures)})")
    for failure in shown.failures:
        paper.line(f"{failure.document} ({failure.stage}): {failure.message}", "red", indent=2)


def _making(paper: Paper, shown: Outline) -> None:
    paper.heading("How this was made")
    paper.line(shown.making, indent=2)
    for note in shown.notes:
        paper.line(note, "dim", indent=2)
    for source in shown.sources:
        info = source.info
        # Digests are cut for reading; the JSON has them whole.
        size = f"{count(info.chars, 'character')}, {count(info.statements, 'statement')}"
        paper.line(f"[{source.number}] {info.id}: {size}, sha256 {info.sha256[:16]}", "dim", indent=2)
    for name, digest in sorted(shown.provenance.prompts.items()):
        paper.line(f"prompt {name}: sha256 {digest[:16]}", "dim", indent=2)
