"""The answers of ``check`` on somebody's summary, marked up for a terminal, as Markdown or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from summarizer.rendering.differences import Change
from summarizer.rendering.editing import GLYPH, Note, Proof, proof, tally
from summarizer.rendering.galley import TINT, Galley, shortened
from summarizer.rendering.json import render_model
from summarizer.rendering.report_markdown import render_report_markdown

if TYPE_CHECKING:
    from summarizer.briefing import CheckReport

_STYLE = {"grounded": "green", "flagged": "bold yellow", "rejected": "bold red"}
_READABLE = 30  # less of a quotation than this is hard to know again
_BREAK = 8  # columns that a line may lose to a word that does not fit
_SCREENFUL = 8  # with more sentences than this the bad ones are listed once more at the end


def render_report(
    report: CheckReport,
    format: Literal["terminal", "md", "json"] = "terminal",  # noqa: A002 - the word of the command line
    *,
    width: int | None = None,
    color: bool = False,
) -> str:
    """The report sentence by sentence, the counts in one line last; `width` and `color` are for a terminal."""
    if format == "json":
        return render_model(report)
    if format == "md":
        return render_report_markdown(report)
    galley = Galley(width, color=color)
    proofs = [proof(claim) for claim in report.claims]
    for number, one in enumerate(proofs):
        # Sentences that are fine stand close together; what needs a look has air around it.
        if number and {one.outcome, proofs[number - 1].outcome} != {"grounded"}:
            galley.line()
        _sentence(galley, one, _gutter(number, len(proofs)))
    _end(galley, report, proofs)
    return galley.text


def _gutter(number: int, total: int) -> str:
    """The number of a sentence, as wide as the last one's; "" where there is only one."""
    return f"{number + 1:>{len(str(total))}} " if total > 1 else ""


def _sentence(galley: Galley, one: Proof, gutter: str) -> None:
    """The marked sentence, its notes, what it rests on."""
    head, inset = f"{GLYPH[one.outcome]} {one.head}: ", len(gutter) + 2
    galley.marked((head, _STYLE[one.outcome]), one.sentence, one.marks, prefix=gutter, indent=inset)
    for note in one.notes:
        _note(galley, note, inset)
    for quote, source in one.evidence:
        # The words matter where something is wrong; where nothing is, a line is enough to know them again.
        shown = quote if one.notes else _line_of(quote, f" ({source})", galley.width - inset - 2)
        galley.line(f"{shown} ({source})", "italic", indent=inset, bar="│ ")


def _line_of(quote: str, trail: str, width: int) -> str:
    """As much of a quotation as fits on a line with what follows it, or on two where that is next to nothing."""
    room = width - len(trail)
    return shortened(quote, room if room >= _READABLE else max(_READABLE, room + width - _BREAK))


def _note(galley: Galley, note: Note, inset: int) -> None:
    galley.hung(f"{note.number or '·'} ", [Change(note.text, "kept")], style=TINT[note.weight], indent=inset)
    for quoted in note.quoted:
        place = f" ({quoted.place})" if quoted.place else ""
        galley.hung(f"{quoted.lead}: ", quoted.words, place, style="dim", indent=inset + 2)


def _end(galley: Galley, report: CheckReport, proofs: Sequence[Proof]) -> None:
    if proofs:
        galley.line()
    bad = [(number, one) for number, one in enumerate(proofs) if one.outcome != "grounded"]
    # Where most of a report needs a look there is nothing to pick out of it.
    if len(proofs) > _SCREENFUL and 0 < len(bad) <= len(proofs) // 2:
        _again(galley, bad, len(proofs))
    for failure in report.failures:
        galley.line(f"could not be done: {failure.document} ({failure.stage}): {failure.message}", "red")
    galley.line(tally(report), "bold")


def _again(galley: Galley, bad: Sequence[tuple[int, Proof]], total: int) -> None:
    """What needs a look in a long report, once more and all in one place."""
    for number, one in bad:
        gutter, tint, kinds = _gutter(number, total), TINT[one.weight], one.kinds
        line = _line_of(one.sentence, kinds, galley.width - len(gutter) - 2) + kinds
        galley.hung(f"{gutter}{GLYPH[one.outcome]} ", [Change(line, "kept")], style=tint, indent=0, hang=len(gutter) + 2)
    galley.line()
