"""Brackets that a writer puts into a quotation: which ones only say who is meant."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.text.folding import FoldedText
from summarizer.text.words import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_PRONOUNS = frozenset(
    _WORD.findall(
        """he she they it him her them his hers their theirs its himself herself themselves itself we us our ours i me my
        mine you your yours yourself this that these those who""",
    ),
)
_NO_NAMES = frozenset(_WORD.findall("nobody none nothing never nowhere everyone everybody everything anyone anybody someone"))
_LINKS = frozenset(
    _WORD.findall(
        """the of and a an for de la van von der al bin mr mrs ms dr sen rep gov president senator governor secretary minister
        mayor judge king queen""",
    ),
)


def fits_bracket(bracket: str, replaced: str, document: FoldedText) -> bool:
    """Whether `[bracket]` may stand where the document has `replaced` (both folded).

    A pronoun or name for a pronoun or the same name, or nothing replaced at all and a name explained; a negation, a
    number or any other word is not the speaker's and changes what was said.
    """
    inserted = [_bare(word) for word in _WORD.findall(bracket)]
    gone = [_bare(word) for word in _WORD.findall(replaced)]
    if bracket.lower() == replaced.strip().strip("[]").lower():
        return True
    if not inserted or not all(_says_who(word, document) for word in inserted):
        return False
    if not gone:
        return any(word[:1].isupper() for word in inserted)
    if len(gone) == 1 and gone[0].lower() in _PRONOUNS:
        return True
    names = {word.lower() for word in gone}
    if not all(word[:1].isupper() or word.lower() in _LINKS for word in gone):
        return False
    return all(word.lower() in _PRONOUNS for word in inserted) or bool(names & {word.lower() for word in inserted})


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _says_who(word: str, document: FoldedText) -> bool:
    """Whether a word of a bracket is a pronoun, a title, or a name of the document: written large there."""
    low = word.lower()
    if low in _PRONOUNS or low in _LINKS:
        return True
    return word[0].isupper() and low not in STOP_WORDS and low not in _NO_NAMES and _is_name(word, document.text)


@lru_cache(maxsize=64)
def _is_name(word: str, text: str) -> bool:
    return _count(word, text) > _count(word.lower(), text)


def _count(word: str, text: str) -> int:
    """How often `word`, just so, stands in `text` as a word of its own."""
    count, at = 0, text.find(word)
    while at >= 0:
        count += not (text[at - 1 : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum())
        at = text.find(word, at + 1)
    return count
