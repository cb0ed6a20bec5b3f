"""Documents, corpora and spans: the laws of offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.documents import Corpus, Document
from summarizer.text.spans import Span, cover, trimmed

TEXTS = st.one_of(st.text(), st.text(alphabet="ab.\n\r\t \u00a0\f\u2029\x0b", max_size=60))
SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2)])
def test_span_refuses_to_be_nonsense(start: int, end: int) -> None:
    """Empty, reversed and negative spans do not exist."""
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


def test_spans_sort_by_place() -> None:
    """Spans order by start, then end."""
    assert sorted([Span(4, 9), Span(0, 5), Span(0, 2)]) == [Span(0, 2), Span(0, 5), Span(4, 9)]


@given(SPANS, SPANS)
def test_shared_characters_agree_with_overlap(one: Span, other: Span) -> None:
    """Two spans overlap exactly when they share a character, whichever is asked."""
    assert one.overlaps(other) == other.overlaps(one) == bool(one.shared(other))
    assert one.shared(other) == len(set(range(one.start, one.end)) & set(range(other.start, other.end)))


@given(SPANS, SPANS)
def test_contained_span_is_shared_whole(one: Span, other: Span) -> None:
    """A span contains another exactly when it shares all of it."""
    assert one.contains(other) == (one.shared(other) == len(other))


@given(st.lists(SPANS, min_size=1))
def test_cover_is_the_smallest_span_around(spans: list[Span]) -> None:
    """The cover contains every span and touches the outermost ones."""
    whole = cover(spans)
    assert all(whole.contains(span) for span in spans)
    assert any(span.start == whole.start for span in spans)
    assert any(span.end == whole.end for span in spans)


def test_cover_of_nothing_is_refused() -> None:
    """There is no span around no spans."""
    with pytest.raises(ValueError, match="empty"):
        cover([])


@given(TEXTS, st.data())
def test_trimming_drops_only_the_ends(text: str, data: st.DataObject) -> None:
    """What is trimmed away is white, what is left neither begins nor ends so."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = trimmed(text, start, end)
    assert (span.of(text) if span else "") == text[start:end].strip(" \t\r\n\u00a0")


@given(TEXTS, st.data())
def test_paragraphs_hold_every_word_once(text: str, data: st.DataObject) -> None:
    """Paragraphs are in order and apart, begin and end with a word, and leave out white space only."""
    start = data.draw(st.integers(0, len(text)))
    spans = Document("a", text, body_start=start).paragraphs
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text[start:].split())


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("blank", ["", " ", "\t\u00a0"])
def test_blank_line_parts_paragraphs(line_end: str, blank: str) -> None:
    """A blank line ends a paragraph whatever the line ends, and a single line end does not."""
    text = f"One.{line_end}Two.{line_end}{blank}{line_end}Three.{line_end}"
    assert [span.of(text) for span in Document("a", text).paragraphs] == [f"One.{line_end}Two.", "Three."]


def test_paragraphs_start_after_front_matter() -> None:
    """What stands before the body is in no paragraph."""
    text = "---\ntitle: A\n---\n\nOne."
    assert [span.of(text) for span in Document("a", text, body_start=17).paragraphs] == ["One."]


def test_hash_is_of_the_text() -> None:
    """Two documents with one text have one hash, and a lone surrogate does not break it."""
    assert Document("a", "One.").sha256 == Document("b", "One.", title="T").sha256 != Document("a", "One").sha256
    assert len(Document("a", "\ud800").sha256) == 64


def test_corpus_gives_documents_by_id_and_in_order() -> None:
    """A corpus is asked by id and read in the order given."""
    one, two = Document("b", "One."), Document("a", "Two.")
    corpus = Corpus((one, two))
    assert (list(corpus), len(corpus), corpus["a"]) == ([one, two], 2, two)


def test_corpus_does_not_invent_documents() -> None:
    """An unknown id is a KeyError."""
    with pytest.raises(KeyError):
        Corpus(())["a"]


def test_two_documents_cannot_share_an_id() -> None:
    """An id names one document."""
    with pytest.raises(ValueError, match="share an id"):
        Corpus((Document("a", "One."), Document("a", "Two.")))
