"""Statements as a line of JSON, as a list, or marked in the text itself."""

from __future__ import annotations

import json
from collections.abc import Iterable

from summarizer.attribution.model import Attributions, Statement
from summarizer.documents import Document
from summarizer.rendering.annotations import annotated
from summarizer.rendering.annotations_text import render_annotations
from summarizer.text.spans import Span


def statement_json(document: Document, found: Attributions) -> str:
    """One line: the document's id and its attributions, offsets in code points of its text."""
    row = {"id": document.id, "attributions": [_as_json(statement) for statement in found.statements]}
    return json.dumps(row, ensure_ascii=False)


def statement_text(document: Document, found: Attributions) -> str:
    """The statements of one document, a line for who and a line for what."""
    lines = [f"{document.id}: {len(found.statements)} statements"]
    for statement in found.statements:
        lines += [f"  {_who(document, found, statement)}", f"    {_joined(document.text, statement.content)}"]
    return "\n".join(lines)


def statement_margin(document: Document, found: Attributions, *, width: int | None, color: bool) -> str:
    """The document's text with its statements marked, and who makes them in the margin."""
    return render_annotations(annotated(document, found), width=width, color=color)


def _as_json(statement: Statement) -> dict[str, object]:
    return {
        "source": _pairs(statement.source),
        "cue": _pairs(statement.cue),
        "content": _pairs(statement.content),
        "actor": statement.actor,
        "kind": statement.kind.value,
        "via": statement.via,
        "denied": statement.denied,
        "candidates": list(statement.candidates),
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _joined(text: str, spans: Iterable[Span]) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _who(document: Document, found: Attributions, statement: Statement) -> str:
    source = _joined(document.text, statement.source)
    name = found.actor(statement.actor).name if statement.actor is not None else f"({_doubt(found, statement)})"
    parts = [name]
    if source and source != name:
        parts.append(f"as {source!r}")
    if statement.via is not None:
        parts.append(f"relayed by {found.actor(statement.via).name}")
    if cue := _joined(document.text, statement.cue):
        parts.append(f"[{cue}]")
    return " ".join([*parts, f"({statement.kind.value}{', denied' if statement.denied else ''})"])


def _doubt(found: Attributions, statement: Statement) -> str:
    names = " or ".join(found.actor(ident).name for ident in statement.candidates)
    return f"unresolved: {names}" if names else "nobody that could be told"
