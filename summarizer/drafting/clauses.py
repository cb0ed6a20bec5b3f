"""The clause that reports a statement, with the actor as its subject: "Doe said that …", "Doe has called for …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.attribution.model import Actor, Kind, Statement
from summarizer.drafting.heads import is_plural, named
from summarizer.positions import lexicon
from summarizer.positions.cells import Heard
from summarizer.positions.hearing import LONGEST_GAP, lead_in
from summarizer.text.spans import Span

# Verbs that are taken over in the form of the dictionary, too ("we believe", "urging"); of others only a finite form is.
_REPORTING = frozenset(
    """say tell argue add think believe hope want expect note insist suggest warn urge demand call ask agree acknowledge admit
    announce assert confirm contend declare emphasize explain maintain pledge predict promise propose recommend reiterate state
    stress vow write condemn criticize oppose support endorse favor favour praise welcome reject deny dispute refuse decline
    accuse describe defend back voice express advocate plan prefer doubt fear worry concede caution complain object
    protest question rule stand regret applaud seek claim point respond reply conclude estimate calculate compare
    view see regard consider credit know understand challenge push press lobby promote discuss""".split()
)
_AUXILIARIES = frozenset(
    """is are was were be been being has have had do does did will would can could may might must should shall to going likely
    unlikely expected able ready willing set due about not never no longer cannot don't doesn't didn't won't wouldn't can't
    couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't 's 're 've 'll 'd ever neither nor yet still
    once formerly previously initially originally reportedly apparently allegedly""".split()
)
_NOT_FINITE = frozenset("be been being to going likely unlikely expected able ready willing set due about".split())
_WRITTEN_OUT = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn't", "aren't": "isn't"}
_SINGULAR |= {"weren't": "wasn't", "haven't": "hasn't", "am": "is"}
_PLURAL = {one: many for many, one in _SINGULAR.items() if many != "am"}
_PAST = {"say": "said", "tell": "told", "think": "thought", "write": "wrote", "stand": "stood", "seek": "sought", "hop": "hoped"}
_PAST |= {"feel": "felt", "give": "gave", "make": "made", "take": "took", "see": "saw", "know": "knew", "hold": "held"}
_PAST |= {"find": "found", "speak": "spoke", "leave": "left", "hear": "heard", "read": "read", "put": "put", "bring": "brought"}
_SAME = frozenset("cast put set cut hit let bet".split())  # as much the past as the present
_DOUBLING = frozenset("admit permit regret refer rebut commit plan prefer concur slam drop stop".split())
_DETERMINERS = frozenset("the a an his her its their our my your this that these those any no such".split())
_UNDONE = frozenset("without not never of from than instead avoid avoided to rather".split())
_OF = frozenset("speak think approve disapprove complain warn dream hear accuse talk boast despair".split())
_TOKEN = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))(?!\w)|[\w-]+?(?=n['’]t\b)|[\w-]+", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_IS_CLAUSE = re.compile(
    r"^(?:\w+\s+){0,3}that\s|^(?:he|she|they|it|we|there)\s"
    r"|^(?!to\s)[^,;]*?\b(?:is|are|was|were|has|had|have|will|would|can|could|should|must)\b"
)
_JUDGING_ASIDE = re.compile(r"\s+[-–—]+\s*\w+ly\s*[-–—]+\s+")
_WHEN = re.compile(r"^(?:again\s+)?(?:on|in|at|this|last)\s[^,“”\"]{2,30},\s+(?:and|but)\s+")  # "said on Friday, and this …"
_TO_US = re.compile(r"^(?:us|me)\s+(?=that\b|[a-z])")
_AFTER_COMMA = re.compile(r"[\"“]|that\s|\w+ing\b")
_PARTICIPLE = re.compile(r"(\w+ing),?\s+[\w“\"]")
_NOUN_ENDINGS = ("posal", "fusal", "tion", "sion", "ness", "ance", "ence", "ity", "ship", "ement", "idea", "stance")
_FAR = 120
"""Characters between a cue and a clause with "that" that still belongs to it: where and when it was said."""
_NEGATED = re.compile(r"\b(?:not|never|no longer|nor|neither)\b|n['’]t\b")
_STRAIGHT, _CURLY = "'", "’"
_VOWEL = "aeiou"
_APART = re.compile(r"$|[,(:;)\]]|(?:is|are|was|were)\s")
_JUDGING = re.compile(
    rf"^(?:(?:{'|'.join(sorted(word for word in lexicon.COLOURING if word.endswith('ly')))})\b\s*)?"
    r"(?:[-–—]+\s[^–—\"“”]{3,90}?\s[-–—]+\s+(?=that\b))?"
)


def reported(heard: Heard, actor: Actor, content: Span, *, opens: bool = True) -> str | None:
    """The clause where cue and content follow each other in one sentence and the cue can be its verb; None elsewhere."""
    text, statement = heard.document.text, heard.statement
    plural = None if _is_named(text, statement, actor) else is_plural(actor, text)
    clause = _cued(text, statement, content, plural=plural) or _begun(text, content)
    if clause is None or (statement.kind is Kind.DIRECT and statement.via and _FIRST_PERSON.search(clause)):
        return None
    return f"{named(actor, heard, opens=opens)} {clause}"


def _is_named(text: str, statement: Statement, actor: Actor) -> bool:
    """Whether the document's own subject is the actor's name, so that its verb agrees as it stands."""
    own = statement.source[-1].of(text).split()[-1:] if statement.source else []
    return own == actor.name.split()[-1:]


def _cued(text: str, statement: Statement, content: Span, *, plural: bool | None) -> str | None:
    """The verb and what follows it up to the end of the content."""
    lemma = statement.cue_lemma
    if not _adjoin(text, statement, content) or lemma in lexicon.LOADED | lexicon.SLANTED:
        return None
    word = _verb_word(text, statement.cue)
    far = content.start - statement.cue[-1].end > LONGEST_GAP
    rest = " ".join(text[content.start if far else word.end : content.end].split())
    if not word.of(text).lower().endswith(("not", "n't", "n’t", "never")):
        rest = _WHEN.sub("", _JUDGING.sub("", rest))
    if _APART.match(rest) or (lemma in lexicon.SAID_SO and not _IS_CLAUSE.search(rest)):
        return None
    verb = _verb(text, statement, word, plural=plural)
    rest = _JUDGING_ASIDE.sub(" ", rest) if statement.kind is not Kind.DIRECT else rest
    if verb is None:
        return None
    if lemma == "tell" and (far or _TO_US.match(rest)):  # who was told is left out
        rest = _TO_US.sub("", rest)
        verb = verb.replace("told", "said").replace("tells", "says").replace("tell", "say")
    return f"{verb.replace(_STRAIGHT, _CURLY) if _CURLY in text else verb} {rest}"


def _adjoin(text: str, statement: Statement, content: Span) -> bool:
    """Whether the content follows the cue in one line, with nothing of the source after it."""
    if not statement.cue or statement.cue[-1].end > content.start:
        return False
    start = statement.cue[0].start
    gap = content.start - statement.cue[-1].end
    near = gap <= LONGEST_GAP or (gap <= _FAR and text[content.start : content.start + 5] == "that ")
    held = text[statement.cue[-1].end : content.start].rstrip()[-1:] != "," or text[content.start] in '"“'
    near = near and bool(held) and "\n" not in text[start : content.start]
    return near and not any(part.overlaps(Span(start, content.end)) for part in statement.source)


def _begun(text: str, content: Span) -> str | None:
    """A content that begins with a participle of its own, "saying that …", as a clause."""
    found = _PARTICIPLE.match(text, content.start, content.end)
    lemma = _LEMMAS.get(found[1].lower()) if found else None
    undone = set(text[max(0, content.start - LONGEST_GAP) : content.start].split()[-1:]) & _UNDONE
    if lemma is None or undone or lemma in lexicon.SLANTED:
        return None
    return f"{_past(lemma)} {' '.join(content.of(text).split()[1:])}"


def _verb_word(text: str, cue: Sequence[Span]) -> Span:
    """The first word of the cue that is more than an auxiliary or an adverb."""
    found = (Span(*one.span()) for part in cue for one in _TOKEN.finditer(text, part.start, part.end))
    return next((one for one in found if not _is_light(one.of(text))), cue[0])


def _is_light(token: str) -> bool:
    low = token.lower().replace("’", "'")
    return low in _AUXILIARIES or low in lexicon.COLOURING or low == "n't"


def _verb(text: str, statement: Statement, at: Span, *, plural: bool | None) -> str | None:
    """The verb with what stands before it, in agreement with the actor; None where the cue is no finite verb of the actor's."""
    word, lemma = at.of(text), statement.cue_lemma
    if not word[:1].islower() or lemma.endswith(_NOUN_ENDINGS):
        return None
    chain, before = _chain(text, statement, at.start)
    since = min(statement.cue[0].start, around.start if (around := lead_in(statement, text)) else at.start)
    if _NEGATED.search(text, since, at.start) and not _NEGATED.search(" ".join(chain)):
        return None  # "did not, she added, say": the negation must not get lost
    if any(one in _AUXILIARIES and one not in _ADVERBIAL for one in chain):
        return None if before in _DETERMINERS else _with_auxiliaries(chain, word, statement, text, plural=plural)
    if _is_no_verb(text, at, lemma, before):
        return None
    finite = _finite(word, statement, before, plural=plural)
    return " ".join([*chain, finite]) if finite else None


