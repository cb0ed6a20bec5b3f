"""Words that say what a name or a description stands for: titles, offices, bodies, groups, given names."""

from __future__ import annotations

from summarizer.attribution.model import ActorKind
from summarizer.attribution.vocations import VOCATIONS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COURTESY = _words("mr mrs ms miss mx dr sir dame lord lady madam madame monsieur señor señora")
"""Titles that say nothing about an office."""

SHORT_OFFICES: dict[str, str] = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor",
    "govs": "governor", "pres": "president", "lt": "lieutenant", "gen": "general", "col": "colonel", "maj": "major",
    "capt": "captain", "sgt": "sergeant", "adm": "admiral", "cmdr": "commander", "prof": "professor",
    "rev": "reverend", "det": "detective", "supt": "superintendent", "atty": "attorney", "amb": "ambassador",
    "sec": "secretary", "del": "delegate", "brig": "brigadier", "msgr": "monsignor", "dir": "director",
    "congressmen": "congressman", "senators": "senator", "representatives": "representative",
}  # fmt: skip
"""Abbreviated offices and the words they stand for."""

OFFICES = _words(
    """senator representative congressman congresswoman congressperson delegate governor president minister chancellor
    secretary general lieutenant colonel major captain sergeant admiral commander brigadier judge justice professor
    reverend rabbi imam bishop archbishop cardinal pope father sister pastor mayor speaker chairman chairwoman
    chairperson chair leader nominee candidate spokesman spokeswoman spokesperson director king queen prince princess
    emperor sultan emir ambassador commissioner whip premier treasurer comptroller attorney prosecutor sheriff chief
    officer detective deputy lawmaker councilman councilwoman councilor councillor councilmember alderman alderwoman
    assemblyman assemblywoman assemblymember legislator inspector superintendent manager strategist pollster adviser
    advisor aide lawyer counsel economist analyst host anchor correspondent reporter columnist editor author actor
    actress singer activist organizer organiser founder owner executive ceo cfo coo coach envoy negotiator regulator
    administrator principal dean provost scholar historian researcher scientist expert fellow physician doctor nurse
    veteran businessman businesswoman billionaire businessperson developer investor banker farmer rancher teacher
    student resident voter citizen coordinator consultant operative official representative mp msp tory democrat
    republican conservative liberal libertarian independent socialist incumbent challenger opponent rival contender
    hopeful frontrunner front-runner lieutenant-governor vice-president co-chair cochair vice-chair vice-chairman
    co-founder cofounder co-director co-host cohost mediator curator engineer inventor filmmaker director-general
    trooper marshal monsignor ombudsman ombudswoman undersecretary superintendant parliamentarian backbencher
    frontbencher diplomat magistrate solicitor barrister clerk librarian firefighter paramedic detective
    sociologist psychologist biologist chemist physicist ecologist epidemiologist hydrologist geologist climatologist
    fisherman carpenter plumber driver conductor mechanic electrician nun priest monk elder imam shopkeeper"""
)
"""Words for what one person is; in front of a name they are titles, elsewhere they describe."""

SPOKES = _words("spokesman spokeswoman spokesperson")
"""Those who speak for somebody else."""

_MALE = _words(
    """mr sir lord king prince emperor sultan pope father congressman spokesman councilman alderman assemblyman
    businessman actor husband son brother uncle grandfather man boy widower fisherman nephew gentleman monsieur
    bishop archbishop cardinal imam rabbi señor salesman guy fiance monsignor priest monk"""
)
_FEMALE = _words(
    """mrs ms miss dame lady madam madame queen princess sister congresswoman spokeswoman councilwoman alderwoman
    assemblywoman businesswoman actress wife daughter mother aunt grandmother woman girl widow niece chairwoman
    señora saleswoman fiancee nun ombudswoman"""
)

GENDERED: dict[str, str] = {**dict.fromkeys(_MALE, "m"), **dict.fromkeys(_FEMALE, "f")}
"""Titles and descriptions that tell "he" from "she"."""

KIN = _words(
    """husband wife son daughter brother sister mother father parent uncle aunt nephew niece cousin widow widower
    grandparent grandmother grandfather grandson granddaughter mom dad friend neighbor neighbour colleague counterpart predecessor
    successor partner boyfriend girlfriend fiance fiancee"""
)
"""Persons described by whom they belong to."""

HEADS = _words(
    """secretary chairman chairwoman chair president director head leader chief commissioner editor manager executive founder"""
)
"""Those who speak for the body that they are said to head."""

PERSONS = (
    OFFICES
    | KIN
    | SPOKES
    | VOCATIONS
    | _words(
        "man woman boy girl person guy gentleman lady child teenager critic supporter "
        "source insider member staffer worker employee survivor victim witness protester "
        "demonstrator delegate user listener viewer caller author writer blogger juror"
    )
)
"""Words for one human being."""

OF_OFFICES = _words(
    "secretary speaker chief minister director chair chairman chairwoman president governor mayor "
    "leader head king queen archbishop bishop commissioner attorney duke earl"
)
"""Offices that go on with "of": Secretary of State."""

