"""A sentence that has its actor deny, doubt or reject what the evidence has the actor say."""

from __future__ import annotations

from summarizer.briefing import FindingKind
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings
from summarizer.grounding.lexicon import IMPLICIT_NEGATIONS, NEGATIONS, listed
from summarizer.grounding.words import Word, key_of, words_of
from summarizer.text.spans import Span

_REFUSING = listed(
    """dispute disavow condemn denounce criticize criticise blast rebuke disagree disapprove object resist question
    challenge false untrue wrong incorrect baseless groundless ridiculous absurd nonsense lie lying myth far"""
)
_TURNING = frozenset(map(key_of, IMPLICIT_NEGATIONS | _REFUSING)) | NEGATIONS


def denial(comparison: Comparison) -> Findings:
    """A denial ("X denied that …") where nothing in X's words, nor in the verb that reports them, denies, doubts or rejects."""
    reading = comparison.reading
    if not reading.denies or comparison.told or not comparison.exhibits:
        return
    if any(_denies(exhibit) for exhibit in comparison.exhibits):
        return
    said = [word for word in words_of(reading.text) if word.text.lower() == reading.cue]
    message = f"the sentence says {reading.cue!r}, but nothing in the evidence denies anything"
    yield comparison.finding(FindingKind.NEGATION_FLIP, message, said=said[:1])


def _denies(exhibit: Exhibit) -> bool:
    statement = exhibit.statement
    if statement is not None and statement.denied:
        return True
    if statement is not None and statement.cue_lemma == "deny":
        return False
    return any(word.key in _TURNING for word in (*exhibit.words, *_reporting(exhibit)))


def _reporting(exhibit: Exhibit) -> tuple[Word, ...]:
    """The words that report the exhibit's, and those just before it."""
    cues = exhibit.statement.cue if exhibit.statement else ()
    before = Span(max(exhibit.sentences.start, exhibit.span.start - 60), exhibit.span.start)
    return tuple(word for span in (*cues, *((before,) if len(before) else ())) for word in exhibit.source.words_in(span))
