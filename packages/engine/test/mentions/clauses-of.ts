import { argumentsOf } from '../../src/mentions/clauses/clause-index.ts'
import { type Clause, clauses } from '../../src/mentions/clauses/clauses.ts'
import { quoted } from '../../src/mentions/quotation/quoted.ts'
import type { Report } from '../../src/report/report.ts'
import type { Zone } from '../../src/report/zones.ts'
import type { Sentence, Token, Upos } from '../../src/syntax/tokens.ts'
import { analyse, language } from '../syntax/english.ts'

const grammar = clauses(language)
const marks = quoted(language)
const given = { title: null, outlet: null, published: null, updated: null, language: null }

/** Clauses of a text as the shipped tagger sees it. */
export const clausesOf = (text: string): readonly Clause[] => read(text, analyse(text))

/** Clauses of one sentence tagged by hand: `Police/NNS killed/VBD two/CD men/NNS ./.` A lemma may follow: `shot/VBD/shoot`. */
export const clausesOfTagged = (tagged: string): { readonly text: string; readonly clauses: readonly Clause[] } => {
  let text = ''
  const tokens = tagged.split(' ').map((written, at): Token => {
    const [form, xpos, lemma] = written.split('/') as [string, string, string | undefined]
    const spaced = at > 0 && !/^[,.:;?!']/.test(form)
    if (spaced) text += ' '
    const start = text.length
    text += form
    const norm = form.toLowerCase()
    return {
      start,
      end: text.length,
      form,
      norm,
      lemma: lemma ?? lemmaOf(norm, xpos),
      upos: uposOf(xpos),
      xpos,
      sentence: 0,
      spaced,
    }
  })
  const sentences = [{ start: 0, end: text.length, first: 0, last: tokens.length, zone: 0, unread: null }]
  return { text, clauses: read(text, { tokens, sentences }) }
}

const read = (
  text: string,
  syntax: { tokens: readonly Token[]; sentences: readonly Sentence[] },
): readonly Clause[] => {
  const report: Report = { id: 'r', hash: '', text, format: 'text', url: null, story: null, given, blocks: [] }
  const zones: readonly Zone[] = [
    { start: 0, end: text.length, kind: 'body', role: null, why: 'test', repeats: null, published: null },
  ]
  return grammar.find({ report, ...syntax, ...marks.find({ report, zones }) }).clauses
}

const lemmaOf = (norm: string, xpos: string): string => {
  const be = ['is', 'was', 'were', 'are', 'been', 'being', 'be']
  if (be.includes(norm)) return 'be'
  if (['has', 'had', 'having'].includes(norm)) return 'have'
  if (norm === 'said' || norm === 'says') return 'say'
  if (xpos === 'VBD' || xpos === 'VBN') return norm.replace(/ied$/, 'y').replace(/(e?)d$/, '$1')
  return xpos === 'NNS' || xpos === 'VBZ' ? norm.replace(/s$/, '') : norm
}

const uposOf = (xpos: string): Upos => {
  if (xpos.startsWith('VB') || xpos === 'MD') return 'VERB'
  if (xpos.startsWith('NNP')) return 'PROPN'
  if (xpos.startsWith('NN')) return 'NOUN'
  if (xpos === 'CD') return 'NUM'
  if (xpos.startsWith('JJ')) return 'ADJ'
  if (xpos.startsWith('RB')) return 'ADV'
  if (xpos === 'IN') return 'ADP'
  if (xpos === 'DT') return 'DET'
  if (xpos === 'PRP' || xpos.startsWith('W')) return 'PRON'
  return /^\W/.test(xpos) ? 'PUNCT' : 'X'
}

/**
 * A clause as one line: `kind: subject | verb | role=words …`, with `~` before what was shared or reclaimed. Obliques
 * are given by their own words.
 */
export const line = (text: string, clause: Clause, index: number): string => {
  const words = (span: { start: number; end: number; inferred?: boolean }): string =>
    `${span.inferred === true ? '~' : ''}${text.slice(span.start, span.end)}`
  const verb = clause.predicate === null ? '–' : words(clause.predicate)
  const rest = argumentsOf(clause, index)
    .filter(({ role }) => role !== 'subject')
    .map(({ role, argument }) => (role === 'oblique' ? words(argument) : `${role}=${words(argument)}`))
  return [`${clause.kind}: ${clause.subject === null ? '–' : words(clause.subject)}`, verb, ...rest].join(' | ')
}

/** All clauses of a text, a line each. */
export const lines = (text: string): string[] => clausesOf(text).map((clause, index) => line(text, clause, index))
