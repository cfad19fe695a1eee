import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { reportFromHtml } from '../packages/stemma/src/intake/index.ts'
import { root } from './command-line.ts'
import { reader } from './reading.ts'
import { unsound } from './soundness.ts'

const folder = join(root, 'corpus/pages')
const names = readdirSync(folder).filter((name) => name.endsWith('.html'))

const read = (name: string): Reading => {
  const taken = reportFromHtml(readFileSync(join(folder, name)))
  if (taken.kind === 'refused') throw new Error(taken.why)
  return reader.read(taken.report)
}

const readings = new Map(names.map((name) => [name.replace(/^\d+-|\.html$/g, ''), read(name)]))
const page = (name: string): Reading => readings.get(name)!

/** The first words of each zone of a kind or role. */
const openings = (name: string, of: string): readonly string[] =>
  page(name).zones.flatMap(({ kind, role, span: [start] }) =>
    kind === of || role === of
      ? [
          page(name)
            .text.slice(start, start + 60)
            .split('\n')[0]!
            .split(' ')
            .slice(0, 4)
            .join(' '),
        ]
      : [],
  )

/** Everything a page makes claims of. */
const claimed = (name: string): string =>
  page(name)
    .claims.map(({ exact }) => exact)
    .join('\n')

describe('the pages of the corpus', () => {
  it('are of ten kinds, each read soundly', () => {
    expect(readings.size).toBe(10)
    for (const reading of readings.values()) expect(unsound(reading)).toEqual([])
  })

  it.each([
    ['agency', 'At least 12 killed in blast at Durres port, rescuers search warehouses', '2019-09-03T15:42:00Z'],
    ['tabloid', "'HELL ON THE QUAYSIDE': Horror as 140 hurt in monster port blast", '2019-09-04T06:05:00+01:00'],
    ['live-blog', 'Durres port explosion: latest updates', '2019-09-03T13:50:00Z'],
    ['amp', 'Prosecutors open inquiry into Durres port blast', '2019-09-04T11:00:00+02:00'],
    ['paywalled-teaser', 'How a fertiliser trader came to store explosives in a port', '2019-09-06T04:00:00Z'],
    ['government-statement', 'Statement No. 7 on the accident in the port of Durres', '2019-09-05'],
    ['ngo-report', 'Albania: Port explosion - Situation update no. 2', '2019-09-06'],
    ['forum-post', 'Explosion at the port??', '2019-09-03T13:58:00Z'],
    ['press-release', 'Agrolumi statement on the accident in Durres', '2019-09-04'],
  ])('%s: its title and when it was put out', (name, title, published) => {
    const { zones, text } = page(name)
    expect(page(name).published).toBe(published)
    const headlines = zones.flatMap(({ kind, span }) => (kind === 'headline' ? [text.slice(...span)] : []))
    expect(headlines[0]).toBe(title)
  })

  it('agency: six paragraphs are the story, and the dateline stands before it', () => {
    expect(openings('agency', 'body')).toEqual([
      'At least 12 people',
      'Rescuers with dogs were',
      '"We heard one bang,',
      'The cause was not',
      'Prime Minister Artan Leka',
      'The army sent 200',
    ])
    expect(openings('agency', 'dateline')).toEqual(['DURRES, Albania (Adriatic Wire)'])
    expect(claimed('agency')).not.toMatch(/Philippines|Greek|Serbia|412/)
  })

  it('tabloid: six paragraphs; promotions, comments, a pull quote and hidden words are none of them', () => {
    expect(openings('tabloid', 'body')).toEqual([
      'At least 14 people',
      'The fireball at Durres',
      'Brit couple Dean and',
      'Carly, from Hull, said:',
      'Interior minister Besnik Kola',
      'Owners Agrolumi insisted last',
    ])
    expect(openings('tabloid', 'pull-quote')).toEqual(['We thought the hotel'])
    expect(openings('tabloid', 'comment')).toHaveLength(3)
    expect(openings('tabloid', 'caption')).toHaveLength(3)
    expect(claimed('tabloid')).not.toMatch(/200|bus stop|7 dead|haddock/)
  })

  it('live blog: each figure is of the day of its entry', () => {
    const times = page('live-blog').zones.flatMap(({ published }) => published ?? [])
    expect([...new Set(times)]).toEqual([
      '2019-09-04T08:15:00Z',
      '2019-09-03T22:40:00Z',
      '2019-09-03T18:05:00Z',
      '2019-09-03T13:55:00Z',
    ])
    const killed = page('live-blog').claims.flatMap((claim) =>
      claim.kind === 'figure' && claim.measure === 'killed' ? [`${claim.value} ${claim.asOf}`] : [],
    )
    expect(killed).toContain('19 2019-09-04')
    expect(killed).toContain('12 2019-09-03')
    expect(killed).not.toContain('12 2019-09-04')
  })

  it('AMP: three paragraphs and the last under its heading', () => {
    expect(openings('amp', 'body')).toEqual([
      'Prosecutors in Durres opened',
      'Three managers of the',
      'Mr Meta said the',
      'What was in the',
      'The port authority had',
    ])
    expect(openings('amp', 'byline')[0]).toBe('Ines Prifti')
  })

  it('paywalled teaser: what is behind the wall is kept, and not read', () => {
    expect(openings('paywalled-teaser', 'body')).toEqual(['Inspectors of the Albanian', 'Agrolumi, which rented the'])
    expect(openings('paywalled-teaser', 'summary')).toEqual(['Papers seen by The'])
    const { zones, text } = page('paywalled-teaser')
    const hidden = zones.filter(({ why }) => why.startsWith('hidden from readers'))
    expect(hidden.map(({ span }) => text.slice(...span).slice(0, 16))).toEqual(['ammonium nitrate'])
    expect(claimed('paywalled-teaser')).not.toMatch(/310|27 workers|cars on board/)
  })

  it('local paper: five paragraphs of story, two comments, no dead of the comments', () => {
    expect(openings('local-cms', 'body').slice(0, 2)).toEqual(['Some 40 people were', '“They tell us to'])
    expect(openings('local-cms', 'comment').length).toBeGreaterThanOrEqual(4)
    expect(claimed('local-cms')).not.toMatch(/60 dead/)
    expect(claimed('local-cms')).toMatch(/21/)
  })

  it('government statement: a page laid out as a table, with a table in it', () => {
    expect(openings('government-statement', 'body').slice(0, 3)).toEqual([
      'The Directorate of Civil',
      'Of the 148 persons',
      'The number of 23',
    ])
    expect(openings('government-statement', 'table')).toHaveLength(13)
  })

  it('NGO report: highlights, sections and a table; other crises yield nothing', () => {
    expect(openings('ngo-report', 'body').slice(0, 3)).toEqual([
      'At least 21 people',
      'Some 2,300 people from',
      'Three schools are used',
    ])
    expect(openings('ngo-report', 'table')).toHaveLength(12)
    expect(claimed('ngo-report')).not.toMatch(/603|8,200|3,100/)
  })

  it('forum: each post is read with its own time', () => {
    const { zones, text } = page('forum-post')
    const posts = zones.flatMap(({ kind, published, span }) =>
      kind === 'body' && published !== null && span[1] - span[0] > 60
        ? [
            `${published.slice(11, 16)} ${text
              .slice(...span)
              .split(' ', 3)
              .join(' ')}`,
          ]
        : [],
    )
    expect(posts).toEqual(['13:58 Did anybody else', '13:58 A policeman in', '14:20 Heard it in', '15:05 I am a'])
  })

  it('press release: its four paragraphs, and no other release', () => {
    expect(openings('press-release', 'dateline')).toEqual(['TIRANA, Albania, Sept. 4,'])
    expect(openings('press-release', 'body')).toContain('Agrolumi Sh.A. mourns the')
    expect(claimed('press-release')).not.toMatch(/2,000|1,000 days|35 jobs/)
  })
})
