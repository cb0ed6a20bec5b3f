"""The documents in seeds/ and the positions labelled in them agree with each other."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarizer.briefing import Stance

ROOT = Path(__file__).resolve().parents[1]
GOLD = sorted((ROOT / "evals" / "positions" / "gold").glob("*.json"))
# Not whatever is in seeds/: a user's own documents there must not fail our tests.
SEEDS = [ROOT / "seeds" / f"{path.stem}.md" for path in GOLD]
KINDS = {"person", "organisation", "government", "group"}

each_seed = pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
each_gold = pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)


def split(path: Path) -> tuple[str, str]:
    """Front matter and body of a seed."""
    _, front, body = path.read_bytes().decode("utf-8").split("---\n", 2)
    return front, body


@cache
def gold(path: Path) -> dict[str, Any]:
    """What a gold file holds."""
    return dict(json.loads(path.read_text(encoding="utf-8")))


def text_of(path: Path) -> str:
    """The document that a gold file labels, as read."""
    return (ROOT / str(gold(path)["text_file"])).read_bytes().decode("utf-8")


def test_there_are_ten_documents_each_with_gold() -> None:
    """Ten gold files, and one seed for each."""
    assert len(GOLD) == 10
    assert all(path.is_file() for path in SEEDS)


@each_seed
def test_front_matter_is_complete(path: Path) -> None:
    """Every seed says what it is, who published it and when."""
    front = yaml.safe_load(split(path)[0])
    assert front.keys() - {"url"} == {"title", "publisher", "published"}
    assert all(isinstance(front[key], str) and front[key] for key in ("title", "publisher"))
    assert isinstance(front["published"], dt.date)
    assert front.get("url", "https://").startswith("https://")


@each_seed
def test_length_is_that_of_an_article(path: Path) -> None:
    """A seed has 300 to 1,500 words."""
    assert 300 <= len(split(path)[1].split()) <= 1500


def test_the_readme_says_which_kind_each_is() -> None:
    """The table in seeds/README.md has one row for each seed, and no other."""
    table = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\S+)` \|", table, re.MULTILINE)) == [path.name for path in SEEDS]


@each_gold
def test_gold_is_of_the_text_that_is_there(path: Path) -> None:
    """Id, length and hash are those of the seed, so that an edit to it is noticed."""
    label = gold(path)
    assert label["id"] == path.stem
    assert label["text_file"] == f"seeds/{path.stem}.md"
    assert label["text_chars"] == len(text_of(path))
    assert label["text_sha256"] == hashlib.sha256((ROOT / label["text_file"]).read_bytes()).hexdigest()


@each_gold
def test_spans_lie_in_the_body(path: Path) -> None:
    """Every evidence and trap span holds words, below the front matter and inside the text."""
    label, text = gold(path), text_of(path)
    body_start = len(text) - len(split(ROOT / label["text_file"])[1])
    spans = [span for position in label["positions"] for span in position["evidence"]]
    for start, end in spans + [trap["span"] for trap in label["traps"]]:
        assert body_start <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    assert all(position["evidence"] for position in label["positions"])


@each_gold
def test_spans_begin_and_end_between_words(path: Path) -> None:
    """No evidence cuts a word in two."""
    text = text_of(path)
    for position in gold(path)["positions"]:
        for start, end in position["evidence"]:
            assert not (text[start - 1] + text[start]).isalnum()
            assert not text[end - 1 : end + 1].isalnum() or end == len(text)


@each_gold
def test_actors_and_issues_are_declared(path: Path) -> None:
    """Whatever a gold file refers to is one of its actors, issues and stances."""
    label = gold(path)
    names, issues = {actor["name"] for actor in label["actors"]}, label["issues"]
    assert 2 <= len(issues) <= 3
    assert len(names) == len(label["actors"])
    assert {actor["kind"] for actor in label["actors"]} <= KINDS
    for position in label["positions"]:
        assert position["actor"] in names
        assert position["issue"] in issues
        assert {position["stance"], *position.get("stance_alt", [])} <= set(Stance)
        assert position["kind"] in {"direct", "indirect", "mixed"}
        assert position["via"] is None or position["via"] in names
    for actor, issue, *_ in label["none_stated"] + label["optional"]:
        assert actor in names
        assert issue in issues


@each_gold
def test_every_actor_is_in_the_text(path: Path) -> None:
    """An actor stands in the text under its name or an alias, and no alias is made up."""
    text = text_of(path).lower()
    for actor in gold(path)["actors"]:
        assert all(alias.lower() in text for alias in actor["aliases"])
        assert actor["aliases"] or actor["name"].lower() in text


@each_gold
def test_no_pair_is_labelled_twice(path: Path) -> None:
    """An actor and an issue are a position, optional or none stated: one of the three."""
    label = gold(path)
    pairs = [(position["actor"], position["issue"]) for position in label["positions"]]
    pairs += [(actor, issue) for actor, issue, *_ in label["none_stated"] + label["optional"]]
    assert len(set(pairs)) == len(pairs)


@each_gold
def test_joined_voices_both_hold_the_position(path: Path) -> None:
    """Whoever is of one voice with another has an entry on that issue, as the other has."""
    positions = {(position["actor"], position["issue"]) for position in gold(path)["positions"]}
    for position in gold(path)["positions"]:
        if other := position.get("same_voice_as"):
            assert (other, position["issue"]) in positions


@each_gold
def test_evidence_is_never_a_trap_for_its_actor(path: Path) -> None:
    """Traps and evidence keep apart, except for the actors whom a trap excuses."""
    label = gold(path)
    for position in label["positions"]:
        for trap in label["traps"]:
            if position["actor"] not in trap.get("ok_actors", []):
                assert all(end <= trap["span"][0] or trap["span"][1] <= start for start, end in position["evidence"])
