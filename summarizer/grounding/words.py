"""Words of a text with the place each stands in, and the key under which two words count as the same.

The key forgets inflection, common derivation, contraction, the person of a pronoun and the back-shift of reported
speech ("will" and "would"), so that "We will fight" and "they would fight" share every key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from summarizer.grounding import lexicon
from summarizer.grounding.thesaurus import contrary, family, near
from summarizer.text.words import UNSEEN, seen, stem

_TOKEN = re.compile(
    # The first alternative is what most words are; it only saves time.
    r"[A-Za-z]{2,}(?![\w'’])|\d+(?:,\d{3})*(?:\.\d+)?(?![\w])|(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’][^\W\d_]+)?|%",
)
_HIDDEN = re.compile(f"[{UNSEEN}]")
_TOKEN_WITH_HIDDEN = re.compile(
    rf"\d+(?:,\d{{3}})*(?:\.\d+)?(?![\w{UNSEEN}])|[^\W_](?:[{UNSEEN}]*[^\W_])*(?:[{UNSEEN}]*['’][{UNSEEN}]*[^\W\d_](?:[{UNSEEN}]*[^\W\d_])*)?|%"
)
_MODALS = {"would": "will", "'ll": "will", "shall": "will", "could": "can", "might": "may", "ought": "should", "'d": "will"}
_CLITICS = {"'re": "be", "'ve": "have", "'m": "be", "'ll": "will", "'d": "will"}


class Word(NamedTuple):
    """One word: as it stands, where, and the key under which it is compared; `content` words carry meaning."""

    text: str
    start: int
    end: int
    key: str
    content: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def _irregular() -> dict[str, str]:
    table = {}
    for line in lexicon.groups(lexicon.IRREGULAR):
        head, *forms = line.split() or [""]
        table.update(dict.fromkeys(forms, head))
    return table


_IRREGULAR = _irregular()


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The dictionary form of a lower-case word, as far as simple rules go."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return _MODALS.get(word, word)


def _groups() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in lexicon.groups(lexicon.SYNONYMS):
        stems = [stem(word) for word in line.split()]
        for entry in stems:
            table.setdefault(entry, stems[0])
    return table


_GROUPS = _groups()


def _opposites() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for line in lexicon.groups(lexicon.ANTONYMS):
        left, right = line.split("|")
        pairs.update((key_of(one), key_of(other)) for one in left.split() for other in right.split())
    return frozenset(pairs | {(other, one) for one, other in pairs})


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """The key of one lower-case word."""
    if word in lexicon.PRONOUNS:
        return "@"
    base = lemma(word)
    if base in lexicon.FUNCTION or base in lexicon.NEGATIONS or base in lexicon.PLAIN_UNIVERSALS:
        return base
    root = stem(base)
    if root in _GROUPS:
        return _GROUPS[root]
    head = family(base)
    return _GROUPS.get(head, head)


_OPPOSITES = _opposites()
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")


@lru_cache(maxsize=65536)
def opposed(one: str, other: str) -> bool:
    """Whether two keys say the opposite: by the table, or by a negating prefix."""
    if (one, other) in _OPPOSITES:
        return True
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    negated = len(shorter) > 3 and any(longer == prefix + shorter for prefix in _PREFIXES)
    return negated and not near(longer, shorter)  # "imprison" is no opposite of "prison"


def opposite(one: Word, other: Word) -> bool:
    """Whether two words say the opposite of one another."""
    return opposed(one.key, other.key) or contrary(one.text.lower(), other.text.lower())


_made = partial(tuple.__new__, Word)  # twice as fast as Word(...), and a document has thousands


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]` in order, contractions taken apart ("can't" is "can" and "not")."""
    found: list[Word] = []
    end = len(text) if end is None else end
    hidden = _HIDDEN.search(text, start, end) is not None
    for match in (_TOKEN_WITH_HIDDEN if hidden else _TOKEN).finditer(text, start, end):
        token = seen(match.group()) if hidden else match.group()
        first, last = match.span()
        parts, key, content = _entry(token)
        if parts:
            found.extend(_apart(token, first))
        elif token != "s" or text[first - 1] not in "'’":  # noqa: S105 - a letter, no secret
            found.append(_made((token, first, last, key, content)))
    return tuple(found)


def _word(token: str, start: int, end: int) -> Word:
    return Word(token, start, end, *_entry(token)[1:])


@lru_cache(maxsize=65536)
def _entry(token: str) -> tuple[bool, str, bool]:
    """Whether a word is a contraction, its key, and whether it carries meaning."""
    return "'" in token or "’" in token or token in {"cannot", "Cannot"}, *_key(token)


def _key(token: str) -> tuple[str, bool]:
    low = token.lower().rstrip(".").replace(".", "") if "." in token and token[0].isalpha() else token.lower()
    if token.isupper() and len(low) > 1:
        return low + "^", True  # an acronym: "US" is not "us"
    if low in lexicon.DROPPED:
        return "", False
    if token == "May":  # noqa: S105 - a month, no secret
        return "may^", True  # the month, wherever it does not begin a question
    key = key_of(low)
    return key, key != "@" and key not in lexicon.FUNCTION and lemma(low) not in lexicon.FUNCTION


def _apart(token: str, start: int) -> Iterator[Word]:
    end = start + len(token)
    low = token.lower().replace("’", "'")
    base, clitic = _split(low)
    if clitic == "n't":
        yield Word(
            token[: len(base)], start, end, key_of({"ca": "can", "wo": "will", "sha": "will"}.get(base, base)), content=False
        )
        yield Word(token[len(base) :], start, end, "not", content=False)
        return
    yield _word(token[: len(base)], start, start + len(base))
    if clitic in _CLITICS:
        yield Word(token[len(base) :], start + len(base), end, _CLITICS[clitic], content=False)


def _split(low: str) -> tuple[str, str]:
    if low == "cannot":
        return "can", "n't"
    if low.endswith("n't"):
        return low[:-3], "n't"
    base, mark, rest = low.rpartition("'")
    return (base, mark + rest) if len(rest) <= 2 else (low, "")
