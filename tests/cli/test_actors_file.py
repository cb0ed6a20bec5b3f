"""`--actors FILE`: who is who, for every command that asks who speaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.attribution.identities import Identities, Identity
from summarizer.attribution.model import ActorKind
from summarizer.briefing import Briefing
from summarizer.config import load_identities

Call = Callable[..., tuple[int, str, str]]

FILE = """
[[actor]]
name = "Netmen of Skerrow"
kind = "organisation"
also = ["the fishers' union"]

[[actor]]
name = "T. Fenn"
also = ["Tobias Fenn"]
role = "spokesman"
speaks_for = "Netmen of Skerrow"
"""


@pytest.fixture
def who(folder: Path) -> str:
    """A file of who is who in the working folder."""
    (folder / "who.toml").write_text(FILE, encoding="utf-8")
    return "who.toml"


def test_a_file_says_all_it_can_of_an_actor(tmp_path: Path) -> None:
    """Every key of an actor, and pairs that are apart."""
    text = """
    apart = [["Ann Roe", "Tom Roe"]]
    [[actor]]
    name = "Ann  Roe"
    also = ["Roe", "the senator"]
    role = "senator"
    kind = "person"
    speaks_for = "Ashby"
    documents = ["a", "b"]
    """
    (tmp_path / "who.toml").write_text(text, encoding="utf-8-sig")
    roe = Identity("Ann Roe", ("Roe", "the senator"), "senator", ActorKind.PERSON, "Ashby", ("a", "b"))
    assert load_identities(tmp_path / "who.toml") == Identities((roe,), (("Ann Roe", "Tom Roe"),))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[actor]]\nname = "A\n', "cannot be read as TOML: Illegal character '\\n' (at line 2, column 10)"),
        ('[[actors]]\nname = "A"', "unknown key 'actors'; did you mean 'actor'?"),
        ('people = ["A"]', "unknown key 'people'; there are actor, apart"),
        ('[[actor]]\nname = "A B"\naliases = ["C"]', "[[actor]] 1 (A B): unknown key 'aliases'; did you mean 'also'?"),
        ('[[actor]]\nname = "A B"\nspeaksfor = "C"', "[[actor]] 1 (A B): unknown key 'speaksfor'; did you mean 'speaks_for'?"),
        ('[[actor]]\nalso = ["C"]', "[[actor]] 1: needs a name"),
        ('[[actor]]\nname = " "', "[[actor]] 1 ( ): name: should be a text that says something, not ' '"),
        ('[[actor]]\nname = "A"\nalso = "B"', '[[actor]] 1 (A): also: should be a list, as ["Doe", "the senator"], not \'B\''),
        (
            '[[actor]]\nname = "A"\nkind = "human"',
            "[[actor]] 1 (A): kind: should be person, organisation, government, group, not 'human'",
        ),
        ('actor = "A"', "actor: should be tables, each under a line [[actor]]"),
        ('apart = ["A", "B"]', 'apart: should be pairs of names, as [["Ann Roe", "Tom Roe"]], not \'A\''),
        (
            '[[actor]]\nname = "A"\nalso = ["R"]\n[[actor]]\nname = "B"\nalso = ["R"]',
            "'R' is given to 'A' and to 'B'; leave it to one, or give each its documents",
        ),
    ],
)
def test_a_wrong_file_is_one_line_and_exit_code_2(call: Call, folder: Path, text: str, message: str) -> None:
    """Where, what, and what would do; nothing is read before."""
    (folder / "who.toml").write_text(text, encoding="utf-8")
    assert call("statements", "papers", "--actors", "who.toml") == (2, "", f"summarizer: who.toml: {message}\n")


@pytest.mark.parametrize("command", [("brief", "papers"), ("issues", "papers"), ("check", "who.toml", "papers/quay.md")])
def test_a_file_that_is_not_there(call: Call, who: str, command: tuple[str, ...]) -> None:
    """One line, also where a name was given that was meant for --actor."""
    assert who
    code, out, err = call(*command, "--actors", "Tobias Fenn")
    assert (code, out) == (2, "")
    assert err.startswith("summarizer: Tobias Fenn: no such file; it should say who is who")
    assert err.count("\n") == 1
    assert "is no ordinary file" in call(*command, "--actors", "papers")[2]


def test_nothing_is_written_where_the_file_is_wrong(call: Call, folder: Path) -> None:
    """The output of an earlier run stays as it was."""
    (folder / "claims.jsonl").write_text("{}\n", encoding="utf-8")
    (folder / "out.jsonl").write_text("kept", encoding="utf-8")
    assert call("check", "--claims", "claims.jsonl", "--actors", "gone.toml", "-o", "out.jsonl")[0] == 2
    assert (folder / "out.jsonl").read_text(encoding="utf-8") == "kept"


@pytest.mark.usefixtures("attribute")
def test_a_briefing_is_of_the_users_actors_and_says_so(call: Call, who: str) -> None:
    """The names, roles and principals of the file, over all documents; the record holds what the file says."""
    code, out, err = call("brief", "papers", "--actors", who, "--actor", "T. Fenn", "--format", "json", "--issue", "quay toll")
    briefing = Briefing.model_validate_json(out)
    assert (code, err) == (0, "")
    actors = {actor.id: actor for actor in briefing.actors}
    assert {actors[position.actor].name for position in briefing.positions} <= {"T. Fenn", "Netmen of Skerrow"}
    fenn = next(actor for actor in briefing.actors if actor.name == "T. Fenn")
    assert (fenn.role, actors[str(fenn.speaks_for)].name) == ("spokesman", "Netmen of Skerrow")
    assert briefing.provenance.settings["identities"] == {
        "actors": [
            {"name": "Netmen of Skerrow", "also": ["the fishers' union"], "kind": "organisation"},
            {"name": "T. Fenn", "also": ["Tobias Fenn"], "role": "spokesman", "speaks_for": "Netmen of Skerrow"},
        ],
        "apart": [],
    }
    plain = json.loads(call("brief", "papers", "--format", "json")[1])
    assert "identities" not in plain["provenance"]["settings"]


@pytest.mark.usefixtures("attribute")
def test_a_claim_may_use_the_users_names(call: Call, who: str, folder: Path) -> None:
    """What the document says of one name is borne out for the user's other, by summary and by claims."""
    (folder / "good.md").write_text("T. Fenn said that the union supports the quay toll.\n", encoding="utf-8")
    assert call("check", "good.md", "papers/quay.md", "--actors", who)[0] == 0
    row = {
        "id": "1",
        "document": "papers/quay.md",
        "actor": "Netmen of Skerrow",
        "sentence": "The union supports the quay toll.",
        "quotes": ["the union supports the quay toll"],
    }
    (folder / "claims.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert call("check", "--claims", "claims.jsonl", "--actors", who)[0] == 0
    assert call("check", "--claims", "claims.jsonl")[0] == 1


@pytest.mark.usefixtures("attribute")
def test_a_name_of_no_use_is_told(call: Call, who: str) -> None:
    """A note on stderr, and the command goes on."""
    code, out, err = call("statements", "papers/radio.txt", "--actors", who, "--format", "jsonl")
    assert code == 0
    assert "t-fenn" in out
    assert err == 'summarizer: who.toml: Netmen of Skerrow: no document has "the fishers\' union"\n'


@pytest.mark.usefixtures("attribute")
def test_the_file_may_be_a_setting(call: Call, who: str, folder: Path) -> None:
    """`actors_file` in summarizer.toml, from where that is; an option "none" turns it off."""
    assert who
    (folder / "summarizer.toml").write_text('actors_file = "who.toml"\n', encoding="utf-8")
    assert "t-fenn" in call("statements", "papers/quay.md", "--format", "jsonl")[1]
    assert "t-fenn" not in call("statements", "papers/quay.md", "--format", "jsonl", "--actors", "none")[1]
    (folder / "summarizer.toml").write_text('actor_file = "who.toml"\n', encoding="utf-8")
    assert (
        call("issues", "papers")[2] == "summarizer: summarizer.toml: actor_file: unknown setting; did you mean 'actors_file'?\n"
    )
