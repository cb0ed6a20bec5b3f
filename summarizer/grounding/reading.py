"""What a summary sentence claims: who is said to speak, and which of its words report what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.grounding.lexicon import listed
from summarizer.text.spans import Span, trimmed

REPORTING = listed(
    """said says say stated states told tells tell argued argues argue claimed claims claim added adds noted notes wrote
    writes write tweeted tweets reported reports announced announces declared declares explained explains believes believed
    believe thinks thought think insisted insists maintains maintained asserted asserts contended contends acknowledged
    acknowledges admitted admits conceded concedes allowed remarked remarks testified testifies confirmed confirms pointed
    observed observes replied responded suggested suggests objected cautioned predicted predicts emphasized emphasised
    stressed recalled agreed agrees feels felt found concluded concludes ruled"""
)
STANCES = listed(
    """opposes oppose opposed supports support supported backs backed rejects reject rejected favors favor favored
    favours favoured wants want wanted calls call called urges urge urged warned warns warn demands demand demanded denied
    denies deny doubts doubt doubted refused refuses declined declines decline asked asks promised promises vowed vows
    pledged pledges criticized criticizes condemned condemns endorsed endorses expects expected hopes hoped questioned
    questions accused accuses praised praises welcomed welcomes proposed proposes recommended recommends disputed disputes
    dismissed dismisses described describes"""
)
_CALLS = frozenset({"call", "calls", "called"})  # "called Mr. Roe" reports nothing, "called for peace" does
_VERB = re.compile(
    r"(?<![\w'’-])(?:call(?:s|ed)?(?= (?:for|on)\b)|"
    + "|".join(sorted((REPORTING | STANCES) - _CALLS, key=lambda verb: (-len(verb), verb)))
    + r")(?![\w'’-])"
)
_DENYING = listed("denied denies deny doubts doubt doubted rejected rejects reject disputed disputes dismissed dismisses")
_DECLINING = re.compile(
    r"(?:(?:has|have|had|also|again|repeatedly|immediately)\s+)*"
    r"(?:(?:declin|refus)\w+\s+(?:to\s+)?(?:comment|say|answer|discuss|speak|elaborate|respond|take)"
    r"|(?:did|would|does|could)(?:\s+not|n[’']t)\s+(?:immediately\s+)?(?:respond|comment|be reached)"
    r"|gave no|had no comment|offered no comment)\b"
)
_MAY_DECLINE = re.compile("declin|refus|respond|comment|reached|gave no")  # only saves time
_SILENT = re.compile(r"(.{2,140}?)\s+(?=" + _DECLINING.pattern + ")", re.DOTALL)
_OPENING = re.compile(
    r"(?:According to|In the (?:view|opinion|words) of|For|To hear)\s+(.+?(?:,\s[A-Z]{1,3}-[A-Z][\w.]*)?),\s+", re.DOTALL
)
_CLOSING = re.compile(r",?\s+according to\s+(.+?)[.!?]*\s*$", re.DOTALL)
_INVERTED = re.compile(
    r",[”\"’']?\s+(?:said|says|wrote|added|noted|argued|stated)\s+((?:the\s+|an?\s+)?[A-Z].+?)[.!?]*\s*$", re.DOTALL
)
_TAG = re.compile(
    r",[”\"’']?\s+((?:[Tt]he\s+|[Aa]n?\s+)?[A-Z][^,]{1,60}?|[Hh]e|[Ss]he|[Tt]hey)\s+(?:said|says|wrote|added|noted|argued|stated|told\s[^,]{1,40})[.!?]*\s*$",
    re.DOTALL,
)
_NOT_A_SOURCE = re.compile(
    r"(?<![\w'’-])(?:who|which|that|is|are|was|were|has|have|had|will|would|can|could|if|when|because|whether|be|been)(?![\w'’-])",
    re.IGNORECASE,
)
_LISTENER = re.compile(
    r"\s+(?:(?:reporters|him|her|them|us|me|it)\b|(?:the\s)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4})(?=\s+that\b)"
    r"|\s+(?:the|a|an|his|her|their)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+(?=\s+(?:that|they|he|she|it|we)\b)"
    r"|\s+(?:reporters|him|her|them|us|me)\b"
)
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|‘‘(.+?)’’|''(.+?)''")
_MARK = re.compile("[“\"‘']")
_LABEL = re.compile(
    r"(?P<name>[^:“\"]{1,80}?)\s+(?:(?:conditionally\s+)?(?P<side>supports?|opposes?|backs?|rejects?|favou?rs?)|"
    r"takes? (?:a conditional position on|no (?:side|position) on)|speaks? about|is (?:undecided|unclear|noncommittal)(?: on)?)"
    r"\s+(?P<issue>[^:“\"]{1,120}?):\s+(?=\S)"
)
_NAMED_QUOTE = re.compile(r"(?P<name>[A-Z][^:“\"]{1,60}?):\s+(?=[“\"‘'])")
_SIDE = re.compile(
    r"(?:(?P<against>oppos(?:es?|ed)|reject(?:s|ed)?|condemn(?:s|ed)?|denounc(?:es?|ed))|"
    r"(?:support|back|endorse|favou?r|welcome)(?:s|ed|d)?|call(?:s|ed)? for)\s+",
    re.IGNORECASE,
)
_HANGS = re.compile(r"\b(?:if|unless|as long as|so long as|provided|only|until|but)\b")
_ISSUE_END = re.compile(r"[,;:.“\"]|\b(?:because|since|as|after|before|when|while|saying|which|who)\b")
_NOT = re.compile(r"\b(?:not|never)\s+$|n['’]t\s+$")
_BEFORE_VERB = re.compile(
    r"[\s,]+(?:has|have|had|also|later|then|once|never|repeatedly|strongly|firmly|publicly|"
    r"did|does|do|not|didn['’]t|doesn['’]t|don['’]t)$"
)
_SETTING = re.compile(
    r"^(?:Without|Speaking|Asked|While|Despite|Citing|Appearing|Writing|Responding|Addressing)\b[^,]*,\s*"
    r"|^(?:In|On|At|After|Before|During|Since|Last|Earlier)\b(?:[^,]*,\s*|\s+(?:\d{4}|[A-Z][a-z]+(?:\s\d+)?|the\s[a-z]+|week|month|year)\s+)"
)
_NOBODY = re.compile(
    r"(?:he|she|they|it|we|i|you|both|some|others|there|(?:the|this|an?)\s(?:\w+\s)?"
    r"(?:document|text|article|email|e-mail|podcast|episode|transcript|conversation|call|meeting|paper|study|authors?|team|group"
    r"|company|speakers?|hosts?|agent|caller|participants?|members?)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE = re.compile(
    r"\b(?:but|because|so|than|to|that|which|if|when|while|as|and then)\b|\b(?:he|she|they|it|we|I)\s"
    r"|\s\w+(?:s|ed)\s(?:[A-Z]\w+|him|her|them|it|an?|the|his|her|their|its)\b.*\s(?:and|but)\b"
)
_MOST_SOURCE = 140


@dataclass(frozen=True)
class Reading:
    """One sentence taken apart; spans count in `text`."""

    text: str
    speaker: str | None
    """The words that name who speaks, None where the sentence names nobody."""
    body: Span
    """What is said to be said."""
    cue: str = ""
    """The verb that reports, in lower case."""
    side: str | None = None
    """The stance word of such a label, as a stance: "supports" or "opposes"; None for any other."""
    issue: str | None = None
    """The issue of such a label."""

    @property
    def denies(self) -> bool:
        """Whether the sentence itself says that its speaker denies or doubts."""
        return self.cue in _DENYING or bool(
            re.search(r"(?:did|does|do)\s?n[o'’]t\s+$", self.text[: self.body.start].removesuffix(self.cue))
        )

    @property
    def declines(self) -> bool:
        """Whether it says that the speaker says nothing."""
        return _DECLINING.match(self.text, self.body.start) is not None

    @cached_property
    def is_quotation(self) -> bool:
        """Whether it is nothing but a quotation."""
        return any(len(span) >= len(self.text.strip(" .,;")) - 4 for span in self.quoted)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """The stretches between quotation marks, marks left out."""
        return tuple(quoted_in(self.text))


def quoted_in(text: str) -> Iterator[Span]:
    """The stretches of `text` between double quotation marks, marks left out."""
    if not _MARK.search(text):
        return
    for match in _QUOTED.finditer(text):
        group = next(index for index in range(1, 5) if match.group(index) is not None)
        if span := trimmed(text, *match.span(group)):
            yield span


def read(text: str) -> Reading:
    """Take a sentence apart: "X said that …", "According to X, …", "…, X said", "X opposes …"; ValueError for an empty one."""
    whole = trimmed(text, 0, len(text))
    if whole is None:
        message = "an empty sentence claims nothing"
        raise ValueError(message)
    plain = Reading(text, None, whole)
    if plain.is_quotation:
        return plain  # a quotation names no speaker, whoever is spoken of in it
    return (
        _labelled(text, whole)
        or _named_quote(text, whole)
        or _silent(text, whole)
        or _opened(text, whole)
        or _closed(text, whole)
        or _plain(text, whole)
        or plain
    )


def _labelled(text: str, whole: Span) -> Reading | None:
    """A label: "X opposes Y: …": the words after the colon are the body; the words before it are the cell's label."""
    match = _LABEL.match(text, whole.start)
    body = trimmed(text, match.end(), whole.end) if match else None
    if match is None or body is None:
        return None
    word = match.group("side")
    side = None if word is None else "opposes" if word.startswith(("oppose", "reject")) else "supports"
    return Reading(text, match.group("name"), body, side=side, issue=match.group("issue"))


