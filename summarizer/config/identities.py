"""A user's file of who is who: read strictly, because a name that is taken wrongly puts words into somebody's mouth."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from summarizer.attribution.identities import Identities, Identity
from summarizer.attribution.model import ActorKind
from summarizer.errors import ConfigError

_KEYS = tuple(field.name for field in fields(Identity))
_LISTS = frozenset({"also", "documents"})
_TABLES = ("actor", "apart")
_TWO = 2


def load_identities(path: Path) -> Identities:
    """The actors that a TOML file names; ConfigError, one line, where it cannot be read or contradicts itself."""
    try:
        return Identities(*_read(_table(path)))
    except ValueError as error:
        message = f"{path}: {error}"
        raise ConfigError(message) from error


def _table(path: Path) -> Mapping[str, object]:
    if path.exists() and not path.is_file():
        message = "is no ordinary file; it is read more than once, so write who is who into one"
        raise ValueError(message)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        message = "no such file; it should say who is who, as [[actor]] tables with a name and what else it is called"
        raise ValueError(message) from error
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise ValueError(message) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"cannot be read as TOML: {error}"
        raise ValueError(message) from error


def _read(table: Mapping[str, object]) -> tuple[tuple[Identity, ...], tuple[tuple[str, str], ...]]:
    _refuse_unknown(table, _TABLES, "")
    actors, apart = table.get("actor", []), table.get("apart", [])
    if not isinstance(actors, list) or not all(isinstance(actor, dict) for actor in actors):
        message = "actor: should be tables, each under a line [[actor]]"
        raise ValueError(message)
    return tuple(_identity(number, actor) for number, actor in enumerate(actors, 1)), tuple(_pairs(apart))


def _refuse_unknown(table: Iterable[str], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, (*known, *(_MEANT if where else ())), n=1)
            meant = _MEANT.get(near[0], near[0]) if near else ""
            hint = f"; did you mean {meant!r}?" if near else f"; there are {', '.join(known)}"
            message = f"{where}unknown key {key!r}{hint}"
            raise ValueError(message)


_MEANT = {"alias": "also", "aliases": "also", "aka": "also", "document": "documents", "type": "kind", "title": "role"}
"""What others call our keys."""


def _identity(number: int, table: Mapping[str, object]) -> Identity:
    name = table.get("name")
    where = f"[[actor]] {number}{f' ({name})' if isinstance(name, str) else ''}: "
    _refuse_unknown(table, _KEYS, where)
    if name is None:
        message = f"{where}needs a name"
        raise ValueError(message)
    texts = {key: _text(table[key], f"{where}{key}") for key in table if key not in _LISTS}
    lists = {key: tuple(_texts(table[key], f"{where}{key}")) for key in table if key in _LISTS}
    return Identity(
        texts["name"],
        lists.get("also", ()),
        texts.get("role"),
        _kind(texts["kind"], where) if "kind" in texts else None,
        texts.get("speaks_for"),
        lists.get("documents", ()),
    )


def _kind(value: str, where: str) -> ActorKind:
    try:
        return ActorKind(value)
    except ValueError as error:
        message = f"{where}kind: should be {', '.join(ActorKind)}, not {value!r}"
        raise ValueError(message) from error


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        message = f"{where}: should be a text that says something, not {value!r}"
        raise ValueError(message)
    return " ".join(value.split())


def _texts(value: object, where: str) -> Iterator[str]:
    items = value if isinstance(value, list) else None
    if items is None:
        message = f'{where}: should be a list, as ["Doe", "the senator"], not {value!r}'
        raise ValueError(message)
    yield from (_text(item, where) for item in items)


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    for row in value if isinstance(value, list) else [value]:
        names = [_text(name, "apart") for name in row] if isinstance(row, list) else []
        if len(names) != _TWO:
            message = f'apart: should be pairs of names, as [["Ann Roe", "Tom Roe"]], not {row!r}'
            raise ValueError(message)
        yield names[0], names[1]
