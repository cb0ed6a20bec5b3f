"""A briefing as one self-contained web page, every quotation linked to its place in the document beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from summarizer.rendering.outlining import outline
from summarizer.rendering.page import asset, environment, policy
from summarizer.rendering.wording import EMPTY_CELL, GLYPHS, count, is_web_address, writable
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

    from summarizer.briefing import Briefing
    from summarizer.documents import Corpus, Document
    from summarizer.rendering.marks import Landing
    from summarizer.rendering.outline import Outline, Quotation, Source


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document beside the briefing; `body` is None where its text was not handed in."""

    source: Source
    body: Markup | None


def render_html(briefing: Briefing, corpus: Corpus) -> str:
    """The page: no request to anywhere, no script needed to follow a quotation, and the same bytes for the same input.

    `corpus` holds the documents that the briefing was made from; ValueError where evidence does not stand in them.
    """
    shown = outline(briefing)
    landings = _landings(shown, corpus)
    style, script = _style(landings), asset("page.js")
    page = _template().render(
        outline=shown,
        sheets=_sheets(shown, corpus, landings),
        landed={landing.anchor for every in landings.values() for landing in every},
        style=style,
        script=script,
        policy=policy(style, script),
    )
    return writable(page).lstrip()


def _landings(shown: Outline, corpus: Corpus) -> dict[str, list[Landing]]:
    """The quotations of each document that can be shown in it."""
    from summarizer.rendering.marks import Landing  # noqa: PLC0415 - markupsafe comes with jinja2

    texts = {document.id: document.text for document in corpus}
    found: dict[str, list[Landing]] = {ident: [] for ident in texts}
    for quotation in shown.quotations:
        text = texts.get(quotation.document)
        if text is not None and _stands(quotation, text):
            found[quotation.document].append(
                Landing(quotation.anchor, Span(quotation.start, quotation.end), quotation.is_evidence)
            )
    return found


def _stands(quotation: Quotation, text: str) -> bool:
    """Whether the words stand where the quotation says; evidence that does not is another document's briefing."""
    stands = 0 <= quotation.start < quotation.end and text[quotation.start : quotation.end] == quotation.text
    if quotation.is_evidence and not stands:
        place = f"{quotation.document} {quotation.start}:{quotation.end}"
        message = f"{place}: the text there is not the quotation; hand in the documents that this briefing was made from"
        raise ValueError(message)
    return stands


def _sheets(shown: Outline, corpus: Corpus, landings: dict[str, list[Landing]]) -> list[Sheet]:
    documents = {document.id: document for document in corpus}
    return [_sheet(source, documents.get(source.info.id), landings) for source in shown.sources]


def _sheet(source: Source, document: Document | None, landings: dict[str, list[Landing]]) -> Sheet:
    from summarizer.rendering.marks import marked  # noqa: PLC0415 - markupsafe comes with jinja2

    if document is None:
        return Sheet(source, None)
    own = landings[document.id]
    start = min([document.body_start, *(landing.span.start for landing in own)])
    return Sheet(source, marked(document.text, own, start))


def _style(landings: dict[str, list[Landing]]) -> str:
    """The style, and a rule for each landing in several pieces: the target is its first piece, all of them light up."""
    cut = [landing.anchor for every in landings.values() for landing in every if _is_cut(landing, every)]
    rules = (f':root:has(#{anchor}:target) [data-q~="{anchor}"] {{ background: var(--current); }}\n' for anchor in cut)
    return asset("page.css") + "".join(rules)


def _is_cut(landing: Landing, every: list[Landing]) -> bool:
    """Whether another landing begins or ends inside this one."""
    edges = (edge for other in every for edge in (other.span.start, other.span.end))
    return any(landing.span.start < edge < landing.span.end for edge in edges)


@cache
def _template() -> Template:
    made = environment()
    made.filters.update(count=count, webaddress=is_web_address)
    made.globals.update(GLYPHS=GLYPHS, EMPTY_CELL=EMPTY_CELL)
    return made.from_string(asset("page.html"))
