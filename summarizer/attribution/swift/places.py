"""Where a known cue word stands: its sentence, its verb group, and what is looked at to tell whether it attributes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from summarizer.attribution.swift.sentences import QUOTE, Sentence, Sentences
from summarizer.attribution.swift.words import ADVERBS, AUXILIARIES, BE

_LABEL = 9
"""Tokens that a label before a colon ("Mayor of Rye: ...") has at most."""


@dataclass(slots=True)
class Place:
    """A cue word: token `at` of `row`, which is sentence `number`; its verb group begins with token `group`."""

    row: Sentence
    number: int
    at: int
    group: int
    lemma: str
    form: str
    others: list[int]
    """The cue words of the sentence, this one included."""


def places(every: Sentences, forms: Mapping[str, tuple[str, str]]) -> Iterator[Place]:
    """Every cue word that stands outside of quotation marks."""
    for number, row in enumerate(every.every):
        found = [at for at, low in enumerate(row.lows) if low in forms or (low == ":" and _is_label(every, number, at))]
        for at in found:
            lemma, form = forms.get(row.lows[at], (":", ":"))
            yield Place(row, number, at, _group(row, at), lemma, form, found)


def _is_label(every: Sentences, number: int, at: int) -> bool:
    row = every.every[number]
    first = number == 0 or every.every[number - 1].paragraph != row.paragraph
    return first and 0 < at <= _LABEL and ":" not in row.lows[:at] and QUOTE not in row.kinds[:at]


def _group(row: Sentence, at: int) -> int:
    """Where the verb group of the word begins: "has also said"."""
    kinds = row.kinds
    while at > 0 and ((before := kinds[at - 1]) in AUXILIARIES or before in ADVERBS or before == "LY"):
        at -= 1
    return at


def features(place: Place) -> list[str]:
    """What speaks for or against the word as a cue, however it is read."""
    row, at, lemma, form = place.row, place.at, place.lemma, place.form
    kinds = row.kinds
    end = len(kinds)
    before = kinds[at - 1] if at else "^"
    after = kinds[at + 1] if at + 1 < end else "$"
    lead = kinds[place.group - 1] if place.group else "^"
    then = kinds[at + 2] if at + 2 < end else "$"
    group = kinds[place.group : at]
    number = bisect_left(place.others, at)
    earlier = row.lows[place.others[number - 1]] if number else "^"
    later = row.lows[place.others[number + 1]] if number + 1 < len(place.others) else "$"
    word = f"{lemma}/{form}"
    found = [
        f"w={word}",
        f"l={lemma}",
        f"bw={before}|{word}",
        f"aw={after}|{word}",
        f"ldw={lead}|{lemma}",
        f"ba={lead}|{after}|{form}",
        f"n={min(3, number)}|{form}",
        f"pc={earlier}|{form}",
        f"nc={later}|{form}",
        f"qw={bool(row.passages)}|{lemma}",
        f"b={before}|{form}",
        f"a={after}|{form}",
        f"aa={after}|{then}",
        f"s={kinds[0]}|{form}",
    ]
    for one in group:
        if one in AUXILIARIES:
            found.append(f"x={'be' if one in BE else one}|{word}")
        elif one in {"not", "never", "n't"} or one.endswith("n't"):
            found.append(f"neg|{lemma}")
    return found
