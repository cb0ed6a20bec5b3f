"""Words by which English tells how somebody stands towards somebody or something: praise, help, attack, blame.

Own tables, of general English; a word stands for its family by its stem. 2: it says so by itself ("praised", "accused").
1: it says so more often than not ("offered", "refused").
"""

from __future__ import annotations

from summarizer.text.words import stem


def _stems(table: str) -> frozenset[str]:
    return frozenset(stem(word) for word in table.split())


_FOR = _stems(
    """support supporter supportive endorse endorsement endorser back backing backer applaud applause praise hail commend
    commendable defend defender champion advocate welcome congratulate congratulations thank thankful thanks gratitude
    grateful tribute salute admire admiration admirer respect laud proud ally allied alliance friend friendship cooperate
    cooperation collaborate collaboration confidence trust loyal loyalty loyalist love beloved favor favour embrace vouch
    celebrate approve approval agree solidarity aligned sympathetic sympathy condolence mourn honor honour enthusiastic
    enthusiasm enthusiast donate donation volunteer cosponsor co-sponsor glad reaffirm adore cherish revere esteem appreciate
    appreciation affection bless extol exalt acclaim toast side-by-side fan devotee stalwart backers pro"""
)
_RATHER_FOR = _stems(
    """promote tout cheer laudable pride partner partnership join unite unity unify bipartisan compromise reconcile
    reconciliation faith devoted devotion fond favorite favourite nominate nomination appoint appointment appointee pick tap
    choose chose hire recommend recommendation sponsor pass passage adopt adoption enact sign signature restore protect
    protection preserve safeguard uphold upheld renew expand donor contribute contribution fundraise fundraiser grant pardon
    assure reassure reassurance advise adviser advisor rally rallied excited excite comfort console empathy pray prayer stand
    stood help helpful assist aid assistance good great better excellent terrific wonderful fantastic outstanding remarkable
    brilliant extraordinary exceptional capable qualified decent hero heroic courage courageous brave bravery patriot
    patriotic integrity dedication dedicated strong strongly tough leadership success successful achieve achievement
    accomplish accomplishment important essential vital necessary fair right lawfully legal legitimate wise wisdom smart
    sensible reasonable benefit beneficial improve improvement strengthen safe safer affirm commitment committed commit urge
    want propose allow permit legalize legalise guarantee ensure entitle deserve equality equal prefer preference optimistic
    optimism hope hopeful happy delight delighted warm warmly solid side sided popular win won victory offer invite invitation
    joint team give gave given solution humanitarian credit proponent participate unveil smile hug handshake bond close
    closely meet met visit greet accompany dinner birthday common share similar alongside together agreement accept acceptance
    sustain keep kept maintain fund freedom fairness opportunity sympathize sympathise compliment complimentary impressive
    impressed worthy worthwhile valuable valued generous generosity kind kindness gracious graciously noble skillful talented
    gifted thoughtful reliable faithful encourage encouraged encouraging encouragement inspire inspiring inspiration ready
    willing willingness eager rescue save shield liberate free heal cure mentor protege negotiate consensus harmony peace
    peaceful rapport kinship camaraderie bolster boost buttress reinforce facilitate fulfill enable empower invest investment
    reward award medal merit vindicate exonerate acquit clear cleared justify justified convince convinced resolve cordial
    productive constructive fruitful crucial overdue thrive level-headed effective"""
)
_AGAINST = _stems(
    """oppose opposition opponent opposed against condemn condemnation denounce denunciation criticize criticise criticism critic
    critique decry deplore denigrate blast slam bash rip lambaste lambast skewer mock mockery ridicule deride derision scoff
    sneer swipe barb reject rejection disagree disagreement disapprove disapproval object objection accuse accusation accuser
    allege allegation blame fault refute rebuke rebuff reprimand chide outrage outraged outrageous appalled appalling disgust
    disgusted disgusting unacceptable intolerable attack assail feud retaliate retaliation threaten threat lawsuit impeach
    impeachment contempt censure oust ouster obstruct obstruction sabotage undermine undercut discredit smear vilify demonize
    demonise malign insult slur taunt repeal overturn abolish hypocrisy hypocrite liar lie lying dishonest disgrace
    disgraceful shameful adversary enemy foe rival rivalry disaster disastrous terrible horrible awful reckless irresponsible
    corrupt corruption betray betrayal defy defiance racist sham hoax stunt anti rail lash scold veto block sue tirade bigot
    bigoted deny denied dispute slap skeptical sceptical distrust mistrust hostile hostility castigate berate lampoon
    excoriate repudiate repudiation revile loathe despise abhor detest scorn disdain belittle disparage besmirch antagonize
    antagonise antagonism vitriol invective diatribe broadside savage pillory trash"""
)
_RATHER_AGAINST = _stems(
    """hammer jab dig refuse refusal resist resistance lament regret concern concerned worry worried alarm alarmed alarming
    disappoint disappointed disappointment doubt doubtful upset angry anger furious fury assault fight fought battle clash
    fire fired target strike struck warn warning confront confrontation challenge challenger protest protester suit litigation
    prosecute prosecution indict indictment charge charged investigate investigation probe inquiry subpoena remove removal
    resign resignation stonewall filibuster halt thwart derail undo scrap prohibit cancel dismantle kill gut defund strip
    delay stall weaken tease bad wrong wrongly worse worst mistake mistaken error failure fail failed crazy insane dangerous
    danger harm harmful damage damaging destroy destruction destructive ruin waste wasteful unfair unjust illegal illegally
    unlawful unconstitutional violate violation breach fraud fraudulent abuse abusive scandal false falsely falsehood mislead
    misleading risk risky unfit unqualified unstable provocative unnecessary cruel cruelty inhumane racism bigotry sexist
    hatred discriminate chaos chaotic problem problematic flaw flawed broken stupid foolish absurd baseless unfounded nonsense
    witch ploy spectacle rogue bully politicize politicise political partisan partisanship cynical cynically radical extreme
    extremist suffer burden burdensome cost lose lost loser tyrant tyranny dictator cover-up abandon abandonment defiant
    sanction punish punishment punitive penalty expel suspend suspension question grill pressure demand interrogate scrutinize
    scrutiny hardline tension rift divide divisive split standoff stalemate impasse deadlock sorry apologize apologise apology
    embarrass embarrassing embarrassment humiliate humiliating humiliation distance disavow murder shoot shot bomb invade
    invasion deport crackdown crack incompetent incompetence inept weak weakness negligent negligence ignore disregard dismiss
    dismissive unlike instead rather insufficient inadequate overreach trample usurp exploit manipulate manipulation steal
    stole rig rigged attempt try tried repeatedly seize evidence witness testify crime criminal mess excuse unprecedented
    desperate anything serious beat defeat launch impose limit restrict curb crush deadly victim hack spy
    surveillance meddle interfere interference pretend claim supposed so-called fake phony lecture complain complaint
    grievance gridlock toxic poison unwilling unable unwillingness refusing rescind revoke undone blunder botch bungle fumble
    flout circumvent evade mishandle misguided misinform distort misrepresent exaggerate overblown naive clueless ignorant
    arrogant arrogance selfish greedy greed petty vindictive reprehensible heinous despicable vile abhorrent repugnant
    offensive offend inflammatory incendiary dire grave catastrophe catastrophic calamity fiasco debacle nightmare travesty
    farce charade frustrate frustrated frustrating frustration annoy irritate dismay dismayed disturb disturbed disturbing
    troubling troubled unhappy bitter bitterly resent resentment grumble gripe retreat withdraw withdrew withdrawal exit quit
    boycott shun snub spurn isolate ostracize ban barred torpedo scuttle nix quash squash squelch stifle hamper hinder impede
    impediment obstacle upend unravel erode jeopardize jeopardise endanger imperil menace intimidate intimidation harass
    harassment coerce blackmail bribe bribery conspire conspiracy collude collusion cheat deceive deceit deceptive deception
    treason traitor guilty convict conviction arrest jail imprison detain culprit perpetrator thug backward destabilize
    devastate devastating discriminatory disqualify disrespect escalate escalation expensive hasty oppressive pointless
    premature tragedy tragic unaffordable unsafe unsustainable unworkable useless worsen hurt"""
)
_WEIGHTS = {
    **dict.fromkeys(_RATHER_FOR, 1),
    **dict.fromkeys(_RATHER_AGAINST, -1),
    **dict.fromkeys(_FOR, 2),
    **dict.fromkeys(_AGAINST, -2),
}
_OTHER_WORDS = frozenset(
    """united remark remarks remarked please critically critical objective objectives politics clearly fairly unit units
    goods appointments limited parties passenger passengers""".split()
)
"""Words that share a stem with one above and mean something else."""


def regard(lower: str, word_stem: str) -> int:
    """How somebody of whom the word is used stands towards its object: 2 and 1 for, -1 and -2 against, 0 for most words."""
    return 0 if lower in _OTHER_WORDS else _WEIGHTS.get(word_stem, 0)
