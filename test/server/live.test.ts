import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipOf } from '../archives.ts'
import { stores } from '../casebook/stores.ts'
import { root } from '../run.ts'
import { listening } from './listening.ts'
import { type Serving, startServing } from './serving.ts'

describe.each(stores)('a desk over a casebook kept in %s', (kind) => {
  let desk: Serving
  let story: string
  beforeAll(async () => {
    desk = await startServing({ kind })
    story = (await desk.get<{ items: { id: string }[] }>('/api/stories')).body.items[0]!.id
  })
  afterAll(async () => {
    await desk.end()
  })

  const revision = async (): Promise<number> =>
    (await desk.get<{ revision: number }>(`/api/stories/${story}`)).body.revision

  const best = async (label: string): Promise<string | null | undefined> => {
    const { body } = await desk.get<{ main: { label: string; best: string | null }[] }>(`/api/stories/${story}/board`)
    return body.main.find((row) => row.label === label)?.best
  }

  interface Tally {
    readonly label: string
    readonly best: number | null
    readonly readings: readonly {
      readonly value: number | null
      readonly state: string
      readonly claims: readonly string[]
    }[]
  }

  /** A number that stands on one claim alone: its tally, and the claim as a decision names it. */
  const standingAlone = async () => {
    const { body } = await desk.get<{ tallies: Tally[] }>(`/api/stories/${story}/record`)
    for (const { label, best, readings } of body.tallies) {
      const claims = readings
        .filter(({ state, value }) => state === 'standing' && value === best)
        .flatMap((each) => each.claims)
      if (best !== null && claims.length === 1)
        return { label, target: { kind: 'claim', id: claims[0]!, claims, reports: [], names: [] } }
    }
    throw new Error('no number stands on one claim alone')
  }

  interface Changed {
    readonly items: readonly { readonly says: string; readonly word: string; readonly isHard: boolean }[]
  }

  interface Decided {
    readonly seq: number
    readonly again: boolean
    readonly stories: readonly { id: string; revision: number }[]
    readonly changes: readonly { says: string }[]
  }

  describe('a decision', () => {
    it('is written once, moves the tally before it is answered, and can be undone', async () => {
      const { label, target } = await standingAlone()
      const stood = await best(label)
      expect(stood).toMatch(/\d/)
      const sent = {
        decision: { kind: 'reject', target, reason: 'misread' },
        expect: await revision(),
        key: 'reject-once',
      }
      const first = await desk.post<Decided>('/api/decisions', sent)
      expect([first.status, first.body.again, first.body.stories[0]!.id]).toEqual([201, false, story])
      expect(first.body.changes.map(({ says }) => says).join()).toContain('rejected')
      expect(await best(label)).not.toBe(stood)

      const again = await desk.post<Decided>('/api/decisions', sent)
      expect([again.body.seq, again.body.again]).toEqual([first.body.seq, true])
      const other = await desk.post('/api/decisions', { ...sent, decision: { ...sent.decision, reason: 'another' } })
      expect(other.status).toBe(409)

      const { body } = await desk.get<{ items: { seq: number; holds: boolean; reason: string }[] }>(
        `/api/stories/${story}/decisions`,
      )
      expect(body.items[0]).toMatchObject({ seq: first.body.seq, holds: true, reason: 'misread' })
      const undone = await desk.post<Decided>(`/api/decisions/${first.body.seq}/undo`, {
        reason: 'it was right',
        expect: await revision(),
      })
      expect(undone.status).toBe(201)
      const says = expect.stringMatching(/^The rejection of the figure of .* was taken back\.$/)
      expect(undone.body.changes).toContainEqual(expect.objectContaining({ kind: 'standing', says }))
      const { items } = (await desk.get<Changed>(`/api/stories/${story}/changes?since=${first.body.seq}`)).body
      expect(items).toContainEqual(expect.objectContaining({ word: 'reinstated', isHard: false, says }))
      expect(await best(label)).toBe(stood)
      const table = await desk.get<string>(`/api/stories/${story}/decisions.csv`)
      expect(
        table.text
          .trimEnd()
          .split('\r\n')
          .slice(1)
          .map((row) => Number(row.split(',')[0])),
      ).toEqual([first.body.seq, undone.body.seq])
      const list = await desk.get<{ items: { undoes: number | null; holds: boolean }[] }>('/api/decisions')
      expect(list.body.items.map(({ undoes, holds }) => [undoes, holds])).toEqual([
        [first.body.seq, true],
        [null, false],
      ])
    })

    it('on what has changed since is refused, and nothing is written', async () => {
      const before = await desk.get<{ head: { seq: number } }>('/api/casebook')
      const { status, body } = await desk.post<{ detail: string }>('/api/decisions', {
        decision: { kind: 'reject', target: (await standingAlone()).target, reason: 'too late' },
        expect: (await revision()) - 1,
      })
      expect([status, body.detail]).toEqual([409, expect.stringContaining('look again')])
      expect((await desk.get<{ head: { seq: number } }>('/api/casebook')).body.head.seq).toBe(before.body.head.seq)
    })

    it.each([
      [{ decision: { kind: 'reject' }, expect: null }, 422],
      [{ decision: { kind: 'invent' }, expect: null }, 400],
      [{ decision: null, expect: null }, 400],
      [{ expect: null }, 400],
      [[], 400],
      [{ decision: { kind: 'reject', target: {}, reason: '' }, expect: -1 }, 400],
    ])('that is none says why: %j', async (sent, wanted) => {
      const { status, body } = await desk.post<{ detail: string }>('/api/decisions', sent)
      expect([status, body.detail]).toEqual([wanted, expect.stringMatching(/^[^\n]+\.$/)])
    })

    it('of what was never decided cannot be undone', async () => {
      const { status } = await desk.post('/api/decisions/1/undo', { reason: 'why not', expect: null })
      expect(status).toBe(422)
    })
  })

  describe('a report that is handed over', () => {
    const hand = (name: string, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
      desk.post<{
        items: { input: string; state: string; report: string | null; story: string | null; why: string | null }[]
      }>(`/api/sources?name=${encodeURIComponent(name)}`, bytes, {
        'content-type': 'application/octet-stream',
        ...headers,
      })
    const report = (text: string): Uint8Array => new TextEncoder().encode(`Almaty, 11 January 2022\n\n${text}\n`)

    it('is in its story when it is answered, and known the second time', async () => {
      const text = report(
        'The interior ministry of Kazakhstan said 77 people were injured in Almaty, after President Kassym-Jomart Tokayev spoke of an attempted coup.',
      )
      const first = await hand('evening.txt', text)
      expect(first.body.items).toEqual([
        expect.objectContaining({ input: 'evening.txt', state: 'new', story, why: null }),
      ])
      const again = await hand('evening again.txt', text)
      expect(again.body.items).toEqual([expect.objectContaining({ state: 'known', why: 'as evening.txt' })])
    })

    it('may be many in an archive, each told of as it is on the disk', async () => {
      const zip = zipOf([
        { name: 'a.txt', content: report('Police said 5 people were arrested in Aktau, Kazakhstan.') },
        { name: 'b.txt', content: report('Police said 6 people were arrested in Aktobe, Kazakhstan.') },
        { name: 'c.pdf', content: new TextEncoder().encode('%PDF-1.7 broken') },
      ])
      const { text, headers } = await hand('three.zip', zip, { accept: 'application/x-ndjson' })
      expect(headers['content-type']).toBe('application/x-ndjson')
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { input?: string; state?: string; items?: unknown[] })
      expect(lines.map(({ input, state }) => [input, state]).slice(0, 3)).toEqual([
        ['three.zip › a.txt', 'new'],
        ['three.zip › b.txt', 'new'],
        ['three.zip › c.pdf', 'refused'],
      ])
      expect(lines.at(-1)?.items?.length).toBe(3)
      const { body } = await desk.get<{ intake: { refused: number; failures: { input: string; why: string }[] } }>(
        `/api/stories/${story}/board`,
      )
      expect(body.intake.failures[0]).toMatchObject({ input: 'three.zip › c.pdf', why: expect.any(String) })
    })

    it('is refused with a sentence where it is nothing, or nothing that is read', async () => {
      expect((await hand('empty.txt', new Uint8Array())).status).toBe(422)
      const { body } = await hand('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      expect(body.items).toEqual([expect.objectContaining({ state: 'refused', why: expect.any(String) })])
      expect(
        (await desk.post('/api/sources', new Uint8Array([1]), { 'content-type': 'application/octet-stream' })).status,
      ).toBe(400)
      const large = await desk
        .post<{ detail: string }>('/api/sources?name=a', '', {
          'content-type': 'application/octet-stream',
          'content-length': '64000001',
        })
        .catch(() => null)
      expect(large?.status ?? 413).toBe(413)
    })

    it('brings nothing from the network, whatever it names', async () => {
      const feed = `<rss version="2.0"><channel><title>A</title><item><title>One</title><link>http://127.0.0.1:${desk.port}/api/casebook</link><description>${'Police said 9 people were arrested in Oral, Kazakhstan. '.repeat(4)}</description></item></channel></rss>`
      const { body } = await hand('a.rss', new TextEncoder().encode(feed))
      expect(body.items.map(({ state }) => state)).toEqual(['new'])
    })
  })

  describe('an open page', () => {
    it('hears of what another process adds, with what it changed', async () => {
      const page = listening(desk)
      await new Promise((done) => setTimeout(done, 700))
      const path = join(desk.folder, 'late.txt')
      writeFileSync(
        path,
        readFileSync(join(root, 'corpus/january-2022/reports/2-gulf-courier.txt'), 'utf8').replaceAll('7,939', '9,412'),
      )
      expect((await desk.run('add', path)).code).toBe(0)
      const { data, id } = await page.until(({ event, data }) => event === 'revision' && data.story === story)
      expect(data.revision).toBe(await revision())
      expect(data.changes?.map(({ says }) => says).join(' ')).toMatch(/\w/)
      expect(page.heard.some(({ event, data }) => event === 'head' && data.seq === Number(id))).toBe(true)
      await page.stop()

      const back = listening(desk, Number(id) - 1)
      expect((await back.until(({ event }) => event === 'revision')).data.story).toBe(story)
      await back.stop()
      const whole = listening(desk, Number(id))
      await new Promise((done) => setTimeout(done, 800))
      expect(whole.heard).toEqual([])
      await whole.stop()
    })

    it('is one of a hundred at most', async () => {
      const pages = Array.from({ length: 100 }, () => listening(desk))
      const headers = { cookie: desk.cookie }
      await expect
        .poll(async () => (await desk.get<string>('/api/metrics')).text, { timeout: 10_000 })
        .toContain('stemma_event_streams 100')
      expect((await fetch(`${desk.address}/api/events`, { headers })).status).toBe(503)
      await Promise.all(pages.map((page) => page.stop()))
      await expect
        .poll(async () => (await desk.get<string>('/api/metrics')).text, { timeout: 10_000 })
        .toContain('stemma_event_streams 0')
    })
  })
})

describe('a server that is told to end', () => {
  it('ends in good order, with pages listening, and leaves one whole file', async () => {
    const brief = await startServing()
    const page = fetch(`${brief.address}/api/events`, { headers: { cookie: brief.cookie } })
      .then((response) => response.text())
      .catch(() => '')
    await new Promise((done) => setTimeout(done, 300))
    const { casebook } = brief
    const started = performance.now()
    const files = () => ['', '-wal', '-shm'].filter((end) => existsSync(`${casebook}${end}`))
    const ending = brief.end()
    await page
    let left: readonly string[] = files()
    while (left.includes('-wal') && performance.now() - started < 8000) {
      await new Promise((done) => setTimeout(done, 20))
      left = files()
    }
    const { code } = await ending
    expect(code).toBe(0)
    expect(left).not.toContain('-wal')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
