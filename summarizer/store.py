"""A file that keeps texts under keys: the cache of what models replied."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from summarizer.errors import SummarizerError

_APPLICATION = 0x73756D6D  # "summ", in the header of every file of ours
_VERSION = 1
_PATIENCE = 30.0  # seconds to wait for another process that is writing


class ReplyStore:
    """Texts under keys in one SQLite file, safe for several threads and several processes at once.

    Each thread has a connection to itself while it reads or writes; there are as many as threads ever met. The file is
    its owner's alone, as it holds what models said about the owner's documents. The first text of a key stays. A process
    that forks opens a store of its own.
    """

    def __init__(self, path: Path) -> None:
        """Open the store at `path`, or make it, with the folders above.

        SummarizerError, in one line, where that cannot be done or something else is there.
        """
        self._path = path
        self._idle: deque[sqlite3.Connection] = deque()
        self._closed = False
        with self._told():
            if not path.exists():
                _make(path)
            try:
                self._refuse_foreign()
            except BaseException:
                self.close()
                raise

    def get(self, key: str) -> str | None:
        """The text kept under `key`, None where there is none."""
        with self._told(), self._connection() as connection:
            row = connection.execute("SELECT value FROM replies WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, key: str, value: str) -> None:
        """Keep `value` under `key`, whole or not at all; a key that has a text keeps it."""
        with self._told(), self._connection() as connection:
            connection.execute("INSERT OR IGNORE INTO replies (key, value) VALUES (?, ?)", (key, value))

    def close(self) -> None:
        """Let go of the file; a call that is under way in another thread is finished first."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close it."""
        self.close()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection that no other thread uses meanwhile."""
        if self._closed:
            message = f"{self._path}: the cache is closed"
            raise SummarizerError(message)
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = _open(self._path)
        try:
            yield connection
        finally:
            self._idle.append(connection)
            if self._closed:
                self.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Failures of the file or the database as one line."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise SummarizerError(self._line(error)) from error

    def _line(self, error: sqlite3.Error | OSError) -> str:
        if isinstance(error, OSError):
            reason = error.strerror or error
            return f"{self._path}: the cache cannot be opened: {reason}; put it elsewhere, or go without: --no-cache"
        if isinstance(error, sqlite3.OperationalError):  # full, locked, read-only: the file itself may be fine
            return f"{self._path}: the cache cannot be used: {error}; make room or give access, or go without: --no-cache"
        return f"{self._path}: not a cache of replies, or damaged ({error}); delete it, or go without: --no-cache"

    def _refuse_foreign(self) -> None:
        with self._connection() as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != _APPLICATION:
            problem = "not a cache of replies"
        elif version != _VERSION:
            problem = f"a cache of version {version}, and this program knows version {_VERSION}"
        else:
            return
        message = f"{self._path}: {problem}; delete it, or go without: --no-cache"
        raise SummarizerError(message)


def _open(path: Path) -> sqlite3.Connection:
    # mode=rw: a file that is gone is an error, not an empty database that anybody may read
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous = NORMAL")  # enough for WAL: a power cut may lose the last texts, nothing else
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _make(path: Path) -> None:
    """Put a new, empty store at `path`, unless another process has been quicker.

    It is made whole beside its place first: two processes that turn one file into a WAL database at once lock each other out.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # 0600 from the start
    os.close(handle)
    fresh = Path(name)
    try:
        _fill(fresh)
        _move(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def _fill(fresh: Path) -> None:
    with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.execute("CREATE TABLE replies (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")


def _move(fresh: Path, path: Path) -> None:
    try:
        with suppress(FileExistsError):
            path.hardlink_to(fresh)
    except OSError:  # a file system without links; only there two processes that begin together may lose a text
        fresh.replace(path)
