"""Hedges, modal verbs, quantifiers and conditions: how firmly and how far a thing is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from summarizer.briefing import FindingKind
from summarizer.grounding import lexicon
from summarizer.grounding.alignment import Alignment, Edit
from summarizer.grounding.conditions import PROVIDED, beside
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.words import Word, key_of, words_of
from summarizer.text.spans import Span

_HEDGES = frozenset(key_of(word) for word in lexicon.HEDGES | lexicon.HEDGING_VERBS)
_HEDGING_VERBS = frozenset(key_of(word) for word in lexicon.HEDGING_VERBS)
_INTENTIONS = frozenset(key_of(word) for word in lexicon.INTENTIONS)
_UNIVERSALS = frozenset(key_of(word) for word in lexicon.UNIVERSALS)
_PARTIALS = frozenset(key_of(word) for word in lexicon.PARTIALS)
_DOUBTING = listed("may might could perhaps likely possibly maybe probably")
_ONE_OF = frozenset({"one", "of"})
_CLAUSE = 3
_HEDGING_PHRASES = re.compile(
    r"\b(?:at least|up to|at this point|more or less|sort of|kind of|i (?:think|guess|believe|suppose))\b", re.IGNORECASE
)
_CONDITION_WORDS = listed("if unless until once assuming when depending condition absent")
_IN_OTHER_WORDS = listed(
    "without should were who those whoever anyone would could might"
)  # "people who qualify" is "if you qualify"
_PROVIDED = re.compile(PROVIDED, re.IGNORECASE)


def hedges(comparison: Comparison) -> Findings:
    """A "may", "likely" or "plans to" that the sentence drops, or one that it puts in."""
    alignment = comparison.alignment
    if not alignment.close:
        yield from _loosely(comparison)
        return
    if alignment.edits:
        yield from _changed(comparison, Counter(_hedges(alignment.said)))
    first = _just_before(alignment)
    if first and (before := _hedges((first,))) and not set(before) <= set(_hedges(alignment.said)):
        yield comparison.finding(FindingKind.HEDGE_DROPPED, f"the evidence begins “{first.text}”")


def _changed(comparison: Comparison, ours: Counter[str]) -> Findings:
    """Hedges in what differs, those left out that stand elsewhere in the sentence, too, left aside."""
    alignment = comparison.alignment
    dropped = set(Counter(_hedges(alignment.window)) - ours)
    added = set(ours - Counter(_hedges(alignment.found)))
    for edit in alignment.edits:
        said, found = added.intersection(_hedges(edit.said)), dropped.intersection(_hedges(edit.found))
        if _firmer(edit.said, edit.found) or (found and _small(edit) and not said):
            yield comparison.finding(FindingKind.HEDGE_DROPPED, f"the evidence says “{_shown(edit.found)}”")
        elif _firmer(edit.found, edit.said) or (said and not found) or _loosened(edit):
            yield comparison.finding(FindingKind.HEDGE_ADDED, f"“{_shown(edit.said)}” is not in the evidence")


def _loosely(comparison: Comparison) -> Findings:
    """In a free paraphrase: a hedge of the quoted words that nothing in the sentence answers to; sure only beside "will"."""
    said = {word.key for word in comparison.said} | {word.text.lower() for word in comparison.said}
    weak = [
        word for exhibit in comparison.exhibits if exhibit.pointed for word in exhibit.words if word.text.lower() in _DOUBTING
    ]
    if weak and not said & (_HEDGES | _DOUBTING | lexicon.WEAK_MODALS | _INTENTIONS | {"would", "if"}):
        yield comparison.finding(FindingKind.HEDGE_DROPPED, f"the evidence says {weak[0].text!r}", sure="will" in said)


def _just_before(alignment: Alignment) -> Word | None:
    """The evidence's word in front of the one that the sentence begins with."""
    if not alignment.window or alignment.said[0].key != alignment.window[0].key:
        return None
    place = alignment.found.index(alignment.window[0])
    return alignment.found[place - 1] if place else None


def _firmer(firm: tuple[Word, ...], weak: tuple[Word, ...]) -> bool:
    """Whether one side has "will" or "must" where the other has "may", "should" or "plans to" ("cannot" is firm itself)."""
    ours, theirs = {word.key for word in firm}, {word.key for word in weak}
    if not ours & lexicon.STRONG_MODALS or theirs & (lexicon.STRONG_MODALS | (lexicon.NEGATIONS - ours)):
        return False
    return bool(theirs & (lexicon.WEAK_MODALS | _INTENTIONS))


def _loosened(edit: Edit) -> bool:
    """Whether a "may" was put in where the evidence has no such verb."""
    modals = lexicon.STRONG_MODALS | lexicon.WEAK_MODALS
    return any(word.key == "may" for word in edit.said) and not any(word.key in modals for word in edit.found)


def _hedges(words: Iterable[Word]) -> list[str]:
    """The hedging words and phrases among `words`, each as often as it stands there."""
    every = tuple(words)
    phrases = [match.group().lower() for match in _HEDGING_PHRASES.finditer(_shown(every))]
    return [word.key for word in every if word.text.lower() in lexicon.HEDGES or word.key in _HEDGING_VERBS] + phrases


def _small(edit: Edit) -> bool:
    return sum(word.content for word in edit.found) < _CLAUSE + sum(word.content for word in edit.said)


def quantifiers(comparison: Comparison) -> Findings:
    """An "all" that was "some", an "always" that was "often"; in a free paraphrase, an "all" out of nothing."""
    alignment = comparison.alignment
    if alignment.close:
        for edit in alignment.edits:
            said, found = _quantifiers(edit.said), _quantifiers(edit.found)
            if not edit.said and {word.text.lower() for word in edit.found} >= _ONE_OF:
                yield comparison.finding(FindingKind.QUANTIFIER_CHANGED, "the evidence says “one of”")
            elif (said and found and said != found) or (said & _UNIVERSALS and not found and len(edit.said) == 1):
                yield comparison.finding(FindingKind.QUANTIFIER_CHANGED, f"“{_shown(edit.said)}” for “{_shown(edit.found)}”")
    elif universals := [word for word in alignment.said if word.text.lower() in lexicon.PLAIN_UNIVERSALS]:
        known = {word.key for word in comparison.wide.found}
        if not known & (_UNIVERSALS | lexicon.NEGATIONS | {"only", "everi"}):
            yield comparison.finding(FindingKind.QUANTIFIER_CHANGED, f"nothing in the evidence says {universals[0].text!r}")


def _quantifiers(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(word.key for word in words if word.key in _UNIVERSALS or word.key in _PARTIALS)


def conditions(comparison: Comparison) -> Findings:
    """An "if", "unless" or "until" of the evidence's sentence that the summary sentence leaves out."""
    for exhibit in comparison.exhibits:
        condition = condition_of(exhibit)
        if condition is None or not (exhibit.pointed or _holds_half(exhibit, comparison)):
            continue
        if _is_conditional(comparison):
            return
        if not _told(condition, exhibit, {word.key for word in comparison.said}):
            yield comparison.finding(
                FindingKind.CONDITION_DROPPED,
                f"the evidence goes on: “{condition.of(exhibit.source.document.text)}”",
                sure=comparison.close or exhibit.pointed,
            )
            return


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


def _shown(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)
