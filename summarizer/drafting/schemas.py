"""The JSON schema of an answer, as providers want it for structured output."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from summarizer.chat import Schema
from summarizer.drafting.answers import Answer


def schema_of(answer_type: type[Answer], choice: str | None = None) -> Schema:
    """The JSON schema of an answer as providers want it: nothing referred to, everything required, nothing else allowed.

    The schema is computed once for each type: do not change it. ValueError where `choice` is no property with an enum.
    """
    return _schema_of(answer_type, choice)


@cache
def _schema_of(answer_type: type[Answer], choice: str | None) -> Schema:
    raw = answer_type.model_json_schema()
    body = _strict(_without_docstring(raw), raw.get("$defs", {}))
    chosen = body.get("properties", {}).get(choice, {}) if choice else {"enum": []}
    if "enum" not in chosen:
        message = f"{answer_type.__name__} has no property {choice!r} with a fixed list of values"
        raise ValueError(message)
    return Schema(answer_type.__name__, body, choice)


def _without_docstring(definition: Mapping[str, Any]) -> dict[str, Any]:
    """A type's schema without its docstring, which is written for who reads the code, and without its definitions."""
    return {key: value for key, value in definition.items() if key not in {"description", "$defs"}}


def _strict(node: Mapping[str, Any], definitions: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    if isinstance(node.get("$ref"), str):
        name = str(node["$ref"]).rpartition("/")[2]
        node = {**_without_docstring(definitions[name]), **{key: value for key, value in node.items() if key != "$ref"}}
    strict: dict[str, Any] = {}
    for key, value in node.items():
        if key == "properties" and isinstance(value, Mapping):
            strict[key] = {name: _strict(inner, definitions) for name, inner in value.items()}
        elif key not in {"title", "default"}:
            strict[key] = _strict_value(value, definitions)
    if "properties" in strict:
        strict |= {"required": list(strict["properties"]), "additionalProperties": False}
    return strict


def _strict_value(value: Any, definitions: Mapping[str, Mapping[str, Any]]) -> Any:
    if isinstance(value, Mapping):
        return _strict(value, definitions)
    if isinstance(value, list):
        return [_strict_value(item, definitions) for item in value]
    return value
