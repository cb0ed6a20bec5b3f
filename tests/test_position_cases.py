"""Every file in cases/positions is a test: documents, issues, and who stands where as a careful reader would tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import casefiles
import pytest

from summarizer.attribution.joining import join
from summarizer.documents import Document
from summarizer.positions.cells import Cell, cells
from summarizer.positions.issues import given_issues, surroundings_of
from summarizer.positions.reads import Read
from summarizer.turns import find_turns
from summarizer.wiring import attribute

pytestmark = pytest.mark.usefixtures("attribute")
CASES = sorted((casefiles.FOLDER / "positions").glob("*.toml"))


def reads_of(case: dict[str, Any]) -> list[Read]:
    """The documents of a case as the program reads them."""
    every = case.get("documents") or [case]
    documents = [
        Document(f"d{at}", one["text"], published=one.get("published"), turns=find_turns(one["text"]))
        for at, one in enumerate(every)
    ]
    return [Read(document, attribute(document)) for document in documents]


def described(case: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What is found on the issues of a case, in the form of its `cells`, with all that is said of a cell."""
    reads = reads_of(case)
    cast = join([read.attributions for read in reads])
    issues = given_issues(case["issues"], [surroundings_of(read.document) for read in reads])
    names = {actor.id: actor.name for actor in cast.actors}
    for cell in cells(reads, issues, cast):
        yield {"actor": names[cell.actor], "issue": cell.issue.label, "stance": cell.stance.value, **leading(cell, reads)}


def leading(cell: Cell, reads: list[Read]) -> dict[str, Any]:
    """Who relays the best evidence of a cell, "" for nobody, and its words."""
    best = cell.heard[0]
    via = best.statement.via
    (read,) = (read for read in reads if read.document is best.document)
    return {
        "via": read.attributions.actor(via).name if via else "",
        "leads": " ".join(part.of(best.document.text) for part in best.statement.content),
    }


def agrees(found: dict[str, Any], entry: dict[str, Any]) -> bool:
    """Whether everything that the entry names is so; `leads` is somewhere in the best evidence."""
    same = all(found[key] == value for key, value in entry.items() if key != "leads")
    return same and entry.get("leads", "") in found["leads"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_says_who_stands_where(path: Path, request: pytest.FixtureRequest) -> None:
    """Each cell of the case is found with its side, and no other unless the case allows it."""
    case = casefiles.load(path)
    if "pending" in case:
        request.applymarker(pytest.mark.xfail(reason=case["pending"], strict=False))
    found, expected = list(described(case)), case.get("cells", [])
    for entry in expected:
        assert any(agrees(one, entry) for one in found), (entry, found)
    if not case.get("others"):
        assert len(found) == len(expected), found


def test_there_are_cases() -> None:
    """A folder that has moved does not pass for one without a fault."""
    assert len(CASES) >= 24
