import type { Stated } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { type Meta, reportFromHtml, reportFromText } from '../../src/intake/index.ts'

const report = (html: string, meta: Meta = {}) => {
  const intake = reportFromHtml(`${html}<p>At least 12 died.</p>`, meta)
  if (intake.kind === 'refused') throw new Error(intake.why)
  return intake.report
}

/** What a page states of a field: "2022-01-08 by json-ld". */
const stated = (field: Stated['field'], html: string, meta: Meta = {}): readonly string[] =>
  report(html, meta)
    .stated!.filter((each) => each.field === field)
    .map(({ value, from }) => `${value} by ${from}`)

const linked = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

describe('what a page states of itself', () => {
  it('is kept wherever it is said, the most trusted first', () => {
    const page = `<meta property="article:published_time" content="2022-01-08T09:00:00Z"><meta name="date" content="2022-01-07">
      <div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2022-01-06"></div>
      <time pubdate datetime="2022-01-05">5 January</time>${linked({ '@type': 'NewsArticle', datePublished: '2022-01-08' })}`
    expect(stated('published', page, { url: 'https://post.test/2022/01/04/flood' })).toEqual([
      '2022-01-08 by json-ld',
      '2022-01-08T09:00:00Z by opengraph',
      '2022-01-07 by meta',
      '2022-01-06 by microdata',
      '2022-01-05 by time',
      '2022-01-04 by url',
    ])
    expect(report(page).given.published).toEqual({ value: '2022-01-08', from: 'markup' })
  })

  it('names publisher and author that JSON-LD only points to', () => {
    const page = linked({
      '@graph': [
        { '@type': 'Organization', '@id': '#post', name: 'The Post' },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
        { '@type': 'NewsArticle', publisher: { '@id': '#post' }, author: [{ '@id': '#ann' }, 'https://post.test/bo'] },
      ],
    })
    expect(stated('outlet', page)).toEqual(['The Post by json-ld'])
    expect(stated('author', page)).toEqual(['Ann Lee by json-ld'])
  })

  it('is the article whose address is the page', () => {
    const page = linked([
      { '@type': 'NewsArticle', headline: 'Another', url: 'https://post.test/other' },
      {
        '@type': 'http://schema.org/NewsArticle',
        headline: 'Flood',
        mainEntityOfPage: { '@id': 'https://www.post.test/flood/' },
      },
    ])
    expect(stated('title', `<link rel="canonical" href="https://post.test/flood?utm_source=x">${page}`)).toEqual([
      'Flood by json-ld',
    ])
  })

  it('is read from microdata of the article, not of its comments', () => {
    const page = `<article itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Flood</h2>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Lee</b>, Almaty</span>
      <div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2022-02-01"></time></div></article>`
    expect(stated('title', page)).toEqual(['Flood by microdata'])
    expect(stated('author', page)).toEqual(['Ann Lee by microdata'])
    expect(stated('published', page)).toEqual([])
  })

  it('is read from times that a page labels', () => {
    const page = `<time class="entry-date published" datetime="2022-01-08">8 Jan</time><time class="updated" datetime="2022-01-09">9 Jan</time>
      <time datetime="2021-12-01">older</time>`
    expect(stated('published', page)).toEqual(['2022-01-08 by time'])
    expect(stated('updated', page)).toEqual(['2022-01-09 by time'])
  })

  it.each([
    ['https://edition.post.co.uk/2022/01/08/flood', ['post.co.uk by url', '2022-01-08 by url']],
    ['https://someone.blogspot.com/2022-1-8-flood.html', ['someone.blogspot.com by url', '2022-01-08 by url']],
    ['https://post.test/world/20220108/flood-12345678901', ['post.test by url', '2022-01-08 by url']],
    ['https://post.test/world/2022/jan/08/flood', ['post.test by url', '2022-01-08 by url']],
    ['https://post.test/world/2022/13/40/flood', ['post.test by url']],
    ['https://post.test/article/2022010812345', ['post.test by url']],
    [
      'http://web.archive.org/web/20220301000000/https://post.test/2022/01/08/flood',
      ['post.test by url', '2022-01-08 by url'],
    ],
    ['http://127.0.0.1/flood', []],
    ['nonsense', []],
  ])('is told by the address %s', (url, expected) => {
    const { stated: found } = report('', { url })
    expect(found!.map(({ value, from }) => `${value} by ${from}`)).toEqual(expected)
    const text = reportFromText('12 died', { url })
    expect(text.kind === 'report' && text.report.stated!.length).toBe(expected.length)
  })

  it('has an address of its own, made whole, and none where every page has the front page', () => {
    const page = '<link rel="canonical" href="/flood">'
    expect(report(page, { url: 'https://post.test/flood?from=home' }).canonical).toBe('https://post.test/flood')
    const front =
      '<link rel="canonical" href="https://post.test/"><meta property="og:url" content="https://post.test/flood">'
    expect(report(front).canonical).toBe('https://post.test/flood')
    expect(report('<link rel="canonical" href="javascript:alert(1)">').canonical).toBeNull()
  })

  it.each([
    ['January 8, 2022', '2022-01-08'],
    ['8 January 2022', '2022-01-08'],
    ['Sat, 08 Jan 2022 08:54:00 GMT', '2022-01-08T08:54:00Z'],
    ['1641632040', '2022-01-08T08:54:00Z'],
    ['1641632040000', '2022-01-08T08:54:00Z'],
  ])('has dates as machines write them: %s', (written, date) => {
    expect(stated('published', `<meta name="date" content="${written}">`)).toEqual([`${date} by meta`])
  })
})

