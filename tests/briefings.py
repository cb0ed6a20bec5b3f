"""Invented documents, and briefings about them made by hand."""

from __future__ import annotations

from typing import Any

from summarizer.briefing import (
    ActorInfo,
    Briefing,
    Comparison,
    Condition,
    DocumentInfo,
    Evidence,
    Failure,
    Fidelity,
    Finding,
    FindingKind,
    IssueInfo,
    NoneStated,
    Passage,
    Position,
    Provenance,
    Rejected,
    Sentence,
    Stance,
)
from summarizer.documents import Corpus, Document

MINUTES = Document(
    id="harbour-minutes",
    title="Minutes of the Velden harbour board",
    publisher="Velden Harbour Board",
    published="2026-03-02",
    uri="https://harbour.example/minutes/12",
    text="""Minutes of the Velden harbour board, 2 March.

Mayor Ilse Rowan said: “We will back the mooring levy, all four percent of it, if the ferry keeps its winter timetable.”
She added that the town had waited long enough.

Tomas Okker, who chairs the skippers' guild, objected. “A levy on boats that barely break even is a levy on bread,” \
he told the board. “We are against it in every form.”

Okker also said the dredging firm Norrmud backs a night ban on heavy barges. Norrmud itself sent no one.

The board's clerk, Pia Lund, said she could not say whether the night ban would come to a vote 🚢 this spring.
""",
)

LETTER = Document(
    id="guild-letter",
    title="Letter of the skippers' guild",
    published="2026-03-09",
    text="""To the board:

The guild is against the mooring levy. We may accept a night ban, provided the quay lights are repaired first.

Tomas Okker, for the guild
""",
)

CORPUS = Corpus((MINUTES, LETTER))


def passage(document: Document, quote: str) -> Passage:
    """The first place of `quote` in `document`."""
    start = document.text.index(quote)
    return Passage(document=document.id, start=start, end=start + len(quote), quote=quote)


def evidence(document: Document, quote: str, **more: Any) -> Evidence:
    """`quote` where it stands in `document`, as evidence."""
    return Evidence(**{"kind": "direct", **passage(document, quote).model_dump(), **more})


def condition(document: Document, quote: str) -> Condition:
    """`quote` where it stands in `document`, as a condition."""
    place = passage(document, quote)
    return Condition(start=place.start, end=place.end, quote=quote)


def info(document: Document, statements: int = 3) -> DocumentInfo:
    """What a briefing records about `document`."""
    return DocumentInfo(
        id=document.id,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        uri=document.uri,
        sha256=document.sha256,
        chars=len(document.text),
        statements=statements,
    )


LEVY = "We will back the mooring levy, all four percent of it, if the ferry keeps its winter timetable."
BREAD = "A levy on boats that barely break even is a levy on bread"

