import type { Reading, ReadingHop } from '../claims/reading.ts'
import type { Ground } from './ground.ts'
import { comparing, wordsOf } from './names.ts'
import type { StoryParty } from './parties.ts'
import { plainName } from './plain-names.ts'

/** Who a hop names, as origins are told apart: the one who knows (rules.md R7). */
export interface Knower {
  readonly key: string
  readonly name: string
  readonly named: boolean
  /** The authority behind it; null for a body of no state, or of one that nothing names. */
  readonly family: string | null
  /** The person who speaks for it. */
  readonly for: string | null
  /** Named by its country alone. */
  readonly country: boolean
}

/** Tells who the hops of a story's attributions name. */
export interface Knowers {
  /** Null for words that name nobody: "a statement". */
  readonly of: (reading: Reading, hop: ReadingHop) => Knower | null
  /** The same for a hop that is known to name a party, or none. */
  readonly ofParty: (reading: Reading, hop: ReadingHop, party: StoryParty | null) => Knower | null
}

/** Meets every body of a story, before its heads and speakers are asked whose they are. */
export const knowersOf = (ground: Ground): Knowers => {
  const { language, place, parties, readings } = ground
  const { state, supranational, unnamed, sides, government, spokes, light } = language.reconciling
  const here = place?.country ?? null
  /** Bodies that tell something, by their words. */
  const bodies = new Map<string, Body>()
  /** Countries that a body is said to be of, by its words. */
  const countries = new Map<string, Set<string>>()
  const officersOf = officersIn(ground)
  // Until all bodies are met nobody knows whether two countries count.
  let isShared = false
  // Nor which body a shorter name is of.
  let areMet = false

  const shared = areTwoCounting()
  bodies.clear()
  isShared = shared
  for (const reading of readings)
    for (const { attribution } of reading.claims) for (const hop of attribution) of(reading, hop)
  areMet = true
  return { of, ofParty }

  /** Whether authorities of two countries count the story's dead. */
  function areTwoCounting(): boolean {
    const counting = new Map<string, number>()
    for (const reading of readings) {
      for (const claim of reading.claims) {
        for (const hop of claim.attribution) of(reading, hop)
        const [first] = claim.attribution
        if (claim.kind !== 'figure' || claim.measure !== 'killed' || claim.background || first === undefined) continue
        const country = countryOf(reading, first)
        if (country !== null) counting.set(country, (counting.get(country) ?? 0) + 1)
      }
    }
    const [, second] = [...counting.values()].toSorted((a, b) => b - a)
    return second !== undefined && second >= sharedFrom
  }

  function of(reading: Reading, hop: ReadingHop): Knower | null {
    if (isOwnVoice(ground, reading, hop)) return null
    return ofParty(
      reading,
      hop,
      hop.party === null ? bodyWithin(ground, reading, hop) : parties.partyOf(reading.id, hop.party),
    )
  }

  function ofParty(reading: Reading, hop: ReadingHop, party: StoryParty | null): Knower | null {
    const compare = comparing(reading, language)
    if (party !== null && party.kind === 'person') {
      const body = spokenFor(reading, party) ?? namedBeside(reading, hop, party)
      if (body !== null) {
        const family = authority(body.key.split('|')[0]!.split(' '), null)
        return { key: body.key, name: body.name, named: true, family, for: party.name, country: false }
      }
      const spoken = party.roles.map(compare)
      const family = spoken.map(({ core, country }) => authority(core, country)).find((found) => found !== null) ?? null
      return { key: party.id, name: party.name, named: true, family, for: null, country: false }
    }
    const named = compare(party === null ? hop.name : fuller(party.name, hop.name))
    // "Kyrgyzstan said", "the Kyrgyz side said": its government did
    const isCountry = named.country !== null && named.core.every((word) => sides.has(word))
    if (named.core.length === 0 && !isCountry) return null
    const isUnnamed = !isCountry && named.core.every((word) => unnamed.has(word))
    const core = isCountry ? [government] : heldBy(named.core)
    const words = isUnnamed ? core.toSorted().join(' ') : fullest(hop.name, core)
    // "The defence ministry" is the one whose country another report names, if only one country's is named.
    const said = countryOf(reading, hop)
    const country = said ?? (countries.get(words)?.size === 1 ? [...countries.get(words)!][0]! : null)
    const key = `${words}|${country === here ? '' : (country ?? '')}`
    if (!isUnnamed) {
      bodies.set(words, { key, name: hop.name, head: headOf(hop.name, core, light) })
      if (said !== null) countries.set(words, (countries.get(words) ?? new Set()).add(said))
    }
    // Officials of no country, where two countries count, are of either
    const family = isUnnamed && country === null && isShared ? null : authority(core, country)
    return { key, name: plainName(reading, hop, language), named: !isUnnamed, family, for: null, country: isCountry }
  }

  /** "The disaster agency" is "the national disaster agency", where the story names one body alone that it can be short for. */
  function fullest(name: string, core: readonly string[]): string {
    const words = core.toSorted().join(' ')
    if (!areMet || core.length < 2) return words
    const short = headOf(name, core, light)
    const longer = [...bodies].filter(([body, { head }]) => {
      const held = body.split(' ')
      return held.length > core.length && head === short && core.every((word) => held.includes(word))
    })
    return longer.length === 1 ? longer[0]![0] : words
  }

  function authority(words: readonly string[], country: string | null): string | null {
    // Where two countries count, such a body counts in the one that the story is of.
    if (country === null && !isShared && words.some((word) => supranational.has(word))) return null
    return words.some((word) => state.has(word)) ? (country ?? here ?? 'the state') : null
  }

  /** The country whose body a hop is, where its words or those around them say so: "Tajikistan's interior ministry". */
  function countryOf(reading: Reading, { name, span: [start, end] }: ReadingHop): string | null {
    const compare = comparing(reading, language)
    return (
      compare(name).country ?? (end - start > longestPhrase ? null : compare(reading.text.slice(start, end)).country)
    )
  }

  /** A body called by its holder is that body: "Tokayev's office" is "the president's office". */
  function heldBy(core: readonly string[]): readonly string[] {
    if (core.length < 2) return core
    for (const { names, office } of core.flatMap(officersOf)) {
      const rest = core.filter((word) => !names.has(word))
      if (rest.length > 0) return [office, ...rest]
    }
    return core
  }

  /** The body named beside its speaker, who is not: "a spokesman for the railway, [NorthLine]". */
  function namedBeside(reading: Reading, hop: ReadingHop, { roles }: StoryParty): Body | null {
    const own = reading.parties.find(({ id }) => id === hop.party)
    if (own === undefined || own.named || !roles.some((role) => wordsOf(role).some((word) => spokes.has(word))))
      return null
    const body = bodyWithin(ground, reading, hop)
    const known = body === null ? null : ofParty(reading, { ...hop, name: body.name, party: null }, body)
    return known === null ? null : { key: known.key, name: known.name, head: known.name }
  }

  /** The body whose head or speaker a person is, where the story names just one such body. */
  function spokenFor(reading: Reading, { roles }: StoryParty): Body | null {
    for (const role of roles) {
      const { core } = comparing(reading, language)(role)
      const words = [...core, ...wordsOf(role).filter((word) => spokes.has(word))]
      const office = words.find((word) => spokes.has(word))
      if (office === undefined) continue
      const noun = spokes.get(office)!
      const told = [...core.filter((word) => word !== office), ...(noun === '' ? [] : [noun])]
      if (told.length === 0) continue
      const fits = [...bodies].filter(([body]) => told.every((word) => body.split(' ').includes(word)))
      if (fits.length === 1) return fits[0]![1]
    }
    return null
  }
}

