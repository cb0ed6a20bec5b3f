"""What is known while the sources of a document are resolved one after the other: names, places, who spoke last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.attribution.cast import Cast, Figure
from summarizer.attribution.mentions import Mention
from summarizer.attribution.parsing import Paragraph, Parsed, plain
from summarizer.text.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.attribution.phrase import Phrase
    from summarizer.attribution.standins import StandIn

    Refer = Callable[[Phrase], Figure | None]

WINDOW = 3_000
"""Characters looked back for an antecedent: some six paragraphs of news."""

_MENTIONS_BACK = 60
_SPOKEN_BACK = 12


@dataclass(frozen=True, slots=True)
class Spoken:
    """A source that was resolved: where it stands and who it is."""

    start: int
    figure: Figure


@dataclass
class Scene:
    """The document as far as it has been read."""

    text: str
    parsed: Parsed
    mentions: list[Mention]
    meant: dict[int, Figure]
    cast: Cast
    quoted: list[Span] = field(default_factory=list)
    """Words of others in quotation marks, sorted and apart: who is named there is not on the scene."""
    reported: list[Span] = field(default_factory=list)
    """All that others say, sorted and apart: who acts there acts in somebody's account."""
    spoken: list[Spoken] = field(default_factory=list)
    speaker: Figure | None = None
    """Who says the quotation that is being read, if it is one."""
    teller: Figure | None = None
    """In whose words the statement stands that is being read, quoted or not: never "the senator" there."""
    refer: Refer = field(default=lambda _: None)
    """What finds whom a phrase stands for."""
    standins: dict[int, tuple[StandIn, ...]] = field(default_factory=dict)
    """The words that stand for somebody in the paragraphs that were asked for them, by number."""
    stood_for: dict[int, Figure | None] = field(default_factory=dict)
    """Whom those that were asked stand for, by where they start."""
    unite: Callable[[tuple[Figure, ...]], Figure] = field(default=lambda figures: figures[0])
    """What makes several figures one."""
    depth: int = 0
    """How many words that stand for one another are being followed back."""
    doubt: list[Figure] = field(default_factory=list)
    """Between whom the text did not decide when it was last asked, the likelier first."""

    def __post_init__(self) -> None:
        """Index paragraphs and mentions by where they start."""
        self._paragraph_starts = [paragraph.start for paragraph in self.parsed]
        self._mention_starts = [mention.span.start for mention in self.mentions]
        self._quoted_starts = [span.start for span in self.quoted]
        self._reported_starts = [span.start for span in self.reported]

    def words(self, paragraph: Paragraph, first: int, last: int) -> str:
        """The words from token `first` to token `last`, with plain blanks and marks."""
        doc = paragraph.words
        start, end = paragraph.start + doc[first].idx, paragraph.start + doc[last].idx + len(doc[last])
        return " ".join(plain(self.text[start:end]).split())

    def hear(self, entry: Spoken) -> None:
        """Add a source, so that the last ones stay in text order."""
        self.spoken.append(entry)
        self.spoken[-8:] = sorted(self.spoken[-8:], key=lambda spoken: spoken.start)

    def number_of(self, position: int) -> int:
        """The number of the paragraph that holds `position`, or of the one before it."""
        return max(0, bisect_right(self._paragraph_starts, position) - 1)

    def paragraph_at(self, position: int) -> Paragraph | None:
        """The paragraph that holds `position`."""
        if not self._paragraph_starts or position < self._paragraph_starts[0]:
            return None
        found = self.parsed.paragraphs[self.number_of(position)]
        return found if position < found.extent.end else None

    def undecided(self, figures: Iterable[Figure]) -> None:
        """Note those between whom the text does not decide; what it answers for them is nobody."""
        self.doubt = list(dict.fromkeys(figures))

    def mentions_in(self, span: Span) -> list[Mention]:
        """The names of which some part is inside `span`, in text order."""
        low = bisect_left(self._mention_starts, span.start)
        low -= bool(low and self.mentions[low - 1].span.end > span.start)
        return self.mentions[low : bisect_left(self._mention_starts, span.end)]

    def mention_at(self, position: int) -> Mention | None:
        """The name that covers the character at `position`."""
        index = bisect_right(self._mention_starts, position) - 1
        if index < 0:
            return None
        found = self.mentions[index]
        return found if position < found.span.end else None

    def mention_of(self, paragraph: Paragraph, token: Token) -> Mention | None:
        """The name that `token` is part of."""
        return self.mention_at(paragraph.start + token.idx)

    def mentions_before(self, position: int) -> Iterator[Mention]:
        """The names on the scene before `position`, nearest first, within the window."""
        high = bisect_left(self._mention_starts, position)
        for index in range(high - 1, max(-1, high - 1 - _MENTIONS_BACK), -1):
            mention = self.mentions[index]
            if position - mention.span.start > WINDOW:
                return
            if not self.is_quoted(mention.span.start) or self.is_quoted(position):
                yield mention

    def spoken_before(self, position: int) -> Iterator[Spoken]:
        """The sources resolved before `position`, nearest first, within the window."""
        for entry in reversed(self.spoken[-_SPOKEN_BACK:]):
            if entry.start < position <= entry.start + WINDOW:
                yield entry

    def is_quoted(self, position: int) -> bool:
        """Whether the character at `position` is quoted speech."""
        return _holder(self.quoted, self._quoted_starts, position) is not None

    def quotation_start(self, position: int) -> int:
        """Where the quotation around `position` begins; `position` itself outside of one."""
        holder = _holder(self.quoted, self._quoted_starts, position)
        return holder.start if holder else position

    def is_reported(self, position: int, reader: int) -> bool:
        """Whether `position` lies in what somebody says and `reader`, a later place, does not lie in the same."""
        holder = _holder(self.reported, self._reported_starts, position)
        return holder is not None and not holder.start <= reader < holder.end

    def figure_of(self, mention: Mention) -> Figure | None:
        """Whom the name stands for; None where that is open."""
        return self.meant.get(mention.span.start)


def _holder(spans: list[Span], starts: list[int], position: int) -> Span | None:
    index = bisect_right(starts, position) - 1
    return spans[index] if index >= 0 and position < spans[index].end else None


def united(spans: Iterable[Span]) -> list[Span]:
    """The spans sorted, those that overlap joined."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
