"""What is measured of a statement and an issue, to tell whether the one is about the other.

Words alone do not tell: people go on about an issue without naming it, and name it without taking a position. So the
statement's words, the place where it stands, how the document goes about the issue, who speaks and how, are measured
side by side and weighed by trees that were learnt from annotated articles (see `table`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.attribution.model import Kind
from summarizer.positions.issues import HEAVY_SHARE, Issue, reach
from summarizer.positions.scene import NAMED, Said, Scene
from summarizer.text.words import is_content, words

LINKS = (
    "own", "content", "telling", "head", "times", "alike", "over", "best other", "reach",
    "beside", "before", "two before", "behind", "back", "ahead", "place",
    "spread", "head spread", "statements", "known", "weight", "company",
    "words", "indirect", "direct", "via", "says", "strength", "last said", "next said",
    "actor last", "actor says", "mentions", "name words", "named", "counted", "indefinite",
)  # fmt: skip
"""The measures, in the order in which the trees are given them."""

_FAR = 9
"""Paragraphs beyond which nothing is nearer or farther."""
_ALIKE = 5
"""Letters that the stems of two words share for the words to be alike ("Obamacare", "Obama")."""
_PLAIN_CUES = frozenset({"say", "tell", "add", "note", "write", "explain"})
_COUNTED = re.compile(
    r"percent|%|^\d|^(?:half|most|more than|nearly|about|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Link:
    """One statement beside one issue; `measured` are its LINKS."""

    said: Said
    issue: Issue
    measured: tuple[float, ...]


@dataclass(frozen=True)
class Linking:
    """The links of one scene. `strengths` tell how plainly the rules hear a side in each statement on each issue (by id)."""

    scene: Scene
    strengths: Sequence[Mapping[str, float]]

    def links(self) -> Iterator[Link]:
        """Every statement beside every issue, in text order."""
        for number, said in enumerate(self.scene.said):
            for issue in self.scene.issues:
                found = {
                    **self._words(number, issue),
                    **self._place(said, issue),
                    **self._issues[issue.id],
                    **self._manner(number, issue),
                    **self._actor(number, issue),
                    "company": self._companies[issue.id][number] - self._most_other(self._companies, number, issue),
                }
                yield Link(said, issue, tuple(found[name] for name in LINKS))

    @cached_property
    def _owns(self) -> Mapping[str, list[float]]:
        """For each issue how much of it each statement names itself."""
        return {issue.id: [issue.share(said.every) for said in self.scene.said] for issue in self.scene.issues}

    @cached_property
    def _companies(self) -> Mapping[str, list[float]]:
        return {issue.id: [self._company(said, issue) for said in self.scene.said] for issue in self.scene.issues}

    def _company(self, said: Said, issue: Issue) -> float:
        """How far the statement's other words are those of paragraphs elsewhere that name the issue: 0 to about 2."""
        scene = self.scene
        share, own = scene.shares[issue.id][said.paragraph], scene.paragraphs[said.paragraph]
        kept = total = 0.0
        for term in said.families:
            if issue.has(term):
                continue
            rarity = scene.rarity.get(term, 0.0)
            here = share * rarity if share >= NAMED and term in own else 0.0
            kept += min(scene.company[issue.id].get(term, 0.0) - here, 2 * rarity)
            total += rarity
        return kept / total if total else 0.0

    def _most_other(self, of: Mapping[str, list[float]], number: int, issue: Issue) -> float:
        return max((of[other.id][number] for other in self.scene.issues if other is not issue), default=0.0)

    def _words(self, number: int, issue: Issue) -> dict[str, float]:
        said, own = self.scene.said[number], self._owns[issue.id][number]
        best = self._most_other(self._owns, number, issue)
        return {
            "own": own,
            "content": issue.share(said.families),
            "telling": float(bool(issue.telling & said.every)),
            "head": float(bool(issue.heads & said.every)),
            "times": float(sum(said.families[term] for term in issue.heads)),
            "alike": self._alike(said, issue),
            "over": own - best,
            "best other": best,
            "reach": reach(said.every, self.scene.around.nearness(said.statement.extent), issue),
        }

    def _alike(self, said: Said, issue: Issue) -> float:
        """The share of the label's longer words that begin like a word of the statement."""
        said_words = (word for part in said.statement.content for word in words(self.scene.text, part))
        begun = {word.stem[:_ALIKE] for word in said_words if len(word.stem) >= _ALIKE}
        wanted = [word.stem[:_ALIKE] for word in words(issue.label) if len(word.stem) >= _ALIKE and is_content(word)]
        return sum(one in begun for one in wanted) / len(wanted) if wanted else 0.0

    def _place(self, said: Said, issue: Issue) -> dict[str, float]:
        shares, at = self.scene.shares[issue.id], said.paragraph
        named = [share >= HEAVY_SHARE for share in shares]
        return {
            "beside": issue.share(self.scene.outside(said)),
            "before": shares[at - 1] if at else 0.0,
            "two before": shares[at - 2] if at > 1 else 0.0,
            "behind": shares[at + 1] if at + 1 < len(shares) else 0.0,
            "back": float(next((far for far in range(_FAR) if at - far >= 0 and named[at - far]), _FAR)),
            "ahead": float(next((far for far in range(_FAR) if at + far < len(named) and named[at + far]), _FAR)),
            "place": at / len(shares),
        }

    @cached_property
    def _issues(self) -> Mapping[str, dict[str, float]]:
        """How the document goes about each issue."""
        return {issue.id: self._issue(issue) for issue in self.scene.issues}

    def _issue(self, issue: Issue) -> dict[str, float]:
        shares, owns = self.scene.shares[issue.id], self._owns[issue.id]
        return {
            "spread": sum(share >= HEAVY_SHARE for share in shares) / len(shares),
            "head spread": sum(not issue.heads.isdisjoint(one) for one in self.scene.paragraphs) / len(shares),
            "statements": sum(own >= NAMED for own in owns) / max(1, len(owns)),
            "known": issue.share(self.scene.around.families),
            "weight": sum(weight for _, weight in issue.terms),
        }

    def _manner(self, number: int, issue: Issue) -> dict[str, float]:
        said, owns = self.scene.said[number], self._owns[issue.id]
        statement = said.statement
        return {
            "words": float(said.words),
            "indirect": float(statement.kind is Kind.INDIRECT),
            "direct": float(statement.kind is Kind.DIRECT),
            "via": float(statement.via is not None),
            "says": float(statement.cue_lemma in _PLAIN_CUES),
            "strength": self.strengths[number][issue.id],
            "last said": owns[number - 1] if number else -1.0,
            "next said": owns[number + 1] if number + 1 < len(owns) else -1.0,
        }

    def _actor(self, number: int, issue: Issue) -> dict[str, float]:
        said = self.scene.said[number]
        same = [at for at, other in enumerate(self.scene.said) if other.statement.actor == said.statement.actor]
        earlier = [at for at in same if at < number]
        actor, source = self.scene.speaker(said), said.statement.source
        begins = source[0].of(self.scene.text) if source else ""
        return {
            "actor last": self._owns[issue.id][earlier[-1]] if earlier else -1.0,
            "actor says": float(len(same) - 1),
            "mentions": float(len(actor.mentions)),
            "name words": float(len(actor.name.split())),
            "named": float(any(word[:1].isupper() for word in actor.name.split())),
            "counted": float(bool(_COUNTED.search(actor.name))),
            "indefinite": float(bool(_INDEFINITE.match(begins))),
        }
