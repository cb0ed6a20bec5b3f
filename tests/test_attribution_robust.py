"""Attribution on odd input: documents cut anywhere, marks of every style, and characters that nobody expects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.attribution.model import Attributions, Statement
from summarizer.documents import Document
from summarizer.text.spans import Span

Attribute = Callable[[Document], Attributions]

STYLES = {
    "straight": ('"', '"'),
    "curly": ("“", "”"),
    "apostrophes": ("''", "''"),
    "single": ("‘", "’"),
    "low single": ("‚", "‘"),
    "angle": ("«", "»"),
    "low": ("„", "“"),
    "corner": ("「", "」"),
}

NEWS = """The mill at Garrow Weir will close in autumn, its owner announced on Monday.

(We held on for eleven winters,) said Petra Halloran, the owner of the mill. (Nobody can say that we gave up early.)

Desmond Achebe, who leads the weavers' union, called the decision (a betrayal of the whole valley) and promised a strike.

(The looms,) he said, (are paid for. They could run for another twenty years.)

According to the county, no buyer has come forward. Mayor Lucia Ferrante denied that she had turned one down: (I have not seen \
a single offer.)

Halloran told reporters that talks would go on. (We listen to everybody,) she added.
"""

TALK = """MODERATOR: Welcome, everybody. Mr. Achebe, will there be a strike?

ACHEBE: There will. The members voted on Sunday, and (enough is enough) was what I heard from all of them.

MODERATOR: Ms. Halloran?

HALLORAN: I hope not. As my father used to say, (A quarrel mends no roof.)

Q Has the county called you?

HALLORAN: No.
"""

LETTER = """- Petra Halloran: (No comment.)
- Lucia Ferrante: (The county did what it could,
and more than it had to.

(We would do it again.)

The letter, signed by Desmond Achebe and Ines Okoro, says that (the valley will remember). Okoro said: (It already does.)
"""

TEXTS = {"news": NEWS, "talk": TALK, "letter": LETTER}
ODD = st.text(alphabet="\"'“”‘’‚„«»「」()[]:;,.-–—…\n\r\t \u00a0\u200b\u202e\ufeff\U0001f6a2éßİaAbQ1he said", max_size=120)

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def styled(text: str, style: str) -> str:
    """The text with its brackets replaced by the marks of a style."""
    opening, closing = STYLES[style]
    return text.replace("(", opening).replace(")", closing)


VARIANTS = [styled(text, style).replace("\n", end) for text in TEXTS.values() for style in STYLES for end in ("\n", "\r\n")]


def sound(text: str, attribute: Attribute) -> Attributions:
    """What is found in the text, once every offset has been looked at."""
    document = Document("doc", text)
    found = attribute(document)
    known = {actor.id for actor in found.actors}
    for statement in found.statements:
        for part in (statement.source, statement.cue, statement.content):
            assert all(0 <= span.start < span.end <= len(text) for span in part)
            assert all(one.end <= other.start for one, other in pairwise(part))
        assert {statement.actor, statement.via, *statement.candidates} - {None} <= known
    assert all(span.end <= len(text) for actor in found.actors for span in actor.mentions)
    assert [one.extent for one in found.statements] == sorted(one.extent for one in found.statements)
    return found


def speakers(name: str, style: str, attribute: Attribute) -> list[tuple[str, str | None]]:
    """Each quotation of the text, and whose statement holds most of it: of two the longer, None where nobody's does."""
    opening, closing = STYLES[style]
    text, quotations = "", []
    for before, words in re.findall(r"([^(]*)(?:\(([^)]*)\)?)?", TEXTS[name]):
        text += before
        if words:
            quotations.append(Span(len(text) + len(opening), len(text) + len(opening) + len(words)))
            text += opening + words + closing
    found = sound(text, attribute)
    names = {actor.id: actor.name for actor in found.actors}
    return [(quotation.of(text), _speaker(quotation, found.statements, names)) for quotation in quotations]


def _speaker(quotation: Span, statements: Iterable[Statement], names: dict[str, str]) -> str | None:
    held = [(sum(part.shared(quotation) for part in one.content), len(one.whole), one) for one in statements]
    shared, _, statement = max(held, key=lambda row: row[:2], default=(0, 0, None))
    return names.get(statement.actor or "") if statement and shared else None


@few
@given(text=st.sampled_from(VARIANTS), share=st.floats(0, 1), tail=st.booleans())
def test_cut_anywhere(attribute: Attribute, text: str, share: float, *, tail: bool) -> None:
    """Up to any place, or from it, a document is read without a crash, and every offset lies in it."""
    place = round(share * len(text))
    sound(text[place:] if tail else text[:place], attribute)


@few
@given(ODD, st.floats(0, 1))
def test_odd_characters_anywhere(attribute: Attribute, odd: str, share: float) -> None:
    """Stray marks, blanks and signs within a document break nothing."""
    text = styled(NEWS, "curly")
    place = round(share * len(text))
    sound(text[max(0, place - 200) : place] + odd + text[place : place + 200], attribute)


@few
@given(ODD)
def test_odd_characters_alone(attribute: Attribute, odd: str) -> None:
    """So does a document of nothing else."""
    sound(odd, attribute)


def test_lone_surrogate(attribute: Attribute) -> None:
    """A character that no file in UTF-8 can hold, but JSON can, breaks nothing."""
    sound("“We go on \ud800,” said Mara Lind.", attribute)


@pytest.mark.parametrize(("name", "style"), [(name, style) for name in TEXTS for style in STYLES])
def test_marks_of_every_style_read_alike(attribute: Attribute, name: str, style: str) -> None:
    """Each quotation belongs to the same actor, whichever marks stand around it."""
    assert speakers(name, style, attribute) == speakers(name, "curly", attribute)


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """The script that changes the marks of annotated articles."""
    folder = str(Path(__file__).resolve().parents[1] / "evals")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield import_module("robustness")


@pytest.mark.parametrize("style", STYLES)
def test_annotation_moves_with_the_marks(script: ModuleType, style: str) -> None:
    """Where the script changes marks, an offset still stands at the same word, before or after the same mark."""
    text, other = styled(NEWS, "straight"), styled(NEWS, style)
    places = [found.span() for found in re.finditer(r"\w+|\S", text)]
    article = {"id": "a", "text": text, "attributions": [{"content": places, "source": [], "cue": []}]}
    changed = script.restyled(article, *STYLES[style])
    assert changed["text"] == other
    words = [other[start:end] for start, end in changed["attributions"][0]["content"]]
    assert words == [found.group() for found in re.finditer(r"\w+|''|\S", other)]
