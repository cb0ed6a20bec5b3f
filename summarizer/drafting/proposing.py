"""Issues that nobody named: a model proposes labels, rules check them, and a model joins those that mean the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from summarizer.attribution.joining import Cast
from summarizer.briefing import Failure
from summarizer.drafting.answers import HarmonisedIssues, ProposedIssues
from summarizer.drafting.asking import Asker, Outcome, Question
from summarizer.drafting.fencing import fenced_lines, one_line
from summarizer.drafting.numbering import batches, numbered_statements, shown
from summarizer.drafting.statements import own_statements
from summarizer.positions.found import most_issues
from summarizer.positions.issues import Issue, Surroundings, families, given_issues, surroundings_of
from summarizer.positions.reads import Read

STAGE = "issues"
_EVERYTHING = 10**9
_LABELS = 60
"""Labels that are compared in one question; each document gives few."""
_LONGEST = 6
"""Words of a label."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """The issues, in order, and what could not be asked.

    `ended` says that no further call to this model can work; `asked` counts the questions, `answered` those that were answered.
    """

    issues: tuple[Issue, ...] = ()
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False
    ended: bool = False
    asked: int = 0
    answered: int = 0


def proposed_issues(reads: Sequence[Read], cast: Cast, proposer: Asker, joiner: Asker, most_characters: int) -> Proposed:
    """What the documents take sides on, as a model sees it; labels that are not in the documents' words are left out."""
    outcome = proposer.ask_all(list(_questions(reads, cast, proposer, most_characters)))
    around = {read.document.id: surroundings_of(read.document) for read in reads}
    every = [
        label
        for answered in chain.from_iterable(outcome.answers)
        for label in _sound(answered.answer.issues, around[answered.question.document])
    ]
    labels = list({label.casefold(): label for label in reversed(every)}.values())[::-1]
    stopped = outcome.interrupted or outcome.ended is not None
    joined = None if stopped or len(reads) == 1 or len(labels) < 2 else _harmonised(labels[:_LABELS], joiner)
    kept = _joined(labels[:_LABELS], joined) if joined else labels
    found = given_issues(kept[: most_issues(len(reads))], list(around.values()))
    rounds = (outcome, joined) if joined else (outcome,)
    return Proposed(
        tuple(replace(issue, given=False) for issue in found),
        tuple(failure for one in rounds for failure in one.failures),
        any(one.interrupted for one in rounds),
        any(one.ended is not None for one in rounds),
        len(outcome.answers),
        sum(bool(answers) for answers in outcome.answers),
    )


def _questions(reads: Iterable[Read], cast: Cast, asker: Asker, most_characters: int) -> Iterator[Question[ProposedIssues]]:
    for read in reads:
        for items in batches(numbered_statements([own_statements(read)], cast), _EVERYTHING, most_characters):
            messages = asker.template.render(statements=fenced_lines((shown(item) for item in items), "statements"))
            yield Question(messages, ProposedIssues, read.document.id, STAGE)


def _sound(labels: Iterable[str], around: Surroundings) -> Iterator[str]:
    """Labels made of words that stand in the document."""
    for label in labels:
        plain = one_line(label).strip(" .\"'“”")
        terms = families(plain)
        if terms and terms <= around.families and len(plain.split()) <= _LONGEST:
            yield plain


def _harmonised(labels: Sequence[str], asker: Asker) -> Outcome[HarmonisedIssues]:
    numbered = fenced_lines((f"{number}. {label}" for number, label in enumerate(labels, 1)), "labels")
    return asker.ask_all([Question(asker.template.render(labels=numbered), HarmonisedIssues, "-", STAGE)])


def _joined(labels: Sequence[str], outcome: Outcome[HarmonisedIssues]) -> list[str]:
    """The labels, those of a group replaced by the one that stands for it; a group that points wrong joins nothing."""
    stands_for = dict(enumerate(labels, 1))
    for group in (group for answered in outcome.firsts if answered for group in answered.answer.groups):
        if group.label in group.numbers and all(number in stands_for for number in group.numbers):
            for number in group.numbers:
                stands_for[number] = labels[group.label - 1]
    return list(dict.fromkeys(stands_for.values()))
