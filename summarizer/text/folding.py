"""Folding: one spelling for what looks alike, with a memory of where every folded character came from.

Comparing texts needs one form for marks, dashes, blanks, ligatures and accents; pointing into a text needs its own
offsets. `fold` gives both. Lengths change on the way ("ﬁ", "…", soft hyphens), so a folded offset is never an offset
of the text: ask :meth:`FoldedText.span`.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.text.spans import Span

_DASH = "—"  # stands for every dash that cannot be a hyphen, until the end of a fold

# One character for one character: these keep all offsets and need no memory.
_SAME_LENGTH = {
    **dict.fromkeys("‘’‚‛′ʼʻ`´‹›", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑﹣－", "-"),
    **dict.fromkeys("‒–—―−⸺⸻", _DASH),
    **dict.fromkeys("\t\r\x1c\x1d\x1e\x1f\u00a0\u1680\u202f\u205f\u3000", " "),
    **{chr(code): " " for code in range(0x2000, 0x200B)},
    **dict.fromkeys("\v\f\x85\u2028\u2029", "\n"),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code not in {0xFF02, 0xFF07, 0xFF0D, 0xFF40}},
    **dict.fromkeys("＇｀", "'"),
    **{chr(0x2080 + digit): str(digit) for digit in range(10)},  # CO₂; a superscript may be a footnote and stays
    "\u212a": "K",
    "\u212b": "Å",
    "\u2126": "Ω",
}
_LONGER = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPECIAL = frozenset(_SAME_LENGTH)

_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_HARD = rf"\n…ﬀ-ﬆ{_DASH}{_UNSEEN}{_MARKS}\u1100-\u1112"
# Finds quickly that something changes near here; `_CHANGING` then says what, from the blanks in front of it on.
_TRIGGER = re.compile(
    rf"[{_HARD}\-. '](?:(?<=[{_HARD}])|(?<= )[ ]|(?<=\.)[ \n]?[.…]|(?<=')'|(?<=[ \n\-{_DASH}]-)|(?<=-)(?=[ \n{_DASH}\-]))",
)
_CHANGING = re.compile(
    rf"""
      (?P<hyphen> (?<=[^\W\d_]) [-\u00ad][ ]*\n[ ]*(?=[^\W_]) )                     # a word broken at a line's end
    | (?P<dash> [ \n]* [-{_DASH}] [-{_DASH} \n]* )
    | (?P<dots> [ \n]* (?: (?:\.[ \n]?){{0,2}}… | \.[ \n]?\.[ \n]?\. ) [ \n.…]* )
    | (?P<blank> [ \n{_UNSEEN}]+ )
    | (?P<mark> '' )
    | (?P<ligature> [ﬀ-ﬆ] )
    | (?P<accent> [^ \n{_MARKS}][{_MARKS}]+ )
    | (?P<hangul> [\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]? )
    """,
    re.VERBOSE,
)
_MARK = re.compile(rf"[{_MARKS}]")
_TAKES_BLANKS = re.compile(rf"[ \n\-.…{_DASH}{_UNSEEN}]")


@dataclass(frozen=True, slots=True)
class _Runs:
    """Stretches whose length changed: where they stand in the folded text and in the text they came from."""

    folded_start: array[int]
    folded_end: array[int]
    start: array[int]
    end: array[int]


@dataclass(frozen=True)
class FoldedText:
    """A folded text (`text`, case kept) that remembers the offsets of its `original`."""

    original: str
    text: str
    _runs: _Runs
    _joins: tuple[int, ...] = ()

    @cached_property
    def lowered(self) -> str:
        """The folded text without case, of the same length as `text`, so that offsets of one hold in the other."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(char.lower() if len(char.lower()) == 1 else char for char in self.text)

    @cached_property
    def rejoined(self) -> dict[str, str]:
        """Words that were joined over a line's end, lower case: as they would read with their hyphen -> as they stand.

        Only the reader knows whether "tax-" + "paying" has a hyphen of its own; a search tries both.
        """
        return dict(self._broken_words())

    def span(self, start: int, end: int) -> Span:
        """The characters of the original that became `start:end` of the folded text; whole characters, always."""
        return Span(self._original_start(start), self._original_end(end))

    def is_whole(self, start: int, end: int) -> bool:
        """Whether `start:end` begins and ends between characters of the original, not inside one ("ﬁ", "…")."""
        return not (self._splits(start) or self._splits(end))

    def offset(self, original: int) -> int:
        """Where a character of the original stands in the folded text; the next one where it was dropped."""
        runs = self._runs
        last = bisect_right(runs.start, original) - 1
        if last < 0:
            return original
        if original < runs.end[last]:
            return runs.folded_start[last]
        return runs.folded_end[last] + original - runs.end[last]

    def _original_start(self, folded: int) -> int:
        runs = self._runs
        last = bisect_right(runs.folded_start, folded) - 1
        if last < 0:
            return folded
        if folded < runs.folded_end[last]:
            return runs.start[last]
        return runs.end[last] + folded - runs.folded_end[last]

    def _original_end(self, folded: int) -> int:
        runs = self._runs
        last = bisect_left(runs.folded_start, folded) - 1
        # A dropped character belongs to what follows it, so that a span does not end with one.
        if last < 0:
            return folded
        if folded <= runs.folded_end[last]:
            return runs.end[last]
        return runs.end[last] + folded - runs.folded_end[last]

    def _splits(self, folded: int) -> bool:
        runs = self._runs
        last = bisect_left(runs.folded_start, folded) - 1
        return last >= 0 and runs.folded_start[last] < folded < runs.folded_end[last]

    def _broken_words(self) -> Iterator[tuple[str, str]]:
        for at in self._joins:
            start = end = at
            while start and self.lowered[start - 1].isalnum():
                start -= 1
            while end < len(self.lowered) and self.lowered[end].isalnum():
                end += 1
            yield f"{self.lowered[start:at]}-{self.lowered[at:end]}", self.lowered[start:end]


