"""What is measured of a statement about an issue, to tell for which side it speaks where no plain predicate does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.attribution.model import Kind
from summarizer.positions import lexicon
from summarizer.positions.hearing import Hearing, hear
from summarizer.positions.issues import Issue
from summarizer.positions.regard import regard
from summarizer.positions.scene import Said, Scene
from summarizer.positions.sides import Stance
from summarizer.positions.signals import near, negated, signals
from summarizer.positions.stance import Reading
from summarizer.text.words import is_content, stem, words

SIDINGS = (
    "for", "against", "near for", "near against", "supports", "opposes", "balance", "claim", "bad issue", "its own",
    "named issue", "own", "words", "direct", "indirect", "first person",
    "regard", "disregard", "governing", "near regard", "cue regard", "plain regard", "first regard", "negations", "object",
    "subject", "label regard", "label turned",
)  # fmt: skip
"""The measures, in the order in which the trees are given them."""

_FIRST = frozenset("i we my our".split())
_MOST_LABEL = 2
"""The most that words in the issue's own name count for it or against it ("freedom", "attack")."""
_REACH = 4
"""Words behind a negation that it turns round."""
_NEAR = 9
"""Words between a word of regard and one of the issue for the two to belong together."""
_PLAIN = 2
"""The regard that a word tells by itself."""


def siding(scene: Scene, said: Said, issue: Issue, reading: Reading) -> tuple[float, ...]:
    """The SIDINGS of one statement on one issue; `reading` is what the rules hear in it."""
    hearing = hear(said.statement, scene.text)
    measured = {
        **_signals(hearing, issue),
        **_rules(reading),
        **_issue(scene, said, issue),
        **_manner(hearing, said, issue),
        **_Regards(scene, said, issue).measured(),
    }
    measured["label turned"] = measured["label regard"] * (measured["regard"] - measured["disregard"])
    return tuple(measured[name] for name in SIDINGS)


def _signals(hearing: Hearing, issue: Issue) -> dict[str, float]:
    """How many side-taking words speak for and against, anywhere and near a word of the issue."""
    places = [at for at, word in enumerate(hearing.words) if issue.names(word.stem)]
    found = dict.fromkeys(("for", "against", "near for", "near against"), 0.0)
    for placed in signals(hearing):
        side = "for" if (placed.signal.value > 0) != negated(hearing, placed.at) else "against"
        found[side] += 1
        found[f"near {side}"] += near(placed.at, places)
    return found


def _rules(reading: Reading) -> dict[str, float]:
    sign = {Stance.SUPPORTS: 1, Stance.OPPOSES: -1}.get(reading.stance, 0)
    return {"supports": float(sign > 0), "opposes": float(sign < 0), "balance": sign * reading.strength}


def _issue(scene: Scene, said: Said, issue: Issue) -> dict[str, float]:
    """What kind of issue it is, and whether it is named after the speaker: few speak against themselves."""
    actor, label = scene.speaker(said), words(issue.label)
    return {
        "its own": float(any(issue.names(word.stem) for name in (actor.name, *actor.aliases) for word in words(name))),
        "bad issue": float(any(word.stem in lexicon.BAD or word.stem in lexicon.OPPOSE for word in label)),
        "claim": float(any(word.stem in lexicon.CLAIMS for word in label)),
        "named issue": float(any(issue.label[word.span.start].isupper() for word in label)),
    }


def _manner(hearing: Hearing, said: Said, issue: Issue) -> dict[str, float]:
    return {
        "own": issue.share(said.every),
        "words": float(said.words),
        "direct": float(said.statement.kind is Kind.DIRECT),
        "indirect": float(said.statement.kind is Kind.INDIRECT),
        "first person": float(any(word.lower in _FIRST for word in hearing.words)),
    }


@dataclass
class _Regards:
    """The words of regard in a statement, what they govern, and what turns them round, by the parse."""

    scene: Scene
    said: Said
    issue: Issue

    def __post_init__(self) -> None:
        grammar, text = self.scene.read.attributions.grammar, self.scene.text
        statement = self.said.statement
        self.cue = frozenset(at for part in statement.cue for at in grammar.within(part))
        self.places = sorted(self.cue.union(*(grammar.within(part) for part in statement.content)))
        self.lowers = {at: text[grammar.starts[at] : grammar.ends[at]].casefold().replace("’", "'") for at in self.places}
        self.stems = {at: stem(lower) for at, lower in self.lowers.items()}
        self.named = [at for at in self.places if self.issue.names(self.stems[at])]

    def measured(self) -> dict[str, float]:
        """What the words of regard add up to."""
        found = dict.fromkeys(SIDINGS[16:27], 0.0)
        for at, value in self._values():
            found["regard" if value > 0 else "disregard"] += abs(value)
            for name in self._kinds(at, value):
                found[name] += value
            found["first regard"] = found["first regard"] or value
        deps = [self.scene.read.attributions.grammar.deps[at] for at in self.named]
        found["negations"] = sum(self._negates(at) for at in self.places)
        found["object"] = sum(dep in {"dobj", "pobj"} for dep in deps)
        found["subject"] = sum(dep in {"nsubj", "nsubjpass"} for dep in deps)
        label = sum(regard(word.lower, word.stem) for word in words(self.issue.label))
        found["label regard"] = max(-_MOST_LABEL, min(_MOST_LABEL, label))
        return found

    def _values(self) -> Iterator[tuple[int, float]]:
        """The places of the words of regard with what each counts; those of the speaker's or issue's name count for nothing."""
        forms = (self.scene.speaker(self.said).name, self.issue.label)
        names = {word.stem for form in forms for word in words(form) if is_content(word)}
        for at in self.places:
            value = 0 if self.stems[at] in names else self._value(at)
            if value:
                yield at, -value if self._negated(at) else value

    def _value(self, at: int) -> float:
        value = regard(self.lowers[at], self.stems[at])
        return 1 if self.issue.undoing and value <= 0 and self.stems[at] in lexicon.UNDO else value

    def _kinds(self, at: int, value: float) -> Iterator[str]:
        if at in self._governors:
            yield "governing"
        if any(abs(at - place) <= _NEAR for place in self.named):
            yield "near regard"
        if at in self.cue:
            yield "cue regard"
        if abs(value) == _PLAIN:
            yield "plain regard"

    @cached_property
    def _governors(self) -> frozenset[int]:
        grammar = self.scene.read.attributions.grammar
        return frozenset(above for at in self.named for above in grammar.upwards(at))

    def _negated(self, at: int) -> bool:
        grammar = self.scene.read.attributions.grammar
        behind = any(self._negates(before) for before in range(at - _REACH, at))
        return behind or any(grammar.deps[kid] == "neg" for kid in grammar.kids[at])

    def _negates(self, at: int) -> bool:
        lower = self.lowers.get(at, "")
        return lower in lexicon.NEGATION or lower == "n't"
