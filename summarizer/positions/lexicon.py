"""The vocabulary of taking sides: which words speak for, against, ask for, undo, or leave open.

Own tables, by word; families come from stems. A word stands in one table only.
"""

from __future__ import annotations

from summarizer.text.words import stem


def _stems(table: str) -> frozenset[str]:
    return frozenset(stem(word) for word in table.split())


SUPPORT = _stems(
    """support supportive supporter endorse endorsement favor favour welcome applaud praise hail commend celebrate
    embrace defend approve approval agree advocate champion promote tout commit committed dedicated
    encourage glad proud pleased grateful thankful honored delighted"""
)
OPPOSE = _stems(
    """oppose opposition opposed against condemn condemnation denounce criticize criticise criticism
    decry deplore denigrate blast slam mock ridicule reject rejection refuse disagree disapprove resist
    accuse blame fault deny dispute refute rebuke chide lament regret apologize troubled outraged outrage appalled disgusted
    concern concerned worry worried fear alarmed disappointed skeptical sceptical doubt doubtful upset angry unacceptable
    intolerable"""
)
DEMAND = _stems(
    """urge demand push press propose proposal recommend request want seek insist hope wish plead lobby ask appeal implore
    petition plan intend prepared ready eager ensure prefer pledge promise vow"""
)
GOOD = _stems(
    """good great best better important essential vital necessary fair win victory benefit beneficial help helpful
    protect improve strengthen progress success successful safe safer positive valuable wise sensible reasonable responsible
    lawful legitimate constitutional effective hope hopeful opportunity deserve qualified steady steadiness experience
    experienced leader leadership love excellent wonderful fantastic outstanding strong stronger smart crucial worthwhile
    overdue justified historic promising appropriate temperament level-headed thrive"""
)
BAD = _stems(
    """bad wrong worse worst mistake mistaken error failure fail failed failing disaster disastrous disgrace disgraceful
    shame shameful terrible horrible awful crazy insane reckless dangerous danger threat threaten harm harmful hurt damage
    destroy ruin undermine weaken waste wasteful unfair unjust illegal unlawful unconstitutional violation violate breach
    fraud abuse corrupt corruption scandal lie dishonest false misleading hypocrisy hypocritical risk risky unfit
    unqualified unstable irresponsible provocative provocation destabilizing escalation unnecessary pointless useless
    unworkable unaffordable costly expensive burden cruel inhumane racist discriminatory devastating catastrophic
    catastrophe crisis problem problematic flawed broken stupid foolish absurd ridiculous unfounded baseless insult
    insulting disrespect disrespectful disqualify tragic tragedy oppressive blunder nonsense sham recipe suffer jeopardize
    endanger cost lose loss worsen stifle burdensome unsafe concerned gut chaos backward betray betrayal defy ploy
    stunt spectacle disregard outlaw rogue farce charade overreach obstacle meddling bully gridlock inadequate insufficient
    unsustainable untested premature hasty"""
)
UNDO = _stems(
    """repeal end ending scrap abolish ban prohibit block halt stop cancel dismantle overturn override veto expire terminate
    withdraw undo moratorium reverse eliminate remove suspend defund kill derail delay postpone abandon drop curb cut
    reduce limit restrict rid curtail close closing closure shut demolish prevent avoid revoke rescind quash oppose opposing
    tear away rid"""
)
MOUTHPIECES = ("spokesman", "spokeswoman", "spokesperson", "spokespeople")
"""How the names of those end who have none of their own: what they say is their principal's."""
COMMITTING = _stems("vow pledge promise threaten offer agree plan announce commit back support favor favour endorse oppose")
"""Verbs of the speaker's own act."""
CLAIMS = _stems("claim accusation allegation charge assertion rumor rumour theory suggestion insinuation")
"""Nouns for what is asserted: to assert it again is to support it."""
REFUSE_TO_SAY = _stems("comment say discuss answer speculate elaborate speak respond disclose reveal address weigh confirm")
DECLINE = _stems("decline refuse demur") | {stem("declining"), stem("refusing")}
HOLD_BACK = (
    "no position", "not take a position", "not taken a position", "take no position", "not taking a position", "take sides",
    "too early to", "too soon to", "remains to be seen", "no immediate plans", "not ruled out", "not rule out",
    "n't rule out", "not ruling out", "n't ruled out", "undecided", "not decided", "n't decided", "have not made a decision",
    "n't made a decision", "in suspense", "no comment", "not comment", "n't comment", "improper to", "inappropriate to",
    "not yet decided", "weighing", "reviewing", "neither support", "improper for", "inappropriate for",
    "without going so far", "stopped short of", "stop short of", "stopping short of", "stay neutral", "stays neutral",
    "remain neutral", "remains neutral", "not backing any",
)  # fmt: skip
NEGATION = frozenset("""not no never nobody none nothing neither nor cannot without hardly scarcely barely n't""".split())
OBLIGATION = frozenset("should must ought needs need gotta shall let's".split())
INTENT = frozenset("will would 'll we'll i'll he'll she'll they'll going".split())
BACKED = frozenset("backs backed backing".split())
BEFORE_VERB = frozenset("to will would i we they not n't don't not can cannot strongly fully also firmly should".split())
ARTICLES = frozenset("the a an this that these those any no some".split())
HAVE = frozenset({"have", "had", "need", "got"})
LACK = frozenset("without lacking lack absent".split())
ACTING = frozenset("i we he she they it".split())
CONDITION = (
    "if", "unless", "provided that", "providing that", "as long as", "so long as", "only if", "only when", "only after",
    "on condition", "on the condition", "in exchange for", "in return for", "with the condition", "contingent",
)  # fmt: skip

