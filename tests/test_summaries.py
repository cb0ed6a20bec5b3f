"""Somebody's summary becomes claims: JSON, Markdown, plain text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefing import ActorInfo, Briefing, Evidence, IssueInfo, Position, Provenance, Sentence, Stance
from summarizer.grounding.summaries import claims_in

QUOTE = "We will not sell the pier"


def briefing() -> Briefing:
    """A briefing of one sentence."""
    evidence = Evidence(document="doc", start=0, end=len(QUOTE), quote=QUOTE, kind="direct")
    sentence = Sentence(text="Ruiz does not want to sell the pier.", evidence=(evidence,))
    return Briefing(
        provenance=Provenance(summarizer="0"),
        actors=(ActorInfo(id="a1", name="Ana Ruiz"),),
        issues=(IssueInfo(id="i1", label="sale of the pier", given=True),),
        positions=(Position(actor="a1", issue="i1", stance=Stance.OPPOSES, sentences=(sentence,)),),
    )


def test_our_own_briefing_comes_back_whole() -> None:
    """Names, labels, stance and quotations with their document are kept."""
    (claim,) = claims_in(briefing().model_dump_json())
    assert (claim.actor, claim.issue, claim.stance) == ("Ana Ruiz", "sale of the pier", "opposes")
    assert [(quote.text, quote.document) for quote in claim.quotes] == [(QUOTE, "doc")]


def test_a_briefing_edited_by_hand_is_still_read() -> None:
    """Unknown keys and missing parts do not hide the sentences."""
    loaded = briefing().model_dump(mode="json")
    loaded["note"] = "checked by hand"
    del loaded["provenance"]
    (claim,) = claims_in(json.dumps(loaded))
    assert claim.actor == "Ana Ruiz"
    assert claim.quotes[0].text == QUOTE


def test_a_list_of_objects_is_a_list_of_claims() -> None:
    """Objects with "sentence", "actor" and "quotes", and bare strings."""
    claims = claims_in(json.dumps([{"sentence": "Ruiz objects.", "actor": "Ruiz", "quotes": ["no"]}, "Okafor agrees. He stays."]))
    assert [claim.text for claim in claims] == ["Ruiz objects.", "Okafor agrees.", "He stays."]
    assert claims[0].actor == "Ruiz"


MARKDOWN = """# The pier

## Positions

- **Ana Ruiz** opposes a sale: *"We will not sell the pier."* [^1]
- Tom Okafor wants the [levy](https://example.org/levy) to go.
  He may leave.

> Nair expects the pier by autumn.

Mayor:

| Actor | Says |
|-------|------|
| Ruiz  | She does not want to sell it. |

```
not a sentence
```
"""


def test_markdown_is_read_without_its_marks() -> None:
    """Headings, rules, labels and code are no sentences; emphasis, links and footnotes leave their words."""
    assert [claim.text for claim in claims_in(MARKDOWN)] == [
        'Ana Ruiz opposes a sale: "We will not sell the pier."',
        "Tom Okafor wants the levy to go.",
        "He may leave.",
        "Nair expects the pier by autumn.",
        "She does not want to sell it.",
    ]


def test_plain_text_is_split_into_sentences() -> None:
    """Line breaks inside a sentence are blanks; abbreviations do not end one."""
    claims = claims_in("Mr. Okafor may\nleave the port. Ruiz objects to that.\n\nNair is silent about it.")
    assert [claim.text for claim in claims] == [
        "Mr. Okafor may leave the port.",
        "Ruiz objects to that.",
        "Nair is silent about it.",
    ]


@pytest.mark.parametrize("summary", ["", "   \n\n", "# Only a heading", "{}"])
def test_nothing_to_claim(summary: str) -> None:
    """A summary without a sentence has no claims, and that is not an error."""
    assert claims_in(summary) == () or summary == "{}"


def test_a_bracket_is_not_yet_json() -> None:
    """Text that begins with a bracket is text."""
    assert [claim.text for claim in claims_in("[The mayor] objects to a sale.")] == ["[The mayor] objects to a sale."]


@given(st.text(max_size=200))
def test_any_text_can_be_read(summary: str) -> None:
    """No summary stops the run, and no claim is empty."""
    assert all(claim.text.strip() for claim in claims_in(summary))
