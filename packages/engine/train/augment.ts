import { seeded } from './perceptron.ts'
import type { GoldSentence, GoldWord } from './treebank.ts'

const recased = (words: readonly GoldWord[], change: (form: string, at: number) => string): GoldWord[] =>
  words.map((word, at) => ({ ...word, form: change(word.form, at) }))

const title = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1)

const small = new Set(['DET', 'ADP', 'CCONJ', 'PART'])

/**
 * News is not web text: copies of some sentences, changed as headlines, captions and datelines change them. The same
 * seed gives the same copies.
 */
export const augmented = (sentences: readonly GoldSentence[], seed: number): GoldSentence[] => {
  const random = seeded(seed + 1000)
  const copies: GoldSentence[] = []
  const add = (sentence: GoldSentence, words: readonly GoldWord[]): void => {
    if (words.length > 0) copies.push({ ...sentence, words })
  }
  for (const sentence of sentences) {
    const { words } = sentence
    if (words.length < 4) continue
    const draw = random()
    const bare = words.at(-1)!.xpos === '.' ? words.slice(0, -1) : words
    if (draw < 0.03)
      add(
        sentence,
        recased(bare, (form) => form.toUpperCase()),
      )
    else if (draw < 0.06)
      add(
        sentence,
        recased(bare, (form, at) => (at > 0 && small.has(words[at]!.upos) ? form : title(form))),
      )
    else if (draw < 0.08)
      add(
        sentence,
        recased(words, (form) => form.toLowerCase()),
      )
    else if (draw < 0.11) {
      const kept = bare.filter(
        (word) => !(word.upos === 'DET' && /^(?:the|an?)$/i.test(word.form)) && word.upos !== 'AUX',
      )
      add(
        sentence,
        kept.map((word, at) => (at === 0 ? { ...word, form: title(word.form) } : word)),
      )
    } else if (draw < 0.14) add(sentence, bare)
    else if (draw < 0.16 && words.length > 8) add(sentence, words.slice(Math.floor(random() * (words.length - 5))))
  }
  return copies
}