# Cues in which the reporter judges: what follows is the outlet's account unless it stands between quotation marks
# (promise 8 of the design).
LOADED = frozenset(
    """slam blast rip bash hammer lambast lambaste skewer trash whine rant gripe carp bemoan boast brag gush sneer snarl thunder
    fume rail lash crow bluster insinuate deride scoff mock pounce attack blame hit knock tear""".split()
)
WORRIES = frozenset("concern concerns fear fears worry worries doubt doubts object".split())
"""Nouns of worry: a side only with what the worry is about behind them."""
PROMISED = _stems("offer agree promise say tell claim plan decide support oppose back endorse approve")
REQUESTED = _stems("request petition appeal motion permission application bail access asylum")
PERFECT = frozenset({"had", "has", "have", "having", "ever"})
ASKERS = frozenset({"q", "question", "reporter", "the press", "moderator", "interviewer"})
"""Labels of those who ask in a transcript: a question is no position."""
ONCE = frozenset("had once previously formerly initially originally".split())
"""Words before a cue that tell of a former statement."""
IMPRESSION = _stems("seem appear apparently")
RELAYED = frozenset({"report", "reveal", "detail", "show"})
"""Cues of outlets and papers: what they pass on is information, not a side."""

# Cues that report nothing worse than a statement, and judge it all the same: never the verb of a sentence of ours.
SLANTED = frozenset(
    """tout trumpet downplay brush shrug dismiss parrot peddle hype tear assail vilify excoriate eviscerate savage rebuke berate
    scold chide decry denigrate disparage malign smear ridicule taunt jeer spew spout vent rage seethe gloat grumble moan
    mutter bark growl snap fire lob hurl jab zing double dodge duck sidestep backtrack flip waffle cave cling
    concoct spin pander laud gush cheer fawn revel relish wail
    heap expose debunk""".split()
)
SAID_SO = frozenset(
    "claim admit concede confess allege proclaim boast brag quip retort gripe opine intone pontificate profess".split()
)
"""Cues that judge what is said with "that" behind them: "said" does as well, and is never stronger."""
COLOURING = frozenset(
    """strongly angrily falsely wrongly fiercely bluntly sharply harshly loudly forcefully vehemently vigorously passionately
    flatly categorically adamantly staunchly steadfastly emphatically enthusiastically eagerly proudly bravely boldly brazenly
    shamelessly cynically ominously darkly famously infamously notoriously predictably surprisingly curiously oddly ironically
    bizarrely wildly openly gleefully cheerfully grudgingly reluctantly begrudgingly belatedly hastily quickly swiftly
    immediately repeatedly frequently often always constantly consistently firmly fully deeply clearly obviously plainly
    actually really very absolutely totally utterly completely simply merely rightly correctly wisely unfairly unjustly
    dismissively defiantly triumphantly smugly nervously tearfully bitterly heatedly scathingly roundly resoundingly
    unequivocally unabashedly unapologetically stubbornly outrageously misleadingly dubiously implausibly also then later
    himself herself themselves itself again just now""".split()
)
"""Words before a cue that tell how something was said, or in what order: the outlet's, and left out."""
COUNTABLE = frozenset(
    """bill law act measure statute deal agreement accord pact treaty ban mandate proposal amendment attempt coup merger wall
    levy toll fee lawsuit petition referendum boycott embargo blockade filibuster ruling verdict war invasion claim accusation
    allegation charge ceasefire truce moratorium curfew quota cap subsidy bailout shutdown partnership probe""".split()
)
"""Nouns for a single thing, before which a label wants an article."""

