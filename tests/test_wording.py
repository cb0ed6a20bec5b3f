"""Pairs of sentences that look alike and differ in one word of weight: the one its evidence bears out, and the lie.

Read each table as: the document's sentence (what its speaker says between ‹ ›, what the claim points at between [ ]), the
honest sentence, the lie, the kinds of finding that reject the lie, and which words of lie and document the first of these kinds
shows.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import NamedTuple

import casefiles
import pytest

from summarizer.attribution.model import Actor, Attributions, Statement
from summarizer.briefing import ClaimVerdict, Finding, FindingKind
from summarizer.documents import Document
from summarizer.drafts import Draft, DraftClaim, DraftQuote
from summarizer.grounding.reading import names_nobody, read
from summarizer.grounding.tags import credited
from summarizer.grounding.validator import Source, ground, judge_claim
from summarizer.text.spans import Span


class Pair(NamedTuple):
    """One row: what the document says, what may and what may not be made of it."""

    evidence: str
    honest: str
    lie: str
    kinds: str
    said: str | None = None
    found: str | None = None


NUMBERS = [
    Pair(
        "Moe said ‹the pier needs 14 new piles before the winter storms›.",
        "Moe said the pier needs fourteen new piles before the winter storms.",
        "Moe said the pier needs 40 new piles before the winter storms.",
        "number_mismatch",
        "40",
        "14",
    ),
    Pair(  # a number in a name
        "Moe said ‹the grain is stored in shed 4A near the gate›.",
        "Moe said the grain is stored in the 4A shed near the gate.",
        "Moe said the grain is stored in shed 4B near the gate.",
        "number_mismatch",
        "4B",
        "4A",
    ),
    Pair(  # a decade
        "Moe said ‹the yard built its best boats in the 30s›.",
        "Moe said the yard built the best of its boats in the 30s.",
        "Moe said the yard built its best boats in the 50s.",
        "number_mismatch",
        "50s",
    ),
    Pair(  # both numbers are in the evidence, but not in these places
        "Moe said ‹the crew spent 40 days on the wreck with a budget of 90 crowns a head›.",
        "Moe said the crew spent forty days on the wreck.",
        "Moe said the crew spent 90 days on the wreck.",
        "number_mismatch",
        "90",
        "40",
    ),
    Pair(  # what a paraphrase counts may be a list
        "Moe said ‹floods reached the sheds in 2010, 2011 and 2013, and nobody mended the wall›.",
        "Moe said three floods had reached sheds while the wall had been left without repair.",
        "Moe said five floods had reached sheds while the wall had been left without repair.",
        "number_mismatch",
        "five",
    ),
    Pair(  # "a first" ranks without counting
        "Moe said ‹the wall was the biggest work that the town had ever paid for›.",
        "Moe said that paying for the wall was a first for the town.",
        "Moe said that paying for the wall was a fourth for the town.",
        "number_mismatch",
        "fourth",
    ),
    Pair(  # a paraphrase may count in what was just said before
        "The wall is 300 metres long. Moe said ‹mending it would take the masons of the town a whole summer›.",
        "Moe said masons of the town would need a summer for mending 300 metres.",
        "Moe said masons of the town would need a summer for mending 500 metres.",
        "number_mismatch",
        "500",
    ),
]

BOUNDS = [
    Pair(
        "Moe said ‹at least 200 boats are insured against storms›.",
        "Moe said 200 or more boats are insured against storms.",
        "Moe said up to 200 boats are insured against storms.",
        "number_mismatch hedge_added",
        "200",
    ),
    Pair(
        "Moe said ‹at least 200 boats are insured against storms›.",
        "Moe said more than 200 boats are insured against storms.",
        "Moe said 200 boats are insured against storms.",
        "hedge_dropped",
        "200",
    ),
    Pair(
        "Moe said ‹200 boats are insured against storms›.",
        "Moe said two hundred boats are insured against storms.",
        "Moe said over 200 boats are insured against storms.",
        "hedge_added",
        "200",
    ),
    Pair(
        "Moe said ‹the repairs will cost under 3 million crowns›.",
        "Moe said the repairs will cost less than 3 million crowns.",
        "Moe said the repairs will cost over 3 million crowns.",
        "number_mismatch negation_flip",
        "3 million",
    ),
]

NAMES = [
    Pair(
        "Moe said ‹the crew of the Mexican tug asked for help near Skagen›.",
        "Moe said the crew of Mexico’s tug asked for help near Skagen.",
        "Moe said the crew of the Mexican tug asked for help near Bergen.",
        "name_not_in_evidence",
        "Bergen",
    ),
    Pair(  # active, told in the passive
        "Moe said ‹Lund accused Berg of selling the tug without asking the crew›.",
        "Moe said Berg was accused by Lund of selling the tug without asking the crew.",
        "Moe said Lund was accused by Berg of selling the tug without asking the crew.",
        "name_not_in_evidence",
        "Berg",
    ),
    Pair(  # neither in the passive, the names change places
        "Moe said ‹Lund accused Berg of selling the tug without asking the crew›.",
        "Moe said that Lund accused Berg of selling the tug without asking its crew.",
        "Moe said Berg accused Lund of selling the tug without asking the crew.",
        "name_not_in_evidence",
        "Lund",
    ),
    Pair(  # a place put in front, a day and its month turned round
        "Moe said ‹the tug will be sold in Skagen on 3 May to a bank›.",
        "Moe said in Skagen the tug will be sold on May 3 to a bank.",
        "Moe said in Skagen the tug will be sold on May 5 to a bank.",
        "number_mismatch",
        "5",
    ),
    Pair(  # a chamber for its member, in a paraphrase
        "Moe said ‹a representative from the coast had blocked the grant for the pier›.",
        "Moe said that the grant for the pier was blocked in the House by one from the coast.",
        "Moe said that the grant for the pier was blocked in the Senate by one from the coast.",
        "name_not_in_evidence",
        "Senate",
    ),
    Pair(  # a name for its pronoun, from the sentences before
        "Arvid Lund has sailed the ferry for years. The ferry is old. Moe said ‹he should be paid more for the winter trips›.",
        "Moe said Arvid Lund should be paid more for the winter trips.",
        "Moe said Arvid Berg should be paid more for the winter trips.",
        "name_not_in_evidence",
        "Arvid Berg",
    ),
]

NEGATION = [
    Pair(
        "Moe said ‹the board will not oppose the new harbour fee next year›.",
        "Moe said the board would not oppose the new fee next year.",
        "Moe said the board will oppose the new harbour fee next year.",
        "negation_flip",
        None,
        "not",
    ),
    Pair(  # two flips that undo each other
        "Moe said ‹the pilots did not fail to reach the wreck in time›.",
        "Moe said the pilots did reach the wreck in time.",
        "Moe said the pilots did fail to reach the wreck in time.",
        "negation_flip",
        None,
        "not",
    ),
    Pair(  # two flips far apart, of two different things
        "Moe said ‹the fee on small boats is legal under the charter and the fine for late payment is illegal›.",
        "Moe said the fee on small boats is legal under the charter and the fine for late payment is unlawful.",
        "Moe said the fee on small boats is illegal under the charter and the fine for late payment is legal.",
        "negation_flip",
        "illegal",
        "legal",
    ),
    Pair(  # a negation put into a paraphrase
        "Moe said ‹the crews got the money that was promised for the nights at the lock›.",
        "Moe said that the money for the nights had reached crews at the lock.",
        "Moe said that the money for the nights had not reached crews at the lock.",
        "negation_flip",
        "not",
    ),
    Pair(  # an opposite in a sentence that shares few words
        "Moe said ‹the mild winter left many fishing families with empty nets and a great deal of debt›.",
        "Moe said that after the winter, nets were empty and fishing families owed much.",
        "Moe said that after the winter, nets were full and fishing families owed much.",
        "negation_flip",
        "full",
        "empty",
    ),
]

DENIAL = [
    Pair(  # some word of what is said denies, or none does
        "Moe said ‹it is absurd to say that oil from the port reached the bay in the spring›.",
        "Moe rejected the idea that in the spring oil from the port reached the bay.",
        "Moe said that oil from the port reached the bay in the spring.",
        "cut_context",
    ),
    Pair(
        "Moe said ‹oil from the port reached the bay in the spring›.",
        "Moe said that in the spring the bay had oil from the port.",
        "Moe rejected the idea that the bay had oil from the port.",
        "negation_flip",
        "rejected",
    ),
    Pair(
        "Moe said ‹oil from the port reached the bay in the spring›.",
        "Moe said that oil from the port reached the bay.",
        "Moe doubts that the bay had oil from the port in the spring.",
        "negation_flip",
        "doubts",
    ),
    Pair(
        "Moe said ‹the port never polluted the bay with oil›.",
        "Moe denied that the port ever polluted the bay with oil.",
        "Moe said the port polluted the bay with oil.",
        "negation_flip",
        None,
        "never",
    ),
    Pair(  # the denial is in the verb that reports, not in what is reported
        "Moe denied ‹that the port polluted the bay with oil›.",
        "Moe denied that the port polluted the bay with oil.",
        "Moe said that the port polluted the bay with oil.",
        "denied_content cut_context",
    ),
]

CUT_OFF = [
    Pair(
        "Moe said ‹there is no evidence that the port polluted the bay with oil›.",
        "Moe said there is no evidence that the port polluted the bay with oil.",
        "Moe said the port polluted the bay with oil.",
        "cut_context",
    ),
    Pair(
        "Moe said ‹it is doubtful whether the ferry can carry heavy trucks in winter›.",
        "Moe said it is doubtful whether the ferry can carry heavy trucks in winter.",
        "Moe said the ferry can carry heavy trucks in winter.",
        "cut_context",
    ),
    Pair(
        "Moe said ‹the ferry can carry heavy trucks, at this point, without new engines›.",
        "Moe said that at this point the ferry can carry heavy trucks.",
        "Moe said the ferry can carry heavy trucks.",
        "hedge_dropped",
        None,
        "at this point",
    ),
    Pair(
        "Moe said ‹the ferry can carry heavy trucks in winter, I think›.",
        "Moe said the ferry can carry heavy trucks in winter, I think.",
        "Moe said the ferry can carry heavy trucks in winter.",
        "hedge_dropped",
        None,
        "I think",
    ),
]

HEDGES = [
    Pair(
        "Moe said ‹the ferry may carry heavy trucks in winter›.",
        "Moe said the ferry might carry heavy trucks in winter.",
        "Moe said the ferry will carry heavy trucks in winter.",
        "hedge_dropped",
        "will",
        "may",
    ),
    Pair(
        "Moe said ‹the ferry may carry heavy trucks in winter›.",
        "Moe said the ferry could carry heavy trucks in winter.",
        "Moe said the ferry carries heavy trucks in winter.",
        "hedge_dropped",
        None,
        "may",
    ),
    Pair(
        "Moe said ‹the ferry carries heavy trucks in winter›.",
        "Moe said the ferry is carrying heavy trucks in winter.",
        "Moe said the ferry may carry heavy trucks in winter.",
        "hedge_added",
        "may",
    ),
    Pair(
        "Moe said ‹perhaps the council widened the lock for heavy barges›.",
        "Moe said maybe the council widened the lock for heavy barges.",
        "Moe said the council widened the lock for heavy barges.",
        "hedge_dropped",
        None,
        "perhaps",
    ),
    Pair(  # a plan told as done
        "Moe said ‹the council plans to widen the lock for heavy barges›.",
        "Moe said the council intends to widen the lock for heavy barges.",
        "Moe said the council widened the lock for heavy barges.",
        "hedge_dropped",
        None,
        "plans to",
    ),
    Pair(  # a plan told as a promise
        "Moe said ‹the council plans to widen the lock for heavy barges›.",
        "Moe said the council planned to widen the lock for heavy barges.",
        "Moe said the council will widen the lock for heavy barges.",
        "hedge_dropped",
        "will",
        "plans to",
    ),
    Pair(  # what is done told as still to come
        "Moe said ‹the council has widened the lock for heavy barges›.",
        "Moe said the council had widened the lock for heavy barges.",
        "Moe said the council will widen the lock for heavy barges.",
        "hedge_added",
        "will",
        "has",
    ),
    Pair(  # an attempt told as a success
        "Moe said ‹the harbour fund tried to pay the crews in the spring›.",
        "Moe said the harbour fund was trying to pay the crews in the spring.",
        "Moe said the harbour fund paid the crews in the spring.",
        "hedge_dropped",
        None,
        "tried to",
    ),
    Pair(
        "Moe said ‹the harbour fund seems to have lost the money for the crane›.",
        "Moe said the harbour fund apparently lost the money for the crane.",
        "Moe said the harbour fund lost the money for the crane.",
        "hedge_dropped",
        None,
        "seems to have",
    ),
    Pair(  # the words pointed at hang on what stands before them
        "Moe told the crews ‹it is possible that [the lock stays closed for the whole summer]›.",
        "Moe said it is possible that the lock stays closed for the whole summer.",
        "Moe said the lock stays closed for the whole summer.",
        "hedge_dropped",
        None,
        "possible that",
    ),
    Pair(
        "Moe said ‹the lock may [close in June]›.",
        "Moe said the lock may close in June.",
        "Moe said the lock will close in June.",
        "hedge_dropped",
        None,
        "may",
    ),
    Pair(  # a paraphrase of what is pointed at
        "Moe said ‹[boats may be kept out of the canal for a very long while]›.",
        "Moe said that the canal might be shut for boats.",
        "Moe said that the canal will be shut for boats.",
        "hedge_dropped",
        None,
        "may",
    ),
]

FORCE = [
    Pair(
        "Moe suggested ‹that the council should mend the lock before the autumn›.",
        "Moe proposed that the council should mend the lock before the autumn.",
        "Moe demanded that the council should mend the lock before the autumn.",
        "hedge_dropped",
        "demanded",
    ),
    Pair(
        "Moe insisted ‹that the council should mend the lock before the autumn›.",
        "Moe demanded that the council should mend the lock before the autumn.",
        "Moe demanded that the council should not mend the lock before the autumn.",
        "negation_flip",
        "not",
    ),
]

FIRMNESS = [
    Pair(  # how soon
        "Moe said ‹the council should quickly widen the lock for barges that carry stone from the hills›.",
        "Moe said that barges with stone should have a wider lock right away.",
        "Moe said that barges with stone should have a wider lock, surely.",
        "unsupported_content",
        "surely",
    ),
    Pair(
        "Moe said ‹the council should widen the lock for barges that carry stone from the hills›.",
        "Moe said that barges with stone should soon have a wider lock.",
        "Moe said that barges with stone should have a wider lock right away.",
        "unsupported_content",
        "right away",
    ),
    Pair(  # how sure
        "Moe said ‹the council should obviously widen the lock for barges that carry stone from the hills›.",
        "Moe said that barges with stone should certainly have a wider lock.",
        "Moe said that barges with stone should immediately have a wider lock.",
        "unsupported_content",
        "immediately",
    ),
    Pair(  # how far
        "Moe said ‹the council has an absolute duty to widen the lock for barges that carry stone from the hills›.",
        "Moe said that barges with stone are entirely the duty of the council.",
        "Moe said that barges with stone are definitely the duty of the council.",
        "unsupported_content",
        "definitely",
    ),
    Pair(
        "Moe said ‹the council has a duty to widen the lock for barges that carry stone from the hills›.",
        "Moe said that barges with stone are still the duty of the council.",
        "Moe said that barges with stone are entirely the duty of the council.",
        "unsupported_content",
        "entirely",
    ),
    Pair(  # the document says so just before
        "The council has a plain and absolute duty. Moe said ‹it is to widen the lock for barges that carry stone›.",
        "Moe said that the lock for barges with stone is entirely to be wider.",
        "Moe said that the lock for barges with stone is surely to be wider.",
        "unsupported_content",
        "surely",
    ),
]

CONDITIONS = [
    Pair(
        "Moe said ‹if the lock closes in June, the barges will wait at sea›.",
        "Moe said the barges will wait at sea if the lock closes in June.",
        "Moe said the barges will wait at sea.",
        "condition_dropped",
        None,
        "if the lock closes in June",
    ),
    Pair(  # what is only supposed
        "Moe said ‹if the lock closes in June, the barges will wait at sea›.",
        "Moe said that if the lock closes in June, barges will wait at sea.",
        "Moe said the lock closes in June.",
        "condition_dropped cut_context",
        None,
        "if the lock closes in June",
    ),
    Pair(
        "Moe said ‹the barges will wait at sea unless the lock opens in June›.",
        "Moe said the barges will wait at sea unless the lock opens.",
        "Moe said the lock opens in June.",
        "condition_dropped cut_context",
        None,
        "unless the lock opens in June",
    ),
    Pair(  # a condition in other words
        "Moe said ‹the crew would sail if the ferry were mended in time›.",
        "Moe said the crew would sail were the ferry mended in time.",
        "Moe said the ferry was mended in time.",
        "condition_dropped cut_context",
        None,
        "if the ferry were mended in time",
    ),
    Pair(
        "Moe said ‹the owners will stay provided that the toll falls by half›.",
        "Moe said the owners will stay provided the toll falls by half.",
        "Moe said the owners will stay.",
        "condition_dropped",
        None,
        "provided that the toll falls by half",
    ),
]

QUANTIFIERS = [
    Pair(
        "Moe said ‹the toll covers only the cost of the lock›.",
        "Moe said that the toll covers only the lock’s cost.",
        "Moe said the toll covers the cost of the lock.",
        "quantifier_changed",
        None,
        "only",
    ),
    Pair(
        "Moe said ‹the toll covers the cost of the lock›.",
        "Moe said the toll covers the costs of the lock.",
        "Moe said the toll covers only the cost of the lock.",
        "quantifier_changed",
        "only",
    ),
    Pair(
        "Moe said ‹the toll covers the cost of the lock›.",
        "Moe said the toll would cover the cost of the lock.",
        "Moe said the toll covers all the cost of the lock.",
        "quantifier_changed",
        "all",
    ),
    Pair(
        "Moe said ‹a majority of the owners in the town oppose the toll›.",
        "Moe said most of the owners in the town oppose the toll.",
        "Moe said some of the owners in the town oppose the toll.",
        "quantifier_changed",
        "some",
        "majority",
    ),
    Pair(
        "Moe said ‹a majority of the owners in the town oppose the toll›.",
        "Moe said that the majority of owners in the town oppose the toll.",
        "Moe said all of the owners in the town oppose the toll.",
        "quantifier_changed",
        "all",
        "majority",
    ),
    Pair(
        "Moe said ‹the lock is one of the oldest in the country›.",
        "Moe said the lock is among the oldest in the country.",
        "Moe said the lock is the oldest in the country.",
        "quantifier_changed",
        None,
        "one of",
    ),
    Pair(  # a paraphrase
        "Moe said ‹owners who came to the meeting complained about the toll and the mud›.",
        "Moe said complaints about toll and mud came, above all, from owners.",
        "Moe said complaints about toll and mud came from every owner.",
        "quantifier_changed",
        "every",
    ),
]

CONTENT = [
    Pair(
        "Moe said ‹the captain was charged with manslaughter after the wreck›.",
        "Moe said the captain was accused of manslaughter after the wreck.",
        "Moe said the captain was charged with murder after the wreck.",
        "unsupported_content",
        "murder",
        "manslaughter",
    ),
    Pair(
        "Moe said ‹her son runs the mill at the lock›.",
        "Moe said her son operates the mill at the lock.",
        "Moe said her daughter runs the mill at the lock.",
        "unsupported_content",
        "daughter",
        "son",
    ),
    Pair(
        "Moe said ‹the lock was closed on Tuesday after the flood›.",
        "Moe said the lock was shut on Tuesday after the flood.",
        "Moe said the lock was closed on Monday after the flood.",
        "unsupported_content name_not_in_evidence",
        "Monday",
        "Tuesday",
    ),
    Pair(
        "Moe said ‹the toll will rise for heavy barges in the summer›.",
        "Moe said the toll will increase for heavy barges in the summer.",
        "Moe said the hidden toll will rise for heavy barges in the summer.",
        "unsupported_content",
        "hidden",
    ),
    Pair(  # a sentence that shares few words
        "Moe said ‹on the second evening a daughter of the miller opened the upper gate by hand›.",
        "Moe said that it was by hand that the miller’s daughter had got that gate to open.",
        "Moe said that it was by hand that the miller’s son had got that gate to open.",
        "unsupported_content",
        "son",
        "daughter",
    ),
]

QUOTED = [
    Pair(  # a single word between marks is the document's, or is not
        "Moe said ‹the lock closes for barges in June›.",
        "Moe said the lock “closes” for barges in June.",
        "Moe said the lock “shuts” for barges in June.",
        "quote_not_found",
    ),
]

TABLES = {
    "numbers": NUMBERS,
    "bounds": BOUNDS,
    "names": NAMES,
    "negation": NEGATION,
    "denial": DENIAL,
    "cut_off": CUT_OFF,
    "hedges": HEDGES,
    "force": FORCE,
    "firmness": FIRMNESS,
    "conditions": CONDITIONS,
    "quantifiers": QUANTIFIERS,
    "content": CONTENT,
    "quoted": QUOTED,
}
PAIRS = list(chain.from_iterable(TABLES.values()))
IDS = [f"{name}-{number}" for name, table in TABLES.items() for number in range(1, len(table) + 1)]
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=IDS)

FRAME = """Rain fell on the quay in the afternoon. A choir sang near the market.

