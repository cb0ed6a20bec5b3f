"""Folding keeps a memory: whatever is found in the folded text can be pointed at in the original."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.folding import fold
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span

_CHARACTERS = st.sampled_from(
    [*"abzKéİßΣ09 .,'\"-\n\t…–—“”‘’ﬁﬀ½[]()", "\u00ad", "\u200b", "\u0301", "\u0323", "\u00a0", "\r", "`"]
)
_TEXTS = st.text(_CHARACTERS, max_size=60)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“We don’t”", '"We don\'t"'),
        ("``We will''", '"We will"'),
        ("wait – or — wait -- or wait", "wait-or-wait-or wait"),
        ("yes… no . . . maybe.... so", "yes...no...maybe...so"),
        ("[ . . . ]", "[...]"),
        ("one\n  two\t\u00a0three\r\nfour", "one two three four"),
        ("oﬃcial ﬁnding", "official finding"),
        ("soft\u00adware and no\u200bthing", "software and nothing"),
        ("an exam-\nple of it", "an example of it"),
        ("the Franco-\nGerman pact", "the Franco-German pact"),
        ("cafe\u0301 and café", "café and café"),
        (" ｌｅｖｙ ", " levy "),
        ("CO₂ but 10²", "CO2 but 10²"),
        ("a \u200bb \u0301", "a b \u0301"),
        ("", ""),
    ],
)
def test_one_spelling_for_what_looks_alike(text: str, folded: str) -> None:
    """Marks, dashes, blanks, ligatures and accents have one spelling; case stays."""
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "part", "original"),
    [
        ("the oﬃcial said", "official", "oﬃcial"),
        ("an exam-\nple of it", "example", "exam-\nple"),
        ("soft\u00adware here", "software", "soft\u00adware"),
        ("a cafe\u0301 there", "café", "cafe\u0301"),
        ("yes… no", "...", "… "),
        ("İt is ßo", "is", "is"),
    ],
)
def test_a_folded_part_points_at_its_original(text: str, part: str, original: str) -> None:
    """The span of a folded part is the stretch of the original that it came from."""
    folded = fold(text)
    start = folded.text.index(part)
    assert folded.span(start, start + len(part)).of(text) == original


def test_half_a_ligature_is_not_whole() -> None:
    """A part that begins inside a ligature is recognised."""
    folded = fold("oﬃce")
    assert folded.text == "office"
    assert not folded.is_whole(2, 6)
    assert folded.is_whole(1, 4)


def test_words_broken_at_a_line_end_remember_their_hyphen() -> None:
    """A reader may see a broken compound with its hyphen; both readings are known."""
    assert fold("a tax-\npaying town").rejoined == {"tax-paying": "taxpaying"}


@given(_TEXTS)
def test_every_folded_character_has_a_home(text: str) -> None:
    """Spans of folded characters are in order, in the text, and of the same folding."""
    folded = fold(text)
    last = 0
    for at in range(len(folded.text)):
        span = folded.span(at, at + 1)
        assert last <= span.start < span.end <= len(text)
        last = span.start


@given(_TEXTS)
def test_lower_case_keeps_offsets(text: str) -> None:
    """The text without case is as long as the text with it."""
    folded = fold(text)
    assert len(folded.lowered) == len(folded.text)


@given(_TEXTS)
def test_offsets_go_there_and_back(text: str) -> None:
    """The place of an original character in the folded text leads back to it, or past it where it was dropped."""
    folded = fold(text)
    for at in range(len(text)):
        there = folded.offset(at)
        assert 0 <= there <= len(folded.text)
        if there < len(folded.text):
            assert folded.span(there, there + 1).end > at


@given(st.text(alphabet="aeounc éèüñçåíöï.", max_size=40))
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    """NFC and NFD of a text have one folding."""
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


@pytest.mark.parametrize(
    "expected",
    [
        ["Mr. Orr met Gov. J. R. Moss on Jan. 5.", "He agreed."],
        ["The U.S. Senate passed it.", "It was late."],
        ["“We will act.”", "She left."],
        ["“Why?” he said.", "Nobody knew."],
        ["It costs $3.5 million.", "See No. 4.", "The answer is no.", "Bring it."],
        ["They live in D.C.", "They pay."],
        ["Wait… he may."],
    ],
)
def test_sentences(expected: list[str]) -> None:
    """Abbreviations, initials, numbers and tags end no sentence."""
    text = " ".join(expected)
    assert [span.of(text) for span in sentences(text)] == expected


def test_a_blank_line_ends_a_sentence() -> None:
    """A headline is a sentence without a full stop."""
    text = "Levy rises\n\nThe council voted."
    assert [span.of(text) for span in sentences(text)] == ["Levy rises", "The council voted."]


def test_sentences_of_a_part() -> None:
    """Only the part asked for is read, and offsets are those of the whole text."""
    text = "One is here. Two is there. Three is gone."
    assert sentences(text, Span(13, 26)) == (Span(13, 26),)


@given(_TEXTS)
def test_sentences_hold_every_visible_character(text: str) -> None:
    """Sentences are in order, do not overlap and leave out blanks only."""
    spans = sentences(text)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    left = "".join(char for at, char in enumerate(text) if not any(span.start <= at < span.end for span in spans))
    assert not left.strip()
