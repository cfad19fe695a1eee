import type { EventFrame, EventLexicon } from '../language/events.ts'
import type { Measure } from '../language/figures.ts'
import type { Language } from '../language/language.ts'
import { type ClauseIndex, clauseIndex } from '../mentions/clauses/clause-index.ts'
import type { Argument, Clause, NounPhrase } from '../mentions/clauses/clauses.ts'
import type { Party } from '../mentions/parties/parties.ts'
import type { Quantity } from '../mentions/quantities/quantities.ts'
import type { Time } from '../mentions/times/times.ts'
import type { Annotated, Annotator } from '../report/layers.ts'
import { seedOf } from '../report/report.ts'
import type { Token } from '../syntax/tokens.ts'
import { idOf } from '../text/id.ts'
import { firstFrom, inside } from '../text/ordered.ts'
import { contains, exact, type Span } from '../text/span.ts'
import { attributionIndex } from './attribution/attribution-at.ts'
import type { Attribution } from './attribution/attributions.ts'
import type { Event, Figure } from './claim.ts'

type Needs =
  | 'tokens'
  | 'sentences'
  | 'zones'
  | 'chunks'
  | 'clauses'
  | 'times'
  | 'quantities'
  | 'parties'
  | 'attributions'
  | 'figures'

/**
 * Finds what happened, as the report tells it: one event for each clause whose verb names a happening, and for each noun
 * that names one and is said to take place ("protests *erupted*", "*staged* a protest", "the *arrest* of").
 * Wishes, orders, possibilities and the future are no events.
 */
export const events = (language: Language): Annotator<Needs, 'events'> => {
  const lexicon = indexed(language.events)
  return {
    gives: ['events'],
    find: (given) => {
      const scene = sceneOf(lexicon, given)
      const found = new Map<number, Event>()
      for (const [index, clause] of given.clauses.entries()) {
        const told: Told = { index, clause }
        for (const event of [fromVerb(lexicon, scene, told), ...fromNouns(lexicon, scene, told)]) {
          if (event !== null && !found.has(event.trigger.start)) found.set(event.trigger.start, event)
        }
      }
      return { events: [...found.values()].toSorted((a, b) => a.start - b.start || a.end - b.end) }
    },
  }
}

interface Idiom {
  readonly words: readonly string[]
  readonly frame: EventFrame
}

interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly EventFrame[]>
  readonly nouns: ReadonlyMap<string, EventFrame>
  readonly happening: ReadonlySet<string>
  readonly staging: ReadonlySet<string>
  readonly objects: ReadonlyMap<EventFrame, ReadonlySet<string>>
  readonly never: ReadonlyMap<EventFrame, ReadonlySet<string>>
  readonly subjects: ReadonlyMap<EventFrame, ReadonlySet<string>>
  /** By the lemma of the verb, the words after it that together tell of a kind. */
  readonly idioms: ReadonlyMap<string, readonly Idiom[]>
  readonly means: ReadonlyMap<EventFrame, ReadonlySet<string>>
  readonly measures: ReadonlyMap<string, Measure>
  readonly shared: ReadonlySet<string>
  readonly together: ReadonlySet<string>
  readonly aims: ReadonlySet<string>
  readonly limits: ReadonlySet<string>
  readonly nobody: ReadonlySet<string>
  readonly reflexives: ReadonlySet<string>
}