def _named_quote(text: str, whole: Span) -> Reading | None:
    """A name and a quotation: "X: “…”", "X said: “…”", "X said of the plan: “…”"."""
    match = _NAMED_QUOTE.match(text, whole.start)
    body = trimmed(text, match.end(), whole.end) if match else None
    if match is None or body is None:
        return None
    verb = _VERB.search(match.group("name"))
    name = match.group("name")[: verb.start()].strip(" ,") if verb else match.group("name")
    return Reading(text, _source_only(name), body, verb.group().lower() if verb else "") if _can_speak(name) else None


def _silent(text: str, whole: Span) -> Reading | None:
    """Silence: "X declined to comment"; the words that say so are the body."""
    match = _SILENT.match(text, whole.start) if _MAY_DECLINE.search(text) else None
    if match is None or not _can_speak(match.group(1)) or _VERB.search(match.group(1)):
        return None
    body = trimmed(text, match.end(), whole.end)
    return Reading(text, _source_only(match.group(1)), body) if body else None


def _opened(text: str, whole: Span) -> Reading | None:
    match = _OPENING.match(text, whole.start)
    if match is None or len(match.group(1)) > _MOST_SOURCE or not match.group(1)[:1].strip():
        return None
    if match.group().startswith("For") and not match.group(1)[0].isupper():
        return None
    body = trimmed(text, match.end(), whole.end)
    return Reading(text, match.group(1), body) if body else None


