"""Quantities of a text: values with their units, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


def _counted(names: str, start: int = 0, step: int = 1) -> dict[str, int]:
    return {name: start + step * index for index, name in enumerate(names.split())}


_UNITS = _counted(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
)
_TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_SCALES = {"hundred": 100, "dozen": 12, "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9} | {
    name: 1000 ** (power + 1) for power, name in enumerate(("thousand", "million", "billion", "trillion"))
}
_ORDINALS = _counted("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1)
_SHARES = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FRACTIONS = {name + plural: Fraction(1, part) for name, part in _SHARES.items() for plural in ("", "s")}
_MONTH_NAMES = """january february march april may june july august september october november december"""
MONTHS = _counted(_MONTH_NAMES, 1) | {name[:3]: index for name, index in _counted(_MONTH_NAMES, 1).items()} | {"sept": 9}
"""Names of months, whole and shortened, in lower case."""
_PIECE = re.compile(r"[$€£¥]|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|%|(?:per cent|[A-Za-z]+)|[-–/:]|\S")
_MONEY = {
    "$": "$",
    "€": "€",
    "£": "£",
    "¥": "¥",
    "dollar": "$",
    "dollars": "$",
    "euro": "€",
    "euros": "€",
    "pound": "£",
    "pounds": "£",
}
_ROUNDED = Fraction(1, 200)  # "a third" is 33 percent, and 33.3
_PERCENT = frozenset({"%", "percent", "per cent", "pct"})


_STARTS = frozenset({*_UNITS, *_TENS, *_ORDINALS, *_FRACTIONS, *"$€£¥q"})
"""What a quantity can begin with, besides a digit."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value, its unit ("%", "points", "$", "th" for ordinals, "month" for a day of one) and where it stands."""

    value: Fraction
    unit: str
    start: int
    end: int
    text: str

    def agrees_with(self, other: Quantity) -> bool:
        """Whether both can be the same quantity; a unit left out on one side agrees with any but a rank."""
        if self.unit == other.unit:
            return self.value == other.value
        if "%" in {self.unit, other.unit} and "" in {self.unit, other.unit}:
            return abs(self._as_share() - other._as_share()) < _ROUNDED or self.value == other.value
        if "th" in {self.unit, other.unit}:
            return self.value == other.value and "month" in self.unit + other.unit
        return self.value == other.value and (not self.unit or not other.unit)

    def _as_share(self) -> Fraction:
        return self.value / 100 if self.unit == "%" else self.value


_LETTERS = re.compile(r"[A-Za-z]+")
_FIGURE = re.compile(r"[\d$€£¥]")


class _Piece(NamedTuple):
    low: str
    start: int
    end: int
    small: bool = False


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """Every quantity in `text[start:end]`, in order; offsets count in `text`."""
    end = len(text) if end is None else end
    if not _FIGURE.search(text, start, end) and _STARTS.isdisjoint(_LETTERS.findall(text[start:end].lower())):
        return ()  # most sentences hold no number, and this is quickly seen
    pieces = [
        _Piece(match.group().lower(), *match.span(), small=match.group().islower()) for match in _PIECE.finditer(text, start, end)
    ]
    return tuple(_scan(text, pieces))


def _scan(text: str, pieces: list[_Piece]) -> Iterator[Quantity]:
    index = 0
    while index < len(pieces):
        low = pieces[index].low
        if low not in _STARTS and not low[-1].isdecimal():
            index += 1
            continue
        found = _rank(pieces, index) or _fraction(pieces, index) or _cardinal(pieces, index)
        if found is None:
            index += 1
            continue
        value, unit, after = found
        yield Quantity(value, unit, pieces[index].start, pieces[after - 1].end, text[pieces[index].start : pieces[after - 1].end])
        index = after


def _low(pieces: list[_Piece], index: int) -> str:
    return pieces[index].low if 0 <= index < len(pieces) else ""


def _joined(pieces: list[_Piece], index: int) -> bool:
    return 0 < index < len(pieces) and pieces[index].start == pieces[index - 1].end


def _rank(pieces: list[_Piece], index: int) -> tuple[Fraction, str, int] | None:
    low, after = pieces[index].low, _low(pieces, index + 1)
    if low == "q" and after.isdecimal() and _joined(pieces, index + 1):
        return Fraction(int(after)), "th", index + 2
    if low.isdecimal() and after in {"st", "nd", "rd", "th"} and _joined(pieces, index + 1):
        return Fraction(int(low)), "th", index + 2
    if low in _TENS and after == "-" and _low(pieces, index + 2) in _ORDINALS:
        return Fraction(_TENS[low] + _ORDINALS[_low(pieces, index + 2)]), "th", index + 3
    if low in _ORDINALS and not (low in _FRACTIONS and _is_share(pieces, index)):
        return Fraction(_ORDINALS[low]), "th", index + 1
    return None


