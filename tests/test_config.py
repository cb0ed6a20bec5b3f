"""Settings: where they come from, and what is said of wrong ones."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.config import Configuration, load_configuration, template, toml_value
from summarizer.errors import ConfigError


def load(folder: Path, **rest: object) -> Configuration:
    """The configuration of `folder` for a user without settings of their own."""
    environ = {"XDG_CONFIG_HOME": str(folder / "no-home"), **rest.pop("environ", {})}  # type: ignore[dict-item]
    return load_configuration(folder, environ, **rest)  # type: ignore[arg-type]


def write(folder: Path, text: str, name: str = "summarizer.toml") -> Path:
    """A settings file in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def origin(configuration: Configuration, key: str) -> str:
    """Where the setting `key` comes from."""
    return next(setting.origin for setting in configuration if setting.key == key)


def test_defaults_hold_where_nothing_is_set(tmp_path: Path) -> None:
    """Without any file the defaults hold, and say that they are."""
    configuration = load(tmp_path)
    assert configuration.settings.max_bytes == 20_000_000
    assert configuration.settings.policy == "standard"
    assert {setting.origin for setting in configuration} == {"default"}


def test_file_of_a_folder_above_holds(tmp_path: Path) -> None:
    """The nearest summarizer.toml of the folder and those above it is read."""
    path = write(tmp_path, "[brief]\nsentences = 2\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    configuration = load(inner)
    assert configuration.settings.brief.sentences == 2
    assert origin(configuration, "brief.sentences") == str(path)


def test_layers_beat_each_other_in_order(tmp_path: Path) -> None:
    """User's file, project's file, environment, option: the later one holds, setting by setting."""
    write(tmp_path / "home" / "summarizer", "policy = 'lenient'\nmax_bytes = 1\n[brief]\nsentences = 1\n", "config.toml")
    write(tmp_path, "max_bytes = 2\n[brief]\nsentences = 2\n")
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "home"), "SUMMARIZER_BRIEF_SENTENCES": "3"}
    configuration = load_configuration(tmp_path, environ, options={"brief.issues": ("a toll",)})
    settings = configuration.settings
    assert (settings.policy, settings.max_bytes, settings.brief.sentences, settings.brief.issues) == (
        "lenient",
        2,
        3,
        ("a toll",),
    )
    assert origin(configuration, "brief.sentences") == "environment"
    assert origin(configuration, "brief.issues") == "option"


def test_given_file_stands_in_for_the_project_s(tmp_path: Path) -> None:
    """With a file named, the folder's own is not read."""
    write(tmp_path, "policy = 'strict'\n")
    other = write(tmp_path / "elsewhere", "[brief]\nsentences = 5\n", "mine.toml")
    settings = load(tmp_path, file=other).settings
    assert (settings.policy, settings.brief.sentences) == ("standard", 5)


