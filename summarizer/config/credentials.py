"""Keys do not belong among the settings: where one stands there all the same, told without repeating it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, urlsplit

_NAMES = re.compile(
    r".*(api_?keys?|access_?key(_?id)?|private_?key|secret(_?key)?|password|passwd|authorization|cookie|credentials?"
    r"|(access|api|auth|bearer|refresh|security|session)_?token)|key|token"
)
"""What keys are called. Not every ``..._key`` or ``..._token``: providers have a prompt_cache_key and an eos_token."""
_VALUES = re.compile(r"(sk-|bearer\s)", re.IGNORECASE)


def names_secret(name: str) -> bool:
    """Whether a setting of this name would hold a key."""
    return _NAMES.fullmatch(name.replace("-", "_").casefold()) is not None


def literal_secrets(table: Mapping[str, object], above: str = "") -> Iterator[str]:
    """The path of every key, token or password in `table`, however deep it stands."""
    for name, value in table.items():
        path = f"{above}{name}"
        if names_secret(str(name)):
            yield path
        else:
            yield from _secrets_in(value, path)


def _secrets_in(value: object, path: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from literal_secrets(value, f"{path}.")
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _secrets_in(item, path)
    elif isinstance(value, str) and (_VALUES.match(value.strip()) or _url_tells(value)):
        yield path


def _url_tells(value: str) -> bool:
    """Whether `value` is an address with a user, a password or a key in it."""
    if "://" not in value:
        return False
    try:
        parts = urlsplit(value)
    except ValueError:  # not an address, which is for whoever needs one to say
        return False
    return "@" in parts.netloc or any(names_secret(name) for name, _ in parse_qsl(parts.query))
