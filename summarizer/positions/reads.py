"""A document that has been read, as positions are looked for in it."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.attribution.model import Attributions
from summarizer.documents import Document


@dataclass(frozen=True)
class Read:
    """A document that has been read: its text, who said what in it, and what each passage is about."""

    document: Document
    attributions: Attributions
