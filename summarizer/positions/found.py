"""Issues nobody named: what the statements of the documents take sides on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.positions import lexicon
from summarizer.positions.choosing import Choice, choices
from summarizer.positions.issues import Issue, slug, usual_article
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import read_stance
from summarizer.positions.topics import Subject
from summarizer.text.spans import Span
from summarizer.text.words import is_content, words

MOST, MORE, CEILING = 6, 2, 12
"""How many issues are shown when the user named none: for one document, for each further one, at most."""
BOTH, EACH, VOICE, STATEMENT = 6.0, 2.0, 1.0, 0.2
"""What disagreement counts: somebody on either side, an actor with a side, one without, a statement."""
MAIN, REFINING = 1.0, 0.25
"""What the words of a found issue weigh: the one it goes by, and those that only say which."""


@dataclass(frozen=True, slots=True)
class FoundIssue:
    """An issue with what speaks for showing it: the statements about it, how many, and how many actors make them.

    `spans` are the contents of the statements by document; `speakers` the names of the actors. `score` is how much
    disagreement it carries.
    """

    issue: Issue
    statements: int
    speakers: frozenset[str]
    score: float
    spans: tuple[tuple[str, Span], ...] = ()

    @property
    def actors(self) -> int:
        """How many speak of it."""
        return len(self.speakers)

    @property
    def main(self) -> str:
        """The family of the word it goes by."""
        return self.issue.terms[0][0]

    def is_one_with(self, other: FoundIssue) -> bool:
        """Whether two documents speak of the same thing: the same main word, and the one says no more than the other."""
        one, two = self.issue.families, other.issue.families
        return self.main == other.main and (one <= two or two <= one)

    def joined(self, other: FoundIssue) -> FoundIssue:
        """The issue and the same one of other documents, under the label of the one with more to it."""
        issue = replace(self.issue, documents=self.issue.documents | other.issue.documents)
        return FoundIssue(
            issue,
            self.statements + other.statements,
            self.speakers | other.speakers,
            self.score + other.score,
            (*self.spans, *other.spans),
        )


def found_issues(reads: Sequence[Read], most: int | None = None) -> tuple[FoundIssue, ...]:
    """What the statements of the documents take sides on, most disputed first.

    At most `most` (default: MOST for one document, MORE for each further one, never over CEILING). What several
    documents speak of is one issue.
    """
    kept: list[FoundIssue] = []
    for found in sorted((found for read in reads for found in _found_in(read)), key=_rank):
        same = next((at for at, other in enumerate(kept) if other.is_one_with(found)), None)
        if same is None:
            kept.append(found)
        else:
            kept[same] = kept[same].joined(found)
    limit = most_issues(len(reads)) if most is None else most
    return tuple(_named(sorted(kept, key=_rank)[:limit]))


def most_issues(documents: int) -> int:
    """How many issues that nobody named are shown for so many documents."""
    return min(MOST + MORE * (documents - 1), CEILING)


def _rank(found: FoundIssue) -> tuple[float, str, list[str]]:
    return -found.score, found.issue.label, sorted(found.issue.documents)


def _named(ranked: Iterable[FoundIssue]) -> Iterator[FoundIssue]:
    """The issues with ids of their own."""
    taken: list[str] = []
    for found in ranked:
        taken.append(slug(found.issue.label, taken))
        yield replace(found, issue=replace(found.issue, id=taken[-1]))


def _found_in(read: Read) -> Iterator[FoundIssue]:
    subject = Subject(read)
    for choice in choices(subject, MOST):
        issue = _issue(read, choice)
        numbers = sorted(choice.topic.shares)
        voices = [subject.voiced[number] for number in numbers]
        speakers = frozenset(read.attributions.actor(voiced.actor).name for voiced in voices)
        spans = tuple((read.document.id, span) for span in subject.spans(numbers))
        score = _disagreement(subject, choice, issue) + VOICE * len(speakers) + STATEMENT * len(numbers) + choice.bonus
        yield FoundIssue(issue, len(numbers), speakers, score, spans)


def _issue(read: Read, choice: Choice) -> Issue:
    home, article = frozenset({read.document.id}), usual_article(choice.label, [read.document.text])
    return Issue(slug(choice.label), choice.label, given=False, terms=_terms(choice), documents=home, article=article)


def _terms(choice: Choice) -> tuple[tuple[str, float], ...]:
    """The main word carries the issue; the others only refine it."""
    main = choice.topic.key.rpartition(" ")[2]
    others = (lexicon.family(word.stem) for word in words(choice.label) if is_content(word))
    return ((main, MAIN), *((other, REFINING) for other in dict.fromkeys(others) if other != main))


def _disagreement(subject: Subject, choice: Choice, issue: Issue) -> float:
    """How many actors take a side on it in their own words, and more where some are for and some against."""
    sides: dict[Stance, set[str]] = {Stance.SUPPORTS: set(), Stance.OPPOSES: set()}
    for number in sorted(choice.topic.own):
        voiced = subject.voiced[number]
        side = read_stance(voiced.statement, subject.text, issue).stance
        if side in sides:
            sides[side].add(voiced.actor)
    pros, cons = sides.values()
    return BOTH * (bool(pros) and bool(cons) and len(pros | cons) > 1) + EACH * len(pros | cons)
