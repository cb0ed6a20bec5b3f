"""``summarizer statements``: who said what, before any judgement."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli import session
from summarizer.cli.options import ConfigOption, Documents, StatementFormat


def statements(
    documents: Documents,
    *,
    form: Annotated[
        StatementFormat, typer.Option("--format", help="One line of JSON for each document, or text.")
    ] = StatementFormat.TERMINAL,
    nested: Annotated[
        bool, typer.Option("--nested", help="Also what is relayed inside other statements, marked with who relays it.")
    ] = False,
    config: ConfigOption = None,
) -> int:
    """List who said what, by which words, in the documents."""
    session.stdin_once(documents)
    settings = session.configuration(config).settings

    from summarizer import wiring  # noqa: PLC0415 - everything heavy comes with it
    from summarizer.cli import listing  # noqa: PLC0415 - what it lists is heavy too

    write = listing.statement_json if form is StatementFormat.JSONL else listing.statement_text
    reading = wiring.read(documents, settings)
    session.tell_failures(reading.failures)
    session.require_documents(len(reading.corpus))
    # Written one by one: the parse of one document is gone before the next begins, so a folder needs no more memory.
    for document in reading.corpus:
        session.emit(write(document, wiring.attribute(document) if nested else wiring.outermost(document)))
    return 0
