"""Talks told by what is in them: "her discussions with the unions include making sure that …", and how they are heard.

The parser takes "he heard her talks include …" apart: "include" hangs on the verb of the outer clause as if an "and"
stood before it. Both readings are mended here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.attribution.model import Statement
from summarizer.attribution.parsing import Paragraph, Parsed
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TALKS = frozenset({"discussion", "talk", "conversation", "remark", "comment", "message", "proposal", "demand", "negotiation"})
_HOLDS = frozenset({"include", "cover", "involve", "contain", "stress", "emphasize"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj"})
_TAIL = frozenset(".,;:!?\"'”’ ")


def talks(parsed: Parsed) -> Iterator[Statement]:
    """A statement for each "X's talks include Y": X is the source, "talks … include" the cue, Y the content."""
    for paragraph in parsed:
        for verb in paragraph.doc:
            if verb.lemma_ in _HOLDS and (found := _talk(paragraph, verb)):
                yield found


def _talk(paragraph: Paragraph, verb: Token) -> Statement | None:
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.lemma_.lower() in _TALKS), None)
    owner = next((child for child in subject.children if child.dep_ == "poss"), None) if subject is not None else None
    content = next((child for child in verb.children if child.dep_ in _COMPLEMENTS and child.i > verb.i), None)
    if subject is None or owner is None or content is None:
        return None
    named = [token for token in owner.subtree if token.i <= owner.i]
    return Statement(
        content=(_clause(paragraph, content),),
        source=(paragraph.span(named[0], owner),),
        cue=(paragraph.span(subject), paragraph.span(verb)),
        cue_lemma=subject.lemma_.lower(),
    )


def _clause(paragraph: Paragraph, head: Token) -> Span:
    """The words that hang on `head`, without the marks that close the sentence."""
    tokens = [token for token in head.subtree if token.i >= head.i]
    while len(tokens) > 1 and tokens[-1].text in _TAIL:
        tokens.pop()
    return paragraph.span(tokens[0], tokens[-1])


def rejoined(statements: Iterable[Statement], parsed: Parsed) -> Iterator[Statement]:
    """The statements, each with the clause that was torn off right behind its content ("he heard | her talks include …")."""
    torn = {left: right for paragraph in parsed for left, right in _torn(paragraph)}
    for statement in statements:
        last = statement.content[-1]
        right = next((torn[start] for start in (last.end, last.end + 1) if start in torn), None)
        if right is None or right <= last.end:
            yield statement
        else:
            yield replace(statement, content=(*statement.content[:-1], Span(last.start, right)))


def _torn(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Start and end of every clause joined to a verb before it with a subject of its own and nothing between."""
    for verb in paragraph.doc:
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None) if verb.dep_ == "conj" else None
        if subject is None or verb.pos_ not in ("VERB", "AUX"):
            continue
        first = subject.left_edge
        joined = any(child.dep_ in ("cc", "punct") and child.i < first.i for child in verb.head.children if child.i > verb.head.i)
        before = paragraph.doc[first.i - 1] if first.i else None
        if not joined and before is not None and before.pos_ == "VERB":
            span = _clause(paragraph, verb)
            yield paragraph.span(first).start, span.end
