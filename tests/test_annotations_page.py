"""The page of statements in a real browser, opened from a file as its reader would."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_annotations import DOCUMENT, FOUND, TEXT

from summarizer.attribution.model import Actor, Attributions, Statement
from summarizer.documents import Document
from summarizer.rendering.annotations_html import render_page
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
LONG = "Longword" * 60
HOSTILE = (
    Document("long", f"<img src=x onerror=alert(1)> {LONG}", title=LONG),
    Attributions("long", (Statement((Span(0, 200),), (Span(30, 90),), actor="a"),), (Actor("a", LONG, (LONG,), LONG),)),
)
Open = Callable[..., "Page"]
TOP = "one => one.getBoundingClientRect().top"
SHOWN_TEXT = """() => { const copy = document.querySelector('#d1 .text').cloneNode(true);
    copy.querySelectorAll('.note').forEach(note => note.remove()); return copy.textContent }"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for this module; skipped, saying why, where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright")
    if not CHROMIUM:
        pytest.skip("the browser tests need chromium on the PATH")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """A function that opens the page at a size; what the page logs or asks for fails the test."""
    contexts, complaints = [], []
    path = tmp_path / "page.html"
    path.write_bytes(render_page([(DOCUMENT, FOUND), HOSTILE]).encode("utf-8"))

    def opened(width: int = 1400, **context: str) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": 700}, **context))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: complaints.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def test_text_is_the_documents(show: Open) -> None:
    """What stands on the page, notes left out, is the document's text and no more."""
    assert show().evaluate(SHOWN_TEXT) == TEXT[DOCUMENT.body_start :]


def test_notes_stand_beside_their_statement(show: Open) -> None:
    """In a wide window each note is left of the text, at the line where its statement begins or just below the last note."""
    page = show()
    floor = 0.0
    for number in range(1, 6):
        note = page.locator(f"#d1-n{number}").bounding_box()
        mark = page.locator(f'#d1 mark[data-n="{number}"]').bounding_box()
        assert note is not None
        assert mark is not None
        assert note["x"] + note["width"] <= mark["x"]
        assert abs(note["y"] - max(mark["y"], floor)) < 24
        floor = note["y"] + note["height"]


@pytest.mark.parametrize("width", [320, 390, 800, 1100, 1400])
def test_page_never_scrolls_sideways(show: Open, width: int) -> None:
    """The page is as wide as the window, however long a word is."""
    assert show(width).evaluate("() => document.documentElement.scrollWidth") <= width


def test_filter_by_keyboard(show: Open) -> None:
    """Tab and the arrow keys choose an actor; the notes and marks of the others go."""
    page = show()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.closest('label').querySelector('b').textContent") == "Ada Brock"
    seen = page.locator("#d1 .note:visible bdi").all_inner_texts()
    assert seen == ["Ada Brock"] * 3
    lit = "one => getComputedStyle(one).backgroundColor"
    assert page.locator('#d1 mark.content[data-n="3"]').evaluate(lit) != "rgba(0, 0, 0, 0)"
    assert page.locator("#d1 mark.content.unresolved").evaluate(lit) == "rgba(0, 0, 0, 0)"
    assert page.locator("#d2 .note:visible").count() == 1


def test_parts_differ_without_colour(show: Open) -> None:
    """Weight, slant and lines tell source, cue and content apart in forced colours."""
    page = show(forced_colors="active")
    looks = "one => { const s = getComputedStyle(one); return [s.fontWeight, s.fontStyle, s.borderBottomStyle].join() }"
    seen = {page.locator(f"#d1 mark.{role}").first.evaluate(looks) for role in ("source", "cue", "content", "loose")}
    assert len(seen) == 4


def test_dark_window_has_a_dark_page(show: Open) -> None:
    """The page follows the window's colour scheme, text stays light on dark."""
    page = show(color_scheme="dark")
    ground, ink = page.evaluate("() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color] }")
    assert sum(map(int, ground[4:-1].split(","))) < 200 < sum(map(int, ink[4:-1].split(",")))


def test_print_keeps_text_and_actors(show: Open) -> None:
    """On paper stand the text, its notes and the list of actors, without buttons."""
    page = show()
    page.emulate_media(media="print")
    assert page.locator("#d1-n1").is_visible()
    assert page.get_by_text("Mayor; also").is_visible()
    assert not page.locator("input").first.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
