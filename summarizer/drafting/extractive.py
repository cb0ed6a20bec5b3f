"""The built-in engine: sentences made of the actor's own words or of the clause that reports them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Actor, ActorKind, Kind, Statement
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.positions import lexicon
from summarizer.positions.cells import Cell, Heard
from summarizer.positions.hearing import LONGEST_GAP, lead_in
from summarizer.positions.sides import Stance
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span
from summarizer.text.words import content_stems

FRAGMENT = 4
"""Words from which on a quotation stands by itself; a shorter one is shown in the clause that it is part of."""
LONGEST = 60
"""Words of a quotation that is shown whole; of a longer one the sentences that bear on the issue are shown."""

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

_ASIDE = re.compile(r",\s+(?:where|which|whose|who|whom|while|as (?!long|well|soon|if)|an? [a-z]+ that)\b")
_SHORTEST = 12
"""Characters of a reported clause before which nothing is cut off."""
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})
# Verbs after which the reported clause is taken over as it stands; of any other cue the side is stated first.
_REPORTING = frozenset(
    """say tell argue add think believe hope want expect note insist suggest warn urge demand call ask agree acknowledge admit
    announce assert confirm contend declare emphasize explain maintain pledge predict promise propose recommend reiterate state
    stress vow write condemn criticize oppose support endorse favor favour praise welcome reject deny dispute refuse decline
    accuse describe defend back voice express advocate plan prefer doubt fear worry concede caution complain object
    protest question rule stand regret applaud seek""".split()
)
_NONFINITE = re.compile(r"^(?:to\b|\w+ing\b)", re.IGNORECASE)


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
    text = _sentence(heard, cell, actor, relay, parts)
    quotes = tuple(DraftQuote(part.of(heard.document.text), heard.document.id) for part in parts)
    return DraftClaim(text, actor.name, cell.issue.label, cell.stance.value, quotes)


def shown_parts(heard: Heard, cell: Cell) -> tuple[Span, ...]:
    """The parts of the content that are quoted: all of a short one, the sentences on the issue of a long one."""
    text, parts = heard.document.text, heard.statement.content
    if heard.statement.kind is Kind.INDIRECT:
        parts = tuple(without_aside(text, part) for part in parts)
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


def without_aside(text: str, part: Span) -> Span:
    """A reported clause up to the relative clause that follows it: that one is mostly the reporter's."""
    aside = _ASIDE.search(text, part.start + _SHORTEST, part.end)
    return Span(part.start, aside.start()) if aside else part


def _hits(text: str, sentence: Span, cell: Cell) -> int:
    return sum(cell.issue.names(stem) for stem in content_stems(text, sentence))


def _sentence(heard: Heard, cell: Cell, actor: Actor, relay: Actor | None, parts: tuple[Span, ...]) -> str:
    """The sentence: a reported clause as it stands, or the side and the words."""
    text, statement = heard.document.text, heard.statement
    own = statement.kind is Kind.DIRECT and not relay and len(statement.whole.of(text).split()) >= FRAGMENT
    if not own and len(parts) == 1 and (reported := _reported(heard, actor, parts[0])):
        return f"According to {named(relay)}, {reported}" if relay else reported
    lead = _lead(heard, cell, actor, relay)
    if own:
        return f"{lead}: {_quoted(part.of(text) for part in parts)}"
    shown = parts if relay else _with_cue(text, statement, parts)
    return f"{lead}: {_ended(' … '.join(' '.join(part.of(text).split()) for part in shown).removeprefix('that '))}"


def _with_cue(text: str, statement: Statement, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts, the first one with the cue right before it ("opposing" reauthorization)."""
    if parts[0].start != statement.content[0].start or not statement.cue or statement.cue_lemma in lexicon.LOADED:
        return parts
    start, first = statement.cue[0].start, parts[0]
    near = statement.cue[-1].end <= first.start and not text[statement.cue[-1].end : first.start].strip()
    return (Span(start, first.end), *parts[1:]) if near else parts


def _lead(heard: Heard, cell: Cell, actor: Actor, relay: Actor | None) -> str:
    plural = actor.kind is ActorKind.GROUP and actor.name[-1:] == "s"
    side = f"{named(actor, heard)} {(_PLURAL if plural else SIDE_VERBS)[heard.reading.stance]} {cell.issue.phrase}"
    return f"According to {named(relay)}, {side}" if relay else side


def named(actor: Actor, heard: Heard | None = None) -> str:
    """The actor at the head of a sentence: a described one with an article where it is one, and a capital letter."""
    name = actor.name.removesuffix("'s").removesuffix("’s")
    source = heard.statement.source[0].of(heard.document.text) if heard and heard.statement.source else ""
    if actor.kind is not ActorKind.PERSON and source.casefold() == f"the {name}".casefold():
        return f"The {name}"
    if name[:1].isupper() or name[:1].isdigit():
        return name
    if name.endswith("s") or (actor.kind is not ActorKind.PERSON and actor.kind is not ActorKind.GROUP):
        return name[:1].upper() + name[1:]
    return ("An " if name[:1] in "aeio" else "A ") + name


def _quoted(parts: Iterable[str]) -> str:
    """Between curly marks, inner ones single; a comma before the speech tag is no part of what was said."""
    bare = (" ".join(part.split()).strip('"“”„«» ').removesuffix("''").removeprefix("''").rstrip(",") for part in parts)
    joined = " … ".join(part.translate(_INNER) for part in bare)
    return f"“{joined}”"


def _reported(heard: Heard, actor: Actor, content: Span) -> str | None:
    """A clause such as "Doe said that …", where cue and content follow each other in one sentence; None elsewhere."""
    text, statement = heard.document.text, heard.statement
    if len(statement.content) != 1 or not statement.cue:
        return None
    before = lead_in(statement, text)
    start = before.start if before else statement.cue[0].start
    if not 0 <= content.start - statement.cue[-1].end <= LONGEST_GAP or "\n" in text[start : content.start]:
        return None
    clause = " ".join(text[start : content.end].split()).lstrip(")],; ")
    verb = text[statement.cue[0].start : statement.cue[0].end]
    nonfinite = bool(_NONFINITE.match(verb))
    bare = statement.via is not None and verb == statement.cue_lemma  # "I've heard her say": no finite verb
    sayable = before is not None if nonfinite else statement.cue_lemma in _REPORTING and not bare
    if not sayable or clause[0] in ",(" or any(part.overlaps(Span(start, content.end)) for part in statement.source):
        return None
    return _ended(f"{named(actor, heard)} {clause}")


def _ended(sentence: str) -> str:
    """With a full stop, also after a closing mark that has none before it."""
    bare = sentence.rstrip(" ,;:")
    return bare if bare.rstrip("\"”’'")[-1:] in (".", "!", "?") else bare + "."


def draft(cells: Iterable[Cell], cast: Cast, most: int = 3) -> Iterator[tuple[Cell, DraftClaim]]:
    """The claims of all cells, each with the cell it belongs to."""
    for cell in cells:
        for heard in chosen(cell, most):
            yield cell, written(cell, heard, cast)
