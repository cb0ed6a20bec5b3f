"""Families of derived words that cutting off suffixes would miss, and countries with their people.

Written for this project. Groups are parted by semicolons; each begins with its head, and a word stands in one group only.
"""

from __future__ import annotations

DERIVED = """
oppose opposition opponent; decide decision; conclude conclusion; exclude exclusion; include inclusion; divide division;
explode explosion; invade invasion; provide provision; persuade persuasion; collide collision; erode erosion; intrude
intrusion; evade evasion; deride derision; sell sale seller resale reseller; die death dead mortal; lose loss loser; grow
growth grower; propose proposition; choose choice chooser; believe belief; destroy destruction; receive reception receipt
recipient; produce production; apply application; grieve grief grievous; strong strength strengthen; long length lengthen
lengthy; poor poverty; free freedom; high height heighten; deep depth deepen deeply; young youth youngster; able ability
enable; wide width widen; broad breadth broaden; true truth truly; warm warmth; hot heat heater; proud pride; hate hatred
hater; weigh weight weighty; strive strife; live life alive lifelong; give gift giver; see sight; think thinker thoughtful;
speak speech speaker spokesman spokeswoman spokesperson; know knowledge; fly flight flyer; flee fugitive; sit seat; sing
song singer; feed food; bleed blood bloody bloodshed; advise advice advisor advisory; prove proof proven; relieve relief;
thieve thief theft; save safe safety saver saviour savior; serve service servant; bear birth born; marry marriage marital;
bury burial; try trial; deny denial; survive survivor; betray traitor treason; dispose disposition; acquit acquittal; refer
referral; nominate nominee; appoint appointee; train trainer; detain detainee detention; retain retention; abstain
abstention; attend attendee attendant; pretend pretence pretense; defend defence defense; offend offence offense; expend
expense expenditure expensive; extend extension extent; suspend suspension; comprehend comprehension; apprehend
apprehension; intend intent; tend tendency; respond response responsive; absorb absorption; describe description; prescribe
prescription; subscribe subscription; inscribe inscription; permit permission; admit admission admittance; submit
submission; omit omission; commit committal; emit emission emitter; transmit transmission transmitter; resolve resolution
resolute; solve solution solver; dissolve dissolution; evolve evolution; revolt revolution revolutionary; rebel rebellion
rebellious; absolve absolution; compete competition competitor; repeat repetition; acquire acquisition; inquire inquiry
enquire enquiry; require requisite; expire expiry; conspire conspiracy; retire retiree; explain explanation explanatory;
exclaim exclamation; proclaim proclamation; claim claimant; complain complaint; maintain maintenance; sustain sustenance;
reveal revelation; abolish abolition abolitionist; demolish demolition; publish publication; punish punitive; admonish
admonition; diminish diminution; distinguish distinction; extinguish extinction; imply implication implicit; multiply
multiplication; simplify simple simplicity simplification simply; clarify clear clarity clarification; justify justice just
justification; identify identity identification; notify notification notice; unify unity unite union unification; ratify
ratification; verify verification; certify certificate; classify class classification; specify specific; qualify
qualification; quantify quantity quantification; satisfy satisfaction satisfactory; modify modification; terrify terror
terrorist; horrify horror horrible horrific; magnify magnitude magnificent; fortify fort fortification; intensify intense;
diversify diverse diversification; pacify pacific pacifist; testify testimony; glory glorious glorify; solid solidarity
solidify; sign signature signatory; signify significance; exceed excess; succeed success; proceed procedure process; concede
concession; recede recession; secede secession secessionist; intercede intercession; accede accession; analyse analyze
analysis analyst analytical; synthesise synthesis synthetic; emphasise emphasize emphasis emphatic; criticise criticize
critical critique; apologise apologize apologetic; sympathise sympathize sympathy sympathetic; economise economize economy
economist; democratise democracy democratic; bureaucracy bureaucrat; autocracy autocrat; aristocracy aristocrat; diplomacy
diplomat; politics politician politicise; strategy strategic strategist; tragedy tragic; energy energetic energise energize;
hypothesis hypothetical; comedy comic comedian; electricity electrician electrify; music musician; physics physicist;
chemistry chemist chemical; technology technical technician; mathematics mathematician; statistics statistician; science
scientist scientific; history historian historic; geography geographical; philosophy philosopher; library librarian; surgery
surgeon surgical; medicine medical; pharmacy pharmacist pharmaceutical; dentist dental; infect infectious; immune immunise;
toxin toxic; injure injury; hospital hospitalise hospitalize; diagnose diagnosis diagnostic; treat treatment; recover
recovery; discover discovery discoverer; deliver delivery; rob robbery robber; burgle burglary burglar; forge forgery
forger; bribe bribery; perjure perjury; defraud fraud fraudulent fraudster; smuggle smuggler; traffic trafficker; kidnap
kidnapper; abduct abductor; kill killer; arson arsonist; steal stealth; vandal vandalise; crime criminal; prosecute
prosecutor; imprison prison; inherit heir hereditary; legislate legislature; law lawyer lawmaker; legal legalise; legitimate
legitimacy; regulate regulatory; govern governor governmental; administer administration; minister ministry ministerial;
president presidency presidential; parliament parliamentary parliamentarian; senate senatorial; congress congressional
congressman congresswoman; council councillor councilor councilman; elect electoral; vote voter; candidate candidacy; rule
ruler; reign regnant; king kingdom; monarch monarchy; royal royalty; emperor empire imperial; colony colonise colonize;
tyrant tyranny tyrannical; dictate dictatorship; anarchy anarchist; capital capitalist; social socialist; society societal;
commune communism communist; liberal liberalism liberalise; conserve conservationist; nation national nationalist; race
racial racism racist; sex sexual sexism sexist; discriminate discriminatory; prejudice prejudicial; migrate migrant; deport
deportee; evacuate evacuee; refuge refugee; reside residential; settle settlement settler; invest investor; finance
financial; commerce commercial; industry industrialist; build builder; invent inventor; create creation creative creator;
contribute contributor; distribute distributor; donate donor; prefer preferential; occur occurrence; deter deterrence; guide
guidance; ally alliance; rely reliance reliable; comply compliance compliant; defy defiance defiant; vary variety variation
various variable; envy envious; fury furious infuriate; anger angry angrily; hunger hungry; thirst thirsty; danger endanger;
peril imperil; courage encourage; disaster disastrous; fame famous; suspect suspicion suspicious; ambition ambitious;
caution cautious; religion religious; space spacious; face facial; influence influential; province provincial; substance
substantial; confide confidential; part partial partly; partner partnership; rare rarity; scarce scarcity; certain
certainty; uncertain uncertainty; private privacy privatise privatize; secret secrecy; urgent urgency; emerge emergence;
deficient deficit; sufficient suffice; violent violence; silent silence; absent absence; present presence; evident evidence;
patient patience; accurate accuracy; inaccurate inaccuracy; adequate adequacy; intimate intimacy; literate literacy;
advocate advocacy; vacant vacancy vacate; bankrupt bankruptcy; agent agency; tenant tenancy; occupy occupation; cruel
cruelty; mobile mobilise; stable stability stabilise; unstable instability; likely likelihood; visible vision; sense
sensible; viable viability; liable liability; loyal loyalty; rival rivalry; brave bravery; slave slavery enslave; honest
honesty; dishonest dishonesty; difficult difficulty; modest modesty; sovereign sovereignty; authority authorise authorize
authoritative; maximum maximise maximize; minimum minimise minimize; hero heroic heroism; volunteer voluntary voluntarily;
compel compulsion compulsory; expel expulsion; repel repulsion; propel propulsion; impel impulse; pulse pulsate; convert
conversion; invert inversion; subvert subversion; tense tension; aggress aggressor; oppress oppressor; press pressure; fuse
fusion; seize seizure; close closure; disclose disclosure; expose exposure; compose composition; impose imposition; depose
deposition; suppose supposition; expound exposition; fail failure; depart departure; pregnant pregnancy; infant infancy;
child childhood childish; mother motherhood maternal; father fatherhood paternal; brother brotherhood fraternal; neighbour
neighbor neighbourhood neighborhood; parent parenthood; friend friendship; citizen citizenship; leader leadership lead;
member membership; owner ownership own; scholar scholarship; hard hardship; wise wisdom; bore boredom; happy happily; sad
sadden; sick sicken; weak weaken; dark darken; bright brighten; short shorten shortage; sharp sharpen; tight tighten; loose
loosen; soft soften; less lessen; fright frighten; threat threaten; haste hasten; moist moisture moisten; fresh freshen
refresh; large enlarge; rich enrich; powerful empower; force enforce; title entitle; list enlist; trap entrap; joy enjoy;
act action active actor activist; react reaction; contract contractor contractual; protect protectionism; collect collector;
direct director; inspect inspector; instruct instructor; convene convention; intervene intervention; perceive perception;
deceive deception deceit; conceive conception; redeem redemption; assume assumption; consume consumption; presume
presumption; resume resumption; protest protestor; execute executive executioner; secretary secretariat; reform reformist;
document documentary; argue argument; judge judgment judgement judicial judiciary; agree agreement agreeable; disagree
disagreement; pronounce pronunciation; denounce denunciation; renounce renunciation; manage managerial; move movement motion
mover; state statement; pay payment payer payable payout; ship shipment; environment environmental environmentalist; farm
farmer; fish fisherman fishery fisher; mine miner; forest forestry deforestation; tour tourism tourist; coast coastal; wood
wooden; gold golden; ice icy; wind windy; rain rainy rainfall; snow snowy snowfall; sun sunny sunshine; centre center
central centralise; globe global globalisation; world worldwide; planet planetary; nucleus nuclear; sphere spherical; circle
circular; triangle triangular; line linear; angle angular; muscle muscular; man mankind; woman womanhood; human humanitarian
humane; day daily; annual anniversary; tax taxation taxpayer; cite citation; quote quotation; note notable notation; write
writer; read reader readership; print printer; edit editor editorial; journal journalist; photograph photography photo; art
artist; paint painter; sport sportsman; play player; win winner; champion championship; defeat defeatist; conquer conquest
conqueror; triumph triumphant; victory victor; war warrior warfare wartime; arm armament; disarm disarmament; navy naval;
bomb bomber bombard; shoot shooter; fight fighter; strike striker; besiege siege; ambassador embassy; spy espionage;
petition petitioner; appeal appellant; sue suit lawsuit; testator testament; jury juror; guilt guilty; jeopardise jeopardize
jeopardy; benefit beneficial beneficiary; charity charitable; philanthropy philanthropist philanthropic; generous
generosity; grateful gratitude; please pleasure pleasant; enthuse enthusiasm enthusiastic; optimist optimism; pessimist
pessimism; sceptic skeptic; provoke provocation; revoke revocation; invoke invocation; evoke evocative; vocal voice; despair
desperate; repair reparation; compare comparison; separate separatist; program programme; organise organize; recognise
recognize recognition; realise realize; real reality realistic; ideal idealist; specialise specialize specialist; summary
summarise summarize; memory memorise memorize; remember remembrance; category categorise categorize; prior priority
prioritise prioritize; character characterise characterize characteristic; symbol symbolise; modern modernise; urban
urbanisation; labour labor; colour color; honour honor; favour favor favourite favorite; harbour harbor; licence license
licensee; practice practise practitioner; theory theoretical theorist; catalyse catalyst; paralyse paralyze paralysis; metre
meter; kilometre kilometer; theatre theater theatrical; fibre fiber; rouble ruble; aluminium aluminum; aeroplane airplane;
grey gray; centimetre centimeter
"""

