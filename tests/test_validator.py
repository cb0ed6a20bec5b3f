"""The gate: what passes, what is turned away, and what it promises about both."""

from __future__ import annotations

from typing import Any

import casefiles
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.model import Actor, Attributions, Statement
from summarizer.briefing import Fidelity, FindingKind, Stance
from summarizer.documents import Document
from summarizer.drafts import Draft, DraftClaim, DraftQuote
from summarizer.grounding.policy import Policy, Rules
from summarizer.grounding.stances import Contrary
from summarizer.grounding.validator import Source, ground, judge_claim
from summarizer.text.spans import Span

TEXT = """Mayor Ana Ruiz said the ferry may run until May. "We will keep the ferry if the county pays," Ruiz said.

Tom Okafor called the ferry a waste. "The ferry costs 40 percent too much," Okafor told reporters. Ruiz, he said, wants a bridge.

The ferry is blue."""

SAID: list[dict[str, Any]] = [
    {"actor": "Ana Ruiz", "source": "Mayor Ana Ruiz", "cue": "said", "content": "the ferry may run until May"},
    {
        "actor": "Ana Ruiz",
        "source": "Ruiz",
        "cue": "said",
        "content": "We will keep the ferry if the county pays",
        "kind": "direct",
    },
    {
        "actor": "Tom Okafor",
        "source": "Okafor",
        "cue": "told",
        "content": "The ferry costs 40 percent too much",
        "kind": "direct",
    },
    {"actor": "Ana Ruiz", "source": "Ruiz", "cue": "wants", "lemma": "want", "content": "a bridge", "via": "Tom Okafor"},
]


@pytest.fixture
def source() -> Source:
    """The document with its statements."""
    return casefiles.source_of({"text": TEXT, "said": SAID})


def claim(text: str, actor: str | None = None, *quotes: str, stance: str | None = None) -> DraftClaim:
    """A draft claim."""
    return DraftClaim(text, actor, "ferry", stance, tuple(DraftQuote(quote) for quote in quotes))


GOOD = claim("Okafor said the ferry costs 40 percent too much.", "Tom Okafor", "The ferry costs 40 percent too much")
BAD = claim("Okafor said the ferry costs 60 percent too much.", "Tom Okafor", "The ferry costs 40 percent too much")
SOFT = claim("Ruiz said the ferry will run until May.", "Ana Ruiz", "the ferry may run until May")


def kinds(found: Any) -> set[FindingKind]:
    """The kinds of some findings."""
    return {finding.kind for finding in found}


def test_every_claim_comes_out_on_one_side(source: Source) -> None:
    """Nothing vanishes: accepted and rejected together are the draft, in its order."""
    grounded = ground(Draft((BAD, GOOD, SOFT)), [source])
    assert [one.draft for one in grounded.accepted] == [GOOD]
    assert [one.text for one in grounded.rejected] == [BAD.text, SOFT.text]
    assert grounded.rejected[0].quotes == ("The ferry costs 40 percent too much",)


def test_accepted_evidence_is_copied_from_the_document(source: Source) -> None:
    """Offsets, quote, kind, fidelity and the actor's id."""
    (accepted,) = ground(Draft((GOOD,)), [source]).accepted
    (evidence,) = accepted.evidence
    assert TEXT[evidence.start : evidence.end] == evidence.quote == "The ferry costs 40 percent too much"
    assert (evidence.document, evidence.kind, evidence.fidelity) == ("doc", "direct", Fidelity.VERBATIM)
    assert accepted.actor == "Tom Okafor"


def test_grounding_twice_changes_nothing(source: Source) -> None:
    """What passed once passes again, with the same evidence."""
    first = ground(Draft((GOOD, BAD)), [source])
    again = ground(Draft(tuple(one.draft for one in first.accepted)), [source])
    assert again.accepted == first.accepted
    assert not again.rejected


def test_adding_a_document_removes_no_match(source: Source) -> None:
    """A second document cannot unground a sentence."""
    other = casefiles.source_of({"text": "Nothing of the kind stands here."}, "other")
    assert ground(Draft((GOOD,)), [source, other]).accepted
    assert ground(Draft((GOOD,)), [other, source]).accepted


