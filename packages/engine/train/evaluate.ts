import { inflection } from '../src/language/en/inflection.ts'
import { lemmatiser } from '../src/syntax/lemmas.ts'
import { readModel } from '../src/syntax/model.ts'
import { longestSentence } from '../src/syntax/sentences.ts'
import { tagger } from '../src/syntax/tagger.ts'
import type { GoldSentence } from './treebank.ts'

/** Share of the treebank's own words that are right, by genre, and which tags were taken for which. */
export interface Accuracy {
  readonly genres: ReadonlyMap<string, { words: number; upos: number; xpos: number; lemma: number }>
  readonly upos: ReadonlyMap<string, number>
  readonly xpos: ReadonlyMap<string, number>
}

const genresOf = (id: string): readonly string[] =>
  id.startsWith('GUM_') ? ['all', 'GUM', id.split('_')[1]!] : ['all', 'EWT', id.split('-')[0]!]

/** Tags the treebank's own words, and calls back with each that is wrong. */
export const accuracyOf = (
  bytes: Uint8Array,
  sentences: readonly GoldSentence[],
  wrong: (line: string) => void = () => {},
): Accuracy => {
  const model = readModel(bytes)
  const { tag } = tagger(model, inflection)
  const lemmaOf = lemmatiser(inflection, model.lexicon, model.lemmas)
  const out = new Uint8Array(longestSentence)
  const genres = new Map<string, { words: number; upos: number; xpos: number; lemma: number }>()
  const confusions = { upos: new Map<string, number>(), xpos: new Map<string, number>() }
  const confuse = (kind: 'upos' | 'xpos', gold: string, found: string): void => {
    const key = `${gold}>${found}`
    confusions[kind].set(key, (confusions[kind].get(key) ?? 0) + 1)
  }
  for (const { id, words: golds } of sentences) {
    const forms = golds.map((word) => word.form)
    const words = tag(forms, out)
    for (const [at, gold] of golds.entries()) {
      const [xpos, upos] = model.labels[out[at]!]!.split(' ') as [string, string]
      const lemma = lemmaOf(words[at]!, gold.form, xpos, xpos.startsWith('NNP'))
      if (upos !== gold.upos) confuse('upos', gold.upos, upos)
      if (xpos !== gold.xpos) confuse('xpos', gold.xpos, xpos)
      if (upos !== gold.upos || xpos !== gold.xpos) {
        const around = `${forms.slice(Math.max(0, at - 5), at).join(' ')} [${gold.form}] ${forms.slice(at + 1, at + 4).join(' ')}`
        wrong(`${gold.upos}/${gold.xpos}>${upos}/${xpos}\t${around}\t${id}`)
      } else if (lemma !== gold.lemma) wrong(`LEMMA ${gold.xpos} ${gold.form}: ${lemma} (${gold.lemma})`)
      for (const genre of genresOf(id)) {
        const sum = genres.get(genre) ?? { words: 0, upos: 0, xpos: 0, lemma: 0 }
        genres.set(genre, sum)
        sum.words++
        sum.upos += upos === gold.upos ? 1 : 0
        sum.xpos += xpos === gold.xpos ? 1 : 0
        sum.lemma += lemma === gold.lemma ? 1 : 0
      }
    }
  }
  return { genres, ...confusions }
}

/** The accuracy as lines to print. */
export const linesOf = ({ genres, upos, xpos }: Accuracy): string[] => {
  const share = (count: number, words: number): string => ((100 * count) / words).toFixed(2)
  const most = (confusions: ReadonlyMap<string, number>): string =>
    [...confusions]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 20)
      .map(([key, count]) => `${key} ${count}`)
      .join('  ')
  return [
    ...[...genres].map(
      ([genre, { words, ...right }]) =>
        `${genre.padEnd(12)} ${String(words).padStart(6)} words  UPOS ${share(right.upos, words)}  XPOS ${share(right.xpos, words)}  lemma ${share(right.lemma, words)}`,
    ),
    `confused, UPOS: ${most(upos)}`,
    `confused, XPOS: ${most(xpos)}`,
  ]
}
