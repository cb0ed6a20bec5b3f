"""From what a claim points at to exhibits: quotations found, or passages looked up, with what is wrong about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.briefing import Finding, FindingKind
from summarizer.drafts import DraftQuote
from summarizer.grounding.context import is_reporting
from summarizer.grounding.exhibits import Exhibit
from summarizer.grounding.lexicon import NEGATIONS
from summarizer.grounding.passages import Piece, Source
from summarizer.grounding.people import bare
from summarizer.grounding.quotes import Match, Miss, faults, find_quote, locate
from summarizer.grounding.reading import Reading
from summarizer.grounding.search import Admits, Hit, best_passage, passages
from summarizer.grounding.speaker import belongs, whose
from summarizer.grounding.thesaurus import near
from summarizer.grounding.thresholds import Thresholds
from summarizer.grounding.words import Word, words_of
from summarizer.text.spans import Span

_REST = 3
"""Words of meaning that have to be left over before anybody else's are looked for."""
_NEARLY_ALL = 0.7
_TURNING = frozenset({"if", "unless", "until", "once", "whether"})


@dataclass(frozen=True)
class Gathered:
    """Exhibits for one claim, and what went wrong while they were gathered."""

    exhibits: tuple[Exhibit, ...]
    findings: tuple[Finding, ...] = ()


def pointed(quotes: Iterable[DraftQuote], sources: Sequence[Source], phrases: Sequence[str], reading: Reading) -> Gathered:
    """The exhibits for quotations that a claim names."""
    exhibits: list[Exhibit] = []
    findings: list[Finding] = []
    for quote in quotes:
        matches = {source: _matches(quote, source) for source in _asked(quote, sources)}
        found = [(source, match) for source in matches for match in matches[source]]
        if not found:
            findings.append(_not_found(quote, sources))
            continue
        source, match = _best(found, phrases)
        exhibits.extend(_exhibits(source, match, phrases))
        wrong = faults(quote.text, matches[source], source.searchable)
        findings.extend(finding for finding in wrong if _counts(finding, source, match, reading))
    return Gathered(tuple(exhibits), tuple(findings))


def _asked(quote: DraftQuote, sources: Sequence[Source]) -> list[Source]:
    return [source for source in sources if quote.document in {None, source.document.id}]


def _matches(quote: DraftQuote, source: Source) -> tuple[Match, ...]:
    found = find_quote(quote.text, source.searchable)
    return () if isinstance(found, Miss) else found


def _best(found: Sequence[tuple[Source, Match]], phrases: Sequence[str]) -> tuple[Source, Match]:
    """The place where the claim's own actor says it himself, and does not deny it; else the first that is not cut short."""
    if phrases:
        own = [(place, said) for place in found if (said := whose(Exhibit(place[0], place[1].span), phrases))]
        if own:
            return next((place for place, said in own if not (said.denied or said.via)), own[0][0])
    return next((place for place in found if place[1].cut is None), found[0])


def _exhibits(source: Source, match: Match, phrases: Sequence[str]) -> Iterator[Exhibit]:
    for part in match.parts:
        statement = None
        if phrases:
            statement = whose(Exhibit(source, part), phrases) or next(iter(source.statements_at(part)), None)
        yield Exhibit(source, part, statement, match.fidelity)


def _not_found(quote: DraftQuote, sources: Sequence[Source]) -> Finding:
    """Where the words stand instead, or the passage of the documents asked that is nearest to them."""
    asked = _asked(quote, sources)
    if not asked:
        return _no_document(quote, sources)
    every = [source.searchable for source in sources]
    tried = [locate(quote.text, source.searchable, elsewhere=every).findings[0] for source in asked]
    return next((finding for finding in tried if finding.nearest), tried[0])


def _no_document(quote: DraftQuote, sources: Sequence[Source]) -> Finding:
    holding = [(source, match) for source in sources for match in _matches(quote, source)]
    message = f"there is no document {quote.document!r}"
    if not holding:
        return Finding(kind=FindingKind.QUOTE_NOT_FOUND, message=f'{message} to hold these words: "{quote.text}"')
    source, match = holding[0]
    message = f'{message}; these words are in {source.document.id!r}: "{quote.text}"'
    return Finding(kind=FindingKind.QUOTE_NOT_FOUND, message=message, nearest=Exhibit(source, match.span).passage)


def _counts(finding: Finding, source: Source, match: Match, reading: Reading) -> bool:
    """Whether a fault is the claim's.

    Words that turn a quotation are not where the sentence has some of its own, nor where they only say who speaks.
    """
    if finding.kind is not FindingKind.CUT_CONTEXT:
        return True
    return bool(match.cut or match.hangs_on) and not _carries(reading, match) and not _is_reported(source, match)


def _is_reported(source: Source, match: Match) -> bool:
    """Whether the words cut off are the document's own reporting clause of what is quoted: "he said that".

    Between quotation marks they are not: there somebody speaks about what others say.
    """
    if match.cut is None or not is_reporting(match.cut):
        return False
    first = match.parts[0]
    before = Span(max(0, first.start - len(match.cut) - 1), first.start) if first.start else first
    if source.is_quoted(before):
        return False
    return any(cue.overlaps(before) for statement in source.statements_at(first) for cue in statement.cue)


