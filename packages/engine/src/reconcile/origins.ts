import type { Reading, ReadingClaim, ReadingHop } from '../claims/reading.ts'
import { ruledBy } from '../decisions/in-force.ts'
import type { Channel } from '../language/reconciling.ts'
import { idOf } from '../text/id.ts'
import { decidedRoots, type Root } from './decided-origins.ts'
import { figureKeys, keyText } from './figure-keys.ts'
import type { FigureClaim, Ground, Told } from './ground.ts'
import { type Comparing, comparing, wordsOf } from './names.ts'
import { citedAs, outletOf } from './outlet.ts'
import type { StoryParty } from './parties.ts'
import { toldFigures } from './told-figures.ts'

/** Where a group of claims starts: the one who knows, and what he gave out (rules.md R7). */
export interface Origin {
  readonly id: string
  /** Who knows: a party's name, or the outlet itself where it names nobody. Null where the report says nothing. */
  readonly who: string | null
  /** The authority behind it: a president's office and an interior ministry are two origins and one family. */
  readonly family: string | null
  /** ISO date of the first of its claims. */
  readonly when: string | null
  readonly channel: Channel
  /** Nobody says whose it is: the outlet, or the agency it credits, stands for it. */
  readonly bare: boolean
  /** Ids of the claims that rest on it. */
  readonly claims: readonly string[]
  /** Ids of the reports that carry it, copies included. */
  readonly reports: readonly string[]
  /** What was collapsed into it, one step each. */
  readonly why: readonly string[]
}

/** The roots of a story's claims after collapsing copies, chains, same speech and same statement. */
export const originsOf = (ground: Ground): Origin[] => {
  const roots = new Roots(ground)
  roots.learn()
  // A country says what one of its bodies said: those go first.
  const byCountry: Told[] = []
  const { origins: decided } = ground.decided
  // What a person said of a number holds for those who print it again.
  for (const reading of ground.readings)
    for (const claim of reading.claims) if (decided.has(claim.id)) roots.decided({ reading, claim })
  for (const reading of ground.readings) {
    for (const claim of reading.claims) {
      if (claim.attribution.length === 0 || decided.has(claim.id)) continue
      if (roots.isOfCountry({ reading, claim })) byCountry.push({ reading, claim })
      else roots.attributed({ reading, claim })
    }
  }
  for (const told of byCountry) roots.ofCountry(told)
  const isBare = ({ id, attribution }: ReadingClaim): boolean => attribution.length === 0 && !decided.has(id)
  const bare = ground.readings.flatMap((reading) =>
    reading.claims.flatMap((claim) => (isBare(claim) ? [{ reading, claim }] : [])),
  )
  for (const told of bare) roots.unattributed(told)
  for (const told of ground.rejected) roots.rejected(told)
  return roots.origins()
}

/** Who a hop names, as origins are told apart. */
interface Who {
  readonly key: string
  readonly name: string
  readonly named: boolean
  readonly family: string | null
  /** The person who speaks for it. */
  readonly for: string | null
  /** Named by its country alone. */
  readonly country: boolean
}

/** A person in office: the words of the name, and the title's. */
interface Officer {
  readonly names: ReadonlySet<string>
  readonly office: string
}

/** More than any number of reports that call it otherwise. */
const decidedWeight = 1_000_000

/** From the one named to the word that attributes, where they are near: "cited a post by the government". */
const saidIn = ({ span, cue }: ReadingHop, text: string): string => {
  if (cue === null) return text.slice(...span)
  const [start, end] = [Math.min(span[0], cue[0]), Math.max(span[1], cue[1])]
  return end - start <= span[1] - span[0] + cue[1] - cue[0] + near ? text.slice(start, end) : text.slice(...cue)
}

/** UTF-16 units. */
const near = 40

