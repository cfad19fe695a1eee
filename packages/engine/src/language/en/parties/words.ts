import type { PartyWords } from '../../parties.ts'
import { givenNames } from './given-names.ts'

/** How English-language news names persons, bodies, groups and places. */
export const partyWords: PartyWords = {
  givenNames,
  courtesies: {
    female: 'mrs ms miss mme madame dame lady madam mlle frau senora signora',
    male: 'mr sir lord mister monsieur herr senor signor don',
    either:
      'alhaji hajiya hajia mallam malam shri smt haji hajji barrister engr dr prof professor doctor hon honourable honorable mx messrs rev reverend fr',
  },
  titles: `
    director-general director_general inspector-general inspector_general inspector_general_of_police
    inspector-general_of_police director_general_of_police commissioner_of_police chief_of_police chief_of_defence_staff
    chief_of_army_staff cabinet_secretary permanent_secretary district_magistrate managing_director general_manager
    district_commissioner deputy_commissioner regional_governor high_commissioner
    elder rector medical_examiner examiner deacon provost prefect chief_justice chief_of_staff
    president vice_president vice-president prime_minister deputy_prime_minister minister premier chancellor king queen prince princess
    sheikh sheik emir sultan shah emperor pope cardinal archbishop bishop imam ayatollah grand_ayatollah mullah rabbi father sister brother
    patriarch pastor mother ambassador envoy consul secretary secretary-general secretary_general secretary_of_state
    secretary_of_defense attorney_general attorney-general solicitor_general surgeon_general governor gov lt_gov lieutenant_governor
    deputy_governor senator sen sens rep reps representative congressman congresswoman assemblyman assemblywoman
    state_senator delegate councilman councilwoman councillor councilor mayor deputy_mayor sheriff deputy marshal constable
    general gen lt_gen lieutenant_general maj_gen major_general brig_gen brigadier_general brigadier brig colonel col lt_col
    lieutenant_colonel major maj captain capt lieutenant lt 1st_lt first_lieutenant sergeant sgt staff_sgt master_sgt sgt_maj
    corporal cpl private pvt pfc specialist spc admiral adm vice_admiral rear_admiral commander cmdr commodore ensign
    petty_officer officer trooper detective det det_sgt inspector insp chief_inspector superintendent supt chief police_chief
    fire_chief commissioner director executive_director chairman chairwoman chair speaker leader judge justice chief_justice
    magistrate prosecutor coroner first_lady mp msgr monsignor field_marshal air_marshal wing_commander comrade
    chief_executive ceo coach mps undersecretary under-secretary under_secretary deputies
    spokesman spokeswoman spokesperson analyst economist professor lawyer attorney opposition_leader party_leader`,
  ranks:
    'general:gen:brigadier:brig admiral:adm:commodore colonel:col major:maj captain:capt lieutenant:lt sergeant:sgt corporal:cpl private:pvt superintendent:supt inspector:insp constable',
  posts: `
    president minister:premier chancellor mayor governor:gov senator:sen representative:rep:congressman:congresswoman
    ambassador archbishop bishop sheriff king queen emir`,
  civil: 'attorney secretary director inspector surgeon solicitor governor consul auditor postmaster adjutant',
  particles:
    'al el ul ur bin ibn ben bint abu abd de del della di da do dos das du van von der den ter ten la le zu y e af av ud ad as al- el- st san',
  suffixes: 'jr sr jr. sr. ii iii iv phd md esq',
  persons: `
    accomplice activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor announcer applicant appointee
    archbishop architect artist assailant assassin assistant associate astronaut athlete attacker attendant attorney author backer banker
    baron bishop blogger boss boxer broadcaster broker builder burglar businessman businessperson businesswoman bystander campaigner candidate captain
    captor cardinal caretaker carpenter celebrity chairman chairperson chairwoman champion chancellor chaplain chef chief citizen civilian cleric clergyman
    clerk coach collaborator colleague colonel columnist comedian commander commando commentator commissioner communist composer
    congressman congresswoman conservative conspirator constable consultant contractor convict cop coroner correspondent councillor councilor councilman
    councilwoman counsel counselor counterpart coordinator co-founder cofounder criminal critic culprit customer dealer decision-maker defector
    defendant delegate democrat demonstrator deputy designer detainee detective developer dictator diplomat director dissident doctor donor driver
    economist editor educator emir employee employer engineer entrepreneur envoy evacuee executive expert extremist farmer fighter filmmaker
    firefighter fisherman follower foreigner founder friend fugitive gangster general governor graduate guard guardian guerrilla guest gunman
    hacker hardliner head hijacker historian hostage host hunter immigrant imam inmate insider inspector instructor insurgent interpreter
    investigator investor islamist jihadist journalist judge juror justice kidnapper killer king laborer labourer landlord lawmaker lawyer leader lecturer
    legislator liberal lieutenant linguist loyalist magistrate manager marcher marine marshal mayor mechanic mediator medic member merchant migrant militant
    militiaman miner minister missionary moderate monarch monk motorist musician negotiator neighbor neighbour nominee novelist nun nurse observer
    occupant offender officer official onlooker operative operator opponent organizer organiser owner paramedic paratrooper parishioner participant
    partner passenger passer-by pastor patient patriarch patrolman peacekeeper pedestrian philosopher photographer physician pilgrim pilot pioneer
    player plotter poet policeman policewoman politician pollster pope practitioner preacher predecessor premier president priest prime_minister
    prince princess principal prisoner producer professor programmer prosecutor protester protestor psychiatrist psychologist publisher pundit
    queen rabbi radical rebel recruit refugee regulator reporter representative republican rescuer researcher reservist resident responder
    retiree rider rioter rival robber ruler sailor salesman scholar scientist secretary secretary-general senator separatist sergeant servant settler sheriff shooter
    shopkeeper singer smuggler sniper socialist soldier source speaker specialist spectator spokesman spokesperson spokeswoman sponsor spy staffer
    statesman strategist striker student successor superintendent supervisor supporter surgeon survivor suspect sympathizer teacher technician
    teenager tenant terrorist therapist thief tourist trader traitor traveler traveller treasurer trooper trustee tycoon undersecretary
    user vandal veteran vice-president vice_president victim villager visitor volunteer voter warlord watchdog whistleblower widow widower winner witness
    worker writer rapporteur environmentalist speechwriter questioner taxpayer creditor moderator narrator administrator watchman ringleader first_lady attorney_general pathologist seismologist meteorologist geologist epidemiologist forecaster climber hiker trucker
    man woman boy girl child baby infant toddler teen youth mother father son daughter brother sister wife husband uncle aunt cousin
    grandmother grandfather grandson granddaughter nephew niece girlfriend boyfriend fiance fiancee spouse parent relative twin sibling bride groom
    businesspeople person chief_executive ceo cfo mp congressperson assemblyman assemblywoman lady gentleman adult minor juvenile
    conservative progressive nationalist populist centrist moderate reformer reformist evangelical counsellor medic lifeguard`,
  femalePersons: `
    actress businesswoman chairwoman spokeswoman congresswoman councilwoman policewoman assemblywoman woman girl mother daughter sister wife aunt grandmother
    granddaughter niece girlfriend fiancee widow bride queen princess nun lady first_lady stepmother waitress hostess heroine duchess`,
  malePersons: `
    businessman chairman spokesman congressman councilman policeman assemblyman man boy father son brother husband uncle grandfather grandson nephew
    boyfriend fiance widower groom king prince monk imam gunman fisherman clergyman salesman statesman patrolman militiaman gentleman pope
    emir sheikh ayatollah priest cardinal duke serviceman`,
  anybody:
    'people person man men woman women child children boy boys girl girls adult adults minor minors head heads host hosts baby infant youth',
  aged: 'year old',
  groups: `
    troops forces security_forces rebels soldiers police_officers law_enforcement_officers people_smugglers peacekeepers crowds mob mobs crew families relatives
    youths residents locals villagers rescuers medics paramedics firefighters servicemen personnel staff militants insurgents gunmen
    protesters demonstrators rioters marchers looters migrants refugees survivors victims witnesses mourners worshippers pilgrims
    republicans democrats conservatives liberals lawmakers senators critics allies supporters opponents experts analysts economists sources
    officials aides advisers advisors prosecutors investigators detectives diplomats negotiators observers activists campaigners
    reporters journalists doctors nurses scientists researchers voters americans lawyers attorneys jurors neighbors neighbours friends parents
    teachers students pupils farmers workers miners fishermen passengers settlers terrorists extremists separatists loyalists fighters
    jihadists islamists bandits attackers assailants hijackers kidnappers captors hostages prisoners detainees inmates islamic_militants
    evangelicals leaders executives donors pollsters pundits colleagues commentators agencies companies firms organizations organisations
    groups businesses universities colleges newspapers outlets news_outlets networks hospitals schools banks unions parties ministries courts charities
    media_outlets rights_groups aid_groups aid_agencies police_departments gangs militias campaigns tribes churches`,
  bodies: `
    police government ministry parliament cabinet army navy military congress senate court committee council commission agency department office
    administration authority bureau board party opposition company firm airline hospital university school union organization organisation group
    association federation foundation institute fund bank corporation campaign coalition alliance regime junta militia brigade
    battalion regiment force coast_guard coastguard ngo national_guard fire_brigade fire_department police_department sheriff's_department judiciary
    kremlin white_house newspaper magazine broadcaster channel website station agency news_agency network monarchy secretariat embassy consulate
    mission delegation panel jury prosecutor's_office mayor's_office governor's_office election_commission central_bank
    presidency palace vatican church mosque charity observatory centre center lab laboratory team squad task_force watchdog bloc tribunal
    state_television state_tv state_radio state_media television radio legislature assembly lower_house upper_house house
    air_force intelligence_service secret_service security_service security_council politburo pentagon
    red_cross red_crescent insurer manufacturer retailer operator_company think_tank faction movement gang cartel cell league railway`,
  pluralBodies:
    "authorities media services security_services intelligence_services emergency_services rescue_services officials' armed_forces police health_services united_nations",
  bodyHeads: `
    party university college times post journal tribune herald globe guardian telegraph gazette chronicle press news independent inc corp corp. inc. co co. ltd ltd. llc plc gmbh ag
    ministry committee council organization organisation agency army navy commission court senate parliament congress assembly department bureau authority
    institute institution association federation foundation union league front movement brigade brigades force forces guard guards corps fund bank group
    holdings partners associates airlines airways railways railway service services office board trust society club alliance coalition network
    television tv radio broadcasting media channel academy hospital clinic church center centre laboratory observatory survey
    police department cabinet government administration house treasury exchange corporation company systems industries
    republicans democrats committee nations initiative project program programme fund mission command battalion regiment
    division squad tribunal school schools seminary synod caucus chamber directorate secretariat embassy consulate
    cross crescent watch international crescent doctors states_navy insider review magazine today standard mail mirror sun express star observer
    minerals metals resources rail ferries shipyard motors steel oil gas telecom foods cement plc ltd inc corp gmbh wire hydro energy power mining mines petroleum logistics shipping minera investigations affairs prisons intelligence safety works aviation unit emergencies railways banco grupo empresa compagnie societe
    patrol bar conference convention confederation consortium collective council's militia jihad taskforce`,
  knownBodies: `
    congress parliament knesset duma bundestag senate hamas hezbollah hizbullah taliban isis isil nato unicef unesco interpol europol reuters bloomberg
    facebook twitter google apple microsoft amazon youtube instagram netflix boeing airbus toyota samsung gazprom rosneft aeroflot xinhua tass interfax
    kremlin pentagon white_house downing_street state_department capitol_hill wall_street al_jazeera al-jazeera al_qaeda al-qaeda al-qaida al_qaida boko_haram
    al-shabaab al_shabaab shabaab islamic_state fatah likud politico breitbart cnn bbc ap afp nbc abc cbs fox_news associated_press agence_france-presse
    eu un usgs fbi cia nypd lapd ioc fifa nasa u.n. e.u. f.b.i. house democrats republicans gop dnc rnc labour tories fidesz hudson_institute
    planned_parenthood buzzfeed wikileaks whatsapp telegram tiktok uber tesla walmart exxon chevron shell bp united_nations european_union african_union
    doctors_without_borders save_the_children farc eta ira plo pkk ltte amnesty oxfam greenpeace médecins_sans_frontières human_rights_watch red_cross sinn_fein houthi houthis
    supreme_court secret_service justice_department world_bank msnbc npr usa_today news_corp`,
  placeHeads: `
    river lake sea ocean bay gulf island islands peninsula mountain mountains hill hills valley desert forest beach coast strait canal creek
    street avenue road boulevard lane drive highway freeway junction square plaza park garden gardens bridge tunnel tower building stadium arena airport airbase
    port harbor harbour station camp base prison jail hotel mall market province region district county prefecture oblast state governorate territory
    borough township village town city municipality suburb neighborhood neighbourhood border strip heights airfield cemetery dam volcano falls
    department ave blvd rd hwy drive pkwy lodge library lounge nightlife campus restaurant tavern cafe diner grill gallery club casino motel terminal hall theater theatre museum cathedral temple nightclub pub apartments courthouse`,
  placeOpeners:
    'mount mt lake fort camp port cape gulf strait isle bay san santa saint st los las el north south east west northern southern eastern western central new',
  thingHeads: `
    act bill law treaty agreement accord accords amendment constitution war wars battle revolution uprising spring massacre
    day week month year eve night weekend prize award awards cup games olympics championship championships open series
    hurricane typhoon cyclone storm earthquake tsunami flood floods fire wildfire operation plan deal summit virus pandemic
    flight express airbus convoy affair scandal crisis dream show movie book bible quran koran edition report index test
    amendment pact protocol declaration resolution charter code scheme program era age century holiday festival parade march rally
    english language calendar standard_time time p.m. a.m. mosque_attack ai gpt app photo photos`,
  notNames: `
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    i tv am pm gmt utc est edt pst bst cet ceo cfo dna id suv ufo gdp hiv aids covid covid-19 faq ok pdf rsvp url vip usd eur gbp
    lpg no yes a the an this that these those
    photo photos video file image picture watch read more breaking update updated exclusive share advertisement click here subscribe
    hurricane typhoon storm tropical_storm cyclone boulevard obamacare brexit ii iii lgbt lgbtq r d r- d- dem gop-led nov.`,
  notAlone: `
    internet web god christmas easter ramadan hajj eid muslim muslims christian christians jewish jew jews islam islamic christianity judaism hindu
    hindus buddhist buddhists sikh sikhs sunni sunnis shia shiite shiites shi'ite catholic catholics orthodox protestant protestants arab arabs
    english spanish arabic latin black blacks white whites hispanic hispanics latino latinos asian-american african-american african-americans
    north south east west northern southern eastern western northeast northwest southeast southwest upper lower central greater downtown
    jeep lexus hyundai chevrolet chevy honda nissan toyota dodge chrysler cadillac mercedes bmw android glock thanksgiving
    earth moon sun mars gas democratic ex-soviet soviet communist nazi cold`,
  idioms:
    'board school court hospital office force church university station team house mission administration bank panel union party',
  sources: 'according_to told_to',
  tails:
    'led based born era style wide run held owned area like made bred only free trained hit rich poor ish bound plus turned elect old year day',
  partitives: 'among of',
  named:
    'newspaper magazine daily weekly broadcaster channel station network website company firm airline agency group organization organisation party outlet publisher retailer manufacturer union charity club foundation militia',
  things: `
    ferry ship vessel boat tanker trawler freighter yacht submarine frigate destroyer plane aircraft airliner jet flight helicopter train
    hurricane typhoon cyclone storm film movie book novel song album show series play documentary programme program virus variant
    brand product car truck rifle missile rocket satellite drone app software operation award prize`,
  complements: 'of for',
  as: 'as',
  copulas: 'is was',
  kinds: `
    interior foreign federal national international military naval civil public judicial medical electoral presidential parliamentary regional municipal
    provincial religious local senior central royal armed special riot anti-terrorism counter-terrorism state social economic democratic republican
    european african asian american western islamic islamist muslim christian jewish catholic sunni shiite kurdish arab tribal ethnic political
    legal environmental nuclear scientific academic financial diplomatic constitutional supreme high top revolutionary paramilitary separatist
    transitional interim joint united allied conservative liberal labour communist socialist nationalist`,
  limiting: `
    interim caretaker transitional provisional self-proclaimed self-styled proclaimed styled rival opposition rebel breakaway separatist
    exiled exile shadow parallel former ex previous outgoing incoming ousted deposed de-facto puppet`,
  tiers: 'regional local provincial municipal district county city town state village governorate departmental',
  sovereign: 'government cabinet parliament ministry administration presidency',
  formers:
    'former ex ex- late then then- outgoing acting interim deputy vice assistant incoming designate retired one-time onetime erstwhile disgraced previous',
  pasts: 'former ex ex- late then then- retired one-time onetime erstwhile previous',
  acting: 'outgoing acting interim disgraced',
  endings: 'until till',
  removing: 'replace succeed remove oust sack fire dismiss depose topple strip overthrow unseat',
  pronouns: [
    { words: 'he', gender: 'male', stands: 'person', role: 'subject' },
    { words: 'him', gender: 'male', stands: 'person', role: 'object' },
    { words: 'himself', gender: 'male', stands: 'person', role: 'reflexive' },
    { words: 'his', gender: 'male', stands: 'person', role: 'possessive' },
    { words: 'she', gender: 'female', stands: 'person', role: 'subject' },
    { words: 'herself', gender: 'female', stands: 'person', role: 'reflexive' },
    { words: 'her hers', gender: 'female', stands: 'person', role: 'possessive' },
    { words: 'they', gender: 'unknown', stands: 'several', role: 'subject' },
    { words: 'them', gender: 'unknown', stands: 'several', role: 'object' },
    { words: 'themselves', gender: 'unknown', stands: 'several', role: 'reflexive' },
    { words: 'their theirs', gender: 'unknown', stands: 'several', role: 'possessive' },
    { words: 'it', gender: 'unknown', stands: 'thing', role: 'subject' },
    { words: 'itself', gender: 'unknown', stands: 'thing', role: 'reflexive' },
    { words: 'its', gender: 'unknown', stands: 'thing', role: 'possessive' },
    { words: 'who', gender: 'unknown', stands: 'relative', role: 'subject' },
  ],
  definite: 'the this that these those',
  indefinite: 'a an another one some several many few',
  possessives: 'his her its their my our your',
  locatives:
    'in at near from to outside inside around across into of toward towards through throughout via between beyond within northwest southeast',
  within: 'in near outside inside across throughout',
  containing: 'in',
  directions: {
    northern: { north: 1, east: 0 },
    north: { north: 1, east: 0 },
    southern: { north: -1, east: 0 },
    south: { north: -1, east: 0 },
    eastern: { north: 0, east: 1 },
    east: { north: 0, east: 1 },
    western: { north: 0, east: -1 },
    west: { north: 0, east: -1 },
    northeastern: { north: 1, east: 1 },
    'north-eastern': { north: 1, east: 1 },
    northwestern: { north: 1, east: -1 },
    'north-western': { north: 1, east: -1 },
    southeastern: { north: -1, east: 1 },
    'south-eastern': { north: -1, east: 1 },
    southwestern: { north: -1, east: -1 },
    'south-western': { north: -1, east: -1 },
  },
  settlements: `
    city cities town towns village villages hamlet township capital port suburb suburbs community settlement resort locality
    neighbourhood neighborhood`,
  provinces: `
    district borough commune municipality county parish province provinces region state department prefecture governorate
    oblast island archipelago territory enclave voivodeship canton division`,
  joiners: 'of for on against to',
  speaking: `
    said says say saying told tells added adds wrote writes tweeted tweets noted notes insisted insists warned warns claimed claims argued argues
    announced announces reported reports confirmed confirms denied denies acknowledged explained explains called calls stated states stressed
    declared declares alleged alleges asserted asserts accused accuses believes believed thinks thought suggested suggests recalled recalls
    replied replies responded asked asks urged urges vowed vows pledged conceded admitted admits maintained observed remarked testified
    tweets posted posts quipped continued concluded predicted estimated estimates revealed described describes`,
  acts: `
    say tell add write tweet note insist warn claim argue announce report confirm deny acknowledge explain call state
    stress declare allege assert accuse believe think suggest recall reply respond ask urge vow pledge concede admit
    maintain observe count list record know expect hope fear want plan decide demand promise intend consider agree
    refuse decline estimate put give publish release issue send order withdraw retract correct revise open arrest
    detain launch investigate receive`,
  conjunctions: 'and &',
  genitives: "'s ' ’s ’ s'",
  plurals:
    'man:men woman:women child:children person:people wife:wives thief:thieves policeman:policemen policewoman:policewomen fisherman:fishermen gunman:gunmen spokesman:spokesmen spokeswoman:spokeswomen spokesperson:spokespeople businessman:businessmen businesswoman:businesswomen clergyman:clergymen congressman:congressmen congresswoman:congresswomen passer-by:passers-by militiaman:militiamen statesman:statesmen attorney_general:attorneys_general serviceman:servicemen councilman:councilmen councilwoman:councilwomen assemblyman:assemblymen chairman:chairmen salesman:salesmen patrolman:patrolmen gentleman:gentlemen',
  pluralEndings: [
    ['s', 'ses', 0],
    ['x', 'xes', 0],
    ['z', 'zes', 0],
    ['ch', 'ches', 0],
    ['sh', 'shes', 0],
    ...[...'aeiou'].map((vowel) => [`${vowel}y`, `${vowel}ys`, 0] as const),
    ['y', 'ies', 1],
    ['', 's', 0],
  ],
  apart:
    'karin:karim committee:council ministry:minister army:navy north:south east:west niger:nigeria austria:australia iran:iraq slovakia:slovenia',
}
