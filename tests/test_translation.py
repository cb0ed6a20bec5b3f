import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import ContextTooLong, ModelError, ModelMisconfigured, TransientModelError
from summarizer.models.translation import Contact, complaint_of, refused

LETTERS = "abcXYZ019-_"


@given(st.text(LETTERS, min_size=12, max_size=60), st.text(max_size=400), st.text(max_size=400), st.data())
def test_the_key_is_cleaned_away(key: str, before: str, after: str, data: st.DataObject) -> None:
    """Wherever a text repeats the key, whole or from its eighth letter on cut short, nothing of that is left."""
    shown = key[: data.draw(st.integers(8, len(key)))]
    cleaned = Contact("m", key=key).clean(f"{before}{shown}{after}")
    assert key[:8] not in cleaned
    assert len(cleaned) <= 300
    assert len(cleaned.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Authorization: Bearer abc.def-9", "Authorization: Bearer [key]"),
        ("provided: sk-ab12****wxyz. See", "provided: [key] See"),
        ("http://me:word@host/v1", "http://[key]@host/v1"),
        ("one\n  line", "one line"),
        ("the task-list", "the task-list"),
    ],
)
def test_what_looks_like_a_secret_goes(text: str, cleaned: str) -> None:
    """Bearer tokens, keys of the usual form and passwords in addresses are hidden even where they are not ours."""
    assert Contact("m").clean(text) == cleaned


def test_a_stand_in_for_a_key_hides_nothing() -> None:
    """A key of a letter or two is no secret, and its letters stay in the text."""
    assert Contact("m", key="no").clean("no answer now") == "no answer now"


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"error": {"message": "This model's maximum context length is 4096 tokens. However, you asked"}}, ContextTooLong),
        (400, {"message": "'max_tokens' is too large: 9. This model's maximum context length is 8 tokens"}, ContextTooLong),
        (400, {"error": {"code": 400, "message": "no", "type": "exceed_context_size_error"}}, ContextTooLong),
        (400, {"error": "the input length exceeds the context length"}, ContextTooLong),
        (400, {"error": {"message": "prompt is too long: 9 tokens > 8 maximum"}}, ContextTooLong),
        (400, {"message": "The input token count (9) exceeds the maximum number of tokens allowed (8)"}, ContextTooLong),
        (400, {"error": {"message": "max_tokens is too large: 9000"}}, ModelError),
        (400, None, ModelError),
        (418, "a teapot", ModelError),
        (402, {"error": {"message": "Insufficient Balance"}}, ModelMisconfigured),
        (429, {"error": {"message": "You exceeded your quota", "type": "insufficient_quota"}}, ModelMisconfigured),
        (429, {"error": {"message": "Slow down", "type": "requests", "code": "rate_limit_exceeded"}}, TransientModelError),
        (400, {"error": {"message": "no such thing", "code": "model_not_found"}}, ModelMisconfigured),
        (529, {"error": {"message": "Overloaded"}}, TransientModelError),
        (501, {"error": {"message": "Not implemented"}}, ModelError),
    ],
)
def test_what_servers_say(status: int, body: object, kind: type[ModelError]) -> None:
    """The words of many servers come to one of a few errors."""
    contact = Contact("m")
    assert type(refused(complaint_of(status, body, {}, contact), contact)) is kind
