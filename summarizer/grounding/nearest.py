"""The passage nearest to words that were not found, and how the two differ word by word: a hint, never a match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from summarizer.grounding.source import QuoteSource
from summarizer.text.folding import fold
from summarizer.text.spans import Span

_TOKEN = re.compile(r"[^ -]+-?|-")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_MARKS = "\"'.,;:!?()[]-"
_COMMON = 200  # a word in more places than this says nothing about where to look
_RAREST = 8  # so many of the quotation's rarest words tell where to look
_ALIKE = 0.4  # the share of the asked words, in order, that makes a passage worth showing
_SHOWN = 6  # equal words that are shown on either side of a difference


@dataclass(frozen=True, slots=True)
class Near:
    """A passage of the document and the word diff: [-in the document only-], {+in the quotation only+}."""

    span: Span
    diff: str


def nearest(quote: str, source: QuoteSource) -> Near | None:
    """The passage that shares most with `quote`, in order; None where nothing is alike enough to show."""
    folded = fold(quote).text.replace("...", " ... ")
    window = _window(folded.lower(), source.folded.lowered)
    if window is None:
        return None
    text, asked = source.folded.text, _TOKEN.findall(folded)
    places = [found.span() for found in _TOKEN.finditer(text, *window)]
    words = [text[start:end] for start, end in places]
    matcher = SequenceMatcher(None, [_key(word) for word in words], [_key(token) for token in asked], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < max(2, _ALIKE * len(asked)):
        return None
    first, last = blocks[0].a, blocks[-1].a + blocks[-1].size
    changes = [change for change in matcher.get_opcodes() if change[0] != "delete" or first <= change[1] < last]
    span = source.folded.span(*_without_marks(text, places[first][0], places[last - 1][1]))
    return Near(span, " ".join(_diff(changes, words, asked, (first, last))).strip('"'))


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` without a quotation mark at either end."""
    return start + (text[start] == '"' and end - start > 1), end - (text[end - 1] == '"' and end - start > 2)


def _key(token: str) -> str:
    return token.strip(_MARKS).lower()


def _window(asked: str, text: str) -> tuple[int, int] | None:
    """The stretch of `text`, a little longer than `asked`, in which most of its rarest words stand."""
    hits = sorted((at, word) for word in _rarest(asked, text) for at in _places(word, text))
    if not hits:
        return None
    width, best, window, left = len(asked) + len(asked) // 3 + 20, 0, (0, 0), 0
    for right, (at, _) in enumerate(hits):
        while at - hits[left][0] >= width:
            left += 1
        if right - left >= best:
            best, window = right - left + 1, (left, right)
    (at, word), (last, _) = hits[window[0]], hits[window[1]]
    low = text.rfind(" ", 0, max(0, at - asked.index(word) - 20)) + 1
    return low, text.find(" ", max(last, low + width) + 40) % (len(text) + 1)


def _rarest(asked: str, text: str) -> list[str]:
    """The words of `asked` that say best where in `text` to look: longer ones, and in few places."""
    words = list(dict.fromkeys(_WORD.findall(asked)))
    longest = sorted(words, key=len, reverse=True)[: 2 * _RAREST]
    known = {word: count for word in longest if 0 < (count := text.count(word)) <= _COMMON}
    return sorted(known, key=lambda word: (known[word] / len(word), word))[:_RAREST]


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _diff(
    changes: Sequence[tuple[str, int, int, int, int]], words: Sequence[str], asked: Sequence[str], shown: tuple[int, int]
) -> Iterator[str]:
    for tag, start, end, from_, to in changes:
        gone = words[max(start, shown[0]) : min(end, shown[1])]
        if tag == "equal":
            yield from _shortened(gone)
            continue
        if gone:
            yield f"[-{' '.join(gone)}-]"
        if to > from_:
            yield "{+" + " ".join(asked[from_:to]) + "+}"


def _shortened(words: Sequence[str]) -> Iterator[str]:
    if len(words) <= 2 * _SHOWN + 2:
        yield from words
    else:
        yield from [*words[:_SHOWN], "(...)", *words[-_SHOWN:]]
