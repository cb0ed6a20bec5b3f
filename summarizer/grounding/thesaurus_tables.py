"""Opposites, sets of words of which only one can hold, irregular forms, and words with the stem of a stranger.

Written for this project, in the manner of `lexicon`: words in dictionary form, groups parted by semicolons. A group of
`OPPOSED` sets every word left of the bar against every word right of it; a group of `IRREGULAR` (beyond those of
`lexicon`) and of `WHOLE` begins with the dictionary form. The words of `WHOLE` are compared as they stand, for their stem is
that of another word: "several" would be "severe", "evening" would be "even".
"""

from __future__ import annotations

OPPOSED = """
agree concur consent | disagree dissent; agreement consensus consent | disagreement dissent; support endorse champion back
advocate | oppose resist fight reject; support backing endorsement approval | opposition rejection resistance; supporter
backer advocate proponent | opponent critic detractor; favour favor | oppose reject; approve authorise authorize ratify pass
adopt | reject veto block defeat; approval | disapproval rejection refusal; accept embrace welcome | reject refuse spurn
rebuff; acceptance | rejection refusal; welcome praise applaud hail | condemn denounce deplore criticise criticize slam;
praise acclaim | criticism condemnation blame; laud commend | censure rebuke reprimand; thank | blame; admit acknowledge
concede | deny dispute; affirm | deny; confirm verify | refute disprove rebut; prove | disprove; promise | refuse; trust
believe | doubt distrust mistrust disbelieve; confidence | doubt distrust; belief | disbelief; faith | doubt; encourage urge
| discourage dissuade deter; persuade convince | dissuade; incite | pacify; legalise legalize | criminalise criminalize ban
outlaw; allow permit enable | prevent prohibit forbid; permission | prohibition ban; authorised authorized | unauthorised
unauthorized; enact introduce | repeal abolish scrap rescind; enactment | repeal; impose introduce | lift repeal abolish;
uphold | overturn quash reverse strike; sustain | overrule; affirm uphold | reverse; extend prolong lengthen renew | shorten
curtail end terminate; renew | cancel revoke terminate; renewal | cancellation expiry termination; extension | termination
curtailment; continue resume proceed | halt stop suspend cease discontinue pause; continuation resumption | halt suspension
cessation; start launch | end halt cancel; begin commence | finish conclude; beginning start outset | end conclusion finish;
opening | closing closure; open reopen | close shut; keep retain | drop discard abandon scrap; adopt | abandon; maintain |
abandon scrap; preserve conserve | destroy; restore reinstate | remove abolish withdraw; include | omit exclude; inclusion |
exclusion omission; invite | exclude; admit | expel exclude; appoint hire | dismiss sack fire; appointment | dismissal; hire
recruit employ | lay-off dismiss sack fire; hiring recruitment | dismissal layoff redundancy firing; elect | defeat oust;
install | oust remove; join | resign withdraw; enter | withdraw; attend | miss skip boycott; participate | abstain boycott;
attendance presence | absence; present | absent; vote | abstain; unite unify | divide split; unity | division disunity;
united | divided split; merge combine | separate split; join | separate; connect link attach | disconnect detach; cooperate
collaborate | compete; cooperation | confrontation; obey comply respect | defy disobey flout violate; compliance | violation
defiance breach; observe honour honor | violate breach break; keep fulfil fulfill | break; legal lawful legitimate |
unlawful illicit illegitimate; constitutional | unconstitutional; valid | invalid void; binding | nonbinding; mandatory
compulsory obligatory | voluntary optional; mandatory | discretionary; formal | informal; official | unofficial; public open
| secret confidential; publicly openly | privately secretly; publish disclose reveal | withhold conceal hide suppress;
expose | conceal hide; disclosure | concealment; transparency | secrecy; transparent | opaque; truth | lie falsehood; honest
| deceitful; honesty | dishonesty deceit; sincere | insincere; explicit | implicit; clarify | obscure confuse; clarity |
confusion; remember | forget; ignore neglect | heed address; notice | overlook; victory win triumph | loss defeat; winner
victor | loser; succeed | fail flop; successful | unsuccessful failed; successfully | unsuccessfully; achieve | miss; meet
exceed | miss; pass | flunk; majority | minority; unanimous | divided; unanimously | narrowly; incumbent | challenger;
predecessor | successor; former | current incumbent; precede | follow; ally | enemy opponent; friendly | hostile unfriendly;
friendship | enmity hostility; peaceful | violent; peacefully | violently; democracy | dictatorship autocracy; democratic |
undemocratic authoritarian; sovereignty independence | subjugation; independent | dependent; independence | dependence;
liberal progressive | conservative; leftist | rightist; radical extreme | moderate; equality | inequality; equal | unequal;
fairness justice | unfairness injustice; discriminatory | nondiscriminatory; biased | impartial unbiased neutral; freedom
liberty | slavery captivity; liberate free release | imprison detain capture jail enslave; release | arrest; liberation
release | capture detention arrest imprisonment; free | captive; tighten toughen stiffen | loosen relax ease soften;
stricter tighter | looser laxer; strict stringent | lax lenient; harsh severe | mild lenient; leniency | severity harshness;
regulate | deregulate; regulation | deregulation; centralise centralize | decentralise decentralize devolve; privatise
privatize | nationalise nationalize; privatisation privatization | nationalisation nationalization; ratify | denounce;
enforce | waive; sign | veto; recognise recognize | ignore disown; nominate | reject; advance | retreat withdraw; proceed |
withdraw; escalate intensify | deescalate subside; escalation | deescalation; provoke inflame | calm soothe appease; arm |
disarm; armed | unarmed; armament | disarmament; mobilise mobilize | demobilise demobilize; deploy | withdraw recall;
deployment | withdrawal; invade occupy | withdraw leave liberate; attack assault | defend protect; attacker assailant |
defender victim; offensive | defensive; surrender capitulate yield | resist fight; conquer | surrender; seize confiscate |
return restore; win | forfeit; increase rise grow climb | decrease decline fall drop shrink; increase raise boost hike lift
| decrease reduce lower cut slash trim; increase growth rise gain | decrease decline reduction drop fall; rise increase
climb grow soar surge jump skyrocket rocket | plunge plummet tumble slump sink; soar surge jump | fall drop decline decrease
shrink; surge | plunge slump; growth expansion | contraction decline shrinkage recession; grow expand | contract shrink;
enlarge | reduce shrink; widen broaden | narrow; wider broader | narrower; widening | narrowing; wide broad | narrow; widely
broadly | narrowly; lengthen | shorten; longer | shorter; deepen | ease; deep | shallow; heighten | lessen; strengthen
reinforce bolster | weaken undermine erode; stronger | weaker; strength | weakness; strongly | weakly; intensify | ease
abate; accelerate quicken hasten speed | decelerate slow delay; acceleration | deceleration slowdown; faster quicker |
slower; quickly rapidly swiftly | slowly gradually; rapid fast quick | gradual sluggish; sudden abrupt | gradual; suddenly
abruptly | gradually; early | late overdue; earlier sooner | later; hurry rush | delay dawdle; advance | postpone; prompt |
belated delayed tardy; punctual | late; maximum | minimum; maximise maximize | minimise minimize; maximal | minimal; upper |
lower; top highest | bottom lowest; peak | trough; ceiling | floor; higher | lower; above | below beneath; over exceeding |
under; exceed surpass top | trail lag; majority most | minority few; all every | none; plentiful abundant ample | scarce
sparse; abundance plenty | scarcity shortage lack; surplus excess glut | deficit shortage shortfall; sufficient adequate
enough | insufficient inadequate; excessive | insufficient; huge enormous massive vast | tiny small slight minuscule; large
big sizeable sizable | small little; substantial considerable significant | slight negligible trivial insignificant;
significantly substantially considerably sharply | slightly marginally; major | minor trivial; greatly hugely | slightly;
heavy | light; heavily | lightly; thick | thin; dense | sparse; tall | short; fat overweight | thin slim underweight; total
complete full | partial incomplete; completely fully totally entirely wholly | partly partially; absolute | relative
conditional; unconditional | conditional; unlimited | limited finite; infinite | finite; universal | limited; single |
multiple; singular | plural; multiply | divide; add | subtract remove deduct; addition | subtraction removal; inflate |
deflate; inflation | deflation; double | halve; exaggerate overstate overestimate | understate underestimate downplay;
overvalue | undervalue; overpay | underpay; overperform outperform | underperform; crowded full packed | empty deserted;
fill | empty drain; frequent | infrequent rare; frequently often | rarely seldom; always | never; common | uncommon rare;
usual | unusual; usually | rarely; normal | abnormal; ordinary | extraordinary exceptional; regular | irregular; regularly |
irregularly; constant | variable intermittent; stable steady | unstable volatile; stability | instability volatility;
stabilise stabilize | destabilise destabilize; gain profit | loss; profitable | unprofitable lossmaking; profit | lose;
profitability | unprofitability; earn | spend lose; income revenue | expenditure expense; save | spend waste squander; saver
| spender; thrifty frugal | extravagant wasteful; asset | liability; credit | debit; creditor lender | debtor borrower; lend
| borrow; lender | borrower; buy purchase acquire | sell divest; buyer purchaser | seller vendor; purchase acquisition |
sale divestment divestiture disposal; import | export; importer | exporter; supply | demand; producer | consumer; wholesale
| retail; employer | employee; boss manager | subordinate; landlord | tenant; employment | unemployment; employed |
unemployed jobless; promote | demote; promotion | demotion; solvent | insolvent bankrupt; solvency | insolvency bankruptcy;
boom upturn | bust slump recession downturn; recovery rebound | decline relapse slump; recover rebound rally | deteriorate
relapse slump worsen; prosper flourish thrive | decline struggle falter wither; prosperity affluence wealth | poverty
hardship; wealthy affluent prosperous | poor impoverished needy destitute; rich | impoverished needy; enrich | impoverish;
bullish | bearish; upgrade | downgrade; upward | downward; upwards | downwards; upside | downside; ahead | behind; forward |
backward; forwards | backwards; outbound | inbound; incoming | outgoing; invest | divest disinvest; investment | divestment
disinvestment; deposit | withdraw; deposit | withdrawal; inflow | outflow; input | output; taxable | exempt; taxed |
untaxed; subsidise subsidize | tax; discount | surcharge; affordable cheap | unaffordable expensive costly; overpriced |
underpriced; appreciate | depreciate; appreciation | depreciation; devalue | revalue; efficient | inefficient; efficiency |
inefficiency; productive | unproductive; competitive | uncompetitive; competition | monopoly; skilled | unskilled; insured |
uninsured; secured | unsecured; listed | unlisted delisted; domestic | international foreign overseas; internal inner |
external outer; internally | externally; interior | exterior; inside within | outside beyond; insider | outsider; onshore |
offshore; online | offline; indoor | outdoor; indoors | outdoors; upstream | downstream; local | national global; nationwide
national | local regional; urban | rural; global worldwide | local; centralised centralized | decentralised decentralized;
bilateral | unilateral; joint | separate; jointly together | separately alone individually; collective | individual;
collectively | individually; direct | indirect; directly | indirectly; primary main | secondary; senior | junior; superior |
inferior; full-time | part-time; permanent lasting | temporary interim provisional; permanently indefinitely | temporarily
briefly; final | interim provisional preliminary; definitive | provisional tentative; long-term | short-term; acquit
exonerate | convict condemn; acquittal exoneration | conviction; acquitted | convicted; innocent blameless | guilty
culpable; innocence | guilt; plaintiff claimant | defendant; prosecution | defence defense; prosecutor | defender; prosecute
| pardon; indict charge | exonerate clear absolve; accuse blame | exonerate absolve; punish penalise penalize | reward
pardon forgive; punishment | reward; penalty | reward; forgive pardon | condemn; lawful | unlawful; criminal | lawful;
victim | attacker aggressor; deliberate intentional | accidental unintentional inadvertent; deliberately intentionally
knowingly | accidentally inadvertently unintentionally unknowingly; voluntarily willingly | involuntarily unwillingly
reluctantly forcibly; willing eager keen | reluctant unwilling hesitant; consensual | nonconsensual; premeditated |
spontaneous; wartime | peacetime; war conflict | peace; ceasefire truce | war offensive hostilities; military | civilian;
soldier | civilian; armistice | war; winner | loser; survive live | die perish; survivor | fatality; survival | death; alive
living | dead deceased; life birth | death; born | dead; birth | death; save rescue | kill abandon; unharmed uninjured
unhurt | injured wounded hurt harmed; fatal deadly lethal | harmless nonlethal; dangerous hazardous harmful | safe harmless;
danger | safety; security | insecurity; secure | insecure vulnerable; protect shield safeguard | expose endanger imperil
jeopardise jeopardize; protected | unprotected exposed; toxic poisonous | nontoxic harmless; harm hurt damage | benefit
help; harmful damaging | beneficial helpful harmless; beneficial | detrimental; benefit advantage | harm drawback cost;
healthy fit | sick ill unhealthy unwell unfit; health | illness sickness disease; heal cure | sicken infect; infected |
uninfected; infectious contagious | noninfectious; vaccinated | unvaccinated; sterile | infected contaminated; clean purify
| contaminate pollute; clean | polluted contaminated filthy; improve | deteriorate decline aggravate exacerbate; improvement
| deterioration worsening decline; better | worse; best | worst; mild | severe acute; chronic | acute; mentally |
physically; mental | physical; fertile | infertile barren; hungry starving | full; thirsty | quenched; strong robust sturdy
| weak fragile frail; awake | asleep; conscious | unconscious; sober | drunk intoxicated; calm relaxed | tense nervous
anxious agitated; calm | unrest turmoil panic; order | chaos disorder; quiet silent | loud noisy; happy glad pleased
delighted satisfied | unhappy sad upset displeased dissatisfied disappointed; happiness joy | sadness sorrow misery grief;
satisfaction | dissatisfaction disappointment; satisfied | dissatisfied; love adore | hate detest loathe; love affection |
hatred loathing; like | dislike; proud | ashamed; pride | shame; brave courageous bold | cowardly timid; courage bravery |
cowardice; cautious careful prudent | reckless careless rash; caution | recklessness; confident sure certain | uncertain
unsure doubtful; certainty | uncertainty; certainly definitely undoubtedly | possibly perhaps maybe; optimism hope |
pessimism despair; optimistic hopeful upbeat | pessimistic gloomy hopeless; likely probable | unlikely improbable; possible
feasible viable | impossible unfeasible unworkable infeasible; possibility | impossibility; realistic | unrealistic;
practical | impractical; rational reasonable | irrational unreasonable; sensible wise | foolish unwise senseless; clever
intelligent smart | stupid foolish; wisdom | folly; kindness | cruelty; generous | stingy; generosity | greed; merciful
compassionate | cruel merciless ruthless; humane | inhumane; polite courteous | rude impolite; respect | disrespect
contempt; respectful | disrespectful; admire respect | despise scorn; loyal faithful | disloyal unfaithful treacherous;
loyalty | disloyalty betrayal treachery; patient | impatient; patience | impatience; tolerant | intolerant; tolerance |
intolerance; flexible | inflexible rigid; selfish | selfless altruistic; modest humble | arrogant boastful; mature |
immature; competent capable | incompetent incapable inept; competence | incompetence; ability | inability; able | incapable
unable; experienced | inexperienced; qualified | unqualified; eligible | ineligible; eligibility | ineligibility;
responsible | irresponsible; accountable | unaccountable; ethical moral | unethical immoral; honourable honorable |
dishonourable dishonorable; corrupt | incorruptible honest; integrity | corruption; hero | villain coward; poverty | wealth
affluence; married | unmarried divorced; marry wed | divorce; marriage | divorce; ancestor | descendant; parent | child;
adult | child minor; young youthful juvenile | old elderly aged; youth | elderly; younger | older elder; resident local |
visitor stranger outsider; citizen national | foreigner alien; native | foreign; immigrant | emigrant native; immigration |
emigration; immigrate | emigrate; host | guest; literate | illiterate; literacy | illiteracy; educated | uneducated;
knowledge | ignorance; expert | novice amateur; professional | amateur; famous renowned | unknown obscure; popular beloved |
unpopular hated; popularity | unpopularity; memorable | forgettable; beautiful attractive | ugly unattractive; valuable
precious | worthless; useful helpful | useless unhelpful; effective | ineffective ineffectual; effectiveness |
ineffectiveness; necessary essential indispensable | unnecessary needless superfluous; important crucial vital | unimportant
insignificant trivial; relevant | irrelevant; relevance | irrelevance; appropriate suitable proper | inappropriate
unsuitable improper; acceptable tolerable | unacceptable intolerable; justified | unjustified; justifiable | unjustifiable;
reasonable | unreasonable excessive; correct accurate right | incorrect inaccurate wrong mistaken; correctly accurately
rightly | incorrectly inaccurately wrongly mistakenly; accuracy | inaccuracy; precise exact | imprecise vague approximate;
precisely exactly | approximately roughly; genuine real authentic | fake false counterfeit bogus; real | imaginary
fictitious unreal; natural | artificial synthetic unnatural; fact | fiction myth; factual | fictional; consistent |
inconsistent; coherent | incoherent; logical | illogical; complete | unfinished; finished completed | unfinished incomplete;
solved resolved | unsolved unresolved; settled | unsettled disputed; expected | unexpected surprising; predictable |
unpredictable; planned | unplanned impromptu; prepared | unprepared; aware | unaware oblivious; familiar | unknown
unfamiliar; identified named | unidentified unnamed anonymous; visible | invisible; audible | inaudible; clear obvious |
unclear vague ambiguous obscure; simple easy | complex complicated hard; simplify | complicate; ease | hinder; facilitate
enable help assist | hinder impede hamper obstruct; difficulty | ease; straight | crooked; smooth even | rough uneven; flat
level | steep hilly; sharp | blunt; hard | soft; harden | soften; solid | hollow; tight | loose; wet damp | dry arid; rainy
| dry sunny; flood | drought; hot warm | cold cool; heat | cold; heat warm | cool chill; warming | cooling; hotter warmer |
colder cooler; bright light | dark dim; brighten | darken; sunrise dawn | sunset dusk; day daytime | night; ancient | modern
contemporary; old outdated obsolete | new modern current; traditional | modern innovative; recent latest new | old outdated
former; future | past; previous prior preceding | next following subsequent; previously formerly before earlier | later
afterwards subsequently; initial first original | final last ultimate eventual; initially originally first | finally
eventually ultimately; older | newer younger; arrive | depart; arrival | departure; entrance entry | exit; entering |
leaving; ascend climb | descend; ascent | descent; lift | lower; upstairs | downstairs; up | down; left-wing | right-wing;
near close nearby | far distant remote; nearer | farther; approach | retreat; front | rear; send dispatch | receive; sender
| recipient receiver; give donate | receive take; giver donor | recipient beneficiary; offer | withhold; push | pull; load |
unload; lock | unlock; cover | uncover; wrap | unwrap; tie | untie; pack | unpack; plug | unplug; dress | undress; activate
| deactivate; enable | disable; connected | disconnected; switch-on | switch-off; active | inactive idle dormant; activity |
inactivity; busy | idle quiet; action | inaction; movement | standstill; mobile | stationary immobile; build construct erect
| demolish raze dismantle destroy; construction | demolition; assemble | dismantle; create | destroy abolish; creation |
destruction abolition; establish | dissolve disband; repair fix mend | break damage; intact undamaged | damaged destroyed
ruined; renewable | nonrenewable fossil; sustainable | unsustainable; organic | inorganic; recycle reuse | discard dump;
fertile | barren; wild | domesticated tame; native | invasive; extinct | surviving; plant | uproot; sow | reap; freeze |
melt thaw; positive | negative; positively | negatively; advantage | disadvantage; favourable favorable | unfavourable
unfavorable adverse; fortunate lucky | unfortunate unlucky; fortunately luckily | unfortunately unluckily; good | bad evil;
virtue | vice; constructive | destructive; active | passive; abstract | concrete; theory | practice; theoretical |
practical; similar alike | different dissimilar; similarity | difference dissimilarity; same identical | different; converge
| diverge; convergence | divergence; symmetric | asymmetric; balanced | unbalanced lopsided; balance | imbalance; reversible
| irreversible; inevitable unavoidable | avoidable preventable; avoidable | unavoidable; voluntary | involuntary; question
ask | answer reply; question | answer; speak talk | listen; noise | silence; remember | ignore; teach | learn
"""

