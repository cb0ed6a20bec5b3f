"""Which topics of a document are worth showing as issues, so that together they cover what its statements take sides on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.positions.issues import families
from summarizer.positions.naming import PREPOSITIONS, label_of
from summarizer.positions.nouns import DECIDED, PLAIN, disputability, is_general
from summarizer.positions.topics import Subject, Topic
from summarizer.text.words import content_stems

AGAIN = 0.1
"""What a statement counts for a topic when another one that was chosen has it already."""
SEVERAL, IN_TITLE, TITLE_BONUS = 1.5, 1.5, 2.0
"""How much more a topic is worth of which several speak, or that the title names; and what the title counts in the order."""
POOL = 150
"""How many topics are looked at."""
UNSIDED = 0.5
"""How much less it is worth where a single actor speaks of it and no word takes a side."""
PERSON, ACT = 0.8, 1.0
"""What a person as others speak of them, and what is done to somebody, are worth beside other topics."""


@dataclass(frozen=True, eq=False)
class Choice:
    """A topic, what it is called, and what it has over others in the order."""

    topic: Topic
    label: str
    bonus: float


def choices(subject: Subject, most: int) -> Iterator[Choice]:
    """The topics to show, at most `most`: each time the one that adds most to those before, under a label of its own.

    A thing that goes by a single word ("dam", "gun") says little of what is disputed: it only fills what is left.
    """
    titles = families(subject.read.document.title or "")
    left = _likely(subject, titles)
    covered: set[int] = set()
    labels: list[frozenset[str]] = []
    bare: list[tuple[Topic, str]] = []
    while (left or bare) and len(labels) < most:
        if left:
            topic = max(left, key=lambda one: (_gain(one, left[one], covered), one.key, one.person or ""))
            del left[topic]
            label = label_of(subject, topic)
            if _is_bare(subject, topic, label):
                bare.append((topic, label))
                continue
        else:
            topic, label = bare.pop(0)
        if label and not _is_slight(subject, topic, label) and not _is_vague(label) and not _is_taken(subject, label, labels):
            labels.append(families(label))
            covered |= topic.shares.keys()
            yield Choice(topic, label, TITLE_BONUS * (topic.key in titles))


def _likely(subject: Subject, titles: frozenset[str]) -> dict[Topic, float]:
    """The topics that add most by themselves, with their worth: looking at all of a long document would take for ever."""
    worths = {topic: _worth(subject, topic, titles) for topic in subject.topics()}
    ranked = sorted(worths, key=lambda one: (-_gain(one, worths[one], set()), one.key, one.person or ""))
    return {topic: worths[topic] for topic in ranked[:POOL]}


def _is_bare(subject: Subject, topic: Topic, label: str) -> bool:
    return len(content_stems(label)) == 1 and _kind(subject, topic) <= PLAIN


def _is_slight(subject: Subject, topic: Topic, label: str) -> bool:
    """Whether a single statement has it, in a single word for what is not decided."""
    return len(topic.shares) == 1 and len(content_stems(label)) == 1 and _kind(subject, topic) < DECIDED


def _is_sided(subject: Subject, topic: Topic) -> bool:
    """Whether somebody who speaks of it takes a side by any word, or several speak of it."""
    voices = [subject.voiced[number] for number in topic.own]
    return any(voiced.sided for voiced in voices) or len({voiced.actor for voiced in voices}) > 1


def _is_vague(label: str) -> bool:
    """Whether it is a general noun that nothing before it tells more of: "way", "side of the river"."""
    first, _, rest = label.partition(" ")
    return is_general(first) and (not rest or rest.split()[0] in PREPOSITIONS)


def _is_taken(subject: Subject, label: str, labels: Sequence[frozenset[str]]) -> bool:
    """Whether a label says no more than one before it, or is the name of somebody in the document."""
    own = families(label)
    if any(own <= other or other <= own for other in labels):
        return True
    return not own or _is_name(subject, label)


def _is_name(subject: Subject, label: str) -> bool:
    """Whether it is what somebody in the document is called, or part of a name."""
    stems, proper = content_stems(label), all(word[:1].isupper() for word in label.split())
    return any(stems <= form if proper else stems == form for form in subject.called)


def _worth(subject: Subject, topic: Topic, titles: frozenset[str]) -> float:
    """How likely it is that sides are taken on it: by what kind of word it is, by who speaks of it, and by the title."""
    several = len({subject.voiced[number].actor for number in topic.shares}) > 1
    sided = 1 if _is_sided(subject, topic) else UNSIDED
    return _kind(subject, topic) * sided * (SEVERAL if several else 1) * (IN_TITLE if topic.key in titles else 1)


def _kind(subject: Subject, topic: Topic) -> float:
    if topic.person is not None:
        return PERSON
    return ACT if topic.act is not None else disputability(subject.word(topic.places[0]))


def _gain(topic: Topic, worth: float, covered: set[int]) -> float:
    return worth * sum(share * (AGAIN if number in covered else 1) for number, share in sorted(topic.shares.items()))
