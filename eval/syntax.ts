// npm run eval:syntax -- [--treebank DIR] [--date YYYY-MM-DD] [--errors]: measures tokens, sentences, tags and lemmas on the
// treebank's dev part and writes eval/syntax.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { english } from '../packages/engine/src/language/en/index.ts'
import { syntax } from '../packages/engine/src/syntax/tokens.ts'
import { boundaries, f1, runningText } from '../packages/engine/train/boundaries.ts'
import { accuracyOf, linesOf } from '../packages/engine/train/evaluate.ts'
import { readTreebank } from '../packages/engine/train/treebank.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const { values } = parseArgs({
  options: {
    treebank: { type: 'string', default: '../shared/treebank' },
    model: { type: 'string', default: at('../packages/engine/src/language/en/model/tagger.bin') },
    date: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
})
const bytes = readFileSync(values.model)
const dev = readTreebank(join(values.treebank, 'dev.conllu.gz'))

const accuracy = accuracyOf(bytes, dev, values.errors ? console.log : undefined)
for (const line of linesOf(accuracy)) console.log(line)
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
const tags = Object.fromEntries(
  [...accuracy.genres].map(([genre, { words, upos, xpos, lemma }]) => [
    genre,
    { words, upos: rounded(upos / words), xpos: rounded(xpos / words), lemma: rounded(lemma / words) },
  ]),
)

const parts: Readonly<Record<string, (id: string) => boolean>> = {
  EWT: (id) => !id.startsWith('GUM_'),
  GUM: (id) => id.startsWith('GUM_'),
  'GUM news': (id) => id.startsWith('GUM_news'),
}
const cuts = Object.fromEntries(
  Object.entries(parts).map(([name, holds]) => {
    const found = boundaries(dev.filter((sentence) => holds(sentence.id)))
    const scores = { tokens: rounded(f1(found.tokens)), sentences: rounded(f1(found.sentences)) }
    console.log(
      `${name.padEnd(12)} token F1 ${scores.tokens}  sentence F1 ${scores.sentences} (${found.sentences.gold} sentences)`,
    )
    return [name, { ...scores, goldSentences: found.sentences.gold }]
  }),
)

/** Tokens a second of one thread, cut, tagged and lemmatised: the middle of five rounds over the dev part as running text. */
const speed = (): number => {
  const { find } = syntax(english({ tagger: bytes, places: new Uint8Array() }))
  const texts = runningText(dev)
  const rounds = Array.from({ length: 5 }, () => {
    const started = process.cpuUsage().user
    let tokens = 0
    for (const text of texts) {
      const body = {
        start: 0,
        end: text.length,
        kind: 'body',
        why: 'measured',
        role: null,
        repeats: null,
        published: null,
      } as const
      const given = { title: null, outlet: null, published: null, updated: null, language: null }
      const report = { id: '', hash: '', text, format: 'text', url: null, story: null, given, blocks: [] } as const
      tokens += find({ report, zones: [body] }).tokens.length
    }
    return tokens / ((process.cpuUsage().user - started) / 1e6)
  })
  return Math.round(rounds.toSorted((a, b) => a - b)[2]! / 1000) * 1000
}
const tokensPerSecond = speed()
console.log(
  `${tokensPerSecond} tokens/s of processor time on one thread, cut, tagged and lemmatised; ${bytes.length} bytes`,
)

const results = {
  schema: 'stemma/eval-syntax@1',
  date: values.date ?? null,
  on: 'Universal Dependencies 2.16, dev parts of English EWT and of the free genres of GUM: tags and lemmas on gold words, tokens and sentences on running text',
  tags,
  cuts,
  tokensPerSecond,
  modelBytes: bytes.length,
}
writeFileSync(at('./syntax.json'), `${JSON.stringify(results, null, 2)}\n`)
