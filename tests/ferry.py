"""A document about a ferry, and sentences about it: some that the gate accepts, and some that it turns away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from summarizer.drafts import DraftClaim, DraftQuote

TEXT = """The council met on Monday. Mayor Ana Ruiz said the ferry may run until May. "We will keep the ferry if the county pays,"
Ruiz said.

Tom Okafor called the ferry a waste. "The ferry costs 40 percent too much," Okafor told reporters. Ruiz, he said, wants a bridge.

The ferry is blue. Repairs cost 9 crowns."""
SAID: list[dict[str, Any]] = [
    {"actor": "Ana Ruiz", "source": "Mayor Ana Ruiz", "cue": "said", "content": "the ferry may run until May"},
    {
        "actor": "Ana Ruiz",
        "source": "Ruiz",
        "cue": "said",
        "content": "We will keep the ferry if the county pays",
        "kind": "direct",
    },
    {
        "actor": "Tom Okafor",
        "source": "Okafor",
        "cue": "told",
        "content": "The ferry costs 40 percent too much",
        "kind": "direct",
    },
    {"actor": "Ana Ruiz", "source": "Ruiz", "cue": "wants", "lemma": "want", "content": "a bridge", "via": "Tom Okafor"},
]
COST = "The ferry costs 40 percent too much"


def claim(text: str, actor: str, *quotes: str) -> DraftClaim:
    """A draft claim on the ferry."""
    return DraftClaim(text, actor, "the ferry", "opposes", tuple(DraftQuote(quote, "doc") for quote in quotes))


GOOD = claim("Okafor said the ferry costs 40 percent too much.", "Tom Okafor", COST)
NUMBER = claim("Okafor said the ferry costs 60 percent too much.", "Tom Okafor", COST)
KEEP = claim("Ruiz said the ferry may run until May.", "Ana Ruiz", "the ferry may run until May")
HEDGE = claim("Ruiz said the ferry will run until May.", "Ana Ruiz", "the ferry may run until May")
FOREIGN = claim("Ruiz said the ferry costs 40 percent too much.", "Ana Ruiz", COST)
NARRATED = claim("Ruiz said the ferry is blue.", "Ana Ruiz", "The ferry is blue")
RELAYED = replace(claim("Ruiz wants a bridge.", "Ana Ruiz", "wants a bridge"), stance="supports")
STANCE = replace(GOOD, stance="supports")
NOWHERE = claim("Ruiz hails submarines.", "Ana Ruiz", "submarines deserve our boundless gratitude")
