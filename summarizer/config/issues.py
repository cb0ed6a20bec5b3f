"""A user's file of issues: read strictly, because a name that two issues share would put statements under the wrong one."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from summarizer.errors import ConfigError
from summarizer.positions.wanted import Wanted, folded

_KEYS = tuple(field.name for field in fields(Wanted))
_MEANT = {
    "name": "label",
    "title": "label",
    "also": "synonyms",
    "aliases": "synonyms",
    "alias": "synonyms",
    "about": "description",
}
"""What others call our keys."""
_INSTEAD = (
    "it should list issues, as [[issue]] tables with a label, synonyms and a description; for one in words there is --issue"
)


def load_issues(path: Path) -> tuple[Wanted, ...]:
    """The issues that a TOML file lists; ConfigError, one line, where it cannot be read or two of them share a name."""
    try:
        return _read(_table(path))
    except ValueError as error:
        message = f"{path}: {error}"
        raise ConfigError(message) from error


def _table(path: Path) -> Mapping[str, object]:
    if path.exists() and not path.is_file():
        message = "is no ordinary file; it is read more than once, so write the issues into one"
        raise ValueError(message)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        message = f"no such file; {_INSTEAD}"
        raise ValueError(message) from error
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise ValueError(message) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"cannot be read as TOML: {error}"
        raise ValueError(message) from error


def _read(table: Mapping[str, object]) -> tuple[Wanted, ...]:
    _refuse_unknown(table, ("issue",), "")
    rows = table.get("issue", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        message = "issue: should be tables, each under a line [[issue]]"
        raise ValueError(message)
    if not rows:
        message = 'lists no issue; add a line [[issue]] and under it label = "..."'
        raise ValueError(message)
    issues = tuple(_issue(number, row) for number, row in enumerate(rows, 1))
    _refuse_shared(issues)
    return issues


def _refuse_unknown(table: Iterable[str], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, (*known, *(_MEANT if where else ())), n=1)
            hint = f"; did you mean {_MEANT.get(near[0], near[0])!r}?" if near else f"; there are {', '.join(known)}"
            message = f"{where}unknown key {key!r}{hint}"
            raise ValueError(message)


def _issue(number: int, table: Mapping[str, object]) -> Wanted:
    label = table.get("label")
    where = f"[[issue]] {number}{f' ({label})' if isinstance(label, str) else ''}: "
    _refuse_unknown(table, _KEYS, where)
    if label is None:
        message = f"{where}needs a label"
        raise ValueError(message)
    description = table.get("description")
    return Wanted(
        _text(label, f"{where}label"),
        tuple(_texts(table.get("synonyms", []), f"{where}synonyms")),
        "" if description is None else _text(description, f"{where}description"),
    )


def _refuse_shared(issues: Iterable[Wanted]) -> None:
    """Refuse a name that two issues have: a statement could be about either."""
    owners: dict[str, tuple[int, Wanted]] = {}
    for number, issue in enumerate(issues, 1):
        for name in issue.names:
            if not any(letter.isalnum() for letter in name):
                message = f"[[issue]] {number} ({issue.label}): {name!r} has no word in it; say what the issue is called"
                raise ValueError(message)
            first, owner = owners.setdefault(folded(name), (number, issue))
            if first != number:
                message = f"[[issue]] {first} ({owner.label}) and {number} ({issue.label}) are both called {name!r}; {_REMEDY}"
                raise ValueError(message)


_REMEDY = "leave it to one, or make them one issue"


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        message = f"{where}: should be a text that says something, not {value!r}"
        raise ValueError(message)
    return " ".join(value.split())


def _texts(value: object, where: str) -> Iterator[str]:
    items = value if isinstance(value, list) else None
    if items is None:
        message = f'{where}: should be a list, as ["the quay fee", "charges for mooring"], not {value!r}'
        raise ValueError(message)
    yield from (_text(item, where) for item in items)
