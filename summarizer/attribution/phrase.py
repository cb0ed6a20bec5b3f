"""A noun phrase of the text, seen from its main word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.attribution.names import office
from summarizer.attribution.parsing import Paragraph
from summarizer.attribution.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ENDS = frozenset(
    [",", "(", ";", ":", "--", "-", '"', "who", "which", "that", "whom", "whose", "where", "when", "while", "like", "including"],
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens `first` to `last` of a paragraph around their main word `head`."""

    scene: Scene
    paragraph: Paragraph
    head: Token
    first: int
    last: int

    @property
    def position(self) -> int:
        """Where the main word stands in the document."""
        return self.paragraph.start + int(self.head.idx)

    @property
    def word(self) -> str:
        """The main word in the singular, lower case."""
        return singular(self.head)

    @property
    def opening(self) -> Token:
        """The first token."""
        return self.head.doc[self.first]

    @property
    def is_plural(self) -> bool:
        """Whether the main word is a plural."""
        return self.head.tag_ in {"NNS", "NNPS"}

    @property
    def is_definite(self) -> bool:
        """Whether it begins with "the", "this" or the like."""
        return self.opening.lower_ in _DEFINITE

    @property
    def is_bare(self) -> bool:
        """Whether nothing but one word in front goes with the main word."""
        return self.head.i - self.first <= 1 and self.last <= self.head.i

    def around(self, token: Token, *, whole: bool = True) -> Phrase:
        """The phrase of another token of the same paragraph; not `whole`: up to that token only."""
        last = token.right_edge.i if whole else token.i
        return replace(self, head=token, first=token.left_edge.i, last=last)

    def label(self) -> str:
        """The phrase as written, from behind its article up to a comma or a relative clause."""
        doc = self.head.doc
        first = self.first + (self.opening.lower_ in _ARTICLES and self.first < self.head.i)
        last = max([self.head.i, *(token.i for token in self.head.conjuncts if self.head.i < token.i <= self.last)])
        while last < self.last and doc[last + 1].lower_ not in _ENDS:
            last += 1
        return self.scene.words(self.paragraph, first, last)


def singular(token: Token) -> str:
    """The word in the singular, lower case."""
    return str(token.lemma_.lower() if token.tag_ in {"NNS", "NNPS"} else token.lower_)


def title_or_word(token: Token) -> str:
    """The office a word stands for ("Sen." is a senator), else the word itself."""
    return office(token.text) or str(token.lower_)
