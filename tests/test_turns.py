"""Speaker turns: what is a transcript, who speaks, and from where to where."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.turns import find_turns

BRIEFING = """Office of the Harbour Ministry
Daily briefing, 3 March

MR. TARLOW: Good afternoon. I have two announcements to make.

The first is about the ferry. We will keep it running.

Q  Is the minister going to resign?

MR. TARLOW: No. She has my full support.

Q  Will you raise the toll?

MR. TARLOW: We have not decided.
"""


def spoken(text: str) -> list[tuple[str, str]]:
    """Who says what, as names and bodies."""
    return [(turn.name, turn.body.of(text)) for turn in find_turns(text)]


TRANSCRIPTS = {
    "press briefing": (BRIEFING, ["MR. TARLOW", "Q", "MR. TARLOW", "Q", "MR. TARLOW"]),
    "question and answer with colons": (
        "Q: Do you back the bridge?\n\nA: I do, and I always have.\n\nQ: At any price?\n\nA: Not at any price.",
        ["Q", "A", "Q", "A"],
    ),
    "one question, one answer": ("Q: Do you back the bridge?\n\nA: I do.", ["Q", "A"]),
    "question with a tab": ("MS. ORRIN: Hello.\n\nQ\tCan we expect a vote?\n\nMS. ORRIN: Yes.", ["MS. ORRIN", "Q", "MS. ORRIN"]),
    "question with a full stop": ("Q. Were you there?\nA. I was.\nQ. Alone?\nA. No, with my sister.", ["Q", "A", "Q", "A"]),
    "state department": (
        (
            "QUESTION: Have you seen the letter?\n\nMR BELLWETHER: I have seen the reports.\n\nQUESTION: And?\n\n"
            "MR BELLWETHER: We are looking at it."
        ),
        ["QUESTION", "MR BELLWETHER", "QUESTION", "MR BELLWETHER"],
    ),
    "parliament with parties": (
        (
            "Jane Doe (Larkspur) (Green): I thank the minister. Will she publish the plan?\n\n"
            "The Minister for Water (Rosa Quill): We will.\n\n"
            "Jane Doe: I am grateful."
        ),
        ["Jane Doe", "Rosa Quill", "Jane Doe"],
    ),
    "the chair": (
        "The Speaker: Order. I call the member.\n\nMr. Ned Ashby: Thank you.\n\nThe Speaker: Order.",
        ["The Speaker", "Mr. Ned Ashby", "The Speaker"],
    ),
    "unnamed members": (
        (
            "The Chair: I call for the vote.\n\nSome hon. members: No!\n\n"
            "Mr. Luc d'Orval: I ask that my name be noted.\n\nThe Chair: Thank you."
        ),
        ["The Chair", "Some hon. members", "Mr. Luc d'Orval", "The Chair"],
    ),
    "plain names with letters": (
        "Ida Holm MP: Can I ask about schools?\nOwen Pryce AM: You can.\nIda Holm MP: What is our plan for them?",
        ["Ida Holm MP", "Owen Pryce AM", "Ida Holm MP"],
    ),
    "names in capitals": ("WALLACE: What do you want?\n\nFENN: I want a vote.\n\nWALLACE: When?", ["WALLACE", "FENN", "WALLACE"]),
    "roles after a comma": (
        (
            "ADA WALLACE, CHANNEL SIX HOST: Welcome. What do you want?\n\n"
            "REP. TOM FENN (D), NEW HARBOUR: I want a vote.\n\nWALLACE: When?"
        ),
        ["ADA WALLACE", "REP. TOM FENN", "WALLACE"],
    ),
    "numbered speakers": (
        "Speaker 1: I would like to begin.\nSpeaker 2: Please do.\nSpeaker 1: Thank you.",
        ["Speaker 1", "Speaker 2", "Speaker 1"],
    ),
    "times in front": (
        "[00:01:02] Ida Holm: Can you hear me?\n[00:01:05] Owen Pryce: I can.\n[00:01:09] Ida Holm: Good, we can start.",
        ["Ida Holm", "Owen Pryce", "Ida Holm"],
    ),
    "times behind": (
        "Ida Holm (00:12):\nCan you hear me?\n\nOwen Pryce (00:15):\nI can.\n\nIda Holm (00:19):\nThen we can start.",
        ["Ida Holm", "Owen Pryce", "Ida Holm"],
    ),
    "bold Markdown": (
        "**MS. ORRIN:** I have a statement.\n\n**Q:** Is it long?\n\n**MS. ORRIN:** No.",
        ["MS. ORRIN", "Q", "MS. ORRIN"],
    ),
    "committee print": (
        (
            "    Chairman ASHBY. Thank you. I yield to the lady.\n    Ms. Rosa Quill. I thank the "
            "chairman.\n    Chairman ASHBY. You have five minutes."
        ),
        ["Chairman ASHBY", "Ms. Rosa Quill", "Chairman ASHBY"],
    ),
    "windows line ends": (
        "WALLACE: What do you want?\r\n\r\nFENN: I want a vote.\r\n\r\nWALLACE: When?\r\n",
        ["WALLACE", "FENN", "WALLACE"],
    ),
    "nobody speaks twice": ("JANE DOE: I want this bridge.\n\nJOHN ROE: I do not want it.", ["JANE DOE", "JOHN ROE"]),
}


@pytest.mark.parametrize(("text", "names"), TRANSCRIPTS.values(), ids=TRANSCRIPTS)
def test_a_transcript_gives_its_speakers_in_order(text: str, names: list[str]) -> None:
    """Every usual way of naming speakers is read."""
    assert [name for name, _ in spoken(text)] == names


NEWS = (
    "The council voted on Tuesday to close the harbour road, after a debate that lasted until midnight and "
    "left nobody content with the result of it.\n\n"
)

NO_TRANSCRIPTS = {
    "nothing": "",
    "plain news": NEWS * 4,
    "notes": NEWS
    + "Note: I wrote this on Monday.\n\n"
    + NEWS
    + "UPDATE: We added a reply.\n\nUPDATE: Do you know more? Write to us.",
    "places": "Washington: Talks went on.\n\nParis: The strike ended.\n\nWashington: No vote was held.\n\n"
    "Paris: The shops opened.",
    "a headline with a name": "Quill: We will keep the ferry\n\n" + NEWS + "Rosa Quill said: “We will keep it.”\n\n" + NEWS,
    "an introduced quotation": NEWS + "He said:\n\n“I will not go.”\n\n" + NEWS + "She replied:\n\n“You will.”",
    "position paper by subject": "Health Care: We will build clinics.\n\n"
    "Foreign Policy: We will keep our word.\n\nJobs: We will train you.",
    "position paper in capitals": "HEALTH CARE: We will build clinics.\n\nTAXES: We will cut them.\n\nTAXES: Our plan is fair.",
    "voter guide": "Taxes\nQuill: Would raise them.\nFenn: Would cut them.\n\nFerries\nQuill: Wants more.\nFenn: Wants fewer.",
    "table": "Quill: 2,383\nFenn: 1,500\n\nQuill: 90\nFenn: 14",
    "notice": "Date: 3 March\nTime: 10:30\nPlace: Town hall\nContact: Ida Holm\nEmail: ida@example.org",
    "mail": "From: Ida Holm\nTo: Owen Pryce\nSubject: Our bridge\n\nI want you to know that we agree.",
    "list with letters": "A. We will build.\nB. We will plant.\nA. We will wait.",
    "only one speaker": "MR. TARLOW: I have a statement.\n\nMR. TARLOW: I have another.",
    "one label": "MR. TARLOW: I have a statement.\n\nWe will keep the ferry.",
    "times and addresses": "10:30 We met.\n11:00 You left.\nhttp://example.org/a is ours\nhttp://example.org/b is yours",
    "reporter's sentences": "In a letter, Quill: I will go.\n\nSpeaking to us, Fenn: I will stay.\n\nIn a letter, Quill: I went.",
    "live blog": "10:05: We are told of a delay.\n\n10:10: Are you there?\n\n10:20: We hear that the ferry runs.",
}


@pytest.mark.parametrize("text", NO_TRANSCRIPTS.values(), ids=NO_TRANSCRIPTS)
def test_other_texts_have_no_turns(text: str) -> None:
    """Headings, fields, notes and lists that end in a colon make no transcript."""
    assert spoken(text) == []


def test_a_turn_goes_up_to_the_next_label() -> None:
    """A turn holds all paragraphs of its speaker, and the label is no part of it."""
    assert (
        spoken(BRIEFING)[0][1]
        == "Good afternoon. I have two announcements to make.\n\nThe first is about the ferry. We will keep it running."
    )


def test_label_has_neither_colon_nor_bold_marks() -> None:
    """The label's span covers the name and the role as they stand, and nothing around them."""
    text = "**MS. ORRIN (Deputy):** I have a statement.\n\nQ: Is it long?\n\n**MS. ORRIN:** No."
    assert [turn.label.of(text) for turn in find_turns(text)] == ["MS. ORRIN (Deputy)", "Q", "MS. ORRIN"]


