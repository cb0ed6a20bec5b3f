"""Words for one person that stand in front of no name: trades, parts in an affair, ages."""

from __future__ import annotations

VOCATIONS = frozenset(
    """accountant acquaintance addict adolescent adult adversary advocate agent agitator air-traveler ally ambassador-designate
    anarchist anthropologist applicant appointee apprentice archaeologist architect artist assailant assassin assistant
    associate astronaut astronomer athlete attacker attendant attendee auctioneer auditor baker ballerina barber bartender
    bassist beneficiary bidder biographer blogger boss boxer breadwinner broker builder butcher buyer bystander caregiver
    cartoonist cashier caterer celebrity champion chaplain checker chef citizen-journalist cleaner client climber collector
    comedian commander-in-chief commentator commenter commuter competitor composer confidant conservationist constituent
    contestant contractor contributor cook cop councilmember counselor counsellor courier cousin creditor criminal crony
    customer cyclist dad dancer daughter-in-law dealer debater decision-maker defector defendant defender demographer dentist
    designer detainee detractor dictator dissident dissenter distributor donor dreamer drummer educator electrician employer
    enthusiast entertainer entrepreneur environmentalist evangelist ex-husband ex-wife exile explorer exporter extremist
    facilitator fan father-in-law fighter figure financier flier forecaster foreigner fugitive fundraiser gamer gardener
    geographer golfer grad graduate grandchild grandparent guardian guest guide guitarist gunman hacker handyman hawk healer
    heir helper hero heroine historian hitman homeowner hostage housewife humorist hunter illustrator immigrant impersonator
    importer informant inmate innkeeper installer instructor insurer intern interpreter interviewer interviewee intruder
    islander jeweler jogger journalist judge-advocate juggler jurist kid kidnapper laborer labourer landlady landlord landowner
    lecturer librarian lifeguard lobbyist local loyalist machinist maid mastermind mate mathematician mayor-elect merchant
    meteorologist midwife migrant militant millionaire miner minister-counsellor moderator mogul mother-in-law motorist mourner
    musician narrator native neighbor neighbour neurologist newcomer newsman novelist nutritionist observer occupant offender
    onlooker operator opponent-turned-ally optometrist orator orphan outsider owner-operator painter panelist panellist parent
    parishioner participant partisan passenger passer-by patient patron pedestrian peer pensioner performer perpetrator
    pharmacist philanthropist philosopher photographer pianist pilot player playwright plaintiff plumber poet policeman
    policewoman policymaker politician populist poster practitioner preacher presenter president-elect prisoner producer
    programmer proponent protestor prosecutor-general provider psychiatrist publisher publicist pundit pupil purist questioner
    racer radiologist radical reader realtor rebel recipient recruit recruiter referee reformer refugee registrar relative
    respondent restaurateur retailer retiree reveler reviewer rider runner sailor saleswoman scheduler screenwriter sculptor
    seller seminarian sergeant-at-arms serviceman settler shareholder shopper shooter sibling skeptic sceptic skier smuggler
    social-worker socialite soldier soldier-turned-politician son-in-law songwriter spectator speechwriter spouse spy
    statistician stockbroker storyteller stranger stepdaughter stepfather stepmother stepson subscriber successor surgeon
    surrogate suspect swimmer tailor teen tenant terrorist theologian therapist thinker tourist trader trainee trainer
    translator traveler traveller treasurer-elect trustee tutor tycoon underdog undergraduate vegetarian vendor vet
    veterinarian viewer villager violinist virologist visitor volunteer waiter waitress warden watcher weaver welder
    whistleblower whistle-blower winner wonk woodworker youngster""".split()
)
"""Singular words; in front of a name they describe it and are no title."""
