"""Claims as lines of JSON: what is asked, read strictly enough to tell a wrong line from a wrong claim."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from summarizer.briefing import ClaimVerdict, Failure
from summarizer.drafts import DraftClaim, DraftQuote


class ClaimLine(BaseModel):
    """One claim; exactly one of `document` (a path) and `text` says what it is checked against. Other keys are ignored."""

    model_config = ConfigDict(frozen=True)

    id: str | int
    sentence: str
    document: str | None = None
    text: str | None = None
    actor: str | None = None
    quotes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_text(self) -> ClaimLine:
        if (self.document is None) == (self.text is None):
            message = "needs either a document or a text"
            raise ValueError(message)
        return self

    @property
    def claim(self) -> DraftClaim:
        """The claim as the gate takes it."""
        return DraftClaim(self.sentence, self.actor, quotes=tuple(map(DraftQuote, self.quotes)))


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no claim: under which id to answer, and why."""

    id: str | int
    failure: Failure


def read_claims(lines: Iterable[str], name: str) -> Iterator[ClaimLine | BadLine]:
    """The claims of a file called `name`, one for each line that is not blank."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _claim(line, f"{name}:{number}")


def answer(ident: str | int, verdict: ClaimVerdict) -> str:
    """The verdict as a line of JSON."""
    found = verdict.model_dump(mode="json", include={"accepted", "findings", "evidence"})
    return json.dumps({"id": ident, **found}, ensure_ascii=False)


def failed_answer(ident: str | int, failure: Failure) -> str:
    """The line for a claim that could not be checked: not accepted, and the reason."""
    row: dict[str, object] = {"id": ident, "accepted": False, "findings": [], "evidence": []}
    row["failure"] = failure.model_dump(mode="json")
    return json.dumps(row, ensure_ascii=False)


def located(claim: ClaimLine, folder: Path) -> str:
    """The path of the claim's document, which stands relative to the folder of the claims file."""
    return str(folder / (claim.document or ""))


def _claim(line: str, place: str) -> ClaimLine | BadLine:
    try:
        row: object = json.loads(line)
    except ValueError as error:
        return BadLine(place, _failure(place, f"is not JSON: {error}"))
    try:
        return ClaimLine.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        ident = row.get("id", place) if isinstance(row, dict) else place
        shown = ident if isinstance(ident, str | int) else place
        return BadLine(shown, _failure(place, f"{where}: {first['msg']}" if where else first["msg"]))


def _failure(place: str, message: str) -> Failure:
    return Failure(document=place, stage="claims", message=message)
