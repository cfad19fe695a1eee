import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, stemma } from './command-line.ts'
import { type Answer, answer, page, webOf } from './web.ts'

const report = (title: string, body: string): string => `<article><h1>${title}</h1><p>${body}</p></article>`
const item = (title: string, link: string, body: string): string =>
  `<item><title>${title}</title><link>${link}</link><description>${body}</description></item>`
const feed = (items: string): string => `<rss version="2.0"><channel><title>The Coast</title>${items}</channel></rss>`
const whole = `&lt;p&gt;${'The river rose again in the night, and the town was cut off. '.repeat(25)}&lt;/p&gt;`

const watch = (list: string, ...more: readonly string[]): string[] => [
  'watch',
  list,
  '--once',
  '--format',
  'jsonl',
  '--delay',
  '0',
  ...more,
]

const urlsIn = (out: string): (string | null)[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).url)

/** Gives a page out again only to those who have not seen it. */
const tagged =
  (body: () => string): Answer =>
  (request, reply) => {
    const etag = `"${createHash('sha1').update(body()).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) reply.writeHead(304).end()
    else reply.writeHead(200, { 'content-type': 'text/html', etag }).end(body())
  }

describe('stemma watch', () => {
  it('prints what is new, then nothing, then what has changed, and keeps each as it came', async () => {
    let flood = report('Flood', 'At least 12 people died, the mayor said.')
    let items = item('Fire', '/fire', 'Two were hurt.') + item('River', '/river', whole)
    const web = await webOf({
      'coast.test /flood': tagged(() => flood),
      'coast.test /feed': tagged(() => feed(items)),
      'coast.test /fire': tagged(() => report('Fire', 'Two firefighters were injured in the blaze.')),
      'coast.test /storm': tagged(() => report('Storm', 'Five people were killed in the storm.')),
      'coast.test /sitemap.xml': page(
        '<?xml version="1.0"?><urlset><url><loc>http://coast.test/quake</loc><lastmod>2022-01-10</lastmod></url></urlset>',
      ),
      'coast.test /quake': tagged(() => report('Quake', 'Three people died in the earthquake.')),
    })
    const folder = folderOf({
      'list.txt':
        '# what we watch\nhttp://coast.test/flood  # the page\n\nhttp://coast.test/feed\nhttp://coast.test/sitemap.xml\n',
    })
    const run = () => web.stemma(watch('list.txt'), { cwd: folder })

    const first = await run()
    expect([first.code, first.err]).toEqual([0, '4 reports read.\n'])
    expect(urlsIn(first.out)).toEqual([
      'http://coast.test/flood',
      'http://coast.test/river',
      'http://coast.test/fire',
      'http://coast.test/quake',
    ])

    web.requests.length = 0
    const second = await run()
    expect([second.code, second.out]).toEqual([0, ''])
    expect(web.requests.map(({ path }) => path).filter((path) => !path.includes('robots'))).toEqual([
      'coast.test /flood',
      'coast.test /feed',
      'coast.test /sitemap.xml',
    ])

    flood = report('Flood', 'At least 15 people died, the mayor said.')
    items = item('Storm', '/storm', 'Five dead.') + items
    const third = await run()
    expect(urlsIn(third.out)).toEqual(['http://coast.test/flood', 'http://coast.test/storm'])
    expect(third.err).toMatch(/^stemma: http:\/\/coast\.test\/flood: the page has changed since it was read as of 20/)

    const originals = readdirSync(join(folder, 'watched/originals'))
    for (const name of originals) {
      const bytes = readFileSync(join(folder, 'watched/originals', name))
      expect(name.split('.')[0]).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
    // Two of the page, two of the feed, its pages, the sitemap and its page.
    expect(originals).toHaveLength(8)

    const kept = await stemma(['read', 'watched', '--format', 'jsonl'], { cwd: folder })
    expect(kept.code).toBe(0)
    const floods = urlsIn(kept.out).filter((url) => url === 'http://coast.test/flood')
    expect(floods).toHaveLength(2)
    expect(JSON.parse(kept.out.split('\n')[0]!)).toMatchObject({ captured: expect.stringMatching(/^20/) })
  }, 120_000)

  it('takes a page for new only when its words are', async () => {
    let visits = 0
    let dead = 12
    const web = await webOf({
      'coast.test /flood': (_, reply) =>
        reply
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<script>token=${visits++}</script>${report('Flood', `At least ${dead} people died.`)}`),
      'coast.test /feed': (_, reply) =>
        reply.end(feed(`<lastBuildDate>${visits}</lastBuildDate>${item('River', '/river', whole)}`)),
    })
    const folder = folderOf({ 'list.txt': 'http://coast.test/flood\nhttp://coast.test/feed\n' })
    const kept = () => readdirSync(join(folder, 'watched/originals')).length
    const run = async () => urlsIn((await web.stemma(watch('list.txt'), { cwd: folder })).out)
    expect([await run(), kept()]).toEqual([['http://coast.test/flood', 'http://coast.test/river'], 2])
    expect([await run(), kept()]).toEqual([[], 2])
    dead = 15
    expect([await run(), kept()]).toEqual([['http://coast.test/flood'], 3])
  })

  it('reads as many as a round takes of a long list, and the rest in the next', async () => {
    const pages = Array.from({ length: 230 }, (_, at) => `/p${at}`)
    const sitemap = pages.map((path) => `<url><loc>http://coast.test${path}</loc></url>`).join('')
    const web = await webOf({
      'coast.test /sitemap.xml': page(`<urlset>${sitemap}</urlset>`),
      ...Object.fromEntries(pages.map((path) => [`coast.test ${path}`, page(report(path, 'One person died.'))])),
    })
    const folder = folderOf({ 'list.txt': 'http://coast.test/sitemap.xml\n' })
    const first = await web.stemma(watch('list.txt'), { cwd: folder })
    expect(urlsIn(first.out)).toHaveLength(200)
    expect(first.err).toBe('stemma: 30 pages more wait for the next round\n200 reports read.\n')
    const second = await web.stemma(watch('list.txt'), { cwd: folder })
    expect(new Set([...urlsIn(first.out), ...urlsIn(second.out)]).size).toBe(230)
    expect((await web.stemma(watch('list.txt'), { cwd: folder })).out).toBe('')
  }, 120_000)

  it('leaves a server alone for as long as it asks, and takes the summary where a page cannot be had', async () => {
    const web = await webOf({
      'coast.test /busy': answer(429, { 'retry-after': '3600' }),
      'coast.test /feed': page(feed(item('Fire', '/gone', 'Two were hurt.'))),
    })
    const folder = folderOf({ 'list.txt': 'http://coast.test/busy\nhttp://coast.test/feed\nnonsense\n' })
    const first = await web.stemma(watch('list.txt'), { cwd: folder })
    expect(first.code).toBe(1)
    expect(first.err).toContain('stemma: list.txt:3: no address; write one a line')
    expect(first.err).toContain(
      'http://coast.test/busy: not fetched: the site asks for fewer requests (429); try again in 60 min',
    )
    expect(first.err).toContain('http://coast.test/gone: not fetched: not there (404)')
    expect(first.err).toContain('only a summary')
    expect(urlsIn(first.out)).toEqual(['http://coast.test/gone'])
    web.requests.length = 0
    await web.stemma(watch('list.txt'), { cwd: folder })
    expect(web.requests.map(({ path }) => path)).not.toContain('coast.test /busy')
  })

  it('prints what comes while it runs, and goes on after Ctrl-C where it was', async () => {
    let items = item('One', '/one', whole)
    const web = await webOf({ 'coast.test /feed': (_, reply) => reply.end(feed(items)) })
    const folder = folderOf({})
    const args = [
      'watch',
      'http://coast.test/feed',
      '--every',
      '1s',
      '--format',
      'jsonl',
      '--delay',
      '0',
      '--into',
      'kept',
    ]
    const running = web.start(args, { cwd: folder })
    await running.until('out', /coast\.test\/one/)
    items += item('Two', '/two', whole)
    await running.until('out', /coast\.test\/two/)
    running.kill('SIGINT')
    const { code, err, out } = await running.ended
    expect([code, urlsIn(out).length]).toEqual([130, 2])
    expect(err).toBe('stopped by you after 2: 2 reports read.\n')
    items += item('Three', '/three', whole)
    const again = await web.stemma([...args, '--once'], { cwd: folder })
    expect(urlsIn(again.out)).toEqual(['http://coast.test/three'])
  }, 60_000)

  it('reads no original that was changed, and no file that the list of originals could name', async () => {
    const web = await webOf({ 'coast.test /flood': page(report('Flood', 'At least 12 people died.')) })
    const folder = folderOf({ 'secret.txt': 'Nine people died.' })
    await web.stemma(watch('http://coast.test/flood'), { cwd: folder })
    const list = join(folder, 'watched/sources.jsonl')
    const line = JSON.parse(readFileSync(list, 'utf8').split('\n')[1]!)
    const forged = { ...line, url: 'http://coast.test/other', hash: '../../secret', type: 'text/plain' }
    writeFileSync(list, `${readFileSync(list, 'utf8')}${JSON.stringify(forged)}\n`)
    writeFileSync(join(folder, 'watched/originals', `${line.hash}.html`), report('Flood', 'At least 99 people died.'))
    const { code, out, err } = await stemma(['read', 'watched', '--format', 'jsonl'], { cwd: folder })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('watched/sources.jsonl:2: not read: its original has been changed since it was fetched')
    expect(err).toContain('watched/sources.jsonl:3: not read: no line of a list of sources')
  })

  it.each([
    [['watch', 'nowhere.txt'], 1, /nowhere\.txt: not there; check the path/],
    [['watch', 'empty.txt', '--once'], 1, /empty\.txt: empty; put the addresses/],
    [['watch', 'empty.txt', '--every', 'soon'], 2, /It must be a time such as 30s, 10m or 2h/],
    [['watch', 'empty.txt', '--every', '0s'], 2, /between a second and a week/],
  ])('says what is wrong with %j', async (args, expected, sentence) => {
    const folder = folderOf({ 'empty.txt': '# nothing\n' })
    const { code, err } = await stemma(args, { cwd: folder })
    expect([code, err]).toEqual([expected, expect.stringMatching(sentence)])
    if (expected === 2) expect(existsSync(join(folder, 'watched'))).toBe(false)
  })
})