/** Collects roots: attributed claims first, so that bare ones can find whose number they print. */
class Roots {
  readonly #ground: Ground
  readonly #roots = new Map<string, Root>()
  readonly #rootOf = new Map<string, Root>()
  /** Figures with a root, by what they can be compared by. */
  readonly #figures = toldFigures()
  readonly #keyOf: (reading: Reading, figure: FigureClaim) => string
  /** By report: the reports it was made from, nearest first. */
  readonly #parents: ReadonlyMap<string, readonly string[]>
  /** Reports that are copied with hardly a change. */
  readonly #verbatim: ReadonlySet<string>
  /** By report: the reports made from it, in order of publication. */
  readonly #copies = new Map<string, Reading[]>()
  readonly #byReport: ReadonlyMap<string, Reading>
  /** How many reports of the story each outlet has. */
  readonly #outlets = new Map<string, number>()
  /** Bodies that tell something, by their words. */
  readonly #bodies = new Map<string, { readonly key: string; readonly name: string }>()
  #officersByName: ReadonlyMap<string, readonly Officer[]> | null = null
  /** Whether authorities of two countries count the story's dead. */
  #shared = false
  /** Countries that a body is said to be of, by its words. */
  readonly #countries = new Map<string, Set<string>>()

  constructor(ground: Ground) {
    this.#ground = ground
    const key = figureKeys(ground)
    this.#keyOf = (reading, figure) => keyText({ ...key(reading, figure), place: null, scope: 'whole' })
    const parents = new Map<string, string[]>()
    for (const { from, to } of ground.derivations) pushTo(parents, to, from)
    this.#parents = parents
    this.#verbatim = new Set(ground.derivations.flatMap(({ kind, to }) => (kind === 'verbatim' ? [to] : [])))
    this.#byReport = new Map(ground.readings.map((reading) => [reading.id, reading]))
    for (const reading of ground.readings) {
      const outlet = outletOf(reading)
      this.#outlets.set(outlet, (this.#outlets.get(outlet) ?? 0) + 1)
      for (const from of parents.get(reading.id) ?? []) pushTo(this.#copies, from, reading)
    }
  }

  /** Meets every body before its heads and speakers are asked whose they are. */
  learn(): void {
    const counting = new Map<string, number>()
    for (const reading of this.#ground.readings) {
      for (const claim of reading.claims) {
        for (const hop of claim.attribution) this.#whoIs(reading, hop)
        const [first] = claim.attribution
        if (claim.kind !== 'figure' || claim.measure !== 'killed' || claim.background || first === undefined) continue
        const country = this.#countryOf(reading, first)
        if (country !== null) counting.set(country, (counting.get(country) ?? 0) + 1)
      }
    }
    const [, second] = [...counting.values()].toSorted((a, b) => b - a)
    this.#shared = second !== undefined && second >= sharedFrom
    this.#bodies.clear()
    for (const reading of this.#ground.readings)
      for (const { attribution } of reading.claims) for (const hop of attribution) this.#whoIs(reading, hop)
  }

  /** The country whose body a hop is, where its words or those around them say so: "Tajikistan's interior ministry". */
  #countryOf(reading: Reading, { name, span: [start, end] }: ReadingHop): string | null {
    const own = this.#compare(reading)(name).country
    return own ?? (end - start > longestPhrase ? null : this.#compare(reading)(reading.text.slice(start, end)).country)
  }

  attributed({ reading, claim }: Told): void {
    const { language } = this.#ground
    if (this.#fromParent(reading, claim)) return
    if (claim.kind === 'figure' && (isOnlyDenied(reading, claim) || isOnlyBase(reading, claim))) {
      this.unattributed({ reading, claim })
      return
    }
    for (const [at, hop] of claim.attribution.entries()) {
      const who = this.#whoIs(reading, hop)
      if (who === null) continue
      const root = this.#root(who.key, who.name, who.named, claim.kind === 'figure' ? 3 : 1)
      root.family ??= who.family
      if (who.for !== null) root.steps.add(`R7: ${who.for} speaks for ${who.name}`)
      const words = wordsOf(`${hop.name} ${saidIn(hop, reading.text)}`)
      const channel = words.map((word) => language.reconciling.channels.get(word)).find((found) => found !== undefined)
      if (channel !== undefined) root.channels.set(channel, (root.channels.get(channel) ?? 0) + 1)
      if (at > 0)
        root.steps.add(`R7: ${citedAs(reading)} names "${claim.attribution[0]!.name}" first, which tells nobody apart`)
      if (claim.attribution.length > at + 1) {
        const chain = claim.attribution.slice(at).map(({ name }) => name)
        root.steps.add(`R7: ${citedAs(reading)} has it through ${chain.slice(1).join(', then ')}`)
      }
      this.#add(root, { reading, claim })
      return
    }
    this.#unknown({ reading, claim })
  }

  /** Whose a claim is by what a person decided (R14). */
  decided(told: Told): void {
    const { reading, claim } = told
    const ruling = this.#ground.decided.origins.get(claim.id)!
    const { who: name } = ruling.decision
    const root = this.#rootNamed(name, reading, claim)
    root.steps.add(`R14: what ${citedAs(reading)} prints is ${name}'s, by ${ruledBy(ruling)}`)
    this.#add(root, told)
  }

  #rootNamed(name: string, reading: Reading, claim: ReadingClaim): Root {
    const called = name.toLowerCase()
    const own = this.#ground.readings.find((each) =>
      [outletOf(each), citedAs(each)].some((is) => is.toLowerCase() === called),
    )
    if (own !== undefined) return this.#root(`outlet ${outletOf(own).toLowerCase()}`, name, true)
    const party = this.#ground.parties.parties.find(
      ({ kind, variants }) =>
        (kind === 'person' || kind === 'body') && variants.some((variant) => variant.name.toLowerCase() === called),
    )
    const [start] = claim.span
    const who = this.#who(reading, { name, party: null, span: [start, start], cue: null }, party ?? null)
    const root = this.#root(who?.key ?? `decided ${called}`, name, true, decidedWeight)
    root.family ??= who?.family ?? null
    return root
  }

