"""Numbers of a sentence beside those of its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.briefing import FindingKind
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.numbers import Quantity, missing
from summarizer.grounding.words import Word

_SENTENCES_BEFORE = 2
_COUNTED = 6
_SMALL = 2
_ITEM = r"(?:[A-Z0-9][\w.’'-]*(?:\s(?:of\s|the\s|de\s|van\s)?[A-Z0-9][\w.’'-]*)*)"
_LIST = re.compile(rf"{_ITEM}(?:,\s{_ITEM})*,?\sand\s(?:\w+\s)?{_ITEM}")
_ITEM_END = re.compile(r",?\sand\s|,\s")


def numbers(comparison: Comparison) -> Findings:
    """A number of the sentence that the evidence and its sentences do not bear out."""
    said = comparison.counted
    if not said and not _digits(comparison.said):
        return
    wide = list(_quantities_near(comparison))
    if comparison.close and (exchanged := next(_exchanged_numbers(comparison, said, wide, most=_SMALL), None)):
        yield exchanged
        return
    for quantity in missing(said, wide):
        if not _is_count(quantity, comparison) and (not _ordinary(quantity) or comparison.close):
            message = f"{quantity.text!r} is not in the evidence"
            sure = not comparison.told or not _in_document(quantity, comparison)
            touched = [word for word in comparison.said if touches(quantity, (word,))]
            yield comparison.finding(FindingKind.NUMBER_MISMATCH, message, said=touched, sure=sure)
            return
    if comparison.close:
        yield from _exchanged_numbers(comparison, said, wide)


def _quantities_near(comparison: Comparison) -> Iterator[Quantity]:
    """Those of the evidence's sentences; for a free paraphrase, of the two sentences before as well."""
    for exhibit in comparison.exhibits:
        for sentence in exhibit.source.sentences_of(exhibit.span, before=0 if comparison.close else _SENTENCES_BEFORE):
            yield from exhibit.source.quantities_in(sentence)


def _is_count(quantity: Quantity, comparison: Comparison) -> bool:
    """Whether a small number written out counts what the evidence lists: "in three years" for "in 2010, 2011 and 2013"."""
    if comparison.close or quantity.unit or not quantity.text.isalpha() or not 2 <= quantity.value <= _COUNTED:
        return False
    listings = (
        found for exhibit in comparison.exhibits for found in _LIST.finditer(exhibit.sentences.of(exhibit.source.document.text))
    )
    return any(1 + len(_ITEM_END.findall(found.group())) == quantity.value for found in listings)


def _in_document(quantity: Quantity, comparison: Comparison) -> bool:
    """Whether a document that the evidence is from has the number anywhere."""
    sources = {exhibit.source for exhibit in comparison.exhibits}
    every = [one for source in sources for sentence in source.sentences for one in source.quantities_in(sentence)]
    return not any(True for _ in missing((quantity,), every))


def _ordinary(quantity: Quantity) -> bool:
    """Whether it is a rank such as "first", which a paraphrase may put in without counting."""
    return quantity.unit == "th" and quantity.value <= 2


def _exchanged_numbers(
    comparison: Comparison, said: tuple[Quantity, ...], found: Sequence[Quantity], most: int | None = None
) -> Findings:
    """Numbers in the place of others; with `most`, only where so few words at most differ between words that are shared."""
    for edit in comparison.alignment.edits:
        if most is not None and not (edit.inside and max(len(edit.said), len(edit.found)) <= most):
            continue
        ours = [quantity for quantity in said if touches(quantity, edit.said)]
        theirs = [quantity for quantity in found if touches(quantity, edit.found)]
        if (digits := _digits(edit.said)) and not ours and (others := _digits(edit.found)) and digits[0] not in others:
            message = f"{digits[0]!r} stands where the evidence has {others[0]!r}"
            yield comparison.finding(FindingKind.NUMBER_MISMATCH, message, said=edit.said, found=edit.found)
            return
        if ours and theirs and not any(one.agrees_with(other) for one in ours for other in theirs):
            message = f"{ours[0].text!r} stands where the evidence has {theirs[0].text!r}"
            yield comparison.finding(FindingKind.NUMBER_MISMATCH, message, said=edit.said, found=edit.found)
            return


def _digits(words: tuple[Word, ...]) -> list[str]:
    """Words that begin with a digit, also where they are part of a name ("EB-5", "the mid-20s")."""
    return [word.text for word in words if word.text[0].isdigit()]


def touches(quantity: Quantity, words: tuple[Word, ...]) -> bool:
    """Whether a number of the sentence is written with one of these words of it."""
    return any(word.start < quantity.end and quantity.start < word.end for word in words)
