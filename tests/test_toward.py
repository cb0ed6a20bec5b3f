"""Whom somebody is for or against in plain news sentences."""

from __future__ import annotations

import pytest

from summarizer import wiring
from summarizer.attribution.parsing import parse
from summarizer.documents import Document
from summarizer.positions.sides import Stance
from summarizer.positions.toward import side_toward

pytestmark = pytest.mark.usefixtures("attribute")


def side(text: str, actor: str, target: str) -> Stance:
    """The side in a text of one sentence or more."""
    document = Document("news", text)
    return side_toward(parse(wiring.parser(), document), document.paragraphs, actor, target).stance


@pytest.mark.parametrize(
    ("text", "actor", "target", "expected"),
    [
        ("Mayor Ines Marlow praised the harbour pilots for their courage.", "Ines Marlow", "harbour pilots", "supports"),
        ("Mayor Ines Marlow accused the port authority of wasting money.", "Ines Marlow", "port authority", "opposes"),
        ("Marlow did not endorse Petra Quill.", "Ines Marlow", "Petra Quill", "opposes"),
        ("Marlow never criticized Petra Quill.", "Ines Marlow", "Petra Quill", "supports"),
        ("Not only did Marlow praise the pilots, she hugged them.", "Ines Marlow", "pilots", "supports"),
        ("The union voted for the lockdown rules.", "union", "lockdown rules", "supports"),
        ("Quill urged the council to stop the dredging.", "Petra Quill", "ending the dredging", "supports"),
    ],
)
def test_side_is_read_off_words_of_regard(text: str, actor: str, target: str, expected: str) -> None:
    """Praise and help are for somebody, blame and obstruction against, and a negation turns them round."""
    assert side(text, actor, target) == expected


def test_words_of_the_names_count_for_nothing_in_the_sentence() -> None:
    """An office with a bad word in its name has friends all the same."""
    assert side("Marlow thanked the Threat Office for its help.", "Ines Marlow", "Threat Office") is Stance.SUPPORTS


def test_nothing_told_is_unclear() -> None:
    """A sentence that only says where two people were takes no side."""
    assert side("Marlow and Quill sat in the second row.", "Ines Marlow", "Petra Quill") is Stance.UNCLEAR


def test_a_governing_word_outweighs_one_beside() -> None:
    """What is said of the target itself counts more than what stands about somebody else."""
    text = "Marlow, who helped the fishermen, denounced Petra Quill."
    assert side(text, "Ines Marlow", "Petra Quill") is Stance.OPPOSES


def test_only_the_given_sentences_count() -> None:
    """A sentence that is not among the spans says nothing."""
    document = Document("news", "Marlow praised Petra Quill.\n\nMarlow denounced Petra Quill.")
    parsed = parse(wiring.parser(), document)
    first, second = document.paragraphs
    readings = [side_toward(parsed, [span], "Ines Marlow", "Petra Quill") for span in (first, second)]
    assert [reading.stance for reading in readings] == [Stance.SUPPORTS, Stance.OPPOSES]
    assert all(reading.strength > 0 for reading in readings)
