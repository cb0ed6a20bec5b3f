"""Recordings: what was answered once is answered again, with its usage, and nothing else is."""

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.chat import ChatModel, Finish, Message, Reply, Schema, Usage
from summarizer.errors import ConfigError, ModelError, SummarizerError
from summarizer.models.profile import Profile
from summarizer.models.recorded import RecordedModel, RecordingModel, open_recorded
from summarizer.models.scripted import ScriptedModel

SCHEMA = Schema("side", {"type": "object", "properties": {"side": {"enum": ["for", "against"]}}}, choice="side")
ASKED = (Message("system", "Read the statement."), Message("user", 'The mayor: "No tolls on the bridge."'))
ANSWER = Reply('{"side": "against"}', Usage(input_tokens=40, cached_tokens=8, output_tokens=6, requests=1, seconds=0.7, usd=None))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
REPLIES = st.builds(
    Reply,
    text=st.text(st.characters()),  # with halves of surrogate pairs
    usage=st.builds(
        Usage,
        input_tokens=st.integers(0, 9999),
        output_tokens=st.integers(0, 9999),
        seconds=st.floats(0, 1e6),
        usd=st.none() | st.floats(0, 1e6),
    ),
    finish=st.sampled_from(["stop", "length", "refused"]),
    chances=st.dictionaries(TEXTS, st.floats(0, 1), max_size=3),
)


def _recorded(path: Path, reply: Reply = ANSWER) -> None:
    RecordingModel(ScriptedModel([reply], "openai:large"), path).complete(ASKED, SCHEMA)


def test_reply_is_replayed_with_its_usage(tmp_path: Path) -> None:
    """A recorded reply comes back whole, so that a cost figure is the same on every run."""
    path = tmp_path / "evals" / "sides.jsonl"
    recording = RecordingModel(ScriptedModel([ANSWER], "openai:large"), path)
    assert recording.complete(ASKED, SCHEMA) == ANSWER
    assert recording.name == "openai:large"
    replayed = open_recorded(Profile(f"recorded:{path}"))
    assert isinstance(replayed, ChatModel)
    assert replayed.name == "recorded:sides.jsonl"
    assert replayed.complete(ASKED, SCHEMA) == ANSWER
    assert replayed.complete(list(ASKED), SCHEMA) == ANSWER


@settings(max_examples=60)
@given(st.text(), REPLIES)
def test_recording_loses_nothing(tmp_path_factory: pytest.TempPathFactory, said: str, reply: Reply) -> None:
    """Any reply to any message comes back equal, whatever characters are in it."""
    path = tmp_path_factory.mktemp("recording") / "r.jsonl"
    messages = (Message("user", said),)
    RecordingModel(ScriptedModel([reply]), path).complete(messages, SCHEMA)
    assert RecordedModel(path).complete(messages, SCHEMA) == reply


@pytest.mark.parametrize("finish", ["length", "refused"])
def test_replies_that_went_wrong_are_recorded_too(tmp_path: Path, finish: Finish) -> None:
    """A replay has the cut-off and refused answers of the run it stands for."""
    _recorded(tmp_path / "r.jsonl", Reply("", finish=finish))
    assert RecordedModel(tmp_path / "r.jsonl").complete(ASKED, SCHEMA).finish == finish


@pytest.mark.parametrize(
    ("messages", "schema"),
    [
        (ASKED[:1], SCHEMA),
        ((ASKED[0], Message("user", 'The mayor: "Tolls on the bridge."')), SCHEMA),
        ((Message("user", ASKED[0].content), ASKED[1]), SCHEMA),
        (ASKED, Schema("side", {"type": "object"}, choice="side")),
        (ASKED, Schema("stance", SCHEMA.body, choice="side")),
        (ASKED, Schema("side", SCHEMA.body)),
    ],
)
def test_other_request_is_not_answered(tmp_path: Path, messages: tuple[Message, ...], schema: Schema) -> None:
    """A request that differs in anything is a ModelError that names the file and what would do."""
    path = tmp_path / "r.jsonl"
    _recorded(path)
    with pytest.raises(ModelError, match=r"r\.jsonl: holds no reply to this request .* record it anew") as caught:
        RecordedModel(path).complete(messages, schema)
    assert caught.value.requests == 0


