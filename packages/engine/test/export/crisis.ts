import {
  english,
  idOf,
  type Reading,
  type ReadingClaim,
  type ReadingHop,
  type SpanPair,
  type StoryRecord,
  type StoryRecords,
} from '../../src/index.ts'
import type { Origin } from '../../src/reconcile/origins.ts'
import type { Tally } from '../../src/reconcile/tallies.ts'
import type { TallyReading } from '../../src/reconcile/tally-readings.ts'
import { recordReport } from '../../src/record/record-report.ts'
import { recordTallies } from '../../src/record/record-tally.ts'

// A small crisis that never was, made by hand, in which every state of a record occurs once: the views are tried on it.

/** English as data; the models are not needed to write sentences. */
export const words = english({ tagger: new Uint8Array(), places: new Uint8Array() })

const nobody = new Map<string, string>()

interface Page {
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly text: string
}

const wire = `Fire at Sarvela grain port kills at least 12

At least 12 people died when a silo exploded at the grain port of Sarvela on Sunday, the harbour master said. Dozens of people were injured, hospitals said. Police detained 9 people. “Nobody had checked the fans for a year, and we had said so in writing,” said Ana Torvik, who leads the dockers.`

const pages: Readonly<Record<string, Page>> = {
  wire: {
    title: 'Fire at Sarvela grain port kills at least 12',
    outlet: 'Harbour Wire',
    published: '2031-03-02',
    text: wire,
  },
  lantern: {
    title: 'Fire at Sarvela grain port kills at least 12',
    outlet: 'The Lantern',
    published: '2031-03-02',
    text: wire.replaceAll('\n\n', '\n'),
  },
  post: {
    title: 'Ministry puts the dead of Sarvela at 31, union at 45',
    outlet: 'Northern Post',
    published: '2031-03-04',
    text: `The interior ministry said 31 people had died at Sarvela as of March 4. The dockers' union counted 45. Of the dead, nine were firefighters, the ministry and the union said. A government post spoke of 64 missing. The post was later deleted and the ministry did not confirm the number. Seven dockers and five sailors are missing, the harbour master said. Nearly 300 people have been detained, the interior ministry said. The governor resigned on Tuesday. “Nobody had checked the fans for a year,” Ms Torvik said. The port chief conceded that four of his guards were hurt.`,
  },
  tide: {
    title: 'Sarvela: 64 missing',
    outlet: 'Tide News',
    published: '2031-03-04T18:00',
    text: `64 people are missing after the fire at Sarvela, where the interior ministry counts 31 dead. The governor was sacked on Tuesday.`,
  },
  ostrel: {
    title: 'More than 30 dead in Ordania',
    outlet: 'Radio Ostrel',
    published: '2031-03-05',
    text: `More than 30 people have died at Sarvela, the interior ministry of Ordania said. Ms Torvik said: “For one year no one looked at the ventilators.” Claims that 5,000 were driven from their homes are untrue, the mayor said.`,
  },
  odd: {
    title: '<script>alert("Sarvela")</script> & more \u202Edaed 31',
    outlet: null,
    published: null,
    text: `Thirty-one <b>people</b> died. In 2019 an explosion there killed 22. Two officers were hurt overnight. The dockers' chief said nobody had looked after the fans.`,
  },
}

const span = (page: string, exact: string, from = 0): SpanPair => {
  const start = pages[page]!.text.indexOf(exact, from)
  if (start < 0) throw new Error(`${page} does not say: ${exact}`)
  return [start, start + exact.length]
}

const hop = (page: string, name: string, said: string): ReadingHop => {
  const [who = '', cue = null] = said.split('|')
  return { name, party: nobody.get(name) ?? null, span: span(page, who), cue: cue === null ? null : span(page, cue) }
}

type Figure = Extract<ReadingClaim, { kind: 'figure' }>

