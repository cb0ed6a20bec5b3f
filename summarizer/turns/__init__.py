"""Whose words a stretch of text is by its layout alone: transcripts, letters, posts, lists and credited quotations."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.documents import Turn
from summarizer.turns.credits import credited
from summarizer.turns.interviews import with_names
from summarizer.turns.lists import listed
from summarizer.turns.posts import posts
from summarizer.turns.signed import signed
from summarizer.turns.transcripts import transcript


def find_turns(text: str, start: int = 0) -> tuple[Turn, ...]:
    """The turns from `start` on, in order of what is said; none where the text is plain prose.

    A transcript has one for each speaker's label, a letter or statement in the first person one for each signatory,
    all with the same body. Elsewhere posts, items of a list of statements, and quotations with a name set under them
    are turns.
    """
    if turns := transcript(text, start):
        return tuple(with_names(text, start, turns))
    if turns := signed(text, start):
        return turns
    return _apart([*posts(text, start), *listed(text, start), *credited(text, start)])


def _apart(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """The turns in order, without those that begin inside another."""
    kept: list[Turn] = []
    for turn in sorted(turns, key=lambda one: (one.body, one.label)):
        if not kept or not kept[-1].body.overlaps(turn.body):
            kept.append(turn)
    return tuple(kept)
