"""Words of meaning in a sentence to which nothing in its evidence answers."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.briefing import FindingKind
from summarizer.grounding.exchanges import exchanged
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings
from summarizer.grounding.figures import touches
from summarizer.grounding.lexicon import listed
from summarizer.grounding.thesaurus import excludes, family, near
from summarizer.grounding.words import Word

_PLACE = 4
_STEM = 5
_BEFORE = 3
_STANDING = listed("it its they them their he his him she her we us our this that these those")


def content(comparison: Comparison) -> Findings:
    """Words of meaning in the sentence that nothing in the evidence answers to, or that exclude what it has in their place."""
    yield from _excluded(comparison)
    strict = comparison.rules.strict
    fresh = [
        word
        for word in (filter(_carries, comparison.alignment.said) if strict else comparison.alignment.unmatched)
        if not word.capital and not word.text[0].isdigit() and word.text.lower() != comparison.reading.cue
    ]
    if not fresh:
        return
    known = frozenset[str]() if strict else {word.key for word in comparison.wide.found}
    answered = _of_one_family if strict else _akin
    new = [
        word
        for word in fresh
        if word.key not in known
        and not answered(word, comparison.wide.found)
        and not any(touches(number, (word,)) for number in comparison.counted)
    ]
    if new:
        yield comparison.finding(
            FindingKind.UNSUPPORTED_CONTENT,
            f"nothing in the evidence answers to {', '.join(repr(word.text) for word in new[:4])}",
            said=new[:1] if len(new) == 1 or new[1].start - new[0].end > 1 else new[:2],
            sure=comparison.complete and not _stood_for(comparison, new),
        )


def _carries(word: Word) -> bool:
    return word.content


def _of_one_family(word: Word, found: tuple[Word, ...]) -> bool:
    """Whether a word of the same family is there: what the strict policy asks of every word of meaning."""
    low = family(word.text.lower())
    return any(other.content and family(other.text.lower()) == low for other in found)


def _excluded(comparison: Comparison) -> Findings:
    """A word in the place of one that cannot hold beside it: "Monday" for "Tuesday", "murder" for "manslaughter"."""
    for edit in comparison.alignment.edits:
        pair = next(((word, other) for word in edit.said for other in edit.found if _rule_out(word, other)), None)
        if pair and len(edit.said) <= _PLACE and len(edit.found) <= _PLACE:
            message = f"{pair[0].text!r} stands where the evidence has {pair[1].text!r}"
            yield comparison.finding(FindingKind.UNSUPPORTED_CONTENT, message, said=pair[:1], found=pair[1:])
            return
    if not comparison.close and (pair := exchanged(comparison, _rule_out)):
        message = f"{pair[0].text!r} stands where the evidence has {pair[1].text!r}"
        yield comparison.finding(FindingKind.UNSUPPORTED_CONTENT, message, said=pair[:1], found=pair[1:])


def _rule_out(word: Word, other: Word) -> bool:
    return word.content and other.content and excludes(word.text.lower(), other.text.lower())


def _akin(word: Word, found: tuple[Word, ...]) -> bool:
    """Whether a word near in meaning is there, or one of the same family: five letters in common at the start."""
    low = word.text.lower()
    return any(
        (len(word.key) >= _STEM and other.key[:_STEM] == word.key[:_STEM]) or (other.content and near(low, other.text.lower()))
        for other in found
    )


def _stood_for(comparison: Comparison, new: Sequence[Word]) -> bool:
    """Whether a pronoun of the evidence may stand for the one new word, which the sentences around have."""
    return len(new) == 1 and any(_may_stand_for(exhibit, new[0]) for exhibit in comparison.exhibits)


def _may_stand_for(exhibit: Exhibit, word: Word) -> bool:
    if not any(one.text.lower() in _STANDING for one in exhibit.words):
        return False
    around = exhibit.source.sentences_of(exhibit.span, before=_BEFORE)
    return any(one.key == word.key for sentence in around for one in exhibit.source.words_in(sentence))
