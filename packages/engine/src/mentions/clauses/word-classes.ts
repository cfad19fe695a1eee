import type { Auxiliary } from '../../language/grammar.ts'
import type { Token } from '../../syntax/tokens.ts'
import { repair } from './class-repairs.ts'
import { type Lexicon, phraseLength } from './lexicon.ts'
import type { WordClass } from './word-class.ts'

const byTag: Readonly<Record<string, WordClass>> = {
  DT: 'd', PDT: 'd', PRP$: 'd', WP$: 'W', WDT: 'w', WP: 'w', WRB: 'w', EX: 'e', PRP: 'p', CD: 'c', $: '$', '#': '$',
  JJ: 'j', JJR: 'j', JJS: 'j', AFX: 'j', NN: 'n', NNS: 'n', NNP: 'N', NNPS: 'N', POS: 's', HYPH: 'h', RB: 'r', RBR: 'r',
  RBS: 'r', UH: 'r', MD: 'm', RP: 'R', IN: 'i', TO: 'o', CC: '&', VB: 'b', VBP: 'v', VBZ: 'v', VBD: 't', VBN: 'u',
  VBG: 'g', FW: 'n', ADD: 'N', GW: 'n', SYM: 'n', XX: 'n', LS: '.', NFP: '.', '.': '.', ',': ',', ':': ':', '``': '"',
  "''": '"', '-LRB-': '(', '-RRB-': ')',
} // biome-ignore format: a table

const be: Readonly<Record<string, WordClass>> = { v: 'B', t: 'B', b: 'y', u: 'Y', g: 'G' }
const have: Readonly<Record<string, WordClass>> = { v: 'H', t: 'H', b: 'a', u: 'A', g: 'Z' }
const finiteDo: Readonly<Record<string, WordClass>> = { v: 'D', t: 'D' }

/** Classes of the tokens of one stretch, by index from its first token. */
export const wordClasses = (
  tokens: readonly Token[],
  first: number,
  last: number,
  lexicon: Lexicon,
): readonly WordClass[] => {
  const classes: WordClass[] = []
  for (let at = first; at < last; at += 1) {
    const { form, spaced } = tokens[at]!
    const inWord = form === '-' && !spaced && at > first && at + 1 < last && !tokens[at + 1]!.spaced
    classes.push(inWord ? 'h' : classOf(tokens[at]!, lexicon))
  }
  markPhrases(tokens, first, classes, lexicon)
  repair(tokens, first, classes, lexicon)
  return classes
}

/** Marks by their form: taggers call a semicolon or a dash now one thing and now another. */
const byForm: ReadonlyMap<string, WordClass> = new Map<string, WordClass>([
  [';', ':'],
  [':', ':'],
  [',', ','],
  ['–', '-'],
  ['—', '-'],
  ['--', '-'],
  ['---', '-'],
  ['―', '-'],
  ['…', '-'],
  ['(', '('],
  [')', ')'],
])

const classOf = (token: Token, lexicon: Lexicon): WordClass => {
  const form = byForm.get(token.form)
  if (form !== undefined && token.xpos !== 'HYPH') return form
  if (token.form === '-' && token.xpos !== 'HYPH') return '-'
  const plain = byTag[token.xpos] ?? (token.upos === 'PUNCT' ? '.' : 'n')
  switch (plain) {
    case 'v':
    case 't':
    case 'b':
    case 'u':
    case 'g': {
      const auxiliary = auxiliaryOf(token, lexicon)
      if (auxiliary === 'be') return be[plain]!
      if (auxiliary === 'have') return have[plain]!
      if (auxiliary === 'do') return finiteDo[plain] ?? plain
      return plain
    }
    case 'i':
      if (lexicon.complementizers.has(token.norm)) return 'T'
      return 'i'
    case 'w':
      return 'w'
    case ':':
      return token.norm === ':' || token.norm === ';' ? ':' : '-'
    case 'n':
      return token.upos === 'PUNCT' ? '-' : 'n'
    case '.':
      return token.norm === '-' || token.norm === '–' || token.norm === '—' ? '-' : '.'
    default:
      return plain
  }
}

