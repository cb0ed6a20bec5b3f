"""The parser's attribute rules, remembered: matching them anew takes a third of the parse, and they decide alike each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_Key = tuple[int, int, int, bool]


class RememberedRules:
    """An attribute ruler that looks up what it decided for an earlier token of the same tag and relation, and word if named.

    That is all that a rule about one token reads. A document with a word that opens a rule about two tokens ("let" "'s")
    goes to the ruler itself, so that the outcome is always the ruler's own.
    """

    def __init__(self, ruler: Any) -> None:
        """Take over from `ruler`."""
        self._ruler = ruler
        rules = [pattern for entry in ruler.patterns for pattern in entry["patterns"]]
        self._named = frozenset(word for rule in rules for part in rule for word in _words(part.get("LOWER")))
        self._known: dict[_Key, tuple[int, int, int]] = {}

    def apply(self, doc: Doc) -> None:
        """Set part of speech, morphology and irregular lemmas."""
        if any(token.dep_ == "expl" or token.lower_ in _OPENERS for token in doc):
            self._ruler(doc)
            return
        tokens: list[Any] = list(doc)  # spaCy's stubs know neither `set_morph` nor `morph.key`
        keys = [self._key(token) for token in tokens]
        if not all(key in self._known for key in keys):
            self._ruler(doc)
            found = ((token.pos, token.morph.key, token.lemma) for token in tokens)
            self._known.update(zip(keys, found, strict=True))
            return
        for token, key in zip(tokens, keys, strict=True):
            token.pos, morph, token.lemma = self._known[key]
            token.set_morph(morph)

    def _key(self, token: Any) -> _Key:
        return token.tag, token.dep, token.lower if token.lower_ in self._named else 0, token.is_space


_OPENERS = frozenset({"ai", "gon", "got", "let", "c'm", "y", "y'", "nothin'", "nouthin'"})
"""First words of the rules about two tokens, and those that a rule names by a pattern."""


def _words(condition: str | dict[str, list[str]] | None) -> Iterator[str]:
    if isinstance(condition, str):
        yield condition
    elif condition:
        yield from condition.get("IN", [])
