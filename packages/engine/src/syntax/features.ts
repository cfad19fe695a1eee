import { hashText, join } from './hash.ts'
import { type Lexicon, lookUp, stems } from './lexicon.ts'

/** How a sentence is cased, which says what a capital is worth in it. */
export type Casing = 0 | 1 | 2 | 3
export const casing = { mixed: 0, capitals: 1, title: 2, lower: 3 } as const

/** What the tagger sees of a word by itself: hashes, computed once a form. */
export interface Word {
  readonly norm: string
  /** Hash of the folded word, digits as one. */
  readonly word: number
  readonly shape: number
  /** Hashes of the last one to four letters, and of the first one to three. */
  readonly suffixes: readonly number[]
  readonly prefixes: readonly number[]
  /** What the lexicon knows of the word itself, and of its possible stems. */
  readonly known: number
  readonly stem: number
}

/** Where a word stands, seen from the one being tagged. */
export const roles = 5
export const role = { current: 0, before: 1, after: 2, before2: 3, after2: 4 } as const

/** The word that stands beyond the ends of a sentence. */
export const outside: Word = { norm: '', word: 1, shape: 0, suffixes: [], prefixes: [], known: 0, stem: 0 }

/** Lower case, straight quotes and apostrophes, without invisible marks. */
export const fold = (form: string): string =>
  form
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200c\u200d\ufe0e\ufe0f]/g, '')

/** The shapes of words that rules speak of. Others: 0 no letter, 4 one capital, 5 mixed, 6 digits, 7 digits and more, 8 a year. */
export const shapes = { lower: 1, title: 2, capitals: 3 } as const

