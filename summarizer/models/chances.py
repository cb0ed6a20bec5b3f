"""How sure a model was of a choice: the probability of each value of an enum, read off the tokens it wrote."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PARTS = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)
_VALUE = re.compile(r'\s*:\s*"')


@dataclass(frozen=True, slots=True)
class Alternative:
    """A token that was or might have been written, and the logarithm of its probability."""

    text: str
    logprob: float

    @property
    def chance(self) -> float:
        """Its probability, 0 to 1."""
        return math.exp(min(self.logprob, 0.0)) if not math.isnan(self.logprob) else 0.0


@dataclass(frozen=True, slots=True)
class Token:
    """A token that was written, and the likeliest in its place."""

    written: Alternative
    likeliest: tuple[Alternative, ...] = ()

    @property
    def candidates(self) -> Iterator[tuple[Alternative, bool]]:
        """Each alternative, and whether it is the one that was written; that one always is among them."""
        yield self.written, True
        yield from ((other, False) for other in self.likeliest if other.text != self.written.text)


def chances_of(tokens: Sequence[Token], choice: str, values: Sequence[str]) -> dict[str, float]:
    """The probability of each value that was in reach, out of those found; they add up to 1. Empty where it cannot be told.

    The tokens are read and not the reply's text: they may hold a fence that the text has lost.
    """
    start = _start_of_value("".join(token.written.text for token in tokens), choice)
    mass = _mass(tokens, start, values) if start is not None else {}
    total = math.fsum(mass.values())
    return {value: mass[value] / total for value in values if value in mass} if total > 0 else {}


def _start_of_value(text: str, choice: str) -> int | None:
    """Where the value of a property of the outermost object begins, behind its quotation mark."""
    depth = 0
    for part in _PARTS.finditer(text, max(text.find("{"), 0)):
        mark = part[0]
        depth += (mark in "{[") - (mark in "}]")
        if depth == 1 and mark == f'"{choice}"' and (value := _VALUE.match(text, part.end())):
            return value.end()
    return None


def _mass(tokens: Sequence[Token], start: int, values: Sequence[str]) -> dict[str, float]:
    """What each value has of the probability, followed along the path that was written for as long as that leaves several."""
    mass: dict[str, float] = {}
    read, weight = "", 1.0
    for token, skip in _tokens_from(tokens, start):
        undecided: str | None = None
        for other, is_written in token.candidates:
            piece = read + _piece(other.text, token.written.text[:skip])
            fitting = _fitting(piece, values)
            if len(fitting) == 1:
                mass[fitting[0]] = mass.get(fitting[0], 0.0) + weight * other.chance
            elif fitting and is_written:
                undecided = piece
        if undecided is None:
            break
        read, weight = undecided, weight * token.written.chance
    return mass


def _tokens_from(tokens: Sequence[Token], start: int) -> Iterator[tuple[Token, int]]:
    """The tokens from a position of their text on, each with how many of its characters stand before that position."""
    end = 0
    for token in tokens:
        begin, end = end, end + len(token.written.text)
        if end > start:
            yield token, max(start - begin, 0)


def _piece(text: str, before: str) -> str:
    """What a token adds to the value; `before` is what the one that was written holds of the text before the value."""
    return text.removeprefix(before) if not before or text.startswith(before) else text.lstrip(' \t\r\n":')


def _fitting(piece: str, values: Sequence[str]) -> list[str]:
    """The values that a beginning leaves possible."""
    written, closed, _ = piece.lstrip().partition('"')
    if closed:
        return [value for value in values if value == written]
    open_ones = [value for value in values if value.startswith(written)]
    return open_ones or [value for value in values if value and written.startswith(value)]
