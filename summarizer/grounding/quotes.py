"""Finding the words of a quotation in a document: exactly, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarizer.briefing import Fidelity, Finding, FindingKind, Passage
from summarizer.grounding.context import cut_after, cut_before, same_sentence
from summarizer.grounding.nearest import nearest
from summarizer.grounding.placing import Place, Placing, occurrences
from summarizer.grounding.source import QuoteSource
from summarizer.grounding.wording import has_marks, taken_apart, whole, without_marks
from summarizer.text.folding import fold
from summarizer.text.spans import Span, cover
from summarizer.text.words import STOP_WORDS

_CONTEXT = 160  # folded characters that are read before and after a match
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_BRACKET = re.compile(r"\[[^\]]*\]?")


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quotation stands: one part, or several with words left out between them; offsets of the document.

    `cut` holds the words just before it that turn its meaning ("i don't think"), `hangs_on` the word just behind it
    that makes it depend on what follows ("unless"); both in lower case, within the same sentence and quotation.
    """

    parts: tuple[Span, ...]
    fidelity: Fidelity
    cut: str | None = None
    hangs_on: str | None = None

    @property
    def span(self) -> Span:
        """From the first character to the last."""
        return cover(self.parts)


@dataclass(frozen=True, slots=True)
class Miss:
    """The words do not stand in the document as they are shown; `reason` says what is in the way, where that is known."""

    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """The matches of a quotation in text order, and the findings about it."""

    matches: tuple[Match, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether the quotation was found and nothing about it rejects."""
        return bool(self.matches) and all(finding.weight == "flag" for finding in self.findings)


def find_quote(quote: str, source: QuoteSource) -> tuple[Match, ...] | Miss:
    """Every place of `source` where the words of `quote` stand, in text order."""
    quote = without_marks(quote)
    words = whole(quote)
    if not words:
        return Miss("it has no words")
    if found := [_match(quote, [place], source, marked=False) for place in occurrences(words, source)]:
        return tuple(found)
    if not has_marks(words):
        return Miss()
    problems: list[str] = []
    for wording in dict.fromkeys((taken_apart(quote, source.folded.lowered), taken_apart(quote))):
        placing = Placing(wording, source, problems)
        if ways := list(placing.ways()):
            return tuple(_match(quote, way, source, marked=bool(wording.joints)) for way in ways)
    return Miss(problems[-1] if problems else None)


def locate(quote: str, source: QuoteSource, *, elsewhere: Iterable[QuoteSource] = (), least_words: int = 3) -> Located:
    """The matches of `quote` in `source`, and what is wrong with it as a quotation from there.

    `elsewhere` are other documents: where the words stand in one of them instead, the finding says so. A quotation of
    fewer than `least_words` words is flagged, and rejected where none of them means anything by itself.
    """
    found = find_quote(quote, source)
    if isinstance(found, Miss):
        return Located((), (_not_found(quote, source, found, elsewhere),))
    return Located(found, tuple(faults(quote, found, source, least_words=least_words)))


def faults(quote: str, matches: tuple[Match, ...], source: QuoteSource, *, least_words: int = 3) -> Iterator[Finding]:
    """What is wrong with a quotation that was found: too short to say anything, or cut loose from what turns it."""
    yield from _too_short(quote, least_words)
    yield from _cut_context(matches, source)


def _not_found(quote: str, source: QuoteSource, miss: Miss, elsewhere: Iterable[QuoteSource]) -> Finding:
    asked = f'"{without_marks(quote)}"'
    telling = _longest_word(quote)
    for other in elsewhere:
        # most documents do not even have the quotation's longest word, and need no search
        if telling not in other.folded.lowered or other.document == source.document:
            continue
        if not isinstance(there := find_quote(quote, other), Miss):
            message = f"these words are not in {source.document!r} but in {other.document!r}: {asked}"
            return Finding(kind=FindingKind.QUOTE_NOT_FOUND, message=message, nearest=_passage(there[0].span, other))
    why = f" ({miss.reason})" if miss.reason else ""
    message = f"these words are not in {source.document!r}{why}: {asked}"
    near = nearest(quote, source)
    if near is None:
        return Finding(kind=FindingKind.QUOTE_NOT_FOUND, message=message)
    place = f"{source.document} {near.span.start}:{near.span.end}"
    message = f'{message} Nearest: "{near.diff}" ({place})'
    return Finding(kind=FindingKind.QUOTE_NOT_FOUND, message=message, nearest=_passage(near.span, source), diff=near.diff)


def _longest_word(quote: str) -> str:
    """The longest word outside brackets, as folded text has it; "" where there is none."""
    return max(_WORD.findall(_BRACKET.sub(" ", fold(quote).lowered)), key=len, default="")


def _too_short(quote: str, least_words: int) -> Iterator[Finding]:
    words = [word.lower() for word in _WORD.findall(fold(quote).text)]
    if len(words) < least_words:
        empty = all(word in STOP_WORDS for word in words)
        message = f'"{without_marks(quote)}" has fewer than {least_words} words'
        yield Finding(kind=FindingKind.QUOTE_TOO_SHORT, message=message, weight="reject" if empty else "flag")


def _cut_context(matches: tuple[Match, ...], source: QuoteSource) -> Iterator[Finding]:
    """A finding where no match is free of words that turn it."""
    first = matches[0]
    if all(match.cut for match in matches):
        message = f"the words are cut loose from {first.cut!r}, which turns them"
        yield Finding(kind=FindingKind.CUT_CONTEXT, message=message, nearest=_passage(first.span, source))
    elif all(match.hangs_on for match in matches if not match.cut):
        word = next(match.hangs_on for match in matches if not match.cut)
        message = f"the sentence goes on with {word!r} just behind these words"
        yield Finding(kind=FindingKind.CUT_CONTEXT, message=message, nearest=_passage(first.span, source), weight="flag")


def _passage(span: Span, source: QuoteSource) -> Passage:
    return Passage(document=source.document, start=span.start, end=span.end, quote=span.of(source.text))


def _match(quote: str, places: list[Place], source: QuoteSource, *, marked: bool) -> Match:
    parts = tuple(source.folded.span(start, end) for start, end in places)
    around = _around(quote, places[0][0], places[-1][1], source)
    if marked:
        return Match(parts, Fidelity.ELIDED, *around)
    if exact := _exact(quote, parts[0], source.text):
        return Match((exact,), Fidelity.VERBATIM, *around)
    return Match(parts, Fidelity.TYPOGRAPHIC, *around)


def _exact(quote: str, span: Span, text: str) -> Span | None:
    """`span` with the marks around its words, when these are what `quote` has, character by character."""
    before = quote.find(span.of(text))
    if before < 0 or before > span.start:
        return None
    exact = Span(span.start - before, span.start - before + len(quote))
    return exact if text.startswith(quote, exact.start) else None


def _around(quote: str, start: int, end: int, source: QuoteSource) -> tuple[str | None, str | None]:
    """What stands just before and just after, in the same sentence and the same quotation, and turns what is shown."""
    number = source.stretch(start)
    low, high = source.stretches[number] if number is not None else (0, len(source.folded.text))
    text = source.folded.lowered
    before = same_sentence(text[max(low, start - _CONTEXT) : start])
    cut = cut_before(before) if before else None
    if cut is None and quote.endswith(".") and text.startswith("?", end):
        cut = "?"  # what was asked is shown as if it had been said
    return cut, cut_after(text[end : min(high, end + _CONTEXT)])
