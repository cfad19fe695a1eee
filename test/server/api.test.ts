import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccess } from '../../packages/stemma/src/server/access.ts'
import { createApp } from '../../packages/stemma/src/server/app.ts'
import { csvOf } from '../../packages/stemma/src/server/csv.ts'
import { createMetrics } from '../../packages/stemma/src/server/metrics.ts'
import type { Serving as Given } from '../../packages/stemma/src/server/serving.ts'
import { stores } from '../casebook/stores.ts'
import { type Serving, startServing } from './serving.ts'

describe.each(stores)('the API over a casebook kept in %s', (kind) => {
  let desk: Serving
  let story: string
  beforeAll(async () => {
    desk = await startServing({ kind })
    const { body } = await desk.get<{ items: { id: string }[] }>('/api/stories')
    story = body.items[0]!.id
  })
  afterAll(async () => {
    await desk.end()
  })

  interface Operation {
    readonly summary?: string
    readonly tags?: readonly string[]
    readonly responses: Readonly<
      Record<
        string,
        { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: object }>> }
      >
    >
    readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  }

  type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

  const described = async (): Promise<Paths> =>
    (await desk.get<{ openapi: string; paths: Paths }>('/api/openapi.json')).body.paths

  describe('the description of the API', () => {
    it('has every route, each with what it answers and why it may not', async () => {
      const metrics = createMetrics()
      const access = createAccess({ host: '127.0.0.1', port: 1, allowHosts: [], publicRead: true, key: null })
      // Routes are registered without anything being asked of what they are given.
      const app = createApp({ metrics, access, casebook: {}, originals: {} } as unknown as Given)
      metrics.close()
      const routes = app.routes
        .filter(
          ({ method, path }) =>
            (method === 'GET' || method === 'POST') && path.startsWith('/api/') && !path.includes('*'),
        )
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`)
      const paths = await described()
      const documented = Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      )
      expect(routes.length).toBeGreaterThan(30)
      expect(documented.toSorted()).toEqual([...new Set(routes)].toSorted())
      for (const [path, methods] of Object.entries(paths))
        for (const [method, { summary = '', tags = [], responses }] of Object.entries(methods)) {
          expect([path, method, summary.length > 10, tags.length]).toEqual([path, method, true, 1])
          expect([path, responses.default?.content?.['application/problem+json']?.schema]).toEqual([
            path,
            expect.anything(),
          ])
          const good = Object.entries(responses).find(([status]) => status.startsWith('2'))
          const schemas = Object.values(good?.[1].content ?? {}).map(({ schema }) => schema)
          expect([path, method, schemas]).toEqual([path, method, expect.arrayContaining([expect.anything()])])
        }
    })

    it('says of each kind of decision what its fields may be', async () => {
      interface Kind {
        readonly title: string
        readonly required: readonly string[]
        readonly properties: Readonly<Record<string, object>>
      }
      const { body } = await desk.get<{ components: { schemas: { Decision: { oneOf: readonly Kind[] } } } }>(
        '/api/openapi.json',
      )
      const kinds = new Map(body.components.schemas.Decision.oneOf.map((each) => [each.title, each]))
      expect([...kinds.keys()]).toEqual(expect.arrayContaining(['accept', 'reject', 'relation reports', 'note']))
      expect(kinds.get('standing')).toMatchObject({
        required: ['kind', 'reason', 'target', 'standing'],
        properties: { kind: { enum: ['standing'] }, standing: { enum: expect.arrayContaining(['withdrawn']) } },
      })
    })

    it('is a page for people too', async () => {
      const { text, headers } = await desk.get('/api')
      expect(headers['content-type']).toContain('text/html')
      expect(text).toContain('/api/stories/{story}/board')
    })

    it('holds for every view of a story without more to name', async () => {
      for (const [path, { get }] of Object.entries(await described())) {
        if (get === undefined || /\{(?!story)/.test(path) || path === '/api/events') continue
        if (get.parameters?.some(({ in: where, required }) => where === 'query' && required === true)) continue
        const { status, headers } = await desk.get(path.replace('{story}', story))
        expect([path, status]).toEqual([path, 200])
        expect([path, Object.keys(get.responses['200']?.content ?? {})]).toEqual([
          path,
          expect.arrayContaining([headers['content-type']!.split(';')[0]]),
        ])
      }
    })
  })

  describe('what was answered before', () => {
    it('is not answered again while it holds', async () => {
      for (const path of ['', '/board', '/record', '/tallies', '/claims.csv', '/board?asOf=2022-01-10']) {
        // What takes a while to find, as what changed last, may come after a first answer without it.
        await expect
          .poll(async () => {
            const { headers } = await desk.get(`/api/stories/${story}${path}`)
            expect(headers.etag).toMatch(/^W\/"[\w-]{24}"$/)
            const sent = { 'if-none-match': `"other", ${headers.etag}` }
            const again = await desk.get(`/api/stories/${story}${path}`, sent)
            return [path, again.status, again.text]
          })
          .toEqual([path, 304, ''])
      }
      const [now, then] = await Promise.all(
        ['', '?asOf=2022-01-10'].map(
          async (query) => (await desk.get(`/api/stories/${story}/board${query}`)).headers.etag,
        ),
      )
      expect(now).not.toBe(then)
    })
  })

  describe('a list', () => {
    it('has each of its items once, however it is gone through', async () => {
      const whole = await desk.get<{ items: { id: string; report: string }[]; next: null }>(
        `/api/stories/${story}/claims?limit=500`,
      )
      expect(whole.body.next).toBeNull()
      const gone: string[] = []
      for (let cursor = ''; ; ) {
        const { body } = await desk.get<{ items: { id: string }[]; next: string | null }>(
          `/api/stories/${story}/claims?limit=17${cursor}`,
        )
        gone.push(...body.items.map(({ id }) => id))
        if (body.next === null) break
        cursor = `&cursor=${body.next}`
      }
      expect(gone).toEqual(whole.body.items.map(({ id }) => id))
    })

    it('can be narrowed', async () => {
      const { body } = await desk.get<{ items: { kind: string; measure: string }[] }>(
        `/api/stories/${story}/claims?kind=figure&measure=detained`,
      )
      expect(body.items.length).toBeGreaterThan(2)
      for (const { kind, measure } of body.items) expect([kind, measure]).toEqual(['figure', 'detained'])
    })

    it.each([
      '?cursor=no',
      '?limit=0',
      '?limit=501',
      '?limit=x',
      '?asOf=2022-02-30',
      '?asOf=yesterday',
      '?profile=own',
      '?kind=rumour',
    ])('asked for as %s says what is wrong, in one sentence', async (query) => {
      const { status, body, headers } = await desk.get<{ status: number; detail: string }>(
        `/api/stories/${story}/claims${query}`,
      )
      expect([status, headers['content-type']]).toEqual([400, 'application/problem+json'])
      expect(body.detail).toMatch(/^[^\n]+\.$/)
    })

    it('of what is not there is not found', async () => {
      for (const path of [
        '/api/stories/c-none',
        '/api/stories/c-none/claims',
        `/api/stories/${story}/tallies/t-none`,
        `/api/stories/${story}/lines/none/why`,
        '/api/none',
      ]) {
        const { status, body } = await desk.get<{ status: number; detail: string }>(path)
        expect([path, status, body.status]).toEqual([path, 404, 404])
      }
    })
  })

  describe('a record', () => {
    it('is asked for as of a day, and tells what was known then', async () => {
      const detained = async (day: string): Promise<string | null | undefined> => {
        const { body } = await desk.get<{ main: { label: string; best: string | null }[] }>(
          `/api/stories/${story}/board?asOf=${day}`,
        )
        return body.main.find(({ label }) => label === 'detained')?.best
      }
      const { body } = await desk.get<{ days: { day: string }[] }>(`/api/stories/${story}`)
      expect(body.days.map(({ day }) => day)).toEqual(['2022-01-09', '2022-01-10', '2022-01-11'])
      expect([await detained('2022-01-09'), await detained('2022-01-11')]).toEqual(['about 5,800', 'nearly 10,000'])
      expect((await desk.get(`/api/stories/${story}/board?asOf=2001-01-01`)).status).toBe(404)
    })

    it('is what the command prints', async () => {
      const { body } = await desk.get<object>(`/api/stories/${story}/record`)
      const { out } = await desk.run('story', '--json')
      expect(body).toEqual((JSON.parse(out) as { stories: object[] }).stories[0])
    })

    it('gives the working of any of its lines', async () => {
      const { body } = await desk.get<{ main: { id: string }[] }>(`/api/stories/${story}/board`)
      const why = await desk.get<{ steps: string[]; words: unknown[] }>(
        `/api/stories/${story}/lines/${body.main[0]!.id}/why`,
      )
      expect(why.body.steps.length + why.body.words.length).toBeGreaterThan(2)
    })
  })

  describe('the twin of a page', () => {
    it('answers what the API does, as JSON and as a table', async () => {
      const [twin, answer] = [
        await desk.get(`/stories/${story}/board.json`),
        await desk.get(`/api/stories/${story}/board`),
      ]
      expect(twin.text).toBe(answer.text)
      const [table, own] = [
        await desk.get(`/stories/${story}/claims.csv`),
        await desk.get(`/api/stories/${story}/claims.csv`),
      ]
      expect(table.text).toBe(own.text)
      expect((await desk.get('/stories/c-none/board.json')).status).toBe(404)
    })

    it('is no way around anything', async () => {
      expect((await desk.get('/api/openapi.json.json')).status).toBe(404)
      expect((await desk.get('/../../etc/passwd.json')).status).toBe(404)
      expect((await desk.get('/%2e%2e/package.json')).status).toBe(404)
    })
  })

  describe('a table', () => {
    it('is CSV with a row a line, whose columns the API describes', async () => {
      const { text, headers } = await desk.get<string>(`/api/stories/${story}/claims.csv?bom=1`)
      expect(headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+\.csv"$/),
      })
      expect(text.startsWith('\u{feff}id,kind,exact,')).toBe(true)
      const { body } = await desk.get<{ items: unknown[] }>(`/api/stories/${story}/claims?limit=500`)
      // Words of claims may hold line ends: they stand in quotation marks.
      expect(
        text
          .replace(/"(?:[^"]|"")*"/g, '')
          .trimEnd()
          .split('\r\n').length,
      ).toBe(body.items.length + 1)
      const description = (await described())['/api/stories/{story}/claims.csv']?.get as unknown as {
        description: string
      }
      for (const column of text.slice(1, text.indexOf('\r\n')).split(','))
        expect(description.description).toContain(`${column} (`)
    })

    it('is there of what changed too, between the same days as the list', async () => {
      const between = '?from=2022-01-09&asOf=2022-01-10'
      const { text } = await desk.get<string>(`/api/stories/${story}/changes.csv${between}`)
      const { body } = await desk.get<{ items: { kind: string; line: { id: string } | null }[] }>(
        `/api/stories/${story}/changes${between}&limit=500`,
      )
      expect(body.items.length).toBeGreaterThan(3)
      const rows = text.trimEnd().split('\r\n').slice(1)
      expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual(
        body.items.map(({ kind, line }) => [kind, line?.id ?? '']),
      )
    })

    it('is there of the whole casebook: its stories, what came in, what was found', async () => {
      interface Items<Item> {
        readonly items: readonly Item[]
        readonly next: string | null
      }
      const rowsOf = async (path: string): Promise<readonly string[]> => {
        const { text, headers } = await desk.get<string>(path)
        expect(headers['content-type']).toBe('text/csv; charset=utf-8')
        return text.trimEnd().split('\r\n').slice(1)
      }
      const stories = await desk.get<Items<{ id: string }>>('/api/stories')
      expect((await rowsOf('/stories.csv')).map((row) => row.split(',')[0])).toEqual(
        stories.body.items.map(({ id }) => id),
      )
      const sources =
        await desk.get<Items<{ seq: number; input: string; state: string; why: string | null }>>('/api/sources?limit=3')
      expect(sources.body.items.map(({ state }) => state)).toEqual(['read', 'read', 'read'])
      const rest = await desk.get<Items<{ seq: number }>>(`/api/sources?limit=3&cursor=${sources.body.next}`)
      const seqs = [...sources.body.items, ...rest.body.items].map(({ seq }) => seq)
      expect((await rowsOf('/sources.csv')).map((row) => Number(row.split(',')[0]))).toEqual(seqs.toReversed())
      expect(rest.body.next).toBe(null)
      const found = await desk.get<Items<{ id: string }>>('/api/search?q=detained&kind=claims&limit=100')
      expect((await rowsOf('/search.csv?q=detained&kind=claims')).map((row) => row.split(',')[1])).toEqual(
        found.body.items.map(({ id }) => id),
      )
      expect((await desk.get('/api/search.csv')).status).toBe(400)
    })

    it('of what came in is narrowed by what became of it and by its name, whatever letters it has', async () => {
      const named = async (query: string) =>
        (await desk.get<{ items: readonly { input: string }[] }>(`/api/sources?${query}`)).body.items
      const all = await named('')
      expect(await named('state=read')).toEqual(all)
      expect(await named('state=refused')).toEqual([])
      const [{ input }] = all as [{ input: string }]
      const name = input.split('/').at(-1)!
      expect((await named(`q=${encodeURIComponent(name.toUpperCase())}`)).map((each) => each.input)).toEqual([input])
      for (const wild of ['%25', '_____', '\\', "'"]) expect(await named(`q=${wild}`)).toEqual([])
      expect((await desk.get('/api/sources?state=lost')).status).toBe(400)
    })

    it('is never run by a spreadsheet', () => {
      const cell = (value: string | number): string =>
        csvOf([{ name: 'a', says: '', of: (each: string | number) => each }], [value]).split('\r\n')[1]!
      for (const text of ['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '|cmd', '%0A=1'])
        expect(cell(text).replace(/^"/, '')).toMatch(/^'/)
      expect(cell(-5)).toBe('-5')
      expect(cell('a "b", c\nd')).toBe('"a ""b"", c\nd"')
    })
  })

  describe('looking for words', () => {
    it('finds reports, claims and parties, with the words marked', async () => {
      interface Page {
        readonly items: readonly {
          readonly id: string
          readonly kind: string
          readonly words: string
          readonly marks: readonly [number, number][]
          readonly story: string
          readonly state: { readonly key: string; readonly word: string } | null
        }[]
      }
      const find = async (query: string) => (await desk.get<Page>(`/api/search?${query}`)).body.items
      const [report] = await find('q=detained')
      expect(report).toMatchObject({ kind: 'report', story })
      expect(report!.words.slice(...report!.marks[0]!)).toMatch(/^detained$/i)
      const [claim] = await find('q=detained&kind=claims')
      expect(claim!.words.slice(...claim!.marks[0]!)).toMatch(/^detained$/i)
      expect((await find('q=tokayev&kind=parties')).map(({ words }) => words)).toContain('Kassym-Jomart Tokayev')
      expect(await find('q=zeppelin')).toEqual([])
      // What is found says of itself whether it stands: 164 does not, nor does the event that was told with it.
      const fallen = await find('q=164&kind=claims')
      expect(new Set(fallen.map(({ state }) => state?.key))).toEqual(new Set(['withdrawn']))
      expect(new Set(fallen.filter(({ id }) => !id.startsWith('f-')).map(({ state }) => state?.word))).toEqual(
        new Set(['holds a number that was withdrawn']),
      )
      const early = await find('q=5,800&kind=claims&asOf=2022-01-09')
      expect(early.map(({ state }) => state?.key)).toContain('standing')
      expect((await find('q=7,939&kind=claims')).map(({ state }) => state?.key)).toContain('superseded')
      expect(report).toMatchObject({ state: null })
      // As of an early day nothing is found that was not out; undated reports are dated by the others of their story.
      expect((await find('q=164')).length).toBe(2)
      expect(await find('q=164&asOf=2022-01-09')).toEqual([])
      expect(await find('q=164&kind=claims&asOf=2022-01-09')).toEqual([])
      expect((await find('q=5,800&asOf=2022-01-09')).length).toBe(1)
      expect((await find('q=karin&kind=parties')).length).toBe(1)
      expect(await find('q=karin&kind=parties&asOf=2022-01-09')).toEqual([])
      expect(await find('q=%22%27)%20OR%201--')).toEqual([])
      expect((await desk.get('/api/search')).status).toBe(400)
    })
  })
})