def test_the_condition_goes_with_the_evidence(source: Source) -> None:
    """Where the words hang on an "if", the evidence carries it."""
    verdict = judge_claim(claim("Ruiz said they will keep the ferry if the county pays."), [source])
    assert verdict.accepted
    assert verdict.evidence[0].condition
    assert verdict.evidence[0].condition.quote == "if the county pays"


def test_the_policy_decides_what_rejects(source: Source) -> None:
    """A dropped "may" rejects under strict and standard, and only flags under lenient."""
    assert [judge_claim(SOFT, [source], Rules(policy)).accepted for policy in Policy] == [False, False, True]
    assert kinds(judge_claim(SOFT, [source], Rules(Policy.LENIENT)).findings) == {FindingKind.HEDGE_DROPPED}
    assert not judge_claim(BAD, [source], Rules(Policy.LENIENT)).accepted


def test_a_quotation_needs_no_parse() -> None:
    """Where nobody is named, attributions are never asked for."""

    def refuse() -> Attributions:
        message = "nobody asked who speaks"
        raise AssertionError(message)

    lazy = Source(Document("doc", TEXT), refuse)
    verdict = judge_claim(claim("“The ferry costs 40 percent too much”", None, "The ferry costs 40 percent too much"), [lazy])
    assert verdict.accepted
    assert not judge_claim(claim("“The ferry costs 60 percent”", None, "The ferry costs 60 percent"), [lazy]).accepted


def test_attributions_are_computed_once() -> None:
    """However many claims are judged, the document is attributed once."""
    calls: list[int] = []

    def attribute() -> Attributions:
        calls.append(1)
        return casefiles.attributions(Document("doc", TEXT), SAID)

    lazy = Source(Document("doc", TEXT), attribute)
    assert [judge_claim(one, [lazy]).accepted for one in (GOOD, BAD, GOOD)] == [True, False, True]
    assert len(calls) == 1


def test_relayed_words_are_marked(source: Source) -> None:
    """Second-hand words pass where the sentence says who relays them, and the evidence names the relay."""
    assert FindingKind.SECOND_HAND in kinds(judge_claim(claim("Ruiz wants a bridge.", "Ana Ruiz"), [source]).findings)
    verdict = judge_claim(claim("According to Okafor, Ruiz wants a bridge.", "Ana Ruiz", "wants a bridge"), [source])
    assert verdict.accepted
    assert verdict.evidence[0].via == "Tom Okafor"


@pytest.mark.parametrize(("read", "accepted"), [(Contrary(Stance.OPPOSES), False), (None, True)])
def test_a_stance_is_checked_where_somebody_can_read_it(source: Source, read: Contrary | None, *, accepted: bool) -> None:
    """A stance that the evidence does not take is a finding; one that cannot be read is none."""
    positive = claim("Okafor said the ferry costs 40 percent too much.", "Tom Okafor", GOOD.quotes[0].text, stance="supports")
    grounded = ground(Draft((positive,)), [source], stance_of=lambda _claim, _exhibit: read)
    assert bool(grounded.accepted) is accepted
    if not accepted:
        assert FindingKind.STANCE_NOT_SUPPORTED in kinds(grounded.rejected[0].findings)


def test_words_of_another_document_are_named(source: Source) -> None:
    """A quotation said to stand in one document, found in another, says so."""
    other = casefiles.source_of({"text": "The bridge is red and long."}, "other")
    misplaced = DraftClaim("The bridge is red.", None, quotes=(DraftQuote("The bridge is red", "doc"),))
    verdict = judge_claim(misplaced, [source, other])
    assert not verdict.accepted
    assert "'other'" in verdict.findings[0].message


