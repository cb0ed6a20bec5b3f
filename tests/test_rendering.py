"""What every format shows of a briefing, and what no format lets through."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from briefings import BREAD, CORPUS, EMPTY, FULL, HOSTILE, HOSTILE_CORPUS, LETTER, LEVY, MINUTES, evidence, passage
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from summarizer.briefing import (
    ActorInfo,
    Briefing,
    CheckReport,
    ClaimVerdict,
    Comparison,
    Failure,
    Finding,
    FindingKind,
    IssueInfo,
    NoneStated,
    Provenance,
)
from summarizer.documents import Corpus, Document
from summarizer.errors import UsageError
from summarizer.rendering import (
    FORMATS,
    render,
    render_html,
    render_json,
    render_markdown,
    render_report,
    render_terminal,
)
from summarizer.rendering.columns import column_widths
from summarizer.rendering.markdown import escaped
from summarizer.rendering.marks import Landing, marked
from summarizer.rendering.wording import printable, writable
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

ESCAPE_CODE = re.compile(r"\x1b\[[0-9;]*m")


class Elements(HTMLParser):
    """Start tags, text by `data-q` and ids of a page, as an HTML parser sees them."""

    def __init__(self, page: str) -> None:
        """Read the whole page at once."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.text = ""
        self.pieces: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag, its id and which passages begin."""
        known = dict(attrs)
        self.tags.append((tag, known))
        self.ids += [known["id"]] if known.get("id") else []
        if tag == "mark":
            self._open = (known["data-q"] or "").split()

    def handle_endtag(self, tag: str) -> None:
        """A mark ends: its text is over."""
        if tag == "mark":
            self._open = []

    def handle_data(self, data: str) -> None:
        """Text counts for each passage that is open."""
        self.text += data
        for anchor in self._open:
            self.pieces[anchor] = self.pieces.get(anchor, "") + data


def shown_text(markdown: str) -> str:
    """The text that a Markdown reader sees, blocks joined by line ends."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return "\n".join(
        "".join(child.content if child.type in {"text", "code_inline"} else " " * (child.type == "softbreak") for child in inline)
        for inline in (token.children or [] for token in tokens if token.type == "inline")
    )


def said(briefing: Briefing) -> Iterator[str]:
    """Every text of `briefing` that a reader must find, whatever the format."""
    for position in briefing.positions:
        yield position.stance.value
        yield position.reason or ""
        for sentence in position.sentences:
            yield sentence.text
            yield from (found.quote for found in sentence.evidence)
            yield from (found.condition.quote for found in sentence.evidence if found.condition)
            yield from (flag.message for flag in sentence.flags)
    for rejected in briefing.rejected:
        yield rejected.text
        yield from rejected.quotes
        yield from (finding.message for finding in rejected.findings)
    yield from (absent.nearest.quote for absent in briefing.none_stated if absent.nearest)
    yield from (failure.message for failure in briefing.failures)
    yield from (contrast.text for contrast in briefing.comparison)
    yield from (actor.role or "" for actor in briefing.actors)
    yield from (document.title or document.id for document in briefing.documents)


def flat(text: str) -> str:
    """`text` without the bars and line ends of a terminal, white space as single blanks."""
    return " ".join(text.replace("│", " ").split())