{}

Gulls sat on the roof of the old customs house. Children threw stones at a bottle. The lamps were lit at seven."""
"""Narration around a row's document, so that it is no more than a part of one."""
LEMMAS = {
    "said": "say",
    "told": "tell",
    "denied": "deny",
    "suggested": "suggest",
    "insisted": "insist",
    "acknowledged": "acknowledge",
}
MARKS = re.compile(r"[‹›\[\]]")


@cache
def document_of(evidence: str) -> Source:
    """The document of a row; the words between ‹ › are what Halldis Moe says."""
    cue = re.search(r"\bMoe (\w+)", evidence)
    content = re.search(r"‹(.+)›", evidence)
    assert cue
    assert content
    said = {
        "actor": "Halldis Moe",
        "source": "Moe",
        "cue": cue[1],
        "lemma": LEMMAS[cue[1]],
        "content": MARKS.sub("", content[1]),
        "denied": cue[1] == "denied",
    }
    return casefiles.source_of({"text": FRAME.format(MARKS.sub("", evidence)), "said": [said]})


@cache
def judged(evidence: str, sentence: str) -> ClaimVerdict:
    """The verdict on a sentence about a row's document."""
    quotes = tuple(DraftQuote(quote) for quote in re.findall(r"\[(.+?)\]", evidence))
    return judge_claim(DraftClaim(sentence, quotes=quotes), [document_of(evidence)])


