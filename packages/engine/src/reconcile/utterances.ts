import type { Reading, SpanPair } from '../claims/reading.ts'
import { type Ruling, ruledBy } from '../decisions/in-force.ts'
import { regrouped } from '../decisions/regroup.ts'
import { byText } from '../text/by-text.ts'
import { dayOfIso } from '../text/calendar.ts'
import { withEnding } from '../text/endings.ts'
import { idOf } from '../text/id.ts'
import { alignment, stretches } from './alignment.ts'
import type { Ground, QuotationClaim, Told } from './ground.ts'
import { type Comparing, comparing } from './names.ts'
import { citedAs } from './outlet.ts'
import { type QuotedWords, quotedWords } from './quoted-words.ts'

/** One speech act and all its renderings. */
export interface Utterance {
  readonly id: string
  /** Name of the speaker; null where no report says. */
  readonly speaker: string | null
  /** ISO date. */
  readonly when: string | null
  /** The fullest first; the others are aligned to it. */
  readonly renderings: readonly Rendering[]
  readonly why: readonly string[]
}

export interface Rendering {
  /** Id of the quotation claim. */
  readonly claim: string
  readonly relation: 'verbatim' | 'fragment' | 'translation' | 'paraphrase' | 'proposed'
  /** Its words aligned to the first rendering's: stretches of both that match. */
  readonly aligned: readonly { readonly here: SpanPair; readonly there: SpanPair }[]
}

/** A quotation with what it is compared by. */
interface Quote extends Told<QuotationClaim>, QuotedWords {
  /** Who speaks, as speakers are compared; null where nobody is named. */
  readonly speaker: string | null
  readonly name: string | null
  readonly date: string | null
  /** Folded beginnings of the words that carry meaning. */
  readonly stems: ReadonlySet<string>
}

/**
 * The speech acts of a story. Renderings are joined by a run of words they share, and only where their speakers may be
 * one; the same speaker's words of the same day in another wording are proposed and never asserted. One common word makes
 * no utterance.
 */
export const utterancesOf = (ground: Ground): Utterance[] => {
  const quotes = quotesOf(ground)
  const { rulings } = ground.decided
  const groups = decidedGroups(grouped(quotes), rulings)
  const { joined, proposals } = proposed(groups, deniedOf(rulings))
  return joined
    .map((group) => utterance(group, proposals.get(group) ?? [], ground))
    .toSorted(
      (a, b) =>
        b.renderings.length - a.renderings.length || byText(a.when ?? '9', b.when ?? '9') || (a.id < b.id ? -1 : 1),
    )
}

/** Speeches as people brought them together or apart (rules.md R14). */
const decidedGroups = (groups: readonly Group[], rulings: readonly Ruling[]): readonly Group[] =>
  rulings.length === 0
    ? groups
    : regrouped(
        groups.map((group) => ({ items: group.quotes, from: group })),
        ({ claim }) => claim.id,
        rulings,
        'utterance',
      ).map(({ items, from, with: others, apart, by }) => ({
        quotes: [...items],
        why: [
          ...(apart === null ? [from, ...others].flatMap(({ why }) => why) : []),
          ...by.map((ruling) => `R14: ${wordOf(ruling)} by ${ruledBy(ruling)}`),
        ],
        decided: by.length > 0,
      }))

const wordOf = ({ decision }: Ruling): string =>
  decision.kind === 'relation'
    ? decision.relation === 'none'
      ? 'said to be no rendering'
      : `said to be a ${decision.relation}`
    : decision.kind === 'split'
      ? 'parted'
      : 'brought together'

