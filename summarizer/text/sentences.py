"""Sentences by rules: where a parse is not wanted. Offsets are those of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.text.spans import Span, trimmed

_END = re.compile(r"[.!?…。]+[\"'”’»)\]]*(?=\s|$)|\n\s*\n")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’(\[«—–]+$")
_OPENING = "\"'“‘«([ \t\r\n\u00a0"
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")

# Before a name or a number: what follows begins with a capital and goes on all the same.
_BEFORE_NAME = frozenset(
    re.findall(
        r"\S+",
        """mr mrs ms mx dr prof rev hon st mt ft sen sens rep reps gov govs pres gen lt col maj capt sgt cpl adm cmdr supt
        atty amb sec del messrs mme mlle fr br sr no nos art fig figs vol pp p para cl ch sect vs v cf approx ca
        al dept det insp ald""",
    ),
)
# Anywhere in a sentence: an end only before a capital that is not a name's by itself.
_ANYWHERE = frozenset(
    re.findall(
        r"\S+",
        """jr sr inc ltd corp co llc bros e.g i.e etc u.s u.k u.n e.u d.c a.m p.m ph.d m.d b.a m.a r d n.y n.j jan feb mar
        apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd ala ariz
        ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn
        tex va vt wash wis wyo est min max""",
    ),
)
_BEGINNERS = frozenset(
    re.findall(
        r"\S+",
        """the a an he she it they we i you this that these those his her its their our my there here but and so in on at
        for from with when while if as after before since because although though however still yet not no what
        who how why where which some many most all one two three more last next then now also to by under over
        according meanwhile instead nor or both each every even once until unless despite during""",
    ),
)


def sentences(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """The sentences of `text`, or of the part of it under `span`, without the blanks around them.

    A full stop after an abbreviation, an initial or within a number ends nothing; a blank line always does.
    """
    if not text:
        return ()
    return tuple(_sentences(text, span or Span(0, len(text))))


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for found in _END.finditer(text, span.start, span.end):
        if _ends_sentence(text, found, span):
            if sentence := trimmed(text, start, found.end()):
                yield sentence
            start = found.end()
    if sentence := trimmed(text, start, span.end):
        yield sentence


def _ends_sentence(text: str, found: re.Match[str], span: Span) -> bool:
    mark = found.group()
    if mark[0] == "\n":
        return True
    following = text[found.end() : min(span.end, found.end() + 60)].lstrip(_OPENING)
    if not following:
        return True
    if following[0].islower() or following[0] in ",;:)—–-":
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    return not _is_abbreviation(text, found.start(), span, following)


def _is_abbreviation(text: str, stop: int, span: Span, following: str) -> bool:
    """Whether the full stop at `stop` belongs to its word rather than to a sentence."""
    before = _WORD_BEFORE.search(text, max(span.start, stop - 40), stop)
    if before is None:
        return False
    word = before.group().lower()
    if word in _BEFORE_NAME:
        return word != "no" or following[0].isdigit()
    if len(word) == 1 and word.isalpha():
        return word != "i" or not _begins_sentence(following)
    return (word in _ANYWHERE or bool(_INITIAL.match(word) and "." in word)) and not _begins_sentence(following)


def _begins_sentence(following: str) -> bool:
    first = re.match(r"[^\W\d_]+", following)
    return first is not None and first.group().lower() in _BEGINNERS
