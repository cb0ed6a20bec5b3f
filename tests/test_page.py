"""The web page in a real browser, opened from a file as its reader would."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from briefings import CORPUS, EMPTY, FULL, HOSTILE, HOSTILE_CORPUS

from summarizer.rendering import render_html
from summarizer.rendering.outlining import outline
from summarizer.rendering.wording import writable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page


pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BRIEFINGS = {"full": (FULL, CORPUS), "empty": (EMPTY, CORPUS), "hostile": (HOSTILE, HOSTILE_CORPUS)}

LIT = """() => { const goal = document.querySelector(':target')?.closest('mark');
    if (!goal) return ''; const light = getComputedStyle(goal).backgroundColor;
    return [...document.querySelectorAll('mark')].filter(mark => getComputedStyle(mark).backgroundColor === light)
        .map(mark => mark.textContent).join('') }"""
IN_VIEW = """anchor => { const box = document.getElementById(anchor).getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth }"""


@dataclass
class Opened:
    """A page in the browser, and what it complained about or asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def ask(self, script: str, argument: object = None) -> object:
        """The value of `script` in the page."""
        return self.page.evaluate(script, argument)

    def follow(self, anchor: str) -> None:
        """Click into the first line of the link to `anchor`, which may run over several."""
        link = self.page.locator(f'a.to-text[href="#{anchor}"]')
        link.scroll_into_view_if_needed()
        first = "one => { const line = one.getClientRects()[0]; return [line.left + 3, line.top + line.height / 2] }"
        self.page.mouse.click(*link.evaluate(first))

    def focused(self) -> object:
        """The id of the element that has the focus."""
        return self.ask("() => document.activeElement.id")


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
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """A function that opens a briefing's page, with or without script, at a size."""
    contexts = []

    def opened(name: str = "full", *, script: bool = True, width: int = 1400, height: int = 700) -> Opened:
        path = tmp_path / f"{name}.html"
        path.write_bytes(render_html(*BRIEFINGS[name]).encode("utf-8"))
        context = browser.new_context(java_script_enabled=script, viewport={"width": width, "height": height})
        context.set_default_timeout(10_000)
        contexts.append(context)
        result = Opened(context.new_page())
        result.page.on("console", lambda message: result.complaints.append(message.text))
        result.page.on("pageerror", lambda error: result.complaints.append(str(error)))
        result.page.on("dialog", lambda dialog: (result.complaints.append(dialog.message), dialog.dismiss()))
        result.page.on("request", lambda request: result.requests.append(request.url))
        result.page.goto(path.as_uri())
        return result

    yield opened
    for context in contexts:
        context.close()


def in_the_dom(text: str) -> str:
    """`text` as a browser holds it: line ends as one character, a mark for what a page cannot hold."""
    return writable(text).replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("name", ["full", "hostile"])
def test_every_link_lands_on_its_words(show: Callable[..., Opened], name: str) -> None:
    """Each quotation, condition and nearest mention leads to lit text that is its own, in view and focused."""
    opened = show(name)
    quotations = outline(BRIEFINGS[name][0]).quotations
    assert opened.page.locator("a.to-text").count() == len(quotations)
    for quotation in quotations:
        opened.follow(quotation.anchor)
        assert opened.ask(LIT) == in_the_dom(quotation.text)
        assert opened.focused() == quotation.anchor
        assert opened.ask(IN_VIEW, quotation.anchor)


@pytest.mark.parametrize("name", ["full", "hostile"])
def test_links_land_without_script(show: Callable[..., Opened], name: str) -> None:
    """Without JavaScript the same links scroll to the same words, which are highlighted as the target."""
    opened = show(name, script=False)
    for quotation in outline(BRIEFINGS[name][0]).quotations:
        opened.follow(quotation.anchor)
        assert opened.ask("() => document.querySelector(':target').id") == quotation.anchor
        assert opened.ask(LIT) == in_the_dom(quotation.text)
        assert opened.ask(IN_VIEW, quotation.anchor)


@pytest.mark.parametrize("name", BRIEFINGS)
@pytest.mark.parametrize("width", [1400, 360])
def test_page_is_quiet(show: Callable[..., Opened], name: str, width: int) -> None:
    """Nothing is logged, no policy is violated, no dialog opens, and only the file itself is requested."""
    opened = show(name, width=width)
    if name != "empty":
        opened.follow("d1-q1")
    opened.page.wait_for_timeout(50)
    assert opened.complaints == []
    assert [url.split("#")[0].rsplit("/", 1)[-1] for url in opened.requests] == [f"{name}.html"]
    assert all(url.startswith("file:") for url in opened.requests)


def test_policy_stops_what_is_not_ours(show: Callable[..., Opened]) -> None:
    """A script or picture that got into the page would neither run nor load."""
    opened = show()
    opened.ask(
        """() => { const script = document.createElement('script'); script.textContent = 'window.ran = true';
        document.body.append(script); const picture = new Image(); picture.src = 'https://picture.example/x.png';
        document.body.append(picture); }"""
    )
    opened.page.wait_for_timeout(50)
    assert opened.ask("() => window.ran") is None
    assert len([text for text in opened.complaints if "Content Security Policy" in text]) == 2


