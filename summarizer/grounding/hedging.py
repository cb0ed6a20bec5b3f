"""Hedges, modal verbs and plans: how firmly a thing is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from summarizer.briefing import FindingKind
from summarizer.grounding import lexicon
from summarizer.grounding.alignment import Alignment, Edit, shown
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.words import Word, key_of
from summarizer.text.spans import Span

_HEARSAY = listed("reportedly allegedly supposedly")  # by form: their stems are those of "reported" and "alleged"
_HEDGES = frozenset(key_of(word) for word in (lexicon.HEDGES - _HEARSAY) | lexicon.HEDGING_VERBS) | _HEARSAY
_HEDGING_VERBS = frozenset(key_of(word) for word in lexicon.HEDGING_VERBS)
_INTENTIONS = frozenset(key_of(word) for word in lexicon.INTENTIONS)
_DOUBTING = listed("may might could perhaps likely possibly maybe probably")
_EXPECTED = re.compile(
    r"\b(?:expected|likely|set|due|poised|scheduled|planning|plans?|planned|intends?|going|about|hopes?|preparing)\s+$"
)
_TO_COME = re.compile(r"\b(?:will|would|may|might|could|plan\w*|expect\w*|likely|intend\w*|going to|set to)\b")
_ROUGHLY = listed("about around roughly nearly almost approximately")
_COMING = listed("will shall")
_DOUBTFUL = frozenset({"may"}) | _INTENTIONS
_CLAUSE = 3
_HEDGING_PHRASES = re.compile(
    r"\b(?:at least|up to|at this point|more or less|sort of|kind of|i (?:think|guess|believe|suppose))\b", re.IGNORECASE
)
_SELF = r"(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)"
_GOVERNING = re.compile(
    r"\b(?:(?:may|might|could)(?: (?:have|be|also|well))?"
    r"|(?:possible|likely|probable|conceivable|plausible|unclear)(?: (?:that|whether))?|perhaps|maybe|reportedly|allegedly"
    rf"|(?P<mild>{_SELF} (?:think|thinks|thought|believe[sd]?|hope[sd]?|feels?|felt)(?: that)?)"
    rf"|{_SELF} (?:suspect\w*|guess(?:ed|es)?|assume[sd]?)(?: that)?"
    r"|seem(?:s|ed)?(?: (?:to|that|like))?|appear(?:s|ed)?(?: (?:to|that))?)[\s“\"]*$"
)


def hedges(comparison: Comparison) -> Findings:
    """A "may", "likely" or "plans to" that the sentence drops, or one that it puts in."""
    alignment = comparison.alignment
    yield from _governed(comparison)
    yield from _still_to_say(comparison)
    if not alignment.close:
        yield from _loosely(comparison)
        return
    if alignment.edits:
        yield from _changed(comparison, Counter(_hedges(alignment.said)))
    first = _just_before(alignment)
    if first and (before := _hedges((first,))) and not set(before) <= set(_hedges(alignment.said)):
        yield comparison.finding(FindingKind.HEDGE_DROPPED, f"the evidence begins “{first.text}”", found=(first,))


def _governed(comparison: Comparison) -> Findings:
    """A "may", "it is possible that" or "I think" just before the words pointed at, which the sentence leaves out."""
    said = {word.key for word in comparison.said} | {word.text.lower() for word in comparison.said}
    if said & (_HEDGES | _DOUBTING | lexicon.WEAK_MODALS | _HEDGING_VERBS | {"would", "if", "think", "believ", "possibl"}):
        return
    for exhibit in comparison.exhibits:
        text = exhibit.source.document.text
        found = _GOVERNING.search(text, max(exhibit.sentences.start, exhibit.span.start - 60), exhibit.span.start)
        if exhibit.pointed and found:
            words = exhibit.source.words_in(Span(*found.span()))
            message = f"the words hang on “{found.group().strip()}”"
            yield comparison.finding(FindingKind.HEDGE_DROPPED, message, found=words, sure=found["mild"] is None)
            return


def _still_to_say(comparison: Comparison) -> Findings:
    """What somebody is "expected to" or "likely to" say, told as said."""
    if _TO_COME.search(comparison.reading.text):
        return
    for exhibit in comparison.exhibits:
        text, cue = exhibit.source.document.text, exhibit.statement.cue if exhibit.statement else ()
        start = cue[0].start if cue else 0
        if cue and re.match(r"to\s", cue[0].of(text)) and (found := _EXPECTED.search(text, max(0, start - 20), start)):
            words = exhibit.source.words_in(Span(found.start(), cue[0].end))
            yield comparison.finding(FindingKind.HEDGE_DROPPED, f"is only {found.group().strip()} to say so", found=words)
            return


def _changed(comparison: Comparison, ours: Counter[str]) -> Findings:
    """Hedges in what differs, those left out that stand elsewhere in the sentence, too, left aside."""
    alignment = comparison.alignment
    dropped = set(Counter(_hedges(alignment.window)) - ours)
    added = set(ours - Counter(_hedges(alignment.found)))
    for edit in alignment.edits:
        said, found = added.intersection(_hedges(edit.said)), dropped.intersection(_hedges(edit.found))
        if _firmer(edit.said, edit.found) or _told_as_done(edit) or (found and _small(edit) and not said):
            yield comparison.finding(
                FindingKind.HEDGE_DROPPED, f"the evidence says “{shown(edit.found)}”", said=edit.said, found=edit.found
            )
        elif _told_as_coming(edit):
            message = f"“{shown(edit.said)}” is still to come, “{shown(edit.found)}” is done"
            yield comparison.finding(FindingKind.HEDGE_ADDED, message, said=edit.said, found=edit.found)
        elif _firmer(edit.found, edit.said) or (said and not found) or _loosened(edit):
            yield comparison.finding(
                FindingKind.HEDGE_ADDED, f"“{shown(edit.said)}” is not in the evidence", said=edit.said, found=edit.found
            )


def _loosely(comparison: Comparison) -> Findings:
    """In a free paraphrase: a hedge of the quoted words that nothing in the sentence answers to; sure only beside "will"."""
    said = {word.key for word in comparison.said} | {word.text.lower() for word in comparison.said}
    weak = [
        word for exhibit in comparison.exhibits if exhibit.pointed for word in exhibit.words if word.text.lower() in _DOUBTING
    ]
    if weak and not said & (_HEDGES | _DOUBTING | lexicon.WEAK_MODALS | _INTENTIONS | {"would", "if"}):
        yield comparison.finding(FindingKind.HEDGE_DROPPED, f"the evidence says {weak[0].text!r}", found=weak[:1])


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


def _told_as_done(edit: Edit) -> bool:
    """Whether a "may" or a "plans to" was left out and nothing of the kind put in its place."""
    if any(word.content for word in edit.said) or not any(word.key in _DOUBTFUL for word in edit.found):
        return False
    keys = [word.key for word in edit.found]
    planned = any(one in _INTENTIONS and two == "to" for one, two in pairwise(keys))
    modals = lexicon.STRONG_MODALS | lexicon.WEAK_MODALS
    return ("may" in keys or planned) and _small(edit) and not any(word.key in modals or word.key == "be" for word in edit.said)


def _told_as_coming(edit: Edit) -> bool:
    """Whether a "will" stands where the evidence says that it has happened."""
    coming = any(word.text.lower() in _COMING for word in edit.said)
    return coming and [word.key for word in edit.found] == ["have"]


def _loosened(edit: Edit) -> bool:
    """Whether a "may" was put in where the evidence has no such verb."""
    modals = lexicon.STRONG_MODALS | lexicon.WEAK_MODALS
    return any(word.key == "may" for word in edit.said) and not any(word.key in modals for word in edit.found)


def _hedges(words: Iterable[Word]) -> list[str]:
    """The hedging words and phrases among `words`, each as often as it stands there."""
    every = tuple(words)
    phrases = [match.group().lower() for match in _HEDGING_PHRASES.finditer(shown(every))]
    found = [word for word in every if word.text.lower() in lexicon.HEDGES or word.key in _HEDGING_VERBS]
    return ["~" if word.text.lower() in _ROUGHLY else word.key for word in found] + phrases


def _small(edit: Edit) -> bool:
    return sum(word.content for word in edit.found) < _CLAUSE + sum(word.content for word in edit.said)