def test_label_behind_a_quotation_mark() -> None:
    """A transcript quoted in an article, with a mark before every label in capitals, still tells its speakers."""
    text = (
        'The governor was asked about the quay.\n\n"HOLT: Will you close it, Governor?\n\n'
        '"ROWE: We will not. I told you so in May.\n\n"HOLT: Not even in winter?\n\n"ROWE: No.\n'
    )
    assert [turn.name for turn in find_turns(text)] == ["HOLT", "ROWE", "HOLT", "ROWE"]


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Jane Doe (Larkspur) (Green)", "Jane Doe", "Larkspur, Green"),
        ("The Chair (Hon. Ida Holm (North Bay, Ind.))", "The Chair", "Hon. Ida Holm (North Bay, Ind.)"),
        ("SPEAKER (Treasurer)", "SPEAKER", "Treasurer"),
        ("ADA WALLACE, CHANNEL SIX HOST", "ADA WALLACE", "CHANNEL SIX HOST"),
        ("REP. TOM FENN (D), NEW HARBOUR", "REP. TOM FENN", "D, NEW HARBOUR"),
        ("Ida Holm (00:12)", "Ida Holm", None),
        ("MR. TARLOW", "MR. TARLOW", None),
    ],
)
def test_role_is_taken_out_of_the_name(label: str, name: str, role: str | None) -> None:
    """What stands in brackets or after a comma is the role; times are not."""
    turns = find_turns(f"{label}: I have a question for you.\n\nQ: Which?\n\n{label}: This one.")
    assert (turns[0].name, turns[0].role) == (name, role)


