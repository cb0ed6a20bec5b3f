"""What `check` prints: sentences marked up as a copy editor would, in text, colour, Markdown and JSON."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from summarizer.briefing import CheckReport, ClaimVerdict, Evidence, Failure, Finding, FindingKind, Passage, Words
from summarizer.rendering import render_report
from summarizer.rendering.wording import printable

ESCAPE_CODE = re.compile(r"\x1b\[[0-9;]*m")
SPOKEN = "We will not raise the berth fee unless the crane fails."
DIFF = "We will [-not-] raise the berth fee"


def evidence(quote: str = SPOKEN, start: int = 40, **rest: Any) -> Evidence:
    """A direct quotation in the invented gazette."""
    return Evidence(document="gazette", start=start, end=start + len(quote), quote=quote, kind="direct", **rest)


def passage(quote: str, start: int = 40) -> Passage:
    """A stretch of the invented gazette."""
    return Passage(document="gazette", start=start, end=start + len(quote), quote=quote)


def finding(kind: str, message: str, sentence: str = "", said: str = "", **rest: Any) -> Finding:
    """A finding about the words `said` of `sentence`."""
    start = sentence.find(said)
    words = Words(start=start, end=start + len(said), text=said) if said else None
    return Finding(kind=FindingKind(kind), message=message, said=words, **rest)


def verdict(sentence: str, *findings: Finding, **rest: Any) -> ClaimVerdict:
    """The verdict that follows from the findings, on a sentence of Nele Brandt's."""
    accepted = all(one.weight == "flag" for one in findings)
    values = {"id": "1", "actor": "Nele Brandt", "policy": "standard-0a1b", **rest}
    return ClaimVerdict(sentence=sentence, accepted=accepted, findings=findings, **values)


def printed(*claims: ClaimVerdict, width: int = 80, color: bool = False) -> str:
    """The report on a terminal."""
    return render_report(CheckReport(claims=claims), width=width, color=color)


NUMBER = "Nele Brandt says that all 15 berths would be closed by May."
TWO = verdict(
    NUMBER,
    finding("quantifier_changed", "the evidence says “most”", NUMBER, "all", weight="flag", found=passage("most", 60)),
    finding("number_mismatch", "“15” is not in the evidence", NUMBER, "15", found=passage("twelve", 65)),
    finding("unknown_speaker", "nobody says who it was"),
    evidence=(evidence("most of the twelve berths would be closed", 57),),
    looked_up=True,
)
OMISSION = "Nele Brandt: “We will raise the berth fee.”"
OMITTED = verdict(
    OMISSION,
    finding(
        "quote_not_found",
        f'these words are not in "gazette": "We will raise the berth fee" Nearest: "{DIFF}" (gazette 40:68)',
        nearest=passage("We will not raise the berth fee"),
        diff=DIFF,
    ),
)
FINE = verdict("Nele Brandt spoke of the fee.", evidence=(evidence(),))


def test_page_reads_like_a_marked_proof() -> None:
    """The sentence once, carets and numbers below its words at fault, a line per finding, the evidence, the counts."""
    assert printed(TWO, FINE) == (
        "1 ✗ rejected (Nele Brandt): Nele Brandt says that all 15 berths would be\n"
        "                                                  2^^ 1^\n"
        "    closed by May.\n"
        "    1 reject, number mismatch: “15” is not in the evidence\n"
        "      document: twelve (gazette 65:71)\n"
        "    · reject, unknown speaker: nobody says who it was\n"
        "    2 flag, quantifier changed: the evidence says “most” (gazette 60:64)\n"
        "    │ most of the twelve berths would be closed (gazette 57:98, found by the\n"
        "    │ validator)\n"
        "\n"
        "2 ✓ grounded (Nele Brandt): Nele Brandt spoke of the fee.\n"
        "    │ We will not raise the berth fee unless the crane fails. (gazette 40:95)\n"
        "\n"
        "1 of 2 sentences grounded (0 flagged), 1 rejected; policy standard-0a1b.\n"
    )


def test_one_finding_needs_no_number() -> None:
    """Where there is one thing to point at, carets do."""
    text = printed(verdict(NUMBER, finding("number_mismatch", "not there", NUMBER, "15")), width=120)
    sentence, carets, note, *_ = text.splitlines()
    at = sentence.index("15")
    assert carets == " " * at + "^^"
    assert note == "  · reject, number mismatch: not there"


