"""What a drafter hands on: claims with the cells they are to stand in, and everything that could not be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.attribution.joining import Cast
from summarizer.briefing import Failure, Rejected
from summarizer.drafts import DraftClaim
from summarizer.grounding.passages import Source
from summarizer.positions.cells import Cell
from summarizer.positions.issues import Issue
from summarizer.positions.reads import Read


@dataclass(frozen=True, slots=True)
class Material:
    """What is drafted from: documents with who said what in them, ready for grounding as well, the issues and the cast.

    `most` is how many sentences a cell may have, `wanted` the ids of the actors asked for; None: everybody.
    """

    reads: Sequence[Read]
    sources: Mapping[str, Source]
    issues: Sequence[Issue]
    cast: Cast
    most: int = 3
    wanted: frozenset[str] | None = None

    def wants(self, document: str, actor: str | None) -> bool:
        """Whether a statement of this actor of a document can give a position that was asked for."""
        if self.wanted is None or actor is None:
            return actor is not None
        speaker = self.cast.of(document, actor)
        return not self.wanted.isdisjoint((speaker.id, *speaker.members))


@dataclass(frozen=True, slots=True)
class Drafted:
    """An unchecked claim, and the cell that it is to stand in.

    A claim that a model wrote has a `reserve`: what the built-in engine makes of the same statement.
    """

    cell: Cell
    claim: DraftClaim
    reserve: DraftClaim | None = None


@dataclass(frozen=True, slots=True)
class Drafting:
    """All that was drafted.

    `stray` are entries of a model of which no claim can be made: they cannot even be checked, and go to the ledger.
    `fallback` names the documents that the built-in engine filled in for. `ended` says that no further call to this model can
    work. `asked` counts the questions, `answered` those that were answered.
    """

    drafted: tuple[Drafted, ...] = ()
    failures: tuple[Failure, ...] = ()
    stray: tuple[Rejected, ...] = ()
    fallback: tuple[str, ...] = ()
    interrupted: bool = False
    ended: bool = False
    asked: int = 0
    answered: int = 0
