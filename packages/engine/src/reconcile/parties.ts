import type { Reading, ReadingParty } from '../claims/reading.ts'
import type { Decided } from '../decisions/decided.ts'
import { type Ruling, ruledBy } from '../decisions/in-force.ts'
import type { Language } from '../language/language.ts'
import { byText } from '../text/by-text.ts'
import { idOf } from '../text/id.ts'
import { type ComparedName, comparing, sound, wordsOf } from './names.ts'

/** One person, body or group across the reports of a story. */
export interface StoryParty {
  readonly id: string
  /** The fullest name any report gives. */
  readonly name: string
  readonly kind: ReadingParty['kind']
  /** What it is called and what happens to it: titles as written, and `victim`, `spokesperson`, `suspect` … */
  readonly roles: readonly string[]
  /** Every name form, with the reports that use it. */
  readonly variants: readonly { readonly name: string; readonly reports: readonly string[] }[]
  /** Why these mentions are one party, one step each. */
  readonly evidence: readonly string[]
}

/** The parties of a story, and which of them a report's own party is. */
export interface StoryParties {
  readonly parties: readonly StoryParty[]
  /** By report id and the report's party id. */
  readonly partyOf: (report: string, party: string) => StoryParty | null
}

/** A party as one report has it, or as several that give it one and the same name. */
interface Draft {
  readonly kind: ReadingParty['kind']
  /** Compared words, in order. */
  readonly words: readonly string[]
  country: string | null
  readonly gender: Set<string>
  readonly roles: Set<string>
  /** By name as written: ids of reports. */
  readonly names: Map<string, Set<string>>
  readonly evidence: string[]
  mentions: number
  /** Decisions that part it from others: on which side it is, by seq. */
  readonly sides: Map<number, 'out' | 'rest'>
  /** The draft it was merged into. */
  into: Draft | null
}

/**
 * Merges the parties of a story's reports on evidence: the same full name; a full name whose every word sounds the same in
 * the usual transliterations; a surname or a title together with the other; a body's own words with the same country; the
 * initials of a body. The likeness of one word is never enough, and pairs the language keeps apart stay apart.
 */
export const partiesOf = (
  readings: readonly Reading[],
  language: Language,
  { rulings }: Pick<Decided, 'rulings'>,
): StoryParties => {
  const drafts = new Map<string, Draft>()
  const of = new Map<string, Draft>()
  for (const reading of readings) {
    const compare = comparing(reading, language)
    const spoken = new Set(reading.claims.flatMap(({ attribution }) => attribution.map(({ party }) => party)))
    for (const party of reading.parties) {
      if (!isKept(party, spoken.has(party.id))) continue
      const { core, country } = party.kind === 'body' || party.kind === 'group' ? compare(party.name) : unplaced
      const words = core.length === 0 ? wordsOf(party.name) : core
      // One word alone names nobody for sure: it stays its report's own until evidence joins it.
      const alone = party.kind === 'person' && words.length < 2 ? reading.id : ''
      const where =
        party.kind === 'place' ? `${party.place?.country ?? ''}/${party.place?.region ?? ''}` : (country ?? '')
      const key = [party.kind, party.kind === 'body' ? words.toSorted().join(' ') : words.join(' '), where, alone].join(
        '|',
      )
      const draft = drafts.get(key) ?? newDraft(party.kind, words, country)
      drafts.set(key, draft)
      const names = draft.names.get(party.name) ?? new Set()
      draft.names.set(party.name, names.add(reading.id))
      for (const role of party.roles) draft.roles.add(role)
      if (party.gender !== 'unknown') draft.gender.add(party.gender)
      draft.mentions += party.mentions.length
      of.set(`${reading.id} ${party.id}`, draft)
    }
  }
  const all = [...drafts.values()].toSorted(byWords)
  const apart = pairsApart(language)
  const decided = partyDecisions(rulings, all)
  mergePersons(
    all.filter(({ kind }) => kind === 'person'),
    language,
    apart,
  )
  mergeBodies(all.filter(({ kind }) => kind === 'body'))
  for (const [one, other, evidence] of decided) merge(one, other, evidence)
  const made = new Map<Draft, StoryParty>()
  for (const draft of all) if (draft.into === null) made.set(draft, partyFrom(draft))
  return {
    parties: [...made].toSorted(([a], [b]) => b.mentions - a.mentions || byWords(a, b)).map(([, party]) => party),
    partyOf: (report, party) => {
      const draft = of.get(`${report} ${party}`)
      return draft === undefined ? null : (made.get(rootOf(draft)) ?? null)
    },
  }
}