EXCLUSIVE = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday; January February March April May June July August September
October November December; north south east west; northern southern eastern western; northeast northwest southeast
southwest; northward southward eastward westward; spring summer autumn winter; red orange yellow green blue purple pink
brown black white grey gray; daughter son wife husband mother father sister brother aunt uncle niece nephew cousin
grandmother grandfather grandson granddaughter; morning noon afternoon evening night midnight; today tomorrow yesterday;
breakfast lunch dinner; hourly daily weekly fortnightly monthly quarterly yearly; minute hour day week fortnight month year
decade century millennium; murder manslaughter; robbery burglary arson fraud rape kidnapping bribery perjury treason;
acquitted convicted; dollar euro pound sterling yen yuan rupee rouble ruble peso franc krona lira; kilogram gram tonne
ounce; kilometre kilometer metre meter centimetre centimeter mile inch; hectare acre; litre liter gallon barrel; Celsius
Fahrenheit; Christian Muslim Jewish Hindu Buddhist Sikh; Catholic Protestant Orthodox; church mosque synagogue temple;
priest rabbi imam; Sunni Shiite; Democrat Republican; mayor governor senator congressman congresswoman president; king queen
prince princess duke duchess; lieutenant captain colonel brigadier admiral corporal sergeant; gold silver bronze; copper
iron zinc nickel tin lithium uranium; coal petroleum uranium hydropower; diesel petrol; solar wind hydroelectric nuclear
geothermal; flood earthquake hurricane wildfire drought tornado avalanche landslide tsunami; measles polio influenza cholera
malaria tuberculosis ebola smallpox diphtheria tetanus; diabetes cancer asthma dementia epilepsy arthritis; heart liver
kidney lung brain stomach; arm leg hand foot head neck shoulder knee elbow ankle wrist; car truck bus tram train aeroplane
airplane helicopter ferry bicycle motorcycle; dog cat horse cow sheep pig goat chicken rabbit; wheat maize barley oats rice
rye soybean; apple pear plum cherry grape banana strawberry; tea coffee beer wine milk water whisky; football basketball
baseball tennis cricket rugby hockey golf swimming cycling; piano violin guitar trumpet flute cello drum; Africa Asia Europe
Australia Antarctica; Atlantic Pacific Arctic; kindergarten primary secondary university; infant child teenager adult
pensioner; boy girl; male female; man woman; lady gentleman; birth wedding funeral; marriage divorce engagement; bachelor
married divorced widowed; teacher nurse doctor farmer lawyer engineer journalist carpenter plumber electrician baker butcher
fisherman soldier pilot; physics chemistry biology mathematics; bishop archbishop cardinal pope; army navy airforce; rifle
pistol shotgun knife grenade; rocket torpedo mine; breakfast lunch supper; solid liquid gas; triangle square circle;
prosecutor defender judge; plaintiff defendant; tenant landlord; buyer seller; winner loser; mercury venus mars jupiter
saturn neptune; steel aluminium aluminum copper; cotton wool silk linen leather; brick timber concrete; mountain valley; oak
pine birch beech elm; hockey handball volleyball; newspaper radio television; Bible Quran Torah; Christmas Easter Ramadan
Passover Diwali; import export; freshman sophomore junior senior; quarterfinal semifinal final
"""

IRREGULAR = """
arise arose arisen; awake awoke awoken; beat beaten; bet bets; bind bound; bite bitten; bleed bled; blow blew blown; breed
bred; burn burnt; creep crept; deal dealt; die dying; dig dug; dream dreamt; drink drank; eat ate eaten; feed fed; flee
fled; fly flew flown; forecast forecasts; foresee foresaw foreseen; forgive forgave forgiven; forgo forgone forwent; freeze
froze frozen; hang hung; kneel knelt; lay laid; lean leant; leap leapt; learn learnt; lend lent; lie lain lying; light lit;
mislead misled; mistake mistook; oversee oversaw overseen; overcome overcame; override overrode overridden; overtake
overtook overtaken; overthrow overthrew overthrown; rebuild rebuilt; repay repaid; resell resold; rethink rethought; rewrite
rewrote rewritten; ride rode ridden; ring rang rung; seek sought; shoot shot; shrink shrank shrunk; sing sang sung; sink
sank sunk; sleep slept; slide slid; sow sown; spill spilt; spin spun; spoil spoilt; spring sprang sprung; stick stuck; sting
stung; string strung; sweep swept; swell swollen; swim swam swum; swing swung; tear tore torn; tie tying; tread trod
trodden; undergo underwent undergone; undertake undertook undertaken; uphold upheld; wake woke woken; weep wept; withhold
withheld; withstand withstood; wed wedded; mouse mice; goose geese; tooth teeth; knife knives; half halves; thief thieves;
loaf loaves; shelf shelves; wolf wolves; calf calves; ox oxen; businessman businessmen; businesswoman businesswomen;
spokesman spokesmen; spokeswoman spokeswomen; chairman chairmen; chairwoman chairwomen; congressman congressmen;
congresswoman congresswomen; policeman policemen; policewoman policewomen; fireman firemen; fisherman fishermen; gunman
gunmen; councilman councilmen; serviceman servicemen; statesman statesmen; alderman aldermen; gentleman gentlemen; crisis
crises; criterion criteria; phenomenon phenomena; bacterium bacteria; hypothesis hypotheses; alumnus alumni; stimulus
stimuli; nucleus nuclei; schoolchild schoolchildren; grandchild grandchildren; Englishman Englishmen; Irishman Irishmen;
Frenchman Frenchmen; Welshman Welshmen; agree agreeing; disagree disagreeing; guarantee guaranteeing; decree decreeing; free
freed freeing; flee fleeing; oversee overseeing; foresee foreseeing; sue sued suing; vie vied vying; boycott boycotted
boycotting; rebuff rebuffed rebuffing; staff staffed staffing; bus buses; gas gases
"""

WHOLE = """
several; majority majorities; minority minorities; partly; private privately; unkind; important importantly; liberal
liberals; quite; route routes; business businesses; apartment apartments; department departments; author authors; authority
authorities; competent competence competently; objective objectives; position positions; informal informally; customer
customers; rational rationally; rationale; premiere; subside subsides subsided subsiding; executive executives; president
presidents; recession recessions; vacation vacations; evening evenings; university universities; universal universally;
polite politely; humane; emergency emergencies; contention; critical critically; lasting; likely; morale; expensive;
meaning; officer officers; relative relatives; relation relations; relatively; response responses; evidence; resolute
resolutely; considerable considerably; consequently; accordingly; remarkable remarkably; unit units; utterly; markedly;
marginally; presently; initiative initiatives; logging; candidate candidates; fabric fabrics; national nationals nationally;
conservative conservatives; renewable renewables; practically; affection; expectant; attendant attendants; hospital
hospitals; container containers; negative negatively; insulting; questionable; defendant defendants; lovely; kindness
"""
