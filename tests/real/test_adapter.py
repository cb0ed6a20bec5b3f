"""The adapter against a real server and a real model: whatever it answers, it answers in the form asked for."""

from __future__ import annotations

import json

import pytest

from summarizer.chat import ChatModel, Message, Schema
from summarizer.errors import ContextTooLong, ReplyCutOff
from summarizer.models.profile import Profile
from summarizer.models.registry import open_model
from tests.real.witness import Witness

pytestmark = pytest.mark.model

SIDES = ["supports", "opposes", "none"]
SIDE = Schema(
    "side",
    {
        "type": "object",
        "properties": {"side": {"type": "string", "enum": SIDES}},
        "required": ["side"],
        "additionalProperties": False,
    },
    choice="side",
)
QUESTION = (
    Message("system", "You answer in JSON."),
    Message("user", 'Ann said: "We do not want the toll." Which side does she take on the toll?'),
)


def opened(witness: Witness, output: int = 60) -> ChatModel:
    """The served model through the adapter, which may write `output` tokens."""
    return open_model(
        Profile(
            "openai:local",
            base_url=witness.base_url("adapter"),
            timeout=300.0,
            output=output,
            options={"temperature": 0},  # else the answer need not be the likeliest
        )
    )


def test_an_answer_has_the_form_asked_for(witness: Witness) -> None:
    """The answer is the JSON of the schema, with what it cost, and one request was made for it."""
    before = len(witness.asked)
    reply = opened(witness).complete(QUESTION, SIDE)
    assert json.loads(reply.text).keys() == {"side"}
    assert json.loads(reply.text)["side"] in SIDES
    assert reply.finish == "stop"
    assert reply.usage.input_tokens > 0
    assert reply.usage.output_tokens > 0
    assert reply.usage.requests == len(witness.asked) - before == 1


def test_probabilities_are_those_of_the_choices(witness: Witness) -> None:
    """The server tells log-probabilities: each choice has one from 0 to 1, together no more than 1, the answer's the highest."""
    reply = opened(witness).complete(QUESTION, SIDE)
    assert reply.chances
    assert set(reply.chances) <= set(SIDES)
    assert all(0 <= chance <= 1 for chance in reply.chances.values())
    assert sum(reply.chances.values()) <= 1 + 1e-6
    assert max(reply.chances, key=lambda side: reply.chances[side]) == json.loads(reply.text)["side"]


def test_an_answer_that_is_cut_off_says_so(witness: Witness) -> None:
    """An answer that runs into the limit of its length is never taken for a whole one."""
    with pytest.raises(ReplyCutOff):
        opened(witness, output=3).complete(QUESTION, SIDE)


def test_a_prompt_that_is_too_long_is_told_apart(witness: Witness) -> None:
    """The server's own words for a prompt beyond its context are understood."""
    flood = Message("user", "The ferry is late again. " * 3000)
    with pytest.raises(ContextTooLong):
        opened(witness).complete((flood,), SIDE)
