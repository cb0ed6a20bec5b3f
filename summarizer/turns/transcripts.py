"""Transcripts: who speaks from where to where, if the text is one at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.documents import Turn, paragraphs_of
from summarizer.text.labels import Label, find_labels, words_of
from summarizer.text.spans import Span, trimmed
from summarizer.turns.headings import headed

_QUOTED = re.compile(r"[\"“][^\"”\n]*[\"”]")
_SPOKEN = re.compile(
    r"\?|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Mm]e|us|[Yy]our|[Tt]hanks?|Yes|No|Yeah|Okay|Well|Please|Sorry|Order|Hello)\b"
)
_CLOSING = re.compile(
    r"(?:\(?\[?END(?:\s+(?:TRANSCRIPT|OF TRANSCRIPT|VIDEO\w*))?\]?\)?|#{3,}|-\s*30\s*-|\*{3,}|-{3,})\s*(?:\d.*)?", re.IGNORECASE
)
_PROSE = 25
"""Words from which a paragraph before the first label is somebody's prose, not a heading, date or place."""


def transcript(text: str, start: int = 0) -> tuple[Turn, ...]:
    """The turns from `start` on, in order; none where the text is not a transcript.

    It is one when at least two speakers are named at line starts, at least one of them twice (or most paragraphs begin
    so), and what follows is speech: first and second person, questions. A news article with "Note:", a guide ordered by
    "Jobs:" and "Taxes:", or a table of candidates is none. What stands before the first label belongs to nobody.

    Where a transcript is set into an article, a turn ends with its paragraph unless labels follow so closely that
    nothing of the reporter's can stand between them: better to leave an answer short than to put the reporter's words
    into the speaker's mouth.
    """
    paragraphs = paragraphs_of(text, start)
    labels = _consistent(tuple(find_labels(text, start)))
    if not _is_transcript(text, labels, paragraphs):
        labels = headed(text, start)
        if not _is_transcript(text, labels, paragraphs):
            return ()
    return tuple(_turns(text, labels, paragraphs))


def _consistent(labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels without those that only look like one, judged by how the document writes the others."""
    kept = _without_strays(labels)
    seen = Counter(label.key for label in kept)
    capitals = sum(label.capitals for label in kept) * 5 >= len(kept) * 4
    singles = sum(label.single for label in kept) * 2 >= len(kept)
    return tuple(label for label in kept if label.of_office or _fits(label, seen[label.key], capitals=capitals, singles=singles))


def _without_strays(labels: Sequence[Label]) -> list[Label]:
    """The labels without forms that count in company only: "A." needs a "Q", "Mr. Roe. " a few of its kind."""
    questions = sum(words_of(label.name)[0] in {"q", "question"} for label in labels)
    stopped = sum(label.stopped and label.name not in "QA" for label in labels)
    colons = sum(not label.stopped and not label.loose for label in labels)
    return [
        label
        for label in labels
        if (label.name != "A" or questions)
        and (not label.stopped or label.name in "QA" or stopped > 2)
        and (not label.loose or questions > 1 or colons > 1)
    ]


def _fits(label: Label, count: int, *, capitals: bool, singles: bool) -> bool:
    """Whether a label is written like the rest: in capitals where they are, in more than one word where they are."""
    if capitals or label.formal or count > 1:
        return label.capitals or not capitals
    return singles or not label.single


def _is_transcript(text: str, labels: Sequence[Label], paragraphs: Sequence[Span]) -> bool:
    speakers = {label.key for label in labels}
    if len(speakers) < 2:
        return False
    spoken = sum(_is_speech(text, label, end) for label, end in _stretches(text, labels))
    if len(labels) > len(speakers):
        return spoken * 3 >= len(labels)
    heads = sum(_heads(paragraphs, labels))
    return heads * 2 > len(paragraphs) and spoken * 2 >= len(labels) and _are_people(text, labels)


def _is_speech(text: str, label: Label, end: int) -> bool:
    body = text[label.after : min(end, label.after + 800)]
    return bool(_SPOKEN.search(_QUOTED.sub(" ", body)) or (label.formal and _SPOKEN.search(body)))


def _are_people(text: str, labels: Sequence[Label]) -> bool:
    """Whether labels that never repeat name somebody: by title, or as words that the text never writes small."""
    if sum(label.formal for label in labels) * 2 >= len(labels):
        return True
    small = set(re.findall(r"\b[a-z][\w'’]*", text))
    return all(len(label.name.split()) > 1 and not small.intersection(words_of(label.name)) for label in labels)


def _heads(paragraphs: Sequence[Span], labels: Sequence[Label]) -> Iterator[bool]:
    """For each paragraph, whether a label stands in it."""
    starts = iter([*(label.span.start for label in labels), float("inf")])
    at = next(starts)
    for paragraph in paragraphs:
        yield at < paragraph.end
        while at < paragraph.end:
            at = next(starts)


def _stretches(text: str, labels: Sequence[Label]) -> Iterator[tuple[Label, int]]:
    """Each label with the place where the next one, or the text, ends its turn."""
    ends = [*(text.rfind("\n", 0, label.span.start) + 1 for label in labels[1:]), len(text)]
    yield from zip(labels, ends, strict=True)


def _turns(text: str, labels: Sequence[Label], paragraphs: Sequence[Span]) -> Iterator[Turn]:
    prose = sum(len(span.of(text).split()) >= _PROSE for span in paragraphs if span.end <= labels[0].span.start)
    inside = [span for span in paragraphs if labels[0].span.start < span.end and span.start <= labels[-1].span.start]
    dense = sum(_heads(inside, labels)) * 2 > len(inside)
    longest = 1 if prose > 1 and not dense else len(paragraphs)
    held = 1
    for label, limit in _stretches(text, labels):
        if label is labels[-1] and prose:
            longest = held  # the article goes on after its last label, and nothing marks where
        parts = _parts(text, paragraphs, label, limit)[:longest]
        if body := trimmed(text, label.after, parts[-1].end) if parts else None:
            yield Turn(label.span, body, label.name, label.role)
            held = max(held, len(parts))


def _parts(text: str, paragraphs: Sequence[Span], label: Label, limit: int) -> list[Span]:
    """The paragraphs of a turn, up to the next label or a line that closes the transcript."""
    first = bisect_right(paragraphs, label.after, key=lambda span: span.end)
    parts: list[Span] = []
    for span in (paragraphs[at] for at in range(first, len(paragraphs))):
        if span.start >= limit or (span.start > label.after and _CLOSING.fullmatch(span.of(text))):
            break
        if kept := trimmed(text, span.start, min(span.end, limit)):
            parts.append(kept)
    return parts
