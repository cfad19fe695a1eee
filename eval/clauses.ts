// npx tsx --conditions=source eval/clauses.ts --treebank DIR: measures the clauses against a treebank's trees. There is
// no yardstick for clauses; who does what to whom can be read off the trees. Prints a table, writes eval/clauses.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { english } from '../packages/engine/src/language/en/index.ts'
import { type Clause, clauses } from '../packages/engine/src/mentions/clauses/clauses.ts'
import { quoted } from '../packages/engine/src/mentions/quotation/quoted.ts'
import type { Report } from '../packages/engine/src/report/report.ts'
import type { Zone } from '../packages/engine/src/report/zones.ts'
import { lemmatiser } from '../packages/engine/src/syntax/lemmas.ts'
import { readModel } from '../packages/engine/src/syntax/model.ts'
import { tagger } from '../packages/engine/src/syntax/tagger.ts'
import type { Token, Upos } from '../packages/engine/src/syntax/tokens.ts'
import { readTrees, type Tree } from './treebank.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values } = parseArgs({
  options: {
    treebank: { type: 'string' },
    show: { type: 'string' },
    genre: { type: 'string' },
    tags: { type: 'string' },
  },
})
if (values.treebank === undefined) {
  console.error('Say where the treebank is: eval/clauses.ts --treebank DIR (a folder with dev.conllu.gz).')
  process.exit(2)
}

const model = readFileSync(join(here, '../packages/engine/src/language/en/model/tagger.bin'))
const language = english({ tagger: model, places: new Uint8Array() })
const read = readModel(language.models.tagger)
const { tag } = tagger(read, language.inflection)
const lemmaOf = lemmatiser(language.inflection, read.lexicon, read.lemmas)
const marks = quoted(language)
const grammar = clauses(language)

/** What is compared: a relation between two words, the governor named by its verb ("is" for a copula). */
const relations = ['subject', 'object', 'agent', 'complement', 'passive'] as const
type Relation = (typeof relations)[number]
type Pairs = Record<Relation, Set<string>>
const none = (): Pairs => ({
  subject: new Set(),
  object: new Set(),
  agent: new Set(),
  complement: new Set(),
  passive: new Set(),
})

/** Names a word by the first word of its name or compound, so that "President Bush" is one thing wherever its head is. */
const named = (tree: Tree, at: number): number => {
  let word = at
  for (let steps = 0; steps < 20; steps += 1) {
    const { relation, head } = tree.words[word]!
    if (
      head < 0 ||
      !/^(flat|compound|nmod:desc|goeswith|fixed|nummod|amod|det)/.test(relation) ||
      relation === 'compound:prt'
    )
      break
    word = head
  }
  return word
}

/** A predicate by its verb: the copula of a predicate noun or adjective. */
const verbOf = (tree: Tree, at: number): number => {
  const copula = tree.words.findIndex((word) => word.head === at && word.relation === 'cop')
  return copula === -1 ? at : copula
}

const isVerb = (tree: Tree, at: number): boolean => /^(VB|MD)/.test(tree.words[at]!.xpos)

