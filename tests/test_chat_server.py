from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from misbehaving import Behaviour, Misbehaving, failure, format_of, ok, refuses
from serving import BODY, CANARY, CHOICE, GOOD, MESSAGES, SCHEMA, SIDE, failing, opened, serving

from summarizer.chat import Schema
from summarizer.errors import ModelError, ModelMisconfigured


def test_the_request_holds_messages_schema_and_limit() -> None:
    """The server is sent the conversation, the strict schema and the limit of output, and nothing else."""
    with serving(settings={"output": 70}) as (model, server):
        model.complete(MESSAGES, SCHEMA)
    assert server.bodies == [
        {
            "model": "invented",
            "messages": [
                {"role": "system", "content": "You read statements."},
                {"role": "user", "content": "Which side is this?"},
            ],
            "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": BODY}},
            "max_tokens": 70,
        }
    ]
    assert server.requests[0].headers["authorization"] == f"Bearer {CANARY}"


def test_options_go_to_the_server() -> None:
    """Options that the SDK knows and those that only the server knows both arrive."""
    options = {
        "temperature": 0,
        "seed": 7,
        "top_k": 4,
        "extra_body": {"cache_prompt": True},
        "extra_headers": {"X-Title": "desk"},
    }
    with serving(settings={"options": options}) as (model, server):
        model.complete(MESSAGES, SCHEMA)
    assert server.bodies[0].items() >= {"temperature": 0, "seed": 7, "top_k": 4, "cache_prompt": True}.items()
    assert not server.bodies[0].keys() & {"extra_body", "extra_headers"}
    assert server.requests[0].headers["X-Title"] == "desk"


def test_a_limit_among_the_options_replaces_ours() -> None:
    """Whoever sets the limit of output among the options gets that one only."""
    with serving(settings={"options": {"max_completion_tokens": 9}}) as (model, server):
        model.complete(MESSAGES, SCHEMA)
    assert server.bodies[0]["max_completion_tokens"] == 9
    assert "max_tokens" not in server.bodies[0]


@pytest.mark.parametrize(
    ("refusing", "format_", "requests"),
    [
        ("ok", "json_schema", 1),
        ("refuses_schema_keyword", "json_schema", 2),
        ("refuses_json_schema", "json_object", 2),
        ("refuses_response_format", "text", 3),
        (refuses(lambda body: "response_format" in body, "extra fields: response_format"), "text", 3),
        (refuses(lambda body: "json_schema" in str(body), "failed to parse grammar"), "json_object", 3),
    ],
)
def test_the_ladder_is_gone_down_once(refusing: Behaviour, format_: str, requests: int) -> None:
    """A server that lacks a way of asking is asked the next one, and from then on that one only."""
    with serving(choose=lambda _: refusing) as (model, server):
        first, second = model.complete(MESSAGES, SCHEMA), model.complete(MESSAGES, SCHEMA)
    assert [first.text, second.text] == [GOOD, GOOD]
    assert [first.usage.requests, second.usage.requests] == [requests, 1]
    assert len(server.requests) == requests + 1
    assert format_of(server.bodies[-1]) == format_


def test_the_schema_is_described_where_the_server_is_not_told() -> None:
    """Below strict schemas, the schema with its limits stands in the one system message."""
    with serving("refuses_json_schema") as (model, server):
        model.complete(MESSAGES, SCHEMA)
        model.complete(MESSAGES[1:], SCHEMA)
    for body in server.bodies[-2:]:
        assert [message["role"] for message in body["messages"]] == ["system", "user"]
        assert "JSON Schema" in body["messages"][0]["content"]
        assert "maxLength" in body["messages"][0]["content"]


def test_a_lean_schema_keeps_its_names() -> None:
    """What limits lengths is left out; a property that is called like such a keyword stays."""
    schema = Schema("answer", {**BODY, "properties": {"pattern": {"type": "string", "pattern": "^a"}, "side": SIDE}})
    with serving("refuses_schema_keyword", "ok") as (model, server):
        model.complete(MESSAGES, schema)
    lean = server.bodies[-1]["response_format"]["json_schema"]["schema"]
    assert lean["properties"] == {"pattern": {"type": "string"}, "side": {"type": "string", "enum": ["for", "against"]}}


def test_a_server_that_ignores_the_schema_is_told_in_words() -> None:
    """A server that accepts a strict schema and answers with prose finds the schema in the messages from then on."""
    ignorant = ok(lambda body: GOOD if "JSON Schema" in str(body["messages"]) else "For it.")
    with serving(ignorant) as (model, _):
        assert [model.complete(MESSAGES, SCHEMA).usage.requests for _ in range(2)] == [2, 1]


