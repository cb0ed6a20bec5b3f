"""How the parts of a sentence hang together: who does it to whom, and what joins its clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from summarizer.briefing import FindingKind
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.words import Word

_JOINS = {
    "because": listed("because owing thanks due"),
    "despite": listed("despite although though notwithstanding"),
    "if": listed("if provided assuming"),
    "unless": listed("unless"),
    "before": listed("before"),
    "until": listed("until till"),
    "after": listed("after once when"),
    "while": listed("while during"),
}
_JOIN = {word: name for name, words in _JOINS.items() for word in words}
_ALIKE = (frozenset({"if", "after"}),)
"""Classes that may stand for one another: "when it pays" is "if it pays"."""
_DENYING = frozenset({"not", "without", "no"})
_LINKS = listed("and or nor between both with versus")
_BLOCK = 2
_LONGEST = 40
"""Words of a sentence from which on nobody looks for two that have changed places: it would take too long."""


def relations(comparison: Comparison) -> Findings:
    """A "because" for "despite", an "if" for "unless"; two words that have changed places."""
    if not comparison.close or len(comparison.exhibits) != 1:
        return
    said, found = comparison.alignment.said, comparison.alignment.found
    if (joint := _rejoined(said, found)) is not None:
        message = f"{joint[0].text!r} joins what the evidence joins with {joint[1].text!r}"
        yield comparison.finding(FindingKind.UNSUPPORTED_CONTENT, message, said=joint[:1], found=joint[1:])
    elif (pair := _swapped(said, found)) is not None:
        message = f"{pair[0].text!r} and {pair[1].text!r} have changed places"
        yield comparison.finding(FindingKind.NAME_NOT_IN_EVIDENCE, message, said=pair[:1])


def _rejoined(said: Sequence[Word], found: Sequence[Word]) -> tuple[Word, Word] | None:
    """The joining words, where exactly one class of them is new, one is lost, and no negation makes up for it."""
    ours, theirs = _joining(said), _joining(found)
    new, lost = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
    if len(new) != 1 or len(lost) != 1 or frozenset(new | lost) in _ALIKE or _denials(said) != _denials(found):
        return None
    return ours[min(new)], theirs[min(lost)]


def _joining(words: Iterable[Word]) -> dict[str, Word]:
    return {_JOIN[word.text.lower()]: word for word in words if word.text.lower() in _JOIN}


def _denials(words: Iterable[Word]) -> int:
    return sum(word.key in _DENYING for word in words)


def _swapped(said: Sequence[Word], found: Sequence[Word]) -> tuple[Word, Word] | None:
    """Two words (or pairs of words) that have to change places for the sentence to be the evidence's, word for word."""
    ours, theirs = [word.key for word in said], [word.key for word in found]
    if len(ours) > _LONGEST or _contains(theirs, ours) or not set(ours) <= set(theirs):
        return None
    for (start, end), (then, last) in _blocks(said):
        one, between, other = ours[start:end], ours[end:then], ours[then:last]
        if one != other and _contains(theirs, [*ours[:start], *other, *between, *one, *ours[last:]]):
            return said[end - 1], said[last - 1]
    return None


def _blocks(said: Sequence[Word]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Every two blocks of one or two words that end in a word of meaning, with more than "and" between them."""
    ends = [at + 1 for at, word in enumerate(said) if word.content]
    blocks = [(end - size, end) for end in ends for size in range(1, _BLOCK + 1) if end >= size]
    for one, other in combinations(sorted(blocks), 2):
        between = said[one[1] : other[0]]
        if between and not (len(between) == 1 and between[0].text.lower() in _LINKS):
            yield one, other


def _contains(many: Sequence[str], few: Sequence[str]) -> bool:
    """Whether `few` stand in `many` in their order."""
    rest = iter(many)
    return all(key in rest for key in few)
