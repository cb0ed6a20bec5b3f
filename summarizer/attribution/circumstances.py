"""The circumstances of a reading: what stands before and behind its content, what is in it, where its cue stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator

from summarizer.attribution.candidates import Candidate
from summarizer.attribution.ends import length_class
from summarizer.attribution.grid import Grid
from summarizer.attribution.speakers import SUBJECTS

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PARTS = frozenset({"dobj", "ccomp", "xcomp", "prep", "advcl", "dative", "nsubj", "nsubjpass", "agent", "prt"})
_PARAGRAPH, _MOST = 20, 4
"""Words in a step of paragraph length, and steps that are told apart."""


def circumstances(candidate: Candidate, known: Collection[str]) -> tuple[str, ...]:
    """The names of the features of a reading's circumstances."""
    starts, stops = candidate.paragraph.starts, candidate.paragraph.ends
    places = [at for span in candidate.content for at in range(bisect_right(stops, span.start), bisect_left(starts, span.end))]
    shape = candidate.construction.partition(":")[0]
    grid = candidate.paragraph.grid
    return (
        *_of_edges(grid, candidate, places, shape),
        *_of_content(grid, candidate, places, shape),
        *_of_cue(grid, candidate, shape, known),
    )


def _of_edges(grid: Grid, candidate: Candidate, places: list[int], shape: str) -> Iterator[str]:
    first, last = (places[0], places[-1]) if places else (candidate.head.i, candidate.head.i)
    behind = _shown(grid, last + 1) if last + 1 < len(grid.texts) else "end"
    ahead = "start" if not first else "cue" if first - 1 == candidate.head.i else _shown(grid, first - 1)
    yield f"nx={behind}|{shape}"
    yield f"pv={ahead}|{shape}"
    distance = first - candidate.head.i
    yield f"d={(distance > 0) - (distance < 0)}|{length_class(abs(distance))}|{shape}"


def _shown(grid: Grid, at: int) -> str:
    return grid.texts[at] if grid.poses[at] == "PUNCT" else grid.spelt(at)


def _of_content(grid: Grid, candidate: Candidate, places: list[int], shape: str) -> Iterator[str]:
    finite = any(grid.tags[at] in _FINITE for at in places)
    yield f"fin={finite}|{shape}"
    yield f"fin={finite}|{candidate.construction}"
    yield f"sents={sum(grid.opens[at] for at in places) > 1}|{shape}"
    top = next((at for at in places if grid.heads[at] == at or not places[0] <= grid.heads[at] <= places[-1]), None)
    yield f"top={'' if top is None else grid.poses[top]}|{shape}"
    if top is not None:
        yield f"topdep={grid.deps[top]}|{shape}"
        yield f"toptag={grid.tags[top]}|{shape}"
        yield f"topw={grid.keys[candidate.head.i]}|{grid.poses[top]}|{finite}"


def _of_cue(grid: Grid, candidate: Candidate, shape: str, known: Collection[str]) -> Iterator[str]:
    head, source = candidate.head.i, candidate.source_head
    relations = {grid.deps[child] for child in grid.kids[head]}
    side = "n" if source is None else "b" if source.i < head else "a"
    dep = grid.deps[head]
    yield f"own={not relations.isdisjoint(SUBJECTS)}|{dep}|{grid.tags[head]}"
    yield f"upk={grid.keys[grid.heads[head]] in known}|{dep}"
    yield f"root={dep == 'ROOT'}|{shape}"
    yield f"srcpos={side}|{shape}|{dep}"
    yield f"kids={'+'.join(sorted(relations & _PARTS))}|{shape}"
    yield f"para={candidate.paragraph.start == 0}"
    yield f"parlen={min(_MOST, len(grid.texts) // _PARAGRAPH)}|{shape}"
