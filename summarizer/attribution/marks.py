"""The place and the party that a text gives beside a name: "Jane Doe (D-Ohio)", "Senator Doe of Ohio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.attribution.mentions import Mention

_LABEL = re.compile(r"\s*(?:\(|,\s*)(?P<party>[RDIL])(?:-(?P<place>[A-Z][\w. ]{1,20}?))?(?=[),])")
_MEMBER = re.compile(
    r",\s*(?:an?\s+|the\s+)?(?P<party>Republican|Democrat)(?:\s+(?:of|from)\s+(?P<place>[A-Z]\w+(?: [A-Z]\w+)?))?"
)
_OF_PLACE = re.compile(r"\s+of\s+(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)")
_WORDS = {"R": "republican", "D": "democrat", "I": "independent", "L": "libertarian"}


def marks_beside(text: str, mention: Mention) -> Iterator[str]:
    """The words for place and party just behind `mention`, lower case."""
    end = mention.span.end
    if text[end : end + 1] not in {" ", ",", "("}:
        return
    match = _LABEL.match(text, end) or _MEMBER.match(text, end)
    if match is None and mention.name.title:
        match = _OF_PLACE.match(text, end)
    if match is None:
        return
    found = match.groupdict()
    if party := found.get("party"):
        yield _WORDS.get(party, party.lower())
    if place := found.get("place"):
        yield from (word.strip(".").lower() for word in place.split())
