"""The answers of ``check`` on somebody's summary, for a terminal or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.rendering.json import render_model
from summarizer.rendering.paper import Paper
from summarizer.rendering.wording import KIND_NOTES, count

if TYPE_CHECKING:
    from summarizer.briefing import CheckReport, ClaimVerdict, Evidence, Finding


def render_report(
    report: CheckReport,
    format: Literal["terminal", "json"] = "terminal",  # noqa: A002 - the word of the command line
    *,
    width: int | None = None,
    color: bool = False,
) -> str:
    """The report sentence by sentence, a verdict in one line last; `width` and `color` are for a terminal."""
    if format == "json":
        return render_model(report)
    paper = Paper(width, color=color)
    for claim in report.claims:
        _claim(paper, claim)
    for failure in report.failures:
        paper.line(f"could not be done: {failure.document} ({failure.stage}): {failure.message}", "red")
    paper.line(_verdict(report), "bold")
    return paper.text


def _claim(paper: Paper, claim: ClaimVerdict) -> None:
    word, style = ("✓ grounded", "green") if claim.accepted else ("✗ rejected", "red")
    speaker = f" ({claim.actor})" if claim.actor else ""
    paper.line(f"{word}{speaker}: {claim.sentence}", style)
    for finding in claim.findings:
        _finding(paper, finding)
    for evidence in claim.evidence:
        _evidence(paper, evidence)
    paper.line()


def _finding(paper: Paper, finding: Finding) -> None:
    word = "flag, " if finding.weight == "flag" else ""
    paper.line(f"{word}{finding.kind.value.replace('_', ' ')}: {finding.message}", "yellow", indent=4)
    if near := finding.nearest:
        paper.line(f"nearest: {near.quote} ({near.document} {near.start}:{near.end})", "dim", indent=6)


def _evidence(paper: Paper, evidence: Evidence) -> None:
    place = f"{evidence.document} {evidence.start}:{evidence.end}"
    via = f"via {evidence.via}" if evidence.via else ""
    notes = ", ".join(note for note in (place, KIND_NOTES[evidence.kind], via) if note)
    paper.line(f"{evidence.quote} ({notes})", "italic", indent=4, bar="│ ")


def _verdict(report: CheckReport) -> str:
    """A rate with its denominator; an empty report is not a success."""
    if not report.claims:
        return "No sentence was checked."
    accepted = sum(claim.accepted for claim in report.claims)
    failed = f"; {count(len(report.failures), 'failure')}" if report.failures else ""
    return f"{accepted} of {count(len(report.claims), 'sentence')} grounded{failed}."
