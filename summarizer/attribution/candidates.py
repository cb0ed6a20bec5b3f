"""Every reading of a parse as "source, cue, content", good or bad; `cues` says which of them hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.attribution import clauses
from summarizer.attribution.parsing import Paragraph
from summarizer.text.spans import Span, cover

if TYPE_CHECKING:
    from spacy.tokens import Token

_CUE_KINDS = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
_COMPLEMENTS = frozenset({"dobj", "dative", "prep", "xcomp", "ccomp", "oprd", "attr", "prt", "agent", "pcomp", "acomp"})
_NOBODY = frozenset({"it", "there"})
_SEEMING = frozenset({"seem", "appear", "look", "sound", "turn", "mean", "be", "clear", "likely", "unlikely", "unclear"})
_CLOSES = frozenset({",", '"', "''", "?", "!", "-", "--", "–", "—"})
_FAR = 9
"""Words between a verb and the "that" which opens its content: "told reporters on the steps that"."""

_LABEL_WORDS = 7
"""Words that a name before a colon has at most."""


@dataclass(frozen=True)
class Candidate:
    """One reading: `head` is the cue's main word, `construction` how the content hangs on it."""

    paragraph: Paragraph
    head: Token
    construction: str
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    source_head: Token | None = None
    cue: tuple[Span, ...] = ()

    @property
    def whole(self) -> Span:
        """From the first to the last character of the content."""
        return cover(self.content)


def key(token: Token) -> str:
    """What the cue table knows a word by: its lemma and part of speech."""
    return f"{token.lemma_.lower()}/{'VERB' if token.pos_ == 'AUX' else token.pos_}"


def candidates(paragraph: Paragraph, known: frozenset[str]) -> Iterator[Candidate]:
    """All readings of `paragraph` whose cue is one of the `known` keys."""
    yield from _labelled(paragraph)
    for token in paragraph.words:
        if token.pos_ in _CUE_KINDS and token.lower_ != "according":
            if key(token) in known:
                yield from _of_word(paragraph, token)
        elif token.lower_ == "according":
            yield from _according(paragraph, token)


def _of_word(paragraph: Paragraph, token: Token) -> Iterator[Candidate]:
    if token.pos_ == "NOUN":
        yield from _of_noun(paragraph, token)
        return
    predicate = token.head if token.pos_ == "ADJ" and token.dep_ in {"acomp", "oprd"} else token
    passive = clauses.is_passive(predicate)
    source = clauses.agent(predicate) if passive else clauses.subject(predicate)
    if source is not None and source.lower_ in _NOBODY and token.lemma_ in _SEEMING:
        source = None
    for construction, positions in _contents(token, predicate, passive=passive):
        yield from _made(paragraph, token, construction, positions, source)
    if token.pos_ == "VERB":
        for construction, positions in _in_order(paragraph, token, source):
            yield from _made(paragraph, token, construction, positions, source)
    if passive:
        yield from _of_passive(paragraph, predicate, source)
    elif source is not None:
        yield from _raised(paragraph, token, source)


def _made(
    paragraph: Paragraph, head: Token, construction: str, positions: Collection[int], source: Token | None
) -> Iterator[Candidate]:
    content = clauses.runs(paragraph, clauses.without(positions, head.i))
    if not content:
        return
    phrase = clauses.noun_phrase(paragraph, source, head) if source is not None else ()
    phrase = tuple(span for span in phrase if not any(span.overlaps(part) for part in content))
    cue = clauses.cue(paragraph, head)
    yield Candidate(paragraph, head, construction, content, phrase, source if phrase else None, cue)


def _contents(token: Token, predicate: Token, *, passive: bool) -> Iterator[tuple[str, Collection[int]]]:
    """How the content may hang on a verb or adjective: a clause, an object, what follows a preposition."""
    kids = list(token.children)
    for one in kids:
        if one.dep_ in {"ccomp", "xcomp", "dobj", "advcl"} or (one.dep_ in {"attr", "oprd"} and one.i > token.i):
            yield one.dep_, clauses.indexes(one)
        elif one.dep_ == "prep":
            yield f"prep:{one.lower_}", clauses.indexes_below(one)
    yield from _joined(token, kids, passive=passive)
    yield from _around(token, predicate)


def _joined(token: Token, kids: list[Token], *, passive: bool) -> Iterator[tuple[str, Collection[int]]]:
    """Everything that completes the verb, from the first such word on: "accused her of it", "called him a liar"."""
    right = [one for one in kids if one.i > token.i and one.dep_ in _COMPLEMENTS and not (passive and one.dep_ == "agent")]
    if len(right) > 1:
        shape = "+".join(one.lower_ if one.dep_ == "prep" else one.dep_ for one in right[:2])
        yield f"rest:{shape}", [at for one in right if one.dep_ != "prt" for at in clauses.indexes(one)]


def _around(token: Token, predicate: Token) -> Iterator[tuple[str, Collection[int]]]:
    """A clause that the tag stands in: "the bill, he said, will fail", "as he said, the bill will fail"."""
    if predicate.dep_ in {"parataxis", "advcl", "ccomp", "dep", "acl"} and predicate.head is not predicate:
        mark = clauses.child(predicate, "mark", "advmod")
        how = mark.lower_ if mark is not None else "-"
        yield f"host:{predicate.dep_}:{how}", set(clauses.indexes(predicate.head)).difference(clauses.indexes(predicate))
    if token.right_edge.text == ":":
        yield "colon", range(token.right_edge.i + 1, token.sent.end)


