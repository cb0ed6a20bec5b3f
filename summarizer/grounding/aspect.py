"""Whether a thing is still to come, should be, would have been, is going on, or is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.briefing import FindingKind
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.words import Word

_MODALS = {"shall": "will", "'ll": "will", "would": "will", "ought": "should", "might": "may", "could": "can", "cannot": "can"}
_MODALS |= {modal: modal for modal in ("will", "should", "must", "may", "can")}
_HAVING = listed("have has had 've")
_LINKING = listed("not never always also still now already only to be")
_BEFORE = 4


class _Chain(NamedTuple):
    """What stands before a verb: a modal ("" for none), "have", "be"."""

    modal: str = ""
    have: bool = False
    be: bool = False


def aspect(comparison: Comparison) -> Findings:
    """A thing told as done that the evidence has only to come, as a duty, or as what would have been."""
    if not comparison.close:
        return
    alignment = comparison.alignment
    for word, other in alignment.pairs():
        if not word.content or word.capital:
            continue
        ours, theirs = _chain(alignment.said, word), _chain(alignment.found, other)
        if theirs.modal and not ours.modal and _is_done(word, ours) and not _is_done(other, theirs):
            message = f"the evidence says {theirs.modal!r}, the sentence tells {word.text!r} as done"
        elif theirs.modal == "will" and theirs.have and not (ours.modal == "will" and ours.have) and word.text.lower() != "been":
            message = f"the evidence only supposes {other.text!r}"
        else:
            continue
        yield comparison.finding(FindingKind.HEDGE_DROPPED, message, said=(word,), found=(other,))
        return


def _chain(words: Sequence[Word], word: Word) -> _Chain:
    at, chain, to = words.index(word), _Chain(), False
    for one in reversed(words[max(0, at - _BEFORE) : at]):
        low = one.text.lower()
        to = to or low == "to"
        if low in _MODALS:
            chain = chain._replace(modal=_MODALS[low])
        elif low in _HAVING:  # "have to" is a duty
            chain = chain._replace(have=True, modal=chain.modal or ("must" if to else ""))
        elif one.key == "be":
            chain = chain._replace(be=True)
        elif not (one.key == "@" or low in _LINKING or low.endswith("ly")):
            break
    return chain


def _is_done(word: Word, chain: _Chain) -> bool:
    low = word.text.lower()
    if chain.modal:
        return chain.have
    return chain.have or (low.endswith("ed") and not chain.be) or (low.endswith("ing") and chain.be)
