"""The article in a saved web page."""

from __future__ import annotations

import re
from typing import Any

from summarizer.errors import DocumentEmpty, DocumentUnreadable
from summarizer.ingest.decoding import decode
from summarizer.ingest.parsed import Parsed, iso_date
from summarizer.ingest.quiet import quiet

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DATES = {
    "original_date": True,
    "extensive_search": False,  # no guess from any number in the page
    "max_date": "2100-01-01",  # the library's default is today: the same file would read differently tomorrow
}


def parse_webpage(data: bytes) -> Parsed:
    """The article of an HTML page, a blank line between paragraphs, with the metadata that the page declares."""
    declared = _CHARSET.search(data[:4096])
    page = decode(data, declared[1].decode("ascii") if declared else None)
    found = _extracted(_DECLARATION.sub("", page))
    lines = (found.text or "").splitlines() if found else []
    text = "\n\n".join(filter(None, map(str.strip, lines)))
    if not text:
        message = "no article text found in the page; save the page with its article open, or copy the text into a .txt file"
        raise DocumentEmpty(message)
    return Parsed(text=text, title=found.title, publisher=found.sitename, published=iso_date(found.date or ""), uri=found.url)


def _extracted(page: str) -> Any:
    with quiet("trafilatura", "htmldate", "courlan", "readability", "justext"):
        from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy: only pages need it
        from trafilatura import bare_extraction  # noqa: PLC0415 - heavy: only pages need it

        try:
            return bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
        except (LxmlError, RecursionError, ValueError) as error:
            message = f"the page cannot be parsed ({type(error).__name__}); copy its text into a .txt file"
            raise DocumentUnreadable(message) from error
