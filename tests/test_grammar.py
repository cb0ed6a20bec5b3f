"""The parse of a document as plain lists."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import wiring
from summarizer.attribution.grammar import Grammar
from summarizer.documents import Document
from summarizer.text.spans import Span

pytestmark = pytest.mark.usefixtures("attribute")
TEXT = "Ana Ruiz said she does not support the levy.\n\nTom Okafor praised the fishermen."


@cache
def grammar() -> Grammar:
    """The grammar of the text, by the real parser."""
    return wiring.attribute(Document("doc", TEXT)).grammar


def place(word: str) -> int:
    """Where the word is in the lists."""
    return grammar().starts.index(TEXT.index(word))


def words_at(places: range) -> list[str]:
    """The words at these places."""
    return [TEXT[grammar().starts[at] : grammar().ends[at]] for at in places]


def test_every_list_has_every_word_in_text_order() -> None:
    """Both paragraphs are in one count, and no offset is outside the text."""
    found = grammar()
    lists = (found.starts, found.ends, found.heads, found.deps, found.poses, found.tags, found.lemmas)
    assert {len(each) for each in lists} == {len(found.starts)}
    assert found.starts == sorted(found.starts)
    assert "".join(words_at(range(len(found.starts)))) == "".join(TEXT.split())


def test_heads_lead_up_to_what_governs() -> None:
    """The object's words lead to its verb and on to the cue, in the second paragraph as in the first."""
    assert place("support") in grammar().upwards(place("levy"))
    assert [*grammar().upwards(place("fishermen"))] == [place("praised")]
    assert [*grammar().upwards(place("praised"))] == []


def test_what_is_below_a_word_is_known() -> None:
    """A verb has its negation below it, and a word of one paragraph none of the other."""
    below = grammar().kids[place("support")]
    assert "neg" in {grammar().deps[at] for at in below}
    assert all(grammar().heads[at] == place("support") for at in below)


def test_a_word_has_its_part_of_speech_and_dictionary_form() -> None:
    """As the English models of spaCy name them."""
    at = place("praised")
    assert (grammar().poses[at], grammar().tags[at], grammar().lemmas[at], grammar().deps[at]) == (
        "VERB",
        "VBD",
        "praise",
        "ROOT",
    )


@given(st.data())
def test_the_words_within_a_span_are_those_that_share_a_character_with_it(data: st.DataObject) -> None:
    """Whatever the span: none that touches is left out, and none that does not is in."""
    start = data.draw(st.integers(0, len(TEXT) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(TEXT))))
    found = grammar()
    touching = [at for at in range(len(found.starts)) if found.starts[at] < span.end and span.start < found.ends[at]]
    assert [*found.within(span)] == touching


def test_an_empty_grammar_has_no_words() -> None:
    """Statements that were made by hand have none, and reading them does not fail."""
    assert [*Grammar().within(Span(0, 10))] == []
    assert Grammar().kids == []
