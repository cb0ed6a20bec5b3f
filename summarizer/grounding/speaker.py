"""Whose words they are: what a document attributes to the one whom a claim names, and what it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.attribution.model import Actor, Statement
from summarizer.briefing import Finding, FindingKind
from summarizer.grounding.exhibits import Exhibit, Findings
from summarizer.grounding.passages import Source
from summarizer.grounding.people import bare, likeness
from summarizer.grounding.reading import Reading
from summarizer.grounding.tags import credited, credits_pronoun, is_name

_DISCLOSED = re.compile(r"\b(?:according to|reportedly|reported|quoted by|as told by|through a)\b", re.IGNORECASE)
_SAME = 2
_FAR_MORE = 4
_WHOLE = 0.9
_MOST_OF_IT = 0.6
_SHORT = 3


def belongs(source: Source, statement: Statement, phrase: str) -> bool | None:
    """Whether a statement is by whom `phrase` names, by several who speak as one with it, or by one who speaks for it.

    None where nobody knows who spoke, also where `phrase` names one of those between whom the document does not decide.
    """
    known = source.owned.setdefault(phrase, {})
    if id(statement) not in known:  # the document keeps its statements, so that an id stays one statement's
        known[id(statement)] = _belongs(source, statement, phrase)
    return known[id(statement)]


def _belongs(source: Source, statement: Statement, phrase: str) -> bool | None:
    speaker = source.actor(statement.actor)
    if speaker and _speaks_as(speaker, source, phrase):
        return True
    if len(able := undecided(source, statement, phrase)) > 1:
        return True if all(able.values()) else None if any(able.values()) else False
    if speaker and _are_namesakes(speaker.name, phrase):
        return False
    if any(likeness(phrase, part.of(source.document.text)) >= _SAME for part in statement.source):
        return True
    return None if speaker is None else False


def _speaks_as(speaker: Actor, source: Source, phrase: str) -> bool:
    """Whether what `speaker` says is said by, with or for the one whom `phrase` names."""
    ids = {actor.id for actor in source.named(phrase)}
    return speaker.id in ids or speaker.speaks_for in ids or not ids.isdisjoint(speaker.members)


def undecided(source: Source, statement: Statement, phrase: str) -> dict[str, bool]:
    """The names of those between whom the document leaves open who speaks, and whether that could be whom `phrase` names."""
    able = [source.actor(ident) for ident in (statement.candidates if statement.actor is None else ())]
    return {actor.name: _speaks_as(actor, source, phrase) for actor in able if actor}


def whose(exhibit: Exhibit, phrases: Iterable[str]) -> Statement | None:
    """The narrowest statement around the exhibit's words by one of those whom `phrases` name."""
    found = exhibit.source.statements_at(exhibit.span)
    for phrase in phrases:
        for statement in found:
            if belongs(exhibit.source, statement, phrase):
                return statement
    return None


def relay(exhibit: Exhibit, phrase: str) -> str | None:
    """The id of the actor who passes the words on: `via` of the statement, or whoever says them for whom `phrase` names."""
    statement = exhibit.statement
    if statement is None:
        return None
    ids = {actor.id for actor in exhibit.source.named(phrase)}
    speaker = exhibit.source.actor(statement.actor)
    if speaker is None or speaker.id in ids or not (speaker.speaks_for or not belongs(exhibit.source, statement, phrase)):
        return statement.via
    return speaker.id


def voices(exhibits: Sequence[Exhibit], reading: Reading, phrase: str, *, tags: bool) -> Findings:
    """What is wrong with giving the words of all the exhibits to the one whom `phrase` names.

    Where some of them are that actor's own, another's beside them only flag if the sentence names the other, too: it
    then says what the actor answers to. With `tags`, what the document's own sentence plainly gives to the actor is the
    actor's, though attribution found no statement there.
    """
    heard = [(exhibit, tuple(_speaker(exhibit, reading, phrase, tags=tags))) for exhibit in exhibits]
    some = any(exhibit.pointed and not findings for exhibit, findings in heard)
    for exhibit, findings in heard:
        answered = some and _is_spoken_of(exhibit, reading)
        for finding in findings:
            mild = answered and finding.kind is FindingKind.WRONG_SPEAKER
            yield finding.model_copy(update={"weight": "flag"}) if mild else finding


def _is_spoken_of(exhibit: Exhibit, reading: Reading) -> bool:
    """Whether the sentence names the exhibit's real speaker among what is said, and not as its own speaker."""
    known = [exhibit.source.actor(statement.actor) for statement in exhibit.source.statements_at(exhibit.span)]
    body, own = set(bare(reading.body.of(reading.text))), set(bare(reading.speaker or ""))
    names = [bare(name) for actor in known if actor for name in (actor.name, *actor.aliases)]
    return any(name and name[-1] in body and name[-1] not in own for name in names)


