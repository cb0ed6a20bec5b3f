"""Where names stand in a parsed document: runs of capitalised words, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.attribution.lexicon import (
    DATES,
    FORMER,
    LOCATIVES,
    NEVER_IN_NAMES,
    OF_OFFICES,
    ORGANISATION_HEADS,
    OWNED_BODIES,
    PARTICLES,
    SHORT_OFFICES,
)
from summarizer.attribution.names import Name, folded, read_name
from summarizer.attribution.parsing import Paragraph, Parsed, plain
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CREDIT = re.compile(r"\([^()\n]{0,60}(?:photo|image|getty|reuters|AP|EPA|AFP|file|via)[^()\n]{0,60}\)", re.IGNORECASE)
_CREDIT_LINE = re.compile(
    r"^[^\n.,]{3,60}(?:/| via )[^\n]{0,30}(?:Reuters|AP|Getty(?: Images)?|AFP|EPA|Bloomberg|Associated Press)\.?[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_PARTY = re.compile(r"\(?\b[RDI](?:-[A-Z][\w.]*|(?=\)))\)?")
_SENTENCES = re.compile(r"[a-z]{2}\.\s+[A-Z]")
_PARTY_LABELS = ("R-", "D-", "I-", "R)", "D)", "I)")
_DATELINE = re.compile(
    r"(?=[A-Z]{3})[A-Z][A-Z .'/-]{2,40}(?:, [A-Z][^—–()\n\"“]{1,40})?(?: ?\([A-Za-z /]{2,30}\))? ?(?:[–—]|--| - ) ?",
)
_BYLINE = re.compile(r"^(?:By|Reporting by|Editing by|Written by|Photo(?:graph)? by)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in the text. `first` to `last` are its tokens, `paragraph` the number of its paragraph.

    `subject`: it is what a verb is about. `owner`: a possessive ("Doe's"). `modifier`: part of another noun phrase
    ("the Doe campaign"), so that the name is named but not meant.
    """

    span: Span
    name: Name
    paragraph: int
    first: int
    last: int
    subject: bool = False
    owner: bool = False
    modifier: bool = False
    placed: bool = False
    """Where something happens ("in Larkspur")."""
    article: bool = False
    """Whether "the" stands in front."""
    opens: bool = False
    """Whether it opens the text, where a title may begin with any word."""


def find_mentions(text: str, parsed: Parsed) -> tuple[list[Mention], list[Mention]]:
    """The names of running text, and those of headlines, which only repeat or mislead; both in text order."""
    running: list[Mention] = []
    headlines: list[Mention] = []
    capitals = [_capitalised(text, paragraph) for paragraph in parsed]
    names = _names_inside_sentences(capitals)
    for number, paragraph in enumerate(parsed):
        written = text[paragraph.start : paragraph.start + _length(paragraph)]
        if _is_byline(written):
            continue
        opening = [token for token in capitals[number] if _opens(token, names)]
        titles = _headline_lines(written, first=number == 0)
        for run in _live_runs(paragraph, opening, written):
            mention = _mention(paragraph, number, run, written)
            offset = mention.span.start - paragraph.start
            titled = any(start <= offset < end for start, end in titles)
            (headlines if titled else running).append(mention)
    return running, headlines


def _capitalised(text: str, paragraph: Paragraph) -> list[Token]:
    """The capitalised tokens; the text is asked first, because to ask a token for its own takes long."""
    places = zip(paragraph.words, paragraph.starts, strict=True)
    return [token for token, start in places if text[start].isupper() and token.text[0].isupper()]


def _is_byline(text: str) -> bool:
    if not _BYLINE.match(text) or len(text) > 160:
        return False
    return not (text.startswith("By") and text.rstrip().endswith((".", '"', "”", "?", "!")))


def dateline_end(text: str, start: int) -> int:
    """Where the text of a paragraph begins behind "LARKSPUR (AP) — "; `start` where there is none."""
    match = _DATELINE.match(text, start, start + 90)
    return match.end() if match else start


def _length(paragraph: Paragraph) -> int:
    last = paragraph.doc[-1]
    return int(last.idx) + len(last)


