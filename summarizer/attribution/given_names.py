"""Given names that are nearly always a man's or a woman's; names in use for both are left out on purpose."""

from __future__ import annotations

_MEN = """
aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto alejandro alexander alfred ali allan allen
alvin amir andre andrew andres andy angus anthony antonio antony arnold arthur ashton barack barry bashar
ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan
bryce byron caleb calvin carl carlos cesar chad charles charlie christopher chuck clarence clark claude cliff clifford
clint colin connor corey craig curtis dale damian dan daniel danny darren darryl dave david dean dennis derek
desmond diego dick dimitri dmitri dominic don donald doug douglas duncan dwayne dwight earl ed eddie edgar eduardo
edward edwin eli elijah elliot emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan fabio felipe
felix fernando francisco frank franklin fred frederick gabriel gareth gary gavin gene geoffrey george gerald gerard
giovanni glen glenn gordon graham greg gregory gus guy hamid hank hans harold harry harvey hassan hector henry herbert
herman howard hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jacob jaime jake james jared jason javier jay
jeff jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel john johnny jon jonah jonathan jorge jose josef
joseph josh joshua juan julian julio justin karl keith ken kenneth kenny kevin khalid kirk klaus kurt kyle lamar lance
lars larry lawrence leo leon leonard lewis liam lloyd louis luca lucas luigi luis luke magnus malcolm manuel
marc marcel marco marcus mario mark martin marvin matt matteo matthew maurice max maxwell melvin michael miguel mike
mikhail miles mitch mitchell mitt mohamed mohammad mohammed moshe muhammad mustafa nate nathan nathaniel ned neil
nicholas nick nicolas nigel noah noel norman oleg oliver omar orlando oscar otto owen pablo patrick paul pedro pete
peter phil philip phillip pierre rafael rahul raj ralph ramon randall randy raul raymond reggie reginald rex ricardo
richard rick ricky rob robert roberto rod rodney roger roland ron ronald ronnie ross roy ruben rudolph rudy rupert
russ russell ryan salvador sam samuel sanjay scott sean sebastian sergei sergey sergio seth shane simon spencer
stanley stefan stephen steve steven stuart sven ted terrence theodore thomas tim timothy toby todd tom tommy tony travis
trevor trey tristan tyler uri victor vince vincent vladimir wade wallace walter warren wayne wesley wilfred will
william willie xavier yitzhak yusuf zachary benedict chris mitch rand newt jeb marcio mick rory hakeem
jean-marc jean-claude jean-luc viktor alexei volodymyr recep narendra shinzo
"""

_WOMEN = """
abigail ada adela adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana anastasia
andrea angela angelina anita ann anna anne annette annie antonia april ariana arlene astrid audrey ayesha barbara
beatrice becky belinda bernadette beth bethany betsy betty beverly bianca bonnie brenda brianna bridget brooke caitlin
camila candace carla carly carmen carol carole carolina caroline carolyn carrie catherine cathy cecilia celeste celia
charlene charlotte chelsea cheryl christina christine claire clara claudia colleen condoleezza constance cristina
cynthia daisy danielle daphne deborah debra deirdre delia denise diana diane dianne dolores donna dora doris
dorothy edith edna eileen elaine eleanor elena elisa elisabeth eliza elizabeth ella ellen eloise elsa emilia emily
emma erica erika erin estelle esther ethel eva eve evelyn fatima felicia fiona florence frances francesca gabriela
gail gemma genevieve georgia geraldine gertrude gina ginger gladys gloria grace greta gretchen gwen hannah harriet
heather heidi helen helena helga henrietta hilary hillary holly hope huma ida ilse ines ingrid irene iris isabel
isabella ivanka ivy jackie jacqueline jane janet janice jeanette jeanne jenna jennifer jenny jessica jill
jo joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie june justine kamala karen
karin kate katherine kathleen kathryn kathy katie katrina kay kayla kellyanne kendra kimberly kirsten kristen kristin
kristina lana lara larissa laura lauren leila lena leticia lila lillian lily linda lisa liz lois lola loretta lorraine
louisa louise lucia lucille lucy luisa lydia lynn mabel madeleine madeline mandy mara marcia margaret margarita maria
mariam marianne marie marilyn marina marion marisa marissa marjorie marlene marsha martha mary matilda maureen maxine
megan melania melinda melissa mercedes michelle mildred miranda miriam moira molly monica muriel nadia nadine nancy
naomi natalia natalie natasha nell nicole nikki nina nora norma olga olivia pamela patricia patty paula pauline
penelope phyllis polly priscilla rachel ramona raquel rebecca regina renata renee rhonda rita roberta rosa rosalind
rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah selena serena sharon sheila shelley shirley
silvia simone sofia sonia sonya sophia sophie stacey stella stephanie sue susan suzanne svetlana sylvia tabitha tamara
tammy tanya tara tatiana teresa tess theresa tiffany tina tracey tulsi ursula valerie vanessa vera veronica vicki
victoria viola virginia vivian wanda wendy whitney wilma yolanda yvette yvonne zainab zoe mazie tammy elise kirstie
 oluwa mariana angelique angie becca bettina candice debbie donatella jeannine jodi kellie loretta-lynn
"""

