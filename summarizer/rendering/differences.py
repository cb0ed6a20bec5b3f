"""Word diffs taken apart for printing, and where in a sentence words of the document are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

_CHANGE = re.compile(r"\[-(?P<gone>.*?)-\]|\{\+(?P<new>.*?)\+\}")


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a diff: "gone" are in the document only, "new" in the sentence only, "kept" in both."""

    text: str
    side: Literal["kept", "gone", "new"]


def changes(diff: str) -> Iterator[Change]:
    """The parts of a diff written [-only in the document-] {+only in the sentence+}."""
    at = 0
    for found in _CHANGE.finditer(diff):
        if at < found.start():
            yield Change(diff[at : found.start()], "kept")
        yield Change(found["gone"], "gone") if found["new"] is None else Change(found["new"], "new")
        at = found.end()
    if diff[at:]:
        yield Change(diff[at:], "kept")


def document_side(diff: Sequence[Change]) -> str:
    """The words of the document alone."""
    return " ".join("".join(change.text for change in diff if change.side != "new").split())


def gap(sentence: str, diff: Sequence[Change], missing: str | None = None) -> tuple[int, int] | None:
    """The blank of `sentence` where words of the document are left out, and nothing stands in their place.

    Of several such places the first that lacks `missing` is meant; None where there is none, or no telling where it is.
    """
    for before, gone, after in zip(diff, diff[1:], diff[2:], strict=False):
        if (before.side, gone.side, after.side) == ("kept", "gone", "kept") and (missing is None or missing in gone.text):
            return _seam(sentence, before.text.split(), after.text.split())
    return None


def put_in(sentence: str, diff: Sequence[Change]) -> tuple[int, int] | None:
    """The first words of `sentence` that only it has; None where there are none, or they stand in several places."""
    new = next((change.text for change in diff if change.side == "new"), "")
    places = list(_places(new, sentence)) if new else []
    return places[0] if len(places) == 1 else None


def _places(words: str, sentence: str) -> Iterator[tuple[int, int]]:
    """Where `words` stand in a sentence and do not begin or end inside a word."""
    at = sentence.find(words)
    while at >= 0:
        end = at + len(words)
        if not any(beside.isalnum() for beside in (sentence[max(at - 1, 0) : at], sentence[end : end + 1])):
            yield at, end
        at = sentence.find(words, at + 1)


def _seam(sentence: str, before: Sequence[str], after: Sequence[str]) -> tuple[int, int] | None:
    """The blank between words that stand side by side in one place of the sentence only: by three on each side, or by one."""
    for reach in (3, 1):
        left, right = " ".join(before[-reach:]), " ".join(after[:reach])
        joined = f" {left} {right} "
        if left and right and f" {sentence} ".count(joined) == 1:
            at = f" {sentence} ".index(joined) + len(left)
            return at, at + 1
    return None