/** By quotation claim: those of the utterances that a person said it does not render. */
const deniedOf = (rulings: readonly Ruling[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const denied = new Map<string, ReadonlySet<string>>()
  for (const { decision } of rulings) {
    if (decision.kind === 'split' && decision.target.kind === 'utterance') {
      const out = new Set(decision.out.claims)
      const rest = decision.target.claims.filter((id) => !out.has(id))
      for (const id of out) denied.set(id, new Set([...(denied.get(id) ?? []), ...rest]))
    }
    if (decision.kind !== 'relation' || decision.between !== 'rendering') continue
    const own = new Set(decision.target.claims)
    const others = decision.other.claims.filter((id) => !own.has(id))
    for (const id of own) {
      const held = denied.get(id) ?? new Set()
      const left = [...held].filter((other) => !others.includes(other))
      denied.set(id, new Set(decision.relation === 'none' ? [...held, ...others] : left))
    }
  }
  return denied
}

/** Fewer words of meaning than these are a phrase that many use. */
const fewest = 3

const quotesOf = ({ readings, language, parties, dates }: Ground): Quote[] => {
  const { common, quoted } = language.reconciling
  const stemOf = (word: string): string =>
    word.length > quoted.longest ? word.slice(0, quoted.longest) : withEnding(word, quoted.endings)
  return readings.flatMap((reading) => {
    let compare: Comparing | null = null
    return reading.claims.flatMap((claim): Quote[] => {
      if (claim.kind !== 'quotation') return []
      const found = quotedWords(reading, claim)
      const stems = new Set(found.words.filter((word) => !common.has(word) && word.length > 2).map(stemOf))
      const hop = claim.speaker ?? claim.attribution[0] ?? null
      // Somebody's words between marks are told though each of them is common: "We are not to blame for it".
      if (stems.size < fewest && (hop === null || wordsBetweenMarks(reading, claim) < run)) return []
      compare ??= comparing(reading, language)
      const party = hop?.party == null ? null : parties.partyOf(reading.id, hop.party)
      const core = hop === null ? [] : compare(hop.name).core.toSorted()
      const speaker = party !== null ? party.id : core.length === 0 ? null : core.join(' ')
      const name = party?.kind === 'person' ? party.name : (hop?.name ?? null)
      return [{ reading, claim, ...found, speaker, name, date: dates.said(reading, claim).date, stems }]
    })
  })
}

/** How many words of a quotation stand between quotation marks. */
const wordsBetweenMarks = (reading: Reading, claim: QuotationClaim): number => {
  if (claim.mode === 'indirect') return 0
  const inside = (start: number, end: number): boolean => claim.content.some(([from, to]) => from <= start && end <= to)
  const marked = reading.quoted.flatMap(({ span }) => (inside(...span) ? [span] : []))
  return quotedWords(reading, { ...claim, content: marked }).words.length
}

/** Words in a run that two renderings share before they are compared in full. */
const run = 5

/** A run that more quotations share than these is compared with the first of them. */
const crowd = 32

/** Quotations that share words of one speech, each with what joined it. */
interface Group {
  readonly quotes: Quote[]
  readonly why: string[]
  /** A person put it together or apart. */
  readonly decided: boolean
}

const grouped = (quotes: readonly Quote[]): Group[] => {
  const parent = quotes.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root]!
    parent[at] = root
    return root
  }
  // Reported speech may fit two speeches; it never makes them one.
  const wordForWord = quotes.map(({ claim }) => claim.mode !== 'indirect')
  const isQuoted = (at: number): boolean => quotes[at]!.claim.mode !== 'indirect'
  /** Roots of groups that hold words between quotation marks. */
  const quoting = new Set([...quotes.keys()].filter(isQuoted))
  const why = new Map<number, string[]>()
  const seen = new Set<string>()
  const holders = new Map<string, number[]>()
  for (const [at, { words }] of quotes.entries()) {
    const own = new Set<string>()
    for (let from = 0; from + run <= words.length; from++) own.add(words.slice(from, from + run).join(' '))
    for (const key of own) {
      const among = holders.get(key) ?? []
      holders.set(key, among)
      for (const other of among) {
        const pair = `${other} ${at}`
        if (seen.has(pair)) continue
        seen.add(pair)
        if (rootOf(other) === rootOf(at)) continue
        const shared = join(quotes[other]!, quotes[at]!)
        if (shared === null) continue
        const [first, second] = [rootOf(other), rootOf(at)].toSorted((a, b) => a - b)
        const areDirect = [other, at].every((each) => quotes[each]!.claim.mode !== 'indirect')
        if (!areDirect && wordForWord[first!] && wordForWord[second!]) continue
        // A report's own words for a speech may fit two passages of it; they make one of neither.
        if (quoting.has(first!) && quoting.has(second!) && !(isQuoted(other) && isQuoted(at))) continue
        if (quoting.has(second!)) quoting.add(first!)
        parent[second!] = first!
        wordForWord[first!] ||= wordForWord[second!]!
        const told = why.get(first!) ?? []
        for (const each of why.get(second!) ?? []) told.push(each)
        told.push(shared)
        why.set(first!, told)
      }
      if (among.length < crowd) among.push(at)
    }
  }
  const groups = new Map<number, Group>()
  for (const [at, quote] of quotes.entries()) {
    const root = rootOf(at)
    const group = groups.get(root) ?? { quotes: [], why: why.get(root) ?? [], decided: false }
    groups.set(root, group)
    group.quotes.push(quote)
  }
  return [...groups.values()]
}

