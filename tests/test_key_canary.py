"""A key goes to its server and nowhere else: looked for in everything that the program writes, whatever the server does."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarizer import wiring
from summarizer.cli.entry import run
from summarizer.config import load_configuration
from summarizer.errors import SummarizerError
from tests.misbehaving import NAMED, Behaviour, Body, Misbehaving, ok

CANARY = "sk-canary-Zq7Wd0xKv93TmB5rLh8Jy2"
PIECES = (CANARY, CANARY[10:], CANARY[:16], CANARY[-8:])
"""The key, and the parts of it that a message might keep after hiding the rest."""

TEXT = """The pier of Ostrand

“I oppose the pier tax,” said Rolf Amdal, a ferryman. “It would empty the pier within a year.”

Signe Hauk, the mayor, said that she supports the pier tax.
"""
LOGGERS = ("openai", "httpx", "httpcore", "httpx2", "httpcore2")
"""Who could log a request; the SDK brings one generation of the two below it or the other."""
BEHAVIOURS = sorted({*NAMED, "401_echo"})


def obliging(body: Body) -> str:
    """A good answer to whatever is asked, made of Rolf Amdal's words."""
    schema = json.dumps(body.get("response_format", {}))
    sentence = {"sentence": "Rolf Amdal opposes the pier tax.", "words": ["I oppose the pier tax"]}
    position = {"issue": 1, "side": "opposes", "conditional": False, **sentence}
    if "verdict" in schema:
        return json.dumps({"verdict": "supported"})
    if "relayed" in schema:
        return json.dumps({"positions": [{"statement": 1, "relayed": False, **position}]})
    if "positions" in schema:
        return json.dumps({"positions": [{"actor": "Rolf Amdal", "sentences": [2], **position}]})
    return json.dumps(sentence if "sentence" in schema else {"side": "opposes"})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Path:
    """A working folder with a document, a user who has the key in the environment, and every logger at its most talkative."""
    (tmp_path / "pier.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "no-cache"))
    monkeypatch.setenv("CANARY_KEY", CANARY)
    for name in ("", *LOGGERS):
        caplog.set_level(logging.DEBUG, logger=name)
    return tmp_path


@contextmanager
def configured(folder: Path, *behaviours: Behaviour) -> Iterator[Misbehaving]:
    """A server that behaves so, and a summarizer.toml that has it draft and judge."""
    with Misbehaving(*behaviours) as server:
        lines = [
            "[models.bird]", 'use = "openai:invented"', f'base_url = "{server.url}"', 'key_env = "CANARY_KEY"',
            "timeout = 0.3", "attempts = 1",
            "[roles]", 'drafter = "bird"', 'judge = "bird"',
            "[cache]", 'path = "replies.sqlite"', "",
        ]  # fmt: skip
        (folder / "summarizer.toml").write_text("\n".join(lines), encoding="utf-8")
        yield server


def written(folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> str:
    """Everything that came out since the last time: streams, logs, and the bytes of every file but the documents."""
    out, err = capsys.readouterr()
    logs = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    files = "\n".join(path.read_bytes().decode("latin-1") for path in sorted(folder.rglob("*")) if path.is_file())
    return f"{out}\n{err}\n{logs}\n{caplog.text}\n{files}"


def assert_silent(text: str) -> None:
    """No piece of the key is in a text."""
    assert not [piece for piece in PIECES if piece in text]


def was_sent(server: Misbehaving) -> bool:
    """Whether the server really got the key: else there was nothing to leak."""
    return all(request.headers.get("Authorization") == f"Bearer {CANARY}" for request in server.requests)


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
@pytest.mark.usefixtures("attribute")
def test_no_key_in_what_a_briefing_leaves_behind(
    folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, behaviour: str
) -> None:
    """Briefing, streams, logs and cache of a run are without the key, even with --debug, whatever the server does."""
    with configured(folder, behaviour) as server:
        run(["--debug", "brief", "pier.txt", "--issue", "pier tax", "-o", "briefing.json"])
    assert server.requests
    assert was_sent(server)
    assert_silent(written(folder, capsys, caplog))


@pytest.mark.usefixtures("attribute")
def test_no_key_from_a_server_that_repeats_it(
    folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """A server that puts the key into its complaint gets it no further, whatever is asked and in whatever format."""
    with configured(folder, "401_echo") as server:
        for debug in ([], ["--debug"]):
            assert run([*debug, "models", "--test"]) == 1
            for name in ("briefing.json", "briefing.html", "briefing.md"):
                assert run([*debug, "brief", "pier.txt", "--issue", "pier tax", "-o", name]) == 3
    assert was_sent(server)
    assert_silent(written(folder, capsys, caplog))


@pytest.mark.usefixtures("attribute")
def test_no_key_after_success(folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    """A run that goes well leaves a briefing in every format, its provenance and a cache, all without the key."""
    with configured(folder, ok(obliging)) as server:
        for name in ("briefing.json", "briefing.html", "briefing.md", "briefing.txt"):
            assert run(["brief", "pier.txt", "--issue", "pier tax", "-o", name]) == 0
    briefing = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))
    assert briefing["provenance"]["engine"] == "model"
    assert briefing["positions"]
    assert server.requests
    assert was_sent(server)
    assert (folder / "replies.sqlite").stat().st_size
    assert len({record.name.partition(".")[0] for record in caplog.records} & set(LOGGERS)) > 1  # they do talk
    assert_silent(written(folder, capsys, caplog))


@pytest.mark.parametrize("behaviour", ["ok", "401", "500", "half_json", "model_not_found", "refusal", "wrong_content_type"])
def test_no_key_in_the_test_of_a_model(
    folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, behaviour: str
) -> None:
    """`models --test` asks with the key and shows none of it."""
    with configured(folder, behaviour) as server:
        run(["models", "--test"])
    assert server.requests
    assert was_sent(server)
    assert_silent(written(folder, capsys, caplog))


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_no_key_in_any_exception(folder: Path, behaviour: str) -> None:
    """Neither an error nor any that it came from has the key in its text, its arguments or its traceback."""
    with configured(folder, behaviour):
        settings = load_configuration(folder, {}).settings
        try:
            wiring.try_model("bird", settings)
        except SummarizerError as error:
            assert_silent("".join(traceback.format_exception(error)))
            assert_silent("\n".join(f"{link!r} {link} {link.args} {vars(link)}" for link in chain(error)))


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and all that it came from, those included that Python would not show."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        link = waiting.pop()
        if id(link) not in seen:
            seen.add(id(link))
            yield link
            waiting += [other for other in (link.__cause__, link.__context__) if other is not None]


def test_no_key_from_a_server_that_is_not_there(
    folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Where the connection is refused, nothing is said of the key."""
    with configured(folder):
        pass  # gone again: its port is closed
    assert run(["--debug", "models", "--test"]) == 1
    assert_silent(written(folder, capsys, caplog))


def test_no_key_where_settings_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """`config show` and `models` name the variable that holds the key, not the key."""
    with configured(folder):
        assert run(["config", "show"]) == 0
        assert run(["models"]) == 0
    text = written(folder, capsys, caplog)
    assert "CANARY_KEY" in text
    assert_silent(text)


@pytest.mark.parametrize(
    "line",
    [
        f'api_key = "{CANARY}"',
        f'key_env = "{CANARY}"',
        f'options = {{api_key = "{CANARY}"}}',
        f'options = {{default_headers = {{Authorization = "Bearer {CANARY}"}}}}',
        f'base_url = "http://user:{CANARY}@127.0.0.1:9/v1"',
        f'base_url = "http://127.0.0.1:9/v1?api_key={CANARY}"',
        f'timeout = "{CANARY}"',
    ],
)  # fmt: skip
def test_a_key_in_the_wrong_place_is_not_repeated(folder: Path, capsys: pytest.CaptureFixture[str], line: str) -> None:
    """A key that somebody writes into the settings is refused, without a copy of it in the message."""
    (folder / "summarizer.toml").write_text(f'[models.bird]\nuse = "openai:invented"\n{line}\n', encoding="utf-8")
    for command in (["config", "show"], ["models"], ["--debug", "models", "--test"], ["--debug", "brief", "pier.txt"]):
        assert run(command) == 2
    out, err = capsys.readouterr()
    assert_silent(out + err)
