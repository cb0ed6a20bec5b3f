"""Where the content behind a cue may end: at the parse's own end, at marks and joints before it, or further on.

The parser hangs trailing clauses (", citing the cost", "while the mayor left") on the verb beside them, whoever says
them. So every joint of the sentence is a possible end, described by features; learnt weights say which one is likely.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from summarizer.attribution.candidates import Candidate
from summarizer.attribution.grid import Grid
from summarizer.attribution.quotations import Quoted

LENGTHS = (1, 2, 4, 8, 15, 30)
"""Bounds of the classes of length and distance, in words."""

_MARKS = {**dict.fromkeys(["-", "–", "—", "--"], "-"), **{mark: mark for mark in ",;:()."}}
_CLOSING = frozenset({'"', "'", "”", "’", "''"})
_JOINTS = frozenset({"as", "while", "who", "which", "after", "before", "because", "during", "in", "at", "on"})
_JOINT_TAGS = frozenset({"WDT", "WP", "WRB"})
_JOINT_RELATIONS = frozenset({"mark", "advcl", "prep"})
_DESCRIBING = frozenset({"acl", "relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_TENSES = {(True, True): "both", (True, False): "cue", (False, True): "top", (False, False): "none"}
_REACH = 70
"""Words behind the beginning of the content in which an end is looked for."""


@dataclass(frozen=True, slots=True)
class End:
    """A possible end of the content: an offset into the document, and the names of its features."""

    position: int
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The last run of a content: words `first` to `last` as the parse has them, `limit` the last that may belong to it.

    `top` is the word that all others of it hang on, `head` the cue's main word.
    """

    candidate: Candidate
    grid: Grid
    head: int
    first: int
    last: int
    limit: int
    top: int
    shape: str


def ends(candidate: Candidate, quoted: Quoted, known: Collection[str]) -> tuple[End, ...]:
    """The possible ends of a content that the parse or the order of words gave; none where there is no choice."""
    stretch = _stretch(candidate)
    if stretch is None:
        return ()
    found: dict[int, End] = {}
    parsed_end = candidate.content[-1].end
    for at in _boundaries(stretch):
        end = parsed_end if at == stretch.last + 1 else _end_before(stretch, at)
        if end not in found and (end == parsed_end or not _in_quotation(quoted, end)):
            found[end] = End(end, tuple(_features(stretch, at, end, quoted, known)))
    return tuple(found.values()) if len(found) > 1 else ()


def _stretch(candidate: Candidate) -> _Stretch | None:
    shape = candidate.construction.partition(":")[0]
    if shape in {"tag", "label"}:
        return None
    paragraph, run, head = candidate.paragraph, candidate.content[-1], candidate.head.i
    first = bisect_left(paragraph.ends, run.start + 1)
    last = bisect_left(paragraph.starts, run.end) - 1
    if last < first or first <= head <= last:
        return None
    grid = paragraph.grid
    heads = grid.heads
    top = next((at for at in range(first, last + 1) if heads[at] == at or not first <= heads[at] <= last), first)
    return _Stretch(candidate, grid, head, first, last, _limit(candidate, grid, last), top, shape)


def _limit(candidate: Candidate, grid: Grid, last: int) -> int:
    """The last word of the sentence, of the clause that only describes the source, or before the tag that follows."""
    describes = grid.deps[candidate.head.i] in _DESCRIBING
    limit = max(last, grid.rights[candidate.head.i]) if describes else grid.ends[last] - 1
    while limit > last and grid.loose[limit]:
        limit -= 1
    if candidate.head.i > last:
        limit = min(limit, candidate.head.i - 1)
    source = candidate.source_head
    return limit if source is None or source.i <= last else min(limit, grid.lefts[source.i] - 1)


def _boundaries(stretch: _Stretch) -> Iterator[int]:
    """The positions of the first words that may stand outside."""
    always = {stretch.limit + 1, stretch.last + 1}
    farthest = min(stretch.limit, stretch.first + _REACH) + 1
    for at in range(stretch.first + 1, farthest + 1):
        if at in always or (at < len(stretch.grid.texts) and _is_joint(stretch.grid, at)):
            yield at
    if not stretch.first < stretch.last + 1 <= farthest:
        yield stretch.last + 1


def _is_joint(grid: Grid, at: int) -> bool:
    if grid.loose[at]:
        return False
    before, pos = grid.texts[at - 1], grid.poses[at]
    if before in _MARKS or before in _CLOSING or grid.lowers[at] in _JOINTS or grid.tags[at] in _JOINT_TAGS:
        return True
    if pos in {"CCONJ", "SCONJ"}:
        return True
    return grid.deps[at] in _JOINT_RELATIONS and pos != "PART" and grid.lefts[at] == at


def _end_before(stretch: _Stretch, at: int) -> int:
    last, grid = at - 1, stretch.grid
    while last > stretch.first and grid.loose[last] and grid.texts[last] not in {'"', "''"}:
        last -= 1
    return stretch.candidate.paragraph.ends[last]


def _in_quotation(quoted: Quoted, end: int) -> bool:
    around = quoted.around(end - 1)
    return around is not None and around.outer.end > end + 1


