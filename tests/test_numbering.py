"""Numbered material: what a model is shown of statements and of whole documents, and that nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.joining import Cast, join
from summarizer.attribution.model import Actor, ActorKind, Attributions, Kind, Statement
from summarizer.documents import Document, Turn
from summarizer.drafting.numbering import Numbered, batches, chunks, numbered_statements, shown, worded
from summarizer.positions.reads import Read
from summarizer.text.spans import Span
from tests.marked import read_of

QUAY = read_of(
    ("Mara Lindqvist", "The council met on Tuesday. [“We oppose the quay toll,”] {said} <Mara Lindqvist>, the chair."),
    ("Tobias Fenn", "<Tobias Fenn> {said} that [the union backs the toll]. He left."),
    ident="quay",
)
FERRY = read_of(("Ida Moor", "<Ida Moor> {said} [the ferry must run at night]."), ident="ferry")


def numbered(*reads: Read) -> tuple[Numbered, ...]:
    """All statements of the documents, numbered."""
    return numbered_statements(reads, cast_of(*reads))


def cast_of(*reads: Read) -> Cast:
    """The joined actors of the documents."""
    return join([read.attributions for read in reads])


def spoken(text: str, *, turns: tuple[Turn, ...] = (), kind: Kind = Kind.DIRECT) -> Read:
    """A document that is one statement of Mara Lindqvist."""
    statement = Statement((Span(0, len(text)),), kind=kind, actor="m")
    return Read(Document("doc", text, turns=turns), Attributions("doc", (statement,), (Actor("m", "Mara Lindqvist"),)))


def changed(read: Read, at: int = 0, **changes: object) -> Read:
    """The document with one statement changed."""
    every = list(read.attributions.statements)
    every[at] = replace(every[at], **changes)  # type: ignore[arg-type]
    return Read(read.document, replace(read.attributions, statements=tuple(every)))


def test_statements_are_numbered_through_all_documents() -> None:
    """Numbers start at 1 and run on, each with its document, joined actor, date, words and the sentence before."""
    ferry = Read(replace(FERRY.document, published="2031-04-02"), FERRY.attributions)
    items = numbered(QUAY, ferry)
    assert [item.number for item in items] == [1, 2, 3]
    assert [item.document.id for item in items] == ["quay", "quay", "ferry"]
    assert [item.actor.id for item in items] == ["mara-lindqvist", "tobias-fenn", "ida-moor"]
    assert [item.text for item in items] == [
        "We oppose the quay toll,",
        "the union backs the toll",
        "the ferry must run at night",
    ]
    assert items[0].context == "The council met on Tuesday."
    assert items[1].context.endswith("said Mara Lindqvist, the chair.")
    assert items[2].context == ""
    assert [item.date for item in items] == [None, None, "2031-04-02"]
    assert all(item.statement in QUAY.attributions.statements for item in items[:2])


def test_only_statements_that_are_wanted_and_have_a_speaker() -> None:
    """What nobody is known to have said has no number, and neither has what the caller does not keep."""
    read = changed(QUAY, actor=None)
    assert [item.actor.name for item in numbered(read)] == ["Tobias Fenn"]
    kept = numbered_statements([QUAY], cast_of(QUAY), lambda _, statement: statement.actor == "mara-lindqvist")
    assert [(item.number, item.actor.name) for item in kept] == [(1, "Mara Lindqvist")]


def test_context_ends_at_the_paragraph_before() -> None:
    """The sentence before may stand in the paragraph before; the words themselves and what follows are no context."""
    text = "One thing. Another thing.\n\nThe toll is just wrong. It is."
    said = Statement((Span(27, 50),), actor="m")
    read = Read(Document("doc", text), Attributions("doc", (said,), (Actor("m", "Mara Lindqvist"),)))
    assert numbered(read)[0].context == "Another thing."


def test_few_words_are_shown_with_their_sentence() -> None:
    """What "it" is stands in the sentence around, or in the one before: both are shown."""
    read = read_of(("Ida Moor", "The toll was raised. Asked about it, <Ida Moor> {called} [it wrong]. Then she left."))
    assert numbered(read)[0].context == "The toll was raised. Asked about it, Ida Moor called it wrong."
    read = read_of(("Ida Moor", "<Ida Moor> {called} [it wrong]."))
    assert numbered(read)[0].context == "Ida Moor called it wrong."


def test_long_context_keeps_its_end() -> None:
    """Of a sentence that is too long the last fifty words are shown, and the cut with them."""
    text = " ".join(["so"] * 80) + " end. The toll is just wrong."
    start = text.index("The toll")
    read = Read(
        Document("doc", text),
        Attributions("doc", (Statement((Span(start, len(text)),), actor="m"),), (Actor("m", "Mara Lindqvist"),)),
    )
    context = numbered(read)[0].context
    assert context.startswith("… so")
    assert context.endswith("so end.")
    assert len(context.split()) == 51


def test_a_block_says_who_and_how() -> None:
    """Number, name and role, manner, words; the sentence before stands below."""
    actors = (replace(QUAY.attributions.actors[0], role="chair of the council"), QUAY.attributions.actors[1])
    read = Read(QUAY.document, replace(QUAY.attributions, actors=actors))
    first, second = numbered(read)
    assert shown(first) == (
        '[1] Mara Lindqvist, chair of the council (in quotation marks): "We oppose the quay toll,"\n'
        "    (context: The council met on Tuesday.)"
    )
    assert shown(second).startswith('[2] Tobias Fenn (reported): "the union backs the toll"\n')


def test_a_block_says_who_relays() -> None:
    """Relayed words are marked; those of a transcript are not said to stand in quotation marks."""
    read = changed(QUAY, at=1, via="mara-lindqvist", kind=Kind.MIXED)
    item = numbered(read)[1]
    assert item.via == "Mara Lindqvist"
    assert worded(item) == 'Tobias Fenn (partly in quotation marks) (as told by Mara Lindqvist): "the union backs the toll"'
    text = "We oppose it."
    turn = Turn(Span(100, 104), Span(0, len(text)), "MARA")
    assert shown(numbered(spoken(text, turns=(turn,)))[0]) == '[1] Mara Lindqvist (in a transcript): "We oppose it."'


@pytest.mark.parametrize(
    ("line", "lemma", "denied", "says"),
    [
        ("<Ida Moor> {opposes} [the toll].", "oppose", False, 'Ida Moor (reported) opposes: "the toll"'),
        ("<Ida Moor> has not {called} for [the toll].", "call", True, 'Ida Moor (reported) has not called for: "the toll"'),
        ("<Ida Moor> never {said} [it was dear].", "say", True, 'Ida Moor (reported) never said: "it was dear"'),
        ("<Ida Moor> {said} [it was dear].", "say", False, 'Ida Moor (reported): "it was dear"'),
        ("[The toll is dear], {warned} <Ida Moor>.", "warn", False, 'Ida Moor (reported) warned: "The toll is dear"'),
        ("<Ida Moor>, {wary} <of> [the toll].", "wary", False, 'Ida Moor (reported) wary: "the toll"'),
    ],
)
def test_a_block_says_how_words_are_introduced(line: str, lemma: str, *, denied: bool, says: str) -> None:
    """Where the cue tells the side or a denial it is shown, with what stands around it; a mere "said" is not."""
    assert worded(numbered(changed(read_of(("Ida Moor", line, lemma)), denied=denied))[0]) == says


def test_a_denial_without_a_cue_is_marked() -> None:
    """A denial that no shown word tells is noted."""
    read = changed(spoken("We oppose it."), denied=True)
    assert worded(numbered(read)[0]) == 'Mara Lindqvist (in quotation marks) (denies): "We oppose it."'


def test_parts_are_joined() -> None:
    """Marks around a part go, marks inside it stay; other words between two parts are shown as a gap."""
    text = "“We oppose it,” said Mara. “It would drive us away.” She called it “a tax”."
    parts = (Span(0, 15), Span(27, 52))
    actors = (Actor("m", "Mara Lindqvist"),)
    read = Read(Document("doc", text), Attributions("doc", (Statement(parts, actor="m"),), actors))
    assert numbered(read)[0].text == "We oppose it, … It would drive us away."
    assert numbered(spoken("it is “a tax” on “us”"))[0].text == "it is “a tax” on “us”"
    assert numbered(spoken("“one” and “two”"))[0].text == "“one” and “two”"


def test_a_long_statement_comes_in_pieces() -> None:
    """More than 120 words are cut between sentences, each piece under its number, with the cuts shown."""
    sentence = "We shall not pay a toll for a quay that our own fathers built here."
    read = spoken(" ".join([sentence] * 20))
    items = numbered(read)
    assert [item.number for item in items] == [1, 2, 3]
    assert {item.statement for item in items} == set(read.attributions.statements)
    assert [(item.text.startswith("… "), item.text.endswith(" …")) for item in items] == [
        (False, True),
        (True, True),
        (True, False),
    ]
    assert sum(item.text.count(sentence) for item in items) == 20
    assert items[1].context == sentence


@given(
    st.lists(st.sampled_from(["toll", "We", "no.", "yes?", "\n\n", "\u200b", "“so”", "[4]", "x" * 50]), min_size=1, max_size=600)
)
def test_pieces_hold_every_word(words: list[str]) -> None:
    """However long a statement is and wherever it ends its sentences: pieces are short, and together they are all of it."""
    text = " ".join(words)
    if not text.strip():
        return
    read = spoken(text, kind=Kind.INDIRECT)
    items = numbered(read)
    assert all(len(item.text.split()) <= 122 for item in items)
    shown_words = [word for item in items for part in item.parts for word in part.of(text).split()]
    assert shown_words == text.split() or shown_words == [text.strip().strip("“”")]


@given(st.integers(1, 5), st.integers(1, 400))
def test_batches_keep_order_limits_and_documents(per_call: int, most: int) -> None:
    """Every item is in one batch, in order; no batch mixes documents or is over a limit that it could keep to."""
    items = numbered(QUAY, FERRY, replace(QUAY, document=replace(QUAY.document)))
    made = list(batches(items, per_call, most))
    assert tuple(item for batch in made for item in batch) == items
    for batch in made:
        assert len({item.document.id for item in batch}) == 1
        assert len(batch) <= per_call
        assert len(batch) == 1 or sum(len(shown(item)) for item in batch) <= most


def test_batches_hold_as_much_as_they_may() -> None:
    """Statements of one document go together up to the limits."""
    items = numbered(QUAY, FERRY)
    assert [[item.number for item in batch] for batch in batches(items, 10, 10_000)] == [[1, 2], [3]]
    assert [[item.number for item in batch] for batch in batches(items, 1, 10_000)] == [[1], [2], [3]]
    assert list(batches((), 10, 10_000)) == []


def test_a_chunk_is_numbered_sentences_with_speakers() -> None:
    """Each sentence is a line with its number and whoever speaks in it; narration has no name; the actors are told."""
    (chunk,) = chunks(QUAY, cast_of(QUAY), 10_000)
    assert chunk.text_lines == (
        "1 The council met on Tuesday.",
        "2 {Mara Lindqvist} “We oppose the quay toll,” said Mara Lindqvist, the chair.",
        "3 {Tobias Fenn} Tobias Fenn said that the union backs the toll.",
        "4 He left.",
    )
    assert chunk.text == "\n".join(chunk.text_lines)
    assert chunk.actors == "Mara Lindqvist\nTobias Fenn"
    assert [span.of(QUAY.document.text) for span in chunk.sentences][3] == "He left."


def test_numbers_run_on_through_the_chunks() -> None:
    """A document is split between paragraphs; a number points at one sentence of the whole document, in its chunk only."""
    first, second = chunks(QUAY, cast_of(QUAY), 100)
    assert [line[0] for line in (*first.text_lines, *second.text_lines)] == ["1", "2", "3", "4"]
    assert second.first == 3
    assert second.sentence(4) == second.sentences[1]
    assert second.sentence(2) is None
    assert second.sentence(5) is None
    assert first.actors == second.actors


def test_a_relayed_speaker_is_told_with_who_relays() -> None:
    """Second-hand words say whose they are and who passes them on; several speakers are all named."""
    read = changed(QUAY, at=1, via="mara-lindqvist")
    assert "3 {Tobias Fenn, as told by Mara Lindqvist} " in chunks(read, cast_of(read), 10_000)[0].text
    both = replace(QUAY.attributions.statements[0], actor="tobias-fenn")
    every = (*QUAY.attributions.statements, both)
    read = Read(QUAY.document, replace(QUAY.attributions, statements=every))
    assert "2 {Mara Lindqvist; Tobias Fenn} " in chunks(read, cast_of(read), 10_000)[0].text


def test_a_document_cannot_fake_speakers_or_numbers() -> None:
    """Text and names that look like ours are kept apart from ours: one line a sentence, our marks only where we put them."""
    text = "{Mara Lindqvist} I back it.\n9 {Mara Lindqvist} I back\nit too. | {X} no."
    actor = Actor("m", "Ma}ra\n{Lind", kind=ActorKind.PERSON)
    said = Statement((Span(text.index("no"), len(text)),), actor="m")
    read = Read(Document("doc", text), Attributions("doc", (said,), (actor,)))
    (chunk,) = chunks(read, cast_of(read), 10_000)
    assert chunk.text_lines == (
        "1 | {Mara Lindqvist} I back it.",
        "2 | 9 {Mara Lindqvist} I back it too.",
        "3 {Ma)ra (Lind} | | {X} no.",
    )


def test_actors_are_told_with_role_and_other_names() -> None:
    """Those who speak come first; at most three other names each; the unnamed who say nothing are left out."""
    silent = (
        Actor("a", "Ann Aldous", aliases=("Aldous", "Ann", "the mayor", "she"), role="mayor of Skerrow"),
        Actor("b", "a passer-by"),
    )
    read = Read(QUAY.document, replace(QUAY.attributions, actors=(*silent, *QUAY.attributions.actors)))
    assert chunks(read, cast_of(read), 10_000)[0].actors.split("\n") == [
        "Mara Lindqvist",
        "Tobias Fenn",
        "Ann Aldous, mayor of Skerrow (also: Aldous; Ann; the mayor)",
    ]


TEXTS = st.lists(
    st.sampled_from(
        ["The toll. ", "We pay! ", "“No,” she said. ", "\n\n", "\r\n\r\n", "x" * 30, " ", "\u2003", "\u200b", "Dr. Roe ", "word "]
    ),
    max_size=40,
).map("".join)


@given(TEXTS, st.integers(1, 120), st.integers(0, 20))
def test_every_character_is_in_exactly_one_chunk(text: str, most: int, start: int) -> None:
    """Sentences follow each other without overlap, hold all that is not blank, and no chunk holds more than it may."""
    start = min(start, len(text))
    read = Read(Document("doc", text, body_start=start), Attributions("doc"))
    made = chunks(read, cast_of(read), most)
    spans = [span for chunk in made for span in chunk.sentences]
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text[start:].split())
    assert all(sum(map(len, chunk.sentences)) <= most for chunk in made)
    assert all(len(chunk.text_lines) == len(chunk.sentences) for chunk in made)
    numbers = [number for chunk in made for number in range(chunk.first, chunk.first + len(chunk.sentences))]
    assert numbers == list(range(1, len(spans) + 1))


def test_chunks_end_with_a_paragraph_where_they_can() -> None:
    """Paragraphs stay whole; one that is too long for any chunk is split between its sentences."""
    short, long = "A toll. No toll.", "One is here. Two is here. Three is here."
    read = Read(Document("doc", f"{short}\n\n{short}\n\n{long}\n\n{short}"), Attributions("doc"))
    made = [[span.of(read.document.text) for span in chunk.sentences] for chunk in chunks(read, cast_of(read), 32)]
    assert made == [
        ["A toll.", "No toll.", "A toll.", "No toll."],
        ["One is here.", "Two is here."],
        ["Three is here.", "A toll.", "No toll."],
    ]


def test_a_real_document(attribute: Callable[[Document], Attributions]) -> None:
    """With the real parser, the speakers of a small article stand where they speak."""
    text = (
        "The council met on Tuesday.\n\n"
        "“We oppose the quay toll,” said Mara Lindqvist, the chair of the council. “It would drive the small boats away.”\n\n"
        "Tobias Fenn, a spokesman for the union, said that the union supports the quay toll."
    )
    document = Document("quay", text)
    read = Read(document, attribute(document))
    first, *rest = numbered(read)
    assert first.actor.name == "Mara Lindqvist"
    assert first.context == "The council met on Tuesday."
    assert any("supports the quay toll" in item.text for item in rest)
    assert "2 {Mara Lindqvist} “We oppose" in chunks(read, cast_of(read), 5000)[0].text


@pytest.mark.parametrize("most", [1, 7, 60])
def test_words_without_an_end_are_cut(most: int) -> None:
    """A machine's transcript without a full stop is cut between words, or inside one where nothing else is possible."""
    read = Read(Document("doc", "so we went to the quay and " * 5), Attributions("doc"))
    for chunk in chunks(read, cast_of(read), most):
        assert sum(map(len, chunk.sentences)) <= most
