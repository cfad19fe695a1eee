const classed = (population: string, list: string): [string, string][] =>
  list.split(',').map((words) => [words.trim(), population])

/** Singular forms; plurals are met by lemma or by form. The longest phrase that ends the noun phrase wins. */
export const populations: Record<string, string> = Object.fromEntries([
  ...classed(
    'civilians',
    'civilian, civilians, bystander, passer-by, passerby, pedestrian, resident, villager, inhabitant, townspeople, shopper, commuter, worshipper, worshiper, settler, peasant, campesino, farmer',
  ),
  ...classed('protesters', 'protester, protestor, demonstrator, marcher, rioter, striker, picketer'),
  ...classed(
    'security-forces',
    'police, police officer, policeman, policewoman, officer, law enforcement officer, security officer, security force, security personnel, guard, guardsman, bodyguard, gendarme, trooper, constable, agent, deputy, carabinero, security agent, prison guard, sheriff',
  ),
  ...classed(
    'soldiers',
    'soldier, troop, serviceman, servicewoman, sergeant, lieutenant, corporal, colonel, captain, general, paratrooper, marine, recruit, conscript, military personnel, government troop, army officer, noncommissioned officer, military officer, infantryman, airman, sailor, reservist, cadet, commando, military man',
  ),
  ...classed('peacekeepers', 'peacekeeper, blue helmet'),
  ...classed(
    'militants',
    'militant, rebel, guerrilla, guerilla, insurgent, terrorist, gunman, fighter, extremist, jihadist, attacker, assailant, assassin, paramilitary, militiaman, separatist, contra, subversive, bandit, armed bandit, gang member, hitman, suicide bomber, bomber, hijacker, mercenary',
  ),
  ...classed(
    'children',
    'child, minor, girl, boy, baby, infant, toddler, teenager, schoolchild, schoolgirl, schoolboy, kid, adolescent, youngster',
  ),
  ...classed('women', 'woman, wife, mother, sister, nun, maid, widow'),
  ...classed(
    'foreigners',
    'foreigner, foreign national, tourist, expatriate, foreign worker, foreign student, foreign citizen',
  ),
  ...classed(
    'journalists',
    'journalist, reporter, correspondent, cameraman, photographer, newsman, editor, media worker',
  ),
  ...classed('health-workers', 'doctor, nurse, medic, paramedic, health worker, physician, healthcare worker'),
  ...classed(
    'aid-workers',
    'aid worker, relief worker, humanitarian worker, rescue worker, rescuer, firefighter, fireman, volunteer',
  ),
  ...classed('students', 'student, pupil, university student, student leader'),
  ...classed('clergy', 'priest, jesuit, jesuit priest, bishop, pastor, monk, imam, cleric, missionary, rabbi, friar'),
  ...classed(
    'officials',
    'official, mayor, judge, magistrate, minister, governor, deputy, lawmaker, senator, congressman, councilman, councilor, councillor, ambassador, diplomat, prosecutor, politician, leader, candidate, president, police chief, legislator',
  ),
  ...classed(
    'workers',
    'worker, employee, miner, laborer, labourer, engineer, technician, union member, driver, fisherman, contractor, teacher, lawyer, trade unionist, staff member, businessman, merchant, taxi driver',
  ),
  ...classed('passengers', 'passenger, crew member, crewman, crew, pilot, flight attendant, stewardess'),
  ...classed('prisoners', 'prisoner, inmate, detainee, political prisoner, prisoner of war, suspect'),
  ...classed('displaced', 'refugee, migrant, displaced person, asylum seeker, evacuee'),
])

/** Nouns of people without a class of their own, singular. */
export const people: readonly string[] = (
  'person people persons citizen son daughter individual personality figure notable man men human other others victim casualty member adult local national survivor relative ' +
  'family brother father husband friend supporter elder patient player athlete fan pilgrim teen youth native colleague companion ' +
  'soul life mother parent couple head sympathizer sympathiser activist follower founder witness aide adviser advisor assistant ' +
  'commander chief collaborator criminal trafficker drug-trafficker dissident opponent professor clerk shopkeeper trader vendor ' +
  'merchant banker manager director executive secretary accountant cook chef waiter waitress baker butcher carpenter mechanic ' +
  'electrician plumber builder mason welder cleaner janitor porter courier guide translator interpreter scientist researcher ' +
  'scholar academic lecturer principal headmaster instructor trainer coach referee footballer cyclist runner swimmer climber ' +
  'mountaineer hiker skier camper hunter herder herdsman shepherd rancher landowner tenant neighbour neighbor guest visitor ' +
  'traveller traveler motorist motorcyclist biker bicyclist rider cabbie conductor captain skipper sailor seaman seafarer ' +
  'boatman ferryman astronaut cosmonaut aviator co-pilot copilot navigator stowaway hostage captive detainee convict fugitive ' +
  'offender robber thief burglar looter smuggler dealer gangster mobster kidnapper abductor killer murderer shooter sniper ' +
  'spy informer informant infiltrator conspirator plotter suspect defendant plaintiff juror client customer consumer donor ' +
  'beneficiary pensioner retiree veteran orphan widower bride groom fiancee girlfriend boyfriend partner spouse aunt uncle ' +
  'cousin nephew niece grandmother grandfather grandson granddaughter grandchild twin triplet sibling stepson heir king queen ' +
  'prince princess sheikh chieftain councilwoman congresswoman assemblyman parliamentarian delegate envoy consul attache ' +
  'negotiator mediator observer monitor inspector detective investigator marshal ranger warden customs-officer lifeguard ' +
  'watchman nightwatchman doorman caretaker gardener housekeeper servant maidservant nanny babysitter cook chauffeur ' +
  'bodyguard escort singer musician actor actress dancer artist writer author poet painter filmmaker director broadcaster ' +
  'blogger anchor presenter publisher columnist producer technician operator programmer designer architect surveyor geologist ' +
  'pharmacist surgeon dentist midwife psychologist therapist veterinarian ambulance-driver first-responder responder diver ' +
  'deacon preacher minister nun seminarian parishioner believer devotee disciple sikh hindu buddhist catholic protestant ' +
  'loyalist nationalist communist leftist rightist anarchist socialist feminist environmentalist unionist strikebreaker ' +
  'voter candidate campaigner organizer organiser spokesman spokeswoman spokesperson ringleader accomplice deserter defector ' +
  'refugee exile returnee deportee immigrant emigrant homeless beggar addict alcoholic youngster senior octogenarian ' +
  'partisan warrior combatant legionnaire gunner rifleman bombardier mortarman trainee apprentice intern graduate alumnus ' +
  'westerner european african asian palestinian israeli american russian ukrainian syrian iraqi afghan kazakh chinese ' +
  'colombian peruvian salvadoran guatemalan frenchman frenchwoman german briton spaniard italian indian pakistani somali ' +
  'nigerian kurd turk egyptian yemeni iranian lebanese libyan sudanese ethiopian mexican venezuelan cuban bolivian ' +
  'ecuadorian chilean argentine brazilian honduran nicaraguan jew muslim christian arab haitian filipino indonesian japanese ' +
  'korean australian canadian swede dane dutchman irishman hutu tutsi rohingya uighur uyghur tamil'
).split(' ')
