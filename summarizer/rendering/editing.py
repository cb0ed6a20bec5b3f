"""A verdict as a copy editor sees it: the words at fault marked and numbered, a note to each, nothing said twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.briefing import CheckReport, ClaimVerdict, Evidence, Passage
from summarizer.rendering.differences import Change, changes, document_side
from summarizer.rendering.faults import Fault, Mark, Weight, faults, flattened, marks
from summarizer.rendering.wording import KIND_NOTES, count, printable

GLYPH = {"grounded": "✓", "flagged": "!", "rejected": "✗"}
"""One mark per outcome, so that the bad ones are found at a glance and without colour."""

Outcome = Literal["grounded", "flagged", "rejected"]

_DOCUMENT = "document"
_MARKS = 2  # a full stop and a quotation mark
_INLINE_NEAREST = ' Nearest: "'


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a document below a note: a passage, or its word diff with the sentence."""

    lead: str
    words: tuple[Change, ...]
    place: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """What is wrong, in a line, and what the document has instead where no other line of the verdict shows it."""

    weight: Weight
    number: int | None
    kind: str
    message: str
    quoted: tuple[Quoted, ...]

    @property
    def text(self) -> str:
        """Weight, kind and message in one line."""
        return f"{self.weight}, {self.kind}: {self.message}"


@dataclass(frozen=True, slots=True)
class Proof:
    """A checked sentence with its marks and notes; offsets of the marks count in `sentence`, which is one clean line."""

    outcome: Outcome
    actor: str
    sentence: str
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    evidence: tuple[tuple[str, str], ...]

    @property
    def head(self) -> str:
        """The verdict in words and whose words the sentence is taken for: "rejected (Jane Doe)"."""
        word = f"grounded, {count(len(self.notes), 'flag')}" if self.outcome == "flagged" else self.outcome
        return f"{word} ({self.actor})"

    @property
    def weight(self) -> Weight:
        """What the worst of it does."""
        return "reject" if self.outcome == "rejected" else "flag"

    @property
    def kinds(self) -> str:
        """The kinds of what is wrong, each once, in brackets; "" where nothing says why."""
        kinds = dict.fromkeys(note.kind for note in self.notes)
        return f" ({', '.join(kinds)})" if kinds else ""


def proof(claim: ClaimVerdict) -> Proof:
    """The verdict on one sentence, ready to be printed."""
    found = faults(claim.sentence, claim.findings)
    return Proof(
        outcome_of(claim),
        printable(claim.actor or "") or "no speaker named",
        flattened(claim.sentence)[0],
        tuple(marks(found)),
        tuple(_notes(found, claim.evidence)),
        tuple((printable(evidence.quote), _source(evidence, looked_up=claim.looked_up)) for evidence in claim.evidence),
    )


def outcome_of(claim: ClaimVerdict) -> Outcome:
    """Turned away, let through with something to look at, or fine."""
    if not claim.accepted:
        return "rejected"
    return "flagged" if claim.findings else "grounded"


def tally(report: CheckReport) -> str:
    """The counts in one line, a rate with its denominator; an empty report is not a success."""
    if not report.claims:
        return "No sentence was checked."
    outcomes = [outcome_of(claim) for claim in report.claims]
    rejected, flagged = outcomes.count("rejected"), outcomes.count("flagged")
    sentences = count(len(outcomes), "sentence")
    parts = [f"{len(outcomes) - rejected} of {sentences} grounded ({flagged} flagged), {rejected} rejected"]
    if report.failures:
        parts.append(count(len(report.failures), "failure"))
    if policies := dict.fromkeys(claim.policy for claim in report.claims if claim.policy):
        parts.append(f"policy {printable(', '.join(policies))}")
    return "; ".join(parts) + "."


def _notes(found: Iterable[Fault], evidence: Sequence[Evidence]) -> Iterator[Note]:
    """A note for each finding; a passage or a diff that was shown with an earlier one, or as evidence, is not repeated."""
    used = list[Passage | Evidence](evidence)
    told = set[str]()
    for fault in found:
        finding = fault.finding
        diff = tuple(changes(printable(finding.diff))) if finding.diff and finding.diff not in told else ()
        near = finding.nearest if diff or not finding.diff else None
        shown = [*_found(fault, diff), *_nearest(near, diff, used)]
        # Words of the document that stand in the line itself, or in the diff below it, need their place only.
        place = f" ({_stands(finding.found)})" if finding.found and not (shown and shown[0].lead == _DOCUMENT) else ""
        kind = finding.kind.value.replace("_", " ")
        yield Note(finding.weight, fault.number, kind, printable(_message(fault)) + place, tuple(shown))
        told.add(finding.diff or "")
        used += [near] if near else []


def _found(fault: Fault, diff: Sequence[Change]) -> Iterator[Quoted]:
    """The document's words against the sentence's, where neither message nor diff has them."""
    if found := fault.finding.found:
        words = printable(found.quote)
        if words not in printable(_message(fault)) and words not in [change.text for change in diff if change.side == "gone"]:
            yield Quoted(_DOCUMENT, (Change(words, "kept"),), _stands(found))


def _nearest(passage: Passage | None, diff: tuple[Change, ...], used: Iterable[Passage | Evidence]) -> Iterator[Quoted]:
    """The passage nearest to the sentence and the diff with it, in one line where the diff has all of it."""
    place = _stands(passage) if passage else None
    fresh = passage is not None and not any(_covers(one, passage) for one in used)
    words = printable(passage.quote) if passage else ""
    if fresh and not (diff and document_side(diff) == words):
        yield Quoted("nearest", (Change(words, "kept"),), place)
        place = None
    if diff:
        yield Quoted("nearest" if fresh and place else "word by word", diff, place)


def _covers(shown: Passage | Evidence, passage: Passage) -> bool:
    """Whether a passage that is shown has all of another one, but for a mark at its ends."""
    within = shown.start - _MARKS <= passage.start and passage.end <= shown.end + _MARKS
    return shown.document == passage.document and within


def _message(fault: Fault) -> str:
    """The message without the diff that is shown on its own."""
    message, diff = fault.finding.message, fault.finding.diff
    head, mark, tail = message.rpartition(_INLINE_NEAREST)
    return head if mark and diff and tail.startswith(diff) else message


def _stands(passage: Passage | Evidence) -> str:
    """Where a stretch stands: "minutes 12:40"."""
    return printable(f"{passage.document} {passage.start}:{passage.end}")


def _source(evidence: Evidence, *, looked_up: bool) -> str:
    """Where evidence stands, and what a reader must know before repeating it."""
    via = f"via {printable(evidence.via)}" if evidence.via else ""
    found = "found by the validator" if looked_up else ""
    return ", ".join(note for note in (_stands(evidence), KIND_NOTES[evidence.kind], via, found) if note)
