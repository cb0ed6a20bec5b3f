"""Names of a sentence beside those of its evidence: who is meant, and who does it to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.attribution.model import Actor
from summarizer.briefing import FindingKind
from summarizer.grounding.alignment import Alignment, Edit, shown
from summarizer.grounding.exhibits import Comparison, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.numbers import MONTHS
from summarizer.grounding.people import bare, named
from summarizer.grounding.words import Word

_SENTENCES_BEFORE = 2
_OWN_COUNTRY = listed("american americans u.s. us america")
"""What a paraphrase of US politics may add without naming anybody new."""
_PARTIES = (listed("gop republican republicans"), listed("dem dems democrat democrats democratic"))
_CHAMBERS = (
    (listed("house congress"), listed("rep reps representative representatives congressman congresswoman lawmaker lawmakers")),
    (listed("senate congress"), listed("sen sens senator senators lawmaker lawmakers")),
    (listed("parliament commons"), listed("mp mps lawmaker lawmakers")),
)
"""Bodies, and what their members are called."""
_FRONTING = listed("in on at for after before during since from with under")
_COMMON_CAPITALS = listed("i i'm i've i'd i'll the a an he she they we it but and if in on at for to of mr mrs ms dr")
_PASSIVE = 2


def names(comparison: Comparison) -> Findings:
    """A name in the sentence that stands neither in the evidence nor near it, or that stands where another name should."""
    if not comparison.exhibits:
        return
    found = tuple(names_in(comparison.said))
    near = _near(comparison) if found else ()
    for name in found:
        if not _known(name, near, comparison):
            message = f"the evidence does not name {shown(name)!r}"
            sure = not comparison.retold or not _named_anywhere(name, comparison)
            yield comparison.finding(FindingKind.NAME_NOT_IN_EVIDENCE, message, said=name, sure=sure)
            return
    if comparison.close:
        yield from _exchanged_names(comparison)


def _named_anywhere(name: tuple[Word, ...], comparison: Comparison) -> bool:
    """Whether a document that the evidence is from has every word of the name somewhere."""
    every = tuple(exhibit.source.forms for exhibit in comparison.exhibits)
    return all(_stands(word.text.lower(), every) for word in name)


def _exchanged_names(comparison: Comparison) -> Findings:
    for edit in comparison.alignment.edits:
        if _other_name(edit, comparison):
            message = f"{shown(edit.said)!r} stands where the evidence has {shown(edit.found)!r}"
            yield comparison.finding(FindingKind.NAME_NOT_IN_EVIDENCE, message, said=edit.said, found=edit.found)
            return
    if (agent := _agent(comparison.alignment)) is not None:
        if not agent.right:
            message = f"{agent.word.text!r} does it in the sentence, and has it done to in the evidence"
            yield comparison.finding(FindingKind.NAME_NOT_IN_EVIDENCE, message, said=(agent.word,))
        return
    for word in _moved_names(comparison.alignment):
        message = f"{word.text!r} stands in another place in the evidence"
        yield comparison.finding(FindingKind.NAME_NOT_IN_EVIDENCE, message, said=(word,))
        return


class _Agent(NamedTuple):
    """Who does it in a sentence of which one side is in the passive, and whether both sides agree on that."""

    word: Word
    right: bool


def _agent(alignment: Alignment) -> _Agent | None:
    """The agent, where one of sentence and evidence says "X was … by Y" and the other "Y … X"; else None."""
    said, found = passive(alignment.said), passive(alignment.found)
    if (said is None) == (found is None):
        return None
    (verb, agent), active = (said, alignment.found) if said else (found or ("", None), alignment.said)
    keys = [word.key for word in active]
    if agent is None or agent.key not in keys or verb not in keys:
        return None
    here = next((word for word in alignment.said if word.key == agent.key), agent)
    return _Agent(here, keys.index(agent.key) < keys.index(verb))


def passive(words: Sequence[Word]) -> tuple[str, Word] | None:
    """The verb's key and the agent of "was accused by Doe"; None where there is no such phrase."""
    for at, word in enumerate(words):
        if word.text.lower() != "by" or at < _PASSIVE or at + 1 == len(words):
            continue
        verb, agent = words[at - 1], next((one for one in words[at + 1 : at + 4] if one.capital), None)
        if agent is not None and verb.content and any(one.key == "be" for one in words[max(0, at - 4) : at - 1]):
            return verb.key, agent
    return None


