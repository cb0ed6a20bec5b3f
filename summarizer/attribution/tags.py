"""Who says a quotation: the readings of the tag beside it ("he said"), before, after, between or a line above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.attribution import clauses
from summarizer.attribution.candidates import Candidate, accordant, key
from summarizer.attribution.parsing import Paragraph
from summarizer.attribution.quotations import Quotation, Quoted
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"PROPN", "PRON", "NOUN"})
_STOPS = frozenset(".?!")
_FARTHEST = 40
"""Words between a quotation and the verb of its tag."""


@dataclass(frozen=True)
class Passage:
    """One quotation with the parts that it goes on in: paragraphs that reopen it without a mark that closed it."""

    parts: tuple[Quotation, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The parts with their marks."""
        return tuple(part.outer for part in self.parts)


def passages(text: str, quoted: Quoted) -> tuple[Passage, ...]:
    """The outermost quotations, those joined that go on from one paragraph to the next without being closed."""
    found: list[list[Quotation]] = []
    for one in quoted.outermost:
        last = found[-1][-1] if found else None
        if last and not last.closed and "\n" in (gap := text[last.outer.end : one.outer.start]) and not gap.strip():
            found[-1].append(one)
        else:
            found.append([one])
    return tuple(Passage(tuple(parts)) for parts in found)


@dataclass(frozen=True)
class _Gap:
    """Tokens outside of quotation marks, with the passages on either side."""

    paragraph: Paragraph
    tokens: tuple[Token, ...]
    before: Passage | None
    after: Passage | None

    @cached_property
    def places(self) -> dict[int, int]:
        """Where among the tokens of the gap each stands, by its position in the paragraph."""
        return {token.i: place for place, token in enumerate(self.tokens)}

    @cached_property
    def stops(self) -> list[int]:
        """The places of full stops."""
        return [place for place, token in enumerate(self.tokens) if token.text in _STOPS]


def tagged(paragraphs: tuple[Paragraph, ...], every: tuple[Passage, ...], known: frozenset[str]) -> Iterator[Candidate]:
    """The readings of every verb that stands beside a quotation as its tag."""
    for gap in _gaps(paragraphs, every):
        for verb in gap.tokens:
            if verb.lower_ == "according" or (verb.pos_ in {"VERB", "AUX"} and key(verb) in known):
                yield from _readings(gap, verb)


def _gaps(paragraphs: tuple[Paragraph, ...], every: tuple[Passage, ...]) -> Iterator[_Gap]:
    owner = {part: passage for passage in every for part in passage.parts}
    parts = sorted(owner)
    at = 0
    for paragraph, below in pairwise([*paragraphs, None]):
        if paragraph is None:
            return
        own = []
        while at < len(parts) and parts[at].outer.start < paragraph.extent.end:
            own.append(parts[at])
            at += 1
        following = parts[at] if at < len(parts) and below and parts[at].outer.start == below.start else None
        yield from _between(paragraph, own, owner, following if following and _ends_open(paragraph) else None)


def _ends_open(paragraph: Paragraph) -> bool:
    return paragraph.doc.text.rstrip().endswith((":", ",", "said", "following"))


def _between(
    paragraph: Paragraph, own: list[Quotation], owner: dict[Quotation, Passage], following: Quotation | None
) -> Iterator[_Gap]:
    ends = [paragraph.start, *(part.outer.end for part in own)]
    starts = [*(part.outer.start for part in own), paragraph.extent.end]
    sides = [None, *own, following]
    for number, (start, end) in enumerate(zip(ends, starts, strict=True)):
        before, after = sides[number], sides[number + 1] if number < len(own) else following
        if start < end and (before or after):
            tokens = tuple(one for one in paragraph.tokens(Span(start, end)) if not one.is_space)
            yield _Gap(paragraph, tokens, owner.get(before) if before else None, owner.get(after) if after else None)


def _readings(gap: _Gap, verb: Token) -> Iterator[Candidate]:
    place, stops = gap.places[verb.i], gap.stops
    near_before = gap.before is not None and not any(at < place for at in stops) and place <= _FARTHEST
    clear = not any(at > place and at < len(gap.tokens) - 1 for at in stops)
    near_after = gap.after is not None and clear and len(gap.tokens) - place <= _FARTHEST
    ends = bool(stops) and stops[-1] == len(gap.tokens) - 1
    if near_before and gap.before:
        yield from _read(gap, verb, "tag:after", gap.before.spans)
    if near_after and gap.after:
        yield from _read(gap, verb, "tag:before-stop" if ends else "tag:before", gap.after.spans)
    if near_before and near_after and gap.before and gap.after:
        yield from _read(gap, verb, "tag:inside-stop" if ends else "tag:inside", gap.before.spans + gap.after.spans)


def _read(gap: _Gap, verb: Token, construction: str, content: tuple[Span, ...]) -> Iterator[Candidate]:
    head = _speaker(gap, verb)
    phrase = clauses.noun_phrase(gap.paragraph, head, verb) if head is not None else ()
    phrase = tuple(span for span in phrase if not any(span.overlaps(part) for part in content))
    cue = clauses.runs(gap.paragraph, [verb.i, *(one.i for one in verb.children if one.dep_ in {"aux", "neg", "prt"})])
    yield Candidate(gap.paragraph, verb, construction, content, phrase, head if phrase else None, cue)


def _speaker(gap: _Gap, verb: Token) -> Token | None:
    if verb.lower_ == "according":
        return accordant(verb)
    found = clauses.agent(verb) if clauses.is_passive(verb) else clauses.subject(verb)
    outside = gap.places
    if found is not None and found.i in outside:
        return found
    beside = [verb.i - 1, verb.i + 1] if verb.i - 1 in outside else [verb.i + 1]
    near = (verb.doc[at] for at in beside if at in outside)
    head = next((one for one in near if one.pos_ in _NAMES), None)
    while head is not None and head.dep_ == "compound" and head.head.i in outside:
        head = head.head
    return head
