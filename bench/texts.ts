import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Reports to measure speed on: those of the corpus again and again, each time with other numbers and its paragraphs in
 * another order, so that no cache can know them. The same number gives the same texts.
 */
export const textsOf = (corpus: string, count: number): readonly string[] => {
  const reports = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => /reports[\\/].*\.txt$/.test(name))
    .toSorted()
    .map((name) => readFileSync(join(corpus, name), 'utf8'))
  return Array.from({ length: count }, (_, at) => varied(reports[at % reports.length]!, at))
}

const varied = (report: string, seed: number): string => {
  const next = sequence(seed)
  const [head = '', ...paragraphs] = report.split(/\n\n+/)
  for (let at = paragraphs.length - 1; at > 0; at--) {
    const other = next() % (at + 1)
    ;[paragraphs[at], paragraphs[other]] = [paragraphs[other]!, paragraphs[at]!]
  }
  return [head, ...paragraphs]
    .join('\n\n')
    .replace(/\b[1-9]\d{1,2}\b/g, (number) => String(Number(number) + (next() % 9)))
}

/** Whole numbers that look random and are not: a linear congruential generator (Numerical Recipes). */
const sequence = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}

/** Words, numbers and marks: one count for everything that is compared. */
export const tokensIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|\S/gu)?.length ?? 0), 0)