def readable(briefing: Briefing, corpus: Corpus, form: str) -> str:
    """What a human sees of a rendered briefing, white space as single blanks."""
    if form == "md":
        return flat(shown_text(render_markdown(briefing)))
    if form == "html":
        return flat(Elements(render_html(briefing, corpus)).text)
    return flat(render_terminal(briefing, width=2000, color=False))


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
@pytest.mark.parametrize(("briefing", "corpus"), [(FULL, CORPUS), (HOSTILE, HOSTILE_CORPUS)])
def test_every_format_shows_everything(form: str, briefing: Briefing, corpus: Corpus) -> None:
    """Sentences, quotations, conditions, flags, reasons, the ledger and failures are in each format for readers."""
    shown = readable(briefing, corpus, form)
    visible = (lambda text: flat(writable(text))) if form == "html" else printable
    assert [text for text in said(briefing) if visible(text) not in shown] == []


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_notes_travel_with_the_quotation(form: str) -> None:
    """A relayed passage or one without quotation marks says so, and an absence says how much was read."""
    shown = readable(FULL, CORPUS, form).lower()
    for words in (
        "via tomas okker",
        "not in quotation marks",
        "partly in quotation marks",
        "none stated (2 documents read)",
        "speaks for skippers' guild",
    ):
        assert words in shown


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_empty_briefing_says_so(form: str) -> None:
    """A briefing without positions says in a sentence that none was found, and in how many documents."""
    assert "No stated position was found in 1 document." in readable(EMPTY, CORPUS, form)
    nothing = Briefing(provenance=Provenance(summarizer="0.1.0"))
    assert "No document was read, so no position could be found." in readable(nothing, CORPUS, form)


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_silent_actors_stand_together(form: str) -> None:
    """Actors without any position are no rows of the matrix; those silent on the same issues share a line."""
    names = ("Ada Quill", "Ben Orme")
    actors = tuple(ActorInfo(id=name, name=name) for name in names)
    absent = tuple(NoneStated(actor=name, issue=issue, documents_read=2) for name in names for issue in ("levy", "ban"))
    more = FULL.model_copy(update={"actors": (*FULL.actors, *actors), "none_stated": (*FULL.none_stated, *absent)})
    shown = readable(more, CORPUS, form)
    assert "Ada Quill, Ben Orme – none stated (2 documents read): Mooring levy, Night ban on heavy barges" in shown
    assert shown.count("Ada Quill") == 1


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_nearest_mention_is_shown_once(form: str) -> None:
    """A passage that is the nearest for several absences is shown once, with all that it is near to."""
    near = passage(MINUTES, "Norrmud itself sent no one")
    absent = tuple(NoneStated(actor="guild", issue=issue, documents_read=2, nearest=near) for issue in ("levy", "ban"))
    shown = readable(FULL.model_copy(update={"none_stated": absent}), CORPUS, form)
    assert "Skippers' guild on Mooring levy; Skippers' guild on Night ban on heavy barges: " in shown
    assert shown.count("Norrmud itself sent no one") == (2 if form == "html" else 1)


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_sides_are_put_together(form: str) -> None:
    """Pairs that differ are shown as sides, not one by one."""
    pairs = tuple((one, other) for one in ("rowan", "lund") for other in ("okker", "norrmud"))
    sides = FULL.model_copy(update={"comparison": (Comparison(issue="levy", differ=pairs),)})
    assert "Ilse Rowan, Pia Lund versus Tomas Okker, Norrmud" in readable(sides, CORPUS, form)


@pytest.mark.parametrize("form", FORMATS)
def test_same_briefing_same_text(form: str) -> None:
    """Rendering twice gives the same text, also for a copy that went through JSON."""
    again = Briefing.model_validate_json(render_json(FULL))
    assert render(FULL, CORPUS, form, width=100) == render(again, CORPUS, form, width=100)  # type: ignore[arg-type]


def test_unknown_format_is_a_usage_error() -> None:
    """A format that does not exist is refused by name, with those that do."""
    with pytest.raises(UsageError, match="no format 'pdf'; there are terminal, md, html, json"):
        render(FULL, CORPUS, "pdf")  # type: ignore[arg-type]


def test_import_is_light() -> None:
    """Importing the renderers loads neither rich nor jinja2."""
    code = "import sys, summarizer.rendering; print([name for name in ('rich', 'jinja2', 'spacy') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_unlisted_ids_stand_for_themselves() -> None:
    """An actor or issue that the briefing does not list is shown by its id, never dropped."""
    bare = FULL.model_copy(update={"actors": (), "issues": ()})
    shown = readable(bare, CORPUS, "md")
    assert all(ident in shown for ident in ("rowan", "okker", "norrmud", "lund", "levy", "ban", "via okker"))


def test_given_issue_without_any_cell_is_listed() -> None:
    """An issue that the user asked for has a column although nobody takes a side on it."""
    asked = FULL.model_copy(update={"issues": (*FULL.issues, IssueInfo(id="x", label="Harbour tolls", given=True))})
    assert "Harbour tolls" in readable(asked, CORPUS, "terminal")
    assert "Quay lights" not in readable(asked, CORPUS, "terminal")


# --- JSON ---


