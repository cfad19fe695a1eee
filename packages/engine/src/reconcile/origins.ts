import type { Reading, ReadingClaim, ReadingHop } from '../claims/reading.ts'
import { ruledBy } from '../decisions/in-force.ts'
import type { Channel } from '../language/reconciling.ts'
import { idOf } from '../text/id.ts'
import { type Copies, copiesOf } from './copies.ts'
import { decidedRoots, type Root } from './decided-origins.ts'
import { figureKeys, keyText } from './figure-keys.ts'
import type { FigureClaim, Ground, Told } from './ground.ts'
import { isOwnPeople, isOwnVoice, type Knowers, knowersOf } from './knowers.ts'
import { wordsOf } from './names.ts'
import { isOnlyBase, isOnlyDenied } from './not-given.ts'
import { agencyOf, citedAs, outletOf, outletWords } from './outlet.ts'
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
  // A country says what one of its bodies said, an outlet what its report has from others, a headline what its report says:
  // those go first.
  const byCountry: Told[] = []
  const byOutlet: Told[] = []
  const inHeadlines: Told[] = []
  const { origins: decided } = ground.decided
  // What a person said of a number holds for those who print it again.
  for (const reading of ground.readings)
    for (const claim of reading.claims) if (decided.has(claim.id)) roots.decided({ reading, claim })
  for (const reading of ground.readings) {
    for (const claim of reading.claims) {
      if (claim.attribution.length === 0 || decided.has(claim.id)) continue
      const told = { reading, claim }
      if (roots.isOfCountry(told)) byCountry.push(told)
      else if (roots.outletNamed(told) !== null) byOutlet.push(told)
      else if (claim.kind === 'figure' && isInHeadline(told)) inHeadlines.push(told)
      else roots.attributed(told)
    }
  }
  for (const told of byOutlet) roots.ofOutlet(told)
  for (const told of inHeadlines) roots.ofHeadline(told)
  for (const told of byCountry) roots.ofCountry(told)
  const isBare = ({ id, attribution }: ReadingClaim): boolean => attribution.length === 0 && !decided.has(id)
  const bare = ground.readings.flatMap((reading) =>
    reading.claims.flatMap((claim) => (isBare(claim) ? [{ reading, claim }] : [])),
  )
  for (const told of bare) roots.unattributed(told)
  for (const told of ground.rejected) roots.rejected(told)
  return roots.origins()
}

