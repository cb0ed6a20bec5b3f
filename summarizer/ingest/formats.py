"""Which reader a file is for: by what it starts with, then by its name."""

from __future__ import annotations

import re

from summarizer.errors import DocumentUnreadable
from summarizer.ingest.decoding import decode
from summarizer.ingest.parsed import Parsed
from summarizer.ingest.pdf import parse_pdf
from summarizer.ingest.plain import parse_plain
from summarizer.ingest.webpage import parse_webpage
from summarizer.ingest.word import parse_word

_HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
_TEXT_NAMES = frozenset({".txt", ".text", ".md", ".markdown"})
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_REFUSED = (
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old or password-protected Office file; save it as DOCX without a password"),
    (re.compile(rb"\{\\rtf"), "an RTF file; save it as DOCX or text"),
    (re.compile(rb"(?:From: <Saved by|MIME-Version:)", re.IGNORECASE), "a web archive or mail; save the page as 'HTML only'"),
)


def parse(data: bytes, suffix: str, max_bytes: int) -> Parsed:
    """The text and metadata in `data`; `suffix` is the ending of the file's name, in lower case, "" where it has none.

    What the content shows goes before the name: a PDF named .txt is read as the PDF it is.
    """
    for start, message in _REFUSED:
        if start.match(data):
            raise DocumentUnreadable(message)
    if suffix == ".pdf" or data[:1024].lstrip().startswith(b"%PDF-"):
        return parse_pdf(data, max_bytes)
    if suffix == ".docx" or data.startswith(b"PK\x03\x04"):
        return parse_word(data, max_bytes)
    if suffix in _HTML_NAMES or (suffix not in _TEXT_NAMES and _HTML_START.match(data)):
        return parse_webpage(data)
    return parse_plain(decode(data))
