"""Issues nobody named: what the statements of the documents take sides on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarizer.attribution.model import Phrase, Statement
from summarizer.positions import lexicon
from summarizer.positions.issues import Issue, slug, usual_article
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import read_stance, taken
from summarizer.text.spans import Span
from summarizer.text.words import content_stems, stem, words

MOST, MORE, CEILING = 5, 2, 12
"""How many issues are shown when the user named none: for one document, for each further one, at most."""

# Heads too general to take sides on by themselves.
GENERAL = frozenset(
    stem(word)
    for word in """answer anyone anything area areas billion border boy briefing call calls case casualties casualty
    center chairman chance change changes child children citizens city community concern concerns conference
    conflict counterpart counterparts countries country course damage danger day days death deaths decision
    discussion discussions effort efforts emphasis end event everybody everything evidence example face fact
    families family girl government group hand head history home hope hostage hostages hour idea injuries injury
    interview issue issues job kind law leader leaders life line lot man matter measure measures meeting member
    members men million minister moment month months morning nation need needs news night nothing number
    objective objectives official officials opportunity opposition others part party people percent person place
    point position positions power president press problem problems public question questions reason region
    reporter reporters result role secretary senator side site sites situation someone something sort space
    spokesman spokesperson spokeswoman start state statement statements states step steps street support talks
    thing things time times today town version view war water way ways week weeks woman women word words work
    world year years""".split()
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
    form: str

    def joined(self, other: FoundIssue | None) -> FoundIssue:
        """The issue and the same one of other documents."""
        if other is None:
            return self
        issue = replace(other.issue, documents=other.issue.documents | self.issue.documents)
        statements, actors = self.statements + other.statements, self.actors + other.actors
        return FoundIssue(issue, statements, actors, self.score + other.score, self.form)


def found_issues(reads: Sequence[Read], most: int | None = None) -> tuple[FoundIssue, ...]:
    """What several statements of a document take sides on, most disputed first.

    At most `most` (default: MOST for one document, MORE for each further one, never over CEILING). Issues of several
    documents are one where they go by the same words.
    """
    merged: dict[str, FoundIssue] = {}
    for read in reads:
        for found in _found_in(read):
            merged[found.form] = found.joined(merged.get(found.form))
    ranked = sorted(merged.values(), key=lambda found: (-found.score, found.form))
    return tuple(_named(ranked[: most_issues(len(reads)) if most is None else most]))


def most_issues(documents: int) -> int:
    """How many issues that nobody named are shown for so many documents."""
    return min(MOST + MORE * (documents - 1), CEILING)


def _named(ranked: Iterable[FoundIssue]) -> Iterator[FoundIssue]:
    """The issues with ids of their own."""
    taken: list[str] = []
    for found in ranked:
        taken.append(slug(found.issue.label, taken))
        yield replace(found, issue=replace(found.issue, id=taken[-1]))


def _found_in(read: Read) -> Iterator[FoundIssue]:
    candidates: dict[str, _Candidate] = defaultdict(_Candidate)
    _collect(read, candidates)
    titles = content_stems(read.document.title or "")
    for key, candidate in candidates.items():
        if _worth(key, candidate, titles):
            yield _made(read, key, candidate, _score(key, candidate, titles))


def _collect(read: Read, candidates: dict[str, _Candidate]) -> None:
    names = {word.stem for actor in read.attributions.actors for name in (actor.name, *actor.aliases) for word in words(name)}
    for at, statement in enumerate(read.attributions.statements):
        if statement.actor is None:
            continue
        able = [phrase for phrase in _phrases_in(read, statement) if _can_be_taken_sides_on(read, phrase, names)]
        objects = _objects(able, taken(statement, read.document.text))
        for phrase in able:
            _count(read, statement, at, phrase, names, candidates, plain=phrase in objects)


def _objects(phrases: Sequence[Phrase], reaches: Sequence[Span]) -> list[Phrase]:
    """For each side-taking word the first phrase in its reach."""
    firsts = (next((phrase for phrase in phrases if reach.contains(phrase.span)), None) for reach in reaches)
    return [phrase for phrase in firsts if phrase is not None]


def _phrases_in(read: Read, statement: Statement) -> Iterator[Phrase]:
    whole = statement.whole
    for phrase in read.attributions.phrases:
        if phrase.span.start >= whole.end:
            return
        if phrase.span.start >= whole.start and statement.covers(phrase.span):
            yield phrase


def _count(  # noqa: PLR0913, PLR0917 - one phrase in one statement
    read: Read,
    statement: Statement,
    at: int,
    phrase: Phrase,
    names: set[str],
    candidates: dict[str, _Candidate],
    *,
    plain: bool,
) -> None:
    key = _key(read, phrase)
    candidate = candidates[key]
    surface = _surface(phrase.span.of(read.document.text), names)
    form = " ".join(word.stem for word in words(surface))
    candidate.forms[form] += 1
    candidate.surfaces[form][surface] += 1
    candidate.statements.add((read.document.id, at))
    reading = read_stance(statement, read.document.text, Issue("", "", given=False, terms=((lexicon.family(key), 1.0),)))
    if plain and reading.stance is not Stance.UNCLEAR:
        candidate.sides[str(statement.actor)].add(reading.stance)


def _key(read: Read, phrase: Phrase) -> str:
    """The stem of the phrase's last word: its head, a hyphenated one whole."""
    return words(phrase.span.of(read.document.text))[-1].stem


