import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type Meta, reportFromHtml, reportFromText, type Taken } from '../../src/intake/index.ts'

const page = (html: string, encoding: string, meta: Meta = {}): Taken =>
  taken(reportFromHtml(iconv.encode(html, encoding), meta))
const taken = (intake: ReturnType<typeof reportFromHtml>): Taken => {
  if (intake.kind === 'refused') throw new Error(intake.why)
  return intake
}

const russian = '<p>В городе Алматы погибли не менее двенадцати человек, сообщили власти в понедельник.'
const japanese = '<p>東京で少なくとも十二人が死亡したと警察が月曜日に発表した。負傷者は三十人に上る。'

describe('the encoding of a page', () => {
  it.each([
    ['windows-1251', 'windows-1251', russian],
    ['KOI8-R', 'koi8-r', russian],
    ['Shift_JIS', 'shift_jis', japanese],
    ['EUC-JP', 'euc-jp', japanese],
    ['GBK', 'gb2312', '<p>北京至少有十二人死亡'],
    ['Big5', 'big5', '<p>台北至少有十二人死亡'],
    ['EUC-KR', 'euc-kr', '<p>서울에서 최소 12명이 숨졌다'],
    ['windows-1252', 'iso-8859-1', '<p>“No”, he said – at least €12 million…'],
  ])('is the one it names: %s', (encoding, named, html) => {
    const { report, notes } = page(`<meta charset="${named}">${html}`, encoding)
    expect(report.text).toBe(html.slice(3))
    expect(notes).toEqual([])
  })

  it('is what the header says before what the page does', () => {
    const html = `<meta charset="koi8-r">${russian}`
    expect(page(html, 'windows-1251', { charset: 'windows-1251' }).report.text).toBe(russian.slice(3))
  })

  it('is what its byte-order mark says before all else', () => {
    const wide = iconv.encode(`<meta charset="koi8-r">${russian}`, 'utf-16', { addBOM: true })
    expect(taken(reportFromHtml(wide, { charset: 'windows-1251' })).report.text).toBe(russian.slice(3))
  })

  it('is named in an XML declaration', () => {
    expect(page(`<?xml version="1.0" encoding="koi8-r"?>${russian}`, 'koi8-r').report.text).toBe(russian.slice(3))
  })

  it.each([['windows-1251'], ['koi8-r'], ['shift_jis'], ['euc-jp']])('is told by its bytes: %s', (encoding) => {
    const html = encoding.endsWith('j') || encoding.includes('jis') || encoding === 'euc-jp' ? japanese : russian
    const { report, notes } = page(html, encoding)
    expect(report.text).toBe(html.slice(3))
    expect(notes).toEqual([
      `names no encoding and is no UTF-8: read as ${encoding.toUpperCase()}, the likeliest by its bytes`,
    ])
  })

  it('is UTF-8 where all of it is, whatever is said', () => {
    const { report, notes } = page(`<meta charset="iso-8859-1">${russian}`, 'utf-8')
    expect(report.text).toBe(russian.slice(3))
    expect(notes).toEqual(['is named WINDOWS-1252 but all of it is UTF-8: read so'])
  })

  it('is no UTF-8 though it says so, where nothing of it is', () => {
    const { report, notes } = page('<meta charset="utf-8"><p>“No”, he said', 'windows-1252')
    expect(report.text).toBe('“No”, he said')
    expect(notes[0]).toContain('is named UTF-8 but is no UTF-8')
  })

  it.each([['nonsense'], ['utf-7'], ['x'.repeat(10_000)], ['']])('named %s is passed over', (named) => {
    expect(page(`<meta charset="${named}"><p>“12” died`, 'utf-8').report.text).toBe('“12” died')
    expect(page('<p>“12” died', 'utf-8', { charset: named }).report.text).toBe('“12” died')
  })

  it('leaves places that mean nothing, and counts them', () => {
    const bytes = Buffer.concat([
      iconv.encode('<meta charset="shift_jis"><p>東京 12 人', 'shift_jis'),
      Buffer.of(0xfd, 0x21),
    ])
    const { report, notes } = taken(reportFromHtml(bytes))
    expect(report.text).toMatch(/^東京 12 人\uFFFD/)
    expect(notes).toEqual(['1 place is no SHIFT_JIS and read as U+FFFD'])
  })
})

describe('the encoding of a text', () => {
  it('is told by its bytes', () => {
    const { report, notes } = taken(reportFromText(Uint8Array.of(0x93, 0x31, 0x32, 0x94)))
    expect(report.text).toBe('“12”')
    expect(notes).toHaveLength(1)
  })

  it('is what its header says', () => {
    expect(taken(reportFromText(iconv.encode('погибли 12', 'koi8-r'), { charset: 'KOI8-R' })).report.text).toBe(
      'погибли 12',
    )
  })
})
