"""Which nouns can name something that people take sides on, and which cannot: persons, measures, words for anything."""

from __future__ import annotations

from summarizer.positions import lexicon
from summarizer.text.words import STOP_WORDS, stem

DECIDED, DONE, PLAIN, VAGUE = 2.0, 1.3, 0.8, 0.4
"""How likely it is that sides are taken on what is decided, on a deed, on anything else, on what a general noun stands for."""
SHORTEST = 3
"""Letters that the stem of such a noun has at least."""


def _stems(table: str) -> frozenset[str]:
    return frozenset(stem(word) for word in table.split())


_GENERAL = _stems(
    """ability account act action addition address adult advance adverb aim air amount anger answer approach area
    argument aspect atmosphere attention audience ball barrel basis beginning behalf billion bit body book boost boy
    brain branch briefing building business call camp campaign campus capacity car case category cause center century
    challenge chance change channel chapter character child circumstance city claim class clip club color comment
    commentary communication community company computer concern condition conference confidence consequence contest
    context convention conversation copy corner country county couple course crowd culture date day deal debate decade
    decision degree dependence desk detail difference direction discussion disregard distance district document dollar
    door dozen e-mail economy edge effect effort email emphasis end energy environment episode era establishment
    estimate event everybody everyone everything evidence example excerpt existence expectation experience explanation
    expression extent eye face fact family fashion favor feature feeling field fight figure fine finger first focus
    foot force form format foundation fourth frame front fun function future game generation girl glass goal gov
    government ground group growth guess guy half hand head headline heart height history home hope host hour house
    humor hundred idea image impact importance impression incident income indication individual industry influence
    information insight instance instinct institution intention interest internet interview issue item job journey
    keyword kind knowledge lack lady land language last latest lead left lesson letter level life light line link list
    location look lot love machine magazine magnitude main majority man manner mark market matter meaning means
    meantime measure media meeting member memory mess message method middle midst mile million mind minister minority
    minute mission moment momentum money month mood morning mouth movement music name narrative nation nature need
    network news newspaper night nobody none nothing notion number object objective occasion office official opinion
    opportunity option order organization others outcome output outset outside page pair paper paragraph part party
    passage past path pattern pence penny people percent percentage perception performance period person personality
    perspective phase phenomenon phone photo phrase picture piece place platform player plenty point population
    portion position possibility power practice presence press principle priority problem procedure process product
    profile program progress public purpose quality quarter question quote race radio range rate reaction reality
    reason record reference region relation remark reminder reply report reporter representation reputation request
    research resource respect respond response rest result rhetoric right risk road role roof room root round row rule
    run rush sales sample scale scene schedule school score screen season seat second secretary section sector segment
    sense sentence sentiment series service session set setting shape share shift shot show side sight sign
    significance similarity site situation size sky society solution somebody someone something son sort sound source
    space speaker spectrum speech spirit spokesman spokesperson spokeswoman spot stage stake stance standard standing
    star start state statement status step stop store story strategy street strength string structure stuff style
    subject success suggestion summary summer surface surprise survey system table tactic talent talk tape target task
    taste team tear technique technology television tendency tension term text theme theory thing third thought
    thousand ticket tie time title today tomorrow tone tonight tool top topic touch town track tradition trail
    transcript treatment trend trillion trip trouble truth try turn turnout tweet type understanding unit use user
    value variety version video view viewer virtue vision visit voice walk want war warning water way weakness weather
    website week weekend whole will window winner wisdom word work world worth wound writer writing year yesterday
    zone"""
) - _stems(
    "debate decision platform performance war video school standard survey tape treatment technology house building record"
)
_PERSONS = _stems(
    """activist actor adherent adviser advisor advocate agent aide ally analyst anarchist athlete attorney aunt author
    baby backer bigot billionaire bishop board boss boyfriend brother builder businessman candidate captain cardinal
    catholic champion christian citizen client columnist congressman congresswoman conservative contender
    contestant correspondent counterpart cousin critic customer dad daughter delegate democrat dictator dispatcher
    doctor donor editor educator elite employee enemy engineer evangelical executive expert farmer father fellow
    female fighter fisher folk founder friend general gentleman girlfriend governor grandfather grandmother grower
    holder hon hostage husband immigrant incrementalist insider insurer islander journalist judge justice kid king
    latino lawmaker lawyer leader liberal maker male man manager manufacturer mayor member men migrant millionaire
    minister moderate moderator mom moralist mother motorist muslim neighbor nominee nurse observer officer official
    operative opponent owner parent parishioner participant pastor patient patriot people person politician president
    priest producer progressive prosecutor protester pundit pupil reader rebel recruiter refugee republican resident
    respondent rival secretary senator sheriff sister soldier spokesman spokesperson spokeswoman spouse staffer
    strategist student superdelegate supplier supporter survivor suspect taxpayer teacher terrorist theorist troop
    uncle vet veteran victim volunteer voter widow wife woman women worker youth"""
)
_SIDED = (lexicon.GOOD | lexicon.BAD | lexicon.SUPPORT | lexicon.OPPOSE | lexicon.DEMAND) - _stems(
    "endorsement plan proposal request petition abuse fraud violation approval"
)
_DEEDS = ("al", "ance", "ence", "tion", "sion", "ment", "ing", "ship", "ism", "cy", "ty", "ure")


_BODIES = _stems(
    """administration agency alliance army association bank bloc board bureau cabinet coalition commission committee
    company congress corporation council court crew department firm government league legislature military ministry
    network newsroom panel parliament party police regime senate staff team tribunal troops union university"""
)


def can_be_disputed(word: str) -> bool:
    """Whether a noun can name an issue, with other words if not by itself: no person or body, no judgment."""
    own = stem(word)
    many = word[:1].isupper() and word.endswith("s") and not word.isupper()  # "Kestrians"
    plain = (
        not many
        and len(own) >= SHORTEST
        and word.replace("-", "").isalpha()
        and word.casefold() not in STOP_WORDS
        and not word.endswith("ieth")
    )
    return plain and not is_person(word) and own not in _SIDED


def is_general(word: str) -> bool:
    """Whether a noun stands for so many things that only other words tell which: "way", "deal"."""
    return stem(word) in _GENERAL


def disputability(word: str) -> float:
    """How likely a noun names something to take sides on: what is decided most, then deeds, then the rest."""
    if is_general(word):
        return VAGUE
    if lexicon.is_decidable(word):
        return DECIDED
    return DONE if word.casefold().removesuffix("s").endswith(_DEEDS) else PLAIN


_LIGHT = frozenset(
    """be have do make get take give go come say tell ask see know think want let keep put call use show find help try mean
    like love thank meet seem bring hear feel talk look need believe remind involve include represent""".split()
)


def is_person(word: str) -> bool:
    """Whether a noun stands for people, one by one or as a body."""
    return stem(word) in _PERSONS or stem(word) in _BODIES or word.casefold().endswith(("men", "man"))


def is_light(lemma: str) -> bool:
    """Whether a verb says too little by itself to name what is done: "have", "get", "see"."""
    return lemma in _LIGHT
