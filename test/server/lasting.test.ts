import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, startServing } from './serving.ts'

/** A report that comes to light after the others and is earlier than all of them. */
const earlier = {
  id: 'earlier',
  outlet: 'Harbour Wire',
  published: '2022-01-06',
  title: 'Kazakhstan: 2,000 detained in Almaty as protest turns to unrest',
  text: 'Police in Almaty, the biggest city of Kazakhstan, have detained about 2,000 people after a week of protest over fuel prices turned into unrest, the interior ministry said on Thursday. President Kasim-Jomart Tokayev called those who had occupied public buildings terrorists, and asked a Russian-led pact for soldiers.',
}

describe('an address', () => {
  let desk: Serving
  beforeAll(async () => {
    desk = await startServing()
  })
  afterAll(async () => {
    await desk.end()
  })

  interface Place {
    readonly story: string
    readonly line: { readonly kind: string; readonly id: string } | null
  }
  interface Board {
    readonly latest: { readonly since: string | null }
    readonly main: readonly { readonly id: string; readonly label: string }[]
  }
  const storyNow = async (): Promise<string> =>
    (await desk.get<{ items: { id: string }[] }>('/api/stories')).body.items[0]!.id

  it('of a story and of a claim holds when an earlier report comes to light', async () => {
    const before = await storyNow()
    const { main } = (await desk.get<Board>(`/api/stories/${before}/board`)).body
    const tally = main.find(({ label }) => label === 'detained')!.id
    const { readings } = (
      await desk.get<{ readings: { claims: { id: string }[] }[] }>(`/api/stories/${before}/tallies/${tally}`)
    ).body
    const claim = readings[0]!.claims[0]!.id
    expect((await desk.get<Place>(`/api/claims/${claim}`)).body).toMatchObject({
      story: before,
      line: { kind: 'tally', id: tally },
    })

    const path = join(dirname(desk.casebook), 'earlier.jsonl')
    writeFileSync(
      path,
      `${JSON.stringify(earlier)}
`,
    )
    expect((await desk.run('add', path)).code).toBe(0)
    const now = await storyNow()
    expect(now).not.toBe(before)

    const board = await desk.get<Board>(`/api/stories/${before}/board`)
    expect(board.status).toBe(200)
    // What changed last is found a little after the rest.
    const boardNow = async () => (await desk.get<Board>(`/api/stories/${now}/board`)).body
    await expect.poll(async () => (await boardNow()).latest.since).not.toBeNull()
    expect((await desk.get<Board>(`/api/stories/${before}/board`)).body).toEqual(await boardNow())
    const place = (await desk.get<Place>(`/api/claims/${claim}`)).body
    expect(place).toMatchObject({ story: now, line: { kind: 'tally' } })
    const there = await desk.get<{ row: { label: string } }>(`/api/stories/${now}/tallies/${place.line!.id}`)
    expect(there.body.row.label).toBe('detained')
    expect((await desk.run('tally', 'detained', '--story', before)).code).toBe(0)
  })

  it('of what never was is answered with a sentence', async () => {
    const { status, body } = await desk.get<{ detail: string }>('/api/claims/f-0000000000000000')
    expect([status, body.detail]).toEqual([404, 'No report that was out by then makes the claim f-0000000000000000.'])
    expect((await desk.get('/api/stories/c-0000000000000000')).status).toBe(404)
  })
})
