"""Model profiles among the settings: what they may hold, what they never do, and who uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from summarizer.config import (
    BudgetSettings,
    CacheSettings,
    Configuration,
    ModelSettings,
    Prices,
    RoleSettings,
    Settings,
    load_configuration,
    template,
)
from summarizer.errors import ConfigError

CANARY = "canary-51b7"
PROFILE = "[models.gpt]\nuse = 'openai:small'\n"


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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("timout = 3\n", "models.gpt.timout: unknown setting; did you mean 'timeout'?"),
        (
            "timeout = 'soon'\n",
            "models.gpt.timeout: input should be a valid number, unable to parse string as a number",
        ),
        ("timeout = true\n", "models.gpt.timeout: input should be a number, not True"),
        ("attempts = 0\n", "models.gpt.attempts: input should be greater than or equal to 1, not 0"),
        ("threshold = 1.5\n", "models.gpt.threshold: input should be less than or equal to 1, not 1.5"),
        ("options = 3\n", "models.gpt.options: input should be a valid dictionary, not 3"),
        ("prices = 3\n", "models.gpt.prices: input should be a table"),
        ("prices = {output = 3}\n", "models.gpt.prices.input: is missing"),
        ("prices = {input = 1, outptu = 3}\n", "models.gpt.prices.outptu: unknown setting; did you mean 'output'?"),
        ("prices = {input = -1, output = 3}\n", "models.gpt.prices.input: input should be greater than or equal to 0, not -1"),
        ("base_url = 'localhost:80'\n", "models.gpt.base_url: input should be the address of a server"),
        ("base_url = 'http://['\n", "models.gpt.base_url: input should be the address of a server"),
        ("[roles]\ndrafter = 'gtp'\n", "roles.drafter: no model profile 'gtp'; did you mean 'gpt'?"),
        ("[roles]\njudge = 'zzz'\n", "roles.judge: no model profile 'zzz'; there are gpt"),
        (
            "[roles]\njudge = 'gpt'\n[budget]\nmax_usd = 1\n",
            "budget.max_usd: cannot be kept without prices; set models.gpt.prices",
        ),
    ],
)
def test_wrong_model_setting_names_its_place(tmp_path: Path, text: str, message: str) -> None:
    """What is wrong in a model profile is told with the file and the whole path of the setting."""
    write(tmp_path, PROFILE + text)
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert str(caught.value).startswith(f"summarizer.toml: {message}")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"key = '{CANARY}'\n", "key"),
        (f"api_key = '{CANARY}'\n", "api_key"),
        (f"token = '{CANARY}'\n", "token"),
        (f"secret.a.b = '{CANARY}'\n", "secret"),
        (f"options = {{openai_api_key = '{CANARY}'}}\n", "options.openai_api_key"),
        (f"options = {{headers = {{Authorization = '{CANARY}'}}}}\n", "options.headers.Authorization"),
        (f"options = {{tries = [{{clientSecret = '{CANARY}'}}]}}\n", "options.tries.clientSecret"),
        (f"options = {{extra = ['Bearer {CANARY}']}}\n", "options.extra"),
        (f"options = {{proxy = 'http://me:{CANARY}@127.0.0.1'}}\n", "options.proxy"),
        (f"base_url = 'https://me:{CANARY}@127.0.0.1/v1'\n", "base_url"),
        (f"base_url = 'https://127.0.0.1/v1?api-key={CANARY}'\n", "base_url"),
        (f"key_env = '{CANARY}'\n", "key_env"),
        (f"key_env = 'sk-{CANARY}'\n", "key_env"),
    ],
)
def test_literal_key_is_refused_and_not_repeated(tmp_path: Path, text: str, key: str) -> None:
    """A key, token or password in the file is refused with its place and what would do, in no way with its value."""
    write(tmp_path, PROFILE + text)
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    line = str(caught.value)
    assert line.startswith(f"summarizer.toml: models.gpt.{key}: ")
    assert "environment variable" in line
    assert "\n" not in line
    assert CANARY not in repr((caught.value, caught.value.__cause__, caught.value.__context__))


def test_literal_key_is_refused_in_python_too() -> None:
    """A profile cannot be made with a key in it, and pydantic's own error does not show it."""
    with pytest.raises(ValidationError) as caught:
        ModelSettings(use="openai:small", options={"api_key": CANARY})
    assert CANARY not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize("name", ["use", "timeout", "batch", "options", "prices"])
