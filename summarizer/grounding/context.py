"""Words around a quotation that turn its meaning: what may not stand in a gap, and what may not be cut off."""

from __future__ import annotations

import re

_NEGATION = (
    r"not|never|no|nobody|none|nothing|neither|nor|without|cannot|\w+n't|hardly|barely|scarcely|rarely|seldom|nowhere"
    r"|unable|(?:fail|fails|failed|refuse|refuses|refused|decline|declines|declined)\ to|den(?:y|ies|ied|ying)\ that|far\ from"
)
_CONDITION = r"if|unless|provided\ that|providing\ that|except|lest|assuming|supposing|as\ long\ as|so\ long\ as"
_NEAR = (
    r"may|might|could|maybe|perhaps|possibly|probably|allegedly|reportedly|supposedly|unlikely|likely|whether|until|only"
    r"|doubt|doubts|doubted|deny|denies|denied|wish|pretend"
)
_BOUND = r"(?<!\w)(?<!\w')"
_TURNING = re.compile(
    rf"{_BOUND}(?P<hard>{_NEGATION}|{_CONDITION})(?![\w'])"
    # Softer words turn only what they stand beside: at the beginning of the gap what comes before it, or at its end.
    rf"|^\W*(?:\w+\W+)?(?P<first>{_NEAR})(?![\w'])|{_BOUND}(?P<last>{_NEAR})(?:\W+[\w']+){{0,2}}\W*$"
)
# A full stop after a title or an initial ends no sentence.
_TITLES = "".join(rf"(?<!\b{title}\.)" for title in ("mr", "mrs", "ms", "dr", "sen", "gov", "rep", "gen", "st", r"\w"))
_SENTENCE_END = re.compile(rf"[.!?]{_TITLES}[\"')\]]*(?= |$)")

_OPINION = (
    r"think(?:s|ing)?|thought|believ(?:e|es|ed|ing)|say(?:s|ing)?|said|claim(?:s|ed|ing)?|suggest(?:s|ed|ing)?|mean(?:s|t)?"
    r"|know(?:s|n)?|knew|expect(?:s|ed)?|want(?:s|ed)?|agree(?:s|d)?|accept(?:s|ed)?|support(?:s|ed)?|see(?:s|n)?|feels?|felt"
    r"|argu(?:e|es|ed|ing)|convinced|sure|certain|true|clear|evidence|reason|proof|indication|guarantee|case|supposed?|imagine"
    r"|tell|told|allow|let|like|need|going|trying|hope|hear|heard|asking|asked|talking|fair|correct|right|idea|believed|assume"
    r"|have|has|had|able|about|willing|ready|here|there"
)
_OTHERS = r"they|people|some|many|others|critics|opponents|everyone|everybody|somebody|someone|he|she"
_HOLD = r"say|says|said|claim|claims|claimed|argue|argues|argued|think|thinks|believe|believes"
_UNTRUE = r"false|wrong|untrue|ridiculous|absurd|nonsense|myth|lie|pretend(?:s|ed|ing)?|unlikely|impossible"
_CUT = re.compile(
    rf"""{_BOUND}(?:
      (?: {_CONDITION}|whether|until|only\ if|in\ case|suppose|imagine|as\ though|as\ if|wish )(?:\ (?:that|and\ when))?
    | (?: {_NEGATION} )(?:\ (?:that|to|be|been|a|an|the|ever|really|just|simply|even|have|any|longer))?
    | (?: {_NEGATION}|few|little )(?:\ [\w']+){{0,3}}\ (?:{_OPINION})(?:\ (?:that|to|it|you|for|of|in|like|me|us|them))?
    | (?: {_UNTRUE} )(?:\ to\ \w+)?(?:\ (?:that|for))?
    | (?: (?<!no\ )doubt|doubts|doubted|deny|denies|denied )(?:\ that)?
    | (?: {_OTHERS} )(?:\ (?:will|would|may|might|always|still|all|also))?\ (?: {_HOLD} )(?:\ that)?
    )["']*\ ?["']?$""",
    re.VERBOSE,
)
_REPORTING = re.compile(rf"(?:{_OTHERS})(?: \w+)? (?:{_HOLD})(?: that)?")
_AFTER = re.compile(
    r"[,-]? ?(?:but )?(?:only )?"
    r"(?:if|unless|provided (?:that|he|she|they|we|there)|as long as|so long as|only when|until)(?![\w'])"
)

