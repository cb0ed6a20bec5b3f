"""What is looked at to tell whether a reading is an attribution: named features, each there or not."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.attribution.candidates import Candidate, key
from summarizer.attribution.quotations import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

_LENGTHS = (2, 4, 8, 15, 30, 60)
"""Bounds of the classes of content length, in words."""

_OPEN_CLASSES = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_AT_HAND = 32
"""Words remembered: the readings of one word come one after the other."""


def features(candidate: Candidate, quoted: Quoted) -> list[str]:
    """The names of the features of `candidate`, the same for the same words."""
    how = candidate.construction
    shape = how.partition(":")[0]
    word, tag, dep, parts = _of_head(candidate.head)
    who = _of_source(candidate.source_head)
    length, share = _length(candidate), _share(quoted.share(candidate.content))
    return [
        "bias",
        f"how={how}",
        f"word={word}",
        f"word+how={word}|{how}",
        f"who={who}",
        f"who+how={who}|{how}",
        f"who+word={who}|{word}",
        f"tag={tag}",
        f"dep={dep}",
        f"dep+tag={dep}|{tag}|{shape}",
        f"length={length}",
        f"length+how={length}|{shape}",
        f"share={share}|{shape}",
        f"share+how={share}|{how}",
        *parts,
        *_of_content(candidate, shape),
    ]


@lru_cache(maxsize=_AT_HAND)
def _of_source(source: Token | None) -> str:
    """What is known of a source: the pronoun or the part of speech. No word of an open class but cues is looked at."""
    if source is None:
        return "none"
    return str(source.lower_ if source.pos_ == "PRON" else source.pos_)


def _length(candidate: Candidate) -> int:
    words = sum([span.end - span.start for span in candidate.content]) / 6
    return bisect_left(_LENGTHS, words)


def _share(share: float) -> str:
    if share == 0:
        return "none"
    return "all" if share > 0.9 else "some"


@lru_cache(maxsize=_AT_HAND)
def _of_head(head: Token) -> tuple[str, str, str, tuple[str, ...]]:
    """What is known of the cue's main word, whatever hangs on it: word, tag and relation, and features of its parts."""
    kids, word, dep = list(head.children), key(head), head.dep_
    found = [f"parts={len(kids) > 4}"]
    for one in kids:
        if one.tag_ == "MD":
            found.append(f"modal={one.lower_}")
        elif one.dep_ == "neg":
            found += ["negated", f"negated={word}"]
        elif one.dep_ in {"mark", "aux"}:
            found.append(f"{one.dep_}={one.lower_}")
    if dep in {"xcomp", "ccomp", "advcl", "pcomp"}:
        found.append(f"above={dep}|{head.head.lemma_.lower()}")
    return word, head.tag_, dep, tuple(found)


def _of_content(candidate: Candidate, shape: str) -> list[str]:
    first = candidate.paragraph.word_at(candidate.content[0])
    if first is None:
        return []
    pos = first.pos_
    start = first.lower_ if pos not in _OPEN_CLASSES else pos
    return [f"starts={shape}|{start}", f"parts={shape}|{min(3, len(candidate.content))}"]
