import type { StoryWords } from '../stories.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/**
 * How common the words of general English are: of so many stretches of text one has each of these. Counted by
 * `train/commonness.ts` in the treebank named in `model/LICENSE-model.md`, under the licence given there.
 */
export const commonness: StoryWords['commonness'] = [
  {
    oneIn: 1,
    words: list(`
    and are as at be for have in is it not of on that the this to with you`),
  },
  {
    oneIn: 2,
    words: list(`
    about all also an been but by can do from get had has he if just know like me more my new no one or other out so
    some their there they time up was we were what when which who will work would your`),
  },
  {
    oneIn: 4,
    words: list(`
    after am another any around back because before being best call come could day did does even find first give go
    going good great help here him his how into its last let little long look made make many may most much need never
    now only our over people place re really right said same say see service she should start still take than thanks
    them then these things think try two us very want way well where world year`),
  },
  {
    oneIn: 8,
    words: list(`
    000 10 11 20 30 able actually add again against already always american anyone anything area asked away bad
    believe better between big bit both business ca came car change check city consider country deal different doing
    done down during each early else end ever every everything experience family far feel few following food found
    friend full getting got group guys hand hard having head her high home hope hours however important including
    information interested issue job keep kind later least left life line list live ll lot love mean meeting might
    months must name national next night number off office old once open order own part please point possible price
    probably problem process put questions read reason received recommend report return review room school second
    seems show since small something such support sure system talk tell those though thought three through today told
    too took turn under understand united until use used ve visit wait week went while why without yet`),
  },
  {
    oneIn: 16,
    words: list(`
    00 100 12 13 14 15 16 2000 2001 24 25 50 above accept according across act action activities address ago agreement
    air allowed almost along although among amount answer anyway appeared attached attack attempt attend available
    based beautiful become behind below body book born bring building buy care case cause center changed charge
    children claim clean clear close co comments common company concern contact continue control copy cost couple
    course cover culture currently customer date death decided definitely design details develop development discuss
    door draft due earlier easy eat effort either email energy enjoy enough especially etc event everyone example
    excellent expect explained face fact fall felt fight figure final finally fine finished five fixed focus force
    form former forward four free friendly front fun further future game gave general girl given global goes gon
    government half happened happy hear heard helpful hi highly history hold hotel house human idea image include
    instead international interview involved islands key kids killed known language large late law lead leaders
    learning leave less level light likely link living local location longer mail main major making man market matter
    maybe members mentioned message middle military million mind minutes money morning move moving na nation near nice
    non note nothing nt offer officials often oh ok okay options outside owner paper park party past pay per period
    person personal phone pick pictures plan planning play pm political position post power present pretty products
    professional program project provide provided public quality quickly quite rate real recent recently record
    regards region related remain remember request response rest restaurant result rules run security seen send sent
    served set several short side sign simply site situation six social someone sometimes soon sorry sound space
    special staff stand stay step stop store story street strong study stuff suggest taken taking team ten term test
    together top toward town train travel treated tried true type upon using usually value video view walk war watch
    water website west whatever whether white whole within wo wonderful word wrong yeah yes yesterday young`),
  },
  {
    oneIn: 32,
    words: list(`
    01 02 03 04 05 08 09 17 18 19 200 2002 2003 2004 2005 2006 2015 21 22 23 26 27 28 31 40 45 500 60 713 80 ability
    absolutely access account active addition additional administration advice affected afternoon age agency agents
    agree agreed ahead alone alright alternative amazing analysis animals anywhere application apply appointment
    appreciate approach arms army arrived art article aspects assume atmosphere attention author authority average
    avoid award aware awesome baby bar base basically basis became began begin beginning believed benefit beyond
    billion bird black blood blow blue board border bought box boy break british brother brought budget built bus
    campaign capital card career carry cash cat caused central centre century certain certainly chair challenges
    chance chief child choice choose christian circle citizens civil class clearly climate closed coast cold college
    color comfortable committee communication community compared complete completely computer concepts condition
    conference confirm conflict connection contains continued contract conversation cool corner correct counter create
    created credit cross cultural current cut dad daily dangerous data daughter dead decades decide decision deep
    degree delivered delivery demand democratic department depending described despite destroyed determined die died
    difference difficult dinner direct direction director discovered discussion doc doctor document dog dollars drink
    drive driving drug dry easily eastern economic education effects elections employees ensure enter entire
    environment established estimated eventually exactly except exist expanding expensive extended extra extremely eye
    faced facilities failed fan fantastic fast father favorite fax fear features federal feed feet female field file
    filled film financial fire fish fit flight floor fly foreign freedom french fresh fully fund gain gas generation
    giving glad goal gone ground growing guess guests hair handle health healthy heart heat held hey higher himself
    hit horrible horse hospital host hot huge imagine immediately increase increased independent indian individual
    industry info informed initial inside intelligence intended internet iraqi islamic items itself join kept knew
    knowledge lack land larger largest launch lay leaving led legal letter lies liked limited listen located loss lost
    loved luck lunch maintain male management manager material meal measure media men met method mid miles mine
    missing model modern mom moment mostly mother movement murder music myself named natural nature nearly necessary
    network nine northern notice obviously officer oil online operations opinion opportunity organization original
    overall page paid parents particular particularly pass passed peace percent perfect performed perhaps personally
    pet piece plants plus police policy poor popular population practice prepared press pressure prevent print prior
    professor progress properly proposed published pull purpose push putting quick quote range rat rather reach ready
    reasonable recall receive red refer reflect refused regional regular relationship released religion religious
    represent representative require required research resources respect respond responsibility risk road role roll
    round rude running safe sales save saw schedule science search season section seek self sell sense separate series
    serious seriously serve settlement seven shall shared ship shop significant similar simple single sit size skills
    sleep society soldiers solution somewhere son sort source speak species specific spend spent spoke spot spring
    square standards star stated statement station structure student style subject success successful suffer
    suggestions summer super supposed surrounding suspect tank targets taste tax technology terrorist themselves
    theory therefore third thousands threat throughout thus tomorrow total touch tour tourist track trade traffic
    transaction treatment trip trouble trust tv twice uh um unfortunately unless update various vehicle version via
    visitors wall wan warm waste weapons wear web weekend western whom whose wife window winter wish woman women
    wonder workers worry worst worth wow write writing written wrote yourself`),
  },
  {
    oneIn: 64,
    words: list(`
    06 07 1000 1960 1980s 1998 1999 2007 2008 2009 2010 2011 2012 2013 2014 20th 29 300 32 33 34 35 42 46 48 70 75 800
    853 90 99 abandoned abroad absolute achieve achieved achievement acquired actual adjust admitted adopted adults
    advance advanced advise affair afford affordable afraid african aid aimed airport alleged alliance allies analyst
    ancient announced anthrax anti anybody anymore apart apartment apparently appearance appreciated appropriate
    approval approved approximately arab argue argument arranged arrest arrival arrive asian assist assistance
    assistant associate associated assuming assured attorney attract background bag balance ball band bank basic
    bathroom battle beach bear beat beauty becoming bed begun behavior beliefs belong besides bet bigger biggest
    biological birth birthday bite block boat bombs bother bottom bowl brain breakfast bridge brief broke broken bunch
    busy cafe cage camera camp canadian candidate capability capable capacity captain cast catch category catholic
    caught cell chairman challenging channel chapter character charged cheap cheaper cheese chemical chicken chinese
    chose client closely clothing club coffee colleagues collected collection combined command commercial commission
    commitments committed comparison competition complaining completed complex concluded conclusion conduct confidence
    confident confidential confused connected consideration constantly construction consumers content context
    contribution converted cooked cooperation corporate count counterparty coup creation creative crew crime crop
    crowd cruise custom cycle damage dance dark dating dealer dear decent declaration declared defeated defense
    defined definition delicious democracy demonstrate denied describe description deserve desk destination determine
    difficulties dining directly disappointed disaster discovery disease displays distance distinguished division
    donations double doubt download downtown dreams driver drop dropped drove dust duty earned easier economy ect edge
    edit editors educational effective eggs egyptian eight elected elements em emergency employment enable encourage
    encouraged enemy engine engineer ensuring entirely entity entry equal equipment error escape essentially
    establishment estimate european everybody everywhere evidence exact exception excited execute executed executive
    exhibit expansion expectations expense experienced experts explanation explore express extent factor failure fair
    fairly faith false familiar famous fashion favor fee fellow festival fifty figured filed filter finance firm flat
    flows folks foot forced foreigners forever forget forgot formal forth founder frequent fuel function fundamental
    funny fyi gallery gathering generally german gift glass gotten governor grab graduate grand grant greater greatest
    greatly green greeted grew gross growth guide hall handling hanging hate heavy height hell hello highest
    highlighted historic historical holiday honest hopefully hoping humanity hundred hundreds hurt husband ice
    identifies identity ignore ii ill immediate impact implementing impossible impressed improve income incredibly
    indeed indicate influence ingredients initially initiative injury inspired instance instructions insurance
    internal introduced investment invitation invited iranian isda islamists issued italian japanese joke judge
    judgments jump justice kinda king lab lady latest laugh lawyer leadership legs lesson lifetime linguistics
    literally load lock lol loose lovely low lower lucky machine mainly majority manage manner manual map marriage
    married mass massive master match mathematics meant meat mechanic medical medicine medium memory menu merely metal
    meter mhm militant minimum minister minor mins miss mission mistake mixed mm moon moral mosque mountains mouth
    movie movies multiple nail native necessarily neck negative negotiated neighborhood neighbors newspaper nobody
    none nor normal normally nose notch noticed nuclear numerous object observed obtained occasions occurred older
    onto operate operating opposite orange organized originally origins otherwise outstanding pack package pain paint
    pair pakistani palestinian panel participants path patience patient payment peaceful percentage perfectly
    performance personality perspective photo physical pilot pizza placed plane planet player pleasant pleased
    pleasure plenty pocket politics pop port portion positive possibilities possibly poster potential poverty powerful
    pre prefer prepare presence presidential previous previously pricing primarily primary prime principle priority
    private pro procedure proceeded processes produce producers production promise promised promoted prompt proper
    property protect protection protest proud prove publication purchase purchased quarter quiet quoted race rain
    raise raised ran ranging rank rare rays readers reality realize realized recipient recommendations recover
    recruiting reference referred regime regularly relations relatively relatives relaxed release relevant reliable
    rely remind remove removed rent repair repeat replace replaced reply reportedly reporter republican requirements
    reserves residents resort responsible retired revealed revised revolution revolutionary reward rice rich ride
    riding ring rise rock root route rush russian salon sample sand sat saudi saving scared scenario scene scheduled
    scientific scientists screen seats secure select selection senior sentence server settled severe sexual shape
    share sheet shelter shirt shock shoes shoot shopping shortly shot shower shown sick signature silver sink sister
    sitting slightly slow smaller smart smell soft software sold somebody somehow somewhat southern spanish speaker
    specialist spectacular speed spirit spiritual split sports spread stage status stick stock stopped storm straight
    strategy strength strengthen stretch strike stuck studio suicide suit summary sunni supplies supporters suppose
    supreme surface surgery surprise surprised sweet switch syrian ta table task tasted taught teacher teaching
    technique television temperature temples tend terrible territory terror terrorism text th theme threatened throw
    ticket till tiny title tonight tons tool topic totally toys traders trading tradition trail transfer transport
    transportation traveler travelling tree trial troops truck truly truth twenty typically unable uniform unique
    unknown urban useful users usual vacation variety vast vet veteran victims victory violence visa vlog voice
    volunteer vote voted vs wake warned wash wealth weather wedding weekly weight welcome welcomed whenever wide wild
    wildlife win wind wine winning wise won wood worried worse wounded writer`),
  },
  {
    oneIn: 128,
    words: list(`
    120 1970s 1990 1991 1997 2017 36 37 41 44 5000 51 55 56 58 600 61 646 65 absorb acceptable accessible accident
    accommodation actor advantage advised afterwards airline annoying applied approve architecture argued artist
    artistic asap aside assassination assault assess assets assigned attachment attitude audience barely barn beaches
    bedroom beer behalf bike blanket blind blog bottle buildings burning burrows businesses button calendar calm
    cancel cap captured carried cent ceo certificate chain charter chef chill chocolate circumstances civilians click
    clock code commander compete competitive cons consequences conservative constitution container contest contributed
    convincing core counsel coverage criminal crisis critical critics currency curves cute dealt debate decline
    dedicated deeply delay delete desert desire device digital dirty disability disappeared discount dishes
    distributed distribution domain dozen dramatic draw dress drill eager electric electricity elsewhere employed
    endangered enforcement engaged enjoyable entertainment equally era et everyday evil evolution exam exchange excuse
    execution expired exposure extreme fame fancy farms feathers featured fiction fifteen finger fired flowers fluid
    fold format fourth freeze frequently fruits furniture garage garden gates gender generators girlfriend gosh
    graduated greek grill grown guarantee guns hamster haven headlines headquarters helicopters hence herself hidden
    hiking hire hiring hm honor horror housing hr hub hunting id ideal identified ignored indicated industrial
    innovation inquiry installed instant institutions insulting intellectual introduce invented investigation irish
    iron israeli jewish journal kick kitten largely latin legislative liberal license longest lose mad magic
    mainstream maintenance managed mathematical mayor meetings mental merit mexican milk mills missiles morality
    motion motor murderers muscle mystery narrow naval neither nervous newly noble noise noon notion novel objectives
    obligation obvious occupation occur offensive ongoing opposed orbit outcome outer participated partners
    partnership passion pattern peninsula phase philosophy photographer photographs photography pipeline plain poetry
    pool popularity posed poses pounds practical predators predicted preparation presentation pretend pride priest
    privileged prize profit programme prominent propose psychology pub pure react reaction reduce reduced registered
    regret remarks reminder renewed rental rep repeatedly reputation resume rose rough routine royal sake salad score
    screws secret separated session shift shipped shoulder shut signal significantly simultaneously sky slice snake
    soil solid solving sought soul southeast specifically speech spoken spokesman spray stability stadium statue
    stepped strain stream struggle studied submit successfully suck suite tail talent taxi tear technical teeth
    tensions throat timing tip tired toll tourism traditional translation twelve typical ultimately unity universal
    unlike unlimited updated upper utility vendors venture village violent virtually vision volume wave weird wet
    wheel widely wiki wing yellow yields yoga younger youth zero`),
  },
]