def _can_be_taken_sides_on(read: Read, phrase: Phrase, names: set[str]) -> bool:
    if not words(phrase.span.of(read.document.text)):
        return False
    key = _key(read, phrase)
    if not lexicon.is_decidable(words(phrase.span.of(read.document.text))[-1].lower):
        return False
    if len(key) < 3 or key in GENERAL or not key.isalpha():
        return False
    return lexicon.family(key) in _LAWS if phrase.proper else key not in names


def _surface(text: str, names: set[str]) -> str:
    kept = [word for word in text.split() if not words(word) or words(word)[0].stem not in names]
    plain = " ".join(kept[-_LONGEST_LABEL:]).strip("\"'“”‘’ ")
    return plain if plain[:2].isupper() else plain[:1].lower() + plain[1:]


def _worth(key: str, candidate: _Candidate, titles: Iterable[str]) -> bool:
    """Several take a side on it, or one does and the title names it."""
    return len(candidate.sides) > 1 or (bool(candidate.sides) and key in titles)


def _score(key: str, candidate: _Candidate, titles: Iterable[str]) -> float:
    sides = set().union(*candidate.sides.values())
    disputed = Stance.SUPPORTS in sides and Stance.OPPOSES in sides
    compound = any(" " in form for form in candidate.forms)
    return 2 * len(candidate.sides) + len(candidate.statements) + 3 * (key in titles) + 2 * disputed + compound


def _made(read: Read, key: str, candidate: _Candidate, score: float) -> FoundIssue:
    form = max(candidate.forms, key=lambda each: (candidate.forms[each] * (1 + 0.4 * each.count(" ")), each))
    label = max(candidate.surfaces[form], key=lambda surface: (candidate.surfaces[form][surface], surface))
    article = usual_article(label, [read.document.text])
    home = frozenset({read.document.id})
    issue = Issue(slug(label), label, given=False, terms=_terms(key, form), documents=home, article=article)
    return FoundIssue(issue, len(candidate.statements), len(candidate.sides), score, form)


def _terms(key: str, form: str) -> tuple[tuple[str, float], ...]:
    """The head carries the issue; its modifiers only refine it."""
    modifiers = [lexicon.family(part) for part in form.split() if part != key]
    return ((lexicon.family(key), 1.0), *((modifier, 0.25) for modifier in dict.fromkeys(modifiers)))
