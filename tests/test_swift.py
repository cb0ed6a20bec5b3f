"""The fast mode: who said what without a parser."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution.model import Kind, Statement
from summarizer.attribution.swift import attribute
from summarizer.documents import Document, Turn
from summarizer.text.spans import Span


class Said:
    """What a statement holds, as words."""

    def __init__(self, text: str, statement: Statement) -> None:
        """The words that the spans of `statement` cover."""
        self.source = " ".join(span.of(text) for span in statement.source)
        self.cue = " ".join(span.of(text) for span in statement.cue)
        self.content = [span.of(text) for span in statement.content]
        self.kind, self.denied, self.lemma, self.actor = statement.kind, statement.denied, statement.cue_lemma, statement.actor


def read(text: str, turns: tuple[Turn, ...] = ()) -> list[Said]:
    """The statements of a text."""
    return [Said(text, statement) for statement in attribute(Document("d", text, turns=turns)).statements]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The mayor said the bridge would close.", "The mayor", ["the bridge would close"]),
        ("Ada Brook told reporters that the ferry was full.", "Ada Brook", ["that the ferry was full"]),
        ("According to the ministry, prices rose in May.", "the ministry", ["prices rose in May"]),
        ("Prices rose in May, according to the ministry.", "the ministry", ["Prices rose in May"]),
        ("The harbour will be closed for a week, officials said.", "officials", ["The harbour will be closed for a week"]),
        ("The harbour, she said, will be closed.", "she", ["The harbour", "will be closed"]),
        ("Pell said in a statement that the port was full.", "Pell", ["that the port was full"]),
        ("He added that the tide would turn.", "He", ["that the tide would turn"]),
    ],
)
def test_indirect_speech(text: str, source: str, content: list[str]) -> None:
    """Words without quotation marks are found before, behind and around the tag."""
    (said,) = read(text)
    assert (said.source, said.content, said.kind) == (source, content, Kind.INDIRECT)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“We need more boats,” Pell added.", "Pell", ["“We need more boats,”"]),
        ("“We need more boats,” said Ada Brook.", "Ada Brook", ["“We need more boats,”"]),
        ('"We go," she said. "And we go soon."', "she", ['"We go,"', '"And we go soon."']),
        ('"We go," she said, "and we go soon."', "she", ['"We go,"', '"and we go soon."']),
        ("Brook said: “The tide will not wait.”", "Brook", ["“The tide will not wait.”"]),
        ("''It is ours,'' said Roe.", "Roe", ["''It is ours,''"]),
        ("“We will go on and on,” Brook said.\n\n“And then we will rest.”", "Brook", None),
        ("“We will go on.\n\n“And then we will rest,” Brook said.", "Brook", None),
    ],
)
def test_direct_speech(text: str, source: str, content: list[str] | None) -> None:
    """A quotation belongs to the tag beside it, over sentences and paragraphs."""
    (said,) = read(text)
    assert (said.source, said.kind) == (source, Kind.DIRECT)
    assert said.content == content if content else len(said.content) == 2


def test_partly_quoted_words_are_mixed() -> None:
    """Content with some words between quotation marks is mixed."""
    (said,) = read("Pell said the port was “full to the brim.”")
    assert (said.content, said.kind) == (["the port was “full to the brim.”"], Kind.MIXED)


def test_nothing_is_second_hand() -> None:
    """What is told inside another's words is part of those."""
    (said,) = read("Brook said that Pell told her the ferry was full.")
    assert said.source == "Brook"


@pytest.mark.parametrize("text", ["", "The ferry left at noon.", "He walked to the quay.", "“", "\n\n", ":", "X:"])
def test_no_statement_where_nobody_speaks(text: str) -> None:
    """Plain narration, blank texts and lone marks give nothing."""
    assert read(text) == []


def test_a_denial_is_told_from_a_claim() -> None:
    """A cue that denies its content says so."""
    assert [said.denied for said in read("Brook denied that the ferry was full. Pell said it was.")] == [True, False]
    assert [said.denied for said in read("Brook never said that the ferry was full.")] == [True]


