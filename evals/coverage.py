"""Whether the issues that nobody named are those that careful readers would name.

    python evals/coverage.py ../shared/data/gold [--show]

Each article of the form of `positions/gold` is read without issues given, by the built-in engine, in process. A found issue comes
with the statements about it, those that `summarizer issues` counts; what is counted is how far they are the gold evidence:

- a found issue *matches* a gold issue where its statements overlap at least two of the gold issue's passages of evidence, or half
  of them. To overlap is to share ten characters or half of the shorter passage;
- *one for one*: each found issue stands for one gold issue at most, as well as they can be assigned;
- *by any*: a gold issue is covered where some found issue matches it, so that one wide issue may cover several;
- *by chance*: as one for one, with as many nouns of the statements taken blindly. A short article leaves little room to miss,
  so a share is to be read beside this one;
- *alike*: the mean over the gold issues of F1 between the statements of the issue that stands for it and its evidence;
- *in the briefing*: as one for one, but by what `summarizer brief` cites as evidence for positions on the found issue.

A gold issue on which nobody holds a position has no evidence, and is left out.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotated import Annotated, annotated
from figures import Rate
from measuring import Bench, Row, at_most, shown

from summarizer import pipeline, wiring
from summarizer.config.settings import Settings
from summarizer.positions.found import found_issues
from summarizer.positions.topics import Subject
from summarizer.text.spans import Span
from summarizer.text.words import content_stems

if TYPE_CHECKING:
    from summarizer.positions.reads import Read

LEAST, MOST = 0.80, 6
"""The share of the gold issues that is to be covered, and the most issues for one article."""
_ENOUGH = 10
_PEOPLE = frozenset({"person", "group"})
_EVERY = 1000
"""More sentences than any actor has on an issue: all of the evidence is cited."""


Matches = Mapping[str, Sequence[str]]
"""For each found issue the gold issues that it matches, the one it is most alike first."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One article: its found issues and its gold issues, which of the former match which of the latter, and how well."""

    ident: str
    gold: tuple[str, ...]
    found: Matches
    blind: Matches
    briefed: Matches
    alike: float
    """The sum over the gold issues of F1 with the found issue that stands for each."""
    bare: tuple[str, ...]
    """Found issues that are a person or a place alone."""
    seconds: float

    @property
    def any(self) -> frozenset[str]:
        """The gold issues that some found issue matches."""
        return frozenset(gold for matched in self.found.values() for gold in matched)


def assigned(matches: Matches) -> dict[str, str]:
    """For each gold issue that gets one a found issue of its own, as many as possible (Kuhn's method)."""
    owner: dict[str, str] = {}

    def place(found: str, tried: set[str]) -> bool:
        for gold in matches[found]:
            if gold not in tried:
                tried.add(gold)
                if gold not in owner or place(owner[gold], tried):
                    owner[gold] = found
                    return True
        return False

    for found in matches:
        place(found, set())
    return owner


def coverage(article: Annotated, *, briefed: bool = True) -> Coverage:
    """What the found issues of one article cover."""
    before = time.process_time()
    every = found_issues([article.read])
    seconds = time.process_time() - before
    gold = {label: spans for label in article.labels if (spans := _passages(article, label))}
    evidence = {found.issue.label: [span for _, span in found.spans] for found in every}
    return Coverage(
        ident=str(article.gold["id"]),
        gold=tuple(gold),
        found=_matches(evidence, gold),
        blind=_matches(_blindly(article.read, len(every)), gold),
        briefed=_matches(_cited(article.read), gold) if briefed else {},
        alike=_alike(evidence, gold),
        bare=tuple(label for label in evidence if is_bare_name(article, label)),
        seconds=seconds,
    )


def _blindly(read: Read, count: int) -> dict[str, Sequence[Span]]:
    """As many nouns with their statements as there are found issues, taken without a look at what they are."""
    subject = Subject(read)
    topics = {topic.key: topic for topic in subject.topics() if topic.person is None}
    taken = random.Random(0).sample(sorted(topics), min(count, len(topics)))  # noqa: S311 - no secret
    return {key: subject.spans(sorted(topics[key].shares)) for key in taken}


def _cited(read: Read) -> dict[str, list[Span]]:
    """For each found issue what a briefing cites for positions on it."""
    briefing = pipeline.brief([read], pipeline.Request(sentences=_EVERY), wiring.rules(Settings()))
    labels = {issue.id: issue.label for issue in briefing.issues}
    cited: dict[str, list[Span]] = {}
    for position in briefing.positions:
        spans = [Span(item.start, item.end) for sentence in position.sentences for item in sentence.evidence]
        cited.setdefault(labels[position.issue], []).extend(spans)
    return cited


def _passages(article: Annotated, label: str) -> tuple[Span, ...]:
    """Each passage of evidence for a position on the issue, once."""
    return tuple(sorted({Span(*span) for one in article.gold["positions"] if one["issue"] == label for span in one["evidence"]}))


def _matches(evidence: Mapping[str, Sequence[Span]], gold: Mapping[str, Sequence[Span]]) -> Matches:
    return {label: tuple(_matched(spans, gold)) for label, spans in evidence.items()}


