"""Quotations are found exactly or not at all, and a near miss is a finding with a hint."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.briefing import Fidelity, FindingKind
from summarizer.grounding.quotes import Match, Miss, QuoteSource, find_quote, locate
from summarizer.text.spans import Span

SPEECH = """The council met on Tuesday.

“We will not raise the harbor levy this year, and the fishing fleet knows it,” Mayor Ines Calder said. “It pays for
the sea wall, the lights and the dredging. I don’t think the ferry company has paid its share. If the wall breaks, the
lower town will flood within an hour.”

Owen Tate, who runs the ferries, disagreed. “The levy is a tax on work – nothing else. She has never asked our tax-paying
crews,” he said. “We could live with 1,500 crowns a month unless fuel gets dearer.” Deputy Rosa Lind said the plan was
“a reasonable first step” and “a sign of good will toward the islands.” She called it non-partisan.

“Nobody says we should close the port,” Tate added. “Do you want to close the port?”
"""


def _quoted(text: str) -> tuple[Span, ...]:
    """The stretches between curly double marks."""
    found, at = [], text.find("“")
    while at >= 0:
        end = text.index("”", at)
        found.append(Span(at + 1, end))
        at = text.find("“", end)
    return tuple(found)


SOURCE = QuoteSource.of("speech", SPEECH, _quoted(SPEECH))


def _only(quote: str) -> Match:
    found = find_quote(quote, SOURCE)
    assert isinstance(found, tuple), found
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("quote", "fidelity"),
    [
        ("the fishing fleet knows it,", Fidelity.VERBATIM),
        ("“We will not raise the harbor levy this year”", Fidelity.VERBATIM),
        ("the fishing fleet knows it.", Fidelity.TYPOGRAPHIC),
        ("the Fishing fleet knows it", Fidelity.TYPOGRAPHIC),
        ("It pays for the sea wall, the lights and the dredging", Fidelity.TYPOGRAPHIC),
        ("We will  not raise\nthe harbor levy", Fidelity.TYPOGRAPHIC),
        ("a tax on work--nothing else", Fidelity.TYPOGRAPHIC),
        ("She has never asked our tax‑paying crews.", Fidelity.TYPOGRAPHIC),
        ("the sea wall ... and the dredging", Fidelity.ELIDED),
        ("the sea wall […] and the dredging.", Fidelity.ELIDED),
        ("We will not raise the harbor levy this year … It pays for the sea wall", Fidelity.ELIDED),
        ("[Calder] has never asked our tax-paying crews", Fidelity.ELIDED),
        ("[i]f the wall breaks, the lower town will flood", Fidelity.TYPOGRAPHIC),
        ("[...] the fishing fleet knows it (...)", Fidelity.TYPOGRAPHIC),
        ("… the fishing fleet knows it …", Fidelity.TYPOGRAPHIC),
        ("She [Calder] has never asked our tax-paying crews", Fidelity.ELIDED),
        ("the ferry company [sic] has paid its share. If the wall breaks", Fidelity.TYPOGRAPHIC),
        ("a reasonable first step ... a sign of good will", Fidelity.ELIDED),
    ],
)
def test_honest_renderings_are_found(quote: str, fidelity: Fidelity) -> None:
    """Other marks, other blanks, marked gaps and brackets that only say who is meant."""
    assert _only(quote).fidelity is fidelity


@pytest.mark.parametrize(
    "quote",
    [
        "We will raise the harbor levy this year",
        "We will ... raise the harbor levy this year",
        "It pays [not] for the sea wall",
        "We will never raise the harbor levy this year",
        "the fishing fle",
        "he fishing fleet knows it",
        "500 crowns a month",
        "partisan",
        "She has never asked our tax",
        "the lights and the dredging ... It pays for the sea wall",
        "the sea wall ... The levy is a tax on work",
        "the fishing fleet knows it ... the lower town will flood within an hour ... We could live with",
        "It pays for ... disagreed",
        "It pays ... the dredging",
        "The levy is a [burden] on work",
        "[Nobody] pays for the sea wall",
        "[Tanaka] has never asked our crews",
        "We could live with [2,500] crowns a month",
        "The council met ... the plan was",
        "... ",
        "",
    ],
)
def test_forgeries_are_not_found(quote: str) -> None:
    """Changed, joined, reordered and cut words are no quotation, however near they are."""
    assert isinstance(find_quote(quote, SOURCE), Miss)


@pytest.mark.parametrize(
    ("quote", "cut"),
    [
        ("the ferry company has paid its share", "don't think"),
        ("the wall breaks, the lower town will flood", "if"),
        ("raise the harbor levy this year", "not"),
        ("we should close the port", "nobody says"),
        ("Do you want to close the port.", "?"),
    ],
)
def test_words_cut_loose_from_what_turns_them(quote: str, cut: str) -> None:
    """The words stand there, but what stands just before them turns them round."""
    located = locate(quote, SOURCE)
    assert [match.cut for match in located.matches] == [cut]
    assert [finding.kind for finding in located.findings] == [FindingKind.CUT_CONTEXT]
    assert not located.accepted


def test_a_condition_behind_the_words_is_a_flag() -> None:
    """Words that hang on a condition are quoted rightly; whoever writes the sentence has to name it."""
    located = locate("We could live with 1,500 crowns a month", SOURCE)
    assert located.matches[0].hangs_on == "unless"
    assert [finding.weight for finding in located.findings] == ["flag"]
    assert located.accepted


def test_every_place_is_found_in_order() -> None:
    """One match for each place, from the front of the text to its end."""
    found = find_quote("close the port", SOURCE)
    assert isinstance(found, tuple)
    assert [match.span.of(SPEECH) for match in found] == ["close the port"] * 2
    assert found[0].span < found[1].span


def test_one_clean_place_is_enough() -> None:
    """A quotation that is cut loose in one place and whole in another stands."""
    source = QuoteSource.of("d", "“If we sell the port, so be it.” “Yes, we sell the port today.”", [Span(1, 32), Span(35, 63)])
    assert locate("we sell the port", source).accepted


def test_parts_of_an_elided_quotation() -> None:
    """Each part is the document's own words, and the words left out lie between them."""
    match = _only("the sea wall ... and the dredging")
    assert [part.of(SPEECH) for part in match.parts] == ["the sea wall", "and the dredging"]
    assert match.span.of(SPEECH) == "the sea wall, the lights and the dredging"


