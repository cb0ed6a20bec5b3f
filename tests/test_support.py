"""The checks of a sentence's wording: numbers, names of people, sentences taken apart, conditions, words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.model import Actor
from summarizer.grounding.alignment import align
from summarizer.grounding.conditions import clauses
from summarizer.grounding.numbers import missing, quantities
from summarizer.grounding.people import likeness, named
from summarizer.grounding.reading import read
from summarizer.grounding.words import key_of, opposed, words_of
from summarizer.text.spans import Span

SAME = [
    ("25 people", "twenty-five people"),
    ("$1.5 million", "$1,500,000"),
    ("$2 billion", "two billion dollars"),
    ("Q3", "the third quarter"),
    ("a third of them", "one-third of them"),
    ("half of them", "50 percent of them"),
    ("40 per cent", "forty percent"),
    ("2 percentage points", "two percentage points"),
    ("November 2", "Nov. 2"),
    ("3rd place", "third place"),
    ("105,000 votes", "one hundred and five thousand votes"),
    ("two dozen", "24"),
]
DIFFERENT = [
    ("25 people", "26 people"),
    ("5 percent", "5 percentage points"),
    ("$5", "€5"),
    ("3 million", "3 billion"),
    ("the third quarter", "3 quarters"),
    ("a third of them", "half of them"),
    ("May 3", "June 3"),
    ("1984", "1948"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_quantity_written_otherwise_agrees(one: str, other: str) -> None:
    """Digits, words, scales, shares, ranks and dates name the same quantity."""
    assert quantities(one)
    assert not list(missing(quantities(one), quantities(other)))
    assert not list(missing(quantities(other), quantities(one)))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_value_or_unit_does_not_agree(one: str, other: str) -> None:
    """A different value, currency, scale or kind of unit is a mismatch."""
    assert list(missing(quantities(one), quantities(other)))


@pytest.mark.parametrize("text", ["one of them agreed", "EB-5 visas", "no numbers here", "the second-hand shop"])
def test_words_that_only_look_like_numbers(text: str) -> None:
    """The pronoun "one" and the digits of a name are no cardinal quantities."""
    assert not [quantity for quantity in quantities(text) if quantity.unit != "th"]


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_agrees_with_itself_with_separators(value: int) -> None:
    """Thousands separators change nothing."""
    (plain,) = quantities(f"{value} voters")
    (separated,) = quantities(f"{value:,} voters")
    assert plain.value == separated.value == Fraction(value)


def test_a_quantity_says_where_it_stands() -> None:
    """Offsets are those of the text."""
    text = "They want 12 percent more."
    (quantity,) = quantities(text)
    assert text[quantity.start : quantity.end] == quantity.text == "12 percent"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Doe", "Jane Doe"),
        ("Senator Doe", "Jane Doe"),
        ("Sen. Jane A. Doe", "Jane Doe"),
        ("Jane Doe, who heads the union", "Doe"),
        ("The mayor, Jane Doe", "Jane Doe"),
        ("WHO", "World Health Organization"),
        ("a group of harbour pilots", "group of pilots"),
    ],
)
def test_a_name_in_another_form_is_the_same(phrase: str, name: str) -> None:
    """Surnames, titles, initials, appositions, acronyms and near descriptions name the same actor."""
    assert likeness(phrase, name) > 0


@pytest.mark.parametrize(
    ("phrase", "name"), [("Doe's aides", "Jane Doe"), ("John Doe", "Jane Doe"), ("Roe", "Jane Doe"), ("", "Doe")]
)
def test_another_name_is_another_actor(phrase: str, name: str) -> None:
    """A possessive, another first name or nothing at all does not name her."""
    assert likeness(phrase, name) == 0


def test_an_ambiguous_name_names_several() -> None:
    """Two people of one surname are both returned, and the full name settles it."""
    actors = [Actor("1", "Jane Doe"), Actor("2", "John Doe")]
    assert [actor.id for actor in named("Doe", actors)] == ["1", "2"]
    assert [actor.id for actor in named("John Doe", actors)] == ["2"]


def test_a_member_is_named_before_its_group() -> None:
    """A surname that fits a person and several who speak as one means the person."""
    actors = [Actor("1", "Tom Roe"), Actor("2", "Jane Doe and Tom Roe", members=("1", "3"))]
    assert [actor.id for actor in named("Roe", actors)] == ["1"]
    assert [actor.id for actor in named("Jane Doe and Tom Roe", actors)] == ["2"]


@pytest.mark.parametrize(
    ("sentence", "speaker", "body"),
    [
        ("Doe said that ships are late.", "Doe", "ships are late."),
        ("According to Mayor Doe, ships are late.", "Mayor Doe", "ships are late."),
        ("Ships are late, according to the port.", "the port", "Ships are late"),
        ("Doe told reporters that ships are late.", "Doe", "ships are late."),
        ("Ships are late, Doe said.", "Doe", "Ships are late"),
        ("Doe opposes the levy.", "Doe", "opposes the levy."),
        ("In July, Doe called for a new pier.", "Doe", "called for a new pier."),
        ("Doe opposes the levy: “It hurts us.”", "Doe", "“It hurts us.”"),
        ("Doe takes no side on the levy: it is for others to say", "Doe", "it is for others to say"),
        ("“He said the levy hurts us.”", None, "“He said the levy hurts us.”"),
        ("The levy rose in May.", None, "The levy rose in May."),
        ("The man who told police a lie was fined.", None, "The man who told police a lie was fined."),
    ],
)
def test_a_sentence_is_taken_apart(sentence: str, speaker: str | None, body: str) -> None:
    """Who speaks and what is said, in the usual forms."""
    reading = read(sentence)
    assert reading.speaker == speaker
    assert reading.body.of(sentence) == body


def test_silence_is_read_as_silence() -> None:
    """Declining to comment says nothing about the matter."""
    assert read("Doe declined to comment on the levy.").declines
    assert read("The port did not respond to questions.").declines
    assert not read("Doe said the port refused to comment.").declines


def test_an_empty_sentence_cannot_be_read() -> None:
    """Nothing claims nothing."""
    with pytest.raises(ValueError, match="empty"):
        read("  ")


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("We will stay if the levy falls.", "if the levy falls"),
        ("Unless the levy falls, we leave.", "Unless the levy falls"),
        ("They pay until the pier is done, she said.", "until the pier is done"),
        ("It works as long as nobody cheats.", "as long as nobody cheats"),
        ("He acts as if he knew.", None),
        ("Even if it rains we sail.", None),
        ("She asked if it rains.", None),
        ("We sail tomorrow.", None),
        ("We will sail provided that the wind drops.", "provided that the wind drops"),
        ("We will sail provided the wind has dropped.", "provided the wind has dropped"),
        ("We will sail, providing they pay.", "providing they pay"),
        ("We see a benefit in providing them shelter.", None),
        ("The county provided the boats with nets.", None),
        ("She thanked those who provided the nets.", None),
    ],
)
def test_a_condition_is_found(sentence: str, condition: str | None) -> None:
    """Real conditions are; "as if", "even if" and "whether" are not."""
    found = next(clauses(sentence, Span(0, len(sentence))), None)
    assert (found and found.of(sentence)) == condition


def test_reported_speech_shares_every_key() -> None:
    """Person and back-shift do not count as differences."""
    aligned = align(words_of("they would fight for their port"), words_of("We will fight for our port"))
    assert aligned.close
    assert not [edit for edit in aligned.edits if edit.said or edit.found]


def test_contractions_are_taken_apart() -> None:
    """A "can't" is "can" and "not", wherever the apostrophe comes from."""
    keys = [word.key for word in words_of("We can’t, she won't and they cannot.") if word.key]
    assert keys == ["@", "can", "not", "@", "will", "not", "@", "can", "not"]


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    """Every word's offsets lie in the text, in order."""
    words = words_of(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


@pytest.mark.parametrize(
    ("one", "other"), [("support", "oppose"), ("with", "without"), ("legal", "illegal"), ("always", "never")]
)
def test_opposites_are_known_both_ways(one: str, other: str) -> None:
    """By the table or by a prefix."""
    assert opposed(key_of(one), key_of(other))
    assert opposed(key_of(other), key_of(one))
