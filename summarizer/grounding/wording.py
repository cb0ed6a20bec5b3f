"""What a quotation asks for: pieces of wording in order, and what its marks say stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.text.folding import fold

_EDGE = " ,.;:-\"'"
_BETWEEN = re.compile(r" ?[\[(]\.\.\.[\])] ?|\.\.\.| ?\[sic\]|\[([^\[\]]+)\]", re.IGNORECASE)
_OUTSIDE = re.compile(r"^(?:[\[(]?\.\.\.[\])]? ?)+|(?: ?[\[(]?\.\.\.[\])]?[.,]?)+$")  # words left out before and behind
_CASE = re.compile(r"(?<![^\W_])\[([^\W\d_])\](?=[^\W\d_])")
_BESIDE = 6  # characters on either side that tell a document's own dots from somebody else's
_OUTER = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Joint:
    """What a quotation says stands between two pieces: words left out, a bracket that its writer put in, or both."""

    elides: bool
    bracket: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation taken apart: `pieces` and the `joints` between them, folded; a piece at an end may be empty."""

    pieces: tuple[str, ...]
    joints: tuple[Joint, ...] = ()

    def shown(self, number: int) -> int:
        """How many words the piece shows, together with its neighbours over brackets."""
        first = last = number
        while first > 0 and not self.joints[first - 1].elides:
            first -= 1
        while last < len(self.joints) and not self.joints[last].elides:
            last += 1
        return sum(len(piece.split()) for piece in self.pieces[first : last + 1]) + last - first


def without_marks(quote: str) -> str:
    """`quote` without white space around it, and without the pair of quotation marks around all of it."""
    quote = quote.strip()
    while len(quote) > 2 and _OUTER.get(quote[0]) == quote[-1] and quote[-1] not in quote[1:-1]:
        quote = quote[1:-1].strip()
    return quote


def whole(quote: str) -> str:
    """`quote` folded as one piece, whatever dots and brackets are in it: the document may have them too."""
    return fold(quote).text.strip(_EDGE)


def has_marks(words: str) -> bool:
    """Whether something in `words` (folded) may mark words left out or put in."""
    return "..." in words or "[" in words


def taken_apart(quote: str, literal: str = "") -> Wording:
    """`quote` split at its "...", "[...]" and brackets; "[t]he" is read as "the", "[sic]" as nothing.

    A mark that stands so in `literal` (a document, folded and in lower case) is taken for the document's own.
    """
    text = fold(quote).text
    text = _CASE.sub(lambda found: found[0] if found[0].lower() in literal else found[1], text).replace(" [sic]", "").strip(" ")
    text = _OUTSIDE.sub("", text).strip(_EDGE)
    pieces, joints, done = [], [], 0
    for found in _BETWEEN.finditer(text):
        if literal and _is_own(text, found, literal):
            continue
        pieces.append(text[done : found.start()])
        joints.append(Joint(elides=found[1] is None, bracket=found[1]))
        done = found.end()
    pieces.append(text[done:])
    pieces, joints = _merged(pieces, joints)
    return Wording(tuple(_trimmed(pieces, joints)), tuple(joints))


def _is_own(text: str, found: re.Match[str], literal: str) -> bool:
    """Whether the document has the mark itself: the bracket anywhere, dots between the same letters."""
    if found[1] is not None:
        return found[0].lower() in literal
    return text[max(0, found.start() - _BESIDE) : found.end() + _BESIDE].lower() in literal


def _merged(pieces: list[str], joints: list[Joint]) -> tuple[list[str], list[Joint]]:
    """Two marks with nothing between them as one: "... [...]", "... [She] will"."""
    at = 1
    while at < len(joints):
        if not pieces[at].strip(_EDGE) and joints[at - 1].elides and joints[at - 1].bracket is None:
            joints[at - 1 : at + 1] = [Joint(elides=True, bracket=joints[at].bracket)]
            del pieces[at]
        else:
            at += 1
    return pieces, joints


def _trimmed(pieces: list[str], joints: list[Joint]) -> list[str]:
    """The pieces without blanks at their ends, and without marks where words are left out or the quotation ends."""
    before = [True, *(joint.elides and joint.bracket is None for joint in joints)]
    after = [*(joint.elides for joint in joints), True]
    return [
        (piece.lstrip(_EDGE) if left else piece.lstrip(" ")).rstrip(_EDGE if right else " ")
        for piece, left, right in zip(pieces, before, after, strict=True)
    ]
