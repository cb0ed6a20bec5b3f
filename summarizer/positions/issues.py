"""What a statement is about: issues given by the user, and issues found in the documents."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarizer.attribution.model import Statement
from summarizer.documents import Document
from summarizer.positions import lexicon
from summarizer.positions.aliases import pairs_in, renamed
from summarizer.positions.wanted import Wanted, wanted
from summarizer.positions.weights import Terms, heaviest, weighed, with_kin
from summarizer.text.spans import Span
from summarizer.text.words import content_stems, is_content, words

HEAD, MODIFIER = 1.0, 0.5
"""What a word of the label counts: its main word, or one that only says which."""
CONCERNED = 0.5
"""The share of an issue's weight that a document must name somewhere for any statement in it to be about the issue."""
HEAVY_SHARE = 0.6
"""The share of an issue's weight from which on a paragraph plainly names it."""
DESCRIBED = 0.2
"""How far all the words of its description alone are taken for an issue."""
IN_PARAGRAPH = (0.4, 0.3, 0.2, 0.1)
"""What a word of the issue counts that stands not in the statement but in its paragraph, or one, two, three before it."""
IN_TITLE = 0.25
"""What it counts where only the title has it."""


@dataclass(frozen=True)
class Issue:
    """Something to take sides on: a proposal, an act, a person in a role, a claim.

    `terms` are the families (see lexicon) of the content words of its label, or of the name that the documents use more,
    with their weights in the corpus; a word of their kin counts nearly as much (see kin). `undoing` says that the issue
    itself is an undoing ("repealing the levy").
    """

    id: str
    label: str
    given: bool
    terms: Terms
    undoing: bool = False
    shared: frozenset[str] = frozenset()
    """Families that other issues of the same run have too: they tell nothing about which one is meant."""
    documents: frozenset[str] = frozenset()
    """The documents in which it was found; none for an issue that was given, which is looked for in all."""
    article: str = ""
    """The article that the documents put before the label: "a", "the" or none."""
    synonyms: tuple[Terms, ...] = ()
    """Its other names, weighed alike: the user's, and what the documents call it."""
    described: tuple[str, ...] = ()
    """The families of its description: they make a passage more likely to be about it, and name it never."""

    @property
    def phrase(self) -> str:
        """The label as it stands in a sentence."""
        return f"{self.article} {self.label}" if self.article else self.label

    def concerns(self, surroundings: Surroundings) -> bool:
        """Whether the document is about it at all: found there, or most of its words stand somewhere in it."""
        if self.documents:
            return surroundings.document.id in self.documents
        return self._named(_presence(surroundings.families)) >= CONCERNED

    def names(self, word_stem: str) -> bool:
        """Whether a word with this stem is one of the issue's words."""
        return self.has(lexicon.family(word_stem))

    def share(self, found: Container[str]) -> float:
        """How much of the issue (0 to 1) these families name, by the name that they come nearest to."""
        return self.reached(_presence(found))

    def reached(self, counts: Callable[[str], float]) -> float:
        """How much of the issue (0 to 1) is named where each family counts so much (0 to 1)."""
        named = self._named(counts)
        described = sum(map(counts, self.described)) / len(self.described) if self.described else 0.0
        return named + DESCRIBED * (1 - named) * described

    def _named(self, counts: Callable[[str], float]) -> float:
        return max(weighed(terms, counts) for terms in (self.terms, *self.synonyms))

    def has(self, term: str) -> bool:
        """Whether a family is one of the issue's words, or of their kin."""
        return term in self.families

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of all the words of its names, and their kin."""
        return with_kin(term for terms in (self.terms, *self.synonyms) for term, _ in terms)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The families that tell this issue from the others of the run; all of them where none does."""
        return (self.families - self.shared) or self.families

    @cached_property
    def heads(self) -> frozenset[str]:
        """The families that weigh most, and their kin: the main word of each name."""
        return with_kin(term for terms in (self.terms, *self.synonyms) for term in heaviest(terms))


def _presence(found: Container[str]) -> Callable[[str], float]:
    return lambda term: float(term in found)


@dataclass(frozen=True)
class Surroundings:
    """A document as relevance sees it: the stems of every paragraph, and how rare each is."""

    document: Document

    @cached_property
    def paragraphs(self) -> tuple[frozenset[str], ...]:
        """The families of the content words of each paragraph."""
        return tuple(families(self.document.text, paragraph) for paragraph in self.document.paragraphs)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of the whole document."""
        return self.title.union(*self.paragraphs)

    @cached_property
    def title(self) -> frozenset[str]:
        """The families of the title's content words."""
        return families(self.document.title or "")

    def nearness(self, span: Span) -> dict[str, float]:
        """For each family around `span` what it counts there: less with every paragraph it lies further back."""
        at = self._paragraph_at(span)
        counts = dict.fromkeys(self.title, IN_TITLE)
        for back in reversed(range(len(IN_PARAGRAPH))):
            if 0 <= at - back < len(self.paragraphs):
                counts |= dict.fromkeys(self.paragraphs[at - back], IN_PARAGRAPH[back])
        return counts

    def _paragraph_at(self, span: Span) -> int:
        return bisect_right(self._starts, span.start) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.document.paragraphs]


@lru_cache(maxsize=1024)
def surroundings_of(document: Document) -> Surroundings:
    """The surroundings of a document, worked out once: every claim and every absent position looks at them."""
    return Surroundings(document)


def families(text: str, span: Span | None = None) -> frozenset[str]:
    """The families of the content words of a passage."""
    return frozenset(lexicon.family(stem) for stem in content_stems(text, span))


