"""Where in a sentence the words stand that findings are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.briefing import Finding, FindingKind, Words
from summarizer.rendering.differences import changes, gap, put_in
from summarizer.rendering.wording import printable

Weight = Literal["reject", "flag"]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a shown sentence that are at fault, and the numbers of the notes on them.

    A single blank is marked where words are left out between two others.
    """

    start: int
    end: int
    weight: Weight
    numbers: tuple[int, ...] = ()

    @property
    def label(self) -> str:
        """The numbers as they stand beside the words; "" where there is but one note."""
        return ",".join(map(str, self.numbers))


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding, where in the shown sentence it points, and its number where several do."""

    finding: Finding
    place: Place | None
    number: int | None = None


def faults(sentence: str, findings: Iterable[Finding]) -> list[Fault]:
    """The findings on `sentence`: what rejects comes first, then in the order of the words they are about, the rest last."""
    shown, origins = flattened(sentence)
    found = [Fault(finding, _place(finding, shown, origins)) for finding in findings]
    found.sort(key=lambda fault: (fault.finding.weight == "flag", fault.place is None, fault.place or (0, 0)))
    pointing = [fault for fault in found if fault.place]
    if len(pointing) < 2:
        return found
    numbers = {id(fault): number for number, fault in enumerate(pointing, 1)}
    return [Fault(fault.finding, fault.place, numbers.get(id(fault))) for fault in found]


def marks(found: Iterable[Fault]) -> list[Mark]:
    """The marks in the order of the sentence; those that overlap are one."""
    merged: list[Mark] = []
    for mark in sorted(map(_mark, (fault for fault in found if fault.place)), key=lambda mark: (mark.start, mark.end)):
        if merged and mark.start < merged[-1].end:
            merged[-1] = _joined(merged[-1], mark)
        else:
            merged.append(mark)
    return merged


def flattened(text: str) -> tuple[str, list[int]]:
    """`printable(text)`, and for each of its characters the offset of the one in `text` that it came from."""
    glyphs = [(printable(character) or " ", at) for at, character in enumerate(text)]
    kept = [(glyph, at) for glyph, at in glyphs if glyph != " " or (at and glyphs[at - 1][0] != " ")]
    if kept and kept[-1][0] == " ":
        kept.pop()
    return "".join(glyph for glyph, _ in kept), [at for _, at in kept]


def _place(finding: Finding, shown: str, origins: Sequence[int]) -> Place | None:
    """The words that a finding names, or else the place where the sentence leaves out what it names of the document."""
    if finding.said:
        return _words(finding.said, shown, origins)
    diff = list(changes(printable(finding.diff or "")))
    if finding.kind is FindingKind.QUOTE_NOT_FOUND:
        return put_in(shown, diff) or gap(shown, diff)
    return gap(shown, diff, printable(finding.found.quote)) if finding.found else None


def _words(said: Words, shown: str, origins: Sequence[int]) -> Place | None:
    """Where the words stand in the shown sentence, without blanks at either end; None where nothing of them is seen."""
    start, end = bisect_left(origins, said.start), bisect_left(origins, said.end)
    words = shown[start:end]
    start, end = start + len(words) - len(words.lstrip(" ")), end - len(words) + len(words.rstrip(" "))
    return (start, end) if start < end else None


def _mark(fault: Fault) -> Mark:
    start, end = fault.place or (0, 0)
    return Mark(start, end, fault.finding.weight, () if fault.number is None else (fault.number,))


def _joined(one: Mark, other: Mark) -> Mark:
    weight: Weight = "reject" if "reject" in {one.weight, other.weight} else "flag"
    return Mark(one.start, max(one.end, other.end), weight, tuple(sorted({*one.numbers, *other.numbers})))
