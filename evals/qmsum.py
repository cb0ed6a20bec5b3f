"""Whether a briefing of a committee's transcript finds the passage in which a named speaker answers a question.

    python evals/qmsum.py ../shared/data/qmsum [--half even|odd] [--show]

The questions are QMSum's (Zhong and others, 2021) that ask for the position of somebody named. Each is asked as a user would:
`summarizer brief MEETING --actor NAME --issue "..."`, without a model. What counts is the first passage that the briefing
cites: whether the turn it stands in is one that the annotators marked. A question without a position in the answer is a miss.

The name is the speaker's, as the program prints it, that shares most words with the question, the first named of several.
The issue is cut from the question by rule, see `issue_in`. --half keeps the meetings at even or odd places in sorted order.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures import Rate
from measuring import Bench, Row, lines, shown

from summarizer import pipeline, wiring
from summarizer.config.settings import Settings
from summarizer.documents import Corpus, Document
from summarizer.text.words import is_content, words
from summarizer.turns import find_turns

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.positions.reads import Read

LEAST = 0.60
"""The share of the questions whose first passage is to be right."""

_TITLES = frozenset("mr mrs ms dr hon right the am mp chair acting minister".split())
_WORD = re.compile(r"[^\W\d_]+")
_ASKS = re.compile(
    r"\b(?:think|say|said|suggest|respon[ds]|react|answer|recommend|believe|concern|agree|opinion|attitude)\w*\b"
    r"(?!.*\b(?:think|say|said)\b)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^[\s,]*(?:(?:in\s+response\s+)?(?:about|of|on|to|towards?|for|with|that|was|it)\b\s*)?"
    r"(?:(?:whether|if|how|what|there|was|were|is|would|to|the|a|an|her|his|their)\b\s*)*",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[,\s]+(?:when|while)\s+(?:talking|discussing|answering)\b(?P<about>.*)", re.IGNORECASE | re.DOTALL)
_END = re.compile(r"(?:\s+and\s+(?:why|how)\b[^?.]*)?[?.\s]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """One question about a meeting, and the turns that answer it."""

    ident: str
    meeting: str
    text: str
    gold: frozenset[int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the briefing cites first: the turn and the words; neither where it cites nothing."""

    question: Question
    actor: str
    issue: str
    turn: int | None = None
    quote: str = ""

    @property
    def right(self) -> bool:
        """Whether that turn is one of those that answer the question."""
        return self.turn in self.question.gold


def issue_in(question: str) -> str:
    """What is asked about: what follows the verb or noun of opinion, without preposition and article, up to "when discussing …".

    "What did Jane Doe think of the toll when talking about roads?" asks about "toll". Without such a word it is the whole
    question; and where nothing is left that says anything ("recommend to do"), what comes after "when discussing".
    """
    whole = _END.sub("", question)
    tail = _TAIL.search(whole)
    core = whole[: tail.start()] if tail else whole
    asked = _ASKS.search(core)
    rest = _trimmed(core[asked.end() :] if asked else core)
    return rest if any(is_content(word) for word in words(rest)) or not tail else _trimmed(tail["about"])


def _trimmed(phrase: str) -> str:
    return _LINK.sub("", phrase).strip(" '’?.,")


def speaker_in(question: str, names: Sequence[str]) -> str:
    """The name among `names` that shares most words with the question; of several the one whose words come first."""
    asked = [word.casefold() for word in _WORD.findall(question)]

    def share(name: str) -> tuple[int, int]:
        own = {word.casefold() for word in _WORD.findall(name)} - _TITLES
        places = [at for at, word in enumerate(asked) if word in own]
        return (len({asked[at] for at in places}), -min(places, default=len(asked)))

    return max(names, key=share)


def transcript(turns: Sequence[dict[str, str]]) -> tuple[str, list[int]]:
    """A meeting as a text, a paragraph for each turn with the speaker's label, and where each turn begins."""
    paragraphs = [f"{turn['speaker']}: {turn['text']}" for turn in turns]
    starts = [0]
    for paragraph in paragraphs[:-1]:
        starts.append(starts[-1] + len(paragraph) + 2)
    return "\n\n".join(paragraphs), starts


def questions(folder: Path) -> Iterator[Question]:
    """The questions about a position of somebody who is named."""
    for row in lines(folder / "dev.jsonl"):
        if row["extra"]["position"] and row["extra"]["named"]:
            yield Question(row["id"], row["meeting"], row["query"], frozenset(row["evidence_turns"]))


def answers(folder: Path, half: str | None = None) -> Iterator[Answer]:
    """What is answered to each question, meeting by meeting."""
    asked = list(questions(folder))
    meetings = {str(row["id"]): row for row in lines(folder / "meetings_dev.jsonl")}
    kept = sorted({question.meeting for question in asked})
    places = {None: slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}
    for meeting in kept[places[half]]:
        yield from _meeting(meetings[meeting], [question for question in asked if question.meeting == meeting])


def _meeting(row: dict[str, Any], asked: Sequence[Question]) -> Iterator[Answer]:
    text, starts = transcript(row["turns"])
    document = Document(str(row["id"]), text, turns=find_turns(text))
    reads, _ = pipeline.read_all(Corpus((document,)), wiring.attribute)
    for question in asked:
        yield _answer(question, reads, starts)


def _answer(question: Question, reads: Sequence[Read], starts: Sequence[int]) -> Answer:
    actor, issue = speaker_in(question.text, _speakers(reads[0])), issue_in(question.text)
    request = pipeline.Request(issues=(issue,), actors=(actor,))
    briefing = pipeline.brief(reads, request, wiring.rules(Settings()))
    return _cited(Answer(question, actor, issue), briefing, starts)


def _speakers(read: Read) -> list[str]:
    """The names of those who have turns."""
    labels = {turn.label.start for turn in read.document.turns}
    spoken = [one for one in read.attributions.statements if one.source and one.source[0].start in labels and one.actor]
    return [read.attributions.actor(ident).name for ident in dict.fromkeys(str(one.actor) for one in spoken)]


def _cited(empty: Answer, briefing: Briefing, starts: Sequence[int]) -> Answer:
    for position in briefing.positions:
        first = position.sentences[0].evidence[0]
        turn = bisect_right(starts, first.start) - 1
        return Answer(empty.question, empty.actor, empty.issue, turn, first.quote)
    return empty


def rows(given: Sequence[Answer]) -> Iterator[Row]:
    """The rows of the table."""
    right = Rate(sum(answer.right for answer in given), len(given))
    reached = right.value is not None and right.value >= LEAST
    yield Row("qmsum: first passage cited is in a marked turn", shown(right), f">= {100 * LEAST:g} %", reached)
    answered = [answer for answer in given if answer.turn is not None]
    yield Row("  questions answered", shown(Rate(len(answered), len(given))))
    yield Row("  right of those answered", shown(Rate(sum(answer.right for answer in answered), len(answered))))


def part(bench: Bench) -> Iterator[Row]:
    """Whether the passage cited first answers a question about somebody's position."""
    yield from rows(list(answers(bench.data("qmsum"))))


def main() -> None:
    """Print the figures, and with --show every answer."""
    arguments = argparse.ArgumentParser(description="How often the first cited passage answers the question.")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--half", choices=("even", "odd"))
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    every = list(answers(given.folder, given.half))
    for answer in every if given.show else ():
        print(f"{answer.question.ident}\t{answer.right}\t{answer.turn}\t{answer.actor}\t{answer.issue}\t{answer.quote[:100]!r}")
    for row in rows(every):
        print(row.what, row.measured, row.target)


if __name__ == "__main__":
    main()
