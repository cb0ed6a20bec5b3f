"""``summarizer check`` with a judge behind a real HTTP server: whom it is asked about, and what becomes of its answers."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer import Settings, check, load
from tests.misbehaving import Behaviour, Misbehaving, ok

Call = Callable[..., tuple[int, str, str]]
Row = dict[str, Any]

QUAY, RADIO = "papers/quay.md", "papers/radio.txt"
WORDS = "We oppose the quay toll"
OPPOSES = "Mara Lindqvist opposes the quay toll out of conviction."
SUPPORTS = "Tobias Fenn supports the quay toll out of conviction."
CLEAR = f"Mara Lindqvist: “{WORDS}”"
FORGED = "Mara Lindqvist: “We fully oppose the quay toll”"
PRICES = "prices = { input = 1.0, cached = 0.1, output = 10.0 }"
SUPPORTED = ok('{"verdict": "supported"}')
CONTRADICTED = ok('{"verdict": "contradicted"}')


def claim(ident: str, sentence: str = OPPOSES, quote: str = WORDS, document: str = QUAY) -> Row:
    """A claim with one quotation."""
    return {"id": ident, "document": document, "sentence": sentence, "quotes": [quote]}


CLAIMS = (
    claim("flagged"),
    claim("clear", CLEAR),
    claim("rejected", FORGED, "We fully oppose the quay toll"),
    claim("absent", document="papers/absent.txt"),
    claim("other", SUPPORTS, "I support the quay toll", RADIO),
)


def write_claims(folder: Path, *rows: Row) -> None:
    """A claims file."""
    (folder / "claims.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def configure(folder: Path, url: str, more: str = "", roles: str = 'judge = "gpt"', rest: str = "") -> None:
    """A summarizer.toml for the server, by whose policy doubts are flags."""
    profile = f'use = "openai:invented"\nbase_url = "{url}"\nattempts = 1\ntimeout = 1.0\n{more}'
    text = f'policy = "lenient"\n[models.gpt]\n{profile}\n[roles]\n{roles}\n[cache]\npath = "replies.sqlite"\n{rest}'
    (folder / "summarizer.toml").write_text(text, encoding="utf-8")


def answered(call: Call, *options: str) -> tuple[int, list[Row], list[str]]:
    """The exit code, the answers, and the lines on stderr."""
    code, out, err = call("check", "--claims", "claims.jsonl", *options)
    return code, [json.loads(line) for line in out.splitlines()], err.splitlines()


def reported(call: Call, *options: str) -> tuple[int, Row, list[str]]:
    """The same for a summary of both documents with one sentence that is clear and two that are flagged."""
    Path("summary.txt").write_text(f"{CLEAR}\n\n{OPPOSES}\n\n{SUPPORTS}\n", encoding="utf-8")
    code, out, err = call("check", "summary.txt", "--against", QUAY, RADIO, "--format", "json", *options)
    return code, json.loads(out) if out else {}, err.splitlines()


def kinds(row: Row) -> list[str]:
    """The kinds of a row's findings."""
    return [finding["kind"] for finding in row["findings"]]


def sentences(server: Misbehaving) -> list[str]:
    """The sentences that the judge was asked about."""
    lines = [line for body in server.bodies for line in body["messages"][-1]["content"].splitlines()]
    return sorted(line.removeprefix("Sentence: ") for line in lines if line.startswith("Sentence: "))


def test_what_the_judge_supports_is_as_it_was(call: Call, folder: Path) -> None:
    """It is asked about what is accepted with a flag, once each and about nothing else, and takes no flag away."""
    write_claims(folder, *CLAIMS)
    with Misbehaving(SUPPORTED) as server:
        configure(folder, server.url)
        code, with_judge, err = answered(call)
        asked = sentences(server)
        again, without, _ = answered(call, "--judge", "none")
        assert len(server.requests) == 2
    assert asked == [OPPOSES, SUPPORTS]
    assert with_judge == without
    assert (code, again) == (1, 1)
    assert kinds(with_judge[0])
    assert [row["accepted"] for row in with_judge] == [True, True, False, False, True]
    assert err[-1].startswith("summarizer: gpt: 2 requests, ")


def test_what_the_judge_turns_away_is_rejected(call: Call, folder: Path) -> None:
    """With its reason after the flags that the sentence had; what rules decide stays as it is."""
    write_claims(folder, *CLAIMS)
    with Misbehaving(choose=lambda body: CONTRADICTED if OPPOSES in json.dumps(body) else SUPPORTED) as server:
        configure(folder, server.url, roles="")
        _, before, _ = answered(call)
        code, after, _ = answered(call, "--judge", "gpt")
    assert code == 1
    assert after[1:] == before[1:]
    assert [row["accepted"] for row in (before[0], after[0])] == [True, False]
    assert kinds(after[0]) == [*kinds(before[0]), "judge_rejected"]
    finding = after[0]["findings"][-1]
    assert (finding["message"], finding["nearest"]["quote"]) == ("the judge says contradicted", WORDS)


