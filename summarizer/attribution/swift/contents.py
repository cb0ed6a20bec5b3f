"""What may be said: the readings of where the content of a cue begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarizer.attribution.swift.edges import MARKS, Edge, close, ends_after, ends_before, starts_after, starts_before
from summarizer.attribution.swift.places import Place
from summarizer.attribution.swift.runs import Pieces, Runs, passage
from summarizer.attribution.swift.sentences import QUOTE, Sentence
from summarizer.attribution.swift.sources import before, subject
from summarizer.attribution.swift.traits import Traits
from summarizer.attribution.swift.words import BE

_SEEMING = frozenset({"seem", "appear", "look", "sound"})
_STARTS, _ENDS = 2.0, 1.0
"""Log-odds by which a start or an end may be worse than the best one for it to be tried."""
_SIZES = (2, 4, 8, 15, 30, 60, 120)
"""Bounds of the classes of content length, in words of six letters."""


class _Part(NamedTuple):
    """Tokens `first` up to `last`, and how they were found."""

    first: int
    last: int
    how: str
    traits: tuple[Traits, ...] = ()


class Content(NamedTuple):
    """A reading: its shape (`base` is what of it stands before a plus), its tokens and further characters, its features."""

    shape: str
    base: str
    row: Sentence
    parts: tuple[_Part, ...]
    more: Pieces
    traits: tuple[Traits, ...]

    @property
    def first(self) -> int:
        """The first token of the sentence that is part of it; 0 where none is."""
        return self.parts[0].first if self.parts else 0

    @property
    def last(self) -> int:
        """The token behind the last one of the sentence that is part of it; 0 where none is."""
        return self.parts[-1].last if self.parts else 0

    @property
    def pieces(self) -> Pieces:
        """The characters it takes up, with the other paragraphs of quotations that go on there."""
        row = self.row
        pieces: list[tuple[int, int]] = []
        for part in self.parts:
            pieces.append((row.starts[part.first], row.ends[part.last - 1]))
            for token, whole in row.passages.items():
                if part.first <= token < part.last and len(whole.parts) > 1:
                    pieces += [piece for piece in passage(row, token) if piece[0] != row.starts[token]]
        return (*pieces, *self.more)


Choice = Callable[[list[Edge], float], list[Edge]]
"""Which of the edges are worth trying: those by no more than so many log-odds worse than the best."""


def every_edge(edges: list[Edge], _: float) -> list[Edge]:
    """All of them."""
    return edges


def contents(place: Place, every: tuple[Sentence, ...], runs: Runs, choice: Choice = every_edge) -> list[Content]:
    """Every reading with edges of this choice, none twice."""
    shapes: dict[str, Traits] = {}
    found: dict[object, Content] = {}
    more = runs.behind(place.number)
    for shape, parts, further in (*_inside(place, more, choice), *_outside(place, every, more)):
        key = (*[(part.first, part.last) for part in parts], further)
        if key not in found:
            if shape not in shapes:
                shapes[shape] = _of_shape(place, shape)
            found[key] = _made(place, shape, parts, further, shapes[shape])
    return list(found.values())


_Draft = tuple[str, tuple[_Part, ...], Pieces]


def _inside(place: Place, runs: tuple[Pieces, ...], choice: Choice) -> Iterator[_Draft]:
    """Contents in the sentence of the cue, with the quotations behind it."""
    afters = _afters(place, choice)
    for part in afters:
        yield "after", (part,), ()
        if part.how.endswith(">end"):
            yield from ((f"after+{number}", (part,), run) for number, run in enumerate(runs))
    rest = _rest(place)
    for part in _befores(place, choice):
        yield "before", (part,), ()
        yield from ((f"before+{number}", (part,), run) for number, run in enumerate(runs))
        if rest is not None:
            yield "around", (part, rest), ()
            yield from ((f"around+{number}", (part, rest), run) for number, run in enumerate(runs))
    yield from _raised(place, afters)


def _outside(place: Place, every: tuple[Sentence, ...], runs: tuple[Pieces, ...]) -> Iterator[_Draft]:
    """The quotation before the sentence, and the paragraph below it."""
    row, behind = place.row, place.number + 1
    yield from ((f"below+{number}", (), run) for number, run in enumerate(runs))
    if behind < len(every) and every[behind].paragraph == row.paragraph + 1 and not runs:
        last = behind
        while last + 1 < len(every) and every[last + 1].paragraph == row.paragraph + 1:
            last += 1
        yield "block", (), ((every[behind].span.start, every[last].span.end),)
    above = every[place.number - 1] if place.number else row
    if place.number and above.kinds[-1:] == [QUOTE]:
        shape = "same" if above.paragraph == row.paragraph else "above"
        pieces = passage(above, len(above) - 1)
        yield shape, (), pieces
        yield from ((f"{shape}+{number}", (), pieces + run) for number, run in enumerate(runs))


def _afters(place: Place, choice: Choice) -> list[_Part]:
    ends = choice(ends_after(place), _ENDS)
    return [_between(start, end, ">") for start in choice(starts_after(place), _STARTS) for end in ends if end.at > start.at]


def _befores(place: Place, choice: Choice) -> list[_Part]:
    made: dict[tuple[int, str], Edge] = {}
    ends = choice(ends_before(place), _ENDS)
    return [_between(start, end, "<") for end in ends for start in choice(starts_before(place, end.at, made), _STARTS)]


def _between(start: Edge, end: Edge, sign: str) -> _Part:
    return _Part(start.at, end.at, f"{start.how}{sign}{end.how}", (start.traits, end.traits))


def _rest(place: Place) -> _Part | None:
    """Where the content goes on behind the tag: "the bill, he said, will pass"."""
    kinds, end = place.row.kinds, close(place.row)
    for at in range(place.at + 1, min(end - 1, place.at + 16)):
        if kinds[at] in {",", ":", "—"} or kinds[at + 1] == QUOTE:
            return _Part(at + 1, end, kinds[at] if kinds[at] in MARKS else "x")
    return None


def _raised(place: Place, afters: list[_Part]) -> Iterator[_Draft]:
    """A subject that is part of what is said: "she is expected to resign", "the plan was rejected by the union"."""
    row, group = place.row, place.group
    passive = place.form == "ed" and any(kind in BE for kind in row.kinds[group : place.at])
    if not group or not (passive or place.lemma in _SEEMING):
        return
    first = before(row, group)
    if first == group and row.kinds[group - 1] in {"he", "she", "it", "they"}:
        first = group - 1
    for start in sorted({first, subject(row)}):
        if start < group:
            own = _Part(start, group, "own")
            if passive:
                yield "passive", (own,), ()
            for part in [part for part in afters if part.how.startswith("direct>")][:3]:
                yield "raised", (own, part), ()


def _of_shape(place: Place, shape: str) -> Traits:
    lemma, form = place.lemma, place.form
    return Traits((f"s={shape}", f"sl={shape}|{lemma}", f"sf={shape}|{form}"))


def _made(place: Place, shape: str, parts: tuple[_Part, ...], more: Pieces, of_shape: Traits) -> Content:
    base = shape.partition("+")[0]
    if not parts:
        return Content(shape, base, place.row, parts, more, (of_shape, _apart(place, shape, more)))
    shared = parts[0].traits if len(parts) == 1 else parts[0].traits + parts[1].traits
    return Content(shape, base, place.row, parts, more, (of_shape, *shared, _own(place, shape, base, parts, more)))


def _apart(place: Place, shape: str, more: Pieces) -> Traits:
    """Features of a content that stands in another sentence."""
    row = place.row
    last = row.words[-1] if row.words[-1] == ":" else row.kinds[-1]
    length = f"{shape}|{min(4, len(row) // 5)}"
    return Traits((f"nx={shape}|{last}", f"nl={length}", f"nn={length}|{place.lemma}", f"nm={shape}|{min(3, len(more))}"))


def _own(place: Place, shape: str, base: str, parts: tuple[_Part, ...], more: Pieces) -> Traits:
    """Features of a whole content in the sentence of its cue."""
    row, kinds, lemma = place.row, place.row.kinds, place.lemma
    part = parts[0]
    first, end = part.first, part.last
    inside = kinds[first:end]
    length, quotes = row.ends[end - 1] - row.starts[first], inside.count(QUOTE)
    if len(parts) > 1:
        length += row.ends[parts[1].last - 1] - row.starts[parts[1].first]
        quotes += kinds[parts[1].first : parts[1].last].count(QUOTE)
    size = bisect_left(_SIZES, length // 6)
    whole = _quoted(row, inside)
    left = len(row.passages) > quotes if row.passages else "-"
    other = bisect_left(place.others, end) - bisect_left(place.others, first)
    marks = min(3, inside.count(",") + inside.count(";") + inside.count("—") + inside.count("–"))
    names = [
        f"z={base}|{size}",
        f"zl={base}|{size}|{lemma}",
        f"q={base}|{whole}|{left}",
        f"ql={base}|{whole}|{lemma}",
        f"c={base}|{min(3, other)}",
        f"m={base}|{marks}|{part.how}",
    ]
    if more:
        names.append(f"mo={shape}|{whole}")
    if len(parts) > 1:
        rest = parts[1]
        names += [f"r={shape}|{rest.how}|{kinds[rest.first]}", f"rr={shape}|{whole}|{kinds[rest.first] == QUOTE}"]
    return Traits(tuple(names))


def _quoted(row: Sentence, inside: list[str]) -> str:
    if not row.passages:
        return "-"
    if QUOTE not in inside:
        return "no"
    return "all" if all(kind == QUOTE or len(kind) == 1 for kind in inside) else "some"