describe('hostile metadata', () => {
  const long = 'x'.repeat(100_000)
  const flood = '<title>Flood</title>'

  it.each<[string, string]>([
    [
      'wrong types',
      linked({ '@type': 'NewsArticle', headline: { a: 1 }, datePublished: 5, publisher: [[[]]], author: { name: {} } }),
    ],
    ['types that are no types', linked({ '@type': { a: ['NewsArticle'] }, headline: 'Fire' })],
    [
      'keys of a prototype',
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"Fire"},"constructor":{"name":"x"}}</script>',
    ],
    ['a fence of lists', `<script type="application/ld+json">${'['.repeat(400_000)}${']'.repeat(400_000)}</script>`],
    [
      'a graph of a million',
      `<script type="application/ld+json">{"@graph":[${'{"@type":"Thing"},'.repeat(50_000)}{"@type":"NewsArticle","headline":"Fire"}]}</script>`,
    ],
    [
      'a script too long',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'x'.repeat(1_100_000)}"}</script>`,
    ],
    ['a thousand scripts', linked({ '@type': 'Thing' }).repeat(1000)],
    ['a thing that points to itself', linked({ '@type': 'WebSite', '@id': '#a', publisher: { '@id': '#a' } })],
    [
      'microdata without end',
      `<div itemscope itemtype="https://schema.org/Comment">${'<i itemprop="headline">Fire</i>'.repeat(20_000)}</div>`,
    ],
  ])('of %s says nothing, and costs nothing', (_, markup) => {
    const begun = performance.now()
    const { given } = report(flood + markup)
    expect(given.title?.value).toBe('Flood')
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('is cut to what a title and a name can be', () => {
    const { given, canonical } = report(
      `${flood}<meta property="og:title" content="${long}"><link rel="canonical" href="https://post.test/${long}">
      ${linked({ '@type': 'NewsArticle', author: Array.from({ length: 5000 }, (_, n) => `Writer ${n}`) })}`,
    )
    expect(given.title!.value.length).toBe(1000)
    expect(given.author!.value.length).toBeLessThan(1000)
    expect(canonical).toBeNull()
  })
})
