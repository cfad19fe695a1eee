import type { ReadingStatement } from '../claims/reading.ts'
import type { Incident } from '../reconcile/incidents.ts'
import type { Origin } from '../reconcile/origins.ts'
import { grouped } from '../record/amount.ts'
import { dayText } from '../record/day-text.ts'
import { markText, type UnmetDecision } from '../record/decision-marks.ts'
import { incidentName } from '../record/incident-name.ts'
import type { RecordReport } from '../record/record-report.ts'
import type { RecordTally, RecordTallyReading } from '../record/record-tally.ts'
import type { StemmaNode } from '../record/stemma.ts'
import { inRunningText, isOwnAccount, type StoryIndex } from '../record/story-index.ts'
import type { RecordParty, StoryRecord } from '../record/story-record.ts'

// How the lines of a record are told, whatever they are told on: terminal, Markdown, page.

/** `1 origin`, `2 origins`. */
export const many = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`

/** What a report is called where there is little room: its outlet, else its headline or its day (`storyIndex`). */
export const reportName = (report: RecordReport, index: StoryIndex): string => index.names.get(report.id) ?? report.id

/** Where an origin's claims start, in few words. */
export const originName = (origin: Origin, index: StoryIndex): string => {
  if (!isOwnAccount(origin, index)) return origin.who === null ? 'no source named' : inRunningText(origin.who, index)
  const reports = origin.reports
    .flatMap((id) => index.reports.get(id) ?? [])
    .toSorted((a, b) => (index.order.get(a.id) ?? 0) - (index.order.get(b.id) ?? 0))
  const own = reports.find(({ outlet }) => outlet === origin.who) ?? reports[0]
  return `${own === undefined ? origin.who : (own.outlet ?? reportName(own, index))}, its own account`
}

/** The place of a story or an incident: `Almaty, Kazakhstan`. */
export const placeText = (
  place: { readonly city: string | null; readonly region: string | null; readonly country: string | null } | null,
): string | null => {
  const parts = [place?.city, place?.region, place?.country].filter((part) => part != null)
  const once = parts.filter((part, at) => parts.indexOf(part) === at)
  return once.length === 0 ? null : once.join(', ')
}

/** The figure that stands, as it was worded; null where none does. */
export const bestText = ({ best, readings }: RecordTally): string | null => {
  if (best === null) return null
  const said = readings.findLast(({ state, value }) => state === 'standing' && value === best)
  return said?.worded ?? grouped(best)
}

/** `31–45`, `31 or more`, `up to 300`; null where both ends are open. */
export const rangeText = ({ low, high }: Pick<RecordTally, 'low' | 'high'>): string | null => {
  if (low !== null && high !== null) return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`
  if (low !== null) return `${grouped(low)} or more`
  return high === null ? null : `up to ${grouped(high)}`
}

/** Who a reading comes from and through whom, nearest to the fact first: names without the outlets that print it. */
export const chainText = (reading: RecordTallyReading, index: StoryIndex): readonly string[] => {
  const origin = index.origins.get(reading.origin)
  const relays = new Set<string>()
  for (const id of reading.claims) {
    for (const hop of index.claims.get(id)?.claim.attribution.slice(1) ?? []) relays.add(hop.name)
  }
  if (origin === undefined || origin.who === null) return ['no source named', ...relays]
  relays.delete(origin.who)
  return [isOwnAccount(origin, index) ? 'own account' : inRunningText(origin.who, index), ...relays]
}

/** Whether there is more to say of a reading than that it stands. */
export const hasWhy = ({ state, why }: RecordTallyReading): boolean =>
  why !== '' && (state !== 'standing' || !/\bR9\b/.test(why))

/** Names of the outlets that print something, in the order of the record, once each. */
export const outletNames = (reports: readonly string[], index: StoryIndex): readonly string[] => [
  ...new Set(
    reports
      .flatMap((id) => index.reports.get(id) ?? [])
      .toSorted((a, b) => index.order.get(a.id)! - index.order.get(b.id)!)
      .map((report) => report.outlet ?? reportName(report, index)),
  ),
]