# Words that name one thing in political and administrative texts; each line is one family.
SYNONYMS: tuple[frozenset[str], ...] = tuple(
    _stems(line)
    for line in """
bill legislation law act measure statute
renew renewal reauthorize reauthorization extend extension
oversight supervision scrutiny vetting monitoring
prosecute prosecution prosecuted criminal criminally jail indict indictment charges
resign resignation quit
clawback claw clawed
pay payment payments compensation salary bonus bonuses wages wage
funding fund funds money investment spending budget
tax taxes taxation levy
tariff tariffs duty duties
ceasefire truce armistice
pause pauses
nuclear atomic
talks negotiations negotiation dialogue negotiate
sanction sanctions penalties
immigrant immigrants migrant migrants immigration migration
ruling decision verdict judgment ruled
court judges judge
appeal appealing
vote voting ballot ballots
voter voters
election elections poll
police officers officer policing
shooting shootings killing
video videos footage tape tapes recording recordings
release publish disclose disclosure
school schools
hospital hospitals clinic clinics
war conflict invasion
troops soldiers forces
military defense defence army
strike strikes walkout stoppage
closure closing close shut
build building construct construction
house houses housing homes
road roads highway bypass
rent rents
plant plants factory mill
pollution emissions emission
climate warming
ban prohibition moratorium
retaliation retaliate retaliatory
replace replacement successor
modernize modernized modernise reform reforms overhaul update fix
contempt
testimony testify
bank banks banking
wall barrier fence
deal agreement accord pact treaty
repeal repealing abolish
increase increased raise higher more tighter stronger additional tighten greater expand
""".strip().splitlines()
)
_FAMILY = {member: min(family) for family in SYNONYMS for member in family}


# What can be decided, besides words of the families above and nouns of acting ("expansion", "funding").
_DECIDED = _stems(
    """toll fee levy fund curfew recall amendment motion merger strike quota cap subsidy rule regulation policy plan scheme
    programme
    program project proposal budget cut licence license permit trial test boycott embargo blockade visit summit vote charge
    price rate fare minimum guarantee loan bailout grant aid draft lockdown mandate vaccine screening bypass runway"""
)
_OF_ACTING = ("tion", "sion", "ment", "ing", "fire")
_PEOPLE_AND_PLACES = _stems(
    """immigrant immigrants migrant migrants police officers officer court judges judge troops soldiers forces voter voters
    banks bank
    school schools hospital hospitals clinic clinics army military plant plants factory mill houses house homes money ballots poll
    aide aides government department parliament administration organization organisation institution population nation
    generation position statement argument comment document building morning evening meeting feeling"""
)


def is_decidable(word: str) -> bool:
    """Whether a noun is something one decides on, and so can be for or against: no person, place or thing."""
    bare = word.casefold().removesuffix("s")
    if stem(word) in _PEOPLE_AND_PLACES:
        return False
    return stem(word) in _FAMILY or stem(word) in _DECIDED or (len(bare) > 6 and bare.endswith(_OF_ACTING))


def family(word_stem: str) -> str:
    """The representative of a stem's family; the stem itself where it has none."""
    return _FAMILY.get(word_stem, word_stem)


def every() -> frozenset[str]:
    """The stems of all words that bear on sides."""
    told = SUPPORT | OPPOSE | DEMAND | GOOD | BAD | UNDO | CLAIMS | REFUSE_TO_SAY | frozenset(_FAMILY) | _DECIDED
    return told | {stem(word) for word in NEGATION | OBLIGATION | INTENT | BACKED | LOADED}
