import type { Calendar } from '../language/calendar.ts'
import type { Annotated } from '../report/layers.ts'
import type { Tense } from './time-anchors.ts'

/** How far, in tokens, the verb of a time's clause is looked for. */
const REACH = 30

/**
 * Whether the words around a token say that what they tell is over or lies ahead: the nearest finite verb to the left in
 * its sentence, or else to the right. "is expected to reopen" lies ahead whatever the tense of its auxiliary.
 */
export const tenseAt = (calendar: Calendar) => {
  const ahead = new Set(calendar.ahead)
  const auxiliaries = new Set(calendar.auxiliaries)
  const over = new Set(calendar.over)
  return (
    { tokens, sentences }: Pick<Annotated<'tokens' | 'sentences'>, 'tokens' | 'sentences'>,
    at: number,
  ): Tense => {
    const sentence = sentences[tokens[at]?.sentence ?? -1]
    if (sentence === undefined) return null
    const tenseOf = (index: number): Tense | 'present' => {
      const { norm, xpos } = tokens[index]!
      if (ahead.has(norm)) {
        // "would have left", "may have died"
        const after = tokens[index + 1]?.lemma === 'have' && tokens[index + 2]?.xpos === 'VBN'
        return xpos === 'MD' && after ? 'past' : 'future'
      }
      // "is to resume"
      if (xpos === 'TO' && tokens[index - 1]?.lemma === 'be') return 'future'
      if (xpos === 'VBD' || over.has(norm)) return 'past'
      // A participle without its auxiliary: "the plan announced Friday"
      if (xpos === 'VBN' && !tokens.slice(Math.max(0, index - 4), index).some(({ lemma }) => auxiliaries.has(lemma))) {
        return 'past'
      }
      if (xpos === 'VBZ' || xpos === 'VBP') return 'present'
      return null
    }
    const first = Math.max(sentence.first, at - REACH)
    for (let index = at - 1; index >= first; index--) {
      const tense = tenseOf(index)
      if (tense !== null) return tense === 'present' ? null : tense
    }
    const last = Math.min(sentence.last, at + REACH)
    for (let index = at; index < last; index++) {
      const tense = tenseOf(index)
      if (tense !== null) return tense === 'present' ? null : tense
    }
    // A clause whose only verb is a participle, as in a headline, tells what is over.
    for (let index = first; index < last; index++) if (tokens[index]!.xpos === 'VBN') return 'past'
    return null
  }
}
