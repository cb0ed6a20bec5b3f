"""The rows of the benchmark about attribution: against two trained readers' annotation, who "he" is, and how fast."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import resolution as resolving
from measuring import ROOT, Bench, Ran, Row, at_least, at_most, percent, scored, summarizer, texts

_TARGETS = {"full": (70, 84), "full | quoted": (90, None), "full | indirect": (None, 78)}
"""What is to be reached on all attributions, and on speech alone."""

_WORDS = 870
"""Words of 1,000 tokens, marks counted as tokens."""


def attribution(bench: Bench) -> Iterator[Row]:
    """Who said what, and the speed of it."""
    folder = bench.fresh("attribution")
    rows, out = texts(bench, folder), folder.with_suffix(".jsonl")
    ran = summarizer("statements", str(folder), "--format", "jsonl", out=out)
    every, speech = _scores(bench, out)
    for part, (least, least_speech) in _TARGETS.items():
        yield _row(f"attribution: {part}, all", every, part, least)
        yield _row(f"attribution: {part}, speech only", speech, part, least_speech)
    yield at_least("attribution: source right in matched pairs, speech only", _sources(speech), 95, " %")
    yield Row("  the same, all", f"{_sources(every):.1f} %")
    yield from _speed(rows, ran, least=8)


def fast(bench: Bench) -> Iterator[Row]:
    """The same without a parser."""
    folder = bench.fresh("fast")
    rows, out = texts(bench, folder), folder.with_suffix(".jsonl")
    ran = summarizer("statements", "--fast", str(folder), "--format", "jsonl", out=out)
    every, speech = _scores(bench, out)
    yield _row("fast: full, all", every, "full", None)
    yield _row("fast: full, speech only", speech, "full", 66)
    yield from _speed(rows, ran, least=60)


def resolution(bench: Bench) -> Iterator[Row]:
    """Whether "he", "the senator" and a bare surname become the right actor; sources in no statement are left out."""
    labelled = list(resolving.items(ROOT / "evals" / "resolution" / "dev.jsonl"))
    counts = resolving.tally(resolving.answers(labelled, bench.data("polnear", "dev.jsonl")))
    for kind, tally in counts.items():
        total, whole = sum(tally.values()) - tally[resolving.Outcome.NOT_FOUND], kind == "all"
        right, wrong = (percent(tally[one], total) for one in (resolving.Outcome.RIGHT, resolving.Outcome.WRONG))
        name = f"resolution: {kind} ({total})"
        yield at_least(f"{name}: right", right, 90, " %") if whole else Row(f"  {kind} ({total}): right", f"{right:.1f} %")
        yield at_most(f"{name}: wrong", wrong, 4, " %", ".1f") if whole else Row(f"  {kind}: wrong", f"{wrong:.1f} %")


def _scores(bench: Bench, out: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The scorer's figures on all attributions and on speech alone, with their intervals."""
    gold, scorer = str(bench.data("polnear", "dev.jsonl")), bench.scorer("score_attribution.py")
    asked = (scorer, gold, str(out), "--json", "--bootstrap", "1000")
    return scored(*asked), scored(*asked, "--care", bench.scorer("speech_cues.txt"), "--filter")


def _row(name: str, figures: dict[str, Any], part: str, least: float | None) -> Row:
    value, (lower, upper) = 100 * figures[part]["F"], figures[part]["F 95 %"]
    shown = f"{value:.1f} [{100 * lower:.1f}, {100 * upper:.1f}]"
    if least is None:
        return Row(f"  {name}: F1", shown)
    return Row(f"{name}: F1", shown, f">= {least}", value >= least)


def _sources(figures: dict[str, Any]) -> float:
    return 100 * float(figures["of matched"]["source overlap"])


def _speed(rows: list[tuple[str, str]], ran: Ran, least: float) -> Iterator[Row]:
    thousands = sum(len(text.split()) for _, text in rows) / _WORDS
    yield at_least(f"speed: articles of 1,000 tokens a second ({len(rows)} articles)", thousands / ran.cpu, least, "/s")
    yield Row("  seconds on the wall, of the CPU", f"{ran.seconds:.1f}, {ran.cpu:.1f}")
    yield at_most("  peak memory", ran.megabytes, 700, "MB", ".0f")
