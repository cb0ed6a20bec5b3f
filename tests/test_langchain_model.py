"""LangChain's chat models behind our seam: its own fakes, and a provider of ours over real HTTP."""

from __future__ import annotations

import json
import logging
import socket
import ssl
import traceback
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NoReturn

import httpx
import pytest
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.language_models.fake_chat_models import FakeListChatModel, FakeMessagesListChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.utils.function_calling import convert_to_openai_tool
from misbehaving import Answer, Body, Misbehaving, answer, completion, failure, format_of, ok, refuses
from pydantic import ConfigDict, Field, SecretStr, field_validator

from summarizer.chat import ChatModel, Message, Schema
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
from summarizer.models.langchain_model import LangChainModel, open_langchain
from summarizer.models.profile import Profile

CANARY = "sk-canary-5530-do-not-print"
SCHEMA = Schema(
    "answer",
    {
        "type": "object",
        "properties": {"side": {"type": "string", "enum": ["for", "against"]}},
        "required": ["side"],
        "additionalProperties": False,
    },
)
LIMITED = Schema("answer", {"type": "object", "properties": {"why": {"type": "string", "maxLength": 90}}, "required": ["why"]})
QUESTION = (Message("system", "You read statements."), Message("user", "Which side is the ferry union on?"))
_TLS = ssl.create_default_context()  # once: it takes longer than any request here
_ROLES = {"system": "system", "human": "user", "ai": "assistant"}


class Harbour(BaseChatModel):
    """A provider's class as they are: aliases, a secret field, retries of its own, and three ways to structured output."""

    model_config = ConfigDict(populate_by_name=True)

    model: str = Field(default="tide-1", alias="model_name")
    harbour_url: str = Field(default="", alias="base_url")
    harbour_api_key: SecretStr | None = Field(default=None, alias="api_key")
    request_timeout: float | None = Field(default=None, alias="timeout")
    max_tokens: int | None = None
    max_retries: int = 6
    tools_only: bool = False

    @property
    def _llm_type(self) -> str:
        return "harbour"

    def bind_tools(self, tools: Sequence[Any], **_: Any) -> Any:
        """Offer tools, one of which has to be called."""
        return self.bind(tools=[convert_to_openai_tool(tool) for tool in tools], tool_choice="required")

    def with_structured_output(self, schema: Any, *, include_raw: bool = False, **kwargs: Any) -> Any:
        """By `response_format`, or by a tool where another method is wanted."""
        if kwargs.get("method") != "json_schema":
            return super().with_structured_output(schema, include_raw=include_raw, **kwargs)
        if self.tools_only:
            message = "this class knows no json_schema"
            raise ValueError(message)
        strict = {"strict": True} if kwargs.get("strict") else {}
        wanted = {"type": "json_schema", "json_schema": {"name": schema["title"], "schema": schema, **strict}}
        return {"raw": self.bind(response_format=wanted)} | _identity()

    def _generate(self, messages: list[BaseMessage], *_: Any, **kwargs: Any) -> ChatResult:
        key = self.harbour_api_key.get_secret_value() if self.harbour_api_key else "none"
        body = {
            "model": self.model,
            "messages": [{"role": _ROLES[message.type], "content": message.content} for message in messages],
            "max_tokens": self.max_tokens,
            **{name: value for name, value in kwargs.items() if name in {"tools", "tool_choice", "response_format"}},
        }
        headers = {"Authorization": f"Bearer {key}"}
        with httpx.Client(timeout=self.request_timeout, verify=_TLS) as client:
            response = client.post(f"{self.harbour_url}/chat/completions", json=body, headers=headers)
        if response.is_error:
            raise HarbourStatusError(response, key)
        return ChatResult(generations=[ChatGeneration(message=_message(response.json()))])


