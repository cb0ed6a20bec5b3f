"""Speech tags in a document's own sentence: "…, said Doe, the mayor", "according to the Doe Trust", "Doe said in May that …".

What attribution resolves is better; this is for sentences that it left to nobody though they say plainly who speaks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.grounding.lexicon import listed
from summarizer.grounding.people import bare, name_words
from summarizer.grounding.reading import REPORTING

_POSITIONS = listed(
    """denied denies refused refuses declined declines promised promises vowed vows pledged pledges criticized criticizes
    criticised criticises condemned condemns endorsed endorses questioned questions accused accuses praised praises welcomed
    welcomes proposed proposes recommended recommends disputed disputes dismissed dismisses described describes warned warns
    urged urges demanded demands called calls asked asks rejected rejects
    disavowed disavows denounced denounces slammed slams blasted blasts attacked attacks mocked mocks lamented laments
    applauded applauds lauded lauds hailed hails credited credits blamed blames faulted faults defended defends touted touts
    downplayed downplays derided derides decried decries chided chides scolded scolds likened likens compared compares
    worried worries complained complains boasted boasts bragged swore swears joked jokes pointed insinuated hinted hints
    cited cites deplored deplores assailed assails lambasted ridiculed ridicules belittled belittles advocated advocates
    wished wishes feared fears promised threatened threatens claimed hailed""",
)
"""Verbs by which somebody says where he stands; "supports" or "wants" may be the reporter's own reading of him."""
_VERBS = "|".join(sorted(REPORTING | _POSITIONS, key=lambda verb: (-len(verb), verb)))
_SAYING = "|".join(sorted(REPORTING, key=lambda verb: (-len(verb), verb)))
_BETWEEN = (
    r"(?:\s(?:himself|herself|themselves|itself))?(?:,[^,.;:“”\"]{1,80},|\s*\([^()]{1,60}\))?"
    r"\s+(?:(?:\w+ly|also|has|had|have|always|never|later|then|once|again|since|long|often|still)\s+){0,3}"
)
_LEAD = r"(?:(?:the|an?|his|her|their|[A-Z][\w.’'-]*|[a-z]+(?:man|woman|person|or|er|ent|ary|ist))\s+){0,4}"
_ANY_AFTER = re.compile(rf"\b(?:[A-Z][\w’'-]+|[Hh]e|[Ss]he|[Tt]hey){_BETWEEN}(?:{_SAYING})\b")
_ANY_BEFORE = re.compile(rf"[,”\"’']\s*(?:{_SAYING})\s+(?:[A-Z]|the\s|an?\s|his\s|her\s)|\b[Aa]ccording\s+to\b|\bstated\s+in\b")
_PRONOUN = re.compile(rf"(?:^|[,”\"’'.]\s*)(?:[Hh]e|[Ss]he|[Tt]hey){_BETWEEN}(?:{_SAYING})\b")


def credited(sentence: str, phrase: str) -> str | None:
    """The words by which a sentence says that the one whom `phrase` names is its speaker; None where it names another, too."""
    pattern = _pattern(phrase)
    found = pattern.search(sentence) if pattern is not None and _tags(sentence) <= 1 else None
    return found.group() if found else None


def credits_pronoun(sentence: str) -> bool:
    """Whether a sentence says that "he", "she" or "they" is its speaker, and names no other."""
    return _PRONOUN.search(sentence) is not None and _tags(sentence) == 1


def _tags(sentence: str) -> int:
    return len(_ANY_AFTER.findall(sentence)) + len(_ANY_BEFORE.findall(sentence))


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str] | None:
    """A tag that names `phrase`: by its last name where it is a name, word by word where it is a description."""
    words = bare(phrase)
    if not words:
        return None
    described = name_words(re.sub(r"^(?:the|an?)\s+", "", phrase.lower()))
    last = re.escape(words[-1]) if is_name(phrase) else r"\s+".join(map(re.escape, described))
    if not last:
        return None
    name = rf"\b(?i:{last})\b(?:['’]s?)?"
    before = rf"(?:[,”\"’']\s*(?:{_SAYING})|\b[Aa]ccording\s+to|\bstated\s+in)\s+{_LEAD}{name}"
    return re.compile(rf"{name}{_BETWEEN}(?:{_VERBS})\b|{before}")


def is_name(phrase: str) -> bool:
    """Whether every word is written large ("Sen. Jane Doe")."""
    words = re.findall(r"[^\W\d_][\w.’'-]*", phrase)
    return 0 < len(words) <= 4 and all(word[0].isupper() for word in words)