/** A figure of a page; its number is marked: "[31] people had died". */
const figure = (page: string, marked: string, given: Pick<Figure, 'measure' | 'value'> & Partial<Figure>): Figure => {
  const exact = marked.replace(/[[\]]/g, '')
  const [start, end] = span(page, exact)
  const [open, close] = [marked.indexOf('['), marked.indexOf(']') - 1]
  const { value } = given
  return {
    kind: 'figure',
    id: idOf('f', page, marked),
    rule: 'figure/predicate',
    trace: [`number: "${exact.slice(open, close)}"`, `predicate says ${given.measure}`],
    span: [start, end],
    exact,
    number: [start + open, start + close],
    low: value,
    high: value,
    bound: 'exact',
    counted: null,
    population: null,
    place: null,
    asOf: null,
    asOfInferred: false,
    accumulation: 'cumulative',
    subsetOf: null,
    background: false,
    standing: 'asserted',
    attribution: [],
    ...given,
  }
}

const said = (page: string, exact: string, content: string, speaker: string): ReadingClaim => {
  const at = span(page, exact)
  return {
    kind: 'quotation',
    id: idOf('q', page, exact),
    rule: 'quotation/said',
    trace: ['quoted words beside "said"'],
    span: at,
    exact,
    mode: exact.includes('“') ? 'direct' : 'indirect',
    content: [span(page, content, at[0])],
    speaker: { name: speaker, party: null, span: at, cue: null },
    cue: null,
    attribution: [],
  }
}

const event = (page: string, exact: string, type: string, target: string): ReadingClaim => ({
  kind: 'event',
  id: idOf('e', page, exact),
  rule: 'event/predicate',
  trace: [`"${exact}" says ${type}`],
  span: span(page, exact),
  exact,
  trigger: span(page, exact),
  type,
  actor: null,
  target,
  place: null,
  when: '2031-03-04',
  polarity: 'positive',
  attribution: [],
})

const standing = (
  page: string,
  exact: string,
  type: 'withdrawn' | 'unconfirmed' | 'denied',
  rule: string,
  of: readonly ReadingClaim[],
  by: string | null = null,
): ReadingClaim => ({
  kind: 'standing',
  id: idOf('s', page, exact),
  rule,
  trace: [`the words say ${type}`],
  span: span(page, exact),
  exact,
  type,
  of: of.map(({ id }) => id),
  by,
  when: null,
  attribution: [],
})

const ministrySaid = (page: string) => [hop(page, 'interior ministry', 'The interior ministry|said')]

const killed12 = figure('wire', 'At least [12] people died', {
  measure: 'killed',
  value: 12,
  high: null,
  bound: 'at-least',
  counted: 'people',
  attribution: [hop('wire', 'harbour master', 'the harbour master|said')],
})
const killed12again = {
  ...killed12,
  id: idOf('f', 'lantern', '12'),
  span: span('lantern', 'At least 12 people died'),
  number: span('lantern', '12', 45),
}
const killed31 = figure('post', '[31] people had died', {
  measure: 'killed',
  value: 31,
  counted: 'people',
  asOf: '2031-03-04',
  attribution: ministrySaid('post'),
})
const killed31tide = figure('tide', '[31] dead', {
  measure: 'killed',
  value: 31,
  attribution: [hop('tide', 'interior ministry', 'the interior ministry|counts')],
})
const killed30 = figure('ostrel', 'More than [30] people have died', {
  measure: 'killed',
  value: 30,
  low: 31,
  high: null,
  bound: 'more-than',
  counted: 'people',
})
const killed31odd = figure('odd', '[Thirty-one] <b>people</b> died', { measure: 'killed', value: 31 })
const killed45 = figure('post', "The dockers' union counted [45]", {
  measure: 'killed',
  value: 45,
  attribution: [hop('post', "dockers' union", "The dockers' union|counted")],
})
const killed9 = figure('post', '[nine] were firefighters', {
  measure: 'killed',
  value: 9,
  counted: 'firefighters',
  population: 'aid-workers',
})
const injured = figure('wire', '[Dozens] of people were injured', {
  measure: 'injured',
  value: null,
  low: 24,
  high: null,
  bound: 'vague',
  counted: 'people',
})
const missing64 = figure('post', '[64] missing', {
  measure: 'missing',
  value: 64,
  standing: 'withdrawn',
  attribution: [hop('post', 'government post', 'A government post|spoke')],
})
const missing64tide = figure('tide', '[64] people are missing', { measure: 'missing', value: 64, counted: 'people' })
const missing7 = figure('post', '[Seven] dockers', {
  measure: 'missing',
  value: 7,
  counted: 'dockers',
  population: 'workers',
})
const missing5 = figure('post', '[five] sailors', {
  measure: 'missing',
  value: 5,
  counted: 'sailors',
  population: 'soldiers',
})
const detained9 = figure('wire', 'detained [9] people', { measure: 'detained', value: 9, counted: 'people' })
const detained300 = figure('post', 'Nearly [300] people have been detained', {
  measure: 'detained',
  value: 300,
  low: null,
  high: 300,
  bound: 'nearly',
  counted: 'people',
  attribution: ministrySaid('post'),
})
const displaced = figure('ostrel', '[5,000] were driven from their homes', { measure: 'displaced', value: 5000 })
const killed22 = figure('odd', 'killed [22]', { measure: 'killed', value: 22, background: true })
const hurt2 = figure('odd', '[Two] officers were hurt overnight', {
  measure: 'injured',
  value: 2,
  counted: 'officers',
  population: 'security-forces',
  accumulation: 'flow',
})
const hurt4 = figure('post', '[four] of his guards were hurt', {
  measure: 'injured',
  value: 4,
  counted: 'guards',
  population: 'security-forces',
})

