"""Groups of words that can mean about the same, for asking whether a text holds a word like another one.

Written for this project. A word may stand in several groups, once for each of its senses. A group with a bar sets the word
left of it beside each of those right of it, which need not be near one another.
"""

from __future__ import annotations

from summarizer.grounding.thesaurus_near_rest import GROUPS, L_TO_Z

A_TO_K = """
abandon | desert drop forsake renounce; abduct kidnap; abduction kidnapping; ability | capability capacity skill talent;
abode residence; abolish eliminate; abortion termination; about | approximately roughly; abroad | foreign overseas; absence
nonattendance; absent missing; abstain refrain; abstaining abstention; absurd | ludicrous ridiculous; abuse | exploit
harassment mistreat torture; academic | professor scholar; academy school; accelerate quicken; accept | acknowledge adopt
agree embrace receive take tolerate; acceptable tolerable; accident | collision crash mishap; accommodate lodge; accord
pact; account | explanation story; accountable answerable; accountant | auditor bookkeeper; accredit certify; accurate
correct; accusation allegation; accuse blame; achieve | accomplish attain reach; achievement | accomplishment feat success;
acquire buy; acquisition buyout; acrimonious bitter; act | behave bill deed law perform serve; action | deed lawsuit measure
task; active | busy energetic; actually | indeed really; adaptable flexible; addict user; addicted hooked; addiction
dependence; additional | extra further more; address | confront speak speech tackle; adequate | enough sufficient; adhere
stick; adherent follower; adjacent nearby; adjourn | close postpone suspend; adjournment recess; adjust | adapt align
calibrate tweak; administer dispense; administration receivership; admire | esteem respect; admission | confession entrance
entry; admit confess; adopt | embrace pass; advance | breakthrough development improvement proceed progress; adversary |
enemy rival; advertising marketing; advice | counsel guidance recommendation; advocate proponent; affair scandal; affect |
impact touch; affection fondness; affluence prosperity; affluent rich; affordable | cheap inexpensive; afraid | fearful
frightened scared; aftermath wake; afterwards | later subsequently then; again repeatedly; agency body; agenda | list
platform schedule; aggressive belligerent; agree | assent concur consent settle; agreement | accord consensus consent
contract deal protocol settlement treaty understanding; aid | assistance relief subsidy; aim | goal intend intention object
purpose seek target; air | aerial voice; aircraft | drone jet plane; airfield airport; airline carrier; alarm dismay; alert
| notify warning; alive living; allegedly | reportedly supposedly; alliance | bloc coalition pact partnership union;
allocate | allot apportion assign earmark; allocation | allotment budget quota; allotment allowance; almost nearly; also |
besides too; alternative | option other substitute; alumnus graduate; always | constantly forever invariably; ambassador
diplomat; ambition aspiration; amend | modify revise; amendment | modification revision; ammunition munitions; amount | dose
figure number quantity sum total volume; analyst economist; ancestor forebear; ancient historic; anger | annoy fury
indignation outrage rage; angry | furious irate outraged; animal | beast creature; animals | livestock wildlife; anniversary
commemoration; announce | disclose herald introduce publish trumpet; announcement | declaration disclosure; annoy irritate;
annoyance frustration; annoyed irritated; annual yearly; annually | every yearly; annul nullify; anonymous | unknown
unnamed; another other; answer | explanation response solution; anxious | concerned nervous worried; apology regret; app
application; appalled horrified; apparent | evident obvious seeming; apparently | evidently seemingly; appeal | challenge
petition plea request; appear | emerge surface; appetite | demand hunger; applaud cheer; apply relate; appoint | assign
nominate; appointee nominee; appraisal | assessment evaluation; appreciate thank; approach | attitude method policy
strategy; approval | acceptance consent endorsement permission; approve | adopt back endorse pass ratify; approximately
roughly; arbitrate mediate; arbitration mediation; area | district field region territory zone; arena stadium; argue |
insist quarrel; arid dry; arise | emerge happen stem; arm weapon; army military; arrest | apprehend capture detain
detention; article | clause item piece report section story; artificial synthetic; artist painter; arts culture; ascend
climb; ascertain determine; ask | consult invite; aspect | facet feature side; assailant | attacker gunman; assault |
battery offensive rape; assess | evaluate gauge; assessment evaluation; asset holding; assistant | aide deputy helper;
association | federation society union; assume | presume suppose; assure | ensure promise reassure; astonished surprised;
asylum | refuge sanctuary; atmosphere | climate mood; atomic nuclear; attack | ambush assail assault bombing criticism
invade lash offensive raid savage shooting stabbing storm strike; attain reach; attend | participate visit; attendance |
presence turnout; attendant servant; attest testify; attitude stance; attorney prosecutor; auction sell; audience | crowd
spectators viewers; audit inspection; author | novelist write writer; authoritarian | autocratic repressive; authority |
body expert mandate power regulator; autocratic dictatorial; automobile car; autonomy | freedom independence; autopsy
postmortem; avalanche snowslide; avarice greed; avenge | retaliate revenge; avenue street; average typical; avoid | boycott
dodge escape evade prevent shirk shun sidestep skirt; award | medal prize; awful terrible; axe slash; baby | infant newborn;
back sponsor; backing | endorsement sponsorship; bad | harmful negative poor terrible; badly poorly; bag sack; bail bond;
balloon soar; ban | bar block embargo forbid injunction outlaw prohibit restriction; bankrupt insolvent; bankruptcy
insolvency; banner | flag placard; bar exclude; bargain negotiate; barn shed; barrier | blockade dam hurdle obstacle; base |
foundation headquarters; battle | clash combat fight; bay gulf; beach shore; beat | batter exceed pummel thrash; beautiful |
attractive lovely; because | as since; become | get turn; beg plead; beginning | onset origin; belief | conviction faith
opinion; beloved popular; beneficial | advantageous helpful; benefit | advantage allowance perk; besiege | blockade
surround; bet | gamble wager; betrayal | treachery treason; bias prejudice; biased | partial prejudiced; bicycle bike; bid |
attempt offer proposal tender; big major; bill | law legislation measure; birth | childbirth delivery; blackmail | extort
extortion; blameless | faultless innocent; blast | bombing explosion; blaze | burn wildfire; blend mix; blind sightless;
block | impede obstruct stall veto; blockade siege; bloodshed violence; bloom | blossom flower; board council; boast brag;
boat ferry; bogus fake; boiling hot; bomb | bombard explosive shell; bombard | pound shell; bombardment shelling; bomber
terrorist; bombing strike; bonus | premium reward; boo jeer; book novel; boom | surge upturn; border | boundary frontier;
borrower debtor; boss | chief director executive manager superior; bottle flask; boundless unlimited; box container; boy
lad; boycott | embargo protest shun skip; brace prepare; branch | office outlet; bravery courage; breach contravene; break |
adjournment breach escape holiday interval pause recess rest snap violate; breakdown failure; bribe kickback; briefly |
shortly temporarily; bright | brilliant intelligent; brilliant dazzling; bring deliver; broad wide; broker | agent arrange
mediate negotiate; brutal | cruel savage violent; brutality | cruelty violence; budget finances; budgetary fiscal; bug
virus; build develop; building | construction facility structure; bully | harass intimidate; bullying harassment; bundle |
bunch package; bureaucrat functionary; burial | funeral interment; burn torch; bursary scholarship; bury | conceal inter;
business | company enterprise industry trade; busy hectic; butcher | massacre slaughter; button key; buyback repurchase;
bylaw ordinance; calculate compute; calm | pacify peace peaceful quiet reassure soothe; campaign | canvass crusade lobby;
campus university; canal waterway; cancel | annul drop negate nullify revoke scrap void; cancellation | annulment scrapping;
candid frank; candidate | applicant contender hopeful nominee; cap ceiling; capable | able competent; captive hostage;
carbon co2; carefully | cautiously thoroughly; careless negligent; carelessness negligence; carer | caregiver nurse; cargo
freight; carry | bear transport; case | example instance lawsuit matter trial; cast throw; catastrophe tragedy; catastrophic
| calamitous disastrous; category type; cattle | cows livestock; caucus primary; cause | create inflict origin provoke
reason root; caution warning; cautious | careful conservative wary; ceasefire | armistice truce; celebration | festival
festivity party; cemetery graveyard; censorship suppression; censure | criticism reprimand; central | inner key middle;
cereal grain; ceremony | ritual service; certain | confident definite inevitable sure; certainly | definitely surely;
certificate | diploma qualification; chair | head moderator preside; chairman president; challenging | demanding difficult;
chamber | room senate; champion | hero winner; chance | opportunity possibility probability prospect; change | adjust
adjustment alter alteration amend amendment modify reform reshape shift switch transform transition; channel | direct
funnel; chaos | disorder havoc mayhem turmoil; characteristic feature; charge | accusation accuse allegation cost fee indict
indictment prosecute; charity | foundation generosity nonprofit; chart | diagram graph; charter constitution; chase | hunt
pursue; cheap inexpensive; check | audit examine inspect screen test verify vet; cherish treasure; chide rebuke; child |
daughter kid minor offspring orphan son youngster; chilly cool; choice | option preference selection; choose elect; chopper
helicopter; chuckle laugh; cigarette tobacco; circumvent | bypass evade; cite | mention quote reference; citizen | civilian
national resident; citizens public; citizenship nationality; city | capital metropolis town urban; civic municipal; claim |
allegation allege argue assert contend maintain; claimant | applicant plaintiff; clarify explain; clash | fight skirmish;
class | category classroom course grade lesson; clause provision; clean | cleanse scrub spotless wash; clear | absolve
acquit exonerate explicit obvious plain transparent vindicate; clearly | obviously plainly; clemency mercy; clerk secretary;
clever | intelligent smart; client patron; climate weather; clinic | hospital surgery; close | near shut; closure | closing
shutdown; clothes garments; clue hint; coach | bus trainer; coalition partnership; coast | coastline seaside shore; coastal
seaside; coin currency; cold | chill cool; collaborate cooperate; collapse | breakdown crumble downfall fail failure fall
topple; colleague | associate coworker teammate; collect | raise receive; collectively jointly; college | school university;
collier miner; column editorial; combatant fighter; comfort | console reassure; coming | arrival future; commander | chief
general; comment | observe remark; commitment | dedication obligation pledge promise; committee | commission panel
subcommittee; commodity product; common | general shared widespread; communal | collective public; companionship friendship;
company | corporation enterprise startup; compare | contrast liken; compassion | mercy sympathy; compensate | indemnify
offset recompense reimburse; compensation | damages remuneration; compete | contend play vie; competition | rivalry
tournament; competitor | contestant rival; complain | object protest; complainant | accuser plaintiff; complaint grievance;
complete | accomplish entire finish full; completely | absolutely entirely fully totally wholly; completion finish;
complicate confuse; complicated | complex intricate; comply | adhere conform obey; compose write; compromise | concession
settlement; compulsory mandatory; computer machine; concept notion; concern | affect anxiety fear interest relate worry;
condemn convict; condemnation | criticism denunciation; confer consult; conference | congress convention summit symposium;
confidence | assurance certainty; confident sure; confidential | classified private secret; confirm | affirm attest certify
corroborate ratify validate verify; confirmation proof; confiscate | expropriate forfeit; conflict | clash dispute fighting
friction war; confront | challenge face tackle; connection tie; conscript draftee; consequence | effect repercussion;
consequently | accordingly thus; conservation | preservation protection; conservationist environmentalist; conserve
preserve; consider | believe contemplate discuss mull ponder think weigh; considerable substantial; considerably | greatly
significantly substantially; consideration factor; consist | comprise contain; constantly steadily; constituency | district
seat; consumer | shopper user; contact | communication touch; contagion infection; contagious infectious; contain restrain;
contaminate | infect poison pollute taint; contemporary modern; contend vie; contentment satisfaction; contest | competition
election game race; continue | carry persist proceed remain resume; continuous uninterrupted; contradict dispute; contribute
| add donate; contribution | donation input; control | dominate govern regulate; controversy | dispute row scandal;
convention tradition; conversation | chat dialogue discussion interview; convert | switch transform; convey | communicate
express relay transfer; cooperation | collaboration partnership; copy | duplicate imitate replicate; corn maize; coronavirus
covid; corrupt | crooked dishonest; corruption | bribery graft; cost price; costs overhead; count | calculate census number
tally; counter | offset oppose rebut; counterfeit | fake forge; coup putsch; court | bench tribunal; cover | conceal
insurance; coverage insurance; covering mask; covertly secretly; crash | collision wreck; create | produce set; credential
qualification; crime | atrocity felony wrongdoing; criminal | crook felon illegal offender; crisis | emergency turmoil;
critic detractor; critical | crucial serious vital; crowd throng; crown | monarchy throne; crucial vital; cruel harsh;
culpability guilt; culpable guilty; culprit offender; cup trophy; curb | rein restrain restrict restriction; cure | heal
remedy treat; curiosity interest; current | existing incumbent modern; currently | now presently; curriculum syllabus;
cushion soften; custody | detention guardianship imprisonment; custom | habit tradition; customary usual; customer | buyer
client consumer shopper user; cut | curtail halve interrupt layoff reduction redundancy shed; cuts | austerity savings;
daily | everyday newspaper; damage | blemish cripple dent destruction harm impair tarnish vandalism wreck; dangerous |
harmful hazardous perilous risky; dark dim; data | figures statistic; date | day deadline; dead | casualty deceased extinct
lifeless; deadlock | gridlock impasse stalemate; deadly | fatal lethal; deal | bargain contract pact sale transaction;
dealer | seller trader; death | demise fatality killing mortality suicide; deaths toll; debate | argument deliberation
discussion; debris | rubble wreckage; debt | bond borrowing liability loan; debut premiere; deceit | deception dishonesty;
deceitful | dishonest misleading; deceive | lie mislead; deceleration slowdown; deceptive misleading; decide | adjudicate
choose conclude determine resolve; decision | choice determination resolution ruling verdict; decline | downturn fade loss
refuse reject slump wane; decree edict; dedication devotion; deep profound; defeat | beat conquer crush failure loss
overcome reject setback unseat vanquish; defect | desert flaw; defendant | accused suspect; deferral postponement; deficit |
loss shortfall; define | clarify delineate specify; deflation fall; defuse disarm; defy | disobey flout resist; degree |
diploma extent level; delay | defer drag filibuster hinder hold postpone postponement stall wait; delegate | attendee
representative; delegation mission; delete | erase expunge; delicate | fragile sensitive; delight | joy please pleasure;
democracy republic; democratic elected; denial refusal; dense thick; deny | contradict dispute refute reject; department |
agency ministry office; departure | exit leaving resignation withdrawal; depend | hinge rely; deploy | send station;
deployment dispatch; deport extradite; depose | dethrone overthrow; deprivation poverty; deputy | aide vice; descendant
offspring; describe | explain outline; desert wasteland; deserve | earn merit; design draw; designer planner; desire wish;
despair | gloom hopelessness; despite notwithstanding; destroy | devastate dismantle obliterate ruin; detail | fact outline
particular specify; detainee inmate; detective investigator; determined | committed resolute; devastate ravage; devastation
| destruction havoc; device | appliance gadget machine; diagnose | detect identify; diagram drawing; dialogue talks;
dictator | autocrat tyrant; dictatorship | autocracy tyranny; die | pass perish succumb; differ | disagree diverge vary;
difference | disagreement distinction; different distinct; difficult hard; difficulty | challenge hardship problem trouble;
digital online; dignity pride; dinner | meal supper; diplomacy negotiation; direction | course instruction trend; directive
instruction; directly | personally straight; director executive; dirt | dust mud; dirty | filthy pollute; disability
handicap; disabled handicapped; disappear | dissipate evaporate fade vanish; disappearance extinction; disappointed |
dismayed frustrated; disappointment | dismay frustration; disaster | calamity catastrophe tragedy; disband | dismantle
dissolve; discard | dump throw; discharge | dismiss emission; discipline punish; disclose reveal; disclosure revelation;
discourage | daunt dishearten; discover | detect learn unearth; discrimination | bias prejudice racism sexism;
discriminatory racist; discuss | brainstorm confer debate deliberate negotiate; discussion | consultation deliberation;
disease | ailment illness infection; disinformation | misinformation propaganda; dislike | aversion resent; disliked
unpopular; disloyal unfaithful; dismiss downplay; dismissal | firing layoff sacking; disorder riot; disparage | belittle
denigrate; disparity inequality; disperse scatter; displace | evict uproot; displaced | homeless uprooted; disprove | debunk
discredit refute; disrupt | derail disturb hamper interrupt; disruption | interruption upheaval; dissolution liquidation;
distant | faraway remote; distribute | allocate circulate deliver dole hand issue share spread; disturb unsettle; diverse
varied; dividend | distribution payout; division | arm department disagreement league rift separation split unit; doctor |
medic physician surgeon; doctrine | ideology principle; document | filing form paper; domestic | internal national; donor |
contributor giver; double | dual twofold; doubt uncertainty; doubtful | dubious unlikely; draft | conscript conscription
draw sketch version write; dramatically drastically; dreadful | awful horrific terrible; drink | alcohol beverage sip; drive
| ambition motor push steer; drought dryness; drug | medication medicine narcotic substance; drunk intoxicated; dubious
questionable; due owe; dump landfill; duty | obligation responsibility tariff task tax; earlier | before previous previously
prior; early premature; earnings profit; earth | globe soil world; earthquake | quake tremor; ease | abate facilitate reduce
simplify soften subside; easy straightforward; eat | consume dine; echo repeat; edge | creep inch; edition version; educate
teach; effect impact; effective | efficient successful; efficiency | effectiveness productivity; elderly seniors; election |
ballot poll race; electorate voters; electricity energy; element | component factor; eligible | entitled qualified;
elsewhere otherwise; embargo sanction; embarrassment humiliation; emblem | logo symbol; employee | staffer worker;
employment jobs; empty | drain vacant vacate; enable | allow empower facilitate; enact | codify implement legislate pass;
encircle surround; encounter face; encourage | embolden incite inspire; end | abolish close completion conclusion dissolve
expire expiry lift termination; endless unending; endure | last persist suffer withstand; enduring permanent; enemy foe;
enhancement improvement; enormous massive; enraged furious; entail involve; enterprise venture; enthusiasm | eagerness zeal;
entirely | fully totally wholly; entrance entry; entrench | embed establish; environment | ecology nature surroundings;
environmental | ecological green; envisage | foresee imagine; envoy | ambassador delegate diplomat emissary representative;
envy | covet jealousy; epidemic pandemic; episode incident; equal | equivalent same; equality | fairness parity; equipment |
gear machine machinery; equitable just; erupt explode; escape | elude evade flee; especially | notably particularly;
espionage spying; essential | crucial necessary vital; establish prove; establishment institution; estimate | appraisal
assess calculate guess projection reckon; eternal everlasting; ethical moral; evacuation removal; evacuee refugee; even
smooth; event | happening incident occasion; eventual ultimate; eventually ultimately; everyday routine; everywhere
throughout; evidence | proof testimony; evident obvious; evidently obviously; exaggerate | inflate overstate; examination |
checkup inspection; examine inspect; examiner inspector; example instance; exceed outstrip; excellent | good outstanding
superb; exceptional | extraordinary remarkable; excessive | disproportionate undue; excuse | alibi apology exempt justify
pardon; execute | hang implement kill; exercise | drill training; exhaust | deplete drain; exile | banishment expatriate;
exonerate | absolve acquit; expansion | enlargement extension growth; expect | anticipate await predict; expectant pregnant;
expel | banish deport eject evict; expense | cost expenditure outlay; expensive | costly pricey; experienced | seasoned
veteran; experiment test; expert | analyst scientist specialist; expertise skill; expiration expiry; expose | reveal uncover
unmask; exposed vulnerable; express | articulate voice; extend | renew stretch; extension | lengthening renewal; extensive |
broad wide widespread; external | outer outside; extra | overtime spare; extremely | exceptionally highly very; extremist
fanatic; fabricate | forge invent; facilitator moderator; facilities infrastructure; fact truth; faction | bloc wing;
factory mill; fade wither; fail flop; fair | equitable festival impartial just; fairly | justly quite; fairness justice;
faith | conviction religion; faithful | loyal true; false | fake inaccurate misleading untrue; falter stumble; fame renown;
family | household relatives; famine | hunger starvation; famous | celebrated prominent renowned; farm | farmland ranch;
farmer grower; farming | agricultural agriculture; fatal lethal; fatality mortality; father | dad parent; fault | blame
defect error flaw mistake; fauna wildlife; fear | dread panic; feasible | possible viable; federation union; fee | price
toll; feedback | comments response; fetch get; few minority; field | domain meadow pasture sector; fierce | heated intense;
fiercely vehemently; fighting | combat war; figure | number statistic; fill stuff; film | footage movie video; final | last
ultimate; finally | eventually lastly ultimately; financial | economic fiscal monetary; find | conclude determine discover
locate trace; finding | conclusion diagnosis discovery; fire | arson blaze inferno shoot; firefighter fireman; firm |
business company resolute solid steadfast strict; firmly resolutely; first | original originally; fisherman | angler fisher;
fishery fishing; fitness health; fix | set solution solve; flat | apartment even level unchanged; flatten level; flee |
abscond bolt; fleet | navy ships; flood | deluge inundate; flourish | blossom prosper thrive; flow stream; flu influenza;
fluctuation | variation volatility; focus | concentrate emphasis priority; follow | comply ensue heed pursue stalk succeed
track trail; following | next subsequent; foment incite; food | diet groceries meal nutrition; foolish | silly stupid
unwise; footage video; force | coerce militia power pressure strength violence; forceful violent; forces | army military
troops; forecast | guidance outlook predict; foreign international; forerunner predecessor; foresee predict; forest | wood
woodland woods; forgo | renounce waive; form | questionnaire shape; formally officially; former | ex old past previous;
forthcoming | imminent upcoming; fortunately luckily; fortune luck; foster nurture; founder | creator entrepreneur fail;
framework | outline structure; fraud | corruption deception scam swindle; fraudster swindler; free | exempt gratis
independent liberate liberated release; freedom liberty; freedoms rights; freeway motorway; freeze moratorium; friction
tension; friend | ally companion mate; friendly | amicable cordial; frighten terrify; frightened terrified; frost ice; fuel
| coal gas petrol stoke; fully thoroughly; function | operate role serve; fund | bankroll invest; funding | finance
investment; funds | capital cash; further more; furthermore | additionally moreover; futile pointless; future prospects; gag
| muzzle silence; gain | earn profit rise; galley kitchen; gangster mobster; gap | difference disparity margin shortfall;
garden yard; gasoline petrol; gather | assemble collect convene converge flock meet muster rally; gathering | assembly
rally; gauge measure; gaze look; general overall; generally | broadly mostly usually; generosity kindness; genocide |
extermination slaughter; genuine | authentic real true; germ microbe; gift | donation talent; girl lass; give | administer
award bestow contribute donate grant hand provide; gladly willingly; global | international worldwide; globally |
internationally worldwide; gloom pessimism; gloomy pessimistic; glut oversupply; goal target; good | fine positive; goods |
freight merchandise products; government | administration authorities cabinet ministry regime; gradual | incremental slow;
gradually | progressively slowly steadily; grandfather grandparent; grandmother | grandma grandparent; grant | accord award
confer funding scholarship subsidy; grass lawn; grave | serious tomb; gravely seriously; greatly hugely; grief | mourning
sorrow; grieve | mourn sadden; griever mourner; grin smile; grit sand; ground | land soil stadium; group | band bloc class
collection conglomerate faction lobby party team; grow | become cultivate develop expand swell; growth | development rise;
guarantee | assurance ensure vouch warrant; guard | patrol sentry; guess | speculate surmise; guide | handbook steer;
guideline | instruction recommendation; gun | firearm rifle weapon; gunman shooter; halt stem; handbook manual; handgun
pistol; handle | tackle treat; happen occur; happiness joy; happy | content delighted glad pleased; harass pester; harden
stiffen; hardship | adversity poverty suffering; harmful | damaging poisonous; harvest | crop reap; hate | abhor despise
detest dislike hatred loathe; hazardous risky; healthy | fit well; hear learn; hearing | consultation deaf inquiry session
trial; heat | heatwave temperature warmth; heating warming; heavens sky; heavy | hefty weighty; heir | inheritor successor;
heist robbery; help serve; helper volunteer; herald | foreshadow hail; heritage legacy; hesitate | pause waver; hide |
conceal lurk mask shield; high | elevated senior tall; higher upper; highlight spotlight; highly very; highway | motorway
road; hill | mound slope; hinder | frustrate obstruct; hire | employ engage recruit rent rental; hiring recruitment; history
past; hit | affect beat kick punch reach slap smack strike; hoard stockpile; hold | conduct contain detain host keep occupy;
holiday vacation; homage tribute; home | domestic dwelling habitat house household property residence; honest | candid
sincere truthful; hope | aspiration aspire dream expect optimism wish; hopefully optimistically; horrific | horrifying
terrible; hostile | aggressive antagonistic unfriendly; hostilities war; hostility | animosity enmity hatred; hotel inn;
house | accommodate chamber parliament residence shelter; huge | big enormous giant large massive vast; humble modest;
hungry starving; hunter poacher; hunting poaching; hurdle | impediment obstacle; hurry | hasten rush; hygiene | cleanliness
sanitation; hypothesis theory; idea | concept notion proposal suggestion theory; identical same; identify pinpoint; idle
inactive; ignite | kindle spark torch; ignore | disregard neglect overlook snub; ill | ailing sick; illegal illicit;
illegally unlawfully; illness sickness; imitate mimic; immaterial irrelevant; immediate | instant prompt urgent; immediately
| instantly now promptly; immigration migration; imminent impending; immoral unethical; impartial | independent neutral
unbiased; impediment obstacle; implement introduce; imply | connote insinuate; important | crucial key major significant
vital; impose | enforce inflict introduce levy; impossible | unachievable unworkable; impoverished | destitute poor;
imprisonment incarceration; improve | enhance recover upgrade; inappropriate | improper unsuitable; include | add comprise
contain involve; income | earnings profit revenue salary wages; incompetent inept; incomplete partial; incorrect |
inaccurate wrong; increase | double escalate expand expansion gain growth hike; incumbent officeholder; independence
sovereignty; independent | autonomous sovereign; indicate | point show signal signify suggest; individually personally;
industry sector; ineffective inefficient; inevitable unavoidable; infer | conclude deduce; inflame stoke; inflation prices;
inflexible rigid; influence | affect impact shape sway; inform | advise brief notify tell; informal unofficial; information
| data details fact intelligence knowledge news; inhabit occupy; inhabitant resident; inhabitants population; inherit |
receive succeed; inheritance | bequest legacy; initial | early first original preliminary; initially originally; initiate
instigate; initiative | effort scheme; injure | bruise maim; injury | harm wound; inner internal; inoculate vaccinate;
inoculation | vaccination vaccine; inquest inquiry; insist maintain; inspire motivate; install | appoint erect establish
inaugurate set; instruct | teach tell; instrument tool; insufficient | inadequate lacking; insult | offend slur; insulting
offensive; insurer underwriter; integrity | honesty probity; intensify | escalate heighten; interfere | intervene meddle;
internet web; interrupt | heckle interject; interviewee respondent; intimidate threaten; intolerable | unacceptable
unbearable; introduction | preface presentation; intrude | encroach invade trespass; invade | occupy overrun; invalid void;
invasion | incursion occupation; inventory | stock stocks; investigate | examine probe research; investor | backer
shareholder; irrigation watering; island isle; isolated remote; issue | problem publish topic; item | object point product
thing topic; jab vaccine; jail | cell imprisonment prison; jet plane; job | post role task; jobless unemployed; joblessness
unemployment; join | attach attend combine connect enlist enter link participate unite; joint | collective combined shared;
joke | jest quip; journey | flight travel trek trip voyage; judge | adjudicate arbitrate decide evaluate justice magistrate
rate; jump | leap spike; jungle rainforest; junior lesser; junta regime; juror juryman; justify | defend explain vindicate
warrant; keen | eager enthusiastic; keep | maintain preserve retain; kill | assassinate cull; killer | assassin murderer;
killing | execution homicide murder slaying; kin relative; kind species; kindergarten preschool; king ruler; knife stab;
knowledge understanding
"""

NEAR = f"{GROUPS};{A_TO_K};{L_TO_Z}"
