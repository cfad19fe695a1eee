import type { EventFrame, EventLexicon } from '../language/events.ts'
import type { Language } from '../language/language.ts'
import { type ClauseIndex, clauseIndex } from '../mentions/clauses/clause-index.ts'
import type { Argument, Clause, NounPhrase } from '../mentions/clauses/clauses.ts'
import type { Party } from '../mentions/parties/parties.ts'
import type { Time } from '../mentions/times/times.ts'
import type { Annotated, Annotator } from '../report/layers.ts'
import type { Token } from '../syntax/tokens.ts'
import { idOf } from '../text/id.ts'
import { firstFrom, inside } from '../text/ordered.ts'
import { exact, type Span } from '../text/span.ts'
import { attributionIndex } from './attribution/attribution-at.ts'
import type { Attribution } from './attribution/attributions.ts'
import type { Event } from './claim.ts'

type Needs = 'tokens' | 'sentences' | 'zones' | 'chunks' | 'clauses' | 'times' | 'parties' | 'attributions'

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
      const scene = sceneOf(given)
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

interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly EventFrame[]>
  readonly nouns: ReadonlyMap<string, EventFrame>
  readonly happening: ReadonlySet<string>
  readonly staging: ReadonlySet<string>
  readonly objects: ReadonlyMap<EventFrame, ReadonlySet<string>>
}

const indexed = (given: EventLexicon): Lexicon => {
  const verbs = new Map<string, EventFrame[]>()
  const nouns = new Map<string, EventFrame>()
  const objects = new Map<EventFrame, ReadonlySet<string>>()
  for (const frame of given.frames) {
    for (const verb of frame.verbs) verbs.set(verb, [...(verbs.get(verb) ?? []), frame])
    for (const noun of frame.nouns) if (!nouns.has(noun)) nouns.set(noun, frame)
    objects.set(frame, new Set(frame.objects))
  }
  return { verbs, nouns, happening: new Set(given.happening), staging: new Set(given.staging), objects }
}

/** A clause and its place in the layer. */
interface Told {
  readonly index: number
  readonly clause: Clause
}

/** What the rules look things up in, indexed once for a report. */
interface Scene {
  readonly given: Annotated<Needs>
  /** The party whose mention has this head token. */
  readonly partyAt: ReadonlyMap<number, Party>
  /** Mentions of places, in document order. */
  readonly places: readonly (Span & { readonly name: string })[]
  /** Noun phrases by each token in them. */
  readonly phraseAt: ReadonlyMap<number, NounPhrase>
  readonly clauses: ClauseIndex
  readonly attributionAt: (span: Span) => Attribution | null
}

const sceneOf = (given: Annotated<Needs>): Scene => {
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
    given,
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
  const undergoer = passive ? clause.subject : clause.object
  const frames = lexicon.verbs.get(verbOf(clause)) ?? lexicon.verbs.get(clause.lemma ?? '') ?? []
  const frame = frames.find((candidate) => {
    const wanted = lexicon.objects.get(candidate)!
    // "a state of emergency": the noun that decides may stand in the phrase that completes the head.
    if (wanted.size > 0)
      return undergoer !== null && tokens.slice(undergoer.first, undergoer.last).some(({ lemma }) => wanted.has(lemma))
    return !candidate.transitive || undergoer !== null || passive
  })
  if (frame === undefined) return null
  const doer = passive ? clause.agent : clause.subject
  const [actor, target] = frame.subject === 'actor' || undergoer !== null ? [doer, undergoer] : [null, doer]
  return eventOf(scene, told, frame.type, tokens[predicate.head]!, actor, target, [
    `the verb "${tokens[predicate.head]!.form}" tells of ${frame.type} (${predicate.voice})`,
  ])
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
  const { report } = scene.given
  const { clause } = told
  const attribution = scene.attributionAt(trigger)
  return {
    kind: 'event',
    id: idOf('e', report.hash, trigger.start, trigger.end, type),
    rule: `event/${clause.kind}`,
    trace,
    start: clause.start,
    end: clause.end,
    trigger: { start: trigger.start, end: trigger.end },
    type,
    actor: nameOf(scene, actor),
    target: nameOf(scene, target),
    place: placeOf(scene, told, trigger),
    when: whenOf(scene, told, trigger)?.value ?? null,
    polarity: clause.predicate?.polarity ?? 'positive',
    attribution: attribution?.chain ?? [],
  }
}

const nameOf = ({ given, partyAt }: Scene, argument: Argument | null): string | null =>
  argument === null ? null : (partyAt.get(argument.head)?.name ?? exact(given.report.text, argument))

/** The place named in the clause, nearest after the trigger before any other; a place in a clause inside it is that one's. */
const placeOf = (scene: Scene, told: Told, trigger: Span): string | null => {
  const near = own(scene, scene.places, told)
  return (near.find((place) => place.start >= trigger.end) ?? near.at(-1))?.name ?? null
}

/** The nearest date in the clause. A year or less precise is no date of an event beside which it merely stands. */
const whenOf = (scene: Scene, told: Told, trigger: Span): Time | null => {
  const dated = own(scene, scene.given.times, told).filter(
    ({ first, type, precision }) => first !== null && (type === 'DATE' || type === 'TIME') && !vague.has(precision),
  )
  const distance = (time: Time): number =>
    Math.min(Math.abs(time.start - trigger.end), Math.abs(trigger.start - time.end))
  return dated.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

const vague: ReadonlySet<Time['precision']> = new Set(['decade', 'century', 'unknown'])

/** The mentions that stand in a clause and in none inside it. */
const own = <T extends Span>({ given, clauses }: Scene, mentions: readonly T[], { index, clause }: Told): T[] =>
  inside(mentions, clause).filter((mention) => clauses.clauseAt(firstFrom(given.tokens, mention.start)) === index)
