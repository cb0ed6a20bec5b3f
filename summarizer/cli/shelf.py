"""Documents that claims are checked against: each read and parsed once, as long as they fit in memory."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from summarizer import wiring
from summarizer.briefing import Failure
from summarizer.config import Settings
from summarizer.documents import Document
from summarizer.grounding.validator import Source

_CHARACTERS = 10_000_000
"""How much text is kept with its statements; about 300 MB with everything that hangs on it."""


class Shelf:
    """Sources by path or text, the least recently used dropped first."""

    def __init__(self, settings: Settings, characters: int = _CHARACTERS) -> None:
        """An empty shelf with room for so many characters, and always for one document."""
        self._settings = settings
        self._identities = wiring.identities(settings)
        self._room = characters
        self._kept: OrderedDict[str, Source | Failure] = OrderedDict()

    def at(self, path: str) -> Source | Failure:
        """The document at `path`, or why it cannot be read."""
        return self._fetch(f"path {path}", path, None)

    def of(self, text: str) -> Source | Failure:
        """A document made of `text`."""
        return self._fetch(f"text {text}", "-", text)

    def _fetch(self, key: str, path: str, text: str | None) -> Source | Failure:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._made(path, text)
        self._kept[key] = made
        self._room -= _size(made)
        while self._room < 0 and len(self._kept) > 1:
            self._room += _size(self._kept.popitem(last=False)[1])
        return made

    def _made(self, path: str, text: str | None) -> Source | Failure:
        reading = wiring.read([path], self._settings, None if text is None else text.encode("utf-8", "surrogatepass"))
        if reading.failures:
            failure = reading.failures[0]
            return failure if text is None else failure.model_copy(update={"document": "text"})
        document: Document = next(iter(reading.corpus))
        return wiring.source(document if text is None else replace(document, id="text"), self._identities)


def _size(kept: Source | Failure) -> int:
    return len(kept.document.text) if isinstance(kept, Source) else 0
