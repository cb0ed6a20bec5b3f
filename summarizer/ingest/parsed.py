"""What every reader of a format returns."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\.?,? (\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of one file and what the file says about it; the fields are those of a Document."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    uri: str | None = None
    body_start: int = 0


def iso_date(text: str) -> str | None:
    """The first date in `text` as YYYY-MM-DD: "2 Nov 2024", "November 2nd, 2024" or an ISO time; None where none is."""
    if found := _ISO.search(text):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.search(text):
        return _checked(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.search(text):
        return _checked(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _month(word: str) -> int:
    """1 to 12, 0 for a word that begins like no month."""
    start = word[:3].lower()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _checked(year: int, month: int, day: int) -> str | None:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None
