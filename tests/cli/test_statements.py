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
    keys = {"source", "cue", "content", "actor", "kind", "via", "denied", "candidates"}
    assert set(rows(out)[0]["attributions"][0]) == keys  # type: ignore[index]


def test_offsets_are_those_of_the_text_as_read(call: Call, folder: Path) -> None:
    """The spans of a statement cut its words out of the file's text."""
    _, out, _ = call("statements", "papers/quay.md", "--format", "jsonl")
    text = (folder / "papers" / "quay.md").read_text(encoding="utf-8")
    said = [text[start:end] for found in rows(out)[0]["attributions"] for start, end in found["content"]]  # type: ignore[index, attr-defined]
    assert any("We oppose the quay toll" in words for words in said)


def test_text_names_actor_and_words(call: Call) -> None:
    """The terminal form is the text with who and what marked, without any escape code."""
    code, out, err = call("statements", "papers/radio.txt")
    assert (code, err) == (0, "")
    assert out.startswith("radio:")
    assert '²["I support the quay toll,"] {said} <Tobias Fenn>.' in out
    assert "² Tobias Fenn" in out
    assert "2 statements (1 direct, 0 mixed, 1 indirect) · 2 actors · 0 unresolved" in out
    assert "\x1b" not in out


def test_list_has_who_and_what(call: Call) -> None:
    """The list gives each statement a line for who and a line for what."""
    code, out, err = call("statements", "papers/radio.txt", "--format", "list")
    assert (code, err) == (0, "")
    assert out.startswith("radio: 2 statements\n  Mara Lindqvist [said] (indirect)\n    that the council would oppose")


def test_page_goes_to_a_file_or_stdout(call: Call, folder: Path) -> None:
    """The suffix of -o makes it a page of all documents; --format html writes the same to stdout."""
    assert call("statements", "papers", "-o", "out/said.html") == (0, "", "")
    page = (folder / "out" / "said.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Who says what in 3 documents" in page
    assert call("statements", "papers", "--format", "html") == (0, page, "")


def test_suffix_says_the_form(call: Call, folder: Path) -> None:
    """Also .jsonl and .txt say what is written."""
    _, out, _ = call("statements", "papers", "--format", "jsonl")
    assert call("statements", "papers", "-o", "out.jsonl") == (0, "", "")
    assert (folder / "out.jsonl").read_text(encoding="utf-8") == out
    assert call("statements", "papers/radio.txt", "-o", "out.txt", "--format", "list") == (0, "", "")
    assert (folder / "out.txt").read_text(encoding="utf-8").startswith("radio: 2 statements")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "out.docx"), "out.docx: cannot tell the format from this suffix"),
        (("-o", "out.html", "--format", "jsonl"), "--format jsonl contradicts -o out.html"),
        (("-o", "papers/radio.txt"), "papers/radio.txt: is what is read"),
    ],
)
def test_contradictions_are_refused(call: Call, arguments: tuple[str, ...], message: str) -> None:
    """What cannot be meant is refused before any work, in one line."""
    code, out, err = call("statements", "papers/radio.txt", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"summarizer: {message}")


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
