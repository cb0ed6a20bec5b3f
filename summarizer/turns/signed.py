"""Letters and written statements: a whole text in the first person that names who signed or issued it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.documents import Turn, paragraphs_of
from summarizer.text.spans import Span, trimmed
from summarizer.turns.signatures import CLOSING, lines_of, people_of, signatories

_SALUTATION = re.compile(
    r"(?:Dear\b[^\n]{1,90}|To (?:the|our|my|all|whom)\b[^\n.?!]{1,90}|My (?:fellow|dear)\b[^\n.?!]{1,60}|"
    r"(?:Friends|Colleagues|Ladies and gentlemen|Dear all))[,:][ \t]*",
)
_STATEMENT = re.compile(
    r"[ \t]*(?:(?:for immediate release|press release)[ \t]*[:–—-][ \t]*)?"
    r"(?:(?:joint|written|official|press|public|opening|prepared|full|media)[ ]+)*"
    r"(?:statement|remarks|testimony|open letter|message)[ ]+(?:by|from|of)[ ]+(?P<who>[^\n]{3,120})",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"(?P<who>[A-Z][^\n:“”\"]{3,60}?)(?:['’]s?)?[ ](?:[Oo]pening[ ]|[Ff]ull[ ])?(?:[Ss]tatement|STATEMENT|[Rr]emarks|REMARKS)"
    r"(?:[ ](?:on|ON|regarding|following|after|about|in|at)\b[^\n]*)?"
)
_ON = re.compile(
    r"[ ,]+(?:on|regarding|about|following|after|concerning|in response|before|to|at|as|for|upon)\b|[ \t]*[:–—]|,[ ]",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:the[ ])?(?:office|campaign|family|board|bishops|leaders|members)\b[^\n]*", re.IGNORECASE)
_BODY = re.compile(r"(?<=(?:by|om)[ ])[Tt]he[ ][A-Z][\w'’-]+(?:[ ](?:[A-Z][\w'’-]+|of|for|and|the)){0,6}[ ][A-Z][\w'’-]+")
_ISSUED = re.compile(
    r"(?P<who>[A-Z][^\n.?!:;\"“”]{2,80}?)[ ](?:today[ ]|on[ ]\w+day[ ])?(?:issued|released|made|gave)[ ]"
    r"(?:the[ ]following|this|a)[ ](?:\w+[ ]){0,2}(?:statement|letter|message)\b[^\n]{0,160}:[ \t]*(?=\r?\n)"
)
_END = re.compile(
    r"(?:#{2,}|\*{3,}|-{3,}|_{3,}|-\s*30\s*-|\[?END\]?|(?:media |press )?contacts?\b.*|about\b[^\n]{2,60}|"
    r"cc:.*|notes to editors.*)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„\n]*(?:[”\"»“]|$)", re.MULTILINE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b")
_TOLD = re.compile(
    r"[”\"»“][ \t]*(?:\w+[ ]){0,3}(?:said|says|added|adds|told|continued|stated|explained)\b|"
    r"\b(?:he|she)[ ](?:said|added)\b"
)
_TOP = 8
"""Lines among which a salutation or the heading of a statement is looked for."""

_LAST = 60
"""Lines at the end among which the signatures are looked for."""


@dataclass(frozen=True, slots=True)
class _Signer:
    label: Span
    name: str
    role: str | None


def signed(text: str, start: int = 0) -> tuple[Turn, ...]:
    """A turn for each signatory of a letter, or for the one who issues a statement; all have the same body."""
    lines = list(lines_of(text, start, len(text)))
    found = _letter(text, lines) or _statement(text, lines)
    if found is None:
        return ()
    signers, body = found
    if not _speaks_itself(text, body):
        return ()
    return tuple(Turn(signer.label, body, signer.name, signer.role) for signer in signers)


def _letter(text: str, lines: Sequence[Span]) -> tuple[tuple[_Signer, ...], Span] | None:
    """A salutation and names at the end, with or without a closing line between: what stands between the two is said."""
    top = next((line for line in lines[:_TOP] if _SALUTATION.fullmatch(line.of(text))), None)
    if top is None:
        return None
    below = [line for line in lines if line.start > top.end]
    leave = next((line for line in reversed(below[-_LAST:]) if CLOSING.fullmatch(line.of(text))), None)
    after = leave.end if leave else _last_block(text, top.end)
    people = signatories(text, after, len(text)) if after is not None else ()
    if not people:
        return None
    body = trimmed(text, top.end, leave.start if leave else text.rfind("\n", 0, people[0].span.start))
    if body is None:
        return None
    return tuple(_Signer(one.person, one.name, one.role) for one in people), body


def _last_block(text: str, start: int) -> int | None:
    """Where the last paragraphs begin that hold names only: a signature without a closing line."""
    found = None
    for paragraph in reversed(paragraphs_of(text, start)):
        first = next(lines_of(text, paragraph.start, paragraph.end))
        if not signatories(text, first.start, first.end):
            break
        found = paragraph.start
    return found


def _statement(text: str, lines: Sequence[Span]) -> tuple[tuple[_Signer, ...], Span] | None:
    """A heading that names who speaks, "Statement by Jane Doe", or "Jane Doe issued the following statement:".

    What an article sets behind such words may go on in the article's own: it ends where the first person does.
    """
    for number, line in enumerate(lines[:_TOP]):
        issued = _ISSUED.search(text, line.start, min(len(text), line.end + 1))
        found = issued or _STATEMENT.fullmatch(text, line.start, line.end) or _OWNED.fullmatch(text, line.start, line.end)
        signers = _issuers(text, Span(*found.span("who"))) if found else ()
        if signers:
            body = _below(text, lines[number + 1 :])
            body = body and _own(text, body, signers[0], to_the_end=issued is None)
            return (signers, body) if body else None
    return None


def _own(text: str, body: Span, signer: _Signer, *, to_the_end: bool) -> Span | None:
    """The paragraphs of `body` without those that tell of the signer, before and after, or all behind the first such."""
    paragraphs = paragraphs_of(text[: body.end], body.start)
    surname = signer.name.split()[-1].casefold()
    mine = [_is_first_person(part.of(text)) for part in paragraphs]
    told = [not own and surname in part.of(text).casefold() for own, part in zip(mine, paragraphs, strict=True)]
    first = next((at for at, tells in enumerate(told) if not tells), len(told))
    last = first
    for at in range(first, len(paragraphs)):
        if not mine[at] and not to_the_end:
            break
        last = last if told[at] else at + 1
    return Span(paragraphs[first].start, paragraphs[last - 1].end) if first < last else None


def _issuers(text: str, span: Span) -> tuple[_Signer, ...]:
    """Who issues a statement: persons, by whatever title, a body or an office; what it is on is left out."""
    if office := _OFFICE.match(text, span.start, span.end):
        cut = _ON.search(text, office.start(), office.end())
        label = trimmed(text, office.start(), cut.start() if cut else office.end())
        return (_Signer(label, label.of(text), None),) if label else ()
    for end in [*(found.start() for found in _ON.finditer(text, span.start, span.end)), span.end]:
        part = trimmed(text, span.start, end)
        if part and (people := tuple(people_of(text, part))):
            return tuple(_Signer(who.person, who.name, who.role) for who in people)
        if part and _BODY.fullmatch(text, part.start, part.end):
            return (_Signer(part, part.of(text), None),)
    return ()


def _below(text: str, lines: Sequence[Span]) -> Span | None:
    """What stands under a heading, from the first line of prose to the one that ends the text, signature left out."""
    first = next((line for line in lines if _is_prose(line.of(text))), None)
    if first is None:
        return None
    rest = [line for line in lines if line.start >= first.start]
    stop = next((line.start for line in rest if _END.fullmatch(line.of(text)) or CLOSING.fullmatch(line.of(text))), rest[-1].end)
    return trimmed(text, first.start, stop)


def _is_prose(line: str) -> bool:
    return len(line.split()) > 8 or (len(line.split()) > 3 and line.rstrip()[-1:] in ".?!")


def _is_first_person(paragraph: str) -> bool:
    return _FIRST_PERSON.search(_QUOTED.sub(" ", paragraph)) is not None


def _speaks_itself(text: str, body: Span) -> bool:
    """Whether the words are the signer's own: the first person outside quotation marks, and nobody reporting the rest."""
    parts = [_QUOTED.sub(" ", paragraph.of(text)) for paragraph in paragraphs_of(text[: body.end], body.start)]
    own = sum(len(part) for part in parts)
    mine = sum(bool(_FIRST_PERSON.search(part)) for part in parts)
    return own * 2 > len(body) and mine * 2 >= len(parts) and not _TOLD.search(text, body.start, body.end)
