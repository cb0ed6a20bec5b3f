"""The JSON object in what a model wrote: bare, in a fence, or among chat."""

from __future__ import annotations

import json

_DECODER = json.JSONDecoder()
_THOUGHTS = "<think>", "</think>"


def first_object(text: str) -> str | None:
    """The first complete JSON object of a text, as it stands there; None where there is none.

    An object that the text breaks off in the middle of is none, and neither are the objects inside it.
    """
    text = _without_thoughts(text)
    start = text.find("{")
    while start >= 0:
        try:
            end = _DECODER.raw_decode(text, start)[1]
        except json.JSONDecodeError as error:
            if _broken_off(error, text):
                return None
            start = text.find("{", max(error.pos, start + 1))
        except RecursionError:
            return None
        else:
            return text[start:end]
    return None


def _without_thoughts(text: str) -> str:
    """Reasoning models of local servers think aloud first, and may draft objects while they do."""
    opening, closing = _THOUGHTS
    return text.partition(closing)[2] if text.lstrip().startswith(opening) else text


def _broken_off(error: json.JSONDecodeError, text: str) -> bool:
    return error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
