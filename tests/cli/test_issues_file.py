"""`--issues FILE`: the issues a briefing reports on, with what else each is called."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.briefing import Briefing
from summarizer.config import load_issues
from summarizer.positions.wanted import Wanted, asked

Call = Callable[..., tuple[int, str, str]]

FILE = """
[[issue]]
label = "a fee for mooring"
synonyms = ["quay toll", "berth charge"]
description = "Whether skippers pay for every night at the quay."

[[issue]]
label = "ferry timetable"
"""


@pytest.fixture
def listed(folder: Path) -> str:
    """A file of issues in the working folder."""
    (folder / "issues.toml").write_text(FILE, encoding="utf-8")
    return "issues.toml"


def test_a_file_says_all_it_can_of_an_issue(tmp_path: Path) -> None:
    """Every key of an issue, spaces evened out."""
    (tmp_path / "issues.toml").write_text(FILE.replace("quay toll", "quay   toll"), encoding="utf-8-sig")
    mooring, ferry = load_issues(tmp_path / "issues.toml")
    assert mooring == Wanted(
        "a fee for mooring", ("quay toll", "berth charge"), "Whether skippers pay for every night at the quay."
    )
    assert ferry == Wanted("ferry timetable")


def test_what_is_asked_in_words_comes_first_and_once() -> None:
    """Words that name an issue of the file ask for that one."""
    toll, ferry = Wanted("quay toll", ("berth fee",)), Wanted("ferry timetable")
    assert asked(["a crane", "The  Berth fee"], (ferry, toll)) == (Wanted("a crane"), toll, ferry)
    assert asked([], (ferry,)) == (ferry,)
    assert asked(["a crane", "a crane"], ()) == (Wanted("a crane"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[issue]]\nlabel = "A\n', "cannot be read as TOML: Illegal character '\\n' (at line 2, column 11)"),
        ("", 'lists no issue; add a line [[issue]] and under it label = "..."'),
        ('[[issues]]\nlabel = "A"', "unknown key 'issues'; did you mean 'issue'?"),
        ('topics = ["A"]', "unknown key 'topics'; there are issue"),
        ('issue = ["A"]', "issue: should be tables, each under a line [[issue]]"),
        ('[[issue]]\nlabel = "A B"\naliases = ["C"]', "[[issue]] 1 (A B): unknown key 'aliases'; did you mean 'synonyms'?"),
        ('[[issue]]\nlabel = "A B"\nsynonym = ["C"]', "[[issue]] 1 (A B): unknown key 'synonym'; did you mean 'synonyms'?"),
        (
            '[[issue]]\nlabel = "A B"\ncolour = "C"',
            "[[issue]] 1 (A B): unknown key 'colour'; there are label, synonyms, description",
        ),
        ('[[issue]]\nsynonyms = ["C"]', "[[issue]] 1: needs a label"),
        ('[[issue]]\nlabel = ""', "[[issue]] 1 (): label: should be a text that says something, not ''"),
        ('[[issue]]\nlabel = "?!"', "[[issue]] 1 (?!): '?!' has no word in it; say what the issue is called"),
        ('[[issue]]\nlabel = "A"\ndescription = 3', "[[issue]] 1 (A): description: should be a text that says something, not 3"),
        (
            '[[issue]]\nlabel = "A"\nsynonyms = "B"',
            '[[issue]] 1 (A): synonyms: should be a list, as ["the quay fee", "charges for mooring"], not \'B\'',
        ),
        (
            '[[issue]]\nlabel = "Toll"\n[[issue]]\nlabel = "the toll"',
            "[[issue]] 1 (Toll) and 2 (the toll) are both called 'the toll'; leave it to one, or make them one issue",
        ),
        (
            '[[issue]]\nlabel = "A"\nsynonyms = ["fee"]\n[[issue]]\nlabel = "B"\nsynonyms = ["Fee"]',
            "[[issue]] 1 (A) and 2 (B) are both called 'Fee'; leave it to one, or make them one issue",
        ),
    ],
)
def test_a_wrong_file_is_one_line_and_exit_code_2(call: Call, folder: Path, text: str, message: str) -> None:
    """Where, what, and what would do; nothing is read before."""
    (folder / "issues.toml").write_text(text, encoding="utf-8")
    assert call("brief", "papers", "--issues", "issues.toml") == (2, "", f"summarizer: issues.toml: {message}\n")


def test_a_file_that_is_not_there(call: Call) -> None:
    """One line, also where an issue was given that was meant for --issue."""
    code, out, err = call("brief", "papers", "--issues", "quay toll")
    assert (code, out) == (2, "")
    assert err.startswith("summarizer: quay toll: no such file; it should list issues")
    assert err.endswith("for one in words there is --issue\n")
    assert "is no ordinary file" in call("brief", "papers", "--issues", "papers")[2]


@pytest.mark.usefixtures("attribute")
def test_a_briefing_is_on_the_issues_of_the_file_and_says_so(call: Call, listed: str) -> None:
    """Statements that use a synonym are found; the briefing has the labels, its record what the file says."""
    code, out, err = call("brief", "papers", "--issues", listed, "--issue", "a crane", "--format", "json")
    briefing = Briefing.model_validate_json(out)
    assert (code, err) == (0, "")
    labels = {issue.id: issue.label for issue in briefing.issues}
    assert list(labels.values()) == ["a crane", "a fee for mooring", "ferry timetable"]
    assert {labels[position.issue] for position in briefing.positions} == {"a fee for mooring"}
    assert briefing.provenance.settings["issues"] == [
        {"label": "a crane"},
        {
            "label": "a fee for mooring",
            "synonyms": ["quay toll", "berth charge"],
            "description": "Whether skippers pay for every night at the quay.",
        },
        {"label": "ferry timetable"},
    ]
    plain = json.loads(call("brief", "papers", "--issue", "quay toll", "--format", "json")[1])
    assert "issues" not in plain["provenance"]["settings"]


@pytest.mark.usefixtures("attribute")
def test_the_file_may_be_a_setting(call: Call, listed: str, folder: Path) -> None:
    """`issues_file` in summarizer.toml, from where that is; an option "none" turns it off."""
    (folder / "summarizer.toml").write_text(f'issues_file = "{listed}"\n', encoding="utf-8")
    made = json.loads(call("brief", "papers", "--format", "json")[1])
    assert [issue["label"] for issue in made["issues"]] == ["a fee for mooring", "ferry timetable"]
    made = json.loads(call("brief", "papers", "--issues", "none", "--issue", "quay toll", "--format", "json")[1])
    assert [issue["label"] for issue in made["issues"]] == ["quay toll"]
