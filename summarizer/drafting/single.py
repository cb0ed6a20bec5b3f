"""Strategy `statements` for small models: one statement, one issue, one question; the sentence only where it is needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import cast

from summarizer.attribution.model import Statement
from summarizer.briefing import Rejected
from summarizer.drafting.answers import PlainSentence, SideAnswer
from summarizer.drafting.asking import Answered, Asker, Outcome, Question
from summarizer.drafting.drafted import Material
from summarizer.drafting.extractive import SIDE_VERBS, chosen
from summarizer.drafting.fencing import called, fenced_lines, one_line
from summarizer.drafting.numbering import Numbered, numbered_statements
from summarizer.drafting.statements import STAGE, pointing_nowhere
from summarizer.drafting.takes import Take, Takes, breaks_off
from summarizer.positions.cells import Cell
from summarizer.positions.issues import Issue
from summarizer.positions.judging import judged
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading
from summarizer.prompts import Template

SHORT = 12
"""Words from which on a statement is shown without what stands before it: a small model reads slowly."""


ASKED = 0.3
"""The chance of being about an issue from which on a model is asked: it may turn down what the built-in engine would not show."""
ALONE = 0.85
"""The probability from which on a small model's side counts where the rules hear none."""
UNHEARD = 0.4
"""The strength of such a side: any that the rules hear as well weighs more."""
_SIDES: tuple[Stance, ...] = (Stance.SUPPORTS, Stance.OPPOSES)


@dataclass(frozen=True, slots=True)
class Pair:
    """One statement and one issue, with the side that the rules hear."""

    item: Numbered
    issue: Issue
    reading: Reading


def side_questions(material: Material, asker: Asker) -> list[Question[SideAnswer]]:
    """A question for every statement and every issue that it is likely about: a small model says yes too often."""
    questions = []
    for read in material.reads:
        found = judged(read, material.issues, ASKED, ASKED)
        wanted = [one for one in found if material.wants(read.document.id, one.said.statement.actor)]
        for one in sorted(wanted, key=lambda one: one.said.statement.whole):  # what they share is read once
            (item, *_) = numbered_statements([_only(read, one.said.statement)], material.cast)
            questions.append(_side_question(Pair(item, one.issue, one.reading), asker.template))
    return questions


def _only(read: Read, statement: Statement) -> Read:
    return replace(read, attributions=replace(read.attributions, statements=(statement,)))


def _side_question(pair: Pair, template: Template) -> Question[SideAnswer]:
    messages = template.render(issue=one_line(pair.issue.label), **_shown(pair.item))
    return Question(messages, SideAnswer, pair.item.document.id, STAGE, choice="side", subject=pair)


def _shown(item: Numbered) -> dict[str, str]:
    """The values that show one statement; what stands before it only where it is short."""
    wanted = item.context and len(item.text.split()) < SHORT
    return {
        "speaker": called(item.actor.name),
        "statement": fenced_lines([f"{item.cue}: {item.text}" if item.cue else item.text], "statement"),
        "context": fenced_lines([item.context], "before") if wanted else "",
    }


def takes_of(outcome: Outcome[SideAnswer], threshold: float) -> list[Take]:
    """The sides that rules and model together are sure enough of."""
    made = (_take(answered, threshold) for answered in chain.from_iterable(outcome.answers))
    return [take for take in made if take is not None]


def _take(answered: Answered[SideAnswer], threshold: float) -> Take | None:
    """The side that the rules hear, if the model hears one at all; where they hear none, the model's, if it is nearly sure.

    On the development articles the rules were right about 45 of the 52 sides that they heard and a model of 1.5 billion
    parameters about 41; what the model is good at is whether a side is taken at all.
    """
    pair = cast("Pair", answered.question.subject)
    item, issue = pair.item, pair.issue
    chances = _chances(answered)
    side, strength = pair.reading.stance, pair.reading.strength
    sure = sum(chances.values()) >= threshold
    if side is Stance.UNCLEAR:
        side, strength = max(_SIDES, key=lambda each: chances.get(each, 0.0)), UNHEARD
        sure = chances.get(side, 0.0) >= max(ALONE, threshold)
    conditional = side is Stance.CONDITIONAL
    return (
        Take(item.document, item.statement, issue, side, conditional=conditional, strength=strength, item=item) if sure else None
    )


def _chances(answered: Answered[SideAnswer]) -> dict[Stance, float]:
    """How likely each side is taken; all for the answer, where the server tells no probabilities."""
    told = answered.chances or {answered.answer.side.value: 1.0}
    return {side: told[side.value] for side in (*_SIDES, Stance.NONCOMMITTAL) if side.value in told}


def sentence_questions(takes: Takes, cells: Iterable[Cell], asker: Asker, most: int) -> list[Question[PlainSentence]]:
    """A question for every statement that a cell shows."""
    shown = {
        take.key: (take, cell) for cell in cells for heard in chosen(cell, most) if (take := takes.of(heard, cell.issue)).item
    }
    return [_sentence_question(take, take.item, cell, asker.template) for take, cell in shown.values() if take.item]


def _sentence_question(take: Take, item: Numbered, cell: Cell, template: Template) -> Question[PlainSentence]:
    messages = template.render(issue=one_line(cell.issue.label), side=SIDE_VERBS[cell.stance], **_shown(item))
    return Question(messages, PlainSentence, take.document.id, STAGE, subject=take)


def with_sentences(takes: Takes, outcome: Outcome[PlainSentence]) -> tuple[Takes, list[Rejected]]:
    """The takes with the sentences that the model wrote, and the ledger's entries for those that break off.

    A statement of which the model finds nothing to write is no position.
    """
    answers = chain.from_iterable(outcome.answers)
    told = {cast("Take", answered.question.subject).key: answered.answer.sentence.strip() for answered in answers}
    broken = [take for take in takes.every if breaks_off(told.get(take.key) or ".")]
    whole = told | {take.key: "" for take in broken}
    silent = {key for key, sentence in told.items() if not sentence}
    kept = [replace(take, sentence=whole.get(take.key, "")) for take in takes.every if take.key not in silent]
    return Takes(kept), [_broken_off(take, told[take.key]) for take in broken]


def _broken_off(take: Take, sentence: str) -> Rejected:
    message = "the model's sentence breaks off; the actor's own words are taken instead"
    return pointing_nowhere(sentence, (), message, take.issue, take.item.actor.name if take.item else None)
