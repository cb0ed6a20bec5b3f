"""Quantifiers: how far a thing is said to hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.briefing import FindingKind
from summarizer.grounding import lexicon
from summarizer.grounding.alignment import Edit, shown
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.words import Word, key_of

_UNIVERSALS = frozenset(key_of(word) for word in lexicon.UNIVERSALS)
_PARTIALS = frozenset(key_of(word) for word in lexicon.PARTIALS)
_EVERY = lexicon.PLAIN_UNIVERSALS | listed("each entire whole anyone anything unanimously")
_ALONE = listed("only solely merely exclusively")
_MOST = frozenset({"most", key_of("majority")})
_ALIKE = (("all", "all every each"), ("everyone", "everyone everybody"), ("none", "none nobody"))
_SAME = {key_of(word): head for head, words in _ALIKE for word in words.split()}
_ONE_OF = frozenset({"one", "of"})
_NO_UNIVERSAL = re.compile(
    r"\b(?:(?:above|at|after|first of|most of|once and for) all|all (?:but|but one|right|along)|all-\w+)\b", re.IGNORECASE
)


def quantifiers(comparison: Comparison) -> Findings:
    """An "all" that was "some", an "always" that was "often"; in a free paraphrase, an "all" out of nothing."""
    alignment = comparison.alignment
    if alignment.close:
        every = _quantifiers(alignment.found)
        for edit in alignment.edits:
            said, found = _quantifiers(edit.said), _quantifiers(edit.found)
            if _alone(edit.said) != _alone(edit.found) and edit.inside:
                message = f"“{shown(edit.said)}” for “{shown(edit.found)}”: whether it is only that is changed"
                yield comparison.finding(FindingKind.QUANTIFIER_CHANGED, message, said=edit.said, found=edit.found)
                continue
            if not edit.said and {word.text.lower() for word in edit.found} >= _ONE_OF:
                yield comparison.finding(FindingKind.QUANTIFIER_CHANGED, "the evidence says “one of”", found=edit.found)
            elif (said and found and said != found) or _is_new(edit, every):
                yield comparison.finding(
                    FindingKind.QUANTIFIER_CHANGED,
                    f"“{shown(edit.said)}” for “{shown(edit.found)}”",
                    said=edit.said,
                    found=edit.found,
                )
    elif universals := _universals(comparison):
        known = {word.key for word in comparison.wide.found}
        forms = {word.text.lower() for word in comparison.wide.found}
        if not forms & _EVERY and not known & (lexicon.NEGATIONS | {"only", "everi"}):
            yield comparison.finding(
                FindingKind.QUANTIFIER_CHANGED, f"nothing in the evidence says {universals[0].text!r}", said=universals[:1]
            )


def _is_new(edit: Edit, every: frozenset[str]) -> bool:
    """Whether an "all" stands alone where the evidence has nothing, and nowhere else has one."""
    said = _quantifiers(edit.said)
    return bool(said & _UNIVERSALS) and not _quantifiers(edit.found) and len(edit.said) == 1 and not said <= every


def _alone(words: Iterable[Word]) -> bool:
    return any(word.text.lower() in _ALONE for word in words)


def _universals(comparison: Comparison) -> list[Word]:
    """The "all", "every", "never" of a sentence, but for those of set phrases ("above all", "all but")."""
    text = comparison.reading.text
    phrases = [found.span() for found in _NO_UNIVERSAL.finditer(text)]
    return [
        word
        for word in comparison.alignment.said
        if word.text.lower() in lexicon.PLAIN_UNIVERSALS and not any(start <= word.start < end for start, end in phrases)
    ]


def _quantifiers(words: tuple[Word, ...]) -> frozenset[str]:
    """The quantifiers among words, "a majority" as "most"."""
    found = (word.key for word in words if word.key in _UNIVERSALS or word.key in _PARTIALS)
    return frozenset("most" if key in _MOST else _SAME.get(key, key) for key in found)
