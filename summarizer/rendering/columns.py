"""How wide the columns of a table are where not all of them can be as wide as they like."""

from __future__ import annotations

from collections.abc import Sequence

GAP = 2
"""Blanks between two columns."""

_READABLE = 16
"""A column of longer texts gets at least this much: broken after every word, a name is hard to read."""


def column_widths(columns: Sequence[tuple[Sequence[str], Sequence[str]]], room: int) -> list[int] | None:
    """A width for each column, all of them and the gaps within `room` blanks; None where words would have to be broken.

    Each column is given as texts that may be broken between words, and texts that may not.
    """
    room -= GAP * (len(columns) - 1)
    natural = [_widest([*loose, *tight]) for loose, tight in columns]
    widths = [_least(loose, tight) for loose, tight in columns]
    if sum(widths) > room:
        return None
    while sum(widths) < room and widths != natural:
        # One blank at a time to the column that lacks most of what it would like.
        widths[max(range(len(widths)), key=lambda at: natural[at] / widths[at])] += 1
    return widths


def _least(loose: Sequence[str], tight: Sequence[str]) -> int:
    words = [word for text in loose for word in text.split()]
    return max(1, _widest(tight), _widest(words), min(_READABLE, _widest(loose)))


def _widest(texts: Sequence[str]) -> int:
    from rich.cells import cell_len  # noqa: PLC0415 - heavy, and only needed to write on a terminal

    return max(map(cell_len, texts), default=1)
