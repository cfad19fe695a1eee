import type { Token } from '../syntax/tokens.ts'
import { type Lexicon, phraseLength } from './lexicon.ts'

/**
 * What a word can do in a phrase, as one letter, so that the grammar is tables over letters:
 *
 * - `d` determiner · `l` word before a number that belongs to it ("at least") · `c` number · `$` currency sign
 * - `j` adjective, or a participle before its noun · `n` noun · `N` name · `s` possessive · `h` hyphen inside a word
 * - `p` pronoun · `e` existential there · `w` wh-word · `W` whose
 * - `m` modal · `B H D` finite be, have, do · `y a` base be, have · `Y A` been, had · `G Z` being, having
 * - `b` base · `v` present · `t` past · `u` past participle · `g` -ing form · `o` to before an infinitive
 * - `r` adverb · `x` negation · `R` particle · `i` preposition · `S` subordinator · `T` complementizer
 * - `~` second and later words of a phrase · `&` conjunction · `, : - . ( )` marks · `"` quotation mark
 */
export type WordClass = string

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
  settleVerbs(tokens, first, classes, lexicon)
  return classes
}

/** Marks by their form: taggers call a semicolon or a dash now one thing and now another. */
const byForm: Readonly<Record<string, WordClass>> = {
  ';': ':',
  ':': ':',
  ',': ',',
  '–': '-',
  '—': '-',
  '--': '-',
  '---': '-',
  '―': '-',
  '…': '-',
  '(': '(',
  ')': ')',
}

