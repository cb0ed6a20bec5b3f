"""Repair: rejected sentences go back to the model with what was found, and what it writes anew goes through the same gate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarizer.briefing import Failure, Finding, FindingKind, Rejected
from summarizer.drafting.answers import WORDS, RepairedSentence
from summarizer.drafting.asking import Asker, Question
from summarizer.drafting.excerpts import Excerpt, excerpts
from summarizer.drafting.fencing import fenced_lines, one_line
from summarizer.drafts import Draft, DraftClaim, DraftQuote
from summarizer.grounding.borrowed import borrowed
from summarizer.grounding.passages import Source
from summarizer.grounding.policy import Policy
from summarizer.grounding.quotes import Miss, find_quote
from summarizer.grounding.validator import Claim, Grounded, ground
from summarizer.prompts import Template
from summarizer.text.spans import Span

STAGE = "repair"

BEYOND_REPAIR = frozenset(
    {
        # Whose words they are, and whether he stands by them, does not change with the wording.
        FindingKind.WRONG_SPEAKER,
        FindingKind.NARRATOR_VOICE,
        FindingKind.UNKNOWN_SPEAKER,
        FindingKind.DENIED_CONTENT,
        # The side stays what it is, and looser wording would only blunt the comparison that found it wrong.
        FindingKind.STANCE_NOT_SUPPORTED,
        # The judge has the last word; a sentence written to please him would have to be judged by somebody else.
        FindingKind.JUDGE_REJECTED,
    }
)
"""Findings that no other wording can answer. Second-hand speech can be: what it lacks is the name of who passes it on."""

_POINTING = frozenset(
    {FindingKind.QUOTE_NOT_FOUND, FindingKind.QUOTE_TOO_SHORT, FindingKind.CUT_CONTEXT, FindingKind.NO_EVIDENCE}
)
"""Findings about what a sentence rests on, and not about what it says."""

_MOST = 4
"""Excerpts that are shown for one sentence."""

_Refused = tuple[DraftClaim, Rejected]


@dataclass(frozen=True, slots=True)
class Repaired:
    """For each refused claim the new one, or None where there is none; `tried` says for which the model answered."""

    claims: tuple[DraftClaim | None, ...] = ()
    tried: tuple[bool, ...] = ()
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False
    ended: str | None = None


@dataclass(frozen=True)
class Mended:
    """A draft that went through the gate, with repairs.

    `grounded` has the accepted claims in the order of the draft, repaired ones in the place of what they repair. Its
    ledger has every version that was turned away; it is marked where a repair was tried.
    """

    grounded: Grounded
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False
    ended: str | None = None
    origins: Mapping[int, DraftClaim] = field(default_factory=dict)
    """By the ``id()`` of an accepted claim's draft: two claims may read the same and stand in different cells."""
    mended: frozenset[int] = frozenset()

    def origin(self, claim: Claim) -> DraftClaim:
        """The claim of the draft that an accepted claim came from."""
        return self.origins[id(claim.draft)]

    def repaired(self, claim: Claim) -> bool:
        """Whether an accepted claim is a repaired one."""
        return id(claim.draft) in self.mended


def repairable(rejected: Rejected) -> bool:
    """Whether other words could answer everything that rejects a sentence."""
    return not any(finding.kind in BEYOND_REPAIR for finding in rejected.findings if finding.weight == "reject")


def repair(refused: Sequence[_Refused], sources: Sequence[Source], asker: Asker) -> Repaired:
    """What the model makes of refused claims, unchecked; it is not asked where no words could help or none can be shown."""
    questions = {
        number: _question(claim, rejected, shown, asker.template)
        for number, (claim, rejected) in enumerate(refused)
        if repairable(rejected) and (shown := _shown(claim, rejected, sources))
    }
    outcome = asker.ask_all(list(questions.values()))
    answers = {number: answered.answer for number, answered in zip(questions, outcome.firsts, strict=True) if answered}
    return Repaired(
        tuple(_anew(claim, rejected, answers.get(number)) for number, (claim, rejected) in enumerate(refused)),
        tuple(number in answers for number in range(len(refused))),
        outcome.failures,
        outcome.interrupted,
        outcome.ended,
    )