def test_text_in_a_profile_is_not_repeated(tmp_path: Path, name: str) -> None:
    """Whatever text stands where it cannot be used is left out of the error: it may be a key that went astray."""
    rest = "" if name == "use" else "use = 'a:b'"
    write(tmp_path, f"[models.gpt]\n{name} = '{CANARY}'\n{rest}\n")
    with pytest.raises(ConfigError, match=rf"summarizer\.toml: models\.gpt\.{name}: input should be ") as caught:
        load(tmp_path)
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("name", ["max_tokens", "prompt_cache_key", "eos_token", "keyword", "tokenizer"])
def test_options_that_only_sound_like_keys_are_passed_on(tmp_path: Path, name: str) -> None:
    """Not every option with "key" or "token" in its name is one."""
    write(tmp_path, f"{PROFILE}options = {{{name} = 'a'}}\n")
    assert load(tmp_path).settings.models["gpt"].options == {name: "a"}


def test_profiles_of_two_files_come_together(tmp_path: Path) -> None:
    """A profile of the user's file can be changed setting by setting in the project's; options and prices too."""
    home = write(
        tmp_path / "home" / "summarizer",
        f"{PROFILE}timeout = 5\noptions = {{a = 1, b = 2}}\nprices = {{input = 1, output = 2}}\n[roles]\ndrafter = 'gpt'\n",
        "config.toml",
    )
    project = write(tmp_path, "[models.gpt]\nbatch = 1\noptions = {a = 3}\nprices.output = 4\n[models.other]\nuse = 'a:b'\n")
    configuration = load_configuration(tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "home")})
    gpt = configuration.settings.models["gpt"]
    assert (gpt.use, gpt.timeout, gpt.batch, gpt.options) == ("openai:small", 5.0, 1, {"a": 3})
    assert gpt.prices == Prices(input=1, cached=1, output=4)
    assert origin(configuration, "models.gpt.timeout") == str(home)
    assert origin(configuration, "models.gpt.batch") == origin(configuration, "models.other.use") == str(project)
    assert origin(configuration, "models.gpt.attempts") == "default"


@pytest.mark.parametrize(
    ("weaker", "stronger", "prices"),
    [
        ("prices = 'none'", "prices = {input = 1, output = 2}", Prices(input=1, cached=1, output=2)),
        ("prices = {input = 1, output = 2}", "prices = 'none'", None),
    ],
)
def test_prices_can_be_taken_back(tmp_path: Path, weaker: str, stronger: str, prices: Prices | None) -> None:
    """The project's file sets prices that the user's has not, and the other way about."""
    write(tmp_path / "home" / "summarizer", f"{PROFILE}{weaker}\n", "config.toml")
    write(tmp_path, f"[models.gpt]\n{stronger}\n")
    settings = load_configuration(tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "home")}).settings
    assert settings.models["gpt"].prices == prices


def test_empty_table_takes_nothing_away(tmp_path: Path) -> None:
    """An empty [models.gpt] in the project's file leaves the user's profile as it is."""
    write(tmp_path / "home" / "summarizer", PROFILE, "config.toml")
    write(tmp_path, "[models.gpt]\n[models]\n")
    settings = load_configuration(tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "home")}).settings
    assert settings.models["gpt"].use == "openai:small"


@pytest.mark.parametrize(
    ("text", "variable"),
    [
        ("use = 'openai:a'", "OPENAI_API_KEY"),
        ("use = 'openai:a'\nbase_url = 'http://127.0.0.1:8080/v1'", None),
        ("use = 'openai:a'\nkey_env = 'none'", None),
        ("use = 'openai:a'\nbase_url = 'http://127.0.0.1:8080/v1'\nkey_env = 'QUAY_KEY'", "QUAY_KEY"),
        ("use = 'langchain:a.b:C'", None),
    ],
)
def test_key_of_openai_has_its_usual_variable(tmp_path: Path, text: str, variable: str | None) -> None:
    """Only OpenAI's own server is sent the key of OPENAI_API_KEY without being told so."""
    write(tmp_path, f"[models.a]\n{text}\n")
    assert load(tmp_path).settings.models["a"].key_env == variable


