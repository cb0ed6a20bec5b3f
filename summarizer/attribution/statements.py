"""Every statement of a document: who says what, by which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from summarizer.attribution import actors
from summarizer.attribution.completion import LIKELY, complete
from summarizer.attribution.cues import cue_table
from summarizer.attribution.denials import denies
from summarizer.attribution.grammar import Grammar
from summarizer.attribution.model import Attributions, Kind, Statement
from summarizer.attribution.nouns import noun_phrases
from summarizer.attribution.opinion import Opinion
from summarizer.attribution.orders import is_nobodys
from summarizer.attribution.parsing import Parsed, parse
from summarizer.attribution.quotations import Quoted, quotations
from summarizer.attribution.ranking import ranked
from summarizer.attribution.readings import Surroundings
from summarizer.attribution.selection import Scored, select
from summarizer.attribution.spoken import spoken, told_in_turns
from summarizer.attribution.swift import sentences
from summarizer.attribution.swift.table import swift_table
from summarizer.attribution.talks import rejoined, talks
from summarizer.documents import Document
from summarizer.text.spans import cover

if TYPE_CHECKING:
    from spacy.language import Language

DIRECT = 0.9
"""From this quoted share of its content on, a statement is direct."""

_NESTING = 4
"""How many statements back one that holds another may begin."""


def attribute(document: Document, parser: Language) -> Attributions:
    """The statements of `document` with their actors."""
    parsed = parse(parser, document)
    statements, people = actors.resolve(document, parsed, find_statements(document, parsed))
    quoted = tuple(quotation.inner for quotation in quotations(document.text, document.paragraphs))
    return Attributions(document.id, statements, people, quoted, noun_phrases(parsed), Grammar.of(parsed))


def find_statements(document: Document, parsed: Parsed) -> tuple[Statement, ...]:
    """The statements of a parsed document, in text order, not yet given to actors."""
    quoted = Quoted.of(quotations(document.text, document.paragraphs))
    around = Surroundings.of(document.text, quoted)
    every = list(_scored(document, parsed, around))
    selection = select(every)
    chosen: Iterable[Scored] = (*complete(document.text, selection.outer, every, around), *selection.inner)
    if document.turns:
        chosen = told_in_turns(document, chosen)
    found = [*spoken(document), *rejoined((_statement(one, quoted) for one in chosen), parsed)]
    found += [talk for talk in talks(parsed) if any(one.covers(cover([*talk.source, *talk.content])) for one in found)]
    return tuple(sorted(found, key=lambda statement: statement.extent))


def outermost(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements that are not themselves told in another: the document's own, none second-hand."""
    kept: list[Statement] = []
    for one in sorted(statements, key=lambda statement: (statement.whole.start, -statement.whole.end)):
        if not any(other.covers(one.whole) for other in kept[-_NESTING:]):
            kept.append(one)
    return tuple(sorted(kept, key=lambda statement: statement.extent))


def _scored(document: Document, parsed: Parsed, around: Surroundings) -> Iterator[Scored]:
    opinion = Opinion.of(sentences.read(document), swift_table())
    for form, probability in ranked(parsed, around, opinion, cue_table()):
        one = form.contender
        if max(probability, one.alone) < LIKELY:  # nobody asks for those, which are most
            continue
        if one.inside or not is_nobodys(form.candidate, document.text):
            yield Scored(form.candidate, probability, one.head, one.inside, one.candidate, one.alone)


def _statement(one: Scored, quoted: Quoted) -> Statement:
    reading = one.candidate
    share = quoted.share(reading.content)
    return Statement(
        content=reading.content,
        source=reading.source,
        cue=reading.cue,
        cue_lemma=reading.head.lemma_.lower(),
        kind=Kind.DIRECT if share >= DIRECT else Kind.MIXED if share else Kind.INDIRECT,
        denied=denies(reading.head),
    )
