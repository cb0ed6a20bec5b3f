"""Which words of a statement a sentence rests on: whole pieces, without what breaks them up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.attribution.model import Kind, Statement
from summarizer.positions.cells import Cell, Heard
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span, trimmed
from summarizer.text.words import content_stems

FRAGMENT = 4
"""Words from which on a piece stands by itself; a shorter one is shown only where there is nothing else."""
LONGEST = 60
"""Words of a quotation that is shown whole; of a longer one the sentences that bear on the issue are shown."""
_MOST_ADDED = 240
"""Characters by which a piece that breaks off may be completed."""

_ASIDE = re.compile(r",\s+(?:where|which|whose|who|whom|while|as (?!long|well|soon|if)|an? [a-z]+ that)\b")
_EDGES = " \t\r\n\u00a0,;–—"
_SHORTEST = 12
"""Characters of a reported clause before which nothing is cut off."""
_MARKS = ("”", '"', "''")
_OPENERS = ("“", '"', "''")
_WORD = re.compile(r"[^\W_]")
_TAIL = re.compile(r"[,;]\s+(?:and\s+|but\s+)?(?:[a-z]+ing(?:\s+(?:that|him|her|them|us))?|and|but|or|that)$")
_DANGLING = re.compile(
    r"(?:^|\s)(?:of|to|for|from|about|in|on|with|by|at|against|into|that|the|an?|and|or|but|whether|if|is|are|was|were|be|been"
    r"|than|as|his|her|their|its|who|which|telling \w+|know|say|think|believe|allow|tell|support|oppose"
    r"|knows|says|said|thinks|believes|\w+ing|\w+ed)$"
)
_COMMENT = re.compile(
    r"\s+(?:[—–]|--?)\s*(?:something|to the \w+ of|a (?:move|claim|charge|reference|position|sign|nod|jab))\b[^—–\"“”]*$"
)
_PAUSE = re.compile(r"[,;:]\s|\s[—–-]+\s|—")
_GOES_ON = re.compile(r"[ \t\xa0]+(?!(?:and|but|or|while|as|when|before|after|because|since|if)\b)[\w“\"$'’‘]")


def shown_parts(heard: Heard, cell: Cell) -> tuple[Span, ...]:
    """The parts of the content that are quoted: all of a short one, the sentences on the issue of a long one."""
    text = heard.document.text
    parts = whole_parts(heard.statement, text)
    if sum(len(part.of(text).split()) for part in parts) <= LONGEST:
        return parts
    every = [sentence for part in parts for sentence in sentences(text, part)]
    ranked = sorted(every, key=lambda sentence: (-_worth(text, sentence, heard, cell), sentence.start))
    chosen: list[Span] = []
    for sentence in ranked:
        if chosen and sum(len(span.of(text).split()) for span in [*chosen, sentence]) > LONGEST:
            break
        chosen.append(sentence)
    return _telling(text, sorted(chosen[:2]))


def _worth(text: str, sentence: Span, heard: Heard, cell: Cell) -> float:
    """How much a sentence tells: words of the issue, the condition that the side hangs on, how much and by when."""
    condition = heard.reading.condition
    hangs = condition is not None and sentence.overlaps(condition)
    exact = _EXACT.search(text, sentence.start, sentence.end) is not None
    named = sum(cell.issue.names(stem) for stem in content_stems(text, sentence))
    return named + 2 * hangs + (0.5 if named and exact else 0)


def whole_parts(statement: Statement, text: str) -> tuple[Span, ...]:
    """The statement's parts that say something, with the holes closed that its relayed words left, and without asides."""
    return _telling(text, _trimmed(statement, text, _rejoined(statement, text)))


def told_parts(statement: Statement, text: str) -> tuple[Span, ...]:
    """The same for the sentence: with the scraps ("if anything") and with the object of a verb that the last part ends with."""
    *parts, last = _rejoined(statement, text)
    ended = last if statement.kind is Kind.DIRECT else _completed(text, last)
    return _trimmed(statement, text, [*parts, ended])


def _trimmed(statement: Statement, text: str, parts: Iterable[Span]) -> tuple[Span, ...]:
    *others, last = parts
    if statement.kind is not Kind.DIRECT:
        last = _without_tail(text, last)
    every = [without_aside(text, part) if statement.kind is Kind.INDIRECT else part for part in (*others, last)]
    return tuple(span for part in every if (span := trimmed(text, part.start, part.end, _EDGES)))


def _without_tail(text: str, part: Span) -> Span:
    """Without a participle left alone (", saying") and without what the outlet adds behind a dash."""
    said = part.of(text).rstrip()
    for tail in (_TAIL.search(said), _COMMENT.search(said)):
        if tail and tail.start() > _SHORTEST:
            return Span(part.start, part.start + tail.start())
    return part


def _rejoined(statement: Statement, text: str) -> Iterator[Span]:
    """The parts, one where only what the actor passes on stands between two: in the actor's own sentence it may stay."""
    own = (*statement.source, *statement.cue)
    current: Span | None = None
    for part in statement.content:
        if current is not None and _is_hole(text, current, part, own):
            current = Span(current.start, part.end)
            continue
        if current is not None:
            yield current
        current = part
    if current is not None:
        yield current


def _is_hole(text: str, before: Span, after: Span, own: Sequence[Span]) -> bool:
    gap = text[before.end : after.start]
    if not gap.strip() or "\n\n" in gap or any(before.end <= part.start < after.start for part in own):
        return False
    left, right = before.of(text).rstrip(), after.of(text).lstrip()
    if _is_open(left):
        return True
    closed = _WORD.search(left) is not None and left.endswith(_MARKS)
    opened = _WORD.search(right) is not None and right.startswith(_OPENERS)
    return not closed and not opened


def _is_open(part: str) -> bool:
    """Whether a quotation begins in a part and does not end there."""
    return part.count("“") > part.count("”") or (part.count('"') + part.count("''")) % 2 == 1


def _completed(text: str, part: Span) -> Span:
    """A reported clause that breaks off before what its last word governs, with that."""
    bare = part.of(text).rstrip()
    end = part.start + len(bare)
    if _TAIL.search(bare) or not _DANGLING.search(bare) or not _GOES_ON.match(text, end):
        return part
    stop = text.find("\n", end)
    around = Span(part.start, len(text) if stop < 0 else stop)
    ends = next((one.end for one in sentences(text, around) if one.end > end), end)
    if pause := _PAUSE.search(text, end + 1, ends):
        ends = pause.start()
    return Span(part.start, ends) if end < ends <= end + _MOST_ADDED else part


def without_aside(text: str, part: Span) -> Span:
    """A reported clause up to the relative clause that ends it: that one is mostly the reporter's.

    One in the middle stays: what follows it belongs to the verb before it.
    """
    aside = _ASIDE.search(text, part.start + _SHORTEST, part.end)
    if aside is None or re.search(r",\s+[a-z]", text[aside.end() : part.end]):
        return part
    return Span(part.start, aside.start())


def _telling(text: str, parts: Iterable[Span]) -> tuple[Span, ...]:
    """The parts without scraps and repetitions; all of them where every one is short."""
    kept = [span for part in parts if (span := trimmed(text, part.start, part.end, _EDGES))]
    whole = [part for part in kept if len(_WORDS.findall(part.of(text))) >= FRAGMENT] or kept
    seen = [part.of(text).strip("\"“”'") for part in whole]
    return tuple(part for at, part in enumerate(whole) if seen[at] not in seen[:at])


_EXACT = re.compile(r"\d|\bpercent\b|\bby (?:the end|next|mid)\b")
_WORDS = re.compile(r"\w[\w'’-]*")
