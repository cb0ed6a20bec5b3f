"""What a drafter says, before anything is checked.

A draft holds strings and pointers that somebody claims; only :func:`summarizer.grounding.validator.ground` turns it
into a briefing.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DraftQuote:
    """Words that a claim relies on, and the document they are said to stand in (None: any)."""

    text: str
    document: str | None = None


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """One unchecked summary sentence.

    `actor` and `issue` are names as the drafter writes them; None where the summary names none. `stance` is the word
    for the cell the sentence is to stand in.
    """

    text: str
    actor: str | None = None
    issue: str | None = None
    stance: str | None = None
    quotes: tuple[DraftQuote, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """All claims of one drafter, best first within a cell."""

    claims: tuple[DraftClaim, ...] = ()
