import { agencies, cities, months, newsWords } from './news-words.ts'
import { seeded } from './perceptron.ts'
import type { GoldSentence, GoldWord } from './treebank.ts'

const recased = (words: readonly GoldWord[], change: (form: string, at: number) => string): GoldWord[] =>
  words.map((word, at) => ({ ...word, form: change(word.form, at) }))

const title = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1)

const small = new Set(['DET', 'ADP', 'CCONJ', 'PART'])

/** Articles and auxiliaries go, the past becomes the present: "The army killed ten" is "Army kills ten". */
const headline = (words: readonly GoldWord[]): GoldWord[] =>
  words
    .filter((word) => !(word.upos === 'DET' && /^(?:the|an?)$/i.test(word.form)) && word.upos !== 'AUX')
    .map((word) =>
      word.xpos === 'VBD' && word.upos === 'VERB' ? { ...word, form: third(word.lemma), xpos: 'VBZ' } : word,
    )
    .map((word, at) => (at === 0 ? { ...word, form: title(word.form) } : word))

const third = (lemma: string): string => {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:[sxzo]|[cs]h)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

/** "QUITO, Aug. 3 (Reuters) -" */
const dateline = (random: () => number): GoldWord[] => {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const word = (form: string, upos: string, xpos: string): GoldWord => ({
    form,
    lemma: form,
    upos,
    xpos,
    spaceAfter: true,
  })
  const name = (form: string): GoldWord => word(form, 'PROPN', 'NNP')
  const day = [name(pick(months)), word(String(1 + Math.floor(random() * 30)), 'NUM', 'CD')]
  return [
    ...pick(cities).split(' ').map(name),
    ...(random() < 0.6 ? [word(',', 'PUNCT', ','), ...day] : []),
    ...(random() < 0.7 ? [word('(', 'PUNCT', '-LRB-'), name(pick(agencies)), word(')', 'PUNCT', '-RRB-')] : []),
    random() < 0.5 ? word('-', 'PUNCT', ':') : random() < 0.5 ? word('—', 'PUNCT', ':') : word('–', 'PUNCT', ':'),
  ]
}

const listFor = (word: GoldWord): readonly string[] | undefined => {
  if (word.upos === 'VERB') {
    if (word.xpos === 'VBN' || word.xpos === 'VBD') return newsWords.past
    if (word.xpos === 'VBZ') return newsWords.third
    if (word.xpos === 'VB') return newsWords.base
    if (word.xpos === 'VBG') return newsWords.gerund
  }
  if (word.upos === 'PROPN' && word.xpos === 'NNP') return newsWords.name
  if (word.upos !== 'NOUN') return undefined
  return word.xpos === 'NNS' ? newsWords.plural : word.xpos === 'NN' ? newsWords.singular : undefined
}

/** Forms that are participles only, or pasts only, and so may not stand for the other. */
const onlyParticiple = new Set(['beaten', 'slain', 'overthrown', 'withdrawn'])
const onlyPast = new Set(['withdrew'])

/** About half of the nouns and full verbs, and a fifth of the names, give way to words of the news with the same tag. */
const newsy = (words: readonly GoldWord[], random: () => number): GoldWord[] =>
  words.map((word) => {
    const list = listFor(word)
    if (list === undefined || random() < (word.upos === 'PROPN' ? 0.8 : 0.5)) return word
    const form = list[Math.floor(random() * list.length)]!
    if (word.xpos === 'VBD' ? onlyParticiple.has(form) : word.xpos === 'VBN' && onlyPast.has(form)) return word
    return {
      ...word,
      form: word.form === title(word.form) && word.form !== word.form.toUpperCase() ? title(form) : form,
    }
  })

type Change = (words: readonly GoldWord[], random: () => number) => readonly GoldWord[]

const bare = (words: readonly GoldWord[]): readonly GoldWord[] =>
  words.at(-1)!.xpos === '.' ? words.slice(0, -1) : words

/** How often a sentence is changed in which way, for each time it stands in the treebank. */
const changes: readonly (readonly [share: number, change: Change])[] = [
  [0.03, (words) => recased(bare(words), (form) => form.toUpperCase())],
  [0.02, (words) => recased(headline(bare(words)), (form) => form.toUpperCase())],
  [0.03, (words) => recased(bare(words), (form, at) => (at > 0 && small.has(words[at]!.upos) ? form : title(form)))],
  [
    0.02,
    (words) => headline(bare(words)).map((word) => (small.has(word.upos) ? word : { ...word, form: title(word.form) })),
  ],
  [0.02, (words) => recased(words, (form) => form.toLowerCase())],
  [0.05, (words) => headline(bare(words))],
  [0.03, bare],
  [0.1, newsy],
  [0.02, (words, random) => headline(bare(newsy(words, random)))],
  [0.02, (words, random) => words.slice(Math.floor(random() * (words.length - 4)))],
  [0.02, (words, random) => [...dateline(random), ...words]],
]

/**
 * News is not web text: copies of some sentences, changed as headlines, captions and datelines change them. The same
 * seed gives the same copies.
 */
export const augmented = (sentences: readonly GoldSentence[], seed: number): GoldSentence[] => {
  const random = seeded(seed + 1000)
  return sentences
    .filter(({ words }) => words.length > 5)
    .flatMap((sentence) => {
      let draw = random()
      const found = changes.find(([share]) => {
        draw -= share
        return draw < 0
      })
      const words = found === undefined ? [] : found[1](sentence.words, random)
      return words.length === 0 ? [] : [{ ...sentence, words }]
    })
}
