"""What stands: the checked briefing, its ledger of rejected sentences, and the findings of the checks.

These models are the JSON of ``summarizer brief --format json`` (``schema_version`` "1"). All offsets are code points
into the text of the document they name, half-open, and ``quote`` is always that stretch of it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from summarizer.positions.sides import Stance as Stance  # noqa: PLC0414 - a word of the briefing, told where it is defined


class FindingKind(StrEnum):
    """What is wrong with a summary sentence."""

    QUOTE_NOT_FOUND = "quote_not_found"
    QUOTE_TOO_SHORT = "quote_too_short"
    CUT_CONTEXT = "cut_context"
    WRONG_SPEAKER = "wrong_speaker"
    NARRATOR_VOICE = "narrator_voice"
    SECOND_HAND = "second_hand"
    DENIED_CONTENT = "denied_content"
    UNKNOWN_SPEAKER = "unknown_speaker"
    NUMBER_MISMATCH = "number_mismatch"
    NAME_NOT_IN_EVIDENCE = "name_not_in_evidence"
    NEGATION_FLIP = "negation_flip"
    HEDGE_DROPPED = "hedge_dropped"
    HEDGE_ADDED = "hedge_added"
    CONDITION_DROPPED = "condition_dropped"
    QUANTIFIER_CHANGED = "quantifier_changed"
    UNSUPPORTED_CONTENT = "unsupported_content"
    STANCE_NOT_SUPPORTED = "stance_not_supported"
    NO_EVIDENCE = "no_evidence"
    JUDGE_REJECTED = "judge_rejected"
    UNJUDGED = "unjudged"


class Fidelity(StrEnum):
    """How the words asked for and the words of the document differ: not, in marks only, or by a marked gap."""

    VERBATIM = "verbatim"
    TYPOGRAPHIC = "typographic"
    ELIDED = "elided"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Passage(_Model):
    """A stretch of one document, copied out of it."""

    document: str
    start: int
    end: int
    quote: str


class Condition(_Model):
    """The clause a position hangs on."""

    start: int
    end: int
    quote: str


class Words(_Model):
    """A stretch of a summary sentence."""

    start: int
    end: int
    text: str


class Finding(_Model):
    """One thing that is wrong with a sentence; `weight` says whether it rejects or only flags.

    `said` are the words of the sentence that it is about, `found` those of the document that stand against them, and
    `diff` is the sentence (or its quotation) beside `nearest`, word by word: [-only in the document-] {+only in the
    sentence+}. Each is None where there is nothing to show.
    """

    kind: FindingKind
    message: str
    nearest: Passage | None = None
    weight: Literal["reject", "flag"] = "reject"
    said: Words | None = None
    found: Passage | None = None
    diff: str | None = None


class Evidence(_Model):
    """A quotation found in a document and attributed there to the actor of its position."""

    document: str
    start: int
    end: int
    quote: str
    kind: Literal["direct", "indirect", "mixed"]
    fidelity: Fidelity = Fidelity.VERBATIM
    via: str | None = None
    condition: Condition | None = None

    @model_validator(mode="after")
    def _as_long_as_its_span(self) -> Evidence:
        if len(self.quote) != self.end - self.start or self.start < 0:
            message = f"quote has {len(self.quote)} characters, its span {self.start}:{self.end} has not"
            raise ValueError(message)
        return self


class Sentence(_Model):
    """A summary sentence that passed the gate, with what it rests on; `flags` are findings that do not reject."""

    text: str
    evidence: tuple[Evidence, ...]
    flags: tuple[Finding, ...] = ()
    repaired: bool = False


class Position(_Model):
    """One cell: an actor's stance on an issue."""

    actor: str
    issue: str
    stance: Stance
    sentences: tuple[Sentence, ...]
    reason: str | None = None


class NoneStated(_Model):
    """An actor who states no position on an issue in the documents read."""

    actor: str
    issue: str
    documents_read: int
    nearest: Passage | None = None


class Comparison(_Model):
    """Who agrees and who differs on one issue, by actor ids."""

    issue: str
    agree: tuple[tuple[str, ...], ...] = ()
    differ: tuple[tuple[str, str], ...] = ()
    changed: tuple[str, ...] = ()
    text: str = ""
    evidence: tuple[Evidence, ...] = ()


class Rejected(_Model):
    """A sentence that the gate turned away, and why."""

    actor: str | None
    issue: str | None
    text: str
    quotes: tuple[str, ...]
    findings: tuple[Finding, ...]
    repaired: bool = False


class Failure(_Model):
    """Something that could not be done: which document, at which stage, why."""

    document: str
    stage: str
    message: str


class DocumentInfo(_Model):
    """What is known about a document that was read; `statements` counts its attributions."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    uri: str | None
    sha256: str
    chars: int
    statements: int


class ActorInfo(_Model):
    """An actor of the briefing."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    kind: Literal["person", "organisation", "government", "group"] = "person"
    speaks_for: str | None = None


class IssueInfo(_Model):
    """An issue of the briefing; `given` says whether the user named it."""

    id: str
    label: str
    given: bool


class Provenance(_Model):
    """What made a briefing: enough to make it again."""

    summarizer: str
    engine: Literal["extractive", "model"] = "extractive"
    model: str | None = None
    prompts: dict[str, str] = {}
    settings: dict[str, object] = {}
    usage: dict[str, float] = {}
    judge: str | None = None
    fallback: tuple[str, ...] = ()
    """Ids of the documents that the built-in engine read because the model failed on them."""
    interrupted: bool = False
    """Whether the user stopped the run: then this is what was done by then."""


class Briefing(_Model):
    """Who holds which position on which issue; nothing in it is unchecked."""

    schema_version: Literal["1"] = "1"
    provenance: Provenance
    documents: tuple[DocumentInfo, ...] = ()
    actors: tuple[ActorInfo, ...] = ()
    issues: tuple[IssueInfo, ...] = ()
    positions: tuple[Position, ...] = ()
    none_stated: tuple[NoneStated, ...] = ()
    comparison: tuple[Comparison, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    failures: tuple[Failure, ...] = ()


class ClaimVerdict(_Model):
    """The answer on one sentence of somebody's summary."""

    id: str
    accepted: bool
    sentence: str
    actor: str | None = None
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    looked_up: bool = False
    """Whether the validator found the evidence itself, because the sentence points at none."""
    policy: str = ""
    """By which policy and thresholds: their id."""


class CheckReport(_Model):
    """The answers on a whole summary, sentence by sentence."""

    claims: tuple[ClaimVerdict, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def grounded(self) -> bool:
        """Whether every sentence was accepted and every document read; an empty report is not grounded."""
        return bool(self.claims) and not self.failures and all(claim.accepted for claim in self.claims)
