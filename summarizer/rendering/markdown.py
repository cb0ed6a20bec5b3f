"""A briefing as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.rendering.outlining import outline
from summarizer.rendering.wording import EMPTY_CELL, count, is_web_address, printable, stance_words

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.rendering.outline import Cell, Contrast, Line, Outline, Quotation, Refusal, Remark, Row, Silence, Source

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$#]")
_LEADING = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")


def escaped(text: str) -> str:
    """`text` on one line, so that Markdown shows it as it is, also at the start of a line or in a table."""
    inline = _SPECIAL.sub(r"\\\g<0>", printable(text))
    # "12." would begin a list; the mark after the number can be escaped, a digit cannot.
    return _LEADING.sub(lambda match: f"{match.group()}\\" if match.group().isdigit() else f"\\{match.group()}", inline)


def render_markdown(briefing: Briefing) -> str:
    """The briefing with its matrix as a table, quotations as block quotations and a numbered list of sources."""
    return "\n".join(_blocks(outline(briefing)))


def _blocks(shown: Outline) -> Iterator[str]:
    """Blocks that each end with a line end; joined by one more, they are paragraphs."""
    yield f"# {escaped(shown.title)}\n"
    if shown.sources:
        yield f"Read: {'; '.join(f'{_details(source)} [{source.number}]' for source in shown.sources)}.\n"
    if shown.emptiness:
        yield f"**{escaped(shown.emptiness)}**\n"
    if shown.rows:
        yield _matrix(shown)
    for row in shown.rows:
        yield from _actor(row)
    yield from _silent(shown)
    yield from _comparison(shown)
    yield from _ledger(shown)
    yield from _failures(shown)
    yield from _making(shown)


def _details(source: Source) -> str:
    return escaped(source.name) + (f", {escaped(source.details)}" if source.details else "")


def _matrix(shown: Outline) -> str:
    head = ["Actor", *map(escaped, shown.issues)]
    rows = [[escaped(row.name), *map(_stances, row.groups)] for row in shown.rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (head, ["---"] * len(head), *rows))


def _stances(group: tuple[Cell, ...]) -> str:
    return "; ".join(stance_words(cell.stance) for cell in group) or EMPTY_CELL


def _actor(row: Row) -> Iterator[str]:
    yield f"## {escaped(row.name)}\n"
    if row.about:
        yield f"{escaped(row.about)}\n"
    for cell in row.stated:
        yield from _cell(cell)
    for silence in row.silences:
        yield f"{escaped(silence.claim)}\n"
        yield from _mentions(silence)


def _silent(shown: Outline) -> Iterator[str]:
    if shown.silent:
        yield "## Who states no position\n"
    for silence in shown.silent:
        yield f"{escaped(', '.join(silence.names))} – {escaped(silence.claim)}\n"
        yield from _mentions(silence)


def _mentions(silence: Silence) -> Iterator[str]:
    if silence.mentions:
        yield "".join(f"- nearest mention, {escaped(about)}: {_passage(nearest)}\n" for about, nearest in silence.mentions)


def _cell(cell: Cell) -> Iterator[str]:
    yield f"### {escaped(cell.issue)}: {stance_words(cell.stance)}\n"
    if cell.reason:
        yield f"Why: {escaped(cell.reason)}\n"
    for line in cell.lines:
        yield from _sentence(line)


def _sentence(line: Line) -> Iterator[str]:
    yield f"{escaped(line.text)}\n"
    for quotation in line.quotations:
        yield _quotation(quotation)
    if line.flags:
        yield "".join(f"- Flag: {_remark(flag)}\n" for flag in line.flags)
    if line.repaired:
        yield "Rewritten once after the check turned down a first version.\n"


def _quotation(quotation: Quotation) -> str:
    notes = "".join(f", {escaped(note)}" for note in quotation.notes)
    condition = f", on condition: {escaped(quotation.condition.text)}" if quotation.condition else ""
    return f"> {escaped(quotation.text)}\n>\n> — [{escaped(quotation.cite)}]{notes}{condition}\n"


def _passage(passage: Quotation) -> str:
    return f"“{escaped(passage.text)}” [{escaped(passage.cite)}]"


def _remark(remark: Remark) -> str:
    nearest = f"; nearest: {_passage(remark.nearest)}" if remark.nearest else ""
    return f"**{remark.kind}**: {escaped(remark.message)}{nearest}"


def _comparison(shown: Outline) -> Iterator[str]:
    if shown.contrasts:
        yield "## Where they agree and differ\n"
    for contrast in shown.contrasts:
        yield from _contrast(contrast)


def _contrast(contrast: Contrast) -> Iterator[str]:
    yield f"### {escaped(contrast.issue)}\n"
    if contrast.text:
        yield f"{escaped(contrast.text)}\n"
    groups = (("Agree", contrast.agree), ("Differ", contrast.differ), ("Changed", contrast.changed))
    if items := [f"- {word}: {escaped(name)}\n" for word, names in groups for name in names]:
        yield "".join(items)
    yield from map(_quotation, contrast.quotations)


def _ledger(shown: Outline) -> Iterator[str]:
    if shown.refusals:
        yield f"## Turned away by the check ({count(len(shown.refusals), 'sentence')})\n"
        yield "".join(map(_refusal, shown.refusals))


def _refusal(refusal: Refusal) -> str:
    about = f" (drafted for {escaped(refusal.about)})" if refusal.about else ""
    items = [f"relied on: {escaped(quote)}" for quote in refusal.quotes]
    items += [_remark(remark) for remark in refusal.remarks]
    items += ["sent back to the model to be written anew"] * refusal.repaired
    return f"- {escaped(refusal.text)}{about}\n" + "".join(f"  - {item}\n" for item in items)


def _failures(shown: Outline) -> Iterator[str]:
    if shown.failures:
        yield f"## What could not be done ({len(shown.failures)})\n"
        yield "".join(
            f"- {escaped(failure.document)} ({escaped(failure.stage)}): {escaped(failure.message)}\n"
            for failure in shown.failures
        )


def _making(shown: Outline) -> Iterator[str]:
    if shown.sources:
        yield "## Sources\n"
        yield "".join(map(_source, shown.sources))
    yield "## How this was made\n"
    yield f"{escaped(shown.making)}.\n"
    yield from (f"{escaped(note)}\n" for note in shown.notes)
    if prompts := sorted(shown.provenance.prompts.items()):
        yield "".join(f"- prompt {escaped(name)}: sha256 `{escaped(digest)}`\n" for name, digest in prompts)


def _source(source: Source) -> str:
    info = source.info
    uri = f" <{info.uri}>," if is_web_address(info.uri) else f" {escaped(info.uri)}," if info.uri else ""
    size = f"{count(info.chars, 'character')}, {count(info.statements, 'statement')}"
    return f"{source.number}. {_details(source)},{uri} {size}, sha256 `{escaped(info.sha256)}`\n"