const indexed = (given: EventLexicon): Lexicon => {
  const verbs = new Map<string, EventFrame[]>()
  const nouns = new Map<string, EventFrame>()
  const objects = new Map<EventFrame, ReadonlySet<string>>()
  const never = new Map<EventFrame, ReadonlySet<string>>()
  const means = new Map<EventFrame, ReadonlySet<string>>()
  const subjects = new Map<EventFrame, ReadonlySet<string>>()
  const idioms = new Map<string, Idiom[]>()
  for (const frame of given.frames) {
    subjects.set(frame, new Set(frame.subjects))
    for (const idiom of frame.idioms) {
      const [verb = '', ...words] = idiom.split('_')
      idioms.set(verb, [...(idioms.get(verb) ?? []), { words, frame }])
    }
    for (const verb of frame.verbs) verbs.set(verb, [...(verbs.get(verb) ?? []), frame])
    for (const noun of frame.nouns) if (!nouns.has(noun)) nouns.set(noun, frame)
    objects.set(frame, new Set(frame.objects))
    never.set(frame, new Set(frame.never))
    means.set(frame, new Set(frame.means))
  }
  // A verb that says a thing only of some is asked for those first: "fired the minister" shoots nobody.
  const limits = ({ objects, subjects }: EventFrame): number => Number(objects.length > 0 || subjects.length > 0)
  for (const frames of verbs.values()) frames.sort((a, b) => limits(b) - limits(a))
  return {
    verbs,
    nouns,
    happening: new Set(given.happening),
    staging: new Set(given.staging),
    objects,
    subjects,
    idioms,
    never,
    means,
    measures: new Map(Object.entries(given.measures)),
    shared: new Set(given.shared),
    together: new Set(given.together),
    aims: new Set(given.aims),
    limits: new Set(given.limits),
    nobody: new Set(given.nobody),
    reflexives: new Set(given.reflexives),
  }
}

/** A clause and its place in the layer. */
interface Told {
  readonly index: number
  readonly clause: Clause
}

/** What the rules look things up in, indexed once for a report. */
interface Scene {
  readonly seed: string
  readonly lexicon: Lexicon
  readonly given: Annotated<Needs>
  /** Figures in document order. */
  readonly figures: readonly Figure[]
  /** Quantities by where their number starts. */
  readonly quantityAt: ReadonlyMap<number, Quantity>
  /** The party whose mention has this head token. */
  readonly partyAt: ReadonlyMap<number, Party>
  /** Mentions of places, in document order. */
  readonly places: readonly (Span & { readonly name: string })[]
  /** Noun phrases by each token in them. */
  readonly phraseAt: ReadonlyMap<number, NounPhrase>
  readonly clauses: ClauseIndex
  readonly attributionAt: (span: Span) => Attribution | null
}

const sceneOf = (lexicon: Lexicon, given: Annotated<Needs>): Scene => {
  const partyAt = new Map<number, Party>()
  const places: (Span & { readonly name: string })[] = []
  for (const party of given.parties) {
    for (const mention of party.mentions) {
      partyAt.set(mention.head, party)
      if (party.kind === 'place' && mention.how !== 'demonym' && given.tokens[mention.head + 1]?.xpos !== 'HYPH')
        places.push({ start: mention.start, end: mention.end, name: party.name })
    }
  }
  const phraseAt = new Map<number, NounPhrase>()
  for (const chunk of given.chunks) {
    const phrase = chunk.kind === 'noun' ? chunk : chunk.kind === 'preposition' ? chunk.object : null
    if (phrase === null) continue
    for (let at = phrase.first; at < phrase.last; at++) phraseAt.set(at, phrase)
  }
  return {
    seed: seedOf(given.report),
    lexicon,
    given,
    figures: given.figures.toSorted((a, b) => a.start - b.start),
    quantityAt: new Map(given.quantities.map((quantity) => [quantity.number.start, quantity])),
    partyAt,
    places: places.toSorted((a, b) => a.start - b.start),
    phraseAt,
    clauses: clauseIndex(given.clauses),
    attributionAt: attributionIndex(given.attributions),
  }
}

/** Modality and verb forms under which a clause asserts nothing that happened. */
const unreal = ({ predicate }: Clause): boolean =>
  predicate !== null && (predicate.modality !== null || predicate.tense === 'future' || predicate.form === 'infinitive')

/** The verb with its particle, as the lexicon writes it: "step_down". */
const verbOf = ({ lemma, particle }: Clause): string => (particle === null ? (lemma ?? '') : `${lemma}_${particle}`)

