"""A parsed paragraph as plain lists: to ask the parse for one word at a time costs more than what is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

CLOSED_CLASSES = frozenset({"ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART", "ADV", "AUX"})
"""Parts of speech whose words a feature may name."""


@dataclass(frozen=True, eq=False)
class Grid:
    """What is known of the words of a paragraph, each list in their order; `heads`, `lefts` and `rights` are positions."""

    texts: list[str]
    lowers: list[str]
    tags: list[str]
    deps: list[str]
    poses: list[str]
    keys: list[str]
    loose: list[bool]
    opens: list[bool]
    heads: list[int]
    lefts: list[int]
    rights: list[int]
    kids: list[list[int]]
    ends: list[int]

    @classmethod
    def of(cls, words: list[Token]) -> Grid:
        """The grid of these words, which are a whole paragraph."""
        heads = [word.head.i for word in words]
        kids: list[list[int]] = [[] for _ in words]
        for at, head in enumerate(heads):
            if head != at:
                kids[head].append(at)
        lefts, rights = _edges(kids, heads)
        opens = [word.is_sent_start is True for word in words]
        poses = [word.pos_ for word in words]
        return cls(
            texts=[word.text for word in words],
            lowers=[word.lower_ for word in words],
            tags=[word.tag_ for word in words],
            deps=[word.dep_ for word in words],
            poses=poses,
            keys=[f"{word.lemma_.lower()}/{'VERB' if pos == 'AUX' else pos}" for word, pos in zip(words, poses, strict=True)],
            loose=[word.is_punct or word.is_space for word in words],
            opens=opens,
            heads=heads,
            lefts=lefts,
            rights=rights,
            kids=kids,
            ends=_sentence_ends(opens),
        )

    def spelt(self, at: int) -> str:
        """The word itself if it is of a closed class, else its tag."""
        return self.lowers[at] if self.poses[at] in CLOSED_CLASSES else self.tags[at]


def _edges(kids: list[list[int]], heads: list[int]) -> tuple[list[int], list[int]]:
    """For each word, the first and the last of those below and with it."""
    lefts, rights = list(range(len(heads))), list(range(len(heads)))
    waiting = [len(below) for below in kids]
    leaves = [at for at, below in enumerate(waiting) if not below]
    while leaves:
        at = leaves.pop()
        head = heads[at]
        if head != at:
            lefts[head], rights[head] = min(lefts[head], lefts[at]), max(rights[head], rights[at])
            waiting[head] -= 1
            if not waiting[head]:
                leaves.append(head)
    return lefts, rights


def _sentence_ends(opens: list[bool]) -> list[int]:
    """For each word, the position behind its sentence."""
    ends, end = [0] * len(opens), len(opens)
    for at in range(len(opens) - 1, -1, -1):
        ends[at] = end
        if opens[at]:
            end = at
    return ends
