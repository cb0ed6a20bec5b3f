"""Rounds at the gate: a draft goes through, what was rejected is written anew and goes through again, own words come last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.briefing import Failure, Finding, FindingKind, Rejected
from summarizer.drafting.asking import Asker
from summarizer.drafting.repairing import Refused, Repaired, repair, repairable
from summarizer.drafts import Draft, DraftClaim
from summarizer.grounding.borrowed import borrowed
from summarizer.grounding.passages import Source
from summarizer.grounding.policy import STANDARD, Rules
from summarizer.grounding.validator import Claim, Grounded, ground


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


def repaired_rounds(  # noqa: PLR0913 - all but the first three have to be named
    draft: Draft,
    sources: Sequence[Source],
    asker: Asker | None,
    *,
    rules: Rules = STANDARD,
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
    bench = _Bench(draft, sources, rules, reserves, firm)
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
        rules: Rules,
        reserves: Sequence[DraftClaim | None],
        firm: frozenset[FindingKind],
    ) -> None:
        self.origins: dict[int, DraftClaim] = {}
        self.mended: set[int] = set()
        self._sources = sources
        self._rules = rules
        self._claims = draft.claims
        self._reserves = dict(enumerate(reserves))
        self._firm = firm
        self._accepted: dict[int, Claim] = {}
        self._turned_away: dict[int, list[Refused]] = {number: [] for number in range(len(draft.claims))}
        self._closed: set[int] = set()
        for number, claim in enumerate(draft.claims):
            self._pass(number, claim, repaired=False)

    def pending(self) -> list[int]:
        """The numbers of the claims that another wording may save."""
        open_ones = (number for number, versions in self._turned_away.items() if versions and number not in self._closed)
        return [number for number in open_ones if number not in self._accepted and repairable(self.last(number)[1])]

    def last(self, number: int) -> Refused:
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
                self._pass(number, reserve, repaired=False, own=True)

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

    def _pass(self, number: int, claim: DraftClaim, *, repaired: bool, own: bool = False) -> None:
        """Take a version through the gate; the actor's `own` words have no wording that could be held against them."""
        found = ground(Draft((claim,)), self._sources, self._rules)
        for accepted in found.accepted:
            if again := () if own else self._found_again(number, accepted):
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