OFFICE_AREAS = _words(
    """state defense defence treasury interior labor labour energy education commerce agriculture transportation
    transport health homeland security veterans affairs staff house police elections finance justice trade"""
)
"""What may follow "Secretary of", "Chief of" without being a name."""

ORGANISATION_HEADS = _words(
    """department committee party university council court agency institute institution union association foundation
    guild ministry bank group company inc corp corporation llc ltd plc co news times post journal tribune herald
    gazette observer guardian telegraph review center centre commission board office bureau service services police
    army navy force forces campaign coalition federation alliance network school college hospital church fund trust
    society authority assembly league club firm organization organisation panel subcommittee team project program
    programme initiative administration government regime cabinet congress senate parliament legislature house
    chamber caucus delegation embassy consulate command corps guard military militia movement front brigade task
    airlines airways motors industries partners holdings systems technologies media radio television tv magazine
    press newspaper chapter lobby pac syndicate consortium cooperative co-op laboratory lab
    academy museum library division district circuit tribunal exchange reserve treasury mission registry registrar
    directorate inspectorate secretariat watchdog regulator charity nonprofit think-tank startup utility railway
    port airport palace tribe daily brotherhood legion order synod diocese archdiocese mosque temple synagogue congregation"""
)
"""Words for a body of people that acts and speaks as one."""

GOVERNMENT_HEADS = _words(
    """government regime administration cabinet congress senate parliament legislature ministry department treasury
    embassy consulate military army navy junta presidency monarchy duma knesset bundestag kremlin state"""
)
"""Those of them that are a state or one of its branches."""

GOVERNMENTS = frozenset(
    """white house|kremlin|pentagon|capitol|downing street|whitehall|elysee|state department|foreign office|congress
    senate|house|house of representatives|parliament|supreme court|treasury|home office|justice department|vatican
    holy see|european union|eu|european commission|knesset|bundestag|duma|diet|downing|foggy bottom|quai d'orsay
    national security council|united states|u.s.|us|u.s|usa|america|united kingdom|u.k.|uk|britain|great britain|england
    scotland|wales|northern ireland|ireland|france|germany|italy|spain|portugal|greece|turkey|russia|ukraine|belarus
    poland|hungary|austria|switzerland|belgium|netherlands|denmark|sweden|norway|finland|iceland|estonia|latvia
    lithuania|romania|bulgaria|serbia|croatia|slovenia|slovakia|czech republic|albania|kosovo|bosnia|moldova
    georgia|armenia|azerbaijan|kazakhstan|uzbekistan|china|japan|south korea|north korea|korea|taiwan|india|pakistan
    bangladesh|sri lanka|nepal|afghanistan|iran|iraq|syria|lebanon|jordan|israel|saudi arabia|yemen|oman|qatar|bahrain
    kuwait|united arab emirates|uae|egypt|libya|tunisia|algeria|morocco|sudan|south sudan|ethiopia|eritrea|somalia
    kenya|uganda|rwanda|burundi|tanzania|nigeria|ghana|senegal|mali|niger|chad|cameroon|congo|angola|zambia|zimbabwe
    botswana|namibia|south africa|mozambique|madagascar|canada|mexico|cuba|haiti|jamaica|guatemala|honduras|el salvador
    nicaragua|costa rica|panama|colombia|venezuela|ecuador|peru|bolivia|chile|argentina|uruguay|paraguay|brazil
    australia|new zealand|indonesia|malaysia|singapore|philippines|vietnam|thailand|cambodia|laos|myanmar|burma
    mongolia|palestine|hong kong|soviet union|moscow|beijing|tehran|pyongyang|kyiv|kiev|ankara|brussels|islamabad"""
    .replace("\n", "|").replace("    ", "").split("|")
)  # fmt: skip
"""States, their seats and the houses that stand for a branch of one."""

ORGANISATIONS = frozenset(
    """united nations|u.n.|un|nato|hamas|hezbollah|taliban|islamic state|isis|isil|al-qaeda|al qaeda|google|facebook
    twitter|amazon|microsoft|apple|fbi|f.b.i.|cia|nsa|doj|aclu|naacp|gop|opec|world bank|wall street|reuters|labour
    red cross|greenpeace|unicef|unesco|interpol|europol|world trade organization|cnn|nbc|abc|cbs|msnbc|bbc|npr|pbs
    associated press|fox news|politico|hollywood|security council|silicon valley|big oil|big pharma"""
    .replace("\n", "|").replace("    ", "").split("|")
)  # fmt: skip
"""Bodies whose names do not say that they are one."""

GROUPS = _words(
    """democrats republicans conservatives liberals libertarians socialists communists independents progressives tories
    greens labourites unionists nationalists loyalists feminists christians muslims jews catholics evangelicals
    protestants hindus sikhs americans europeans africans asians latinos hispanics whites blacks native-born
    palestinians israelis russians ukrainians iranians iraqis syrians saudis chinese japanese germans french britons
    mexicans canadians australians houthis kurds sunnis shiites turks egyptians"""
)
"""Names in the plural: many people, no single voice."""