def test_the_judge_sees_what_it_sees_for_a_briefing(call: Call, folder: Path) -> None:
    """The actor whom the sentence names, the whole statement with its speaker, and the sentence before."""
    write_claims(folder, CLAIMS[0])
    with Misbehaving(SUPPORTED) as server:
        configure(folder, server.url)
        assert answered(call)[0] == 0
        content = server.bodies[0]["messages"][-1]["content"]
    assert f"Actor: Mara Lindqvist\nSentence: {OPPOSES}\n<<< before " in content
    assert "The harbour council of Skerrow met on Tuesday evening" in content
    assert "\nMara Lindqvist: " in content


@pytest.mark.parametrize("name", ["prose", "empty", "wrong_schema", "refusal", "500", "half_json", "length"])
def test_an_answer_that_cannot_be_read_is_a_flag(call: Call, folder: Path, name: str) -> None:
    """The sentence stands and is `unjudged`, stderr says why, and the exit code that not everything was done."""
    write_claims(folder, CLAIMS[0], CLAIMS[1])
    with Misbehaving(name) as server:
        configure(folder, server.url)
        code, rows, err = answered(call)
    assert code == 1
    assert [row["accepted"] for row in rows] == [True, True]
    assert kinds(rows[0])[-1] == "unjudged"
    assert rows[0]["findings"][-1]["weight"] == "flag"
    assert kinds(rows[1]) == []
    assert [line.startswith("summarizer: quay: ") for line in err] == [True, False]


@pytest.mark.parametrize("name", ["401", "model_not_found", "quota"])
def test_a_judge_that_cannot_work_is_asked_once(call: Call, folder: Path, name: str) -> None:
    """However many claims there are on however many documents; it is told once, and every claim has its answer."""
    doubtful = [CLAIMS[number % 2 and 4] | {"id": f"c{number}"} for number in range(80)]
    write_claims(folder, *doubtful)
    with Misbehaving(name) as server:
        configure(folder, server.url, "concurrency = 1")
        code, rows, err = answered(call)
        assert len(server.requests) == 1
    assert code == 1
    assert [row["id"] for row in rows] == [row["id"] for row in doubtful]
    assert {(row["accepted"], kinds(row)[-1]) for row in rows} == {(True, "unjudged")}
    assert len({row["findings"][-1]["message"] for row in rows}) == 1
    assert len([line for line in err if "not asked: " in line]) == 1
    assert len(err) == 3


def test_nobody_there_leaves_everything_unjudged(call: Call, folder: Path) -> None:
    """As in a briefing, a judge that is not running costs its verdicts only."""
    write_claims(folder, *CLAIMS)
    with Misbehaving(SUPPORTED) as server:
        url = server.url
    configure(folder, url)
    code, rows, err = answered(call)
    assert code == 1
    assert [row["accepted"] for row in rows] == [True, True, False, False, True]
    assert [kinds(row)[-1:] == ["unjudged"] for row in rows] == [True, False, False, False, True]
    assert any(url.removesuffix("/v1") in line for line in err)


def test_many_claims_are_asked_at_once_and_answered_in_order(call: Call, folder: Path) -> None:
    """Several calls are under way together, and whichever comes back first, the answers stand as the claims do."""
    rows = [CLAIMS[(0, 1, 4)[number % 3]] | {"id": number} for number in range(90)]
    write_claims(folder, *rows)
    late = ok('{"verdict": "not-enough-info"}', delay=0.03)
    with Misbehaving(choose=lambda body: late if OPPOSES in json.dumps(body) else SUPPORTED, latency=0.01) as server:
        configure(folder, server.url, "concurrency = 4")
        first = answered(call, "--no-cache")
        assert len(server.requests) == 60
        assert server.most_at_once == 4
        second = answered(call, "--no-cache")
    assert first[:2] == second[:2]
    assert [row["id"] for row in first[1]] == list(range(90))
    assert [row["accepted"] for row in first[1]] == [False, True, True] * 30


def test_a_second_run_asks_nothing(call: Call, folder: Path) -> None:
    """Answers are remembered; --no-cache asks anew."""
    write_claims(folder, *CLAIMS)
    with Misbehaving(CONTRADICTED) as server:
        configure(folder, server.url)
        runs = [answered(call, *options) for options in ((), (), ("--no-cache",))]
        assert len(server.requests) == 4
    assert runs[0][:2] == runs[1][:2] == runs[2][:2]


def test_a_budget_ends_the_asking(call: Call, folder: Path) -> None:
    """What was judged before the money was gone keeps its verdict, the rest is unjudged, and stderr says so."""
    write_claims(folder, *CLAIMS)
    with Misbehaving(CONTRADICTED) as server:
        configure(folder, server.url, f"concurrency = 1\n{PRICES}")
        code, rows, err = answered(call, "--max-usd", "0.0001")
        assert len(server.requests) == 1
    assert code == 1
    assert [kinds(rows[number])[-1] for number in (0, 4)] == ["judge_rejected", "unjudged"]
    assert any("raise budget.max_usd" in line for line in err)


