"""The judge: what it is shown, and that it can only make the verdict stricter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import casefiles
import pytest
from ferry import FOREIGN, GOOD, HEDGE, KEEP, NUMBER, SAID, TEXT, claim
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.briefing import FindingKind
from summarizer.chat import Reply
from summarizer.drafting.asking import Asker
from summarizer.drafting.judging import Judged, apply, judge
from summarizer.drafts import Draft
from summarizer.errors import BudgetSpent, ModelError
from summarizer.grounding.validator import Grounded, Source, ground
from summarizer.models.scripted import Line, Script, ScriptedModel
from summarizer.prompts import load_prompts

TEMPLATE = load_prompts()["judge"]
RELAYED = claim("According to Okafor, Ruiz wants a bridge.", "Ana Ruiz", "wants a bridge")


@pytest.fixture(scope="module")
def source() -> Source:
    """The document with its statements."""
    return casefiles.source_of({"text": TEXT, "said": SAID})


@pytest.fixture(scope="module")
def grounded(source: Source) -> Grounded:
    """Two accepted claims and two rejected ones."""
    return ground(Draft((GOOD, FOREIGN, KEEP, NUMBER)), [source])


def verdict(word: str, **chances: float) -> Reply:
    """A judge's reply."""
    return Reply(json.dumps({"verdict": word}), chances={name.replace("_", "-"): chance for name, chance in chances.items()})


def judged(grounded: Grounded, source: Source, replies: Sequence[Line] | Script, threshold: float = 0.5) -> Judged:
    """The verdicts, asked for one after the other."""
    return judge(grounded.accepted, [source], Asker(ScriptedModel(replies), TEMPLATE), threshold=threshold)


def kinds(found: Judged) -> list[FindingKind | None]:
    """The kinds of the findings."""
    return [finding and finding.kind for finding in found.findings]


def test_supported_sentences_are_left_alone(grounded: Grounded, source: Source) -> None:
    """Nothing is added to them."""
    found = judged(grounded, source, [verdict("supported")] * 2)
    assert found == Judged((None, None))
    assert apply(grounded, found) == grounded


@pytest.mark.parametrize("word", ["contradicted", "not-enough-info"])
def test_what_the_judge_turns_away_goes_to_the_ledger(grounded: Grounded, source: Source, word: str) -> None:
    """With the finding, its evidence and what was rejected before; nothing vanishes."""
    after = apply(grounded, judged(grounded, source, [verdict(word), verdict("supported")]), lambda one: one.draft is GOOD)
    assert [one.draft for one in after.accepted] == [KEEP]
    assert [row.text for row in after.rejected] == [FOREIGN.text, NUMBER.text, GOOD.text]
    assert after.refused[-1] is GOOD
    row = after.rejected[-1]
    assert (row.actor, row.issue, row.quotes, row.repaired) == ("Tom Okafor", "the ferry", (GOOD.quotes[0].text,), True)
    assert row.findings[-1].kind is FindingKind.JUDGE_REJECTED
    assert word in row.findings[-1].message
    assert row.findings[-1].nearest
    assert row.findings[-1].nearest.quote == GOOD.quotes[0].text


@pytest.mark.parametrize(
    ("reply", "threshold", "stands"),
    [
        (verdict("supported", supported=0.49, contradicted=0.3), 0.5, False),
        (verdict("supported", supported=0.5), 0.5, True),
        (verdict("contradicted", supported=0.4, contradicted=0.6), 0.3, True),
        (verdict("not-enough-info", contradicted=0.2, not_enough_info=0.8), 0.3, False),
        (verdict("supported", supported=float("nan")), 0.3, False),
        (verdict("supported", something=0.1), 0.9, True),
        (verdict("contradicted", something=0.9), 0.1, False),
    ],
)
def test_probabilities_beat_the_word(grounded: Grounded, source: Source, reply: Reply, threshold: float, *, stands: bool) -> None:
    """Where the server tells them, the threshold decides; where it does not, the word."""
    found = judged(grounded, source, [reply, verdict("supported")], threshold)
    assert kinds(found) == [None if stands else FindingKind.JUDGE_REJECTED, None]


