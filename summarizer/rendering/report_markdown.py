"""The answers of ``check`` in Markdown: deleted words struck out, inserted ones and words at fault bold."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.rendering.differences import Change
from summarizer.rendering.editing import GLYPH, Note, Proof, proof, tally
from summarizer.rendering.faults import Mark
from summarizer.rendering.markdown import escaped

if TYPE_CHECKING:
    from summarizer.briefing import CheckReport

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_AROUND = {"kept": "", "gone": "~~", "new": "**"}


def render_report_markdown(report: CheckReport) -> str:
    """The report as a numbered list of the sentences after the counts; struck-out words are of GitHub's Markdown."""
    blocks = [f"# Check of a summary\n\n**{escaped(tally(report))}**\n"]
    if report.claims:
        blocks.append("".join(_item(number, proof(claim)) for number, claim in enumerate(report.claims, 1)))
    if report.failures:
        failures = "".join(
            f"- {escaped(failure.document)} ({escaped(failure.stage)}): {escaped(failure.message)}\n"
            for failure in report.failures
        )
        blocks.append(f"## What could not be done\n\n{failures}")
    return "\n".join(blocks)


def _item(number: int, one: Proof) -> str:
    head = f"{GLYPH[one.outcome]} {escaped(one.head)}"
    lead = head if one.outcome == "grounded" else f"**{head}**"
    lines = [f"{lead}: {_sentence(one.sentence, one.marks)}"]
    for note in one.notes:
        lines += _note(note)
    lines += (f"- evidence: “{escaped(quote)}” ({escaped(source)})" for quote, source in one.evidence)
    marker = f"{number}. "
    return marker + f"\n{' ' * len(marker)}".join(lines) + "\n"


def _sentence(sentence: str, marks: Sequence[Mark]) -> str:
    """The sentence with its marks in bold, a caret where words are left out, each followed by its numbers."""
    parts, at = list[str](), 0
    for mark in marks:
        start, end = _within_punctuation(sentence, mark)
        bold = f"**{_piece(sentence[start:end])}**" if start < end else ""
        caret = "‸" if sentence[mark.start : mark.end] == " " else ""
        numbers = mark.label.translate(_RAISED)
        parts += [_piece(sentence[at:start]), bold, caret, numbers, _piece(sentence[end : mark.end])]
        at = mark.end
    return "".join([*parts, _piece(sentence[at:])])


def _within_punctuation(text: str, mark: Mark) -> tuple[int, int]:
    """The marked words without punctuation at their ends: stars between a letter and a punctuation mark are not bold."""
    start, end = mark.start, mark.end
    while start < end and _is_no_word(text[end - 1]):
        end -= 1
    while start < end and _is_no_word(text[start]):
        start += 1
    return start, end


def _is_no_word(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] in "PSZ"


def _piece(text: str) -> str:
    """`text` escaped, with the blanks at its ends."""
    bare = text.strip()
    return text.replace(bare, escaped(bare), 1) if bare else text


def _note(note: Note) -> Iterator[str]:
    number = f"{str(note.number).translate(_RAISED)} " if note.number else ""
    yield f"- {number}**{note.weight}, {escaped(note.kind)}**: {escaped(note.message)}"
    for quoted in note.quoted:
        place = f" ({escaped(quoted.place)})" if quoted.place else ""
        yield f"  - {quoted.lead}: {_changed(quoted.words)}{place}"


def _changed(diff: Iterable[Change]) -> str:
    return "".join(f"{_AROUND[change.side]}{_piece(change.text)}{_AROUND[change.side]}" for change in diff)