def _closed(text: str, whole: Span) -> Reading | None:
    for pattern in (_CLOSING, _INVERTED, _TAG):
        match = pattern.search(text, whole.start, whole.end)
        if match and len(match.group(1)) <= _MOST_SOURCE and match.start() > whole.start:
            return Reading(text, match.group(1), Span(whole.start, match.start()))
    return None


def _plain(text: str, whole: Span) -> Reading | None:
    for match in _VERB.finditer(text, whole.start, whole.end):
        if _VERB.match(text, match.end() + 1):
            continue  # "the remarks said": a noun that looks like a verb
        speaker = text[whole.start : match.start()].strip(" ,")
        if not _can_speak(speaker) or _in_quotation(text, match.start()):
            return None
        verb = match.group().lower()
        start = _after_cue(text, match.end()) if verb in REPORTING else match.start()
        body = trimmed(text, start, whole.end)
        side, issue = _side(text, match, whole)
        return Reading(text, _source_only(speaker), body, verb, side=side, issue=issue) if body else None
    return None


def names_nobody(speaker: str) -> bool:
    """Whether words before a verb of saying are a pronoun, the text itself or a clause, and nobody's name or description."""
    return _NOBODY.match(speaker.strip()) is not None or _CLAUSE.search(speaker) is not None


def _side(text: str, verb: re.Match[str], whole: Span) -> tuple[str | None, str | None]:
    """The stance and the issue of "X supports Y" or "X does not support Y"; None twice for anything else, or with a condition."""
    taken = _SIDE.match(text, verb.start(), whole.end)
    if taken is None or _HANGS.search(text, taken.end(), whole.end):
        return None, None
    issue = _ISSUE_END.split(text[taken.end() : whole.end], maxsplit=1)[0].strip(" .")
    turned = _NOT.search(text, whole.start, verb.start()) is not None
    side = "opposes" if (taken.group("against") is not None) != turned else "supports"
    return (side, issue) if issue else (None, None)


def _can_speak(speaker: str) -> bool:
    return bool(speaker) and len(speaker) <= _MOST_SOURCE and not _NOT_A_SOURCE.search(_source_only(speaker))


def _source_only(speaker: str) -> str:
    """Without a time or place in front ("In July, …") and without what stands before the verb ("has", "also", "did not")."""
    speaker = _SETTING.sub("", speaker)
    while match := _BEFORE_VERB.search(speaker):
        speaker = speaker[: match.start()]
    return speaker


def _after_cue(text: str, at: int) -> int:
    if text[:at].endswith(("told", "tells", "tell")) and (listener := _LISTENER.match(text, at)):
        at = listener.end()
    if that := re.compile(r"\s+that\b").match(text, at):
        at = that.end()
    return at


def _in_quotation(text: str, at: int) -> bool:
    return any(span.start <= at < span.end for span in quoted_in(text))


def is_neutral(lemma: str) -> bool:
    """Whether a cue only reports ("say") and takes no side of its own ("oppose"); so for no cue at all."""
    return (
        not lemma or lemma in REPORTING or f"{lemma}s" in REPORTING or lemma in {"accord", "tell", "testify", "reply", "respond"}
    )
