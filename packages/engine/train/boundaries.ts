import { orthography } from '../src/language/en/orthography.ts'
import { splitter } from '../src/syntax/sentences.ts'
import { tokenizer } from '../src/syntax/tokenizer.ts'
import type { GoldSentence } from './treebank.ts'

export interface Score {
  readonly found: number
  readonly gold: number
  readonly right: number
}

export const f1 = ({ found, gold, right }: Score): number => (found + gold === 0 ? 0 : (2 * right) / (found + gold))

/** How many tokens and sentences, as spans, of running text agree with the treebank. Documents are set as running text. */
export const boundaries = (
  sentences: readonly GoldSentence[],
  show: ((line: string) => void) | null = null,
): { tokens: Score; sentences: Score } => {
  const cut = tokenizer(orthography)
  const split = splitter(orthography)
  const tokens = { found: 0, gold: 0, right: 0 }
  const pieces = { found: 0, gold: 0, right: 0 }
  const documents = new Map<string, GoldSentence[]>()
  for (const sentence of sentences) {
    const document = sentence.id.replace(/-\d+$/, '')
    documents.set(document, [...(documents.get(document) ?? []), sentence])
  }
  for (const document of documents.values()) {
    let text = ''
    const goldTokens = new Set<string>()
    const goldSentences = new Set<string>()
    for (const [index, sentence] of document.entries()) {
      if (index > 0) text = text.trimEnd() + (sentence.paragraph ? '\n\n' : ' ')
      const start = text.length
      let end = start
      for (const word of sentence.words) {
        goldTokens.add(`${text.length} ${text.length + word.form.length}`)
        text += word.form
        end = text.length
        if (word.spaceAfter) text += ' '
      }
      goldSentences.add(`${start} ${end}`)
    }
    const cuts = cut(text, 0, text.length)
    const found = new Set(cuts.map(({ start, end }) => `${start} ${end}`))
    const sentencesFound = split(text, cuts, new Set()).map(
      ({ first, last }) => `${cuts[first]!.start} ${cuts[last - 1]!.end}`,
    )
    tokens.found += found.size
    tokens.gold += goldTokens.size
    pieces.found += sentencesFound.length
    pieces.gold += goldSentences.size
    for (const span of found) if (goldTokens.has(span)) tokens.right++
    for (const span of sentencesFound) if (goldSentences.has(span)) pieces.right++
    if (show !== null) {
      const around = (span: string): string => {
        const [start, end] = span.split(' ').map(Number) as [number, number]
        return `${text.slice(Math.max(0, start - 12), start)}[${text.slice(start, end)}]${text.slice(end, end + 12)}`.replaceAll(
          '\n',
          '⏎',
        )
      }
      for (const span of goldTokens) if (!found.has(span)) show(`TOKEN missed ${around(span)}`)
      for (const span of sentencesFound) if (!goldSentences.has(span)) show(`SENT extra ${around(span)}`)
    }
  }
  return { tokens, sentences: pieces }
}
