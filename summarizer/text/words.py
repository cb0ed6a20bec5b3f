"""Words and their families: what two passages have in common beyond spelling.

Stems are Porter2's (M. F. Porter, "Snowball: a language for stemming algorithms", 2001), from the snowballstemmer
package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

from summarizer.text.spans import Span

_WORD = re.compile(r"[^\W_]+(?:['’\-‑.][^\W_]+)*")
# Characters of no width hide a word from whoever compares letters: "n\u200bo\u200bt" is read as "not".
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f"
_HIDDEN = re.compile(f"[{UNSEEN}]+")
_WORD_WITH_HIDDEN = re.compile(rf"[^\W_](?:[{UNSEEN}]*(?:['’\-‑.][{UNSEEN}]*)?[^\W_])*")
_POSSESSIVE = re.compile(r"['’]s$|['’]$")

STOP_WORDS = frozenset(
    """a about above after again against all also am an and any are as at be because been before being below between
    both but by can could did do does doing down during each few for from further had has have having he her here
    hers herself him himself his how i if in into is it its itself just let me more most my myself no nor not now of
    off on once only or other our ours out over own same she should so some such than that the their theirs them
    themselves then there these they this those through to too under until up upon us very was we were what when
    where whether which while who whom why will with would you your yours yourself one two ones mr mrs ms dr may
    might must shall said say says saying told tell also even ever still yet get got make made like much many well
    back way thing things going go""".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, in lower case, and its stem (hyphens and marks dropped)."""

    span: Span
    lower: str
    stem: str


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the package's name


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer  # noqa: PLC0415 - loaded at first use, so that importing summarizer stays light

    made: _Stemmer = snowballstemmer.stemmer("english")
    return made


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one word: "opposing" -> "oppos"; "cease-fire" and "ceasefire" are one word."""
    plain = _POSSESSIVE.sub("", word.casefold().replace("’", "'"))
    plain = plain.replace("-", "").replace("‑", "").replace(".", "")
    return _stemmer().stemWord(plain)


def words(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """The words of `text`, or of the part of it under `span`, in order, with offsets into `text`."""
    start, end = (span.start, span.end) if span else (0, len(text))
    hidden = _HIDDEN.search(text, start, end) is not None
    return tuple(
        _word(found, seen(found.group()) if hidden else found.group())
        for found in (_WORD_WITH_HIDDEN if hidden else _WORD).finditer(text, start, end)
    )


def seen(word: str) -> str:
    """`word` without the characters that nobody sees."""
    return _HIDDEN.sub("", word)


def _word(found: re.Match[str], letters: str) -> Word:
    return Word(Span(found.start(), found.end()), letters.casefold().replace("’", "'"), stem(letters))


def is_content(word: Word) -> bool:
    """Whether the word says something by itself: no function word, no lone letter."""
    return word.lower not in STOP_WORDS and (len(word.lower) > 1 or word.lower.isdigit())


def content_stems(text: str, span: Span | None = None) -> frozenset[str]:
    """The stems of the content words of `text`, or of the part of it under `span`."""
    return frozenset(word.stem for word in words(text, span) if is_content(word))
