"""Document text inside a prompt: between fences that it cannot close, and unable to pass for anything of ours.

What is shown is a copy. Words that a model takes from it are searched in the document by folding, which ignores
what was removed here, so nothing that is left may be changed more than the danger demands.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

TAG = 4
"""Characters of a fence's tag, which are those of a hash of what it holds. Few, since a small model pays for each; more
where the text holds these."""
MARK = "| "
"""Stands in front of a line of a document that looks like one of ours."""

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029\x1c-\x1e]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb"  # zero-width, variation selectors
    "\u202a-\u202e\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # bidirectional and musical formats
    "\U000e0000-\U000e0fff]"  # tags, which spell out a text that nobody sees
)
_SURROGATE = re.compile("[\ud800-\udfff]")
# What chat templates of models are made of: a local server may read it as the end of our turn.
_TURN_MARK = re.compile(
    r"<(?=[|｜/]?(?:\||｜|im_|start_of_|end_of_|s>|bos>|eos>|pad>|unk>|<?SYS>|tool_call|function))|\[(?=/?(?:INST|SYSTEM_PROMPT)\])",
    re.IGNORECASE,
)
_SAFE = {"<": "‹", "[": "("}
_OURS = re.compile(
    r"""\s*(?:
      `{3} | ~{3} | ={3} | <{3} | >{3} | -{3,}\s*$ | \#{3}        # fences, section marks
    | [\[({<]\s*\d | \d{1,6}\s*[\[{|]              # numbers of statements and sentences
    | \{ | \|                                                    # speakers, and our own mark
    | [\[(<*_#>\s]{0,4} [^\W\d_] [^\n:]{0,60} :(?:\s|\*|$)        # somebody speaks: "System:", "**Jane Doe**:"
    )""",
    re.VERBOSE,
)
_BLOCK = re.compile(r"\[(?=\s*\d{1,6}\s*\][^\[\]\n]{1,120}:)")
"""What looks like the beginning of a statement of ours in the middle of a line."""


def fenced(text: str, label: str) -> str:
    """`text` between two fence lines, cleaned; lines that could be taken for ours are marked with "| " in front."""
    lines = _cleaned(text).split("\n")
    return fenced_lines((MARK + line if _OURS.match(unicodedata.normalize("NFKC", line)) else line for line in lines), label)


def fenced_lines(lines: Iterable[str], label: str) -> str:
    """Lines of ours, in which all document text went through :func:`one_line`, between two fence lines."""
    content = "\n".join(lines)
    tag = _tag(content)
    return f"<<< {label} {tag}\n{content}\n>>> {label} {tag}"


_NAME = 4
"""Words of a speaker's name that are shown outside of a fence."""


def one_line(text: str) -> str:
    """`text` cleaned and on one line, every stretch of white space one blank; it can begin no line and no statement of ours."""
    return _BLOCK.sub("(", " ".join(_cleaned(text).split()))


def called(name: str) -> str:
    """A speaker's name outside of a fence: of a long description, which is text of the document, only the beginning."""
    words = one_line(name).split()
    return " ".join(words) if len(words) <= _NAME else f"{' '.join(words[:_NAME])} …"


def _cleaned(text: str) -> str:
    """Without what cannot be seen and what ends a model's turn."""
    seen = _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", _BREAKS.sub("\n", text)))
    return _TURN_MARK.sub(lambda found: _SAFE[found.group()], seen)


def _tag(content: str) -> str:
    digest, length = hashlib.sha256(content.encode()).hexdigest(), TAG
    while digest[:length] in content:  # ends: no text holds its own hash
        length += 1
    return digest[:length]
