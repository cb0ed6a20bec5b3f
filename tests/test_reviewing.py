"""The judge at the side of a check: about which verdicts it is asked, and what it can change."""

from __future__ import annotations

import json
from collections.abc import Sequence

import casefiles
import pytest
from ferry import COST, SAID, TEXT
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.briefing import ClaimVerdict, Evidence, Finding, FindingKind
from summarizer.chat import Message, Reply, Schema
from summarizer.drafting.asking import Asker
from summarizer.drafting.reviewing import Reviewed, Reviewer
from summarizer.errors import ModelMisconfigured
from summarizer.grounding.validator import Source
from summarizer.models.scripted import Script, ScriptedModel
from summarizer.prompts import load_prompts

TEMPLATE = load_prompts()["judge"]
FLAG = Finding(kind=FindingKind.UNSUPPORTED_CONTENT, message="new words", weight="flag")
UNJUDGED = Finding(kind=FindingKind.UNJUDGED, message="no answer", weight="flag")
REJECT = Finding(kind=FindingKind.NUMBER_MISMATCH, message="another number")
WORDS = ("supported", "contradicted", "not-enough-info")


@pytest.fixture(scope="module")
def source() -> Source:
    """The document with its statements."""
    return made_source()


def made_source() -> Source:
    """The same for the laws."""
    return casefiles.source_of({"text": TEXT, "said": SAID})


def verdict(*findings: Finding, sentence: str = "Okafor finds the ferry too dear.") -> ClaimVerdict:
    """What the rules may have said about a sentence."""
    start = TEXT.index(COST)
    evidence = Evidence(document="doc", start=start, end=start + len(COST), quote=COST, kind="direct")
    accepted = all(finding.weight == "flag" for finding in findings)
    return ClaimVerdict(
        id=sentence, accepted=accepted, sentence=sentence, actor="Tom Okafor", findings=findings, evidence=(evidence,)
    )


def saying(*words: str) -> list[Reply]:
    """The replies of a judge."""
    return [Reply(json.dumps({"verdict": word})) for word in words]


def reviewed(verdicts: Sequence[ClaimVerdict], source: Source, reviewer: Reviewer) -> Reviewed:
    """All of them closed together."""
    return reviewer.close([reviewer.open(one, [source]) for one in verdicts])


@pytest.mark.parametrize(
    ("findings", "asked"),
    [((), 0), ((FLAG,), 1), ((FLAG, UNJUDGED), 1), ((UNJUDGED,), 0), ((REJECT,), 0), ((FLAG, REJECT), 0)],
)
def test_only_doubts_are_asked_about(source: Source, findings: tuple[Finding, ...], asked: int) -> None:
    """What the rules decide is not, nor what only an earlier judge left open."""
    model = ScriptedModel(saying("supported"))
    one = verdict(*findings)
    assert reviewed([one], source, Reviewer(Asker(model, TEMPLATE))) == Reviewed((one,))
    assert len(model.asked) == asked


def test_nobody_is_asked_where_there_is_nobody(source: Source) -> None:
    """The verdicts of the rules are the last word, and none of them has to wait."""
    every = [verdict(FLAG), verdict(), verdict(REJECT)]
    reviewer = Reviewer()
    assert (reviewed(every, source, reviewer), reviewer.room) == (Reviewed(tuple(every)), 0)


def test_a_judge_that_cannot_work_is_not_asked_by_the_next(source: Source) -> None:
    """Cases closed later are unjudged with the same words, and the failure is told once."""

    def refused(_messages: Sequence[Message], _schema: Schema) -> ModelMisconfigured:
        return ModelMisconfigured("the key is refused")

    model = ScriptedModel(refused)
    reviewer = Reviewer(Asker(model, TEMPLATE))
    first, second = (reviewed([verdict(FLAG)], source, reviewer) for _ in range(2))
    assert first.verdicts == second.verdicts
    assert [finding.kind for finding in first.verdicts[0].findings] == [FLAG.kind, FindingKind.UNJUDGED]
    assert (len(first.failures), second.failures, len(model.asked)) == (1, (), 1)


def by_sentence(words: Sequence[str]) -> Script:
    """A judge with a word of its own for each sentence that ends in its number."""

    def said(messages: Sequence[Message], _schema: Schema) -> Reply:
        line = next(line for line in messages[-1].content.splitlines() if line.startswith("Sentence: "))
        return saying(words[int(line.rpartition(" ")[2])])[0]

    return said


Verdicts = st.lists(st.tuples(st.sampled_from([(), (FLAG,), (REJECT,), (FLAG, REJECT)]), st.sampled_from(WORDS)), max_size=8)


@given(Verdicts, st.integers(1, 4))
@settings(max_examples=25, deadline=None)
def test_the_judge_only_takes_away_however_it_is_asked(drawn: list[tuple[tuple[Finding, ...], str]], size: int) -> None:
    """Nothing that was rejected is accepted, no finding is lost, and it is the same in batches, at once and in parallel."""
    source = made_source()
    before = [verdict(*findings, sentence=f"Okafor finds it dear {number}") for number, (findings, _) in enumerate(drawn)]
    script = by_sentence([word for _, word in drawn])
    parallel = Reviewer(Asker(ScriptedModel(script), TEMPLATE, concurrency=3))
    after = reviewed(before, source, parallel).verdicts
    serial = Reviewer(Asker(ScriptedModel(script), TEMPLATE))
    pieces = [reviewed(before[at : at + size], source, serial).verdicts for at in range(0, len(before), size)]
    assert tuple(one for piece in pieces for one in piece) == after
    for old, new, (_, word) in zip(before, after, drawn, strict=True):
        assert new.findings[: len(old.findings)] == old.findings
        assert new.accepted == (old.accepted and (not old.findings or word == "supported"))
        assert new.model_copy(update={"findings": old.findings, "accepted": old.accepted}) == old