def test_omission_has_a_caret_where_the_words_are_missing() -> None:
    """Words that the sentence leaves out are shown in the diff, and a caret stands where they belong."""
    sentence, carets, note, diff, *_ = printed(OMITTED, width=120).splitlines()
    assert carets == " " * (sentence.index("will") + 4) + "^"
    assert note == '  · reject, quote not found: these words are not in "gazette": "We will raise the berth fee"'
    assert diff == "    nearest: We will [-not-] raise the berth fee (gazette 40:71)"


def test_word_put_into_a_quotation_is_marked() -> None:
    """Where a quotation was not found, the word that the document does not have is the one to look at."""
    claim = verdict(OMISSION, finding("quote_not_found", "not there", diff="We [-may-] {+will+} raise the berth fee"))
    sentence, carets, *_ = printed(claim).splitlines()
    assert carets == " " * sentence.index("will") + "^^^^"


def test_nothing_is_pointed_at_where_the_place_is_in_doubt() -> None:
    """A word that stands twice in the sentence, or an omission at its end, gets no caret."""
    twice = finding("quote_not_found", "a", diff="the fee [-is-] {+and+} high")
    at_end = finding("condition_dropped", "b", found=passage("unless"), diff="the fee and the toll [-unless-]")
    assert "^" not in printed(verdict("the fee and the toll and the tax", twice, at_end))


def test_omission_at_a_line_end_keeps_its_caret() -> None:
    """However the sentence is wrapped, the caret is there and inside the page."""
    for width in range(40, 121):
        carets = [line for line in printed(OMITTED, width=width).splitlines() if set(line) == {" ", "^"}]
        assert len(carets) == 1
        assert len(carets[0]) <= width


def test_overlapping_words_are_marked_once() -> None:
    """Findings on the same words share one mark with both numbers; what is marked twice is not cut in two."""
    first = finding("hedge_dropped", "one", NUMBER, "would be closed", weight="flag")
    second = finding("unsupported_content", "two", NUMBER, "closed by May")
    sentence, carets, *_ = printed(verdict(NUMBER, first, second), width=120).splitlines()
    assert carets.strip() == "1,2".ljust(len("would be closed by May"), "^")
    assert carets.index("1") == sentence.index("would")


def test_same_diff_is_shown_once() -> None:
    """Several findings on one comparison do not print it several times, and the evidence is not repeated as nearest."""
    near: dict[str, Any] = {"nearest": passage(SPOKEN), "diff": DIFF}
    claim = verdict(
        OMISSION,
        finding("negation_flip", "“not” is gone", found=passage("not", 48), **near),
        finding("condition_dropped", "a condition is gone", found=passage("unless the crane fails", 72), **near),
        evidence=(evidence(),),
    )
    text = printed(claim)
    assert text.count("[-not-]") == 1
    assert text.count(SPOKEN) == 1
    assert "“not” is gone (gazette 48:51)" in text
    assert "document: unless the crane fails (gazette 72:94)" in text


def test_nearest_passage_is_shown_where_the_diff_lacks_some_of_it() -> None:
    """A diff that leaves out the middle does not stand for its passage."""
    claim = verdict(OMISSION, finding("negation_flip", "gone", nearest=passage(SPOKEN), diff="We will [-not-] raise (...)"))
    text = printed(claim, width=120)
    assert f"nearest: {SPOKEN} (gazette 40:95)" in text
    assert "word by word: We will [-not-] raise (...)\n" in text


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_sentence_in_order_takes_little_room(width: int) -> None:
    """What is fine shows its evidence cut to what fits, with its place and who found it."""
    long = " ".join(f"The {word} berth stays open." for word in ("first", "second", "third", "fourth", "fifth", "sixth"))
    text = printed(verdict("The berths stay open.", evidence=(evidence(long),), looked_up=True), width=width)
    lines = text.splitlines()
    shown = " ".join(line.strip("│ ") for line in lines if line.startswith("  │"))
    assert len([line for line in lines if line.startswith("  │")]) <= (3 if width < 60 else 1 + (width < 80))
    assert shown.startswith("The first")
    assert shown.endswith(f"(gazette 40:{40 + len(long)}, found by the validator)")
    assert " … " in shown


def test_flagged_sentence_has_a_mark_of_its_own() -> None:
    """A sentence with flags is neither fine nor rejected, and is counted."""
    text = printed(FINE, verdict(NUMBER, finding("hedge_added", "a “would” more", NUMBER, "would", weight="flag")))
    assert "2 ! grounded, 1 flag (Nele Brandt): Nele" in text
    assert text.endswith("\n2 of 2 sentences grounded (1 flagged), 0 rejected; policy standard-0a1b.\n")


