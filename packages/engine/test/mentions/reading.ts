import { readFileSync } from 'node:fs'
import { english } from '../../src/language/en/index.ts'
import { clauses } from '../../src/mentions/clauses/clauses.ts'
import { type Party, parties } from '../../src/mentions/parties/parties.ts'
import { quoted } from '../../src/mentions/quotation/quoted.ts'
import { times } from '../../src/mentions/times/times.ts'
import { pipeline } from '../../src/report/layers.ts'
import type { Report } from '../../src/report/report.ts'
import { credits, zones } from '../../src/report/zones.ts'
import { syntax } from '../../src/syntax/tokens.ts'

const model = (name: string): Uint8Array =>
  readFileSync(new URL(`../../src/language/en/model/${name}`, import.meta.url))
const language = english({ tagger: model('tagger.bin'), places: model('places.bin') })
const layers = pipeline
  .with(zones(language))
  .with(credits(language))
  .with(syntax(language))
  .with(quoted(language))
  .with(clauses(language))
  .with(times(language))
  .with(parties(language))

const given = { title: null, outlet: null, published: null, updated: null, language: null }

/** The parties of a text, read as the reader reads them. */
export const readParties = (text: string): readonly Party[] => {
  const report: Report = { id: 'r', hash: '', text, format: 'text', url: null, story: null, given, blocks: [] }
  return layers.read(report).parties
}
