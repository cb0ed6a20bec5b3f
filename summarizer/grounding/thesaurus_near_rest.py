"""The rest of the groups of `thesaurus_near`: those without a bar, and those whose first word begins with L to Z."""

from __future__ import annotations

GROUPS = """
acknowledge recognise recognize; adjacent neighbouring neighboring; admit concede acknowledge; advertisement ad advert;
adviser advisor consultant; advocate campaigner activist lobbyist; advocate promote recommend; agency organisation
organization; agenda programme program; aide adviser advisor; alarm frighten scare; allow authorise authorize; allow permit
let; anger infuriate enrage; announce declare proclaim; announce unveil reveal; annul void invalidate; answer reply respond;
apologise apologize regret; approval authorisation authorization; armed weaponised weaponized; arrange organise organize;
arrive reach come; ask question query; athlete sportsman sportswoman; authorise authorize approve sanction; axe scrap cut;
behaviour behavior conduct; belittle downplay minimise minimize; berate scold rebuke; blame criticise criticize; blast
criticise criticize; bolster strengthen reinforce; break smash shatter; build construct erect; bureau office agency; call
urge appeal; call urge demand seek press; cancer tumour tumor; castigate condemn criticise criticize; chairman chairwoman
chairperson chair; charity organisation organization; chastise rebuke punish; clamour clamor demand; community neighbourhood
neighborhood; compel force oblige; complain grumble moan; concede grant allow; condemn criticise criticize; condemn denounce
decry; confession acknowledgement acknowledgment; conquer capture seize; consider regard deem; constant continual
continuous; constantly continually continuously; coordinate organise organize; coordinator organiser organizer; councillor
councilor alderman; councillor councilor councilman councilwoman; courage valour valor; course programme program; create
establish form; create make generate; crime offence offense; cripple paralyse paralyze; criticise criticize attack fault;
criticise criticize rebuke censure; criticise criticize slam blast; culture civilisation civilization; cut slice chop;
deceive trick fool; decrease decline fall drop; decrease reduce lessen diminish; decry deplore lament; deface vandalise
vandalize; defence defense protection; demand require insist; demand seek request; demilitarise demilitarize disarm;
denounce assail lambast lambaste; deregulate liberalise liberalize; describe characterise characterize; describe depict
portray; describe label brand; destroy demolish raze; disgrace dishonour dishonor; dismiss sack fire; dispute challenge
contest; dispute disagreement row quarrel; dissuade discourage deter; ditch scrap abandon; doubt distrust mistrust; doubt
question dispute challenge; doubt scepticism skepticism; doubtful sceptical skeptical; dwindle shrink decline; dyke dike
embankment levee; ease relax loosen; ease relieve alleviate soothe; empower authorise authorize; encourage promote foster;
energy vigour vigor; enlist enrol enroll; enrol enroll register; entitle authorise authorize; entrepreneur businessman
businesswoman; era age epoch; examine scrutinise scrutinize; expedite accelerate hasten condemn denounce criticise criticize
slam blast attack deplore; explode blast detonate; extend expand widen; extend prolong lengthen; facility centre center;
fall drop slip; fall sink slump; fall tumble plunge plummet; favourable favorable positive; fertiliser fertilizer manure;
fiance fiancee partner; fine penalise penalize; finish end conclude; forecast projection prediction; fulfil fulfill keep;
fulfil fulfill meet; fund finance sponsor; gain obtain acquire; galvanise galvanize mobilise mobilize; good favourable
favorable; grandfather grandad grandpa; group organisation organization; halt cease discontinue; halt pause freeze; halt
stop suspend; halt stop suspend pause freeze; harbour harbor hide; harbour harbor shelter; harm hurt injure; harmonise
harmonize align; hasten speed accelerate; headteacher headmaster headmistress principal; help aid assist; hinder impede
hamper; honour honor award; honour honor commemorate; honour honor keep; honour honor prestige; honour honor respect;
hospitalise hospitalize admit; host organise organize; hurricane typhoon cyclone; identify recognise recognize; image photo
photograph; implement enforce apply; incarcerate imprison jail; increase raise boost lift; increase rise grow climb;
increase surge soar jump; inquire enquire ask; jettison abandon discard; kill murder slay; kill slaughter massacre; kind
type sort; know realise realize; lambast lambaste slam; large sizeable sizable; launch start begin; lawmaker congressman
congresswoman; leader organiser organizer; leave depart exit; licence license permit; license licence authorise authorize;
lie falsehood untruth; look appear seem; manifesto programme program; manufacture make produce; misdemeanour misdemeanor
offence offense; mobilise mobilize deploy; mock ridicule deride; mother mum mom; mount increase grow; nationalise
nationalize seize; neighbour neighbor resident; neutralise neutralize counter; note memo memorandum; obtain get receive;
official authorised authorized; oppose contest challenge; oppose object protest; oppose reject disagree; oppose resist fight
combat; orchestrate organise organize; order instruct command; organisation organization association; organisation
organization body; organisation organization institution; organise organize hold; organiser organizer planner; outline
sketch summarise summarize; pare cut reduce; patent licence license; pay fund finance; permission authorisation
authorization; picture photo photograph; plateau stabilise stabilize; platform programme program; port harbour harbor;
praise applaud hail commend; praise applaud hail commend welcome; praise laud acclaim; privatise privatize sell; programme
program plan; programme program project; programme program scheme; programme program show; promise commit guarantee; promise
vow pledge; promise vow pledge commit; protect safeguard shield; protest demonstrate rally; protest demonstration march
rally; protester demonstrator marcher; proud honoured honored; punish penalise penalize; raise lift hike; rally mobilise
mobilize; reaffirm reiterate reconfirm; recommend advise counsel; recover rebound rally; recover regain retrieve; reduce cut
slash trim; reduce shrink curtail; refuse deny withhold; reiterate repeat restate; reject dismiss rebut; reject refuse
rebuff spurn; repair mend fix; representative congressman congresswoman; representative spokesman spokeswoman spokesperson;
rescuer saviour savior; restore renovate repair; restructuring reorganisation reorganization; revoke rescind withdraw;
rubbish garbage trash; ruling judgment judgement; rumour rumor gossip; satisfy fulfil fulfill; scold rebuke reprimand;
scrutinise scrutinize check; seek ask request; seek pursue want; seize confiscate impound; select choose pick; send dispatch
ship; send mail post; shameful dishonourable dishonorable; share split divide; shelve postpone suspend; show demonstrate
prove; show display exhibit; skilled skilful skillful; slam criticise criticize; slander defame libel; soar surge rocket
skyrocket; stage organise organize hold; standardise standardize harmonize; start begin commence; stimulate boost encourage;
stop end terminate; stop prevent block; stop quit cease; stream creek brook; stress emphasise emphasize; stress underline
underscore; strike walkout stoppage; strive endeavour endeavor; subsidise subsidize fund; subsidise subsidize support;
suggest imply hint; support assist aid; support back endorse champion advocate; support defend stand; support favour favor
prefer; support uphold sustain; surprise astonish amaze; surrender yield capitulate; swap exchange trade; sympathiser
sympathizer supporter; teenager teen adolescent; test exam examination; therapist counsellor counselor; therapy counselling
counseling; throw hurl toss; tolerate bear endure; toughen strengthen harden; tourist traveller traveler; transport ship
haul; traveller traveler passenger; trigger cause prompt; trigger spark provoke; turn spin rotate; tycoon magnate mogul;
unarmed defenceless defenseless; understand grasp comprehend; understand realise realize; union labour labor; update
modernise modernize; uprising revolt rebellion; uproar furore furor; urge encourage exhort; urge press implore beg; urge
recommend advise; use utilise utilize; vaccinate immunise immunize; vaccination immunisation immunization; vandalise
vandalize damage; verdict judgment judgement; vilify demonise demonize denounce; violate infringe breach; waste garbage
trash; work labour labor; worker labourer laborer; workforce labour labor; worsen deteriorate aggravate exacerbate
"""

