"""Which side a statement takes on an issue, read off the words that govern it.

No model and no parse: words that take sides ("support", "wrong", "should", "call for"), what turns them round
(negation, undoing verbs, an issue that is itself an undoing), and how near they stand to the words of the issue.
Describing is not endorsing: where nothing takes a side the answer is `unclear`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.attribution.model import Statement
from summarizer.positions import lexicon
from summarizer.positions.issues import Issue
from summarizer.positions.sides import Stance
from summarizer.text.spans import Span
from summarizer.text.words import Word, words

NEGATION_REACH = 4
"""Words before a side-taking word in which a negation turns it round."""
NEAR = 9
"""Words between a side-taking word and a word of the issue for the two to belong together."""
THRESHOLD = 0.5
"""The least balance of weights that counts as a side."""

OFF_TOPIC = 0.3
"""What a side-taking word counts that stands in a sentence without a word of the issue, where another has one, or that
only judges something while a plainer word stands beside the issue."""

_WEIGHTS = {"support": 1.2, "oppose": 1.2, "demand": 0.9, "good": 0.6, "bad": 0.7, "duty": 0.8, "intent": 0.5}
_SIGN = {"oppose": -1, "bad": -1}
_PLAIN = frozenset({"support", "oppose", "demand", "duty", "intent"})
_BOUNDARY = re.compile(r"[.!?;:—–]|,\s*(?:but|and|while|although|though)\b")
_FULL_STOP = re.compile(r"[.!?]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one statement says about one issue: the side, how plainly (0 and up), and what it hangs on."""

    stance: Stance
    strength: float
    condition: Span | None = None


@dataclass(frozen=True, slots=True)
class _Signal:
    at: int
    kind: str
    weight: float


def read_stance(statement: Statement, text: str, issue: Issue) -> Reading:
    """The side that `statement` (of the document with this `text`) takes on `issue`."""
    heard = _heard(statement, text)
    spoken = " ".join(word.lower for word in heard)
    if _holds_back(heard, spoken):
        return Reading(Stance.NONCOMMITTAL, 1.0)
    balance = _balance(heard, text, issue)
    if statement.denied:
        balance = -abs(balance) if balance else -1.0
    condition = condition_in(text, statement)
    if condition and _hangs_on(heard, condition, balance, text):
        return Reading(Stance.CONDITIONAL, abs(balance) + 0.2, condition)
    if abs(balance) < THRESHOLD:
        return Reading(Stance.UNCLEAR, abs(balance), condition)
    return Reading(Stance.SUPPORTS if balance > 0 else Stance.OPPOSES, abs(balance), condition)


def _heard(statement: Statement, text: str) -> tuple[Word, ...]:
    """The words of cue and content, in the order a reader meets what is said: cue first."""
    return tuple(word for part in (*statement.cue, *statement.content) for word in words(text, part))


def _holds_back(heard: Sequence[Word], spoken: str) -> bool:
    for at, word in enumerate(heard):
        if word.stem in lexicon.DECLINE:
            following = heard[at + 1 : at + 4]
            return any(other.stem in lexicon.REFUSE_TO_SAY for other in following)
    return any(phrase in spoken for phrase in lexicon.HOLD_BACK)


def _balance(heard: Sequence[Word], text: str, issue: Issue) -> float:
    """Weights for (above 0) and against (below 0) the issue."""
    places = [at for at, word in enumerate(heard) if issue.names(word.stem)]
    signals = list(_signals(heard, issue))
    numbers = _sentence_numbers(heard, text)
    on_topic = {numbers[place] for place in places}
    plain = any(signal.kind in _PLAIN and _near(signal.at, places) for signal in signals)
    turned = _turned(heard, issue)
    total = 0.0
    for signal in signals:
        share = OFF_TOPIC if on_topic and numbers[signal.at] not in on_topic else 1.0
        share *= OFF_TOPIC if plain and signal.kind not in _PLAIN else 1.0
        total += share * _signed(signal, heard, text, places, turned=turned)
    return total


def _sentence_numbers(heard: Sequence[Word], text: str) -> list[int]:
    """For each word, the running number of its sentence within what was heard."""
    numbers = [0] if heard else []
    for before, word in zip(heard, heard[1:], strict=False):
        gap = text[before.span.end : word.span.start] if before.span.end <= word.span.start else "."
        numbers.append(numbers[-1] + bool(_FULL_STOP.search(gap)))
    return numbers


def _turned(heard: Sequence[Word], issue: Issue) -> bool:
    """Whether the issue is an undoing ("repealing X") of which the statement names only the object."""
    if not issue.undoing:
        return False
    return not any(word.stem in lexicon.UNDO for word in heard) and any(issue.names(word.stem) for word in heard)


def _signals(heard: Sequence[Word], issue: Issue) -> Iterator[_Signal]:
    for at, word in enumerate(heard):
        kind = _kind(at, heard)
        if kind and not (issue.names(word.stem) and kind in ("good", "bad", "oppose")):
            yield _Signal(at, kind, _WEIGHTS[kind])


