"""Strategy `document`: one draft call for a document, or for each chunk of a long one; what it points at is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import cast

from summarizer.attribution.model import Statement
from summarizer.briefing import Rejected
from summarizer.drafting.answers import DraftedDocument, DraftedPosition
from summarizer.drafting.asking import Asker, Outcome, Question
from summarizer.drafting.chunking import Chunk, chunks
from summarizer.drafting.drafted import Material
from summarizer.drafting.fencing import fenced_lines
from summarizer.drafting.statements import STAGE, concerned, numbered_issue, numbered_labels, pointing_nowhere
from summarizer.drafting.takes import Take
from summarizer.drafts import Draft, DraftClaim, DraftQuote
from summarizer.grounding.exhibits import Exhibit
from summarizer.grounding.passages import Source
from summarizer.grounding.quotes import Miss, find_quote
from summarizer.grounding.speaker import whose
from summarizer.grounding.validator import ground
from summarizer.positions.counting import own_words
from summarizer.positions.issues import Issue
from summarizer.positions.reads import Read
from summarizer.prompts import Template
from summarizer.text.spans import Span


@dataclass(frozen=True, slots=True)
class Page:
    """A chunk of a document that goes into one question, and the issues it asks about."""

    chunk: Chunk
    read: Read
    issues: tuple[Issue, ...]


def page_questions(material: Material, asker: Asker, most_characters: int) -> list[Question[DraftedDocument]]:
    """The questions that cover all documents."""
    return [
        _question(Page(chunk, read, issues), asker.template)
        for read in material.reads
        if (issues := concerned(read, material.issues))
        for chunk in chunks(read, material.cast, most_characters)
    ]


def _question(page: Page, template: Template) -> Question[DraftedDocument]:
    messages = template.render(
        issues=numbered_labels(page.issues),
        actors=fenced_lines(page.chunk.actors.splitlines(), "actors"),
        document=fenced_lines(page.chunk.text_lines, "document"),
    )
    split = partial(_halves, page, template) if len(page.chunk.sentences) > 1 else None
    return Question(messages, DraftedDocument, page.read.document.id, STAGE, subject=page, split=split)


def _halves(page: Page, template: Template) -> list[Question[DraftedDocument]]:
    chunk, middle = page.chunk, len(page.chunk.sentences) // 2
    parts = [
        replace(chunk, text_lines=chunk.text_lines[part], sentences=chunk.sentences[part], first=chunk.first + (part.start or 0))
        for part in (slice(0, middle), slice(middle, None))
    ]
    return [_question(replace(page, chunk=part), template) for part in parts]


def takes_of(outcome: Outcome[DraftedDocument], material: Material) -> tuple[list[Take], list[Rejected]]:
    """What the answers say, and the entries that rest on no statement of the actor they name."""
    takes: list[Take] = []
    stray: list[Rejected] = []
    for answered in chain.from_iterable(outcome.answers):
        page = cast("Page", answered.question.subject)
        source = material.sources[page.read.document.id]
        for entry in answered.answer.positions:
            found = _take(entry, page, source)
            if isinstance(found, Rejected):
                stray.append(found)
            elif found is not None:
                takes.append(found)
    return takes, stray


def _take(entry: DraftedPosition, page: Page, source: Source) -> Take | Rejected | None:
    """The entry as a reading of the statement it points at; None where it takes no side."""
    issue = numbered_issue(page.issues, entry.issue)
    wrong = [number for number in entry.sentences if page.chunk.sentence(number) is None]
    if issue is None or wrong:
        where = f"sentence {wrong[0]}" if issue else f"issue {entry.issue}"
        message = f"the model points at {where}, which it was not shown"
        return pointing_nowhere(entry.sentence, entry.words, message, issue, entry.actor)
    side = entry.side.stance
    if side is None:
        return None
    statement = _statement(entry, page, source)
    if statement is None:
        return _unattributed(entry, issue, page, source)
    words = tuple(words for words in entry.words if words.strip())
    text = entry.sentence.strip()
    return Take(page.read.document, statement, issue, side, conditional=entry.conditional, sentence=text, words=words)


def _statement(entry: DraftedPosition, page: Page, source: Source) -> Statement | None:
    """The statement of the actor's that holds the words, or most of what the sentences pointed at say."""
    for span in _places(entry, page, source):
        statement = whose(Exhibit(source, span), (entry.actor,))
        own = own_words(page.read, statement) if statement else None
        if own is not None:
            return own
    return None


def _places(entry: DraftedPosition, page: Page, source: Source) -> Iterator[Span]:
    """Where the words stand, in the sentences pointed at first; then what is said in those sentences."""
    sentences = [span for number in entry.sentences if (span := page.chunk.sentence(number))]
    found = [span for words in entry.words for span in _found(words, source)]
    yield from sorted(found, key=lambda span: not any(span.overlaps(sentence) for sentence in sentences))
    for sentence in sentences:
        for statement in source.attributed.statements:
            yield from (part for part in statement.content if part.overlaps(sentence))


def _found(words: str, source: Source) -> Sequence[Span]:
    matches = find_quote(words, source.searchable)
    return () if isinstance(matches, Miss) else [match.span for match in matches]


def _unattributed(entry: DraftedPosition, issue: Issue, page: Page, source: Source) -> Rejected:
    """The ledger's entry for words that no statement of the actor's holds: what the gate says, or that nobody said them."""
    quotes = tuple(DraftQuote(words, page.read.document.id) for words in _pointed_words(entry, page))
    claim = DraftClaim(entry.sentence, entry.actor, issue.label, entry.side.value, quotes)
    turned_away = ground(Draft((claim,)), [source]).rejected
    message = f"no statement that counts as a position of {entry.actor} holds these words"
    return next(iter(turned_away), None) or pointing_nowhere(
        entry.sentence, [quote.text for quote in quotes], message, issue, entry.actor
    )


def _pointed_words(entry: DraftedPosition, page: Page) -> Iterable[str]:
    words = [words for words in entry.words if words.strip()]
    spans = (page.chunk.sentence(number) for number in entry.sentences)
    return words or [span.of(page.read.document.text) for span in spans if span]
