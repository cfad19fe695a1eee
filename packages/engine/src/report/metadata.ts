import type { Span } from '../text/span.ts'
import type { Credit } from './credit.ts'
import { mainLanguage } from './foreign.ts'
import { folded } from './lines.ts'
import type { Report, Stated } from './report.ts'

/** What is said about the report itself, and by what: the input, a part of the page, its address, a line of its text. */
export interface Statement {
  readonly field: Stated['field']
  readonly value: string
  readonly from: Stated['from'] | 'input' | 'markup' | 'text'
  /** Where the text says so; null for what stands elsewhere. */
  readonly span: Span | null
  /** The report is taken to be this. */
  readonly chosen: boolean
}

declare module './layers.ts' {
  interface Layers {
    metadata: Statement
  }
}

const fields = ['title', 'outlet', 'author', 'published', 'updated', 'language', 'url'] as const

/** Everything that is said about a report, field by field, in the order in which it is believed; disagreements side by side. */
export const metadataOf = (
  report: Report,
  code: string,
  credits: readonly Credit[],
  visible: readonly Credit[],
): Statement[] => {
  const { given, stated = [], url } = report
  const language = mainLanguage(report, code)
  const found: Statement[] = []
  for (const field of fields) {
    const held = field === 'url' ? (url === null ? null : { value: url, from: 'input' as const }) : given[field]
    const said = stated.filter((each) => each.field === field)
    const taken =
      field === 'url' ? url : field === 'language' ? language : credits.find(({ kind }) => kind === field)?.value
    const line = field === 'language' ? { value: language, span: null } : visible.find(({ kind }) => kind === field)
    const isKnown = held === null || held === undefined || (held.from !== 'input' && said.length > 0)
    const isOwn = field === 'url' && said.some(({ value }) => value === url)
    const all: readonly Omit<Statement, 'chosen'>[] = [
      ...(isKnown || isOwn ? [] : [{ field, value: held.value, from: held.from, span: null }]),
      ...said.filter(({ from }) => from !== 'url').map((each) => ({ ...each, span: null })),
      ...(line === undefined ? [] : [{ field, value: line.value, from: 'text' as const, span: line.span }]),
      ...said.filter(({ from }) => from === 'url').map((each) => ({ ...each, span: null })),
    ]
    const first = all.findIndex(({ value }) => value === taken)
    found.push(...all.map((each, at) => ({ ...each, chosen: at === first })))
  }
  const agencies = credits.filter(({ kind }) => kind === 'agency')
  return [
    ...found,
    ...agencies.map(({ value, from, span }) => ({ field: 'agency' as const, value, from, span, chosen: true })),
  ]
}

/** A field on which places disagree: what is believed, and what others say instead. */
export interface Disagreement<S extends Pick<Statement, 'field' | 'value' | 'from' | 'chosen'>> {
  readonly field: Statement['field']
  readonly chosen: S
  readonly others: readonly S[]
}

/**
 * Where what is said about a report cannot all hold: days that differ, titles and names in other words. The same in other
 * letters, or with less or more of it, is no disagreement; nor is a site's address one with its name.
 */
export const disagreementsOf = <S extends Pick<Statement, 'field' | 'value' | 'from' | 'chosen'>>(
  metadata: readonly S[],
): readonly Disagreement<S>[] =>
  fields.flatMap((field) => {
    const said = metadata.filter((each) => each.field === field)
    const chosen = said.find((each) => each.chosen)
    if (chosen === undefined || field === 'url') return []
    const others: S[] = []
    for (const each of said) {
      if (each.from === 'url' && field === 'outlet') continue
      if (agree(field, chosen.value, each.value) || others.some(({ value }) => agree(field, value, each.value)))
        continue
      others.push(each)
    }
    return others.length === 0 ? [] : [{ field, chosen, others }]
  })

const agree = (field: Statement['field'], one: string, other: string): boolean => {
  if (field === 'published' || field === 'updated') return one.slice(0, 10) === other.slice(0, 10)
  const [a, b] = [plain(one), plain(other)]
  return a.includes(b) || b.includes(a)
}

const plain = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '')