def test_what_stands_before_the_first_label_belongs_to_nobody() -> None:
    """A heading is in no turn."""
    assert find_turns(BRIEFING)[0].label.start == BRIEFING.index("MR. TARLOW")


def test_reporters_words_after_an_embedded_transcript_stay_out() -> None:
    """In an article, a turn of the last speaker does not swallow the article's end."""
    article = (
        NEWS * 2 + "WALLACE: What do you want?\n\nFENN: I want a vote.\n\nWALLACE: When?\n\nFENN: I want it today.\n\n" + NEWS
    )
    assert spoken(article)[-1] == ("FENN", "I want it today.")


def test_reporters_words_between_embedded_turns_stay_out() -> None:
    """In an article with few labels, a turn ends with its paragraph."""
    article = (
        NEWS * 2
        + "FENN: I want a vote.\n\n"
        + NEWS * 3
        + "QUILL: I do not.\n\n"
        + NEWS * 3
        + "FENN: I know you do not.\n\n"
        + NEWS
    )
    assert spoken(article) == [("FENN", "I want a vote."), ("QUILL", "I do not."), ("FENN", "I know you do not.")]


@pytest.mark.parametrize("closing", ["END", "(END)", "###", "* * *".replace(" ", ""), "END 2:14 P.M. EDT"])
def test_closing_line_is_in_no_turn(closing: str) -> None:
    """The mark that ends a transcript is not said by anybody."""
    assert spoken(f"{BRIEFING}\n{closing}\n")[-1] == ("MR. TARLOW", "We have not decided.")