def _is_no_verb(text: str, at: Span, lemma: str, before: str) -> bool:
    """Whether a cue with no auxiliary is a noun ("his promises of", "candidates to") or a passive participle ("backed by")."""
    after = text[at.end : at.end + 4]
    noun = before in _DETERMINERS or (after == " of " and lemma not in _OF)
    plural_noun = at.of(text) == _third(lemma) and lemma not in _REPORTING and after in (" to ", " in ", " for")
    return noun or plural_noun or after == " by "


_ADVERBIAL = frozenset("ever yet still once formerly previously initially originally reportedly apparently allegedly".split())


def _chain(text: str, statement: Statement, start: int) -> tuple[list[str], str]:
    """The auxiliaries, negations and telling adverbs right before the cue, and the word before them.

    Adverbs that only add colour or order ("strongly", "also") are left out: they are the outlet's.
    """
    floor = max(start - LONGEST_GAP, statement.source[-1].end if statement.source and statement.source[-1].end <= start else 0)
    taken: list[str] = []
    last, at = "", start
    for found in reversed(list(_TOKEN.finditer(text, floor, start))):
        low = found.group().replace("’", "'").lower()
        if text[found.end() : at].strip():
            break
        last = low
        governed = taken[-1:] == ["to"] and _GOVERNS.fullmatch(low) is not None
        if not _is_light(low) and not governed:
            break
        taken.append(low)
        last, at = "", found.start()
    return _plainly(taken[::-1]), last