def test_the_nearest_passage_shows_what_was_dropped() -> None:
    """A missing "not" is shown where it stands."""
    (finding,) = locate("We will raise the harbor levy this year.", SOURCE).findings
    assert finding.kind is FindingKind.QUOTE_NOT_FOUND
    assert "We will [-not-] raise the harbor levy this year" in finding.message
    assert finding.nearest is not None
    assert finding.nearest.quote == SPEECH[finding.nearest.start : finding.nearest.end]
    assert finding.nearest.quote.startswith("We will not raise")


def test_words_that_nothing_resembles_have_no_nearest_passage() -> None:
    """No hint is better than a wrong one."""
    (finding,) = locate("Grain exports doubled under previous administrations", SOURCE).findings
    assert finding.nearest is None


def test_words_of_another_document_are_told_as_such() -> None:
    """Where the words stand in another document, the finding names it."""
    other = QuoteSource.of("statement", "“Grain exports doubled again.”", [Span(1, 28)])
    (finding,) = locate("Grain exports doubled", SOURCE, elsewhere=[SOURCE, other]).findings
    assert "'statement'" in finding.message
    assert finding.nearest is not None
    assert finding.nearest.document == "statement"


@pytest.mark.parametrize(("quote", "weights"), [("harbor levy", ["flag"]), ("it is", ["reject"]), ("the harbor levy", [])])
def test_short_quotations(quote: str, weights: list[str]) -> None:
    """One or two words are flagged, and rejected where they mean nothing by themselves."""
    source = QuoteSource.of("d", "Well, it is the harbor levy.")
    assert [finding.weight for finding in locate(quote, source).findings] == weights


def test_a_gap_outside_marks_needs_a_statement() -> None:
    """Without quotation marks, words of two sentences are joined only where one speaker is known to say both."""
    text = "CALDER: We build the wall first. The dredging has to wait. The lights come last of all."
    quote = "We build the wall ... The lights come last"
    assert isinstance(find_quote(quote, QuoteSource.of("d", text)), Miss)
    found = find_quote(quote, QuoteSource.of("d", text, statements=[[Span(8, len(text))]]))
    assert isinstance(found, tuple)


def test_a_new_paragraph_goes_on_where_the_marks_were_not_closed() -> None:
    """A quotation over two paragraphs is opened twice and closed once."""
    text = "“We build the wall first.\n\n“The lights come last of all.”"
    source = QuoteSource.of("d", text, [Span(1, 25), Span(28, len(text) - 1)])
    assert isinstance(find_quote("We build the wall ... The lights come last", source), tuple)


def test_a_mark_that_was_forgotten_joins_no_two_speakers() -> None:
    """Where the next paragraph names a speaker of its own, the quotation before it is over, closed or not."""
    text = "“We build the wall first.\n\n“The lights come last of all,” added Tate."
    source = QuoteSource.of("d", text, [Span(1, 25), Span(28, text.index("”"))])
    assert isinstance(find_quote("We build the wall ... The lights come last", source), Miss)