def _in_order(paragraph: Paragraph, verb: Token, source: Token | None) -> Iterator[tuple[str, range]]:
    """The content by the order of words alone, for where the parse goes wrong: what follows the tag, or what it closes."""
    sentence, words = verb.sent, paragraph.words
    first, last = min(verb.i, source.left_edge.i if source is not None else verb.i), verb.i + 1
    if source is not None and source.i > verb.i and source.left_edge.i <= verb.i + 2:
        last = source.right_edge.i + 1
    that = next((at for at in range(last, min(last + _FAR, sentence.end)) if words[at].lower_ == "that"), None)
    if that is not None:
        yield "after:that", range(that, sentence.end)
    elif last < sentence.end and not words[last].is_punct:
        yield "after", range(last, sentence.end)
    if sentence.start + 2 < first and words[first - 1].text in _CLOSES:
        yield "before", range(sentence.start, first)


def _of_passive(paragraph: Paragraph, verb: Token, source: Token | None) -> Iterator[Candidate]:
    """A passive, "the plan was rejected by X", "she is expected to resign": the subject is part of what is said."""
    own = verb.head if verb.dep_ == "acl" else clauses.subject(verb)
    if own is None or own.dep_ == "expl" or own.lower_ == "it":
        return
    below = set(clauses.indexes(own)) - set(clauses.indexes(verb)) if verb.dep_ == "acl" else set(clauses.indexes(own))
    yield from _made(paragraph, verb, "passive", sorted(below), source)
    if rest := clauses.child(verb, "xcomp", "oprd", "ccomp"):
        yield from _made(paragraph, verb, f"passive+{rest.dep_}", [*below, *clauses.indexes(rest)], source)


def _raised(paragraph: Paragraph, verb: Token, source: Token) -> Iterator[Candidate]:
    """A raised subject, "he seems to agree": nobody in particular says so."""
    if (rest := clauses.child(verb, "xcomp", "oprd", "acomp")) and source.i < verb.i:
        below = [at for at in clauses.indexes(source) if at < verb.i]
        yield from _made(paragraph, verb, f"raised:{rest.dep_}", [*below, *clauses.indexes(rest)], None)


def _of_noun(paragraph: Paragraph, noun: Token) -> Iterator[Candidate]:
    """Nouns, "his insistence that", "a call for", "their plan to": who it is stands before, after "by", or above."""
    source = _owner(noun)
    for one in noun.children:
        if one.dep_ in {"acl", "ccomp", "relcl"} and one.i > noun.i:
            yield from _made(paragraph, noun, f"noun:{one.dep_}:{one.tag_}", clauses.indexes(one), source)
        elif one.dep_ == "prep" and one.lower_ not in {"by", "from"}:
            below = clauses.indexes_below(one)
            yield from _made(paragraph, noun, f"noun:{one.lower_}", below, source)


def _owner(noun: Token) -> Token | None:
    if owner := clauses.child(noun, "poss"):
        return owner
    for one in noun.children:
        if one.dep_ == "prep" and one.lower_ in {"by", "from"} and (who := clauses.child(one, "pobj")):
            return who
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ in {"dobj", "attr", "pobj"} and verb.pos_ in {"VERB", "AUX"}:
        return clauses.subject(verb)
    return None


def _labelled(paragraph: Paragraph) -> Iterator[Candidate]:
    """Labels, "CHAIR: We begin." and "Mayor: no more parking": a name, a colon, and the rest of the paragraph."""
    start = paragraph.words[: _LABEL_WORDS + 1]
    colon = next((one for one in start if one.text == ":"), None)
    if colon is None or colon.i == 0 or any(one.pos_ in {"VERB", "AUX"} or one.text in {'"', ","} for one in start[: colon.i]):
        return
    last = start[colon.i - 1]
    content = clauses.runs(paragraph, range(colon.i + 1, len(paragraph.words)))
    if content and last.pos_ in {"PROPN", "NOUN", "PRON"}:
        shape = "upper" if last.is_upper else "title" if last.is_title else "lower"
        label = clauses.runs(paragraph, range(colon.i))
        yield Candidate(paragraph, colon, f"label:{shape}", (cover(content),), label, last, (paragraph.span(colon),))


def accordant(token: Token) -> Token | None:
    """Who it is in "according to X"."""
    to = clauses.child(token, "prep") or (token.nbor() if token.i + 1 < len(token.doc) else token)
    return clauses.child(to, "pobj")


def _according(paragraph: Paragraph, token: Token) -> Iterator[Candidate]:
    """With "according to X", everything else in the clause, or in the sentence, is the content."""
    source = accordant(token)
    if source is None:
        return
    own = set(range(token.i, source.right_edge.i + 1))
    for construction, below in (("clause", clauses.indexes(token.head)), ("sentence", range(token.sent.start, token.sent.end))):
        if content := clauses.runs(paragraph, set(below) - own):
            phrase = clauses.noun_phrase(paragraph, source, token.head)
            cue = (paragraph.span(token, token.doc[max(token.i, source.left_edge.i - 1)]),)
            yield Candidate(paragraph, token, f"according:{construction}", content, phrase, source, cue)
