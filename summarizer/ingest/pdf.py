"""The text layer of PDF files."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from summarizer.errors import DocumentTooLarge, DocumentUnreadable
from summarizer.ingest.parsed import Parsed
from summarizer.ingest.quiet import quiet
from summarizer.text.labels import find_labels

_ENCRYPTED = "the PDF is encrypted; open it with its password and save a copy without one"
_NO_TEXT = "the PDF has no text layer (scanned pages?); run text recognition (OCR) on it first"
_TEXT_SHARE = 4
"""How many times the size limit the extracted text may be long; compressed pages unpack, bombs more so."""
_ROOM = 1.3
"""How many times the usual distance of two lines shows a new paragraph."""
_ENDS = re.compile(r"[.?!:][\"”’')\]]*$")
_JUNK_TITLE = re.compile(
    r"untitled|anonymous|unspecified|microsoft \w+ - .*|.*\.(?:docx?|pdf|rtf|odt|indd|qxp|tex|html?)|\(.*\)|\W*", re.IGNORECASE
)


def parse_pdf(data: bytes, max_bytes: int) -> Parsed:
    """The text of a PDF, line by line as it is set, a blank line between paragraphs.

    Lines that head or foot most pages, and page numbers, are left out: they would stand in the middle of sentences. A
    paragraph that runs on over the page keeps running.
    """
    pages, title = _extracted(data, max_bytes * _TEXT_SHARE)
    text = _sound("\n".join(_joined(list(_without_furniture(pages)))).strip())
    if not any(letter.isalnum() for letter in text):
        raise DocumentUnreadable(_NO_TEXT)
    return Parsed(text=text, title=None if title is None or _JUNK_TITLE.fullmatch(title.strip()) else title.strip())


def _sound(text: str) -> str:
    """The text without lone surrogates, which broken fonts give and UTF-8 cannot write; pairs become their character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _extracted(data: bytes, limit: int) -> tuple[list[list[str]], str | None]:
    """The lines of each page, and the title in the file's properties."""
    with quiet("pypdf"):
        from pypdf import PdfReader  # noqa: PLC0415 - heavy: only PDF files need it
        from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError  # noqa: PLC0415

        try:
            reader = PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):  # many are locked against changes only: no password to read
                raise DocumentUnreadable(_ENCRYPTED)
            return list(_pages(reader, limit)), reader.metadata.title if reader.metadata else None
        except (DependencyError, FileNotDecryptedError) as error:  # AES needs a package that is not installed
            raise DocumentUnreadable(_ENCRYPTED) from error
        except LimitReachedError as error:
            message = "the PDF unpacks to more than is safe; save it again, or as text"
            raise DocumentTooLarge(message) from error
        except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
            message = f"the PDF is damaged ({type(error).__name__}); open it in a viewer and save or print it to a new PDF"
            raise DocumentUnreadable(message) from error


def _pages(reader: Any, limit: int) -> Iterator[list[str]]:
    left = limit
    for page in reader.pages:
        lines = _lines(page)
        left -= sum(len(line) for line, _ in lines)
        if left < 0:
            message = f"the PDF holds more than {limit} characters; split it, or raise the size limit"
            raise DocumentTooLarge(message)
        yield list(_spaced(lines))


def _lines(page: Any) -> list[tuple[str, float]]:
    """The lines of a page with the height at which each stands, in points from its foot."""
    pieces: list[tuple[str, float]] = []
    page.extract_text(visitor_text=lambda text, cm, tm, *_: pieces.append((text, tm[4] * cm[1] + tm[5] * cm[3] + cm[5])))
    lines, line, height = [], "", 0.0
    for text, at in pieces:
        first, *others = text.split("\n")
        height = at if first.strip() and not line.strip() else height
        line += first
        for other in others:
            lines.append((line.rstrip(), height))
            line, height = other, at
    return [*lines, (line.rstrip(), height)]


def _spaced(lines: Sequence[tuple[str, float]]) -> Iterator[str]:
    """The lines, with an empty one where the page leaves clearly more room than between lines that belong together."""
    filled = [(line, height) for line, height in lines if line.strip()]
    gaps = [above - below for (_, above), (_, below) in pairwise(filled)]
    steps = sorted(gap for gap in gaps if gap > 0)
    usual = steps[len(steps) // 5] if steps else 0.0  # not the median: where paragraphs are short, most steps are wide
    for (line, _), gap in zip(filled, [0.0, *gaps], strict=False):
        if gap > usual * _ROOM:
            yield ""
        yield line


def _without_furniture(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """The pages without page numbers and without running heads and feet."""
    seen = Counter(mask for page in pages for mask in {_mask(line) for line in _edges(page)})
    often = {mask for mask, count in seen.items() if count * 2 > len(pages) and count > (1 if "#" in mask else 2)}
    for page in pages:
        lines = list(page)
        for at in (0, -1):
            while lines and (_is_page_number(lines[at]) or not lines[at].strip() or _mask(lines[at]) in often):
                lines.pop(at)
        yield lines


def _edges(page: Sequence[str]) -> Sequence[str]:
    """The first two and the last two lines with text."""
    lines = [line for line in page if line.strip()]
    return [*lines[:2], *lines[-2:]]


def _mask(line: str) -> str:
    """A line without its digits, so that "Page 3" and "Page 4" are the same one."""
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _is_page_number(line: str) -> bool:
    return re.fullmatch(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", line, re.IGNORECASE) is not None


def _joined(pages: Sequence[list[str]]) -> Iterator[str]:
    """The lines of all pages, with an empty one wherever a paragraph ends."""
    width = _usual_width([line for page in pages for line in page])
    before = ""
    for page in pages:
        for number, line in enumerate(page):
            if before and line.strip() and _parts(before, line, width, new_page=number == 0):
                yield ""
            if line.strip() or before:
                yield line.strip()
            before = line.strip()


def _usual_width(lines: Sequence[str]) -> int:
    """Characters that nine in ten lines stay under: a full line of the text."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _parts(before: str, line: str, width: int, *, new_page: bool) -> bool:
    """Whether a paragraph ends between two lines: a short ended line, a speaker's label, or an ended page."""
    ended = _ENDS.search(before) is not None
    if ended and (new_page or len(before) < width * 0.8):
        return True
    label = next(find_labels(line), None)
    return label is not None and (ended or label.formal)
