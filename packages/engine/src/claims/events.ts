import type { EventFrame, EventLexicon } from '../language/events.ts'
import type { Language } from '../language/language.ts'
import type { Argument, Clause, NounPhrase } from '../mentions/clauses.ts'
import type { Party } from '../mentions/parties.ts'
import type { Time } from '../mentions/times.ts'
import type { Annotated, Annotator } from '../report/layers.ts'
import type { Token } from '../syntax/tokens.ts'
import { idOf } from '../text/id.ts'
import { inside } from '../text/ordered.ts'
import { exact, type Span } from '../text/span.ts'
import { attributionIndex } from './attribution-at.ts'
import type { Attribution } from './attributions.ts'
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
      for (const clause of given.clauses) {
        for (const event of [fromVerb(lexicon, scene, clause), ...fromArguments(lexicon, scene, clause)]) {
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

/** What the rules look things up in, indexed once for a report. */
interface Scene {
  readonly given: Annotated<Needs>
  /** The party whose mention has this head token. */
  readonly partyAt: ReadonlyMap<number, Party>
  /** Mentions of places, in document order. */
  readonly places: readonly (Span & { readonly name: string })[]
  /** Noun phrases by each token in them. */
  readonly phraseAt: ReadonlyMap<number, NounPhrase>
  readonly attributionAt: (span: Span) => Attribution | null
}

const sceneOf = (given: Annotated<Needs>): Scene => {
  const partyAt = new Map<number, Party>()
  const places: (Span & { readonly name: string })[] = []
  for (const party of given.parties) {
    for (const mention of party.mentions) {
      partyAt.set(mention.head, party)
      if (party.kind === 'place' && mention.how !== 'demonym')
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
    attributionAt: attributionIndex(given.attributions),
  }
}

/** Modality and verb forms under which a clause asserts nothing that happened. */
const unreal = ({ predicate }: Clause): boolean =>
  predicate !== null && (predicate.modality !== null || predicate.tense === 'future' || predicate.form === 'infinitive')

const fromVerb = (lexicon: Lexicon, scene: Scene, clause: Clause): Event | null => {
  const { predicate } = clause
  if (predicate === null || unreal(clause)) return null
  const { tokens } = scene.given
  const passive = predicate.voice === 'passive'
  const undergoer = passive ? clause.subject : clause.object
  const frame = (lexicon.verbs.get(tokens[predicate.head]!.lemma) ?? []).find((candidate) => {
    const wanted = lexicon.objects.get(candidate)!
    if (wanted.size > 0) return undergoer !== null && wanted.has(tokens[undergoer.head]!.lemma)
    return !candidate.transitive || undergoer !== null || passive
  })
  if (frame === undefined) return null
  const doer = passive ? clause.agent : clause.subject
  const [actor, target] = frame.subject === 'actor' || undergoer !== null ? [doer, undergoer] : [null, doer]
  return eventOf(scene, clause, frame.type, tokens[predicate.head]!, actor, target, predicate.polarity, [
    `the verb "${tokens[predicate.head]!.form}" tells of ${frame.type} (${predicate.voice})`,
  ])
}

/** Nouns that name a happening: as what begins or strikes, as what is staged, or with its doer or undergoer beside it. */
const fromArguments = (lexicon: Lexicon, scene: Scene, clause: Clause): (Event | null)[] => {
  const { predicate, subject, object } = clause
  if (predicate === null || unreal(clause)) return []
  const { tokens } = scene.given
  const lemma = tokens[predicate.head]!.lemma
  const found: (Event | null)[] = []
  const nounEvent = (argument: Argument | null, actor: Argument | null, why: string) => {
    const frame = argument === null ? undefined : lexicon.nouns.get(tokens[argument.head]!.lemma)
    if (argument === null || frame === undefined) return
    const of = complementOf(scene, argument)
    const target = frame.subject === 'actor' && frame.transitive ? of : null
    found.push(
      eventOf(scene, clause, frame.type, tokens[argument.head]!, actor, target, predicate.polarity, [
        `the noun "${tokens[argument.head]!.form}" names ${frame.type}`,
        why,
      ]),
    )
  }
  if (lexicon.happening.has(lemma) && predicate.voice === 'active')
    nounEvent(subject, null, `it is the subject of "${lemma}"`)
  if (lexicon.staging.has(lemma) && predicate.voice === 'active')
    nounEvent(object, subject, `it is the object of "${lemma}"`)
  if (lexicon.staging.has(lemma) && predicate.voice === 'passive')
    nounEvent(subject, clause.agent, `it is the subject of "${lemma}", passive`)
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
  clause: Clause,
  type: string,
  trigger: Token,
  actor: Argument | null,
  target: Argument | null,
  polarity: Event['polarity'],
  trace: readonly string[],
): Event => {
  const { report } = scene.given
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
    place: placeOf(scene, clause, trigger),
    when: whenOf(scene, clause, trigger)?.value ?? null,
    polarity,
    attribution: attribution?.chain ?? [],
  }
}

const nameOf = ({ given, partyAt }: Scene, argument: Argument | null): string | null =>
  argument === null ? null : (partyAt.get(argument.head)?.name ?? exact(given.report.text, argument))

/** The place named in the clause, nearest after the trigger before any other. */
const placeOf = ({ places }: Scene, clause: Clause, trigger: Span): string | null => {
  const near = inside(places, clause)
  return (near.find((place) => place.start >= trigger.end) ?? near.at(-1))?.name ?? null
}

const whenOf = ({ given }: Scene, clause: Clause, trigger: Span): Time | null => {
  const dated = inside(given.times, clause).filter(
    (time) => time.first !== null && (time.type === 'DATE' || time.type === 'TIME'),
  )
  const distance = (time: Time): number =>
    Math.min(Math.abs(time.start - trigger.end), Math.abs(trigger.start - time.end))
  return dated.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
