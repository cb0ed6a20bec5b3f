"""Negation: whether sentence and evidence are on the same side of "not"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from summarizer.briefing import Finding, FindingKind
from summarizer.grounding.alignment import Alignment, Edit, shown
from summarizer.grounding.exchanges import exchanged
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import IMPLICIT_NEGATIONS, NEGATIONS, listed
from summarizer.grounding.words import Word, key_of, opposite

_IMPLICIT = frozenset(key_of(word) for word in IMPLICIT_NEGATIONS)
_CLAUSE = 3
"""Words of meaning from which a part left out counts as a clause of its own, whose negation goes with it."""
_PLACE = 4
_ALL = 0.95
_PHRASES = frozenset({("far", "from"), ("short", "of"), ("end", "to"), ("halt", "to"), ("lack", "of"), ("ban", "on")})
_BESIDE = 2
_PLAIN = frozenset(map(key_of, listed("not never no none nobody nothing without neither nor")))


def negation(comparison: Comparison) -> Findings:
    """A "not" put in or left out, or a word exchanged for its opposite."""
    if comparison.reading.declines or _is_asked(comparison):
        return
    alignment = comparison.alignment
    if alignment.close:
        if turned := _turned_once(alignment, comparison.reading.text):
            said, found = turned.said, turned.found
            message = f"the sentence has {_quoted(said)}, the evidence {_quoted(found)}"
            yield comparison.finding(FindingKind.NEGATION_FLIP, message, said=said, found=found)
    elif comparison.exhibits:
        yield from _retold(comparison)


def _is_asked(comparison: Comparison) -> bool:
    """Whether the evidence ends in a question, which affirms nothing and denies nothing."""
    if not comparison.exhibits:
        return False
    last = comparison.exhibits[-1]
    text = last.source.document.text
    return text[last.span.start : last.span.end + 1].rstrip("\"”’' ").endswith("?")


def _turned_once(alignment: Alignment, text: str) -> Edit | None:
    """A difference that turns the meaning and that no other beside it turns back ("not … fail")."""
    moved = _moved(alignment)
    turned = [edit for edit in alignment.edits if _turns(edit, moved)]
    while turned:
        first, *turned = turned
        if not turned or _between(alignment, first, turned[0]) > _BESIDE or _are_parted(text, first, turned[0]):
            return first
        del turned[0]
    return None


def _are_parted(text: str, one: Edit, other: Edit) -> bool:
    """Whether "and" or a mark stands between two differences in the sentence: then each is about a thing of its own."""
    if not one.said or not other.said:
        return False
    return re.search(r"\b(?:and|or|but)\b|[,;]", text[one.said[-1].end : other.said[0].start]) is not None


def _between(alignment: Alignment, one: Edit, other: Edit) -> int:
    """How many of the evidence's words stand between two differences, or of the sentence's where one shows none."""
    words, last, first = (
        (alignment.found, one.found, other.found) if one.found and other.found else (alignment.said, one.said, other.said)
    )
    if not last or not first:
        return 0
    return words.index(first[0], words.index(last[-1]) + 1) - words.index(last[-1]) - 1


def _moved(alignment: Alignment) -> frozenset[str]:
    """Keys of words that negate by what they mean and stand, on both sides, as often and beside the same words."""
    keys = {word.key for word in alignment.said} & (_IMPLICIT | {"without"})
    return frozenset(key for key in keys if _same_places(_beside(alignment.said, key), _beside(alignment.found, key)))


def _beside(words: Sequence[Word], key: str) -> list[set[str]]:
    """For each place of a key, the words of meaning next to it."""
    keys = [word.key for word in words if word.content or word.key == key]
    return [{*keys[max(0, at - 1) : at], *keys[at + 1 : at + 2]} for at, one in enumerate(keys) if one == key]


def _same_places(ours: Sequence[set[str]], theirs: Sequence[set[str]]) -> bool:
    return len(ours) == len(theirs) and all(one & other for one, other in zip(ours, theirs, strict=True))


def _turns(edit: Edit, moved: frozenset[str]) -> bool:
    """Whether one difference turns the meaning round; a clause that was left out takes its own negation with it."""
    beyond = sum(word.content for word in edit.found) - sum(word.content for word in edit.said)
    found = edit.found if beyond < _CLAUSE else ()
    said = [word for word in edit.said if word.key not in moved]
    found = tuple(word for word in found if word.key not in moved)
    pairs = [(word, other) for word in said for other in found if word.key != other.key and opposite(word, other)]
    paired = {word for pair in pairs for word in pair}
    rest = [word for word in (*said, *found) if word not in paired]
    phrases = turning_phrases(said) + turning_phrases(found)
    return bool((explicit(rest) + implicit(rest) + len(pairs) + phrases) % 2)


def turning_phrases(words: Sequence[Word]) -> int:
    """How often two words together negate: "far from", "short of", "an end to"."""
    return sum((one.text.lower(), other.text.lower()) in _PHRASES for one, other in pairwise(words))


def explicit(words: Iterable[Word]) -> int:
    """How many words negate by themselves."""
    return sum(word.key in NEGATIONS for word in words)


def _negating(words: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.key in NEGATIONS)[:1]


def implicit(words: Iterable[Word]) -> int:
    """How many words negate by what they mean ("refuse", "fail")."""
    return sum(word.key in _IMPLICIT for word in words)


def _retold(comparison: Comparison) -> Findings:
    alignment = comparison.alignment
    if pair := exchanged(comparison, opposite):
        message = f"{pair[0].text!r} is the opposite of {pair[1].text!r} in the evidence"
        yield comparison.finding(FindingKind.NEGATION_FLIP, message, said=pair[:1], found=pair[1:])
    elif alignment.coverage >= comparison.rules.thresholds.turned and len(comparison.exhibits) == 1:
        yield from _loosely(comparison)
    elif not comparison.told and _PLAIN.intersection(word.key for word in alignment.said):
        words = comparison.wide.found
        if not explicit(words) and not implicit(words) and not alignment.antonyms:
            said = [word for word in alignment.said if word.key in _PLAIN]
            message = "the sentence negates, and nothing in the evidence does"
            yield comparison.finding(FindingKind.NEGATION_FLIP, message, said=said[:1])


def _loosely(comparison: Comparison) -> Findings:
    """In a free paraphrase; sure where the evidence was pointed at, is somebody's words, or has every word of meaning."""
    alignment = comparison.alignment
    said, found = explicit(alignment.said) + implicit(alignment.said), explicit(alignment.found) + implicit(alignment.found)
    pair = _exchanged(alignment.edits)
    if pair and said == implicit(pair[:1]) and found == implicit(pair[1:]):  # nothing else turns either of them
        message = f"{pair[0].text!r} is the opposite of {pair[1].text!r} in the evidence"
        yield comparison.finding(FindingKind.NEGATION_FLIP, message, said=pair[:1], found=pair[1:])
    elif explicit(alignment.said) and not found and not alignment.antonyms:
        yield _flip(comparison, "the sentence negates what the evidence affirms", said=_negating(alignment.said))
    elif _odd(alignment.window) and not said and not alignment.antonyms:
        yield _flip(comparison, "the sentence affirms what the evidence negates", found=_negating(alignment.window))


def _flip(comparison: Comparison, message: str, *, said: Sequence[Word] = (), found: Sequence[Word] = ()) -> Finding:
    sure = not comparison.told or comparison.alignment.coverage >= _ALL
    return comparison.finding(FindingKind.NEGATION_FLIP, message, said=said, found=found, sure=sure)


def _odd(words: Sequence[Word]) -> bool:
    """Whether something negates, and nothing else undoes it."""
    return bool(explicit(words)) and bool((explicit(words) + implicit(words)) % 2)


def _exchanged(edits: Iterable[Edit]) -> tuple[Word, Word] | None:
    """A word that stands in the place of its opposite."""
    for edit in edits:
        if len(edit.said) <= _PLACE and len(edit.found) <= _PLACE:
            for word in edit.said:
                for other in edit.found:
                    if opposite(word, other):
                        return word, other
    return None


def _quoted(words: tuple[Word, ...]) -> str:
    return f"“{shown(words)}”" if words else "nothing there"
