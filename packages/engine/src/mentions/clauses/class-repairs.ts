import type { Token } from '../../syntax/tokens.ts'
import type { Lexicon } from './lexicon.ts'
import type { WordClass } from './word-class.ts'

/** A word and its neighbours, as a repair sees them. Classes to the left are repaired already. */
interface Place {
  readonly token: Token
  readonly here: WordClass
  readonly previous: WordClass
  readonly beforePrevious: WordClass
  /** Class before this one, adverbs left out. */
  readonly before: WordClass
  readonly next: WordClass
  readonly afterNext: WordClass
  /** The next class that is no adverb. */
  readonly nextVerb: WordClass
  readonly left: Token | null
  readonly right: Token | null
  readonly lexicon: Lexicon
}

/** What a class becomes where `when` holds: an order of repairs, the first that fits is made. */
interface Repair {
  readonly says: string
  readonly when: (place: Place) => boolean
  readonly to: WordClass
}

const nominal = 'nNjch$'
const verbs = 'bvtug'

/** Whether a noun, or what leads to one, follows. */
const beforeNoun = ({ next, afterNext }: Place): boolean =>
  nominal.includes(next) || ((next === 'u' || next === 'g') && 'nN'.includes(afterNext))

const insidePhrase = ({ previous, beforePrevious }: Place): boolean =>
  'djcsl'.includes(previous) || (previous === 'r' && beforePrevious === 'd')

const afterPlainDeterminer = ({ previous, left, lexicon }: Place): boolean =>
  previous === 'd' && left!.xpos === 'DT' && !lexicon.pronominalDeterminers.has(left!.norm)

const takesGerund = ({ left, lexicon }: Place): boolean =>
  lexicon.verbs.gerund.has(left!.lemma) || lexicon.verbs.copular.has(left!.lemma)

const participles: readonly Repair[] = [
  { says: 'coffee-growing, war-torn', to: 'j', when: ({ previous }) => previous === 'h' },
  { says: 'led-by, built-in', to: 'j', when: ({ next, right }) => next === 'h' && !right!.spaced },
  { says: 'the wounded man', to: 'j', when: (place) => insidePhrase(place) && beforeNoun(place) },
]