/** Why two quotations are renderings of one speech; null if they are not. */
const join = (a: Quote, b: Quote): string | null => {
  if (a.claim.attribution.length > 0 && b.claim.attribution.length > 0 && !mayBeOneSpeaker(a, b)) return null
  if (daysApart(a, b) > mostDays || isWithin(a, b)) return null
  const pairs = alignment(a.words, b.words)
  const longest = Math.max(0, ...stretches(pairs).map(({ words }) => words))
  const share = pairs.length / Math.min(a.words.length, b.words.length)
  if (longest < 8 && share < (longest > run ? 0.7 : 0.8)) return null
  return `R7: ${citedAs(a.reading)} and ${citedAs(b.reading)} share ${longest} words in a row`
}

/** What one report says of a speech inside a speech is told once, by the inner one. */
const isWithin = (a: Quote, b: Quote): boolean =>
  a.reading === b.reading &&
  a.claim.content.some(([start, end]) => b.claim.content.some(([from, to]) => start < to && from < end))

const mayBeOneSpeaker = (a: Quote, b: Quote): boolean =>
  a.speaker === null || b.speaker === null || a.speaker === b.speaker || a.reading === b.reading

/** Reports of one speech may date it by the day they came out. */
const mostDays = 3

const daysApart = (a: Quote, b: Quote): number => {
  const [one, two] = [a.date === null ? null : dayOfIso(a.date), b.date === null ? null : dayOfIso(b.date)]
  return one === null || two === null ? 0 : Math.abs(one - two)
}

/** Groups of one speaker compared for the same speech in other words; more of one speaker than these are not. */
const mostOfOne = 64

/**
 * The same speaker on the same days, sharing words that are rare among the story's quotations: perhaps another
 * translation, offered to a person and not asserted.
 */
const proposed = (
  groups: readonly Group[],
  denied: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly joined: readonly Group[]; readonly proposals: ReadonlyMap<Group, readonly Quote[]> } => {
  const rarity = raritiesOf(groups)
  const bySpeaker = new Map<string, Group[]>()
  for (const group of groups) {
    const speaker = group.quotes.find((quote) => quote.speaker !== null)?.speaker
    if (speaker === undefined || speaker === null || !group.quotes.some(({ claim }) => claim.mode !== 'indirect'))
      continue
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), group])
  }
  const proposals = new Map<Group, Quote[]>()
  const taken = new Set<Group>()
  for (const of of bySpeaker.values()) {
    const ordered = of
      .toSorted(
        (a, b) => reportsOf(b).size - reportsOf(a).size || b.quotes[0]!.words.length - a.quotes[0]!.words.length,
      )
      .slice(0, mostOfOne)
    for (const [at, group] of ordered.entries()) {
      if (taken.has(group)) continue
      const held = reportsOf(group)
      for (const other of ordered.slice(at + 1)) {
        const [quote] = other.quotes
        if (taken.has(other) || other.quotes.length > 1 || quote === undefined || held.has(quote.reading.id)) continue
        const not = denied.get(quote.claim.id)
        if (not !== undefined && group.quotes.some(({ claim }) => not.has(claim.id))) continue
        if (!group.quotes.some((each) => isLike(each, quote, rarity))) continue
        taken.add(other)
        proposals.set(group, [...(proposals.get(group) ?? []), quote])
      }
    }
  }
  const kept = groups.filter(
    (group) =>
      !taken.has(group) && (group.quotes.length > 1 || proposals.has(group) || isDirect(group) || group.decided),
  )
  return { joined: kept, proposals }
}