def _carries(reading: Reading, match: Match) -> bool:
    """Whether the sentence has a turning word of its own, so that its wording is to be compared instead."""
    if reading.is_quotation:
        return False
    cut = {word.key for word in words_of(f"{match.cut or ''} {match.hangs_on or ''}")}
    said = {word.key for word in words_of(reading.text)}
    return bool(said & cut & (NEGATIONS | _TURNING)) or bool(cut & NEGATIONS and said & NEGATIONS) or reading.denies


def looked_up(
    reading: Reading, said: Sequence[Word], sources: Sequence[Source], phrases: Sequence[str], thresholds: Thresholds
) -> Gathered:
    """The exhibits for a claim that points at nothing: what its actor says that is nearest to it."""
    if not phrases:
        return _unspoken(said, sources, thresholds)
    if reading.declines:
        return _narrated(said, sources, phrases)
    own = _alone(passages(said, sources, _by(phrases), spoken=True))
    held = _share(said, own)
    foreign = _foreign(said, sources, held, thresholds) if held + thresholds.better < 1 else None
    if foreign is not None:
        shown = foreign.exhibit()
        return Gathered((replace(shown, statement=shown.statement or whose(shown, phrases)),))
    if held < thresholds.evidence:
        return Gathered((), (_none(phrases[0], own),))
    rest = _rest(said, sources, own, thresholds)
    return Gathered(tuple(hit.exhibit() for hit in sorted(own, key=lambda hit: hit.piece.span)) + rest)


def _by(phrases: Sequence[str]) -> Admits:
    def admits(source: Source, piece: Piece) -> bool:
        return piece.statement is not None and any(belongs(source, piece.statement, phrase) for phrase in phrases)

    return admits


def _any(_source: Source, _piece: Piece) -> bool:
    return True


def _share(said: Sequence[Word], hits: Sequence[Hit]) -> float:
    """The share of the sentence's weight that the passages hold together."""
    wanted = {word.key for word in said if word.content}
    if not hits or not wanted:
        return 0.0
    weights = hits[0].source.weights
    held = wanted & frozenset().union(*(hit.piece.keys for hit in hits))
    return sum(weights.get(key, 3.0) for key in held) / sum(weights.get(key, 3.0) for key in wanted)


def _alone(hits: list[Hit]) -> list[Hit]:
    """The best passage, where it says so much that another can only be there for what the sentence has exchanged."""
    return hits[:1] if hits and hits[0].share >= _NEARLY_ALL else hits


def _answered(said: Sequence[Word], hits: Sequence[Hit]) -> list[Word]:
    """The sentence with the passages' words in the place of those that they are near to in meaning."""
    there = [word for hit in hits for word in hit.piece.words if word.content]
    held = {word.key for word in there}
    return [
        next((one for one in there if near(word.text.lower(), one.text.lower())), word)
        if word.content and word.key not in held
        else word
        for word in said
    ]


def _foreign(said: Sequence[Word], sources: Sequence[Source], held: float, thresholds: Thresholds) -> Hit | None:
    """A passage that is not the actor's and says the sentence so much better that it must be the one meant."""
    wanted = {word.key for word in said if word.content}
    best = best_passage(said, wanted, sources, _any, spoken=True)
    told = best_passage(said, wanted, sources, _any, spoken=False)
    if best is None or (told is not None and told.share > best.share + thresholds.better):
        best = told
    if best is not None and best.share > max(held + thresholds.better, thresholds.evidence):
        return best
    return None


def _rest(said: Sequence[Word], sources: Sequence[Source], own: Sequence[Hit], thresholds: Thresholds) -> tuple[Exhibit, ...]:
    """Somebody else's passage that holds what the actor's own passages leave over: two people's words made one."""
    left = {word.key for word in said if word.content}.difference(*(hit.piece.keys for hit in own))
    if len(left) < _REST:
        return ()
    rest = best_passage([word for word in said if word.key in left], left, sources, _any, spoken=True)
    return (rest.exhibit(),) if rest is not None and rest.share >= thresholds.rest else ()


def _unspoken(said: Sequence[Word], sources: Sequence[Source], thresholds: Thresholds) -> Gathered:
    hits = passages(said, sources, _any, spoken=False)
    if _share(said, hits) < thresholds.told and _share(_answered(said, hits), hits) < thresholds.told:
        return Gathered((), (_none("the document", hits),))
    return Gathered(tuple(hit.exhibit() for hit in sorted(hits, key=lambda hit: hit.piece.span)))


def _narrated(said: Sequence[Word], sources: Sequence[Source], phrases: Sequence[str]) -> Gathered:
    """For "Doe declined to comment": a sentence of the narration that names the actor."""
    hit = best_passage(said, {word.key for word in said if word.content}, sources, _naming(phrases), spoken=False)
    if hit is None:
        return Gathered((), (_none(phrases[0], ()),))
    return Gathered((hit.exhibit(),))


def _naming(phrases: Sequence[str]) -> Admits:
    """Passages that mention one of those named, by any of their names or by the words of the phrase."""

    def admits(source: Source, piece: Piece) -> bool:
        actors = [actor for phrase in phrases for actor in source.named(phrase)]
        if any(piece.span.overlaps(mention) for actor in actors for mention in actor.mentions):
            return True
        here = {word.text.lower() for word in piece.words}
        return any(set(bare(phrase)) <= here for phrase in phrases)

    return admits


def _none(who: str, hits: Sequence[Hit]) -> Finding:
    nearest = hits[0].exhibit().passage if hits else None
    return Finding(kind=FindingKind.NO_EVIDENCE, message=f"nothing that {who} says bears this out", nearest=nearest)