@pytest.mark.parametrize("name", BRIEFINGS)
def test_page_never_scrolls_sideways(show: Callable[..., Opened], name: str) -> None:
    """Neither the page nor the documents beside it are wider than the window, however long a word is."""
    opened = show(name)
    parts = "() => [...document.querySelectorAll('aside, .text, main')].every(one => one.scrollWidth <= one.clientWidth)"
    for width in (320, 390, 641, 800, 1024, 1400):
        opened.page.set_viewport_size({"width": width, "height": 700})
        assert opened.ask("() => document.documentElement.scrollWidth <= innerWidth"), width
        assert opened.ask(parts), width


def test_documents_stand_beside_or_below(show: Callable[..., Opened]) -> None:
    """A wide window shows the documents beside the briefing, a narrow one below it."""
    edge = (
        "() => [document.querySelector('main').getBoundingClientRect(), document.querySelector('aside').getBoundingClientRect()]"
    )
    briefing, documents = show(width=1400).ask(edge)  # type: ignore[misc]
    assert documents["left"] >= briefing["right"]
    briefing, documents = show(width=390).ask(edge)  # type: ignore[misc]
    assert documents["top"] >= briefing["bottom"]


def test_following_a_quotation_leaves_the_briefing_in_place(show: Callable[..., Opened]) -> None:
    """Beside each other, only the documents scroll: the reader does not lose the line."""
    opened = show()
    link = opened.page.locator('a[href="#d2-q2"]')
    link.scroll_into_view_if_needed()
    before = opened.ask("() => scrollY")
    link.click()
    assert opened.ask("() => scrollY") == before


@pytest.mark.parametrize("width", [1400, 390])
def test_keyboard_goes_there_and_back(show: Callable[..., Opened], width: int) -> None:
    """Enter on a quotation moves the focus to the passage; Escape moves it back and puts the light out."""
    opened = show(width=width)
    opened.page.locator('a[href="#d1-q2"]').focus()
    opened.page.keyboard.press("Enter")
    assert opened.focused() == "d1-q2"
    opened.page.keyboard.press("Escape")
    assert opened.focused() == "r-d1-q2"
    assert opened.ask(LIT) == ""
    assert opened.ask(IN_VIEW, "r-d1-q2")


def test_every_quotation_is_in_the_tab_order(show: Callable[..., Opened]) -> None:
    """Tab alone reaches each quotation, and each stance of the matrix."""
    opened = show()
    reached = []
    for _ in range(80):
        opened.page.keyboard.press("Tab")
        reached.append(opened.ask("() => document.activeElement.getAttribute('href')"))
    wanted = {f"#{quotation.anchor}" for quotation in outline(FULL).quotations}
    assert wanted <= set(reached)
    assert "#c1" in reached


def test_back_link_leads_to_the_quotation(show: Callable[..., Opened]) -> None:
    """Touch has no Escape: the document's own link leads back to where the reader came from."""
    opened = show(width=390)
    opened.follow("d1-q3")
    opened.page.locator("#d1 .back").click()
    assert opened.focused() == "r-d1-q3"


def test_browser_history_works(show: Callable[..., Opened]) -> None:
    """Back in the browser's history lights what was lit before."""
    opened = show()
    opened.follow("d1-q2")
    opened.follow("d2-q1")
    opened.page.go_back()
    opened.page.wait_for_function(f"({LIT})() !== ''")  # the browser goes back in its own time
    assert opened.ask(LIT) == "all four percent of it"


def test_link_with_a_passage_opens_there(show: Callable[..., Opened]) -> None:
    """An address that ends in a passage opens the page at it, and Escape leads to its sentence."""
    opened = show()
    opened.page.goto(opened.page.url + "#d1-q2")
    opened.page.reload()
    assert opened.ask(LIT) == "all four percent of it"
    opened.page.keyboard.press("Escape")
    assert opened.focused() == "r-d1-q2"


def test_matrix_reads_without_colour(show: Callable[..., Opened]) -> None:
    """Each cell says its stance in a word, for eyes and for screen readers, at both widths."""
    for width in (1400, 390):
        page = show(width=width).page
        assert page.get_by_role("rowheader").count() == 4
        assert page.get_by_role("columnheader").count() == 3
        cells = [" ".join(text.split()) for text in page.get_by_role("cell").all_inner_texts()]
        assert cells[:4] == ["± conditional", "· none stated", "− opposes", "○ noncommittal"]


def test_hostile_text_is_only_text(show: Callable[..., Opened]) -> None:
    """Markup in a document, a name or a sentence makes no element."""
    opened = show("hostile")
    assert opened.page.locator("img, main style, aside style, .text a, main script").count() == 0
    assert opened.ask("() => getComputedStyle(document.querySelector('h1')).display") != "none"


def test_print_shows_the_briefing_without_the_documents(show: Callable[..., Opened]) -> None:
    """On paper there are the matrix, the quotations and the ledger, in the full width."""
    page = show().page
    page.emulate_media(media="print")
    assert page.locator("table").is_visible()
    assert page.locator("blockquote").first.is_visible()
    assert page.locator(".ledger").is_visible()
    assert not page.locator("aside").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
