"""``summarizer brief`` with a model behind a real HTTP server that has good days and bad ones."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.misbehaving import NAMED, Behaviour, Misbehaving, ok

Call = Callable[..., tuple[int, str, str]]
Body = dict[str, Any]

OPPOSES = ("Mara Lindqvist", "opposes", "Mara Lindqvist opposes the quay toll.")
SUPPORTS = ("Tobias Fenn", "supports", "Tobias Fenn supports the quay toll.")
PRICES = "prices = { input = 1.0, cached = 0.1, output = 10.0 }"
FAILURES = """429 429_wait 500 502 503 reset slow half_json truncated_json wrong_schema no_completion prose empty refusal
    content_filter length wrong_content_type context_too_long 400""".split()


def honest(body: Body) -> str:
    """The positions in the numbered statements that were asked about."""
    asked = body["messages"][-1]["content"]
    made = []
    for number, name in re.findall(r"^\[(\d+)\] ([^,(]+?)(?:,| \().*toll", asked, re.MULTILINE):
        for actor, side, sentence in (OPPOSES, SUPPORTS):
            entry = {"statement": int(number), "issue": 1, "side": side, "conditional": False, "relayed": False}
            made += [{**entry, "sentence": sentence, "words": []}] if actor == name else []
    return json.dumps({"positions": made})


GOOD = ok(honest)


def choosing(bad: Behaviour) -> Callable[[Body], Behaviour]:
    """Well behaved, but for questions about the document of the radio."""
    return lambda body: bad if "no berth" in json.dumps(body) else GOOD


def configure(folder: Path, url: str, more: str = "") -> None:
    """A summarizer.toml for the server, with a cache in the folder."""
    profile = f'use = "openai:invented"\nbase_url = "{url}"\nattempts = 1\ntimeout = 1.0\n{more}'
    text = f'[models.gpt]\n{profile}\n[roles]\ndrafter = "gpt"\n[cache]\npath = "replies.sqlite"\n'
    (folder / "summarizer.toml").write_text(text, encoding="utf-8")


def briefed(call: Call, *options: str) -> tuple[int, dict[str, Any], str]:
    """The exit code, the briefing, and what was said on stderr."""
    code, out, err = call("brief", "papers", "--issue", "the quay toll", "--format", "json", *options)
    return code, json.loads(out) if out else {}, err


def held(briefing: dict[str, Any]) -> set[tuple[str, str]]:
    """Who holds which stance in which document."""
    return {
        (position["stance"], item["document"])
        for position in briefing["positions"]
        for sentence in position["sentences"]
        for item in sentence["evidence"]
    }


@pytest.mark.parametrize("name", FAILURES)
def test_a_bad_day_costs_only_what_it_hits(call: Call, folder: Path, name: str) -> None:
    """Whatever goes wrong with one document is a failure and a line, and the other document's positions stand."""
    with Misbehaving(choose=choosing(NAMED[name])) as server:
        configure(folder, server.url)
        code, briefing, err = briefed(call)
    assert code == 0
    assert held(briefing) == {("opposes", "quay"), ("supports", "quay")}
    assert {failure["document"] for failure in briefing["failures"]} == {"radio"}
    assert "summarizer: radio: " in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", [*FAILURES, "401", "model_not_found", "quota"])
def test_nothing_answered_is_exit_3_and_one_line(call: Call, folder: Path, name: str) -> None:
    """Where no call works the run fails, and says in one line why; a key that is refused is not tried twice."""
    with Misbehaving(name) as server:
        configure(folder, server.url, "concurrency = 1")
        code, briefing, err = briefed(call)
        asked = len(server.requests)
    assert (code, briefing) == (3, {})
    assert err.splitlines()[-1].startswith("summarizer: the model answered nothing: ")
    assert "Traceback" not in err
    if name in ("401", "model_not_found", "quota"):
        assert asked == 1


@pytest.mark.parametrize("name", ["401", "model_not_found"])
def test_what_was_drafted_before_the_end_is_kept(call: Call, folder: Path, name: str) -> None:
    """Where no call works any more after some did, what is done is written, and the rest is a failure."""
    with Misbehaving(choose=choosing(NAMED[name])) as server:
        configure(folder, server.url, "concurrency = 1")
        code, briefing, _ = briefed(call)
        assert len(server.requests) == 2
    assert code == 0
    assert {document for _, document in held(briefing)} == {"quay"}
    assert {failure["document"] for failure in briefing["failures"]} == {"radio"}


def test_no_issue_and_no_model_is_exit_3(call: Call, folder: Path) -> None:
    """A key that is refused before any issue is found ends the run after one call."""
    with Misbehaving("401") as server:
        configure(folder, server.url, "concurrency = 1")
        code, out, err = call("brief", "papers")
        assert len(server.requests) == 1
    assert (code, out) == (3, "")
    assert err.splitlines()[-1].startswith("summarizer: the model answered nothing: ")