const fromVerb = (lexicon: Lexicon, scene: Scene, told: Told): Event | null => {
  const { clause } = told
  const { predicate } = clause
  if (predicate === null || unreal(clause)) return null
  const { tokens } = scene.given
  const passive = predicate.voice === 'passive'
  const idiom = passive ? null : idiomOf(lexicon, scene, clause)
  if (idiom !== null) {
    const head = tokens[predicate.head]!
    const [actor, target] =
      idiom.subject === 'actor' ? [clause.subject, aimOf(lexicon, clause)] : [null, clause.subject]
    return eventOf(scene, told, idiom.type, head, actor, target, [
      `the words after "${head.form}" make it tell of ${idiom.type}`,
    ])
  }
  const object = passive ? clause.subject : clause.object
  // "sinks off Guinea": a place is where, and no object of a verb without one
  const undergoer = clause.particle !== null && isPlace(scene, object) ? null : object
  const frames = lexicon.verbs.get(verbOf(clause)) ?? lexicon.verbs.get(clause.lemma ?? '') ?? []
  const frame = frames.find((candidate) => {
    const wanted = lexicon.objects.get(candidate)!
    const never = lexicon.never.get(candidate)!
    const who = lexicon.subjects.get(candidate)!
    if (who.size > 0 && !isAmong(who, tokens, clause.subject)) return false
    if (undergoer?.heads.some((head) => never.has(tokens[head]!.lemma)) === true) return false
    // "a state of emergency": the noun that decides may stand in the phrase that completes the head.
    if (wanted.size > 0)
      return (
        undergoer !== null &&
        (tokens.slice(undergoer.first, undergoer.last).some(({ lemma }) => wanted.has(lemma)) ||
          (candidate.persons && isPerson(scene, undergoer)))
      )
    if (candidate.intransitive) return undergoer === null && !passive
    return !candidate.transitive || undergoer !== null || passive
  })
  if (frame === undefined) return null
  // "unrest erupted" is told by the noun
  const named = passive || clause.subject === null ? undefined : lexicon.nouns.get(tokens[clause.subject.head]!.lemma)
  if (named !== undefined && undergoer === null && lexicon.happening.has(verbOf(clause))) return null
  const doer = acting(lexicon, scene, passive ? byWhom(scene, clause.agent) : clause.subject, frame)
  const means = undergoer !== null && lexicon.means.get(frame)!.has(tokens[undergoer.head]!.lemma)
  const other = means ? null : (undergoer ?? partnerOf(scene, lexicon, clause, frame))
  // Who dies or flees does so without an object: "40 people died, among them three children"
  const bears = frame.subject === 'target' && lexicon.measures.has(frame.type)
  const [actor, target] =
    !bears && (frame.subject === 'actor' || other !== null || means) ? [doer, other] : [null, doer]
  return eventOf(scene, told, frame.type, tokens[predicate.head]!, actor, target, [
    `the verb "${tokens[predicate.head]!.form}" tells of ${frame.type} (${predicate.voice})`,
  ])
}

/** Whether a phrase has one of the nouns: "the ferry *Kakande*" has its own behind it. */
const isAmong = (nouns: ReadonlySet<string>, tokens: readonly Token[], argument: Argument | null): boolean =>
  argument !== null && tokens.slice(argument.first, argument.last).some(({ lemma }) => nouns.has(lemma.toLowerCase()))

/** Most tokens after a verb that an idiom spans, articles among them: "went up in flames". */
const IDIOM = 6

/** The kind that a verb tells of together with the words right after it: "gave way", "opened fire", "jumped the tracks". */
const idiomOf = (lexicon: Lexicon, { given: { tokens } }: Scene, { lemma, predicate }: Clause): EventFrame | null => {
  const idioms = lexicon.idioms.get(lemma ?? '')
  if (idioms === undefined || predicate === null) return null
  const { sentence } = tokens[predicate.head]!
  const after: string[] = []
  for (const { norm, upos, xpos, sentence: at } of tokens.slice(predicate.head + 1, predicate.head + 1 + IDIOM)) {
    if (at !== sentence) break
    if (upos !== 'DET' && xpos !== 'PRP$') after.push(norm)
  }
  return idioms.find(({ words }) => words.every((word, at) => after[at] === word))?.frame ?? null
}

