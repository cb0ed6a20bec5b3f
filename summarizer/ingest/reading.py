"""Documents from paths; one that cannot be read is a failure, and the others go on."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.briefing import Failure
from summarizer.documents import Corpus, Document
from summarizer.errors import DocumentError
from summarizer.ingest.files import STDIN, Found, find_files, printable, read_bytes, read_stdin
from summarizer.ingest.formats import parse
from summarizer.ingest.parsed import Parsed
from summarizer.turns import find_turns


@dataclass(frozen=True)
class Reading:
    """The documents that could be read, and one failure for each that could not."""

    corpus: Corpus
    failures: tuple[Failure, ...] = ()


def read(paths: Sequence[str], *, max_bytes: int = 20_000_000, stdin: bytes | None = None) -> Reading:
    """The documents at `paths`: files, folders with everything supported below them, and "-" for standard input.

    Text, Markdown, HTML, PDF and DOCX. `max_bytes` is the limit for one file. `stdin` is what "-" reads; None reads
    the standard input of the process. A file that is given twice is read once. Nothing about a single document raises:
    whatever is wrong with it is in `failures`, in one line, under the path as it was given.
    """
    documents: list[Document] = []
    failures: list[Failure] = []
    for found in _once(paths):
        try:
            ident = _unused(_stem(found), {document.id for document in documents})
            documents.append(_document(ident, _parsed(found, max_bytes, stdin)))
        except DocumentError as error:
            failures.append(_failure(found.shown, str(error)))
        except Exception as error:  # noqa: BLE001 - the parsers of five formats meet files made by anybody: a fault of theirs costs one document, named, and not the run
            failures.append(
                _failure(found.shown, f"cannot be read ({type(error).__name__}: {error}); save it as text and try again")
            )
    return Reading(Corpus(tuple(documents)), tuple(failures))


def _once(paths: Sequence[str]) -> Iterator[Found]:
    """What there is to read, each file once, however many paths lead to it."""
    seen: set[str] = set()
    for given in paths:
        for found in [Found(STDIN)] if given == STDIN else find_files(given):
            key = os.path.realpath(found.path) if found.path else found.shown
            if key not in seen:
                seen.add(key)
                yield found


def _parsed(found: Found, max_bytes: int, stdin: bytes | None) -> Parsed:
    if found.problem:
        raise found.problem
    data = read_bytes(found.path, max_bytes) if found.path else read_stdin(stdin, max_bytes)
    return parse(data, found.path.suffix.lower() if found.path else "", max_bytes)


def _document(ident: str, parsed: Parsed) -> Document:
    return Document(
        id=ident,
        text=parsed.text,
        title=parsed.title,
        publisher=parsed.publisher,
        published=parsed.published,
        uri=parsed.uri,
        turns=find_turns(parsed.text, parsed.body_start),
        body_start=parsed.body_start,
    )


def _stem(found: Found) -> str:
    return printable(found.path.stem) if found.path else "stdin"


def _unused(stem: str, used: set[str]) -> str:
    """The stem, with "-2", "-3" ... where it is taken."""
    number, ident = 1, stem
    while ident in used:
        number += 1
        ident = f"{stem}-{number}"
    return ident


def _failure(shown: str, message: str) -> Failure:
    return Failure(document=shown, stage="ingest", message=" ".join(message.split()))