/** Repairs by the class they begin from. */
const repairs: Readonly<Record<string, readonly Repair[]>> = {
  o: [{ says: 'to Kabul', to: 'i', when: ({ nextVerb }) => !'bya'.includes(nextVerb) }],
  i: [
    {
      says: 'to leave',
      to: 'o',
      when: ({ token, nextVerb, lexicon }) => lexicon.infinitiveMarkers.has(token.norm) && 'bya'.includes(nextVerb),
    },
    {
      says: 'shot down',
      to: 'R',
      when: ({ token, left, previous, lexicon }) =>
        verbs.includes(previous) && lexicon.phrasalVerbs.has(`${left!.lemma} ${token.norm}`),
    },
  ],
  d: [
    {
      says: 'said that, in Kabul, …',
      to: 'T',
      when: ({ token, previous, next, lexicon }) =>
        next === ',' && verbs.includes(previous) && lexicon.complementizers.has(token.norm),
    },
  ],
  p: [
    {
      says: 'moved her legs; but gave her food',
      to: 'd',
      when: ({ token, next, left, lexicon }) =>
        'nNj'.includes(next) &&
        lexicon.possessiveObjects.has(token.norm) &&
        !(left !== null && lexicon.verbs.ditransitive.has(left.lemma)),
    },
  ],
  b: [
    {
      says: 'said witness Maria Lopez',
      to: 'n',
      when: ({ previous, next, left, lexicon }) =>
        'tv'.includes(previous) && next === 'N' && lexicon.verbs.clauseOnly.has(left!.lemma),
    },
    { says: 'a well-run school', to: 'j', when: ({ previous }) => previous === 'h' },
  ],
  v: [
    {
      says: 'noted that protests in Kabul were …',
      to: 'n',
      when: ({ token, previous, next }) => token.xpos === 'VBZ' && 'Tjs'.includes(previous) && 'iBHm&'.includes(next),
    },
    { says: 'may face', to: 'b', when: ({ before, previous }) => before === 'm' || previous === 'o' },
    { says: 'a well-run school', to: 'j', when: ({ previous }) => previous === 'h' },
  ],
  t: [
    { says: 'was killed, had killed', to: 'u', when: ({ before }) => 'ByYGHaAZ'.includes(before) },
    { says: 'may read', to: 'b', when: ({ before, previous }) => before === 'm' || previous === 'o' },
    { says: 'a war-torn town', to: 'j', when: ({ previous }) => previous === 'h' },
    {
      says: 'a post, shared on Monday and later removed, was …',
      to: 'u',
      when: ({ before, next, afterNext }) => before === '&' && next === ',' && 'BH'.includes(afterNext),
    },
  ],
  n: [
    {
      says: 'and shot 16 farmers; police shot and killed',
      to: 't',
      when: ({ token, previous, next, afterNext, lexicon }) =>
        lexicon.participles.has(token.norm) &&
        '&nN'.includes(previous) &&
        ('cd$pl'.includes(next) || (next === '&' && 'tu'.includes(afterNext))),
    },
    {
      says: 'were shot',
      to: 'u',
      when: ({ token, before, next, lexicon }) =>
        'ByYG'.includes(before) && lexicon.participles.has(token.norm) && !'nNjhs'.includes(next),
    },
    { says: 'may face', to: 'b', when: ({ previous }) => previous === 'm' },
  ],
  j: [
    {
      says: 'were wounded; 10 wounded',
      to: 'u',
      when: ({ token, before, previous, next, lexicon }) =>
        ('ByYG'.includes(before) || previous === 'c') && lexicon.participles.has(token.norm) && !'nNjhs'.includes(next),
    },
    {
      says: 'the report of 90 dead was wrong',
      to: 'n',
      when: ({ token, previous, beforePrevious, next, lexicon }) =>
        previous === 'c' &&
        'il'.includes(beforePrevious) &&
        lexicon.stateAdjectives.has(token.norm) &&
        !'nNjhs'.includes(next),
    },
  ],
  r: [
    {
      says: 'No new talks',
      to: 'd',
      when: ({ token, previous, next, lexicon }) =>
        previous === '^' && 'nNj'.includes(next) && lexicon.noDeterminers.has(token.norm),
    },
    {
      says: 'would never "fire" on',
      to: 'b',
      when: ({ token, before, previous, next, afterNext }) =>
        before === 'm' && previous === 'x' && token.norm.length > 3 && 'idnN'.includes(next === '"' ? afterNext : next),
    },
  ],
  x: [
    {
      says: 'No talks',
      to: 'd',
      when: ({ token, previous, next, lexicon }) =>
        previous === '^' && 'nNj'.includes(next) && lexicon.noDeterminers.has(token.norm),
    },
  ],
  g: [
    ...participles,
    {
      says: 'the shelling of',
      to: 'n',
      when: ({ previous, beforePrevious }) =>
        'ds'.includes(previous) || (previous === 'j' && 'ds'.includes(beforePrevious)),
    },
    {
      says: 'for missing children',
      to: 'j',
      when: (place) => beforeNoun(place) && place.lexicon.stateAdjectives.has(place.token.norm),
    },
    {
      says: 'replaced retiring judges; but started arresting judges',
      to: 'j',
      when: (place) =>
        beforeNoun(place) && 'vtb'.includes(place.previous) && place.right!.xpos === 'NNS' && !takesGerund(place),
    },
  ],
  u: [
    ...participles,
    {
      says: 'a man in uniform killed two people',
      to: 't',
      when: ({ token, previous, next, lexicon }) =>
        'nN'.includes(previous) && 'cdp$l'.includes(next) && lexicon.participleVerbs.has(token.lemma),
    },
    {
      says: 'of the 40 injured, 12 …',
      to: 'j',
      when: ({ previous, beforePrevious, next }) =>
        previous === 'c' && beforePrevious === 'd' && ',BHDm'.includes(next),
    },
    {
      says: 'the injured were taken',
      to: 'j',
      when: (place) => afterPlainDeterminer(place) && 'BHDmvt,.&'.includes(place.next),
    },
    {
      says: 'armed men; by armed men; arrested armed men',
      to: 'j',
      when: (place) =>
        beforeNoun(place) &&
        !'c$'.includes(place.next) &&
        (place.before === '^' || place.previous === 'i' || 'vtbg'.includes(place.previous)),
    },
    {
      says: 'milk and iodised salt',
      to: 'j',
      when: (place) =>
        'nNjh'.includes(place.next) &&
        place.previous === '&' &&
        'nN'.includes(place.beforePrevious) &&
        place.right!.xpos === 'NN',
    },
  ],
}

/** Repairs what a tagger confuses, where the words around leave little doubt. One pass, left to right. */
export const repair = (tokens: readonly Token[], first: number, classes: WordClass[], lexicon: Lexicon): void => {
  let before = '^'
  for (let at = 0; at < classes.length; at += 1) {
    const here = classes[at]!
    const candidates = repairs[here]
    if (candidates !== undefined) {
      let verb = at + 1
      while (verb < at + 6 && (classes[verb] === 'r' || classes[verb] === 'x')) verb += 1
      const place: Place = {
        token: tokens[first + at]!,
        here,
        previous: classes[at - 1] ?? '^',
        beforePrevious: classes[at - 2] ?? '^',
        before,
        next: classes[at + 1] ?? '.',
        afterNext: classes[at + 2] ?? '.',
        nextVerb: classes[verb] ?? '.',
        left: at > 0 ? tokens[first + at - 1]! : null,
        right: at + 1 < classes.length ? tokens[first + at + 1]! : null,
        lexicon,
      }
      const fits = candidates.find((candidate) => candidate.when(place))
      if (fits !== undefined) classes[at] = fits.to
    }
    const settled = classes[at]!
    if (settled !== 'r' && settled !== 'x') before = settled
  }
}