def rejecting(verdict: ClaimVerdict) -> list[Finding]:
    """The findings that turn a sentence away."""
    return [finding for finding in verdict.findings if finding.weight == "reject"]


@each_pair
def test_the_sentence_that_only_looks_like_the_lie_passes(pair: Pair) -> None:
    """The honest sentence is accepted, and not even marked with what is wrong with its neighbour.

    Only new words may be marked: a paraphrase has some.
    """
    verdict = judged(pair.evidence, pair.honest)
    assert verdict.accepted, verdict.findings
    marked = {finding.kind.value for finding in verdict.findings} - {"unsupported_content"}
    assert not marked & set(pair.kinds.split())


@each_pair
def test_the_lie_is_turned_away_for_what_is_wrong_with_it(pair: Pair) -> None:
    """The lie is rejected for every kind that the table names."""
    verdict = judged(pair.evidence, pair.lie)
    assert not verdict.accepted
    assert set(pair.kinds.split()) <= {finding.kind.value for finding in rejecting(verdict)}, verdict.findings


@each_pair
def test_the_finding_shows_the_words_that_differ(pair: Pair) -> None:
    """The words of the lie and those of the document that stand against them; the offsets are theirs."""
    verdict = judged(pair.evidence, pair.lie)
    text = document_of(pair.evidence).document.text
    shown = [
        (one.said and one.said.text, one.found and one.found.quote)
        for one in rejecting(verdict)
        if one.kind.value == pair.kinds.split()[0]
    ]
    if pair.said or pair.found:
        assert (pair.said, pair.found) in shown
    for finding in verdict.findings:
        assert finding.said is None or pair.lie[finding.said.start : finding.said.end] == finding.said.text
        assert finding.found is None or text[finding.found.start : finding.found.end] == finding.found.quote