L_TO_Z = """
lack | absence miss shortage; lag trail; lake | pond reservoir; lament | mourn regret; land territory; landmark | historic
milestone monument; landslide | mudslide rout; large | big major substantial; largely mostly; lasting | durable permanent;
late | deceased overdue tardy; later | subsequent subsequently; latest recent; launch | debut establish fire introduce roll
unveil; law | legislation statute; lawful | legal legitimate; lawfully legally; lawmaker | deputy legislator parliamentarian
politician representative senator; lawsuit | litigation suit; lawyer | advocate attorney barrister counsel notary solicitor;
layoff redundancy; lead | captain cause chair conduct direct guide head helm pioneer spearhead top; leader | chairman chief
commander governor manager mayor president; leading | foremost prominent; leak | disclose seep spill; lease rent; leave |
abandon bequeath emigrate evacuate go quit resign retire; lecture lesson; lecturer professor; legislation statute; lender |
bank creditor; lengthy | long prolonged; levy | tariff tax; liberal progressive; lift | hoist relax; likelihood |
possibility probability; likely | probable probably; limit | boundary cap ceiling confine contain curb curtail deadline
quota ration restrict restriction threshold; limitation restriction; limited | restricted scarce; link | associate connect
connection tie; list | register table; literacy reading; litigate sue; litigation proceedings; litter rubbish; live | dwell
reside survive; load | burden cargo weight; loan | credit lend mortgage; lobby pressure; local | municipal nearby regional
resident; locally | nearby regionally; lock shut; lockdown restrictions; lockout shutdown; logging | deforestation felling;
long yearn; loot ransack; lorry truck; lose | forfeit shed; loud noisy; love | adore affection cherish; low reduced; lower
reduce; loyalty | allegiance fidelity; ludicrous ridiculous; lunch luncheon; mad | crazy insane; main | chief major primary
principal; mainly | chiefly mostly primarily principally; majority | bulk most; make | brand do; maker | manufacturer
producer; maltreat mistreat; man | gentleman male; manage | administer cope direct handle juggle oversee; manager | director
executive supervisor; mandate remit; manifesto platform; manufacturer producer; mar spoil; march | parade procession walk;
margin profitability; mark | celebrate commemorate grade score; market | bazaar economy marketplace sell; marriage |
matrimony wedding; marsh | swamp wetland; marshal sheriff; match | contest equal fit fixture game resemble; material |
fabric stuff substance; matter | affair subject thing; mean | average imply intend signify; meantime meanwhile; mediator |
arbitrator negotiator; medic paramedic; medication medicine; meet | assemble convene encounter satisfy; meeting | assembly
conference encounter forum gathering rally session summit; melody music; mental psychological; mention refer; merchant |
retailer trader; merely simply; merge | amalgamate combine consolidate unite; merger | amalgamation combination; message |
communication email letter; migrant | immigrant refugee; migrate | emigrate immigrate; mild warm; militant | extremist
fighter rebel terrorist; mine pit; minimum | quorum threshold; minister | chancellor premier secretary; minute tiny; minutes
notes; mirror | reflect resemble; misconduct | malpractice wrongdoing; misery | sadness suffering; miss skip; missile |
projectile rocket; mistake | blunder error; mistaken wrong; mitigate | alleviate reduce; mob | crowd gang mafia; model |
example pattern prototype; moderate | centrist modest; modify tweak; monarch | king queen sovereign; money | capital cash
currency funding funds; monitor | supervise track watch; mothball shelve; mother parent; motion resolution; move | action
migrate propose relocate shift step transfer; mover proposer; murder | assassination homicide; mutual | bilateral
reciprocal; mysterious unexplained; mystery secret; name | appoint call identify nominate reputation title; narrow | slim
tight; nationwide | countrywide national; natural organic; navigate steer; necessary | needed required; need | lack
necessity poverty requirement want; needy | disadvantaged poor; negotiations | bargaining talks; nervous tense; network |
broadcaster channel system web; neutral unbiased; nevertheless | however nonetheless still; new | fresh latest novel recent;
newspaper paper; next upcoming; normal | typical usual; notable | noteworthy remarkable; notably particularly; note | bond
letter mention message observe; noted renowned; notice | announcement detect discern notification see warning; number
quantity; numerous | many several; nurse tend; oath vow; obey | heed respect; object thing; objection | complaint opposition
protest; objective | goal purpose target; obligatory | binding compulsory mandatory; obsolete | antiquated outdated;
occasionally sometimes; ocean sea; officer | cop policeman policewoman; official | bureaucrat executive formal functionary
officer; often | frequently regularly repeatedly; oil | crude petroleum; old | aged ancient elderly; one single; onesided
unilateral; onlooker | bystander spectator; only | just merely sole solely; open | inaugurate public transparent unlock;
opening | opportunity vacancy; openly publicly; openness transparency; operation surgery; opinion sentiment; opponent |
critic foe rival; opposition | foes resistance; oppressive repressive; optimistic | confident hopeful upbeat; optional |
discretionary voluntary; orator speaker; order | contract decree direct directive injunction instruction mandate prescribe
ruling warrant; oust | depose evict expel overthrow topple unseat; outbreak | epidemic eruption onset; outcry | protest
uproar; outer outlying; outlook | guidance prospects; outrage | atrocity fury; outsider stranger; overcome surmount;
overhaul | reform restructuring revamp; overlook | forget neglect; overseer supervisor; overthrow topple; overturn | annul
quash reverse strike; overweight | fat obese obesity; owner | landlord proprietor shareholder; package parcel; packed |
crowded overcrowded; pain | ache suffering; panel | commission jury; parade procession; pardon | amnesty clemency forgive;
parliament | assembly congress legislature; parole probation; part | component piece portion role section; participant |
attendee entrant member subject; participation turnout; particular | special specific; partly | partially somewhat; partner
| ally associate spouse; passenger rider; path | course route trail way; patient sufferer; patronage sponsorship; pattern
trend; pay | compensate compensation disburse earnings remunerate remuneration salary settle spend wage; payment | fee
payout premium settlement; peace truce; peaceful | nonviolent quiet; peak | mountain summit; penalty | fine punishment
sanction; penetrate | enter infiltrate; penitentiary prison; pension | annuity retirement; pensioner | retiree senior;
perform | conduct do play undertake; performer | actor actress; perhaps | maybe possibly; period | age phase quarter term
time; permanently | forever indefinitely; permission | consent permit; perpetrator | attacker culprit offender; persist |
linger persevere; person | citizens folk human individual population public; personal | individual private; persuade | coax
convince induce; pertinent relevant; pesticide | chemical insecticide; phone | smartphone telephone; photovoltaic solar;
picture | image imagine painting slide; piece | bit fragment; pier | dock wharf; pill tablet; pipe pipeline; pity sympathy;
placate | appease pacify; place | lay location position put seat set site venue; plan | agenda arrange design initiative
intend intention mastermind policy prepare project proposal propose schedule strategy; plant | facility factory reactor sow
vegetation; player | athlete musician; plaything toy; please satisfy; pleased | delighted satisfied; plebiscite referendum;
pledge undertake; plunder | loot pillage rob; poet writer; point score; poisonous toxic; police | enforce officers;
politician statesman; pollution | contamination emission; ponder | contemplate deliberate; position | job post rank role
stance status; positive upbeat; possibility prospect; possible potential; post | office role; postpone | defer reschedule;
pour | flow gush spill; power | electricity might strength; powerful | influential mighty; practical | pragmatic realistic
useful; praise | celebrate commendation congratulate extol salute thank tribute; precedence priority; precious valuable;
precipitation rainfall; precise | accurate exact specific; precisely | accurately exactly; preliminary provisional; prepared
willing; present | current existing gift introduce show submit; presenter | host speaker; press | media push; presumably
probably; presume suppose; prevalent widespread; prevent | avert bar deter; previous prior; previously | before formerly;
principle tenet; print publish; prisoner | captive convict detainee inmate; privately | confidentially secretly; problem |
challenge trouble; production | manufacture manufacturing output; professional specialist; program software; progress |
development headway improvement status; project | forecast initiative scheme undertaking venture; prolonged protracted;
promise swear; promote | advertise hype tout; promotion | advancement advertising publicity; properly | correctly well;
property | asset estate land; proposal | motion offer suggestion; propose | nominate offer submit suggest table; prosper |
succeed thrive; protect | defend enshrine guard preserve secure; provide | deliver furnish offer; province region;
provisionally temporarily; provoke | incite inflame instigate; prudent | careful wise; pull | drag tug; pullout withdrawal;
pupil schoolchild; purchase | acquisition buy import; purchaser | acquirer buyer; purpose | intention motive; push shove;
put | lay set; puzzle | baffle confuse perplex; quarantine | isolate isolation; question | grill inquiry interrogate
interview issue quiz; quick | fast rapid swift; quickly | fast promptly rapidly speedily swiftly; quiet silent; quit |
depart resign; quite rather; radical | drastic extreme extremist; radio wireless; raid swoop; railroad railway; rain |
rainfall shower; raise rear; ramification repercussion; rapid | fast swift; rapidly swiftly; rare | scarce uncommon unusual;
rarely | infrequently seldom; rate | interest level pace price speed; rattle | shake unsettle; reaction | backlash response;
read scan; readily | easily willingly; ready | prepare prepared willing; real true; rearrange reschedule; reason | argue
explanation factor motive rationale; reasonable | rational sensible; rebel | dissident insurgent; rebellion | insurgency
mutiny; rebuff snub; rebut refute; recant retract; recently | lately newly; recession | contraction downturn slump; reckless
| careless irresponsible rash; recommend suggest; recommendation suggestion; reconcile settle; record | document file log
minutes register transcript unprecedented; recover | heal resurge; recovery | healing rebound turnaround upturn; recruit |
conscript employ enlist; redirect | divert reroute; reduction | cutback decrease; refill replenish; refund | reimburse
repay; register roll; regular | frequent monthly routine; reimburse repay; reject | renounce veto; rejection | denial
refusal veto; related | connected linked; relation | relationship relative; release | discharge issue liberate parole
publish; relocate resettle; reluctant | hesitant unwilling; reluctantly unwillingly; remain | hover linger stay; remarks
speech; remedy solution; remember | commemorate recall; remove | delete deport eliminate evacuate lift oust purge strip
withdraw; renovate | refurbish remodel; reopen resume; repeal | abolish rescind revoke; repeated | frequent recurring;
replace | substitute succeed supplant swap; reply retort; report | account describe document news summary; reporter |
correspondent journalist; reputation standing; request | apply petition plea; require | compel involve mandate need oblige
stipulate take; requirement | condition criterion demand obligation; researcher | scholar scientist; reserve | book earmark
park stock; reserves savings; resolve | settle solve; respond | react retaliate retort; responsibility | accountability
liability; responsible | accountable guilty liable; rest | relax remainder sleep; restart | relaunch resume; restaurant |
cafe eatery; restore | rebuild rehabilitate reinstate revive; restrict | confine constrain; result | consequence effect
finding outcome stem; results | figures performance; retailer shop; retreat | pullback withdrawal; return | comeback profit
reciprocate relapse repatriate revert yield; reuse | recycle recycling; revamp | redesign restructure; revenue | proceeds
sales turnover; reverse undo; review | assess audit evaluate evaluation examine inspection reconsider; revise update; revive
| rejuvenate renew resurrect; revolution uprising; rift split; right | correct entitlement privilege; risk | danger exposure
gamble hazard; river | stream waterway; road route; robust | resilient sturdy; rock | boulder stone; room space; round |
bullet runoff; ruin | destruction downfall spoil; rule | bylaw decide find govern guideline law norm order regulation reign
requirement standard; ruling verdict; run | contest control flee head manage operate oversee race stand; rural | country
countryside; sabotage undermine; sad | depressed gloomy sorrowful tragic unhappy; sadness sorrow; salary wage; sale |
disposal divestiture divestment export; sales | proceeds turnover; sample specimen; save | conserve rescue spare; say | add
argue claim note remark report state tell utter whisper; scale | extent size; scam swindle; scar wound; scorn | mock spurn;
scrap | bin drop kill repeal shelve; screen | interface test vet; search | hunt look raid seek; secessionist separatist;
secrecy | confidentiality privacy; secure | ensure obtain safe stable; security | protection safety; sedition treason; see |
perceive spot; seize | annex commandeer grab hijack occupy take usurp; seller vendor; seminar workshop; send transmit;
sensible wise; sentence | condemn convict punishment term; separate | detach different distinct divide split; separately |
apart independently individually; separation | divorce secession segregation spinoff; setback | blow reversal; severe |
acute extreme grave harsh serious; severely | badly harshly seriously; sewage | effluent wastewater; shake tremble; shame |
disgrace embarrassment humiliation; shameful | disgraceful scandalous; share | equity stock; shareholder stockholder;
sharply | dramatically markedly steeply; shelter | bunker refuge; shift | transfer transition; ship vessel; shipment |
consignment delivery export; shock | stun surprise trauma; shocked | appalled stunned surprised; short | brief concise;
shortage | scarcity shortfall; shout | chant cry scream yell; show | flaunt highlight reflect reveal; sibling | brother
sister; sick unwell; sign | endorse evidence initial notice placard signal symbol symptom; significant | considerable major
substantial; significantly | markedly substantially; similar | alike comparable; simple | easy plain straightforward;
simplify streamline; singer vocalist; sink | scuttle torpedo; site | location venue website; slander | malign smear; slight
| light minor; slightly | marginally somewhat; slim thin; slow sluggish; slump | depression downturn; small | little minor
modest tiny; smoker smoking; smuggle traffic; smuggler trafficker; smuggling trafficking; snow snowfall; society | club
community; soldier | fighter serviceman veteran; soldiers troops; solely | alone exclusively; song tune; soon | promptly
shortly; source | origin root; specify | prescribe stipulate; speed | expedite pace velocity; spend | expend lavish splurge;
spending | budget expenditure investment outlay; spike surge; spouse | husband wife; spread | circulate disseminate scatter;
spur | prompt stimulate; spy | agent informer; staff | employees personnel workforce; stage | mount phase; stagnate |
languish stall; stagnation standstill; stake | holding interest investment share; standard | benchmark conventional
criterion norm normal; standoff | confrontation stalemate; start | beginning embark initiate kick open outset trigger; state
| condition declare express government province public testify; statement | announcement comment declaration testimony;
status | prestige rank standing; steady | constant stable unchanged; steal | rob swipe; steep | sharp sheer; step |
intervene measure resign stage; still yet; store | keep outlet save shop stockpile; storm | gale raid tempest; story tale;
strain | burden pressure tension; strange | odd unusual weird; strategy | policy tactic; strengthen | beef cement
consolidate fortify shore; stress | anxiety emphasis highlight insist pressure strain tension; strict | rigorous stringent;
strong | intense powerful robust sturdy; strongly | fiercely firmly forcefully vehemently; struggle | battle fight flounder
grapple strive wrestle; stubborn | intransigent obstinate; student | learner pupil undergraduate; study | examine learn
research survey; subscriber | member reader; subsidiary | affiliate unit; sudden | abrupt unexpected; suddenly | abruptly
unexpectedly; suitable | appropriate fitting; summary | abstract overview; summon | call convene subpoena; summons |
subpoena writ; sun sunshine; supervise | oversee regulate; supplier | provider vendor; supply | deliver equip provide
provision stock; support | assistance backing endorsement help sponsor subsidy; supporter | advocate ally backer fan
follower proponent seconder; suppress | censor crush quash repress stifle; surpass | eclipse exceed outperform; surplus |
excess glut profit; surprise | astonishment stun; surrender | capitulation cede extradite forfeit relinquish; surveillance |
monitoring observation; survey | overview poll questionnaire; survive | outlast outlive; suspension | adjournment freeze
halt moratorium pause stoppage; suspicious | distrustful wary; sustainable | green renewable; swap switch; system | scheme
structure; take | bring grab happen participate; takeover | acquisition buyout coup merger; talk | discuss discussion
lecture negotiate presentation speak speech; tariff tax; task | assignment chore; taxation taxes; teacher | educator
instructor schoolteacher; team | side squad; tech technology; television tv; temporary | brief interim provisional; tenant |
lessee renter resident; tendency | inclination trend; term | condition tenure word; theft | burglary embezzlement larceny
robbery stealing; therefore | hence thus; thief | burglar robber; think | believe reckon; thirst thirsty; though | although
but; threat | danger menace ultimatum warning; thwart | block derail foil frustrate sabotage scupper stymie; ties |
relations relationship; tighten toughen; timber | lumber tree wood; time | era occasion; timetable | calendar schedule;
tired | exhausted weary; today | now nowadays; together | jointly simultaneously unanimously; top | exceed highest leading
senior surpass; topic | subject theme; torment torture; tornado twister; total | absolute complete entire full overall sum;
totally utterly; tough | difficult hard harsh strict; tour visit; trace track; trade | commerce industry sell; traditional |
conservative conventional; train | coach educate rail railway teach; trained | qualified skilled; travel | go ride tourism
visit; treatment | care remedy therapy; treaty | accord convention pact; treble triple; trial | experiment pilot test; trip
| stumble tour visit; triumph | prevail success victory; truly | indeed really; trust | believe confidence fund rely; try |
attempt prosecute seek strive; tuition | fees teaching; turbine windmill; turbulent volatile; turmoil upheaval; ugly
unsightly; unanimous united; uncertain | unclear unsure; uncommon unusual; understand | fathom know; undoubtedly |
definitely surely; uneven | rough unequal; unfair | discriminatory inequitable unjust; unfairly unjustly; unforeseen |
unexpected unpredictable; unfortunately | regrettably sadly; unharmed | safe uninjured; unidentified unknown; unique |
distinctive singular; unite | combine unify; unity | harmony solidarity; unlawful | illegal illicit unconstitutional;
unoccupied vacant; unpaid voluntary; unparalleled unprecedented; unrest | disorder protests riot turbulence turmoil;
unstable | shaky volatile; upset | dismay distress distressed disturb sadden unhappy; urge | lobby pester plead; urgent |
emergency pressing; use | apply consume employ exploit; useful | helpful valuable; useless | ineffective pointless
worthless; usually | normally typically; vague | ambiguous unclear; vale valley; valid | legal legitimate sound; value |
appreciate principle prize treasure valuation worth; various | different diverse several; vehicle | ambulance car tank truck
van; verify | authenticate validate; viable workable; victim | casualty sufferer survivor target; victor winner; view |
attitude opinion outlook perceive position see stance watch; viewer watcher; village | hamlet town; violate | contravene
flout transgress; virtually | almost nearly practically; visitor | guest tourist; volume | book capacity quantity; vote |
ballot choose elect election poll referendum voice; voter | constituent elector; wait | await stay; walk | hike stroll; want
| covet crave desire wish; ward | district unit; warehouse | depot storehouse; warn | advise alert caution fear reprimand
threaten; waste | fritter rubbish squander; watch | observe vigil; watchdog | ombudsman regulator; way | manner method
route; weak | feeble fragile vulnerable; weaken | dilute erode undermine; weakness | flaw vulnerability; wealth | fortune
prosperity riches; wealthy | affluent prosperous rich; weapons | arms arsenal; wed | married marry; weep | cry sob; welcome
| cheer embrace greet; welfare | benefits wellbeing; wet | damp soaked; whole | entire full; win | earn gain prevail secure
succeed triumph victory; wind | breeze gale; withdraw | drop pull recall retract retreat; witness | observer onlooker see
testify; woman | female lady; work | cooperate employment function job operate toil; workers workforce; world | globe
planet; worried | concerned troubled; worry | alarm anxiety fear fret trouble; wounded | casualty injured; wrongly |
incorrectly mistakenly; yield | cede concede produce relinquish; young | juvenile youthful; youth | teenager youngster
"""