def test_json_reads_back() -> None:
    """JSON out and in loses nothing, and is UTF-8 text with an indent of one and a line end."""
    text = render_json(FULL)
    assert Briefing.model_validate_json(text) == FULL
    assert text.endswith("}\n")
    assert '\n "provenance": {' in text
    assert "🚢" in text


def test_json_of_equal_briefings_is_identical() -> None:
    """The order in which settings and prompts were filled in leaves no trace."""
    turned = FULL.provenance.model_copy(
        update={
            "prompts": dict(reversed(FULL.provenance.prompts.items())),
            "settings": {"limits": {"a": 1, "b": 2}, "policy": "standard"},
        }
    )
    other = FULL.model_copy(update={"provenance": turned})
    assert other == FULL
    assert render_json(other) == render_json(FULL)


@given(st.text(st.characters(exclude_categories=[])))
def test_json_is_always_writable(text: str) -> None:
    """Any text, lone surrogates included, can be written as UTF-8 and read back as it was."""
    failure = Failure(document="d", stage="ingest", message=text)
    out = render_json(EMPTY.model_copy(update={"failures": (failure,)})).encode("utf-8")
    assert json.loads(out)["failures"][0]["message"] == text


# --- Terminal ---


@pytest.mark.parametrize("width", [30, 80, 120])
@pytest.mark.parametrize("briefing", [FULL, EMPTY, HOSTILE])
def test_terminal_keeps_to_its_width(briefing: Briefing, width: int) -> None:
    """No line is wider than asked for, however long a word is."""
    assert max(map(cell_len, render_terminal(briefing, width=width, color=False).splitlines())) <= width


@pytest.mark.parametrize("briefing", [FULL, HOSTILE])
def test_terminal_without_colour_has_no_control_characters(briefing: Briefing) -> None:
    """Without colour there is no escape code, not even one that stands in a document."""
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", render_terminal(briefing, width=80, color=False))


def test_colour_only_adds() -> None:
    """With its colour codes taken out, the coloured briefing is the plain one."""
    coloured = render_terminal(FULL, width=80, color=True)
    plain = "".join(line.rstrip() + "\n" for line in ESCAPE_CODE.sub("", coloured).splitlines())
    assert coloured != plain
    assert plain == render_terminal(FULL, width=80, color=False)


def test_hostile_text_cannot_drive_a_coloured_terminal() -> None:
    """Only our own codes are in a coloured briefing."""
    assert "\x1b" not in ESCAPE_CODE.sub("", render_terminal(HOSTILE, width=80, color=True)).replace("�", "")
    assert "\x1b[31mred" not in render_terminal(HOSTILE, width=80, color=True)


