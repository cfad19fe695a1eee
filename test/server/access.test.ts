import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stemma } from '../command-line.ts'
import { type Asking, asked, cookieFrom, type Serving, startServing } from './serving.ts'

let desk: Serving
let other: Serving
beforeAll(async () => {
  desk = await startServing({ env: { STEMMA_API_KEY: 'the-key-of-the-night-desk' } })
  other = await startServing({ reports: [] })
})
afterAll(async () => {
  await desk.end()
  await other.end()
})

const paths = [
  '/',
  '/stories/x',
  '/icon.svg',
  '/api',
  '/api/casebook',
  '/api/events',
  '/api/openapi.json',
  '/stories.json',
]

const statuses = async (given: Asking, at: readonly string[] = paths): Promise<readonly number[]> => {
  const found: number[] = []
  for (const path of at) found.push((await asked(desk.address + path, given)).status)
  return [...new Set(found)]
}

describe('who is let in', () => {
  it('is whoever follows the link, once', async () => {
    const fresh = await startServing({ reports: [], follows: false })
    const first = await asked(`${fresh.link.replace('/?', '/stories/x?asOf=2022-01-10&')}`)
    expect([first.status, first.headers.location]).toEqual([303, '/stories/x?asOf=2022-01-10'])
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^stemma_\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    expect((await asked(`${fresh.address}/api/casebook`, { headers: { cookie: cookieFrom(first) } })).status).toBe(200)
    const second = await asked(fresh.link)
    expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined])
    await fresh.end()
  })

  it('leads nowhere else, whatever the link says', async () => {
    const token = new URL(desk.link).search
    for (const path of ['//evil.example/', '/\\evil.example/', '///evil.example']) {
      const { headers } = await asked(`${desk.address}${path}${token}`, { headers: { cookie: desk.cookie } })
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/)
    }
  })

  it('is nobody without the cookie, with a made-up one, a made-up link, or another desk’s', async () => {
    const [name = ''] = desk.cookie.split('=')
    expect(await statuses({})).toEqual([401])
    expect(await statuses({ headers: { cookie: `${name}=${'A'.repeat(43)}` } })).toEqual([401])
    expect(await statuses({ headers: { cookie: other.cookie } })).toEqual([401])
    expect(await statuses({ headers: { cookie: `${name}=${other.cookie.split('=')[1]}` } })).toEqual([401])
    expect(await statuses({ headers: { cookie: `${name}=` } })).toEqual([401])
    expect(
      await statuses({}, ['/?token=', `/?token=${'A'.repeat(43)}`, `/stories${new URL(other.link).search}`]),
    ).toEqual([401])
  })

  it('shows people a page without any script, and tells programs in a sentence', async () => {
    const page = await asked(`${desk.address}/`, { headers: { accept: 'text/html', 'sec-fetch-mode': 'navigate' } })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('stemma serve')
    expect(page.text).not.toMatch(/<script|src=|href=/)
    const { headers, text } = await asked(`${desk.address}/api/casebook`)
    expect(headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status: 401, detail: expect.stringContaining('link') })
  })

  it('is a program with the key, and none without', async () => {
    const bearing = (key: string): Asking => ({ headers: { authorization: `Bearer ${key}` } })
    expect(await statuses(bearing('the-key-of-the-night-desk'), ['/api/casebook', '/api/stories'])).toEqual([200])
    expect(await statuses(bearing('the-key-of-the-day-desk'))).toEqual([401])
    expect(await statuses(bearing(''))).toEqual([401])
    const { status } = await asked(`${other.address}/api/casebook`, bearing(''))
    expect(status).toBe(401)
  })

  it('is anybody who only asks whether it lives', async () => {
    const { status, text } = await asked(`${desk.address}/api/health`)
    expect([status, text]).toEqual([200, '{"ok":true}'])
  })
})

describe('a foreign host', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    '2130706433',
    '0.0.0.0',
    '[::]',
  ])('is refused: %s', async (host) => {
    const wanted = /:\d+$/.test(host) || host === '127.0.0.1' ? host : `${host}:${desk.port}`
    expect(
      await statuses({ headers: { host: wanted, cookie: desk.cookie } }, [...paths, '/api/health', '/csp-report']),
    ).toEqual([421])
    expect(
      await statuses({
        method: 'POST',
        headers: { host: wanted, cookie: desk.cookie, origin: `http://${wanted}`, 'content-type': 'application/json' },
        body: '{}',
      }),
    ).toEqual([421])
  })

  it('that is our own passes', async () => {
    for (const host of [`localhost:${desk.port}`, `LOCALHOST:${desk.port}`, `[::1]:${desk.port}`])
      expect(await statuses({ headers: { host, cookie: desk.cookie } }, ['/', '/api/casebook'])).toEqual([200])
  })
})

