"""What a word is without a parse: a function word by itself, else a class told by letters, lists and ending."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from summarizer.attribution.given_names import GIVEN
from summarizer.attribution.lexicon import (
    COLLECTIVES,
    COURTESY,
    DATES,
    GROUPS,
    MORE_PEOPLE,
    PERSONS,
    SHORT_OFFICES,
    UTTERANCES,
)

PRONOUNS = frozenset("i he she they we it you who which that this these those himself herself themselves itself".split())
OWNERS = frozenset("his her their its my our your whose".split())
ARTICLES = frozenset("a an the this that these those some many most several few both all each every any no another".split())
BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
AUXILIARIES = BE | frozenset(
    """am has have had having do does did will would can could may might must shall should won't wouldn't can't couldn't
    hasn't haven't hadn't doesn't don't didn't shouldn't cannot""".split()
)
PREPOSITIONS = frozenset(
    """of in on at for from to with by as about against into over under after before between during through without
    within among amid toward towards upon across around behind beyond near since until despite like per via regarding
    outside inside off out up down back along""".split()
)
LINKS = frozenset(
    """and or but nor so yet while when where whereas because although though if unless whether than how why what that
    who which whom whose since until after before as once even""".split()
)
_ADVERBS = frozenset(
    """not never also then now later again still just only even too very more most less much however instead meanwhile
    ago today yesterday tomorrow here there once twice often always earlier soon already yet ever perhaps maybe
    far well rather almost nearly about first last next recently previously repeatedly reportedly allegedly
    n't""".split()
)
FUNCTION = (
    PRONOUNS
    | OWNERS
    | ARTICLES
    | AUXILIARIES
    | PREPOSITIONS
    | LINKS
    | _ADVERBS
    | frozenset("me him us them such same other others one two three own according former according's there's it's".split())
)
ADVERBS = _ADVERBS

_IRREGULAR = {
    "say": "said says", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "think": "thought",
    "know": "knew known", "see": "saw seen", "feel": "felt", "find": "found", "hold": "held", "read": "read",
    "swear": "swore sworn", "give": "gave given", "get": "got", "make": "made", "take": "took taken", "go": "went gone",
    "lay": "laid", "put": "put", "shoot": "shot", "fight": "fought", "seek": "sought", "understand": "understood",
    "mean": "meant", "hear": "heard", "choose": "chose chosen", "foresee": "foresaw foreseen", "plead": "pled",
    "come": "came", "bring": "brought", "keep": "kept", "let": "let", "leave": "left", "sing": "sang", "sue": "suing",
    "accord": "according", "deny": "denied denies denying", "show": "shown", "prove": "proven", "begin": "began begun",
    "forget": "forgot forgotten", "forgive": "forgave forgiven", "stand": "stood", "lie": "lied lying", "win": "won",
    "draw": "drew drawn", "strike": "struck", "set": "set", "cut": "cut", "throw": "threw thrown", "meet": "met",
    "reiterate": "reiterated", "retweet": "retweeted retweeting", "learn": "learnt", "dream": "dreamt",
    "teach": "taught", "run": "ran running", "quit": "quit quitting", "cast": "cast", "lead": "led", "break": "broke",
    "drop": "dropped", "fall": "fell", "rise": "rose", "pay": "paid", "catch": "caught", "buy": "bought", "sell": "sold",
}  # fmt: skip

_VOWELS = frozenset("aeiou")


def forms(lemma: str) -> Iterator[tuple[str, str]]:
    """The forms that a word may take, with the name of each: "" as it is, "s", "ed", "ing"; some do not exist."""
    yield lemma, ""
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        yield from ((lemma[:-1] + "ies", "s"), (lemma[:-1] + "ied", "ed"), (lemma + "ing", "ing"))
    else:
        yield lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s"), "s"
        base = lemma.removesuffix("e") if not lemma.endswith("ee") else lemma
        last = lemma[-1:] if lemma[-1:] not in "aeiouwxy" and lemma[-2:-1] in _VOWELS else ""
        for stem in (base, lemma + last):
            yield stem + "ed", "ed"
            yield stem + "ing", "ing"
    for form in _IRREGULAR.get(lemma, "").split():
        yield form, "s" if form.endswith("ys") else "ing" if form.endswith("ing") else "ed"


def lemmas(word: str) -> Iterator[str]:
    """What `word` may be a form of, the likelier first."""
    for lemma, irregular in _IRREGULAR.items():
        if word in irregular.split():
            yield lemma
            return
    for ending, others in (("ies", ["y"]), ("ied", ["y"]), ("ing", ["e", ""]), ("ed", ["e", ""]), ("es", ["e", ""]), ("s", [""])):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            yield from (stem + other for other in others)
            if ending in {"ing", "ed"} and stem[-1] == stem[-2]:
                yield stem[:-1]
    yield word


def is_open(low: str) -> bool:
    """Whether a word may be a cue: no function word, "according" aside."""
    return low not in FUNCTION or low == "according"


def form_table(known: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Every form of the known words, with its word and the form's name."""
    found: dict[str, tuple[str, str]] = {}
    for lemma in known:
        for form, name in forms(lemma):
            if is_open(form) and (form not in found or form == lemma or len(found[form][0]) < len(lemma) < len(form)):
                found[form] = (lemma, name)
    return found


@lru_cache(maxsize=65536)
def kind(word: str) -> str:
    """The class of a word as written: a function word in small letters, or a class in capitals."""
    low = word.lower().replace("’", "'")
    if low in FUNCTION and (word != "US"):
        return low
    owner = low.endswith(("'s", "s'"))
    if owner:
        low = low[:-2] if low.endswith("'s") else low[:-1]
    return _open_kind(word, low) + ("'S" if owner else "")


def _open_kind(word: str, low: str) -> str:
    if not word[0].isalpha():
        return "NUM" if word[0].isdigit() else word
    if low in DATES:
        return "DATE"
    singular = low.removesuffix("s")
    for name, members in _LISTS:
        if low in members or singular in members:
            return ("CAP-" if word[0].isupper() else "") + name
    if word[0].isupper():
        return "ACRONYM" if len(word) > 1 and word[1:].isupper() else "CAP"
    return next((name for ending, name in _ENDINGS if low.endswith(ending)), "WORD")


_LISTS = (
    ("TITLE", COURTESY | frozenset(SHORT_OFFICES)),
    ("PERSON", PERSONS),
    ("TEXT", UTTERANCES),
    ("BODY", COLLECTIVES),
    ("GROUP", GROUPS | MORE_PEOPLE),
    ("GIVEN", GIVEN),
)
_ENDINGS = (("ly", "LY"), ("ing", "ING"), ("ed", "ED"), ("s", "S"))