  /** A claim that is none, by a person: drawn where it would have been, so that nothing else changes. */
  rejected({ reading, claim }: Told): void {
    const [hop] = claim.attribution
    const who = hop === undefined ? null : this.#whoIs(reading, hop)
    const outlet = outletOf(reading)
    const key = who?.key ?? (hop === undefined ? `outlet ${outlet.toLowerCase()}` : `unknown ${reading.id} ${hop.name}`)
    const root = this.#roots.get(key) ?? this.#root(key, who?.name ?? hop?.name ?? citedAs(reading), true)
    root.rejected.push({ reading, claim })
  }

  /** Words that name nobody, "a message on the web says": the number is whose the story says it is, else nobody's. */
  #unknown({ reading, claim }: Told): void {
    const [first] = claim.attribution
    if (claim.kind !== 'figure' || first === undefined || this.#sameNumber(reading, claim) !== null) {
      this.unattributed({ reading, claim })
      return
    }
    const name = wordsOf(first.name).join(' ')
    const root = this.#root(`unknown ${reading.id} ${name}`, first.name, false)
    root.steps.add(`R7: ${citedAs(reading)} has it from "${first.name}", which names nobody`)
    this.#add(root, { reading, claim })
  }

  /** Whether a claim is put in a country's mouth: "Kyrgyzstan says 36 died". */
  isOfCountry({ reading, claim }: Told): boolean {
    const [first] = claim.attribution
    return first !== undefined && this.#whoIs(reading, first)?.country === true
  }

  /** A country's number is that of its body that gave it, where one did; else its government's. */
  ofCountry({ reading, claim }: Told): void {
    const source = claim.kind === 'figure' ? this.#sameNumber(reading, claim) : null
    const root = source === null ? undefined : this.#rootOf.get(source.told.claim.id)
    const family = this.#whoIs(reading, claim.attribution[0]!)?.family ?? null
    if (root === undefined || root.family !== family) {
      this.attributed({ reading, claim })
      return
    }
    root.steps.add(`R7: ${citedAs(reading)} gives the number as ${claim.attribution[0]!.name}'s, whose body gave it`)
    this.#add(root, { reading, claim })
  }

  /** A copy's number is that of the report it was made from, whoever the copy says gave it. */
  #fromParent(reading: Reading, claim: ReadingClaim): boolean {
    const parents = this.#parents.get(reading.id)
    if (parents === undefined || claim.kind !== 'figure') return false
    const own = this.#figures.toldBy(this.#keyOf(reading, claim), parents, claim.value)
    const root = own === null ? undefined : this.#rootOf.get(own.claim.id)
    if (own === null || root === undefined) return false
    root.steps.add(`R7: ${citedAs(reading)} is made from ${citedAs(own.reading)}, and adds no origin`)
    this.#add(root, { reading, claim })
    return true
  }

  unattributed({ reading, claim }: Told): void {
    if (claim.kind === 'figure') {
      const source = this.#sameNumber(reading, claim)
      if (source !== null) {
        const root = this.#rootOf.get(source.told.claim.id)!
        root.steps.add(source.why)
        this.#add(root, { reading, claim })
        return
      }
    }
    const source = this.#copiedFrom(reading)
    const isOwn = source === null || (claim.kind === 'figure' && this.#isNew(reading, claim))
    const first = this.#firstOf(isOwn ? reading : source)
    const parent = first === reading ? null : first
    const agency = (parent ?? reading).credits.find(({ kind }) => kind === 'agency')?.value ?? null
    const outlet = agency ?? outletOf(parent ?? reading)
    const name = agency ?? citedAs(parent ?? reading)
    const root = this.#root(`outlet ${outlet.toLowerCase()}`, name, true)
    if (parent !== null) root.steps.add(`R7: ${citedAs(reading)} is copied from ${citedAs(parent)} and adds no origin`)
    if (agency !== null) root.steps.add(`R7: ${citedAs(reading)} credits ${agency}`)
    this.#add(root, { reading, claim })
  }

  origins(): Origin[] {
    return decidedRoots([...this.#roots.values()], this.#ground.decided)
      .filter(({ told, rejected }) => told.length + rejected.length > 0)
      .map((root) => this.#origin(root))
      .toSorted((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))
  }

  #origin({ key, who, told: live, rejected, steps, family, channels, channel }: Root): Origin {
    const { dates, story } = this.#ground
    const told = live.length > 0 ? live : rejected
    const all = [...live, ...rejected]
    const when = told.flatMap(({ reading, claim }) => dates.asOf(reading, claim).date ?? []).toSorted()[0] ?? null
    const named = [...who].toSorted((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
    const common = [...channels].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
    return {
      id: idOf('o', story, key),
      who: named[0]?.[0] ?? null,
      family,
      when,
      channel: channel === 'unknown' ? (common ?? 'unknown') : channel,
      bare: key.startsWith('outlet '),
      claims: all.map(({ claim }) => claim.id).toSorted(),
      reports: [...new Set(all.map(({ reading }) => reading.id))].toSorted(),
      why: [...steps].toSorted(),
    }
  }

  /** A root by its key. Whoever gave a number is called as where he gave it. */
  #root(key: string, name: string, named: boolean, weight = 1): Root {
    const held = this.#roots.get(key)
    const root = held ?? {
      key,
      who: new Map(),
      told: [],
      rejected: [],
      steps: new Set(),
      family: null,
      channel: named ? 'unknown' : 'unnamed-officials',
      channels: new Map(),
      named,
    }
    if (held === undefined) this.#roots.set(key, root)
    root.who.set(name, (root.who.get(name) ?? 0) + weight)
    return root
  }

  #add(root: Root, told: Told): void {
    root.told.push(told)
    this.#rootOf.set(told.claim.id, root)
    if (told.claim.kind !== 'figure' || told.claim.background) return
    this.#figures.add(this.#keyOf(told.reading, told.claim), told as Told<FigureClaim>)
  }

  /** Who a hop names, as it is compared; null for words that name nobody: "a statement". */
  #whoIs(reading: Reading, hop: ReadingHop): Who | null {
    const ground = this.#ground
    const party = hop.party === null ? bodyWithin(ground, reading, hop) : ground.parties.partyOf(reading.id, hop.party)
    return this.#who(reading, hop, party)
  }

  #who(reading: Reading, hop: ReadingHop, party: StoryParty | null): Who | null {
    const { language, place } = this.#ground
    const { state, unnamed, sides, government } = language.reconciling
    const country = place?.country ?? null
    const authority = (words: readonly string[], of: string | null): string | null =>
      words.some((word) => state.has(word)) ? (of ?? country ?? 'the state') : null
    if (party !== null && party.kind === 'person') {
      const body = this.#speaksFor(reading, party)
      if (body !== null) {
        return {
          key: body.key,
          name: body.name,
          named: true,
          family: authority(body.key.split('|')[0]!.split(' '), null),
          for: party.name,
          country: false,
        }
      }
      const spoken = party.roles.map((role) => this.#compare(reading)(role))
      const family = spoken.map(({ core, country: of }) => authority(core, of)).find((found) => found !== null) ?? null
      return { key: party.id, name: party.name, named: true, family, for: null, country: false }
    }
    const named = this.#compare(reading)(party === null ? hop.name : fuller(party.name, hop.name))
    // "Kyrgyzstan said", "the Kyrgyz side said": its government did
    const isCountry = named.country !== null && named.core.every((word) => sides.has(word))
    if (named.core.length === 0 && !isCountry) return null
    const isUnnamed = !isCountry && named.core.every((word) => unnamed.has(word))
    const core = isCountry ? [government] : this.#holders(named.core)
    const words = core.toSorted().join(' ')
    // "The defence ministry" is the one whose country another report names, if only one country's is named.
    const said = this.#countryOf(reading, hop)
    const of = said ?? (this.#countries.get(words)?.size === 1 ? [...this.#countries.get(words)!][0]! : null)
    const key = `${words}|${of === country ? '' : (of ?? '')}`
    if (!isUnnamed) {
      this.#bodies.set(words, { key, name: hop.name })
      if (said !== null) this.#countries.set(words, (this.#countries.get(words) ?? new Set()).add(said))
    }
    // Officials of no country, where two countries count, are of either
    const family = isUnnamed && of === null && this.#shared ? null : authority(core, of)
    return { key, name: hop.name, named: !isUnnamed, family, for: null, country: isCountry }
  }

  /** Persons in office whose name has one of the words, with the head of their title. */
  #officers(words: readonly string[]): readonly Officer[] {
    if (this.#officersByName === null) {
      const { state } = this.#ground.language.reconciling
      const byName = new Map<string, Officer[]>()
      for (const { kind, variants, roles } of this.#ground.parties.parties) {
        if (kind !== 'person') continue
        const office = roles.map((role) => wordsOf(role).at(-1)).find((head) => head !== undefined && state.has(head))
        if (office === undefined) continue
        const names = new Set(variants.flatMap(({ name }) => wordsOf(name)))
        for (const name of names) byName.set(name, [...(byName.get(name) ?? []), { names, office }])
      }
      this.#officersByName = byName
    }
    return words.flatMap((word) => this.#officersByName?.get(word) ?? [])
  }

  /** A body called by its holder is that body: "Tokayev's office" is "the president's office". */
  #holders(core: readonly string[]): readonly string[] {
    if (core.length < 2) return core
    for (const { names, office } of this.#officers(core)) {
      const rest = core.filter((word) => !names.has(word))
      if (rest.length > 0) return [office, ...rest]
    }
    return core
  }

  /** The body whose head or speaker a person is, where the story names just one such body. */
  #speaksFor(reading: Reading, { roles }: StoryParty): { readonly key: string; readonly name: string } | null {
    const { spokes } = this.#ground.language.reconciling
    for (const role of roles) {
      const { core } = this.#compare(reading)(role)
      const words = [...core, ...wordsOf(role).filter((word) => spokes.has(word))]
      const office = words.find((word) => spokes.has(word))
      if (office === undefined) continue
      const noun = spokes.get(office)!
      const told = [...core.filter((word) => word !== office), ...(noun === '' ? [] : [noun])]
      if (told.length === 0) continue
      const fits = [...this.#bodies].filter(([body]) => told.every((word) => body.split(' ').includes(word)))
      if (fits.length === 1) return fits[0]![1]
    }
    return null
  }

  #compare(reading: Reading): Comparing {
    return comparing(reading, this.#ground.language)
  }

  /** The report a copy was made from, at the end of the chain; null for a report that is no copy. */
  #copiedFrom(reading: Reading): Reading | null {
    let at = reading
    const seen = new Set([reading.id])
    for (;;) {
      const next = this.#parents.get(at.id)?.find((id) => !seen.has(id))
      const parent = next === undefined ? undefined : this.#byReport.get(next)
      if (parent === undefined) return at === reading ? null : at
      seen.add(parent.id)
      at = parent
    }
  }

  /** Whether a number of a rewritten report stands in none of those it was made from: the desk that rewrote it found it. */
  #isNew(reading: Reading, { measure, value, low, high }: FigureClaim): boolean {
    if (this.#verbatim.has(reading.id)) return false
    const seen = new Set<string>()
    const from = [reading.id]
    for (let at = from.pop(); at !== undefined; at = from.pop()) {
      if (seen.has(at)) continue
      seen.add(at)
      const told = at === reading.id ? [] : (this.#byReport.get(at)?.claims ?? [])
      const held = told.some(
        (claim) =>
          claim.kind === 'figure' &&
          claim.measure === measure &&
          claim.value === value &&
          claim.low === low &&
          claim.high === high,
      )
      if (held) return false
      from.push(...(this.#parents.get(at) ?? []))
    }
    return true
  }

  /**
   * Of a report and its copies of the same day nobody knows which was first: the one whose outlet tells more of the story is
   * taken for it, so that a copy of what an outlet reports never makes two origins of its reports.
   */
  #firstOf(report: Reading): Reading {
    const copies = (this.#copies.get(report.id) ?? []).filter(({ published }) => published === report.published)
    let first = report
    for (const copy of copies) if (this.#reportsBy(copy) > this.#reportsBy(first)) first = copy
    return first
  }

  #reportsBy(reading: Reading): number {
    return this.#outlets.get(outletOf(reading)) ?? 0
  }

  /** A figure with a root whose number a bare figure prints (R7: a repetition without attribution adds no origin). */
  #sameNumber(reading: Reading, claim: FigureClaim): { readonly told: Told<FigureClaim>; readonly why: string } | null {
    const parents = this.#parents.get(reading.id) ?? []
    const told = this.#figures.printedAgain(this.#keyOf(reading, claim), { reading, claim }, parents)
    if (told === null) return null
    const number = told.claim.value === claim.value ? 'the number' : 'a rounding of the number'
    const why =
      told.reading === reading
        ? `R7: ${citedAs(reading)} prints ${number} again without saying whose it is`
        : `R7: ${citedAs(reading)} prints ${number} of ${citedAs(told.reading)} without saying whose it is, and adds no origin`
    return { told, why }
  }
}

const pushTo = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
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

/** Whoever denies a number is not the one who gave it. */
const isOnlyDenied = ({ claims }: Reading, { id, standing, attribution }: FigureClaim): boolean => {
  const [first] = attribution
  return (
    standing === 'denied' &&
    first !== undefined &&
    claims.some(
      (act) =>
        act.kind === 'standing' &&
        act.type === 'denied' &&
        act.of.includes(id) &&
        (act.by === first.name || act.attribution[0]?.name === first.name),
    )
  )
}

/** "Nine of [the 119]": the whole is taken as known, and not given. */
const isOnlyBase = ({ claims }: Reading, { id, span: [start, end] }: FigureClaim): boolean =>
  claims.some(
    (part) =>
      part.kind === 'figure' &&
      part.subsetOf === id &&
      part.span[0] <= start &&
      end <= part.span[1] &&
      part.number[0] < start,
  )

/** The name with more words: a party's own where the hop is a description, the hop's where it says more. */
const fuller = (party: string, hop: string): string => (wordsOf(party).length > wordsOf(hop).length ? party : hop)

/** The origin of each claim, by the claim's id. */
export const originByClaim = (origins: readonly Origin[]): ReadonlyMap<string, Origin> =>
  new Map(origins.flatMap((origin) => origin.claims.map((claim) => [claim, origin])))
