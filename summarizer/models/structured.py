"""Asking for JSON of a given shape: four ways, from the strictest that servers know to mere words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from enum import IntEnum

from summarizer.chat import Message, Schema

_NAMED_PARTS = frozenset({"properties", "$defs", "definitions"})
_DATA = frozenset({"enum", "const", "required"})
_LIMITS = frozenset({
    "maxLength", "minLength", "pattern", "format", "maxItems", "minItems", "uniqueItems", "minContains", "maxContains",
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minProperties", "maxProperties",
    "patternProperties", "propertyNames", "default", "examples", "title",
})  # fmt: skip


class Rung(IntEnum):
    """How an answer of the right shape is asked for; a server that refuses one gets the next."""

    FULL = 0
    """`response_format` with the whole JSON Schema."""
    LEAN = 1
    """The same without limits of length and number, which some strict servers refuse."""
    OBJECT = 2
    """`response_format` for any JSON object; the schema is described in words."""
    PLAIN = 3
    """No `response_format`; the schema is described in words."""

    @property
    def describes(self) -> bool:
        """Whether the schema has to stand in the messages, because the server is not told of it."""
        return self >= Rung.OBJECT


def response_format(rung: Rung, schema: Schema) -> dict[str, object] | None:
    """The request's `response_format` for a rung; None where it has none."""
    if rung is Rung.PLAIN:
        return None
    if rung is Rung.OBJECT:
        return {"type": "json_object"}
    body = schema.body if rung is Rung.FULL else without_limits(schema.body)
    return {"type": "json_schema", "json_schema": {"name": schema.name, "strict": True, "schema": body}}


def without_limits(body: Mapping[str, object]) -> dict[str, object]:
    """A JSON Schema without the keywords that limit lengths and numbers; properties keep their names."""
    return {word: _lean_part(word, part) for word, part in body.items() if word not in _LIMITS}


def _lean_part(word: str, part: object) -> object:
    if word in _DATA:
        return part
    if word in _NAMED_PARTS and isinstance(part, Mapping):
        return {name: _lean(inner) for name, inner in part.items()}
    return _lean(part)


def _lean(part: object) -> object:
    if isinstance(part, Mapping):
        return without_limits(part)
    if isinstance(part, list | tuple):
        return [_lean(inner) for inner in part]
    return part


def with_description(messages: Sequence[Message], schema: Schema) -> list[Message]:
    """The conversation with the schema in its system message.

    It joins the one that is there, since many chat templates of local servers allow no second.
    """
    text = _description(schema)
    if messages and messages[0].role == "system":
        return [Message("system", f"{messages[0].content}\n\n{text}"), *messages[1:]]
    return [Message("system", text), *messages]


def asked_again(messages: Sequence[Message], bad: str, schema: Schema, *, described: bool) -> list[Message]:
    """The conversation with the answer that was none, and the request for JSON only.

    An empty answer is not repeated to the model: the request then joins the last message, since chat templates may want
    the roles to alternate.
    """
    wish = "That is no JSON object. Answer again with JSON only: one object, no other words, no fence."
    wish = wish if described else f"{wish}\n\n{_description(schema)}"
    if bad.strip():
        return [*messages, Message("assistant", bad), Message("user", wish)]
    *before, last = messages
    return [*before, Message(last.role, f"{last.content}\n\n{wish}")]


def _description(schema: Schema) -> str:
    body = json.dumps(schema.body, ensure_ascii=False, separators=(",", ":"))
    return f"Answer with one JSON object and nothing else. It must fit this JSON Schema:\n{body}"