class HarbourStatusError(Exception):
    """Says more than it should, as some providers do."""

    def __init__(self, response: httpx.Response, key: str) -> None:
        """Keep the response where others keep it."""
        super().__init__(f"harbour said {response.status_code} to key {key}: {response.text}")
        self.response = response


def _identity() -> Any:
    from langchain_core.runnables import RunnablePassthrough  # noqa: PLC0415 - as late as LangChain itself

    return RunnablePassthrough()


def _message(told: Body) -> AIMessage:
    choice, usage = told["choices"][0], told["usage"]
    said = choice["message"]
    calls = [
        {"name": call["function"]["name"], "args": json.loads(call["function"]["arguments"]), "id": call["id"]}
        for call in said.get("tool_calls", ())
    ]
    return AIMessage(
        content=said["content"] or "",
        tool_calls=calls,
        additional_kwargs={"refusal": said["refusal"]} if said.get("refusal") else {},
        response_metadata={"finish_reason": choice["finish_reason"]},
        usage_metadata={
            "input_tokens": usage["prompt_tokens"],
            "output_tokens": usage["completion_tokens"],
            "total_tokens": usage["total_tokens"],
            "input_token_details": {"cache_read": usage["prompt_tokens_details"]["cached_tokens"]},
        },
    )


class OldHarbour(Harbour):
    """A class from before there were methods to choose from."""

    def with_structured_output(self, schema: Any, *, include_raw: bool = False) -> Any:
        """By a tool."""
        return super().with_structured_output(schema, include_raw=include_raw)


class Stubborn(Harbour):
    """A class that checks its key when it is made, and says it."""

    @field_validator("harbour_api_key")
    @classmethod
    def check(cls, value: SecretStr) -> SecretStr:
        """No key is good enough."""
        message = f"not a harbour key: {value.get_secret_value()}"
        raise ValueError(message)


class Keyless(FakeListChatModel):
    """A class without any field for a key or an address."""


class Unmakeable(FakeListChatModel):
    """A class that fails in its own way."""

    def __init__(self, **_: Any) -> None:
        """Fail."""
        message = f"two\nlines and {CANARY}"
        raise RuntimeError(message)


class Raising(FakeListChatModel):
    """A class that raises what it was given, before or while it is asked."""

    problem: Any = None

    def _call(self, *_: Any, **__: Any) -> NoReturn:
        raise self.problem


NotAModel = dict


def called_with_tool(body: Body) -> Answer:
    """The answer as a call of the tool that was offered; 400 where none was."""
    if "tools" not in body:
        return failure(400, "response_format is not supported")
    told = completion(None)
    function = {"name": body["tools"][0]["function"]["name"], "arguments": '{"side": "against"}'}
    told["choices"][0]["message"]["tool_calls"] = [{"id": "1", "type": "function", "function": function}]
    return answer(told)


def harbour(server: Misbehaving, key: str | None = CANARY, timeout: float = 5.0, **options: object) -> ChatModel:
    """The model at this server."""
    return open_langchain(Profile(f"langchain:{__name__}:Harbour", server.url, key, timeout, 77, options))


def fake(*replies: str | AIMessage) -> LangChainModel:
    """LangChain's own fake, which knows no structured output."""
    messages = [AIMessage(reply) if isinstance(reply, str) else reply for reply in replies]
    return LangChainModel(FakeMessagesListChatModel(responses=messages), "langchain:fake")


def refusal(use: str, error: type[Exception] = ModelMisconfigured, **rest: Any) -> str:
    """What is said when this cannot be opened: one line without the key, and nothing behind it."""
    with pytest.raises(error) as caught:
        open_langchain(Profile(use, **rest))
    assert "\n" not in str(caught.value)
    assert CANARY not in "".join(traceback.format_exception(caught.value))
    return str(caught.value)


