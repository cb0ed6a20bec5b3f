"""What an actor does with words that stand in his statement: asks, refuses, leaves open, accuses, or passes on another's."""

from __future__ import annotations

import re

from summarizer.attribution.model import Actor, Statement
from summarizer.briefing import FindingKind
from summarizer.grounding.exhibits import Comparison, Exhibit, Findings
from summarizer.grounding.lexicon import listed
from summarizer.grounding.passages import Source
from summarizer.grounding.people import bare, likeness
from summarizer.grounding.reading import Reading
from summarizer.grounding.speaker import belongs, finding, is_named

_ASKING = re.compile(
    r"[?]|\b(?:ask\w*|wonder\w*|question\w*|whether|why|how|who|what|when|where|if|quer\w+|inquir\w+|challeng\w+|press\w*)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\W*(?:to\s+\w+\s+)?(?:whether|if|who|when|what|how|why)\b")
_OPENING = listed("refuse decline ask wonder say know inquire")
_REFUSALS = listed("refuse decline")
_REFUSING = re.compile(
    r"refus|declin|reject|unwilling|not|n[’']t|never|no\b|without|avoid|fail|deni|deny|dismiss|resist|block|oppos|against|stop"
    r"|balk|unable|rule|rebuff|short of|lack|silent|reluctan|hesita",
    re.IGNORECASE,
)
_ACCUSATIONS = listed("accuse blame criticize criticise charge suspect fault denounce")
_ACCUSING = re.compile(r"accus|blam|criti|charg|fault|denounc|suspect|alleg", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:s(?:aid|ays?)|th(?:ink|inks|ought)|believ\w+|claim\w*|argu\w+|fear\w*|feels?|felt|told|tells?|wants?|wanted)\b"
)
_SELF = listed("i we he she it they you")
_SAME = 2
_LEAST = 2


def heard(comparison: Comparison, phrase: str) -> Findings:
    """What speaks against taking the actor's statements for what the sentence makes of them."""
    for exhibit in comparison.exhibits:
        if exhibit.statement is not None and belongs(exhibit.source, exhibit.statement, phrase):
            yield from _used(exhibit, exhibit.statement, comparison.reading, phrase)
    yield from _passed_on(comparison, phrase)


def _used(exhibit: Exhibit, statement: Statement, reading: Reading, phrase: str) -> Findings:
    where = repr(exhibit.source.document.id)
    if _only_asks(exhibit, reading):
        yield finding(FindingKind.CUT_CONTEXT, exhibit, f"{phrase} only asks this in {where}")
    if _refuses(exhibit, statement, reading):
        yield finding(FindingKind.DENIED_CONTENT, exhibit, f"{phrase} refuses this in {where}")
    if _leaves_open(exhibit, statement, reading):
        yield finding(FindingKind.DENIED_CONTENT, exhibit, f"{phrase} leaves this open in {where}")
    if _accuses(exhibit, statement, reading):
        yield finding(FindingKind.WRONG_SPEAKER, exhibit, f"{phrase} says so of somebody else in {where}")
    if other := _inner(exhibit, statement, reading, phrase):
        yield finding(FindingKind.SECOND_HAND, exhibit, f"{phrase} only passes on what {other} says in {where}")


def _only_asks(exhibit: Exhibit, reading: Reading) -> bool:
    """Whether the words are a question, and the sentence does not say that anything is asked."""
    text = exhibit.source.document.text
    last = (exhibit.source.sentences_of(exhibit.span) or (exhibit.span,))[-1].of(text)
    return last.rstrip("\"”’') ").endswith("?") and not _ASKING.search(reading.text)


def _refuses(exhibit: Exhibit, statement: Statement, reading: Reading) -> bool:
    """Whether the actor refuses to do what the sentence has him do."""
    if statement.cue_lemma not in _REFUSALS or _REFUSING.search(reading.text):
        return False
    return statement.content[0].of(exhibit.source.document.text).startswith("to ")


def _leaves_open(exhibit: Exhibit, statement: Statement, reading: Reading) -> bool:
    """Whether the actor is asked or says "whether …", and the sentence tells it as his view."""
    if statement.cue_lemma not in _OPENING or reading.declines or reading.denies:
        return False
    content = statement.content[0].of(exhibit.source.document.text)
    return _OPEN.match(content) is not None and not _ASKING.search(reading.text)


