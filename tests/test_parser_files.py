"""The parser's model: where it is, and whether its files are the ones that were checked."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from summarizer.parser_files import OFFICIAL, difference, locate_model, main


@pytest.fixture
def model(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A folder of two files, and the table of their hashes."""
    (tmp_path / "vocab").mkdir()
    contents = {"meta.json": b"{}", "vocab/strings.json": b"[1]"}
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path, {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}


def test_same_files_have_no_difference(model: tuple[Path, dict[str, str]]) -> None:
    """A folder whose files all have the hashes of the table is the one that was checked."""
    assert difference(*model) is None


def test_missing_file_is_named(model: tuple[Path, dict[str, str]]) -> None:
    """A file that is not there is named."""
    (model[0] / "vocab" / "strings.json").unlink()
    assert difference(*model) == "vocab/strings.json is missing"


def test_changed_file_is_named(model: tuple[Path, dict[str, str]]) -> None:
    """One other byte is another file."""
    (model[0] / "meta.json").write_bytes(b"{ }")
    assert difference(*model) == "meta.json is not the file that was checked"


def test_added_file_is_named(model: tuple[Path, dict[str, str]]) -> None:
    """Nothing may be added either."""
    (model[0] / "vocab" / "extra.bin").write_bytes(b"")
    assert difference(*model) == "vocab/extra.bin does not belong to it"


def test_official_model_is_preferred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the official model is installed it is used, and not even imported to find that out."""
    package = tmp_path / OFFICIAL
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('imported')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert locate_model() == OFFICIAL


def test_installed_model_is_the_checked_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The model of this environment passes, as `make setup` asks."""
    assert main() == 0
    assert capsys.readouterr().out.startswith("parser model: ")