/** "opened fire [on protesters]". */
const aimOf = ({ aims }: Lexicon, { obliques }: Clause): Argument | null =>
  obliques.find(({ preposition, temporal }) => !temporal && aims.has(preposition)) ?? null

/** Who acts: a collapse that kills is what happened and nobody, and so is "a blast on *Wednesday* that killed". */
const acting = (
  lexicon: Lexicon,
  { given: { tokens, times } }: Scene,
  argument: Argument | null,
  { subject }: EventFrame,
): Argument | null => {
  if (argument === null || subject === 'target') return argument
  const head = tokens[argument.head]!
  return lexicon.nouns.has(head.lemma) || inside(times, head).length > 0 ? null : argument
}

/** "by police", but not "by helicopter": a bare noun that names no party is a means. */
const byWhom = ({ given, partyAt }: Scene, agent: Argument | null): Argument | null =>
  agent !== null &&
  agent.last - agent.first === 1 &&
  given.tokens[agent.head]!.xpos === 'NN' &&
  !partyAt.has(agent.head)
    ? null
    : agent

const isPlace = ({ partyAt }: Scene, argument: Argument | null): boolean =>
  argument !== null && partyAt.get(argument.head)?.kind === 'place'

/** "met [with the bishops]": who else took part. */
const partnerOf = (
  { partyAt }: Scene,
  lexicon: Lexicon,
  { obliques }: Clause,
  { type }: EventFrame,
): Argument | null =>
  lexicon.shared.has(type)
    ? (obliques.find(
        // "with the bishops", and not "with knives"
        ({ preposition, temporal, head }) => !temporal && lexicon.together.has(preposition) && partyAt.has(head),
      ) ?? null)
    : null

const isPerson = ({ partyAt }: Scene, { head }: Argument): boolean => {
  const party = partyAt.get(head)
  return party !== undefined && party.kind === 'person' && party.named
}

/** Nouns that name a happening: as what begins or strikes, as what is staged, or with the one it happened to beside it. */
const fromNouns = (lexicon: Lexicon, scene: Scene, told: Told): Event[] => {
  const { clause } = told
  const { predicate, subject, object } = clause
  if (predicate === null || unreal(clause)) return []
  const { tokens } = scene.given
  const verb =
    lexicon.happening.has(verbOf(clause)) || lexicon.staging.has(verbOf(clause)) ? verbOf(clause) : (clause.lemma ?? '')
  const active = predicate.voice === 'active'
  const found: Event[] = []
  const seek = (argument: Argument | null, actor: Argument | null, states: boolean, why: string): void => {
    const frame = argument === null ? undefined : lexicon.nouns.get(tokens[argument.head]!.lemma)
    if (argument === null || frame === undefined) return
    const target = frame.subject === 'actor' && frame.transitive ? complementOf(scene, argument) : null
    if (!states && target === null) return
    const trigger = tokens[argument.head]!
    found.push(
      eventOf(scene, told, frame.type, trigger, actor, target, [`the noun "${trigger.form}" names ${frame.type}`, why]),
    )
  }
  const happens = active && lexicon.happening.has(verb)
  const staged = lexicon.staging.has(verb)
  seek(
    subject,
    staged && !active ? clause.agent : null,
    happens || (staged && !active),
    `it is the subject of "${verb}"`,
  )
  seek(object, staged ? subject : null, staged && active, `it is the object of "${verb}"`)
  return found
}

/** The phrase after "of" that completes a noun: "the arrest *of the minister*". */
const complementOf = ({ given, phraseAt }: Scene, argument: Argument): Argument | null => {
  const { tokens } = given
  for (let at = argument.head + 1; at < argument.last - 1; at++) {
    if (tokens[at]!.norm !== tokens[argument.head + 1]!.norm || tokens[at]!.xpos !== 'IN') break
    const phrase = phraseAt.get(at + 1)
    if (phrase !== undefined)
      return {
        start: phrase.start,
        end: phrase.end,
        head: phrase.head,
        first: phrase.first,
        last: phrase.last,
        inferred: false,
        heads: [phrase.head],
        apposition: null,
      }
  }
  return null
}