def test_environment_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was asked for decides, not the variables that terminal libraries look at."""
    before = render_terminal(FULL, width=80, color=True), render_terminal(FULL, width=80, color=False)
    for name, value in {"NO_COLOR": "1", "FORCE_COLOR": "1", "COLUMNS": "33", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert before == (render_terminal(FULL, width=80, color=True), render_terminal(FULL, width=80, color=False))


def test_matrix_is_a_table_where_it_fits() -> None:
    """At 80 columns actors are rows; where the columns have no room, each actor has a list."""
    wide, narrow = (render_terminal(FULL, width=width, color=False) for width in (80, 40))
    assert re.search(r"^Tomas Okker +− opposes +○ noncommittal$", wide, re.MULTILINE)
    assert re.search(r"^Tomas Okker\n  Mooring levy: − opposes\n", narrow, re.MULTILINE)


def test_table_breaks_no_stance() -> None:
    """Wherever the matrix is a table, mark and word of each stance stay on one line."""
    issues = tuple(IssueInfo(id=f"i{number}", label="word " * number, given=False) for number in range(1, 6))
    absent = tuple(NoneStated(actor=one.id, issue=issue.id, documents_read=2) for one in FULL.actors for issue in issues)
    more = FULL.model_copy(update={"issues": (*FULL.issues, *issues), "none_stated": absent})
    texts = [render_terminal(more, width=width, color=False).split("Ilse Rowan (")[0] for width in range(60, 200, 3)]
    tables = [text for text in texts if "\n  Mooring levy:" not in text]
    assert 20 < len(tables) < len(texts)
    assert {table.count("·") for table in tables} == {21}
    assert all(words in table for table in tables for words in ("○ noncommittal", "± conditional", "· none stated in the"))


def test_columns_share_what_room_there_is() -> None:
    """Columns get what they like, else their words, else nothing; what may not be broken is not."""
    columns = [(["Actor", "Ilse Rowan"], []), (["Night ban on heavy barges"], ["○ noncommittal"])]
    assert column_widths(columns, 100) == [10, 25]
    assert column_widths(columns, 30) == [10, 18]
    assert column_widths(columns, 28) == [10, 16]
    assert column_widths(columns, 27) is None


def test_bars_stand_before_each_line_of_a_quotation() -> None:
    """A quotation that wraps stays recognisable as one."""
    lines = [line for line in render_terminal(FULL, width=60, color=False).splitlines() if line.startswith("    │ ")]
    assert LEVY in flat(" ".join(lines))


# --- Markdown ---


@given(st.text(st.sampled_from("ab 12.)-+=*_`[]()<>|#&;!~$\\\n\t:/\"'") | st.characters(codec="utf-8"), min_size=1))
def test_escaped_text_shows_as_itself(text: str) -> None:
    """Markdown shows an escaped text as the text, in a paragraph, a table cell or a block quotation."""
    assert shown_text(f"{escaped(text)}\n") == printable(text)
    assert shown_text(f"> {escaped(text)}\n") == printable(text)
    assert shown_text(f"| head |\n| --- |\n| {escaped(text)} |\n") == f"head\n{printable(text)}"


def test_markdown_has_a_matrix_and_block_quotations() -> None:
    """The matrix is one table of actors by issues, and quotations stand in block quotations of their own."""
    tokens = MarkdownIt("commonmark").enable("table").parse(render_markdown(FULL))
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") == 1
    assert kinds.count("tr_open") == 5
    assert kinds.count("td_open") == 12
    quotations = sum(len(sentence.evidence) for position in FULL.positions for sentence in position.sentences)
    assert kinds.count("blockquote_open") == quotations + 2


def test_hostile_markdown_is_inert() -> None:
    """No tag, link, picture or further table cell comes out of a text."""
    tokens = MarkdownIt("commonmark").enable("table").parse(render_markdown(HOSTILE))
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or []}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "em_open"}
    assert [token.type for token in tokens].count("td_open") == 3


def test_markdown_sources_are_numbered_as_cited() -> None:
    """The list of sources counts like the citations, and only a web address becomes a link."""
    text = render_markdown(FULL)
    assert f"1. {MINUTES.title}, Velden Harbour Board, 2026-03-02, <https://harbour.example/minutes/12>," in text
    assert f"sha256 `{LETTER.sha256}`" in text
    assert "<javascript:" not in render_markdown(HOSTILE)


# --- HTML ---


def test_policy_fits_the_blocks() -> None:
    """The page's policy allows the very style and script it carries, and nothing else."""
    page = render_html(FULL, CORPUS)
    policy = next(known["content"] or "" for _, known in Elements(page).tags if known.get("http-equiv"))
    for directive, tag in (("style-src", "style"), ("script-src", "script")):
        (block,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


@pytest.mark.parametrize(("briefing", "corpus"), [(FULL, CORPUS), (EMPTY, CORPUS), (HOSTILE, HOSTILE_CORPUS)])
def test_page_has_only_our_elements(briefing: Briefing, corpus: Corpus) -> None:
    """No element, handler or address comes out of a text; ids are unique; links within the page have a goal."""
    seen = Elements(render_html(briefing, corpus))
    tags = [tag for tag, _ in seen.tags]
    assert not {"img", "iframe", "link", "object", "form"} & set(tags)
    assert tags.count("script") == tags.count("style") == 1
    assert not [name for _, known in seen.tags for name in known if name.startswith("on") or name in {"src", "style"}]
    hrefs = [known["href"] or "" for tag, known in seen.tags if tag == "a"]
    assert all(href.startswith(("#", "https://")) for href in hrefs)
    assert {href[1:] for href in hrefs if href.startswith("#")} <= set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids))


