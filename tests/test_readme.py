"""The README stays true: its settings are settings, and its options are options."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from summarizer.cli.entry import run
from summarizer.config import load_configuration
from summarizer.errors import ModelMisconfigured
from summarizer.models.profile import Profile
from summarizer.models.registry import open_model

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
LINES = sorted(set(re.findall(r"(?:^    |`)summarizer ([a-z]+[^`\n#]*)", README, re.MULTILINE)))


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_every_block_of_settings_loads(tmp_path: Path, block: str) -> None:
    """Each is a summarizer.toml that is accepted as it stands, and its models open where their package is installed."""
    file = tmp_path / "summarizer.toml"
    file.write_text(block, encoding="utf-8")
    settings = load_configuration(tmp_path, {"HOME": str(tmp_path)}, file=file).settings
    assert settings.models
    assert settings.roles.drafter in settings.models
    for profile in settings.models.values():
        opened = Profile(profile.use, profile.base_url, "sk-none" if profile.key_env else None, 5, 100, profile.options)
        try:
            model = open_model(opened)
        except ModelMisconfigured as error:
            assert profile.use.startswith("langchain:")
            assert "pip install" in str(error)  # noqa: PT017 - the package of that provider is not here
        else:
            assert model.name
            close = getattr(model, "close", None)
            if close:
                close()


def test_there_are_blocks_for_every_kind_of_model() -> None:
    """OpenAI, LangChain and a server of one's own are shown."""
    uses = " ".join(re.findall(r'use = "(\w+:)', " ".join(BLOCKS)))
    assert "openai:" in uses
    assert "langchain:" in uses
    assert any("base_url" in block for block in BLOCKS)


@pytest.mark.parametrize("line", LINES)
def test_every_option_exists(capsys: pytest.CaptureFixture[str], line: str) -> None:
    """Commands and options that the README names are in the command's help."""
    words = line.split()
    path = [words[0], *[word for word in words[1:2] if word in ("show", "init", "list", "export")]]
    assert run([*path, "--help"]) == 0
    shown = capsys.readouterr().out
    for option in re.findall(r"(?<!\S)(--?[a-z][a-z-]*)", line):
        assert option in shown


def test_options_in_the_table_exist(capsys: pytest.CaptureFixture[str]) -> None:
    """What a row of the table of commands says of options holds for that command."""
    table = README.partition("## Commands")[2].partition("### ")[0]
    rows = re.findall(r"^\| `([a-z]+)(.*)$", table, re.MULTILINE)
    checked = 0
    for command, said in rows:
        for option in re.findall(r"(?<![\w-])(--[a-z][a-z-]*)", said):
            assert run([command, "--help"]) == 0
            assert option in capsys.readouterr().out
            checked += 1
    assert checked > 10