const isKept = ({ kind, name }: ReadingParty, speaks: boolean): boolean => {
  if (kind === 'place') return true
  return speaks || (kind !== 'group' && /\p{Lu}/u.test(name))
}

const unplaced: ComparedName = { core: [], country: null }

const newDraft = (kind: Draft['kind'], words: readonly string[], country: string | null): Draft => ({
  kind,
  words,
  country,
  gender: new Set(),
  roles: new Set(),
  names: new Map(),
  evidence: [],
  mentions: 0,
  sides: new Map(),
  into: null,
})

const byWords = (a: Draft, b: Draft): number =>
  byText(a.kind, b.kind) ||
  byText(a.words.join(' '), b.words.join(' ')) ||
  byText(a.country ?? '', b.country ?? '') ||
  byText(
    [...a.names.values()].map((reports) => [...reports].toSorted()[0]).join(),
    [...b.names.values()].map((reports) => [...reports].toSorted()[0]).join(),
  )

const rootOf = (draft: Draft): Draft => {
  let root = draft
  while (root.into !== null) root = root.into
  return root
}

const merge = (a: Draft, b: Draft, evidence: string): void => {
  const [one, two] = [rootOf(a), rootOf(b)]
  if (one === two || areParted(one, two)) return
  const [kept, other] = one.words.length >= two.words.length ? [one, two] : [two, one]
  other.into = kept
  kept.country ??= other.country
  kept.mentions += other.mentions
  for (const role of other.roles) kept.roles.add(role)
  for (const gender of other.gender) kept.gender.add(gender)
  for (const [seq, side] of other.sides) kept.sides.set(seq, side)
  for (const [name, reports] of other.names) {
    const held = kept.names.get(name) ?? new Set()
    for (const report of reports) held.add(report)
    kept.names.set(name, held)
  }
  kept.evidence.push(...other.evidence, evidence)
}

const areParted = (a: Draft, b: Draft): boolean =>
  [...a.sides].some(([seq, side]) => b.sides.has(seq) && b.sides.get(seq) !== side)

/**
 * What people decided of parties (rules.md R14): marks those that are to stay apart, and gives those to bring together. A later
 * decision wins over an earlier one of the same parties.
 */
const partyDecisions = (
  rulings: readonly Ruling[],
  drafts: readonly Draft[],
): readonly (readonly [Draft, Draft, string])[] => {
  let together: (readonly [Draft, Draft, string])[] = []
  const named = (names: readonly string[], reports: readonly string[]): Draft[] => {
    const [called, held] = [new Set(names), new Set(reports)]
    return drafts.filter((draft) =>
      [...draft.names].some(
        ([name, by]) => called.has(name) && (held.size === 0 || [...by].some((id) => held.has(id))),
      ),
    )
  }
  for (const ruling of rulings) {
    const { seq, decision } = ruling
    if (decision.kind === 'merge' && decision.targets[0]?.kind === 'party') {
      const found = decision.targets.flatMap(({ names, reports }) => named(names, reports))
      for (const draft of found) for (const at of sharedSides(found)) draft.sides.delete(at)
      const [first, ...others] = found
      for (const other of others) together.push([first!, other, `R14: brought together by ${ruledBy(ruling)}`])
    }
    if (decision.kind === 'split' && decision.target.kind === 'party') {
      const { target, out } = decision
      const leaving = new Set(named(out.names, target.reports))
      const rest = named(target.names, target.reports).filter((draft) => !leaving.has(draft))
      for (const draft of leaving) draft.sides.set(seq, 'out')
      for (const draft of rest) draft.sides.set(seq, 'rest')
      together = together.filter(([a, b]) => leaving.has(a) === leaving.has(b))
      if (rest.length > 0)
        for (const draft of leaving) draft.evidence.push(`R14: parted from ${shown(rest[0]!)} by ${ruledBy(ruling)}`)
    }
  }
  return together
}