_GOVERNS = re.compile(
    r"\w{2,}(?:ed|[^s]s)|sought|chose|began|swore|meant|went|want|hope|plan|intend|continue|try|refuse|decline|seek"
)


def _plainly(chain: list[str]) -> list[str]:
    """The words before a verb without those that only colour it; "did not immediately" stays as it is."""
    return [
        word
        for at, word in enumerate(chain)
        if word not in lexicon.COLOURING or (at and (chain[at - 1].endswith("n't") or chain[at - 1] in ("not", "never")))
    ]


def _with_auxiliaries(chain: list[str], word: str, statement: Statement, text: str, *, plural: bool | None) -> str | None:
    first = next(one for one in chain if one not in _ADVERBIAL)
    if first in ("'s", "'d", "n't", "not", "never", "no", "longer", "neither", "nor", *_NOT_FINITE):
        return None
    passive = chain[-1] in ("is", "are", "was", "were", "been", "be") and word.endswith("ed")
    if passive and lead_in(statement, text) is None:
        return None
    written = _WRITTEN_OUT.get(first, first)
    agreed = _agreed(written, plural=plural)
    at = chain.index(first)
    return " ".join([*chain[:at], agreed, *chain[at + 1 :], word]).replace(" n't", "n't")


def _finite(word: str, statement: Statement, before: str, *, plural: bool | None) -> str | None:
    """The cue as the verb of a clause whose subject is the actor."""
    lemma = statement.cue_lemma
    if word.endswith("ing") and lemma != word:
        return None if before in _UNDONE else _past(lemma)
    if before == "as" and word.endswith("ed"):  # "as opposed to"
        return None
    usable = lemma in _SAME or (lemma in _REPORTING and statement.via is None)
    if word == lemma and (before == "to" or not usable):
        return None
    third = word == _third(lemma)
    if lemma in lexicon.SAID_SO and word != lemma and not third:
        return "said"
    stem = "say" if lemma in lexicon.SAID_SO else lemma
    if lemma not in _SAME and (word == lemma or third):
        return stem if (plural is None and not third) or plural else _third(stem)
    return _agreed(word, plural=plural)


def _agreed(word: str, *, plural: bool | None) -> str:
    """An auxiliary in the number of the actor; as the document has it where the actor is its subject there."""
    if plural is None:
        return word
    return _PLURAL.get(word, word) if plural else _SINGULAR.get(word, word)


def _past(lemma: str) -> str:
    if lemma in lexicon.SAID_SO:
        return "said"
    if lemma in _PAST:
        return _PAST[lemma]
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWEL:
        return lemma[:-1] + "ied"
    return lemma + lemma[-1] + "ed" if lemma in _DOUBLING else lemma + "ed"


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWEL:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _participle(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + lemma[-1] + "ing" if lemma in _DOUBLING else lemma + "ing"


_LEMMAS = {_participle(lemma): lemma for lemma in _REPORTING | lexicon.SAID_SO}
