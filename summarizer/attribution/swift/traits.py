"""Named features, kept together where several readings share them, so that they are weighed once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False, slots=True)
class Traits:
    """Features of a part of a reading, and the sum of their weights once it is known."""

    names: tuple[str, ...]
    sum: float | None = None
