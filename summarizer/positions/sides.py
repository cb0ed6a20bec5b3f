"""The sides one can take."""

from __future__ import annotations

from enum import StrEnum


class Stance(StrEnum):
    """The side an actor takes on an issue."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    CONDITIONAL = "conditional"
    NONCOMMITTAL = "noncommittal"
    UNCLEAR = "unclear"
