import { inflection } from '../src/language/en/inflection.ts'
import { lemmatiser } from '../src/syntax/lemmas.ts'
import { readModel } from '../src/syntax/model.ts'
import { tagger } from '../src/syntax/tagger.ts'
import type { GoldSentence } from './treebank.ts'

const genreOf = (id: string): string => (id.startsWith('GUM_') ? (id.split('_')[1] ?? '') : (id.split('-')[0] ?? ''))

/** Tags the treebank's own tokens and prints how many are right, all and by genre. */
export const evaluate = (bytes: Uint8Array, sentences: readonly GoldSentence[], errors = false): void => {
  const model = readModel(bytes)
  const { tag } = tagger(model)
  const lemmaOf = lemmatiser(inflection, model.lexicon, model.lemmas)
  const out = new Uint8Array(1000)
  const genres = new Map<string, { words: number; upos: number; xpos: number; lemma: number }>()
  const confusions = new Map<string, number>()
  const started = performance.now()
  for (const sentence of sentences) {
    const forms = sentence.words.map((word) => word.form)
    const words = tag(forms, out)
    for (const genre of ['all', sentence.id.startsWith('GUM_') ? 'GUM' : 'EWT', genreOf(sentence.id)]) {
      const sum = genres.get(genre) ?? { words: 0, upos: 0, xpos: 0, lemma: 0 }
      genres.set(genre, sum)
      for (const [at, gold] of sentence.words.entries()) {
        const [xpos, upos] = model.labels[out[at]!]!.split(' ') as [string, string]
        sum.words++
        if (upos === gold.upos) sum.upos++
        else if (genre === 'all') {
          const key = `${gold.upos}>${upos}`
          confusions.set(key, (confusions.get(key) ?? 0) + 1)
          if (errors)
            console.log(
              `${gold.upos}/${gold.xpos}>${upos}/${xpos}\t${forms.slice(Math.max(0, at - 4), at).join(' ')} [${gold.form}] ${forms.slice(at + 1, at + 4).join(' ')}\t${genreOf(sentence.id)}`,
            )
        }
        if (xpos === gold.xpos) sum.xpos++
        const lemma = lemmaOf(words[at]!, gold.form, xpos, xpos.startsWith('NNP'))
        if (lemma === gold.lemma) sum.lemma++
        else if (errors && genre === 'all' && xpos === gold.xpos)
          console.log(`LEMMA ${gold.xpos} ${gold.form}: ${lemma} (${gold.lemma})`)
      }
    }
  }
  const seconds = (performance.now() - started) / 1000
  for (const [genre, sum] of genres) {
    const share = (count: number): string => ((100 * count) / sum.words).toFixed(2)
    console.log(
      `${genre.padEnd(12)} ${String(sum.words).padStart(6)}  UPOS ${share(sum.upos)}  XPOS ${share(sum.xpos)}  lemma ${share(sum.lemma)}`,
    )
  }
  console.log(
    [...confusions]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 24)
      .map(([key, count]) => `${key} ${count}`)
      .join('  '),
  )
  console.log(`${Math.round((genres.get('all')?.words ?? 0) / seconds)} tokens/s`)
}