@pytest.mark.parametrize(
    ("own_url", "first", "second"),
    [(True, "max_tokens", "max_completion_tokens"), (False, "max_completion_tokens", "max_tokens")],
)
def test_the_limit_has_two_names(monkeypatch: pytest.MonkeyPatch, first: str, second: str, *, own_url: bool) -> None:
    """OpenAI gets the new name for the limit of output, other servers the old one; who wants the other gets it from then on."""
    picky = refuses(lambda body: first in body, f"Unsupported parameter: '{first}'. Use '{second}' instead.")
    with Misbehaving(picky) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        with opened(server, **({} if own_url else {"base_url": None})) as model:
            model.complete(MESSAGES, SCHEMA)
            model.complete(MESSAGES, SCHEMA)
    assert [second in body for body in server.bodies] == [False, True, True]


def test_neither_name_for_the_limit_ends() -> None:
    """A server that refuses both names is an error and no endless loop."""
    error = failing(refuses(lambda _: True, "max_tokens and max_completion_tokens are both bad"))
    assert type(error) is ModelError
    assert error.requests == 2


def test_a_refused_option_is_named() -> None:
    """An option that the model does not take is a clear line, and nothing is sent in its place."""
    error = failing(failure(400, "Unsupported value: 'temperature' does not support 0"), options={"temperature": 0})
    assert isinstance(error, ModelMisconfigured)
    assert "options: 'temperature' is refused" in str(error)


def test_logprobs_are_read() -> None:
    """The probabilities of a choice come from the tokens, even where these hold a fence that the content lacks."""
    parts = ["```json\n", '{"', "side", '":', ' "', "for", '"}']
    tokens: list[dict[str, Any]] = [{"token": part, "logprob": -0.1, "top_logprobs": []} for part in parts]
    tokens[5]["top_logprobs"] = [{"token": "for", "logprob": -0.1}, {"token": "again", "logprob": -2.0}]
    with serving(ok(GOOD, logprobs={"content": tokens})) as (model, server):
        reply = model.complete(MESSAGES, CHOICE)
        assert not model.complete(MESSAGES, SCHEMA).chances
    assert server.bodies[0].items() >= {"logprobs": True, "top_logprobs": 8}.items()
    assert "logprobs" not in server.bodies[1]
    assert sum(reply.chances.values()) == pytest.approx(1)
    assert reply.chances["for"] == pytest.approx(0.87, abs=0.01)


def test_without_logprobs_if_need_be() -> None:
    """A server that refuses to tell probabilities is asked without, also the next time."""
    with serving("refuses_logprobs") as (model, server):
        replies = [model.complete(MESSAGES, CHOICE) for _ in range(2)]
    assert [reply.usage.requests for reply in replies] == [2, 1]
    assert [reply.chances for reply in replies] == [{}, {}]
    assert ["logprobs" in body for body in server.bodies] == [True, False, False]


def test_a_model_may_keep_its_logprobs() -> None:
    """A model that may not be asked for probabilities (403) has no wrong key."""
    secret = failure(403, "You are not allowed to request logprobs from this model")
    with serving(secret, "ok") as (model, _):
        assert model.complete(MESSAGES, CHOICE).text == GOOD


def test_logprobs_among_the_options_are_left_as_they_are() -> None:
    """Whoever sets logprobs by option gets that; a server that refuses it is an error and no endless loop."""
    with serving("ok", "refuses_logprobs", settings={"options": {"logprobs": False}}) as (model, server):
        assert model.complete(MESSAGES, CHOICE).text == GOOD
        with pytest.raises(ModelMisconfigured, match="options: 'logprobs'"):
            model.complete(MESSAGES, CHOICE)
    assert server.bodies[0]["logprobs"] is False
    assert "top_logprobs" not in server.bodies[0]


def test_threads_share_what_is_learnt() -> None:
    """Many threads at once learn about a server without a wrong answer, and then it is known to all."""
    with serving(latency=0.01, choose=lambda _: "refuses_response_format") as (model, server):
        with ThreadPoolExecutor(8) as pool:
            texts = [reply.text for reply in pool.map(lambda _: model.complete(MESSAGES, CHOICE), range(24))]
        before = len(server.requests)
        assert model.complete(MESSAGES, CHOICE).usage.requests == 1
    assert texts == [GOOD] * 24
    assert before <= 24 + 2 * 8
    assert server.most_at_once > 4
