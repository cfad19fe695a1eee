import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Reading, recordOf } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { findInputs } from '../packages/stemma/src/inputs/inputs.ts'
import { sourcesOf } from '../packages/stemma/src/inputs/sources.ts'
import { reportFromHtml, reportFromText } from '../packages/stemma/src/intake/index.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { root } from './command-line.ts'
import { opening } from './opening.ts'
import { reader } from './reading.ts'

const corpus = join(root, 'corpus')
const crises = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && existsSync(join(corpus, entry.name, 'reports')) ? [join(corpus, entry.name, 'reports')] : [],
)

const readingsIn = async (folder: string): Promise<Reading[]> => {
  const { inputs } = findInputs([folder], null)
  const readings: Reading[] = []
  for await (const found of sourcesOf(inputs, opening)) {
    if (found.kind !== 'source') throw new Error(`${found.input} is no report, or one twice`)
    const taken =
      found.format === 'html' ? reportFromHtml(found.content, found.meta) : reportFromText(found.content, found.meta)
    if (taken.kind === 'refused') throw new Error(`${found.input}: ${taken.why}`)
    readings.push(reader.read(taken.report))
  }
  return readings
}

/** The reports of each story, by their hashes. */
const stories = (readings: readonly Reading[]): string[][] =>
  recordOf(readings, loadEnglish(), { profile: 'default', asOf: null, decisions: [] })
    .stories.map(({ reports }) => reports.map(({ hash }) => hash).toSorted())
    .toSorted()

const hashes = (readings: readonly Reading[]): string[] => readings.map(({ hash }) => hash).toSorted()

describe('the stories of the corpus', async () => {
  const read = await Promise.all(crises.map(readingsIn))

  it('are as many as its crises when all are read together', () => {
    expect(stories(read.flat())).toEqual(read.map(hashes).toSorted())
  })

  it.each(read)('are one for each crisis read alone', (...readings) => {
    expect(stories(readings)).toEqual([hashes(readings)])
  })
})

const seeds = process.env.STEMMA_SEEDS

describe.runIf(seeds !== undefined)('the story of the seeds', () => {
  it('is one', async () => {
    const readings = await readingsIn(seeds!)
    expect(stories(readings)).toEqual([hashes(readings)])
  })
})
