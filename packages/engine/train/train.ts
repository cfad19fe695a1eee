// Trains the tagger of `language/en/model/tagger.bin` from a treebank: see --help.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fold, type Word, wordOf } from '../src/syntax/features.ts'
import { lexiconOf } from '../src/syntax/lexicon.ts'
import { type ModelParts, writeModel } from '../src/syntax/model.ts'
import { augmented } from './augment.ts'
import { evaluate } from './evaluate.ts'
import { learnedLemmas } from './lemmas.ts'
import { readNames } from './names.ts'
import { type Example, type LearnedFeature, learn } from './perceptron.ts'
import { type GoldSentence, readTreebank } from './treebank.ts'
import { readLexicon } from './wordnet.ts'

const { values } = parseArgs({
  options: {
    treebank: { type: 'string', default: '../shared/treebank' },
    out: { type: 'string', default: fileURLToPath(new URL('../src/language/en/model/tagger.bin', import.meta.url)) },
    passes: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string', default: '2900000' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log('npm run train -- [--treebank DIR] [--out FILE] [--passes N] [--seed N] [--limit BYTES]')
  process.exit(0)
}

const sentences = readTreebank(join(values.treebank, 'train.conllu.gz'))
const counts = new Map<string, number>()
const labelOf = (word: { xpos: string; upos: string }): string => `${word.xpos} ${word.upos}`
for (const { words } of sentences)
  for (const word of words) counts.set(labelOf(word), (counts.get(labelOf(word)) ?? 0) + 1)
const labels = [...counts.entries()]
  .filter(([label, count]) => count >= 10 && !label.startsWith('GW'))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([label]) => label)
const numbers = new Map(labels.map((label, index) => [label, index]))

// A label is closed where new words are next to never met: where hardly any of its words occurs once only.
const forms = new Map<string, Map<string, number>>()
for (const { words } of sentences) {
  for (const word of words) {
    const found = forms.get(labelOf(word)) ?? new Map<string, number>()
    found.set(fold(word.form), (found.get(fold(word.form)) ?? 0) + 1)
    forms.set(labelOf(word), found)
  }
}
const shareOnce = (found: ReadonlyMap<string, number>): number => {
  const numbers = [...found.values()]
  const total = numbers.reduce((sum, count) => sum + count, 0)
  return numbers.length < total / 5 ? numbers.filter((count) => count === 1).length / total : 1
}
const byPenn = new Map<string, Map<string, number>>()
for (const [label, found] of forms) {
  const penn = label.split(' ')[0]!
  const sum = byPenn.get(penn) ?? new Map<string, number>()
  for (const [form, count] of found) sum.set(form, (sum.get(form) ?? 0) + count)
  byPenn.set(penn, sum)
}
const closedLabels = labels.flatMap((label, number) =>
  Math.min(shareOnce(forms.get(label)!), shareOnce(byPenn.get(label.split(' ')[0]!)!)) < 0.01 ? [number] : [],
)
const closed = new Set(closedLabels.flatMap((label) => [...forms.get(labels[label]!)!.keys()]))
console.log('closed:', closedLabels.map((label) => labels[label]).join(', '), closed.size)

// What a listed word is, is said by the treebank; dictionaries list nouns, verbs, adjectives and adverbs alone.
const listed = new Map<string, number>()
for (const form of closed) {
  const found = labels
    .map((label, number) => ({ number, count: forms.get(label)!.get(form) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.number - b.number)
  const total = found.reduce((sum, { count }) => sum + count, 0)
  if (total >= 5 && closedLabels.includes(found[0]!.number))
    listed.set(form, (closedLabels.indexOf(found[0]!.number) + 1) * 2048)
}
const { keys, classes } = readLexicon(readNames(), listed)
const lexicon = lexiconOf(Int32Array.from(keys), Uint16Array.from(classes))

const words = new Map<string, Word>()
const wordFor = (form: string): Word => {
  const found = words.get(form)
  if (found !== undefined) return found
  const made = wordOf(form, lexicon)
  words.set(form, made)
  return made
}
const exampleOf = (sentence: GoldSentence): Example => ({
  words: sentence.words.map((word) => wordFor(word.form)),
  labels: Int16Array.from(sentence.words, (word) => numbers.get(labelOf(word)) ?? -1),
})
const examples = [...sentences, ...augmented(sentences, Number(values.seed))].map(exampleOf)
console.log(`${examples.length} sentences, ${labels.length} labels, ${keys.length} words in the lexicon`)

const started = performance.now()
const learned = learn(
  examples,
  labels.length,
  { labels: new Set(closedLabels), forms: closed },
  Number(values.passes),
  Number(values.seed),
  2_500_000,
  2,
  (line) => console.log(line),
)
console.log(`learned ${learned.length} features in ${((performance.now() - started) / 1000).toFixed(0)} s`)

/** Words that are nearly always one thing, whatever the case: tagged without looking around. */
const fixed: Record<string, number> = {}
const byForm = new Map<string, Map<string, number>>()
for (const { words: list } of sentences) {
  for (const word of list) {
    const found = byForm.get(word.form) ?? new Map<string, number>()
    found.set(labelOf(word), (found.get(labelOf(word)) ?? 0) + 1)
    byForm.set(word.form, found)
  }
}
for (const [form, found] of [...byForm].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const total = [...found.values()].reduce((sum, count) => sum + count, 0)
  const [label, count] = [...found].sort((a, b) => b[1] - a[1])[0]!
  const closed = /^(?:DT|IN|CC|PRP|PRP\$|MD|TO|,|\.|-LRB-|-RRB-|EX|WDT|WP) /.test(label)
  if (total >= 50 && count / total >= 0.997 && closed && numbers.has(label)) fixed[form] = numbers.get(label)!
}

/** Rounds the weights to bytes and drops the smallest, until the model fits. */
const packed = (features: readonly LearnedFeature[], limit: number): ModelParts['features'] => {
  const scale = Number(process.env.SCALE ?? 8)
  for (let threshold = 1; ; threshold++) {
    const kept: { key: number; labels: number[]; weights: number[] }[] = []
    let size = 0
    for (const { key, weights } of features) {
      const list: number[] = []
      const rounded: number[] = []
      for (let label = 0; label < weights.length; label++) {
        const value = Math.max(-127, Math.min(127, Math.round(weights[label]! * scale)))
        if (Math.abs(value) >= threshold) {
          list.push(label)
          rounded.push(value)
        }
      }
      if (list.length === 0) continue
      kept.push({ key, labels: list, weights: rounded })
      size += 3 + list.length * 2
    }
    if (size <= limit) {
      console.log(`kept ${kept.length} features of weight ${threshold / scale} or more: ${size} bytes`)
      return kept.sort((a, b) => a.key - b.key)
    }
  }
}
const lemmas = learnedLemmas(sentences, lexicon)
const bytes = writeModel({
  labels,
  closedLabels,
  closed: [...closed].sort(),
  fixed,
  lemmas,
  lexicon: { keys, classes },
  features: packed(learned, Number(values.limit) - keys.length * 3 - JSON.stringify(lemmas).length),
})
writeFileSync(values.out, bytes)
console.log(`${values.out}: ${bytes.length} bytes`)
evaluate(bytes, readTreebank(join(values.treebank, 'dev.conllu.gz')))
