"""Every file in cases/attribution is a test: a document, and who says what in it as a careful reader would tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import casefiles
import pytest

from summarizer.attribution.model import Attributions, Statement
from summarizer.attribution.statements import outermost
from summarizer.documents import Document
from summarizer.text.spans import Span
from summarizer.turns import find_turns
from summarizer.wiring import attribute

CASES = sorted((casefiles.FOLDER / "attribution").glob("*.toml"))


def words(parts: Iterable[str]) -> list[str]:
    """The words of all parts, marks left out."""
    return re.findall(r"[\w@]+", " ".join(parts))


def of(text: str, spans: Iterable[Span]) -> list[str]:
    """The words that `spans` cover."""
    return words(span.of(text) for span in spans)


def read(text: str) -> tuple[Document, Attributions]:
    """A text as the program reads it, and its statements."""
    document = Document("d", text, turns=find_turns(text))
    return document, attribute(document)


def described(text: str, found: Attributions, statement: Statement) -> dict[str, Any]:
    """What a case says of a statement, said of one that was found."""
    actor = found.actor(statement.actor) if statement.actor else None
    return {
        "content": of(text, statement.content),
        "source": of(text, statement.source),
        "actor": actor.name.casefold() if actor else None,
        "members": sorted(found.actor(one).name for one in actor.members) if actor else [],
        "kind": statement.kind.value,
    }


def wanted(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of a case in the same form, only with what it names."""
    keys = {key: value for key, value in entry.items() if key in {"actor", "kind"}}
    if "actor" in keys:
        keys["actor"] = keys["actor"].casefold()
    if "members" in entry:
        keys["members"] = sorted(entry["members"])
    return {"content": words(entry["content"]), "source": words([entry["source"]]), **keys}


def agrees(statement: dict[str, Any], entry: dict[str, Any]) -> bool:
    """Whether everything that the entry names is so."""
    return all(statement[key] == value for key, value in entry.items())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_says_who_speaks(path: Path, request: pytest.FixtureRequest) -> None:
    """Each statement of the case is found with its source and actor, and no other unless the case allows it."""
    case = casefiles.load(path)
    if "pending" in case:
        request.applymarker(pytest.mark.xfail(reason=case["pending"], strict=False))
    text = case["text"]
    _, found = read(text)
    outer = [described(text, found, statement) for statement in outermost(found.statements)]
    every = [described(text, found, statement) for statement in found.statements]
    for entry in case.get("said", ()):
        pool = every if entry.get("inside") else outer
        assert any(agrees(statement, wanted(entry)) for statement in pool), (wanted(entry), pool)
    if not case.get("others"):
        assert len(outer) == sum(not entry.get("inside") for entry in case.get("said", ())), outer
    told = " ".join(" ".join(statement["content"]) for statement in outer)
    assert not [one for one in case.get("absent", ()) if " ".join(words([one])) in told], outer
    sources = [" ".join(statement["source"]) for statement in outer]
    assert not [one for one in case.get("no_sources", ()) if any(" ".join(words([one])) in source for source in sources)], outer
    if "quoted" in case:
        assert [span.of(text) for span in found.quoted] == case["quoted"]
