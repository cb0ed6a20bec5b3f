"""A server with the chat-completions protocol: what it is sent, what it says, and what it was found to accept."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarizer.chat import Message, Schema
from summarizer.errors import ModelError, ModelMisconfigured
from summarizer.models.completion import Completion, completion_of, payload_of
from summarizer.models.manners import Manners
from summarizer.models.profile import Profile
from summarizer.models.structured import Rung, response_format, with_description
from summarizer.models.translation import Complaint, Contact, complaint_of, lost, refused

if TYPE_CHECKING:
    import openai

_LIMITS = ("max_completion_tokens", "max_tokens")
_TRANSPORT = ("extra_headers", "extra_query")  # options that go beside the request's body
_ALTERNATIVES = 8  # probabilities of so many tokens are asked for


class ChatServer:
    """One model of a server, through an open client of the openai SDK.

    What it turns out not to accept (strict schemas, JSON mode, probabilities, one of the two names of the output limit) is
    found out once and remembered for as long as this object lives.
    """

    def __init__(self, profile: Profile, client: openai.OpenAI, contact: Contact) -> None:
        """Take an open client, and what errors may say of it."""
        self._profile, self._contact = profile, contact
        self._create = client.chat.completions.with_raw_response.create
        self._options = _flattened(profile.options)
        self._transport: dict[str, Any] = {name: profile.options[name] for name in _TRANSPORT if name in profile.options}
        limits = _LIMITS[::-1] if profile.base_url else _LIMITS
        self._limits = () if profile.options.keys() & set(_LIMITS) else limits
        self._manners, self._lock = Manners(), threading.Lock()

    @property
    def describes(self) -> bool:
        """Whether the schema goes into the messages, because the server cannot be told of it otherwise."""
        return self._manners.rung.describes

    def ask(self, messages: Sequence[Message], schema: Schema) -> Completion:
        """The server's answer; its usage counts the requests that it took to learn how to ask."""
        for requests in itertools.count(1):
            manners = self._manners
            request = self._request(messages, schema, manners)
            answer: Completion | Complaint | ModelError | None = self._post(request)
            if isinstance(answer, Complaint):
                answer = self._learn(answer, manners, request)
            if isinstance(answer, ModelError):
                answer.requests = requests
                raise answer  # only here, so that no exception of the SDK, which holds the request's headers, is its context
            if answer is not None:
                return replace(answer, usage=replace(answer.usage, requests=requests))
        raise AssertionError  # count() does not end; each turn learns something, and there are five things to learn

    def distrust(self) -> None:
        """Take it that the server accepts strict schemas and then ignores them, as some do."""
        self._remember(Manners(rung=Rung.OBJECT))

    def _remember(self, learnt: Manners) -> None:
        with self._lock:
            self._manners = self._manners.joined(learnt)

    def _request(self, messages: Sequence[Message], schema: Schema, manners: Manners) -> dict[str, Any]:
        if manners.rung.describes:
            messages = with_description(messages, schema)
        request: dict[str, Any] = {
            "model": self._profile.target,
            "messages": [{"role": message.role, "content": message.content} for message in messages],
        }
        if (wanted := response_format(manners.rung, schema)) is not None:
            request["response_format"] = wanted
        if self._limits:
            request[self._limits[manners.limit]] = self._profile.output
        if schema.choice is not None and not manners.silent and "logprobs" not in self._options:
            request |= {"logprobs": True, "top_logprobs": _ALTERNATIVES}
        return request | self._options

    def _learn(self, complaint: Complaint, manners: Manners, request: Mapping[str, Any]) -> ModelError | None:
        """Remember how to ask instead; an error where the complaint is about something that cannot be asked otherwise."""
        learnt = manners.after(complaint, self._limits, logprobs="logprobs" in request) if complaint.refuses else None
        if learnt is None or learnt == manners:
            return self._refused(complaint)
        self._remember(learnt)
        return None

    def _refused(self, complaint: Complaint) -> ModelError:
        option = next((name for name in sorted(self._profile.options) if complaint.names(name)), None)
        if not complaint.refuses or option is None:
            return refused(complaint, self._contact)
        return ModelMisconfigured(f"{self._contact}: options: {option!r} is refused: {complaint.text}; leave it out or change it")

    def _post(self, request: Mapping[str, Any]) -> Completion | Complaint | ModelError:
        outcome = self._sent(request)
        if not isinstance(outcome, str):
            return outcome
        payload = payload_of(outcome, self._contact)
        if isinstance(payload, Mapping) and payload.get("error") and not payload.get("choices"):
            return self._complaint_within(payload)
        return payload if isinstance(payload, ModelError) else completion_of(payload, self._contact)

    def _sent(self, request: Mapping[str, Any]) -> str | Complaint | ModelError:
        import openai  # noqa: PLC0415 - heavy: only where a model is used

        try:
            # All in extra_body: the SDK's rewriting of known parameters by their types costs more time than all the rest.
            response = self._create(model=self._profile.target, messages=[], extra_body=request, **self._transport)
            return str(response.http_response.text)
        except openai.APIStatusError as error:
            return complaint_of(error.status_code, error.body, error.response.headers, self._contact)
        except openai.APIConnectionError as error:
            return lost(error, self._contact, self._profile.timeout)
        except (openai.OpenAIError, TypeError, ValueError) as error:  # an option or a text that cannot be sent at all
            return ModelError(f"{self._contact}: {self._contact.clean(str(error))}")

    def _complaint_within(self, payload: Mapping[str, object]) -> Complaint:
        """Some gateways report an error with status 200, and the real status inside."""
        found = complaint_of(500, payload, {}, self._contact)
        code = found.code.partition(" ")[0]
        return replace(found, status=int(code)) if code.isdigit() and 400 <= int(code) < 600 else found


def _flattened(options: Mapping[str, object]) -> dict[str, object]:
    """The options as they stand in a request's body: what is in `extra_body` beside the others."""
    body = {name: value for name, value in options.items() if name != "extra_body" and name not in _TRANSPORT}
    within = options.get("extra_body")
    return {**body, **within} if isinstance(within, Mapping) else body
