"""The Python API: the same answers as the command line, from values."""

from __future__ import annotations

from pathlib import Path

import pytest

import summarizer
from summarizer import Settings, brief, check, load
from summarizer.errors import DocumentError

TEXT = """The ferry question came up again on Monday.

"We support the night ferry," said Ilse Varga, who runs the island school.

Rolf Tamm, the mayor, said that he opposes the night ferry.
"""


@pytest.fixture
def article(tmp_path: Path) -> str:
    """The path of a small article."""
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_public_names_are_sorted_and_there() -> None:
    """Everything that is promised can be had, in order."""
    assert summarizer.__all__ == sorted(summarizer.__all__)
    assert all(getattr(summarizer, name) is not None for name in summarizer.__all__)


def test_brief_gives_positions_on_the_issue(article: str) -> None:
    """Both sides of an issue, each under its own name."""
    briefing = brief(load(article), issues=["night ferry"])
    names = {actor.id: actor.name for actor in briefing.actors}
    assert {names[position.actor]: position.stance.value for position in briefing.positions} == {
        "Ilse Varga": "supports",
        "Rolf Tamm": "opposes",
    }


def test_issues_of_the_call_beat_those_of_the_settings(article: str) -> None:
    """Settings given from Python hold, except where the call says otherwise."""
    settings = Settings.model_validate({"brief": {"issues": ["island school"], "sentences": 1}})
    assert [issue.label for issue in brief(load(article), settings=settings).issues] == ["island school"]
    assert [issue.label for issue in brief(load(article), issues=["night ferry"], settings=settings).issues] == ["night ferry"]


def test_check_tells_right_words_from_wrong_ones(article: str) -> None:
    """A quotation that stands in the document is accepted, one word more is not."""
    corpus = load(article)
    assert check("Ilse Varga: “We support the night ferry”.", against=corpus).grounded
    assert not check("Ilse Varga: “We warmly support the night ferry”.", against=corpus).grounded


def test_load_refuses_what_it_cannot_read(article: str) -> None:
    """From Python a document that is missing is an error, in one line with its path."""
    with pytest.raises(DocumentError, match=r"^absent\.txt: ") as caught:
        load(article, "absent.txt")
    assert "\n" not in str(caught.value)
