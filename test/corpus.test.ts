import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading, ReadingClaim } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { findInputs } from '../packages/stemma/src/inputs/inputs.ts'
import { sourcesOf } from '../packages/stemma/src/inputs/sources.ts'
import { reportFromHtml, reportFromText } from '../packages/stemma/src/intake/index.ts'
import { isFull } from './cases.ts'
import { root } from './command-line.ts'
import { reader } from './reading.ts'
import { unsound } from './soundness.ts'

const corpus = join(root, 'corpus')
const update = process.env.UPDATE !== undefined
const crises = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

const readingsOf = async (crisis: string): Promise<Map<string, Reading>> => {
  const folder = join(corpus, crisis, 'reports')
  const { inputs, problems } = findInputs([folder], null)
  expect(problems).toEqual([])
  const readings = new Map<string, Reading>()
  for await (const found of sourcesOf(inputs, nothing())) {
    if (found.kind !== 'source') throw new Error(`${found.input} in ${crisis} is no report, or one twice`)
    const taken =
      found.format === 'html' ? reportFromHtml(found.content, found.meta) : reportFromText(found.content, found.meta)
    if (taken.kind === 'refused') throw new Error(`${found.input}: ${taken.why}`)
    readings.set(found.input.slice(folder.length + 1), reader.read(taken.report))
  }
  return readings
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What is known and differs from the usual: a line of the golden file says what a reader would say. */
const told = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== false && value !== ''))

const goldenClaim = (claim: ReadingClaim, reading: Reading): Record<string, unknown> => {
  const words = (span: readonly [number, number]): string => reading.text.slice(...span)
  const said = claim.attribution.map((hop) => hop.name).join(' ← ')
  switch (claim.kind) {
    case 'figure': {
      const { measure, value, low, high, counted, population, place, asOf, accumulation, background } = claim
      return told({
        figure: claim.exact,
        number: words(claim.number),
        measure,
        bound: claim.bound === 'exact' ? null : claim.bound,
        value,
        low: low === value ? null : low,
        high: high === value ? null : high,
        counted,
        population,
        place,
        asOf: asOf === null ? null : `${asOf}${claim.asOfInferred ? ' (inferred)' : ''}`,
        accumulation: accumulation === 'unknown' ? null : accumulation,
        partOf: claim.subsetOf === null ? null : short(claim.subsetOf, reading),
        background,
        standing: claim.standing === 'asserted' ? null : claim.standing,
        said,
      })
    }
    case 'quotation':
      return told({
        quotation: claim.content.map(words).join(' … '),
        mode: claim.mode,
        speaker: claim.speaker?.name ?? null,
        cue: claim.cue === null ? null : words(claim.cue),
        said: said === claim.speaker?.name ? null : said,
      })
    case 'event': {
      const { type, actor, target, place, when } = claim
      return told({ event: claim.exact, type, actor, target, place, when, not: claim.polarity === 'negative', said })
    }
    case 'standing':
      return told({
        standing: claim.exact,
        type: claim.type,
        of: claim.of.map((id) => short(id, reading)).join('; '),
        by: claim.by,
        when: claim.when,
      })
  }
}

/** A claim another one points at: its words, cut. */
const short = (id: string, reading: Reading): string => {
  const claim = reading.claims.find((other) => other.id === id)
  if (claim === undefined) return `nothing (${id})`
  const words = claim.kind === 'figure' ? `${reading.text.slice(...claim.number)} ${claim.measure}` : claim.exact
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}

/** One line a claim, so that a change is read as a line that changed. */
const golden = (readings: ReadonlyMap<string, Reading>): string => {
  const reports = [...readings].map(([name, reading]) => {
    const { title, outlet, published, updated } = reading
    const of = (kind: string): string[] =>
      reading.zones.filter((zone) => zone.kind === kind).map((zone) => reading.text.slice(...zone.span))
    const lists = {
      zones: (['byline', 'dateline', 'caption', 'furniture'] as const).flatMap((kind) =>
        of(kind).map((text) => ({ [kind]: text.length > 80 ? `${text.slice(0, 80)}…` : text })),
      ),
      claims: reading.claims.map((claim) => goldenClaim(claim, reading)),
      rejected: reading.rejected.map(({ span, why }) => ({ [reading.text.slice(...span)]: why })),
    }
    const fields = [
      `    "read": ${JSON.stringify(told({ title, outlet, published, updated }))}`,
      ...Object.entries(lists).map(([key, rows]) => {
        const lines = rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')
        return `    ${JSON.stringify(key)}: [${lines === '' ? '' : `\n${lines}\n    `}]`
      }),
    ]
    return `  ${JSON.stringify(name)}: {\n${fields.join(',\n')}\n  }`
  })
  return `{\n${reports.join(',\n')}\n}\n`
}

describe.each(crises)('%s', (crisis) => {
  it('is read soundly', async () => {
    const readings = await readingsOf(crisis)
    expect(readings.size).toBeGreaterThanOrEqual(5)
    for (const reading of readings.values()) expect(unsound(reading)).toEqual([])
  })

  // Between two edits the crises may read differently; what is committed may not, unseen.
  it.runIf(isFull || update)('gives the claims that were looked at (UPDATE=1 rewrites them)', async () => {
    const path = join(corpus, crisis, 'claims.json')
    const now = golden(await readingsOf(crisis))
    if (update) writeFileSync(path, now)
    expect(existsSync(path), `corpus/${crisis}/claims.json is there: UPDATE=1 npm test writes it`).toBe(true)
    expect(now.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'))
  })
})
