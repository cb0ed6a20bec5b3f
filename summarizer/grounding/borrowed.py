"""Words that a sentence has from the document but not from its speaker: the reporter's, in somebody else's mouth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.briefing import Finding, FindingKind, Passage
from summarizer.grounding.passages import Source
from summarizer.grounding.people import bare
from summarizer.grounding.validator import Claim
from summarizer.grounding.words import Word, words_of
from summarizer.text.spans import Span, cover

MANY = 3
"""Words of meaning from which on it is no longer a matter of saying whom or what "it" is."""
_ALIKE = 5
"""Letters in common at the start from which on words are of one family."""


def borrowed(claim: Claim, sources: Sequence[Source]) -> Finding | None:
    """A finding where a sentence takes several words from what stands around its evidence, and not from the statement itself.

    An outlet's wording ("the regime that massacred thousands") is nobody's position, and must not look like one.
    """
    by_id = {source.document.id: source for source in sources}
    named = {*bare(claim.draft.actor or ""), *bare(claim.draft.issue or "")}
    spoken = [word for item in claim.evidence for word in _spoken(by_id[item.document], Span(item.start, item.end))]
    around = {word.key for item in claim.evidence for word in _around(by_id[item.document], Span(item.start, item.end))}
    taken = [
        word for word in words_of(claim.draft.text) if _counts(word, named) and word.key in around and not _stands(word, spoken)
    ]
    if len({word.key for word in taken}) < MANY:
        return None
    first = claim.evidence[0]
    return Finding(
        kind=FindingKind.UNSUPPORTED_CONTENT,
        message=f"the document says {', '.join(repr(word.text) for word in taken[:4])} itself, not {claim.draft.actor}",
        nearest=Passage(document=first.document, start=first.start, end=first.end, quote=first.quote),
    )


def _counts(word: Word, named: set[str]) -> bool:
    return word.content and not word.capital and word.text.lower() not in named


def _stands(word: Word, spoken: Iterable[Word]) -> bool:
    stem = word.key[:_ALIKE]
    return any(other.key == word.key or (len(stem) == _ALIKE and other.key.startswith(stem)) for other in spoken)


def _spoken(source: Source, span: Span) -> Iterable[Word]:
    """The words of the evidence, and those that introduce it."""
    yield from source.words_in(span)
    for statement in source.statements_at(span):
        for part in (*statement.cue, *statement.source):
            yield from source.words_in(part)


def _around(source: Source, span: Span) -> tuple[Word, ...]:
    return source.words_in(cover(source.sentences_of(span) or (span,)))
