"""What a model is asked to answer, as types: the schema that it is sent and the reader of what comes back."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from summarizer.positions.sides import Stance

WORDS = 35
"""The most words of a summary sentence."""
_SENTENCE = 260
_WORDS = 300
_MARK = 100
_LABEL = 60

SentenceText = Annotated[str, Field(max_length=_SENTENCE)]
ReliedOn = Annotated[str, Field(max_length=_WORDS)]
Mark = Annotated[str, Field(max_length=_MARK)]
"""Some words that mark a passage: whoever writes costs, whoever points does not."""


class Side(StrEnum):
    """The side that a statement takes; NONE where it is not about the issue or takes no side."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    NONCOMMITTAL = "noncommittal"
    UNCLEAR = "unclear"
    NONE = "none"

    @property
    def stance(self) -> Stance | None:
        """The side as a stance; None where there is none."""
        return None if self is Side.NONE else Stance(self.value)


class Answer(BaseModel):
    """Anything a model answers: strict, nothing beyond what was asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SideAnswer(Answer):
    """Of one statement, for one issue: the side only."""

    side: Side


class ReadStatement(Answer):
    """What one statement says on one issue; `words` mark the passages relied on, none the whole statement."""

    statement: int
    issue: int
    side: Side
    conditional: bool
    relayed: bool
    sentence: SentenceText
    words: Annotated[list[Mark], Field(max_length=2)]


class ReadStatements(Answer):
    """What a batch of statements says; statements on no issue are left out."""

    positions: Annotated[list[ReadStatement], Field(max_length=40)]


class DraftedPosition(Answer):
    """One position of a whole-document draft; `sentences` are the numbers of the document's sentences relied on."""

    actor: Annotated[str, Field(max_length=80)]
    issue: int
    side: Side
    conditional: bool
    sentence: SentenceText
    sentences: Annotated[list[int], Field(max_length=4)]
    words: Annotated[list[Mark], Field(max_length=2)]


class DraftedDocument(Answer):
    """The positions of a document, or of a chunk of it."""

    positions: Annotated[list[DraftedPosition], Field(max_length=40)]


class ProposedIssues(Answer):
    """What a document takes sides on, as short noun phrases in its own words."""

    issues: Annotated[list[Annotated[str, Field(max_length=_LABEL)]], Field(max_length=6)]


class IssueGroup(Answer):
    """Labels that mean the same, by number, and the one that stands for all."""

    numbers: Annotated[list[int], Field(max_length=20)]
    label: int


class HarmonisedIssues(Answer):
    """All labels, grouped."""

    groups: Annotated[list[IssueGroup], Field(max_length=20)]


class PlainSentence(Answer):
    """One sentence for one statement; empty where nothing can be said."""

    sentence: SentenceText


class RepairedSentence(Answer):
    """A sentence written anew; empty where nothing can be said from these words."""

    sentence: SentenceText
    words: Annotated[list[ReliedOn], Field(max_length=2)]


class Judgement(StrEnum):
    """What a judge can say."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_ENOUGH_INFO = "not-enough-info"


class JudgedSentence(Answer):
    """The judge's answer on one sentence."""

    verdict: Judgement
