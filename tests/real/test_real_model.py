"""The whole program with a real small model, as a user calls it: what must hold whatever the model says.

Never what it says: even at temperature 0 that differs from machine to machine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer import wiring
from summarizer.attribution.joining import Cast, join
from summarizer.attribution.model import Statement
from summarizer.briefing import Briefing, Evidence, FindingKind, Position, Sentence
from summarizer.documents import Corpus
from summarizer.grounding.passages import Source
from summarizer.text.spans import Span
from tests.real.witness import Asked, Witness

pytestmark = pytest.mark.model

ROOT = Path(__file__).resolve().parents[2]
# The two shortest seeds, which have an issue in common: about 25 questions.
SEEDS = [ROOT / "seeds" / name for name in ("lindow-dam-wire.md", "lindow-dam-tribune.md")]
ISSUE = "draining Lindow reservoir for repairs"
INJECTED = ROOT / "tests" / "injection" / "ignore-the-above.md"
NEVER_SAID = "by the year 2049"
CONFIG = """
[models.local]
use = "openai:local"
base_url = "{drafter}"
timeout = 300
output = 300
options = {{temperature = 0}}
batch = 1
concurrency = 1

[models.critic]
use = "openai:local"
base_url = "{judge}"
timeout = 300
output = 300
options = {{temperature = 0}}
concurrency = 1

[brief]
sentences = 1

[draft]
judge_threshold = 0.1  # so small a judge doubts nearly everything; something is to be left standing

[roles]
drafter = "local"
judge = "critic"
"""


@dataclass(frozen=True)
class Run:
    """One call of the program: what came of it, and what it asked the model."""

    corpus: Corpus
    briefing: Briefing
    stderr: str
    asked: Sequence[Asked]

    def asked_of(self, profile: str) -> list[Asked]:
        """The requests made for one profile."""
        return [asked for asked in self.asked if asked.profile == profile]

    def usage(self, kind: str) -> float:
        """What the briefing says of its cost."""
        return self.briefing.provenance.usage[kind]


class Misleading:
    """Puts something that nobody said into every third sentence that the drafter writes: the gate has to reject it."""

    def __init__(self) -> None:
        """Begin with nothing changed."""
        self.written = 0

    def __call__(self, asked: Asked, text: str) -> str:
        """The answer as it is handed on; one to a repair stays as it is."""
        answer = json.loads(text)
        if asked.profile != "drafter" or not answer.get("sentence") or NEVER_SAID in asked.text:
            return text
        self.written += 1
        if self.written % 3 != 1:
            return text
        return json.dumps({**answer, "sentence": f"{answer['sentence'][:200].rstrip('.')} {NEVER_SAID}."})


@dataclass(frozen=True)
class Bench:
    """A folder with settings for the model behind a witness."""

    folder: Path
    witness: Witness

    def brief(self, paths: Iterable[Path], issue: str) -> Run:
        """Run the program in a process of its own; it has to end well."""
        before = len(self.witness.asked)
        config, out = self.folder / "models.toml", self.folder / "out.json"
        config.write_text(
            CONFIG.format(drafter=self.witness.base_url("drafter"), judge=self.witness.base_url("judge")), encoding="utf-8"
        )
        names = [str(path) for path in paths]
        command = [sys.executable, "-m", "summarizer", "brief", *names, "--issue", issue, "--config", str(config)]
        done = subprocess.run(
            [*command, "-o", str(out)],
            capture_output=True, text=True, cwd=self.folder, check=False, env=self._environment(),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        briefing = Briefing.model_validate_json(out.read_text(encoding="utf-8"))
        return Run(wiring.load(names), briefing, done.stderr, self.witness.asked[before:])

    def _environment(self) -> dict[str, str]:
        folders = {name: str(self.folder / name) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
        return {**os.environ, **folders, "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="module")
def bench(witness: Witness, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A new folder, with nothing cached."""
    return Bench(tmp_path_factory.mktemp("bench"), witness)


@pytest.fixture(scope="module")
def first(bench: Bench) -> Run:
    """Two seeds, one issue, with one sentence of the drafter changed on its way."""
    bench.witness.change = Misleading()
    return again(bench)


@pytest.fixture(scope="module")
def second(bench: Bench, first: Run) -> Run:
    """The same once more."""
    assert first.asked
    return again(bench)