const deleted = standing('post', 'The post was later deleted', 'withdrawn', 'standing/removal', [missing64])
const notConfirmed = standing(
  'post',
  'the ministry did not confirm the number',
  'unconfirmed',
  'standing/not-confirmed',
  [missing64],
  'the ministry',
)
const untrue = standing(
  'ostrel',
  'Claims that 5,000 were driven from their homes are untrue',
  'denied',
  'standing/denying-cue',
  [displaced],
  'mayor',
)

const fans = said(
  'wire',
  '“Nobody had checked the fans for a year, and we had said so in writing,” said Ana Torvik',
  '“Nobody had checked the fans for a year, and we had said so in writing,”',
  'Ana Torvik',
)
const fansAgain = {
  ...fans,
  ...said(
    'lantern',
    '“Nobody had checked the fans for a year, and we had said so in writing,” said Ana Torvik',
    '“Nobody had checked the fans for a year, and we had said so in writing,”',
    'Ana Torvik',
  ),
}
const fansCut = said(
  'post',
  '“Nobody had checked the fans for a year,” Ms Torvik said',
  '“Nobody had checked the fans for a year,”',
  'Ana Torvik',
)
const fansAbroad = said(
  'ostrel',
  'Ms Torvik said: “For one year no one looked at the ventilators.”',
  '“For one year no one looked at the ventilators.”',
  'Ana Torvik',
)
const fansTold = said(
  'odd',
  "The dockers' chief said nobody had looked after the fans",
  'nobody had looked after the fans',
  "dockers' chief",
)
const resigned = event('post', 'The governor resigned', 'resign', 'governor')
const sacked = event('tide', 'The governor was sacked', 'dismiss', 'governor')

const claimsOf: Readonly<Record<string, readonly ReadingClaim[]>> = {
  wire: [killed12, injured, detained9, fans],
  lantern: [killed12again, fansAgain],
  post: [
    killed31,
    killed45,
    killed9,
    missing64,
    deleted,
    notConfirmed,
    missing7,
    missing5,
    detained300,
    resigned,
    fansCut,
    hurt4,
  ],
  tide: [missing64tide, killed31tide, sacked],
  ostrel: [killed30, fansAbroad, displaced, untrue],
  odd: [killed31odd, killed22, hurt2, fansTold],
}

const idOfReport = (page: string): string => idOf('r', page)

/** The pages as readings, with the claims set by hand. */
export const readings: readonly Reading[] = Object.entries(pages).map(([page, { title, outlet, published, text }]) => ({
  id: idOfReport(page),
  hash: idOf('h', page).slice(2).repeat(4),
  title,
  outlet,
  published,
  updated: null,
  language: 'en',
  url: outlet === null ? null : `https://news.example/${page}`,
  story: null,
  captured: null,
  pages: [],
  text,
  credits: [],
  metadata: [],
  canonical: null,
  zones: [
    { kind: 'body', span: [0, text.length], why: 'a line', role: null, repeats: null, language: 'en', published: null },
  ],
  quoted: [],
  times: [],
  quantities: [],
  parties: [],
  claims: claimsOf[page] ?? [],
  rejected: [],
  unread: page === 'odd' ? [{ span: [0, 9], why: 'a sentence too long to read' }] : [],
}))