FULL = Briefing(
    provenance=Provenance(
        summarizer="0.1.0",
        engine="model",
        model="example-1",
        prompts={"read": "ab" * 32, "judge": "cd" * 32},
        settings={"policy": "standard", "limits": {"b": 2, "a": 1}},
        usage={"tokens": 1200},
    ),
    documents=(info(MINUTES, 5), info(LETTER, 2)),
    actors=(
        ActorInfo(id="rowan", name="Ilse Rowan", role="mayor of Velden"),
        ActorInfo(id="okker", name="Tomas Okker", role="chair", speaks_for="guild"),
        ActorInfo(id="guild", name="Skippers' guild", kind="organisation"),
        ActorInfo(id="norrmud", name="Norrmud", kind="organisation"),
        ActorInfo(id="lund", name="Pia Lund", role="clerk of the board"),
    ),
    issues=(
        IssueInfo(id="levy", label="Mooring levy", given=True),
        IssueInfo(id="ban", label="Night ban on heavy barges", given=False),
        IssueInfo(id="unused", label="Quay lights", given=False),
    ),
    positions=(
        Position(
            actor="rowan",
            issue="levy",
            stance=Stance.CONDITIONAL,
            sentences=(
                Sentence(
                    text="Rowan backs the mooring levy of four percent if the ferry keeps its winter timetable.",
                    evidence=(
                        evidence(MINUTES, LEVY, condition=condition(MINUTES, "if the ferry keeps its winter timetable")),
                        evidence(MINUTES, "all four percent of it"),
                    ),
                ),
                Sentence(
                    text="Rowan says the town waited long enough.",
                    evidence=(evidence(MINUTES, "the town had waited long enough", kind="indirect"),),
                    flags=(
                        Finding(
                            kind=FindingKind.QUANTIFIER_CHANGED,
                            message="'long enough' is as the outlet puts it",
                            nearest=passage(MINUTES, "that the town had waited"),
                            weight="flag",
                        ),
                    ),
                    repaired=True,
                ),
            ),
        ),
        Position(
            actor="okker",
            issue="levy",
            stance=Stance.OPPOSES,
            sentences=(
                Sentence(
                    text="Okker says a levy on boats that barely break even is a levy on bread.",
                    evidence=(evidence(MINUTES, BREAD), evidence(MINUTES, "We are against it in every form")),
                ),
                Sentence(
                    text="The guild is against the mooring levy.",
                    evidence=(evidence(LETTER, "The guild is against the mooring levy.", fidelity=Fidelity.TYPOGRAPHIC),),
                ),
            ),
        ),
        Position(
            actor="okker",
            issue="ban",
            stance=Stance.NONCOMMITTAL,
            sentences=(
                Sentence(
                    text="Okker may accept a night ban, provided the quay lights are repaired first.",
                    evidence=(
                        evidence(LETTER, "We may accept a night ban, provided the quay lights are repaired first", kind="mixed"),
                        evidence(LETTER, "a night ban, provided the quay lights are repaired first.\n\nTomas Okker"),
                    ),
                ),
            ),
        ),
        Position(
            actor="norrmud",
            issue="ban",
            stance=Stance.SUPPORTS,
            sentences=(
                Sentence(
                    text="Norrmud backs a night ban on heavy barges, Okker says.",
                    evidence=(evidence(MINUTES, "Norrmud backs a night ban on heavy barges", kind="indirect", via="okker"),),
                ),
            ),
        ),
        Position(
            actor="lund",
            issue="ban",
            stance=Stance.UNCLEAR,
            reason="she speaks of the vote, not of the ban",
            sentences=(
                Sentence(
                    text="Lund could not say whether the night ban would come to a vote this spring.",
                    evidence=(
                        evidence(MINUTES, "whether the night ban would come to a vote 🚢 this spring", kind="indirect"),
                        evidence(MINUTES, "to a vote 🚢 this spring", kind="indirect"),
                        evidence(MINUTES, "to a vote 🚢 this spring", kind="indirect"),
                    ),
                ),
            ),
        ),
    ),
    none_stated=(
        NoneStated(
            actor="rowan", issue="ban", documents_read=2, nearest=passage(MINUTES, "whether the night ban would come to a vote")
        ),
        NoneStated(actor="norrmud", issue="levy", documents_read=2),
    ),
    comparison=(
        Comparison(
            issue="levy",
            differ=(("rowan", "okker"),),
            changed=("okker",),
            text="Rowan and Okker differ on the mooring levy.",
            evidence=(evidence(MINUTES, LEVY), evidence(MINUTES, BREAD)),
        ),
        Comparison(issue="ban", agree=(("okker", "norrmud"),)),
    ),
    rejected=(
        Rejected(
            actor="rowan",
            issue="levy",
            text="Rowan backs a levy of five percent.",
            quotes=("all five percent of it",),
            findings=(
                Finding(
                    kind=FindingKind.QUOTE_NOT_FOUND,
                    message="these words are in no document: all [-five-] {+four+} percent of it",
                    nearest=passage(MINUTES, "all four percent of it"),
                ),
                Finding(kind=FindingKind.NUMBER_MISMATCH, message="'five percent' is not in the evidence"),
            ),
            repaired=True,
        ),
        Rejected(actor=None, issue=None, text="Everybody is unhappy.", quotes=(), findings=()),
    ),
    failures=(Failure(document="scan.pdf", stage="ingest", message="no text layer; run it through OCR first"),),
)

EMPTY = Briefing(provenance=Provenance(summarizer="0.1.0"), documents=(info(LETTER),))

HOSTILE_WORDS = (
    "</script><img src=x onerror=alert(1)> \"'`{{ 7*7 }} <!-- ]]> &amp; | # *bold* _it_ [x](javascript:alert(1)) "
    "\x1b[31mred \u202eabc שלום עולם مرحبا 🧑‍🚀 " + "verylongword" * 30
)

HOSTILE_DOCUMENT = Document(
    id='"><script>alert(1)</script>',
    title=HOSTILE_WORDS,
    publisher="<b>|</b>",
    uri="javascript:alert(1)",
    text=f"# Heading\r\n\r\n🧨 <style>*{{display:none}}</style> {HOSTILE_WORDS}\x00 and after.\r\n\r\nשלום <a href=x>end</a>",
)
HOSTILE_CORPUS = Corpus((HOSTILE_DOCUMENT,))

HOSTILE = Briefing(
    provenance=Provenance(summarizer="0.1.0"),
    documents=(info(HOSTILE_DOCUMENT),),
    actors=(ActorInfo(id="a<", name=HOSTILE_WORDS, role="<i>role</i>"),),
    issues=(IssueInfo(id="i|", label=HOSTILE_WORDS, given=True),),
    positions=(
        Position(
            actor="a<",
            issue="i|",
            stance=Stance.SUPPORTS,
            reason=HOSTILE_WORDS,
            sentences=(
                Sentence(
                    text=HOSTILE_WORDS,
                    evidence=(evidence(HOSTILE_DOCUMENT, HOSTILE_WORDS), evidence(HOSTILE_DOCUMENT, "<a href=x>end</a>")),
                ),
            ),
        ),
    ),
    none_stated=(NoneStated(actor="stray", issue="stray too", documents_read=1),),
    rejected=(
        Rejected(
            actor=HOSTILE_WORDS,
            issue=None,
            text=HOSTILE_WORDS,
            quotes=(HOSTILE_WORDS,),
            findings=(Finding(kind=FindingKind.NO_EVIDENCE, message=HOSTILE_WORDS),),
        ),
    ),
    failures=(Failure(document="<x>", stage="<y>", message=HOSTILE_WORDS),),
)
