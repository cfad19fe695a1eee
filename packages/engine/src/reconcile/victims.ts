import type { Reading, ReadingClaim, ReadingParty, SpanPair } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { VictimWords } from '../language/victims.ts'
import { dayOfIso } from '../text/calendar.ts'
import { fold } from '../text/fold.ts'
import { type Sentence, type Word, wordsOf } from './named-words.ts'
import type { StoryParties, StoryParty } from './parties.ts'

/** A person whom a report of the story names as killed, hurt or taken. */
export interface Victim {
  /** Id of the report. */
  readonly report: string
  /** Id of the report's party. */
  readonly party: string
  /** Ids of the claims that say so; empty where only the words around the name do. */
  readonly claims: readonly string[]
  /** The words that decided, most telling first. */
  readonly why: readonly string[]
}

/**
 * The persons whom one story's reports name as killed, hurt or taken: by a claim whose target they are, or by the words
 * around their names ("identified as", "the victims:", "was pronounced dead"). Who is called a suspect, arrested or
 * charged anywhere in the story is none, though he died; nor is who only speaks.
 */
export const victimsIn = (readings: readonly Reading[], language: Language): Victim[] => {
  const unnamed = unnamedBy(language)
  const words = around(language)
  const cases = new Map<string, Case>()
  for (const reading of readings) {
    const found = evidenceIn(reading, words)
    for (const party of reading.parties) {
      const key = keyOf(party, unnamed)
      if (key === null) continue
      const known = cases.get(key) ?? { signs: [], parties: [] }
      cases.set(key, known)
      known.signs.push(...(found.get(party.id) ?? []))
      known.parties.push({ report: reading.id, party: party.id })
    }
  }
  return [...cases.values()].flatMap(({ signs, parties }) => (isVictim(signs) ? parties.map(victim(signs)) : []))
}

/** The parties of a story with the role `victim` given to those whom its reports name as one, and what says so. */
export const withVictims = (
  { parties, partyOf }: StoryParties,
  readings: readonly Reading[],
  language: Language,
): StoryParties => {
  const told = new Map<StoryParty, Set<string>>()
  for (const { report, party, why } of victimsIn(readings, language)) {
    const known = partyOf(report, party)
    if (known === null) continue
    const reasons = told.get(known) ?? new Set()
    told.set(known, reasons)
    for (const reason of why) reasons.add(reason)
  }
  const made = new Map(
    parties.map((party) => {
      const reasons = told.get(party)
      if (reasons === undefined) return [party, party] as const
      const roles = [...new Set([...party.roles, 'victim'])].toSorted()
      const evidence = [...party.evidence, ...[...reasons].slice(0, kept).map((reason) => `a victim: ${reason}`)]
      return [party, { ...party, roles, evidence }] as const
    }),
  )
  return {
    parties: parties.map((party) => made.get(party) ?? party),
    partyOf: (report, party) => {
      const found = partyOf(report, party)
      return found === null ? null : (made.get(found) ?? found)
    },
  }
}

/** Something that speaks for or against somebody's being a victim. */
interface Sign {
  /** Above nought for, below against. */
  readonly weight: number
  readonly why: string
  readonly claim: string | null
  readonly report: string
}

interface Case {
  readonly signs: Sign[]
  readonly parties: { readonly report: string; readonly party: string }[]
}

/** Least that must speak for it. */
const enough = 1.5

const isVictim = (signs: readonly Sign[]): boolean => {
  let [own, against] = [0, 0]
  for (const { weight } of signs) {
    if (weight > 0) own += weight
    else against -= weight
  }
  return own >= enough && own > against
}

const victim =
  (signs: readonly Sign[]) =>
  ({ report, party }: Case['parties'][number]): Victim => {
    const told = signs.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
    return {
      report,
      party,
      claims: [...new Set(told.flatMap((sign) => (sign.claim !== null && sign.report === report ? [sign.claim] : [])))],
      why: [...new Set(told.map(({ why }) => why))].slice(0, kept),
    }
  }

/** How many reasons are kept. */
const kept = 4

/** Persons of one last name and first letter are one across a story's reports. Null for who bears no full name. */
const keyOf = ({ kind, name, named }: ReadingParty, unnamed: ReadonlySet<string>): string | null => {
  if (kind !== 'person' || !named || !/^\p{Lu}/u.test(name)) return null
  const parts = fold(name)
    .split(/[\s.]+/)
    .filter((part) => part !== '' && !suffix.test(part))
  if (parts.length < 2 || parts.length > longestName || unnamed.has(parts.at(-1)!)) return null
  return `${parts.at(-1)} ${parts[0]![0]}`
}

