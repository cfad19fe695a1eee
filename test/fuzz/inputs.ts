import fc from 'fast-check'

/** What a fuzzed input is given to the intake as. */
export type Kind = 'html' | 'feed' | 'text'

/** Bytes of one kind: whole ones broken in places, and heaps of pieces in any order, in several encodings. */
export const fuzzed = (kind: Kind): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: broken(templates[kind]) }, { weight: 2, arbitrary: heap(pieces[kind]) }),
      fc.constantFrom<Encoding>('utf8', 'utf8', 'utf8', 'latin1', 'utf16le', 'marked'),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
    )
    .map(([text, encoding, bytes]) => {
      const encoded = new Uint8Array(encodedAs(text, encoding))
      for (const [at, byte] of bytes) if (encoded.length > 0) encoded[at % encoded.length] = byte
      return encoded
    })

type Encoding = 'utf8' | 'latin1' | 'utf16le' | 'marked'

const encodedAs = (text: string, encoding: Encoding): Buffer => {
  if (encoding === 'marked') return Buffer.from(`\uFEFF${text}`, 'utf8')
  if (encoding === 'utf16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Buffer.from(text, encoding)
}

const heap = (some: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...some) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(...some), fc.integer({ min: 2, max: 20 }))
            .map(([piece, times]) => piece.repeat(times)),
        },
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''))

type Break = readonly ['cut' | 'double' | 'insert' | 'swap', number, number, string]

const broken = (whole: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...whole),
      fc.array(
        fc.tuple(
          fc.constantFrom('cut', 'double', 'insert', 'swap'),
          fc.nat(10_000),
          fc.nat(400),
          fc.oneof(fc.constantFrom(...Object.values(pieces).flat()), fc.string({ unit: 'binary', maxLength: 6 })),
        ) as fc.Arbitrary<Break>,
        { minLength: 1, maxLength: 8 },
      ),
    )
    .map(([text, breaks]) => breaks.reduce(brokenAt, text))

const brokenAt = (text: string, [how, place, length, piece]: Break): string => {
  const at = text.length === 0 ? 0 : place % text.length
  const end = Math.min(text.length, at + length)
  switch (how) {
    case 'cut':
      return text.slice(0, at) + text.slice(end)
    case 'double':
      return text.slice(0, end) + text.slice(at)
    case 'insert':
      return text.slice(0, at) + piece + text.slice(at)
    case 'swap':
      return text.slice(0, at) + text.slice(end) + text.slice(at, end)
  }
}

const news = [
  'At least 12 people died when the river rose, the mayor said. ',
  '“We have lost everything,” said Ms Okafor, 41. ',
  'Another 7 were injured on Monday, according to the interior ministry. ',
  'The post was later deleted. ',
  '7,939 ',
  'nearly 1.2 million ',
  '—',
  '\n\n',
  '\r\n',
  '\t',
  '\0',
  '\uD800',
  '\u202E',
  'e\u0301',
]

const markup = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&',
  '&amp;',
  '&#8220;',
  '&#x0;',
  '&#99999999;',
  '"',
  "'",
  '=',
  '<?xml version="1.0" encoding="koi8-r"?>',
  '<!DOCTYPE html>',
  '<!DOCTYPE r [<!ENTITY a "b">]>',
]

const pieces: Readonly<Record<Kind, readonly string[]>> = {
  text: news,
  html: [
    ...news,
    ...markup,
    ...'html head body title article main nav aside footer p h1 h2 ul li table tr td a b i div span figure figcaption time blockquote script style template svg math select option form iframe br'
      .split(' ')
      .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="caption" hidden style="display:none">`]),
    '<meta charset="windows-1251">',
    '<meta property="article:published_time" content="2022-01-10T08:54:00Z">',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Flood","author":[{"name":"A"}]',
    '<base href="//x">',
    '<plaintext>',
    '<time datetime="2022-13-45">',
  ],
  feed: [
    ...news,
    ...markup,
    ...'rss channel item title link description pubDate guid content:encoded dc:creator feed entry summary content updated published author name rdf:RDF language'
      .split(' ')
      .flatMap((name) => [
        `<${name}>`,
        `</${name}>`,
        `<${name} xmlns="http://www.w3.org/2005/Atom" type="html" href="x">`,
      ]),
    'Mon, 10 Jan 2022 08:54:00 EST',
    '2022-01-10',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
    '{"id":1,"content_html":"<p>x","date_published":null,"authors":[{}]},',
    ']}',
    '__proto__',
    'constructor',
  ],
}

const item = `<item><title>Ferry sinks &amp; 12 die</title><link>https://coast.test/f</link><guid isPermaLink="false">1</guid>
<pubDate>Mon, 10 Jan 2022 08:54:00 EST</pubDate><dc:creator>Ann Lee</dc:creator><description>Twelve died…</description>
<content:encoded><![CDATA[<p>At least 12 people died, the mayor said.</p><p>Another 7 were injured.</p>]]></content:encoded></item>`

const templates: Readonly<Record<Kind, readonly string[]>> = {
  text: [
    'Flood kills 12\n\nBy Ann Lee\nKHAREV (Coast Wire) — At least 12 people died when the river rose, the mayor said on Monday.\n\n“We have lost everything,” said Ms Okafor, 41, whose two sons are missing. Officials denied that 30 had died.\n',
  ],
  html: [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood kills 12 | The Coast</title>
<meta property="og:site_name" content="The Coast"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Flood kills 12","datePublished":"2022-01-10T08:54:00Z","author":{"@type":"Person","name":"Ann Lee"}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Flood kills 12</h1><p class="byline">By Ann Lee</p>
<p>At least 12 people died when the river rose, the mayor said on Monday.</p><figure><img alt="x"><figcaption>The river.</figcaption></figure>
<blockquote>“We have lost everything,” said Ms Okafor, 41.</blockquote><table><tr><td>Dead</td><td>12</td></tr></table></article>
<aside><h2>Related</h2><a href="/x">35 abducted in the north</a></aside><footer>© The Coast</footer></body></html>`,
  ],
  feed: [
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Coast</title><link>https://coast.test/</link>${item}${item}</channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">The Coast</title><entry><title>Flood</title><link href="/f"/><updated>2022-01-10T08:54:00Z</updated><author><name>Ann</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>12 died.</p></div></content></entry><entry><title type="html">&lt;b&gt;Fire&lt;/b&gt;</title><summary>Two hurt.</summary></entry></feed>`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>The Coast</title></channel>${item}</rdf:RDF>`,
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Coast',
      items: [
        {
          id: '1',
          url: 'https://coast.test/f',
          title: 'Flood',
          content_html: '<p>12 died.</p>',
          date_published: '2022-01-10',
          authors: [{ name: 'Ann' }],
        },
        { id: '2', title: 'Fire', summary: 'Two hurt.' },
      ],
    }),
    '<urlset><url><loc>https://coast.test/a</loc><lastmod>2022-01-10</lastmod></url></urlset>',
  ],
}
