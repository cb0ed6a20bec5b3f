"""Clauses that make what is said depend on something: "if", "unless", "until", "provided that" and their like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.grounding import lexicon
from summarizer.text.spans import Span, trimmed

_FINITE = (
    "(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|gets?|agrees?|pays?|stays?|meets?|comes?|goes|makes?"
    "|keeps?|gives?|remains?|passes|holds?|shows?)"
)
# "Provided" is a verb more often than a condition ("providing them shelter"): it needs "that", or a subject and its verb.
_NO_VERB = "".join(f"(?<!{word} provid)" for word in "has had have by in of for was were been who".split())
PROVIDED = (
    rf"provid{_NO_VERB}(?:ed|ing)"
    r"(?=\ that\b|\ (?:he|she|they|we|i|there)\b"
    rf"|\ (?:it|you)\ {_FINITE}\b|\ (?:the|a|an|his|her|their|our|its|all|both|no)(?:\ [\w’'-]+){{1,3}}?\ {_FINITE}\b)"
)
_WORDS = "|".join(lexicon.CONDITIONS).replace(" ", r"\s+")  # a line may end between them
_CONDITION = re.compile(rf"\b(?=[iuopast])(?:{_WORDS}|{PROVIDED})\b", re.IGNORECASE)
_NOT_CONDITION = re.compile(
    r"(?:\b(?:as|even|what|ask(?:s|ed|ing)?|know|knows|knew|see|wonder(?:s|ed)?|say|sure|question(?:s|ed)?|all at|at|only) )$",
    re.IGNORECASE,
)
_OPENED = re.compile(r"\s+(?:[“\"]|''|``)")
_CLAUSE_END = re.compile(r"[,;:—–?!”\"]|\.(?=\s|$|[”\"])|\s-\s")


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """Every clause of `sentence` that begins with "if", "unless", "until", "provided that" …, up to the next mark.

    "as if", "even if" and the "if" after "ask" or "know" (whether) are no conditions.
    """
    for match in _CONDITION.finditer(text, sentence.start, sentence.end):
        before = max(sentence.start, match.start() - 14)
        if _NOT_CONDITION.search(text, before, match.start()) and "only" not in match.group().lower():
            continue
        behind = _OPENED.match(text, match.end(), sentence.end)  # 'if "the court agrees, …"': quoted from there on
        end = _CLAUSE_END.search(text, behind.end() if behind else match.end(), sentence.end)
        if clause := trimmed(text, match.start(), end.start() if end else sentence.end):
            yield clause


def beside(text: str, clause: Span, words: Span) -> bool:
    """Whether no end of a sentence or of a quotation parts the clause from the words."""
    if clause.overlaps(words):
        return True
    start, end = (clause.end, words.start) if clause.end <= words.start else (words.end, clause.start)
    return end - start <= 12 or not re.search(r"[.;:!?“”\"]", text[start:end])