const shapeOf = (form: string): number => {
  if (/^[\p{Ll}\p{Lo}\p{M}'’-]+\.?$/u.test(form)) return 1
  if (/^\p{Lu}\.?$/u.test(form)) return 4
  if (/^\p{Lu}[\p{Ll}\p{M}'’-]+\.?$/u.test(form)) return 2
  if (/^[\p{Lu}.&'’-]+$/u.test(form)) return 3
  if (/^[\d.,:/]*\d$/.test(form)) return /^\d{4}$/.test(form) ? 8 : 6
  if (/\d/.test(form)) return 7
  return /\p{L}/u.test(form) ? 5 : 0
}

/** Reads off a form all that is asked of it, however long the form is. */
export const wordOf = (form: string, lexicon: Lexicon): Word => {
  const short = form.length > 40 ? form.slice(0, 40) : form
  const norm = fold(form)
  const key = fold(short).replace(/\d/g, '0')
  const suffixes: number[] = []
  const prefixes: number[] = []
  for (let length = 1; length <= 5 && length < key.length; length++) suffixes.push(hashText(key.slice(-length)))
  for (let length = 1; length <= 4 && length < key.length; length++) prefixes.push(hashText(key.slice(0, length)))
  const known = lookUp(lexicon, key)
  return { norm, word: hashText(key), shape: shapeOf(short), suffixes, prefixes, known, stem: stems(lexicon, key) }
}

const templates = {
  word: 1,
  suffix: 2,
  prefix: 3,
  shape: 4,
  known: 5,
  stem: 6,
  both: 7,
  shapeSuffix: 8,
  knownShape: 9,
  hyphen: 10,
}

/** The feature that says which word is being tagged: there is one for each word the model knows. */
export const identity = (word: Word): number =>
  join(join(Math.imul(role.current + 1, 0x10001), templates.word), word.word)

/** Calls back with the hash of each feature that a word gives in one role, whatever stands around it. */
export const wordFeatures = (word: Word, as: number, emit: (feature: number) => void): void => {
  const base = Math.imul(as + 1, 0x10001)
  const { suffixes } = word
  emit(join(join(base, templates.word), word.word))
  emit(join(join(base, templates.both), word.known * 256 + word.stem))
  if (as === role.current) {
    for (const suffix of suffixes) emit(join(join(base, templates.suffix), suffix))
    for (const prefix of word.prefixes) emit(join(join(base, templates.prefix), prefix))
    emit(join(join(base, templates.known), word.known))
    emit(join(join(base, templates.stem), word.stem))
    emit(join(join(base, templates.knownShape), word.known * 16 + word.shape))
    if (suffixes.length > 1) {
      emit(join(join(base, templates.shapeSuffix), suffixes[Math.min(2, suffixes.length - 1)]! + word.shape))
    }
  } else if (as === role.before || as === role.after) {
    for (let at = 1; at < suffixes.length && at < 3; at++) emit(join(join(base, templates.suffix), suffixes[at]!))
    emit(join(join(base, templates.knownShape), word.known * 16 + word.shape))
  } else {
    emit(join(join(base, templates.knownShape), word.known * 16 + word.shape))
  }
}

/** A place for what surrounds the word being tagged. Filled in anew for each word. */
export interface Context {
  before2: Word
  before: Word
  word: Word
  after: Word
  after2: Word
  /** Labels given to the two words before; -1 beyond the sentence. */
  label2: number
  label: number
  first: boolean
  casing: Casing
  /** What the clause holds so far: see `nextState`. */
  state: number
}

/** The surroundings of no word yet. */
export const emptyContext = (): Context => ({
  before2: outside,
  before: outside,
  word: outside,
  after: outside,
  after2: outside,
  label2: -1,
  label: -1,
  first: true,
  casing: 0,
  state: 0,
})

/** What a label does to the state of its clause. */
export type Turn = 'none' | 'finite' | 'auxiliary' | 'other' | 'noun' | 'comma' | 'and' | 'border'

/** The turn each label brings, by its Penn and universal tags. */
export const turnOf = (xpos: string, upos: string): Turn => {
  if (upos === 'AUX') return 'auxiliary'
  if (/^(?:VBD|VBZ|VBP)$/.test(xpos)) return 'finite'
  if (/^VB/.test(xpos)) return 'other'
  if (/^(?:NN|PRP$|CD|EX)/.test(xpos)) return 'noun'
  if (xpos === ',') return 'comma'
  if (xpos === 'CC') return 'and'
  return /^(?:WDT|WP|WRB|:|``|'')$/.test(xpos) || upos === 'SCONJ' ? 'border' : 'none'
}

/**
 * The state of a clause after a word: which kind of verb it had last, whether a noun came before one, and whether a comma or
 * "and" came since. It tells "the troops denied" from "the troops have denied" across what stands between. Below 32.
 */
export const nextState = (state: number, turn: Turn): number => {
  switch (turn) {
    case 'none':
      return state
    case 'finite':
      return 1 + (state & 4)
    case 'auxiliary':
      return 2 + (state & 4)
    case 'other':
      return 3 + (state & 4)
    case 'noun':
      return state | 4
    case 'comma':
      return (state & 7) | 8
    case 'and':
      return (state & 7) | 16
    case 'border':
      return 0
  }
}

/** How many features `contextFeatures` writes. */
export const contextCount = 29

/** Writes the hashes of the features that join a word to its surroundings. */
export const contextFeatures = (context: Context, out: Int32Array): void => {
  const { before, word, after, after2, label, label2, state } = context
  const tags = (label + 2) * 128 + label2 + 2
  const place = (context.first ? 1 : 0) * 4 + context.casing
  const kind = word.known * 256 + word.stem
  const suffix = word.suffixes[Math.min(2, word.suffixes.length - 1)] ?? 0
  const t = 0x51ed
  out[0] = join(t + 1, label + 2)
  out[1] = join(t + 2, tags)
  out[2] = join(join(t + 3, label + 2), word.word)
  out[3] = join(join(t + 4, label + 2), suffix)
  out[4] = join(join(t + 5, label + 2), after.word)
  out[5] = join(join(t + 6, tags), word.word)
  out[6] = join(join(t + 7, tags), kind)
  out[7] = join(join(t + 8, before.word), word.word)
  out[8] = join(join(t + 9, word.word), after.word)
  out[9] = join(join(t + 10, place), word.shape)
  out[10] = join(join(t + 11, place * 16 + word.shape), kind)
  out[11] = join(join(t + 12, place * 16 + word.shape), suffix)
  out[12] = join(join(join(t + 13, label + 2), kind), after.known * 256 + after.stem)
  out[13] = join(join(t + 14, kind), after.known * 256 + after.stem)
  out[14] = join(join(join(t + 15, label + 2), word.shape + place * 16), after.shape)
  out[15] = join(join(join(t + 16, label + 2), before.word), word.shape)
  out[16] = join(join(join(t + 17, after.known * 256 + after.stem), after2.known * 256 + after2.stem), label + 2)
  out[17] = join(join(join(t + 18, before.word), after.word), 0)
  const next = after.known * 256 + after.stem
  const next2 = after2.known * 256 + after2.stem
  out[18] = join(join(t + 19, word.word), next)
  out[19] = join(join(join(t + 20, word.word), next), label + 2)
  out[20] = join(join(join(t + 21, suffix), next), label + 2)
  out[21] = join(join(join(t + 22, word.word), next), next2)
  out[22] = join(join(t + 23, kind), before.word)
  out[23] = join(join(join(t + 24, kind), next), tags)
  out[24] = join(join(t + 25, state), kind)
  out[25] = join(join(t + 26, state), word.word)
  out[26] = join(join(join(t + 27, state), suffix), next)
  out[27] = join(join(join(t + 28, state), kind), tags)
  out[28] = join(join(join(t + 29, state), kind), join(next, label + 2))
}

/** How a sentence is cased: a headline in capitals says nothing about its names. */
export const casingOf = (words: readonly Word[], first: number, last: number): Casing => {
  let lower = 0
  let capitals = 0
  let title = 0
  for (let at = first; at < last; at++) {
    const { shape, norm } = words[at]!
    if (norm.length < 3) continue
    if (shape === 1 && norm.length > 3) lower++
    else if (shape === 3) capitals++
    else if (shape === 2) title++
  }
  if (capitals > 2 && capitals > (lower + title) * 3) return casing.capitals
  if (title > 2 && title > lower * 3) return casing.title
  return lower > 3 && title + capitals === 0 ? casing.lower : casing.mixed
}
