"""A folder of invented documents, and the program as a user calls it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.cli.entry import run

QUAY = """---
title: Council turns down the quay toll
publisher: Skerrow Gazette
date: 2031-04-02
---

The harbour council of Skerrow met on Tuesday evening to talk about the quay toll.

"We oppose the quay toll," said Mara Lindqvist, the chair of the council. "It would drive the small boats away."

Tobias Fenn, a spokesman for the fishers' union, said that the union supports the quay toll.

Nothing was decided, and the hall was cold.
"""

RADIO = """Skerrow, 3 April

Mara Lindqvist said on Wednesday that the council would oppose the quay toll as long as the small boats had no berth of their own.

"I support the quay toll," said Tobias Fenn.
"""

EMPTY_OF_SPEECH = """The tide tables of Skerrow

High water comes twice a day. The harbour has two quays and one crane.
"""

Called = tuple[int, str, str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with three documents in `papers`, of a user without settings."""
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "quay.md").write_text(QUAY, encoding="utf-8")
    (papers / "radio.txt").write_text(RADIO, encoding="utf-8")
    (papers / "tides.txt").write_text(EMPTY_OF_SPEECH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-home"))
    return tmp_path


@pytest.fixture
def call(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Called]:
    """Run the program in this process, in `folder`: exit code, stdout, stderr."""
    assert folder.is_dir()

    def called(*arguments: str) -> Called:
        capsys.readouterr()
        code = run(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return called


@pytest.fixture
def start(folder: Path) -> Callable[..., Called]:
    """Run the program in a process of its own, in `folder`, with `stdin` as its standard input."""
    root = Path(__file__).resolve().parents[2]

    def started(*arguments: str, stdin: bytes = b"", **environ: str) -> Called:
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", *arguments],
            input=stdin,
            capture_output=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(root), **environ},
            check=False,
            timeout=120,
        )
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    return started