def _features(stretch: _Stretch, at: int, end: int, quoted: Quoted, known: Collection[str]) -> list[str]:
    where = _where(stretch, at, end)
    kept = length_class(at - stretch.first)
    found = [
        f"t={where}",
        f"t={where}|{stretch.shape}",
        f"t={where}|{stretch.grid.keys[stretch.head]}",
        f"t={where}|{stretch.candidate.construction}",
        f"kept={kept}|{where}",
        f"kept={kept}|{where}|{stretch.shape}",
    ]
    following = _first_word(stretch, at)
    if following is not None:
        mark = _mark_before(stretch, following)
        found += _of_cut(stretch, following, mark, where, kept)
        found += _of_rest(stretch, following, mark, where, known)
        found.append(f"quo={_quotes(stretch, following, quoted)}|{where}|{mark}")
    return found


def _where(stretch: _Stretch, at: int, end: int) -> str:
    if end == stretch.candidate.content[-1].end:
        return "parse"
    if at == stretch.limit + 1:
        return "sent"
    return "in" if at < stretch.last + 1 else "beyond"


def length_class(words: float) -> int:
    """The class of a length or distance in words."""
    return bisect_left(LENGTHS, words)


def _first_word(stretch: _Stretch, at: int) -> int | None:
    loose, limit = stretch.grid.loose, stretch.limit
    while at <= limit and loose[at]:
        at += 1
    return at if at <= limit else None


def _of_cut(stretch: _Stretch, following: int, mark: str, where: str, kept: int) -> list[str]:
    """What stands at the boundary: the mark, the word that opens the rest."""
    opener = stretch.grid.spelt(following)
    removed = length_class(max(0, stretch.last - following + 1))
    return [
        f"p={mark}|{where}",
        f"o={opener}|{where}",
        f"po={mark}|{opener}|{where}",
        f"oshape={opener}|{mark}|{stretch.shape}|{where}",
        f"ocue={opener}|{mark}|{stretch.grid.keys[stretch.head]}",
        f"kept2={kept}|{opener}|{mark}|{where}",
        f"toptag={stretch.grid.tags[stretch.top]}|{opener}|{mark}|{where}",
        f"rem={removed}|{where}",
        f"rem={removed}|{mark}|{opener}|{where}",
    ]


def _mark_before(stretch: _Stretch, following: int) -> str:
    texts = stretch.grid.texts
    for at in range(following - 1, max(stretch.first, following - 3), -1):
        if texts[at] in _MARKS:
            return _MARKS[texts[at]]
    return ""


def _of_rest(stretch: _Stretch, following: int, mark: str, where: str, known: Collection[str]) -> list[str]:
    """What the rest is: its main word, what that hangs on, whether it has a subject, tense and cue of its own."""
    grid = stretch.grid
    opener, main = grid.spelt(following), _main_of_rest(stretch, following)
    relation, dep, tag, pos = _relation(stretch, main, following), grid.deps[main], grid.tags[main], grid.poses[main]
    own = any(grid.deps[child] in _SUBJECTS for child in grid.kids[main])
    tense = _TENSES[tag == grid.tags[stretch.head], tag == grid.tags[stretch.top]]
    cue = pos in {"VERB", "AUX"} and grid.keys[main] in known
    return [
        f"pot={mark}|{opener}|{dep}|{relation}|{where}",
        f"t.dep={dep}|{relation}|{where}",
        f"t.tag={tag}|{dep}|{mark}|{where}",
        f"subj={own}|{dep}|{mark}|{where}",
        f"tense={tense}|{dep}|{own}|{where}",
        f"known={cue}|{dep}|{own}|{tense}|{where}",
        f"reach={grid.rights[main] >= stretch.last}|{dep}|{where}",
        f"ent={pos}|{opener}|{where}",
        f"topdep={grid.poses[stretch.top]}|{dep}|{relation}|{where}",
    ]


def _main_of_rest(stretch: _Stretch, following: int) -> int:
    at, grid = following, stretch.grid
    if grid.poses[at] == "CCONJ" and at < stretch.limit:
        at += 1
        while at < stretch.limit and (grid.loose[at] or grid.poses[at] == "ADV"):
            at += 1
    if grid.lefts[at] != at:
        return at
    main = at
    while grid.heads[main] != main and grid.lefts[grid.heads[main]] == at:
        main = grid.heads[main]
    return main


def _relation(stretch: _Stretch, main: int, following: int) -> str:
    """What the rest hangs on: the cue, the top of the content, something within it, or nothing of these."""
    head = stretch.grid.heads[main]
    if head == stretch.head:
        return "cue"
    if head == stretch.top:
        return "top"
    if head == main:
        return "root"
    return "in" if stretch.first <= head < following else "out"


def _quotes(stretch: _Stretch, following: int, quoted: Quoted) -> bool:
    if not quoted.outermost:
        return False
    starts = stretch.candidate.paragraph.starts
    return any(quoted.around(starts[at]) is not None for at in range(following, min(stretch.last, stretch.limit) + 1))
