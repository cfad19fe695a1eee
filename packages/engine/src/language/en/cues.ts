import type { Cue, CueWords, Stance, Taken } from '../cues.ts'

type Row = readonly [stance: Stance, takes: string, prepositions: string, words: string]

const list = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean)
const words = (text: string): ReadonlySet<string> => new Set(list(text))

/** `hearer` and `ambiguous` stand among the frames; a particle is joined to its verb by an underscore. */
const rows = (table: readonly Row[]): ReadonlyMap<string, Cue> => {
  const cues = new Map<string, Cue>()
  for (const [stance, takes, prepositions, lemmas] of table) {
    const frames = words(takes)
    const taken = [...frames].filter((frame) => frame !== 'hearer' && frame !== 'ambiguous') as Taken[]
    for (const joined of list(lemmas)) {
      const lemma = joined.replaceAll('_', ' ')
      cues.set(lemma, {
        lemma,
        stance,
        takes: new Set(taken),
        hearer: frames.has('hearer'),
        prepositions: words(prepositions),
        ambiguous: frames.has('ambiguous'),
      })
    }
  }
  return cues
}

const VERBS: readonly Row[] = [
  // Saying
  ['asserts', 'quote that bare whether', '', 'say'],
  ['asserts', 'quote that bare whether', 'about', 'write tweet post retweet blog text email e-mail'],
  ['asserts', 'quote that bare', '', 'add interject retort quip joke muse opine remark comment reply respond counter'],
  ['asserts', 'quote that bare', '', 'concede admit acknowledge confess allow grant maintain insist reiterate'],
  ['asserts', 'quote that bare object', '', 'note mention announce proclaim assert contend argue'],
  ['asserts', 'quote that bare', '', 'observe state declare'],
  [
    'asserts',
    'quote that bare object',
    '',
    'claim allege report repeat recall recount stress emphasize emphasise underline',
  ],
  [
    'asserts',
    'quote that bare object',
    '',
    'underscore explain clarify specify disclose reveal confirm affirm reaffirm',
  ],
  ['asserts', 'quote that bare object', '', 'acknowledge admit concede predict forecast foresee prophesy estimate'],
  ['asserts', 'quote that bare object', '', 'point_out make_clear spell_out lay_out set_out'],
  ['asserts', 'quote that bare', 'about', 'boast brag gloat rant rave moan grumble gripe lament fume complain'],
  ['asserts', 'quote that bare object', '', 'bemoan decry deplore protest'],
  ['asserts', 'quote that bare whether hearer', 'about of', 'tell inform notify assure remind brief'],
  ['asserts', 'quote that bare hearer object-to', 'of about against', 'warn caution advise alert'],
  ['asserts', 'quote that bare hearer', '', 'text'],
  ['asserts', 'quote that bare gerund object object-to', '', 'suggest propose recommend'],
  ['asserts', 'quote that to', '', 'agree'],
  ['asserts', '', 'with on', 'agree concur disagree'],
  ['asserts', 'quote that bare', '', 'concur testify swear attest vouch'],
  ['asserts', 'quote that bare object', '', 'imply hint intimate indicate signal'],
  ['asserts', 'quote that bare object', '', 'conclude infer deduce reason'],
  ['asserts', 'quote that', '', 'rule decree judge'],
  ['asserts', 'quote that bare', '', 'continue go_on elaborate'],
  ['asserts', 'quote object', '', 'echo parrot recite quote chant sing pray'],
  ['asserts', 'quote', '', 'read'],
  ['asserts', 'quote', '', 'shout yell scream cry exclaim whisper murmur mutter mumble bellow roar shriek sob'],
  ['asserts', 'quote', '', 'smile sigh shrug grin nod joke snap bark growl groan gasp chuckle sneer scoff'],
  ['asserts', 'quote ambiguous', '', 'begin start finish end interrupt laugh sob'],
  ['asserts', 'quote', '', 'chime_in weigh_in fire_back shoot_back hit_back'],
  ['asserts', 'quote', '', 'sum_up put_it greet scold chide admonish'],
  ['asserts', 'quote', 'about of', 'speak talk'],
  ['asserts', 'quote', 'about on', 'ruminate reflect sound_off expound'],
  ['asserts', 'that whether object', '', 'describe discuss outline detail chronicle document recount relate portray'],
  ['asserts', '', 'against on', 'speak_out lash_out hit_out rail inveigh campaign'],
  ['asserts', '', 'about', 'speak_out weigh_in'],
  ['asserts', '', 'to', 'refer allude point'],
  ['asserts', 'object', '', 'reference invoke cite'],
  // Showing
  ['asserts', 'that bare object', '', 'show illustrate'],
  ['asserts', 'that bare', '', 'demonstrate reflect prove'],
  ['asserts', 'that bare', '', 'find discover learn'],
  ['asserts', 'that', '', 'mean'],
  ['asserts', 'figure', '', 'put set'],
  // Naming and judging
  ['asserts', 'predicate', '', 'call label brand dub term deem pronounce'],
  ['asserts', 'as', '', 'describe portray depict characterize characterise denounce condemn hail cast paint frame'],
  ['asserts', 'as', '', 'dismiss criticize criticise praise deride label brand identify view regard see refer_to'],
  [
    'asserts',
    'object',
    'for',
    'criticize criticise praise blame thank fault commend applaud chide scold lambast lambaste',
  ],
  ['asserts', 'object', 'for', 'castigate chastise excoriate laud rebuke reprimand ridicule berate upbraid pillory'],
  ['asserts', 'object', '', 'condemn denounce deride decry slam hail welcome salute extol bash deplore disparage'],
  ['asserts', 'object', '', 'belittle vilify mock tout downplay lampoon malign besmirch lament lambast'],
  ['asserts', 'object ambiguous', 'for', 'attack blast rip hit knock target hammer'],
  ['asserts', 'object', 'to', 'liken compare'],
  ['asserts', 'hearer', 'of', 'accuse'],
  ['asserts', 'object ambiguous', '', 'defend'],
  ['asserts', 'object', '', 'justify'],
  ['asserts', 'object', '', 'exaggerate overstate understate misstate'],
  ['asserts', 'object', 'as', 'endorse champion'],
  ['asserts', 'object ambiguous', 'as', 'back'],
  ['wants', 'object', '', 'support oppose advocate endorse favor favour prefer promote'],
  ['wants', '', 'for', 'advocate'],
  // Denying and doubting
  ['denies', 'quote that bare object gerund', '', 'deny rebut refute dispute disavow'],
  ['denies', 'object', '', 'reject rebuff disown renounce contradict'],
  ['denies', 'object ambiguous', '', 'dismiss'],
  ['denies', 'object', '', 'rule_out shrug_off brush_off play_down pooh-pooh'],
  ['denies', 'to', '', 'refuse decline'],
  ['denies', 'object', '', 'retract withdraw'],
  ['doubts', 'that bare whether object', '', 'doubt question challenge'],
  ['doubts', 'that bare whether quote', 'about', 'wonder'],
  ['doubts', 'that bare', '', 'suspect'],
  ['doubts', '', 'about', 'speculate'],
  ['doubts', 'that bare', '', 'speculate'],
  // Asking and wanting
  ['asks', 'quote whether object-to', 'about for', 'ask'],
  ['asks', 'quote whether', 'about', 'inquire enquire query'],
  ['asks', 'object-to quote that', '', 'urge implore beg beseech entreat exhort plead press'],
  ['asks', 'object', '', 'request solicit'],
  ['asks', '', 'for', 'plead appeal pray'],
  ['asks', 'object-to', 'for on upon', 'call'],
  ['wants', 'object-to', '', 'order instruct command encourage invite dare'],
  ['wants', 'that quote to object', '', 'demand'],
  ['wants', 'that to object quote', '', 'promise pledge vow'],
  ['wants', 'that to quote', '', 'threaten swear guarantee offer volunteer undertake'],
  ['wants', 'object to object-to', '', 'want'],
  ['wants', 'that bare to', 'for', 'hope wish long yearn'],
  ['wants', 'to that', '', 'intend plan seek propose decide choose resolve opt'],
  ['wants', 'that bare to object-to object', '', 'expect'],
  // Thinking and feeling
  ['asserts', 'that bare', 'in', 'believe'],
  ['asserts', 'that bare quote', 'of about', 'think'],
  ['asserts', 'that bare whether', 'about of', 'know'],
  ['asserts', 'that bare', '', 'feel assume presume suppose guess reckon imagine figure fear worry fret'],
  ['asserts', 'that', '', 'hold'],
  ['asserts', 'that as', '', 'consider'],
  [
    'asserts',
    'that bare object',
    '',
    'realize realise recognize recognise understand appreciate remember forget regret fear',
  ],
  ['asserts', '', 'about', 'worry care fret'],
  ['asserts', 'object', '', 'admire respect love hate despise resent loathe detest cherish'],
  ['asserts', 'object that', '', 'envision envisage anticipate'],
  ['asserts', 'quote', '', 'think muse'],
  // Deciding in public
  ['wants', 'object', '', 'unveil'],
  ['wants', 'that', '', 'move'],
]

