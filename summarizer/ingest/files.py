"""Paths to bytes: what there is to read, in which order, and how much of it."""

from __future__ import annotations

import errno
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from summarizer.errors import DocumentEmpty, DocumentError, DocumentMissing, DocumentTooLarge, DocumentUnreadable

SUPPORTED = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx"})
"""Endings of the files that a folder is searched for."""

STDIN = "-"
"""The path that stands for standard input."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read under the name to show for it, or why there is none."""

    shown: str
    path: Path | None = None
    problem: DocumentError | None = None


def find_files(given: str) -> Iterator[Found]:
    """The file at a path, or the supported ones in a folder and below, sorted, without hidden ones and README.md."""
    path = Path(given)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the path
        yield Found(printable(given), problem=_unopened(error))
        return
    if not stat.S_ISDIR(mode):
        yield Found(printable(given), path)
        return
    found = list(_walk(path, frozenset()))
    yield from found or [
        Found(
            printable(given),
            problem=DocumentMissing(f"no documents in this folder; it needs {', '.join(sorted(SUPPORTED))} files"),
        )
    ]


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Found]:
    """The documents of a folder; `above` are the real paths of the folders it stands in."""
    try:
        real = folder.resolve(strict=True)
        if real in above:
            message = "a link that leads back to a folder above it; remove the link"
            yield Found(printable(str(folder)), problem=DocumentUnreadable(message))
            return
        names = sorted(path.name for path in folder.iterdir())
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        yield Found(printable(str(folder)), problem=_unopened(error))
        return
    for name in names:
        yield from _entry(folder / name, above | {real})


def _entry(path: Path, above: frozenset[Path]) -> Iterator[Found]:
    if path.name.startswith(".") or path.name.lower() == "readme.md":
        return
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if path.suffix.lower() in SUPPORTED or isinstance(error, PermissionError) or error.errno == errno.ELOOP:
            yield Found(printable(str(path)), problem=_unopened(error))
        return
    if stat.S_ISDIR(mode):
        yield from _walk(path, above)
    elif stat.S_ISREG(mode) and path.suffix.lower() in SUPPORTED:
        yield Found(printable(str(path)), path)


def printable(name: str) -> str:
    """A path as text: a name that is not UTF-8 on disk cannot go into JSON or onto a terminal as it is."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """The content of a file, pipe or device; its size is looked at before anything is read."""
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size > max_bytes:
            raise _too_large(max_bytes, status.st_size)
        with path.open("rb") as file:
            return _at_most(file, max_bytes)
    except (OSError, ValueError) as error:
        raise _unopened(error) from error


def read_stdin(given: bytes | None, max_bytes: int) -> bytes:
    """What was handed in as standard input, or else what the process's own holds."""
    if given is not None:
        return _checked(given, max_bytes)
    try:
        return _at_most(sys.stdin.buffer, max_bytes)
    except (OSError, AttributeError, ValueError) as error:  # closed, or replaced by something that holds no bytes
        message = "standard input cannot be read; pipe a document into the command"
        raise DocumentUnreadable(message) from error


def _at_most(file: BinaryIO, max_bytes: int) -> bytes:
    return _checked(file.read(max_bytes + 1), max_bytes)  # one more than allowed shows that there is more


def _checked(data: bytes, max_bytes: int) -> bytes:
    if len(data) > max_bytes:
        raise _too_large(max_bytes, None)
    if not data:
        message = "an empty file; give a file with text"
        raise DocumentEmpty(message)
    return data


def _too_large(max_bytes: int, size: int | None) -> DocumentTooLarge:
    is_size = f"{size} bytes, " if size else ""
    return DocumentTooLarge(f"{is_size}over the limit of {max_bytes} bytes; split it, or raise the limit")


def _unopened(error: Exception) -> DocumentError:
    """What the operating system says, in words that tell what would do."""
    if isinstance(error, FileNotFoundError):
        return DocumentMissing("no such file or folder; check the path")
    if isinstance(error, PermissionError):
        return DocumentUnreadable("permission denied; make it readable for you")
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return DocumentMissing("a link that leads in a circle; mend or remove it")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return DocumentUnreadable(f"cannot be opened ({reason}); check the path")
