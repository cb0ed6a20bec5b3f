import email.utils
import gc
import socket
import threading
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from misbehaving import Behaviour, Misbehaving, answer, completion, failure, ok
from serving import CANARY, GOOD, MESSAGES, SCHEMA, failing, serving

from summarizer.chat import ChatModel, Message, Usage
from summarizer.errors import (
    ContextTooLong,
    ModelError,
    ModelMisconfigured,
    ReplyCutOff,
    ReplyRefused,
    ReplyUnreadable,
    TransientModelError,
)
from summarizer.models.openai_model import OpenAIModel, open_openai
from summarizer.models.profile import Profile


def test_an_answer_is_text_and_usage() -> None:
    """A good answer comes back as JSON text with what it cost."""
    with serving() as (model, server):
        reply = model.complete(MESSAGES, SCHEMA)
    assert (reply.text, reply.finish, dict(reply.chances)) == (GOOD, "stop", {})
    assert reply.usage == Usage(100, 10, 20, requests=1, seconds=reply.usage.seconds)
    assert reply.usage.seconds > 0
    assert isinstance(model, ChatModel)
    assert model.name == "openai:invented"
    assert server.requests[0].path == "/v1/chat/completions"


def test_a_local_server_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key, a server with a base_url is asked all the same, and not sent a key that is meant for another."""
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    with serving(settings={"key": None}) as (model, server):
        assert model.complete(MESSAGES, SCHEMA).text == GOOD
    assert CANARY not in str(server.requests[0].headers)


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (Profile("openai:invented"), "OPENAI_API_KEY"),
        (Profile("openai:", key=CANARY), "openai:MODEL"),
        (Profile("openai:invented", "127.0.0.1:8080/v1"), "http://"),
        (Profile("openai:invented", key=f"{CANARY}\nx"), "OPENAI_API_KEY"),
        (Profile("openai:invented", key=f"{CANARY}é"), "OPENAI_API_KEY"),
        (Profile("openai:invented", key=CANARY, options={"stream": True}), "'stream'"),
    ],
)
def test_nonsense_is_refused_before_any_request(profile: Profile, said: str) -> None:
    """A profile that cannot work says so when it is opened, in one line without the key."""
    with pytest.raises(ModelMisconfigured, match=said) as caught:
        open_openai(profile)
    assert caught.value.requests == 0
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    ("behaviour", "kind", "said"),
    [
        ("429", TransientModelError, "Rate limit"),
        ("500", TransientModelError, "500"),
        ("502", TransientModelError, "502"),
        ("503", TransientModelError, "overloaded"),
        (failure(504, "Gateway timeout"), TransientModelError, "504"),
        (failure(408, "Too slow"), TransientModelError, "408"),
        (failure(409, "Conflict"), TransientModelError, "409"),
        ("reset", TransientModelError, "reset"),
        ("half_json", TransientModelError, "without sending complete message"),
        ("truncated_json", TransientModelError, "broke off"),
        ("quota", ModelMisconfigured, "nothing left to spend"),
        ("401", ModelMisconfigured, "OPENAI_API_KEY"),
        ("401_echo", ModelMisconfigured, "OPENAI_API_KEY"),
        (failure(403, "Forbidden"), ModelMisconfigured, "OPENAI_API_KEY"),
        ("model_not_found", ModelMisconfigured, "invented at http://127.0.0.1"),
        (answer({"error": "model 'invented' not found"}, 404), ModelMisconfigured, "not found"),
        ("context_too_long", ContextTooLong, "10 tokens"),
        (failure(400, "the request exceeds the available context size, try increasing it"), ContextTooLong, "context"),
        (failure(400, "prompt too big", "exceed_context_size_error"), ContextTooLong, "too big"),
        (failure(500, "Context size has been exceeded."), ContextTooLong, "exceeded"),
        (failure(413, "Request too large"), ContextTooLong, "413"),
        ("400", ModelError, "Something else"),
        (answer({"detail": [{"loc": ["body", "shoe"], "msg": "no such field"}]}, 422), ModelError, "shoe"),
        ("no_completion", ReplyUnreadable, "base_url"),
        ("no_choices", ReplyUnreadable, "no chat completion"),
        ("wrong_content_type", ReplyUnreadable, "no chat completion"),
        ("refusal", ReplyRefused, "I cannot help"),
        ("content_filter", ReplyRefused, "content filter"),
        ("length", ReplyCutOff, "limit of length"),
        (answer({"error": {"message": "Upstream is busy", "code": 429}}), TransientModelError, "busy"),
    ],
)
def test_each_failure_has_its_error(behaviour: Behaviour, kind: type[ModelError], said: str) -> None:
    """Each way to fail is one error of ours, in one line, after exactly one request."""
    error = failing(behaviour)
    assert type(error) is kind
    assert said in str(error)
    assert "\n" not in str(error)
    assert error.requests == 1


def test_slow_servers_time_out() -> None:
    """A server that takes longer than the profile allows is a transient error."""
    error = failing("slow", timeout=0.05)
    assert isinstance(error, TransientModelError)
    assert "no answer within 0.05 seconds" in str(error)


def test_nobody_listens() -> None:
    """A refused connection is a transient error: the server may be about to start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    model = open_openai(Profile("openai:invented", base_url=url, timeout=2))
    with pytest.raises(TransientModelError, match="refused"):
        model.complete(MESSAGES, SCHEMA)
    model.close()


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry_After": "2"}, 2.0),
        ({"Retry_After": "2", "retry_after_ms": "150"}, 0.15),
        ({"Retry_After": "soon"}, None),
        ({"Retry_After": "-3"}, None),
        ({"Retry_After": "nan"}, None),
        ({"Retry_After": "Wed, 01 Jan 2020 00:00:00 GMT"}, 0.0),
        ({}, None),
    ],
)
def test_the_wait_that_a_server_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    """Retry-After is read in seconds, in milliseconds and as a date; nonsense is as good as none."""
    error = failing(failure(429, "Slow down", **headers))
    assert isinstance(error, TransientModelError)
    assert error.retry_after == seconds


