"""`summarizer models`, and the options of `summarizer brief` that are about models."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.cli.brief import usage_line
from summarizer.config import ModelSettings, RoleSettings, Settings
from tests.misbehaving import Misbehaving, ok

Call = Callable[..., tuple[int, str, str]]

CANARY = "canary-8c1f7e"
TWO_MODELS = """
[models.first]
use = "openai:first-of-two"
key_env = "QUAY_KEY"
[models.second]
use = "scripted:second.jsonl"
[roles]
drafter = "first"
judge = "first"
"""


@pytest.fixture
def configured(folder: Path) -> Path:
    """The working folder, with two model profiles."""
    (folder / "summarizer.toml").write_text(TWO_MODELS, encoding="utf-8")
    return folder


def test_without_profiles_it_says_how_to_add_one(call: Call, folder: Path) -> None:
    """Where no model is configured, the answer is a block for summarizer.toml that can be used as it stands."""
    code, out, err = call("models")
    assert (code, err) == (0, "")
    (folder / "summarizer.toml").write_text(out.split("\n\n")[1], encoding="utf-8")
    code, out, _ = call("models")
    assert code == 0
    assert "gpt      openai:gpt-5-mini" in out


def test_nothing_to_test_is_no_success(call: Call) -> None:
    """--test without a profile has not found a model that answers."""
    code, out, _ = call("models", "--test")
    assert code == 1
    assert "No model is configured" in out


def test_table_tells_models_and_roles(call: Call, configured: Path) -> None:
    """Each profile has a row: what it uses, the variable of its key, and its roles."""
    assert configured.is_dir()
    code, out, err = call("models")
    assert (code, err) == (0, "")
    rows = [line.split() for line in out.split("\n\n")[0].splitlines()]
    assert rows == [
        ["profile", "use", "base_url", "key", "roles"],
        ["first", "openai:first-of-two", "-", "QUAY_KEY", "(not", "set)", "drafter,", "judge"],
        ["second", "scripted:second.jsonl", "-", "-", "-"],
    ]


def test_adapters_are_listed(call: Call) -> None:
    """What can stand before the colon of `use` is told, with where it comes from."""
    _, out, _ = call("models")
    adapters = out.rstrip().splitlines()[-1]
    assert adapters.startswith("adapters: ")
    for name in ("openai", "langchain", "scripted", "recorded"):
        assert f"{name} (summarizer)" in adapters


@pytest.mark.parametrize("command", [("models",), ("config", "show"), ("--debug", "models")])
def test_key_is_never_shown(call: Call, configured: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    """Whether the variable of a key is set is told, and what it holds is not."""
    assert configured.is_dir()
    monkeypatch.setenv("QUAY_KEY", CANARY)
    code, out, err = call(*command)
    assert code == 0
    assert "QUAY_KEY" in out
    assert CANARY not in out + err
    assert "not set" not in out


def test_key_in_the_file_is_refused_by_every_command(call: Call, configured: Path) -> None:
    """A literal key ends the run before it is used, and is not repeated."""
    (configured / "summarizer.toml").write_text(f"{TWO_MODELS}[models.third]\nuse = 'openai:x'\napi_key = '{CANARY}'\n")
    for arguments in (("models",), ("config", "show"), ("brief", "papers"), ("--debug", "models", "--test")):
        code, out, err = call(*arguments)
        assert (code, out) == (2, "")
        assert "summarizer.toml: models.third.api_key: " in err
        assert CANARY not in err


def test_each_model_is_asked_once(call: Call, configured: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--test tells of every profile in one line, goes on after one that fails, and then exits with 1."""
    monkeypatch.delenv("QUAY_KEY", raising=False)
    (configured / "second.jsonl").write_text('{"error": "misconfigured"}\n', encoding="utf-8")
    code, out, err = call("models", "--test")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["first", "second"]
    assert all(line.partition(": ")[2].startswith("failed: ") for line in lines)


def served(folder: Path, url: str) -> None:
    """A summarizer.toml whose one profile is the server at `url`."""
    profile = f'[models.local]\nuse = "openai:invented"\nbase_url = "{url}"\nattempts = 1\n'
    (folder / "summarizer.toml").write_text(f"cache.enabled = false\n{profile}", encoding="utf-8")


def test_model_that_answers_says_so(call: Call, folder: Path) -> None:
    """A profile whose server answers passes, with how long it took and what it used."""
    with Misbehaving(ok('{"ready": true}')) as server:
        served(folder, server.url)
        code, out, err = call("models", "--test")
    assert (code, err) == (0, "")
    assert re.fullmatch(r"local: answers in \d+\.\d s, 100 tokens in, 20 out\n", out)
    assert len(server.requests) == 1