const reportOf = (claim: ReadingClaim): string => {
  const [page = ''] = Object.entries(claimsOf).find(([, claims]) => claims.some(({ id }) => id === claim.id)) ?? []
  return idOfReport(page)
}

const origin = (
  who: string | null,
  channel: Origin['channel'],
  claims: readonly ReadingClaim[],
  given: Partial<Origin> = {},
): Origin => ({
  bare: false,
  id: idOf('o', who ?? '', channel, ...claims.map(({ id }) => id)),
  who,
  family: null,
  when: null,
  channel,
  claims: claims.map(({ id }) => id),
  reports: [...new Set(claims.map(reportOf))],
  why: ['R7 one statement, however often it is printed'],
  ...given,
})

const harbour = origin('harbour master', 'statement', [killed12, killed12again, missing7, missing5], {
  when: '2031-03-02',
})
const ministry = origin(
  'interior ministry',
  'statement',
  [killed31, killed31tide, killed30, killed31odd, detained300, killed9],
  {
    family: 'state of Ordania',
    when: '2031-03-04',
    why: ['R7 one statement, however often it is printed', 'R7 a rewrite of Northern Post adds no origin'],
  },
)
const union = origin("dockers' union", 'own-count', [killed45, killed9])
const post = origin('government post', 'post', [missing64, missing64tide], { family: 'state of Ordania' })
const police = origin('police', 'unknown', [detained9], { family: 'state of Ordania' })
const hospitals = origin('hospitals', 'unnamed-officials', [injured])
const chief = origin('port chief', 'statement', [hurt4])
const mayor = origin(null, 'unknown', [displaced, killed22, hurt2])

const said1 = (from: Origin, claims: readonly Figure[], given: Partial<TallyReading> = {}): TallyReading => {
  const [first] = claims
  const reports = [...new Set(claims.map(reportOf))]
  return {
    claims: claims.map(({ id }) => id),
    value: first!.value,
    low: first!.low,
    high: first!.high,
    bound: first!.bound,
    asOf: first!.asOf,
    asOfInferred: first!.asOfInferred,
    origin: from.id,
    state: 'standing',
    why: 'R9 the latest its origin gives',
    standings: [],
    reports,
    outlets: reports.length,
    leads: false,
    ...given,
  }
}

const tally = (label: string, given: Pick<Tally, 'measure' | 'readings' | 'grade'> & Partial<Tally>): Tally => ({
  id: idOf('t', label),
  label,
  population: null,
  place: null,
  period: null,
  accumulation: 'cumulative',
  low: null,
  best: null,
  high: null,
  floor: null,
  sum: null,
  origins: new Set(given.readings.filter(({ state }) => state === 'standing').map((each) => each.origin)).size,
  outlets: new Set(given.readings.flatMap(({ reports }) => reports)).size,
  rule: 'R9 default',
  why: [],
  partOf: null,
  unclear: false,
  review: [],
  ...given,
})

const missingDockers = tally('missing · dockers', {
  measure: 'missing',
  population: 'workers',
  grade: 'single-origin',
  readings: [said1(harbour, [missing7])],
  low: 7,
  best: 7,
  high: 7,
})
const missingSailors = tally('missing · sailors', {
  measure: 'missing',
  population: 'soldiers',
  grade: 'single-origin',
  readings: [said1(harbour, [missing5])],
  low: 5,
  best: 5,
  high: 5,
})
const allKilled = tally('killed', {
  measure: 'killed',
  grade: 'contested',
  low: 31,
  best: 31,
  high: 45,
  readings: [
    said1(harbour, [killed12, killed12again as Figure], {
      state: 'superseded',
      asOf: '2031-03-02',
      asOfInferred: true,
      why: 'R5 superseded by 14 of 3 March',
      reports: ['wire', 'lantern'].map(idOfReport),
      outlets: 2,
    }),
    said1(ministry, [killed31, killed31tide, killed31odd]),
    said1(ministry, [killed30], {
      state: 'restatement',
      asOf: '2031-03-05',
      asOfInferred: true,
      why: 'R1 "more than 30" rounds 31 of the same origin',
    }),
    said1(union, [killed45], { asOf: '2031-03-04', asOfInferred: true }),
  ],
  why: [
    'R9 low: the least lower bound of what stands, 31',
    'R9 high: the greatest upper bound of what stands, 45',
    'R9 best: 31, printed from one origin and latest',
    'R10 contested: 31 and 45 cannot both hold',
  ],
})

