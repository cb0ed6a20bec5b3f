"""Issues that nobody named: a model proposes labels, rules check them, and a model joins those that mean the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from summarizer.attribution.joining import Cast
from summarizer.briefing import Failure
from summarizer.drafting.answers import HarmonisedIssues, IssueGroup, ProposedIssues
from summarizer.drafting.asking import Asker, Question
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
    """The issues, in order, and what could not be asked."""

    issues: tuple[Issue, ...] = ()
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False


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
    if outcome.interrupted or len(reads) == 1 or len(labels) < 2:
        kept, failures, interrupted = labels, outcome.failures, outcome.interrupted
    else:
        kept, more, interrupted = _harmonised(labels[:_LABELS], joiner)
        failures = (*outcome.failures, *more)
    found = given_issues(kept[: most_issues(len(reads))], list(around.values()))
    return Proposed(tuple(replace(issue, given=False) for issue in found), failures, interrupted)


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


def _harmonised(labels: Sequence[str], asker: Asker) -> tuple[list[str], tuple[Failure, ...], bool]:
    """One label for each thing; where the model cannot be asked, the labels as they are."""
    numbered = fenced_lines((f"{number}. {label}" for number, label in enumerate(labels, 1)), "labels")
    outcome = asker.ask_all([Question(asker.template.render(labels=numbered), HarmonisedIssues, "-", STAGE)])
    (answered,) = outcome.firsts
    groups = answered.answer.groups if answered else ()
    return _joined(labels, groups), outcome.failures, outcome.interrupted


def _joined(labels: Sequence[str], groups: Iterable[IssueGroup]) -> list[str]:
    """The labels, those of a group replaced by the one that stands for it; a group that points wrong joins nothing."""
    stands_for = dict(enumerate(labels, 1))
    for group in groups:
        if group.label in group.numbers and all(number in stands_for for number in group.numbers):
            for number in group.numbers:
                stands_for[number] = labels[group.label - 1]
    return list(dict.fromkeys(stands_for.values()))