def test_the_profile_reaches_the_class() -> None:
    """Key, address, time limit and length go where the class has them, and it does not try again by itself."""
    with Misbehaving() as server:
        model = harbour(server, timeout=3.5, model="tide-2")
        reply = model.complete(QUESTION, SCHEMA)
    inner = model._model  # type: ignore[attr-defined]
    assert (inner.max_retries, inner.request_timeout) == (0, 3.5)
    assert server.bodies[0]["max_tokens"] == 77
    assert server.bodies[0]["model"] == "tide-2"
    assert server.requests[0].headers["Authorization"] == f"Bearer {CANARY}"
    assert model.name == f"langchain:{__name__}:Harbour:tide-2"
    assert reply.text == '{"side": "for"}'


def test_options_beat_what_the_profile_has_by_default() -> None:
    """Whichever of a field's names they use."""
    with Misbehaving() as server:
        model = harbour(server, request_timeout=9.0, max_tokens=5, max_retries=1)
    inner = model._model  # type: ignore[attr-defined]
    assert (inner.max_retries, inner.request_timeout, inner.max_tokens) == (1, 9.0, 5)


def test_usage_is_what_the_provider_told() -> None:
    """Tokens in, those of them that were cached, and out; and the time it took."""
    with Misbehaving(ok(delay=0.02)) as server:
        usage = harbour(server).complete(QUESTION, SCHEMA).usage
    assert (usage.input_tokens, usage.cached_tokens, usage.output_tokens, usage.requests) == (100, 10, 20, 1)
    assert 0.02 <= usage.seconds < 2


def test_the_schema_is_asked_for_strictly() -> None:
    """With its name, and with nothing in the prompt."""
    with Misbehaving() as server:
        harbour(server).complete(QUESTION, SCHEMA)
    wanted = server.bodies[0]["response_format"]["json_schema"]
    assert (wanted["name"], wanted["strict"]) == ("answer", True)
    assert wanted["schema"]["required"] == ["side"]
    assert server.bodies[0]["messages"] == [{"role": message.role, "content": message.content} for message in QUESTION]


def test_a_server_without_strict_schemas_is_asked_again_and_remembered() -> None:
    """The second call begins where the first arrived."""

    def strict(body: Body) -> bool:
        return "strict" in body.get("response_format", {}).get("json_schema", {})

    with Misbehaving(refuses(strict, "json_schema.strict is not known")) as server:
        model = harbour(server)
        assert [model.complete(QUESTION, SCHEMA).usage.requests for _ in range(2)] == [3, 1]
    assert [strict(body) for body in server.bodies] == [True, True, False, False]


def test_a_server_that_refuses_limits_gets_none() -> None:
    """Some strict servers know no limits of length; the schema stays strict without them."""
    with Misbehaving("refuses_schema_keyword") as server:
        model = harbour(server)
        assert [model.complete(QUESTION, LIMITED).usage.requests for _ in range(2)] == [2, 1]
    assert [json.dumps(body).count("maxLength") for body in server.bodies] == [1, 0, 0]
    assert server.bodies[-1]["response_format"]["json_schema"]["strict"]


def test_a_local_server_that_chokes_on_the_schema_gets_a_leaner_one() -> None:
    """It says 500 and means the request."""
    with Misbehaving(failure(500, "failed to parse grammar"), "ok") as server:
        assert harbour(server).complete(QUESTION, SCHEMA).usage.requests == 2


def test_a_tool_call_is_an_answer() -> None:
    """Where the server knows tools only, the arguments of the call are the JSON."""
    with Misbehaving(called_with_tool) as server:
        model = harbour(server)
        assert json.loads(model.complete(QUESTION, SCHEMA).text) == {"side": "against"}
        assert model.complete(QUESTION, SCHEMA).usage.requests == 1


def test_what_the_class_itself_refuses_costs_no_request() -> None:
    """It is known before anything is sent."""
    with Misbehaving(called_with_tool) as server:
        assert harbour(server, tools_only=True).complete(QUESTION, SCHEMA).usage.requests == 1