@each_pair
def test_a_diff_is_made_of_sentence_and_document(pair: Pair) -> None:
    """What it marks as gone is the document's; the rest, without its marks, is the sentence's in the sentence's order."""
    text = document_of(pair.evidence).document.text.lower()
    for finding in judged(pair.evidence, pair.lie).findings:
        if finding.diff is not None:
            gone = re.findall(r"\[-(.+?)-\]", finding.diff)
            assert all(word.lower() in text for words in gone for word in words.split())
            kept = re.sub(r"\[-.+?-\]|\{\+|\+\}", " ", finding.diff).split()
            rest = iter(re.findall(r"[^\s.“”:]+", pair.lie))
            assert all(word.strip(".“”:") in rest for word in kept)


@pytest.mark.parametrize(
    ("evidence", "sentence", "diff"),
    [
        (
            "Moe said ‹the ferry may carry heavy trucks in winter›.",
            "Moe said the ferry will carry heavy trucks in winter.",
            "ferry [-may-] {+will+} carry heavy trucks in winter",
        ),
        (
            "Moe said ‹the board will not oppose the new harbour fee next year›.",
            "Moe said the board will oppose the new harbour fee next year.",
            "board will [-not-] oppose the new harbour fee next year",
        ),
        (
            "Moe said ‹200 boats are insured against storms›.",
            "Moe said over 200 boats are insured against storms.",
            "{+over+} 200 boats are insured against storms",
        ),
        (
            "Moe said ‹Lund accused Berg of selling the tug without asking the crew›.",
            "Moe said Lund was accused by Berg of selling the tug without asking the crew.",
            "Lund {+was+} accused {+by+} Berg of selling the tug without asking the crew",
        ),
        (  # the two share too little to be laid side by side
            "Moe said ‹a senator from the coast had blocked the grant for the pier›.",
            "Moe said that the grant for the pier was blocked in the House by one from the coast.",
            None,
        ),
    ],
)
def test_the_diff_marks_what_was_put_in_and_left_out(evidence: str, sentence: str, diff: str | None) -> None:
    """[-only in the document-] {+only in the sentence+}, word by word."""
    findings = rejecting(judged(evidence, sentence))
    assert findings
    assert {finding.diff for finding in findings} == {diff}


