"""From a briefing to its outline."""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

from summarizer.rendering.outline import (
    Cell,
    Contrast,
    Line,
    Outline,
    Quotation,
    Refusal,
    Remark,
    Row,
    Source,
    about_actor,
    listed_actors,
    listed_issues,
    silences,
)
from summarizer.rendering.wording import KIND_NOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import (
        ActorInfo,
        Briefing,
        Comparison,
        Condition,
        Evidence,
        Finding,
        IssueInfo,
        NoneStated,
        Passage,
        Position,
        Rejected,
        Sentence,
    )


def outline(briefing: Briefing) -> Outline:
    """The briefing in reading order: actors by row, issues by column, then comparison, ledger and failures."""
    return _Outliner(briefing).outline()


class _Outliner:
    """Numbers quotations in the order they are met; one use per briefing."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.sources = tuple(Source(number, info) for number, info in enumerate(briefing.documents, start=1))
        self.numbers = {source.info.id: source.number for source in self.sources}
        self.names = {actor.id: actor.name for actor in briefing.actors}
        self.labels = {issue.id: issue.label for issue in briefing.issues}
        self.met: list[Quotation] = []
        self.counts: Counter[tuple[str, str]] = Counter()
        self.cells = (f"c{number}" for number in count(1))

    def outline(self) -> Outline:
        issues = listed_issues(self.briefing)
        rows = [self.row(actor, issues) for actor in listed_actors(self.briefing)]
        return Outline(
            sources=self.sources,
            issues=tuple(issue.label for issue in issues),
            rows=tuple(row for row in rows if row.stated),
            silent=silences(row for row in rows if not row.stated),
            contrasts=tuple(self.contrast(comparison) for comparison in self.briefing.comparison),
            refusals=tuple(self.refusal(rejected) for rejected in self.briefing.rejected),
            failures=self.briefing.failures,
            provenance=self.briefing.provenance,
            quotations=tuple(self.met),
            has_positions=bool(self.briefing.positions),
        )

    def row(self, actor: ActorInfo, issues: Iterable[IssueInfo]) -> Row:
        groups = tuple(tuple(self.group(actor.id, issue.id)) for issue in issues)
        return Row(actor.name, about_actor(actor, self.names), groups)

    def group(self, actor: str, issue: str) -> Iterator[Cell]:
        """Usually one cell; every one where the briefing has several for the place."""
        for position in self.briefing.positions:
            if (position.actor, position.issue) == (actor, issue):
                yield self.stated(position)
        for absence in self.briefing.none_stated:
            if (absence.actor, absence.issue) == (actor, issue):
                yield self.absent(absence)

    def stated(self, cell: Position) -> Cell:
        lines = tuple(self.line(sentence) for sentence in cell.sentences)
        return Cell(next(self.cells), self.name(cell.actor), self.label(cell.issue), cell.stance, lines, cell.reason)

    def absent(self, cell: NoneStated) -> Cell:
        actor, issue, nearest = self.name(cell.actor), self.label(cell.issue), self.passage(cell.nearest)
        return Cell(next(self.cells), actor, issue, None, documents_read=cell.documents_read, nearest=nearest)

    def line(self, sentence: Sentence) -> Line:
        quotations = tuple(self.quotation(evidence) for evidence in sentence.evidence)
        return Line(sentence.text, quotations, self.remarks(sentence.flags), sentence.repaired)

    def contrast(self, comparison: Comparison) -> Contrast:
        return Contrast(
            issue=self.label(comparison.issue),
            agree=tuple(", ".join(map(self.name, group)) for group in comparison.agree),
            differ=tuple(self.sides(comparison)),
            changed=tuple(map(self.name, comparison.changed)),
            text=comparison.text,
            quotations=tuple(self.quotation(evidence) for evidence in comparison.evidence),
        )

    def sides(self, comparison: Comparison) -> Iterator[str]:
        """Pairs that differ, put together: those who differ from the same others are one side."""
        others: dict[str, list[str]] = {}
        for one, other in comparison.differ:
            others.setdefault(one, []).append(other)
        sides: dict[tuple[str, ...], list[str]] = {}
        for one, opposed in others.items():
            sides.setdefault(tuple(opposed), []).append(one)
        for opposed_side, side in sides.items():
            yield " versus ".join(", ".join(map(self.name, names)) for names in (side, opposed_side))

    def refusal(self, rejected: Rejected) -> Refusal:
        actor = self.name(rejected.actor) if rejected.actor else None
        issue = self.label(rejected.issue) if rejected.issue else None
        about = ", ".join(part for part in (actor, issue) if part)
        return Refusal(about, rejected.text, rejected.quotes, self.remarks(rejected.findings), rejected.repaired)

    def remarks(self, findings: Iterable[Finding]) -> tuple[Remark, ...]:
        return tuple(
            Remark(finding.kind.value.replace("_", " "), finding.message, self.passage(finding.nearest)) for finding in findings
        )

    def quotation(self, evidence: Evidence) -> Quotation:
        relay = f"via {self.name(evidence.via)}" if evidence.via else ""
        notes = tuple(note for note in (KIND_NOTES[evidence.kind], relay) if note)
        condition = self.place("c", evidence.document, evidence.condition) if evidence.condition else None
        return self.place("q", evidence.document, evidence, notes=notes, condition=condition)

    def passage(self, nearest: Passage | None) -> Quotation | None:
        return self.place("n", nearest.document, nearest) if nearest else None

    def place(
        self,
        letter: str,
        document: str,
        found: Evidence | Condition | Passage,
        *,
        notes: tuple[str, ...] = (),
        condition: Quotation | None = None,
    ) -> Quotation:
        self.counts[document, letter] += 1
        anchor = f"d{self.numbers.get(document, 0)}-{letter}{self.counts[document, letter]}"
        cite = str(self.numbers.get(document, document))
        quotation = Quotation(anchor, document, cite, found.start, found.end, found.quote, notes, condition, letter != "n")
        self.met.append(quotation)
        return quotation

    def name(self, ident: str) -> str:
        return self.names.get(ident, ident)

    def label(self, ident: str) -> str:
        return self.labels.get(ident, ident)
