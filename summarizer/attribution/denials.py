"""Whether a cue denies its content: "denied that", "rejected the claim that", "never said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_DENYING = frozenset(
    {"deny", "refute", "rebut", "disavow", "contradict", "debunk", "disbelieve", "denial", "rebuttal", "refutation"}
)
_DOUBTING = frozenset({"reject", "dispute", "dismiss", "contest", "challenge", "question", "doubt", "disagree", "discount"})
_CLAIMS = frozenset(
    {"accusation", "allegation", "argument", "assertion", "charge", "claim", "contention", "criticism", "idea"}
    | {"insinuation", "notion", "premise", "report", "rumor", "rumour", "speculation", "suggestion", "theory"}
    | {"characterization"}
)
_ASSERTING = frozenset(
    {"say", "claim", "believe", "think", "suggest", "argue", "state", "agree", "allege", "assert", "acknowledge"}
)


def denies(cue: Token) -> bool:
    """Whether the cue says that its content is not so, or that the source does not hold it."""
    word = cue.lemma_.lower()
    negated = any(one.dep_ == "neg" for one in cue.children)
    if word in _DENYING:
        return not negated
    if word in _DOUBTING:
        return not negated and (_has_claim(cue) or any(one.dep_ == "ccomp" for one in cue.children))
    if word in _CLAIMS and cue.dep_ in {"dobj", "pobj"}:
        verb = cue.head.head if cue.dep_ == "pobj" else cue.head
        return verb.lemma_.lower() in _DOUBTING | _DENYING
    return negated and word in _ASSERTING


def _has_claim(cue: Token) -> bool:
    return any(one.dep_ in {"dobj", "nsubjpass"} and one.lemma_.lower() in _CLAIMS for one in cue.children)
