"""Replies written down once and given again: models for tests and evals that need no network and cost the same every time.

A recording is a file of JSON lines, one for each reply::

    {"key": "sha256 of the request", "name": "openai:...", "messages": [{"role": "user", "content": "..."}],
     "schema": "the schema's name", "text": "...", "finish": "stop", "chances": {}, "usage": {"input_tokens": 12, ...}}

The key covers the messages and the whole schema, not the model's name. A line written by hand may leave it out; its
messages and the schema's name are compared then. Of two lines for one request the later counts.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from threading import Lock

from pydantic import BaseModel, ConfigDict, Field, InstanceOf, ValidationError

from summarizer.chat import ChatModel, Finish, Message, Reply, Schema, Usage
from summarizer.errors import ConfigError, ModelError, SummarizerError
from summarizer.models.cached import reply_key
from summarizer.models.profile import Profile


class _Line(BaseModel):
    """One line of a recording."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str | None = None
    name: str
    messages: tuple[Message, ...]
    schema_name: str = Field(alias="schema")
    text: InstanceOf[str]  # as it is: half a surrogate pair, which pydantic's own strings refuse, is a model's to say
    finish: Finish = "stop"
    chances: dict[str, float] = {}
    usage: Usage = Usage(requests=1)

    @property
    def request(self) -> str:
        """The key of the request that this line answers."""
        return self.key or _key(self.messages, Schema(self.schema_name, {}))

    @property
    def reply(self) -> Reply:
        """What was answered."""
        return Reply(self.text, self.usage, self.finish, self.chances)


class RecordedModel:
    """A model that says what stands in a recording, usage included, and nothing else.

    ConfigError where the file is not there or not a recording.
    """

    def __init__(self, path: Path) -> None:
        """Read the recording at `path`."""
        self._path = path
        self._replies = {line.request: line.reply for line in _lines(path)}

    @property
    def name(self) -> str:
        """The file's name without its folder, which differs from machine to machine."""
        return f"recorded:{self._path.name}"

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The recorded reply to this request; ModelError where there is none."""
        for key in (_key(messages, schema), _key(messages, Schema(schema.name, {}))):
            if key in self._replies:
                return self._replies[key]
        message = (
            f"{self._path}: holds no reply to this request ({schema.name}, {len(messages)} messages, "
            f"{_key(messages, schema)[:12]}); prompts or documents have changed since: record it anew with a RecordingModel"
        )
        raise ModelError(message, requests=0)


class RecordingModel:
    """A model whose replies are written down as they come. Several threads, and processes, may write to one file."""

    def __init__(self, inner: ChatModel, path: Path) -> None:
        """Append what `inner` answers to the recording at `path`, made if it is not there."""
        self._inner = inner
        self._path = path
        self._lock = Lock()
        self._append(b"")  # a place that cannot be written to is told of before anything is paid for

    @property
    def name(self) -> str:
        """The name of the model inside."""
        return self._inner.name

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The reply of the model inside."""
        reply = self._inner.complete(messages, schema)
        line = {
            "key": _key(messages, schema),
            "name": self.name,
            "messages": [asdict(message) for message in messages],
            "schema": schema.name,
            "text": reply.text,
            "finish": reply.finish,
            "chances": dict(reply.chances),
            "usage": asdict(reply.usage),
        }
        self._append(json.dumps(line).encode("ascii") + b"\n")
        return reply

    def _append(self, line: bytes) -> None:
        """Write a line with one call, at the end of the file wherever that is by then."""
        try:
            with self._lock:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                try:
                    written = os.write(file, line)
                finally:
                    os.close(file)
        except OSError as error:
            message = f"{self._path}: the recording cannot be written: {error.strerror or error}"
            raise SummarizerError(message) from error
        if written < len(line):
            message = f"{self._path}: the recording cannot be written: the disk is full"
            raise SummarizerError(message)


def open_recorded(profile: Profile) -> ChatModel:
    """The recording that ``use = "recorded:FILE"`` names."""
    return RecordedModel(Path(profile.target).expanduser())


def _key(messages: Sequence[Message], schema: Schema) -> str:
    return reply_key("", messages, schema, {})


def _lines(path: Path) -> Iterator[_Line]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"{path}: cannot be read as a recording of replies: {reason}"
        raise ConfigError(message) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _line(line, f"{path}:{number}")


def _line(line: str, place: str) -> _Line:
    try:
        return _Line.model_validate(json.loads(line))
    except json.JSONDecodeError as error:
        problem = f"not JSON: {error.msg} (column {error.colno})"
    except ValidationError as error:
        first = error.errors()[0]
        problem = f"not a recorded reply: {': '.join(filter(None, ('.'.join(map(str, first['loc'])), first['msg'])))}"
    message = f"{place}: {problem}"
    raise ConfigError(message)
