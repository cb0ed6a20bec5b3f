"""Numbers, names and new matter: what the sentence holds and the evidence does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.attribution.model import Actor
from summarizer.briefing import FindingKind
from summarizer.grounding.alignment import Alignment, Edit
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.numbers import Quantity, missing
from summarizer.grounding.people import bare, named
from summarizer.grounding.words import Word

_SENTENCES_BEFORE = 2
_OWN_COUNTRY = listed("american americans u.s. us america")
"""What a paraphrase of US politics may add without naming anybody new."""
_FRONTING = listed("in on at for after before during since from with under")
_COMMON_CAPITALS = listed("i i'm i've i'd i'll the a an he she they we it but and if in on at for to of mr mrs ms dr")


def numbers(comparison: Comparison) -> Findings:
    """A number of the sentence that the evidence and its sentences do not bear out."""
    said = comparison.counted
    if not said and not _digits(comparison.said):
        return
    wide = list(_quantities_near(comparison))
    for quantity in missing(said, wide):
        if not _ordinary(quantity) or comparison.close:
            yield comparison.finding(FindingKind.NUMBER_MISMATCH, f"{quantity.text!r} is not in the evidence")
            return
    if comparison.close:
        yield from _exchanged_numbers(comparison, said, wide)


def _quantities_near(comparison: Comparison) -> Iterator[Quantity]:
    """Those of the evidence's sentences; for a free paraphrase, of the two sentences before as well."""
    for exhibit in comparison.exhibits:
        for sentence in exhibit.source.sentences_of(exhibit.span, before=0 if comparison.close else _SENTENCES_BEFORE):
            yield from exhibit.source.quantities_in(sentence)


def _ordinary(quantity: Quantity) -> bool:
    """Whether it is a rank such as "first", which a paraphrase may put in without counting."""
    return quantity.unit == "th" and quantity.value <= 2


def _exchanged_numbers(comparison: Comparison, said: tuple[Quantity, ...], found: Sequence[Quantity]) -> Findings:
    for edit in comparison.alignment.edits:
        ours = [quantity for quantity in said if _touches(quantity, edit.said)]
        theirs = [quantity for quantity in found if _touches(quantity, edit.found)]
        if (digits := _digits(edit.said)) and not ours and (others := _digits(edit.found)) and digits[0] not in others:
            message = f"{digits[0]!r} stands where the evidence has {others[0]!r}"
            yield comparison.finding(FindingKind.NUMBER_MISMATCH, message)
            return
        if ours and theirs and not any(one.agrees_with(other) for one in ours for other in theirs):
            yield comparison.finding(
                FindingKind.NUMBER_MISMATCH, f"{ours[0].text!r} stands where the evidence has {theirs[0].text!r}"
            )
            return


def _digits(words: tuple[Word, ...]) -> list[str]:
    """Words that begin with a digit, also where they are part of a name ("EB-5", "the mid-20s")."""
    return [word.text for word in words if word.text[0].isdigit()]


def _touches(quantity: Quantity, words: tuple[Word, ...]) -> bool:
    return any(word.start < quantity.end and quantity.start < word.end for word in words)


def names(comparison: Comparison) -> Findings:
    """A name in the sentence that stands neither in the evidence nor near it, or that stands where another name should."""
    if not comparison.exhibits:
        return
    found = tuple(names_in(comparison.said))
    near = _near(comparison) if found else ()
    for name in found:
        if not _known(name, near, comparison):
            yield comparison.finding(FindingKind.NAME_NOT_IN_EVIDENCE, f"the evidence does not name {_text(name)!r}")
            return
    if comparison.close:
        yield from _exchanged_names(comparison)


def _exchanged_names(comparison: Comparison) -> Findings:
    for edit in comparison.alignment.edits:
        if _other_name(edit, comparison):
            yield comparison.finding(
                FindingKind.NAME_NOT_IN_EVIDENCE, f"{_text(edit.said)!r} stands where the evidence has {_text(edit.found)!r}"
            )
            return
    for word in _moved_names(comparison.alignment):
        message = f"{word.text!r} stands in another place in the evidence"
        yield comparison.finding(FindingKind.NAME_NOT_IN_EVIDENCE, message)
        return


def _moved_names(alignment: Alignment) -> Iterator[Word]:
    """Names that both sides have equally often, but not in the same order: who did it to whom is turned round."""
    said, found = Counter(word.key for word in alignment.said), Counter(word.key for word in alignment.found)
    for edit in alignment.edits:
        fronted = not edit.inside and edit.said and edit.said[0].key in _FRONTING  # "In Ohio, …" for "… in Ohio"
        if not fronted and not any(word.key == "@" for word in edit.found):
            yield from (word for word in _capitals(edit.said) if 0 < said[word.key] <= found[word.key])


