"""Any server with the chat-completions protocol, through the openai SDK: OpenAI itself, vLLM, llama.cpp, Ollama, LM Studio."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarizer.chat import Message, Reply, Schema, Usage
from summarizer.errors import ModelError, ModelMisconfigured, ReplyCutOff, ReplyRefused, ReplyUnreadable
from summarizer.models.chances import chances_of
from summarizer.models.chat_server import ChatServer
from summarizer.models.completion import Completion
from summarizer.models.json_object import first_object
from summarizer.models.profile import Profile
from summarizer.models.structured import asked_again
from summarizer.models.translation import KEY_VARIABLE, Contact

if TYPE_CHECKING:
    import openai

_OURS = frozenset({"messages", "model", "n", "response_format", "stream", "stream_options", "timeout"})
_NO_KEY = "none"  # what a server that needs no key is sent, since the SDK insists on one


def open_openai(profile: Profile) -> OpenAIModel:
    """The model of a profile; ModelMisconfigured where no call could work."""
    import openai  # noqa: PLC0415 - heavy: only where a model is used

    key = (profile.key or "").strip() or None
    if nonsense := _nonsense(profile, key):
        message = f"{profile.target or profile.use}: {nonsense}"
        raise ModelMisconfigured(message, requests=0)
    client = openai.OpenAI(
        api_key=key or _NO_KEY,
        base_url=profile.base_url,
        timeout=profile.timeout,
        max_retries=0,  # the wrapper with tenacity is the only thing here that tries again
    )
    return OpenAIModel(profile, client, Contact(profile.target, str(client.base_url).rstrip("/"), key))


def _nonsense(profile: Profile, key: str | None) -> str | None:
    """Why no call to this profile can work."""
    if not profile.target:
        return "names no model; write openai:MODEL"
    if profile.base_url is not None and not profile.base_url.startswith(("http://", "https://")):
        return "base_url has to begin with http:// or https://"
    if key is None and profile.base_url is None:
        return f"needs a key: set {KEY_VARIABLE}"
    if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
        return f"the key holds characters that no key has: set {KEY_VARIABLE} anew"
    taken = sorted(_OURS & profile.options.keys())
    return f"options: {taken[0]!r} is not to be set here; leave it out" if taken else None


class OpenAIModel:
    """A model behind the chat-completions protocol; its replies are bare JSON objects."""

    def __init__(self, profile: Profile, client: openai.OpenAI, contact: Contact) -> None:
        """Take an open client; :func:`open_openai` makes one."""
        self._use, self._client = profile.use, client
        self._server = ChatServer(profile, client, contact)

    @property
    def name(self) -> str:
        """The adapter and the model."""
        return self._use

    def complete(self, messages: Sequence[Message], schema: Schema) -> Reply:
        """The answer as bare JSON text; asked for once more where it holds none."""
        start = time.perf_counter()
        answer = self._ask(messages, schema)
        text = first_object(answer.content)
        if text is None:
            answer, text = self._ask_again(messages, schema, answer)
        usage = replace(answer.usage, seconds=time.perf_counter() - start)
        return Reply(text, usage, chances=_chances(answer, schema))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _ask(self, messages: Sequence[Message], schema: Schema) -> Completion:
        """A whole answer, whatever stands in it."""
        answer = self._server.ask(messages, schema)
        requests = answer.usage.requests
        if answer.refusal or answer.finish == "content_filter":
            reason = " ".join(answer.refusal.split())[:200] or "a content filter stopped it"
            message = f"{self.name}: would not answer: {reason}"
            raise _charged(ReplyRefused(message, requests=requests), answer.usage)
        if answer.finish == "length":
            message = f"{self.name}: the answer was cut off at its limit of length; allow more output, or ask for less"
            raise _charged(ReplyCutOff(message, requests=requests), answer.usage)
        return answer

    def _ask_again(self, messages: Sequence[Message], schema: Schema, bad: Completion) -> tuple[Completion, str]:
        """The second attempt after one without JSON, and the JSON in it; its usage is that of both."""
        if bad.content.strip() and "{" not in bad.content:  # no server that keeps to a schema can have sent this
            self._server.distrust()
        messages = asked_again(messages, bad.content, schema, described=self._server.describes)
        try:
            answer = self._ask(messages, schema)
        except ModelError as error:
            error.requests += bad.usage.requests
            _charged(error, bad.usage)
            raise
        usage = bad.usage + answer.usage
        if (text := first_object(answer.content)) is None:
            message = f"{self.name}: answered {_beginning(answer.content)} instead of JSON, also when asked again"
            raise _charged(ReplyUnreadable(message, requests=usage.requests), usage)
        return replace(answer, usage=usage), text


def _charged(error: ModelError, usage: Usage) -> ModelError:
    """The error with the tokens of `usage` on top: an answer that is of no use is paid for all the same."""
    spent = (usage.input_tokens, usage.cached_tokens, usage.output_tokens)
    error.tokens = (error.tokens[0] + spent[0], error.tokens[1] + spent[1], error.tokens[2] + spent[2])
    return error


def _chances(answer: Completion, schema: Schema) -> dict[str, float]:
    if schema.choice is None or not answer.tokens:
        return {}
    properties: Any = schema.body["properties"]
    return chances_of(answer.tokens, schema.choice, properties[schema.choice]["enum"])


def _beginning(content: str) -> str:
    return json.dumps(content[:60], ensure_ascii=False) if content.strip() else "nothing"