const classOf = (token: Token, lexicon: Lexicon): WordClass => {
  const form = byForm[token.form]
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
const auxiliaryOf = (token: Token, lexicon: Lexicon): string | undefined => {
  const listed = lexicon.auxiliaries.get(token.norm)
  if (listed === undefined) return undefined
  return token.lemma === 'be' || token.lemma === 'have' || token.lemma === 'do' ? token.lemma : listed
}

const markPhrases = (tokens: readonly Token[], first: number, classes: WordClass[], lexicon: Lexicon): void => {
  const last = first + classes.length
  const fill = (at: number, length: number, head: WordClass, rest: WordClass): void => {
    for (let k = 0; k < length; k += 1) classes[at - first + k] = k === 0 ? head : rest
  }
  for (let at = first; at < last; ) {
    const prefix = phraseLength(lexicon.numberPrefixes, tokens, at, last)
    if (prefix > 0 && startsNumber(tokens, at + prefix, last, classes, first, lexicon)) {
      // "between 20 and 30 people" is a number; "between Kabul and Herat" and "between 3 protesters" are not.
      if (tokens[at]!.norm !== 'between' || classes[at + prefix - first + 1] === '&') {
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

/** Classes that may follow a participle which stands before its noun. */
const nominal = 'nNjch$'
const verbs = 'bvtug'

/** Repairs what a tagger confuses, where the words around leave no doubt, and tells participles before nouns from verbs. */
const settleVerbs = (tokens: readonly Token[], first: number, classes: WordClass[], lexicon: Lexicon): void => {
  const size = classes.length
  /** Class before `at`, adverbs skipped, and whether nothing was skipped. */
  let before = '^'
  for (let at = 0; at < size; at += 1) {
    const here = classes[at]!
    const next = classes[at + 1] ?? '$'
    const previous = at > 0 ? classes[at - 1]! : '^'
    if (here === 'o' || (here === 'i' && tokens[first + at]!.norm === 'to')) {
      let ahead = at + 1
      while (ahead < size && (classes[ahead] === 'r' || classes[ahead] === 'x')) ahead += 1
      classes[at] = ahead < size && 'bya'.includes(classes[ahead]!) ? 'o' : 'i'
    } else if (
      here === 'd' &&
      next === ',' &&
      verbs.includes(previous) &&
      lexicon.complementizers.has(tokens[first + at]!.norm)
    ) {
      classes[at] = 'T'
    } else if (here === 'p' && 'nNj'.includes(next) && lexicon.possessiveObjects.has(tokens[first + at]!.norm)) {
      // "move her legs"; "gave her food" needs the verb.
      const gives = at > 0 && lexicon.verbs.ditransitive.has(tokens[first + at - 1]!.lemma)
      if (!gives) classes[at] = 'd'
    } else if (
      here === 'v' &&
      tokens[first + at]!.xpos === 'VBZ' &&
      'Tjs'.includes(previous) &&
      'iBHm&'.includes(next)
    ) {
      // "noted that protests in Kabul were …"
      classes[at] = 'n'
    } else if (here === 't' && 'ByYGHaAZ'.includes(before)) {
      classes[at] = 'u'
    } else if (
      here === 'n' &&
      lexicon.participles.has(tokens[first + at]!.norm) &&
      'cd$pl'.includes(next) &&
      '&nN'.includes(previous)
    ) {
      classes[at] = 't'
    } else if (
      (here === 'r' || here === 'x') &&
      'nNj'.includes(next) &&
      at === 0 &&
      lexicon.predeterminers.has(tokens[first]!.norm)
    ) {
      classes[at] = 'd'
    } else if (
      (here === 'j' || here === 'n') &&
      'ByYG'.includes(before) &&
      isState(tokens[first + at]!, next, lexicon)
    ) {
      classes[at] = 'u'
    } else if (
      (here === 'v' || here === 't' || here === 'n') &&
      (before === 'm' || (previous === 'o' && here !== 'n'))
    ) {
      // A modal is followed by a verb, whatever the tagger took it for.
      if (here !== 'n' || previous === 'm') classes[at] = 'b'
    } else if (here === 'r' && before === 'm' && at > 1 && isHiddenVerb(tokens, first, classes, at)) {
      classes[at] = 'b'
    } else if (here === 'u' || here === 'g') {
      classes[at] = participle(tokens, first, classes, at, previous, before, next, lexicon)
    } else if (previous === 'h' && verbs.includes(here) && at > 1) {
      classes[at] = 'j'
    }
    const settled = classes[at]!
    if (settled !== 'r' && settled !== 'x') before = settled
  }
}

/** "would never fire", where the tagger saw one adverb more and the modal would have no verb. */
const isHiddenVerb = (tokens: readonly Token[], first: number, classes: readonly WordClass[], at: number): boolean => {
  if (classes[at - 1] !== 'x' || tokens[first + at]!.norm.length < 4) return false
  let next = at + 1
  while (classes[next] === '"') next += 1
  return 'idnN'.includes(classes[next] ?? '.')
}

/** "were wounded", where the tagger saw an adjective. */
const isState = (token: Token, next: WordClass, lexicon: Lexicon): boolean =>
  lexicon.participles.has(token.norm) && !'nNjhs'.includes(next)

const participle = (
  tokens: readonly Token[],
  first: number,
  classes: readonly WordClass[],
  at: number,
  previous: WordClass,
  before: WordClass,
  next: WordClass,
  lexicon: Lexicon,
): WordClass => {
  const here = classes[at]!
  if (previous === 'h') return 'j'
  if (next === 'h' && !tokens[first + at + 1]!.spaced) return 'j'
  const nominalNext =
    nominal.includes(next) || ((next === 'u' || next === 'g') && 'nN'.includes(classes[at + 2] ?? '$'))
  const inPhrase = 'djcsl'.includes(previous) || (previous === 'r' && at > 1 && classes[at - 2] === 'd')
  if (inPhrase && nominalNext) return 'j'
  // "the injured | were taken": no noun follows, the participle is the noun.
  if (here === 'u' && previous === 'd' && tokens[first + at - 1]!.xpos === 'DT' && 'BHDmvt,.&'.includes(next)) {
    return lexicon.pronominalDeterminers.has(tokens[first + at - 1]!.norm) ? here : 'j'
  }
  if (here === 'g') {
    if (previous === 'd' || previous === 's' || (previous === 'j' && at > 1 && 'ds'.includes(classes[at - 2]!)))
      return 'n'
    if (nominalNext && lexicon.stateAdjectives.has(tokens[first + at]!.norm)) return 'j'
    // "replaced retiring judges", but "started arresting judges".
    if ('vtb'.includes(previous) && tokens[first + at + 1]!.xpos === 'NNS') {
      return lexicon.verbs.gerund.has(tokens[first + at - 1]!.lemma) ||
        lexicon.verbs.copular.has(tokens[first + at - 1]!.lemma)
        ? here
        : 'j'
    }
    return here
  }
  if (!nominalNext || next === 'c' || next === '$') return here
  // "by armed men", "arrested wounded soldiers", and "Armed men stormed …" at the start.
  if (before === '^' || previous === 'i' || 'vtbg'.includes(previous)) return 'j'
  // "milk and iodised salt", "damage, stunted growth".
  const ahead = tokens[first + at + 1]!.xpos
  if (previous === '&' && at > 1 && 'nN'.includes(classes[at - 2]!) && ahead === 'NN') return 'j'
  return here
}