def test_page_lands_on_the_words() -> None:
    """Each quotation, condition and nearest passage has a highlighted place whose text it is."""
    pieces = Elements(render_html(FULL, CORPUS)).pieces
    assert pieces["d1-q1"] == LEVY
    assert pieces["d1-c1"] == "if the ferry keeps its winter timetable"
    assert pieces["d1-q2"] == "all four percent of it"
    assert BREAD in pieces.values()
    assert "that the town had waited" in pieces.values()


def test_another_documents_briefing_is_refused() -> None:
    """Evidence that does not stand in the documents handed in is an error, not a link to other words."""
    other = Corpus((Document(id=MINUTES.id, text=MINUTES.text.replace("levy", "toll")), LETTER))
    with pytest.raises(ValueError, match="hand in the documents that this briefing was made from"):
        render_html(FULL, other)


def test_missing_document_leaves_plain_quotations() -> None:
    """Without a document's text its quotations are shown without a link, and the page says why."""
    page = render_html(FULL, Corpus((LETTER,)))
    assert "The text of this document is not part of this page." in page
    assert 'href="#d1-q1"' not in page
    assert 'href="#d2-q1"' in page
    assert LEVY in page


def test_front_matter_is_not_shown() -> None:
    """A document is shown from where it begins, after its front matter."""
    start = LETTER.text.index("The guild")
    page = render_html(FULL, Corpus((MINUTES, Document(id=LETTER.id, text=LETTER.text, body_start=start))))
    assert "To the board:" not in page
    assert Elements(page).pieces["d2-q1"] == "The guild is against the mooring levy."


TEXTS = st.text(st.sampled_from("a<&>\"'\u202b🧨é \n"), min_size=2, max_size=30)


@given(TEXTS, st.data())
def test_marks_lose_and_move_nothing(text: str, data: st.DataObject) -> None:
    """However landings overlap, each has one id and the text of its span, and the whole text stays as it was."""
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] != pair[1])
    spans = [Span(min(pair), max(pair)) for pair in data.draw(st.lists(edges, max_size=6))]
    seen = Elements(str(marked(text, [Landing(f"q{number}", span) for number, span in enumerate(spans)])))
    assert seen.text == text
    assert sorted(seen.ids) == [f"q{number}" for number in range(len(spans))]
    assert seen.pieces == {f"q{number}": span.of(text) for number, span in enumerate(spans)}


# --- Report ---

REPORT = CheckReport(
    claims=(
        ClaimVerdict(id="1", accepted=True, sentence="Okker objects.", actor="Tomas Okker", evidence=(evidence(MINUTES, BREAD),)),
        ClaimVerdict(
            id="2",
            accepted=False,
            sentence="Rowan backs a levy of five percent.",
            findings=(
                Finding(
                    kind=FindingKind.NUMBER_MISMATCH, message="'five' is not there", nearest=passage(MINUTES, "four percent")
                ),
                Finding(kind=FindingKind.HEDGE_ADDED, message="'may' is new", weight="flag"),
            ),
        ),
    ),
    failures=(Failure(document="scan.pdf", stage="ingest", message="no text layer"),),
)


def test_report_on_a_terminal() -> None:
    """Each sentence has its verdict, findings and evidence with their place, and the last line is a rate."""
    text = render_report(REPORT, width=100)
    start = MINUTES.text.index(BREAD)
    assert "✓ grounded (Tomas Okker): Okker objects." in text
    assert f"│ {BREAD} (harbour-minutes {start}:{start + len(BREAD)})" in text
    assert "✗ rejected (no speaker named): Rowan backs a levy of five percent." in text
    assert "number mismatch: 'five' is not there" in text
    assert "nearest: four percent (harbour-minutes" in text
    assert "flag, hedge added: 'may' is new" in text
    assert "scan.pdf (ingest): no text layer" in text
    assert text.endswith("\n1 of 2 sentences grounded (0 flagged), 1 rejected; 1 failure.\n")
    assert "\x1b" not in text


def test_empty_report_is_no_success() -> None:
    """A summary without sentences is reported as unchecked."""
    assert render_report(CheckReport()) == "No sentence was checked.\n"


def test_report_as_json_reads_back() -> None:
    """The JSON of a report is the report."""
    assert CheckReport.model_validate_json(render_report(REPORT, "json")) == REPORT