/** Tallies of the crisis, as reconciling would give them. */
export const tallies: readonly Tally[] = [
  allKilled,
  tally('killed · firefighters', {
    measure: 'killed',
    population: 'aid-workers',
    grade: 'corroborated',
    partOf: allKilled.id,
    low: 9,
    best: 9,
    high: 9,
    readings: [said1(ministry, [killed9]), said1(union, [killed9])],
  }),
  tally('missing', {
    measure: 'missing',
    grade: 'withdrawn',
    origins: 0,
    floor: 12,
    sum: { value: 12, parts: [missingDockers.id, missingSailors.id], claims: [missing7.id, missing5.id] },
    readings: [
      said1(post, [missing64, missing64tide], {
        state: 'withdrawn',
        asOf: '2031-03-03',
        standings: [deleted.id, notConfirmed.id],
        why: 'R6 the post was later deleted',
      }),
    ],
    why: ['R9 best: none, since no reading stands', 'R8 floor: 7 dockers and 5 sailors'],
  }),
  missingDockers,
  missingSailors,
  tally('detained', {
    measure: 'detained',
    grade: 'single-origin',
    low: null,
    best: 300,
    high: 300,
    readings: [
      said1(police, [detained9], {
        state: 'superseded',
        asOf: '2031-03-02',
        asOfInferred: true,
        why: 'R5 superseded by nearly 300 of 4 March',
      }),
      said1(ministry, [detained300], { asOf: '2031-03-04', asOfInferred: true }),
    ],
    review: ['9 and 300 are far apart'],
  }),
  tally('injured', {
    measure: 'injured',
    grade: 'single-origin',
    low: 24,
    best: null,
    high: null,
    readings: [said1(hospitals, [injured])],
    why: ['R1 dozens is an interval, never a point'],
  }),
  tally('injured · guards', {
    measure: 'injured',
    population: 'security-forces',
    grade: 'conceded',
    low: 4,
    best: 4,
    high: 4,
    readings: [said1(chief, [hurt4])],
  }),
  tally('injured · officers · overnight', {
    measure: 'injured',
    population: 'security-forces',
    accumulation: 'flow',
    grade: 'single-origin',
    low: 2,
    best: 2,
    high: 2,
    readings: [said1(mayor, [hurt2])],
  }),
  tally('displaced', {
    measure: 'displaced',
    grade: 'pending',
    readings: [said1(mayor, [displaced], { state: 'denied', standings: [untrue.id], why: 'R6 denied by the mayor' })],
  }),
  tally('killed · 2019', {
    measure: 'killed',
    grade: 'pending',
    readings: [said1(mayor, [killed22], { state: 'background', why: 'R3 another event' })],
  }),
]

const origins = [harbour, ministry, union, post, police, hospitals, chief, mayor]

const derivation = (
  from: string,
  to: string,
  kind: 'verbatim' | 'rewrite' | 'spun' | 'translation',
  containment: number,
) => ({
  id: idOf('d', idOfReport(from), idOfReport(to)),
  decided: [],
  shared: containment > 0.5 ? ['the interior ministry'] : [],
  from: idOfReport(from),
  to: idOfReport(to),
  kind,
  evidence: {
    containment,
    runs: containment > 0.5 ? [{ from: [0, 40] as SpanPair, to: [0, 40] as SpanPair }] : [],
    steps: [`R7: ${Math.round(containment * 100)} % of the shorter report's own words stand in the other`],
  },
})

const aligned = (here: ReadingClaim, there: ReadingClaim, run: string, run2 = run) => {
  const at = (claim: ReadingClaim, words: string): SpanPair => {
    const start = claim.span[0] + claim.exact.indexOf(words)
    return [start, start + words.length]
  }
  return [{ here: at(here, run2), there: at(there, run) }]
}

