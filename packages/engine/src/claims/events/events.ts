import type { EventFrame } from '../../language/events.ts'
import type { Language } from '../../language/language.ts'
import type { Argument, Clause } from '../../mentions/clauses/clauses.ts'
import type { Annotator } from '../../report/layers.ts'
import type { Token } from '../../syntax/tokens.ts'
import { inside } from '../../text/ordered.ts'
import type { Event } from '../claim.ts'
import { eventOf } from './event.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { type Needs, type Scene, sceneOf, type Told } from './scene.ts'

/**
 * Finds what happened, as the report tells it: one event for each clause whose verb names a happening, and for each noun
 * that names one and is said to take place ("protests *erupted*", "*staged* a protest", "the *arrest* of").
 * Wishes, orders, possibilities and the future are no events.
 */
export const events = (language: Language): Annotator<Needs, 'events'> => {
  const lexicon = lexiconOf(language.events)
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

/** Modality, verb forms and openings ("[if] convicted") under which a clause asserts nothing that happened. */
const unreal = ({ conditions }: Lexicon, { predicate, mark }: Clause): boolean =>
  predicate !== null &&
  (predicate.modality !== null ||
    predicate.tense === 'future' ||
    predicate.form === 'infinitive' ||
    (mark !== null && conditions.has(mark)))

/** The verb with its particle, as the lexicon writes it: "step_down". */
const verbOf = ({ lemma, particle }: Clause): string => (particle === null ? (lemma ?? '') : `${lemma}_${particle}`)

const fromVerb = (lexicon: Lexicon, scene: Scene, told: Told): Event | null => {
  const { clause } = told
  const { predicate } = clause
  if (predicate === null || unreal(lexicon, clause)) return null
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
  scene: Scene,
  argument: Argument | null,
  { subject }: EventFrame,
): Argument | null => {
  const { tokens, times } = scene.given
  // "burst in the *Puno region*, flooding a village": a place that is no clause's own subject does nothing
  if (argument?.inferred === true && isOfPlace(scene, argument)) return null
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

/** Whether a phrase is a place's: "Puno", "the Puno region". */
const isOfPlace = (scene: Scene, argument: Argument): boolean => {
  const head = scene.given.tokens[argument.head]!
  return isPlace(scene, argument) || inside(scene.places, argument).some(({ end }) => end === head.start - 1)
}

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
  if (predicate === null || unreal(lexicon, clause)) return []
  const { tokens } = scene.given
  const verb =
    lexicon.happening.has(verbOf(clause)) || lexicon.staging.has(verbOf(clause)) ? verbOf(clause) : (clause.lemma ?? '')
  const active = predicate.voice === 'active'
  // "the ambush [took place]"
  const withObject = object === null ? verb : `${clause.lemma}_${tokens[object.head]!.lemma}`
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
  const happens = active && (lexicon.happening.has(verb) || lexicon.happening.has(withObject))
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