def _moved_names(alignment: Alignment) -> Iterator[Word]:
    """Names that both sides have equally often, but not in the same order: who did it to whom is turned round."""
    said, found = Counter(word.key for word in alignment.said), Counter(word.key for word in alignment.found)
    for edit in alignment.edits:
        fronted = not edit.inside and edit.said and edit.said[0].key in _FRONTING  # "In Ohio, …" for "… in Ohio"
        if not fronted and not any(word.key == "@" for word in edit.found):
            yield from (word for word in _capitals(edit.said) if 0 < said[word.key] <= found[word.key] and not is_month(word))


def names_in(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Runs of capitalised words; the first word of a sentence counts only as part of a longer run."""
    run: list[Word] = []
    for index, word in enumerate(words):
        if word.capital and word.text.lower() not in _COMMON_CAPITALS and (not run or word.start - run[-1].end <= 1):
            run.append(word)
            continue
        if run:
            yield from _run(run, words)
        run = [word] if index and word.capital and word.text.lower() not in _COMMON_CAPITALS else []
    yield from _run(run, words)


def _run(run: list[Word], words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    if any(word.text.isalpha() or "." in word.text for word in run) and not (len(run) == 1 and run[0] is words[0]):
        yield tuple(run)


_Near = tuple[frozenset[str], ...]


def _near(comparison: Comparison) -> _Near:
    """The words of the sentences around the evidence, and of the titles; not one set, for most are never asked."""
    around = [
        exhibit.source.forms_in(sentence)
        for exhibit in comparison.exhibits
        for sentence in exhibit.source.sentences_of(exhibit.span, before=_SENTENCES_BEFORE)
    ]
    titles = {exhibit.source.document.title or "" for exhibit in comparison.exhibits}
    return (*around, frozenset(word for title in titles for word in bare(title)))


def _stands(word: str, near: _Near) -> bool:
    return any(word in forms for forms in near)


def _known(name: tuple[Word, ...], near: _Near, comparison: Comparison) -> bool:
    words = [word.text.lower() for word in name]
    if all(any(word in party and any(_stands(other, near) for other in party) for party in _PARTIES) for word in words):
        return True
    if not comparison.close and (set(words) <= _OWN_COUNTRY or any(_is_chamber(words[-1], forms) for forms in near)):
        return True
    if all(_stands(word, near) or any(_related(word, forms) for forms in near) for word in words):
        return True
    if comparison.reading.speaker and set(words) <= set(bare(comparison.reading.speaker)):
        return True
    return any(
        _mentioned(actor, comparison, near) for exhibit in comparison.exhibits for actor in exhibit.source.named(shown(name))
    )


def _is_chamber(word: str, near: frozenset[str]) -> bool:
    """Whether a body is named where one of its members is: "the House" for "Rep. Doe"."""
    return any(word in names and not members.isdisjoint(near) for names, members in _CHAMBERS)


def _related(word: str, near: frozenset[str]) -> bool:
    """Whether a form of the same name is near: "Mexican" and "Mexico", "Senate" and "Senator"."""
    stem = word[:5] if len(word) > 5 else word[:4]
    return len(stem) >= 4 and any(other.startswith(stem) and abs(len(other) - len(word)) <= 5 for other in near)


def _mentioned(actor: Actor, comparison: Comparison, near: _Near) -> bool:
    """Whether an actor is meant in the evidence's sentences, by a pronoun or another of its names."""
    if any(exhibit.sentences.overlaps(mention) for exhibit in comparison.exhibits for mention in actor.mentions):
        return True
    return any(all(_stands(word, near) for word in bare(alias)) for alias in (actor.name, *actor.aliases) if bare(alias))


def _other_name(edit: Edit, comparison: Comparison) -> bool:
    said, found = _capitals(edit.said), _capitals(edit.found)
    if not said or not found or {word.key for word in said} & {word.key for word in found}:
        return False
    actors = [actor for exhibit in comparison.exhibits for actor in exhibit.source.attributed.actors]
    same = {actor.id for actor in named(shown(said), actors)} & {actor.id for actor in named(shown(found), actors)}
    return not same and not _related(said[-1].text.lower(), frozenset(word.text.lower() for word in found))


def is_month(word: Word) -> bool:
    """Whether a word names a month: "3 May" is "May 3"."""
    return word.text.lower().rstrip(".") in MONTHS


def _capitals(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.capital and word.content)