def names_in(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Runs of capitalised words; the first word of a sentence counts only as part of a longer run."""
    run: list[Word] = []
    for index, word in enumerate(words):
        if word.capital and word.text.lower() not in _COMMON_CAPITALS and (not run or word.start - run[-1].end <= 2):
            run.append(word)
            continue
        if run:
            yield from _run(run, words)
        run = [word] if index and word.capital and word.text.lower() not in _COMMON_CAPITALS else []
    yield from _run(run, words)


def _run(run: list[Word], words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    if any(word.text.isalpha() or "." in word.text for word in run) and not (len(run) == 1 and run[0] is words[0]):
        yield tuple(run)


_Near = tuple[frozenset[str], ...]


def _near(comparison: Comparison) -> _Near:
    """The words of the sentences around the evidence, and of the titles; not one set, for most are never asked."""
    around = [
        exhibit.source.forms_in(sentence)
        for exhibit in comparison.exhibits
        for sentence in exhibit.source.sentences_of(exhibit.span, before=_SENTENCES_BEFORE)
    ]
    titles = {exhibit.source.document.title or "" for exhibit in comparison.exhibits}
    return (*around, frozenset(word for title in titles for word in bare(title)))


def _stands(word: str, near: _Near) -> bool:
    return any(word in forms for forms in near)


def _known(name: tuple[Word, ...], near: _Near, comparison: Comparison) -> bool:
    words = [word.text.lower() for word in name]
    if not comparison.close and set(words) <= _OWN_COUNTRY:
        return True
    if all(_stands(word, near) or any(_related(word, forms) for forms in near) for word in words):
        return True
    if comparison.reading.speaker and set(words) <= set(bare(comparison.reading.speaker)):
        return True
    return any(
        _mentioned(actor, comparison, near) for exhibit in comparison.exhibits for actor in exhibit.source.named(_text(name))
    )


def _related(word: str, near: frozenset[str]) -> bool:
    """Whether a form of the same name is near: "Mexican" and "Mexico", "Senate" and "Senator"."""
    stem = word[:5] if len(word) > 5 else word[:4]
    return len(stem) >= 4 and any(other.startswith(stem) and abs(len(other) - len(word)) <= 4 for other in near)


def _mentioned(actor: Actor, comparison: Comparison, near: _Near) -> bool:
    """Whether an actor is meant in the evidence's sentences, by a pronoun or another of its names."""
    if any(exhibit.sentences.overlaps(mention) for exhibit in comparison.exhibits for mention in actor.mentions):
        return True
    return any(all(_stands(word, near) for word in bare(alias)) for alias in (actor.name, *actor.aliases) if bare(alias))


def _other_name(edit: Edit, comparison: Comparison) -> bool:
    said, found = _capitals(edit.said), _capitals(edit.found)
    if not said or not found or {word.key for word in said} & {word.key for word in found}:
        return False
    actors = [actor for exhibit in comparison.exhibits for actor in exhibit.source.attributed.actors]
    same = {actor.id for actor in named(_text(said), actors)} & {actor.id for actor in named(_text(found), actors)}
    return not same and not _related(said[-1].text.lower(), frozenset(word.text.lower() for word in found))


def _capitals(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.capital and word.content)


def content(comparison: Comparison) -> Findings:
    """Words of meaning in the sentence that nothing in the evidence answers to."""
    fresh = [
        word
        for word in comparison.alignment.unmatched
        if not word.capital and not word.text[0].isdigit() and word.text.lower() != comparison.reading.cue
    ]
    if not fresh:
        return
    known = {word.key for word in comparison.wide.found}
    new = [
        word
        for word in fresh
        if word.key not in known
        and not _akin(word, comparison.wide.found)
        and not any(_touches(number, (word,)) for number in comparison.counted)
    ]
    if new:
        yield comparison.finding(
            FindingKind.UNSUPPORTED_CONTENT,
            f"nothing in the evidence answers to {', '.join(repr(word.text) for word in new[:4])}",
            sure=comparison.complete,
        )


def _akin(word: Word, found: tuple[Word, ...]) -> bool:
    """Whether a word of the same family is there: five letters in common at the start."""
    return len(word.key) >= 5 and any(other.key[:5] == word.key[:5] for other in found)


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)
