"""Placing the pieces of a quotation in a document: whole words, in order, with nothing in the gaps that turns them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.grounding.brackets import fits_bracket
from summarizer.grounding.context import turning_word
from summarizer.grounding.source import QuoteSource
from summarizer.grounding.wording import Joint, Wording
from summarizer.text.folding import FoldedText

Place = tuple[int, int]
"""Start and end in the folded text."""

PIECE_WORDS = 3
"""A piece beside words left out shows at least so many words: fewer stand in too many places."""

_REACH = 600  # how many characters a gap outside quotation marks may leave out: about a long sentence
_REPLACED = 80  # how many characters a bracket may stand for
_HYPHENATED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_TOKEN_BEFORE = re.compile(r"[^\s\"(\[]+ ?$")
_TOKEN_AFTER = re.compile(r" ?[^\W_]+(?:-[^\W_]+)*")
_HYPHENS = frozenset("-‐‑")
_APART = "the parts are not one statement of one speaker, in this order"
_OWN_DOTS = " .,;:-[]()"


def occurrences(piece: str, source: QuoteSource, low: int = 0, high: int | None = None) -> list[Place]:
    """Where `piece` (folded) stands as whole words, whatever its case, in the first spelling that is found at all."""
    for text, asked in _spellings(_lower(piece), source):
        if found := list(_whole_words(asked, text, source, low, len(text) if high is None else high)):
            return found
    return []


def _lower(piece: str) -> str:
    low = piece.lower()
    return low if len(low) == len(piece) else "".join(char.lower() if len(char.lower()) == 1 else char for char in piece)


def _spellings(asked: str, source: QuoteSource) -> Iterator[tuple[str, str]]:
    yield source.folded.lowered, asked
    if "-" in asked and (rejoined := source.folded.rejoined):
        yield source.folded.lowered, _HYPHENATED.sub(lambda word: rejoined.get(word[0], word[0]), asked)
    if "'" in asked or '"' in asked:
        yield source.unmarked, asked.replace('"', "'")


def _whole_words(asked: str, text: str, source: QuoteSource, low: int, high: int) -> Iterator[Place]:
    at = text.find(asked, low, high)
    while at >= 0:
        end = at + len(asked)
        if _begins_word(text, at) and _ends_word(text, end) and _is_free(at, end, source):
            yield at, end
        at = text.find(asked, at + 1, high)


def _is_free(start: int, end: int, source: QuoteSource) -> bool:
    """Whether `start:end` cuts through no character of the document and no compound ("non-|partisan")."""
    folded = source.folded
    return folded.is_whole(start, end) and not (_is_hyphen(start - 1, folded) or _is_hyphen(end, folded))


def _is_hyphen(at: int, folded: FoldedText) -> bool:
    """Whether a hyphen stands at an offset of the folded text, between two letters; a dash is none."""
    text = folded.text
    if not (0 < at < len(text) - 1 and text[at] == "-" and text[at - 1].isalnum() and text[at + 1].isalnum()):
        return False
    return folded.span(at, at + 1).of(folded.original) in _HYPHENS


def _begins_word(text: str, at: int) -> bool:
    """Whether no word, number or amount goes on over `at` from the left ("non-", "1,", "$")."""
    if at == 0 or not text[at].isalnum():
        return True
    before, further = text[at - 1], text[at - 2] if at > 1 else " "
    if before.isalnum() or before in "_@#$€£":
        return False
    if before == "'":
        return not further.isalnum()
    return not (before in ".,:" and further.isdigit() and text[at].isdigit())


def _ends_word(text: str, end: int) -> bool:
    """Whether no word, number or share goes on over `end` to the right ("n't", ",000", "%")."""
    if end == len(text) or not text[end - 1].isalnum():
        return True
    after, further = text[end], text[end + 1 : end + 2]
    if after.isalnum() or after in "_@%":
        return False
    if after == "'":
        return not further.isalpha()
    return not (after in ".,:" and further.isdigit() and text[end - 1].isdigit())


@dataclass(slots=True)
class Placing:
    """One try to place a wording in a document; `problems` collects what stood in the way."""

    wording: Wording
    source: QuoteSource
    problems: list[str] = field(default_factory=list)
    _dead: set[tuple[int, Place]] = field(default_factory=set)
    """Pieces placed before in vain: without it, repeated wording takes time exponential in the number of gaps."""
    _tries: int = 1000
    """How many more gaps are looked at; an honest quotation needs a handful."""

    def ways(self) -> Iterator[list[Place]]:
        """Every way to place all pieces: places in order, one for each run of pieces that nothing is left out of."""
        pieces = self.wording.pieces
        first = 0 if pieces[0] else 1
        if first >= len(pieces) or not all(pieces[first:-1]) or not pieces[first]:
            return
        if not all(occurrences(piece, self.source) for piece in pieces if piece):
            return
        for place in occurrences(pieces[first], self.source):
            start = self._leading(place) if first else place[0]
            if start is not None and (way := self._onward(first, [(start, place[1])])):
                yield way

    def _onward(self, number: int, placed: list[Place]) -> list[Place] | None:
        """`placed` with the pieces after `number` behind it; None where there is no way to place them."""
        if number == len(self.wording.pieces) - 1:
            return placed
        if (number, placed[-1]) in self._dead:
            return None
        joint = self.wording.joints[number]
        if not self.wording.pieces[number + 1]:
            return self._trailing(joint, placed)
        left = placed[-1]
        for right in self._following(number, left):
            further = [*placed, right] if joint.elides else [*placed[:-1], (left[0], right[1])]
            if way := self._onward(number + 1, further):
                return way
        self._dead.add((number, left))
        return None

    def _following(self, number: int, left: Place) -> Iterator[Place]:
        """Where the piece after `number` may stand behind `left`, nearest first."""
        joint, piece = self.wording.joints[number], self.wording.pieces[number + 1]
        places = occurrences(piece, self.source, left[1], self._limit(joint, left) + len(piece))
        if not places:
            self.problems.append(_APART)
        for place in places[: max(0, self._tries)]:
            self._tries -= 1
            right, problem = self._joined(number, left, place)
            if problem:
                self.problems.append(problem)
            else:
                yield right

    def _limit(self, joint: Joint, left: Place) -> int:
        """Up to where the next piece may begin."""
        if not joint.elides:
            return left[1] + _REPLACED
        number = self.source.stretch(left[0])
        if number is None:
            return left[1] + _REACH
        while self.source.links(number):
            number += 1
        return self.source.stretches[number][1]

    def _joined(self, number: int, left: Place, right: Place) -> tuple[Place, str | None]:
        """The right place with the word that a bracket before it stands for, and what is wrong with the gap."""
        joint, text = self.wording.joints[number], self.source.folded.text
        gap = text[left[1] : right[0]]
        if joint.bracket is not None:
            found = _TOKEN_BEFORE.search(gap) if joint.elides else None
            replaced = found[0] if found else gap
            if not fits_bracket(joint.bracket, replaced, self.source.folded):
                return right, f"[{joint.bracket}] is put in for {replaced.strip()!r}"
            right = (right[0] - len(replaced), right[1])
        return right, self._gap_problem(number, left, right) if joint.elides else None

    def _gap_problem(self, number: int, left: Place, right: Place) -> str | None:
        gap = self.source.folded.lowered[left[1] : right[0]]
        if not gap.strip(_OWN_DOTS):
            return None  # the document has the dots itself
        if self.wording.shown(number) < PIECE_WORDS or self.wording.shown(number + 1) < PIECE_WORDS:
            return f"fewer than {PIECE_WORDS} words stand beside '...'"
        parts = self._left_out(left, right)
        if parts is None:
            return _APART
        if any('"' in part for part in parts):
            return "another quotation is left out between the parts"
        word = next(filter(None, map(turning_word, parts)), None)
        return f"'...' leaves out {word!r}" if word else None

    def _left_out(self, left: Place, right: Place) -> tuple[str, ...] | None:
        """What the speaker says in the gap; None where the parts are not in one statement."""
        low, stretches = self.source.folded.lowered, self.source.stretches
        first, last = self.source.stretch(left[0]), self.source.stretch(right[0])
        if first is None and last is None:
            gap = low[left[1] : right[0]]
            return (gap,) if self.source.is_one_statement(left[0], right[1]) or not re.search(r"[.!?] ", gap) else None
        if first is None or last is None or left[1] > stretches[first][1] or right[1] > stretches[last][1]:
            return None
        if first == last:
            return (low[left[1] : right[0]],)
        return low[left[1] : stretches[first][1]], low[stretches[last][0] : right[0]]

    def _leading(self, place: Place) -> int | None:
        """Where the word begins that the bracket before the first piece stands for."""
        bracket = self.wording.joints[0].bracket or ""
        found = _TOKEN_BEFORE.search(self.source.folded.text, max(0, place[0] - _REPLACED), place[0])
        if found and fits_bracket(bracket, found[0], self.source.folded):
            return found.start()
        self.problems.append(f"[{bracket}] is put in for {found[0].strip() if found else 'nothing'!r}")
        return None

    def _trailing(self, joint: Joint, placed: list[Place]) -> list[Place] | None:
        """`placed` up to the end of the word that the bracket behind the last piece stands for."""
        bracket, start = joint.bracket or "", placed[-1][0]
        found = _TOKEN_AFTER.match(self.source.folded.text, placed[-1][1])
        if found and fits_bracket(bracket, found[0], self.source.folded):
            return [*placed[:-1], (start, found.end())]
        if fits_bracket(bracket, "", self.source.folded):
            return placed
        self.problems.append(f"[{bracket}] is put in for {found[0].strip() if found else 'nothing'!r}")
        return None
