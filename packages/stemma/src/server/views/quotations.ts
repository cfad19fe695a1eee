import {
  capital,
  decidedTexts,
  introduced,
  type Marked,
  many,
  partyFacts,
  type RecordReport,
  reportName,
  type StoryIndex,
  type StoryRecord,
  toldRenderings,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { PartyRow, QuotationsView, RenderingRow, UtteranceCard, UtteranceDetail } from '../schemas/quotations.ts'
import { dayOf, type Seen } from './seen.ts'
import { type Stretch, wordDifferences } from './word-differences.ts'

type Utterance = StoryRecord['utterances'][number]

/** Which speech is asked for; what is not given asks nothing. */
export interface QuotationsAsked {
  readonly speaker?: string | undefined
  readonly q?: string | undefined
  readonly part?: UtteranceCard['part'] | undefined
}

/** A story's speech that a filter leaves, that with most renderings first; and who speaks. */
export const quotationsIn = (
  { record, index }: Seen,
  { speaker, q, part }: QuotationsAsked,
): Frozen<Omit<QuotationsView, 'items' | 'next'>> & { readonly found: readonly Utterance[] } => {
  const speakers = new Map<string, number>()
  for (const each of record.utterances) {
    const name = speakerOf(each) ?? nobody
    speakers.set(name, (speakers.get(name) ?? 0) + 1)
  }
  const sought = q?.trim().toLowerCase() ?? ''
  const left = record.utterances.filter(
    (utterance) =>
      (speaker === undefined || (speakerOf(utterance) ?? nobody) === speaker) &&
      (sought === '' || says(utterance, sought, index)),
  )
  const several = left.filter((utterance) => partOf(utterance, index) === 'several')
  const single = left.filter((utterance) => partOf(utterance, index) === 'single')
  return {
    found: part === 'several' ? several : part === 'single' ? single : [...several, ...single],
    inAll: { several: several.length, single: single.length },
    speakers: [...speakers]
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, mostSpeakers)
      .map(([name, count]) => ({ name, count })),
  }
}

const mostSpeakers = 200

/** What a speaker is called whom no report names. */
const nobody = 'Nobody named'

const speakerOf = ({ speaker }: Utterance): string | null => (speaker === null ? null : capital(speaker))

const partOf = ({ renderings }: Utterance, index: StoryIndex): UtteranceCard['part'] =>
  new Set(renderings.map(({ claim }) => index.claims.get(claim)?.report.id)).size > 1 ? 'several' : 'single'

const says = ({ speaker, renderings }: Utterance, sought: string, index: StoryIndex): boolean =>
  speaker?.toLowerCase().includes(sought) === true ||
  renderings.some(({ claim }) => index.claims.get(claim)?.claim.exact.toLowerCase().includes(sought) === true)

/** Wordings of one utterance, and reports that print each, that a card among others shows; and one that is chosen. */
const ofCard = { renderings: 8, prints: 12 }
const ofChosen = { renderings: 80, prints: 60 }

/** An utterance as its card shows it. */
export const utteranceCard = (
  utterance: Marked<Utterance>,
  { record, index }: Seen,
  most = ofCard,
): Frozen<UtteranceCard> => {
  const { id, when, renderings, why } = utterance
  const told = toldRenderings(renderings, index)
  return {
    id,
    speaker: speakerOf(utterance),
    office: officeOf(utterance, record),
    when,
    renderings: told.slice(0, most.renderings).map(({ relation, stretches, language, claims, reports }) => ({
      relation,
      stretches: [...stretches],
      language,
      prints: printing(claims, reports.slice(0, most.prints), index),
      printsInAll: reports.length,
    })),
    renderingsInAll: told.length,
    reports: new Set(told.flatMap(({ reports }) => reports.map((report) => report.id))).size,
    part: partOf(utterance, index),
    why: why.map(withDays),
    decided: decidedTexts(id, index),
  }
}

/** Who prints some words: each report once, with its claim. */
const printing = (
  claims: readonly string[],
  reports: readonly RecordReport[],
  index: StoryIndex,
): Frozen<RenderingRow['prints']> =>
  reports.map((report) => ({
    claim: claims.find((claim) => index.claims.get(claim)?.report.id === report.id) ?? claims[0]!,
    report: report.id,
    name: reportName(report, index),
    day: dayOf(report.published),
  }))

