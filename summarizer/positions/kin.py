"""Words of one meaning whose stems differ: derivations that change the root, countries and their people, two spellings.

The table was written for this project. Groups are parted by semicolons, and a word stands in one group only.
"""

from __future__ import annotations

from functools import cache, lru_cache

from summarizer.positions.lexicon import family
from summarizer.text.words import stem

_DERIVED = """
abolish abolition; acquire acquisition; admit admission; apply application; appoint appointee; attend attendee;
authorize authorise; believe belief; betray traitor; bribe bribery; bury burial; candidate candidacy; censor
censorship; child children; choose chose chosen choice; compete competition competitor; congress congressional
congressman congresswoman; conspire conspiracy; convince conviction; criticise criticize; decide decision; deceive
deception deceit; defect defector; deny denial; deport deportee; describe description; destroy destruction; detain
detention detainee; diplomat diplomacy; divide division; economy economic; emit emission; erode erosion; exclude
exclusion; expand expansion; expel expulsion; explain explanation; fail failure; feminist feminism; finance financial;
flee fled; fly flew flight; found founder; free freedom; fraud fraudulent; globe global; grow grew growth; hack
hacker; hate hatred; honest honesty; hypocrite hypocrisy; impose imposition; include inclusion; inquire inquiry
enquiry; intervene intervention interventionist; jew jewish judaism; leader leadership; lie liar; lose lost loss;
loyal loyalty; maintain maintenance; man men; marry marriage marital; medicine medical; minister ministry ministerial;
nominate nominee; occupy occupation; offend offense offence; omit omission; partisan partisanship; permit permission;
persuade persuasion; pray prayer; pacifist pacifism; plagiarism plagiarise; poor poverty; populist populism; president
presidential; private privacy; produce production; protest protestor; prove proof; provide provision; qualify
qualification; racial racist racism; ratify ratification; receive reception; reduce reduction; refer referral;
remember remembrance; resolve resolution; respond response; retain retention; reveal revelation; rival rivalry; safe
safety; secede secession; secret secrecy; seize seizure; sell sold sale seller; senate senatorial; separatist
separatism; sex sexual sexist sexism; socialist socialism; speak spoke spoken speech; spy espionage; steal stole
stolen theft; strong strength strengthen; submit submission; subscribe subscription; succeed success; suspend
suspension; teach taught teacher; terror terrorist; transgender transsexual; true truth; unify unification; use usage;
verify verification; viable viability; violent violence; win won winner; withdraw withdrew; woman women; write wrote
written writer; young youth; zionist zionism
"""
_PEOPLES = """
afghanistan afghan; africa african; albania albanian; algeria algerian; america american u.s usa; argentina argentine
argentinian; armenia armenian; asia asian; australia australian; austria austrian; bangladesh bangladeshi; belarus
belarusian; belgium belgian; bolivia bolivian; bosnia bosnian; brazil brazilian; britain british briton u.k; bulgaria
bulgarian; california californian; cambodia cambodian; canada canadian; chile chilean; china chinese; colombia
colombian; congo congolese; croatia croatian; cuba cuban; cyprus cypriot; denmark danish dane; egypt egyptian; england
english; estonia estonian; ethiopia ethiopian; europe european; finland finnish finn; france french; georgia georgian;
germany german; ghana ghanaian; greece greek; guatemala guatemalan; haiti haitian; hawaii hawaiian; honduras honduran;
hungary hungarian; india indian; indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel israeli; italy
italian; jamaica jamaican; japan japanese; jordan jordanian; kenya kenyan; korea korean; kosovo kosovar; kurdistan
kurdish kurd; kuwait kuwaiti; latvia latvian; lebanon lebanese; libya libyan; lithuania lithuanian; malaysia
malaysian; mexico mexican; moldova moldovan; mongolia mongolian; morocco moroccan; myanmar burma burmese; nepal nepali
nepalese; netherlands dutch; nicaragua nicaraguan; nigeria nigerian; norway norwegian; pakistan pakistani; palestine
palestinian; panama panamanian; peru peruvian; philippines filipino; poland polish; portugal portuguese; qatar qatari;
romania romanian; russia russian; rwanda rwandan; salvador salvadoran; scotland scottish scot; senegal senegalese;
serbia serbian serb; singapore singaporean; slovakia slovak; slovenia slovenian; somalia somali; spain spanish; sudan
sudanese; sweden swedish; switzerland swiss; syria syrian; taiwan taiwanese; texas texan; thailand thai; tibet
tibetan; tunisia tunisian; turkey turkish; uganda ugandan; ukraine ukrainian; venezuela venezuelan; vietnam
vietnamese; wales welsh; yemen yemeni; zimbabwe zimbabwean
"""
_SPELLINGS = (("our", "or"), ("is", "iz"), ("enc", "ens"), ("tr", "ter"), ("ramm", "ram"), ("ogu", "og"), ("gement", "gment"))
"""Ends of stems in British and in American spelling: labour, organise, licence, centre, programme, dialogue, judgement."""
_SHORTEST = 5
"""Letters that a stem needs for its end to tell a spelling: "four" and "for" are two words."""


@lru_cache(maxsize=20_000)
def kin(term: str) -> frozenset[str]:
    """The families that mean what this one means, itself among them (see lexicon): "mexican" and "mexico"."""
    spelt = spellings(term)
    return frozenset(spelt).union(*(_groups().get(one, frozenset()) for one in spelt))


@lru_cache(maxsize=20_000)
def spellings(term: str) -> tuple[str, ...]:
    """A family, and as it is spelt elsewhere; what comes out may be no word, and then is met nowhere."""
    ends = (*_SPELLINGS, *((american, british) for british, american in _SPELLINGS))
    found = (family(term.removesuffix(here) + there) for here, there in ends if len(term) >= _SHORTEST and term.endswith(here))
    return tuple(dict.fromkeys((term, *found)))


@cache
def _groups() -> dict[str, frozenset[str]]:
    groups = [frozenset(family(stem(word)) for word in line.split()) for line in f"{_DERIVED};{_PEOPLES}".split(";")]
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for term in group:
            found[term] = found.get(term, frozenset()) | group
    return found