def test_nobody_there_is_exit_3(call: Call, folder: Path) -> None:
    """A server that is not running is told as such."""
    with Misbehaving("ok") as server:
        url = server.url
    configure(folder, url)
    code, _, err = briefed(call)
    assert code == 3
    assert url.removesuffix("/v1") in err


def test_the_built_in_engine_fills_in(call: Call, folder: Path) -> None:
    """With --fallback the document that failed is read all the same, and provenance says by what."""
    with Misbehaving(choose=choosing("500")) as server:
        configure(folder, server.url)
        code, briefing, _ = briefed(call, "--fallback", "extractive")
    assert code == 0
    assert briefing["provenance"]["fallback"] == ["radio"]
    assert "radio" in {document for _, document in held(briefing)}


def test_a_second_run_asks_nothing(call: Call, folder: Path) -> None:
    """Answers are remembered; --no-cache asks anew."""
    with Misbehaving(GOOD) as server:
        configure(folder, server.url)
        _, first, _ = briefed(call)
        asked = len(server.requests)
        _, second, _ = briefed(call)
        assert len(server.requests) == asked
        assert second["positions"] == first["positions"]
        assert second["provenance"]["usage"]["requests"] == 0
        briefed(call, "--no-cache")
        assert len(server.requests) == 2 * asked


@pytest.mark.parametrize(("prices", "cost"), [(PRICES, "US dollars"), ("", "cost unknown: no prices")])
def test_what_it_took_is_told(call: Call, folder: Path, prices: str, cost: str) -> None:
    """One line on stderr and the provenance have requests, tokens and, where prices are given, the cost."""
    with Misbehaving(GOOD) as server:
        configure(folder, server.url, prices)
        _, briefing, err = briefed(call)
        asked = len(server.requests)
    assert f"summarizer: gpt: {asked} requests" in err
    assert cost in err
    usage = briefing["provenance"]["usage"]
    assert (usage["requests"], usage["input_tokens"], usage["output_tokens"]) == (asked, 100 * asked, 20 * asked)
    assert ("usd" in usage) is bool(prices)
    if prices:
        assert usage["usd"] == pytest.approx(asked * (90 * 1.0 + 10 * 0.1 + 20 * 10.0) / 1_000_000)


def test_a_budget_ends_the_run_cleanly(call: Call, folder: Path) -> None:
    """What was done before the money was gone is written, and the rest is told."""
    with Misbehaving(GOOD) as server:
        configure(folder, server.url, f"concurrency = 1\n{PRICES}")
        code, briefing, err = briefed(call, "--max-usd", "0.0001")
        assert len(server.requests) == 1
    assert code == 0
    assert {document for _, document in held(briefing)} == {"quay"}
    assert "raise budget.max_usd" in err
    assert {failure["document"] for failure in briefing["failures"]} == {"radio"}


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_ctrl_c_writes_what_is_done(folder: Path) -> None:
    """A run that is stopped writes its briefing, says how to go on, and the same command then asks only the rest."""
    stalled: list[Body] = []

    def choose(body: Body) -> Behaviour:
        if "no berth" not in json.dumps(body) or stalled:
            return GOOD
        stalled.append(body)
        return ok(honest, delay=20.0)

    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "summarizer", "brief", "papers", "--issue", "the quay toll", "-o", "out.json"]
    environ = {**os.environ, "PYTHONPATH": str(root)}
    with Misbehaving(choose=choose) as server:
        configure(folder, server.url, "concurrency = 1")
        text = (folder / "summarizer.toml").read_text(encoding="utf-8").replace("timeout = 1.0", "timeout = 60.0")
        (folder / "summarizer.toml").write_text(text, encoding="utf-8")
        with subprocess.Popen(command, cwd=folder, env=environ, stderr=subprocess.PIPE, text=True) as running:
            deadline = time.monotonic() + 60
            while not stalled and time.monotonic() < deadline:
                time.sleep(0.05)
            running.send_signal(signal.SIGINT)
            _, err = running.communicate(timeout=60)
        assert running.returncode == 130
        assert "give the same command again" in err
        briefing = json.loads((folder / "out.json").read_text(encoding="utf-8"))
        assert briefing["provenance"]["interrupted"] is True
        assert {document for _, document in held(briefing)} == {"quay"}
        done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0
        drafts = [body for body in server.bodies if "Statements:" in body["messages"][-1]["content"]]
        assert len(drafts) == 3  # quay, radio until the stop, and radio again
        briefing = json.loads((folder / "out.json").read_text(encoding="utf-8"))
        assert {document for _, document in held(briefing)} == {"quay", "radio"}
