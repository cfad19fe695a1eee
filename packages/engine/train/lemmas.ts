import { inflection } from '../src/language/en/inflection.ts'
import { wordOf } from '../src/syntax/features.ts'
import { lemmatiser } from '../src/syntax/lemmas.ts'
import type { Lexicon } from '../src/syntax/lexicon.ts'
import type { GoldSentence } from './treebank.ts'

/** The lemmas of the treebank that rules do not give, for forms seen more than once: `xpos form` to lemma. */
export const learnedLemmas = (sentences: readonly GoldSentence[], lexicon: Lexicon): Record<string, string> => {
  const lemmaOf = lemmatiser(inflection, lexicon, new Map())
  const counts = new Map<string, Map<string, number>>()
  for (const { words } of sentences) {
    for (const word of words) {
      if (word.xpos === 'CD' || word.xpos === 'GW' || word.lemma === '_') continue
      const read = wordOf(word.form, lexicon)
      const key = `${word.xpos} ${read.norm}`
      const found = counts.get(key) ?? new Map<string, number>()
      const made = lemmaOf(read, word.form, word.xpos, word.xpos.startsWith('NNP'))
      const value = made === word.lemma ? '' : word.lemma
      found.set(value, (found.get(value) ?? 0) + 1)
      counts.set(key, found)
    }
  }
  const learned: Record<string, string> = {}
  for (const [key, found] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [lemma, count] = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    const total = [...found.values()].reduce((sum, value) => sum + value, 0)
    if (lemma !== '' && count >= 3 && count / total > 0.5) learned[key] = lemma
  }
  return learned
}
