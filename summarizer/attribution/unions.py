"""Profiles that are one actor's, found by evidence for it and held apart by evidence against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations

from summarizer.attribution.profiles import Profile

Judge = Callable[[Profile, Profile], bool]
_Links = dict[int, set[int]]
_FEW = 10
"""Where no more than one document in so many speaks against the others, it was more likely misread than of a namesake."""


def _any(_one: Profile, _other: Profile) -> bool:
    return True


class Unions:
    """Numbered profiles, at first each by itself; those that are united are one actor."""

    def __init__(self, profiles: Iterable[Profile], apart: Judge) -> None:
        """Nothing united yet; `apart` says which never will be."""
        self._profiles = dict(enumerate(profiles))  # of each union, under its lowest number
        self._union = list(self._profiles)
        self._apart = apart
        self._known: dict[tuple[int, int], bool] = {}

    def of(self, number: int) -> int:
        """The union that the profile with this number is in: the lowest number there."""
        while self._union[number] != number:
            number = self._union[number]
        return number

    def unite(self, keys: Callable[[Profile], Iterable[Hashable]], linked: Judge = _any) -> None:
        """Unite what has a key in common and is linked; what is linked to two that are apart could be either, and is left."""
        self._join([(union, key) for union, profile in self._profiles.items() for key in keys(profile)], linked)

    def unite_numbered(self, keys: Iterable[tuple[int, Hashable]]) -> None:
        """Unite the profiles, given by number, that have the same key."""
        self._join([(self.of(number), key) for number, key in list(keys)], _any)

    def _join(self, keyed: Iterable[tuple[int, Hashable]], linked: Judge) -> None:
        """Unite what is linked, but for what is linked to two that are apart: it could be either."""
        self._known.clear()
        by_key: dict[Hashable, dict[int, None]] = {}
        for union, key in keyed:
            by_key.setdefault(key, {}).setdefault(union)
        links: _Links = {}
        for sharing in by_key.values():
            for one, other in combinations(sorted(sharing), 2):
                if linked(self._profiles[one], self._profiles[other]) and not self._are_apart(one, other):
                    links.setdefault(one, set()).add(other)
                    links.setdefault(other, set()).add(one)
        for component in list(_components(links)):
            self._settle(component, links)

    def _settle(self, component: list[int], links: _Links) -> None:
        """Merge what hangs together, but for what speaks against it."""
        rivals = self._rivals(component)
        out = _few(rivals, {one: len(self._profiles[one].documents) for one in component})
        if out is None:
            out = {one for one in component if any(links[one] >= pair for pair in rivals)}
        left = {one: links[one] - out for one in component if one not in out}
        for part in _components(left):
            if not self._rivals(part):
                self._merge(part)

    def _rivals(self, component: list[int]) -> list[set[int]]:
        return [{one, other} for one, other in combinations(component, 2) if self._are_apart(one, other)]

    def _are_apart(self, one: int, other: int) -> bool:
        pair = (one, other)
        if pair not in self._known:
            self._known[pair] = self._apart(self._profiles[one], self._profiles[other])
        return self._known[pair]

    def _merge(self, component: list[int]) -> None:
        first, *rest = sorted(component)
        for other in rest:
            self._union[other] = first
            self._profiles[first] |= self._profiles.pop(other)


def _few(rivals: list[set[int]], documents: dict[int, int]) -> set[int] | None:
    """Those without whom nobody is a rival, first who has most rivals for his `documents`; None where they are not few."""
    out: set[int] = set()
    while left := [pair for pair in rivals if pair.isdisjoint(out)]:
        counts = Counter(one for pair in left for one in pair)
        shares = {one: count / documents[one] for one, count in counts.items()}
        out |= {one for one, share in shares.items() if share == max(shares.values())}
        if _FEW * sum(documents[one] for one in out) > sum(documents.values()):
            return None
    return out


def _components(links: _Links) -> Iterator[list[int]]:
    """The numbers that hang together, lowest first."""
    seen: set[int] = set()
    for start in sorted(links):
        if start in seen:
            continue
        seen.add(start)
        found = [start]
        for one in found:  # grows while it is walked
            new = sorted(links[one] - seen)
            seen.update(new)
            found += new
        yield sorted(found)
