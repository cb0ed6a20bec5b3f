"""What goes wrong between us and a server, in our own errors; the key is in none of their texts."""

from __future__ import annotations

import email.utils
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.errors import ContextTooLong, ModelError, ModelMisconfigured, TransientModelError

if TYPE_CHECKING:
    import openai

KEY_VARIABLE = "OPENAI_API_KEY"
_SECRETS = re.compile(r"(?i)(\bbearer\s+)\S+|\bsk-[\w*.-]+|(?<=//)[^\s/@]+(?=@)")
_HIDDEN = "[key]"
_SHORTEST_SECRET = 4  # a shorter key is a stand-in, and its letters are everywhere
_LONGEST_TEXT = 300
_TOO_LONG = re.compile(
    r"context_length_exceeded|exceed_context_size|exceeds? the (?:available )?context|maximum context length|"
    r"context (?:length|size|window) (?:has been )?exceeded|exceeds the (?:model's )?(?:maximum )?context|"
    r"(?:longer|larger|greater|more) than the (?:model's )?(?:maximum )?context|"
    r"(?:prompt|input) is too long|input (?:length|token count).{0,40} exceeds",
    re.IGNORECASE,
)
_TRANSIENT = frozenset({408, 409, 425, 429})
_REFUSED = frozenset({400, 403, 422, 501})  # 403: some models may not be asked for probabilities


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom we speak to, as far as an error's text may say."""

    model: str
    url: str | None = None
    key: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        """The model, and where it is."""
        return self.clean(f"{self.model} at {self.url}" if self.url else self.model)

    def clean(self, text: str) -> str:
        """A text from elsewhere in one line of at most 300 characters, without the key or the beginning of it."""
        text = _SECRETS.sub(lambda found: f"{found[1] or ''}{_HIDDEN}", self._without_key(text))
        text = " ".join(text.split())
        return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"

    def _without_key(self, text: str) -> str:
        """Servers repeat a key whole or cut short."""
        key = self.key or ""
        if len(key) < _SHORTEST_SECRET:
            return text
        for size in range(len(key), max(_SHORTEST_SECRET, min(8, len(key))) - 1, -1):
            text = text.replace(key[:size], _HIDDEN)
        return text


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a server said instead of an answer."""

    status: int
    text: str
    code: str = ""
    param: str = ""
    retry_after: float | None = None

    @property
    def refuses(self) -> bool:
        """Whether the request itself is found wrong, so that another one may pass."""
        grammar = self.status == 500 and "grammar" in self.text  # what llama.cpp and Ollama say of a schema they cannot use
        return (self.status in _REFUSED or grammar) and not self.too_long

    @property
    def too_long(self) -> bool:
        """Whether it is about the length of the prompt."""
        return self.status == 413 or _TOO_LONG.search(f"{self.code} {self.text}") is not None

    def names(self, word: str) -> bool:
        """Whether it is about this parameter."""
        return self.param == word or re.search(rf"\b{re.escape(word)}\b", self.text) is not None


def complaint_of(status: int, body: object, headers: Mapping[str, str], contact: Contact) -> Complaint:
    """What stands in an error's body, whichever of the usual shapes it has."""
    body = body.get("error", body) if isinstance(body, Mapping) else body
    parts = body if isinstance(body, Mapping) else {"message": body}
    message = parts.get("message") or parts.get("detail") or body
    text = message if isinstance(message, str) else json.dumps(message, default=str)
    code = str(parts.get("code") or parts.get("type") or "")
    kind = f"{code} {parts.get('type') or ''}"
    return Complaint(status, contact.clean(text), kind.strip(), str(parts.get("param") or ""), seconds_to_wait(headers))


def seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """What Retry-After says, as seconds or as a date, or its variant in milliseconds; None where it says nothing."""
    exact, usual = headers.get("retry-after-ms"), headers.get("retry-after")
    for text, unit in ((exact, 1000.0), (usual, 1.0)):
        try:
            seconds = float(text or "") / unit
        except ValueError:
            continue
        return seconds if 0 <= seconds < float("inf") else None
    return _seconds_until(usual) if usual else None


def _seconds_until(date: str) -> float | None:
    try:
        moment = email.utils.parsedate_to_datetime(date)
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - time.time())


def refused(complaint: Complaint, contact: Contact) -> ModelError:
    """The error for what a server said."""
    said = f"{contact}: {complaint.text or 'no reason given'} ({complaint.status})"
    if complaint.too_long:
        return ContextTooLong(said)
    if advice := _advice(complaint):
        return ModelMisconfigured(f"{said}; {advice}")
    if complaint.status in _TRANSIENT or (complaint.status >= 500 and complaint.status != 501):
        return TransientModelError(said, retry_after=complaint.retry_after)
    return ModelError(said)


def _advice(complaint: Complaint) -> str | None:
    """What the user has to change, where nothing else will help."""
    if complaint.status in {401, 403}:
        return f"the key was refused: set {KEY_VARIABLE}, or the variable that the profile names, to one that is valid"
    if complaint.status == 402 or "insufficient_quota" in complaint.code:
        return "the account has nothing left to spend"
    if complaint.status in {404, 405} or "model_not_found" in complaint.code:
        return "is there such a model, and is base_url right (it usually ends in /v1)?"
    return None


def lost(error: openai.APIConnectionError, contact: Contact, timeout: float) -> TransientModelError:
    """The error for an answer that never came, or not as a whole."""
    import openai  # noqa: PLC0415 - heavy: only where a model is used

    if isinstance(error, openai.APITimeoutError):
        return TransientModelError(f"{contact}: no answer within {timeout:g} seconds")
    reason = str(error.__cause__ or error) or type(error.__cause__).__name__
    return TransientModelError(f"{contact}: the connection failed: {contact.clean(reason)}")
