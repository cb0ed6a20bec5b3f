"""Adapters by name: ours, and those of plug-ins that are really installed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarizer.chat import ChatModel, Message, Schema
from summarizer.errors import ConfigError, ModelError, ModelMisconfigured
from summarizer.models.profile import Profile
from summarizer.models.registry import GROUP, adapters, open_model

PLUGIN = Path(__file__).parent / "plugin"
CANARY = "sk-canary-7291-do-not-print"
Install = Callable[..., None]

OPEN_PARROT = """
from summarizer.chat import Message, Schema
from summarizer.models.profile import Profile
from summarizer.models.registry import adapters, open_model

model = open_model(Profile("parrot:polly", options={"answer": {"side": "for"}}))
print(model.name, model.complete([Message("user", "Hello?")], Schema("answer", {})).text, dict(adapters())["parrot"])
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Put a distribution with one adapter and one module on the path."""
    monkeypatch.syspath_prepend(tmp_path)
    modules: list[str] = []

    def put(distribution: str, adapter: str, code: str, function: str = "open_it") -> None:
        module = distribution.replace("-", "_")
        modules.append(module)
        (tmp_path / f"{module}.py").write_text(code, encoding="utf-8")
        info = tmp_path / f"{module}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.2\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[{GROUP}]\n{adapter} = {module}:{function}\n", encoding="utf-8")
        importlib.invalidate_caches()

    yield put
    for module in modules:
        sys.modules.pop(module, None)


def refused(use: str, error: type[Exception] = ModelMisconfigured, key: str | None = None) -> str:
    """What is said when this cannot be opened: one line."""
    with pytest.raises(error) as caught:
        open_model(Profile(use, key=key))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_scripted_model_is_opened_by_its_name(tmp_path: Path) -> None:
    """`use = "scripted:FILE"` is all that it takes."""
    (tmp_path / "replies.jsonl").write_text('{"text": "{}"}\n', encoding="utf-8")
    model = open_model(Profile(f"scripted:{tmp_path / 'replies.jsonl'}"))
    assert isinstance(model, ChatModel)
    assert model.complete([Message("user", "Hello?")], Schema("answer", {})).text == "{}"


def test_our_adapters_come_first_and_are_ours() -> None:
    """The list for `summarizer models`."""
    names = ["openai", "langchain", "scripted", "recorded"]
    assert adapters()[:4] == tuple((name, "summarizer") for name in names)


@pytest.mark.parametrize(
    ("use", "said"),
    [
        ("opnai:gpt", "no adapter 'opnai'; did you mean 'openai'? there are openai, langchain, scripted, recorded"),
        ("zzz:gpt", "no adapter 'zzz'; there are openai"),
        ("gpt", "an adapter and a model are needed, such as 'openai:gpt'"),
        ("", "an adapter and a model are needed, such as 'openai:MODEL'"),
        ("openai:", "what is to be opened is missing after the colon"),
        ("scripted: ", "what is to be opened is missing after the colon"),
    ],
)
def test_a_use_that_names_nothing_is_explained(use: str, said: str) -> None:
    """A wrong `use` is a wrong setting, and the line says what would do."""
    assert said in refused(use, ConfigError)


def test_a_plugin_is_found_and_named(install: Install) -> None:
    """Its adapter is listed with its distribution, and what it gives is the model."""
    install(
        "echo-plugin",
        "echo",
        "from summarizer.models.scripted import ScriptedModel\n\ndef open_it(profile):\n"
        "    return ScriptedModel(['{}'], name=profile.use)\n",
    )
    assert ("echo", "echo-plugin 1.2") in adapters()
    assert open_model(Profile("echo:loud")).name == "echo:loud"


def test_a_plugin_takes_no_name_of_ours(install: Install) -> None:
    """Another "scripted" is not even looked at."""
    install("thief-plugin", "scripted", "raise RuntimeError")
    assert adapters().count(("scripted", "summarizer")) == 1
    assert "thief" not in str(adapters())
    assert "the replies cannot be read" in refused("scripted:nowhere.jsonl", ConfigError)


def test_two_plugins_with_one_name_are_refused(install: Install) -> None:
    """Which of the two was meant cannot be told."""
    install("first-echo", "echo", "")
    install("second-echo", "echo", "")
    assert "offered by first-echo 1.2 and second-echo 1.2" in refused("echo:loud", ConfigError)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import no_such_module_at_all", "cannot be loaded from 'bad_plugin:open_it': ModuleNotFoundError"),
        ("raise ValueError('two\\nlines')", "cannot be loaded from 'bad_plugin:open_it': ValueError: two lines"),
        ("other = 1", "cannot be loaded from 'bad_plugin:open_it': AttributeError"),
        ("open_it = 1", "'bad_plugin:open_it' is no function but int"),
        ("def open_it(profile): return 'a model'", "gave no model but str"),
        ("def open_it(profile): return None", "gave no model but NoneType"),
        ("def open_it(): return None", "cannot open 'bad:x': TypeError"),
        ("def open_it(profile): raise RuntimeError('no luck')", "cannot open 'bad:x': RuntimeError: no luck"),
    ],
)
def test_a_broken_plugin_is_one_line_that_names_it(install: Install, code: str, said: str) -> None:
    """Whatever is wrong with it, the user learns whose it is."""
    install("bad-plugin", "bad", code)
    message = refused("bad:x")
    assert said in message
    assert "bad-plugin 1.2" in message


def test_an_error_of_ours_passes_as_it_is(install: Install) -> None:
    """A plug-in may say what is wrong with the settings better than we can."""
    install(
        "fine-plugin",
        "fine",
        "from summarizer.errors import ConfigError\n\ndef open_it(profile):\n    raise ConfigError('no answer set')\n",
    )
    assert refused("fine:x", ConfigError) == "no answer set"


def test_a_plugin_that_tells_the_key_is_silenced(install: Install) -> None:
    """Neither the text nor what stands behind the error holds it."""
    install("loud-plugin", "loud", "def open_it(profile): raise RuntimeError(f'bad key {profile.key}')")
    with pytest.raises(ModelError) as caught:
        open_model(Profile("loud:x", key=CANARY))
    assert "bad key [key]" in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_the_example_plugin_works_when_it_is_installed(tmp_path: Path) -> None:
    """Built, installed and opened as a user would."""
    where = tmp_path / "site"
    built_here = ["--no-build-isolation", "--no-index"] if importlib.util.find_spec("hatchling") else []
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", *built_here]
    copy = tmp_path / "source"
    copy.mkdir()
    for file in PLUGIN.iterdir():
        if file.is_file():
            (copy / file.name).write_bytes(file.read_bytes())
    subprocess.run([*pip, "--target", str(where), str(copy)], check=True, timeout=120, cwd=tmp_path)
    found = subprocess.run(
        [sys.executable, "-c", OPEN_PARROT],
        env={"PYTHONPATH": f"{where}:{PLUGIN.parents[1]}", "PATH": "/usr/bin:/bin"},
        cwd=tmp_path,
        check=True,
        timeout=60,
        capture_output=True,
        text=True,
    )
    assert found.stdout == 'parrot:polly {"side": "for"} summarizer-parrot 0.1.0\n'
