"""Strategy `statements`: the model reads what was attributed, statement by statement; rules say who spoke."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import cast

from summarizer.attribution.model import Statement
from summarizer.briefing import Finding, FindingKind, Rejected
from summarizer.drafting.answers import ReadStatement, ReadStatements
from summarizer.drafting.asking import Asker, Outcome, Question
from summarizer.drafting.drafted import Material
from summarizer.drafting.fencing import fenced_lines, one_line
from summarizer.drafting.numbering import Numbered, batches, numbered_statements, shown
from summarizer.drafting.takes import Take
from summarizer.positions.counting import own_words
from summarizer.positions.issues import Issue, surroundings_of
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.prompts import Template

STAGE = "drafting"


@dataclass(frozen=True, slots=True)
class Batch:
    """Statements of one document that go into one question, and the issues it asks about."""

    items: tuple[Numbered, ...]
    issues: tuple[Issue, ...]


def own_statements(read: Read, keep: Callable[[str, str | None], bool] = lambda _document, _actor: True) -> Read:
    """The document with those statements only that can hold a position, each without what it passes on.

    Of "said that she backs the levy" the whole is taken, and not once more what she backs. `keep` says of a document and an
    actor in it whether their statements are wanted.
    """
    wanted = (statement for statement in read.attributions.statements if keep(read.document.id, statement.actor))
    own = [mine for statement in wanted if (mine := own_words(read, statement)) is not None]
    statements = tuple(statement for statement in own if not any(_repeats(statement, other) for other in own))
    return replace(read, attributions=replace(read.attributions, statements=statements))


def _repeats(statement: Statement, other: Statement) -> bool:
    """Whether another statement of the same actor, passed on by the same one, holds this one's words and its cue."""
    if other is statement or (other.actor, other.via) != (statement.actor, statement.via):
        return False
    within = all(other.covers(part) for part in (*statement.cue, *statement.content))
    return within and len(other.whole) > len(statement.whole)


def concerned(read: Read, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues that a document is about at all."""
    around = surroundings_of(read.document)
    return tuple(issue for issue in issues if issue.concerns(around))


def batch_questions(material: Material, asker: Asker, per_call: int, most_characters: int) -> list[Question[ReadStatements]]:
    """The questions that cover all documents."""
    return [
        _question(Batch(items, issues), asker.template)
        for read in material.reads
        if (issues := concerned(read, material.issues))
        for items in batches(
            numbered_statements([own_statements(read, material.wants)], material.cast), per_call, most_characters
        )
    ]


def _question(batch: Batch, template: Template) -> Question[ReadStatements]:
    messages = template.render(
        issues=numbered_labels(batch.issues),
        statements=fenced_lines((*_dated(batch.items[0].date), *(shown(item) for item in batch.items)), "statements"),
    )
    split = partial(_halves, batch, template) if len(batch.items) > 1 else None
    return Question(messages, ReadStatements, batch.items[0].document.id, STAGE, subject=batch, split=split)


def _dated(date: str | None) -> tuple[str, ...]:
    """The line that says of when the document is, where that is known."""
    return (f"(dated {one_line(date)})",) if date else ()


def numbered_labels(issues: Sequence[Issue]) -> str:
    """The issues, a line each, numbered from 1."""
    return "\n".join(f"{number}. {one_line(issue.label)}" for number, issue in enumerate(issues, 1))


def _halves(batch: Batch, template: Template) -> list[Question[ReadStatements]]:
    middle = len(batch.items) // 2
    return [_question(replace(batch, items=items), template) for items in (batch.items[:middle], batch.items[middle:])]


def takes_of(outcome: Outcome[ReadStatements]) -> tuple[list[Take], list[Rejected]]:
    """What the answers say, and the entries that point at nothing they were shown."""
    takes: list[Take] = []
    stray: list[Rejected] = []
    for answered in chain.from_iterable(outcome.answers):
        batch = cast("Batch", answered.question.subject)
        for entry in answered.answer.positions:
            item, issue = _pointed(batch.items, entry.statement), numbered_issue(batch.issues, entry.issue)
            if item is None or issue is None:
                stray.append(_stray(entry, issue))
            elif entry.relayed and item.statement.via is None:
                stray.append(_passed_on(entry, item, issue))
            elif entry.side.stance is not None:
                takes.append(_take(entry, item, issue, entry.side.stance))
    return takes, stray


def _pointed(items: Sequence[Numbered], number: int) -> Numbered | None:
    return next((item for item in items if item.number == number), None)


def numbered_issue(issues: Sequence[Issue], number: int) -> Issue | None:
    """The issue under a number of :func:`numbered_labels`; None where there is none."""
    return issues[number - 1] if 1 <= number <= len(issues) else None


def _take(entry: ReadStatement, item: Numbered, issue: Issue, side: Stance) -> Take:
    return Take(
        item.document,
        item.statement,
        issue,
        side,
        conditional=entry.conditional,
        sentence=entry.sentence.strip(),
        words=tuple(words for words in entry.words if words.strip()),
    )


def _stray(entry: ReadStatement, issue: Issue | None) -> Rejected:
    where = f"statement {entry.statement}" if issue else f"issue {entry.issue}"
    return pointing_nowhere(entry.sentence, entry.words, f"the model points at {where}, which it was not shown", issue)


def _passed_on(entry: ReadStatement, item: Numbered, issue: Issue) -> Rejected:
    """The ledger's entry for what the model reads as somebody else's view, and attribution as the speaker's own."""
    message = f"the model reads it as what {item.actor.name} says of somebody else's view"
    return turned_down(FindingKind.SECOND_HAND, entry.sentence, entry.words, message, issue, item.actor.name)


def pointing_nowhere(
    text: str, words: Sequence[str], message: str, issue: Issue | None = None, actor: str | None = None
) -> Rejected:
    """The ledger's entry for what a model says of nothing there is."""
    return turned_down(FindingKind.NO_EVIDENCE, text, words, message, issue, actor)


def turned_down(  # noqa: PLR0913, PLR0917 - one for each thing that the ledger tells
    kind: FindingKind, text: str, words: Sequence[str], message: str, issue: Issue | None, actor: str | None
) -> Rejected:
    """The ledger's entry for what a model says and no claim is made of."""
    finding = Finding(kind=kind, message=message)
    return Rejected(actor=actor, issue=issue.label if issue else None, text=text, quotes=tuple(words), findings=(finding,))