@pytest.mark.parametrize(
    "sentence",
    [
        "Moe said the harbour fund might pay the crews in the spring.",
        "Moe said the harbour fund would maybe pay the crews in spring.",
    ],
)
def test_a_milder_word_of_doubt_only_marks_what_is_pointed_at(sentence: str) -> None:
    """What hangs on "I think" is marked and not turned away; a hedge in the sentence answers to it."""
    evidence = "Moe told the crews ‹I think [the harbour fund pays the crews in the spring]›."
    (finding,) = judged(evidence, "Moe said the harbour fund pays the crews in the spring.").findings
    assert (finding.kind.value, finding.weight) == ("hedge_dropped", "flag")
    assert finding.found
    assert finding.found.quote == "I think"
    assert "I think" not in " ".join(one.message for one in judged(evidence, sentence).findings)


@pytest.mark.parametrize(("cue", "marked"), [("said", True), ("insisted", True), ("acknowledged", False)])
def test_an_admission_out_of_nothing_is_marked(cue: str, *, marked: bool) -> None:
    """Who "admitted" it has to have granted something in the document."""
    evidence = f"Moe {cue} ‹that the keepers of the lock had been asleep on the night of the flood›."
    findings = judged(evidence, "Moe admitted that the keepers of the lock had been asleep on the night of the flood.").findings
    assert [finding.said.text for finding in findings if finding.said] == ["admitted"] * marked


