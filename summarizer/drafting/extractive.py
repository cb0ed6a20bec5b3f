"""The built-in engine: sentences made of the actor's own words or of the clause that reports them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Actor, Kind, Statement
from summarizer.drafting.clauses import reported
from summarizer.drafting.heads import is_plural, issue_phrase, named
from summarizer.drafting.marking import curled, ended, quoted
from summarizer.drafting.parts import FRAGMENT, LONGEST, shown_parts, told_parts, without_aside
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.positions import lexicon
from summarizer.positions.cells import Cell, Heard
from summarizer.positions.sides import Stance
from summarizer.text.spans import Span

__all__ = ["SIDE_VERBS", "chosen", "draft", "named", "shown_parts", "without_aside", "written"]

SIDE_VERBS = {
    Stance.SUPPORTS: "supports",
    Stance.OPPOSES: "opposes",
    Stance.CONDITIONAL: "takes a conditional position on",
    Stance.NONCOMMITTAL: "takes no side on",
    Stance.UNCLEAR: "speaks about",
}
"""What somebody does who takes a side, as a verb phrase."""
_PLURAL = {
    Stance.SUPPORTS: "support",
    Stance.OPPOSES: "oppose",
    Stance.CONDITIONAL: "take a conditional position on",
    Stance.NONCOMMITTAL: "take no side on",
    Stance.UNCLEAR: "speak about",
}
_OPENING_ADVERB = re.compile(
    r"(?:in|if|as|when|while|although|even|given|after|before|on|at|under|for|by|with|without|despite|because|since|until"
    r"|unless|once|still|now|but|yet|and|so|during|from)\b",
    re.IGNORECASE,
)
_NOUN_CUE = re.compile(r"(?:that|to|of|for)\b")
_WHICH, _WHICH_MANY = re.compile(r"^which\b"), re.compile(r"which (?:are|were|have)\b")
_CONJUNCTION = re.compile(r"^(?:because|[Bb]ut|[Aa]nd)\s+|^[–—-]+\s*")
_ASIDE_FIRST = re.compile(r"^[–—-]+\s*([^–—]{3,60}?)\s+[–—-]+\s+")
_RELAYED = re.compile(r"^(?:(?:that|but|and|me|us)\s+)+")
_NO_SUBJECT = re.compile(r"(?:is|was|has|would|will|can|could|should|must|may|might)\s+[a-z]")
_INSERTED = re.compile(
    r",\s+(?:which|who|whose|whom|where)\b[^,;:.\"“”]{3,90},\s+(?=(?:in|into|on|to|at|for|with|of|from|by|as)\b)"
)
"""A relative clause inside a reported one: the verb before it governs what follows, and it is mostly the reporter's."""


def chosen(cell: Cell, most: int) -> tuple[Heard, ...]:
    """What a cell shows: at most so many of its statements, best first; "said he hopes …" and "hopes …" are one."""
    picked: list[Heard] = []
    for heard in cell.heard:
        whole = heard.statement.whole
        if not any(other.document.id == heard.document.id and other.statement.whole.overlaps(whole) for other in picked):
            picked.append(heard)
        if len(picked) == most:
            break
    return tuple(picked)


def written(cell: Cell, heard: Heard, cast: Cast) -> DraftClaim:
    """The claim that one statement makes: the clause that reports it, or the side and the words."""
    actor = cast[cell.actor]
    parts = shown_parts(heard, cell)
    relay = cast.of(heard.document.id, heard.statement.via) if heard.statement.via else None
    together = cast.of(heard.document.id, heard.statement.actor) if heard.statement.actor else actor
    text = _sentence(heard, cell, together if together.members else actor, relay, parts)
    quotes = tuple(DraftQuote(part.of(heard.document.text), heard.document.id) for part in parts)
    return DraftClaim(text, actor.name, cell.issue.label, cell.stance.value, quotes)


