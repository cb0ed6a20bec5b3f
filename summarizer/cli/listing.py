"""Statements as lines of JSON or text."""

from __future__ import annotations

import json
from collections.abc import Iterable

from summarizer.attribution.model import Attributions, Statement
from summarizer.documents import Document
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


def _as_json(statement: Statement) -> dict[str, object]:
    return {
        "source": _pairs(statement.source),
        "cue": _pairs(statement.cue),
        "content": _pairs(statement.content),
        "actor": statement.actor,
        "kind": statement.kind.value,
        "via": statement.via,
        "denied": statement.denied,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _joined(text: str, spans: Iterable[Span]) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _who(document: Document, found: Attributions, statement: Statement) -> str:
    source = _joined(document.text, statement.source)
    name = found.actor(statement.actor).name if statement.actor is not None else "(nobody that could be told)"
    parts = [name]
    if source and source != name:
        parts.append(f"as {source!r}")
    if statement.via is not None:
        parts.append(f"relayed by {found.actor(statement.via).name}")
    if cue := _joined(document.text, statement.cue):
        parts.append(f"[{cue}]")
    return " ".join([*parts, f"({statement.kind.value}{', denied' if statement.denied else ''})"])
