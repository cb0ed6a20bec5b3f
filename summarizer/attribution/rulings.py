"""The parser's rules for part of speech and lemma, remembered: matching them anew takes half of the parse, and ends alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_Key = tuple[int, int, int, int]
_Decided = tuple[int, int, int]
"""Part of speech, morphology and lemma of a token, as the parser numbers them; the lemma is 0 where no rule gives one."""


class RememberedRules:
    """An attribute ruler that looks up what it decided for an earlier token of the same tag and relation, and word if named.

    That is all that a rule about one token reads. A word that opens a rule about two tokens ("let" "'s") is given to the
    ruler itself with the word that follows, so that the outcome is always the ruler's own.
    """

    def __init__(self, ruler: Any, lemmas: RememberedLemmas) -> None:
        """Take over from `ruler`; `lemmas` gives those that no rule gives."""
        self._ruler = ruler
        self._lemmas = lemmas
        strings = ruler.vocab.strings
        rules = [pattern for entry in ruler.patterns for pattern in entry["patterns"]]
        self._named = frozenset(strings[word] for rule in rules for part in rule for word in _words(part.get("LOWER")))
        self._openers = frozenset(strings[word] for word in _OPENERS)
        self._expletive = strings["expl"]
        self._known: dict[_Key, _Decided] = {}

    def apply(self, doc: Doc) -> None:
        """Set part of speech, morphology and lemma."""
        tokens: list[Any] = list(doc)  # spaCy's stubs know neither `set_morph` nor `morph.key`
        rows = doc.to_array(["TAG", "DEP", "LOWER", "IS_SPACE"]).tolist()
        keys = [(tag, dep, lower if lower in self._named else 0, space) for tag, dep, lower, space in rows]
        paired = self._paired([(dep, lower) for _, dep, lower, _ in rows])
        self._learn({key: token for at, (key, token) in enumerate(zip(keys, tokens, strict=True)) if at not in paired})
        found = [self._known.get(key, _NOTHING) for key in keys]
        for at, decided in zip(paired, self._ask([tokens[at] for at in paired]), strict=True):
            found[at] = decided
        for token, (pos, morph, lemma) in zip(tokens, found, strict=True):
            token.pos = pos
            token.set_morph(morph)
            token.lemma = lemma or self._lemmas.of(token, pos, morph)

    def _paired(self, words: list[tuple[int, int]]) -> dict[int, None]:
        """The places of the words that open a rule about two tokens, and of those that follow them, in order."""
        opening = [at for at, (dep, lower) in enumerate(words) if dep == self._expletive or lower in self._openers]
        return dict.fromkeys(one for at in opening for one in (at, at + 1) if one < len(words))

    def _learn(self, tokens: dict[_Key, Any]) -> None:
        fresh = {key: token for key, token in tokens.items() if key not in self._known}
        self._known.update(zip(fresh, self._ask(list(fresh.values())), strict=True))

    def _ask(self, tokens: list[Any]) -> list[_Decided]:
        """What the ruler itself decides about a text of these tokens."""
        if not tokens:
            return []
        from spacy.tokens import Doc  # noqa: PLC0415 - spaCy is loaded by whoever has a parser, not at import

        doc: Any = Doc(self._ruler.vocab, words=[token.text for token in tokens])
        for copy, token in zip(doc, tokens, strict=True):
            copy.tag, copy.dep = token.tag, token.dep
        self._ruler(doc)
        return [(one.pos, one.morph.key, one.lemma) for one in doc]


class RememberedLemmas:
    """A lemmatizer that looks up the lemma of an earlier token of the same word, part of speech and morphology."""

    def __init__(self, lemmatizer: Any) -> None:
        """Take over from `lemmatizer`, which searches its word lists from end to end; sets answer alike at once."""
        self._lemmatizer = lemmatizer
        words = lemmatizer.lookups.get_table("lemma_index")
        for pos, listed in list(words.items()):
            words.set(pos, frozenset(listed))
        self._known: dict[tuple[int, int, int], int] = {}

    def of(self, token: Any, pos: int, morph: int) -> int:
        """The lemma of `token`, which has been given this part of speech and morphology."""
        key = token.orth, pos, morph
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = token.vocab.strings.add(self._lemmatizer.lemmatize(token)[0])
        return found


_NOTHING = (0, 0, 0)
_OPENERS = frozenset({"ai", "gon", "got", "let", "c'm", "y", "y'", "nothin'", "nouthin'"})
"""First words of the rules about two tokens, and those that a rule names by a pattern."""


def _words(condition: str | dict[str, list[str]] | None) -> Iterator[str]:
    if isinstance(condition, str):
        yield condition
    elif condition:
        yield from condition.get("IN", [])
