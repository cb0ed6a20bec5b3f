"""``summarizer statements``: who said what, before any judgement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import session
from summarizer.cli.options import ActorsFileOption, ConfigOption, Documents, OutputOption, StatementFormat
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.attribution.model import Attributions
    from summarizer.documents import Document

StatementFormatOption = Annotated[
    StatementFormat | None,
    typer.Option(
        "--format",
        help="The text with its statements marked, for a terminal or as a web page; a list of them; or a line of JSON for "
        "each document. Without it, as the suffix of -o says.",
        show_default=False,
    ),
]
_SUFFIXES = {
    ".html": StatementFormat.HTML,
    ".htm": StatementFormat.HTML,
    ".jsonl": StatementFormat.JSONL,
    ".txt": StatementFormat.TERMINAL,
}


def statements(  # noqa: PLR0913 - one parameter for each option
    documents: Documents,
    *,
    form: StatementFormatOption = None,
    output: OutputOption = None,
    nested: Annotated[
        bool, typer.Option("--nested", help="Also what is relayed inside other statements, marked with who relays it.")
    ] = False,
    fast: Annotated[
        bool,
        typer.Option(
            "--fast",
            help="Without the parser, about ten times as fast. Loses some statements without quotation marks, everything "
            "second-hand, and actors told by description or plural pronouns; extents are rougher.",
        ),
    ] = False,
    actors: ActorsFileOption = None,
    config: ConfigOption = None,
) -> int:
    """Show who said what, by which words, in the documents."""
    chosen = _format(form, output)
    if fast and nested:
        message = "--fast finds nothing second-hand; leave out --nested, or --fast"
        raise UsageError(message)
    session.stdin_once(documents)
    session.refuse_overwriting(output, documents)
    settings = session.configuration(config, actors_file=actors).settings

    from summarizer import wiring  # noqa: PLC0415 - everything heavy comes with it

    known = wiring.identities(settings)
    reading = wiring.read(documents, settings)
    session.tell_failures(reading.failures)
    session.require_documents(len(reading.corpus))
    session.tell_all(wiring.unheard(known, reading.corpus, settings))
    attribute = wiring.swift if fast else wiring.attribute if nested else wiring.outermost
    texts = _written(((document, attribute(document, known)) for document in reading.corpus), chosen, output)
    first = next(texts)  # nothing is overwritten before there is something to write
    with session.writing(output) as write:
        for text in chain([first], texts):
            write(text.removesuffix("\n"))
    return 0


def _written(every: Iterable[tuple[Document, Attributions]], form: StatementFormat, output: Path | None) -> Iterator[str]:
    """The result, piece by piece: the parse of one document is gone before the next begins, so a folder needs no more memory."""
    if form is StatementFormat.HTML:
        from summarizer.rendering.annotations_html import render_page  # noqa: PLC0415 - heavy

        yield render_page(every)
        return
    write = _writer(form, output)
    for document, found in every:
        yield write(document, found)


def _writer(form: StatementFormat, output: Path | None) -> Callable[[Document, Attributions], str]:
    """What writes one document in this form."""
    from summarizer.cli import listing  # noqa: PLC0415 - what it lists is heavy

    if form is StatementFormat.JSONL:
        return listing.statement_json
    if form is StatementFormat.LIST:
        return listing.statement_text
    width, color = session.paper(output)
    return lambda document, found: listing.statement_margin(document, found, width=width, color=color)


def _format(form: StatementFormat | None, output: Path | None) -> StatementFormat:
    """The format asked for, or the one that the output's suffix stands for."""
    guessed = _SUFFIXES.get(output.suffix.lower()) if output else StatementFormat.TERMINAL
    if form is None and guessed is None:
        message = f"{output}: cannot tell the format from this suffix; use .html, .jsonl or .txt, or --format"
        raise UsageError(message)
    textual = {StatementFormat.TERMINAL, StatementFormat.LIST}
    if output and form and guessed not in {None, form} and not {form, guessed} <= textual:
        message = f"--format {form.value} contradicts -o {output}; leave out --format, or change the suffix"
        raise UsageError(message)
    return form or guessed or StatementFormat.TERMINAL
