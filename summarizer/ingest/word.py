"""The text of DOCX files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from summarizer.errors import DocumentEmpty, DocumentTooLarge, DocumentUnreadable
from summarizer.ingest.parsed import Parsed
from summarizer.ingest.quiet import quiet

_UNPACKED = 10
"""How many times the size limit an archive may take up unpacked; real documents stay below, zip bombs far above."""
_MAIN = "word/document.xml"
_TEMPLATE_DATE = "2013-12-23"
"""The creation date in python-docx's template: files made with it carry it, whenever they were written."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset({_W + "del", _W + "moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


def parse_word(data: bytes, max_bytes: int) -> Parsed:
    """The paragraphs of a DOCX file as Word shows them, changes accepted, a blank line between them.

    `max_bytes` is the size limit for files; ten times as much is the limit for the unpacked archive.
    """
    _refuse_bombs(data, max_bytes)
    document = _opened(data)
    text = "\n\n".join(filter(None, (part.strip() for part in _paragraphs(document.element.body))))
    if not text:
        message = "no text in it; if it holds scanned pictures, run text recognition (OCR) on it first"
        raise DocumentEmpty(message)
    created = document.core_properties.created
    published = created.date().isoformat() if created else None
    return Parsed(
        text=text, title=document.core_properties.title or None, published=None if published == _TEMPLATE_DATE else published
    )


def _refuse_bombs(data: bytes, max_bytes: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _corrupt(error) from error
    if sum(entry.file_size for entry in entries) > _UNPACKED * max_bytes:
        message = (
            f"over the size limit when unpacked ({_UNPACKED * max_bytes} bytes); raise the limit if the file is to be trusted"
        )
        raise DocumentTooLarge(message)
    if all(entry.filename != _MAIN for entry in entries):
        message = "a ZIP archive, but no DOCX document; unpack it, or save the document as DOCX, PDF or text"
        raise DocumentUnreadable(message)


def _opened(data: bytes) -> Any:
    with quiet():
        from docx import Document  # noqa: PLC0415 - heavy: only DOCX files need it
        from docx.opc.exceptions import OpcError  # noqa: PLC0415
        from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415

        try:
            document = Document(io.BytesIO(data))
            document.core_properties.created  # noqa: B018 - properties are parsed when first asked for
        except (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, EOFError) as error:
            raise _corrupt(error) from error
    return document


def _corrupt(error: Exception) -> DocumentUnreadable:
    return DocumentUnreadable(f"the DOCX file is damaged ({type(error).__name__}); open it in a word processor and save it again")


def _paragraphs(body: Any) -> Iterator[str]:
    """The text of each paragraph, tables and text boxes included, in file order.

    Not ``paragraph.text``, which leaves out what stands in content controls and tracked insertions.
    """
    for paragraph in body.iter(_W + "p"):
        if not any(parent.tag in _LEFT_OUT for parent in paragraph.iterancestors()):
            yield "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag != _W + "p":  # a paragraph in a text box comes by itself
            yield from _pieces(child)