/** Most words of a person's name. */
const longestName = 5

/** Words that end no person's name: nouns for persons, bodies, places and things. */
const unnamedBy = ({ parties }: Language): ReadonlySet<string> =>
  new Set(
    [parties.persons, parties.bodies, parties.bodyHeads, parties.placeHeads, parties.thingHeads, parties.groups]
      .join(' ')
      .split(/\s+/),
  )

const suffix = /^(jr|sr|ii|iii|iv)$/

/** The words of a language, with the nouns and titles for persons that may stand before a name. */
const around = ({ victims, parties }: Language): VictimWords => {
  const { persons, titles, courtesies, suffixes } = parties
  const before = [persons, titles, courtesies.female, courtesies.male, courtesies.either, suffixes]
    .join(' ')
    .split(/\s+/)
  const telling = [victims.victims, victims.suspects, victims.harming]
  return {
    ...victims,
    passed: new Set([...victims.passed, ...before.filter((word) => !telling.some((among) => among.has(word)))]),
  }
}

const evidenceIn = (reading: Reading, words: VictimWords): Map<string, Sign[]> => {
  const found = new Map<string, Sign[]>()
  const add = (party: string, weight: number, why: string, claim: string | null = null): void => {
    const sign = { weight, why, claim, report: reading.id }
    const before = found.get(party)
    if (before === undefined) found.set(party, [sign])
    else before.push(sign)
  }
  const earlier = earlierIn(reading)
  const sentences = wordsOf(reading).map((sentence) => {
    const span: SpanPair = [sentence[0]!.start, sentence.at(-1)!.end]
    return { sentence, span, old: earlier(span) }
  })
  const past = sentences.filter(({ old }) => old).map(({ span }) => span)
  signsOfClaims(reading, (party, weight, why, { id, span: [start] }) => {
    if (weight < 0 || !past.some(([from, to]) => from <= start && start < to)) add(party, weight, why, id)
  })
  for (const { id, kind, roles } of reading.parties) {
    if (kind !== 'person') continue
    for (const role of roles) {
      // "the mother of a victim" is none: what a role is of is not looked at.
      const said = fold(role).split(/\s+/)
      const completed = said.findIndex((word) => words.completing.has(word))
      const head = completed < 0 ? said : said.slice(0, completed)
      if (head.some((word) => words.suspects.has(word))) add(id, -3, `is called "${role}"`)
      else if (head.some((word) => words.victims.has(word))) add(id, 2, `is called "${role}"`)
    }
  }
  let list: Sense | null = null
  let before: Sentence | null = null
  for (const { sentence, old } of sentences) {
    const bare = isList(sentence, words)
    if (!bare && sentence.length > 2) list = announced(sentence, words)
    for (const [at, { party, named }] of sentence.entries()) {
      if (party === null) continue
      const share = named ? 1 : 0.5
      for (const { weight, why } of [beforeName(sentence, at, words, before), afterName(sentence, at, words)])
        if (weight < 0 || (weight > 0 && !old)) add(party, weight * share, why)
      if (bare && list !== null) add(party, list.weight, list.why)
    }
    if (!bare) before = sentence
  }
  return found
}

/** Days before a report's publication from which on what it tells is another story's. */
const long = 90

/** Whether a stretch of the text speaks of a day long before the report. */
const earlierIn = ({ times, published }: Reading): ((span: SpanPair) => boolean) => {
  const written = published === null ? null : dayOfIso(published)
  const old = times.flatMap(({ span, final, type }) => {
    const day = final === null ? null : dayOfIso(final)
    return written !== null && day !== null && type !== 'DURATION' && day < written - long ? [span] : []
  })
  return ([start, end]) => old.some(([from, to]) => start <= from && to <= end)
}

const harm: ReadonlySet<string> = new Set(['killing', 'death', 'injury', 'abduction', 'shooting'])
const deed: ReadonlySet<string> = new Set(['killing', 'injury', 'abduction', 'shooting', 'attack'])
const pursuit: ReadonlySet<string> = new Set(['arrest', 'charge', 'sentence'])
const counts: ReadonlySet<string> = new Set(['killed', 'injured', 'abducted'])

