"""A noun phrase of the text, seen from its main word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.attribution.lexicon import MORE_PEOPLE, PERSONS
from summarizer.attribution.names import office
from summarizer.attribution.parsing import Paragraph
from summarizer.attribution.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ENDS = frozenset(
    [
        ",",
        "(",
        ";",
        ":",
        "--",
        "-",
        "—",
        "–",
        '"',
        "who",
        "which",
        "that",
        "whom",
        "whose",
        "where",
        "when",
        "while",
        "like",
        "including",
    ],
)


_OF_PEOPLE = ("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "ite", "ese", "crat", "ican", "delegate")
_OF_THINGS = frozenset(
    """number letter paper newspaper order matter computer server offer power tower border river corner center chapter answer
    error factor sector door floor color colour document statement comment argument agreement event moment percent element
    investment movement settlement achievement commitment payment amendment appointment development improvement incident
    accident precedent continent talent committee degree guarantee fee tree site favorite website suite plant grant
    quarter disaster winter summer weather character layer barrier career prayer folder counter header trailer chamber
    shoulder finger restaurant warrant component content segment increment sentiment testament tournament instrument
    monument treatment advertisement endorsement announcement engagement requirement cent shelter theater meter filter
    cluster""".split()
)
"""Words that end like those for people."""


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
        return self.paragraph.words[self.first]

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
        return self.head.i - self.first <= 1 and self._last_word <= self.head.i

    @property
    def is_owned(self) -> bool:
        """Whether it begins with "his" or the like."""
        return self.opening.tag_ in {"PRP$", "WP$"} and self.first < self.head.i

    @property
    def _last_word(self) -> int:
        """The last token but for the mark of a possessive."""
        return self.last - (self.last > self.head.i and self.paragraph.words[self.last].tag_ == "POS")

    def around(self, token: Token, *, whole: bool = True) -> Phrase:
        """The phrase of another token of the same paragraph; not `whole`: up to that token only."""
        last = token.right_edge.i if whole else token.i
        return replace(self, head=token, first=token.left_edge.i, last=last)

    def label(self) -> str:
        """The phrase as written, from behind its article up to a comma or a relative clause."""
        doc = self.paragraph.words
        first = self.first + (self.opening.lower_ in _ARTICLES and self.first < self.head.i)
        last = max([self.head.i, *(token.i for token in self.head.conjuncts if self.head.i < token.i <= self.last)])
        while last < self._last_word and not _ends(doc[last + 1]):
            last += 1
        while last > self.head.i and doc[last].pos_ in {"CCONJ", "ADP", "DET"}:
            last -= 1
        return self.scene.words(self.paragraph, first, last)


def _ends(token: Token) -> bool:
    """Whether a phrase is told in full before `token`; the hyphen of a compound ends nothing."""
    joins = token.text == "-" and not token.nbor(-1).whitespace_
    return token.lower_ in _ENDS and not joins


def singular(token: Token) -> str:
    """The word in the singular, lower case."""
    return str(token.lemma_.lower() if token.tag_ in {"NNS", "NNPS"} else token.lower_)


def are_people(word: str) -> bool:
    """Whether the plural of a word is one of human beings, by the list or by its ending."""
    return word in PERSONS or word in MORE_PEOPLE or (word.endswith(_OF_PEOPLE) and word not in _OF_THINGS)


def title_or_word(token: Token) -> str:
    """The office a word stands for ("Sen." is a senator), else the word itself."""
    return office(token.text) or str(token.lower_)
