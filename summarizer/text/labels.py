"""Speaker labels: the "MR. KIRBY:" or "Jane Doe (Larkspur):" that may stand at the start of a line of a transcript.

A label here is a shape only. Whether the text that holds it is a transcript at all is for :mod:`summarizer.turns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.text.label_words import AFTER_NAMES, BREAKS_OFF, GENERIC, NOT_SPEAKERS, PARTICLES, TITLES
from summarizer.text.spans import Span

_LONGEST = 240
"""Characters of a line that are searched for a label; longer ones are prose."""

_WRAPPED = 60
"""Characters from which a line that ends in the middle of a sentence is taken to run on in the next."""

_OPENING = frozenset('"“')
_COLON = re.compile("[:：]")
_LINE = re.compile(r"[^\r\n]+")
_PREFIX = re.compile(
    r"[ \t\u00a0>]*"
    r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[ \t]*(?:[-–—][ \t]*)?|\[\d{1,4}\][ \t]*)?"  # a time or a number
    r"(?:\*\*|__)?"  # Markdown's bold
)
_ROLE = r"[ \t]*(?:\((?:[^()\n]|\([^()\n]*\)){1,100}\)|\[[^\[\]\n]{1,60}\])"
_WITH_COLON = re.compile(
    rf"(?P<label>(?P<name>[^\W\d_][^\n:()\[\]\"“”?!;*,]{{0,79}}?)(?P<role>(?:{_ROLE}){{0,4}}(?:,[^\n:()\[\]\"“”?!;*]{{1,80}})?(?:{_ROLE})?))"
    r"(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?(?=\s|$)"
)
_WITH_DASH = re.compile(  # "Jane Doe (chair) – Welcome."
    rf"(?P<label>(?P<name>[^\W\d_][^\n:()\[\]\"“”?!;*,–—]{{3,79}}?)(?P<role>(?:{_ROLE}){{1,2}}))"
    r"(?:\*\*|__)?[ \t]*(?:–|—|--)(?:\*\*|__)?(?=\s)"
)
_HANDLE = re.compile(r"(?P<label>(?P<name>@\w{2,30}))(?P<role>)[ \t]*:(?=\s)")
_WIRE = re.compile(r"\((?:[A-Z]{2,}|Reuters|Bloomberg|[\w .-]*(?:News|Wire|Press|Post|Times))\)")
_QUESTION = re.compile(r"(?P<label>(?P<name>[QA]))(?:\*\*|__)?(?:\.(?=[ \t])|(?=[ \t\u00a0]{2}|\t))(?:\*\*|__)?(?P<role>)")
_LOOSE_QUESTION = re.compile(
    r"(?P<label>(?P<name>Q))(?=[ \u00a0][A-Z\[(“\"—–-])(?P<role>)"
)  # what web pages leave of "Q    Will you go?"
_WITH_STOP = re.compile(  # committee hearings as the printer sets them: "Chairman SMITH. Thank you."
    r"(?P<label>(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Mme)\.?|Chair|Chairman|Chairwoman|Senator|General|Admiral|Secretary|Ambassador)"
    r"[ ]+[A-Z][\w'’\-]+(?:[ ]+[A-Z][\w'’\-]+)?(?:[ ]+of[ ]+[A-Z]\w+)?|The[ ](?:Chair|Chairman|Chairwoman|Speaker)))"
    r"\.(?=[ \t]+[A-Z\[\"“(])(?P<role>)"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands: `span` without the colon, `after` where the speech begins, and who it names.

    `formal` says that the label itself shows a speaker (a title, a role, "Q", "The Chair"); `stopped` that it ends in
    a full stop instead of a colon; `loose` that it is a bare "Q" with one blank behind it.
    """

    span: Span
    after: int
    name: str
    role: str | None
    formal: bool
    stopped: bool = False
    loose: bool = False

    @property
    def key(self) -> str:
        """What two labels of one speaker share: the last word of the name ("DONALD DOE", "Mr. Doe")."""
        words = words_of(self.name)
        return next((word for word in reversed(words) if word not in AFTER_NAMES), words[0])

    @property
    def single(self) -> bool:
        """Whether the name is one word."""
        return len(words_of(self.name)) == 1

    @property
    def of_office(self) -> bool:
        """Whether it names nobody but an office or a part in the talk: "The Speaker", "Q", "Moderator"."""
        return all(word in GENERIC or word in TITLES or word == "the" for word in words_of(self.name))

    @property
    def capitals(self) -> bool:
        """Whether the name is set in capitals, apart from the likes of "McDOE"."""
        letters = [letter for letter in self.name if letter.isalpha()]
        return sum(letter.isupper() for letter in letters) * 4 >= len(letters) * 3


def words_of(name: str) -> list[str]:
    """The words of a name in lower case, without the marks around them."""
    return [bare for word in name.split() if (bare := word.strip(".,'’*_-").casefold())]


