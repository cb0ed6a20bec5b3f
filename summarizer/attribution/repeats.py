"""Names in headlines: title case hides where a name ends, so that only names of the running text count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from summarizer.attribution.cast import Cast, Figure
from summarizer.attribution.given_names import GENDER, GIVEN
from summarizer.attribution.mentions import Mention
from summarizer.attribution.model import ActorKind
from summarizer.attribution.names import keyed, read_name
from summarizer.text.spans import Span, cover

_WORD = re.compile(r"\S+")
_LONGEST_PERSON = 4
_LONGEST_NAME = 6
"""Words of a name looked for in a headline."""


def repeated(cast: Cast, headlines: Iterable[Mention], text: str) -> Iterator[tuple[Mention, Figure]]:
    """The parts of headline names that name somebody of the running text, and whom; longest first, from the left."""
    for mention in headlines:
        words = [
            Span(mention.span.start + match.start(), mention.span.start + match.end())
            for match in _WORD.finditer(mention.span.of(text))
        ]
        start = 0
        while start < len(words):
            found = _known_from(cast, words[start : start + _LONGEST_NAME], text)
            if found is None:
                start += 1
                continue
            length, figure = found
            span = cover(words[start : start + length])
            yield replace(mention, span=span, name=read_name(span.of(text).split())), figure
            start += length


def _known_from(cast: Cast, words: list[Span], text: str) -> tuple[int, Figure] | None:
    for length in range(len(words), 0, -1):
        if figure := _known(cast, [word.of(text) for word in words[:length]]):
            return length, figure
    return None


def _known(cast: Cast, words: list[str]) -> Figure | None:
    key = keyed(words)
    if found := cast.exact(key):
        return found
    if 1 < len(key) < _LONGEST_PERSON and key[0] in GIVEN:
        return _named_in_full(cast, words)
    if len(key) > 1:
        return None
    if body := cast.acronym(words[0]):
        return body
    people = [figure for figure in cast.sharing(key[0]) if figure.is_personal]
    surnamed = [figure for figure in people if any(known[-1] == key[0] for known in figure.keys)]
    fitting = surnamed or [figure for figure in people if key[0] in GIVEN]
    return fitting[0] if len(fitting) == 1 else None


def _named_in_full(cast: Cast, words: list[str]) -> Figure | None:
    """The one person whom the running text knows by surname only, which the headline completes."""
    key = keyed(words)
    bearers = [
        figure for figure in cast.sharing(key[-1]) if figure.is_personal and any(known[-1] == key[-1] for known in figure.keys)
    ]
    if len(bearers) != 1 or any(len(known) > 1 for known in bearers[0].keys):
        return None
    figure = bearers[0]
    gender = GENDER.get(key[0], "")
    if figure.gender and gender not in {"", figure.gender}:
        return None
    figure.name, figure.kind, figure.gender = read_name(words).text, ActorKind.PERSON, figure.gender or gender
    figure.forms.setdefault(figure.name)
    cast.know(figure, key)
    return figure