def _headline_lines(text: str, *, first: bool) -> list[tuple[int, int]]:
    """Lines set like titles; the first line of all may end in a full stop and be one."""
    found, start = [], 0
    for line in text.split("\n"):
        if is_headline(line.strip().rstrip(".") if first and start == 0 and not _SENTENCES.search(line) else line):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def is_headline(line: str) -> bool:
    """Whether a line is set like a title: short, without a full stop, its longer words capitalised."""
    line = line.strip()
    if not line or len(line) > 200 or line[-1] in '.!?:"”,':
        return False
    longer = list(re.findall(r"[^\W\d_]{4,}", line))
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)


def _live_runs(paragraph: Paragraph, opening: list[Token], written: str) -> Iterator[tuple[int, int]]:
    """The runs outside of datelines, photo credits and party labels."""
    labels = any(label in written for label in _PARTY_LABELS)  # the search itself takes long
    patterns = (_CREDIT, _CREDIT_LINE, _PARTY) if labels else (_CREDIT, _CREDIT_LINE)
    dead = [match.span() for pattern in patterns for match in pattern.finditer(written)]
    dead.append((0, dateline_end(written, 0)))
    for first, last in _runs(paragraph, opening, written):
        begin = paragraph.words[first].idx
        if not any(start <= begin < end for start, end in dead):
            yield first, last


def _runs(paragraph: Paragraph, opening: list[Token], written: str) -> Iterator[tuple[int, int]]:
    doc = paragraph.words
    last = -1
    for token in opening:
        first = token.i
        if first <= last:
            continue
        last = _end_of_run(paragraph, first)
        line_end = written.find("\n", token.idx, doc[last].idx)
        while last > first and 0 <= line_end < doc[last].idx:
            last -= 1
        yield first, last


def _names_inside_sentences(capitals: list[list[Token]]) -> frozenset[str]:
    """Last words of names that stand where only a name is capitalised."""
    return frozenset(
        token.text
        for tokens in capitals
        for token in tokens
        if token.pos_ == "PROPN" and token.dep_ != "compound" and not token.is_sent_start
    )


def _opens(token: Token, names: frozenset[str]) -> bool:
    """Whether a name may begin with this capitalised word."""
    text = token.text
    if text.lower() in NEVER_IN_NAMES and not _names_party(token):
        return False
    if token.pos_ == "PROPN":
        return folded(text) not in DATES
    if text in names and token.pos_ in {"NOUN", "VERB", "ADJ", "INTJ", "X", "ADV"}:
        return True
    if token.pos_ not in {"NOUN", "ADJ", "X"}:
        return False
    if not token.is_sent_start:
        return True
    return bool(
        token.pos_ == "ADJ" and token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN" and token.nbor().text[0].isupper()
    )


def _names_party(token: Token) -> bool:
    """Whether "Democratic" or "Republican" is part of a longer name that goes on in capitals."""
    if token.lower_ not in {"democratic", "republican", "american"} or token.i + 1 >= len(token.doc):
        return False
    return token.nbor().text[0].isupper()


def _continues(token: Token) -> bool:
    text = token.text
    return (
        text[0].isupper()
        and token.pos_ in {"PROPN", "NOUN", "ADJ", "X", "ADP", "VERB", "ADV"}
        and (text.lower() not in NEVER_IN_NAMES or _names_party(token))
        and folded(text) not in DATES
    )


def _end_of_run(paragraph: Paragraph, first: int) -> int:
    doc = paragraph.words
    last = first
    while (reach := _next_part(paragraph, first, last)) > last:
        last = reach
    while last > first and doc[last].text in {"-", "&"}:
        last -= 1
    return last


