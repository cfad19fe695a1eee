import { type VerbFrames, words } from '../grammar.ts'

/** English verb frames, by lemma. */
export const verbs: VerbFrames = {
  says: words(`
    say tell claim add state announce report argue insist warn note explain think believe know hope fear feel guess
    suggest declare confirm acknowledge admit allege assert aver affirm stress emphasize emphasise reiterate repeat reply
    respond answer remark comment observe predict estimate conclude contend maintain complain concede confess disclose
    reveal recall tweet post write read joke quip lament boast brag vow pledge promise swear testify understand mean
    assume suppose suspect imagine find show see hear realize realise remember forget figure reckon wish bet agree
    indicate imply hint signal opine muse shout yell scream cry whisper mutter continue ask recount relate deny caution
    counter retort chime urge advise propose recommend demand announce charge posit speculate theorize theorise
    surmise deem expect anticipate forecast learn discover determine decide rule
  `),
  attributes: words(`
    say tell claim add state announce report argue insist warn note explain think believe hope fear suggest declare
    confirm acknowledge admit allege assert stress emphasize emphasise reiterate repeat reply respond answer remark
    comment observe predict estimate conclude contend maintain complain concede confess disclose reveal recall tweet
    post write read joke quip lament boast brag vow pledge promise testify guess suppose suspect agree indicate hint
    opine muse shout yell scream cry whisper mutter ask recount relate caution counter retort chime urge speculate
    continue ask demand deny charge propose recommend reckon wonder inform sing
  `),
  clauseOnly: words('say think hope insist argue assert'),
  clause: words(`
    ensure notice inform assure convince persuade notify remind teach prove demonstrate verify establish check doubt
    doubt dispute mention point recognize recognise recognise highlight underline underscore reflect illustrate mandate
    require request order insist prefer pray require stipulate specify dictate provide guarantee reassure promise
    complain accept appreciate regret resent care mind worry happen seem appear turn follow make grant presume
    foresee envision envisage fantasize perceive sense detect infer deduce gather calculate judge
    attest certify pronounce proclaim profess preach brief update advise alert message text phone email cable
    broadcast publish document list record record tally leak rumour rumor gloat fret marvel protest
  `),
  question: words(`
    ask wonder know see determine decide say tell explain understand learn discover find show question inquire enquire
    investigate examine consider discuss debate check remember forget realize realise guess figure imagine describe
    reveal disclose clarify specify study test matter care doubt assess evaluate mention predict choose identify judge
    prove hear look watch notice observe indicate establish ascertain illustrate demonstrate recall
  `),
  infinitive: words(`
    want try need like seem continue decide ask allow start refuse suppose use attempt begin intend choose plan hope
    expect tend seek forget come appear claim agree wish look remember manage fail pretend happen learn afford prefer
    threaten aim love hesitate pledge promise mean prepare set offer proceed strive decline wait struggle vow cease aspire
    bother hate fight rush move work opt elect volunteer dare deserve demand swear resolve determine prove get have go
    ought consent endeavor endeavour undertake scramble conspire plot campaign push ready near grow remain believe say
    think report know allege rumor rumour consider estimate reckon see schedule design
  `),
  objectInfinitive: words(`
    ask tell urge order force require want need help allow permit enable encourage expect invite persuade convince
    advise warn instruct command compel oblige obligate request cause lead get pressure challenge train teach inspire
    prompt push direct authorize authorise forbid beg implore recommend call press motivate tempt induce provoke assist
    drive dare like love hate prefer wish intend mean believe consider find know think assume presume understand report
    allege estimate declare deem show prove appoint elect choose pick select hire commission pay empower entitle
    equip prepare remind trust leave send bring
  `),
  bareInfinitive: words('let make help see hear watch have feel witness notice observe dare bid go come'),
  gerund: words(`
    start begin stop keep continue finish quit avoid enjoy end consider suggest recommend risk admit deny report
    remember recall mention resist imagine mind miss postpone delay practise practice resume regret dislike like love hate prefer
    try go spend see hear watch find catch leave spot notice observe escape favor favour propose contemplate describe
    involve mean justify cease discuss anticipate appreciate stand bear burst come discover feel picture get envision
    film photograph photo see show depict tolerate
  `),
  hearer: words(`
    tell inform assure convince persuade notify remind warn advise brief reassure promise show teach ask alert update
    message text phone email cable call write wire caution instruct satisfy bet
  `),
  objectGerund: words('catch'),
  ditransitive: words(`
    give tell send show offer pay teach buy bring lend hand pass promise owe grant award cost wish ask sell throw
    serve feed write save get find cause do read mail email text charge fine allow guarantee order
    allocate assign accord afford earn win draw deal quote forgive spare envy bet refuse bid inform assure convince
    notify remind persuade warn advise urge brief reassure message cable phone
  `),
  smallClause: words(`
    call name declare consider find make keep leave elect appoint label brand dub deem render hold set pronounce proclaim
    think believe rate rule judge turn paint drive get want like prefer see feel imagine report
    christen designate nickname term title crown nominate choose brand describe prove certify shoot beat burn
  `),
  naming: words('name call'),
  copular: words(
    'be become remain seem appear stay look feel sound prove taste smell get grow turn go keep come fall stand lie run',
  ),
  nounCopulas: words('be become remain seem'),
  clauseCopulas: words('seem'),
  motionCopulas: words('go come'),
  intransitive: words(`
    die arrive happen occur emerge erupt fall rise go come appear disappear vanish exist remain stay lie sit stand sleep
    collapse flee fluctuate escalate intensify flare coincide depart elapse emanate ensue erupt falter arise result
    respond retaliate speak talk laugh smile weep cry sneeze cough react protest rally riot march demonstrate
    succumb perish survive fail succeed continue begin end start live reside dwell persist prevail recede
    belong consist depend rely insist object apologise apologize resign retire step surrender capitulate
    travel journey wander roam run walk swim crash explode detonate sink drown starve suffocate
  `),
}
