"""The model that says what it was told to say."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.chat import ChatModel, Message, Reply, Schema, Usage
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
from summarizer.models.scripted import ERRORS, ScriptedModel, open_scripted

SCHEMA = Schema("answer", {"type": "object"})
QUESTION = (Message("user", "Which side is the ferry union on?"),)


def opened(tmp_path: Path, text: str) -> ChatModel:
    """A model that reads these lines."""
    path = tmp_path / "replies.jsonl"
    path.write_text(text, encoding="utf-8")
    return open_scripted(Profile(f"scripted:{path}"))


def test_replies_come_in_order_and_in_every_form() -> None:
    """A string is the text, a Reply is given as it is, an exception is raised."""
    whole = Reply("b", Usage(input_tokens=7), "length")
    model = ScriptedModel(["a", whole, TransientModelError("busy"), "c"])
    assert model.complete(QUESTION, SCHEMA) == Reply("a")
    assert model.complete(QUESTION, SCHEMA) is whole
    with pytest.raises(TransientModelError, match="busy"):
        model.complete(QUESTION, SCHEMA)
    assert model.complete(QUESTION, SCHEMA).text == "c"


def test_running_out_is_said() -> None:
    """The script was too short, which is no answer."""
    model = ScriptedModel(iter(["a"]), name="short")
    model.complete(QUESTION, SCHEMA)
    for _ in range(2):
        with pytest.raises(ModelError, match="short: there are only 1 replies, and all have been given") as caught:
            model.complete(QUESTION, SCHEMA)
        assert caught.value.requests == 0


def test_a_function_answers_what_it_is_asked() -> None:
    """It sees the messages and the schema, and may return all that a list may hold."""

    def answer(messages: object, schema: Schema) -> str | Exception:
        return schema.name if messages == QUESTION else ReplyRefused("no")

    model = ScriptedModel(answer)
    assert model.complete(QUESTION, SCHEMA).text == "answer"
    with pytest.raises(ReplyRefused):
        model.complete((), SCHEMA)


def test_what_was_asked_is_kept() -> None:
    """Also where the answer was an error."""
    model = ScriptedModel([ReplyRefused("no"), "a"])
    with pytest.raises(ReplyRefused):
        model.complete(list(QUESTION), SCHEMA)
    model.complete((), SCHEMA)
    assert model.asked == [(QUESTION, SCHEMA), ((), SCHEMA)]
    assert model.name == "scripted"
    assert isinstance(model, ChatModel)


@given(st.integers(1, 60), st.integers(2, 8))
def test_threads_share_the_replies(count: int, threads: int) -> None:
    """Each reply is given once, whoever asks."""
    model = ScriptedModel(str(number) for number in range(count))
    with ThreadPoolExecutor(threads) as pool:
        replies = list(pool.map(lambda _: model.complete(QUESTION, SCHEMA).text, range(count)))
    assert sorted(map(int, replies)) == list(range(count))
    assert len(model.asked) == count


def test_a_file_of_replies(tmp_path: Path) -> None:
    """Texts as strings or as JSON; empty lines are nothing."""
    model = opened(tmp_path, '{"text": "plain"}\n\n{"text": {"side": "größer"}}\n')
    assert model.name == "scripted:replies.jsonl"
    assert model.complete(QUESTION, SCHEMA).text == "plain"
    assert model.complete(QUESTION, SCHEMA).text == '{"side": "größer"}'


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("transient", TransientModelError),
        ("misconfigured", ModelMisconfigured),
        ("context_too_long", ContextTooLong),
        ("cut_off", ReplyCutOff),
        ("refused", ReplyRefused),
        ("unreadable", ReplyUnreadable),
        ("other", ModelError),
    ],
)
def test_a_file_of_errors(tmp_path: Path, word: str, kind: type[ModelError]) -> None:
    """Every error of a model has a word."""
    assert ERRORS[word] is kind
    with pytest.raises(kind, match=rf"replies.jsonl:1: an error as the script has it: {word}"):
        opened(tmp_path, f'{{"error": "{word}"}}\n').complete(QUESTION, SCHEMA)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{half", r"replies.jsonl:2: not JSON: .* \(column 2\)"),
        ("[1]", "replies.jsonl:2: a reply is"),
        ('{"text": "a", "error": "other"}', "replies.jsonl:2: a reply is"),
        ("{}", "replies.jsonl:2: a reply is"),
        ('{"txt": "a"}', "replies.jsonl:2: a reply is"),
        ('{"error": "sometimes"}', "replies.jsonl:2: unknown error 'sometimes'; there are transient, "),
        ('{"error": ["other"]}', "replies.jsonl:2: unknown error"),
    ],
)
def test_a_bad_line_is_pointed_at(tmp_path: Path, line: str, said: str) -> None:
    """Before anything is asked."""
    with pytest.raises(ConfigError, match=said):
        opened(tmp_path, f'{{"text": "a"}}\n{line}\n')


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A clear line about the file."""
    with pytest.raises(ConfigError, match=r"nowhere\.jsonl: the replies cannot be read: No such file"):
        open_scripted(Profile(f"scripted:{tmp_path / 'nowhere.jsonl'}"))
    (tmp_path / "bad.jsonl").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="it is not UTF-8"):
        open_scripted(Profile(f"scripted:{tmp_path / 'bad.jsonl'}"))