const reportsOf = (group: Group): ReadonlySet<string> => new Set(group.quotes.map(({ reading }) => reading.id))

const isDirect = ({ quotes: [quote] }: Group): boolean => quote !== undefined && quote.claim.mode !== 'indirect'

/** How telling each word is: the fewer of the story's speeches use it, the more. */
const raritiesOf = (groups: readonly Group[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const { quotes } of groups) {
    for (const stem of new Set(quotes.flatMap(({ stems }) => [...stems]))) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  }
  return new Map([...uses].map(([stem, number]) => [stem, Math.log(1 + groups.length / number)]))
}

/** Share of the shorter quotation's telling words that must stand in the other, and how many at least. */
const alike = 0.3
const sharedAtLeast = 4

const isLike = (a: Quote, b: Quote, rarity: ReadonlyMap<string, number>): boolean => {
  if (daysApart(a, b) > 1) return false
  const weight = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0)
  const shared = [...a.stems].filter((stem) => b.stems.has(stem))
  return shared.length >= sharedAtLeast && weight(shared) >= alike * Math.min(weight(a.stems), weight(b.stems))
}

const utterance = ({ quotes, why }: Group, proposals: readonly Quote[], { story, decided }: Ground): Utterance => {
  const set = relationsOf(decided.rulings)
  const [base, ...others] = quotes.toSorted(byFullness)
  const renderings = [
    ...others.map((quote) => rendering(quote, base!, set.get(quote.claim.id) ?? relationOf(quote, base!))),
    ...proposals.toSorted(byFullness).map((quote) => rendering(quote, base!, 'proposed' as const)),
  ]
  const all = [...quotes, ...proposals]
  const names = all.flatMap(({ name }) => name ?? [])
  const when = quotes.flatMap(({ date }) => date ?? []).toSorted()[0] ?? null
  return {
    id: idOf('u', story, base!.claim.id),
    speaker: base!.name ?? names[0] ?? null,
    when,
    renderings: [{ claim: base!.claim.id, relation: relationOf(base!, base!), aligned: [] }, ...renderings],
    why: [
      ...why,
      ...proposals.map(
        (quote) =>
          `R7: ${citedAs(quote.reading)} gives words of the same speaker and day that share telling words but no run: perhaps another translation; proposed for review`,
      ),
    ],
  }
}

/** By quotation claim: what people said it is to its utterance. */
const relationsOf = (rulings: readonly Ruling[]): ReadonlyMap<string, Rendering['relation']> => {
  const set = new Map<string, Rendering['relation']>()
  for (const { decision } of rulings) {
    if (decision.kind !== 'relation' || decision.between !== 'rendering') continue
    for (const id of decision.target.claims) {
      if (decision.relation === 'none') set.delete(id)
      else set.set(id, decision.relation)
    }
  }
  return set
}

/** Word for word before reported speech, the longest first, then the earliest report. */
const byFullness = (a: Quote, b: Quote): number =>
  Number(a.claim.mode === 'indirect') - Number(b.claim.mode === 'indirect') ||
  b.words.length - a.words.length ||
  byText(a.reading.published ?? '9', b.reading.published ?? '9') ||
  (a.claim.id < b.claim.id ? -1 : 1)

const relationOf = (quote: Quote, base: Quote): Rendering['relation'] => {
  if (quote === base) return quote.claim.mode === 'indirect' ? 'paraphrase' : 'verbatim'
  if (quote.claim.mode === 'indirect') return 'paraphrase'
  const pairs = alignment(quote.words, base.words)
  const own = pairs.length / quote.words.length
  if (own < 0.85) return 'translation'
  return pairs.length / base.words.length >= 0.85 ? 'verbatim' : 'fragment'
}

const rendering = (quote: Quote, base: Quote, relation: Rendering['relation']): Rendering => ({
  claim: quote.claim.id,
  relation,
  aligned: stretches(alignment(quote.words, base.words)).map(({ a, b, words }) => ({
    here: [quote.spans[a]![0], quote.spans[a + words - 1]![1]],
    there: [base.spans[b]![0], base.spans[b + words - 1]![1]],
  })),
})
