import type { Reading, ReadingHop } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { withEnding } from '../text/endings.ts'
import { fold } from '../text/fold.ts'

/**
 * Who a hop names, as running text would: "hospital officials", though the report has them at the beginning of a sentence
 * with a capital. A name, and a word that nothing shows to be a common one, stays as it is written.
 */
export const plainName = (reading: Reading, { name, party, span: [start] }: ReadingHop, language: Language): string => {
  const first = /^\p{Lu}\p{Ll}+(?=$|\s)/u.exec(name)?.[0]
  if (first === undefined) return name
  const at = reading.text.indexOf(name, start)
  if (at < 0 || at > start + near || !opensSentence.test(reading.text.slice(Math.max(0, at - 3), at))) return name
  const isName = reading.parties.some(
    ({ id, kind, named, mentions }) =>
      (id === party && named) || (kind === 'place' && mentions.some(([from]) => from === at)),
  )
  if (isName) return name
  const word = first.toLowerCase()
  return lowered(reading).has(word) || commonWords(language).has(withEnding(fold(word), language.stories.plurals))
    ? `${word}${name.slice(first.length)}`
    : name
}

/** UTF-16 units between where a hop begins and its name. */
const near = 80

const opensSentence = /(?:^|[\n.!?:]|["'“”‘’)])\s*["'“‘(]?$/u

/** The words of a report that it has in small letters. */
const lowered = (reading: Reading): ReadonlySet<string> => {
  const held = loweredOf.get(reading)
  if (held !== undefined) return held
  const made = new Set([...reading.text.matchAll(/(?<![\p{L}'’-])\p{Ll}+(?![\p{L}'’-])/gu)].map(([word]) => word))
  loweredOf.set(reading, made)
  return made
}

const loweredOf = new WeakMap<Reading, ReadonlySet<string>>()

/** Words that are no names by themselves, folded, in the singular. */
const commonWords = (language: Language): ReadonlySet<string> => {
  const held = commonOf.get(language)
  if (held !== undefined) return held
  const { stories, reconciling, figures, parties } = language
  const words = [
    ...stories.commonness.flatMap(({ words }) => words),
    ...reconciling.unnamed,
    ...reconciling.state,
    ...Object.keys(figures.populations),
    ...[parties.persons, parties.groups].flatMap((list) => list.trim().split(/\s+/)),
  ]
  const made = new Set(words.map((word) => withEnding(fold(word), stories.plurals)))
  commonOf.set(language, made)
  return made
}

const commonOf = new WeakMap<Language, ReadonlySet<string>>()