/** The office in which reports have somebody speak. */
const officeOf = ({ speaker }: Utterance, { parties }: StoryRecord): string | null => {
  if (speaker === null) return null
  const party = parties.find(
    ({ name, variants }) => name === speaker || variants.some((variant) => variant.name === speaker),
  )
  const office = party?.offices.find(({ title, state }) => title !== null && (state === 'held' || state === 'acting'))
  return office?.title ?? null
}

/**
 * An utterance with two of its renderings side by side; null where there is none of this id.
 *
 * @param a ids of quotation claims; where one is not given, the first in other words and of another report
 */
export const utteranceDetail = (
  id: string,
  { a, b }: { readonly a?: string | undefined; readonly b?: string | undefined },
  seen: Seen,
): Frozen<UtteranceDetail> | null => {
  const utterance = seen.record.utterances.find((each) => each.id === id)
  if (utterance === undefined) return null
  const card = utteranceCard(utterance, seen, ofChosen)
  const claims = card.renderings.flatMap(({ prints }) => prints.map(({ claim }) => claim))
  const firsts = card.renderings.map(({ prints }) => prints[0]!.claim)
  const one = claims.find((claim) => claim === a) ?? firsts.find((claim) => claim !== b)
  // What another report has tells more than what the same one has in its headline.
  const from = (claim: string | undefined) =>
    claim === undefined ? undefined : seen.index.claims.get(claim)?.report.id
  const other =
    claims.find((claim) => claim === b && claim !== one) ??
    firsts.find((claim) => from(claim) !== from(one)) ??
    firsts.find((claim) => claim !== one) ??
    claims.find((claim) => claim !== one)
  if (one === undefined || other === undefined) return { utterance: card, compared: null }
  const [here, there] = [wordsOf(one, seen), wordsOf(other, seen)]
  const { here: ours, there: theirs, shared, of } = wordDifferences(here, there)
  const side = (claim: string, text: string, differs: readonly Stretch[]) => {
    const row = card.renderings.find(({ prints }) => prints.some((print) => print.claim === claim))!
    const print = row.prints.find((each) => each.claim === claim)!
    return { ...print, relation: row.relation, text, language: row.language, differs }
  }
  return {
    utterance: card,
    compared: {
      a: side(one, here, ours),
      b: side(other, there, theirs),
      shared,
      says: `${shared} of ${many(of, 'word')} are the same, in the same order`,
    },
  }
}

/** The words that a quotation puts in somebody's mouth. */
const wordsOf = (id: string, { index }: Seen): string => {
  const { claim } = index.claims.get(id)!
  if (claim.kind !== 'quotation' || claim.content.length === 0) return claim.exact
  const from = claim.span[0]
  return claim.content.map(([start, end]) => claim.exact.slice(start - from, end - from)).join(' … ')
}

/** Who is who: persons and bodies of whom there is more to say than a name, who speaks most first. */
export const partyRows = ({ record, index }: Seen): readonly Frozen<PartyRow>[] => {
  const spoken = new Map<string, number>()
  for (const { speaker } of record.utterances) if (speaker !== null) spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1)
  return introduced(record)
    .map((party) => ({ party, facts: factsOf(party, index) }))
    .map(({ party, facts }) => ({
      id: party.id,
      name: capital(party.name),
      kind: party.kind,
      facts: facts.slice(0, mostFacts),
      factsInAll: facts.length,
      reports: new Set(party.variants.flatMap(({ reports }) => reports)).size,
      utterances: spoken.get(party.name) ?? 0,
      why: party.evidence.map(withDays),
      decided: decidedTexts(party.id, index),
    }))
    .toSorted((a, b) => b.utterances - a.utterances || b.reports - a.reports || (a.name < b.name ? -1 : 1))
}

const mostFacts = 8

/** What is said of a party, the same once. */
const factsOf = (party: Parameters<typeof partyFacts>[0], index: StoryIndex): readonly PartyRow['facts'][number][] => [
  ...new Map(
    partyFacts(party, index).map(({ says: said, claims }) => [said, { says: withDays(said), claims: [...claims] }]),
  ).values(),
]
