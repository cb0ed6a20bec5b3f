"""Statements written as marked text: ``<source> {cue} [content]``, in any order, content parts joined."""

from __future__ import annotations

import re

from summarizer.attribution.model import Actor, ActorKind, Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.positions.reads import Read
from summarizer.text.spans import Span

_MARKS = {"<": (">", "source"), "{": ("}", "cue"), "[": ("]", "content")}


def marked(line: str, *, lemma: str = "", denied: bool = False, actor: str | None = None) -> tuple[str, Statement]:
    """The plain text of a marked line, and the statement that its marks stand for."""
    text, spans, start = "", {"source": [], "cue": [], "content": []}, 0
    for character in line:
        if character in _MARKS:
            start, closing = len(text), _MARKS[character]
        elif character in ">}]":
            spans[closing[1]].append(Span(start, len(text)))
        else:
            text += character
    cue = text[spans["cue"][0].start : spans["cue"][0].end] if spans["cue"] else ""
    quoted = all(re.match(r"[\"“]", span.of(text)) for span in spans["content"])
    statement = Statement(
        content=tuple(spans["content"]),
        source=tuple(spans["source"]),
        cue=tuple(spans["cue"]),
        cue_lemma=lemma or cue,
        kind=Kind.DIRECT if quoted else Kind.INDIRECT,
        denied=denied,
        actor=actor,
    )
    return text, statement


def read_of(*lines: tuple[str, str] | tuple[str, str, str], title: str | None = None, ident: str = "doc") -> Read:
    """A read document of marked paragraphs, each with the name of its speaker and, where needed, its cue's lemma."""
    text, statements, names = "", [], {}
    for name, line, *lemma in lines:
        plain, statement = marked(line, lemma=lemma[0] if lemma else "say")
        shift = len(text)
        ident_of = name.casefold().replace(" ", "-")
        names[ident_of] = name
        moved = {
            role: tuple(Span(span.start + shift, span.end + shift) for span in getattr(statement, role))
            for role in ("content", "source", "cue")
        }
        statements.append(Statement(**moved, cue_lemma=statement.cue_lemma, kind=statement.kind, actor=ident_of))
        text += plain + "\n\n"
    actors = tuple(Actor(ident_of, name, kind=ActorKind.PERSON) for ident_of, name in names.items())
    return Read(Document(ident, text.rstrip(), title=title), Attributions(ident, tuple(statements), actors))