def _speaker(exhibit: Exhibit, reading: Reading, phrase: str, *, tags: bool) -> Findings:
    """What is wrong with giving the exhibit's words to the one whom `phrase` names."""
    statement = exhibit.statement
    if statement is None or not belongs(exhibit.source, statement, phrase):
        statement = _theirs(exhibit, phrase) or statement
    if statement is not None and belongs(exhibit.source, statement, phrase):
        yield from _own(exhibit, statement, reading, phrase)
        return
    if _passes_on(exhibit, reading, phrase) and (_names(reading, phrase) or _mentioned(exhibit, phrase)):
        return  # "According to Roe, Doe backs it": the sentence itself says whose words they are
    if not (tags and _is_tagged(exhibit, phrase, reading)):
        yield from _foreign(exhibit, phrase)
    elif _gives_away(exhibit, None, reading, phrase):
        yield _given_away(exhibit, reading, phrase)


def _theirs(exhibit: Exhibit, phrase: str) -> Statement | None:
    """A statement of theirs around the exhibit with nobody else's, or one inside it that is most of it."""
    around = exhibit.source.statements_at(exhibit.span)
    if around and all(belongs(exhibit.source, one, phrase) for one in around):
        return around[0]
    source = exhibit.source
    near = [one for one in source.attributed.statements if one.extent.overlaps(exhibit.span)]
    own = [one for one in near if exhibit.span.contains(one.extent) and belongs(source, one, phrase)]
    others = (one for one in near if not belongs(source, one, phrase))
    if not own or any(not any(mine.whole.contains(other.whole) for mine in own) for other in others):
        return None
    parts = {part for one in own for part in (*one.source, *one.cue, *one.content)}
    return own[0] if sum(map(len, parts)) >= _MOST_OF_IT * len(exhibit.span) else None


def _passes_on(exhibit: Exhibit, reading: Reading, phrase: str) -> bool:
    """Whether the sentence's own speaker, who is no namesake of the one whom `phrase` names, says the exhibit's words."""
    statement, other = exhibit.statement, reading.speaker
    if statement is None or not other or _are_namesakes(other, phrase):
        return False
    return belongs(exhibit.source, statement, other) is True


def _own(exhibit: Exhibit, statement: Statement, reading: Reading, phrase: str) -> Findings:
    if _gives_away(exhibit, statement, reading, phrase):
        yield _given_away(exhibit, reading, phrase)
    if others := _namesakes(exhibit.source, statement, phrase):
        yield finding(FindingKind.UNKNOWN_SPEAKER, exhibit, f"{phrase} may be {' or '.join(others)} in {_id(exhibit)}")
    if statement.denied and not (reading.denies or reading.declines or _negated(reading)):
        yield finding(FindingKind.DENIED_CONTENT, exhibit, f"{phrase} denies these words in {_id(exhibit)}")
    if statement.via and not _discloses(exhibit, statement.via, reading):
        via = exhibit.source.attributed.actor(statement.via).name
        yield finding(FindingKind.SECOND_HAND, exhibit, f"it is {via} who says so of {phrase} in {_id(exhibit)}")


def _given_away(exhibit: Exhibit, reading: Reading, phrase: str) -> Finding:
    message = f"the sentence says {reading.speaker}, the words in {_id(exhibit)} are {phrase}'s"
    return finding(FindingKind.WRONG_SPEAKER, exhibit, message)


def _gives_away(exhibit: Exhibit, statement: Statement | None, reading: Reading, phrase: str) -> bool:
    """Whether the sentence itself gives the words to somebody whose they are not, and who does not pass them on either."""
    if reading.speaker is None or _names(reading, phrase):
        return False
    source = exhibit.source
    others = {actor.id for actor in source.named(reading.speaker)}
    unknown = not others and is_name(reading.speaker) and is_name(phrase)
    apart = unknown or (bool(others) and others.isdisjoint(actor.id for actor in source.named(phrase)))
    if not apart or statement is None:
        return apart
    return statement.via not in others and not belongs(source, statement, reading.speaker)


def _mentioned(exhibit: Exhibit, phrase: str) -> bool:
    """Whether the statement speaks of the one whom `phrase` names, by whatever word."""
    extent = exhibit.statement.extent if exhibit.statement else exhibit.span
    return any(mention.overlaps(extent) for actor in exhibit.source.named(phrase) for mention in actor.mentions)


def _names(reading: Reading, phrase: str) -> bool:
    """Whether the sentence has a word of this name, and does not mean a namesake by it."""
    if reading.speaker and _are_namesakes(reading.speaker, phrase):
        return False
    return not set(bare(reading.text)).isdisjoint(bare(phrase))


def _are_namesakes(one: str, other: str) -> bool:
    """Whether two names end alike and begin differently: "Ann Roe" and "Tom Roe"."""
    ours, theirs = bare(one), bare(other)
    return min(len(ours), len(theirs)) > 1 and ours[-1] == theirs[-1] and ours[0] != theirs[0] and not likeness(one, other)


