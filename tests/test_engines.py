"""From settings to models: what is opened, what is shared, what is remembered, and what it costs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import engines
from summarizer.chat import Message, Schema
from summarizer.config import ModelSettings, Settings
from summarizer.errors import ModelError, ModelMisconfigured
from tests.misbehaving import Misbehaving, ok

SCHEMA = Schema(
    "Side", {"type": "object", "properties": {"side": {"type": "string"}}, "required": ["side"], "additionalProperties": False}
)
ASKED = (Message("user", "Which side?"),)


def settings(folder: Path, profiles: dict[str, dict[str, Any]], **more: Any) -> Settings:
    """Settings with these profiles and a cache in the folder."""
    cache = {"path": folder / "replies.sqlite"}
    return Settings.model_validate({"models": profiles, "cache": cache, **more})


def test_one_profile_is_opened_once(tmp_path: Path) -> None:
    """A model that drafts and judges is one model, and both roles are counted together."""
    with Misbehaving(ok()) as server:
        profile = {"use": "openai:invented", "base_url": server.url, "attempts": 1}
        chosen = settings(tmp_path, {"gpt": profile}, roles={"drafter": "gpt", "judge": "gpt"})
        with engines.models(chosen, {}) as models:
            assert models.engine is not None
            assert models.helpers.judge is not None
            assert models.engine.model is models.helpers.judge.model
            models.engine.model.complete(ASKED, SCHEMA)
            models.helpers.judge.model.complete(ASKED, SCHEMA)
            assert (models.usage()["requests"], models.usage()["hits"]) == (1, 1)


@pytest.mark.parametrize(("enabled", "there"), [(True, True), (False, False)])
def test_the_cache_is_where_the_settings_say(tmp_path: Path, *, enabled: bool, there: bool) -> None:
    """Its file is made where it is enabled, and only there."""
    path = tmp_path / "kept" / "replies.sqlite"
    profile = ModelSettings(use="openai:invented", base_url="http://127.0.0.1:9/v1")
    given = {"models": {"gpt": profile}, "roles": {"drafter": "gpt"}, "cache": {"path": path, "enabled": enabled}}
    with engines.models(Settings.model_validate(given), {}):
        assert path.exists() is there


def test_what_is_replayed_is_not_remembered(tmp_path: Path) -> None:
    """A scripted model goes on with its script, though the question is the same."""
    script = tmp_path / "script.jsonl"
    script.write_text(
        "".join(json.dumps({"text": json.dumps({"side": side})}) + "\n" for side in ("for", "against")), encoding="utf-8"
    )
    chosen = settings(tmp_path, {"told": {"use": f"scripted:{script}"}}, roles={"drafter": "told"})
    with engines.models(chosen, {}) as models:
        assert models.engine is not None
        replies = [models.engine.model.complete(ASKED, SCHEMA).text for _ in range(2)]
    assert replies == ['{"side": "for"}', '{"side": "against"}']


def test_a_key_that_is_not_set_is_told_before_anything_is_opened(tmp_path: Path) -> None:
    """One line names the profile and the variable."""
    chosen = settings(tmp_path, {"gpt": {"use": "openai:invented", "key_env": "QUAY_KEY"}}, roles={"drafter": "gpt"})
    with (
        pytest.raises(ModelMisconfigured, match=r"^models\.gpt: no key: set the environment variable QUAY_KEY$"),
        engines.models(chosen, {}),
    ):
        pass


@pytest.mark.parametrize("prices", [None, {"input": 1.0, "output": 2.0, "cached": 0.5}])
def test_failed_calls_are_not_called_free(tmp_path: Path, prices: dict[str, float] | None) -> None:
    """Where every call failed the cost is nothing if prices are known, and unknown if they are not."""
    with Misbehaving("500") as server:
        profile = {"use": "openai:invented", "base_url": server.url, "attempts": 1, "prices": prices}
        with engines.models(settings(tmp_path, {"gpt": profile}, roles={"drafter": "gpt"}), {}) as models:
            assert models.engine is not None
            with pytest.raises(ModelError):
                models.engine.model.complete(ASKED, SCHEMA)
            assert models.usage()["requests"] == 1
            assert ("usd" in models.usage()) is (prices is not None)


def test_retries_are_asked_and_counted(tmp_path: Path) -> None:
    """A server that is busy once is asked twice, and both requests count."""
    with Misbehaving("503", ok()) as server:
        profile = {"use": "openai:invented", "base_url": server.url, "attempts": 2}
        with engines.models(settings(tmp_path, {"gpt": profile}, roles={"drafter": "gpt"}), {}) as models:
            assert models.engine is not None
            models.engine.model.complete(ASKED, SCHEMA)
            assert (models.usage()["requests"], models.usage()["retries"]) == (2, 1)
