"""Which side a statement takes on an issue, read off the words that govern it.

No model and no parse: words that take sides ("support", "wrong", "should", "call for"), what turns them round
(negation, undoing verbs, an issue that is itself an undoing), and how near they stand to the words of the issue.
Describing is not endorsing: where nothing takes a side the answer is `unclear`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.attribution.model import Statement
from summarizer.positions import lexicon
from summarizer.positions.conditions import condition_in, hangs_on
from summarizer.positions.hearing import Hearing, hear
from summarizer.positions.issues import Issue
from summarizer.positions.sides import Stance
from summarizer.positions.signals import Placed, lacking, near, negated, signals, undone
from summarizer.text.spans import Span

TAKEN_REACH = 8
"""Words after a side-taking word among which its object is looked for."""
THRESHOLD = 0.5
"""The least balance of weights that counts as a side."""
OFF_TOPIC = 0.3
"""What a side-taking word counts that stands in a sentence without a word of the issue, where another has one, or that
only judges something while a plainer word stands beside the issue."""
BESIDE, FAR, UNNAMED = 1.0, 0.6, 0.7
"""What a side-taking word counts near a word of the issue, far from any, or where the statement names none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one statement says about one issue: the side, how plainly (0 and up), and what it hangs on.

    `lean` is what learnt numbers say of it: the log-odds that it is for the issue, 0 where they were not asked.
    """

    stance: Stance
    strength: float
    condition: Span | None = None
    lean: float = 0.0


def read_stance(statement: Statement, text: str, issue: Issue, others: frozenset[str] = frozenset()) -> Reading:
    """The side that `statement` (of the document with this `text`) takes on `issue`.

    `others` are stems of the names of other actors: "Doe wants the levy too" says nothing about the speaker's side.
    """
    hearing = hear(statement, text)
    if _holds_back(hearing):
        return Reading(Stance.NONCOMMITTAL, 1.0)
    if statement.denied:
        return _denied(hearing)
    balance = _balance(hearing, issue, others)
    condition = condition_in(text, statement)
    if condition and hangs_on(hearing, condition, issue):
        return Reading(Stance.CONDITIONAL, abs(balance) + 0.2, condition)
    if abs(balance) < THRESHOLD:
        return Reading(Stance.UNCLEAR, abs(balance), condition)
    return Reading(Stance.SUPPORTS if balance > 0 else Stance.OPPOSES, abs(balance), condition)


def taken(statement: Statement, text: str) -> tuple[Span, ...]:
    """The stretches right after the words that plainly take a side ("support", "call for"): what they take it on."""
    hearing = hear(statement, text)
    ends = (
        (placed.at, min(placed.at + TAKEN_REACH, len(hearing.words) - 1)) for placed in signals(hearing) if placed.signal.plain
    )
    pairs = ((hearing.words[at].span, hearing.words[end].span) for at, end in ends)
    return tuple(Span(first.start, last.end) for first, last in pairs if last.end > first.start)


def _holds_back(hearing: Hearing) -> bool:
    for at, word in enumerate(hearing.words):
        if word.stem in lexicon.DECLINE:
            return any(other.stem in lexicon.REFUSE_TO_SAY for other in hearing.words[at + 1 : at + 4])
    spoken = " ".join(word.lower for word in hearing.words)
    return any(phrase in spoken for phrase in lexicon.HOLD_BACK)


def _denied(hearing: Hearing) -> Reading:
    """Denying a claim is against it; denying to have agreed, and turning down a request, is no side on the matter itself."""
    lowers = {word.lower for word in hearing.words[1:]}
    agreed = bool(lowers & lexicon.PERFECT) and any(word.stem in lexicon.PROMISED for word in hearing.words[1:])
    asked = any(word.stem in lexicon.REQUESTED for word in hearing.words[1:4])
    return Reading(Stance.UNCLEAR, 0.0) if agreed or asked else Reading(Stance.OPPOSES, 1.0)


def _balance(hearing: Hearing, issue: Issue, others: frozenset[str]) -> float:
    """Weights for (above 0) and against (below 0) the issue."""
    places = [at for at, word in enumerate(hearing.words) if issue.names(word.stem)]
    found = [placed for placed in signals(hearing) if _is_own(placed, hearing, issue, others)]
    on_topic = {hearing.numbers[place] for place in places}
    plain = any(placed.signal.plain and near(placed.at, places) for placed in found)
    turned = _turned(hearing, issue)
    total = 0.0
    for placed in found:
        share = OFF_TOPIC if on_topic and hearing.numbers[placed.at] not in on_topic else 1.0
        share *= OFF_TOPIC if plain and not placed.signal.plain else 1.0
        total += share * _signed(placed, hearing, places, turned=turned)
    return total


def _is_own(placed: Placed, hearing: Hearing, issue: Issue, others: frozenset[str]) -> bool:
    """Whether it is the speaker's side: no word of the issue's own name, and nobody else's name right before it."""
    before = hearing.words[max(0, placed.at - 2) : placed.at]
    another = placed.signal.plain and any(word.stem in others and not word.lower.endswith(("'s", "s'")) for word in before)
    third = hearing.direct and placed.signal.plain and any(word.lower in ("he", "she", "they") for word in before)
    return not another and not third and not issue.names(hearing.words[placed.at].stem)


def _turned(hearing: Hearing, issue: Issue) -> bool:
    """Whether the issue is an undoing ("repealing X") of which the statement names only the object."""
    if not issue.undoing or any(word.stem in lexicon.UNDO for word in hearing.words):
        return False
    return any(issue.names(word.stem) for word in hearing.words)


def _signed(placed: Placed, hearing: Hearing, places: Sequence[int], *, turned: bool) -> float:
    """The weight of one side-taking word with all that turns it round."""
    turns = (
        negated(hearing, placed.at),
        placed.signal.plain and undone(hearing, placed.at, places),
        turned,
        lacking(hearing, placed.at, places),
    )
    sign = -1 if sum(turns) % 2 else 1
    nearness = UNNAMED if not places else BESIDE if near(placed.at, places) else FAR
    return sign * placed.signal.value * nearness
