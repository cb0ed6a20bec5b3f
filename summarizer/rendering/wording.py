"""The words and marks that all formats share."""

from __future__ import annotations

import re

from summarizer.briefing import Stance

GLYPHS: dict[Stance | None, str] = {
    Stance.SUPPORTS: "+",
    Stance.OPPOSES: "−",
    Stance.CONDITIONAL: "±",
    Stance.NONCOMMITTAL: "○",
    Stance.UNCLEAR: "?",
    None: "·",
}
"""One mark per stance, so that a matrix can be read without colour; None is "none stated"."""

KIND_NOTES = {"direct": "", "indirect": "not in quotation marks", "mixed": "partly in quotation marks"}
"""What a reader must know before repeating the words: without marks they may be the outlet's wording of what was said."""

EMPTY_CELL = "–"
"""An actor and an issue about which the briefing says nothing, not even that no position was stated."""

# Control characters could drive a terminal, direction overrides could show words in another order than they stand in,
# and a lone surrogate cannot be written as UTF-8. Tab and line ends are white space, not controls.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# A page may hold what opens and closes a stretch of the other direction, as right-to-left text needs it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ud800-\udfff]")


def printable(text: str) -> str:
    """`text` on one line, white space runs as one blank, and a visible mark for what must not reach a terminal."""
    return " ".join(_UNPRINTABLE.sub("\ufffd", text).split())


def writable(text: str) -> str:
    """`text` with a visible mark for each character that a web page cannot hold or would turn around; as long as it was."""
    return _UNWRITABLE.sub("\ufffd", text)


def count(number: int, noun: str) -> str:
    """The number with its noun: "1 document", "3 documents"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def stance_words(stance: Stance | None) -> str:
    """Mark and word of a stance: "+ supports"; None is "· none stated"."""
    return f"{GLYPHS[stance]} {stance.value if stance else 'none stated'}"


def is_web_address(uri: str | None) -> bool:
    """Whether `uri` may become a link: http or https, and nothing in it that ends an address."""
    return bool(uri and re.fullmatch(r"https?://[^\s<>\"'\\`]+", uri))
