import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.chances import Alternative, Token, chances_of

VALUES = ("supports", "opposes", "conditional", "support_in_part")


def token(text: str, chance: float = 1.0, **others: float) -> Token:
    """A token that was written with this chance, and what might have been."""
    likeliest = tuple(Alternative(other, math.log(other_chance)) for other, other_chance in others.items())
    return Token(Alternative(text, math.log(chance)), likeliest)


def plain(*texts: str) -> list[Token]:
    """Tokens without any alternative."""
    return [token(text) for text in texts]


def test_one_token_a_value() -> None:
    """The alternatives of the value's token share its probability; words that fit no value are left out."""
    tokens = [*plain('{"', "side", '": "'), token("oppos", 0.6, cond=0.2, pizza=0.2), *plain('es"', "}")]
    assert chances_of(tokens, "side", VALUES) == pytest.approx({"opposes": 0.75, "conditional": 0.25})


def test_a_shared_beginning_is_followed() -> None:
    """Where several values begin alike, the next token of the path that was written decides."""
    tokens = [*plain('{"side": "'), token("support", 0.8, oppos=0.2), token("s", 0.5, _in=0.5), *plain('"}')]
    assert chances_of(tokens, "side", VALUES) == pytest.approx({"supports": 0.4, "opposes": 0.2, "support_in_part": 0.4})


def test_a_value_that_begins_another() -> None:
    """The closing quotation mark tells a value from a longer one that begins like it."""
    tokens = [*plain('{"side": "', "for"), token('"', 0.7, bid=0.3), *plain("}")]
    assert chances_of(tokens, "side", ["for", "forbid"]) == pytest.approx({"for": 0.7, "forbid": 0.3})


def test_the_mark_may_be_part_of_the_token() -> None:
    """A token that holds the quotation mark and the beginning of the value counts for the value."""
    tokens = [*plain('{"side":'), token(' "oppos', 0.9, **{' "cond': 0.1, ' "': 0.4}), *plain('es"}')]
    assert chances_of(tokens, "side", VALUES) == pytest.approx({"opposes": 0.9, "conditional": 0.1})


def test_the_property_is_not_its_mention() -> None:
    """A value or a nested property of the same name is passed over, and so is a fence."""
    tokens = [
        *plain('```json\n{"why": "the \\"side\\": \\"opposes\\" ', 'thing", "in": {"side": "', "opposes"),
        *plain('"}, "word": "side", "side": "'),
        token("cond", 0.5, oppos=0.5),
        *plain('itional"}\n```'),
    ]
    assert chances_of(tokens, "side", VALUES) == pytest.approx({"conditional": 0.5, "opposes": 0.5})


@pytest.mark.parametrize("text", ["", "no JSON at all", '{"other": "opposes"}', '{"side": 3}', '{"side": "pizza"}', "}{]"])
def test_nothing_to_tell(text: str) -> None:
    """Where there is no such value there are no probabilities."""
    assert chances_of(plain(text), "side", VALUES) == {}


@given(
    st.lists(st.text("abcde_ ", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=5, unique=True),
    st.data(),
)
def test_probabilities_add_up(values: list[str], data: st.DataObject) -> None:
    """However the answer falls into tokens: the sum is 1, the value that was written is there, and none is made up."""
    chosen = data.draw(st.sampled_from(values))
    text = f'```json\n{{"because": "abc", "side": "{chosen}"}}'
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1))) | {0, len(text)})
    chance = st.floats(0.001, 1)
    others = st.dictionaries(st.text('abcde_" ', max_size=4), chance, max_size=4)
    tokens = [token(text[a:b], data.draw(chance), **data.draw(others)) for a, b in pairwise(cuts)]
    found = chances_of(tokens, "side", values)
    assert sum(found.values()) == pytest.approx(1)
    assert found[chosen] > 0
    assert found.keys() <= set(values)
