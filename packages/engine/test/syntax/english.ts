import { readFileSync } from 'node:fs'
import { english } from '../../src/language/en/index.ts'
import type { Language } from '../../src/language/language.ts'
import type { Report } from '../../src/report/report.ts'
import type { Zone } from '../../src/report/zones.ts'
import { type Sentence, syntax, type Token } from '../../src/syntax/tokens.ts'

const model = (name: string): Uint8Array =>
  readFileSync(new URL(`../../src/language/en/model/${name}`, import.meta.url))

/** English with the model that ships; places are no matter here. */
export const language: Language = english({ tagger: model('tagger.bin'), places: new Uint8Array() })

const annotator = syntax(language)

const given = { title: null, outlet: null, published: null, updated: null, language: null }

/** A text as one body zone, unless zones are given, cut and tagged. */
export const analyse = (
  text: string,
  zones: readonly Partial<Zone>[] = [{}],
): { tokens: readonly Token[]; sentences: readonly Sentence[] } => {
  const report: Report = { id: 'r', hash: '', text, format: 'text', url: null, story: null, given, blocks: [] }
  const whole: Zone = {
    start: 0,
    end: text.length,
    kind: 'body',
    role: null,
    why: 'test',
    repeats: null,
    published: null,
  }
  return annotator.find({ report, zones: zones.map((zone) => ({ ...whole, ...zone })) })
}

/** The tokens of a text, with a bar between them. */
export const cut = (text: string): string =>
  analyse(text)
    .tokens.map((token) => token.form)
    .join('|')

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  analyse(text).sentences.map((sentence) => text.slice(sentence.start, sentence.end))