def repaired_rounds(  # noqa: PLR0913 - all but the first three have to be named
    draft: Draft,
    sources: Sequence[Source],
    asker: Asker | None,
    *,
    policy: Policy = Policy.STANDARD,
    rounds: int = 1,
    reserves: Sequence[DraftClaim | None] = (),
    firm: frozenset[FindingKind] = frozenset(),
) -> Mended:
    """The draft through the gate, and up to `rounds` times what was rejected, written anew, through the same gate.

    With no `asker` nothing is written anew. `reserves` has for each claim that a model wrote the one that the built-in engine
    makes of the same statement: it goes through the gate where the model's wording, and nothing else, has failed. Findings
    of a `firm` kind reject what a model wrote, even where the gate is not sure enough of them.

    Every version that was turned away stays in the ledger: the first one too, where a later one passed.
    """
    bench = _Bench(draft, sources, policy, reserves, firm)
    failures: list[Failure] = []
    made = Repaired()
    for _ in range(rounds):
        pending = bench.pending()
        if not pending or asker is None:
            break
        made = repair([bench.last(number) for number in pending], sources, asker)
        failures += made.failures
        bench.enter(pending, made)
        if made.interrupted or made.ended:
            break
    bench.fall_back()
    return Mended(bench.grounded(), tuple(failures), made.interrupted, made.ended, bench.origins, frozenset(bench.mended))


class _Bench:
    """The claims of a draft, each with its accepted version, if any, and all its rejected ones."""

    def __init__(
        self,
        draft: Draft,
        sources: Sequence[Source],
        policy: Policy,
        reserves: Sequence[DraftClaim | None],
        firm: frozenset[FindingKind],
    ) -> None:
        self.origins: dict[int, DraftClaim] = {}
        self.mended: set[int] = set()
        self._sources = sources
        self._policy = policy
        self._claims = draft.claims
        self._reserves = dict(enumerate(reserves))
        self._firm = firm
        self._accepted: dict[int, Claim] = {}
        self._turned_away: dict[int, list[_Refused]] = {number: [] for number in range(len(draft.claims))}
        self._closed: set[int] = set()
        for number, claim in enumerate(draft.claims):
            self._pass(number, claim, repaired=False)

    def pending(self) -> list[int]:
        """The numbers of the claims that another wording may save."""
        open_ones = (number for number, versions in self._turned_away.items() if versions and number not in self._closed)
        return [number for number in open_ones if number not in self._accepted and repairable(self.last(number)[1])]

    def last(self, number: int) -> _Refused:
        """The latest rejected version of a claim."""
        return self._turned_away[number][-1]

    def enter(self, numbers: Sequence[int], made: Repaired) -> None:
        """Take what was made of the claims with these `numbers` through the gate."""
        for number, claim, tried in zip(numbers, made.claims, made.tried, strict=True):
            if tried:
                refused, rejected = self.last(number)
                self._turned_away[number][-1] = (refused, rejected.model_copy(update={"repaired": True}))
            if claim is None or self._stands(claim):
                self._closed.add(number)
            else:
                self._pass(number, claim, repaired=True)

    def fall_back(self) -> None:
        """Let the actor's own words stand where no wording of the model's does, and the words alone were wrong."""
        for number, versions in self._turned_away.items():
            reserve = self._reserves.get(number)
            if reserve and number not in self._accepted and repairable(versions[0][1]):
                del self._reserves[number]  # it is no wording of a model's
                self._pass(number, reserve, repaired=False)

    def grounded(self) -> Grounded:
        """What stands and what was turned away, both in the order of the draft."""
        ledger = [version for versions in self._turned_away.values() for version in versions]
        return Grounded(
            tuple(self._accepted[number] for number in sorted(self._accepted)),
            tuple(rejected for _, rejected in ledger),
            tuple(claim for claim, _ in ledger),
        )

    def _stands(self, claim: DraftClaim) -> bool:
        """Whether the same sentence is there already, for the same cell: repairs of two claims often come out alike."""
        cell = (claim.actor, claim.issue, claim.text)
        return any((one.draft.actor, one.draft.issue, one.draft.text) == cell for one in self._accepted.values())

    def _pass(self, number: int, claim: DraftClaim, *, repaired: bool) -> None:
        found = ground(Draft((claim,)), self._sources, self._policy)
        for accepted in found.accepted:
            if again := self._found_again(number, accepted):
                self._turned_away[number].append((accepted.draft, turned_away(accepted, again, repaired=repaired)))
            else:
                self._accept(number, accepted, repaired=repaired)
        for refused, rejected in zip(found.refused, found.rejected, strict=True):
            self._turned_away[number].append((refused, rejected.model_copy(update={"repaired": repaired})))

    def _accept(self, number: int, claim: Claim, *, repaired: bool) -> None:
        self._accepted[number] = claim
        self.origins[id(claim.draft)] = self._claims[number]
        if repaired:
            self.mended.add(id(claim.draft))

    def _found_again(self, number: int, claim: Claim) -> tuple[Finding, ...]:
        """The findings of a version, some of them made to reject; none where it has nothing that it was sent back for.

        Looser wording makes some checks less sure of themselves; that does not answer what they found.
        """
        kinds = {
            finding.kind
            for _, rejected in self._turned_away[number]
            for finding in rejected.findings
            if finding.weight == "reject"
        }
        if self._reserves.get(number) and self._firm:
            kinds |= self._firm
            if found := borrowed(claim, self._sources):
                return (*claim.flags, found)
        if not any(finding.kind in kinds for finding in claim.flags):
            return ()
        return tuple(
            finding.model_copy(update={"weight": "reject"}) if finding.kind in kinds else finding for finding in claim.flags
        )


