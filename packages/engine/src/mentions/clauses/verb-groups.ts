import type { VerbGroup } from './chunk.ts'
import type { Lexicon } from './lexicon.ts'
import type { Stretch } from './noun-phrases.ts'
import type { WordClass } from './word-class.ts'

/**
 * What each auxiliary may govern: the classes of the next verb form and what the pair adds. Read as: "be" and a past
 * participle make a passive, "be" and an -ing form a progressive, "have" and a past participle a perfect.
 */
const governs: readonly { readonly auxiliary: string; readonly next: string; readonly adds: Adds }[] = [
  { auxiliary: 'm', next: 'byavD', adds: 'modality' },
  { auxiliary: 'D', next: 'bya', adds: 'nothing' },
  { auxiliary: 'o', next: 'bya', adds: 'nothing' },
  { auxiliary: 'HaAZ', next: 'uYA', adds: 'perfect' },
  { auxiliary: 'ByYG', next: 'u', adds: 'passive' },
  { auxiliary: 'ByYG', next: 'gGZ', adds: 'progressive' },
]

type Adds = 'modality' | 'perfect' | 'passive' | 'progressive' | 'nothing'

const verbal = 'mBHDyaYAGZbvtug'

/** A verb group, with what the clause grammar needs of its first word. */
export interface VerbGroupAt {
  readonly group: VerbGroup
  /** Class of its first verb form. */
  readonly opens: WordClass
  /** Only auxiliaries so far: "Did | the police say". */
  readonly bare: boolean
}

/**
 * The verb group that begins at `at` (an index into the stretch): adverbs before it, auxiliaries, adverbs and negations
 * between, the main verb. Null where none begins.
 */
export const verbGroupAt = ({ tokens, first, classes }: Stretch, at: number, lexicon: Lexicon): VerbGroupAt | null => {
  let k = at
  let negative = false
  while (classes[k] === 'r' || classes[k] === 'x') {
    if (classes[k] === 'x') negative = true
    k += 1
  }
  const opening = classes[k]
  if (opening === undefined || !(verbal.includes(opening) || opening === 'o')) return null
  let head = k
  let modality: string | null = null
  let tense: VerbGroup['tense'] = opening === 't' || opening === 'u' ? 'past' : 'none'
  let perfect = false
  let progressive = false
  let passive = false
  let auxiliary = opening
  if (opening === 'm') {
    const modal = lexicon.modals.get(tokens[first + k]!.norm)
    modality = modal?.lemma ?? tokens[first + k]!.lemma
    tense = modal?.tense ?? 'present'
  } else if ('BHD'.includes(opening)) tense = tokens[first + k]!.xpos === 'VBD' ? 'past' : 'present'
  else if (opening === 'v') tense = 'present'
  else if (opening === 'u') tense = 'none'
  let steps = 0
  for (;;) {
    let next = head + 1
    let negated = false
    while (classes[next] === 'r' || classes[next] === 'x' || classes[next] === '"') {
      if (classes[next] === 'x') negated = true
      next += 1
    }
    const follower = classes[next]
    // "was, however, killed", "has, officials …" is a parenthesis and is read by the clause grammar.
    const isGet =
      steps < 6 &&
      follower === 'u' &&
      'bvtug'.includes(auxiliary) &&
      tokens[first + head]!.lemma === lexicon.auxiliaryLemmas.get
    const link =
      follower === undefined
        ? undefined
        : governs.find((row) => row.auxiliary.includes(auxiliary) && row.next.includes(follower))
    if (link === undefined && !isGet) {
      if (negated && classes[head + 1] === 'x' && 'mBHD'.includes(auxiliary)) negative = true
      break
    }
    if (negated) negative = true
    if (isGet || link!.adds === 'passive') passive = true
    else if (link!.adds === 'perfect') perfect = true
    else if (link!.adds === 'progressive') progressive = true
    head = next
    auxiliary = follower!
    steps += 1
    if (steps > 8) break
  }
  const reduced = opening === 'u' && head === k
  if (reduced) passive = !lexicon.verbs.intransitive.has(tokens[first + head]!.lemma)
  const form: VerbGroup['form'] = 'mBHDvt'.includes(opening)
    ? 'finite'
    : 'obya'.includes(opening)
      ? 'infinitive'
      : opening === 'u' || opening === 'Y' || opening === 'A'
        ? 'participle'
        : 'gerund'
  let end = head + 1
  while (classes[end] === 'x' && 'mBHD'.includes(classes[head]!)) end += 1
  return {
    opens: opening,
    bare: 'mBHDo'.includes(classes[head]!),
    group: {
      kind: 'verb',
      start: tokens[first + at]!.start,
      end: tokens[first + end - 1]!.end,
      first: first + at,
      last: first + end,
      head: first + head,
      tense,
      aspect: perfect ? (progressive ? 'perfect-progressive' : 'perfect') : progressive ? 'progressive' : 'simple',
      voice: passive ? 'passive' : 'active',
      polarity: negative ? 'negative' : 'positive',
      modality,
      form,
    },
  }
}