def _accuses(exhibit: Exhibit, statement: Statement, reading: Reading) -> bool:
    """Whether the actor accuses somebody "of" what the sentence, which accuses nobody, has him say."""
    if statement.cue_lemma not in _ACCUSATIONS or _ACCUSING.search(reading.text):
        return False
    whom, of, _ = statement.content[0].of(exhibit.source.document.text).partition(" of ")
    return bool(of) and set(bare(reading.body.of(reading.text))).isdisjoint(bare(whom)[-1:])


def _inner(exhibit: Exhibit, statement: Statement, reading: Reading, phrase: str) -> str | None:
    """Who, inside the actor's own words, says the words of the exhibit, where the sentence tells of nobody else."""
    body = reading.body.of(reading.text)
    if _SAYING.search(body):
        return None
    for other in exhibit.source.statements_at(exhibit.span):
        if other is statement:
            return None
        if statement.whole.contains(other.whole) and (name := _another(exhibit, other, statement, phrase)):
            return None if _is_told(name, exhibit, other, reading, phrase) else name
    return None


def _another(exhibit: Exhibit, other: Statement, own: Statement, phrase: str) -> str | None:
    """The name of the one who says an inner statement; for somebody unresolved, the words that name him."""
    actor, speaker = exhibit.source.actor(other.actor), exhibit.source.actor(own.actor)
    if _is_pronoun(other, exhibit.source):
        return None  # who "he" is inside another's words is too uncertain to turn a sentence away for
    if actor is not None:
        spoken_for = speaker is not None and _speaks_for(exhibit.source, speaker, actor)
        return None if spoken_for or belongs(exhibit.source, other, phrase) else actor.name
    if not other.source or other.via != own.actor:
        return None
    return other.source[0].of(exhibit.source.document.text)


def _is_pronoun(statement: Statement, source: Source) -> bool:
    return bool(statement.source) and statement.source[0].of(source.document.text).lower() in _SELF


def _speaks_for(source: Source, speaker: Actor, actor: Actor) -> bool:
    """Whether one speaks for the other, also where the document calls that body by its last word only ("the union")."""
    principal = source.actor(speaker.speaks_for)
    return principal is not None and (principal.id == actor.id or bare(principal.name)[-1:] == bare(actor.name)[-1:])


def _is_told(name: str, exhibit: Exhibit, other: Statement, reading: Reading, phrase: str) -> bool:
    """Whether the sentence itself speaks of that other; of one who is not resolved, a name in it may be his."""
    body = reading.body.of(reading.text)
    told = (set(bare(reading.text)) - set(bare(phrase))) | set(bare(body))
    actor = exhibit.source.actor(other.actor)
    if actor is not None:
        return any(words and words[-1] in told for words in map(bare, (actor.name, *actor.aliases)))
    return re.search(r"\b[A-Z]", body) is not None or not set(bare(name)).isdisjoint(told)


def _passed_on(comparison: Comparison, phrase: str) -> Findings:
    """What the sentence uses lies wholly in what the actor's statement has somebody else think or say."""
    words = [found for _, found in comparison.alignment.pairs() if found.content]
    if len(words) < _LEAST or _SAYING.search(comparison.reading.body.of(comparison.reading.text)):
        return
    for exhibit in comparison.exhibits:
        for other in _others_in(exhibit, phrase):
            spans = (*other.cue, *other.content)
            inside = all(any(span.start <= word.start < span.end for span in spans) for word in words)
            name = exhibit.source.attributed.actor(other.actor or "").name
            if inside and not is_named(exhibit.source.attributed.actor(other.actor or ""), comparison.reading, phrase):
                yield finding(FindingKind.SECOND_HAND, exhibit, f"{phrase} only passes on what {name} thinks")
                return


def _is_principal(source: Source, own: Statement, other: Statement) -> bool:
    speaker, actor = source.actor(own.actor), source.actor(other.actor)
    return speaker is not None and actor is not None and _speaks_for(source, speaker, actor)


def _others_in(exhibit: Exhibit, phrase: str) -> list[Statement]:
    """Statements of somebody else inside the one that the exhibit lies in."""
    own, source = exhibit.statement, exhibit.source
    if own is None:
        return []
    inside = [one for one in source.attributed.statements if one is not own and own.whole.contains(one.whole)]
    return [
        one
        for one in inside
        if one.source
        and not _is_pronoun(one, source)
        and one.content != own.content
        and one.actor is not None
        and not belongs(source, one, phrase)
        if not _is_principal(source, own, one)
        if not any(likeness(phrase, part.of(source.document.text)) >= _SAME for part in one.source)
    ]