def turned_away(claim: Claim, findings: Sequence[Finding], *, repaired: bool) -> Rejected:
    """The ledger's entry for a claim that passed the gate and is rejected afterwards."""
    return Rejected(
        actor=claim.draft.actor,
        issue=claim.draft.issue,
        text=claim.draft.text,
        quotes=tuple(quote.text for quote in claim.draft.quotes),
        findings=tuple(findings),
        repaired=repaired,
    )


def _anew(claim: DraftClaim, rejected: Rejected, answer: RepairedSentence | None) -> DraftClaim | None:
    """The claim in its new words, for the same cell; None where it is given up or comes back as it was.

    What it rests on stays, unless that was what was wrong: a model copies worse than it retells.
    """
    if answer is None or not answer.sentence.strip():
        return None
    documents = {quote.document for quote in claim.quotes}
    document = documents.pop() if len(documents) == 1 else None
    pointed = tuple(DraftQuote(words, document) for words in answer.words if words.strip())
    anew = replace(claim, text=answer.sentence.strip(), quotes=pointed if pointed and _points_wrong(rejected) else claim.quotes)
    return None if anew == claim else anew


def _points_wrong(rejected: Rejected) -> bool:
    return any(finding.kind in _POINTING for finding in rejected.findings if finding.weight == "reject")


def _question(claim: DraftClaim, rejected: Rejected, shown: Sequence[Excerpt], template: Template) -> Question[RepairedSentence]:
    findings = (finding for finding in rejected.findings if finding.weight == "reject")
    messages = template.render(
        actor=one_line(claim.actor or "whoever says so"),
        issue=one_line(claim.issue or "whatever it is about"),
        side=one_line(claim.stance or "unclear"),
        sentence=one_line(claim.text),
        # fenced too: a finding shows the nearest words of the document
        findings=fenced_lines((f"- {finding.kind.value}: {one_line(finding.message)}" for finding in findings), "findings"),
        passages=fenced_lines((excerpt.line for excerpt in shown), "passages"),
        words=str(WORDS),
    )
    return Question(messages, RepairedSentence, shown[0].document, STAGE)


def _shown(claim: DraftClaim, rejected: Rejected, sources: Sequence[Source]) -> tuple[Excerpt, ...]:
    """The passages that the findings are about, and those that the claim pointed at itself."""
    return excerpts((*_near(rejected), *_pointed(claim, sources)), sources, claim.actor)[:_MOST]


def _near(rejected: Rejected) -> Iterator[tuple[str, Span]]:
    for finding in rejected.findings:
        if finding.nearest is not None:
            yield finding.nearest.document, Span(finding.nearest.start, finding.nearest.end)


def _pointed(claim: DraftClaim, sources: Sequence[Source]) -> Iterator[tuple[str, Span]]:
    for quote in claim.quotes:
        for source in sources:
            if quote.document in {None, source.document.id}:
                found = find_quote(quote.text, source.searchable)
                if not isinstance(found, Miss):
                    yield source.document.id, found[0].span
