"""Marks of a sentence: curly ones in pairs, single ones inside, a full stop at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable

_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})
_MARK = re.compile("\"|“|”|''")
_ELLIPSES = re.compile(r"(?:…\s+){2,}|^…\s+")
_COMMA_LAST = re.compile(r",(?=['’]$)")
_COMMA_IN = re.compile(r"[,;]+(?=”(?:$|[.!?]| …))|\s*[,;:—–-]+\s*$")


def quoted(parts: Iterable[str]) -> str:
    """Between curly marks, inner ones single; a comma before the speech tag is no part of what was said."""
    bare = [_bare(" ".join(part.split())) for part in parts]
    joined = " … ".join(_inside(_COMMA_LAST.sub("", part)) for part in bare)
    return f"“{_ELLIPSES.sub('… ', joined)}”"


def _bare(part: str) -> str:
    """A part without the marks around it, double or single ones, and without the comma at its end."""
    said = part.strip('"“”„«» ').removesuffix("''").removeprefix("''").rstrip(",")
    single = said[:1] in ("'", "‘") and said[-1:] in ("'", "’") and len(said) > len("''")
    return said[1:-1].rstrip(",") if single else said


def _inside(part: str) -> str:
    """A quotation within marks: its own ones single, in pairs."""
    return curled(part).translate(_INNER) if _MARK.search(part) else part


def curled(clause: str) -> str:
    """The clause with curly double marks in pairs: one that closes nothing is left out, one left open is closed at the end."""
    pieces: list[str] = []
    last, is_open = 0, False
    for found in _MARK.finditer(clause):
        pieces.append(clause[last : found.start()])
        last = found.end()
        opens = found.group() == "“" or (found.group() != "”" and not is_open)
        if opens is not is_open:
            pieces.append("“" if opens else "”")
            is_open = opens
    bare = "".join([*pieces, clause[last:]]).rstrip(" ,;:")
    bare = f"{bare}’" if bare.rfind("‘") > bare.rfind("’") else bare
    return f"{bare}”" if is_open else bare


def ended(sentence: str) -> str:
    """With a full stop, also after a closing mark that has none before it."""
    if sentence.count("(") > sentence.count(")"):
        sentence = sentence[: sentence.rindex("(")]
    bare = _COMMA_IN.sub("", sentence.rstrip(" ,;:—–-"))
    return bare if bare.rstrip("\"”’'")[-1:] in (".", "!", "?", "…") else bare + "."