def test_a_class_without_methods_to_choose_from_does_what_it_does() -> None:
    """Its own way is the only one."""
    with Misbehaving(called_with_tool) as server:
        model = open_langchain(Profile(f"langchain:{__name__}:OldHarbour", server.url, CANARY))
        assert [model.complete(QUESTION, SCHEMA).usage.requests for _ in range(2)] == [1, 1]


def test_a_server_without_any_structure_is_asked_in_words() -> None:
    """The schema is then in the one system message, and the object is taken out of what is said around it."""
    plain = ok('Gladly!\n```json\n{"side": "for"}\n```')
    with Misbehaving(refuses(lambda body: "tools" in body or format_of(body) != "text", "tools: unsupported", plain)) as server:
        model = harbour(server)
        reply = model.complete(QUESTION, SCHEMA)
        assert model.complete(QUESTION, SCHEMA).usage.requests == 1
    assert reply.text == '{"side": "for"}'
    assert reply.usage.requests == 5
    system, user = server.bodies[-1]["messages"]
    assert system["content"].startswith("You read statements.\n\n")
    assert '["for","against"]' in system["content"]
    assert user["content"] == QUESTION[1].content


def test_a_server_that_ignores_the_schema_is_asked_in_words() -> None:
    """Prose where JSON was asked for means that nobody told the model."""
    with Misbehaving(lambda body: ok('{"side": "for"}' if format_of(body) == "text" else "For, I think.")) as server:
        model = harbour(server)
        assert [model.complete(QUESTION, SCHEMA).usage.requests for _ in range(2)] == [2, 1]


def test_one_answer_in_prose_does_not_change_a_way_that_works() -> None:
    """It is repaired for this call, and the next one asks for the schema as before."""
    with Misbehaving("ok", "prose", "ok") as server:
        model = harbour(server)
        replies = [model.complete(QUESTION, SCHEMA) for _ in range(3)]
    assert [reply.text for reply in replies] == ['{"side": "for"}'] * 3
    assert [format_of(body) for body in server.bodies] == ["json_schema", "json_schema", "text", "json_schema"]


def test_prose_is_asked_about_once() -> None:
    """The model sees what it said; if it still gives no object, there is no answer."""
    model = fake("I would rather not.", '{"side": "for"}', "No.", '{"side": "f')
    first = model.complete(QUESTION, SCHEMA)
    assert (first.text, first.usage.requests) == ('{"side": "for"}', 2)
    with pytest.raises(ReplyUnreadable, match="gave no JSON, also when asked again") as caught:
        model.complete(QUESTION, SCHEMA)
    assert caught.value.requests == 2


def test_a_conversation_without_system_message_gets_one() -> None:
    """It is where the schema is described."""
    with Misbehaving(refuses(lambda body: len(body) > 3, "json_schema and tool_choice are not supported")) as server:
        harbour(server).complete(QUESTION[1:], SCHEMA)
    assert [message["role"] for message in server.bodies[-1]["messages"]] == ["system", "user"]


@pytest.mark.parametrize(
    ("metadata", "error"),
    [
        ({"finish_reason": "length"}, ReplyCutOff),
        ({"stop_reason": "max_tokens"}, ReplyCutOff),
        ({"finish_reason": "MAX_TOKENS"}, ReplyCutOff),
        ({"done_reason": "length"}, ReplyCutOff),
        ({"stop_reason": "refusal"}, ReplyRefused),
        ({"finish_reason": "SAFETY"}, ReplyRefused),
        ({"finish_reason": "content_filter"}, ReplyRefused),
        ({"stopReason": "guardrail_intervened"}, ReplyRefused),
        ({"stop_reason": "model_context_window_exceeded"}, ContextTooLong),
    ],
)
def test_how_an_answer_ended_in_every_dialect(metadata: Mapping[str, str], error: type[ModelError]) -> None:
    """Each provider has a word of its own."""
    with pytest.raises(error) as caught:
        fake(AIMessage("", response_metadata=dict(metadata))).complete(QUESTION, SCHEMA)
    assert type(caught.value) is error
    assert caught.value.requests == 1


