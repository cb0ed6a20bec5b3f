"""The parse of a document as plain lists: what governs what, for whoever reads statements after attribution."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.text.spans import Span

if TYPE_CHECKING:
    from summarizer.attribution.parsing import Parsed


@dataclass(frozen=True, eq=False)
class Grammar:
    """What is known of the words of a document, each list in text order; `heads` are places in these lists.

    `starts` and `ends` are offsets in the document; `deps`, `poses` and `tags` are those of spaCy's English models
    (ClearNLP dependencies, universal parts of speech, Penn tags); the root of a sentence is its own head.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    poses: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, parsed: Parsed) -> Grammar:
        """The grammar of a parsed document."""
        made = cls()
        for paragraph in parsed:
            grid, base = paragraph.grid, len(made.starts)
            made.starts.extend(paragraph.starts)
            made.ends.extend(paragraph.ends)
            made.heads.extend(base + head for head in grid.heads)
            made.deps.extend(grid.deps)
            made.poses.extend(grid.poses)
            made.tags.extend(grid.tags)
            made.lemmas.extend(key.rpartition("/")[0] for key in grid.keys)
        return made

    @cached_property
    def kids(self) -> list[list[int]]:
        """For each word the words right below it."""
        below: list[list[int]] = [[] for _ in self.heads]
        for at, head in enumerate(self.heads):
            if head != at:
                below[head].append(at)
        return below

    def within(self, span: Span) -> range:
        """The places of the words that share a character with `span`."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def upwards(self, at: int) -> Iterator[int]:
        """The words above this one, the nearest first, up to the root of its sentence."""
        while self.heads[at] != at:
            at = self.heads[at]
            yield at
