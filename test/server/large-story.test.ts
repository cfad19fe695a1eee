import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stemma } from '../command-line.ts'
import { type Serving, startServing } from './serving.ts'

/** Ten outlets a day for seven days, more than are read anew while one looks for words; the toll rises by 11 a day. */
const reports = Array.from({ length: 70 }, (_, at) => {
  const day = 1 + Math.floor(at / 10)
  const published = `2031-03-0${day}`
  return {
    id: `r${at}`,
    outlet: `Valley Paper ${at}`,
    published,
    title: `Floods in Sarvela valley kill ${11 * day}`,
    text: `Floods in Sarvela valley kill ${11 * day}\n\nFloods in the Sarvela valley have killed ${11 * day} people, governor Tomas Ekeh said on ${published}.`,
  }
})

describe('a story of many reports', () => {
  let folder = ''
  let desk: Serving
  let story = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-large-'))
    const [casebook, file] = [join(folder, 'large.stemma'), join(folder, 'reports.jsonl')]
    writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
    await stemma(['init', casebook])
    await stemma(['add', file, '--quiet', '--casebook', casebook])
    desk = await startServing({ at: casebook })
    const { items } = (await desk.get<{ items: { id: string; reports: number }[] }>('/api/stories')).body
    expect(items.map((each) => each.reports)).toEqual([70])
    story = items[0]!.id
  })
  afterAll(async () => {
    await desk?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  interface Hits {
    readonly items: readonly { readonly id: string; readonly state: { readonly key: string } | null }[]
  }

  /** How the figures that are found stood. */
  const states = async (number: number, asOf: string): Promise<readonly (string | undefined)[]> => {
    const { body } = await desk.get<Hits>(`/api/search?kind=claims&limit=100&q=${number}&asOf=${asOf}`)
    return [...new Set(body.items.filter(({ id }) => id.startsWith('f-')).map(({ state }) => state?.key))]
  }

  it('says of each claim that is found how it stood at the end of a day', async () => {
    await expect.poll(() => states(33, '2031-03-03'), { timeout: 20_000 }).toEqual(['standing'])
    await expect.poll(() => states(22, '2031-03-03'), { timeout: 20_000 }).toEqual(['superseded'])
    await expect.poll(() => states(22, '2031-03-02'), { timeout: 20_000 }).toEqual(['standing'])
    await expect.poll(() => states(33, '2031-03-02'), { timeout: 20_000 }).toEqual([])
  })

  it('says the same in a table', async () => {
    const { text } = await desk.get(`/api/search.csv?kind=claims&q=22&asOf=2031-03-03`)
    const rows = text.split('\r\n').filter((row) => row.startsWith('claim,f-'))
    expect(rows.length).toBeGreaterThan(9)
    for (const row of rows) expect(row).toContain('superseded')
  })

  it('has a dossier of any number of its lines', async () => {
    const { body } = await desk.get<{ choices: { lines: { id: string }[] }[] }>(`/api/stories/${story}/dossier`)
    const [own] = body.choices.flatMap(({ lines }) => lines.map(({ id }) => id))
    const lines = [own, ...Array.from({ length: 3000 }, (_, at) => `t-${String(at).padStart(16, '0')}`)].join(',')
    const chosen = await desk.get<{ figures: { id: string }[] }>(`/api/stories/${story}/dossier?lines=${lines}`)
    expect([chosen.status, chosen.body.figures.map(({ id }) => id)]).toEqual([200, [own]])
    const page = await desk.get(`/stories/${story}/dossier?lines=${lines}`)
    expect(page.status).toBe(200)
  })
})