@pytest.mark.parametrize(
    ("speaker", "nobody"),
    [
        ("They", True),
        ("This article", True),
        ("Some", True),
        ("The second speaker", True),
        ("The board met because it", True),
        ("Theo", False),
        ("Ida Some", False),
        ("The harbour board", False),
        ("Somerset", False),
        ("The speechwriter", False),
    ],
)
def test_pronouns_texts_and_clauses_name_nobody(speaker: str, *, nobody: bool) -> None:
    """A name that begins like a pronoun, or a description of people, is somebody."""
    assert names_nobody(speaker) is nobody


@pytest.mark.parametrize(
    ("sentence", "speaker", "body"),
    [
        ("Sand: “they pay for it”.", "Sand", "“they pay for it”."),
        ("Sand said: “they pay for it”.", "Sand", "“they pay for it”."),
        ("Sand has said of the fares: “they pay for it”.", "Sand", "“they pay for it”."),
        ("Sand told the board on Monday: “they pay for it”.", "Sand", "“they pay for it”."),
        (
            "Two things are clear: “they pay for it” and “it is late”.",
            None,
            "Two things are clear: “they pay for it” and “it is late”.",
        ),
    ],
)
def test_a_colon_and_a_quotation_name_their_speaker(sentence: str, speaker: str | None, body: str) -> None:
    """“X: …” and “X said of it: …” are X's words; a colon after anything else is none of anybody's."""
    reading = read(sentence)
    assert (reading.speaker, reading.body.of(sentence)) == (speaker, body)


