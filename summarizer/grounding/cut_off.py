"""What stands just before or behind the words that a sentence uses, and would have turned or weakened them."""

from __future__ import annotations

import re

from summarizer.briefing import FindingKind
from summarizer.grounding.context import cut_before, is_reporting, same_sentence
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings
from summarizer.grounding.lexicon import NEGATIONS
from summarizer.grounding.reading import is_neutral
from summarizer.grounding.words import Word, words_of
from summarizer.text.folding import fold
from summarizer.text.spans import Span

_TURNING = frozenset({"if", "unless", "until", "once", "whether", "doubt", "only"})
_LATER = re.compile(
    r"^[\s,]{0,2}(?P<hedge>at this (?:point|stage|time|moment)|at the moment|for now|for the time being|so far|as yet"
    r"|in principle|in theory|to some (?:degree|extent)|in part|more or less|i (?:think|guess|believe|suppose|hope))\b"
)
_ARTICLES = re.compile(r"(?:\b(?:an?|the|this|these|those)\s+)+$")
_ARTICLE = frozenset({"a", "an", "the", "this", "these", "those"})
_LOOK = 120
_CUE_BEFORE = 8


def cut_off(comparison: Comparison) -> Findings:
    """The "no evidence that …" or "… at this point" of which the sentence tells only the rest."""
    pairs = comparison.alignment.pairs() if comparison.close else ()
    found = [word for _, word in pairs]
    if not found or comparison.reading.is_quotation:
        return
    first, last = comparison.holding(found[:1]), comparison.holding(found[-1:])
    if first is not None:
        yield from _lead(comparison, first, found[0])
    if last is not None:
        yield from _tail(comparison, last, found[-1])


def _lead(comparison: Comparison, exhibit: Exhibit, first: Word) -> Findings:
    said = {word.key for word in words_of(comparison.reading.text)}
    start = max(exhibit.sentences.start, first.start - _LOOK)
    if said & (NEGATIONS | _TURNING) or comparison.reading.denies or start >= first.start:
        return
    cut = cut_before(_ARTICLES.sub("", same_sentence(fold(exhibit.source.document.text[start : first.start]).lowered)))
    if cut and not is_reporting(cut) and not _is_told_just_before(exhibit, first):
        words = exhibit.source.words_in(Span(start, first.start))
        while words and words[-1].text.lower() in _ARTICLE:
            words = words[:-1]
        words = words[-len(cut.split()) :]
        message = f"the words are cut loose from {cut!r}, which turns them"
        yield comparison.finding(FindingKind.CUT_CONTEXT, message, found=words)


def _is_told_just_before(exhibit: Exhibit, first: Word) -> bool:
    """Whether a verb that only reports stands between the turning words and those used: "asked not to be named, said"."""
    statement = exhibit.statement
    if statement is None or not is_neutral(statement.cue_lemma):
        return False
    return any(0 <= first.start - span.end < _CUE_BEFORE for span in statement.cue)


def _tail(comparison: Comparison, exhibit: Exhibit, last: Word) -> Findings:
    text = exhibit.source.document.text
    cut = _LATER.match(fold(text[last.end : min(exhibit.sentences.end, last.end + _LOOK)]).lowered)
    if cut and cut["hedge"] not in fold(comparison.reading.text).lowered:
        behind = exhibit.source.words_in(Span(last.end, last.end + cut.end() + 1))
        yield comparison.finding(FindingKind.HEDGE_DROPPED, f"the evidence goes on: “{cut['hedge']}”", found=behind)
