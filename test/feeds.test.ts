import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, stemma } from './command-line.ts'

const item = (title: string, body: string): string =>
  `<item><title>${title}</title><link>https://coast.test/${title.toLowerCase()}</link><description>${body}</description></item>`
const feed = (items: string): string => `<rss version="2.0"><channel><title>The Coast</title>${items}</channel></rss>`

describe('stemma read on feeds', () => {
  it('reads each item as a report, and says which are summaries', async () => {
    const folder = folderOf({
      'news.xml': feed(item('Flood', 'At least 12 people died.') + item('Fire', 'Two were hurt.')),
    })
    const { code, out, err } = await stemma(['read', '.', '--format', 'jsonl'], { cwd: folder })
    expect(code).toBe(0)
    const readings = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(readings.map(({ input, outlet, title, url }) => [input, outlet, title, url])).toEqual([
      ['./news.xml#1', 'The Coast', 'Flood', 'https://coast.test/flood'],
      ['./news.xml#2', 'The Coast', 'Fire', 'https://coast.test/fire'],
    ])
    expect(readings[0].notes).toEqual([expect.stringMatching(/^only a summary: /)])
    expect(err).toMatch(/^stemma: \.\/news\.xml#1: only a summary: /)
    expect(err).toMatch(/\n2 reports read\.\n$/)
  })

  it('says what a sitemap is for, and what else is no feed', async () => {
    const folder = folderOf({
      'sitemap.xml': '<?xml version="1.0"?><urlset><url><loc>https://coast.test/</loc></url></urlset>',
      'news.rss': 'Twelve people died.',
      'note.xml': '<?xml version="1.0"?><note/>',
    })
    const { code, err } = await stemma(['read', 'sitemap.xml', 'news.rss', 'note.xml'], { cwd: folder })
    expect(code).toBe(1)
    expect(err).toContain(
      'stemma: sitemap.xml: not read: a sitemap, which lists pages and holds no report; put its address',
    )
    expect(err).toContain('stemma: news.rss: not read: no feed')
    expect(err).toContain('stemma: note.xml: not read: XML of a kind Stemma does not know (<note>)')
    expect((await stemma(['read', folder])).err).toContain('2 other files passed over (2 .xml)')
  })

  it('refuses a hostile feed in time, and reads the next', async () => {
    const folder = folderOf({
      'a.rss': feed(`<item ${Array.from({ length: 400_000 }, (_, at) => `a${at}="1"`).join(' ')}></item>`),
      'b.rss': feed(item('Flood', 'At least 12 people died.')),
    })
    const { err } = await stemma(['read', join(folder, 'a.rss'), join(folder, 'b.rss')])
    expect(err).toMatch(/a\.rss: not read: /)
    expect(err).toMatch(/\n1 report read, 1 refused\.\n$/)
  })
})