def test_text_in_blocks_is_put_together() -> None:
    """Reasoning and the like are not text."""
    blocks: list[str | dict[Any, Any]] = [{"type": "thinking", "thinking": "{hm"}, {"type": "text", "text": '{"side":'}, '"for"}']
    assert fake(AIMessage(blocks)).complete(QUESTION, SCHEMA).text == '{"side":"for"}'


@pytest.mark.parametrize(
    ("behaviour", "error", "said"),
    [
        ("429", TransientModelError, "HTTP 429"),
        ("quota", ModelMisconfigured, "the account has nothing left"),
        ("500", TransientModelError, "HTTP 500"),
        ("502", TransientModelError, "HTTP 502"),
        ("503", TransientModelError, "HTTP 503"),
        (failure(529, "Overloaded"), TransientModelError, "HTTP 529"),
        ("reset", TransientModelError, "the server cannot be reached"),
        ("slow", TransientModelError, "no answer in time"),
        ("half_json", TransientModelError, "the server cannot be reached"),
        ("truncated_json", ReplyUnreadable, "the answer cannot be read"),
        ("wrong_content_type", ReplyUnreadable, "the answer cannot be read"),
        ("no_completion", ReplyUnreadable, "the answer cannot be read"),
        ("no_choices", ReplyUnreadable, "the answer cannot be read"),
        ("refusal", ReplyRefused, "would not answer"),
        ("content_filter", ReplyRefused, "would not answer"),
        ("length", ReplyCutOff, "cut off; raise `output`"),
        ("401", ModelMisconfigured, "the key is refused (HTTP 401)"),
        ("401_echo", ModelMisconfigured, "the key is refused (HTTP 401)"),
        (failure(403, "No"), ModelMisconfigured, "the key is refused (HTTP 403)"),
        (failure(400, "Your credit balance is too low"), ModelMisconfigured, "the account has nothing left"),
        (failure(402, "Pay"), ModelMisconfigured, "the account has nothing left"),
        ("model_not_found", ModelMisconfigured, "there is no such model or server"),
        ("context_too_long", ContextTooLong, "the prompt is longer"),
        (failure(413, "Too big"), ContextTooLong, "the prompt is longer"),
        ("400", ModelError, "the server refuses the request (HTTP 400)"),
    ],
)
def test_every_failure_has_its_error_and_none_tells_the_key(
    behaviour: Any, error: type[ModelError], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    """One line, one request, nothing behind it, and the key nowhere, whatever the provider says."""
    caplog.set_level(logging.DEBUG)
    with Misbehaving(behaviour) as server, pytest.raises(ModelError) as caught:
        harbour(server, timeout=0.3).complete(QUESTION, SCHEMA)
    assert type(caught.value) is error
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.requests == len(server.requests) == 1
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert CANARY[:9] not in "".join(traceback.format_exception(caught.value)) + caplog.text


@pytest.mark.parametrize("behaviour", ["empty", "prose"])
def test_no_json_at_all_is_asked_about_once(behaviour: str) -> None:
    """Then that model has no answer."""
    with Misbehaving(behaviour) as server, pytest.raises(ReplyUnreadable) as caught:
        harbour(server).complete(QUESTION, SCHEMA)
    assert caught.value.requests == len(server.requests) == 2
    assert [format_of(body) for body in server.bodies] == ["json_schema", "text"]


def test_a_wrong_schema_is_an_answer_all_the_same() -> None:
    """Whether it fits is looked at by whoever asked."""
    with Misbehaving("wrong_schema") as server:
        assert harbour(server).complete(QUESTION, SCHEMA).text == '{"unexpected": [1, 2]}'


def test_a_server_that_is_not_there() -> None:
    """Refused connections are worth another try: it may just be starting."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/v1"
        with pytest.raises(TransientModelError, match="the server cannot be reached"):
            open_langchain(Profile(f"langchain:{__name__}:Harbour", url)).complete(QUESTION, SCHEMA)


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [("2", 2.0, 2.0), ("0.5", 0.5, 0.5), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0, 0.0)],
)
def test_the_server_says_when_to_come_back(header: str, least: float, most: float) -> None:
    """Retry-After in seconds or as a date."""
    with Misbehaving(failure(429, "Slow down", Retry_After=header)) as server, pytest.raises(TransientModelError) as caught:
        harbour(server).complete(QUESTION, SCHEMA)
    assert caught.value.retry_after is not None
    assert least <= caught.value.retry_after <= most


@pytest.mark.parametrize("header", ["soon", "nan", "inf", "-3"])
def test_a_retry_after_that_says_nothing_is_none(header: str) -> None:
    """Then the retrying wrapper decides."""
    with Misbehaving(failure(503, "Busy", Retry_After=header)) as server, pytest.raises(TransientModelError) as caught:
        harbour(server).complete(QUESTION, SCHEMA)
    assert caught.value.retry_after is None


def test_where_no_header_says_when_the_text_may() -> None:
    """One provider writes it into the body."""
    with (
        Misbehaving(failure(429, "Quota exceeded. Please retry in 3.5s.")) as server,
        pytest.raises(TransientModelError) as caught,
    ):
        harbour(server).complete(QUESTION, SCHEMA)
    assert caught.value.retry_after == 3.5


def named(name: str, base: type[Exception] = Exception, **members: object) -> Callable[[str], Exception]:
    """An exception class as providers have them."""
    return type(name, (base,), members)


@pytest.mark.parametrize(
    ("problem", "error"),
    [
        (named("ResourceExhausted")("quota"), TransientModelError),
        (named("ThrottlingException", response={"ResponseMetadata": {"HTTPStatusCode": 400}})("slow"), TransientModelError),
        (named("ClientError", code=400)("API key not valid. Please pass a valid API key."), ModelMisconfigured),
        (named("BadRequestError", status_code=400)("x"), ModelError),
        (named("ModelRateLimitError")("x"), TransientModelError),
        (named("APIConnectionError")("x"), TransientModelError),
        (named("OverloadedError")("x"), TransientModelError),
        (named("DeadlineExceeded", code=504)("x"), TransientModelError),
        (TimeoutError("x"), TransientModelError),
        (ConnectionResetError("x"), TransientModelError),
        (named("ModelAuthenticationError")("x"), ModelMisconfigured),
        (named("NotFoundError", status_code=404)("x"), ModelMisconfigured),
        (named("ContextOverflowError")("x"), ContextTooLong),
        (named("BadRequestError", status_code=400)("prompt is too long: 210000 tokens > 200000 maximum"), ContextTooLong),
        (named("ClientError", code=400)("The input token count (9) exceeds the maximum number of tokens"), ContextTooLong),
        (named("LengthFinishReasonError")("x"), ReplyCutOff),
        (named("ContentFilterFinishReasonError")("x"), ReplyRefused),
        (named("OutputParserException", ValueError)("x"), ReplyUnreadable),
        (KeyError("choices"), ReplyUnreadable),
        (TypeError("create() got an unexpected keyword argument 'modle'"), ModelMisconfigured),
        (named("SomethingElse")("x"), ModelError),
    ],
)
def test_exceptions_of_providers_we_do_not_know(problem: Exception, error: type[ModelError]) -> None:
    """A status, a telling name or a text is enough."""
    model = LangChainModel(Raising(responses=[""], problem=problem), "langchain:raising")
    with pytest.raises(ModelError) as caught:
        model.complete(QUESTION, SCHEMA)
    assert type(caught.value) is error


def test_a_long_text_is_cut() -> None:
    """A page of HTML is no error message."""
    model = LangChainModel(Raising(responses=[""], problem=RuntimeError("x" * 5000)), "langchain:raising")
    with pytest.raises(ModelError) as caught:
        model.complete(QUESTION, SCHEMA)
    assert len(str(caught.value)) < 500


def test_ctrl_c_passes() -> None:
    """Only exceptions are translated."""
    model = LangChainModel(Raising(responses=[""], problem=KeyboardInterrupt()), "langchain:raising")
    with pytest.raises(KeyboardInterrupt):
        model.complete(QUESTION, SCHEMA)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("langchain_nowhere:ChatNowhere", "'langchain_nowhere' is not installed; perhaps `pip install langchain-nowhere`"),
        ("langchain_nowhere.chat:ChatNowhere", "'langchain_nowhere' is not installed"),
        ("langchain_core.nowhere:ChatNowhere", "there is no module 'langchain_core.nowhere'"),
        (f"{__name__}:Harbor", "has no 'Harbor'; did you mean 'Harbour'?"),
        (f"{__name__}:Zzzzzz", "has no 'Zzzzzz'; there are BaseChatModel, FakeListChatModel"),
        (f"{__name__}:NotAModel", "NotAModel is no chat model of LangChain"),
        (f"{__name__}:CANARY", "CANARY is no chat model of LangChain"),
        (f"{__name__}:BaseChatModel", "BaseChatModel cannot be made: TypeError"),
        (f"{__name__}:FakeListChatModel", "FakeListChatModel does not take its options: responses: Field required"),
        (f"{__name__}:Unmakeable", "Unmakeable cannot be made: RuntimeError: two lines and [key]"),
    ],
)
def test_what_cannot_be_opened_is_one_clear_line(target: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what is missing and what would do, and hides a key that the class read from the environment."""
    monkeypatch.setenv("HARBOUR_API_KEY", CANARY)
    assert said in refusal(f"langchain:{target}")


@pytest.mark.parametrize("target", ["langchain_anthropic", ":Chat", "a.b:", "a:not a name"])
def test_a_target_of_another_form_is_a_wrong_setting(target: str) -> None:
    """The form is shown."""
    assert "needs 'package.module:Class'" in refusal(f"langchain:{target}", ConfigError)


def test_a_key_that_the_class_refuses_is_not_told() -> None:
    """Though the class itself says it."""
    said = refusal(f"langchain:{__name__}:Stubborn", key=CANARY)
    assert "Stubborn does not take its options: api_key: Value error, not a harbour key: [key]" in said


def test_an_address_or_key_that_has_no_field_is_not_dropped() -> None:
    """Or the documents would go to another server than the profile says."""
    use, options = f"langchain:{__name__}:Keyless", {"responses": ["{}"]}
    assert "Keyless has no field for base_url" in refusal(use, options=options, base_url="http://127.0.0.1:9/v1")
    assert "Keyless has no field for a key" in refusal(use, options=options, key=CANARY)


def test_the_key_is_nowhere_in_what_is_kept() -> None:
    """Neither in the name nor in the model's repr."""
    with Misbehaving() as server:
        model = harbour(server)
        reply = model.complete(QUESTION, SCHEMA)
    assert CANARY not in f"{model.name} {model!r} {reply!r}"


def test_threads_share_what_was_learned() -> None:
    """All get their answer, and none has to learn again what is known."""
    with Misbehaving(
        refuses(lambda body: format_of(body) == "json_schema", "json_schema unsupported", called_with_tool)
    ) as server:
        model = harbour(server)
        model.complete(QUESTION, SCHEMA)
        with ThreadPoolExecutor(8) as pool:
            replies = list(pool.map(lambda _: model.complete(QUESTION, SCHEMA), range(24)))
    assert {reply.text for reply in replies} == {'{"side": "against"}'}
    assert sum(reply.usage.requests for reply in replies) == 24
