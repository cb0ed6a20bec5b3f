"""Headlines In Title Case, which the parser takes for one long name, brought back to sentence case before the parse."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.attribution.cues import cue_table

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LOWER = re.compile(r"(?<![\w'’])[a-z]+(?![\w'’])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_SMALL = frozenset(
    {
        "about",
        "after",
        "against",
        "before",
        "from",
        "into",
        "more",
        "most",
        "only",
        "over",
        "than",
        "that",
        "their",
        "this",
        "under",
    }
    | {"what", "when", "will", "with", "without", "would", "should", "could", "might", "must", "cannot", "says", "said"}
)
_LONGEST, _FEWEST, _SHARE = 200, 4, 0.75
"""A headline has at most so many characters, at least so many words, and this share of its longer words in capitals."""


@dataclass(frozen=True)
class Casing:
    """How a document writes its words in running text."""

    lower: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Casing:
        """The casing that the words of `text` show, headlines left out."""
        body = "\n".join(line for line in text.split("\n") if not is_headline(line))
        return cls(frozenset(_LOWER.findall(body)), frozenset(_NAME.findall(body)))

    def calmed(self, headline: str) -> str:
        """`headline` with ordinary words in small letters, every character in its place."""
        return _WORD.sub(lambda found: self._cased(found.group(), first=found.start() == 0), headline)

    def _cased(self, word: str, *, first: bool) -> str:
        small = word.lower()
        if first or word in self.names or not word.istitle() or len(small) != len(word):
            return word
        return small if small in _SMALL or small in self.lower or _is_cue(small) else word


def is_headline(line: str) -> bool:
    """Whether nearly every longer word of a short line has a capital."""
    if len(line) > _LONGEST or line.startswith("("):
        return False
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) >= _SHARE * len(words)


def _is_cue(word: str) -> bool:
    stems = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("d"))
    return any(f"{stem}/VERB" in cue_table().known for stem in stems)
