"""A misbehaving server and an OpenAIModel of it, for the tests of everything between the two."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from misbehaving import Behaviour, Misbehaving

from summarizer.chat import Message, Schema
from summarizer.errors import ModelError
from summarizer.models.openai_model import OpenAIModel, open_openai
from summarizer.models.profile import Profile

CANARY = "canary-0f3a9d77c1e24b58"
SIDE = {"type": "string", "enum": ["for", "against"], "maxLength": 12}
BODY = {"type": "object", "properties": {"side": SIDE}, "required": ["side"], "additionalProperties": False}
SCHEMA = Schema("answer", BODY)
CHOICE = Schema("answer", BODY, choice="side")
MESSAGES = (Message("system", "You read statements."), Message("user", "Which side is this?"))
GOOD = '{"side": "for"}'


@contextmanager
def opened(server: Misbehaving, **settings: Any) -> Iterator[OpenAIModel]:
    """A model of this server, closed in the end."""
    model = open_openai(Profile("openai:invented", **{"base_url": server.url, "key": CANARY, "timeout": 5.0} | settings))
    try:
        yield model
    finally:
        model.close()


@contextmanager
def serving(*script: Behaviour, settings: dict[str, Any] | None = None, **how: Any) -> Iterator[tuple[OpenAIModel, Misbehaving]]:
    """A server that plays this script, and a model of it."""
    with Misbehaving(*script, **how) as server, opened(server, **(settings or {})) as model:
        yield model, server


def failing(*script: Behaviour, schema: Schema = SCHEMA, **settings: Any) -> ModelError:
    """The error that a call to such a server ends in."""
    with serving(*script, settings=settings) as (model, _), pytest.raises(ModelError) as caught:
        model.complete(MESSAGES, schema)
    return caught.value
