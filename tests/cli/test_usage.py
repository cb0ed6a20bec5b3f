"""Calls that end before any document is parsed: help, settings, schema, wrong usage."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.entry import run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder of a user without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-home"))
    return tmp_path


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line that a wrong call is refused with."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("summarizer: ")
    assert err.count("\n") == 1
    return err.removeprefix("summarizer: ").rstrip("\n")


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_names_every_command(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """Help comes for the asking, and where nothing was asked."""
    assert run(arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for command in ("brief", "check", "statements", "issues", "schema", "config"):
        assert f"\n  {command} " in out
    assert "..." not in out.split("Commands:")[1]


@pytest.mark.parametrize("command", ["brief", "check", "statements", "issues", "schema", "config"])
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Each command explains itself."""
    assert run([command, "--help"]) == 0
    assert f"Usage: summarizer {command}" in capsys.readouterr().out


def test_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    """--version prints the one version there is."""
    from summarizer._version import __version__  # noqa: PLC0415

    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"summarizer {__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    """Help answers at once because no parser, model library or validation library is loaded for it."""
    heavy = "spacy pydantic rich openai langchain_core tenacity trafilatura lxml pypdf docx yaml"
    code = (
        "import sys; from summarizer.cli.entry import run; code = run(['--help']);"
        f"print(code, sorted(set({heavy.split()}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "0 []"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("breif",), "No such command 'breif'"),
        (("brief", "--isue", "x"), "No such option: --isue"),
        (("brief", "a.txt", "--format", "pdf"), "'pdf' is not one of"),
        (("brief", "a.txt", "--format", "md", "-o", "b.html"), "--format md contradicts -o b.html"),
        (("brief", "a.txt", "-o", "b.docx"), "b.docx: cannot tell the format from this suffix"),
        (("brief", "-", "-"), "-: stdin can be read only once"),
        (("brief", "a.txt", "--config", "none.toml"), "none.toml: no such file"),
        (("brief", "a.txt", "--issue", " "), "--issue: says nothing"),
        (("brief", "a.txt", "--actor", ""), "--actor: says nothing"),
        (("brief", "a.txt", "--format", "md", "-o", "."), ".: is a folder"),
        (("brief",), "no document given, and there is no folder seeds/ here"),
        (("statements",), "Missing argument 'DOCUMENT|DIR|-...'"),
        (("check",), "nothing to check"),
        (("check", "summary.md"), "summary.md: nothing to check it against; add --against DOCUMENT"),
        (("check", "-", "--against", "-"), "-: stdin can be read only once"),
        (("check", "summary.md", "--claims", "c.jsonl"), "--claims names its own documents"),
        (("check", "--claims", "c.jsonl", "--against", "a.txt"), "--claims names its own documents"),
        (("check", "--claims", "c.jsonl", "--format", "terminal"), "--claims always answers in JSON lines"),
        (("check", "--claims", "absent.jsonl"), "absent.jsonl: no such file"),
        (("config", "shout"), "No such command 'shout'"),
    ],
)
def test_wrong_usage_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str) -> None:
    """A wrong call exits with 2, says in one line what is wrong, and does no work."""
    assert says in refused(capsys, *arguments)
    assert list(folder.iterdir()) == []


def test_wrong_setting_is_refused_by_every_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong summarizer.toml is a usage error and not a traceback."""
    (folder / "summarizer.toml").write_text("[brief]\nsentances = 3\n", encoding="utf-8")
    says = "summarizer.toml: brief.sentances: unknown setting; did you mean 'sentences'?"
    for arguments in (("brief", "a.txt"), ("statements", "a.txt"), ("issues", "a.txt"), ("config", "show")):
        assert refused(capsys, *arguments) == says


def test_debug_shows_the_traceback(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only --debug, before or after the command, shows where in the program an error arose."""
    assert folder.is_dir()
    for arguments in (("--debug", "brief"), ("brief", "--debug")):
        assert run(arguments) == 2
        assert "Traceback" in capsys.readouterr().err
    assert run(["brief"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_config_init_writes_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`config init` writes a file that changes nothing, and never over one that is there."""
    assert run(["config", "init"]) == 0
    written = (folder / "summarizer.toml").read_text(encoding="utf-8")
    capsys.readouterr()
    assert "summarizer.toml: exists already" in refused(capsys, "config", "init")
    assert (folder / "summarizer.toml").read_text(encoding="utf-8") == written
    assert run(["config", "show"]) == 0
    assert "summarizer.toml" not in capsys.readouterr().out


def test_config_show_names_origins(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """`config show` prints every setting as TOML, with where it comes from."""
    (folder / "summarizer.toml").write_text("[brief]\nsentences = 2\n", encoding="utf-8")
    monkeypatch.setenv("SUMMARIZER_POLICY", "strict")
    assert run(["config", "show"]) == 0
    lines = [line.partition("  # ") for line in capsys.readouterr().out.splitlines()]
    shown = {setting.strip(): origin for setting, _, origin in lines}
    assert shown['policy = "strict"'] == "environment"
    assert shown["brief.sentences = 2"] == str(folder / "summarizer.toml")
    assert shown["max_bytes = 20000000"] == "default"


def test_schema_is_a_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """`schema` prints the schema of a briefing, with everything it promises required."""
    assert run(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"schema_version", "provenance", "positions", "rejected", "failures"} <= set(schema["properties"])


def test_closed_pipe_is_quiet() -> None:
    """A reader that stops early is no error."""
    code = "import sys, summarizer.cli.entry as entry; sys.exit(entry.run(['schema']))"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == b""
