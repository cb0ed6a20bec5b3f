from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.quotations import Quoted, quotations
from summarizer.documents import Document
from summarizer.text.spans import Span


def found(text: str) -> list[str]:
    """The quoted words of a text."""
    return [quotation.inner.of(text) for quotation in quotations(text, Document("d", text).paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"A," she said, "b."', ["A,", "b."]),
        ("“A,” she said, “b.”", ["A,", "b."]),
        ("``A,'' she said.", ["A,"]),
        ("«Non», dit-elle. „Nein“, sagte er. 「いいえ」", ["Non", "Nein", "いいえ"]),
        ("“Why?“ she asked.", ["Why?"]),
        ("'I can't, and won't,' she said. 'No.'", ["I can't, and won't,", "No."]),
        ("‘I can’t,’ she said.", ["I can’t,"]),
        ("The 'growers' rights' law of the '90s", ["growers' rights"]),
        ("The growers' ferry didn't sail in '94, rock 'n' roll, 6'2\" tall", []),
        ("“A ‘b c’ isn’t,” she said.", ["A ‘b c’ isn’t,", "b c"]),
        ('"I read "Tides" again," she said.', ['I read "Tides" again,', "Tides"]),
        ('Nothing in "" here.', []),
        ("''It's ours,'' said Roe. ''There is no other.''", ["It's ours,", "There is no other."]),
        ("A ''small, quiet'' place (''and a fair one,'' Doe wrote).", ["small, quiet", "and a fair one,"]),
    ],
)
def test_marks_of_every_style(text: str, expected: list[str]) -> None:
    """Paired marks of each style are found, apostrophes are not taken for them."""
    assert found(text) == expected


def test_unclosed_runs_to_the_end_of_its_paragraph() -> None:
    """Paragraphs that reopen a quotation without closing the one before each give one."""
    text = "“We will go on.\n\n“And on.”\n\nNothing here."
    every = quotations(text, Document("d", text).paragraphs)
    assert [(one.inner.of(text), one.closed) for one in every] == [("We will go on.", False), ("And on.", True)]


def test_a_forgotten_closing_mark_ends_where_the_next_quotation_opens() -> None:
    """One missing mark does not turn everything after it inside out."""
    text = '"We go, she said. "And soon."'
    assert found(text) == ["We go, she said.", "And soon."]


def test_the_share_that_is_quoted() -> None:
    """The share counts characters, marks included."""
    text = 'ab "cd" ef'
    quoted = Quoted.of(quotations(text, [Span(0, len(text))]))
    assert quoted.share([Span(3, 7)]) == 1
    assert quoted.share([Span(0, 2)]) == 0
    assert quoted.share([Span(0, 10)]) == pytest.approx(0.4)


@given(st.text(alphabet="ab s.,\n\"'“”‘’«»„`", max_size=60))
def test_quotations_nest_or_stand_apart(text: str) -> None:
    """In any text: the inside lies within the outside, in order, and double quotations never cross."""
    every = quotations(text, Document("d", text).paragraphs)
    assert all(one.outer.contains(one.inner) and one.inner.of(text).strip() == one.inner.of(text) for one in every)
    assert list(every) == sorted(every, key=lambda one: (one.outer.start, -one.outer.end))
    outermost = Quoted.of(every).outermost
    assert all(left.outer.end <= right.outer.start for left, right in pairwise(outermost))


@given(st.text(alphabet="abc d.,", min_size=1, max_size=30).filter(lambda words: words.strip() == words != ""))
def test_what_is_put_between_marks_is_found(words: str) -> None:
    """Words between double marks come back as they were put in."""
    for opening, closing in ("“”", '""', "«»", "„“"):
        assert found(f"She said: {opening}{words}{closing}") == [words]
