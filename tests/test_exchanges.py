"""Which turn of a transcript is about what."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from summarizer.documents import Document
from summarizer.positions.exchanges import exchanges_of
from summarizer.text.spans import Span
from summarizer.turns import find_turns

TRANSCRIPT = """CHAIR: What will the ferry subsidy cost the islands?

QUILL: I think it is absolutely crucial that it goes on.

CHAIR: And the lighthouse?

QUILL: The lighthouse should be repaired before winter.

CHAIR: Thank you very much.
"""


def relevance(phrase: str, text: str = TRANSCRIPT) -> list[float]:
    """How far each turn is about the phrase, in order."""
    document = Document("hearing", text, turns=find_turns(text))
    return list(exchanges_of(document).relevance(phrase).values())


def test_an_answer_is_about_what_was_asked() -> None:
    """A turn without a word of the matter is about it where the turn before it names it."""
    asked, answered, *others = relevance("ferry subsidy")
    assert asked == 1.0
    assert 0 < answered < asked
    assert others == [0.0, 0.0, 0.0]


def test_asked_and_said_is_most() -> None:
    """A turn that names the matter in answer to one that names it is most about it."""
    scores = relevance("lighthouse")
    assert scores.index(max(scores)) == 3


def test_a_common_word_alone_is_too_little() -> None:
    """A turn that names little of the phrase is not about it."""
    assert relevance("lighthouse keepers' pension fund reform in distant ports")[1] == 0.0


def test_a_matter_that_nobody_names_is_nowhere() -> None:
    """No turn is about what no turn names, and a text without turns has none."""
    assert set(relevance("tax on kites")) == {0.0}
    assert relevance("tax on kites", "Plain prose about kites.") == []


def test_a_turn_is_found_by_what_stands_in_it() -> None:
    """A span belongs to the turn that it begins in, and a speaker's label to none."""
    document = Document("hearing", TRANSCRIPT, turns=find_turns(TRANSCRIPT))
    exchanges = exchanges_of(document)
    at = TRANSCRIPT.index("crucial")
    assert exchanges.body_of(Span(at, at + 7)) == document.turns[1].body
    assert exchanges.body_of(Span(0, 5)) is None


def test_prose_with_a_short_dialogue_is_no_transcript() -> None:
    """Where turns are the smaller part of a text, none of it is weighed by turns."""
    document = Document("news", "The council met. " * 40 + "\n\n" + TRANSCRIPT)
    assert exchanges_of(replace(document, turns=find_turns(document.text))).bodies == ()


@given(st.text(alphabet="abcdef ", max_size=40))
def test_relevance_is_a_share(phrase: str) -> None:
    """Relevance lies between 0 and 1 whatever is asked for."""
    assert all(0 <= score <= 1 for score in relevance(phrase))