def test_unknown_speaker_is_said_to_be_none() -> None:
    """A sentence that names nobody was held against no speaker, and the reader is told so."""
    assert printed(verdict("The fee rises.", actor=None)).startswith("✓ grounded (no speaker named): The fee rises.")


def test_long_report_ends_with_what_needs_a_look() -> None:
    """With many sentences the bad ones stand once more before the counts, each with its number and kinds."""
    claims = [FINE] * 20 + [TWO] + [FINE] * 19
    *_, again, kinds, blank, counts = printed(*claims, width=120).splitlines()
    assert again.startswith("21 ✗ Nele Brandt says that all")
    assert f"{again} {kinds.strip()}".endswith("(number mismatch, unknown speaker, quantifier changed)")
    assert (blank, counts) == ("", "39 of 40 sentences grounded (0 flagged), 1 rejected; policy standard-0a1b.")
    assert printed(*[FINE] * 40).count("\n\n") == 1
    assert printed(*[TWO] * 40).count("says that all 15") == 40


def test_failures_and_policies_are_counted() -> None:
    """What could not be read is part of the last line, and so is each policy that judged."""
    report = CheckReport(
        claims=(FINE, verdict("x y", policy="strict-77")), failures=(Failure(document="a.pdf", stage="ingest", message="empty"),)
    )
    assert render_report(report, width=120).endswith(
        "could not be done: a.pdf (ingest): empty\n"
        "2 of 2 sentences grounded (0 flagged), 0 rejected; 1 failure; policy standard-0a1b, strict-77.\n"
    )


# --- Colour ---


def test_colour_says_with_styles_what_plain_text_says_with_signs() -> None:
    """Words at fault are underlined and need no carets; deleted words are struck out, inserted ones underlined green."""
    claim = verdict(NUMBER, finding("number_mismatch", "not there", NUMBER, "15", diff="all [-twelve-] {+15+} berths"))
    text = printed(claim, width=120, color=True)
    assert "\x1b[1;4;31m15\x1b[0m" in text
    assert re.search(r"\x1b\[9;31mtwelve\x1b\[0m", text)
    assert re.search(r"\x1b\[4;32m15\x1b\[0m", text)
    assert "^" not in text
    assert "[-" not in ESCAPE_CODE.sub("", text)


def test_numbers_stay_in_colour() -> None:
    """Several marked words are told apart by number in colour as well."""
    lines = ESCAPE_CODE.sub("", printed(TWO, width=120, color=True)).splitlines()
    assert lines[1].split() == ["2", "1"]
    assert lines[1].index("1") == lines[0].index("15")


# --- Any text ---

WORDS = st.text(st.sampled_from("abcdefgh é 港 の 🚢 [red] \t\n \x1b[31m {+ -] \u202e `*_ "), min_size=1, max_size=160)


@st.composite
def marked_claims(draw: st.DrawFn, most: int = 1) -> ClaimVerdict:
    """A verdict on any text with findings on some stretches of it, each with a diff of any text."""
    sentence = draw(WORDS)
    findings = []
    for _ in range(draw(st.integers(1, most))):
        start = draw(st.integers(0, len(sentence) - 1))
        end = draw(st.integers(start + 1, len(sentence)))
        words = Words(start=start, end=end, text=sentence[start:end])
        diff = f"a [-{draw(WORDS)}-] {{+{sentence}+}} b"
        findings.append(Finding(kind=FindingKind.HEDGE_ADDED, message=sentence, weight="flag", said=words, diff=diff))
    return verdict(sentence, *findings)


@settings(deadline=None, max_examples=60)  # the first one loads rich
@given(marked_claims(), st.integers(40, 120))
def test_carets_stand_below_the_words(claim: ClaimVerdict, width: int) -> None:
    """Whatever the sentence is made of, it is printed whole, and what stands above the carets are the words meant."""
    said = claim.findings[0].said
    lines = printed(claim, width=width).splitlines()
    body = lines[: next(at for at, line in enumerate(lines) if line.startswith("  · "))]
    head, sentence, above = "! grounded, 1 flag (Nele Brandt): ", "", ""
    for at, line in enumerate(body):
        if set(line) <= {" ", "^"} and "^" in line:
            above += below_carets(body[at - 1], line)
        else:
            sentence += line
    assert said is not None
    assert blankless(sentence) == blankless(head + printable(claim.sentence))
    assert blankless(above) == blankless(printable(said.text))


def below_carets(line: str, carets: str) -> str:
    """The characters of `line` that have a caret below them, by the columns of a terminal."""
    columns = "".join(character + "\0" * (cell_len(character) - 1) for character in line).ljust(len(carets))
    return "".join(character for character, caret in zip(columns, carets, strict=False) if caret == "^").replace("\0", "")


