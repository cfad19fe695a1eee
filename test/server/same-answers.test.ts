import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipOf } from '../archives.ts'
import { stores } from '../casebook/stores.ts'
import { type Answer, type Serving, startServing } from './serving.ts'

interface Line {
  readonly id: string
}

interface Lines {
  readonly items: readonly Line[]
}

interface Parameter {
  readonly name: string
  readonly schema: { readonly enum?: readonly string[] }
}

type Paths = Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>

/** Rows that are hard to keep and to sort: letters beyond ASCII, either case, what no database takes as text, nothing. */
const rows = ['Zürich Post', 'a post', 'A Post', '\u0000 post', '\ud83d half', null].map((outlet, at) => ({
  id: `row ${at}`,
  outlet,
  published: at === 3 ? null : `2022-01-1${at}`,
  title: `العنوان ${at}`,
  text: `The interior ministry of Kazakhstan said ${7940 + at} people were detained in Almaty by Monday.`,
}))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const archive = zipOf([
  { name: 'é.txt', content: bytes('Police said 5 people were arrested in Aktau, Kazakhstan.') },
  { name: 'broken.pdf', content: bytes('%PDF-1.7 broken') },
  { name: 'rows.jsonl', content: bytes(rows.map((row) => JSON.stringify(row)).join('\n')) },
])

/** Reports come to a desk, somebody there decides, and takes some of it back. */
const happening = async (desk: Serving, story: string): Promise<void> => {
  const added = await desk.post('/api/sources?name=some.zip', archive, { 'content-type': 'application/octet-stream' })
  expect(added.status).toBe(200)
  const first = async (lines: string): Promise<object> => {
    const { body } = await desk.get<Lines>(`/api/stories/${story}/${lines}`)
    return (await desk.get<{ target: object }>(`/api/stories/${story}/lines/${body.items[0]!.id}/decidable`)).body
      .target
  }
  const decided = async (decision: object): Promise<number> => {
    const { status, body } = await desk.post<{ seq: number }>('/api/decisions', { decision, expect: null })
    expect([decision, status]).toEqual([decision, 201])
    return body.seq
  }
  const reason = 'tried'
  const rejected = await decided({ kind: 'reject', target: await first('tallies'), reason })
  await decided({ kind: 'reject', target: await first('contradictions'), reason })
  await decided({ kind: 'reject', target: await first('claims?kind=figure&measure=detained'), reason })
  await decided({ kind: 'note', target: await first('utterances'), text: 'unsure: Ünsicher, غير متأكد', reason: null })
  const source = { kind: 'outlet', name: 'a post' }
  await decided({ kind: 'grade', source, reliability: 'C', credibility: 3, reason })
  const undone = await desk.post(`/api/decisions/${rejected}/undo`, { reason: 'it was right', expect: null })
  expect(undone.status).toBe(201)
}

/** Lines of a kind that are asked for by themselves, at most. */
const few = 2

/** An address for every route of the API that is read, with the first lines of a story, now, on a day, by another profile. */
const addressesAt = async (desk: Serving): Promise<readonly string[]> => {
  const { paths } = (await desk.get<{ paths: Paths }>('/api/openapi.json')).body
  const { items: stories } = (await desk.get<Lines>('/api/stories')).body
  const found: string[] = []
  for (const [path, { get }] of Object.entries(paths)) {
    // What is heard, what is counted, and links that are good for a minute are never the same twice.
    if (get === undefined || ['/api/events', '/api/metrics', '/api/originals/{hash}'].includes(path)) continue
    if (path === '/api/search' || path === '/api/search.csv') found.push(...searches(path))
    else if (!path.includes('{')) found.push(path)
    else found.push(...(await inStory(desk, path, stories[0]!.id, get.parameters ?? [])))
  }
  return found
}

const searches = (path: string): readonly string[] =>
  ['detained', 'minis*', '"interior ministry" -tokayev', 'العنوان', 'post', 'nowhere'].flatMap((q) =>
    ['reports', 'claims', 'parties'].map((kind) => `${path}?${new URLSearchParams({ q, kind, limit: '5' })}`),
  )

const inStory = async (
  desk: Serving,
  path: string,
  story: string,
  parameters: readonly Parameter[],
): Promise<readonly string[]> => {
  const own = path.replace('{story}', story)
  const linesOf = async (list: string): Promise<readonly string[]> =>
    (await desk.get<Lines>(`/api/stories/${story}/${list}?limit=${few}`)).body.items.map(({ id }) => id)
  const [, list = '', slot = ''] = /\/([a-z]+)\/(\{\w+\})/.exec(own) ?? []
  switch (slot) {
    case '':
      return [own, ...['asOf=2022-01-10', 'profile=ibc', 'since=16&from=2022-01-09'].map((asked) => `${own}?${asked}`)]
    case '{format}':
      return parameters
        .find(({ name }) => name === 'format')!
        .schema.enum!.map((format) => own.replace('{format}', format))
    default: {
      const ids = await linesOf(list === 'lines' ? 'tallies' : list)
      return ids.map((id) => `${own.replace(slot, encodeURIComponent(id))}?key=r&reason=misread`)
    }
  }
}

/** An answer without what no two desks have in common: their names, and when something was written. */
const plain = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'a moment')
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'an address')
    .replace(/^\{"name":"[^"]+"/, '{"name":"a casebook"')

/** What both answer; once more where they differ, since what is soon known of a story is waited for only a moment. */
const answersOf = async (one: Serving, other: Serving, address: string): Promise<readonly [Answer, Answer]> => {
  for (const last = performance.now() + 5000; ; await new Promise((done) => setTimeout(done, 100))) {
    const [first, second] = await Promise.all([one.get(address), other.get(address)])
    if (plain(first.text) === plain(second.text) || performance.now() > last) return [first, second]
  }
}

describe('two desks, one over a file and one over a database', () => {
  const desks: Serving[] = []
  beforeAll(async () => {
    const reports = ['corpus/january-2022/reports', 'corpus/ferry-1998/reports']
    desks.push(...(await Promise.all(stores.map((kind) => startServing({ kind, reports })))))
  })
  afterAll(async () => {
    await Promise.all(desks.map((desk) => desk.end()))
  })

  it('give the same answers, whatever is asked, after the same reports and decisions', async () => {
    const [one, other] = desks as [Serving, Serving]
    const [{ id: story }] = (await one.get<{ items: [Line] }>('/api/stories')).body.items
    for (const desk of desks) await happening(desk, story)
    const addresses = await addressesAt(one)
    expect(addresses.length).toBeGreaterThan(100)
    expect(await addressesAt(other)).toEqual(addresses)
    for (const address of addresses) {
      const [first, second] = await answersOf(one, other, address)
      expect([address, second.status, plain(second.text)]).toEqual([address, first.status, plain(first.text)])
      // On a day before its reports there is no record of a story.
      if (!address.includes('asOf')) expect([address, first.status]).toEqual([address, 200])
    }
  })
})
