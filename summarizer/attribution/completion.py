"""Quotations that no chosen candidate covers: given to the tag beside them, or to whoever spoke just before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import replace

from summarizer.attribution.quotations import Quoted
from summarizer.attribution.readings import Surroundings
from summarizer.attribution.selection import ENOUGH, Scored
from summarizer.attribution.tags import Passage
from summarizer.text.spans import Span, cover

_WORD = re.compile(r"\w+")
LIKELY = 0.08
"""A tag beside a quotation that nothing else explains is believed from this probability on."""

_SENTENCE = 4
"""Words from which on a quotation is taken for speech, not for a title or a term."""

_GAP = 8
"""Words that may stand between a speaker's last words and the quotation that goes on with them."""

_RECENT = 4
"""How many statements back the last speaker is looked for."""


def complete(text: str, chosen: Iterable[Scored], every: Iterable[Scored], around: Surroundings) -> tuple[Scored, ...]:
    """`chosen` with the quotations that were left over, each in the content of the statement that it belongs to."""
    tags = _tags(every)
    found = {one.head: one for one in chosen}
    heads = sorted(found)
    covered = sorted(part for one in found.values() for part in one.candidate.content)
    for passage in around.passages:
        if _is_covered(covered, passage):
            continue
        first = passage.spans[0]
        is_sentence = len(_WORD.findall(text, first.start, first.end)) >= _SENTENCE
        owner = _tag_of(tags.get(first, []), found, covered, enough=LIKELY if is_sentence else ENOUGH)
        if owner is None and (is_sentence or text[max(0, first.start - 2) : first.start].strip() == ","):
            owner = _speaker_before(text, first, found, heads, around.quoted)
        if owner is not None:
            if owner.head not in found:
                insort(heads, owner.head)
            found[owner.head] = _extended(owner, passage)
            for part in passage.spans:
                insort(covered, part)
    return tuple(found[head] for head in heads)


def _tags(every: Iterable[Scored]) -> dict[Span, list[Scored]]:
    """The tag readings of each passage, by its first part."""
    found: dict[Span, list[Scored]] = {}
    for one in every:
        if one.candidate.construction.startswith("tag:") and "inside" not in one.candidate.construction and not one.inside:
            found.setdefault(one.candidate.content[0], []).append(one)
    return found


def _is_covered(covered: list[Span], passage: Passage) -> bool:
    for part in passage.spans:
        at = bisect_right(covered, part)
        if any(other.overlaps(part) for other in covered[max(0, at - 1) : at + 1]):
            return True
    return False


def _tag_of(near: list[Scored], found: dict[Span, Scored], covered: list[Span], enough: float) -> Scored | None:
    best = max(near, key=lambda one: (one.probability, -one.head.start), default=None)
    if best is None or best.probability < enough:
        return None
    at = bisect_right(covered, best.head)
    if any(other.overlaps(best.head) for other in covered[max(0, at - 1) : at + 1]):
        return None
    return found.get(best.head, best)


def _speaker_before(text: str, passage: Span, found: dict[Span, Scored], heads: list[Span], quoted: Quoted) -> Scored | None:
    """The last statement before a quotation, where nothing but the rest of its tag stands between them."""
    at = bisect_left(heads, passage)
    last = max((found[head] for head in heads[max(0, at - _RECENT) : at]), key=_end, default=None)
    if last is None or _end(last) > passage.start or not quoted.share(last.candidate.content):
        return None
    gap = text[_end(last) : passage.start]
    ends_tag = not re.search(r"\w{4}[.?!:]\s+\w", gap) and not gap.rstrip().endswith(":")
    return last if ends_tag and len(_WORD.findall(gap)) <= _GAP else None


def _end(one: Scored) -> int:
    return cover([*one.candidate.content, *one.candidate.source, one.head]).end


def _extended(one: Scored, passage: Passage) -> Scored:
    content = tuple(sorted({*one.candidate.content, *passage.spans}))
    return replace(one, candidate=replace(one.candidate, content=content))
