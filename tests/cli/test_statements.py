"""`summarizer statements` and `summarizer issues`, and how documents reach a command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Call = Callable[..., tuple[int, str, str]]


def rows(out: str) -> list[dict[str, object]]:
    """The objects of JSON lines."""
    return [json.loads(line) for line in out.splitlines()]


def test_folder_gives_one_line_for_each_document(call: Call) -> None:
    """Every document has its line, in order, also one in which nobody says anything."""
    code, out, err = call("statements", "papers", "--format", "jsonl")
    assert (code, err) == (0, "")
    assert [row["id"] for row in rows(out)] == ["quay", "radio", "tides"]
    assert rows(out)[2]["attributions"] == []
    assert set(rows(out)[0]["attributions"][0]) == {"source", "cue", "content", "actor", "kind", "via", "denied"}  # type: ignore[index]


def test_offsets_are_those_of_the_text_as_read(call: Call, folder: Path) -> None:
    """The spans of a statement cut its words out of the file's text."""
    _, out, _ = call("statements", "papers/quay.md", "--format", "jsonl")
    text = (folder / "papers" / "quay.md").read_text(encoding="utf-8")
    said = [text[start:end] for found in rows(out)[0]["attributions"] for start, end in found["content"]]  # type: ignore[index, attr-defined]
    assert any("We oppose the quay toll" in words for words in said)


def test_text_names_actor_and_words(call: Call) -> None:
    """The terminal form says who and what, without any escape code."""
    code, out, err = call("statements", "papers/radio.txt")
    assert (code, err) == (0, "")
    assert out.startswith("radio: ")
    assert "Tobias Fenn" in out
    assert "I support the quay toll" in out
    assert "\x1b" not in out


def test_unreadable_documents_do_not_stop_the_others(call: Call, folder: Path) -> None:
    """Each bad document gets its line on stderr; the good one is read; the exit code is 0."""
    (folder / "void.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 8)
    code, out, err = call("statements", "absent.txt", "void.txt", "noise.txt", "papers/tides.txt", "--format", "jsonl")
    assert code == 0
    assert [row["id"] for row in rows(out)] == ["tides"]
    lines = err.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [["summarizer", name] for name in ("absent.txt", "void.txt", "noise.txt")]


@pytest.mark.parametrize("command", ["brief", "statements", "issues"])
def test_nothing_readable_fails(call: Call, command: str) -> None:
    """With no document left the run has failed: exit code 3, nothing on stdout."""
    code, out, err = call(command, "absent.txt")
    assert (code, out) == (3, "")
    assert err.splitlines() == [err.splitlines()[0], "summarizer: no document could be read"]
    assert err.startswith("summarizer: absent.txt: ")


def test_size_limit_comes_from_the_settings(call: Call, folder: Path) -> None:
    """What is larger than max_bytes is refused in a line that says so."""
    (folder / "summarizer.toml").write_text("max_bytes = 100\n", encoding="utf-8")
    code, out, err = call("statements", "papers/quay.md")
    assert (code, out) == (3, "")
    assert "over the limit of 100 bytes" in err


def test_stdin_is_a_document(start: Call) -> None:
    """A dash reads standard input."""
    text = '"We will keep the lamp lit," said Runa Ostby, the keeper.\n'
    code, out, err = start("statements", "-", "--format", "jsonl", stdin=text.encode())
    assert (code, err) == (0, "")
    assert rows(out)[0]["id"] == "stdin"
    assert len(rows(out)[0]["attributions"]) == 1  # type: ignore[arg-type]


def test_interrupt_is_one_line(folder: Path) -> None:
    """Ctrl-C ends with 130 and one line."""
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    # The line on stderr about the missing file says that the program has begun; then it waits for standard input.
    code = (
        "import sys, signal, os, threading; from summarizer.cli.entry import run;"
        "threading.Timer(1, os.kill, (os.getpid(), signal.SIGINT)).start(); sys.exit(run(['statements', '-']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environ,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler) and None,  # noqa: PLW1509 - some CI runners start us with SIGINT ignored
    ) as process:
        assert process.wait(timeout=30) == 130
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read() == b""
        assert process.stderr.read() == b"summarizer: interrupted\n"


def test_issues_have_counts(call: Call) -> None:
    """`issues` lists what the documents take sides on, most disputed first, with the number of statements."""
    code, out, err = call("issues", "papers")
    assert (code, err) == (0, "")
    head, first, *_ = out.splitlines()
    assert head.split() == ["statements", "actors", "issue"]
    assert first.endswith("toll")
    assert int(first.split()[0]) >= 2


def test_no_issue_is_said_so(call: Call) -> None:
    """Where nobody takes sides, that is the answer."""
    code, out, _ = call("issues", "papers/tides.txt")
    assert (code, out) == (0, "The documents take sides on nothing that was found.\n")