describe('a foreign page', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'file://' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ])('is refused, reading and writing: %o', async (headers: Readonly<Record<string, string | undefined>>) => {
    const sent = { cookie: desk.cookie, ...(headers as Record<string, string>) }
    expect(await statuses({ headers: sent })).toEqual([403])
    expect(
      await statuses({ method: 'POST', headers: { ...sent, 'content-type': 'application/json' }, body: '{}' }),
    ).toEqual([403])
  })

  it('may link here: that brings no cookie', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect(await statuses({ headers }, ['/', '/stories/x'])).toEqual([401])
  })
})

describe('writing', () => {
  const write = (headers: Readonly<Record<string, string>>) =>
    statuses({ method: 'POST', headers: { cookie: desk.cookie, ...headers }, body: '{}' }, [
      '/api/decisions',
      '/api/sources?name=a',
      '/api/decisions/1/undo',
    ])

  it('takes an origin, and a kind that no form sends', async () => {
    expect(await write({ 'content-type': 'application/json' })).toEqual([403])
    expect(await write({ origin: desk.address, 'content-type': 'text/plain' })).toEqual([415])
    expect(await write({ origin: desk.address, 'content-type': 'application/x-www-form-urlencoded' })).toEqual([415])
    expect(await write({ 'sec-fetch-site': 'none', 'content-type': 'application/json' })).toEqual([403])
    expect(await write({ origin: desk.address })).toEqual([415])
  })

  it('has no other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect(await statuses({ method, headers: { cookie: desk.cookie, origin: desk.address } })).toEqual([405])
  })

  it('is refused whole on a server that everybody may read', async () => {
    const open = await startServing({ args: ['--public-read'] })
    expect(open.link).not.toContain('token')
    expect((await open.get<{ readOnly: boolean }>('/api/casebook')).body.readOnly).toBe(true)
    // Where things are kept on this machine is nothing to whoever comes.
    const { items } = (await open.get<{ items: readonly { input: string }[] }>('/api/sources')).body
    expect(items.length).toBeGreaterThan(0)
    for (const { input } of items) expect(input).toMatch(/^[\w-]+\.txt$/)
    expect((await open.get('/api/sources.csv')).text).not.toContain('/')
    for (const path of ['/api/decisions', '/api/sources?name=a', '/api/decisions/1/undo'])
      expect((await open.post(path, {})).status).toBe(403)
    expect((await asked(`${open.address}/api/casebook`, { headers: { host: 'evil.example' } })).status).toBe(421)
    await open.end()
  })
})

describe('where it listens', () => {
  it('is this machine alone, unless everybody may read', async () => {
    const { code, err } = await stemma(['serve', desk.casebook, '--host', '0.0.0.0'])
    expect([code, err]).toEqual([2, expect.stringContaining('--public-read')])
  })

  it('says what to do where the port is taken, or there is no casebook', async () => {
    const taken = await stemma(['serve', desk.casebook, '--port', String(desk.port)])
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('--port')])
    const none = await stemma(['serve', '/tmp/no/such.stemma'])
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('stemma init')])
  })
})

describe('every answer', () => {
  it('says what a browser may do with it', async () => {
    for (const path of [...paths.filter((each) => each !== '/api/events'), '/api/nothing', '/nothing.json']) {
      const { headers } = await desk.get(path)
      expect([path, headers]).toEqual([
        path,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'x-frame-options': 'DENY',
          'content-security-policy': expect.stringMatching(/^default-src 'none'/),
        }),
      ])
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('of the page has a nonce of its own, in the policy and in the page', async () => {
    const pages = [await desk.get<string>('/'), await desk.get<string>('/')]
    const nonces = pages.map(({ headers, text }) => {
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(headers['content-security-policy'] as string) ?? []
      expect(text).toContain(`content="${nonce}"`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
    expect(pages[0]!.headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
  })
})

describe('originals', () => {
  it('are handed out on another origin, to be saved, for a minute, and by no other link', async () => {
    const { stdout } = await originalHash()
    const { body } = await desk.get<{ url: string }>(`/api/originals/${stdout}`)
    expect(new URL(body.url).origin).not.toBe(desk.address)
    const bytes = await asked(body.url)
    expect(bytes.status).toBe(200)
    expect(bytes.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+"$/),
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    const url = new URL(body.url)
    for (const change of [
      (each: URL) => each.searchParams.set('until', String(Number(each.searchParams.get('until')) + 1)),
      (each: URL) => each.searchParams.set('sign', 'A'.repeat(43)),
      (each: URL) => each.searchParams.delete('sign'),
      (each: URL) => each.searchParams.set('until', '0'),
    ]) {
      const changed = new URL(url)
      change(changed)
      expect((await asked(changed.href)).status).toBe(403)
    }
    expect((await asked(body.url, { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await asked(body.url, { method: 'POST' })).status).toBe(405)
    expect((await desk.get(`/api/originals/${'0'.repeat(64)}`)).status).toBe(404)
  })

  const originalHash = async (): Promise<{ readonly stdout: string }> => {
    const { createHash } = await import('node:crypto')
    const { readFileSync } = await import('node:fs')
    const { root } = await import('../run.ts')
    const bytes = readFileSync(`${root}/corpus/january-2022/reports/2-gulf-courier.txt`)
    return { stdout: createHash('sha256').update(bytes).digest('hex') }
  }
})