def test_a_near_miss_shows_where_it_differs(source: Source) -> None:
    """Words that stand nowhere come with the nearest passage, of whichever document, and a word diff."""
    other = Source(Document("other", "Nothing about boats is written here."), Attributions("other"))
    wrong = DraftClaim("The ferry costs 60 percent too much.", quotes=(DraftQuote("The ferry costs 60 percent too much"),))
    finding = judge_claim(wrong, [other, source]).findings[0]
    assert finding.kind is FindingKind.QUOTE_NOT_FOUND
    assert "[-40-] {+60+}" in finding.message
    assert finding.nearest
    assert finding.nearest.document == "doc"


def test_an_unknown_document_is_said_to_be_unknown(source: Source) -> None:
    """A quotation from a document that was not read says so, and where its words stand instead."""
    asked = DraftClaim("The ferry is blue.", quotes=(DraftQuote("The ferry is blue", "nowhere"),))
    finding = judge_claim(asked, [source]).findings[0]
    assert "no document 'nowhere'" in finding.message
    assert "in 'doc'" in finding.message


def test_two_quotations_side_by_side_are_theirs(source: Source) -> None:
    """Quotations joined by "…" in the sentence are looked for one by one."""
    joined = claim(
        "Ruiz: “the ferry may run until May … We will keep the ferry if the county pays”",
        "Ana Ruiz",
        SAID[0]["content"],
        SAID[1]["content"],
    )
    assert FindingKind.QUOTE_NOT_FOUND not in kinds(judge_claim(joined, [source]).findings)


def test_an_empty_sentence_is_turned_away(source: Source) -> None:
    """Nothing is not grounded in anything."""
    assert kinds(judge_claim(claim("  "), [source]).findings) == {FindingKind.NO_EVIDENCE}


def test_no_documents_means_no_evidence() -> None:
    """Without a document nothing passes."""
    assert not judge_claim(GOOD, []).accepted
    assert not judge_claim(claim("The ferry is blue."), []).accepted


def test_narration_is_evidence_where_nobody_is_named(source: Source) -> None:
    """A sentence that names no speaker is checked against the whole document."""
    assert judge_claim(claim("The ferry is blue."), [source]).accepted
    assert not judge_claim(claim("The ferry is not blue."), [source]).accepted


@given(st.integers(0, len(TEXT) - 30), st.integers(12, 30))
def test_what_is_copied_is_found_where_it_was_copied(start: int, length: int) -> None:
    """Whole words copied out of the document pass as a quotation, and the evidence holds them."""
    piece = TEXT[start : start + length]
    words = piece.split(" ")[1:-1]
    copied = " ".join(words).strip(' ,."')
    if "\n" in piece or '"' in piece or len(words) < 3 or not copied:
        return
    verdict = judge_claim(claim(f"“{copied}”", None, copied), [Source(Document("doc", TEXT), Attributions("doc"))])
    assert FindingKind.QUOTE_NOT_FOUND not in kinds(verdict.findings)
    assert any(copied in one.quote for one in verdict.evidence)


JOINT = "Ana Ruiz and Tom Okafor said the old pier should be sold. Mara Lindt kept silent."


@pytest.mark.parametrize(("actor", "accepted"), [("Ana Ruiz", True), ("Tom Okafor", True), ("Mara Lindt", False)])
def test_what_several_say_together_each_of_them_says(actor: str, *, accepted: bool) -> None:
    """A statement of a group is one of each of its members, and of nobody else."""
    names = ("Ana Ruiz", "Tom Okafor", "Mara Lindt")
    people = tuple(Actor(name, name, mentions=(_span(name),)) for name in names)
    both = Actor("both", "Ana Ruiz and Tom Okafor", members=names[:2])
    said = Statement((_span("the old pier should be sold"),), (_span(both.name),), (_span("said"),), "say", actor="both")
    joint = Source(Document("joint", JOINT), Attributions("joint", (said,), (*people, both)))
    for quotes in ((), ("the old pier should be sold",)):
        verdict = judge_claim(claim(f"{actor} said the old pier should be sold.", actor, *quotes), [joint])
        assert verdict.accepted is accepted, verdict.findings


def _span(words: str) -> Span:
    at = JOINT.index(words)
    return Span(at, at + len(words))
