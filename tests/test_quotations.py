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
        ("‹Non›, »Nein«, ‚No‘ and ”Nej”.", ["Non", "Nein", "No", "Nej"]),
        ("“No ‘water crisis’ in the growers’ valley,” she said.", ["No ‘water crisis’ in the growers’ valley,", "water crisis"]),
        ("'The growers' share isn't fair,' she said of the towns' plans.", ["The growers' share isn't fair,"]),
        ('"The gate is 6\'2" tall," she said.', ["The gate is 6'2\" tall,"]),
        ("''She told me, 'Go.''' Nobody went.", ["She told me, 'Go.'", "Go."]),
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
    assert found(text) == ["We go,", "And soon."]


def test_single_marks_that_only_open_run_on() -> None:
    """Single marks at the heads of paragraphs are read as double ones are, a plural's apostrophe closes nothing."""
    text = "'We will go on with the growers' plan.\n\n'And on,' she said."
    every = quotations(text, Document("d", text).paragraphs)
    assert [(one.inner.of(text), one.closed) for one in every] == [
        ("We will go on with the growers' plan.", False),
        ("And on,", True),
    ]


@pytest.mark.parametrize("tag", ["she said", "said Ada Brook", "the mayor said"])
def test_a_forgotten_closing_mark_ends_before_the_tag(tag: str) -> None:
    """The tag shows where the mark was forgotten, unless the next paragraph goes on with the quotation."""
    assert found(f"“We go, {tag}. Nobody came.") == ["We go,"]
    assert found(f"“We go, {tag}.\n\n“And soon,” Brook said.") == [f"We go, {tag}.", "And soon,"]


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


STYLES = ["“”", '""', "«»", "»«", "„“", "„”", "‹›", "「」", "‘’", "''", "‚‘", "””", ("``", "''"), ("''", "''")]
"""Opening and closing marks of each style."""

SENTENCES = st.lists(
    st.sampled_from(["we go", "it isn't so", "a [new] weir", "9 of 10", "not here, not now"]), min_size=1, max_size=5
)


@given(SENTENCES, st.sampled_from(["she said", "said Ada Brook", "the mayor told us"]), st.booleans())
def test_every_style_gives_the_same_quotations(said: list[str], tag: str, interrupted: bool) -> None:  # noqa: FBT001 - drawn
    """One text in the marks of each style has the same words quoted, in the same order."""
    for opening, closing in STYLES:
        parts = [f"{opening}{words},{closing}" for words in said]
        text = f" {tag}, ".join(parts) + "." if interrupted else "\n\n".join(f"{part} {tag}." for part in parts)
        assert found(text) == [f"{words}," for words in said]


@given(st.text(alphabet="ab s.,\n\"'“”‘’‚«»‹›„`「」『』6[", max_size=80), st.integers(0, 20), st.integers(0, 80))
def test_any_cut_of_any_text_is_read(text: str, start: int, length: int) -> None:
    """However a text is cut, each quotation lies in one paragraph, and begins with a mark."""
    cut = text[start : start + length]
    paragraphs = Document("d", cut).paragraphs
    for quotation in quotations(cut, paragraphs):
        assert any(paragraph.contains(quotation.outer) for paragraph in paragraphs)
        assert not quotation.outer.of(cut)[0].isalnum()
