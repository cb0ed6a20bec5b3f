"""`summarizer brief` as a user calls it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import pytest

Call = Callable[..., tuple[int, str, str]]


def evidence(briefing: dict[str, object]) -> Iterator[dict[str, object]]:
    """Every piece of evidence in a briefing's JSON."""
    for position in briefing["positions"]:  # type: ignore[attr-defined]
        for sentence in position["sentences"]:
            yield from sentence["evidence"]


def stances(briefing: dict[str, object]) -> dict[str, str]:
    """Actor's name → stance, for a briefing on one issue."""
    names = {actor["id"]: actor["name"] for actor in briefing["actors"]}  # type: ignore[attr-defined]
    return {names[position["actor"]]: position["stance"] for position in briefing["positions"]}  # type: ignore[attr-defined]


def test_json_keeps_what_the_schema_promises(call: Call) -> None:
    """The JSON of a briefing is valid by the schema that the program prints."""
    _, schema, _ = call("schema")
    code, out, err = call("brief", "papers", "--format", "json")
    assert (code, err) == (0, "")
    jsonschema.validate(json.loads(out), json.loads(schema))


def test_positions_rest_on_the_actors_words(call: Call, folder: Path) -> None:
    """Who supports and who opposes is told from their own words, and each quotation stands where its offsets say."""
    code, out, _ = call("brief", "papers/quay.md", "--issue", "quay toll", "--format", "json")
    briefing = json.loads(out)
    assert code == 0
    assert stances(briefing)["Mara Lindqvist"] == "opposes"
    text = (folder / "papers" / "quay.md").read_text(encoding="utf-8")
    found = list(evidence(briefing))
    assert found
    assert all(text[item["start"] : item["end"]] == item["quote"] for item in found)  # type: ignore[index, misc]


def test_output_is_the_same_every_time(start: Call) -> None:
    """Two runs in processes of their own, with other hash seeds, give the same bytes."""
    first = start("brief", "papers", "--format", "json", PYTHONHASHSEED="1")
    second = start("brief", "papers", "--format", "json", PYTHONHASHSEED="2")
    assert first[0] == 0
    assert first == second


def test_terminal_form_has_no_colour_in_a_pipe(start: Call) -> None:
    """A pipe gets plain text, whatever the terminal could do."""
    code, out, err = start("brief", "papers", TERM="xterm-256color", COLORTERM="truecolor")
    assert (code, err) == (0, "")
    assert "\x1b" not in out
    assert "Mara Lindqvist" in out


@pytest.mark.parametrize(("name", "begins"), [("b.md", "# "), ("b.html", "<!doctype html"), ("b.json", "{"), ("b.txt", "")])
def test_suffix_of_the_output_decides_the_format(call: Call, folder: Path, name: str, begins: str) -> None:
    """-o writes the file, in a new folder too, and nothing to stdout."""
    code, out, err = call("brief", "papers", "-o", f"out/new/{name}")
    assert (code, out, err) == (0, "", "")
    written = (folder / "out" / "new" / name).read_text(encoding="utf-8")
    assert written.lower().lstrip().startswith(begins)
    assert written.endswith("\n")


def test_output_never_overwrites_what_is_read(call: Call, folder: Path) -> None:
    """A document named as the output is left alone."""
    before = (folder / "papers" / "quay.md").read_bytes()
    code, out, err = call("brief", "papers/quay.md", "-o", "papers/quay.md")
    assert (code, out) == (2, "")
    assert "is what is read" in err
    assert (folder / "papers" / "quay.md").read_bytes() == before


def test_no_argument_means_the_seeds(call: Call, folder: Path) -> None:
    """Without a document, those in seeds/ are briefed, its README.md left out."""
    shutil.copytree(folder / "papers", folder / "seeds")
    (folder / "seeds" / "README.md").write_text("Put yours here.\n", encoding="utf-8")
    code, out, _ = call("brief", "--format", "json")
    assert code == 0
    assert [document["id"] for document in json.loads(out)["documents"]] == ["quay", "radio", "tides"]


def test_failures_are_in_the_briefing_and_on_stderr(call: Call) -> None:
    """What could not be read is one line on stderr and one row of the briefing; the rest is briefed."""
    code, out, err = call("brief", "papers", "absent.txt", "--format", "json")
    assert code == 0
    assert [failure["document"] for failure in json.loads(out)["failures"]] == ["absent.txt"]
    assert err.startswith("summarizer: absent.txt: ")
    assert err.count("\n") == 1


def test_actor_option_leaves_only_that_actor(call: Call) -> None:
    """--actor narrows the briefing, and a name nobody has is said so."""
    code, out, err = call(
        "brief", "papers", "--issue", "quay toll", "--actor", "Tobias Fenn", "--actor", "Nobody Atall", "--format", "json"
    )
    assert code == 0
    assert set(stances(json.loads(out))) == {"Tobias Fenn"}
    assert "Nobody Atall" in err


def test_issue_without_a_position_says_so(call: Call) -> None:
    """An issue on which nobody takes sides gives no position, and says how much was read."""
    code, out, _ = call("brief", "papers", "--issue", "moon landing", "--format", "json")
    briefing = json.loads(out)
    assert code == 0
    assert briefing["positions"] == []
    assert {row["documents_read"] for row in briefing["none_stated"]} == {3}


def test_settings_reach_the_briefing(call: Call, folder: Path) -> None:
    """What summarizer.toml sets holds, and the briefing records it."""
    (folder / "summarizer.toml").write_text(
        "policy = 'strict'\n[brief]\nsentences = 1\nissues = ['quay toll']\n", encoding="utf-8"
    )
    code, out, _ = call("brief", "papers", "--format", "json")
    briefing = json.loads(out)
    assert code == 0
    assert [issue["label"] for issue in briefing["issues"]] == ["quay toll"]
    assert all(len(position["sentences"]) == 1 for position in briefing["positions"])
    assert briefing["provenance"]["settings"]["policy"] == "strict"