/** Whether a claim stands in the headline of its report, or in the summary under it. */
const isInHeadline = ({ reading: { zones }, claim }: Told): boolean =>
  zones.some(({ kind, span: [start, end] }) => kind === 'headline' && start <= claim.span[0] && claim.span[1] <= end)

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
  readonly #narrowOf: (reading: Reading, figure: FigureClaim) => string
  readonly #knowers: Knowers
  readonly #copies: Copies
  /** The reports of each outlet, and of each agency that is credited, by the words of its name. */
  readonly #outlets = new Map<string, Reading[]>()
  /** Keys of the outlets that others name for their numbers. */
  readonly #cited = new Set<string>()

  constructor(ground: Ground) {
    this.#ground = ground
    const key = figureKeys(ground)
    this.#narrowOf = (reading, figure) => keyText(key(reading, figure))
    this.#keyOf = (reading, figure) => keyText({ ...key(reading, figure), place: null, scope: 'whole' })
    this.#knowers = knowersOf(ground)
    this.#copies = copiesOf(ground)
    for (const reading of ground.readings) {
      for (const name of [reading.outlet, agencyOf(reading)]) {
        if (name === null) continue
        const words = outletWords(name, ground)
        if (words === '') continue
        const held = this.#outlets.get(words)
        if (held === undefined) this.#outlets.set(words, [reading])
        else held.push(reading)
      }
    }
  }

  attributed({ reading, claim }: Told): void {
    const { language } = this.#ground
    if (this.#fromParent(reading, claim)) return
    if (claim.kind === 'figure' && (isOnlyDenied(reading, claim) || isOnlyBase(reading, claim))) {
      this.unattributed({ reading, claim })
      return
    }
    for (const [at, hop] of claim.attribution.entries()) {
      const who = isOwnPeople(this.#ground, reading, claim.attribution, at) ? null : this.#knowers.of(reading, hop)
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
    const who = this.#knowers.ofParty(reading, { name, party: null, span: [start, start], cue: null }, party ?? null)
    const root = this.#root(who?.key ?? `decided ${called}`, name, true, decidedWeight)
    root.family ??= who?.family ?? null
    return root
  }

  /** A claim that is none, by a person: drawn where it would have been, so that nothing else changes. */
  rejected({ reading, claim }: Told): void {
    const [hop] = claim.attribution
    const who = hop === undefined ? null : this.#knowers.of(reading, hop)
    const outlet = outletOf(reading)
    const key = who?.key ?? (hop === undefined ? `outlet ${outlet.toLowerCase()}` : `unknown ${reading.id} ${hop.name}`)
    const root = this.#roots.get(key) ?? this.#root(key, who?.name ?? hop?.name ?? citedAs(reading), true)
    root.rejected.push({ reading, claim })
  }

  /** Words that name nobody, "a message on the web says": the number is whose the story says it is, else nobody's. */
  #unknown({ reading, claim }: Told): void {
    const [first] = claim.attribution
    const isOwn = claim.attribution.every((hop) => isOwnVoice(this.#ground, reading, hop))
    if (claim.kind !== 'figure' || first === undefined || isOwn || this.#sameNumber(reading, claim) !== null) {
      this.unattributed({ reading, claim })
      return
    }
    const words = wordsOf(first.name)
    // "It said": a word that stands for somebody, whom the report does not tell clearly, is nobody's name.
    const name = words.every((word) => this.#ground.language.reconciling.light.has(word)) ? null : first.name
    const root = this.#root(`unknown ${reading.id} ${words.join(' ')}`, name, false)
    root.steps.add(`R7: ${citedAs(reading)} has it from "${first.name}", which names nobody`)
    this.#add(root, { reading, claim })
  }

  /** Whether a claim is put in a country's mouth: "Kyrgyzstan says 36 died". */
  isOfCountry({ reading, claim }: Told): boolean {
    const [first] = claim.attribution
    return first !== undefined && this.#knowers.of(reading, first)?.country === true
  }

  /** A country's number is that of its body that gave it, where one did; else its government's. */
  ofCountry({ reading, claim }: Told): void {
    const source = claim.kind === 'figure' ? this.#sameNumber(reading, claim) : null
    const root = source === null ? undefined : this.#rootOf.get(source.told.claim.id)
    const family = this.#knowers.of(reading, claim.attribution[0]!)?.family ?? null
    if (root === undefined || root.family !== family) {
      this.attributed({ reading, claim })
      return
    }
    root.steps.add(`R7: ${citedAs(reading)} gives the number as ${claim.attribution[0]!.name}'s, whose body gave it`)
    this.#add(root, { reading, claim })
  }

  /** The reports of the outlet that a claim is first put to, of others than its own; null where it is put to none. */
  outletNamed({ reading, claim }: Told): readonly Reading[] | null {
    const first = this.#knowing(reading, claim)
    if (claim.kind !== 'figure' || first === undefined) return null
    const named = (this.#outlets.get(outletWords(first.name, this.#ground)) ?? []).filter((own) => own !== reading)
    return named.length === 0 ? null : named
  }

  /** The first whom a claim is put to, past the people of whoever passes it on: "the charity said its teams counted 58". */
  #knowing(reading: Reading, { attribution }: ReadingClaim): ReadingHop | undefined {
    return attribution.find((_, at) => !isOwnPeople(this.#ground, reading, attribution, at))
  }

  /** "According to the Harbour Wire": whose number it is the Harbour Wire's report says, else it is the outlet's own. */
  ofOutlet({ reading, claim }: Told): void {
    const own = this.outletNamed({ reading, claim })!
    const ids = own.map(({ id }) => id)
    const source = claim.kind === 'figure' ? this.#figures.toldBy(this.#keyOf(reading, claim), ids, claim) : null
    const held = source === null ? undefined : this.#rootOf.get(source.claim.id)
    const { name } = this.#knowing(reading, claim)!
    const root = held ?? this.#root(`outlet ${outletOf(own[0]!).toLowerCase()}`, citedAs(own[0]!), true)
    this.#cited.add(root.key)
    root.steps.add(
      held === undefined
        ? `R7: ${citedAs(reading)} has it from ${name}`
        : `R7: ${citedAs(reading)} has it from ${name}, whose report says whose it is`,
    )
    this.#add(root, { reading, claim })
  }

  /** What a headline puts to whom its report does not name again, "40 dead, officials say", is its report's own number. */
  ofHeadline({ reading, claim }: Told): void {
    const [first] = claim.attribution
    const who = first === undefined ? null : this.#knowers.of(reading, first)
    const body = claim.kind === 'figure' ? this.#figures.toldBy(this.#keyOf(reading, claim), [reading.id], claim) : null
    const root = body === null ? undefined : this.#rootOf.get(body.claim.id)
    const isNamedAgain =
      who !== null &&
      this.#roots.get(who.key)?.told.some((told) => told.reading === reading && !isInHeadline(told)) === true
    if (root === undefined || isNamedAgain) {
      this.attributed({ reading, claim })
      return
    }
    root.steps.add(
      `R7: the headline of ${citedAs(reading)} puts it to "${first?.name}", its text to ${[...root.who.keys()][0]}`,
    )
    this.#add(root, { reading, claim })
  }

  /** A copy's number is that of the report it was made from, whoever the copy says gave it. */
  #fromParent(reading: Reading, claim: ReadingClaim): boolean {
    const parents = this.#copies.parentsOf(reading.id)
    if (parents.length === 0 || claim.kind !== 'figure') return false
    const own = this.#figures.toldBy(this.#keyOf(reading, claim), parents, claim)
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
    const body = isInHeadline({ reading, claim }) ? this.#saidBelow(reading, claim) : null
    if (body !== null) {
      body.steps.add(`R7: the headline of ${citedAs(reading)} prints a number of its text without saying whose it is`)
      this.#add(body, { reading, claim })
      return
    }
    const source = this.#copies.copiedFrom(reading)
    const isOwn = source === null || (claim.kind === 'figure' && this.#copies.isNew(reading, claim))
    const first = this.#copies.firstOf(isOwn ? reading : source)
    const parent = first === reading ? null : first
    const agency = agencyOf(parent ?? reading)
    const outlet = agency ?? outletOf(parent ?? reading)
    const name = agency ?? citedAs(parent ?? reading)
    const root = this.#root(`outlet ${outlet.toLowerCase()}`, name, true)
    if (parent !== null) root.steps.add(`R7: ${citedAs(reading)} is copied from ${citedAs(parent)} and adds no origin`)
    if (agency !== null) root.steps.add(`R7: ${citedAs(reading)} credits ${agency}`)
    this.#add(root, { reading, claim })
  }

  /** Whose the number of a headline is by the text below, whatever that calls those counted: "21 dead", "21 miners died". */
  #saidBelow({ claims }: Reading, headline: ReadingClaim): Root | null {
    const below = claims.find(
      (claim) =>
        claim.kind === 'figure' &&
        headline.kind === 'figure' &&
        claim.attribution.length > 0 &&
        claim.measure === headline.measure &&
        claim.value === headline.value &&
        !claim.background,
    )
    return below === undefined ? null : (this.#rootOf.get(below.id) ?? null)
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
      bare: key.startsWith('outlet ') && !this.#cited.has(key),
      claims: all.map(({ claim }) => claim.id).toSorted(),
      reports: [...new Set(all.map(({ reading }) => reading.id))].toSorted(),
      why: [...steps].toSorted(),
    }
  }

  /** A root by its key. Whoever gave a number is called as where he gave it. */
  #root(key: string, name: string | null, named: boolean, weight = 1): Root {
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
    if (name !== null) root.who.set(name, (root.who.get(name) ?? 0) + weight)
    return root
  }

  #add(root: Root, told: Told): void {
    root.told.push(told)
    this.#rootOf.set(told.claim.id, root)
    if (told.claim.kind !== 'figure' || told.claim.background) return
    const figure = told as Told<FigureClaim>
    this.#figures.add(this.#keyOf(told.reading, figure.claim), this.#narrowOf(told.reading, figure.claim), figure)
  }

  /** A figure with a root whose number a bare figure prints (R7: a repetition without attribution adds no origin). */
  #sameNumber(reading: Reading, claim: FigureClaim): { readonly told: Told<FigureClaim>; readonly why: string } | null {
    const parents = this.#copies.parentsOf(reading.id)
    const figure = { reading, claim }
    const [key, narrow] = [this.#keyOf(reading, claim), this.#narrowOf(reading, claim)]
    const told = this.#figures.printedAgain(key, narrow, figure, { parents, inHeadline: isInHeadline(figure) })
    if (told === null) return null
    const number = told.claim.value === claim.value ? 'the number' : 'a rounding of the number'
    const why =
      told.reading === reading
        ? `R7: ${citedAs(reading)} prints ${number} again without saying whose it is`
        : `R7: ${citedAs(reading)} prints ${number} of ${citedAs(told.reading)} without saying whose it is, and adds no origin`
    return { told, why }
  }
}

/** The origin of each claim, by the claim's id. */
export const originByClaim = (origins: readonly Origin[]): ReadonlyMap<string, Origin> =>
  new Map(origins.flatMap((origin) => origin.claims.map((claim) => [claim, origin])))