def test_wrapped_line_with_a_colon_is_no_label() -> None:
    """A line that continues a sentence cannot start a turn."""
    text = (
        "WALLACE: I have read what you wrote in the paper this morning about the man\n"
        "Fenn: you call him a coward. Why?\n\nFENN: I do.\n\nWALLACE: Why?"
    )
    assert [name for name, _ in spoken(text)] == ["WALLACE", "FENN", "WALLACE"]


def test_label_without_words_gives_no_turn() -> None:
    """A label followed at once by the next has nothing to say."""
    assert [name for name, _ in spoken("WALLACE: What do you want?\n\nFENN:\n\nWALLACE: You said?\n\nFENN: I want a vote.")] == [
        "WALLACE",
        "WALLACE",
        "FENN",
    ]


def test_front_matter_is_not_searched() -> None:
    """Labels before the start do not count."""
    front = "Q: Really?\nA: I do.\n"
    assert find_turns(front + NEWS, len(front)) == ()


LINES = st.lists(
    st.sampled_from(["WALLACE: I know.", "FENN: You do?", "We wait.", "", "Q: What?", "Note: us.", "Mr. Roe. I go.", "a, b"]),
    max_size=14,
)


@given(st.one_of(st.text(), LINES.map("\n".join), st.text(alphabet=string.ascii_letters + ":.()Q \n\r\t", max_size=200)))
def test_turns_are_in_order_and_apart(text: str) -> None:
    """Labels and bodies alternate, never overlap, and start and end with something to read."""
    marks = [span for turn in find_turns(text) for span in (turn.label, turn.body)]
    assert all(one.end <= other.start for one, other in pairwise(marks))
    assert all(span.of(text) == span.of(text).strip(" \t\r\n\u00a0") for span in marks)


LAYOUTS = st.lists(
    st.sampled_from(
        [
            "Dear Minister,",
            "I ask you to keep the weir, and so does my town.",
            "Sincerely,",
            "Ada Brook",
            "Mayor of Osterby",
            "Tom Fenn, senator",
            "Statement by Senator Ada Brook on the weir",
            "• Ada Brook, mayor: We will see.",
            "“It will hold.” — Ada Brook, mayor",
            "— Ada Brook (@adabrook) March 3, 2021",
            "@adabrook: We open at nine.",
            "Ada Brook: Do you hear me?",
            "Tom Fenn (chair) – I do.",
            "Q: Who pays?",
            "The council met on Tuesday.",
            "###",
        ]
    ),
    max_size=12,
)


@given(LAYOUTS, st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_turns_are_in_order_and_share_a_body_or_nothing(lines: list[str], end: str) -> None:
    """However lines of all layouts are mixed: labels and bodies are in the text, bodies are one or apart."""
    text = end.join(lines)
    turns = find_turns(text)
    for turn in turns:
        assert turn.body.of(text).strip() == turn.body.of(text)
        assert turn.label.of(text).strip()
        assert not turn.label.overlaps(turn.body)
    for one, other in pairwise(turns):
        assert one.body == other.body or one.body.end <= other.body.start


def test_signatories_share_their_letter() -> None:
    """A letter of two has one body, under the names of both, each with the role under it."""
    text = "Dear Minister,\n\nWe ask you to keep the weir.\n\nSincerely,\n\nAda Brook\nMayor of Osterby\n\nTom Fenn\nSenator"
    turns = find_turns(text)
    assert [(turn.name, turn.role) for turn in turns] == [("Ada Brook", "Mayor of Osterby"), ("Tom Fenn", "Senator")]
    assert {turn.body.of(text) for turn in turns} == {"We ask you to keep the weir."}
