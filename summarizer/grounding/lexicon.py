"""Tables of ordinary English words: what means the same, what turns a meaning, what weakens it.

Written for this project. Words stand in their dictionary form; groups are parted by semicolons. A group of `ANTONYMS`
sets every word left of the bar against every word right of it; a group of `IRREGULAR` begins with the dictionary form.
"""

from __future__ import annotations

from collections.abc import Iterator


def listed(text: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(text.split())


def groups(table: str) -> Iterator[str]:
    """The groups of a table, each as running text."""
    return (group.strip() for group in table.split(";"))


SYNONYMS = """
country nation; comment remark; receive get obtain; nearly almost; big large huge enormous massive giant; poll survey; job
position post; child kid; difficult hard tough; company business firm corporation; attempt effort try bid; begin start
commence launch; mistake error; show indicate demonstrate reveal; allow permit let; angry furious outraged; quick rapid fast
swift; movie film; significant important major considerable substantial key; assault attack; attorney lawyer; happen occur;
choose select pick; entire whole total; rich wealthy affluent; murder kill slay; afraid scared frightened; respond reply
answer; assist help aid; terminate end finish conclude; buy purchase; sell vend; raise increase boost lift hike; cut reduce
lower decrease slash trim curb; support back favor favour endorse; oppose resist; demand insist require; ask request seek;
need require necessary; want wish desire; close shut; build construct erect; make create produce; repair fix mend; change
alter modify amend revise reform; keep retain maintain preserve; abolish scrap repeal undo eliminate axe; delay postpone defer
suspend; pause moratorium halt suspension; quit resign; leave depart exit; give provide grant supply offer; money fund cash;
pay spend; tax levy duty; law legislation statute; rule regulation; plan proposal scheme; agreement deal accord pact; vote
ballot; election poll; war conflict; truce ceasefire armistice; peace calm; hostage captive; talk negotiation discussion
dialogue; speak talk; worry concern fear anxiety; danger risk threat peril hazard; dangerous risky unsafe hazardous; safe
secure; terrible awful dreadful horrible; great excellent wonderful superb; good fine; bad poor; win victory triumph; defeat
loss; opponent rival adversary foe; friend ally partner; leader head chief boss; citizen resident inhabitant; people person
human; woman female; man male; house home dwelling; school academy; pupil student; teacher instructor educator; doctor
physician; police officer cop; prison jail; crime offence offense; illegal unlawful; legal lawful; prohibit forbid ban bar
outlaw; prevent stop block avert; guilty culpable; blame fault; accuse charge allege; inquiry investigation probe; investigate
examine probe; report study; evidence proof; prove establish confirm verify; deny reject dismiss; accept agree approve; refuse
decline; discuss debate; argue contend; claim assert maintain; warn caution alert; urge press encourage exhort; promise pledge
vow commit commitment; predict forecast expect anticipate; believe think feel; know understand; explain clarify; remember
recall; hope aspire; plan intend aim; try attempt endeavour endeavor; worker employee staff; employer boss; wage salary pay;
poor needy; cheap inexpensive; expensive costly; cost price expense; budget spending; debt deficit; quickly soon promptly;
immediately instantly instant; often frequently; rarely seldom infrequently; usually normally generally typically; mainly
mostly largely primarily; perhaps maybe possibly; probably likely; about roughly approximately around; over above; under
below; although though; because since; however but; also too; again anew; now currently presently; later afterwards; ago
before; near close; far distant; old ancient elderly; new recent fresh; early premature; right correct; wrong incorrect
mistaken; true accurate; false untrue; important vital crucial essential; enough sufficient adequate; many numerous; part
portion share; group team; meeting session; area region zone; city town municipal; street road; car vehicle; boat ship vessel;
plane aircraft; weapon arm; soldier troop; army military; border frontier; migrant immigrant; foreign overseas abroad; trade
commerce; goods product; factory plant; farm agriculture; food meal; hunger starvation famine; water aqua; pollution
contamination; climate weather; energy power; health medical; illness disease sickness; injure hurt harm wound damage; destroy
ruin wreck; collapse fail; succeed achieve; grow expand rise; shrink contract; fall drop decline; improve better enhance
strengthen upgrade; worsen deteriorate; protect defend safeguard shield; save rescue; release free publish; transparency
openness; truth fact; public civic; private personal; national nationwide; international global worldwide; disgrace shame;
ridiculous absurd; strange odd; clear obvious evident plain; united joint; follow obey; break violate breach; use employ
utilize; move shift; bring carry; send dispatch; return restore; wait linger; watch observe monitor; see view; find discover;
lose forfeit; teach educate; learn discover; write pen; read peruse; call name term describe; tell inform; consider weigh;
decide determine; decision ruling judgment verdict; aim goal objective target; reason ground cause; result consequence
outcome; problem issue trouble; solution remedy fix; chance opportunity; choice option alternative; idea notion; opinion view;
question matter; duty obligation responsibility; authority power; government administration; president head; minister
secretary; parliament legislature; lawmaker legislator; council assembly; committee panel; court tribunal; judge justice;
senator lawmaker; spokesman spokeswoman spokesperson; candidate contender; campaign drive; supporter backer follower; critic
opponent; majority most; moment point; today now; aid relief assistance; humanitarian relief; temporary interim provisional;
permanent lasting; full complete total; limited restricted; strong powerful; weak feeble; brave courageous; stupid foolish;
smart clever intelligent; honest truthful; fair just equitable; unfair unjust; equal same identical; similar alike; different
distinct; separate apart; simple easy; complex complicated; modern contemporary; renew extend; expire lapse; oversight
supervision
"""

ANTONYMS = """
with | without; more | less fewer; support supporter | oppose opponent; back favor endorse | oppose reject; after | before;
win | lose; many | few; right correct | wrong incorrect; help | hurt harm hinder; good great fine | bad terrible poor awful;
public | private; better | worse; best | worst; raise increase rise grow lift gain | lower decrease reduce fall drop cut
decline shrink; protect defend | threaten endanger; end stop finish | begin start continue; true | false untrue; start | stop;
low lower | high higher; war | peace; big large huge | small tiny little; trust | distrust mistrust; never | always; dangerous
unsafe risky | safe secure; allow permit let | ban forbid prohibit bar prevent block; late later | early earlier; build create
make | destroy demolish; strong stronger strengthen | weak weaker weaken; happy | unhappy sad; legal lawful | illegal
unlawful; hope | fear; accept approve agree | reject refuse deny disapprove disagree; love like | hate dislike; success
succeed | failure fail; easy | hard difficult; open | close shut; enter arrive come | leave depart exit; include | exclude;
full | empty; rich | poor; old | young new; expand extend | shrink cut limit restrict contract; improve | worsen deteriorate;
up | down; above over | below under; inside | outside; for pro | against anti; most | least; everyone everybody all | nobody
none; everything | nothing; guilty | innocent; friend ally | enemy foe rival; victory | defeat; keep retain preserve stay |
abolish scrap repeal remove leave; join | quit leave; hire | fire; give | take; buy | sell; push | pull; praise commend |
criticize criticise condemn; admit confess | deny; confirm | deny; remember | forget; pass | fail; optimistic | pessimistic;
likely | unlikely; able | unable; possible | impossible; willing | unwilling; ready | unready; popular | unpopular; fair just
| unfair unjust; important | unimportant; necessary | unnecessary; known | unknown; clear | unclear; certain sure | uncertain
unsure; responsible | irresponsible; honest | dishonest; advantage benefit | disadvantage drawback; positive | negative; major
| minor; first | last; rise | fall; long | short; fast quick | slow; cheap | expensive; clean | dirty; free | jailed;
temporary | permanent; federal | local; domestic | foreign; victim | perpetrator; release free | detain withhold jail imprison
"""

IRREGULAR = """
be am is are was were been being; have has had having; do does did done doing; go goes went gone; say says said; get got
gotten; take took taken; give gave given; come came; make made; know knew known; think thought; see saw seen; tell told; find
found; leave left; feel felt; bring brought; begin began begun; keep kept; hold held; write wrote written; stand stood; hear
heard; let lets; mean meant; set sets; meet met; run ran; pay paid; sit sat; speak spoke spoken; lead led; grow grew grown;
lose lost; fall fell fallen; send sent; build built; understand understood; draw drew drawn; break broke broken; spend spent;
rise rose risen; drive drove driven; buy bought; wear wore worn; choose chose chosen; seek sought; fight fought; throw threw
thrown; catch caught; teach taught; win won; sell sold; steal stole stolen; forget forgot forgotten; forbid forbade forbidden;
hide hid hidden; show showed shown; become became; strike struck; swear swore sworn; shake shook shaken; withdraw withdrew
withdrawn; undo undid undone; child children; man men; woman women; person people persons; good better best; bad worse worst;
life lives; foot feet; wife wives
"""

PRONOUNS = listed(
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself "
    "they them their theirs themselves it its itself one who whom whose"
)
DROPPED = listed("a an the that this these those 's so just then and or")
"""Words that say nothing by themselves: left out of every comparison."""

FUNCTION = listed(
    "of to in on at by for from as with into onto upon about over under between among through during against within "
    "there here than if whether when while where which what how why because since although though but nor yet "
    "be have do will can may should must shall ought not no never also very too even still only any some all each every both "
    "such own other another much more most less few many several up down out off away back again ever once before after "
    "until unless without toward towards per via except like well got going get let's upon across along"
)
"""Words that carry no content of their own, though some of them turn a meaning."""

NEGATIONS = listed("not never no none nobody nothing nowhere neither nor without cannot hardly scarcely barely")
IMPLICIT_NEGATIONS = listed(
    "refuse fail deny oppose reject lack decline prevent avoid stop cease prohibit forbid ban doubt against unable "
    "unlikely impossible rule dismiss abandon"
)
HEDGES = listed(
    "likely nearly about almost roughly perhaps often probably largely sometimes possibly potentially mostly generally "
    "maybe partly apparently allegedly usually around approximately reportedly presumably seemingly somewhat partially "
    "conceivably arguably supposedly mainly virtually"
)
HEDGING_VERBS = listed("seem appear suggest tend")
INTENTIONS = listed("plan want hope intend expect seek try aim wish aspire like")
WEAK_MODALS = listed("may can should ought")
STRONG_MODALS = listed("will must")
UNIVERSALS = listed(
    "all every everyone everybody everything always never nobody none nothing each entire whole completely entirely "
    "totally wholly anyone"
)
PLAIN_UNIVERSALS = listed("all every everyone everybody everything always never nobody none nothing")
PARTIALS = listed("some many several few most half part certain various often sometimes usually majority number")
CONDITIONS = (
    "if",
    "unless",
    "until",
    "once",
    "as long as",
    "so long as",
    "only if",
    "only when",
    "only after",
    "to the degree",
    "to the extent",
    "insofar as",
    "in case",
    "in the event",
    "on condition",
    "assuming",
)