def test_a_drafter_has_no_part_in_it(call: Call, folder: Path) -> None:
    """One that could not be opened, and whose cost is not known, is not missed."""
    write_claims(folder, *CLAIMS)
    other = '[models.other]\nuse = "openai:other"\nkey_env = "NO_SUCH_KEY"\n'
    with Misbehaving(SUPPORTED) as server:
        configure(folder, server.url, PRICES, 'judge = "gpt"\ndrafter = "other"', other)
        code, _, err = answered(call, "--max-usd", "1")
    assert code == 1
    assert err[-1].startswith("summarizer: gpt: 2 requests, ")


def test_a_judge_that_is_not_configured_is_a_usage_error(call: Call, folder: Path) -> None:
    """One line, before anything is read."""
    write_claims(folder, *CLAIMS)
    configure(folder, "http://127.0.0.1:9/v1")
    code, rows, err = answered(call, "--judge", "gtp")
    assert (code, rows) == (2, [])
    assert "did you mean 'gpt'" in err[0]


def test_a_summary_is_judged_as_claims_are(call: Call, folder: Path) -> None:
    """Sentence by sentence, only where there is a flag; the report says whether all of them stand."""
    with Misbehaving(choose=lambda body: CONTRADICTED if OPPOSES in json.dumps(body) else SUPPORTED) as server:
        configure(folder, server.url)
        code, report, err = reported(call)
        assert sentences(server) == [OPPOSES, SUPPORTS]
    assert code == 1
    assert [row["accepted"] for row in report["claims"]] == [True, False, True]
    assert kinds(report["claims"][1])[-1] == "judge_rejected"
    assert report["failures"] == []
    assert [line.startswith("summarizer: gpt: 2 requests") for line in err] == [True]
    with Misbehaving(SUPPORTED) as server:
        configure(folder, server.url)
        assert reported(call)[0] == 0


def test_a_summary_that_was_not_judged_is_not_confirmed(call: Call, folder: Path) -> None:
    """The refused key is a failure of the report and a line on stderr, and exit 1; without the judge it is 0."""
    with Misbehaving("401") as server:
        configure(folder, server.url, "concurrency = 1")
        code, report, err = reported(call)
        assert len(server.requests) == 1
    assert code == 1
    assert [row["accepted"] for row in report["claims"]] == [True, True, True]
    assert [kinds(row)[-1:] for row in report["claims"]] == [[], ["unjudged"], ["unjudged"]]
    assert {row["stage"] for row in report["failures"]} == {"judging"}
    assert len(err) == len(report["failures"]) + 1
    assert reported(call, "--judge", "none")[0] == 0


def test_from_python_the_settings_name_the_judge(folder: Path) -> None:
    """The same verdicts as on the command line."""
    with Misbehaving(CONTRADICTED) as server:
        profile = {"use": "openai:invented", "base_url": server.url, "attempts": 1}
        chosen = {"policy": "lenient", "models": {"gpt": profile}, "cache": {"enabled": False}}
        corpus = load(*(str(folder / name) for name in (QUAY, RADIO)))
        judged = Settings.model_validate({**chosen, "roles": {"judge": "gpt"}})
        reports = [check(OPPOSES, against=corpus, settings=one) for one in (judged, Settings.model_validate(chosen))]
        assert len(server.requests) == 1
    assert [report.grounded for report in reports] == [False, True]


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_ctrl_c_writes_what_is_judged(folder: Path) -> None:
    """A run that is stopped writes the verdicts it has, says how to go on, and the same command then asks only the rest."""
    stalled: list[Row] = []

    def choose(body: Row) -> Behaviour:
        if SUPPORTS not in json.dumps(body) or stalled:
            return CONTRADICTED
        stalled.append(body)
        return ok('{"verdict": "contradicted"}', delay=20.0)

    write_claims(folder, *CLAIMS)
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "summarizer", "check", "--claims", "claims.jsonl", "-o", "answers.jsonl"]
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
        assert [kinds(row)[-1:] for row in told(folder)] == [["judge_rejected"], [], ["quote_not_found"], [], ["unjudged"]]
        done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 1
        assert len(server.requests) == 3  # one, the other until the stop, and the other again
    assert kinds(told(folder)[4])[-1] == "judge_rejected"


def told(folder: Path) -> list[Row]:
    """The answers in the file."""
    return [json.loads(line) for line in (folder / "answers.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_refused_key_is_in_no_output(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though the server repeats it."""
    monkeypatch.setenv("QUAY_KEY", "canary-51c0ffee90")
    write_claims(folder, *CLAIMS)
    with Misbehaving("401_echo") as server:
        configure(folder, server.url, 'key_env = "QUAY_KEY"')
        code, out, err = call("check", "--claims", "claims.jsonl")
    assert code == 1
    assert "canary" not in out + err
