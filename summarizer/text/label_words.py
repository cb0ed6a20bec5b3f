"""The words that tell a speaker's label from a heading, a field or a turn of phrase."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "mr mrs ms miss mme dr prof professor sir dame lord lady baroness baron rev reverend gen general maj major lt "
    "lieutenant col colonel capt captain sgt adm admiral amb ambassador sen senator rep representative congressman "
    "congresswoman gov governor mayor judge justice secretary president minister premier chancellor chairman "
    "chairwoman chairperson chair speaker hon right rt honourable honorable undersecretary deputy director "
    "commissioner councillor councilman councilwoman taoiseach"
)
"""Titles and offices that stand before a name, or alone: "MR.", "The Speaker"."""

GENERIC = _words(
    "q a question questioner answer reporter reporters journalist moderator host anchor interviewer interviewee "
    "operator speaker clerk staff spokesperson spokesman spokeswoman participant audience unidentified unknown "
    "witness press voice member members translator interpreter"
)
"""Parts in the talk that stand in for a name."""

PARTICLES = _words(
    "de la le du des da do dos di del della van von der den ter ten zu of for the and al el bin ibn y e hon member members"
)
"""Words of a name that may begin with a small letter."""

AFTER_NAMES = _words("am mp mps ms msp mep mla td tc qc kc obe mbe phd md jr sr ii iii")
"""What may follow a surname: letters of an office or degree."""

BREAKS_OFF = _words("who which said says saying added adding and told continued asked tweeted wrote")
"""Words after a comma that show a sentence of the reporter, not a role."""

FIELDS = _words(
    "note notes update updated updates correction corrections clarification editor editors poll polls breaking "
    "exclusive watch read more related source sources contact email mail phone tel telephone fax website web url "
    "link links date time when where what who why how location venue place subject re to from cc by name address "
    "tags topics category categories photo photos image video caption credit credits copyright summary abstract "
    "background introduction conclusion contents title headline byline published publisher author authors section "
    "chapter part table figure appendix annex example warning caution tip hint important disclaimer previously "
    "latest live opinion analysis review news report reports transcript listen follow share advertisement "
    "contributing twitter facebook instagram fact facts factbox total score result results yes undecided average "
    "percentage"
)
"""What a field of a page, mail or notice is called, and what heads a newspaper column."""

PHRASES = _words(
    "first second third fourth fifth firstly secondly thirdly finally last next then also but so here there "
    "this that these those now today tomorrow yesterday instead however remember look again overall meanwhile "
    "moreover besides therefore specifically namely bombshell wow spoiler translation meaning i we he she it they "
    "you my our his her your their are is was were"
)
"""How a sentence begins before a colon."""

SUBJECTS = _words(
    "economy jobs taxes tax taxation trade health care healthcare education housing energy climate environment "
    "immigration defence defense security transport transportation agriculture budget finance policy policies "
    "policing crime justice-system rights welfare pensions foreign-policy infrastructure technology science culture "
    "farming fisheries water schools hospitals abortion guns wages spending debt voting elections recommendation "
    "recommendations objective objectives aim aims goal goals priority priorities position positions proposal "
    "proposals option options step steps issue issues reason reasons monday tuesday wednesday thursday friday "
    "saturday sunday january february july september october november december"
)
"""What position papers and guides order their paragraphs by."""

NOT_SPEAKERS = FIELDS | PHRASES | SUBJECTS
"""Words that no name of a speaker holds, unless a title or role shows that it is one."""
