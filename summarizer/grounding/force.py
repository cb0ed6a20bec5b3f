"""The verb that reports: a sentence may not have its actor demand what was suggested, or admit what was said."""

from __future__ import annotations

from summarizer.briefing import FindingKind
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.words import key_of, words_of

_WEAK = frozenset(
    map(key_of, listed("suggest propose hint ask request wonder muse float consider recommend invite urge hope wish"))
)
_STRONG = frozenset(map(key_of, listed("demand insist order vow swear guarantee threaten command require")))
_ADMITTING = frozenset(map(key_of, listed("admit confess concede")))
_GRANTING = _ADMITTING | frozenset(map(key_of, listed("acknowledge recognize recognise allow accept grant own agree")))


def force(comparison: Comparison) -> Findings:
    """A "demanded" for "suggested"; and, less surely, an "admitted" for what was only said."""
    reading = comparison.reading
    if not reading.cue or comparison.told:
        return
    cue = key_of(reading.cue)
    told = [_keys(exhibit) for exhibit in comparison.exhibits]
    said = [word for word in words_of(reading.text) if word.text.lower() == reading.cue][:1]
    if cue in _STRONG and all(keys & _WEAK and not keys & _STRONG for keys in told):
        message = f"the sentence says {reading.cue!r}, the evidence puts it more weakly"
        yield comparison.finding(FindingKind.HEDGE_DROPPED, message, said=said)
    elif cue in _ADMITTING and not any(keys & _GRANTING for keys in told):
        message = f"the sentence says {reading.cue!r}, but nothing in the evidence is admitted"
        yield comparison.finding(FindingKind.UNSUPPORTED_CONTENT, message, said=said, sure=False)


def _keys(exhibit: Exhibit) -> frozenset[str]:
    """Keys of the words that report the evidence, and of its own."""
    cues = exhibit.statement.cue if exhibit.statement else ()
    reporting = (word for span in cues for word in exhibit.source.words_in(span))
    return frozenset(word.key for word in (*reporting, *exhibit.words))
