"""Case files: a document, who says what in it, a sentence about it, and the findings it should have.

`said` lists the statements of the document by their words; one with `candidates` and no `actor` is by one of those named,
and the document does not say by which.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from summarizer.attribution.model import Actor, ActorKind, Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.grounding.validator import Source
from summarizer.text.spans import Span

FOLDER = Path(__file__).parent / "cases"


def load(path: Path) -> dict[str, Any]:
    """The table of one case file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def claim_of(case: dict[str, Any]) -> DraftClaim:
    """The claim of a case."""
    quotes = tuple(DraftQuote(quote) for quote in case.get("quotes", ()))
    return DraftClaim(case["sentence"], case.get("actor"), stance=case.get("stance"), quotes=quotes)


def source_of(case: dict[str, Any], ident: str = "doc") -> Source:
    """The document of a case with its statements, as if they had been attributed."""
    document = Document(ident, case["text"])
    return Source(document, attributions(document, case.get("said", ())))


def attributions(document: Document, said: Any) -> Attributions:
    """Statements built from the words in `said`."""
    actors: dict[str, Actor] = {}
    statements = []
    for entry in said:
        speakers = (entry.get("actor"), *entry.get("candidates", ()))
        for name in (entry.get("speaks_for"), entry.get("via"), *speakers):
            if name and name not in actors:
                actors[name] = _actor(document, name, entry if name in speakers else {})
        statements.append(_statement(document.text, entry))
    ordered = tuple(sorted(statements, key=lambda statement: statement.extent))
    return Attributions(document.id, ordered, tuple(actors.values()))


def _actor(document: Document, name: str, entry: dict[str, Any]) -> Actor:
    surname = name.rpartition(" ")[2]
    at = document.text.find(surname)
    mentions = (Span(at, at + len(surname)),) if at >= 0 else ()
    kind = ActorKind.PERSON if " " in name else ActorKind.ORGANISATION
    return Actor(name, name, (surname,), kind=kind, speaks_for=entry.get("speaks_for"), mentions=mentions)


def _statement(text: str, entry: dict[str, Any]) -> Statement:
    at = text.index(entry["content"])
    content = Span(at, at + len(entry["content"]))
    cue = _near(text, entry.get("cue"), content)
    source = _near(text, entry.get("source"), cue or content)
    return Statement(
        content=(content,),
        source=(source,) if source and not source.overlaps(content) else (),
        cue=(cue,) if cue else (),
        cue_lemma=entry.get("lemma", "say"),
        kind=Kind(entry.get("kind", "indirect")),
        denied=entry.get("denied", False),
        actor=entry.get("actor"),
        via=entry.get("via"),
        candidates=tuple(entry.get("candidates", ())),
    )


def _near(text: str, words: str | None, content: Span) -> Span | None:
    """The occurrence of `words` nearest to `content`: just before it, else just after it."""
    if not words:
        return None
    after = text.find(words, content.end, content.end + 40)
    if after >= 0 and text[content.end : after].strip(' ,"') == "":
        return Span(after, after + len(words))
    before = text.rfind(words, 0, content.start)
    return Span(before, before + len(words)) if before >= 0 else None
