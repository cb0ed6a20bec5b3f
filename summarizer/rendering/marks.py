"""A document's text as HTML, with a landing point for every quotation taken from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from summarizer.text.spans import Span


@dataclass(frozen=True, slots=True)
class Landing:
    """Where the link to `anchor` arrives; `is_evidence` is False for a passage that is only near to something."""

    anchor: str
    span: Span
    is_evidence: bool = True


def marked(text: str, landings: Sequence[Landing], start: int = 0) -> Markup:
    """`text` from `start` on, escaped, every landing highlighted and its first piece carrying its id.

    Landings may overlap, nest and coincide: the text is cut at each of their ends, and every piece says in `data-q`
    which landings it belongs to. The text of a landing's pieces, put together, is the text of its span. Offsets are
    code points, which is why this is done here and not in the page, where strings count in UTF-16.
    """
    ends = {edge for landing in landings for edge in (landing.span.start, landing.span.end)}
    cuts = sorted({start, len(text), *ends})
    pieces = [Span(left, right) for left, right in pairwise(cuts)]
    return Markup("").join(_piece(text, piece, [one for one in landings if one.span.contains(piece)]) for piece in pieces)


def _piece(text: str, piece: Span, covering: Iterable[Landing]) -> Markup:
    inner = escape(piece.of(text))
    covering = list(covering)
    if not covering:
        return inner
    first, *others = [one.anchor for one in covering if one.span.start == piece.start] or [""]
    # An element has one id: where several landings begin together, the further ones nest inside the first.
    for anchor in others:
        inner = Markup('<span id="{}" tabindex="-1">{}</span>').format(anchor, inner)
    ident = Markup(' id="{}" tabindex="-1"').format(first) if first else ""
    kind = "" if any(one.is_evidence for one in covering) else Markup(' class="near"')
    names = " ".join(one.anchor for one in covering)
    return Markup('<mark{} data-q="{}"{}>{}</mark>').format(ident, names, kind, inner)