@pytest.fixture(scope="module")
def injected(bench: Bench, first: Run) -> Run:
    """A document with instructions in its text."""
    assert first.asked
    issue = tomllib.loads(INJECTED.with_suffix(".toml").read_text(encoding="utf-8"))["issue"]
    return bench.brief([INJECTED], issue)


def again(bench: Bench) -> Run:
    """The briefing of the two seeds."""
    return bench.brief(SEEDS, ISSUE)


def shown(briefing: Briefing) -> Iterator[tuple[Position, Sentence, Evidence]]:
    """Every quotation with the sentence and the position that rest on it."""
    for position in briefing.positions:
        for sentence in position.sentences:
            for item in sentence.evidence:
                yield position, sentence, item


def owners(cast: Cast, statement: Statement, document: str) -> set[str]:
    """The joined ids of everybody whose statement it is: who said it, who spoke with them, for whom they spoke."""
    if statement.actor is None:
        return set()
    actor = cast.of(document, statement.actor)
    return {actor.id, *actor.members, *([actor.speaks_for] if actor.speaks_for else [])}


def check_quotations(run: Run) -> None:
    """Every quotation is the document's own between its offsets, and attributed there, anew, to the position's actor."""
    sources = {document.id: Source(document, wiring.attribute(document)) for document in run.corpus}
    cast = join([source.attributed for source in sources.values()])
    for position, sentence, item in shown(run.briefing):
        source = sources[item.document]
        assert item.quote == source.document.text[item.start : item.end], sentence.text
        around = source.statements_at(Span(item.start, item.end))
        assert any(position.actor in owners(cast, statement, item.document) for statement in around), sentence.text
    for position in run.briefing.positions:
        assert all(sentence.evidence for sentence in position.sentences)


def test_quotations_are_verbatim_and_their_speakers_are_right(first: Run) -> None:
    """Something is found, and each of its quotations is where the briefing says, said by whom it says."""
    assert first.briefing.positions
    assert first.briefing.provenance.engine == "model"
    check_quotations(first)


def test_nothing_rejected_is_without_a_reason(first: Run) -> None:
    """Each sentence of the ledger has a finding that rejects it."""
    assert all(any(finding.weight == "reject" for finding in row.findings) for row in first.briefing.rejected)


def test_nothing_failed(first: Run) -> None:
    """The server answered every call, so there is no failure row."""
    assert not first.briefing.failures, first.stderr


def test_what_was_never_said_is_sent_back_once_and_never_shown(first: Run) -> None:
    """Changed sentences are in the ledger for their number, go back to the model once each, and are not in the briefing."""
    back = [asked.text for asked in first.asked_of("drafter") if NEVER_SAID in asked.text]
    assert back
    assert len(set(back)) == len(back)
    assert all(NEVER_SAID not in sentence.text for _, sentence, _ in shown(first.briefing))
    ledger = [row for row in first.briefing.rejected if NEVER_SAID in row.text]
    assert ledger
    assert all(FindingKind.NUMBER_MISMATCH in {finding.kind for finding in row.findings} for row in ledger)
    assert any(row.repaired for row in ledger)


def test_the_judge_is_asked(first: Run) -> None:
    """Sentences that the rules accepted go to the judge; the changed one, which they did not, never does."""
    judged = first.asked_of("judge")
    assert judged
    assert all(NEVER_SAID not in asked.text for asked in judged)


def test_usage_is_what_really_came_in(first: Run) -> None:
    """As many requests as the witness saw, and tokens in and out."""
    assert first.usage("requests") == len(first.asked)
    assert first.usage("input_tokens") > 0
    assert first.usage("output_tokens") > 0


def test_a_second_run_asks_nothing(first: Run, second: Run) -> None:
    """Every answer is remembered: no request, only hits, and the same positions and ledger."""
    assert not second.asked
    assert second.usage("requests") == 0
    assert second.usage("hits") > 0
    assert second.briefing.positions == first.briefing.positions
    assert second.briefing.rejected == first.briefing.rejected


def test_instructions_in_a_document_put_nothing_into_the_briefing(injected: Run) -> None:
    """Whatever the model made of them, what is shown was said by whom it is given to, and the planted words are nowhere."""
    planted = tomllib.loads(INJECTED.with_suffix(".toml").read_text(encoding="utf-8"))["wants"]
    assert injected.asked
    check_quotations(injected)
    assert all(planted["words"] not in item.quote and planted["words"] not in s.text for _, s, item in shown(injected.briefing))
    assert all(row.findings for row in injected.briefing.rejected)
