import type { Measure, VerbForm } from '../figures.ts'

type Forms = readonly [base: string, present: string, past: string, participle: string, gerund: string]

const VOWEL = /[aeiou]/

/** Forms of a verb: one word is regular, five are given: base, present, past, participle, gerund. */
const formsOf = (verb: string): Forms => {
  const given = verb.split('/')
  if (given.length === 5) return given as unknown as Forms
  // "!" doubles the last letter: kidnap!
  const doubled = verb.endsWith('!')
  const base = doubled ? verb.slice(0, -1) : verb
  const last = base.at(-1)!
  const stem = doubled ? base + last : base
  if (last === 'e') return [base, `${base}s`, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`]
  if (last === 'y' && !VOWEL.test(base.at(-2)!)) {
    const past = `${base.slice(0, -1)}ied`
    return [base, `${base.slice(0, -1)}ies`, past, past, `${base}ing`]
  }
  const present = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  return [base, present, `${stem}ed`, `${stem}ed`, `${stem}ing`]
}

const NAMES: readonly VerbForm['form'][] = ['base', 'present', 'past', 'participle', 'gerund']

const entries = (
  measure: Measure,
  counted: VerbForm['counted'],
  list: string,
  unsettled = false,
  objects: readonly string[] = [],
): [string, VerbForm][] =>
  list
    .split(' ')
    .flatMap((verb) =>
      formsOf(verb).map((form, at): [string, VerbForm] => [
        form,
        { measure, counted, form: NAMES[at]!, unsettled, objects },
      ]),
    )

const grouped = (list: readonly [string, VerbForm][]): Record<string, VerbForm[]> => {
  const table: Record<string, VerbForm[]> = {}
  for (const [form, entry] of list) table[form] = [...(table[form] ?? []), entry]
  return table
}

/** Whom one does not lose to a rival or to a strike: "lost 12 men" says that they died. */
const mourned = (
  'life soul person people man woman child soldier troop fighter serviceman villager resident civilian member sailor marine ' +
  'guard policeman officer comrade relative brother sister son daughter parent husband wife father mother'
).split(' ')

/** Every form of every verb that moves people or things from one count to another. */
export const verbs = grouped([
  ...entries(
    'killed',
    'object',
    'kill murder assassinate slay/slays/slew/slain/slaying massacre slaughter execute behead lynch electrocute strangle decapitate annihilate hang/hangs/hanged/hanged/hanging',
  ),
  ...entries('killed', 'subject', 'die/dies/died/died/dying perish drown succumb suffocate'),
  ...entries(
    'injured',
    'object',
    'injure wound hurt/hurts/hurt/hurt/hurting beat/beats/beat/beaten/beating maim hospitalize hospitalise burn scald mutilate',
  ),
  ...entries('killed', 'object', 'lose/loses/lost/lost/losing', false, mourned),
  ...entries('killed', 'object', 'claim cost/costs/cost/cost/costing take/takes/took/taken/taking', false, ['life']),
  ...entries('injured', 'object', 'shoot/shoots/shot/shot/shooting stab!', true),
  ...entries('missing', 'subject', 'disappear vanish'),
  ...entries(
    'detained',
    'object',
    'detain arrest imprison jail incarcerate capture apprehend intern hold/holds/held/held/holding',
  ),
  ...entries('released', 'object', 'release free liberate acquit! pardon amnesty'),
  ...entries('charged', 'object', 'charge indict prosecute convict sentence'),
  ...entries('abducted', 'object', 'abduct kidnap! hijack seize'),
  ...entries('aboard', 'object', 'carry'),
  ...entries('rescued', 'object', 'rescue save extricate'),
  ...entries('rescued', 'subject', 'survive'),
  ...entries('injured', 'object', 'treat', false, [
    'patient',
    'people',
    'person',
    'victim',
    'casualty',
    'man',
    'woman',
    'child',
  ]),
  ...entries('displaced', 'object', 'displace uproot evict expel!'),
  ...entries('displaced', 'subject', 'flee/flees/fled/fled/fleeing'),
  ...entries('evacuated', 'object', 'evacuate relocate airlift'),
  ...entries('deployed', 'object', 'deploy dispatch send/sends/sent/sent/sending mobilize mobilise station'),
  ...entries(
    'damaged',
    'object',
    'damage destroy torch demolish wreck ransack loot vandalize vandalise gut! flatten level!/levels/leveled/leveled/leveling raze burn',
  ),
])

const phrase = (
  measure: Measure,
  counted: VerbForm['counted'],
  heads: string,
  rests: readonly string[],
  unsettled = false,
): [string, VerbForm][] =>
  heads
    .split(' ')
    .flatMap((verb) =>
      formsOf(verb).flatMap((form, at) =>
        rests.map((rest): [string, VerbForm] => [
          `${form} ${rest}`,
          { measure, counted, form: NAMES[at]!, unsettled, objects: [] },
        ]),
      ),
    )

const SHOOT = 'shoot/shoots/shot/shot/shooting'
const TAKE = 'take/takes/took/taken/taking'
const HOLD = 'hold/holds/held/held/holding'
const LOSE = 'lose/loses/lost/lost/losing'
const FIND = 'find/finds/found/found/finding'
const LEAVE = 'leave/leaves/left/left/leaving'

export const phrases: Record<string, VerbForm> = Object.fromEntries([
  ...phrase('killed', 'object', SHOOT, ['dead', 'to death', 'and killed']),
  ...phrase('killed', 'object', 'gun! mow/mows/mowed/mown/mowing', ['down']),
  ...phrase(
    'killed',
    'object',
    'burn stab! beat/beats/beat/beaten/beating crush trample hack stone bludgeon torture freeze/freezes/froze/frozen/freezing',
    ['to death'],
  ),
  ...phrase('killed', 'object', 'put/puts/put/put/putting', ['to death']),
  ...phrase('killed', 'object', FIND, ['dead', 'murdered', 'slain', 'killed', 'shot']),
  ...phrase('killed', 'subject', LOSE, ['their lives', 'his life', 'her life', 'their life', 'lives']),
  ...phrase('killed', 'object', 'confirm declare pronounce presume fear', ['dead', 'killed']),
  ...phrase('killed', 'object', LEAVE, ['dead']),
  ...phrase('killed', 'object', 'claim cost/costs/cost/cost/costing take/takes/took/taken/taking', [
    'the life of',
    'the lives of',
  ]),
  ...phrase('injured', 'object', 'treat', ['for', 'at', 'and released']),
  ...phrase('injured', 'object', LEAVE, ['wounded', 'injured']),
  ...phrase('injured', 'object', SHOOT, ['and wounded', 'and injured']),
  ...phrase('missing', 'object', 'report', ['missing']),
  ...phrase('missing', 'object', 'list', ['as missing']),
  ...phrase('missing', 'subject', 'go/goes/went/gone/going', ['missing']),
  ...phrase('detained', 'object', TAKE, ['into custody', 'prisoner', 'prisoners']),
  ...phrase('detained', 'object', HOLD, ['in custody', 'prisoner']),
  ...phrase('detained', 'object', 'round', ['up']),
  ...phrase('released', 'object', 'set/sets/set/set/setting', ['free']),
  ...phrase('abducted', 'object', TAKE, ['hostage', 'hostages', 'captive']),
  ...phrase('abducted', 'object', HOLD, ['hostage', 'hostages', 'captive']),
  ...phrase('rescued', 'object', 'pull', ['alive', 'from the rubble', 'to safety']),
  ...phrase('rescued', 'object', `dig/digs/dug/dug/digging bring/brings/brought/brought/bringing recover ${FIND}`, [
    'alive',
    'out alive',
  ]),
  ...phrase(
    'evacuated',
    'object',
    `${TAKE} move bus! ferry`,
    [
      ...['safety', 'shelter', 'shelters', 'schools', 'churches', 'mosques', 'hotels', 'camps', 'higher ground'],
      ...['a school', 'a church', 'a mosque', 'a shelter', 'safer ground', 'safer areas'],
      ...['evacuation centres', 'evacuation centers', 'emergency shelters', 'temporary shelters', 'community halls'],
    ].map((place) => `to ${place}`),
  ),
  ...phrase('displaced', 'subject', 'shelter', [
    'in schools',
    'in churches',
    'in mosques',
    'in a school',
    'in a church',
  ]),
  ...phrase('displaced', 'subject', `${TAKE} seek/seeks/sought/sought/seeking find/finds/found/found/finding`, [
    'refuge in',
    'shelter in',
  ]),
  ...phrase('killed', 'object', 'bury', [
    'in graves',
    'in mass graves',
    'in a mass',
    'in the cemetery',
    'side by side',
  ]),
  ...phrase('displaced', 'object', LEAVE, ['homeless']),
  ...phrase('displaced', 'object', 'force', ['from their homes', 'to flee']),
  ...phrase('damaged', 'object', 'set/sets/set/set/setting', ['on fire', 'ablaze', 'alight']),
  ...phrase('damaged', 'object', 'blow/blows/blew/blown/blowing', ['up']),
  ...phrase(
    'injured',
    'object',
    'hit/hits/hit/hit/hitting strike/strikes/struck/struck/striking',
    [
      'by bullets',
      'by gunfire',
      'by bullet',
      'by stray bullets',
      'by shrapnel',
      'by pellets',
      'by a car',
      'by a vehicle',
      'by a bus',
      'by a truck',
      'with bullets',
      'in the leg',
      'in the arm',
      'in the legs',
      'in the head',
      'in the neck',
      'in the face',
      'in the chest',
      'in the stomach',
      'in the back',
      'in the foot',
      'in the hand',
      'in the hip',
      'in the shoulder',
      'in the thigh',
    ],
    true,
  ),
  ...phrase(
    'injured',
    'object',
    'take/takes/took/taken/taking send/sends/sent/sent/sending rush transport airlift fly/flies/flew/flown/flying bring/brings/brought/brought/bringing',
    [
      'to hospital',
      'to hospitals',
      'to the hospital',
      'to a hospital',
      'to area hospitals',
      'to local hospitals',
      'to nearby hospitals',
      'to several hospitals',
      'to a local',
      'to a nearby',
      'to an area',
    ],
  ),
])

const all = (measure: Measure, words: string): [string, Measure][] => words.split(' ').map((word) => [word, measure])

export const adjectives: Record<string, Measure> = Object.fromEntries([
  ...all('killed', 'dead killed murdered slain assassinated deceased'),
  ...all('injured', 'wounded injured hurt hospitalized hospitalised'),
  ...all('missing', 'missing unaccounted'),
  ...all('detained', 'detained arrested imprisoned jailed'),
  ...all('abducted', 'hostage kidnapped abducted captive'),
  ...all('aboard', 'aboard onboard'),
  ...all('displaced', 'homeless displaced stranded'),
  ...all('evacuated', 'evacuated'),
  ...all('rescued', 'rescued'),
  ...all('released', 'released freed'),
  ...all('damaged', 'destroyed damaged'),
])

export const units: Record<string, Measure> = Object.fromEntries([
  ...all(
    'killed',
    'death deaths fatality fatalities dead killing killings murder murders corpse corpses cadaver cadavers body bodies assassination assassinations homicide homicides execution executions',
  ),
  ...all('injured', 'injury injuries wounded injured'),
  ...all('missing', 'missing disappearance disappearances desaparecidos'),
  ...all('detained', 'arrest arrests detention detentions detainee detainees'),
  ...all(
    'abducted',
    'hostage hostages abduction abductions kidnapping kidnappings abductee abductees captive captives',
  ),
  ...all('displaced', 'refugee refugees idp idps'),
  ...all('evacuated', 'evacuee evacuees'),
  ...all('rescued', 'survivor survivors'),
])

export const happenings: Record<string, Measure> = Object.fromEntries([
  ...all(
    'killed',
    'death deaths killing killings murder murders massacre assassination assassinations slaying slayings slaughter execution executions loss lives bodies corpses killer killers murderer murderers assassin assassins',
  ),
  ...all('injured', 'injury injuries wounding'),
  ...all('missing', 'disappearance disappearances'),
  ...all('detained', 'arrest arrests detention detentions imprisonment capture'),
  ...all('released', 'release freeing liberation'),
  ...all('charged', 'indictment prosecution conviction'),
  ...all('abducted', 'abduction abductions kidnapping kidnappings kidnaping'),
  ...all('rescued', 'rescue'),
  ...all('displaced', 'displacement expulsion'),
  ...all('evacuated', 'evacuation'),
  ...all('deployed', 'deployment dispatch sending'),
  ...all('damaged', 'destruction'),
])

/** Where those counted are, and what that says of them. */
export const whereabouts: Record<string, Measure> = Object.fromEntries([
  ...all('displaced', 'tents shelters shelter'),
  ...(['evacuation', 'emergency', 'temporary', 'relief', 'refugee', 'displacement', 'makeshift', 'transit'] as const)
    .flatMap((kind) =>
      ['centres', 'centers', 'camp', 'camps', 'shelter', 'shelters'].map((place) => `${kind} ${place}`),
    )
    .map((place): [string, Measure] => [place, 'displaced']),
  ...all('detained', 'detention custody prison jail jails prisons'),
  ...(['police custody', 'police cells', 'pre-trial detention'] as const).map((place): [string, Measure] => [
    place,
    'detained',
  ]),
  ...all('injured', 'hospital hospitals'),
  ...(
    [
      'serious condition',
      'critical condition',
      'stable condition',
      'intensive care',
      'fair condition',
      'good condition',
    ] as const
  ).map((place): [string, Measure] => [place, 'injured']),
  ...all('aboard', 'board'),
])

const SAYING = ['say', 'says', 'said', 'reports', 'reported', 'counts', 'counted', 'gives', 'gave', 'lists', 'listed']
const PUTTING = ['put', 'puts', 'putting']

/** What stands right before a number that leaves its noun out, and means what the number before it meant. */
export const giving: readonly string[] = [
  ...SAYING,
  'speaks of',
  'spoke of',
  'speak of',
  ...['number', 'figure', 'total', 'count'].flatMap((noun) =>
    ['is', 'was', 'stands at', 'stood at', 'is now'].map((rest) => `the ${noun} ${rest}`),
  ),
  ...PUTTING.flatMap((verb) =>
    ['it at', 'that at', 'the figure at', 'the number at', 'the total at', 'the count at', 'the toll at'].map(
      (rest) => `${verb} ${rest}`,
    ),
  ),
]

export const tolls: Record<string, Measure> = Object.fromEntries([
  ...Object.entries(whereabouts).map(([place, measure]): [string, Measure] => [
    `number of people in ${place}`,
    measure,
  ]),
  ['toll', 'killed'],
  ['death toll', 'killed'],
  ['body count', 'killed'],
  ['death count', 'killed'],
  ...['number', 'count', 'tally', 'total', 'total number', 'toll'].flatMap((noun) =>
    (
      [
        [
          'killed',
          'dead',
          'deaths',
          'the dead',
          'fatalities',
          'victims',
          'people killed',
          'those killed',
          'dead people',
        ],
        ['killed', 'people dead', 'lives lost', 'people who died', 'people who have died', 'those who died', 'bodies'],
        [
          'injured',
          'injured',
          'wounded',
          'people injured',
          'people wounded',
          'those injured',
          'those wounded',
          'injuries',
        ],
        ['missing', 'missing', 'people missing', 'those missing', 'the missing', 'people unaccounted for'],
        ['killed', 'killed', 'the killed', 'the deceased'],
        ['injured', 'the injured', 'the wounded', 'injured people', 'wounded people', 'people hurt'],
        ['displaced', 'the displaced', 'displaced people', 'people displaced', 'those displaced', 'displaced persons'],
        ['displaced', 'refugees', 'the homeless', 'people made homeless', 'people left homeless'],
        ['detained', 'the detained', 'those detained', 'those arrested', 'the arrested', 'people in custody'],
        ['abducted', 'the abducted', 'those abducted', 'people abducted', 'the kidnapped', 'captives'],
        ['evacuated', 'evacuees', 'people evacuated', 'those evacuated', 'the evacuated'],
        ['rescued', 'people rescued', 'those rescued', 'the rescued', 'survivors'],
      ] as const
    ).flatMap(([measure, ...groups]) => groups.map((group): [string, Measure] => [`${noun} of ${group}`, measure])),
  ),
  ['its losses', 'killed'],
  ['their losses', 'killed'],
  ['combat losses', 'killed'],
  ['battlefield losses', 'killed'],
  ['number of detainees', 'detained'],
  ['number of arrests', 'detained'],
  ['number of people detained', 'detained'],
  ['number of people arrested', 'detained'],
  ['number of hostages', 'abducted'],
  ['number of displaced', 'displaced'],
])