const NOUNS: readonly Row[] = [
  ['asserts', 'that', 'of about', 'claim allegation accusation assertion contention suggestion insinuation revelation'],
  ['asserts', 'that', 'of about', 'warning complaint admission acknowledgment acknowledgement confession boast'],
  [
    'asserts',
    'that',
    'of',
    'prediction forecast estimate conclusion finding belief conviction assumption theory notion',
  ],
  ['asserts', 'that', 'of', 'assurance confirmation testimony argument declaration pronouncement explanation'],
  ['asserts', 'that', '', 'statement report announcement comment remark observation rumor rumour view opinion'],
  ['asserts', 'that', '', 'tweet message letter post disclosure insistence concession ruling impression feeling sense'],
  ['asserts', '', 'of', 'criticism condemnation praise denunciation'],
  ['denies', 'that', 'of', 'denial rejection'],
  ['denies', 'to', '', 'refusal'],
  ['doubts', 'that', 'about', 'doubt skepticism scepticism suspicion fear worry concern'],
  ['doubts', '', 'about', 'question'],
  ['asks', 'to', 'for', 'request appeal plea demand call'],
  ['wants', 'that to', '', 'promise pledge vow threat'],
  ['wants', 'to', '', 'decision plan proposal offer intention desire determination willingness reluctance'],
  ['wants', 'that', 'of', 'hope expectation'],
]

