import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Reading, type ReadingClaim, recordOf, revisionSteps, type StoryRecord } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { findInputs } from '../packages/stemma/src/inputs/inputs.ts'
import { sourcesOf } from '../packages/stemma/src/inputs/sources.ts'
import { reportFromHtml, reportFromText } from '../packages/stemma/src/intake/index.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { isFull } from './cases.ts'
import { root } from './command-line.ts'
import { opening } from './opening.ts'
import { reader } from './reading.ts'
import { unsound } from './soundness.ts'

const corpus = join(root, 'corpus')
const update = process.env.UPDATE !== undefined
const crises = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** Pages stand in a folder without reports of their own: they are read, and make no record. */
const isCrisis = (name: string): boolean => existsSync(join(corpus, name, 'reports'))

const readingsOf = async (crisis: string): Promise<Map<string, Reading>> => {
  const folder = isCrisis(crisis) ? join(corpus, crisis, 'reports') : join(corpus, crisis)
  const { inputs, problems } = findInputs([isCrisis(crisis) ? folder : join(folder, '*.html')], null)
  expect(problems).toEqual([])
  const readings = new Map<string, Reading>()
  for await (const found of sourcesOf(inputs, opening)) {
    if (found.kind !== 'source') throw new Error(`${found.input} in ${crisis} is no report, or one twice`)
    const taken =
      found.format === 'html' ? reportFromHtml(found.content, found.meta) : reportFromText(found.content, found.meta)
    if (taken.kind === 'refused') throw new Error(`${found.input}: ${taken.why}`)
    readings.set(found.input.slice(folder.length + 1), reader.read(taken.report))
  }
  return readings
}

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

/** The record as a reader would tell it: a line a tally, a line a reading, and so on. */
const goldenRecord = (
  { stories }: { readonly stories: readonly StoryRecord[] },
  names: ReadonlyMap<string, string>,
): string => `[\n${stories.map((story) => goldenStory(story, names)).join(',\n')}\n]\n`

const goldenStory = (story: StoryRecord, names: ReadonlyMap<string, string>): string => {
  const named = (report: string): string => names.get(report)?.replace(/\.[a-z]+$/, '') ?? report
  const claims = new Map(story.reports.flatMap((report) => report.claims.map((claim) => [claim.id, { claim, report }])))
  const labels = new Map(story.tallies.map(({ id, label }) => [id, label]))
  const origins = new Map(story.origins.map(({ id, who }) => [id, who ?? 'nobody named']))
  const cited = (id: string): string => {
    const found = claims.get(id)
    if (found === undefined) return `nothing (${id})`
    const { exact } = found.claim
    return `${named(found.report.id)}: ${exact.length > 80 ? `${exact.slice(0, 80)}…` : exact}`
  }
  const lists: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
    tallies: story.tallies.flatMap((tally) => [
      told({
        tally: tally.label,
        count: `${tally.low ?? '…'}–${tally.best ?? 'none'}–${tally.high ?? '…'}`,
        floor:
          tally.sum === null ? null : `${tally.sum.value}: ${tally.sum.parts.map((id) => labels.get(id)).join(' + ')}`,
        grade: tally.grade,
        of: `${tally.origins} origins, ${tally.outlets} outlets`,
        partOf: tally.partOf === null ? null : labels.get(tally.partOf),
        review: tally.review.join('; '),
      }),
      ...tally.readings.map(({ worded, state, origin, asOf, asOfInferred, reports }) => ({
        [state]: worded,
        by: origins.get(origin),
        asOf: `${asOf}${asOfInferred ? ' (inferred)' : ''}`,
        in: reports.map(named).toSorted().join(', '),
      })),
    ]),
    origins: story.origins.map(({ who, family, channel, reports }) =>
      told({
        origin: who,
        family,
        channel: channel === 'unknown' ? null : channel,
        in: reports.map(named).toSorted().join(', '),
      }),
    ),
    derivations: story.derivations.map(({ from, to, kind }) => ({ [kind]: `${named(from)} → ${named(to)}` })),
    utterances: story.utterances.flatMap(({ speaker, when, renderings }) => [
      told({ speech: speaker, when }),
      ...renderings.map(({ claim, relation }) => ({ [relation]: cited(claim) })),
    ]),
    incidents: story.incidents.map(({ date, type, who, target, place, claims: telling }) =>
      told({ incident: type, date, who, target, place: place?.city ?? place?.country ?? null, told: telling.length }),
    ),
    ...(story.reports.some(({ revises }) => revises !== null) ? { revisions: revisionsIn(story, named) } : {}),
    contradictions: story.contradictions.map(({ type, says, hypothesis }) => told({ [type]: says, hypothesis })),
  }
  const place = [story.place?.city, story.place?.country].filter((name) => name != null).join(', ')
  const fields = [
    `    "story": ${JSON.stringify(told({ label: story.label, date: story.date, place }))}`,
    ...Object.entries(lists).map(([key, rows]) => {
      const lines = rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')
      return `    ${JSON.stringify(key)}: [${lines === '' ? '' : `\n${lines}\n    `}]`
    }),
  ]
  return `  {\n${fields.join(',\n')}\n  }`
}

/** What each revision of a report changed. */
const revisionsIn = (story: StoryRecord, named: (report: string) => string): Record<string, unknown>[] =>
  story.reports.flatMap((report) =>
    report.revises === null
      ? []
      : [
          { revises: `${named(report.revises)} → ${named(report.id)}`, since: report.since },
          ...revisionSteps(report).map((step) => ({ step })),
        ],
  )

describe.each(crises)('%s', (crisis) => {
  it('is read soundly', async () => {
    const readings = await readingsOf(crisis)
    expect(readings.size).toBeGreaterThanOrEqual(5)
    for (const reading of readings.values()) expect(unsound(reading)).toEqual([])
  })

  // Between two edits the crises may read differently; what is committed may not, unseen.
  it.runIf(isFull || update)('gives the claims that were looked at (UPDATE=1 rewrites them)', async () => {
    same(join(corpus, crisis, 'claims.json'), golden(await readingsOf(crisis)))
  })

  it.runIf((isFull || update) && isCrisis(crisis))(
    'comes to the record that was looked at (UPDATE=1 rewrites it)',
    async () => {
      const readings = await readingsOf(crisis)
      const record = recordOf([...readings.values()], loadEnglish(), { profile: 'default', asOf: null, decisions: [] })
      const names = new Map([...readings].map(([name, { id }]) => [id, name]))
      same(join(corpus, crisis, 'record.json'), goldenRecord(record, names))
    },
  )
})

/** Compares with what is committed, a line at a time, or commits to it. */
const same = (path: string, now: string): void => {
  if (update) writeFileSync(path, now)
  expect(existsSync(path), `${path} is there: UPDATE=1 npm test writes it`).toBe(true)
  expect(now.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'))
}