def test_run_with_a_model_tells_its_usage(call: Call, folder: Path) -> None:
    """What the model was asked and used is the one line on stderr, and the briefing is on stdout."""
    position = {
        "statement": 1, "issue": 1, "side": "opposes", "conditional": False, "relayed": False,
        "sentence": "Mara Lindqvist opposes the quay toll.", "words": ["We oppose the quay toll"],
    }  # fmt: skip
    with Misbehaving(ok(json.dumps({"positions": [position]}))) as server:
        served(folder, server.url)
        code, out, err = call("brief", "papers/quay.md", "--issue", "quay toll", "--model", "local", "--format", "json")
    assert code == 0
    assert json.loads(out)["provenance"]["engine"] == "model"
    assert re.fullmatch(r"summarizer: local: \d+ requests?, [\d,]+ tokens in .* out, \d+ s, cost unknown: no prices\n", err)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--model", "frist"), "option: roles.drafter: no model profile 'frist'; did you mean 'first'?"),
        (("--judge", "zzz"), "option: roles.judge: no model profile 'zzz'; there are first, second"),
        (("--model", " "), "option: roles.drafter: no model profile ' '"),
        (("--model", "extractive", "--strategy", "document"), "--strategy contradicts --model extractive"),
        (("--model", "extractive", "--repairs", "0"), "--repairs contradicts --model extractive"),
        (("--model", "none", "--fallback", "extractive"), "--fallback contradicts --model none"),
        (("--max-usd", "1"), "option: budget.max_usd: cannot be kept without prices; set models.first.prices"),
        (("--max-usd", "nan"), "option: budget.max_usd: input should be a finite number"),
        (("--max-usd", "-1"), "option: budget.max_usd: input should be greater than or equal to 0, not -1.0"),
        (("--repairs", "4"), "option: draft.repairs: input should be less than or equal to 3, not 4"),
        (("--strategy", "guess"), "'guess' is not one of"),
        (("--fallback", "luck"), "'luck' is not one of"),
    ],
)
def test_wrong_options_are_refused_before_any_work(call: Call, configured: Path, options: tuple[str, ...], says: str) -> None:
    """What contradicts, or names no profile, is one line; no document is opened for it."""
    assert configured.is_dir()
    code, out, err = call("brief", "no-such-document.txt", *options)
    assert (code, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("option", [("--strategy", "both"), ("--repairs", "1"), ("--fallback", "extractive")])
def test_options_of_drafting_need_a_model(call: Call, option: tuple[str, str]) -> None:
    """Where no model drafts, an option about how it does so is refused."""
    code, _, err = call("brief", "papers", *option)
    assert code == 2
    assert f"{option[0]}: is for a model that drafts, and none does" in err


def test_extractive_drafts_although_a_model_is_configured(call: Call, configured: Path) -> None:
    """--model extractive takes the built-in engine, and no model is asked."""
    assert configured.is_dir()
    code, out, err = call("brief", "papers/quay.md", "--model", "extractive", "--judge", "none", "--no-cache", "--format", "json")
    assert (code, err) == (0, "")
    assert '"engine": "extractive"' in out


def profile(name: str = "gpt") -> Settings:
    """Settings with one profile that drafts and judges."""
    return Settings(models={name: ModelSettings(use="openai:x")}, roles=RoleSettings(drafter=name, judge=name))


@pytest.mark.parametrize(
    ("usage", "line"),
    [
        (
            {
                "requests": 14.0,
                "retries": 2.0,
                "hits": 3.0,
                "input_tokens": 12345.0,
                "cached_tokens": 8000.0,
                "output_tokens": 1234.0,
                "seconds": 31.2,
                "usd": 0.01234,
            },
            "gpt: 14 requests (2 retries, 3 from cache), 12,345 tokens in (8,000 cached), 1,234 out, 31 s, 0.0123 US dollars",
        ),
        (
            {"requests": 1.0, "input_tokens": 10.0, "output_tokens": 2.0, "seconds": 0.2, "usd": None},
            "gpt: 1 request, 10 tokens in, 2 out, 0 s, cost unknown: no prices",
        ),
        (
            {"requests": 0.0, "hits": 5.0, "usd": 0.0},
            "gpt: 0 requests (5 from cache), 0 tokens in, 0 out, 0 s, 0.0000 US dollars",
        ),
    ],
)
def test_usage_is_one_line(usage: dict[str, float | None], line: str) -> None:
    """What a run cost is told in one line, and an unknown cost is called unknown."""
    assert usage_line(profile(), usage) == line