def blankless(text: str) -> str:
    """`text` without blanks."""
    return "".join(text.split())


@settings(deadline=None, max_examples=60)  # the first one loads rich
@given(marked_claims(most=12), st.integers(40, 120), st.booleans())
def test_no_text_drives_the_terminal(claim: ClaimVerdict, width: int, color: bool) -> None:  # noqa: FBT001
    """No control character of the input gets out, and no line is wider than the page."""
    text = printed(claim, width=width, color=color)
    plain = ESCAPE_CODE.sub("", text) if color else text
    assert all(character.isprintable() or character == "\n" for character in plain)
    assert max(map(cell_len, plain.splitlines())) <= width


# --- Markdown ---


def read(markdown: str) -> list[Any]:
    """The inline tokens that a reader of GitHub's Markdown sees."""
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(markdown)
    return [child for inline in tokens if inline.type == "inline" for child in inline.children or []]


def inside(markdown: str, kind: str) -> list[str]:
    """The texts in bold ("strong") or struck out ("s")."""
    texts, is_open = list[str](), False
    for token in read(markdown):
        if token.type == f"{kind}_open":
            is_open = True
            texts.append("")
        elif token.type == f"{kind}_close":
            is_open = False
        elif is_open:
            texts[-1] += token.content
    return texts


def test_markdown_shows_the_same() -> None:
    """Marked and inserted words are bold, deleted ones struck out, and everything else of the terminal is there."""
    claim = verdict(
        NUMBER,
        finding("number_mismatch", "“15” is not there", NUMBER, "15", diff="all [-twelve-] {+15+} berths", nearest=passage("x")),
        finding("hedge_added", "new", NUMBER, "would", weight="flag"),
        evidence=(evidence(),),
        looked_up=True,
    )
    text = render_report(CheckReport(claims=(claim, FINE)), "md")
    assert [word for word in inside(text, "strong") if word in {"15", "would"}] == ["15", "would", "15"]
    assert inside(text, "s") == ["twelve"]
    seen = "".join(token.content for token in read(text))
    assert "all 15¹ berths would² be" in seen
    assert f"evidence: “{SPOKEN}” (gazette 40:95, found by the validator)" in seen
    assert "¹ reject, number mismatch: “15” is not there" in seen
    assert "1 of 2 sentences grounded (0 flagged), 1 rejected; policy standard-0a1b." in seen
    assert "\n2. ✓ grounded (Nele Brandt): " in text


def test_markdown_marks_an_omission() -> None:
    """A caret stands between the words where others are missing."""
    assert "We will‸ raise" in render_report(CheckReport(claims=(OMITTED,)), "md")


def test_markdown_of_nothing_and_of_failures() -> None:
    """An empty report says that nothing was checked, and what could not be read has a section."""
    failure = Failure(document="a_b_.pdf", stage="ingest", message="<empty>")
    text = render_report(CheckReport(failures=(failure,)), "md")
    assert "**No sentence was checked.**" in text
    assert "- a\\_b\\_.pdf (ingest): \\<empty\\>" in text


@settings(deadline=None, max_examples=60)  # the first one loads rich
@given(marked_claims(most=3))
def test_markdown_shows_any_text_as_it_is(claim: ClaimVerdict) -> None:
    """No character of a sentence is taken for markup, marked words or not."""
    seen = "".join(token.content for token in read(render_report(CheckReport(claims=(claim,)), "md")))
    sentence = blankless(seen).partition("(NeleBrandt):")[2].translate(dict.fromkeys(map(ord, "‸,¹²³")))
    assert sentence.startswith(blankless(printable(claim.sentence)))


# --- JSON ---


def test_json_carries_everything() -> None:
    """Words of the sentence and of the document, diff, who found the evidence, and the policy are in the JSON."""
    row = json.loads(render_report(CheckReport(claims=(TWO, OMITTED)), "json"))["claims"]
    assert row[0]["findings"][1]["said"] == {"start": 26, "end": 28, "text": "15"}
    assert row[0]["findings"][1]["found"] == {"document": "gazette", "start": 65, "end": 71, "quote": "twelve"}
    assert (row[0]["looked_up"], row[0]["policy"]) == (True, "standard-0a1b")
    assert row[1]["findings"][0]["diff"] == DIFF
    assert CheckReport.model_validate_json(render_report(CheckReport(claims=(TWO, OMITTED)), "json")).claims == (TWO, OMITTED)
