"""What is looked at to tell whether a reading is an attribution: named features, each there or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.attribution.candidates import Candidate, key
from summarizer.attribution.quotations import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

_LENGTHS = (2, 4, 8, 15, 30, 60)
"""Bounds of the classes of content length, in words."""


def features(candidate: Candidate, quoted: Quoted) -> list[str]:
    """The names of the features of `candidate`, the same for the same words."""
    head, how = candidate.head, candidate.construction
    word, who = key(head), _who(candidate.source_head)
    length, share = _length(candidate), _share(quoted.share(candidate.content))
    return [
        "bias",
        f"how={how}",
        f"word={word}",
        f"word+how={word}|{how}",
        f"who={who}",
        f"who+how={who}|{how}",
        f"who+word={who}|{word}",
        f"tag={head.tag_}",
        f"dep={head.dep_}",
        f"dep+tag={head.dep_}|{head.tag_}|{how.partition(':')[0]}",
        f"length={length}",
        f"length+how={length}|{how.partition(':')[0]}",
        f"share={share}|{how.partition(':')[0]}",
        f"share+how={share}|{how}",
        *_of_source(candidate.source_head),
        *_of_head(head),
        *_of_content(candidate),
    ]


def _who(source: Token | None) -> str:
    if source is None:
        return "none"
    if source.pos_ == "PRON":
        return source.lower_
    return source.pos_


def _of_source(source: Token | None) -> list[str]:
    if source is None or source.pos_ not in {"NOUN", "PROPN"}:
        return []
    return [f"noun={source.lemma_.lower()}"] if source.pos_ == "NOUN" else []


def _length(candidate: Candidate) -> int:
    words = sum(len(span) for span in candidate.content) / 6
    return next((number for number, bound in enumerate(_LENGTHS) if words <= bound), len(_LENGTHS))


def _share(share: float) -> str:
    if share == 0:
        return "none"
    return "all" if share > 0.9 else "some"


def _of_head(head: Token) -> list[str]:
    kids = list(head.children)
    found = [f"parts={len(kids) > 4}"]
    for one in kids:
        if one.tag_ == "MD":
            found.append(f"modal={one.lower_}")
        elif one.dep_ == "neg":
            found += ["negated", f"negated={key(head)}"]
        elif one.dep_ in {"mark", "aux"}:
            found.append(f"{one.dep_}={one.lower_}")
    if head.dep_ in {"xcomp", "ccomp", "advcl", "pcomp"}:
        found.append(f"above={head.dep_}|{head.head.lemma_.lower()}")
    return found


def _of_content(candidate: Candidate) -> list[str]:
    first = candidate.paragraph.tokens(candidate.content[0])[:1]
    if not first:
        return []
    start = first[0].lower_ if first[0].pos_ not in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} else first[0].pos_
    how = candidate.construction.partition(":")[0]
    return [f"starts={how}|{start}", f"parts={how}|{min(3, len(candidate.content))}"]
