"""Conditions: an "if" that a sentence drops, and what was only supposed and is told as a fact."""

from __future__ import annotations

import re

from summarizer.briefing import FindingKind
from summarizer.grounding.conditions import PROVIDED, beside
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.words import words_of
from summarizer.text.spans import Span

_NEARLY_ALL = 0.8
_CONDITION_WORDS = listed("if unless until once assuming when depending condition absent insofar extent degree")
_IN_OTHER_WORDS = listed(
    "without should were who those whoever anyone would could might"
)  # "people who qualify" is "if you qualify"
_PROVIDED = re.compile(PROVIDED, re.IGNORECASE)


def conditions(comparison: Comparison) -> Findings:
    """An "if", "unless" or "until" of the evidence's sentence that the summary sentence leaves out."""
    for exhibit in comparison.exhibits:
        if supposed := _supposed(exhibit, comparison):
            message = f"the evidence says so only as a condition: “{supposed.of(exhibit.source.document.text)}”"
            sure = comparison.close or not comparison.told
            yield comparison.finding(FindingKind.CONDITION_DROPPED, message, found=exhibit.source.words_in(supposed), sure=sure)
            return
        condition = condition_of(exhibit)
        if condition is None or not (exhibit.pointed or _holds_half(exhibit, comparison)):
            continue
        if _is_conditional(comparison):
            return
        if not _told(condition, exhibit, {word.key for word in comparison.said}):
            yield comparison.finding(
                FindingKind.CONDITION_DROPPED,
                f"the evidence goes on: “{condition.of(exhibit.source.document.text)}”",
                found=exhibit.source.words_in(condition),
                sure=comparison.close or exhibit.pointed,
            )
            return


def _supposed(exhibit: Exhibit, comparison: Comparison) -> Span | None:
    """The condition of the evidence that holds nearly all that the sentence, which has none, tells as a fact."""
    if _is_conditional(comparison):
        return None
    shared = [found for _, found in comparison.alignment.pairs()]
    for clause in exhibit.source.conditions_in(exhibit.sentences):
        inside = sum(clause.start <= word.start < clause.end for word in shared)
        if clause.overlaps(exhibit.span) and inside >= _NEARLY_ALL * max(1, len(shared)):
            return clause
    return None


def _is_conditional(comparison: Comparison) -> bool:
    """Whether the sentence has a condition of its own, in these or, where it is a free paraphrase, in other words."""
    if any(word.key in _CONDITION_WORDS for word in comparison.said) or _PROVIDED.search(comparison.reading.text):
        return True
    return not comparison.close and any(word.text.lower() in _IN_OTHER_WORDS for word in comparison.said)


def _holds_half(exhibit: Exhibit, comparison: Comparison) -> bool:
    """Whether a passage that was looked up holds at least half of the sentence's words of meaning."""
    content = {word.key for word in comparison.said if word.content}
    return 2 * len(content.intersection(word.key for word in exhibit.words)) >= len(content)


def _told(condition: Span, exhibit: Exhibit, said: set[str]) -> bool:
    content = [word.key for word in words_of(exhibit.source.document.text, condition.start, condition.end) if word.content]
    return bool(content) and sum(key in said for key in content) * 2 > len(content)


def condition_of(exhibit: Exhibit) -> Span | None:
    """The condition on which the exhibit's words hang, None where there is none."""
    text = exhibit.source.document.text
    near = (clause for clause in exhibit.source.conditions_in(exhibit.sentences) if beside(text, clause, exhibit.span))
    return next((clause for clause in near if _is_said(clause, exhibit)), None)


def _is_said(clause: Span, exhibit: Exhibit) -> bool:
    """Whether a clause is part of what is said, and not of the reporter's words about who says it."""
    statement = exhibit.statement
    if statement is None or clause.overlaps(statement.whole):
        return True
    text, words = exhibit.source.document.text, exhibit.span
    between = text[clause.end : words.start] if clause.end <= words.start else text[words.end : clause.start]
    return not re.search(r"\w", between)
