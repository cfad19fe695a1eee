import { dossierHtml } from '@stemma/engine'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { crisis, nothing } from '../../../engine/test/export/crisis.ts'
import { withHostileWords } from '../../../engine/test/export/hostile-record.ts'
import { tallyChart } from '../../src/print/tally-chart.ts'

type Element = DefaultTreeAdapterMap['element']
type Node = DefaultTreeAdapterMap['node']

const page = dossierHtml(crisis, tallyChart)

const errors: string[] = []
const document = parse(page, { onParseError: ({ code }) => errors.push(code) })

const within = (node: Node): Element[] => {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []))
}

const all = within(document)
const named = (...names: readonly string[]): Element[] => all.filter(({ tagName }) => names.includes(tagName))
const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

describe('the dossier as a page', () => {
  it('is well-formed and says its language', () => {
    expect(errors).toEqual([])
    expect(attribute(named('html')[0]!, 'lang')).toBe('en')
  })

  it('says what the words of each report are in, and nothing where that is not known', () => {
    const langs = (told: string) =>
      new Set([...told.matchAll(/<bdi lang="([^"]*)" dir="auto">/g)].map(([, lang]) => lang))
    expect(langs(page)).toEqual(new Set(['en']))
    const said = JSON.stringify(crisis)
    const other = said
      .replaceAll('"language":"en"', '"language":"ur"')
      .replaceAll('"titleLanguage":"en"', '"titleLanguage":"und"')
    expect(langs(dossierHtml(JSON.parse(other), tallyChart))).toEqual(new Set(['ur', '']))
    const before = said.replaceAll('"language":"en",', '').replaceAll('"titleLanguage":"en",', '')
    expect(langs(dossierHtml(JSON.parse(before), tallyChart))).toEqual(new Set(['']))
  })

  it('runs nothing and fetches nothing', () => {
    expect(named('script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'video', 'audio')).toEqual([])
    expect(all.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^src/.test(name)))).toEqual([])
    expect(page).not.toMatch(/@import|url\((?!#)/)
    const [policy] = named('meta').filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
    expect(attribute(policy!, 'content')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  })

  it('gives every table a caption and scopes, every drawing a role, a title and a description', () => {
    for (const table of named('table')) expect(within(table)[0]?.tagName).toBe('caption')
    for (const head of named('th')) expect(attribute(head, 'scope')).toMatch(/^(col|row)$/)
    const drawings = named('svg')
    expect(drawings.length).toBeGreaterThan(10)
    for (const drawing of drawings) {
      expect(attribute(drawing, 'role')).toBe('img')
      const ids = (attribute(drawing, 'aria-labelledby') ?? '').split(' ')
      const parts = within(drawing).filter((part) => ids.includes(attribute(part, 'id') ?? ''))
      expect(parts.map(({ tagName }) => tagName).toSorted()).toEqual(['desc', 'title'])
      for (const part of parts) expect(textOf(part)).not.toBe('')
    }
  })

  it('has one of each id, and every link inside leads somewhere', () => {
    const ids = all.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of named('a')) {
      const to = attribute(link, 'href')!
      if (to.startsWith('#')) expect(ids).toContain(to.slice(1))
      else expect(to).toMatch(/^https:\/\/news\.example\//)
    }
    for (const element of all) {
      for (const id of (attribute(element, 'aria-labelledby') ?? '').split(' ').filter(Boolean))
        expect(ids).toContain(id)
    }
  })

  it('has a skip link first, and headings that leave no level out', () => {
    expect(attribute(named('a')[0]!, 'class')).toBe('skip')
    const levels = named('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('takes words of reports for text alone', () => {
    const headline = '<script>alert("Sarvela")</script> & more ⟨U+202E⟩daed 31'
    expect(named('td').map(textOf)).toContain(headline)
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    expect(named('b')).toEqual([])
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '</title></style></script><script>alert(1)</script>',
    '" onmouseover="alert(1)" x="',
    "' style='background:url(https://news.example/x)",
    '--><svg/onload=alert(1)>',
    '&lt;b&gt;]]><!--',
    '\u202E\u2066\u0000\uD800',
  ])('is the same page of elements whatever reports say: %j', (hostile) => {
    const shape = (elements: readonly Element[]): string[] =>
      elements.map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`)
    const told = within(parse(dossierHtml(withHostileWords(crisis, hostile), tallyChart)))
    const links = (element: string): boolean => !element.startsWith('a href rel')
    expect(shape(told).filter(links)).toEqual(shape(all).filter(links))
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://news.example/"onclick="x', 'ftp://news.example'])(
    'links to no address but those of the web: %s',
    (url) => {
      const [story] = crisis.stories
      const reports = story!.reports.map((report) => ({ ...report, url }))
      const links = within(parse(dossierHtml({ ...crisis, stories: [{ ...story!, reports }] }, tallyChart)))
        .filter(({ tagName }) => tagName === 'a')
        .filter((link) => !attribute(link, 'href')!.startsWith('#'))
      expect(links.map((link) => attribute(link, 'href'))).toEqual(
        url.startsWith('https') ? reports.map(() => url) : [],
      )
      for (const link of links) expect(link.attrs.map(({ name }) => name)).toEqual(['href', 'rel'])
    },
  )

  it('keeps two stories apart', () => {
    const twice = within(parse(dossierHtml({ ...crisis, stories: [...crisis.stories, ...crisis.stories] }, tallyChart)))
    const ids = twice.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is the same each time', () => {
    expect(dossierHtml(crisis, tallyChart)).toBe(page)
  })

  it('is a page for no reports too', () => {
    expect(dossierHtml(nothing, tallyChart)).toContain('<main')
  })
})

describe('the chart of a tally', () => {
  const [story] = crisis.stories
  const chart = (label: string): string => tallyChart(story!.tallies.find((tally) => tally.label === label)!, 'c')!

  it('tells in words what it shows', () => {
    expect(chart('killed')).toContain(
      '2 Mar 2031: at least 12, superseded; 4 Mar 2031: 31, standing; 5 Mar 2031: more than 30, restated; 4 Mar 2031: 45, standing. What stands: 31–45.',
    )
  })

  it('hatches what was withdrawn', () => {
    expect(chart('missing')).toContain('url(#c-hatch)')
    expect(chart('killed')).not.toContain('url(#c-hatch)')
  })

  it('names the sum of parts', () => {
    expect(chart('missing')).toContain('sum of parts 12')
  })

  it('draws nothing where no reading has a number', () => {
    const [tally] = story!.tallies
    const readings = tally!.readings.map((reading) => ({ ...reading, value: null, low: null, high: null }))
    expect(tallyChart({ ...tally!, readings }, 'c')).toBeNull()
  })
})
