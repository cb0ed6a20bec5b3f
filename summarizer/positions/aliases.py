"""What a document calls things: two names that it puts side by side are names of one thing.

"The Kestrel Harbour Authority (KHA)", "the Harbour Act, known as Bluebill": whoever asks about the one is told what is said
of the other. Only names are taken, never descriptions: "the act, which is unpopular" introduces nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from summarizer.positions.lexicon import is_decidable

Pair = tuple[str, str]
"""Two names of one thing, as they stand in the text."""
Roles = Mapping[str, float]
"""The families of a name's words, and what each counts."""
_FEWEST = 3
"""Letters of an abbreviation that does not stand beside its long form: two stand for too much."""
_MOST_WORDS = 7
"""Words of a name."""
_COVERED = 0.6
"""The share of a longer name that a shorter one must say to be meant for the same."""
_BACK = 90
"""Characters in front of "known as" in which the other name stands."""
_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_ABBREVIATION = re.compile(r"\b[A-Z][A-Z0-9&]{1,6}\b")
_NAMED = r"[A-Z0-9][\w'’&-]*(?:(?:\s+(?:of|for|the|on|and|in)){0,2}\s+[A-Z][\w'’&-]*)*"
_RUN = re.compile(rf"\b{_NAMED}")
_NAME = rf"(?:the\s+)?(?:[\"“‘]+(?:the\s+)?(?P<quoted>[^\"“”‘’,.;:()\n]{{2,40}}),?[\"”’]+|(?P<plain>{_NAMED}))"
_OFTEN = r"(?:(?:also|better|commonly|widely|formally|officially|informally|popularly|often|sometimes|now|usually)\s+)*"
_INTRODUCED = {
    "brackets": re.compile(rf"\s\((?:or\s+)?(?:{_OFTEN}known\s+as\s+)?{_NAME}\)"),
    "known": re.compile(
        rf"(?:,|\s[—–-]+)?\s+(?:(?:which|that)\s+(?:is|are|was)\s+)?{_OFTEN}(?:known\s+(?:as|by\s+the\s+name)|a\.?k\.?a\.?)\s+{_NAME}"
    ),
    "called": re.compile(
        rf"(?:,|\s[—–-]+)\s+(?:(?:which|that)\s+(?:is|are|was)\s+)?{_OFTEN}"
        rf"(?:called|dubbed|nicknamed|termed|referred\s+to\s+as|abbreviated\s+(?:as|to)|(?:the|a)\s+so-called)\s+{_NAME}"
    ),
    "or": re.compile(rf"(?:,|\s[—–-]+)\s+or\s+{_NAME}(?=\s*[,—–)-])"),
}
_HYPHENED = re.compile(r"\b[^\W\d_]{2,}(?:[-‑][^\W\d_]{2,})+\b(?![-‑])")
_PARTS = re.compile("[-‑]")
_CLAUSE_END = re.compile(r"[.;:!?()\n\"“”]|,\s")
_DETERMINER = re.compile(r"\b(?:the|a|an|this|that|its|his|her|their|our)\s+", re.IGNORECASE)


def pairs_in(text: str, names: Sequence[str]) -> list[Pair]:
    """The pairs of names that a text introduces, and those of `names` with the abbreviations of them that stand in it."""
    found = [*_introduced(text)]
    for name in names:
        found += [*_abbreviated(name, text), *_spelt_out(name, text), *_parted(name, text)]
    return list(dict.fromkeys(found))


def renamed(way: Roles, pairs: Sequence[tuple[Roles, Roles]]) -> Iterator[dict[str, float]]:
    """The further names that pairs of names make of one: the whole or a part of it called otherwise."""
    for one, other in pairs:
        for old, new in ((one, other), (other, one)):
            if old and new and old.keys() <= way.keys():
                yield _with_part(way, old, new)
            elif way.keys() < old.keys() and sum(old[term] for term in way) >= _COVERED * sum(old.values()):
                yield dict(new)


