"""Bytes to text: UTF-8 first, then what the bytes themselves say; broken or binary content is refused."""

from __future__ import annotations

import codecs
import re

from summarizer.errors import DocumentEmpty, DocumentUnreadable

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = ("cp1252", "latin_1")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]")
"""Control characters (not tab, line ends, form feed, escape) and what stands in for broken ones."""
_SAMPLE = 4096
"""Bytes looked at to recognise UTF-16 that has no mark."""
_BINARY_SHARE = 0.02
"""Share of control characters from which a text is binary; real text has stray ones at most."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in `data`, line ends untouched, a byte-order mark dropped.

    `declared` is an encoding that the file claims for itself. Raises DocumentEmpty for white space only and
    DocumentUnreadable for binary content and for encodings that are broken or cannot be told.
    """
    text = _decoded(data, declared)
    if _binary_share(text) > _BINARY_SHARE:
        message = "binary content, not text; give a text, Markdown, HTML, PDF or DOCX file"
        raise DocumentUnreadable(message)
    if not text.strip(" \t\r\n\f\v\u00a0\u200b\ufeff\x00") or text.isspace():
        message = "no text in it; give a file with text"
        raise DocumentEmpty(message)
    return text


def _decoded(data: bytes, declared: str | None) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _wide(data)
    if encoding:
        return _strictly(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if text := _as_declared(data, declared):
            return text
        _refuse_broken_utf8(data, error)
    return _guessed(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"broken {encoding.upper()} at byte {error.start}; save the file again as UTF-8"
        raise DocumentUnreadable(message) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Western text is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.05 else None


def _refuse_broken_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Refuse text that is UTF-8 but for a few bytes: any other reading of it would garble every accent and quotation mark."""
    readable = data.decode("utf-8", "replace")
    bad = readable.count("\ufffd")
    if sum(letter > "\x7f" for letter in readable) - bad > bad:
        message = f"broken UTF-8 at byte {error.start}; save the file again as UTF-8"
        raise DocumentUnreadable(message) from error


def _as_declared(data: bytes, declared: str | None) -> str | None:
    """The text in the encoding that the file claims, None where it claims none or a wrong one."""
    if declared is None or declared.lower() in {"utf-8", "utf8"}:
        return None
    name = (
        "cp1252" if declared.lower() in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"} else declared
    )  # as browsers do
    try:
        return data.decode(name)
    except (LookupError, ValueError):  # the claim is wrong; whether another encoding fits is found out by the caller
        return None


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only files in old encodings need it

    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        message = "encoding not recognised, or not text; save the file as UTF-8"
        raise DocumentUnreadable(message)
    # Among readings equally free of mess the Western ones are the likely ones, and short texts tell no difference.
    western = next((match for match in matches if match.encoding in _WESTERN and match.chaos <= best.chaos), best)
    return str(western)


def _binary_share(text: str) -> float:
    return len(_CONTROLS.findall(text)) / max(1, len(text))
