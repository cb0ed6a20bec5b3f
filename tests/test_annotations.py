"""Statements marked in the text they were found in, for a terminal and as a page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.attribution.model import Actor, ActorKind, Attributions, Kind, Statement
from summarizer.documents import Document
from summarizer.rendering.annotations import Annotated, annotated
from summarizer.rendering.annotations_html import render_page
from summarizer.rendering.annotations_text import render_annotations
from summarizer.text.spans import Span

TEXT = """---
title: A jetty
---

Mayor Ada Brock said the jetty would stay. “We keep the jetty,” she told the reporters.

“It was never in doubt,
whatever they wrote.

“It will stand for years.”

The clerk denied that it leaks, the harbour master said. One of them said it was late.

Nobody signed “the long letter of complaint”. It was [torn] <b>up</b>.
"""
ACTORS = (
    Actor("brock", "Ada Brock", ("Brock",), "Mayor", mentions=()),
    Actor("town", "Town of Velden", kind=ActorKind.GOVERNMENT),
    Actor("clerk", "the clerk", role="clerk", speaks_for="town"),
    Actor("master", "the harbour master"),
    Actor("guest", "a guest"),
)


def spans(*words: str) -> tuple[Span, ...]:
    """Where these words first stand."""
    return tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


STATEMENTS = (
    Statement(spans("the jetty would stay"), spans("Mayor Ada Brock"), spans("said"), "say", actor="brock"),
    Statement(spans("“We keep the jetty,”"), spans("she"), spans("told"), "tell", Kind.DIRECT, actor="brock"),
    Statement(
        spans("“It was never in doubt,\nwhatever they wrote.", "“It will stand for years.”"), kind=Kind.DIRECT, actor="brock"
    ),
    Statement(spans("that it leaks"), spans("The clerk"), spans("denied"), "deny", denied=True, actor="clerk", via="master"),
    Statement(spans("it was late"), spans("One of them"), candidates=("clerk", "master")),
)
FOUND = Attributions("jetty", STATEMENTS, ACTORS, quoted=spans("We keep the jetty", "the long letter of complaint"))
DOCUMENT = Document("jetty", TEXT, title="A jetty", body_start=TEXT.index("Mayor"))
SHOWN = annotated(DOCUMENT, FOUND)


def text(shown: Annotated = SHOWN, width: int = 90, *, color: bool = False) -> str:
    """The terminal form."""
    return render_annotations(shown, width=width, color=color)


def rows(rendered: str) -> list[tuple[str, str]]:
    """Margin and text of each line that has a margin."""
    return [(left.strip(), right.strip()) for left, bar, right in (line.partition("│") for line in rendered.splitlines()) if bar]


def test_parts_stand_in_brackets_of_their_own() -> None:
    """Without colour source, cue and content can be told apart, and the statement's number leads to the margin."""
    assert "¹<Mayor Ada Brock> {said} [the jetty would stay]." in text()
    assert "[?the long letter of complaint?]" in text()
    assert "\x1b" not in text()


def test_colour_takes_the_place_of_brackets() -> None:
    """With colour the words stay as they are, each part in its own."""
    colored = text(color=True)
    codes = [re.findall(rf"\x1b\[([\d;]+)m{word}", colored) for word in ("Mayor Ada Brock", "said", "the jetty would stay")]
    assert codes == [["1;36"], ["33"], ["32"]]
    assert "<Mayor" not in colored
    assert "[torn]" in colored


def test_actor_stands_where_the_statement_begins() -> None:
    """The margin names the speaker at the line of the statement's first words; the role is told once."""
    beside = rows(text())
    assert beside[0] == ("¹ Ada Brock, Mayor", beside[0][1])
    assert beside[0][1].startswith("¹<Mayor Ada Brock>")
    notes = "\n".join(left for left, _ in beside)
    assert notes.count("Mayor") == 1


def test_further_paragraph_says_that_it_goes_on() -> None:
    """A quotation of several paragraphs has its speaker beside each."""
    assert next(left for left, right in rows(text()) if "[“It will stand" in right) == "³ Ada Brock, goes on"


def test_relayed_denied_and_unresolved_are_said() -> None:
    """Who relays it, that it is denied, and between whom it was not decided stand in the margin."""
    notes = " ".join(left for left, _ in rows(text()))
    assert "the clerk, clerk, via the harbour master, denied" in notes
    assert "unresolved: the clerk or the harbour master" in notes
    assert "nobody found" in notes


def test_counts_and_actors_close_the_page() -> None:
    """The last lines count everything and list those who speak, with the principal they speak for."""
    rendered = text(width=120)
    assert "5 statements (2 direct, 0 mixed, 3 indirect) · 2 actors · 1 unresolved · 1 quotation nobody is found for" in rendered
    assert "   3  Ada Brock – person; Mayor; also “Brock”" in rendered
    assert "the clerk – person; clerk; speaks for Town of Velden" in rendered
    assert rendered.endswith("1 more named, who say nothing\n")


@pytest.mark.parametrize("width", [20, 40, 63, 64, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """At every width all words are there and none stands outside."""
    rendered = text(width=width)
    assert max(map(len, rendered.splitlines())) <= width
    assert "jetty" in rendered


def test_front_matter_is_not_shown() -> None:
    """Only the document proper is text to check."""
    assert "title:" not in text()


def test_terminal_is_not_driven_by_the_document() -> None:
    """Control characters of a document or of a name reach no terminal."""
    document = Document("x", "A\x1b[2J man\u202e said no.")
    found = Attributions("x", (Statement((Span(13, 20),), (Span(0, 9),), actor="a"),), (Actor("a", "A\x07 man"),))
    assert not set("\x1b\x07\u202e") & set(text(annotated(document, found)))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.integers(0, 60), st.integers(1, 9)), max_size=6))
def test_words_are_kept_however_statements_overlap(places: list[tuple[int, int, int, int]]) -> None:
    """Nested, crossing and coinciding statements lose no word of the text, on a terminal and on the page."""
    words = " ".join(f"word{number}" for number in range(15))
    statements = tuple(Statement((Span(at, at + long),), (Span(by, by + wide),), actor="a") for at, long, by, wide in places)
    found = Attributions("x", statements, (Actor("a", "Somebody"),))
    document = Document("x", words)
    shown = " ".join(right for _, right in rows(text(annotated(document, found), color=False)))
    assert re.sub(r"[\[\],<>⁰¹²³⁴⁵⁶⁷⁸⁹ ]", "", shown) == words.replace(" ", "")
    body = render_page([(document, found)]).partition('<div class="text said">')[2].partition("</div>")[0]
    assert re.sub(r"<[^>]*>", "", re.sub(r'<span class="note.*?</bdi></span>', "", body)) == words


def test_page_escapes_what_documents_say() -> None:
    """Markup of a document, its title or a name is text; the policy allows the page's own style and no script."""
    bad = "<script>alert(1)</script>"
    found = Attributions("x", (Statement((Span(0, 8),), actor="a"),), (Actor("a", bad, (bad,), bad),))
    page = render_page([(Document("x", bad, title=bad, publisher=bad), found), (DOCUMENT, FOUND)])
    assert "<script" not in page
    assert "default-src 'none'; style-src 'sha256-" in page.replace("&#39;", "'")
    assert "script-src" not in page


def test_page_is_the_same_each_time() -> None:
    """The same statements give the same bytes."""
    assert render_page([(DOCUMENT, FOUND)]) == render_page([(DOCUMENT, FOUND)])
