"""Negation: whether sentence and evidence are on the same side of "not"."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.briefing import FindingKind
from summarizer.grounding.alignment import Edit
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import IMPLICIT_NEGATIONS, NEGATIONS
from summarizer.grounding.words import Word, key_of, opposed

_IMPLICIT = frozenset(key_of(word) for word in IMPLICIT_NEGATIONS)
_CLAUSE = 3
"""Words of meaning from which a part left out counts as a clause of its own, whose negation goes with it."""
_NEAR_ENOUGH = 0.5
_PLACE = 4


def negation(comparison: Comparison) -> Findings:
    """A "not" put in or left out, or a word exchanged for its opposite."""
    if comparison.reading.declines:
        return
    alignment = comparison.alignment
    if alignment.close:
        turned = [edit for edit in alignment.edits if _turns(edit)]
        if len(turned) % 2:
            said, found = _shown(turned[0].said), _shown(turned[0].found)
            yield comparison.finding(FindingKind.NEGATION_FLIP, f"the sentence has {said}, the evidence {found}")
    elif alignment.coverage >= _NEAR_ENOUGH and len(comparison.exhibits) == 1:
        yield from _loosely(comparison)


def _turns(edit: Edit) -> bool:
    """Whether one difference turns the meaning round; a clause that was left out takes its own negation with it."""
    found = edit.found if edit.said or sum(word.content for word in edit.found) < _CLAUSE else ()
    pairs = [(word, other) for word in edit.said for other in found if word.key != other.key and opposed(word.key, other.key)]
    paired = {word for pair in pairs for word in pair}
    rest = [word for word in (*edit.said, *found) if word not in paired]
    return bool((explicit(rest) + implicit(rest) + len(pairs)) % 2)


def explicit(words: Iterable[Word]) -> int:
    """How many words negate by themselves."""
    return sum(word.key in NEGATIONS for word in words)


def implicit(words: Iterable[Word]) -> int:
    """How many words negate by what they mean ("refuse", "fail")."""
    return sum(word.key in _IMPLICIT for word in words)


def _loosely(comparison: Comparison) -> Findings:
    alignment = comparison.alignment
    said, found = explicit(alignment.said) + implicit(alignment.said), explicit(alignment.found) + implicit(alignment.found)
    pair = _exchanged(alignment.edits)
    if pair and said == implicit(pair[:1]) and found == implicit(pair[1:]):  # nothing else turns either of them
        yield comparison.finding(
            FindingKind.NEGATION_FLIP, f"{pair[0].text!r} is the opposite of {pair[1].text!r} in the evidence"
        )
    elif explicit(alignment.said) and not found and not alignment.antonyms:
        yield comparison.finding(FindingKind.NEGATION_FLIP, "the sentence negates what the evidence affirms")
    elif (
        explicit(alignment.window)
        and (explicit(alignment.window) + implicit(alignment.window)) % 2
        and not said
        and not alignment.antonyms
    ):
        yield comparison.finding(FindingKind.NEGATION_FLIP, "the sentence affirms what the evidence negates")


def _exchanged(edits: Iterable[Edit]) -> tuple[Word, Word] | None:
    """A word that stands in the place of its opposite."""
    for edit in edits:
        if len(edit.said) <= _PLACE and len(edit.found) <= _PLACE:
            for word in edit.said:
                for other in edit.found:
                    if opposed(word.key, other.key):
                        return word, other
    return None


def _shown(words: tuple[Word, ...]) -> str:
    return f"“{' '.join(word.text for word in words)}”" if words else "nothing there"