def test_another_speaker_between_two_quotations() -> None:
    """Neighbouring quotations of two people are not one quotation."""
    text = "“We build the wall first,” Calder said, and Tate replied, “the lights come last of all.”"
    source = QuoteSource.of("d", text, _quoted(text))
    assert isinstance(find_quote("We build the wall ... the lights come last", source), Miss)


def test_marks_and_brackets_of_the_document_itself() -> None:
    """Dots and brackets that the document has are its own words, with no rule about length."""
    text = "“It was … bad. [But] the crews, [all of them], kept going … and won.”"
    source = QuoteSource.of("d", text, _quoted(text))
    for quote in [
        "It was ... bad",
        "[But] the crews",
        "the crews, [all of them], kept going",
        "[But] the crews ... kept going … and won",
    ]:
        assert isinstance(find_quote(quote, source), tuple), quote


def test_words_broken_at_a_line_end() -> None:
    """A word broken by a hyphen at a line's end is found in one piece, and a compound with its hyphen."""
    source = QuoteSource.of("d", "The coun-\ncil heard the tax-\npaying crews of a hard-work-\ning town.")
    assert isinstance(find_quote("The council heard the tax-paying crews", source), tuple)


_SAMPLES = [
    "the",
    "levy",
    "İst",
    "ﬁsh",
    "don’t",
    "won't",
    "sea-wall",
    "Café",
    "“yes”",
    "…",
    "no",
    "1,500",
    "—",
    "and",
    "U.S.",
    "[we]",
]
_WORDS = st.lists(st.sampled_from(_SAMPLES), min_size=4)


@given(_WORDS, st.data())
def test_what_is_copied_out_is_found_where_it_was_copied(words: list[str], data: st.DataObject) -> None:
    """A run of whole words of a text is found at its own place, character by character."""
    first = data.draw(st.integers(0, len(words) - 2))
    last = data.draw(st.integers(first + 1, len(words) - 1))
    text = " ".join(words)
    start = len(" ".join([*words[:first], ""])) if first else 0
    quote = " ".join(words[first : last + 1])
    assume(any(char.isalnum() for char in quote) and quote[0].isalnum() and quote[-1].isalnum())
    found = find_quote(quote, QuoteSource.of("d", text))
    assert isinstance(found, tuple)
    assert any(match.fidelity is Fidelity.VERBATIM and match.span == Span(start, start + len(quote)) for match in found)


@given(_WORDS)
def test_a_longer_text_loses_no_match(words: list[str]) -> None:
    """What is found in a text is found in every text that has it as a paragraph."""
    text = " ".join(words)
    assume(isinstance(find_quote(text, QuoteSource.of("d", text)), tuple))
    assert isinstance(find_quote(text, QuoteSource.of("d", f"Before it.\n\n{text}\n\nBehind it.")), tuple)


def test_parts_of_two_statements_are_told_as_such() -> None:
    """The reason says that the parts stand there, but not together."""
    (finding,) = locate("the sea wall ... The levy is a tax on work", SOURCE).findings
    assert "not one statement of one speaker" in finding.message


@pytest.mark.parametrize(
    ("before", "quote"),
    [
        ("There is no doubt that", "the wall will hold this winter"),
        ("No,", "the wall will hold this winter"),
        ("Whatever you say or not,", "the wall will hold this winter"),
        ("I think", "the wall will hold this winter"),
        ("The rest is not ready. But", "the wall will hold this winter"),
    ],
)
def test_words_before_that_turn_nothing(before: str, quote: str) -> None:
    """A negation that does not reach the words shown is no reason to turn them away."""
    text = f"“{before} {quote}.”"
    assert locate(quote, QuoteSource.of("d", text, _quoted(text))).accepted


@pytest.mark.parametrize(
    "before",
    ["Unless", "I never said that", "They say", "It is wrong to say that", "We doubt that", "I wish"],
)
def test_words_before_that_turn_what_follows(before: str) -> None:
    """Conditions, denials, wishes and other people's words are not to be cut off."""
    quote = "the wall will hold this winter"
    text = f"“{before} {quote}.”"
    assert not locate(quote, QuoteSource.of("d", text, _quoted(text))).accepted


def test_repeated_wording_takes_no_time_to_speak_of() -> None:
    """Many gaps over a text that repeats itself are given up at once."""
    text = "“" + "we build the wall, and then " * 60 + "we rest.”"
    source = QuoteSource.of("d", text, _quoted(text))
    quote = " ... ".join(["we build the wall"] * 12 + ["the dredging can wait"])
    assert isinstance(find_quote(quote, source), Miss)
    assert isinstance(find_quote(quote.replace("the dredging can wait", "we build the wall"), source), tuple)
