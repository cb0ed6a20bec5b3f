"""What a model says of single statements, and how that becomes cells and claims: by rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarizer.attribution.joining import Cast
from summarizer.attribution.model import Statement
from summarizer.documents import Document
from summarizer.drafting.drafted import Drafted, Material
from summarizer.drafting.extractive import chosen, named, shown_parts, written
from summarizer.drafting.numbering import Numbered
from summarizer.drafts import DraftClaim, DraftQuote
from summarizer.grounding.passages import Source
from summarizer.grounding.quotes import Miss, find_quote
from summarizer.positions.cells import Cell, Heard, cells, gathered
from summarizer.positions.conditions import condition_in
from summarizer.positions.issues import Issue
from summarizer.positions.reads import Read
from summarizer.positions.sides import Stance
from summarizer.positions.stance import Reading
from summarizer.text.sentences import sentences
from summarizer.text.spans import Span, cover

PLAIN = 1.0
"""The strength of a side that a model gives without a probability."""


Key = tuple[str, Span, str | None, str]


def key_of(document: Document, statement: Statement, issue: Issue) -> Key:
    """What tells one reading from another: document, words, speaker, issue."""
    return document.id, statement.whole, statement.actor, issue.id


@dataclass(frozen=True, slots=True)
class Take:
    """One statement read by a model for one issue: the side, how sure it is (0 to 1), and the sentence it wrote.

    `words` are those it relied on, as it wrote them. `conditional` counts only where the statement has a condition.
    """

    document: Document
    statement: Statement
    issue: Issue
    side: Stance
    conditional: bool = False
    strength: float = PLAIN
    sentence: str = ""
    words: tuple[str, ...] = ()
    item: Numbered | None = None
    """The statement as the model saw it."""

    @property
    def key(self) -> Key:
        """The document, the statement and the issue: what is read twice has the same."""
        return key_of(self.document, self.statement, self.issue)

    @property
    def heard(self) -> Heard:
        """The statement with the side as the rules for cells want it; a model that asserts a condition has to show it."""
        condition = condition_in(self.document.text, self.statement)
        hangs = self.conditional and condition is not None
        stance = Stance.CONDITIONAL if hangs else self.side
        return Heard(self.document, self.statement, Reading(stance, self.strength, condition), 1.0)


@dataclass(frozen=True)
class Takes:
    """All takes of a run, one for each statement and issue."""

    given: Sequence[Take]
    _by_key: dict[Key, Take] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Join what was read twice: the surer reading stands, two sides against each other are unclear."""
        for take in self.given:
            old = self._by_key.get(take.key)
            self._by_key[take.key] = take if old is None else joined(old, take)

    @property
    def every(self) -> tuple[Take, ...]:
        """One take for each statement and issue, in the order they were given."""
        return tuple(self._by_key.values())

    def cells(self, reads: Sequence[Read], issues: Sequence[Issue], cast: Cast) -> list[Cell]:
        """The cells that the takes add up to."""

        def hear(read: Read) -> Iterable[tuple[Issue, Heard]]:
            return [(take.issue, take.heard) for take in self._by_key.values() if take.document.id == read.document.id]

        return list(gathered(reads, issues, cast, hear))

    def of(self, heard: Heard, issue: Issue) -> Take:
        """The take behind what is heard in a cell."""
        return self._by_key[key_of(heard.document, heard.statement, issue)]


def joined(one: Take, other: Take) -> Take:
    """Two readings of one statement as one: they agree, or nobody knows."""
    surer, looser = (one, other) if one.strength >= other.strength else (other, one)
    opposite = {one.side, other.side} == {Stance.SUPPORTS, Stance.OPPOSES}
    told = surer if surer.sentence else looser
    side = Stance.UNCLEAR if opposite else surer.side
    conditional = one.conditional and other.conditional
    return replace(surer, side=side, conditional=conditional, sentence=told.sentence, words=told.words)


def rule_takes(reads: Sequence[Read], material: Material) -> Iterator[Take]:
    """What the built-in engine reads in documents, as takes without a sentence."""
    for cell in cells(reads, material.issues, material.cast):
        for heard in cell.heard:
            reading = heard.reading
            yield Take(heard.document, heard.statement, cell.issue, reading.stance, strength=min(reading.strength, PLAIN))


def claims(takes: Takes, of: Iterable[Cell], material: Material) -> Iterator[Drafted]:
    """The claims of each cell, as many as are wanted, in the model's words where it wrote any."""
    for cell in of:
        for heard in chosen(cell, material.most):
            own = written(cell, heard, material.cast)
            take = takes.of(heard, cell.issue)
            yield Drafted(cell, _claim(take, heard, cell, material), own) if take.sentence else Drafted(cell, own)


def breaks_off(sentence: str) -> bool:
    """Whether a sentence has no end: small models stop in the middle, as before a quotation mark."""
    return not sentence.rstrip(" \"”’')").endswith((".", "!", "?"))


def _claim(take: Take, heard: Heard, cell: Cell, material: Material) -> DraftClaim:
    cast = material.cast
    text, ident = heard.document.text, heard.document.id
    source = material.sources[ident]
    quotes = [_passage(words, heard.statement, source) for words in take.words]
    quotes = quotes or [part.of(text) for part in shown_parts(heard, cell)]
    pointed = tuple(DraftQuote(quote, ident) for quote in dict.fromkeys(quotes))
    return DraftClaim(_told(take.sentence, heard, cast), cast[cell.actor].name, cell.issue.label, cell.stance.value, pointed)


def _passage(words: str, statement: Statement, source: Source) -> str:
    """What the model points at, copied from the document: the sentence of the statement that holds the words.

    Words that the statement does not have stay as they are, for the gate to say so.
    """
    found = find_quote(words, source.searchable)
    spans = () if isinstance(found, Miss) else [match.span for match in found]
    text = source.document.text
    for part in statement.content:
        for span in spans:
            if part.contains(span):
                return cover([sentence for sentence in sentences(text, part) if sentence.overlaps(span)]).of(text)
    return words


def _told(sentence: str, heard: Heard, cast: Cast) -> str:
    """The sentence with a full stop and with the name of who passes it on, should the model have left these out."""
    sentence = f"{sentence}." if breaks_off(sentence) else sentence
    if not heard.statement.via:
        return sentence
    relay = cast.of(heard.document.id, heard.statement.via)
    surname = relay.name.split()[-1]
    return sentence if surname.casefold() in sentence.casefold() else f"According to {named(relay)}, {sentence}"
