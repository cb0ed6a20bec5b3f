"""A chat completion as servers send it, read without trust: each part may be missing or of another type."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.chat import Usage
from summarizer.errors import ModelError, ReplyUnreadable, TransientModelError
from summarizer.models.chances import Alternative, Token
from summarizer.models.translation import Contact


@dataclass(frozen=True, slots=True)
class Completion:
    """The parts that count."""

    content: str
    refusal: str
    finish: str
    usage: Usage
    tokens: tuple[Token, ...] = ()


def payload_of(text: str, contact: Contact) -> Mapping[str, object] | ModelError:
    """The JSON object of a response's body; a TransientModelError where it is cut short, a ReplyUnreadable where it is none."""
    payload = _parsed(text)
    if isinstance(payload, Mapping):
        return payload
    if payload is None and (not text.strip() or text.lstrip().startswith("{")):
        return TransientModelError(f"{contact}: the answer broke off in the middle")
    return _no_completion(contact)


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _no_completion(contact: Contact) -> ReplyUnreadable:
    return ReplyUnreadable(f"{contact}: sent something that is no chat completion; is base_url right (it usually ends in /v1)?")


def completion_of(payload: Mapping[str, object], contact: Contact) -> Completion | ReplyUnreadable:
    """The completion in a response's body; a ReplyUnreadable where there is none."""
    choices = payload.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, Mapping) else None
    if not isinstance(first, Mapping) or not isinstance(message, Mapping):
        return _no_completion(contact)
    return Completion(
        content=_text(message.get("content")),
        refusal=_text(message.get("refusal")),
        finish=_text(first.get("finish_reason")),
        usage=_usage(_mapping(payload.get("usage"))),
        tokens=_tokens(_mapping(first.get("logprobs")).get("content")),
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    """A text, or the texts of a list of parts, as some servers send them."""
    if isinstance(value, list):
        return "".join(_text(_mapping(part).get("text")) for part in value)
    return value if isinstance(value, str) else ""


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _usage(usage: Mapping[str, object]) -> Usage:
    cached = _count(_mapping(usage.get("prompt_tokens_details")).get("cached_tokens"))
    return Usage(_count(usage.get("prompt_tokens")), cached, _count(usage.get("completion_tokens")))


def _tokens(content: object) -> tuple[Token, ...]:
    return tuple(_token(_mapping(part)) for part in _sequence(content))


def _token(part: Mapping[str, object]) -> Token:
    others = (_alternative(_mapping(other)) for other in _sequence(part.get("top_logprobs")))
    return Token(_alternative(part), tuple(others))


def _alternative(part: Mapping[str, object]) -> Alternative:
    logprob = part.get("logprob")
    return Alternative(_text(part.get("token")), float(logprob) if isinstance(logprob, int | float) else float("-inf"))


def _sequence(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