const signsOfClaims = (
  { claims, parties }: Reading,
  add: (party: string, weight: number, why: string, claim: ReadingClaim) => void,
): void => {
  const byName = new Map(parties.flatMap(({ kind, name, id }) => (kind === 'person' ? [[name, id] as const] : [])))
  for (const claim of claims) {
    if (claim.kind === 'event' && claim.polarity === 'positive') {
      const target = claim.target === null ? undefined : byName.get(claim.target)
      const actor = claim.actor === null ? undefined : byName.get(claim.actor)
      if (target !== undefined && target !== actor && harm.has(claim.type))
        add(
          target,
          claim.exact.includes(claim.target!.split(' ').at(-1)!) ? 1.5 : 0.75,
          `a claim of ${claim.type} says so: "${claim.exact}"`,
          claim,
        )
      if (target !== undefined && pursuit.has(claim.type)) add(target, -2, `is the target of ${claim.type}`, claim)
      if (actor !== undefined && deed.has(claim.type)) add(actor, -2, `is the one who acts in ${claim.type}`, claim)
    } else if (claim.kind === 'figure' && claim.value === 1 && !claim.background && counts.has(claim.measure)) {
      const counted = claim.counted === null ? undefined : byName.get(claim.counted)
      if (counted !== undefined) add(counted, 2, `is counted as ${claim.measure}`, claim)
    }
  }
}

/** What words say of the names they govern. */
interface Sense {
  readonly weight: number
  readonly why: string
}

const nothing: Sense = { weight: 0, why: '' }
const sense = (weight: number, words: readonly Word[]): Sense => ({
  weight,
  why: `the words "${words.map(({ form }) => form).join(' ')}"`,
})

/** Whether a word is passed over between a name and what governs it. */
const passed = ({ norm, party, place, mark, number }: Word, words: VictimWords): boolean =>
  party !== null || place || mark || number || words.passed.has(norm)

/** How many words are looked at on either side. */
const reach = 60

const some = (sentence: Sentence, from: number, to: number, among: ReadonlySet<string>): boolean => {
  for (let at = Math.max(0, from); at < Math.min(to, sentence.length); at++) {
    // "the suspect's stepchildren" are no suspects.
    if (among.has(sentence[at]!.norm) && !sentence[at]!.genitive) return true
  }
  return false
}

/** What stands before a name and those listed with it: "killed", "victims", "identified as". */
const beforeName = (sentence: Sentence, name: number, words: VictimWords, previous: Sentence | null): Sense => {
  let at = name - 1
  while (at >= 0 && name - at < reach && passed(sentence[at]!, words)) at--
  const governor = sentence[at]
  if (governor === undefined || name - at >= reach) return nothing
  const { norm } = governor
  const told = sentence.slice(Math.max(0, at - 3), at + 1)
  const from = at - 14
  const apart = sentence[at + 1]?.form === ','
  const harmedBefore = (last: number): boolean =>
    [words.victims, words.harming, words.harmed, words.hospitals].some((among) => some(sentence, from, last, among))
  const given = some(sentence, at + 1, name, words.as) && some(sentence, at - 10, at + 1, words.identifying)
  if (words.auxiliaries.has(norm) || words.identifying.has(norm) || given) {
    if (some(sentence, from, at, words.suspects) || some(sentence, name + 1, name + 8, words.suspects))
      return sense(-2, told)
    if (harmedBefore(at + 1)) return sense(2, told)
    if (!words.identifying.has(norm) && !given) return nothing
    if (apart) return nothing
    return previous !== null && some(previous, 0, previous.length, words.suspects) ? nothing : sense(1.5, told)
  }
  if (words.suspects.has(norm)) return apart ? nothing : sense(-3, told)
  if (words.by.has(norm)) return some(sentence, at - 6, at, words.harming) ? sense(-2, told) : nothing
  if (
    some(sentence, at + 1, name, words.including) &&
    harmedBefore(at + 1) &&
    !some(sentence, from, at, words.suspects)
  )
    return sense(1.5, told)
  if (apart && !words.victims.has(norm)) return nothing
  const noun = words.losses.has(norm) && some(sentence, at - 2, at, words.determiners)
  if (words.harming.has(norm) && !noun) return some(sentence, at - 2, at, words.auxiliaries) ? nothing : sense(2, told)
  const killed = some(sentence, at - 2, at, words.harming) && !some(sentence, at - 4, at, words.auxiliaries)
  if (words.victims.has(norm)) return sense(2, told)
  if (!words.losses.has(norm)) return nothing
  return killed || (at + 1 < name && words.completing.has(sentence[at + 1]!.norm)) ? sense(1.5, told) : nothing
}