def test_list_in_the_environment_is_parted_by_semicolons(tmp_path: Path) -> None:
    """Issues may hold commas, so semicolons part them."""
    settings = load(tmp_path, environ={"SUMMARIZER_BRIEF_ISSUES": "a toll, in winter; a bridge"}).settings
    assert settings.brief.issues == ("a toll, in winter", "a bridge")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[brief]\nsentances = 2\n", "summarizer.toml: brief.sentances: unknown setting; did you mean 'sentences'?"),
        ("polcy = 'strict'\n", "summarizer.toml: polcy: unknown setting; did you mean 'policy'?"),
        ("sentences = 2\n", "summarizer.toml: sentences: unknown setting; did you mean 'brief.sentences'?"),
        ("[nothing.like.it]\nx = 1\n", "summarizer.toml: nothing.like.it.x: unknown setting; there are max_bytes, policy"),
        ("[breif]\n", "summarizer.toml: breif: unknown setting; did you mean 'brief'?"),
        ("brief = 3\n", "summarizer.toml: brief: has settings of its own"),
        ("policy = 'harsh'\n", "summarizer.toml: policy: input should be 'strict', 'standard' or 'lenient', not 'harsh'"),
        ("max_bytes = 0\n", "summarizer.toml: max_bytes: input should be greater than or equal to 1, not 0"),
        ("max_bytes = true\n", "summarizer.toml: max_bytes: "),
        ("[brief]\nissues = [1]\n", "summarizer.toml: brief.issues: input should be a valid string, not 1"),
        ("draft.repairs = 4\n", "summarizer.toml: draft.repairs: input should be less than or equal to 3, not 4"),
        (
            "draft.strategy = 'x'\n",
            "summarizer.toml: draft.strategy: input should be 'statements', 'document' or 'both', not 'x'",
        ),
        ("budget.max_usd = inf\n", "summarizer.toml: budget.max_usd: input should be a finite number, not inf"),
        ("cache.path = 3\n", "summarizer.toml: cache.path: input should be a path"),
        ("models = 3\n", "summarizer.toml: models: has tables of its own, as [models.gpt]"),
        ("models.gpt = 'a:b'\n", "summarizer.toml: models.gpt: has settings of its own: use, base_url, key_env, timeout"),
        ("[models.gpt]\n", "summarizer.toml: models.gpt.use: is missing"),
        ("[models.gpt]\ntimeout = 3\n", "summarizer.toml: models.gpt.use: is missing"),
        ("[models.gpt]\nuse = 'gpt'\n", 'summarizer.toml: models.gpt.use: input should be "adapter:target"'),
        ("models.'g p t'.use = 'a:b'\n", "summarizer.toml: models: 'g p t' cannot name a model profile; use letters"),
        ("models.extractive.use = 'a:b'\n", "summarizer.toml: models: 'extractive' cannot name a model profile"),
        ("model.gpt.use = 'a:b'\n", "summarizer.toml: model.gpt.use: unknown setting; did you mean 'models.gpt.use'?"),
        ("roles.drafter = 'gtp'\n", "summarizer.toml: roles.drafter: no model profile 'gtp'; none is configured"),
    ],
)
def test_wrong_setting_is_refused_in_one_line(tmp_path: Path, text: str, message: str) -> None:
    """A wrong file is refused with the file, the setting and what would do."""
    write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_broken_toml_is_refused(tmp_path: Path) -> None:
    """What is not TOML is refused with its path and place."""
    path = write(tmp_path, "policy = \n")
    with pytest.raises(ConfigError, match=r"cannot be read as TOML.*line 1") as caught:
        load(tmp_path)
    assert str(path) in str(caught.value)


def test_missing_given_file_is_refused(tmp_path: Path) -> None:
    """A file that was named has to be there."""
    with pytest.raises(ConfigError, match="no such file"):
        load(tmp_path, file=tmp_path / "absent.toml")


def test_unknown_variable_is_refused(tmp_path: Path) -> None:
    """A SUMMARIZER_ variable that sets nothing is a mistake, and says which was meant."""
    with pytest.raises(ConfigError, match="environment: SUMMARIZER_POLCY: unknown setting; did you mean 'SUMMARIZER_POLICY'"):
        load(tmp_path, environ={"SUMMARIZER_POLCY": "strict"})


def test_wrong_variable_is_refused(tmp_path: Path) -> None:
    """A value of the wrong kind names the environment as its origin."""
    with pytest.raises(ConfigError, match=r"environment: brief\.sentences: .*not 'many'"):
        load(tmp_path, environ={"SUMMARIZER_BRIEF_SENTENCES": "many"})


def test_template_explains_every_setting_and_sets_none(tmp_path: Path) -> None:
    """The file that `config init` writes changes nothing, and its values are the defaults once the marks are taken away."""
    write(tmp_path, template())
    defaults = load(tmp_path)
    assert {setting.origin for setting in defaults} == {"default"}
    lines = template().splitlines()
    write(tmp_path, "\n".join(line.removeprefix("# ") if " = " in line else line for line in lines))
    uncommented = load(tmp_path)
    assert uncommented.settings == defaults.settings
    assert len(uncommented.origins) == len(list(defaults))


def test_settings_cannot_be_changed(tmp_path: Path) -> None:
    """Settings are values."""
    with pytest.raises(ValueError, match="frozen"):
        load(tmp_path).settings.max_bytes = 3


VALUES = st.recursive(
    st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=8,
)


@given(VALUES)
def test_what_is_written_as_toml_reads_the_same(value: object) -> None:
    """Whatever TOML can hold comes back as it was."""
    assert tomllib.loads(f"value = {toml_value(value)}")["value"] == value


def test_nothing_is_written_as_none() -> None:
    """TOML has no word for what is not set, and gets one."""
    assert toml_value(None) == '"none"'
    assert toml_value({"a": (None, Path("b"))}) == '{a = ["none", "b"]}'
