"""Quotations between single marks, told apart from apostrophes, which are written alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from summarizer.text.spans import Span

BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u200b([{-–—/:\"“‘«‹`'„")
"""What may stand right before a mark that opens."""

SPACES = " \t\r\n\u00a0\u200b"

_MARK = re.compile(  # of three apostrophes one is a single mark: the last where they open, the first where they close
    r"(?<!')'(?!')|(?<=[^\s'(\[])'(?=''(?!'))|(?<=[\s(\[]'')'(?!')|[‘’‚]"
)
_CLOSERS = {"'": "'", "‘": "’'", "‚": "‘’"}
_CLIPPED = re.compile(r"['‘’](?:\d\ds?\b|(?:em|t|til|cause|tis|twas|bout|round|n)\b)", re.IGNORECASE)
_ENDS_SENTENCE = frozenset(".,?!…—–")
_NO_PLURAL = re.compile(r"(?:ss|is|us)\Z", re.IGNORECASE)
_DROPS_G = re.compile(r"\w{2}in\Z")
_NEXT_WORD = re.compile(r"['‘’][ \t\r\n\u00a0]+(\w+)")
_FUNCTION = frozenset(
    "a an the this that these those in on of at to by for from with into over under after before between about as and or but nor "
    "so if when while because than is are was were be been has have had do does did will would can could may might must shall "
    "should not it he she they we i you his her its their who which what where there said says".split()
)
"""Words that no "growers'" owns: a mark before one of them closes."""


def singly_quoted(text: str, paragraph: Span, doubles: Sequence[Span], *, goes_on: bool) -> Iterator[tuple[Span, bool]]:
    """Each quotation between single marks in `paragraph`, marks included, none across one of `doubles`; whether it is closed.

    `doubles` are the quotations in other marks, in text order, the outer before the inner. `goes_on` says that the
    next paragraph begins with a single mark: a quotation that runs to the end of this one is then left open on purpose.
    """
    closed: set[int] = set()
    around: list[Span] = []
    following = 0
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        start = found.start()
        while following < len(doubles) and doubles[following].start < start:
            around.append(doubles[following])
            following += 1
        while around and around[-1].end <= start:
            around.pop()
        if start in closed or not _may_open(text, start):
            continue
        end = _close(text, start, around[-1].end if around else paragraph.end, islice(doubles, following, None))
        if goes_on and not around and _is_left_open(text, start, end, paragraph):
            yield Span(start, paragraph.end), False
            return
        if end is not None:
            closed.add(end)
            yield Span(start, end + 1), True


def begins(text: str, paragraph: Span) -> bool:
    """Whether a single mark opens a quotation at the start of `paragraph`."""
    return _MARK.match(text, paragraph.start, paragraph.end) is not None and _may_open(text, paragraph.start)


def _is_left_open(text: str, start: int, end: int | None, paragraph: Span) -> bool:
    """Whether nothing closes what begins the paragraph, or follows a blank in it, but a mark that may be an apostrophe."""
    if end is not None and (text[start] == "‚" or text[end - 1] in _ENDS_SENTENCE):
        return False
    if end is None:
        return True
    return start == paragraph.start and text[end - 1] == "s"


def _may_open(text: str, start: int) -> bool:
    if text[start] == "‚":
        return start + 1 < len(text) and text[start + 1] not in SPACES
    after_word = start > 0 and text[start - 1] not in BEFORE_OPENING
    return not (text[start] == "’" or after_word or _CLIPPED.match(text, start) or text[start + 1 : start + 2] in {"", *SPACES})


def _close(text: str, start: int, end: int, inside: Iterable[Span]) -> int | None:
    """Where the quotation ends: at the first mark that is no plural's, else behind a sentence's mark.

    Where every mark may be a plural's apostrophe, it is the first before a word that nobody owns, or the last of all.
    """
    places = list(_places(text, start, end, inside))
    if not places or places[0] == start + 1:
        return None
    if text[start] == "‚":
        return next((at for at in places if text[at] == "‘"), places[0])
    sure = (at for at in places if not _owns(text, at))
    certain = (at for at in places if text[at - 1] != "s" and not (at < places[-1] and _DROPS_G.search(text, start, at)))
    ended = next((at for at in places if text[at - 1] in _ENDS_SENTENCE), None)
    return next(certain, None) if ended is not None else next(sure, places[-1])


def _places(text: str, start: int, end: int, inside: Iterable[Span]) -> Iterator[int]:
    """The marks that may close what the one at `start` opened, up to the one that opens the next."""
    closers = _CLOSERS[text[start]]
    quoted = chain(inside, [Span(end + 1, end + 2)])
    until, following = 0, next(quoted)
    for found in _MARK.finditer(text, start + 1):  # no end here: a mark is told by what follows it
        at = found.start()
        if at >= end:
            return
        while following.start <= at:
            until, following = max(until, following.end), next(quoted, Span(end + 1, end + 2))
        if at < until:
            continue
        if text[at] in closers and text[at - 1] not in SPACES and not text[at + 1 : at + 2].isalnum():
            yield at
        elif text[at] in ("‚" if text[start] == "‚" else "'‘") and text[at - 1] in SPACES and _may_open(text, at):
            return


def _owns(text: str, at: int) -> bool:
    """Whether the mark at `at` may be a plural's apostrophe: "the growers' share"."""
    if text[at - 1] != "s" or _NO_PLURAL.search(text, max(0, at - 2), at):
        return False
    following = _NEXT_WORD.match(text, at)
    return following is not None and following[1].casefold() not in _FUNCTION