def _next_part(paragraph: Paragraph, first: int, last: int) -> int:
    """The token up to which the run goes on after `last`; `last` itself where it ends."""
    doc = paragraph.words
    if last + 1 >= len(doc):
        return last
    here, following = doc[last], doc[last + 1]
    if _continues(following) and (not following.is_sent_start or not here.whitespace_ or _abbreviated(here)):
        return last + 1
    if last + 2 >= len(doc):
        return last
    beyond = doc[last + 2]
    if following.text == '"' and last + 4 < len(doc) and doc[last + 3].text == '"' and _continues(doc[last + 2]):
        return last + 4 if _continues(doc[last + 4]) else last
    if following.tag_ == "POS" and _continues(beyond) and _ends_run(paragraph, last + 2) and beyond.lower_ in OWNED_BODIES:
        return last + 2
    stopped = following.text == "." and folded(here.text) in SHORT_OFFICES and not here.whitespace_ and _continues(beyond)
    hyphened = not here.whitespace_ and following.text in {"-", "/"} and not following.whitespace_ and beyond.is_alpha
    particled = following.lower_ in PARTICLES and _continues(beyond) and following.pos_ in {"PROPN", "X", "ADP", "DET"}
    return last + 2 if stopped or hyphened or particled else _beyond_joint(paragraph, first, last)


def _ends_run(paragraph: Paragraph, index: int) -> bool:
    doc = paragraph.words
    return index + 1 >= len(doc) or not _continues(doc[index + 1])


def _abbreviated(token: Token) -> bool:
    return folded(token.text) in SHORT_OFFICES or (len(token.text) == 2 and token.text[1] == ".")


def _beyond_joint(paragraph: Paragraph, first: int, last: int) -> int:
    doc = paragraph.words
    joint = doc[last + 1].lower_
    after = last + 2
    if joint in {"of", "for", "on"} and doc[after].lower_ == "the" and after + 1 < len(doc):
        after += 1
    if not _continues(doc[after]):
        return last
    words = {folded(token.text) for token in doc[first : last + 1]}
    if joint in {"of", "for", "on"}:
        office_of = joint == "of" and folded(doc[last].text) in OF_OFFICES
        return after if office_of or words & ORGANISATION_HEADS else last
    if joint not in {"and", "&"}:
        return last
    compound = doc[last].dep_ in {"compound", "nmod", "amod"} and doc[last].head.i > last + 1 and _ends_in_body(paragraph, after)
    listed = any(token.lower_ in {"of", "for"} for token in doc[first:last]) and bool(words & ORGANISATION_HEADS)
    return after if compound or joint == "&" or (listed and doc[after].dep_ in {"conj", "compound"}) else last


def _ends_in_body(paragraph: Paragraph, start: int) -> bool:
    """Whether the capitalised words from token `start` end in a word like "Committee"."""
    doc = paragraph.words
    last = start
    while last + 1 < len(doc) and _continues(doc[last + 1]):
        last += 1
    return folded(doc[last].text) in ORGANISATION_HEADS


def _is_subject(head: Token) -> bool:
    """Whether a verb is about it, be it in apposition ("the mayor, Jane Doe, said") or behind "there is"."""
    while head.dep_ == "appos":
        head = head.head
    if head.dep_ == "attr":
        return any(child.dep_ == "expl" for child in head.head.children)
    return head.dep_ in {"nsubj", "nsubjpass", "ROOT"}


def _mention(paragraph: Paragraph, number: int, run: tuple[int, int], written: str) -> Mention:
    doc = paragraph.words
    first, last = run
    span = paragraph.span(doc[first], doc[last])
    words = plain(written[doc[first].idx : doc[last].idx + len(doc[last])]).split()
    words = [word for word in words if word[0] != '"'] or words
    head = doc[last]
    while first < last and head.head.i != head.i and first <= head.head.i <= last:
        head = head.head
    owner = last + 1 < len(doc) and doc[last + 1].tag_ == "POS"
    modifier = not owner and head.dep_ in {"compound", "nmod", "amod"} and head.head.i > last
    subject = not modifier and not owner and _is_subject(head)
    placed = head.dep_ == "pobj" and head.head.lower_ in LOCATIVES
    before = doc[first - 1].lower_ if first else ""
    name = read_name(words)
    if name.title and before in FORMER:
        name = replace(name, title=(before, *name.title))
    return Mention(
        span, name, number, first, last, subject, owner, modifier, placed, before == "the", opens=number == 0 and first == 0
    )
