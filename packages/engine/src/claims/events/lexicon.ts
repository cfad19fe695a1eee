import type { EventFrame, EventLexicon } from '../../language/events.ts'
import type { Measure } from '../../language/figures.ts'

/** A language's event words, ready to be looked up. */
export interface Lexicon {
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
  readonly conditions: ReadonlySet<string>
  readonly homes: ReadonlySet<string>
}

/** Words after a verb that together tell of a kind: "opened fire". */
interface Idiom {
  readonly words: readonly string[]
  readonly frame: EventFrame
}

/** Makes the look-up tables of a language's event words, once. */
export const lexiconOf = (given: EventLexicon): Lexicon => {
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
    conditions: new Set(given.conditions),
    homes: new Set(given.homes),
  }
}
