// Trains the tagger: `npm run train`. Reads the treebank's train part, WordNet's and compromise's word lists and the names of
// cities; writes language/en/model/tagger.bin and prints how it does on the treebank's dev part. The same input gives the
// same bytes. --help lists the options.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inflection } from '../src/language/en/inflection.ts'
import { turnOf, type Word, wordOf } from '../src/syntax/features.ts'
import { lexiconOf } from '../src/syntax/lexicon.ts'
import { writeModel } from '../src/syntax/model.ts'
import { augmented } from './augment.ts'
import { accuracyOf, linesOf } from './evaluate.ts'
import { labelsOf } from './labels.ts'
import { learnedLemmas } from './lemmas.ts'
import { readNames } from './names.ts'
import { packed } from './packing.ts'
import { learn } from './perceptron.ts'
import { readTreebank } from './treebank.ts'
import { readLexicon } from './wordnet.ts'

const { values } = parseArgs({
  options: {
    treebank: { type: 'string', default: '../shared/treebank' },
    out: { type: 'string', default: fileURLToPath(new URL('../src/language/en/model/tagger.bin', import.meta.url)) },
    passes: { type: 'string', default: '5' },
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string', default: '2900000' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log('npm run train -- [--treebank DIR] [--out FILE] [--passes N] [--seeds N] [--seed N] [--limit BYTES]')
  process.exit(0)
}
const seed = Number(values.seed)
const report = (line: string): void => console.log(line)

const sentences = readTreebank(join(values.treebank, 'train.conllu.gz'))
const labels = labelsOf(sentences)
const words = readLexicon(readNames(), labels.listed)
const lexicon = lexiconOf(Int32Array.from(words.keys), Uint16Array.from(words.classes), inflection.endings)

const known = new Map<string, Word>()
const wordFor = (form: string): Word => {
  const word = known.get(form) ?? wordOf(form, lexicon)
  known.set(form, word)
  return word
}
const examples = [...sentences, ...augmented(sentences, seed)].map((sentence) => ({
  words: sentence.words.map((word) => wordFor(word.form)),
  labels: Int16Array.from(sentence.words, labels.numberOf),
}))
report(`${examples.length} sentences, ${labels.names.length} labels, ${words.keys.length} words in the lexicon`)

const learned = learn({
  examples,
  labelCount: labels.names.length,
  turns: labels.names.map((label) => turnOf(...(label.split(' ') as [string, string]))),
  closed: labels.closed,
  passes: Number(values.passes),
  seeds: Array.from({ length: Number(values.seeds) }, (_, index) => seed + index),
  minimum: 2,
  report,
})
const lemmas = learnedLemmas(sentences, lexicon)
const room = Number(values.limit) - words.keys.length * 3 - JSON.stringify(lemmas).length
const bytes = writeModel({
  labels: labels.names,
  closedLabels: [...labels.closed.labels],
  closed: [...labels.closed.forms].sort(),
  allowed: labels.allowed,
  fixed: labels.fixed,
  lemmas,
  lexicon: { ...words, endings: inflection.endings },
  features: packed(learned, room, report),
})
writeFileSync(values.out, bytes)
report(`${values.out}: ${bytes.length} bytes`)
for (const line of linesOf(accuracyOf(bytes, readTreebank(join(values.treebank, 'dev.conllu.gz'))))) report(line)
