import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.json_object import first_object

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text(), VALUES, max_size=4)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": "}{"}', '{"a": "}{"}'),
        ('```json\n{"a": 1}\n```', '{"a": 1}'),
        ('Use {braces} so: {"a": {"b": "\\"}"}} and so on {"c": 1}', '{"a": {"b": "\\"}"}}'),
        ('<think>Maybe {"a": 1}?</think>{"a": 2}', '{"a": 2}'),
        ("", None),
        ("no object", None),
        ("[1, 2]", None),
        ('{"a": {"b": 1}, "c": {"d": 2}', None),
        ('{"a": [{"b": 1}, {"b": "cut', None),
        ('{"a":' * 100_000, None),
    ],
)
def test_the_first_object(text: str, found: str | None) -> None:
    """Whole objects are found in fences and chatter; a part of one that broke off is never taken for it."""
    assert first_object(text) == found


@given(OBJECTS, st.text("abc \n`.,:'", max_size=20), st.text(max_size=20))
def test_an_object_is_found_in_chatter(value: dict[str, object], before: str, after: str) -> None:
    """An object among words without braces before it comes back as it was written."""
    text = json.dumps(value)
    assert first_object(f"{before}{text}{after}") == text


@given(OBJECTS.filter(bool), st.data())
def test_a_cut_object_is_none(value: dict[str, object], data: st.DataObject) -> None:
    """Wherever an object breaks off, no object is found in what is left."""
    text = json.dumps(value)
    assert first_object(text[: data.draw(st.integers(0, len(text) - 1))]) is None
