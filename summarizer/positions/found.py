"""Issues nobody named: what the statements of the documents take sides on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.attribution.model import Phrase, Statement
from summarizer.positions import lexicon
from summarizer.positions.cells import Read
from summarizer.positions.issues import Issue, slug
from summarizer.positions.sides import Stance
from summarizer.positions.stance import read_stance
from summarizer.text.words import content_stems, stem, words

MOST = 5
"""How many issues are shown when the user named none."""

# Heads too general to take sides on by themselves.
GENERAL = frozenset(
    stem(word)
    for word in """time times day days week weeks month months year years morning night moment hour today people person man men woman
    women child children boy girl thing things way ways lot part kind sort number point place question questions answer statement statements
    reporter reporters member members official officials side end fact case issue issues problem problems reason result
    group world country countries nation state states government public community family families president minister
    spokesman spokeswoman spokesperson senator secretary party chairman leader leaders life hand head face word words
    something anything everything nothing someone anyone everybody job idea matter situation percent million billion
    interview press conference briefing news event role power citizens others meeting evidence home center history
    example version start position positions view concern concerns support opposition step steps measure measures
    discussion discussions emphasis effort efforts decision opportunity chance course water space objective objectives
    counterpart counterparts danger line hope answer need needs change changes work site sites town city street""".split()
)
_LAWS = frozenset(lexicon.family(stem(word)) for word in "bill deal plan ban strike veto amendment levy bypass".split())
_LONGEST_LABEL = 4


@dataclass
class _Candidate:
    """What is known about one head so far."""

    forms: Counter[str] = field(default_factory=Counter)
    surfaces: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    statements: set[tuple[str, int]] = field(default_factory=set)
    sides: dict[str, set[Stance]] = field(default_factory=lambda: defaultdict(set))


@dataclass(frozen=True, slots=True)
class FoundIssue:
    """An issue with what speaks for showing it: statements about it, and actors on each side."""

    issue: Issue
    statements: int
    actors: int
    score: float


def found_issues(reads: Sequence[Read], most: int = MOST) -> tuple[FoundIssue, ...]:
    """What several statements take sides on, most disputed first; at most `most`."""
    candidates: dict[str, _Candidate] = defaultdict(_Candidate)
    for read in reads:
        _collect(read, candidates)
    titles = frozenset().union(*(content_stems(read.document.title or "") for read in reads))
    ranked = sorted(
        ((_score(key, candidate, titles), key) for key, candidate in candidates.items() if _worth(key, candidate, titles)),
        key=lambda pair: (-pair[0], pair[1]),
    )
    return tuple(_made(ranked[:most], candidates))


def _collect(read: Read, candidates: dict[str, _Candidate]) -> None:
    names = {word.stem for actor in read.attributions.actors for name in (actor.name, *actor.aliases) for word in words(name)}
    for at, statement in enumerate(read.attributions.statements):
        if statement.actor is not None:
            for phrase in _phrases_in(read, statement):
                _count(read, statement, at, phrase, names, candidates)


def _phrases_in(read: Read, statement: Statement) -> Iterator[Phrase]:
    whole = statement.whole
    for phrase in read.attributions.phrases:
        if phrase.span.start >= whole.end:
            return
        if phrase.span.start >= whole.start and statement.covers(phrase.span):
            yield phrase


def _count(
    read: Read, statement: Statement, at: int, phrase: Phrase, names: set[str], candidates: dict[str, _Candidate]
) -> None:
    key = stem(phrase.head)
    if not _can_be_taken_sides_on(key, phrase, names):
        return
    candidate = candidates[key]
    surface = _surface(phrase.span.of(read.document.text), names)
    form = " ".join(word.stem for word in words(surface))
    candidate.forms[form] += 1
    candidate.surfaces[form][surface] += 1
    candidate.statements.add((read.document.id, at))
    reading = read_stance(statement, read.document.text, Issue("", "", given=False, terms=((lexicon.family(key), 1.0),)))
    if reading.stance is not Stance.UNCLEAR:
        candidate.sides[str(statement.actor)].add(reading.stance)


def _can_be_taken_sides_on(key: str, phrase: Phrase, names: set[str]) -> bool:
    if len(key) < 3 or key in GENERAL or not key.isalpha():
        return False
    return lexicon.family(key) in _LAWS if phrase.proper else key not in names


def _surface(text: str, names: set[str]) -> str:
    kept = [word for word in text.split() if not words(word) or words(word)[0].stem not in names]
    plain = " ".join(kept[-_LONGEST_LABEL:]).strip("\"'“”‘’ ")
    return plain if plain[:2].isupper() else plain[:1].lower() + plain[1:]


def _worth(key: str, candidate: _Candidate, titles: Iterable[str]) -> bool:
    return bool(candidate.sides) and (len(candidate.statements) >= 2 or key in titles)


def _score(key: str, candidate: _Candidate, titles: Iterable[str]) -> float:
    sides = set().union(*candidate.sides.values())
    disputed = Stance.SUPPORTS in sides and Stance.OPPOSES in sides
    compound = any(" " in form for form in candidate.forms)
    return 2 * len(candidate.sides) + len(candidate.statements) + 3 * (key in titles) + 2 * disputed + compound


def _made(ranked: Iterable[tuple[float, str]], candidates: dict[str, _Candidate]) -> Iterator[FoundIssue]:
    taken: list[str] = []
    for score, key in ranked:
        candidate = candidates[key]
        form = max(candidate.forms, key=lambda each: (candidate.forms[each] * (1 + 0.4 * each.count(" ")), each))
        label = max(candidate.surfaces[form], key=lambda surface: (candidate.surfaces[form][surface], surface))
        ident = slug(label, taken)
        taken.append(ident)
        terms = _terms(key, form)
        yield FoundIssue(Issue(ident, label, given=False, terms=terms), len(candidate.statements), len(candidate.sides), score)


def _terms(key: str, form: str) -> tuple[tuple[str, float], ...]:
    """The head carries the issue; its modifiers only refine it."""
    modifiers = [lexicon.family(part) for part in form.split() if part != key]
    return ((lexicon.family(key), 1.0), *((modifier, 0.25) for modifier in dict.fromkeys(modifiers)))