PLACES = _words(
    """washington york angeles francisco chicago boston philadelphia houston dallas atlanta miami seattle denver detroit
    london paris berlin rome madrid vienna geneva tokyo seoul delhi mumbai dubai cairo baghdad damascus gaza jerusalem
    kabul alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont
    virginia wisconsin wyoming county city state street avenue road river lake island islands valley beach
    park bridge mountain mountains ocean sea gulf strip bay coast east west north south northeast northwest southeast
    southwest midwest europe asia africa america texas square airport hall building stadium arena"""
)
"""Words whose names are mostly places."""

DATES = _words(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat
    sun christmas easter thanksgiving ramadan"""
)
"""Capitalised words for time."""

THINGS = _words(
    """photograph photo picture name rules act bill law amendment treaty accord agreement deal pact report letter poll
    survey study memo award prize medal war wars election elections debate summit olympics plan program bible koran
    constitution tweet ad book movie film show street day week month year century"""
)
"""Heads of names that nobody can be asked about."""

UTTERANCES = _words(
    """statement letter memo email e-mail tweet post message speech remarks testimony report study filing
    lawsuit complaint petition press-release release brief op-ed article editorial column note interview comments
    words analysis assessment
    submission commentary pitch sheet spot clip video footage recording version tally
    average result number data figures statistic evidence sign record document rule finding ruling
    opinion decision order website announcement advisory blog memoir book account
    paper proposal plan campaign-ad ad manifesto platform transcript"""
)
"""Texts: they say what somebody else says through them."""

COLLECTIVES = ORGANISATION_HEADS | _words(
    "couple family crowd public media community majority minority electorate "
    "jury staff audience world nation country camp side opposition leadership "
    "industry left right base wing establishment outlet town city county village"
)
"""Singular words for many people."""

KIND_OF_HEAD: dict[str, ActorKind] = {
    **dict.fromkeys(COLLECTIVES, ActorKind.ORGANISATION),
    **dict.fromkeys(("couple", "family", "crowd", "public", "media", "community", "majority", "minority", "electorate"),
                    ActorKind.GROUP),
    **dict.fromkeys(GOVERNMENT_HEADS, ActorKind.GOVERNMENT),
    **dict.fromkeys(PERSONS, ActorKind.PERSON),
}  # fmt: skip
"""What a description with this head is."""

SAME_OFFICE: dict[str, frozenset[str]] = {
    "senator": frozenset({"lawmaker", "legislator"}),
    "representative": frozenset({"lawmaker", "legislator", "congressman", "congresswoman"}),
    "congressman": frozenset({"lawmaker", "representative", "legislator"}),
    "congresswoman": frozenset({"lawmaker", "representative", "legislator"}),
    **dict.fromkeys(SPOKES, SPOKES | {"secretary"}),
    "judge": frozenset({"justice", "magistrate"}),
    "justice": frozenset({"judge"}),
    "lawyer": frozenset({"attorney"}),
    "attorney": frozenset({"lawyer"}),
    "nominee": frozenset({"candidate"}),
    "candidate": frozenset({"nominee"}),
    "chairman": frozenset({"chair"}),
    "chairwoman": frozenset({"chair"}),
    "chairperson": frozenset({"chair"}),
}
"""Other words the bearer of an office goes by."""

QUANTITIES = _words("some many most others both several few people percent dozens hundreds thousands everyone")
"""Main words of phrases for an uncounted number of people."""

PARTICLES = _words("de la van von der den bin ibn al el di da dos du le ten ter y")
"""Small words inside personal names."""

LOCATIVES = _words("in near across around outside inside throughout into")
"""Prepositions before a place."""

NEVER_IN_NAMES = _words(
    """former then current late ex the a an this that these those his her their its our my your i he she they we it more
    most many other some all both few several and or but if when while as on in at by for from to with after before since
    although though because however meanwhile yes no not so still yet also now today tomorrow yesterday against between
    under over without within through during about democratic republican american according say says said"""
)
"""Words that open sentences with a capital and are no part of a name, unless the name goes on in capitals."""

FORMER = _words("former then acting interim incoming outgoing ex-")
"""Words before an office that say when it was held."""

MORE_PEOPLE = _words(
    """people parent family friend folk troop ally victim expert elite youth teen adult kid veteran official executive
    conservative liberal progressive moderate radical rebel guard hawk dove skeptic sceptic critic advocate candidate
    delegate associate graduate migrant refugee immigrant american republican democrat jew muslim christian catholic
    christian woman relative professional individual figure other one half third majority millennial intellectual
    clergy police colleague peer athlete celebrity authority state country nation tribe"""
)
"""Words whose plurals are people, beside those for one person and those that say so by their ending."""

CAPITALS = _words(
    """washington london paris berlin jerusalem seoul tokyo baghdad damascus kabul riyadh canberra ottawa havana caracas
    rome madrid vienna delhi cairo warsaw budapest athens brasilia"""
)
"""Seats of government that are places first."""

OWNED_BODIES = _words("guild union association league society federation club brotherhood institute")
"""Bodies whose own names hold a possessive: the Boatmen's Guild."""
