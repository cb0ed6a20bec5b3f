"""What an issue that nobody named is called: a neutral noun phrase of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.attribution.model import Actor
from summarizer.positions import lexicon
from summarizer.positions.nouns import can_be_disputed
from summarizer.positions.topics import NOUNS, Subject, Topic
from summarizer.text.words import stem, words

LONGEST = 6
"""Words of a label at most."""
PLAIN = (-9.0, -3.0, 1.0, 1.0, 0.5, 0.0, -2.0)
"""What it counts for a phrase to have so many words that say something: neither bare nor long."""
OFTEN = 4
"""Times from which on a phrase or a word of it is no more usual for being used again."""

_MODIFIERS = frozenset({"compound", "amod", "nmod"})
PREPOSITIONS = frozenset("of on for to against with over into about".split())
"""What leads in what follows a noun and belongs to it."""
_FUNCTION = frozenset(stem(word) for word in PREPOSITIONS | {"the", "a", "an", "and"})
_COLOURLESS = frozenset(
    """same such other own recent first last next big many several few certain whole entire real very particular latest
    current future past late early more most full various different similar potential possible so-called mere sheer
    further additional total only overall kind wide huge massive dozen least""".split()
)
_JUDGING = lexicon.GOOD | lexicon.BAD | lexicon.SUPPORT | lexicon.OPPOSE
_TELLING = ("al", "ic", "an", "ish", "ese", "ary", "ar", "ed", "ing", "ive", "able", "less")
_ROLES = (
    "president|nominee|candidate|commander in chief|leader|chairman|chairwoman|secretary|director|minister|mayor|governor"
    "|running mate|chief|justice|speaker|judge|challenger|hopeful|ambassador|spokesman|spokeswoman|prosecutor"
)
_DEEDS = frozenset(
    stem(word)
    for word in """candidacy nomination presidency bid record remark comment statement speech policy plan proposal behavior
    behaviour conduct health judgment temperament honesty character decision refusal resignation leadership appointment tweet
    position performance handling use attack claim rhetoric response testimony view stance experience endorsement message
    tactic strategy suggestion promise pledge vote call letter campaign""".split()
)


def label_of(subject: Subject, topic: Topic) -> str:
    """What a topic is called; "" where the document has no phrase for it."""
    if topic.person is not None:
        return _person(subject, subject.read.attributions.actor(topic.person))
    if topic.act is not None:
        return " ".join((_gerund(subject.grammar.lemmas[topic.act]), *_core(subject, topic.places[0])))
    heads = [_head(subject, at) for at in topic.places]
    return _phrase(subject, [head for head in heads if can_be_disputed(subject.word(head))])


def _person(subject: Subject, actor: Actor) -> str:
    """What a person is spoken of as: "Ana Marlow as mayor", or what of theirs the document speaks of: "Marlow's remarks"."""
    last = re.escape(words(actor.name)[-1].span.of(actor.name)) if words(actor.name) else ""
    role = re.search(rf"\b{last} as (?:an? |the )?((?:\w[\w-]* ){{0,2}}(?:{_ROLES}))\b", subject.text)
    role = role or re.fullmatch(rf"((?:\w[\w-]* ){{0,3}}(?:{_ROLES}))", actor.role or "", re.IGNORECASE)
    if role:
        return f"{actor.name} as {role[1]}"
    owned = Counter(found[1] for found in re.finditer(rf"\b{last}(?:['’]s?) ([a-z]{{4,}})\b", subject.text))
    kept = {word: count for word, count in owned.items() if stem(word) in _DEEDS}
    best = max(kept, key=lambda word: (kept[word], word), default="")
    return f"{words(actor.name)[-1].span.of(actor.name)}'s {best}" if best else ""


def _phrase(subject: Subject, heads: Sequence[int]) -> str:
    """The phrase that most often stands for what these words name."""
    every: list[tuple[str, ...]] = [phrase for head in dict.fromkeys(heads) for phrase in _phrases(subject, head)]
    kept = [phrase for phrase in every if len(phrase) <= LONGEST]
    forms = Counter(_form(phrase) for phrase in kept)
    usual = Counter(word for head in set(heads) for word in {word for one in _phrases(subject, head) for word in _form(one)})
    surfaces: Counter[tuple[str, ...]] = Counter(kept)

    def fit(phrase: tuple[str, ...]) -> tuple[float, int, tuple[str, ...]]:
        return _fit(phrase, forms, usual), surfaces[phrase], phrase

    best: tuple[str, ...] = max(surfaces, key=fit, default=())
    return " ".join(best)


def _form(phrase: Sequence[str]) -> tuple[str, ...]:
    return tuple(stem(word) for word in phrase)


def _fit(phrase: Sequence[str], forms: Counter[tuple[str, ...]], usual: Counter[str]) -> float:
    """How well a phrase stands for all: often used, of words that recur, neither bare nor long."""
    content = [word for word in _form(phrase) if word not in _FUNCTION]
    recurring = sum(min(usual[word], OFTEN) - 1 for word in content) / len(content)
    return min(forms[_form(phrase)], OFTEN) + recurring + PLAIN[min(len(content), len(PLAIN) - 1)]


def _head(subject: Subject, at: int) -> int:
    """The main word of the phrase that a word stands in."""
    grammar = subject.grammar
    while grammar.deps[at] in ("compound", "nmod") and grammar.heads[at] != at:
        at = grammar.heads[at]
    return at


def _phrases(subject: Subject, head: int) -> Iterator[tuple[str, ...]]:
    """The phrase by itself, with whose it is, and with what follows."""
    core = _core(subject, head)
    yield core
    if owner := _owner(subject, head):
        yield (*owner, *core)
    for tail in _tails(subject, head):
        yield (*core, *tail)


def _core(subject: Subject, head: int) -> tuple[str, ...]:
    """The main word with what stands right before it."""
    places = [head]
    for at in range(head - 1, -1, -1):
        same = subject.wholes[at] == subject.wholes[places[0]]
        if not same and (subject.grammar.heads[at] not in places or not _is_modifier(subject, at, head)):
            break
        if not same:
            places.insert(0, at)
    return tuple(_written(subject, at) for at in places if at == head or _is_neutral(subject, at))


def _is_modifier(subject: Subject, at: int, head: int) -> bool:
    """Whether a word says which: a number only of a measure ("a 35 percent cut"), not how many."""
    dep = subject.grammar.deps[at]
    return dep in _MODIFIERS or (dep == "nummod" and subject.grammar.heads[at] != head)


def _is_neutral(subject: Subject, at: int) -> bool:
    """Whether a modifier says which one, and does not judge: it tells of a kind, or the document uses it again."""
    word = subject.word(at).casefold()
    if not word.replace("-", "").isalnum() or word in _COLOURLESS or stem(word) in _JUDGING:
        return False
    if subject.grammar.poses[at] == "PRON":
        return False
    if subject.grammar.poses[at] != "ADJ" or subject.word(at)[:1].isupper():
        return True
    return subject.grammar.tags[at] != "JJS" and (word.endswith(_TELLING) or subject.counts[subject.stems[at]] > 1)


def _written(subject: Subject, at: int) -> str:
    """A word as it stands, without the capital that only begins a sentence."""
    word = subject.word(at)
    begins = at == 0 or subject.grammar.poses[at - 1] in ("PUNCT", "SPACE") or subject.grammar.deps[at - 1] == "punct"
    keeps = subject.grammar.poses[at] == "PROPN" or word[1:] != word[1:].lower() or not begins
    return word if keeps else word.lower()


def _owner(subject: Subject, head: int) -> tuple[str, ...]:
    """The name whose it is: "Marlow's"."""
    grammar = subject.grammar
    for at in grammar.kids[head]:
        if grammar.deps[at] == "poss" and grammar.poses[at] == "PROPN":
            return (*(subject.word(kid) for kid in grammar.kids[at] if grammar.deps[kid] == "compound"), f"{subject.word(at)}'s")
    return ()


def _tails(subject: Subject, head: int) -> Iterator[tuple[str, ...]]:
    """What follows with a preposition: "on trucks", "of the harbour fund"."""
    grammar = subject.grammar
    for at in grammar.kids[head]:
        if at < head or grammar.deps[at] != "prep" or subject.word(at).casefold() not in PREPOSITIONS:
            continue
        for kid in grammar.kids[at]:
            if grammar.deps[kid] == "pobj" and grammar.poses[kid] in NOUNS and not _is_whose(subject, kid):
                yield (subject.word(at).lower(), *_article(subject, kid), *_core(subject, kid))


def _article(subject: Subject, at: int) -> tuple[str, ...]:
    found = [subject.word(kid).lower() for kid in subject.grammar.kids[at] if subject.grammar.deps[kid] == "det"]
    return tuple(word for word in found if word in ("the", "a", "an"))


def _is_whose(subject: Subject, at: int) -> bool:
    return any(subject.grammar.deps[kid] == "poss" for kid in subject.grammar.kids[at])


def _gerund(lemma: str) -> str:
    """The verb as the name of what is done: "admit" -> "admitting"."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return f"{lemma[:-1]}ing"
    doubles = re.search(r"(?:^|[^aeiou])[aeiou][bdglmnprt]$", lemma) and (
        len(lemma) <= 4 or lemma.endswith(("mit", "fer", "cur", "pel", "bar"))
    )
    return f"{lemma}{lemma[-1]}ing" if doubles else f"{lemma}ing"