/** Earlier decisions that part some of these from others of them. */
const sharedSides = (drafts: readonly Draft[]): readonly number[] => {
  const sides = new Map<number, Set<string>>()
  for (const draft of drafts)
    for (const [seq, side] of draft.sides) sides.set(seq, (sides.get(seq) ?? new Set()).add(side))
  return [...sides].flatMap(([seq, of]) => (of.size > 1 ? [seq] : []))
}

/** Persons meet where their surnames sound alike. */
const mergePersons = (persons: readonly Draft[], language: Language, apart: ReadonlySet<string>): void => {
  const bySurname = new Map<string, Draft[]>()
  for (const person of persons) {
    const surname = person.words.at(-1)
    if (surname === undefined) continue
    const key = sound(surname)
    const among = bySurname.get(key)
    if (among === undefined) bySurname.set(key, [person])
    else among.push(person)
  }
  for (const among of bySurname.values()) {
    const full = among.filter(({ words }) => words.length > 1).slice(0, mostAlike)
    for (const [at, a] of full.entries()) {
      for (const b of full.slice(at + 1)) {
        if (!mayBeOne(a, b, apart)) continue
        const evidence = sameFullName(a.words, b.words)
        if (evidence !== null) merge(a, b, `${shown(a)} and ${shown(b)}: ${evidence}`)
      }
    }
    const alone = among.filter(({ words }) => words.length === 1)
    const people = [...new Set(full.map(rootOf))]
    for (const single of alone) {
      const named = people.filter(
        (person) => mayBeOne(single, person, apart) && person.words.at(-1) === single.words[0],
      )
      const fits = named.filter((person) => sharesRole(single, person, language))
      if (fits.length === 1) {
        merge(single, fits[0]!, `${shown(single)} and ${shown(fits[0]!)}: the same surname and the same office`)
      } else if (named.length === 1 && areTold(single, named[0]!)) {
        merge(single, named[0]!, `${shown(single)} and ${shown(named[0]!)}: the one person of that surname`)
      }
    }
    for (const [at, a] of alone.entries()) {
      for (const b of alone.slice(at + 1, at + mostAlike)) {
        if (a.words[0] === b.words[0] && mayBeOne(a, b, apart) && sharesRole(a, b, language)) {
          merge(a, b, `${shown(a)}: the same surname and the same office in two reports`)
        }
      }
    }
  }
}

/** A story has few people of one surname; more than these are a list, and are not compared in pairs. */
const mostAlike = 64

const mayBeOne = (a: Draft, b: Draft, apart: ReadonlySet<string>): boolean => {
  const [one, two] = [rootOf(a), rootOf(b)]
  if (one === two) return false
  if (one.gender.size === 1 && two.gender.size === 1 && [...one.gender][0] !== [...two.gender][0]) return false
  return !a.words.some((word, at) => b.words[at] !== undefined && apart.has(`${word} ${b.words[at]}`))
}

/** Why two full names are one; null if they are not. Middle names may be missing, initials stand for names. */
const sameFullName = (a: readonly string[], b: readonly string[]): string | null => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const [given, other] = [short.slice(0, -1), long.slice(0, -1)]
  // "Abdel Fattah" and "Abdelfattah"
  if (short.length < long.length && sound(given.join('')) === sound(other.join('')))
    return 'the same full name, its parts written together'
  let at = 0
  let initials = 0
  for (const name of given) {
    let met = false
    while (at < other.length && !met) {
      const against = other[at++]!
      if (sound(name) === sound(against)) met = true
      else if (name.length === 1 && against.startsWith(name)) {
        met = true
        initials++
      }
    }
    if (!met) return null
  }
  if (initials === given.length) return null
  if (short.length < long.length) return 'one full name holds the other'
  return a.join(' ') === b.join(' ')
    ? 'the same full name'
    : 'every word of the full name sounds the same, in two transliterations'
}