def slug(label: str, taken: Iterable[str] = ()) -> str:
    """A readable id that is not among `taken`."""
    base = re.sub(r"[^a-z0-9]+", "-", label.casefold()).strip("-") or "issue"
    used, ident, number = set(taken), base, 2
    while ident in used:
        ident, number = f"{base}-{number}", number + 1
    return ident


def given_issues(labels: Sequence[str | Wanted], surroundings: Sequence[Surroundings]) -> tuple[Issue, ...]:
    """The issues a user named; their words weigh by their place in the name and by how rare they are.

    A word that several of the issues share tells them apart less, and weighs less. Beside the names that the user gives, an
    issue has those by which the documents call it or a part of its label (see aliases).
    """
    asked = [wanted(label) for label in labels]
    texts = [each.document.text for each in surroundings]
    every = [_ways(issue, texts) for issue in asked]
    shared = Counter(term for ways in every for term in dict.fromkeys(term for terms in ways for term in terms))
    made: list[Issue] = []
    for issue, ways in zip(asked, every, strict=True):
        rated = [_rated(terms, shared, surroundings) for terms in ways]
        terms, *synonyms = sorted(rated, key=lambda one: -_times_named(one, surroundings))
        made.append(
            Issue(
                slug(issue.label, (other.id for other in made)),
                issue.label,
                given=True,
                terms=terms,
                undoing=_undoing(issue.label),
                shared=with_kin(term for terms in ways for term in terms if shared[term] > 1),
                article=usual_article(issue.label, texts),
                synonyms=tuple(synonyms),
                described=tuple(sorted(families(issue.description))),
            )
        )
    return tuple(made)


def _ways(issue: Wanted, texts: Sequence[str]) -> list[dict[str, float]]:
    """The roles of the words of every name that an issue goes by, the label first."""
    pairs = tuple(dict.fromkeys(pair for text in texts for pair in pairs_in(text, issue.names)))
    ways = [roles(name) for name in issue.names]
    found = [*ways, *(new for way in ways for new in renamed(way, [(roles(one), roles(other)) for one, other in pairs]))]
    return [way for at, way in enumerate(found) if way not in found[:at]]


def _times_named(terms: Terms, surroundings: Sequence[Surroundings]) -> int:
    """How many paragraphs plainly have a name."""
    return sum(weighed(terms, _presence(paragraph)) >= HEAVY_SHARE for each in surroundings for paragraph in each.paragraphs)


def _rated(terms: Mapping[str, float], shared: Mapping[str, int], surroundings: Sequence[Surroundings]) -> Terms:
    return tuple((term, weight * _rarity(term, surroundings) / math.sqrt(shared[term])) for term, weight in terms.items())


_PREPOSITION = re.compile(r"\b(?:of|for|in|to|on|with|by|against|from|about|after|into|over|between|under|at|as)\b")
_ASIDE = re.compile(r"\(([^)]*)\)")


def roles(label: str) -> dict[str, float]:
    """The families of a label's content words, and what each counts by its place: the head most."""
    core = _ASIDE.sub(" ", label)
    found = _PREPOSITION.search(core)
    front, back = (core[: found.start()], core[found.end() :]) if found and found.start() else (core, "")
    weights: dict[str, float] = {}
    front_terms = _families_in_order(front)
    for at, term in enumerate(front_terms):
        weights[term] = HEAD if at == len(front_terms) - 1 else MODIFIER
    for term in [*_families_in_order(back), *(term for aside in _ASIDE.findall(label) for term in _families_in_order(aside))]:
        weights.setdefault(term, MODIFIER)
    return weights or {lexicon.family(word.stem): HEAD for word in words(label)}


def _rarity(term: str, surroundings: Sequence[Surroundings]) -> float:
    """0.5 for a word of every paragraph up to 1 for one that stands in few; 0.4 for one that stands in none."""
    paragraphs = [paragraph for each in surroundings for paragraph in each.paragraphs]
    frequency = sum(term in paragraph for paragraph in paragraphs)
    if not frequency:
        return 0.4
    return 1 - 0.5 * frequency / max(len(paragraphs), 1)


def _families_in_order(text: str) -> list[str]:
    found = [lexicon.family(word.stem) for word in words(text) if is_content(word)]
    return list(dict.fromkeys(found))


def usual_article(label: str, texts: Sequence[str]) -> str:
    """The article that most often stands right before the label in the texts: "a", "an", "the" or none."""
    pattern = re.compile(rf"(?:\b(a|an|the)\s+)?(?<![\w'’])({re.escape(label)})(?!\w)", re.IGNORECASE)
    articles = Counter((found[1] or "").lower() for text in texts for found in pattern.finditer(text))
    return max(sorted(articles), key=lambda article: articles[article]) if articles else ""


def _undoing(label: str) -> bool:
    """Whether the label's first content word is an undoing: "repealing the levy", "an end to"."""
    first = next((word for word in words(label) if is_content(word)), None)
    return first is not None and first.stem in lexicon.UNDO


def spoken_families(statement: Statement, text: str) -> frozenset[str]:
    """The families of the statement's own words, the cue's included."""
    return frozenset().union(*(families(text, part) for part in (*statement.cue, *statement.content)))


def reach(own: Container[str], near: Mapping[str, float], issue: Issue) -> float:
    """How much of the issue (0 to 1) is named by a statement with these families, or by what stands `near` it."""
    return issue.reached(lambda term: 1.0 if term in own else near.get(term, 0.0))