def _namesakes(source: Source, statement: Statement, phrase: str) -> tuple[str, ...]:
    """The names of several people whom `phrase` fits equally well, unless the document itself writes it so here."""
    names = [actor.name for actor in source.named(phrase)]
    if len(names) < 2 or any(bare(part.of(source.document.text)) == bare(phrase) for part in statement.source):
        return ()
    if _is_prominent(source, statement, phrase):
        return ()
    apart = any(not likeness(one, other) for one in names for other in names)
    return tuple(names) if apart else ()


def _is_prominent(source: Source, statement: Statement, phrase: str) -> bool:
    """Whether the statement's actor is the one whom the document means by far most often when it writes that name."""
    counts = {actor.id: len(actor.mentions) for actor in source.named(phrase)}
    mine = counts.pop(statement.actor or "", 0)
    return mine >= _FAR_MORE * max(counts.values(), default=0)


def _negated(reading: Reading) -> bool:
    return re.search(r"\b(?:not|never|no|nor)\b|n[’']t\b", reading.text) is not None


def _discloses(exhibit: Exhibit, via: str, reading: Reading) -> bool:
    """Whether the sentence says who relays, or the relay speaks for the actor anyway."""
    relayer = exhibit.source.attributed.actor(via)
    spoken_for = (
        relayer.speaks_for is not None and exhibit.statement is not None and relayer.speaks_for == exhibit.statement.actor
    )
    if spoken_for or _DISCLOSED.search(reading.text):
        return True
    told = set(bare(reading.text))
    return any(name and name[-1] in told for name in map(bare, (relayer.name, *relayer.aliases)))


def _foreign(exhibit: Exhibit, phrase: str) -> Findings:
    found = exhibit.source.statements_at(exhibit.span)
    known = [actor for statement in found if (actor := exhibit.source.actor(statement.actor))]
    if found and len(able := undecided(exhibit.source, found[0], phrase)) > 1:
        yield _of_several(exhibit, able, phrase)
    elif known:
        yield finding(FindingKind.WRONG_SPEAKER, exhibit, f"{_id(exhibit)} gives these words to {known[0].name}, not to {phrase}")
    elif found or exhibit.source.is_quoted(exhibit.span):
        yield finding(
            FindingKind.UNKNOWN_SPEAKER, exhibit, f"{_id(exhibit)} does not say plainly that these are the words of {phrase}"
        )
    else:
        yield finding(FindingKind.NARRATOR_VOICE, exhibit, f"these are the words of {_id(exhibit)} itself, not of {phrase}")


def _of_several(exhibit: Exhibit, able: dict[str, bool], phrase: str) -> Finding:
    """Of words whose speaker the document leaves open: not known to be the actor's, or known not to be."""
    names = list(able)
    if any(able.values()):
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        message = f"{_id(exhibit)} does not say which of {listed} speaks here"
        return finding(FindingKind.UNKNOWN_SPEAKER, exhibit, message)
    message = f"{_id(exhibit)} gives these words to {' or '.join(names)}, not to {phrase}"
    return finding(FindingKind.WRONG_SPEAKER, exhibit, message)


def _is_tagged(exhibit: Exhibit, phrase: str, reading: Reading) -> bool:
    """Whether nobody is known to say it, and its sentence names the speaker or calls the last one "he" or "she"."""
    source = exhibit.source
    found = source.statements_at(exhibit.span)
    if any(source.actor(statement.actor) or len(undecided(source, statement, phrase)) > 1 for statement in found):
        return False
    label = source.line_label(exhibit.span.start)
    if label is None and any(quoted.shared(exhibit.sentences) > _WHOLE * len(exhibit.sentences) for quoted in source.quoted):
        return False  # a tag inside somebody's quotation is his
    sentence = exhibit.sentences.of(source.document.text)
    if tag := credited(sentence, phrase):
        return _is_outside(tag, sentence, reading)
    if label is not None:
        return likeness(phrase, label) >= _SAME
    before = source.spoken_before(exhibit.sentences.start)
    return before is not None and credits_pronoun(sentence) and belongs(source, before, phrase) is True


def _is_outside(tag: str, sentence: str, reading: Reading) -> bool:
    """Whether most of what the sentence says stands outside the tag: "Doe, whose yacht …, said" tells of the yacht itself."""
    inside, outside = set(bare(tag)), set(bare(sentence.replace(tag, " ")))
    said = [word for word in bare(reading.body.of(reading.text)) if len(word) > _SHORT and word in inside | outside]
    return 2 * sum(word in outside for word in said) >= len(said)


def is_named(actor: Actor, reading: Reading, phrase: str) -> bool:
    """Whether a sentence has a word of an actor's names that is not one of `phrase` before its verb."""
    told = (set(bare(reading.text)) - set(bare(phrase))) | set(bare(reading.body.of(reading.text)))
    return any(set(bare(name)) & told for name in (actor.name, *actor.aliases))


def _id(exhibit: Exhibit) -> str:
    return repr(exhibit.source.document.id)


def finding(kind: FindingKind, exhibit: Exhibit, message: str) -> Finding:
    """A finding about whose words an exhibit is."""
    return Finding(kind=kind, message=message, nearest=exhibit.passage)
