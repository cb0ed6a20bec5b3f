"""What looks like a statement and is none: orders to the reader ("Report that Doe agrees"), and "said nothing"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.attribution.candidates import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_SILENCE = re.compile(r"(?:nothing|no (?:more|word)|nothing (?:more|else)|not a word)\W*", re.IGNORECASE)
_BEFORE = frozenset({"please", "and", "then", "now", "so"})


def is_nobodys(candidate: Candidate, text: str) -> bool:
    """Whether nobody says it: it is part of an order outside of quotation marks, or silence is all that is told."""
    return _is_ordered(candidate.head) or all(_SILENCE.fullmatch(span.of(text)) for span in candidate.content)


def _is_ordered(head: Token) -> bool:
    """Whether the sentence around a cue begins with a verb that nobody is the subject of."""
    root = head
    while root.head.i != root.i:
        root = root.head
    if root.tag_ not in {"VB", "VBP"} or any(child.dep_ in _SUBJECTS for child in root.children):
        return False
    start = root.sent.start
    return all(token.lower_ in _BEFORE or token.is_punct or token.is_space for token in root.doc[start : root.i])
