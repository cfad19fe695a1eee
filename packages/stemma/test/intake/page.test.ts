import type { Report } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { reportFromHtml, type Taken } from '../../src/intake/index.ts'

const page = (html: string | Uint8Array): Taken => {
  const intake = reportFromHtml(html)
  if (intake.kind === 'refused') throw new Error(intake.why)
  return intake
}

/** Each block's words, and why they are hidden where they are. */
const told = ({ text, blocks }: Report): readonly string[] =>
  blocks.map(({ start, end, hidden }) => `${text.slice(start, end)}${hidden === undefined ? '' : ` (${hidden})`}`)

describe('the text of a page', () => {
  it('is one block a paragraph, heading, list item and caption', () => {
    const { report } = page(`<body><h1>Flood kills
      12</h1><div>By Ann Lee<p>At least <b>12</b> died.<br><br>Nine are missing.</p></div>
      <ul><li>One</li><li>Two</li></ul><figure><img><figcaption>A bridge.</figcaption></figure>`)
    expect(report.text).toBe(
      'Flood kills 12\n\nBy Ann Lee\n\nAt least 12 died.\n\nNine are missing.\n\nOne\n\nTwo\n\nA bridge.',
    )
    expect(report.blocks.map((block) => block.element)).toEqual(['h1', 'div', 'p', 'li', 'li', 'figcaption'])
  })

  it('has blocks that are spans of it', () => {
    const { report } = page('<p>One</p>two<p>three</p>')
    expect(report.blocks.map(({ start, end }) => report.text.slice(start, end))).toEqual(['One', 'two', 'three'])
  })

  it('leaves out what is no text', () => {
    const { report } = page(
      '<p>Seen</p><script>a</script><style>b</style><template><p>c</p></template><textarea>h</textarea>',
    )
    expect(report.text).toBe('Seen')
  })

  it('knows what stands around a block and how much of it is links', () => {
    const { report } = page(
      '<nav class="Top bar"><a>Home</a></nav><div role="complementary"><p>See <a>this</a></p></div>',
    )
    expect(report.blocks).toMatchObject([
      { within: ['nav'], linked: 1, labels: ['top', 'bar'] },
      { within: ['aside'], linked: 4 / 7 },
    ])
  })

  it('keeps white space that means something', () => {
    expect(page('<p>10\u00A0000  people</p>').report.text).toBe('10\u00A0000 people')
  })
})

describe('what a page says of itself', () => {
  it('is read from JSON-LD first', () => {
    const { given } = page(`<html lang="en-GB"><title>x</title><meta property="og:site_name" content="Other">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Site"},
      {"@type":["NewsArticle"],"headline":"Flood &amp; fire","datePublished":"2022-01-10T08:54:00Z","dateModified":"2022-01-11",
      "publisher":{"name":"The Post"},"author":[{"name":"Ann Lee"},{"name":"Bo Ek"}]}]}</script><p>Text</p>`).report
    expect(given).toEqual({
      title: { value: 'Flood & fire', from: 'markup' },
      outlet: { value: 'The Post', from: 'markup' },
      author: { value: 'Ann Lee, Bo Ek', from: 'markup' },
      published: { value: '2022-01-10T08:54:00Z', from: 'markup' },
      updated: { value: '2022-01-11', from: 'markup' },
      language: { value: 'en', from: 'markup' },
    })
  })

  it('is read from OpenGraph and meta names', () => {
    const { report } = page(`<title>Flood | The Post</title><meta property="og:site_name" content="The Post">
      <meta name="pubdate" content="20220110"><link rel="canonical" href="https://post.test/flood"><p>Text</p>`)
    expect(report.given.title?.value).toBe('Flood')
    expect(report.given.published?.value).toBe('2022-01-10')
    expect(report.url).toBe('https://post.test/flood')
  })

  it('takes a lone time element for the date, and of several none', () => {
    expect(page('<p>A</p><time datetime="2022-01-10">Monday</time>').report.given.published?.value).toBe('2022-01-10')
    const two = '<p>A</p><time datetime="2022-01-10">a</time><time datetime="2022-01-11">b</time>'
    expect(page(two).report.given.published).toBeNull()
  })

  it('gives way to what the user says', () => {
    const intake = reportFromHtml('<title>Page</title><p>A</p>', { title: 'Mine' })
    expect(intake).toMatchObject({ report: { given: { title: { value: 'Mine', from: 'input' } } } })
  })

  it('survives JSON-LD that is broken', () => {
    const broken = '<title>Flood</title><script type="application/ld+json">{"@type": "NewsArticle", </script><p>A</p>'
    expect(page(broken).report.given.title?.value).toBe('Flood')
  })
})

describe('a page in an old encoding', () => {
  it('keeps its curly quotation marks', () => {
    const html = '<meta charset="windows-1252"><p>He said \x93no\x94</p>'
    const bytes = Uint8Array.from(html, (character) => character.charCodeAt(0))
    expect(page(bytes).report.text).toBe('He said “no”')
  })
})

describe('a hostile page', () => {
  const start = '<p>Flood</p>'

  it('without text is refused in a sentence', () => {
    const why = 'not read: the page holds no text; save it after its scripts have run, or save its text'
    expect(reportFromHtml('<script>build()</script>')).toEqual({ kind: 'refused', why })
  })

  it('nested deeply keeps the words, marked as too deep, and reads on behind them', () => {
    const { report } = page(`${start}${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}<p>Nine died.`)
    expect(told(report)).toEqual(['Flood', 'deep (is nested deeper than 256 elements)', 'Nine died.'])
  })

  it('full of formatting is read', () => {
    const many = Array.from({ length: 2000 }, (_, n) => `<b x=${n}><p>`).join('')
    expect(told(page(`${start}${many}deep`).report)[0]).toBe('Flood')
  })

  it('of a million elements is read up to the last that may be', () => {
    const { report, notes } = page(`${start}${'<i></i>'.repeat(1_000_000)}end`)
    expect(report.text).toBe('Flood')
    expect(notes).toEqual([
      expect.stringMatching(/^5\d{6} characters of markup are left out: they stand after the 200000th element$/),
    ])
  })

  it.each([
    ['attributes without end', `${start}<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(' ')}>`],
    ['text misplaced in a table', `${start}<table>${'<b>x</b>'.repeat(50_000)}`],
    ['unclosed formatting', `${start}${'<p><b>x</p>'.repeat(20_000)}`],
    ['entities', `${start}${'&amp;&lt;&bogus;'.repeat(50_000)}`],
    ['an open comment', `${start}<!--${'-'.repeat(1_000_000)}`],
    ['an open tag', `${start}<a href="${'x'.repeat(1_000_000)}`],
    ['deep JSON-LD', `${start}<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`],
  ])('of %s is read', (_, html) => {
    expect(page(html).report.text.startsWith('Flood')).toBe(true)
  })
})
