"""A model for summarizer that always answers with what its options say."""

from __future__ import annotations

import json
from collections.abc import Sequence

from summarizer.chat import ChatModel, Message, Reply, Schema, Usage
from summarizer.errors import ConfigError
from summarizer.models.profile import Profile


class ParrotModel:
    """One answer for everything. A real one would ask a server, and raise the errors of summarizer.errors."""

    def __init__(self, name: str, answer: str) -> None:
        """Take the JSON text to answer with."""
        self.name = name
        self._answer = answer

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:  # noqa: ARG002 - a parrot does not listen
        """The same text every time."""
        return Reply(self._answer, Usage(requests=1, output_tokens=len(self._answer.split())))


def open_parrot(profile: Profile) -> ChatModel:
    """The model of a profile: `target` is its name, ``options.answer`` what it says."""
    answer = profile.options.get("answer")
    if not isinstance(answer, dict):
        message = f"{profile.use}: options.answer has to be a table: the JSON to answer with"
        raise ConfigError(message)
    return ParrotModel(f"parrot:{profile.target}", json.dumps(answer))
