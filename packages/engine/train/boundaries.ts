import { orthography } from '../src/language/en/orthography.ts'
import { splitter } from '../src/syntax/sentences.ts'
import { tokenizer } from '../src/syntax/tokenizer.ts'
import type { GoldSentence } from './treebank.ts'

export interface Score {
  readonly found: number
  readonly gold: number
  readonly right: number
}

/** The harmonic mean of how many of those found are right and how many of the right ones are found. */
export const f1 = ({ found, gold, right }: Score): number => (found + gold === 0 ? 0 : (2 * right) / (found + gold))

/** A document as it was written, with the spans of its words and sentences as `start end`. */
interface Running {
  readonly text: string
  readonly tokens: ReadonlySet<string>
  readonly sentences: ReadonlySet<string>
}

/** Sets the sentences of each document as running text, with a blank line where a paragraph begins. */
const documentsOf = (sentences: readonly GoldSentence[]): Running[] => {
  const documents = new Map<string, GoldSentence[]>()
  for (const sentence of sentences) {
    const document = sentence.id.replace(/-\d+$/, '')
    const found = documents.get(document)
    if (found === undefined) documents.set(document, [sentence])
    else found.push(sentence)
  }
  return [...documents.values()].map((document) => {
    let text = ''
    const running = { tokens: new Set<string>(), sentences: new Set<string>() }
    for (const [index, sentence] of document.entries()) {
      if (index > 0) text = text.trimEnd() + (sentence.paragraph ? '\n\n' : ' ')
      const start = text.length
      let end = start
      for (const word of sentence.words) {
        running.tokens.add(`${text.length} ${text.length + word.form.length}`)
        text += word.form
        end = text.length
        if (word.spaceAfter) text += ' '
      }
      running.sentences.add(`${start} ${end}`)
    }
    return { text, ...running }
  })
}

/** The treebank's documents as running text. */
export const runningText = (sentences: readonly GoldSentence[]): string[] =>
  documentsOf(sentences).map(({ text }) => text)

/** How many tokens and sentences of running text, as spans, agree with the treebank. */
export const boundaries = (sentences: readonly GoldSentence[]): { tokens: Score; sentences: Score } => {
  const cut = tokenizer(orthography)
  const split = splitter(orthography)
  const tokens = { found: 0, gold: 0, right: 0 }
  const pieces = { found: 0, gold: 0, right: 0 }
  const count = (score: typeof tokens, found: readonly string[], gold: ReadonlySet<string>): void => {
    score.found += found.length
    score.gold += gold.size
    score.right += found.filter((span) => gold.has(span)).length
  }
  for (const document of documentsOf(sentences)) {
    const cuts = cut(document.text, 0, document.text.length)
    const found = split(document.text, cuts, new Set())
    count(
      tokens,
      cuts.map(({ start, end }) => `${start} ${end}`),
      document.tokens,
    )
    count(
      pieces,
      found.map(({ first, last }) => `${cuts[first]!.start} ${cuts[last - 1]!.end}`),
      document.sentences,
    )
  }
  return { tokens, sentences: pieces }
}