def fold(text: str) -> FoldedText:
    """`text` with one spelling for what looks alike; takes time in proportion to its length."""
    same = _replaced(text)
    if _TRIGGER.search(same) is None:
        return FoldedText(text, same, _Runs(array("q"), array("q"), array("q"), array("q")))
    return _fold_changing(text, same)


def _replaced(text: str) -> str:
    if text.isascii() and not _needs_ascii(text):
        return text
    for char in sorted(_SPECIAL.intersection(text)):
        text = text.replace(char, _SAME_LENGTH[char])
    return text


def _needs_ascii(text: str) -> bool:
    return any(char in text for char in "\t\r\v\f`\x1c\x1d\x1e\x1f")


def _fold_changing(text: str, same: str) -> FoldedText:
    out: list[str] = []
    runs = _Runs(array("q"), array("q"), array("q"), array("q"))
    joins: list[int] = []
    done = length = 0
    for found in _changes(same):
        start, end = found.span()
        new = _folded_run(found, same)
        out += (same[done:start], new)
        length += start - done
        if len(new) != end - start or end - start > 1:
            runs.folded_start.append(length)
            runs.folded_end.append(length + len(new))
            runs.start.append(start)
            runs.end.append(end)
        if found.lastgroup == "hyphen" and not new:
            joins.append(length)
        length += len(new)
        done = end
    out.append(same[done:])
    return FoldedText(text, "".join(out), runs, tuple(joins))


def _changes(same: str) -> Iterator[re.Match[str]]:
    done = 0
    for trigger in _TRIGGER.finditer(same):
        start = trigger.start()
        if start < done:
            continue
        if _MARK.match(same, start):
            start = max(done, start - 1)
        elif _TAKES_BLANKS.match(same, start):
            while start > done and same[start - 1] in " \n":
                start -= 1
        if found := _CHANGING.match(same, start):
            done = found.end()
            yield found


def _folded_run(found: re.Match[str], same: str) -> str:
    run = found.group()
    match found.lastgroup:
        case "hyphen":
            return "" if same[found.end()].islower() or run[0] == "\u00ad" else "-"
        case "blank":
            return " " if " " in run or "\n" in run else ""
        case "dash" | "dots" | "mark" as kind:
            return {"dash": "-", "dots": "...", "mark": '"'}[kind]
        case "ligature":
            return _LONGER[run]
        case _:
            return unicodedata.normalize("NFC", run)