const ADJECTIVES: readonly Row[] = [
  [
    'asserts',
    'that bare',
    'about of',
    'sure certain confident convinced aware positive adamant clear hopeful optimistic',
  ],
  ['asserts', 'that bare', 'about', 'worried concerned afraid glad happy sorry proud angry disappointed surprised'],
  ['asserts', 'that bare', 'about', 'pleased upset alarmed shocked pessimistic skeptical sceptical doubtful unsure'],
  ['wants', 'to', '', 'determined willing reluctant unwilling hesitant'],
]

/** English cues: what takes what, and how it stands to what is said. */
export const cueWords: CueWords = {
  verbs: merged(VERBS),
  nouns: rows(NOUNS),
  adjectives: rows(ADJECTIVES),
  adverbs: new Map<string, Stance>([
    ['reportedly', 'asserts'],
    ['allegedly', 'asserts'],
    ['supposedly', 'doubts'],
    ['purportedly', 'doubts'],
    ['presumably', 'doubts'],
  ]),
  sources: [
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['according', 'to'],
    ['as', 'per'],
    ['per'],
  ],
  copulas: words('be seem appear remain become feel sound look'),
  carriers: words(`
    go continue begin start proceed use try attempt seek want hope need come appear seem choose decide keep stop
    move rush hasten hesitate fail manage step turn take
  `),
  channels: words(`
    statement interview email e-mail letter speech tweet post message note memo report press briefing conference
    release address call remark comment testimony hearing op-ed article column television radio twitter facebook
    instagram telegram video broadcast blog phone telephone text affidavit filing memoir book document news forum
    debate rally meeting podcast
  `),
  documents: words(`
    report poll survey study statement letter email e-mail memo document record data figure statistic post tweet video
    footage transcript article story paper analysis review audit census map law bill order
    ruling rule constitution treaty resolution indictment complaint lawsuit filing affidavit website site page book
    headline editorial column release message note
  `),
  relays: words(`
    agency agencies television tv radio media newspaper newspapers paper outlet outlets station channel broadcaster
    press wire website magazine daily network
  `),
  voices: words(`
    nation country state city town village region community public world household audience majority minority number dozen
    score hundred thousand percent percentage share half third quarter rest handful pair most many some other everybody
    everyone nobody anyone somebody someone side camp ally rival power capital body industry service resistance
    insurgency leadership clergy command garrison diplomacy one ex-wife ex-husband in-law family surrogate
    proponent contender reader viewer listener
   defence defense protection ad advert advertisement slide clip brief platform finding submission research publication journal suit database account average test investigation inquiry probe projection forecast model list count tally bulletin leaflet poster banner placard recording tape cable communique declaration petition manifesto guideline agreement accord evidence information intelligence text series
  `),
  outlets: words(`
    reuters afp ap upi bbc cnn nbc abc cbs msnbc itv npr pbs tass interfax ria xinhua bloomberg efe dpa ansa kyodo
    anadolu irna jazeera arabiya sky cgtn nhk ndtv pti euronews politico axios guardian telegraph
  `),
  kickers: words(`
    update updates breaking live latest video watch exclusive analysis opinion comment explainer explained photos
    pictures gallery factbox fact check correction editorial review interview timeline profile q&a blog podcast list
    highlights background context briefing summary source sources read more note
  `),
  counting: words('count list record register tally log number document verify'),
  setting: words(
    'lower raise revise cut reduce increase update adjust correct amend upgrade downgrade bring give provide issue publish release announce restore keep leave',
  ),
  numbers: words('figure number toll count estimate total tally'),
  hearsay: words(
    'report rumour rumor claim allegation assertion story speculation gossip post posting tweet message video clip hoax',
  ),
  vouched: words('count figure estimate tally'),
  listing: words('give show include contain name have'),
  records: words(
    'list count tally toll record register roll table chart database bulletin report statement text document tracker',
  ),
  withholding: words(
    'give offer provide name disclose specify elaborate identify explain say answer comment discuss reveal',
  ),
  declining: words('decline refuse'),
  articles: words('the a an'),
  denying: words('no neither any'),
  lacking: words('without'),
  nobody: words('no neither nobody none'),
  seeing: words('see obtain review view examine read consult verify access study inspect receive'),
  publishers: words('by from'),
  scales: words('at to above below between over'),
  referring: words(`
    claim number figure allegation accusation charge statement report estimate toll count assertion suggestion rumour
    rumor news information death
  `),
  people: words(`
    official officer source witness eyewitness resident doctor medic nurse survivor relative neighbour neighbor worker
    volunteer activist protester expert analyst scientist researcher engineer economist lawyer attorney prosecutor judge
    diplomat minister lawmaker senator politician spokesman spokeswoman spokesperson aide adviser advisor insider
    employee rescuer firefighter soldier commander villager farmer teacher pilot passenger local authority campaigner
    critic opponent supporter leader member investigator detective sheriff governor mayor president premier chief
  `),
  offices: words(`
    police army military ministry minister government president mayor governor spokesman spokeswoman spokesperson
    official officer witness lawyer prosecutor court union party opposition agency company airline hospital kremlin
    embassy office premier commander general chief
  `),
  citing: words('cite quote'),
  settings: words('in on at during after before over since when as until once'),
  links: words(`
    of for in at from on with to against near between under by within among around across behind outside inside
    representing about
  `),
  moments: words(`
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later
    afterwards afterward then again also recently once repeatedly week month year morning afternoon evening night
    weekend
  `),
  complementizers: words('that'),
  singulars: words('was'),
  questions: words('whether if'),
  roles: words('as'),
  agents: words('by'),
  persons: words('who'),
  belonging: words('of for'),
  negations: words('never'),
  orders: words('first'),
  contrasts: words('but'),
  examples: words('including such'),
  expletives: words('it there this that'),
  asides: words('although though whereas'),
  turns: words(
    'but though although while whereas as after before when since because and or nor yet so if unless until',
  ),
}

/** A verb may stand in several rows: its frames add up; its object is ambiguous where each row that takes one says so. */
function merged(table: readonly Row[]): ReadonlyMap<string, Cue> {
  const all = new Map<string, Cue>()
  for (const row of table) {
    for (const [lemma, cue] of rows([row])) {
      const before = all.get(lemma)
      all.set(
        lemma,
        before === undefined
          ? cue
          : {
              ...before,
              takes: new Set([...before.takes, ...cue.takes]),
              hearer: before.hearer || cue.hearer,
              prepositions: new Set([...before.prepositions, ...cue.prepositions]),
              ambiguous:
                plainness(before) && plainness(cue)
                  ? before.ambiguous && cue.ambiguous
                  : before.ambiguous || cue.ambiguous,
            },
      )
    }
  }
  return all
}

function plainness({ takes, ambiguous }: Cue): boolean {
  return takes.has('object') || ambiguous
}
