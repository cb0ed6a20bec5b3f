"""Somebody's summary, read into the claims it makes: our own JSON, Markdown, or plain text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from pydantic import ValidationError

from summarizer.briefing import Briefing, Position
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span

_FENCE = re.compile(r"^[ \t]*(```|~~~)")
_HEADING = re.compile(r"^[ \t]*(?:#{1,6}[ \t]|[=-]{3,}[ \t]*$|\*{3,}[ \t]*$|<[^>]*>[ \t]*$|\|?[ \t:|-]*-{3,}[ \t:|-]*$)")
_BULLET = re.compile(r"^[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTED_LINE = re.compile(r"^[ \t]*>[ \t]?")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_|`)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_LINK = re.compile(r"!?\[([^\]]+)\]\([^)\s]*\)")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]|(?<=[.!?”\"])\[\d+\]")
_TITLE = re.compile(r"^[^.!?“\"]{1,80}:?$")


def claims_in(summary: str) -> tuple[DraftClaim, ...]:
    """Every sentence of a summary as an unchecked claim, in order.

    A briefing's JSON (the whole document, or an object with its `positions`) keeps actors, issues, stances and
    quotations; of any other text each sentence is a claim, headings and table rules are left out.
    """
    loaded = _json(summary)
    if isinstance(loaded, dict) and "positions" in loaded:
        return tuple(_of_briefing(loaded))
    if isinstance(loaded, list):
        return tuple(claim for entry in loaded for claim in _of_entry(entry))
    return tuple(_of_text(summary))


def _json(summary: str) -> object:
    if not summary.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return None
    try:
        loaded: object = json.loads(summary.lstrip("\ufeff"))
    except json.JSONDecodeError:
        return None  # a text that only begins with a bracket
    return loaded


def _of_briefing(loaded: dict[str, object]) -> Iterator[DraftClaim]:
    try:
        briefing = Briefing.model_validate(loaded)
    except ValidationError:
        yield from _of_loose(loaded)
        return
    actors = {actor.id: actor.name for actor in briefing.actors}
    issues = {issue.id: issue.label for issue in briefing.issues}
    for position in briefing.positions:
        yield from _of_position(position, actors.get(position.actor, position.actor), issues.get(position.issue, position.issue))


def _of_position(position: Position, actor: str, issue: str) -> Iterator[DraftClaim]:
    for sentence in position.sentences:
        quotes = tuple(DraftQuote(evidence.quote, evidence.document) for evidence in sentence.evidence)
        yield DraftClaim(sentence.text, actor, issue, position.stance.value, quotes)


def _of_loose(loaded: dict[str, object]) -> Iterator[DraftClaim]:
    """A briefing that is not quite ours (edited by hand, another version): what is still recognisable."""
    names = {**_names(loaded.get("actors"), "name"), **_names(loaded.get("issues"), "label")}
    positions = loaded.get("positions")
    for position in positions if isinstance(positions, list) else []:
        if isinstance(position, dict):
            actor, issue = (_named(position.get(key), names) for key in ("actor", "issue"))
            sentences_ = position.get("sentences")
            for entry in sentences_ if isinstance(sentences_, list) else []:
                yield from _of_entry(entry, actor, issue, _text(position.get("stance")))


def _names(entries: object, key: str) -> dict[str, str]:
    found = {}
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and isinstance(entry.get("id"), str) and isinstance(entry.get(key), str):
            found[entry["id"]] = entry[key]
    return found


def _named(value: object, names: dict[str, str]) -> str | None:
    return names.get(value, value) if isinstance(value, str) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _of_entry(
    entry: object, actor: str | None = None, issue: str | None = None, stance: str | None = None
) -> Iterator[DraftClaim]:
    """One sentence: a string, or an object with "text" or "sentence", "actor", "quotes" or "evidence"."""
    if isinstance(entry, str):
        yield from (DraftClaim(sentence, actor, issue, stance) for sentence in _sentences(entry))
    elif isinstance(entry, dict) and (text := _text(entry.get("text")) or _text(entry.get("sentence"))):
        quotes = entry.get("quotes") or entry.get("evidence")
        found = tuple(_quotes(quotes)) if isinstance(quotes, list) else ()
        yield DraftClaim(text, _text(entry.get("actor")) or actor, _text(entry.get("issue")) or issue, stance, found)


def _quotes(quotes: list[object]) -> Iterator[DraftQuote]:
    for quote in quotes:
        if isinstance(quote, str) and quote.strip():
            yield DraftQuote(quote)
        elif isinstance(quote, dict) and (words := _text(quote.get("quote")) or _text(quote.get("text"))):
            yield DraftQuote(words, _text(quote.get("document")))


def _of_text(summary: str) -> Iterator[DraftClaim]:
    for block in _blocks(summary):
        for sentence in _sentences(block):
            yield DraftClaim(sentence)


def _sentences(block: str) -> Iterator[str]:
    if block.strip():
        yield from (" ".join(span.of(block).split()) for span in sentences(block, Span(0, len(block))))


def _blocks(summary: str) -> Iterator[str]:
    """Paragraphs, list items and table cells, without the marks of Markdown."""
    lines: list[str] = []
    fenced = False
    for line in summary.lstrip("\ufeff").splitlines():
        if _FENCE.match(line):
            fenced = not fenced
            continue
        if not line.strip() or _HEADING.match(line) or _BULLET.match(line):
            yield from _block(lines)
            lines = []
        if line.strip() and not _HEADING.match(line):
            lines.append(_BULLET.sub("", _QUOTED_LINE.sub("", line)))
    yield from _block(lines)


def _block(lines: list[str]) -> Iterator[str]:
    text = _plain(" ".join(lines)).strip()
    if text.startswith("|"):
        yield from (cell.strip() for cell in text.strip("|").split("|") if len(cell.split()) > 3)  # a cell, not a label
    elif text and not _is_title(text, lines):
        yield text


def _is_title(text: str, lines: list[str]) -> bool:
    """Whether a lone line without a full stop is a label ("Mayor Doe:") and no sentence."""
    return len(lines) == 1 and _TITLE.match(text) is not None and (text.endswith(":") or len(text.split()) <= 4)


def _plain(text: str) -> str:
    text = _FOOTNOTE.sub("", _LINK.sub(r"\1", text))
    while (bare := _EMPHASIS.sub(r"\2", text)) != text:
        text = bare
    return text
