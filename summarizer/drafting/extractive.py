"""The built-in engine: sentences made of the actor's own words or of the clause that reports them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.attribution.model import Actor, Kind, Statement
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.positions import lexicon
from summarizer.positions.cells import Cell, Heard
from summarizer.positions.sides import Stance
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span
from summarizer.text.words import content_stems

LONGEST = 60
"""Words of a quotation that is shown whole; of a longer one the sentences that bear on the issue are shown."""

_VERB = {
    Stance.SUPPORTS: "supports",
    Stance.OPPOSES: "opposes",
    Stance.CONDITIONAL: "takes a conditional position on",
    Stance.NONCOMMITTAL: "takes no side on",
    Stance.UNCLEAR: "speaks about",
}
_PLURAL = {
    Stance.SUPPORTS: "support",
    Stance.OPPOSES: "oppose",
    Stance.CONDITIONAL: "take a conditional position on",
    Stance.NONCOMMITTAL: "take no side on",
    Stance.UNCLEAR: "speak about",
}

_FINITE = re.compile(r"^(?!according\b)[a-z]+(?:ed|d|t|s|id|ew|ote|oke|ore|old|ave|ay|aid|ought)\b", re.IGNORECASE)


def draft_cell(cell: Cell, names: dict[tuple[str, str], Actor], most: int) -> Iterator[DraftClaim]:
    """At most `most` claims for a cell, best first; `names` gives the actor for (document id, actor id)."""
    shown = 0
    said: set[str] = set()
    for heard in cell.heard:
        claim = _claim(cell, heard, names)
        key = " ".join(quote.text.casefold() for quote in claim.quotes)
        if key not in said:
            said.add(key)
            yield claim
            shown += 1
        if shown == most:
            return


def _claim(cell: Cell, heard: Heard, names: dict[tuple[str, str], Actor]) -> DraftClaim:
    actor = names[heard.document.id, str(heard.statement.actor)]
    parts = _shown(heard, cell)
    text = _sentence(heard, cell, actor, parts)
    quotes = tuple(DraftQuote(part.of(heard.document.text), heard.document.id) for part in parts)
    return DraftClaim(text, actor.name, cell.issue.label, cell.stance.value, quotes)


def _shown(heard: Heard, cell: Cell) -> tuple[Span, ...]:
    """The parts of the content that are quoted: all of a short one, the sentences on the issue of a long one."""
    text, parts = heard.document.text, heard.statement.content
    if sum(len(part.of(text).split()) for part in parts) <= LONGEST:
        return parts
    every = [sentence for part in parts for sentence in sentences(text, part)]
    ranked = sorted(every, key=lambda sentence: (-_hits(text, sentence, cell), sentence.start))
    chosen: list[Span] = []
    for sentence in ranked:
        if chosen and sum(len(span.of(text).split()) for span in [*chosen, sentence]) > LONGEST:
            break
        chosen.append(sentence)
    return tuple(sorted(chosen[:2]))


def _hits(text: str, sentence: Span, cell: Cell) -> int:
    return sum(cell.issue.names(stem) for stem in content_stems(text, sentence))


def _sentence(heard: Heard, cell: Cell, actor: Actor, parts: tuple[Span, ...]) -> str:
    """The sentence: a reported clause as it stands, or the side and the words."""
    text, statement = heard.document.text, heard.statement
    reported = _reported(text, statement, actor) if statement.kind is not Kind.DIRECT and parts == statement.content else None
    if reported:
        return reported
    words = " … ".join(part.of(text).strip() for part in parts)
    return f"{_lead(heard, cell, actor)}: {_quoted(words) if statement.kind is Kind.DIRECT else words}"


def _lead(heard: Heard, cell: Cell, actor: Actor) -> str:
    verbs = _PLURAL if actor.name[-1:] == "s" and actor.kind == "group" else _VERB
    return f"{actor.name} {verbs[heard.reading.stance]} {cell.issue.label}"


def _quoted(words: str) -> str:
    inner = words.strip("\"“”").replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def _reported(text: str, statement: Statement, actor: Actor) -> str | None:
    """ "Doe said that …" when cue and content follow each other in one sentence and the cue is a neutral finite verb."""
    if not statement.cue or statement.cue_lemma in lexicon.LOADED or len(statement.content) != 1:
        return None
    start, content = statement.cue[0].start, statement.content[0]
    between = text[statement.cue[-1].end : content.start]
    if statement.cue[-1].end > content.start or len(between) > 40 or "\n" in between:
        return None
    if not _FINITE.match(text[start : content.end]) or any(part.overlaps(Span(start, content.end)) for part in statement.source):
        return None
    return _ended(f"{actor.name} {' '.join(text[start : content.end].split())}")


def _ended(sentence: str) -> str:
    bare = sentence.rstrip(" ,;:")
    return bare if bare[-1] in ".!?”\"" else bare + "."


def draft(cells: Iterable[Cell], names: dict[tuple[str, str], Actor], most: int = 3) -> Iterator[tuple[Cell, DraftClaim]]:
    """The claims of all cells, each with the cell it belongs to."""
    for cell in cells:
        for claim in draft_cell(cell, names, most):
            yield cell, claim
