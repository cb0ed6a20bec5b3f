"""How many claims a second the gate judges, where what is attributed in the article is known already.

In seconds of the CPU of this process, on one core: nothing here starts a second thread. Each figure is the median of five.
"""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from labelled import Labelled, Unusable, attributions, of_bench
from measuring import Absent, Bench, Row, lines, progress

from summarizer.attribution.model import Attributions
from summarizer.drafts import DraftQuote
from summarizer.grounding.validator import Source, judge_claim

LENGTH = 10_000
WITHIN = 700
"""An article is of the length that is promised about if it is so many characters longer or shorter."""
FEW = 15
"""Claims of a summary of one article."""
TARGET = 300
_TIMES = 5

_Articles = list[list[Labelled]]


def speed(bench: Bench) -> Iterator[Row]:
    """Claims a second: many on one article, warm and cold; and as many as a summary has on each of several articles."""
    every = _articles(bench)
    progress(f"speed: attributing {len(every)} articles")
    known = attributions({claims[0].document.id: claims[0].document for claims in every}, None, 1)
    offsets = {str(row["id"]): row["spans"] for row in lines(bench.data("claims", "support.jsonl"))}
    pointing = [[_pointing(claim, offsets[claim.ident]) for claim in claims] for claims in every]
    for title, articles in (("article searched", every), ("sentence given", pointing)):
        yield from _rows(title, articles, known)


def _rows(title: str, articles: _Articles, known: dict[str, Attributions]) -> Iterator[Row]:
    many = max(articles, key=len)
    place = f"{len(many)} claims on {len(many[0].document.text):,} characters"
    warm = Source(many[0].document, known[many[0].document.id])
    _judge(many, warm)
    yield _row(f"speed: {title}, {place}, warm", len(many), [_spent([many], [warm]) for _ in range(_TIMES)])
    yield _row(f"speed: {title}, {place}, cold", len(many), [_cold([many], known) for _ in range(_TIMES)])
    few = [claims[:FEW] for claims in articles if len(claims) >= FEW]
    place = f"{FEW} claims on each of {len(few)} articles"
    yield _row(f"speed: {title}, {place}, cold", FEW * len(few), [_cold(few, known) for _ in range(_TIMES)])


def _row(what: str, count: int, seconds: Sequence[float]) -> Row:
    rates = sorted(count / spent for spent in seconds)
    middle = statistics.median(rates)
    return Row(what, f"{middle:.0f} /s [{rates[0]:.0f}, {rates[-1]:.0f}]", f">= {TARGET} /s", middle >= TARGET)


def _cold(articles: _Articles, known: dict[str, Attributions]) -> float:
    """Seconds for all claims, the articles folded and split into words anew."""
    return _spent(articles, [Source(claims[0].document, known[claims[0].document.id]) for claims in articles])


def _spent(articles: _Articles, sources: Sequence[Source]) -> float:
    begun = time.process_time()
    for claims, source in zip(articles, sources, strict=True):
        _judge(claims, source)
    return time.process_time() - begun


def _judge(claims: Sequence[Labelled], source: Source) -> None:
    for claim in claims:
        judge_claim(claim.claim, [source])


def _articles(bench: Bench) -> _Articles:
    """The claims on each article that is about as long as it should be, one list an article; no claim twice."""
    found: defaultdict[str, list[Labelled]] = defaultdict(list)
    try:
        for claim in of_bench(Path(bench.scorer("bench_claims.py")), "support"):
            if abs(len(claim.document.text) - LENGTH) <= WITHIN:
                found[claim.document.id].append(claim)
    except Unusable as error:
        raise Absent(str(error)) from error
    if not found:
        message = f"no article of about {LENGTH:,} characters"
        raise Absent(message)
    return list(found.values())


def _pointing(claim: Labelled, spans: Sequence[tuple[int, int]]) -> Labelled:
    """The claim, pointing at the sentences that its annotation names."""
    quotes = tuple(DraftQuote(claim.document.text[start:end]) for start, end in spans)
    return replace(claim, claim=replace(claim.claim, quotes=quotes))
