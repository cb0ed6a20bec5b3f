"""Which statement stands inside the words of which."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.model import Statement


def holders(statements: Sequence[Statement]) -> list[int | None]:
    """For each statement the place of the closest one in whose content it stands, source and cue included."""
    found: list[int | None] = [None] * len(statements)
    order = sorted(range(len(statements)), key=lambda place: (statements[place].whole.start, -len(statements[place].whole)))
    open_ones: list[int] = []
    for index in order:
        inner = statements[index]
        open_ones = [other for other in open_ones if statements[other].whole.end > inner.whole.start]
        found[index] = next((other for other in reversed(open_ones) if _holds(statements[other], inner)), None)
        open_ones.append(index)
    return found


def _holds(outer: Statement, inner: Statement) -> bool:
    if inner.whole == outer.whole:
        return False
    return all(outer.covers(part) for part in (*inner.content, *inner.source, *inner.cue))