COUNTRIES = """
Britain British Briton Brit UK; England English Englishman; Scotland Scottish Scot; Wales Welsh Welshman; Ireland Irish
Irishman; France French Frenchman Frenchwoman; Germany German; China Chinese; Japan Japanese; Korea Korean; Vietnam
Vietnamese; Thailand Thai; Laos Laotian; Cambodia Cambodian; Myanmar Burma Burmese; Malaysia Malaysian; Singapore
Singaporean; Indonesia Indonesian; Philippines Filipino Filipina; Taiwan Taiwanese; Mongolia Mongolian; India Indian;
Pakistan Pakistani; Bangladesh Bangladeshi; Nepal Nepalese Nepali; Bhutan Bhutanese; Maldives Maldivian; Afghanistan Afghan;
Iran Iranian; Iraq Iraqi; Syria Syrian; Lebanon Lebanese; Israel Israeli; Palestine Palestinian; Jordan Jordanian; Egypt
Egyptian; Yemen Yemeni; Oman Omani; Qatar Qatari; Kuwait Kuwaiti; Bahrain Bahraini; Emirates Emirati; Turkey Turkish Turk;
Greece Greek; Cyprus Cypriot; Italy Italian; Spain Spanish Spaniard; Portugal Portuguese; Netherlands Dutch Holland; Belgium
Belgian; Switzerland Swiss; Austria Austrian; Poland Polish Pole; Hungary Hungarian; Slovakia Slovak; Slovenia Slovene
Slovenian; Croatia Croat Croatian; Serbia Serb Serbian; Bosnia Bosnian; Kosovo Kosovar; Albania Albanian; Macedonia
Macedonian; Montenegro Montenegrin; Bulgaria Bulgarian; Romania Romanian; Moldova Moldovan; Ukraine Ukrainian; Belarus
Belarusian; Russia Russian; Estonia Estonian; Latvia Latvian; Lithuania Lithuanian; Finland Finnish Finn; Sweden Swedish
Swede; Norway Norwegian; Denmark Danish Dane; Czechia Czech; Malta Maltese; Armenia Armenian; Azerbaijan Azerbaijani Azeri;
Kazakhstan Kazakh; Uzbekistan Uzbek; Tajikistan Tajik; Kyrgyzstan Kyrgyz; Turkmenistan Turkmen; America American USA; Canada
Canadian; Mexico Mexican; Guatemala Guatemalan; Honduras Honduran; Salvador Salvadoran Salvadorean; Nicaragua Nicaraguan;
Panama Panamanian; Cuba Cuban; Haiti Haitian; Jamaica Jamaican; Bahamas Bahamian; Barbados Barbadian; Trinidad Trinidadian;
Colombia Colombian; Venezuela Venezuelan; Ecuador Ecuadorian Ecuadorean; Peru Peruvian; Bolivia Bolivian; Chile Chilean;
Argentina Argentine Argentinian; Uruguay Uruguayan; Paraguay Paraguayan; Brazil Brazilian; Guyana Guyanese; Suriname
Surinamese; Australia Australian; Fiji Fijian; Samoa Samoan; Tonga Tongan; Morocco Moroccan; Algeria Algerian; Tunisia
Tunisian; Libya Libyan; Sudan Sudanese; Ethiopia Ethiopian; Eritrea Eritrean; Somalia Somali; Kenya Kenyan; Uganda Ugandan;
Tanzania Tanzanian; Rwanda Rwandan; Burundi Burundian; Congo Congolese; Angola Angolan; Zambia Zambian; Zimbabwe Zimbabwean;
Malawi Malawian; Mozambique Mozambican; Botswana Botswanan; Namibia Namibian; Madagascar Malagasy; Mauritius Mauritian;
Senegal Senegalese; Gambia Gambian; Mali Malian; Ghana Ghanaian; Togo Togolese; Benin Beninese; Nigeria Nigerian; Cameroon
Cameroonian; Gabon Gabonese; Chad Chadian; Liberia Liberian; Mauritania Mauritanian; Europe European; Asia Asian; Africa
African; Antarctica Antarctic; Scandinavia Scandinavian; Catalonia Catalan; Brittany Breton; Flanders Flemish; Bavaria
Bavarian; Sicily Sicilian; Corsica Corsican; Texas Texan; California Californian; Paris Parisian; Brussels Brusselian;
Moscow Muscovite; Vienna Viennese; Venice Venetian; Rome Roman; Naples Neapolitan
"""

FAMILIES = f"{DERIVED};{COUNTRIES}"
