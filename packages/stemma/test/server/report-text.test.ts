import { describe, expect, it } from 'vitest'
import { readWith } from '../../../../test/reading.ts'
import type { Frozen } from '../../src/server/frozen.ts'
import { type ReportText, reportText } from '../../src/server/schemas/report-text.ts'
import { reportTextOf } from '../../src/server/views/report-text.ts'
import { january, type OpenedStory, openedFrom } from './opened.ts'

const whole = { from: 0, to: null }

const textsOf = (opened: OpenedStory, part: Parameters<typeof reportTextOf>[3] = whole): Frozen<ReportText>[] =>
  opened.record.reports.map((report) =>
    reportTextOf(report, opened.readings.find(({ hash }) => hash === report.hash)!, opened, part),
  )

describe('a report as its page shows it', () => {
  const opened = january()
  const texts = textsOf(opened)

  it('is what the schema says', () => {
    for (const text of texts) expect(reportText.parse(text)).toEqual(text)
  })

  it('has the words of each claim where it says they stand', () => {
    const exact = new Map(opened.record.reports.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim.exact])))
    for (const { text, claims } of texts)
      for (const { id, start, end } of claims) expect(text.slice(start, end)).toBe(exact.get(id))
  })

  it('says of the withdrawn 164 in which count it is, that it fell, and which words are its number', () => {
    const found = texts
      .flatMap(({ text, claims }) => claims.map((claim) => ({ text, claim })))
      .find(
        ({ text, claim }) =>
          claim.kind === 'figure' && text.slice(claim.start, claim.end) === '164 people were reportedly killed',
      )!
    expect(found.claim.says).toBe('killed 164 people · as of 10 Jan 2022 (inferred) · WITHDRAWN')
    expect(found.claim.line?.says).toBe('killed')
    expect(found.claim.state).toEqual({ key: 'withdrawn', mark: '▨', word: 'withdrawn' })
    const number = found.claim.spans.find(({ kind }) => kind === 'number')!
    expect(found.text.slice(number.start, number.end)).toBe('164')
  })

  it('keeps furniture, unread, and says why', () => {
    const furniture = texts.flatMap(({ text, zones }) =>
      zones
        .filter(({ kind }) => kind === 'furniture')
        .map(({ start, end, read, why }) => [text.slice(start, end), read, why]),
    )
    expect(
      furniture.find(([words]) => words === 'River floods leave 3 dead and close roads in northern valley'),
    ).toEqual(['River floods leave 3 dead and close roads in northern valley', false, expect.stringMatching(/\S/)])
  })

  it('gives a number that counts nothing with the reason', () => {
    const rejected = texts.flatMap(({ text, rejected }) =>
      rejected.map(({ start, end, why }) => [text.slice(start, end), why]),
    )
    expect(rejected).toContainEqual(['49-year-old', expect.stringContaining('age')])
  })

  it('gives a part of a text with what reaches into it, at the places it has in the whole', () => {
    const [part] = textsOf(opened, { from: 100, to: 300 })
    expect([part!.from, part!.to, part!.text.length]).toEqual([100, 300, 200])
    for (const { start, end } of part!.claims) expect(start < 300 && end > 100).toBe(true)
    expect(textsOf(opened, { from: 10_000_000, to: null })[0]!.text).toBe('')
  })
})

describe('an edited report', () => {
  it('lists its versions, the first first', () => {
    const text = (dead: number) =>
      `Port fire kills ${dead}\n\nThe mayor said that ${dead} people died when a silo burned at the port of Aveiro.\n`
    const given = { id: 'a', outlet: 'Harbour Wire', url: 'https://wire.example/fire', story: 's' }
    const opened = openedFrom([
      readWith(text(12), { ...given, published: '2031-03-02' }),
      readWith(text(14), { ...given, published: '2031-03-02', updated: '2031-03-03' }),
    ])
    for (const { versions } of textsOf(opened))
      expect(versions.map(({ name, since }) => [name, since])).toEqual([
        ['Harbour Wire, version 1', '2031-03-02'],
        ['Harbour Wire', '2031-03-03'],
      ])
  })
})