def _matched(evidence: Sequence[Span], gold: Mapping[str, Sequence[Span]]) -> Iterator[str]:
    """The gold issues that evidence matches, those of which it hits the largest share first."""
    hits = {label: sum(_overlap(span, evidence) for span in spans) for label, spans in gold.items()}
    for label in sorted(gold, key=lambda label: -hits[label] / len(gold[label])):
        if hits[label] >= min(2, len(gold[label]) / 2):
            yield label


def _alike(evidence: Mapping[str, Sequence[Span]], gold: Mapping[str, Sequence[Span]]) -> float:
    """The sum of F1 over pairs of a found and a gold issue, the most alike paired first."""
    pairs = [(_f1(spans, gold[label]), found, label) for found, spans in evidence.items() for label in gold]
    used: set[str] = set()
    total = 0.0
    for value, found, label in sorted(pairs, reverse=True):
        if not {f"found {found}", f"gold {label}"} & used:
            used |= {f"found {found}", f"gold {label}"}
            total += value
    return total


def _f1(evidence: Sequence[Span], passages: Sequence[Span]) -> float:
    kept = sum(_overlap(span, passages) for span in evidence) / len(evidence)
    reached = sum(_overlap(span, evidence) for span in passages) / len(passages)
    return 2 * kept * reached / (kept + reached) if kept + reached else 0.0


def _overlap(span: Span, evidence: Iterable[Span]) -> bool:
    return any(span.shared(other) >= min(_ENOUGH, len(span) / 2, len(other) / 2) for other in evidence)


def is_bare_name(article: Annotated, label: str) -> bool:
    """Whether a label is what an actor is called and no more, or a name that the text has right behind "in" or "near".

    Somebody in a role ("Ana Marlow as mayor") is no person alone.
    """
    stems, proper = content_stems(label), all(word[:1].isupper() for word in label.split())
    people = [(one.name, *one.aliases) for one in article.read.attributions.actors if proper or one.kind in _PEOPLE]
    people += [(one["name"], *one.get("aliases", ())) for one in article.gold["actors"] if proper or one["kind"] in _PEOPLE]
    forms = [content_stems(form) for one in people for form in one]
    if " as " not in label and any(stems <= form if proper else stems == form for form in forms):
        return True
    text, place = article.read.document.text, re.escape(label)
    return proper and bool(re.search(rf"\b(?:in|near) {place}\b(?!-)", text))


def rows(every: Sequence[Coverage]) -> Iterator[Row]:
    """The rows of the table."""
    total = sum(len(one.gold) for one in every)
    single = Rate(sum(len(assigned(one.found)) for one in every), total)
    yield _row("coverage: gold issues found, one for one", single)
    yield _row("  found by any", Rate(sum(len(one.any) for one in every), total))
    yield Row("  by chance, one for one", shown(Rate(sum(len(assigned(one.blind)) for one in every), total)))
    yield Row("  in the briefing, one for one", shown(Rate(sum(len(assigned(one.briefed)) for one in every), total)))
    reached = sum(len(assigned(one.found)) >= LEAST * len(one.gold) for one in every)
    yield Row(f"  articles with {100 * LEAST:.0f} % of theirs, one for one", shown(Rate(reached, len(every))))
    yield Row("  alike: mean F1 of statements and evidence", f"{sum(one.alike for one in every) / max(1, total):.3f}")
    matching = sum(bool(matched) for one in every for matched in one.found.values())
    yield Row("  found issues that match a gold issue", shown(Rate(matching, sum(len(one.found) for one in every))))
    yield at_most("  most issues of an article", max((len(one.found) for one in every), default=0), MOST, "", "d")
    yield at_most("  issues that are a person or a place alone", sum(len(one.bare) for one in every), 0, "", "d")
    spent = 1000 * statistics.median(one.seconds for one in every)
    yield Row("  finding the issues of an article, median", f"{spent:.1f} ms")


def _row(what: str, rate: Rate) -> Row:
    return Row(what, shown(rate), f">= {100 * LEAST:.0f} %", rate.value is not None and rate.value >= LEAST)


def part(bench: Bench) -> Iterator[Row]:
    """How many gold issues the found ones cover."""
    yield from rows([coverage(article) for article in annotated(bench.data("gold"))])


def main() -> None:
    """Print the figures, and with --show every article."""
    arguments = argparse.ArgumentParser(description="How many gold issues the found ones cover.")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    every = [coverage(article) for article in annotated(given.folder)]
    for one in every if given.show else ():
        show(one)
    for row in rows(every):
        print(row.what, row.measured, row.target)


def show(one: Coverage) -> None:
    """Print one article: its found issues with what they match, and the gold issues that none matches."""
    print(one.ident)
    for label, matched in one.found.items():
        print(f"  {label}{' (BARE)' * (label in one.bare)}: {', '.join(matched) or '-'}")
    print(f"  missed: {', '.join(sorted(set(one.gold) - one.any)) or '-'}")


if __name__ == "__main__":
    main()
