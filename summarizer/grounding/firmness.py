"""What a sentence puts in of its own to say a thing more firmly: at once, without reservation, beyond doubt."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.briefing import FindingKind, Words
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings


class _Firm(NamedTuple):
    """`what` the words say, the `words` that a sentence may not put in, and what in the evidence `answers` to any of them."""

    what: str
    words: re.Pattern[str]
    answers: re.Pattern[str]


def _firm(what: str, words: str, more: str) -> _Firm:
    flags = re.IGNORECASE | re.VERBOSE
    return _Firm(what, re.compile(rf"\b(?:{words})\b", flags), re.compile(rf"\b(?:{words}|{more})\b", flags))


_FIRM = (
    _firm(
        "how soon",
        r"immediately | at\s+once | right\s+away | without\s+delay | instantly | straight\s+away",
        r"immediate | right\s+now | instant | as\s+soon\s+as\s+possible | prompt(?:ly)? | urgent(?:ly)? | now | today"
        r"| quick(?:ly)? | soon | fast | swift(?:ly)? | imminent",
    ),
    _firm(
        "how far",
        r"without\s+(?:reservations?|conditions?|exceptions?|qualification) | unconditionally | unreservedly | outright"
        r"| whole-?heartedly | completely | entirely | totally | in\s+full | categorically",
        r"unconditional | unreserved | fully | complete | entire | total | absolute(?:ly)? | utter(?:ly)? | full | brand"
        r"| categorical | flat(?:ly|-out)? | all | every\w* | whole | 100\s+percent",
    ),
    _firm(
        "how sure",
        r"certainly | definitely | undoubtedly | surely | without\s+(?:a\s+)?doubt | beyond\s+doubt | inevitably"
        r"| conclusively | guilty",
        r"certain | definite | sure | no\s+doubt | inevitable | guarantee[sd]? | clear(?:ly)? | obvious(?:ly)? | prove[snd]?"
        r"| proof | conclusive | guilt",
    ),
)


def firmness(comparison: Comparison) -> Findings:
    """A "right away", "without reservation" or "certainly" to which nothing in the evidence or around it answers."""
    reading = comparison.reading
    for firm in _FIRM:
        for found in firm.words.finditer(reading.text):
            quoted = any(span.start <= found.start() < span.end for span in reading.quoted)
            if quoted or any(firm.answers.search(_context(exhibit)) for exhibit in comparison.exhibits):
                continue
            message = f"nothing in the evidence says {firm.what}: {found.group()!r} is the sentence's own"
            said = Words(start=found.start(), end=found.end(), text=found.group())
            yield comparison.finding(FindingKind.UNSUPPORTED_CONTENT, message).model_copy(update={"said": said})


def _context(exhibit: Exhibit) -> str:
    """The sentences that the evidence stands in, and the one before."""
    around = exhibit.source.sentences_of(exhibit.span, before=1)
    text = exhibit.source.document.text
    return text[around[0].start : around[-1].end] if around else text