const undecided = <Line>(line: Line) => ({ ...line, decided: [] })

const record: StoryRecord = {
  id: idOf('c', 'sarvela'),
  label: 'Fire at the grain port of Sarvela',
  why: [],
  date: '2031-03-02',
  place: { city: 'Sarvela', region: null, country: 'Ordania', latitude: 41.2, longitude: 19.4 },
  reports: readings.map((reading) => recordReport(reading)),
  parties: [
    {
      id: idOf('p', 'torvik'),
      name: 'Ana Torvik',
      kind: 'person',
      roles: ["dockers' leader"],
      offices: [
        {
          title: "dockers' leader",
          state: 'acting',
          since: null,
          asOf: '2031-03-02',
          reports: ['wire', 'lantern'].map(idOfReport),
          claims: [],
          disputed: false,
        },
      ],
      variants: [
        { name: 'Ana Torvik', reports: ['wire', 'lantern'].map(idOfReport) },
        { name: 'Ms Torvik', reports: ['post', 'ostrel'].map(idOfReport) },
      ],
      evidence: ['surname and title agree'],
      decided: [],
    },
  ],
  derivations: [
    derivation('wire', 'lantern', 'verbatim', 1),
    derivation('post', 'tide', 'rewrite', 0.62),
    derivation('post', 'ostrel', 'translation', 0.31),
    derivation('tide', 'odd', 'spun', 0.27),
  ],
  origins: origins.map(undecided),
  tallies: recordTallies(tallies, origins, readings, words).map(undecided),
  utterances: [
    {
      decided: [],
      id: idOf('u', 'fans'),
      speaker: 'Ana Torvik',
      when: '2031-03-02',
      why: ['two renderings share 12 words in order'],
      renderings: [
        { claim: fans.id, relation: 'verbatim', aligned: [] },
        {
          claim: fansAgain.id,
          relation: 'verbatim',
          aligned: aligned(fansAgain, fans, 'Nobody had checked the fans for a year, and we had said so in writing'),
        },
        {
          claim: fansCut.id,
          relation: 'fragment',
          aligned: aligned(fansCut, fans, 'Nobody had checked the fans for a year'),
        },
        { claim: fansAbroad.id, relation: 'translation', aligned: aligned(fansAbroad, fans, 'year') },
        { claim: fansTold.id, relation: 'proposed', aligned: aligned(fansTold, fans, 'the fans') },
      ],
    },
  ],
  incidents: [
    {
      decided: [],
      id: idOf('i', 'governor'),
      date: '2031-03-04',
      first: '2031-03-04',
      final: '2031-03-04',
      precision: 'day',
      type: 'resign',
      who: 'governor',
      target: null,
      place: { city: 'Sarvela', region: null, country: 'Ordania', latitude: 41.2, longitude: 19.4 },
      claims: [resigned.id, sacked.id],
      versions: [
        { says: 'resigned', claims: [resigned.id] },
        { says: 'was sacked', claims: [sacked.id] },
      ],
      why: ['same day, same person'],
    },
  ],
  contradictions: [
    {
      decided: [],
      id: idOf('x', 'governor'),
      type: 'attribution',
      says: 'the governor resigned against the governor was sacked',
      between: [resigned.id, sacked.id],
      excluded: ['time: both say Tuesday', 'place'],
      hypothesis: 'he was asked to resign',
      rule: 'R11',
      about: [idOf('i', 'governor')],
    },
    {
      decided: [],
      id: idOf('x', 'killed'),
      type: 'value',
      says: '31 killed against 45 killed',
      between: [killed31.id, killed45.id],
      excluded: ['time', 'population', 'place', 'rounding'],
      hypothesis: null,
      rule: 'R11',
      about: [allKilled.id],
    },
  ],
  decided: [],
  unmet: [],
}

/** The record the views are tried on. */
export const crisis: StoryRecords = { schema: 'stemma/record@1', stories: [record], unmet: [] }

/** The record of no reports. */
export const nothing: StoryRecords = { schema: 'stemma/record@1', stories: [], unmet: [] }
