"""`summarizer prompts`: what is in force, and copies to change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from summarizer.prompts import VARIABLES, load_prompts, shipped_files

Called = tuple[int, str, str]


def test_list_names_origin_hash_and_variables(call: Callable[..., Called]) -> None:
    """Every prompt is a line with the beginning of its hash, where it is from and what it is given."""
    code, out, err = call("prompts", "list")
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert [line[0] for line in lines] == list(VARIABLES)
    assert [line[1] for line in lines] == [whole[:12] for whole in load_prompts().hashes.values()]
    assert {line[2] for line in lines} == {"shipped"}
    assert [" ".join(line[3:]) for line in lines] == [", ".join(names) for names in VARIABLES.values()]


def test_exported_prompts_can_be_used(call: Callable[..., Called], folder: Path) -> None:
    """`export` writes the shipped files and says what to put into summarizer.toml; with that they are in force."""
    code, out, err = call("prompts", "export", "mine")
    assert (code, err) == (0, "")
    assert {path.name: path.read_bytes() for path in (folder / "mine").iterdir()} == shipped_files()
    said = out[out.index("[prompts]") :]
    (folder / "summarizer.toml").write_text(said, encoding="utf-8")
    code, out, err = call("prompts", "list")
    assert (code, err) == (0, "")
    assert all("mine" in line for line in out.splitlines())


def test_export_never_overwrites(call: Callable[..., Called], folder: Path) -> None:
    """Where one of the files is there already, nothing is written."""
    (folder / "mine").mkdir()
    (folder / "mine" / "judge.txt").write_text("my own", encoding="utf-8")
    code, out, err = call("prompts", "export", "mine")
    assert (code, out) == (2, "")
    assert "judge.txt: exists already, and is left as it is; nothing was written" in err
    assert [path.name for path in (folder / "mine").iterdir()] == ["judge.txt"]
    (folder / "file").write_text("", encoding="utf-8")
    code, _, err = call("prompts", "export", "file")
    assert code == 2
    assert "file: cannot be written" in err


def test_wrong_prompts_are_refused_in_one_line(call: Callable[..., Called], folder: Path) -> None:
    """A prompt that cannot be used is wrong usage, told with its file and what would do."""
    (folder / "mine").mkdir()
    (folder / "mine" / "jugde.txt").write_text("", encoding="utf-8")
    (folder / "summarizer.toml").write_text('[prompts]\nfolder = "mine"\n', encoding="utf-8")
    code, out, err = call("prompts", "list")
    assert (code, out) == (2, "")
    assert "jugde.txt: no prompt has this name; did you mean 'judge.txt'?" in err
    assert err.count("\n") == 1