def test_variable_of_a_key_is_no_setting(tmp_path: Path) -> None:
    """The variable that holds a key may begin like those that are settings."""
    write(tmp_path, f"{PROFILE}key_env = 'SUMMARIZER_KEY'\n")
    configuration = load(tmp_path, environ={"SUMMARIZER_KEY": CANARY})
    assert CANARY not in repr((configuration, list(configuration)))


@pytest.mark.parametrize(
    ("variable", "text", "key", "value"),
    [
        ("SUMMARIZER_ROLES_DRAFTER", "gpt", "roles.drafter", "gpt"),
        ("SUMMARIZER_ROLES_DRAFTER", "extractive", "roles.drafter", None),
        ("SUMMARIZER_ROLES_JUDGE", "", "roles.judge", None),
        ("SUMMARIZER_DRAFT_REPAIRS", "2", "draft.repairs", 2),
        ("SUMMARIZER_BUDGET_MAX_TOKENS", "none", "budget.max_tokens", None),
        ("SUMMARIZER_BUDGET_MAX_TOKENS", "500", "budget.max_tokens", 500),
        ("SUMMARIZER_CACHE_ENABLED", "false", "cache.enabled", False),
        ("SUMMARIZER_PROMPTS_FOLDER", "mine", "prompts.folder", Path("mine")),
    ],
)
def test_environment_sets_what_is_always_there(tmp_path: Path, variable: str, text: str, key: str, value: object) -> None:
    """Every setting outside the profiles has a variable; nothing, or "none", takes a setting back."""
    write(tmp_path, f"{PROFILE}[roles]\ndrafter = 'gpt'\njudge = 'gpt'\n[budget]\nmax_tokens = 9\n")
    setting = next(each for each in load(tmp_path, environ={variable: text}) if each.key == key)
    assert (setting.value, setting.origin) == (value, "environment")


def test_paths_in_a_file_begin_where_it_is(tmp_path: Path) -> None:
    """A relative path means the same from every folder below."""
    write(tmp_path, "cache.path = 'kept/replies'\n[prompts]\nfolder = 'mine'\n")
    inner = tmp_path / "a"
    inner.mkdir()
    settings = load(inner).settings
    assert settings.prompts.folder == tmp_path / "mine"
    assert settings.cache.file({}) == tmp_path / "kept" / "replies"


def test_replies_are_kept_in_the_user_s_cache_folder() -> None:
    """Without a path the cache is where the user's other caches are."""
    cache = CacheSettings()
    assert cache.file({"XDG_CACHE_HOME": "c"}) == Path("c") / "summarizer" / "replies.sqlite"
    assert cache.file({"HOME": "h"}) == Path("h") / ".cache" / "summarizer" / "replies.sqlite"


def test_dump_says_what_bears_on_a_briefing() -> None:
    """Provenance names the profiles in use, and no folder of this machine."""
    models = {name: ModelSettings(use=f"a:{name}", options={"temperature": 0}) for name in ("one", "two", "three")}
    settings = Settings(models=models, roles=RoleSettings(drafter="one", judge="two"), cache=CacheSettings(path=Path("here")))
    dumped = settings.model_dump(mode="json")
    assert list(dumped["models"]) == ["one", "two"]
    assert dumped["models"]["one"]["options"] == {"temperature": 0}
    assert "cache" not in dumped
    assert "prompts" not in dumped


def test_dollars_can_be_limited_where_the_cost_is_told() -> None:
    """A limit in dollars needs prices for the models with a role, unless a plug-in may tell its own."""
    priced = ModelSettings(use="openai:a", prices=Prices(input=1, cached=0, output=2))
    models = {"a": priced, "b": ModelSettings(use="plug:b"), "c": ModelSettings(use="openai:c")}
    settings = Settings(models=models, roles=RoleSettings(drafter="a", judge="b"), budget=BudgetSettings(max_usd=1))
    assert settings.cast() == {"drafter": "a", "judge": "b"}


def test_template_has_a_profile_to_begin_with(tmp_path: Path) -> None:
    """The example of a model profile is one, once its marks are taken away, and has the defaults."""
    write(tmp_path, "\n".join(line.removeprefix("## ") for line in template().splitlines()))
    assert load(tmp_path).settings.models == {"gpt": ModelSettings(use="openai:gpt-5-mini")}