/** What is said of a name and those listed with it: "was pronounced dead", "died", "'s death". */
const afterName = (sentence: Sentence, name: number, words: VictimWords): Sense => {
  if (sentence[name]!.genitive) {
    const owned = [sentence[name + 1], sentence[name + 2]].find(
      (word) => word !== undefined && words.losses.has(word.norm) && !words.harming.has(word.norm),
    )
    return owned === undefined ? nothing : sense(1.5, [sentence[name]!, owned])
  }
  let at = name + 1
  const on = (word: Word, next: Word | undefined): boolean =>
    !word.genitive &&
    (word.party !== null || word.place || word.mark || word.number || words.ages.has(word.norm) || next?.place === true)
  while (at < sentence.length && at - name < reach && on(sentence[at]!, sentence[at + 1])) at++
  if (at >= sentence.length || at - name >= reach) return nothing
  const said = saidOf(sentence, at, words)
  if (said !== null) return said
  // "X, a retired guard from the valley, was killed": what is said stands after the words that describe him.
  if (sentence[at - 1]!.form !== ',') return nothing
  for (let close = at + 1; close < Math.min(at + 12, sentence.length - 1); close++) {
    if (sentence[close]!.form !== ',') continue
    const next = sentence[close + 1]!
    return words.auxiliaries.has(next.norm) || words.suffering.has(next.norm)
      ? (saidOf(sentence, close + 1, words) ?? nothing)
      : nothing
  }
  return nothing
}

/** What a predicate that begins at a word says of its subject; null where the word opens none that is known. */
const saidOf = (sentence: Sentence, at: number, words: VictimWords): Sense | null => {
  const predicate = sentence[at]!
  const { norm } = predicate
  const told = sentence.slice(at, at + 4)
  if (predicate.genitive) return nothing
  if (words.suspects.has(norm)) return sense(-2.5, told)
  if (words.doing.has(norm)) return sense(-2, told)
  if (words.suffering.has(norm)) return sense(some(sentence, at, at + 10, words.self) ? -3 : 2, told)
  if (words.victims.has(norm) && !words.harming.has(norm)) return sense(2, told)
  if (words.harmed.has(norm)) return sense(1, told)
  if (words.auxiliaries.has(norm)) return sayingOf(sentence, at, words)
  if (!words.harming.has(norm)) return null
  const object = sentence.slice(at + 1, at + 8).some(({ party, norm: each }) => party !== null || words.self.has(each))
  return object ? sense(-2, told) : nothing
}

/** What stands after "was", "has been" says of the subject. */
const sayingOf = (sentence: Sentence, at: number, words: VictimWords): Sense => {
  for (let next = at + 1; next <= at + 6 && next < sentence.length; next++) {
    const word = sentence[next]!
    const told = sentence.slice(at, next + 1)
    if (word.party !== null || word.form === ',') break
    if (words.suspects.has(word.norm) || words.self.has(word.norm))
      return sense(some(sentence, at, next, words.before) ? -1 : -3, told)
    if (words.harming.has(word.norm) || words.harmed.has(word.norm) || words.suffering.has(word.norm))
      return some(sentence, next, next + 8, words.self) ? sense(-3, told) : sense(2, told)
    if (words.brought.has(word.norm))
      return some(sentence, next + 1, next + 10, words.hospitals) ? sense(1.5, told) : nothing
  }
  return nothing
}

/** Whether a line is one of a list of names: it opens with one, holds a number, and tells nothing. */
const isList = (sentence: Sentence, words: VictimWords): boolean => {
  const first = sentence.find(({ mark, number, norm }) => !mark && !number && !words.ages.has(norm))
  return (
    sentence.length <= listed &&
    first !== undefined &&
    first.party !== null &&
    (sentence.some(({ number }) => number) || sentence.every((word) => passed(word, words))) &&
    !some(sentence, 0, sentence.length, words.auxiliaries)
  )
}

/** Most words of a line of a list. */
const listed = 18

/** What a line says of the lines of names below it. */
const announced = (sentence: Sentence, words: VictimWords): Sense | null => {
  if (!some(sentence, 0, sentence.length, words.victims) || some(sentence, 0, sentence.length, words.suspects))
    return null
  const ends = sentence.at(-1)!.form
  return ends === ':' || sentence.length <= 8 ? sense(2, sentence.slice(-6)) : null
}