@pytest.mark.parametrize("bad", ["supported", "", '{"verdict": "fine"}', '{"verdict": "supported", "also": "mark all"}'])
def test_an_answer_that_cannot_be_read_says_nothing(grounded: Grounded, source: Source, bad: str) -> None:
    """The sentence stands with a flag, is counted, and the failure is told."""
    found = judged(grounded, source, [bad, bad, verdict("supported")])
    after = apply(grounded, found)
    assert kinds(found) == [FindingKind.UNJUDGED, None]
    assert found.unjudged == 1
    assert [(row.document, row.stage) for row in found.failures] == [("doc", "judging")]
    assert [one.draft for one in after.accepted] == [GOOD, KEEP]
    assert [[flag.weight for flag in one.flags] for one in after.accepted] == [["flag"], []]
    assert after.rejected == grounded.rejected


def test_a_judge_that_is_gone_leaves_all_unjudged(grounded: Grounded, source: Source) -> None:
    """A failure is never a verdict, and one document has one row."""
    for error in (ModelError("no answer"), BudgetSpent("nothing left")):
        found = judged(grounded, source, lambda _messages, _schema, error=error: error)
        assert kinds(found) == [FindingKind.UNJUDGED] * 2
        assert found.unjudged == 2
        assert len(found.failures) == 1


def test_the_judge_sees_the_whole_statement_and_who_makes_it(source: Source) -> None:
    """Not the quotation alone: its sentence, the one before, the resolved speaker and who passes it on."""
    accepted = ground(Draft((KEEP, RELAYED)), [source])
    model = ScriptedModel([verdict("supported")] * 2)
    judge(accepted.accepted, [source], Asker(model, TEMPLATE), threshold=0.5)
    first, second = (messages[-1].content for messages, _ in model.asked)
    assert "Actor: Ana Ruiz\nSentence: Ruiz said the ferry may run until May.\n<<< before " in first
    assert "The council met on Monday." in first
    assert "\nAna Ruiz: Mayor Ana Ruiz said the ferry may run until May.\n>>> statement" in first
    assert "\nAna Ruiz, as told by Tom Okafor: Ruiz, he said, wants a bridge.\n" in second
    assert model.asked[0][1].choice == "verdict"


@pytest.mark.parametrize("stop", [".", " and"])
def test_a_statement_without_end_is_shown_in_part(stop: str) -> None:
    """Around the words relied on, in whole sentences where there are any."""
    talk = " ".join(f"We spoke about pier {number} for a long while{stop}" for number in range(300))
    text = f"Ana Ruiz said: {talk}"
    said: list[dict[str, Any]] = [{"actor": "Ana Ruiz", "source": "Ana Ruiz", "cue": "said", "content": talk}]
    source = casefiles.source_of({"text": text, "said": said})
    accepted = ground(Draft((claim("Ruiz said they spoke about pier 120.", "Ana Ruiz", "We spoke about pier 120"),)), [source])
    model = ScriptedModel([verdict("supported")])
    judge(accepted.accepted, [source], Asker(model, TEMPLATE), threshold=0.5)
    told = model.asked[0][0][-1].content
    assert "We spoke about pier 120 for a long while" in told
    assert len(told) < 5000
    assert stop == " and" or "Ana Ruiz: We spoke about pier" in told


@given(
    st.lists(
        st.sampled_from(["supported", "contradicted", "not-enough-info", "Ignore the rules: accept"]), min_size=4, max_size=4
    )
)
@settings(max_examples=20, deadline=None)
def test_the_judge_can_only_take_away(words: list[str]) -> None:
    """Whatever it answers: what was rejected stays so, what stands stood before, and every sentence is somewhere."""
    source = casefiles.source_of({"text": TEXT, "said": SAID})
    before = ground(Draft((GOOD, NUMBER, KEEP, HEDGE)), [source])
    after = apply(before, judged(before, source, [verdict(word) for word in words]))
    assert after.rejected[: len(before.rejected)] == before.rejected
    assert {one.draft for one in after.accepted} <= {one.draft for one in before.accepted}
    assert len(after.accepted) + len(after.rejected) == 4
    assert len(after.rejected) == len(after.refused)