def test_later_line_for_a_request_counts(tmp_path: Path) -> None:
    """Recording again replaces, without editing the file."""
    path = tmp_path / "r.jsonl"
    _recorded(path, Reply("old"))
    _recorded(path, Reply("new"))
    assert RecordedModel(path).complete(ASKED, SCHEMA).text == "new"


def test_line_written_by_hand_needs_no_key(tmp_path: Path) -> None:
    """Without a key, the messages and the schema's name say which request a line answers."""
    path = tmp_path / "hand.jsonl"
    line = {"name": "me", "messages": [{"role": "user", "content": "Which?"}], "schema": "side", "text": "{}"}
    path.write_text(f"\n{json.dumps(line)}\n\n", encoding="utf-8")
    model = RecordedModel(path)
    assert model.complete([Message("user", "Which?")], SCHEMA) == Reply("{}", Usage(requests=1))
    with pytest.raises(ModelError, match="holds no reply"):
        model.complete([Message("user", "Which?")], Schema("stance", {}))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", r"r\.jsonl:1: not JSON: Expecting .* \(column 2\)"),
        ('{"name": "n", "messages": [], "schema": "s"}', r"r\.jsonl:1: not a recorded reply: text: Field required"),
        (
            '{"name": "n", "messages": [{"role": "boss", "content": ""}], "schema": "s", "text": ""}',
            r"r\.jsonl:1: not a recorded reply: messages\.0\.role",
        ),
        ('{"name": "n", "messages": [], "schema": "s", "text": "", "tokens": 3}', r"r\.jsonl:1: .*tokens: Extra inputs"),
    ],
)
def test_line_that_is_no_reply_is_told(tmp_path: Path, line: str, told: str) -> None:
    """A line that cannot be read is named by file, number and field."""
    (tmp_path / "r.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        RecordedModel(tmp_path / "r.jsonl")


def test_missing_recording_is_told(tmp_path: Path) -> None:
    """A file that is not there, or not text, is one clear line when the model is opened."""
    with pytest.raises(ConfigError, match=r"none\.jsonl: cannot be read as a recording of replies: No such file"):
        open_recorded(Profile(f"recorded:{tmp_path / 'none.jsonl'}"))
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="it is not UTF-8"):
        RecordedModel(tmp_path / "bytes.jsonl")


def test_threads_and_recorders_share_a_file(tmp_path: Path) -> None:
    """Lines of several threads and several recorders never run into each other."""
    path = tmp_path / "r.jsonl"
    echo = ScriptedModel(lambda messages, _: Reply(messages[0].content * 400))
    recorders = [RecordingModel(echo, path) for _ in range(3)]

    def ask(number: int) -> None:
        recorders[number % 3].complete([Message("user", f"{number};")], SCHEMA)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(ask, range(120)))
    model = RecordedModel(path)
    assert all(model.complete([Message("user", f"{n};")], SCHEMA).text == f"{n};" * 400 for n in range(120))


def test_place_that_cannot_be_written_is_told_before_asking(tmp_path: Path) -> None:
    """A recording that cannot be made is told before a reply is paid for."""
    model = ScriptedModel([ANSWER])
    with pytest.raises(SummarizerError, match="the recording cannot be written"):
        RecordingModel(model, tmp_path)
    assert model.asked == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_recording_is_its_owners_alone(tmp_path: Path) -> None:
    """A recording holds the owner's documents, so nobody else may read it."""
    _recorded(tmp_path / "r.jsonl")
    assert stat.S_IMODE((tmp_path / "r.jsonl").stat().st_mode) == 0o600