/** Words of a hop that the report gives its own voice or its own people: "we", "our teams". */
export const isOwnVoice = ({ language }: Pick<Ground, 'language'>, reading: Reading, { span }: ReadingHop): boolean =>
  language.reconciling.selves.has(wordsOf(reading.text.slice(...span))[0] ?? '')

/** "The charity said *its teams* had counted 58": whoever is told of by a pronoun of those who pass it on is theirs. */
export const isOwnPeople = (
  { language }: Pick<Ground, 'language'>,
  reading: Reading,
  chain: readonly ReadingHop[],
  at: number,
): boolean => {
  const { span, party } = chain[at]!
  if (at + 1 >= chain.length || !language.reconciling.holders.has(wordsOf(reading.text.slice(...span))[0] ?? ''))
    return false
  const whose = reading.parties.find(({ id }) => id === party)
  return whose === undefined || (whose.kind === 'group' && !whose.named)
}

/** The noun that a name is built on: "commission" of "rights commission" and of "commission on human rights". */
const headOf = (name: string, core: readonly string[], light: ReadonlySet<string>): string => {
  const words = wordsOf(name)
  const first = words.findIndex((word, at) => at > 0 && light.has(word))
  const before = first === -1 ? [] : words.slice(0, first).filter((word) => core.includes(word))
  return before.at(-1) ?? core.at(-1)!
}

interface Body {
  readonly key: string
  readonly name: string
  /** The last word that tells it from others: "agency". */
  readonly head: string
}

/** A person in office: the words of the name, and the title's. */
interface Officer {
  readonly names: ReadonlySet<string>
  readonly office: string
}

/** Persons in office whose name has a word, with the head of their title. */
const officersIn = ({ language, parties }: Ground): ((word: string) => readonly Officer[]) => {
  const { state } = language.reconciling
  const byName = new Map<string, Officer[]>()
  for (const { kind, variants, roles } of parties.parties) {
    if (kind !== 'person') continue
    const office = roles.map((role) => wordsOf(role).at(-1)).find((head) => head !== undefined && state.has(head))
    if (office === undefined) continue
    const names = new Set(variants.flatMap(({ name }) => wordsOf(name)))
    for (const name of names) {
      const held = byName.get(name)
      if (held === undefined) byName.set(name, [{ names, office }])
      else held.push({ names, office })
    }
  }
  return (word) => byName.get(word) ?? []
}

/** The body named inside an attribution: "a statement from [his office]". */
const bodyWithin = ({ parties }: Ground, reading: Reading, { span: [start, end] }: ReadingHop): StoryParty | null => {
  const held = reading.parties.find(
    ({ kind, mentions }) => kind === 'body' && mentions.some(([from, to]) => start <= from && to <= end),
  )
  return held === undefined ? null : parties.partyOf(reading.id, held.id)
}

/** How many figures of the dead authorities of a second country must give for the story to be of both. */
const sharedFrom = 2

/** Longest words of a hop in which a country is looked for, in UTF-16 units. */
const longestPhrase = 80

/** The name with more words: a party's own where the hop is a description, the hop's where it says more. */
const fuller = (party: string, hop: string): string => (wordsOf(party).length > wordsOf(hop).length ? party : hop)