def test_actors_go_by_their_names() -> None:
    """A surname is the only person of that name, "she" the woman who spoke last; a description is nobody known."""
    text = (
        "Mayor Ada Brook said the ferry was full. Brook told the council that fares would rise. "
        "“I am sorry,” she said. The skipper said he was not."
    )
    found = attribute(Document("d", text))
    assert [statement.actor for statement in found.statements] == ["ada-brook", "ada-brook", "ada-brook", None]
    assert found.actor("ada-brook").name == "Ada Brook"


def test_two_of_one_surname_are_not_told_apart() -> None:
    """A surname that two persons share resolves to neither."""
    text = "Ada Brook met Carl Brook. Brook said that the ferry was full."
    assert [said.actor for said in read(text)] == [None]


def test_he_is_not_a_woman() -> None:
    """A pronoun never goes to a speaker of the other gender."""
    text = "Ada Brook said the ferry was full. He said it was not."
    assert [said.actor for said in read(text)] == ["ada-brook", None]


def test_turns_belong_to_their_speakers() -> None:
    """In a transcript the words behind a label are its speaker's, cues in them or not."""
    text = "BROOK: The skipper said we sail.\n\nPELL: We do not."
    turns = (
        Turn(Span(0, 6), Span(7, 32), "BROOK"),
        Turn(Span(34, 39), Span(40, len(text)), "PELL"),
    )
    found = attribute(Document("d", text, turns=turns))
    assert [statement.actor for statement in found.statements] == ["brook", "pell"]


def test_quoted_stretches_are_listed() -> None:
    """The quotations of the document come with its statements."""
    text = 'The "old" quay. "We go," she said.'
    assert [span.of(text) for span in attribute(Document("d", text)).quoted] == ["old", "We go,"]


_WORDS = st.sampled_from(
    [
        "said",
        "she",
        "Ada Brook",
        "that",
        ",",
        ".",
        ":",
        "“",
        "”",
        '"',
        "\n\n",
        "according to",
        "the",
        "and",
        "—",
        "told",
        "(",
        ")",
    ]
)


@given(st.lists(_WORDS, max_size=40))
def test_every_offset_lies_in_the_text(words: list[str]) -> None:
    """Whatever the text, nothing is raised, no span leaves it, and no two contents share a character."""
    text = " ".join(words)
    found = attribute(Document("d", text)).statements
    spans = [span for one in found for span in (*one.source, *one.cue, *one.content)]
    assert all(span.end <= len(text) for span in spans)
    contents = sorted(span for one in found for span in one.content)
    assert all(left.end <= right.start for left, right in pairwise(contents))


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """No text is too strange, and the same text gives the same statements."""
    assert attribute(Document("d", text)) == attribute(Document("d", text))


def test_time_grows_with_the_text() -> None:
    """A long paragraph without an end takes its time in proportion."""
    text = "Brook said that the ferry was full, and she said the tide was high, " * 400
    begun = time.process_time()
    attribute(Document("d", text))
    assert time.process_time() - begun < 5


def test_the_table_is_small_and_holds_no_names() -> None:
    """The table that ships is at most 1 MB of readable JSON, its cue words all in small letters."""
    found = files("summarizer.attribution").joinpath("swift_table.json").read_bytes()
    assert len(found) <= 1_000_000
    assert all(word == word.lower() for word in json.loads(found)["known"])


def test_the_command_does_without_the_parser(tmp_path: Path) -> None:
    """`statements --fast` imports no parser, and says what its neighbour says."""
    (tmp_path / "quay.txt").write_text("“We need more boats,” said Ada Brook.", "utf-8")
    code = (
        "import sys\nfrom summarizer.cli import main\n"
        "sys.argv = ['summarizer', 'statements', 'quay.txt', '--fast', '--format', 'jsonl']\n"
        "try:\n    code = main()\nexcept SystemExit as stop:\n    code = stop.code\n"
        "print('spacy' in sys.modules, code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    line, last = done.stdout.splitlines()
    assert json.loads(line)["attributions"][0]["actor"] == "ada-brook"
    assert last in {"False 0", "False None"}


def test_fast_finds_nothing_nested(tmp_path: Path) -> None:
    """`--fast` and `--nested` contradict each other."""
    command = [sys.executable, "-m", "summarizer", "statements", "quay.txt", "--fast", "--nested"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "--nested" in done.stderr