_EITHER = """
alex ariel ash avery blair cameron carey casey chris dana drew dylan emerson evelyn francis gale glen hadley
hayden jackie jamie jan jean jess jody jordan jules kelly kelsey kerry kim kit lee leslie lindsay lindsey logan lou
marley morgan pat payton quinn reese remy riley robbie robin rory sandy sasha shannon shawn shelby sidney skyler stacy
sydney taylor terry tracy val valentine
"""

GENDER: dict[str, str] = {
    **dict.fromkeys(_MEN.split(), "m"),
    **dict.fromkeys(_WOMEN.split(), "f"),
}
"""Given name, casefolded, to "m" or "f"."""
for _name in _EITHER.split():
    GENDER.pop(_name, None)

GIVEN = frozenset(GENDER) | frozenset(_EITHER.split())
"""Every given name known, casefolded."""

_SHORT = """
abe:abraham al:albert alex:alexander andy:andrew art:arthur barb:barbara becky:rebecca ben:benjamin benny:benjamin
bernie:bernard bert:albert beth:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert
brad:bradley cathy:catherine charlie:charles chris:christopher chuck:charles cliff:clifford dan:daniel danny:daniel
dave:david deb:deborah debbie:deborah dick:richard don:donald doug:douglas drew:andrew ed:edward eddie:edward
fran:frances frank:francis fred:frederick gabby:gabrielle gabe:gabriel gene:eugene geoff:geoffrey greg:gregory
hank:henry harry:harold jack:john jake:jacob jeff:jeffrey jen:jennifer jenny:jennifer jerry:gerald jim:james jimmy:james
joe:joseph joey:joseph johnny:john jon:jonathan josh:joshua kate:katherine kathy:katherine katie:katherine ken:kenneth
kenny:kenneth larry:lawrence laurie:laura len:leonard leo:leonard liz:elizabeth maggie:margaret mandy:amanda
matt:matthew max:maxwell meg:margaret mel:melvin mick:michael mickey:michael mike:michael mitch:mitchell nate:nathaniel
ned:edward nick:nicholas pam:pamela pat:patrick patty:patricia peg:margaret peggy:margaret pete:peter phil:philip
ray:raymond rich:richard rick:richard ricky:richard rob:robert robbie:robert rod:rodney ron:ronald ronnie:ronald
rudy:rudolph russ:russell sal:salvatore sam:samuel sandy:sandra steph:stephanie steve:stephen steven:stephen sue:susan
susie:susan tad:thaddeus ted:edward teddy:theodore terry:terence tim:timothy tom:thomas tommy:thomas tony:anthony
trish:patricia val:valerie vicki:victoria vince:vincent walt:walter wes:wesley will:william willie:william zach:zachary
"""
_FULL = dict(pair.split(":") for pair in _SHORT.split())


def full_form(given: str) -> str:
    """The full form of a given name that is usually short for it, else the name itself; both casefolded."""
    return _FULL.get(given, given)
