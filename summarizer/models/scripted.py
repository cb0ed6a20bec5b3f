"""A model that says what it was told to say: for tests, for evaluations without a network, for trying out a plug-in."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from summarizer.chat import ChatModel, Message, Reply, Schema
from summarizer.errors import (
    ConfigError,
    ContextTooLong,
    ModelError,
    ModelMisconfigured,
    ReplyCutOff,
    ReplyRefused,
    ReplyUnreadable,
    TransientModelError,
)
from summarizer.models.profile import Profile

Line = str | Reply | Exception
Script = Callable[[Sequence[Message], Schema], Line]

ERRORS: Mapping[str, type[ModelError]] = {
    "transient": TransientModelError,
    "misconfigured": ModelMisconfigured,
    "context_too_long": ContextTooLong,
    "cut_off": ReplyCutOff,
    "refused": ReplyRefused,
    "unreadable": ReplyUnreadable,
    "other": ModelError,
}
"""What stands for an error in a file of replies."""


class ScriptedModel:
    """Answers with `replies`, one after the other, or with what a function makes of the question.

    A reply that is an exception is raised. `asked` holds every conversation so far, in the order of the calls; calls that
    come from several threads get each reply once, in whatever order they come. A function is called without a lock.
    """

    def __init__(self, replies: Iterable[Line] | Script, name: str = "scripted") -> None:
        """Take the replies; an iterable is read as far as it is needed."""
        self.asked: list[tuple[tuple[Message, ...], Schema]] = []
        self._name = name
        self._lock = threading.Lock()
        self._script: Script = replies if callable(replies) else self._next_of(iter(replies))

    @property
    def name(self) -> str:
        """What it is called."""
        return self._name

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The reply whose turn it is; ModelError where there is none left."""
        with self._lock:
            self.asked.append((tuple(messages), schema))
        said = self._script(messages, schema)
        if isinstance(said, Exception):
            raise said
        return Reply(said) if isinstance(said, str) else said

    def _next_of(self, replies: Iterator[Line]) -> Script:
        given = 0

        def say(_messages: Sequence[Message], _schema: Schema) -> Line:
            nonlocal given
            with self._lock:
                for said in replies:
                    given += 1
                    return said
            message = f"{self._name}: there are only {given} replies, and all have been given"
            return ModelError(message, requests=0)

        return say


def open_scripted(profile: Profile) -> ChatModel:
    """A model that answers with the lines of a JSONL file: ``{"text": ...}`` or ``{"error": "transient"}``.

    A `text` that is no string is given as JSON. ConfigError where the file cannot be read or a line is neither.
    """
    path = Path(profile.target)
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"{path}: the replies cannot be read: {reason}"
        raise ConfigError(message) from error
    replies = [_read_line(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]
    return ScriptedModel(replies, name=f"scripted:{path.name}")


def _read_line(line: str, where: str) -> Line:
    try:
        said = json.loads(line)
    except json.JSONDecodeError as error:
        message = f"{where}: not JSON: {error.msg} (column {error.colno})"
        raise ConfigError(message) from error
    if not isinstance(said, dict) or len(said) != 1 or not said.keys() <= {"text", "error"}:
        message = f'{where}: a reply is {{"text": ...}} or {{"error": ...}}, with nothing else in it'
        raise ConfigError(message)
    if "error" in said:
        return _error(said["error"], where)
    text = said["text"]
    return text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)


def _error(word: object, where: str) -> Exception:
    kind = ERRORS.get(word) if isinstance(word, str) else None
    if kind is None:
        message = f"{where}: unknown error {word!r}; there are {', '.join(ERRORS)}"
        raise ConfigError(message)
    return kind(f"{where}: an error as the script has it: {word}")
