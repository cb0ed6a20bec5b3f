"""Which statement stands inside the words of which."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.model import Statement


def holders(statements: Sequence[Statement]) -> list[int | None]:
    """For each statement the place of the closest one in whose content it stands, source and cue included."""
    found: list[int | None] = [None] * len(statements)
    wholes = [statement.whole for statement in statements]
    order = sorted(range(len(statements)), key=lambda place: (wholes[place].start, -len(wholes[place])))
    open_ones: list[int] = []
    for index in order:
        inner = wholes[index]
        open_ones = [other for other in open_ones if wholes[other].end > inner.start]
        around = (other for other in reversed(open_ones) if wholes[other] != inner)
        found[index] = next((other for other in around if _holds(statements[other], statements[index])), None)
        open_ones.append(index)
    return found


def _holds(outer: Statement, inner: Statement) -> bool:
    return all(outer.covers(part) for part in (*inner.content, *inner.source, *inner.cue))
