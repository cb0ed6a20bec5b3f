"""The store of replies: one file, many threads and processes, and a clear line for whatever else lies there."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from summarizer.errors import SummarizerError
from summarizer.store import ReplyStore

WRITER = """
import sys
from pathlib import Path
from summarizer.store import ReplyStore

path, who = Path(sys.argv[1]), sys.argv[2]
sys.stdin.readline()
with ReplyStore(path) as store:
    for number in range(60):
        store.put(f"{who}-{number}", f"{who} wrote {number}")
        store.put(f"shared-{number}", "x" * 3000 + who)
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A store that is not there yet, in folders that are not there either."""
    return tmp_path / "a" / "b" / "replies.sqlite"


def test_text_is_found_again_after_reopening(place: Path) -> None:
    """What was put under a key is there in the next run, in a file whose folders were made."""
    with ReplyStore(place) as store:
        assert store.get("k1") is None
        store.put("k1", '{"text": "Ferries — daily"}')
    with ReplyStore(place) as store:
        assert store.get("k1") == '{"text": "Ferries — daily"}'


def test_first_text_of_a_key_stays(place: Path) -> None:
    """A second text for a key changes nothing, so that a replay does not depend on who came last."""
    with ReplyStore(place) as store:
        store.put("k", "one")
        store.put("k", "two")
        assert store.get("k") == "one"


@pytest.mark.parametrize("text", ["", "\x00 nul", "Straße — “ﬁ”\r\n\u2028", "\U0001f9fe", "'); DROP TABLE replies; --"])
def test_every_text_comes_back_as_it_was(place: Path, text: str) -> None:
    """Whatever characters a text holds, it comes back unchanged, however long."""
    with ReplyStore(place) as store:
        for number, value in enumerate((text, text * 100_000)):
            store.put(f"{text}{number}", value)
            assert store.get(f"{text}{number}") == value
        assert store.get("k other") is None


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_file_is_its_owners_alone(place: Path) -> None:
    """Nobody else may read the store, nor the files SQLite puts beside it."""
    with ReplyStore(place) as store:
        store.put("k", "text")
        files = list(place.parent.iterdir())
        assert place in files
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_nothing_lies_about_after_closing(place: Path) -> None:
    """Making and closing a store leaves one file."""
    with ReplyStore(place) as store:
        store.put("k", "text")
    assert list(place.parent.iterdir()) == [place]


def test_threads_share_a_store(place: Path) -> None:
    """Threads that write and read at once lose nothing and see only whole texts."""
    start = Barrier(8)

    def work(who: int) -> None:
        start.wait()
        for number in range(40):
            store.put(f"{who}-{number}", f"{who} wrote {number}")
            store.put(f"shared-{number}", str(who) * 2000)
            shared = store.get(f"shared-{number}")
            assert shared is not None
            assert shared == shared[0] * 2000

    with ReplyStore(place) as store, ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
        assert all(store.get(f"{who}-{number}") == f"{who} wrote {number}" for who in range(8) for number in range(40))


def test_processes_share_a_store_from_its_first_moment(place: Path) -> None:
    """Three processes that make and fill one store at the same moment all succeed, and nothing of theirs is lost."""
    command = [sys.executable, "-c", WRITER, str(place)]
    names = ["red", "green", "blue"]
    started = [subprocess.Popen([*command, who], stdin=subprocess.PIPE, stderr=subprocess.PIPE) for who in names]
    for process in started:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()
    errors = [process.communicate(timeout=60)[1] for process in started]
    assert errors == [b"", b"", b""]
    with ReplyStore(place) as store:
        assert all(store.get(f"{who}-{number}") == f"{who} wrote {number}" for who in names for number in range(60))
        assert {str(store.get(f"shared-{number}"))[3000:] for number in range(60)} <= set(names)


def test_killed_process_leaves_a_whole_store(place: Path) -> None:
    """A process killed while it writes costs at most the text it was writing."""
    endless = WRITER.replace("range(60)", "range(10**9)")
    with ReplyStore(place) as store:
        process = subprocess.Popen([sys.executable, "-c", endless, str(place), "red"], stdin=subprocess.PIPE)
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()
        deadline = time.monotonic() + 30
        while store.get("red-20") is None and time.monotonic() < deadline:
            time.sleep(0.005)
        process.kill()
        process.communicate()
    with ReplyStore(place) as store:
        assert store.get("red-20") == "red wrote 20"
        store.put("after", "text")
        assert store.get("after") == "text"


def test_threads_make_a_store_together(place: Path) -> None:
    """Several stores opened on one new file at once are one store."""
    start = Barrier(6)

    def work(who: int) -> None:
        start.wait()
        with ReplyStore(place) as store:
            store.put(f"k{who}", f"text {who}")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    with ReplyStore(place) as store:
        assert [store.get(f"k{who}") for who in range(6)] == [f"text {who}" for who in range(6)]


def _refusal(path: Path) -> str:
    with pytest.raises(SummarizerError) as caught, ReplyStore(path):
        pass
    line = str(caught.value)
    assert line.startswith(f"{path}: ")
    assert "\n" not in line
    assert "--no-cache" in line
    return line


@pytest.mark.parametrize("content", [b"", b"minutes of the harbour board\n" * 50, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_other_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    """A file that is no store of ours is refused with what would do, and stays as it is."""
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert "delete it" in _refusal(path)
    assert path.read_bytes() == content


def test_other_database_is_refused(tmp_path: Path) -> None:
    """A SQLite file of some other program is not written into."""
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE replies (key TEXT, value TEXT)")
    assert "not a cache of replies; delete it" in _refusal(path)


def test_other_version_is_refused(place: Path) -> None:
    """A store of a later program version is named as that."""
    ReplyStore(place).close()
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA user_version = 7")
    assert "a cache of version 7" in _refusal(place)


def test_damage_is_told_when_it_is_met(place: Path) -> None:
    """Damage inside the file is one line at the call that meets it."""
    with ReplyStore(place) as store:
        for number in range(200):
            store.put(f"k{number}", "x" * 500)
    content = place.read_bytes()
    place.write_bytes(content[:4096] + b"\x99" * (len(content) - 4096))
    with ReplyStore(place) as store, pytest.raises(SummarizerError, match=r"damaged .*; delete it, or go without: --no-cache"):
        store.get("k100")


def test_folder_in_its_place_is_told(tmp_path: Path) -> None:
    """A folder where the file should be is one clear line."""
    _refusal(tmp_path)


def test_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    """A file where a folder should be is one clear line."""
    (tmp_path / "file").write_text("x")
    assert "cannot be opened" in _refusal(tmp_path / "file" / "replies.sqlite")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder without write access is one clear line."""
    tmp_path.chmod(0o500)
    assert "cannot be opened" in _refusal(tmp_path / "replies.sqlite")


def test_closed_store_says_so(place: Path) -> None:
    """A call after closing is refused; closing twice is fine."""
    store = ReplyStore(place)
    store.close()
    store.close()
    with pytest.raises(SummarizerError, match="closed"):
        store.get("k")