/** Pairs that the trees have. `loose` holds those that are neither asked for nor counted against us. */
const expected = (tree: Tree): { readonly pairs: Pairs; readonly loose: Pairs } => {
  const pairs = none()
  const loose = none()
  for (const [at, { relation, head, features, upos }] of tree.words.entries()) {
    if (features.includes('Voice=Pass') && upos === 'VERB') (relation === 'amod' ? loose : pairs).passive.add(`${at}`)
    if (head < 0) continue
    const governor = verbOf(tree, head)
    const pair = `${governor} ${named(tree, at)}`
    if (/^nsubj/.test(relation)) {
      if (isVerb(tree, governor)) pairs.subject.add(pair)
    } else if (/^csubj/.test(relation)) loose.subject.add(`${governor} ${verbOf(tree, at)}`)
    else if (/^(obj|iobj)$/.test(relation)) {
      if (isVerb(tree, governor)) pairs.object.add(pair)
    } else if (relation === 'obl:agent') pairs.agent.add(pair)
    else if (relation === 'ccomp' || relation === 'xcomp') {
      const inner = verbOf(tree, at)
      if (isVerb(tree, inner) && isVerb(tree, governor)) pairs.complement.add(`${governor} ${inner}`)
      if (relation === 'xcomp') loose.object.add(pair)
    } else if (/^(parataxis|advcl|acl|csubj|conj|reparandum)/.test(relation)) {
      loose.complement.add(`${governor} ${verbOf(tree, at)}`)
      loose.complement.add(`${verbOf(tree, at)} ${governor}`)
    }
  }
  // What is coordinated with a complement completes too, and a clause after "be" is its complement to us.
  for (const [at, { relation, head }] of tree.words.entries()) {
    if (relation === 'conj' && head >= 0) {
      for (const pair of [...pairs.complement, ...loose.complement]) {
        const [governor, inner] = pair.split(' ')
        if (Number(inner) === verbOf(tree, head)) loose.complement.add(`${governor} ${verbOf(tree, at)}`)
      }
    }
    if (tree.words[at]!.lemma === 'be') for (const inner of tree.words.keys()) loose.complement.add(`${at} ${inner}`)
  }
  for (const [at, { features, xpos }] of tree.words.entries())
    if (xpos === 'VBN' && !features.includes('Voice=Pass') && tree.words[at]!.upos === 'ADJ') loose.passive.add(`${at}`)
  return { pairs, loose }
}

/** The same pairs, as our clauses have them. Shared and reclaimed arguments are ours alone and are left out. */
const found = (tree: Tree, clauses: readonly Clause[]): Pairs => {
  const pairs = none()
  for (const clause of clauses) {
    if (clause.predicate === null) continue
    const verb = clause.predicate.head
    if (clause.predicate.voice === 'passive') pairs.passive.add(`${verb}`)
    const { subject, object, indirect, agent, antecedent, relativizer } = clause
    if (subject !== null && !subject.inferred) pairs.subject.add(`${verb} ${named(tree, subject.head)}`)
    const relative = relativizer !== null && clause.kind === 'relative'
    if (relative && subject?.inferred === true && subject.head === antecedent?.head)
      pairs.subject.add(`${verb} ${relativizer}`)
    for (const given of [object, indirect]) {
      if (given === null) continue
      if (!given.inferred) pairs.object.add(`${verb} ${named(tree, given.head)}`)
      else if (relative && given.head === antecedent?.head && object === given)
        pairs.object.add(`${verb} ${relativizer}`)
    }
    if (agent !== null) pairs.agent.add(`${verb} ${named(tree, agent.head)}`)
    for (const index of clause.complements) {
      const inner = clauses[index]!
      if (inner.predicate !== null) pairs.complement.add(`${verb} ${inner.predicate.head}`)
    }
  }
  return pairs
}

const tokensOf = (tree: Tree, ours: boolean): { readonly text: string; readonly tokens: readonly Token[] } => {
  const numbers = new Uint8Array(tree.words.length)
  const forms = tree.words.map((word) => word.form)
  const words = ours ? tag(forms, numbers) : []
  let text = ''
  const tokens = tree.words.map((word, at): Token => {
    const start = text.length
    text += word.form + (word.spaceAfter ? ' ' : '')
    const [xpos, upos] = ours
      ? (read.labels[numbers[at]!]!.split(' ') as [string, Upos])
      : [word.xpos, word.upos as Upos]
    return {
      start,
      end: start + word.form.length,
      form: word.form,
      norm: word.form.toLowerCase().replaceAll('’', "'"),
      lemma: ours ? lemmaOf(words[at]!, word.form, xpos, upos === 'PROPN') : word.lemma,
      upos,
      xpos,
      sentence: 0,
      spaced: at > 0 && tree.words[at - 1]!.spaceAfter,
    }
  })
  return { text, tokens }
}

const given = { title: null, outlet: null, published: null, updated: null, language: null }

const parse = (tree: Tree, ours: boolean): readonly Clause[] => {
  const { text, tokens } = tokensOf(tree, ours)
  const report: Report = { id: tree.id, hash: '', text, format: 'text', url: null, story: null, given, blocks: [] }
  const zones: readonly Zone[] = [
    { start: 0, end: text.length, kind: 'body', why: 'treebank', role: null, repeats: null, published: null },
  ]
  const sentences = [{ start: 0, end: text.length, first: 0, last: tokens.length, zone: 0, unread: null }]
  return grammar.find({ report, tokens, sentences, ...marks.find({ report, zones }) }).clauses
}