@pytest.mark.parametrize(
    ("sentence", "phrase", "tagged"),
    [
        ("“It leaks,” said Siri Nes, the engineer.", "Siri Nes", True),
        ("It leaks, according to engineer Siri Nes.", "Nes", True),
        ("Nes, who built it, said in May that it leaks.", "Siri Nes", True),
        ("Nes has long denied that it leaks.", "Siri Nes", True),
        ("The Nes Trust said that it leaks.", "Siri Nes", False),
        ("Nes supports the dam.", "Siri Nes", False),
        ("Per Aas said that Nes had seen it leak.", "Siri Nes", False),
        ("Per Aas said that, as Nes told him, it leaks.", "Siri Nes", False),
        ("The union of farmers said that it leaks.", "the union of farmers", True),
    ],
)
def test_a_speech_tag_credits_one_speaker(sentence: str, phrase: str, *, tagged: bool) -> None:
    """A document's own sentence gives its words to whoever it says says them, and to nobody where it names two."""
    assert (credited(sentence, phrase) is not None) is tagged


TAGGED = "Engineer Siri Nes said in May that the dam leaks at both ends. Grass grows between the stones."


def test_a_speech_tag_is_enough_for_a_check_and_not_for_a_briefing() -> None:
    """Where attribution found no statement, a summary may still be right; a briefing shows only what was attributed."""
    claim = DraftClaim("Nes said the dam leaks at both ends.", "Siri Nes", quotes=(DraftQuote("the dam leaks at both ends"),))
    source = casefiles.source_of({"text": TAGGED})
    assert judge_claim(claim, [source]).accepted
    (rejected,) = ground(Draft((claim,)), [source]).rejected
    assert [finding.kind for finding in rejected.findings] == [FindingKind.NARRATOR_VOICE]