def _is_share(pieces: list[_Piece], index: int) -> bool:
    """Whether "third" is a share ("a third of", "two thirds") and not a rank."""
    before = _low(pieces, index - 1)
    return before in {"a", "one", "-"} and _low(pieces, index + 1) in {"of", ".", ",", ""}


def _fraction(pieces: list[_Piece], index: int) -> tuple[Fraction, str, int] | None:
    low, after = pieces[index].low, _low(pieces, index + 1)
    top = int(low) if low.isdecimal() else _UNITS.get(low)
    step = 2 if after == "-" else 1
    if top and _low(pieces, index + step) in _FRACTIONS and (top == 1 or _low(pieces, index + step).endswith("s")):
        return top * _FRACTIONS[_low(pieces, index + step)], "", index + step + 1
    if low in {"half", "halves"} or (low in _FRACTIONS and low not in _ORDINALS and _is_share(pieces, index)):
        return _FRACTIONS[low], "", index + 1
    if low in _FRACTIONS and low in _ORDINALS and _is_share(pieces, index):
        return _FRACTIONS[low], "", index + 1
    return None


def _cardinal(pieces: list[_Piece], index: int) -> tuple[Fraction, str, int] | None:
    if (
        _low(pieces, index - 1) == "-"
        and _joined(pieces, index)
        and _joined(pieces, index - 1)
        and pieces[index - 2].low.isalpha()
        and not _counts(pieces[index - 2].low)
    ):
        return None  # part of a name: "EB-5"
    sign = _MONEY.get(pieces[index].low, "") if pieces[index].low in "$€£¥" else ""
    at = index + 1 if sign else index
    read = _value(pieces, at)
    if read is None:
        return None
    value, after = read
    if not sign and after == at + 1 and pieces[at].low == "one" and _low(pieces, after) not in _PERCENT:
        return None  # "one" is a pronoun more often than a number
    unit, after = _unit(pieces, after)
    return value, sign or unit or _month_before(pieces, at) or _month_behind(pieces, after), after


def _counts(low: str) -> bool:
    return low in _UNITS or low in _TENS or low in _SCALES or low in MONTHS


def _value(pieces: list[_Piece], at: int) -> tuple[Fraction, int] | None:
    total, current, seen, index = Fraction(0), Fraction(0), False, at
    while index < len(pieces):
        low = pieces[index].low
        if low[0].isdecimal() or (low[0] == "." and low[1:].isdecimal()):
            if seen:
                break
            current, seen = Fraction(low.replace(",", "")), True
        elif low in _TENS or low in _UNITS:
            add = _TENS.get(low, _UNITS.get(low, 0))
            if seen and not _continues(pieces, index, add):
                break
            current, seen = current + add, True
        elif low in _SCALES and seen and (len(low) > 2 or _joined(pieces, index)):
            current *= _SCALES[low]
            if _SCALES[low] >= 1000:
                total, current = total + current, Fraction(0)
        elif not (
            low in {"-", "and"} and seen and _low(pieces, index + 1) in {**_UNITS, **_TENS, **_SCALES} and _chains(pieces, index)
        ):
            break
        index += 1
    return (total + current, index) if seen else None


def _continues(pieces: list[_Piece], index: int, add: int) -> bool:
    before = _low(pieces, index - 1)
    if before == "-":
        before = _low(pieces, index - 2)
    return (before in _TENS and add < 10) or before in _SCALES or before == "and"


def _chains(pieces: list[_Piece], index: int) -> bool:
    before, after = _low(pieces, index - 1), _low(pieces, index + 1)
    if pieces[index].low == "and":
        return before in {"hundred", "thousand"} and after not in _SCALES
    return before in _TENS or after in _SCALES


def _unit(pieces: list[_Piece], after: int) -> tuple[str, int]:
    low = _low(pieces, after)
    step = 1 if low == "-" else 0
    low = _low(pieces, after + step)
    if low in {"percentage", "percent", "%"} and _low(pieces, after + step + 1) in {"point", "points"}:
        return "points", after + step + 2
    if low in _PERCENT:
        return "%", after + step + 1
    if low == "cent" and _low(pieces, after - 1) == "per":
        return "%", after + 1
    if low in _MONEY:
        return _MONEY[low], after + step + 1
    return "", after


def _month_before(pieces: list[_Piece], at: int) -> str:
    before = _low(pieces, at - 1)
    if before == ".":
        before = _low(pieces, at - 2)
    return f"month {MONTHS[before]}" if before in MONTHS else ""


def _month_behind(pieces: list[_Piece], after: int) -> str:
    """The month of "3 May" or "3 of May"; "may" itself only where it is written large."""
    behind = after + (_low(pieces, after) == "of")
    low = _low(pieces, behind)
    return f"month {MONTHS[low]}" if low in MONTHS and not pieces[behind].small else ""


def missing(said: Iterable[Quantity], found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Those of `said` that nothing in `found` agrees with."""
    known = tuple(found)
    for quantity in said:
        if not any(quantity.agrees_with(other) for other in known):
            yield quantity
