import { describe, expect, it } from 'vitest'
import { type Feed, type FeedItem, feedOf, reportFromHtml } from '../../src/intake/index.ts'

const rss = (items: string, channel = '<title>The Coast</title><link>https://coast.test/</link>'): string =>
  `<?xml version="1.0"?><!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`

const read = async (source: string | Uint8Array, base: string | null = null): Promise<Feed> => {
  const feed = await feedOf(source, base)
  if (feed.kind === 'refused') throw new Error(feed.why)
  return feed
}

const whyNot = async (source: string): Promise<string> => {
  const feed = await feedOf(source)
  return feed.kind === 'refused' ? feed.why : `read ${feed.items.length} items`
}

const textOf = ({ content, meta }: FeedItem): string => {
  const intake = reportFromHtml(content, meta)
  return intake.kind === 'refused' ? intake.why : intake.report.text
}

const full = '<p>At least 12 people died when the ferry sank.</p><p>Another 7 were injured.</p>'
const whole = 'Ferry sinks\n\nAt least 12 people died when the ferry sank.\n\nAnother 7 were injured.'

describe('feeds', () => {
  it('reads the full content of an RSS item, with what the feed says about it', async () => {
    const { title, items } = await read(
      rss(`<item><title>Ferry sinks</title><link>/news/ferry</link><dc:creator>Ann Lee</dc:creator>
        <pubDate>Mon, 10 Jan 2022 08:54:00 EST</pubDate><description>Twelve died…</description>
        <content:encoded><![CDATA[${full}]]></content:encoded></item>`),
    )
    expect(title).toBe('The Coast')
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      isSummary: false,
      notes: [],
      meta: {
        url: 'https://coast.test/news/ferry',
        outlet: 'The Coast',
        title: 'Ferry sinks',
        author: 'Ann Lee',
        published: '2022-01-10T08:54:00-05:00',
      },
    })
    expect(textOf(items[0]!)).toBe(whole)
  })

  it('reads Atom, with HTML, with XHTML and with plain text', async () => {
    const entry = (content: string) =>
      `<entry><title>Ferry sinks</title><link rel="alternate" href="https://coast.test/f"/><updated>2022-01-11T10:00:00Z</updated>
       <published>2022-01-10T08:00:00Z</published><author><name>Ann Lee</name></author>${content}</entry>`
    const { items } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title type="text">The Coast</title>${[
        `<content type="html">${full.replaceAll('<', '&lt;')}</content>`,
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${full}</div></content>`,
        '<content type="text">At least 12 people died when the ferry sank.\n\nAnother 7 were injured.</content>',
      ]
        .map(entry)
        .join('')}</feed>`,
    )
    expect(items.map(textOf)).toEqual([whole, whole, whole])
    expect(items[0]!.meta).toMatchObject({
      published: '2022-01-10T08:00:00Z',
      updated: '2022-01-11T10:00:00Z',
      author: 'Ann Lee',
      language: 'en',
      url: 'https://coast.test/f',
    })
  })

  it('reads RDF and JSON Feed', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://coast.test/"><title>The Coast</title><link>https://coast.test/</link></channel>
      <item rdf:about="https://coast.test/f"><title>Ferry sinks</title><link>https://coast.test/f</link>
      <dc:date>2022-01-10</dc:date><content:encoded><![CDATA[${full}]]></content:encoded></item></rdf:RDF>`
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Coast',
      items: [
        {
          id: '1',
          url: 'https://coast.test/f',
          title: 'Ferry sinks',
          content_html: full,
          date_published: '2022-01-10',
        },
      ],
    })
    for (const source of [rdf, json]) {
      const { items } = await read(source)
      expect(items.map(textOf)).toEqual([whole])
      expect(items[0]!.meta).toMatchObject({
        url: 'https://coast.test/f',
        outlet: 'The Coast',
        published: '2022-01-10',
      })
    }
  })

  it('says of an item with a summary only that it is one, and where the whole stands', async () => {
    const { items } = await read(
      rss(
        '<item><title>Fire</title><link>https://coast.test/fire</link><description>Two firefighters were hurt.</description></item>',
      ),
    )
    expect(items[0]!.notes).toEqual([
      'only a summary: the feed gives no full text; read https://coast.test/fire for the whole',
    ])
    expect(textOf(items[0]!)).toBe('Fire\n\nTwo firefighters were hurt.')
  })

  it('takes a description of several paragraphs for the whole, unless it breaks off', async () => {
    const paragraphs = `&lt;p&gt;${'The river rose again in the night. '.repeat(8)}&lt;/p&gt;`.repeat(4)
    const { items } = await read(
      rss(`<item><title>A</title><description>${paragraphs}</description></item>
           <item><title>B</title><description>${paragraphs} &lt;p&gt;The mayor [...]&lt;/p&gt;</description></item>`),
    )
    expect(items.map((item) => item.isSummary)).toEqual([false, true])
  })

  it('does not print a headline twice that stands in the content already', async () => {
    const { items } = await read(
      rss(`<item><title>Ferry sinks</title><description>x</description>
           <content:encoded><![CDATA[<h1>Ferry sinks</h1>${full}]]></content:encoded></item>`),
    )
    expect(textOf(items[0]!)).toBe(whole)
  })

  it('makes another report of an edited item, and of the same words in another feed', async () => {
    const of = async (body: string, outlet: string) =>
      (await read(rss(`<item><title>F</title><description>${body}</description></item>`, `<title>${outlet}</title>`)))
        .items[0]!.meta.id
    const ids = await Promise.all([of('12 died', 'A'), of('12 died', 'A'), of('13 died', 'A'), of('12 died', 'B')])
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toBe(ids[1])
  })

  it('decodes a feed in the encoding it names', async () => {
    const bytes = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Caf\xe9</title><item><title>F\xeate</title></item></channel></rss>',
      'latin1',
    )
    const feed = await read(bytes)
    expect([feed.title, feed.items[0]!.meta.title]).toEqual(['Café', 'Fête'])
  })

  it('takes addresses relative to where the feed was fetched, and none that lead off the web', async () => {
    const { items } = await read(
      rss(
        '<item><title>A</title><link>a.html</link></item><item><title>B</title><link>javascript:alert(1)</link></item>',
        '',
      ),
      'https://coast.test/feeds/news.rss',
    )
    expect(items.map(({ meta }) => meta.url)).toEqual(['https://coast.test/feeds/a.html', null])
  })

  it.each([
    [
      'a bomb of entities',
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>',
      /^not read: it declares entities of its own/,
    ],
    ['deep nesting', rss(`<item><title>x</title>${'<a>'.repeat(100_000)}</item>`), /^not read: nested deeper/],
    [
      'deep nesting in JSON',
      `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(200_000)}`,
      /^not read: no feed that holds together/,
    ],
    ['a tag that never closes', rss('<item><description>'.repeat(2000)), /^not read: no feed that holds together/],
    [
      'another kind of XML',
      '<?xml version="1.0"?><note><to>x</to></note>',
      /^not read: no feed \(its outermost element is <note>\)/,
    ],
    ['no markup at all', 'Twelve died.', /^not read: no feed;/],
    ['no items', rss(''), /^not read: the feed holds no item with words/],
  ])('refuses %s with a sentence', async (_, source, sentence) => {
    expect(await whyNot(source)).toMatch(sentence)
  })

  it('reads the first of endless items and says so', async () => {
    const { items, notes } = await read(rss('<item><title>x</title></item>'.repeat(20_000)))
    expect([items.length, notes]).toEqual([5000, ['only the first 5000 items are read']])
  })
})
