"""How figures are measured: the program run as a user runs it, the scorers beside the data, and the lines of a table."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from threading import Event, Thread
from typing import Any

from figures import Errors, Rate

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
PINNED = ["taskset", "-c", "0"] if shutil.which("taskset") else []
_TICK = 20
"""Seconds between two words of progress."""


@dataclass(frozen=True)
class Row:
    """One line of the table: what, the figure as measured, and what is to be reached."""

    what: str
    measured: str
    target: str = ""
    reached: bool | None = None


@dataclass(frozen=True)
class Ran:
    """What a command cost: wall and CPU seconds, the peak of its memory in MB, and its exit code."""

    seconds: float
    cpu: float
    megabytes: float
    code: int


class Absent(Exception):
    """Some data is not there."""


@dataclass(frozen=True)
class Bench:
    """Where the data, the scorers and the work files are."""

    shared: Path
    work: Path
    kinds: bool = field(default=False, kw_only=True)
    """Whether every kind of claim has its own line."""

    def data(self, *parts: str) -> Path:
        """A file or folder of the data; Absent if it is not there."""
        return self._there(self.shared.joinpath("data", *parts))

    def scorer(self, name: str) -> str:
        """The path of a scorer; Absent if it is not there."""
        return str(self._there(self.shared / "bench" / name))

    def fresh(self, name: str) -> Path:
        """An empty work folder."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    @staticmethod
    def _there(path: Path) -> Path:
        if not path.exists():
            message = f"{path} is not there"
            raise Absent(message)
        return path


def summarizer(*arguments: str, out: Path) -> Ran:
    """Run the program as a user does, its stdout in `out`; anything but 0 and 1 is fatal."""
    begun = time.perf_counter()
    with out.open("wb") as target, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([*PINNED, PYTHON, "-m", "summarizer", *arguments], stdout=target, stderr=errors, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):
            errors.seek(0)
            sys.exit(f"summarizer {' '.join(arguments)[:300]}: exit {code}: {errors.read().decode()[-600:]}")
    return Ran(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code)


def progress(message: str) -> None:
    """Say on stderr what is going on."""
    print(f"bench: {message}", file=sys.stderr, flush=True)


@contextmanager
def ticking(title: str, out: Path, total: int) -> Iterator[None]:
    """Say now and then, as long as the block runs, how many lines of the `total` expected ones stand in `out`."""
    done = Event()

    def tell() -> None:
        while not done.wait(_TICK):
            count = out.read_bytes().count(b"\n")
            progress(f"{title}: {count:,} of {total:,} claims")

    teller = Thread(target=tell)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def scored(*command: str) -> dict[str, Any]:
    """What a scorer says, as JSON."""
    done = subprocess.run([PYTHON, *command], check=True, capture_output=True, text=True)
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def at_most(what: str, value: float, limit: float, unit: str, form: str = ".2f") -> Row:
    """A row whose figure should not be above `limit`."""
    return Row(what, f"{value:{form}} {unit}", f"<= {limit:g} {unit}", value <= limit)


def at_least(what: str, value: float, limit: float, unit: str, form: str = ".1f") -> Row:
    """A row whose figure should not be below `limit`."""
    return Row(what, f"{value:{form}} {unit}", f">= {limit:g} {unit}", value >= limit)


def percent(hits: int, total: int) -> float:
    """A rate in percent; 0 of 0 is not a number."""
    return 100 * hits / total if total else float("nan")


def shown(rate: Rate) -> str:
    """A rate with its counts and its interval of 95 %, without the blanks that align it."""
    return str(rate).strip()


def balanced(errors: Errors) -> str:
    """Balanced accuracy with its interval of 95 %: half the sum of two independent shares, taken as normal."""
    kept, passed = errors.kept.value, errors.passed.value
    if kept is None or passed is None:
        return "n/a"
    half = 0.98 * sqrt(kept * (1 - kept) / errors.kept.total + passed * (1 - passed) / errors.passed.total)
    middle = (kept + 1 - passed) / 2
    return f"{100 * middle:.1f} % [{100 * max(0.0, middle - half):.1f}, {100 * min(1.0, middle + half):.1f}]"


def texts(bench: Bench, folder: Path) -> list[tuple[str, str]]:
    """The articles of the attribution set, written to `folder`; (id, text) of each."""
    rows = [(str(row["id"]), str(row["text"])) for row in lines(bench.data("polnear", "dev.jsonl"))]
    for ident, text in rows:
        (folder / f"{ident}.txt").write_text(text, encoding="utf-8", newline="")
    return rows


def show(row: Row) -> None:
    """Print one line of the table."""
    mark = {True: "ok", False: "MISSED", None: ""}[row.reached]
    print(f"{row.what:64} {row.measured:34} {row.target:12} {mark}".rstrip(), flush=True)
