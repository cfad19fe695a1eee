import { dossierMarkdown, reviewQueue } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../src/models.ts'
import { thresholdsTyped } from '../../src/review/thresholds.ts'
import { chosenRecord } from '../../src/server/dossier.ts'
import { dossierView } from '../../src/server/schemas/dossier.ts'
import { reportRow, reportView } from '../../src/server/schemas/report.ts'
import { reviewScene } from '../../src/server/schemas/review.ts'
import { dossierOf } from '../../src/server/views/dossier.ts'
import { reportRows, reportViewOf, rowsWith } from '../../src/server/views/reports.ts'
import { drafted, lookedAt, sceneOf } from '../../src/server/views/review.ts'
import { january } from './opened.ts'

describe('the reports of a story as a list', () => {
  const opened = { ...january(), asOf: null }
  const readings = new Map(opened.readings.map((reading) => [reading.id, reading]))

  it('are what the schema says, and are found by outlet, title and day', () => {
    const rows = reportRows(opened)
    expect(rows.map((row) => reportRow.parse(row))).toEqual(rows)
    expect(rowsWith(rows, 'CHANNEL five').map(({ name }) => name)).toEqual(['Channel Five'])
    expect(rowsWith(rows, '2022-01-10').length).toBe(3)
    expect(rowsWith(rows, 'nobody').length).toBe(0)
  })

  it('show beside their words a card for each claim with who says so', () => {
    const report = opened.record.reports.find(({ outlet }) => outlet === 'Channel Five')!
    const view = reportViewOf(report, readings.get(report.id)!, opened)
    expect(reportView.parse(view)).toEqual(view)
    const card = view.cards.find(({ told }) => told.some(({ text }) => text === 'nearly 10,000'))!
    expect(card.chain.at(-1)).toBe('Channel Five')
    expect(view.cards.length).toBe(report.claims.length)
  })
})

describe('a question as the desk asks it', () => {
  const opened = { ...january(), asOf: null }
  const readings = new Map(opened.readings.map((reading) => [reading.id, reading]))
  const queue = reviewQueue(opened.record, [], loadEnglish())
  const single = queue.find(({ question }) => question === 'single-origin')!

  it('is what the schema says, with the words marked in their sentence', () => {
    for (const item of queue) {
      const scene = sceneOf(item, 0, readings, { would: item.would, tried: false }, opened)
      expect(reviewScene.parse(scene)).toEqual(scene)
      for (const { text, marks } of scene.words)
        for (const { start, end } of marks) expect(text.slice(start, end)).not.toBe('')
    }
  })

  it('drafts what an answer comes to, and says why it comes to none', () => {
    const looked = lookedAt(single, 0, opened.record)
    const answer = { answer: 0, typed: '', reason: 'of another week' }
    expect(drafted(looked, { ...answer, key: 'x' }).decision).toMatchObject({
      kind: 'reject',
      reason: 'of another week',
    })
    expect(drafted(looked, { ...answer, key: 'a' }).decision).toMatchObject({
      kind: 'accept',
      reason: 'of another week',
    })
    expect(drafted(looked, { ...answer, key: 'e', typed: '1,200' }).decision).toMatchObject({
      field: 'value',
      value: 1200,
    })
    expect(drafted(looked, { ...answer, key: 'e', typed: 'many' }).refused).toMatch(/is a number, or null/)
    expect(drafted(looked, { ...answer, key: 'g', typed: 'Z9' }).refused).toMatch(/^No grade; write a letter/)
    expect(drafted(looked, { ...answer, key: 'e' }).refused).toBe('It is yet to be typed.')
    expect(drafted(looked, { ...answer, key: 'y' }).refused).toBe('There is no key y that decides.')
    expect(drafted(looked, { ...answer, key: 'x', answer: 60 }).refused).toBe('There is no such answer any more.')
  })
})

describe('a dossier of chosen lines', () => {
  const opened = { ...january(), asOf: null }
  const detained = opened.record.tallies.find(({ label }) => label === 'detained')!
  const five = opened.record.reports.find(({ outlet }) => outlet === 'Channel Five')!
  const chosen = { lines: new Set([detained.id]), without: new Set<string>() }

  it('is what the schema says, and holds what the lines rest on alone', () => {
    const all = dossierOf(opened, { lines: null, without: new Set() })
    expect(dossierView.parse(all)).toEqual(all)
    const some = dossierOf(opened, chosen)
    expect(some.figures.map(({ label }) => label)).toEqual(['detained'])
    expect([some.happenings, some.quotations, some.contradictions]).toEqual([[], [], []])
    expect(some.words.length).toBeLessThan(all.words.length)
    const cited = new Set(some.figures.flatMap(({ readings }) => readings.flatMap(({ cites }) => cites)))
    expect([...cited].toSorted((a, b) => a - b)).toEqual(some.words.map(({ number }) => number))
  })

  it('leaves out the words, title and address of a report wherever they stand, and keeps its numbers and its hash', () => {
    const words = five.claims.map(({ exact }) => exact).filter((exact) => exact.length > 30)
    const others = JSON.stringify(opened.record.reports.filter(({ id }) => id !== five.id))
    for (const lines of [null, chosen.lines]) {
      const record = chosenRecord(opened.record, { lines, without: new Set([five.id]) })
      const text = JSON.stringify(record)
      for (const exact of words) if (!others.includes(exact)) expect(text).not.toContain(exact)
      expect(text).not.toContain('foreign-backed')
      expect(text).toContain(five.hash)
      expect(record.tallies.find(({ id }) => id === detained.id)!.best).toBe(detained.best)
      expect(dossierMarkdown({ schema: 'stemma/record@1', stories: [record], unmet: [] })).toContain('(left out)')
    }
  })

  it('of no line is empty and says so', () => {
    const none = dossierOf(opened, { lines: new Set(), without: new Set() })
    expect([none.figures, none.words, none.reports]).toEqual([[], [], []])
  })
})

describe('a threshold that is typed', () => {
  it.each([
    ['killed=5', { killed: { absolute: 5, relative: 0 } }],
    ['displaced=10%', { displaced: { absolute: 0, relative: 0.1 } }],
    ['3', { killed: { absolute: 3, relative: 0 }, money: { absolute: 3, relative: 0 } }],
    ['killed=many', { typed: 'killed=many' }],
    ['ghosts=3', { typed: 'ghosts=3' }],
  ])('%s', (typed, made) => {
    expect(thresholdsTyped([typed])).toMatchObject(made)
  })
})
