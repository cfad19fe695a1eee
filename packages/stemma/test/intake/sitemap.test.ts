import { describe, expect, it } from 'vitest'
import { formatOf, sitemapOf } from '../../src/intake/index.ts'

describe('sitemaps', () => {
  it('lists the pages, and when each changed or came out', () => {
    const sitemap = sitemapOf(`<?xml version="1.0"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://coast.test/a?x=1&amp;y=2</loc><lastmod>2022-01-10</lastmod></url>
      <url><loc><![CDATA[https://coast.test/b]]></loc><news:news><news:publication_date>2022-01-11</news:publication_date></news:news></url>
      <url><loc>https://coast.test/c</loc></url></urlset>`)
    expect(sitemap).toEqual({
      kind: 'sitemap',
      lists: 'pages',
      entries: [
        { url: 'https://coast.test/a?x=1&y=2', changed: '2022-01-10' },
        { url: 'https://coast.test/b', changed: '2022-01-11' },
        { url: 'https://coast.test/c', changed: null },
      ],
      notes: [],
    })
  })

  it('tells an index of sitemaps from a sitemap', () => {
    const index = '<sitemapindex><sitemap><loc>https://coast.test/1.xml</loc></sitemap></sitemapindex>'
    expect(sitemapOf(index)).toMatchObject({ lists: 'sitemaps', entries: [{ url: 'https://coast.test/1.xml' }] })
  })

  it('is bounded in entries, and says how many it left out', () => {
    const sitemap = sitemapOf(`<urlset>${'<url><loc>https://a.test/</loc></url>'.repeat(50_010)}</urlset>`)
    expect(sitemap).toMatchObject({ notes: ['the first 50000 addresses are taken, 10 more are not'] })
  })

  it.each([
    ['<urlset', 'refused'],
    ['<?xml version="1.0"?>\n<!-- x -->\n<rss version="2.0">', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<rdf:RDF xmlns:rdf="x">', 'feed'],
    ['{"version": "https://jsonfeed.org/version/1.1"', 'feed'],
    ['<?xml version="1.0"?><html xmlns="x">', 'html'],
    ['Twelve people died.', 'text'],
  ])('knows %j by its beginning', (beginning, kind) => {
    const format = formatOf('-', new TextEncoder().encode(`${beginning} `))
    expect(typeof format === 'string' ? format : format.kind).toBe(kind)
  })
})