/** What a role is without what it is of: "cousin of the mayor" is no mayor's. */
const headOf = (role: string, { parties }: Language): string | undefined => {
  const joiners = parties.joiners.split(' ')
  const words = wordsOf(role)
  const end = words.findIndex((word) => joiners.includes(word))
  return words.slice(0, end > 0 ? end : words.length).at(-1)
}

const sharesRole = (a: Draft, b: Draft, language: Language): boolean => {
  const heads = new Set([...rootOf(a).roles].map((role) => headOf(role, language)))
  return [...rootOf(b).roles].some((role) => heads.has(headOf(role, language)))
}

/** Whether one report has both a bare surname and the full name, of which no report says what its bearer is. */
const areTold = (single: Draft, person: Draft): boolean => {
  const { roles, names } = rootOf(person)
  const reports = new Set([...names.values()].flatMap((held) => [...held]))
  return roles.size === 0 && [...single.names.values()].some((held) => [...held].some((id) => reports.has(id)))
}

/** Bodies of one country with the same words, and initials with the name they stand for. */
const mergeBodies = (bodies: readonly Draft[]): void => {
  const byCore = new Map<string, Draft[]>()
  const byInitials = new Map<string, Draft[]>()
  for (const body of bodies) {
    const core = body.words.toSorted().join(' ')
    byCore.set(core, [...(byCore.get(core) ?? []), body])
    if (body.words.length > 2) {
      const initials = body.words.map((word) => word[0]).join('')
      byInitials.set(initials, [...(byInitials.get(initials) ?? []), body])
    }
  }
  for (const among of byCore.values()) {
    const countries = new Set(among.flatMap(({ country }) => (country === null ? [] : [country])))
    // Two countries have such a body: which of them is meant without its country is left open.
    if (countries.size > 1) continue
    for (const other of among.slice(1)) {
      const country = [...countries][0]
      merge(
        among[0]!,
        other,
        `${shown(other)}: the same words${country === undefined ? '' : `, and no other country’s than ${country}’s`}`,
      )
    }
  }
  for (const body of bodies) {
    const [word] = body.words
    if (body.words.length !== 1 || word === undefined || word.length < 3) continue
    const fits = [...new Set((byInitials.get(word) ?? []).map(rootOf))]
    if (fits.length === 1) merge(body, fits[0]!, `${shown(body)}: the initials of ${shown(fits[0]!)}`)
  }
}

/** Names told apart by one word, in both orders. */
const pairsApart = ({ parties }: Language): ReadonlySet<string> =>
  new Set(
    parties.apart
      .trim()
      .split(/\s+/)
      .flatMap((pair) => {
        const [a, b] = pair.split(':')
        return [`${a} ${b}`, `${b} ${a}`]
      }),
  )

/** The name most reports use; of these the longest. */
const shown = ({ names }: Draft): string => namesOf(names)[0]!.name

const namesOf = (names: Draft['names']): { readonly name: string; readonly reports: readonly string[] }[] =>
  [...names]
    .map(([name, reports]) => ({ name, reports: [...reports].toSorted() }))
    .toSorted((a, b) => b.reports.length - a.reports.length || b.name.length - a.name.length || byText(a.name, b.name))

const partyFrom = (draft: Draft): StoryParty => {
  const variants = namesOf(draft.names)
  const fullest = variants.toSorted((a, b) => wordsOf(b.name).length - wordsOf(a.name).length)[0]!.name
  return {
    id: idOf(
      'p',
      draft.kind,
      draft.words.join(' '),
      draft.country ?? '',
      draft.words.length > 1 ? '' : variants[0]!.reports[0]!,
    ),
    name: draft.kind === 'person' ? fullest : variants[0]!.name,
    kind: draft.kind,
    roles: [...draft.roles].toSorted(),
    variants,
    evidence: draft.evidence,
  }
}
