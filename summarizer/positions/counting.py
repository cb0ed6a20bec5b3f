"""Which statements can hold a position: somebody's own word in the body of a document, and nothing that they pass on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.attribution.model import Kind, Statement
from summarizer.documents import Document
from summarizer.positions import lexicon
from summarizer.positions.hearing import lead_in
from summarizer.positions.reads import Read
from summarizer.text.spans import Span
from summarizer.text.words import words


def names_of(read: Read, ident: str | None) -> frozenset[str]:
    """Stems of the last words of an actor's names."""
    if ident is None:
        return frozenset()
    actor = read.attributions.actor(ident)
    return frozenset(words(name)[-1].stem for name in (actor.name, *actor.aliases) if words(name) and name[:1].isupper())


def own_words(read: Read, statement: Statement) -> Statement | None:
    """The statement without what it passes on of others ("I've heard her say that …").

    None where nothing is left, or where it does not count: a question, a headline, an account of the outlet's.
    """
    return _without_relayed(read, statement) if _counts(read, statement) else None


def _without_relayed(read: Read, statement: Statement) -> Statement | None:
    relayed = [
        other.whole
        for other in read.attributions.statements
        if other.via is not None
        and other.via == statement.actor
        and other is not statement
        and statement.whole.contains(other.whole)
        and _is_relay(read, other)
    ]
    left = [piece for part in statement.content for piece in _minus(part, relayed)]
    return replace(statement, content=tuple(left)) if left else None


def _minus(part: Span, taken: Sequence[Span]) -> Iterator[Span]:
    start = part.start
    for span in sorted(span for span in taken if span.overlaps(part)):
        if span.start > start:
            yield Span(start, span.start)
        start = max(start, span.end)
    if start < part.end:
        yield Span(start, part.end)


def _counts(read: Read, statement: Statement) -> bool:
    """Whether it is somebody's own word in the document's body: no question, no headline, no account of the outlet's.

    Relayed words count only for somebody who is named: "the people who want it" hold no position.
    """
    if statement.actor is None or _asks(read, statement.actor) or (statement.via and _asks(read, statement.via)):
        return False
    if statement.via and not _is_relay(read, statement):
        return False
    return _speaks_for_itself(statement, read.document.text) and not _is_headline(read.document, statement)


def _is_relay(read: Read, statement: Statement) -> bool:
    """Whether it tells what somebody with a name did say; "urged Kestria to accept" does not tell that Kestria accepts."""
    cue = statement.cue[0] if statement.cue else statement.whole
    text = read.document.text
    wished = any(text[start : start + 3].casefold() == "to " for start in (max(0, cue.start - 3), cue.start))
    named = statement.actor is None or read.attributions.actor(statement.actor).name[:1].isupper()
    return named and not wished


def _asks(read: Read, ident: str) -> bool:
    return read.attributions.actor(ident).name.casefold() in lexicon.ASKERS or ident in read.askers


def _is_headline(document: Document, statement: Statement) -> bool:
    """Whether it stands in the headline, which is the outlet's."""
    first = document.paragraphs[0]
    return first.of(document.text).strip("# ") == document.title and statement.extent.end <= first.end


def _speaks_for_itself(statement: Statement, text: str) -> bool:
    """Not the outlet's own account of somebody ("slammed the plan", "NBC reported …") but what they say."""
    if statement.cue_lemma in lexicon.RELAYED or _is_comment(statement, text) or _is_impression(statement, text):
        return False
    return not _is_title(statement, text) if statement.kind is Kind.DIRECT else statement.cue_lemma not in lexicon.LOADED


def _is_comment(statement: Statement, text: str) -> bool:
    """Whether it is what the outlet adds: "ruled against the levy, dealing a blow to the council"."""
    start = statement.content[0].start
    first = statement.content[0].of(text).split(maxsplit=1)[0]
    after_comma = text[max(0, start - 2) : start].strip() == ","
    return statement.kind is Kind.INDIRECT and after_comma and first.endswith("ing")


def _is_title(statement: Statement, text: str) -> bool:
    """Whether the quoted words are the name of something: "the ‘Safer Harbours Act’"."""
    names = [word for part in statement.content for word in part.of(text).split() if len(word) > 3]
    return bool(names) and all(word.lstrip("\"“'‘")[:1].isupper() for word in names)


def _is_impression(statement: Statement, text: str) -> bool:
    """Whether it is how somebody strikes the outlet: "seem confident that"."""
    around = lead_in(statement, text)
    parts = [*([around] if around else []), *statement.cue]
    return any(word.stem in lexicon.IMPRESSION for part in parts for word in words(text, part))