def _kind(at: int, heard: Sequence[Word]) -> str | None:  # noqa: PLR0911 - one return a table
    word = heard[at]
    after = heard[at + 1].lower if at + 1 < len(heard) else ""
    before = heard[at - 1].lower if at else ""
    if word.stem in lexicon.SUPPORT or _backs(word, before):
        return "support"
    if word.stem in lexicon.OPPOSE:
        return "oppose"
    if (word.stem in lexicon.DEMAND and before not in lexicon.ARTICLES) or (word.stem == "call" and after in ("for", "on", "upon")):
        return "demand"
    if word.stem in lexicon.BAD:
        return "bad"
    if word.stem in lexicon.GOOD:
        return "good"
    if word.lower in lexicon.OBLIGATION or (word.stem in ("have", "need", "got", "had") and after == "to"):
        return "duty"
    if word.lower in lexicon.INTENT and at and heard[at - 1].lower in lexicon.ACTING:
        return "intent"
    return None


def _backs(word: Word, before: str) -> bool:
    """ "backs", "will back": the verb, not "put them back"."""
    return word.lower in lexicon.BACKED or (word.lower == "back" and before in lexicon.BEFORE_VERB)


def _without(at: int, heard: Sequence[Word], places: Sequence[int]) -> bool:
    """ "a mistake to proceed without a plan": what is judged is the lack of the issue."""
    return any(
        heard[lack].lower in lexicon.LACK and at < lack
        for place in places
        for lack in range(max(0, place - 4), place)
    )


def _signed(signal: _Signal, heard: Sequence[Word], text: str, places: Sequence[int], *, turned: bool) -> float:
    sign = _SIGN.get(signal.kind, 1)
    if _negated(signal.at, heard, text):
        sign = -sign
    if signal.kind in ("demand", "duty", "support", "oppose", "intent") and _undoes(signal.at, heard, text, places):
        sign = -sign
    if turned != _without(signal.at, heard, places):
        sign = -sign
    return sign * signal.weight * _nearness(signal.at, places)


def _negated(at: int, heard: Sequence[Word], text: str) -> bool:
    """A negation shortly before, or right after a modal, in the same clause."""
    turned = False
    for before in reversed(heard[max(0, at - NEGATION_REACH) : at]):
        if _BOUNDARY.search(text, before.span.end, heard[at].span.start):
            break
        if _negates(before, heard):
            turned = not turned
    following = heard[at + 1 : at + 2]
    modal = heard[at].lower in lexicon.OBLIGATION | lexicon.INTENT
    return turned or (modal and any(_negates(word, heard) for word in following))


def _negates(word: Word, heard: Sequence[Word]) -> bool:
    if word.lower.endswith("n't"):
        return True
    at = heard.index(word)
    only = at + 1 < len(heard) and heard[at + 1].lower in ("only", "just", "merely", "more")
    return word.lower in lexicon.NEGATION and not only


def _undoes(at: int, heard: Sequence[Word], text: str, places: Sequence[int]) -> bool:
    """Whether what is asked for is the end of the issue: "called for the repeal of", "should be scrapped"."""
    for offset, word in enumerate(heard[at + 1 : at + 1 + NEAR], start=at + 1):
        if text[heard[offset - 1].span.end : word.span.start].strip() in (".", "!", "?", ";"):
            return False
        if word.stem in lexicon.UNDO:
            return offset not in places
        if offset in places and at < offset and places and not _passive(heard, offset):
            return False
    return False


def _passive(heard: Sequence[Word], offset: int) -> bool:
    return any(word.lower in ("be", "been", "is") for word in heard[offset + 1 : offset + 4])


def _nearness(at: int, places: Sequence[int]) -> float:
    """1 beside a word of the issue, 0.6 far from any, 0.7 where the statement names none (it is about it all the same)."""
    if not places:
        return 0.7
    return 1.0 if _near(at, places) else 0.6


def _near(at: int, places: Sequence[int]) -> bool:
    return any(abs(at - place) <= NEAR for place in places)


_CONDITION = re.compile(r"\b(?:" + "|".join(re.escape(phrase) for phrase in lexicon.CONDITION) + r")\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.!?—–]")


def condition_in(text: str, statement: Statement) -> Span | None:
    """The first clause of the content that starts with "if", "unless", "as long as" …; None where there is none."""
    for part in statement.content:
        for found in _CONDITION.finditer(text, part.start, part.end):
            if text[max(0, found.start() - 3) : found.start()].lower() in ("as ", "an "):
                continue
            end = _CLAUSE_END.search(text, found.end(), part.end)
            stop = end.start() if end else part.end
            if stop - found.end() >= 4:
                return Span(found.start(), stop)
    return None


def _hangs_on(heard: Sequence[Word], condition: Span, balance: float, text: str) -> bool:
    """A condition counts where what hangs on it is an act or a demand, not where it only foretells consequences."""
    numbers = _sentence_numbers(heard, text)
    its = {number for number, word in zip(numbers, heard, strict=True) if condition.contains(word.span)}
    outside = [
        word for number, word in zip(numbers, heard, strict=True) if number in its and not condition.contains(word.span)
    ]
    acts = any(_kind(at, outside) in ("duty", "intent", "support", "demand") for at in range(len(outside)))
    harm = any(condition.contains(word.span) and word.stem in lexicon.BAD for word in heard)
    return acts and not (harm and balance < 0) and not _foretells(outside)


def _foretells(outside: Sequence[Word]) -> bool:
    """ "it will cost", "you would be": a consequence and no act of the speaker's."""
    return any(
        word.lower in ("would", "will", "could", "might") and before.lower in ("it", "this", "that", "you", "there")
        for before, word in zip(outside, outside[1:], strict=False)
    )