def test_a_wait_until_a_date() -> None:
    """A date in the future is as many seconds as it is away."""
    error = failing(failure(503, "Back soon", Retry_After=email.utils.formatdate(time.time() + 30, usegmt=True)))
    assert isinstance(error, TransientModelError)
    assert error.retry_after is not None
    assert 20 < error.retry_after <= 30


@pytest.mark.parametrize(
    "content",
    [GOOD, f"```json\n{GOOD}\n```", f"Gladly! Here it is: {GOOD} Anything else {{you}} need?", f"<think>{{}}</think>\n{GOOD}"],
)
def test_the_bare_object_comes_back(content: str) -> None:
    """Fences, chatter and loud thinking around the JSON are left out."""
    with serving(ok(content)) as (model, _):
        assert model.complete(MESSAGES, SCHEMA).text == GOOD


@pytest.mark.parametrize("bad", ["prose", "empty", ok('{"side": "fo')])
def test_an_unreadable_answer_is_asked_for_again(bad: Behaviour) -> None:
    """What holds no JSON is asked for once more, with the schema in words; both requests count."""
    with serving(bad, "ok") as (model, server):
        reply = model.complete(MESSAGES, SCHEMA)
    assert reply.text == GOOD
    assert (reply.usage.requests, reply.usage.input_tokens, reply.usage.output_tokens) == (2, 200, 40)
    roles = [message["role"] for message in server.bodies[1]["messages"]]
    assert roles in (["system", "user"], ["system", "user", "assistant", "user"])
    assert "JSON only" in server.bodies[1]["messages"][-1]["content"]
    assert "JSON Schema" in str(server.bodies[1]["messages"])


@pytest.mark.parametrize("bad", ["prose", "empty"])
def test_twice_unreadable_is_an_error(bad: Behaviour) -> None:
    """Asked again in vain, the call fails and both requests are counted."""
    error = failing(bad)
    assert isinstance(error, ReplyUnreadable)
    assert error.requests == 2


def test_text_that_cannot_be_sent() -> None:
    """A text that is no valid Unicode is an error of this call and not a crash."""
    with serving() as (model, server), pytest.raises(ModelError, match="surrogates"):
        model.complete([Message("user", "half a character: \ud83d")], SCHEMA)
    assert server.requests == []


def test_failing_when_asked_again_counts_all_requests() -> None:
    """An error of the second attempt counts the first one too."""
    error = failing("prose", "500")
    assert isinstance(error, TransientModelError)
    assert error.requests == 2


def test_a_password_in_the_url_is_not_shown() -> None:
    """What stands before the @ of a base_url is left out of errors."""
    with Misbehaving("500") as server:
        model = open_openai(Profile("openai:invented", server.url.replace("//", f"//me:{CANARY}@")))
        with pytest.raises(TransientModelError) as caught:
            model.complete(MESSAGES, SCHEMA)
        model.close()
    assert CANARY not in str(caught.value)
    assert "@127.0.0.1" in str(caught.value)


def test_usage_may_be_missing() -> None:
    """A server that does not count tokens costs none, as far as anybody knows."""
    with serving(answer({**completion(GOOD), "usage": None})) as (model, _):
        usage = model.complete(MESSAGES, SCHEMA).usage
    assert (usage.input_tokens, usage.cached_tokens, usage.output_tokens, usage.requests) == (0, 0, 0, 1)


def test_good_and_bad_at_once() -> None:
    """A failing request disturbs no other one that is under way."""

    def by_text(body: dict[str, Any]) -> Behaviour:
        return "500" if "bad" in body["messages"][-1]["content"] else ok(f'{{"side": "{body["messages"][-1]["content"]}"}}')

    def ask(model: OpenAIModel, text: str) -> str:
        try:
            return model.complete([Message("user", text)], SCHEMA).text
        except TransientModelError:
            return "failed"

    wishes = [f"{'bad' if number % 3 == 0 else 'good'}{number}" for number in range(30)]
    with serving(choose=by_text, latency=0.005) as (model, _), ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda wish: ask(model, wish), wishes))
    assert found == ["failed" if "bad" in wish else f'{{"side": "{wish}"}}' for wish in wishes]


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and all that hangs on it."""
    while error is not None:
        yield error
        yield from chain(error.__cause__)
        error = error.__context__


ECHO = failure(400, f"Bad header 'Authorization: Bearer {CANARY}' with key {CANARY[:14]}...")


BAD = "429 500 502 reset slow half_json truncated_json prose empty refusal length wrong_content_type no_completion 401 401_echo"


@pytest.mark.parametrize("behaviour", [*BAD.split(), "model_not_found", "context_too_long", "400", ECHO])
def test_the_key_is_in_no_error(behaviour: Behaviour, caplog: pytest.LogCaptureFixture) -> None:
    """Neither an error nor anything that hangs on it, nor its traceback, nor any library's log holds the key or much of it."""
    caplog.set_level("DEBUG")
    error = failing(behaviour, timeout=0.1)
    texts = [f"{found!s} {found!r} {vars(found)}" for found in chain(error)]
    texts += ["".join(traceback.format_exception(error)), caplog.text]
    assert not [text for text in texts if CANARY[:10] in text]


def test_a_closed_model_leaves_nothing_open() -> None:
    """After close(), no connection of ours stays open and no thread was started."""
    threads = threading.active_count()
    with serving() as (model, _):
        model.complete(MESSAGES, SCHEMA)
    gc.collect()
    assert threading.active_count() == threads