const eventOf = (
  scene: Scene,
  told: Told,
  type: string,
  trigger: Token,
  actor: Argument | null,
  target: Argument | null,
  trace: readonly string[],
): Event => {
  const { clause } = told
  const attribution = scene.attributionAt(trigger)
  const counted = countedBy(scene, type, trigger, target)
  const none = [actor, target].some((argument) => argument !== null && isNobody(scene, argument))
  return {
    kind: 'event',
    id: idOf('e', scene.seed, trigger.start, trigger.end, type),
    rule: `event/${clause.kind}`,
    trace,
    start: clause.start,
    end: clause.end,
    trigger: { start: trigger.start, end: trigger.end },
    type,
    // Who is counted as harmed is not who did it: "several of them burned"
    actor: counted !== null && counted === nameOf(scene, actor) ? null : nameOf(scene, actor),
    target: counted ?? otherThan(scene, actor, target),
    place: placeOf(scene, told, trigger) ?? placeIn(scene, target),
    when: whenOf(scene, told, trigger, attribution)?.value ?? null,
    polarity: none ? 'negative' : (clause.predicate?.polarity ?? 'positive'),
    attribution: attribution?.chain ?? [],
  }
}

const nameOf = ({ given, partyAt }: Scene, argument: Argument | null): string | null => {
  if (argument === null) return null
  const { report, tokens } = given
  // "two soldiers and a guide" is more than its head
  if (argument.heads.length > 1) return exact(report.text, argument)
  const party = partyAt.get(argument.head)
  // "640 families": of a group that only a noun names, how many says more than the noun
  const counted = party?.kind === 'group' && !party.named && hasNumber(tokens, argument)
  if (party !== undefined && !counted) return party.name
  // "While the unrest spread, the cabinet resigned": what stands before a comma is no part of the phrase
  let first = argument.first
  for (let at = argument.first; at < argument.head; at++)
    if (tokens[at]!.form === ',' || (at === first && tokens[at]!.upos === 'ADP' && !hasNumber(tokens, argument)))
      first = at + 1
  // "the vessel, which had set out from Zuwara": nor is what is told of it behind a comma
  let end = argument.end
  for (let at = argument.head + 1; at < argument.last && end === argument.end; at++)
    if (tokens[at]!.form === ',' && /^W/.test(tokens[at + 1]?.xpos ?? '')) end = tokens[at - 1]!.end
  return exact(report.text, { start: tokens[first]!.start, end })
}

const hasNumber = (tokens: readonly Token[], { first, head }: Argument): boolean => {
  for (let at = first; at < head; at++) if (tokens[at]!.upos === 'NUM') return true
  return false
}

/** Whom it was done to, where that is not who did it: only "himself" is the same one, "him" is another. */
const otherThan = (scene: Scene, actor: Argument | null, target: Argument | null): string | null => {
  const name = nameOf(scene, target)
  if (actor === null || target === null || name !== nameOf(scene, actor)) return name
  const { tokens, report } = scene.given
  const { xpos, norm } = tokens[target.head]!
  return xpos === 'PRP' && !scene.lexicon.reflexives.has(norm) ? exact(report.text, target) : name
}

const isNobody = ({ lexicon, given }: Scene, { first }: Argument): boolean =>
  lexicon.nobody.has(given.tokens[first]!.norm)

/**
 * Those it befell, where figures count them by the same verb: all of them ("26 protesters and 16 officers died"), or the
 * one whom the clause did not cut out well. Null where one figure and the clause agree.
 */