def namesakes(often: int, seldom: int) -> Source:
    """A document with Odd Vik, named `often` times, and Ane Vik, named `seldom` times; each says something."""
    text = (
        "Odd Vik nodded. " * often + "He said the fares are a tax. " + "Ane Vik left. " * seldom + "She said the cranes are old."
    )
    odd, ane = (
        Actor(name, name, mentions=tuple(Span(found.start(), found.end()) for found in re.finditer(name, text)))
        for name in ("Odd Vik", "Ane Vik")
    )
    said = tuple(
        Statement(
            (Span(at, at + len(words)),), (Span(at - len(who) - 6, at - 6),), (Span(at - 5, at - 1),), "say", actor=actor.id
        )
        for actor, who, words in ((odd, "He", "the fares are a tax"), (ane, "She", "the cranes are old"))
        for at in (text.index(words),)
    )
    return Source(Document("doc", text), Attributions("doc", said, (odd, ane)))


@pytest.mark.parametrize(
    ("often", "seldom", "sentence", "kinds"),
    [
        (4, 1, "Vik said the fares are a tax.", set()),
        (3, 1, "Vik said the fares are a tax.", {"unknown_speaker"}),
        (8, 2, "Mr. Vik said the fares are a tax.", set()),
        (7, 2, "Mr. Vik said the fares are a tax.", {"unknown_speaker"}),
        (8, 1, "Vik said the cranes are old.", {"unknown_speaker"}),
        (8, 1, "Ane Vik said the cranes are old.", set()),
        (8, 1, "Odd Vik said the cranes are old.", {"wrong_speaker"}),
        (8, 1, "Ane Vik said the fares are a tax.", {"wrong_speaker"}),
    ],
)
def test_a_shared_surname_means_whom_the_document_names_far_more(often: int, seldom: int, sentence: str, kinds: set[str]) -> None:
    """Four times as often is far more; the other needs the full name, and nobody gets the other's words by it."""
    verdict = judge_claim(DraftClaim(sentence), [namesakes(often, seldom)])
    assert {finding.kind.value for finding in verdict.findings} == kinds
