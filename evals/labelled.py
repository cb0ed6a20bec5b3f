"""Labelled claims, and their documents with what is attributed in each."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from pydantic import TypeAdapter, ValidationError

import summarizer
from summarizer import wiring
from summarizer.attribution.model import Attributions
from summarizer.cli.claims import ClaimLine
from summarizer.config import Settings
from summarizer.documents import Document
from summarizer.drafts import DraftClaim

SETS = ("support", "gold", "summedits", "bump", "diasumfact")
"""The sets of the benchmark that thresholds bear on."""

_READING = ("attribution", "text", "documents.py", "turns", "ingest", "_version.py")
"""What decides who said what, and so which attributions of the cache still hold."""
_FEW = 16
"""So many documents are attributed sooner than a second process has started."""


class Unusable(Exception):
    """Claims that cannot be read, and why."""


@dataclass(frozen=True, eq=False)
class Labelled:
    """A claim, whether its document bears it out, and from which set and of which kind it is; equal to itself only."""

    ident: str
    which: str
    kind: str
    supported: bool
    claim: DraftClaim
    document: Document

    @property
    def chosen_on(self) -> bool:
        """Whether its document is in the half on which thresholds are chosen."""
        return int(self.document.sha256[:8], 16) % 2 == 0


class _Line(ClaimLine):
    """A line of `check --claims` with its label."""

    supported: bool
    kind: str = ""


def of_bench(scorer: Path, which: str) -> Iterator[Labelled]:
    """The labelled claims of a set of the benchmark; Unusable where its data is not there."""
    try:
        for ident, kind, supported, _, text, actor, sentence, quotes in _module(scorer).cases(which):
            if supported is not None:
                line = _Line(id=ident, text=text, actor=actor, sentence=sentence, quotes=quotes, supported=supported, kind=kind)
                yield _labelled(line, which, scorer.parent)
    except OSError as error:
        message = f"{which}: {error}"
        raise Unusable(message) from error


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        message = f"{path}: is no Python module"
        raise Unusable(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of_file(path: Path) -> Iterator[Labelled]:
    """The labelled claims of a JSONL file; Unusable where there is none, or for the first line that is wrong."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise Unusable(message) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield labelled_line(line, f"{path.name}:{number}", path.parent)


def labelled_line(line: str, place: str, folder: Path) -> Labelled:
    """The claim on a line; its set is called as the file is, its document is relative to `folder`. Unusable if it is none."""
    try:
        return _labelled(_Line.model_validate_json(line), place.rpartition(":")[0].removesuffix(".jsonl"), folder)
    except ValidationError as error:
        first = error.errors()[0]
        message = f"{place}: {'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise Unusable(message) from error


def _labelled(line: _Line, which: str, folder: Path) -> Labelled:
    return Labelled(str(line.id), which, line.kind or which, line.supported, line.claim, _document(line, folder))


def _document(line: _Line, folder: Path) -> Document:
    """The document of a claim, read as `check --claims` reads it; its id is that of its text."""
    stdin = None if line.text is None else line.text.encode("utf-8", "surrogatepass")
    reading = wiring.read(["-" if line.document is None else str(folder / line.document)], Settings(), stdin)
    for failure in reading.failures:
        message = f"{line.document or line.id}: {failure.message}"
        raise Unusable(message)
    document = next(iter(reading.corpus))
    return replace(document, id=document.sha256[:16])


def sampled(claims: Iterable[Labelled], every: int) -> list[Labelled]:
    """Every so many-th claim, in an order in which the two of a pair do not stand side by side."""
    return sorted(claims, key=lambda claim: hashlib.sha256(f"{claim.ident} {claim.claim.text}".encode()).digest())[::every]


def attributions(documents: Mapping[str, Document], cache: Path | None, processes: int) -> dict[str, Attributions]:
    """What is attributed in each document; what the folder `cache` holds already is not computed again."""
    adapter, reading = TypeAdapter(Attributions), _reading()
    files = {ident: cache / f"{ident}-{reading}.json" for ident in documents} if cache else {}
    known = {ident: adapter.validate_json(file.read_bytes()) for ident, file in files.items() if file.is_file()}
    for found in _attributed([document for ident, document in documents.items() if ident not in known], processes):
        known[found.document] = found
        if cache:
            cache.mkdir(parents=True, exist_ok=True)
            files[found.document].write_bytes(adapter.dump_json(found))
    return known


def _attributed(documents: list[Document], processes: int) -> Iterator[Attributions]:
    if processes == 1 or len(documents) < _FEW:
        yield from map(wiring.attribute, documents)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(wiring.attribute, documents, chunksize=4)


def _reading() -> str:
    """Eight hex digits that stand for the code that reads and attributes documents."""
    folder = Path(summarizer.__file__).parent
    inside = [path for part in _READING for path in (folder / part, *(folder / part).glob("**/*"))]
    files = sorted(path for path in inside if path.suffix in {".py", ".json"})
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:8]
