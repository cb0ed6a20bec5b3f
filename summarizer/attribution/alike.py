"""Words that stand for another: bodies and persons by what they are, parties, offices held one at a time, counts."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BODY_WORDS = _words(
    """group organization organisation agency company body institution panel firm newspaper paper magazine network outlet
    publication channel broadcaster station charity nonprofit think-tank union bloc website site"""
)
"""Words that may stand for any body just named."""

_MEDIA = _words(
    """times post journal news herald tribune gazette observer guardian telegraph press magazine newspaper tv radio network
    today examiner chronicle star sun globe mail express mirror dispatch inquirer register bee sentinel courier standard
    independent economist politico reuters cnn nbc abc cbs msnbc bbc npr pbs media television"""
)

ALIKE_BODIES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("newspaper", "paper", "magazine", "network", "outlet", "publication", "channel", "broadcaster",
                     "station", "website", "site"), _MEDIA),
    "party": _words("party gop"),
    "union": _words("union association federation brotherhood guild teamsters"),
    "company": _words("company inc corp corporation llc ltd plc co group motors airlines airways industries holdings systems"),
    "firm": _words("company firm inc corp corporation llc ltd partners group consulting associates"),
    "agency": _words("agency department bureau administration office service commission board"),
    "bloc": _words("union alliance"),
    "charity": _words("foundation fund trust charity society"),
    "nonprofit": _words("foundation fund trust charity society institute center centre"),
    "think-tank": _words("institute institution foundation center centre"),
}  # fmt: skip
"""Last words of names that a description stands for without repeating them."""

MANKIND = _words("man woman guy gentleman lady")
"""Words for a person of whom nothing else is said."""

PARTIES: dict[str, str] = {
    "republican": "r", "gop": "r", "democratic": "d", "democrat": "d", "libertarian": "l", "green": "g",
    "conservative": "c", "tory": "c", "labour": "b", "labor": "b", "liberal": "i",
}  # fmt: skip
"""Words for a party; two that differ are not said of one person."""

HIGH_OFFICES = _words("president senator representative governor mayor judge justice minister chancellor speaker secretary")
"""Offices of which one person holds one at a time."""

COUNTED = _words("number lot lots majority handful dozen clutch chunk rest half bunch host couple pair one another none fraction")
"""Main words of phrases that count the people named behind "of"."""
