"""Briefings and check reports as JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel

    from summarizer.briefing import Briefing

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render_json(briefing: Briefing) -> str:
    """The briefing in schema version 1: the same bytes for equal briefings, a line end after the last brace."""
    value = briefing.model_dump(mode="json")
    # Equal dicts may have been filled in another order; fields keep the order that the schema gives them.
    value["provenance"] = {
        key: _in_key_order(part) if isinstance(part, dict) else part for key, part in value["provenance"].items()
    }
    return _dumped(value)


def render_model(model: BaseModel) -> str:
    """Any other result of ours as JSON, laid out like a briefing."""
    return _dumped(model.model_dump(mode="json"))


def _dumped(value: object) -> str:
    text = json.dumps(value, indent=1, ensure_ascii=False) + "\n"
    # A lone surrogate has no UTF-8; its escape has, and reads back as what it was.
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _in_key_order(value: object) -> object:
    if isinstance(value, dict):
        return {key: _in_key_order(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [_in_key_order(item) for item in value]
    return value