def find_labels(text: str, start: int = 0) -> Iterator[Label]:
    """Every line start that has the shape of a speaker's label, in order."""
    before = ""
    for line in _LINE.finditer(text, start):
        label = _label_at(text, line.start(), min(line.end(), line.start() + _LONGEST))
        if label and ((label.formal and not label.loose) or _may_begin(text, line.start(), before)):
            yield label
        before = line.group()


def _may_begin(text: str, at: int, before: str) -> bool:
    """Whether a line can start something: a line that continues a sentence of the one before cannot."""
    gap, ending = text[max(0, at - 4) : at], before.rstrip()[-1:]
    if gap.count("\n") > 1 or gap.count("\r") > 1 or not before:
        return True
    return ending not in ",;" and (ending in ".?!:)]\"”’'*_—–-…" or len(before) < _WRAPPED)


def _label_at(text: str, start: int, end: int) -> Label | None:
    prefix = _PREFIX.match(text, start, end)
    at = prefix.end() if prefix else start
    if text[at : at + 1] in _OPENING:
        # A transcript quoted in an article has a mark before each label; so written, only capitals are sure to be one.
        quoted = _with_colon(text, at + 1, end) if _COLON.search(text, at, end) else None
        return quoted if quoted and quoted.capitals else None
    colon = _with_colon(text, at, end) if _COLON.search(text, at, end) else None
    return _without_colon(text, at, end) or colon or _with_dash(text, at, end)


def _without_colon(text: str, at: int, end: int) -> Label | None:
    if found := _HANDLE.match(text, at, end):
        return _made(text, found, formal=True)
    if found := _QUESTION.match(text, at, end) or _WITH_STOP.match(text, at, end):
        return _made(text, found, formal=True, stopped=text.startswith(".", found.end("label")))
    found = _LOOSE_QUESTION.match(text, at, end)
    return _made(text, found, formal=True, loose=True) if found else None


def _with_colon(text: str, at: int, end: int) -> Label | None:
    found = _WITH_COLON.match(text, at, end)
    if found is None or not is_name(found["name"]):
        return None
    formal = _is_formal(found["name"], found["role"])
    if not formal and NOT_SPEAKERS.intersection(words_of(found["name"].replace("’s", "").replace("'s", ""))):
        return None
    words = words_of(found["role"])
    return None if words and words[0] in BREAKS_OFF else _made(text, found, formal=formal)


def _with_dash(text: str, at: int, end: int) -> Label | None:
    """A name with a role in brackets and a dash; "NEW HARBOUR (Wire) —" begins a news item and is none."""
    found = _WITH_DASH.match(text, at, end)
    if found is None or not is_name(found["name"]) or _WIRE.search(found["role"]):
        return None
    label = _made(text, found, formal=False)
    return None if label.single or label.capitals or NOT_SPEAKERS.intersection(words_of(label.name)) else label


def _made(text: str, found: re.Match[str], *, formal: bool, stopped: bool = False, loose: bool = False) -> Label:
    start, end = found.span("label")
    span = Span(start, start + len(text[start:end].rstrip()))
    name, role = " ".join(found["name"].split()), _role(found["role"])
    if role and _OFFICE.match(name) and _BEARER.fullmatch(role):
        name, role = role, name.removeprefix("The ")  # "The Minister for Water (Rosa Quill):"
    return Label(span, found.end(), name, role, formal, stopped, loose)


def is_name(name: str) -> bool:
    """Whether every word is written as a name's is: "Jane van der Roe", "SPEAKER 1", "Some hon. members"."""
    words = name.split()
    return 0 < len(words) <= 6 and words[0][0].isupper() and bool(words_of(name)) and all(map(_fits, words))


_OFFICE = re.compile(r"The[ ](?!Speaker\b)\w|(?:Minister|Secretary|Chancellor)[ ](?:for|of)\b")
_BEARER = re.compile(r"(?:[A-Z][\w.]{0,8}[ ])?[A-ZÀ-Þ][\w'’-]+(?:[ ][A-ZÀ-Þ][\w'’-]+){1,2}")
_ELIDED = re.compile(r"[^\W\d_]{1,3}['’\-][A-ZÀ-Þ]")  # "d'Orsay", "al-Amin"


def _fits(word: str) -> bool:
    return word[0].isupper() or word.isdigit() or word.strip(".").casefold() in PARTICLES or bool(_ELIDED.match(word))


def _is_formal(name: str, role: str) -> bool:
    words = words_of(name)
    return "(" in role or bool(TITLES.intersection(words)) or bool(GENERIC.intersection(words))


_PARTS = re.compile(r"\((?P<round>(?:[^()]|\([^()]*\))*)\)|\[(?P<square>[^\]]*)\]|,(?P<plain>[^()\[\]]*)")
_TIME = re.compile(r"[\d:.,\s]+")


def _role(text: str) -> str | None:
    """What stands in brackets or after a comma: "(Larkspur) (Green)" is "Larkspur, Green"; times are left out."""
    parts = ((part["round"] or part["square"] or part["plain"] or "").strip() for part in _PARTS.finditer(text))
    return ", ".join(part for part in parts if part and not _TIME.fullmatch(part)) or None