const genreOf = (id: string): string => {
  if (id.startsWith('GUM_')) return `gum-${id.split('_')[1]}`
  const first = id.split('-')[0]!
  return /^\d/.test(first) ? (id.startsWith('2') ? 'answers' : 'reviews') : first
}

interface Count {
  right: number
  found: number
  expected: number
}

const trees = readTrees(join(values.treebank, 'dev.conllu.gz'))
const genres = values.genre?.split(',')
const results: Record<string, Record<string, Record<string, number>>> = {}
for (const ours of [false, true]) {
  if (values.tags !== undefined && (values.tags === 'ours') !== ours) continue
  const counts = new Map<string, Count>()
  const count = (genre: string, relation: Relation): Count => {
    const key = `${genre} ${relation}`
    const same = counts.get(key) ?? { right: 0, found: 0, expected: 0 }
    counts.set(key, same)
    return same
  }
  for (const tree of trees) {
    const genre = genreOf(tree.id)
    if (genres !== undefined && !genres.includes(genre)) continue
    const wanted = expected(tree)
    const clauses = parse(tree, ours)
    const got = found(tree, clauses)
    for (const relation of relations) {
      const gold = wanted.pairs[relation]
      const wrong: string[] = []
      let right = 0
      let counted = 0
      for (const pair of got[relation]) {
        if (gold.has(pair)) right += 1
        else if (wanted.loose[relation].has(pair)) continue
        else wrong.push(pair)
        counted += 1
      }
      for (const name of [genre, 'all']) {
        const sum = count(name, relation)
        sum.right += right
        sum.found += counted
        sum.expected += gold.size
      }
      if (values.show === relation)
        show(
          tree,
          clauses,
          [...gold].filter((pair) => !got[relation].has(pair)),
          wrong,
        )
    }
  }
  const table: Record<string, Record<string, number>> = {}
  for (const [key, { right, found, expected }] of [...counts].sort()) {
    const precision = found === 0 ? 0 : right / found
    const recall = expected === 0 ? 0 : right / expected
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    const round = (value: number): number => Math.round(value * 1000) / 1000
    table[key] = { p: round(precision), r: round(recall), f1: round(f1), n: expected }
  }
  results[ours ? 'our tags' : 'gold tags'] = table
}

function show(tree: Tree, clauses: readonly Clause[], missed: readonly string[], wrong: readonly string[]): void {
  if (missed.length === 0 && wrong.length === 0) return
  const name = (pair: string): string =>
    pair
      .split(' ')
      .map((at) => `${tree.words[Number(at)]!.form}/${at}`)
      .join('→')
  console.log(
    `\n${tree.id}\n${tree.words.map((word, at) => `${word.form}/${word.xpos}${at % 5 === 0 ? `[${at}]` : ''}`).join(' ')}`,
  )
  if (missed.length > 0) console.log(`  MISSED ${missed.map(name).join('  ')}`)
  if (wrong.length > 0) console.log(`  WRONG ${wrong.map(name).join('  ')}`)
  for (const clause of clauses)
    console.log(
      `    ${clause.kind} <${clause.rule}> S=${clause.subject?.head} V=${clause.predicate?.head} O=${clause.object?.head}`,
    )
}

if (values.show === undefined) {
  for (const [tags, table] of Object.entries(results)) {
    console.log(`\n${tags}`)
    const names = [...new Set(Object.keys(table).map((key) => key.split(' ')[0]!))]
    for (const genre of names) {
      const cells = relations.map((relation) => {
        const row = table[`${genre} ${relation}`]
        return row === undefined
          ? ''
          : `${relation} ${row.p!.toFixed(3)}/${row.r!.toFixed(3)}/${row.f1!.toFixed(3)} (${row.n})`
      })
      console.log(`${genre.padEnd(18)} ${cells.join('  ')}`)
    }
  }
  if (values.genre === undefined && values.tags === undefined) {
    writeFileSync(
      join(here, 'clauses.json'),
      `${JSON.stringify({ schema: 'stemma/eval-clauses@1', results }, null, 2)}\n`,
    )
  }
}