/** Which auxiliary a verb form belongs to: its lemma decides where one contraction stands for two ("'s"). */
const auxiliaryOf = (token: Token, lexicon: Lexicon): Auxiliary | undefined => {
  const listed = lexicon.auxiliaries.get(token.norm)
  if (listed === undefined) return undefined
  return decidable.find((auxiliary) => lexicon.auxiliaryLemmas[auxiliary] === token.lemma) ?? listed
}

/** Those whose lemma the tagger knows. */
const decidable: readonly Auxiliary[] = ['be', 'have', 'do']

const markPhrases = (tokens: readonly Token[], first: number, classes: WordClass[], lexicon: Lexicon): void => {
  const last = first + classes.length
  const fill = (at: number, length: number, head: WordClass, rest: WordClass): void => {
    for (let k = 0; k < length; k += 1) classes[at - first + k] = k === 0 ? head : rest
  }
  for (let at = first; at < last; ) {
    const prefix = phraseLength(lexicon.numberPrefixes, tokens, at, last)
    if (prefix > 0 && startsNumber(tokens, at + prefix, last, classes, first, lexicon)) {
      // "between 20 and 30 people" is a number; "between Kabul and Herat" and "between 3 protesters" are not.
      if (!lexicon.pairPrefixes.has(tokens[at]!.norm) || classes[at + prefix - first + 1] === '&') {
        fill(at, prefix, 'l', 'l')
        at += prefix
        continue
      }
    }
    const negation = phraseLength(lexicon.negations, tokens, at, last)
    if (negation > 0 && (negation > 1 || classes[at - first] === 'r')) {
      fill(at, negation, 'x', 'x')
      at += negation
      continue
    }
    const subordinator = phraseLength(lexicon.subordinators, tokens, at, last)
    const preposition = phraseLength(lexicon.prepositions, tokens, at, last)
    const inPhrase = at > first && 'nNj'.includes(classes[at - first]!) && 'dj'.includes(classes[at - first - 1]!)
    if (
      preposition > 1 &&
      !inPhrase &&
      preposition >= subordinator &&
      !isVerbal(classes[at - first + preposition - 1]!)
    ) {
      fill(at, preposition, 'i', '~')
      at += preposition
      continue
    }
    if (subordinator > 1) {
      fill(at, subordinator, 'S', '~')
      at += subordinator
      continue
    }
    const { norm, xpos } = tokens[at]!
    if (subordinator === 1 && classes[at - first] === 'i') {
      classes[at - first] = lexicon.ambiguousSubordinators.has(norm) ? classes[at - first]! : 'S'
    } else if (xpos === 'VBG' && lexicon.verbalPrepositions.has(norm) && !followsAuxiliary(classes, at - first)) {
      classes[at - first] = 'i'
    }
    at += 1
  }
}

const isVerbal = (wordClass: WordClass): boolean => 'BHDyabvt'.includes(wordClass)

const followsAuxiliary = (classes: readonly WordClass[], at: number): boolean => {
  let before = at - 1
  while (before >= 0 && (classes[before] === 'r' || classes[before] === 'x')) before -= 1
  return before >= 0 && 'ByYG'.includes(classes[before]!)
}

const startsNumber = (
  tokens: readonly Token[],
  at: number,
  last: number,
  classes: readonly WordClass[],
  first: number,
  lexicon: Lexicon,
): boolean => {
  if (at >= last) return false
  const here = classes[at - first]!
  if (here === 'c' || here === '$') return true
  if (here === 'd' && at + 1 < last) {
    return lexicon.numberNouns.has(tokens[at + 1]!.norm) || (classes[at + 1 - first] === 'c' && here === 'd')
  }
  return lexicon.numberNouns.has(tokens[at]!.norm)
}