/** The first few of many, and how many more: `The Lantern, Tide News and 3 more`. */
export const someOf = (names: readonly string[], most: number): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`

/** What of the reports was not read. */
export const unreadText = (story: StoryRecord): string | null => {
  const count = story.reports.reduce((sum, { unread }) => sum + unread.length, 0)
  return count === 0 ? null : `${many(count, 'sentence')} not read`
}

/** A sentence of the record's own with its dates as they are printed; words of reports in it are left alone. */
export const withDays = (sentence: string): string =>
  sentence
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : part.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => dayText(iso))))
    .join('')

/** Marks what a person decided, with a word of it. */
export const decidedMark = '✎'

/** What people decided of a line, a sentence each: "✎ decided: accepted as 164 by the night desk on 5 Mar 2031 (entry 10)". */
export const decidedTexts = (id: string, { decided }: Pick<StoryIndex, 'decided'>): readonly string[] =>
  (decided.get(id) ?? []).map((mark) => `${decidedMark} decided: ${withDays(markText(mark))}`)

/** What people decided and the reports cannot carry out, a sentence each. */
export const unmetTexts = (unmet: readonly UnmetDecision[]): readonly string[] =>
  unmet.map(
    ({ why, ...mark }) =>
      `${decidedMark} not carried out: ${withDays(markText({ ...mark, overruledBy: null }))}; ${why}`,
  )

/** The first letter as a capital. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** What a story's heading says below its name. */
export const storyFacts = (story: StoryRecord, index: StoryIndex): readonly string[] => {
  const place = placeText(story.place)
  const versions = story.reports.filter(({ revisedBy }) => revisedBy !== null).length
  return [
    ...(story.date === null ? [] : [dayText(story.date)]),
    ...(place === null ? [] : [place]),
    many(story.reports.filter(({ revisedBy }) => revisedBy === null).length, 'report'),
    ...(versions === 0 ? [] : [many(versions, 'earlier version')]),
    many(outletNames([...index.reports.keys()], index).length, 'outlet'),
    unreadText(story) ?? 'all of it read',
  ]
}

/** The sum of parts that share nobody, with its parts; null where there is none (R8). */
export const floorText = ({ sum: floor }: RecordTally, index: StoryIndex): string | null => {
  if (floor === null) return null
  const parts = floor.parts.flatMap((id) => {
    const part = index.tallies.get(id)
    const added = part?.readings.find(({ claims }) => claims.some((claim) => floor.claims.includes(claim)))
    return part === undefined ? [] : [`${added?.worded ?? bestText(part) ?? rangeText(part) ?? '?'} (${part.label})`]
  })
  return `at least ${grouped(floor.value)} by sum${parts.length === 0 ? '' : `: ${parts.join(' + ')}`}`
}

/** How a number in the words for an incident fell since: those who were said to be killed are not thereby dead. */
export const fallenNumber = (
  { claims, target }: Incident,
  { claims: placed, readings }: StoryIndex,
): 'withdrawn' | 'denied' | null => {
  for (const id of claims) {
    const event = placed.get(id)
    for (const claim of event?.report.claims ?? []) {
      const [start, end] = event!.claim.span
      if (claim.kind !== 'figure' || claim.number[0] < start || claim.number[1] > end) continue
      const number = claim.exact.slice(claim.number[0] - claim.span[0], claim.number[1] - claim.span[0])
      if (target?.toLowerCase().includes(number.toLowerCase()) !== true) continue
      const state = readings.get(claim.id)?.state
      if (state === 'withdrawn' || state === 'denied') return state
    }
  }
  return null
}

/** What an incident was: "dismissal of the cabinet by the president"; where; in how many reports. */
export const incidentFacts = (incident: Incident, index: StoryIndex): readonly string[] => {
  const { what, whom, who } = incidentName(incident, index)
  const place = placeText(incident.place)
  const fallen = fallenNumber(incident, index)
  const reports = new Set(incident.claims.flatMap((id) => index.claims.get(id)?.report.id ?? []))
  return [
    [what, ...(whom === null ? [] : [`of ${whom}`]), ...(who === null ? [] : [`by ${who}`])].join(' '),
    ...(isDayInferred(incident) ? ['on that day or before'] : []),
    ...(place === null ? [] : [`in ${place}`]),
    ...(fallen === null ? [] : [`the number was ${fallen}`]),
    many(reports.size, 'report'),
  ]
}

/** Whether no report says when it was: the day is then the last on which it can have been. */
const isDayInferred = ({ date, first, final }: Incident): boolean => date !== null && date === final && first !== final

/** Persons and bodies of whom there is more to say than a name: an office, or names that differ between reports. */
export const introduced = ({ parties }: StoryRecord): readonly RecordParty[] =>
  parties.filter(
    ({ kind, offices, variants }) =>
      offices.length > 0 || ((kind === 'person' || kind === 'body') && differing(variants).length > 1),
  )

const differing = (variants: RecordParty['variants']): readonly string[] => [
  ...new Map(variants.map(({ name }) => [name.toLowerCase(), name])).values(),
]

/** What a party is: "former head of the council (10 Jan 2022, 2 reports)", "dismissed 9 Jan 2022, which is disputed". */
export const partyFacts = ({ name, offices, variants }: RecordParty, index: StoryIndex): readonly PartyFact[] => [
  ...offices.map(({ title, state, since, asOf, reports, claims, disputed }) => ({
    says:
      title === null
        ? `${state}${since === null ? '' : ` ${dayText(since)}`}${disputed ? ', which other reports tell otherwise' : ''}`
        : `${state === 'held' ? '' : `${state} `}${title} (${[...(asOf === null ? [] : [dayText(asOf)]), many(reports.length, 'report')].join(', ')})`,
    claims,
  })),
  ...differing(variants)
    .filter((variant) => variant.toLowerCase() !== name.toLowerCase())
    .map((variant) => {
      const reports = variants.filter((each) => each.name.toLowerCase() === variant.toLowerCase())
      const outlets = outletNames(
        reports.flatMap((each) => each.reports),
        index,
      )
      return { says: `written ${variant} by ${someOf(outlets, 3)}`, claims: [] }
    }),
]

/** Something that is said of a party, with the claims it rests on. */
export interface PartyFact {
  readonly says: string
  readonly claims: readonly string[]
}

/** Origins whose way to the page is worth drawing: those of figures, and those that several reports print. */
export const drawnOrigins = (story: StoryRecord): readonly Origin[] => {
  const counted = new Set(story.tallies.flatMap(({ readings }) => readings.map(({ origin }) => origin)))
  return story.origins.filter(({ id, reports }) => counted.has(id) || reports.length > 1)
}

/** How and when an origin spoke, and for whom. */
export const originFacts = ({ channel, when, family }: Origin): readonly string[] => [
  ...(channel === 'unknown' ? [] : [channel.replaceAll('-', ' ')]),
  ...(when === null ? [] : [dayText(when)]),
  ...(family === null ? [] : [`family: ${family}`]),
]

/** What the edge to a node rests on. */
export const restsText = ({ kind, rests }: StemmaNode): string => {
  const passes = kind === 'relay' ? 'passes it on, ' : ''
  switch (rests?.kind) {
    case 'words':
      return `${passes}“${rests.exact}”`
    case 'bare':
      return 'prints it without a source'
    case 'copy':
      return `${rests.derivation.kind}, ${Math.round(rests.share * 100)} % of its words`
    case undefined:
      return ''
  }
}

/** What the record is and is not, for those who have only the dossier. */
export const methodText = (isDecided: boolean): string =>
  `Every line was made by named rules from the words cited; nothing was averaged, nothing was guessed, ${isDecided ? `and where people decided it says so, with the mark ${decidedMark}` : 'and nobody edited it'}. Figures are grouped where they count the same, traced to where they start, and settled by the rules below. Words in reports are kept as they stand.`

/** Words in quotation marks; those that open with some keep their own. */
export const quotedText = (exact: string): string => (/^["“«„'‘]/.test(exact) ? exact : `“${exact}”`)

const boundSigns: Readonly<Partial<Record<RecordTallyReading['bound'], string>>> = {
  about: '≈ ',
  nearly: '≲ ',
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
}

/** A number where there is little room, as in a chart: "≈ 5,800"; of "dozens" its word, cut after 15 characters. */
export const shortNumber = ({
  value,
  bound,
  worded,
}: Pick<RecordTallyReading, 'value' | 'bound' | 'worded'>): string => {
  if (value !== null) return `${boundSigns[bound] ?? ''}${grouped(value)}`
  return worded.length > 16 ? `${worded.slice(0, 15)}…` : worded
}

/** Where a report says something of itself, for people: "JSON-LD", "the mail". */
export const statementSource = ({ field, from }: Pick<ReadingStatement, 'field' | 'from'>): string =>
  field === 'language' && from === 'text' ? 'the words' : statementSources[from]

const statementSources: Readonly<Record<ReadingStatement['from'], string>> = {
  input: 'the input',
  mail: 'the mail',
  'json-ld': 'JSON-LD',
  opengraph: 'OpenGraph',
  meta: 'a meta element',
  microdata: 'microdata',
  time: 'a time element',
  title: 'the title element',
  html: 'the html element',
  link: 'a link element',
  markup: 'the markup',
  text: 'the visible line',
  url: 'its address',
}