def _sentence(heard: Heard, cell: Cell, actor: Actor, relay: Actor | None, parts: tuple[Span, ...]) -> str:
    """The sentence: a reported clause as it stands, or the side and the words."""
    text, statement = heard.document.text, heard.statement
    own = statement.kind is Kind.DIRECT and not relay and len(statement.whole.of(text).split()) >= FRAGMENT
    before = f"According to {named(relay, heard, opens=False)}, " if relay else ""
    mixed = statement.kind is Kind.DIRECT and _has_words_outside(text, parts)
    told = parts if own else _told(statement, text, parts)
    if len(told) == 1 and (not own or mixed) and (clause := reported(heard, actor, told[0], opens=not relay)):
        return ended(f"{before}{_without_inserted(curled(clause))}")
    lead = before + _lead(heard, cell, actor, opens=not relay)
    if not mixed and (own or (relay and statement.kind is Kind.DIRECT)):
        shown = [part.of(text) for part in parts] if own else [_RELAYED.sub("", part.of(text)) for part in parts]
        return ended(f"{lead}: {quoted(shown)}")
    noun, words = _noun(text, statement, told), _without_inserted(curled(_joined(text, told)))
    return ended(f"{lead}: {noun}{words if noun else _alone(words)}")


def _told(statement: Statement, text: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """All that a reported statement says where it is short, also the scraps that are no evidence by themselves."""
    told = told_parts(statement, text)
    is_short = sum(len(part.of(text).split()) for part in told) <= LONGEST
    return told if is_short and statement.kind is not Kind.DIRECT else parts


def _without_inserted(clause: str) -> str:
    """Without a relative clause in the middle, unless it is quoted."""
    found = _INSERTED.search(clause)
    if found is None or clause.count("“", 0, found.start()) > clause.count("”", 0, found.start()):
        return clause
    return f"{clause[: found.start()]} {clause[found.end() :]}"


def _has_words_outside(text: str, parts: Sequence[Span]) -> bool:
    """Whether a part is the document's clause with a quotation in it, and no quotation from end to end."""
    return any(re.match(r"[^\"“]*\w[^\"“]*\s[\"“]\w", part.of(text)) for part in parts)


def _joined(text: str, parts: Sequence[Span]) -> str:
    """The parts as one clause where only "Doe said" stands between them; with "…" between those that stand apart."""
    joined = parts[0].of(text)
    for before, part in pairwise(parts):
        gap = text[before.end : part.start]
        near = not re.search(r"[.!?\n\"“”]|''", gap) and joined[-1:] not in ".!?\"”'"
        link = (", " if _OPENING_ADVERB.match(before.of(text)) else " ") if near else " … "
        joined = joined + link + part.of(text)
    return " ".join(joined.split()).removeprefix("that ")


def _alone(words: str) -> str:
    """Reported words as a clause of their own: no conjunction in front, "it" where the subject stands elsewhere."""
    bare = _CONJUNCTION.sub("", _ASIDE_FIRST.sub(r"\1, ", words))
    bare = _WHICH.sub("they", bare) if _WHICH_MANY.match(bare) else _WHICH.sub("it", bare)
    return f"it {bare}" if _NO_SUBJECT.match(bare) else bare


def _noun(text: str, statement: Statement, parts: Sequence[Span]) -> str:
    """A noun of saying right before the words that cannot stand without it: "the notion that", "the request to"."""
    if not statement.cue or statement.cue_lemma in lexicon.LOADED | lexicon.SLANTED:
        return ""
    cue, first = statement.cue[-1], parts[0].of(text)
    word = cue.of(text).lower()
    near = cue.end <= parts[0].start and not text[cue.end : parts[0].start].strip()
    if not near or not _NOUN_CUE.match(first) or word.removesuffix("s") != statement.cue_lemma.removesuffix("s"):
        return ""
    return f"the {word} that " if first.startswith("that ") else f"the {word} "


def _lead(heard: Heard, cell: Cell, actor: Actor, *, opens: bool) -> str:
    verbs = _PLURAL if is_plural(actor, heard.document.text) else SIDE_VERBS
    return f"{named(actor, heard, opens=opens)} {verbs[heard.reading.stance]} {issue_phrase(cell.issue)}"


def draft(cells: Iterable[Cell], cast: Cast, most: int = 3) -> Iterator[tuple[Cell, DraftClaim]]:
    """The claims of all cells, each with the cell it belongs to."""
    for cell in cells:
        for heard in chosen(cell, most):
            yield cell, written(cell, heard, cast)