_WORD = re.compile(r"[\w']+")
_SAID = frozenset(
    _WORD.findall(
        """acknowledged added adds admitted announced answered answers argued argues asked asks asserted began begins
        boasted bragged cautioned charged claimed claims commented complained conceded concluded concludes
        confirmed contended continued continues countered declared declares demanded elaborated emailed
        emphasized exclaimed explained explains fired fumed insisted insists joked lamented maintained mocked
        mocks mused noted notes observed observes offered pleaded pledged pointed posted predicted proclaimed
        promised protested quipped read reads recalled recalls reiterated remarked repeated replied replies
        reported responded responds retorted said say says shouted snapped stated states stressed suggested
        suggests tells testified thundered told tweeted urged vented ventured vowed warned warns wondered writes
        wrote yelled""",
    ),
)
_LINKING = frozenset(_WORD.findall("and but then while that also has have had is was are were being to as he she they it"))
_PRONOUNS = frozenset({"He", "She", "They", "It", "I", "We"})
_QUOTES = "\"' "
_LONGEST_TAG = 40


def turning_word(gap: str) -> str | None:
    """The first word of `gap` (folded, lower case) that turns the meaning of what stands around it.

    Whole sentences within the gap are free: a negation in a sentence left out denies nothing that is shown.
    """
    ends = [found.end() for found in _SENTENCE_END.finditer(gap)]
    parts = (gap[: ends[0]], gap[ends[-1] :]) if ends else (gap,)
    found = next(filter(None, map(_TURNING.search, parts)), None)
    return found[found.lastgroup or 0] if found else None


def cut_before(before: str) -> str | None:
    """The end of `before` (folded, lower case, same sentence) when it turns what follows: "i don't think"."""
    found = _CUT.search(before[-90:])
    return found.group().strip(_QUOTES) if found else None


def is_reporting(cut: str) -> bool:
    """Whether words found by `cut_before` only say that somebody says something: "he said that"."""
    return _REPORTING.fullmatch(cut.strip(_QUOTES)) is not None


def cut_after(after: str) -> str | None:
    """The beginning of `after` (folded, lower case) when what stands before it hangs on it: "unless"."""
    found = _AFTER.match(after)
    return found.group().strip(" ,-") if found else None


def same_sentence(before: str) -> str:
    """The end of `before` that belongs to the sentence it breaks off in."""
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


def is_speech_tag(between: str) -> bool:
    """Whether `between`, the text from one quotation's end to the next one's start, leaves the speaker the same.

    It does when it only says who speaks, or only joins two parts of one sentence ("and", "but that").
    """
    words = _WORD.findall(between)
    if not words or len(words) > _LONGEST_TAG or '"' in between.strip(" ,\"'-"):
        return False
    if all(word in _LINKING for word in words):
        return True
    said = [at for at, word in enumerate(words) if word in _SAID]
    return bool(said) and not _two_sentences(between) and not any(_starts_another(words, at) for at in said[1:])


def names_speaker(behind: str) -> bool:
    """Whether the text just behind a quotation says by name who spoke it: `," added Tate`."""
    words = _WORD.findall(re.split(r"[.!?] ", behind, maxsplit=1)[0].partition('"')[2])[:8]
    return any(word in _SAID for word in words) and any(word[0].isupper() and word not in _PRONOUNS for word in words)


def _starts_another(words: list[str], at: int) -> bool:
    """Whether the word of saying at `at` has a subject of its own: "Smith said, and Jones added"."""
    around = [words[at - 1], *words[at + 1 : at + 2]]
    return any(word[0].isupper() or word in {"he", "she", "they"} for word in around)


def _two_sentences(between: str) -> bool:
    return re.search(r"[a-z]{3,}[.!?] [A-Z]", between) is not None