const countedBy = (scene: Scene, type: string, trigger: Span, target: Argument | null): string | null => {
  const { lexicon, figures, quantityAt, given } = scene
  const measure = lexicon.measures.get(type)
  if (measure === undefined) return null
  const told: Span[] = []
  for (
    let at = firstFrom(figures, trigger.start - REACH);
    at < figures.length && figures[at]!.start <= trigger.end;
    at++
  ) {
    const figure = figures[at]!
    const counts = figure.measure === measure || (type === 'killing' && figure.measure === 'injured')
    if (!counts || figure.rule === TOLL || figure.end < trigger.end || contains(figure.number, trigger)) continue
    // "27 people, five of them children": who are among those counted are no more of them
    if (told.length > 0 && figure.subsetOf !== null) continue
    told.push(quantityAt.get(figure.number.start) ?? figure.number)
  }
  if (told.length === 0) return null
  const all = { start: Math.min(...told.map(({ start }) => start)), end: Math.max(...told.map(({ end }) => end)) }
  if (all.start < trigger.end && trigger.start < all.end) return null
  if (told.length > 1) return all.end - all.start > WIDEST ? null : exact(given.report.text, all)
  const apart = target !== null && (target.end <= trigger.start || target.start >= trigger.end)
  const agrees = apart && contains(target, all) && target.end - all.end < CLOSE
  return agrees ? null : exact(given.report.text, all)
}

/** The rule of figures that a noun counts, and no verb. */
const TOLL = 'figure/toll'

/** How far before its verb a figure that the verb counts may begin, how wide a list of them may be, in UTF-16 units. */
const REACH = 300
const WIDEST = 160
/** Up to here what follows the counted words belongs to them: "12 men from Lyon". */
const CLOSE = 40

/** The place named in the clause, nearest after the trigger before any other; a place in a clause inside it is that one's. */
const placeOf = (scene: Scene, told: Told, trigger: Span): string | null => {
  const near = own(scene, scene.places, told)
  return (near.find((place) => place.start >= trigger.end) ?? near.at(-1))?.name ?? null
}

/** The place in the name of what it was done to: "the airport *of Almaty* stayed shut". */
const placeIn = ({ places }: Scene, target: Argument | null): string | null =>
  target === null ? null : (inside(places, target).at(-1)?.name ?? null)

/** The nearest date in the clause. A year or less precise is no date of an event beside which it merely stands. */
const whenOf = (scene: Scene, told: Told, trigger: Span, attribution: Attribution | null): Time | null => {
  const { tokens } = scene.given
  const limited = (time: Time): boolean => {
    let before = firstFrom(tokens, time.start) - 1
    while (before > 0 && tokens[before]!.upos === 'DET') before--
    if (before < 0 || tokens[firstFrom(tokens, time.end)]?.xpos === 'POS') return false
    const { norm } = tokens[before]!
    return scene.lexicon.limits.has(norm) || scene.lexicon.limits.has(`${tokens[before - 1]?.norm ?? ''} ${norm}`)
  }
  // The day on which it was said is not the day on which it happened.
  const said = attribution?.content.find((content) => contains(content, trigger)) ?? null
  // A day of an unknown year or week is a day: XXXX-01-02, XXXX-WXX-7.
  const dated = own(scene, scene.given.times, told).filter(
    (time) =>
      (time.first !== null || /^XXXX-.*\d$/.test(time.value)) &&
      (time.type === 'DATE' || time.type === 'TIME') &&
      !vague.has(time.precision) &&
      !limited(time) &&
      (said === null || contains(said, time)),
  )
  const distance = (time: Time): number =>
    Math.min(Math.abs(time.start - trigger.end), Math.abs(trigger.start - time.end))
  return dated.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

const vague: ReadonlySet<Time['precision']> = new Set(['decade', 'century', 'unknown'])

/** The mentions that stand in a clause and in none inside it. */
const own = <T extends Span>({ given, clauses }: Scene, mentions: readonly T[], { index, clause }: Told): T[] =>
  inside(mentions, clause).filter((mention) => clauses.clauseAt(firstFrom(given.tokens, mention.start)) === index)