def _with_part(way: Roles, old: Roles, new: Roles) -> dict[str, float]:
    """A name with the words `new` for `old`: together they weigh what those did."""
    scale = sum(way[term] for term in old) / sum(new.values())
    made = {term: weight for term, weight in way.items() if term not in old}
    for term, weight in new.items():
        made[term] = max(made.get(term, 0.0), weight * scale)
    return made


@lru_cache(maxsize=256)
def _introduced(text: str) -> tuple[Pair, ...]:
    return tuple(
        (long, found["quoted"] or found["plain"])
        for manner, pattern in _INTRODUCED.items()
        for found in pattern.finditer(text)
        if (long := _other_name(text, found, manner))
    )


def _other_name(text: str, found: re.Match[str], manner: str) -> str | None:
    """The name in front of one that is introduced; None where what stands there is none."""
    before = _CLAUSE_END.split(text[max(0, found.start() - _BACK) : found.start()])[-1].rstrip()
    short = found["quoted"] or found["plain"]
    if _ABBREVIATION.fullmatch(short):
        spelt = _ending_in(before, short)
        if spelt or manner in {"brackets", "or"}:
            return spelt
    if manner == "brackets" and not found["quoted"]:
        return None
    long = _last_phrase(before)
    if long and manner == "or" and not found["quoted"] and not is_decidable(long.split()[-1]):
        return None  # "the House, or Senate,": two things
    return long


def _last_phrase(before: str) -> str | None:
    """The words behind the last "the" or "a", or the capitalised ones at the end."""
    behind = [before[found.end() :] for found in _DETERMINER.finditer(before)]
    runs = [found for found in _RUN.finditer(before) if found.end() == len(before)]
    phrase = behind[-1] if behind else runs[-1].group() if runs else ""
    return phrase if 1 <= len(phrase.split()) <= _MOST_WORDS else None


def _ending_in(before: str, short: str) -> str | None:
    """The last words of `before` that begin with the letters of `short`."""
    pieces = list(_PIECE.finditer(before))
    for size in range(2, min(len(pieces), 2 * len(short)) + 1):
        if short in _initials(tail := [piece.group() for piece in pieces[-size:]]) and tail[0].lower() not in _SMALL:
            return before[pieces[-size].start() :]
    return None


def _initials(pieces: Sequence[str]) -> set[str]:
    """The abbreviations that words may have: small words are left out, or not."""
    every = "".join(piece[0] for piece in pieces).upper()
    return {every, "".join(piece[0] for piece in pieces if piece.lower() not in _SMALL).upper()}


def _abbreviated(name: str, text: str) -> Iterator[Pair]:
    """The parts of a name that a text has by their initials: "Trans-Strait Ferry Pact", "TSFP"."""
    for part in {**_found(_RUN, name), name: None}:
        yield from (
            (part, short)
            for short in sorted(_initials(_PIECE.findall(part)) & _found(_ABBREVIATION, text).keys())
            if len(short) >= _FEWEST
        )


def _spelt_out(name: str, text: str) -> Iterator[Pair]:
    """The abbreviations in a name, with the capitalised words of a text that they may stand for."""
    for short in _found(_ABBREVIATION, name):
        if len(short) < _FEWEST:
            continue
        for run in _found(_RUN, text):
            if run != short and (long := _ending_in(run, short)):
                yield long, short


def _parted(name: str, text: str) -> Iterator[Pair]:
    """Words with a hyphen, the name's or the text's for it, and the same without: "open-carry", "open carry"."""
    plain = f" {' '.join(name.casefold().split())} "
    for word in {**_found(_HYPHENED, name), **_found(_HYPHENED, text)}:
        parts = _PARTS.sub(" ", word)
        if word in name or f" {parts.casefold()} " in plain:
            yield word, parts


@lru_cache(maxsize=1024)
def _found(pattern: re.Pattern[str], text: str) -> dict[str, None]:
    """What of a text a pattern matches, each once and in order; a text is asked about for every issue and claim."""
    return dict.fromkeys(found.group() for found in pattern.finditer(text))
