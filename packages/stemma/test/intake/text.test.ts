import { describe, expect, it } from 'vitest'
import { formatOf, type Intake, reportFromText, type Taken } from '../../src/intake/index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const taken = (intake: Intake): Taken => {
  if (intake.kind === 'refused') throw new Error(intake.why)
  return intake
}

describe('a report from plain text', () => {
  it('keeps the input exactly, line ends and all', () => {
    const text = '\r\nFlood kills 12\r\n\r\n  At least 12 died.\t\r\n'
    expect(taken(reportFromText(bytes(text))).report.text).toBe(text)
  })

  it('leaves the byte-order mark out', () => {
    expect(taken(reportFromText(bytes('\uFEFFTwelve died.'))).report.text).toBe('Twelve died.')
  })

  it('reads UTF-16 by its mark', () => {
    const wide = new Uint8Array([0xff, 0xfe, 0x31, 0x00, 0x32, 0x00, 0x20, 0xac])
    expect(taken(reportFromText(wide)).report.text).toBe('12갠')
    expect(taken(reportFromText(new Uint8Array([0xfe, 0xff, 0x00, 0x31]))).report.text).toBe('1')
  })

  it('says what could not be decoded', () => {
    const { report, notes } = taken(reportFromText(Uint8Array.from([...bytes('“12” – é '), 0x93, 0x31, 0x32, 0x94])))
    expect(report.text).toBe('“12” – é \uFFFD12\uFFFD')
    expect(notes).toEqual(['2 places are no UTF-8 and read as U+FFFD'])
  })

  it('does not blame the input for a replacement character it holds itself', () => {
    expect(taken(reportFromText(bytes('12 \uFFFD'))).notes).toEqual([])
  })

  it('is known by its bytes: the same twice is one report', () => {
    const [a, b, c] = ['12 died', '12 died', '13 died'].map((text) => taken(reportFromText(bytes(text))).report)
    expect(a!.id).toBe(b!.id)
    expect(a!.id).toMatch(/^r-[0-9a-f]{16}$/)
    expect(c!.hash).not.toBe(a!.hash)
  })

  it('keeps the id it was given', () => {
    expect(taken(reportFromText('12 died', { id: 'desk-7' })).report.id).toBe('desk-7')
  })

  it('takes the word of the user', () => {
    const { given } = taken(reportFromText('12 died', { published: '2022-01-10', outlet: 'The Post' })).report
    expect(given.published).toEqual({ value: '2022-01-10', from: 'input' })
    expect(given.outlet).toEqual({ value: 'The Post', from: 'input' })
    expect(given.title).toBeNull()
  })

  it('leaves out a date that is none, and says so', () => {
    const { report, notes } = taken(reportFromText('12 died', { published: '2022-02-30' }))
    expect(report.given.published).toBeNull()
    expect(notes).toEqual(['"published" is left out: "2022-02-30" is no ISO date such as 2022-01-10'])
  })

  it('refuses what is too large to be a report', () => {
    expect(reportFromText(new Uint8Array(20_000_001))).toEqual({
      kind: 'refused',
      why: 'not read: larger than 20 MB; split it into one file a report',
    })
  })
})

describe('the format of a file', () => {
  it.each([
    ['a.txt', 'Twelve died', 'text'],
    ['a.HTML', 'Twelve died', 'html'],
    ['a.jsonl', '{"text": "Twelve died"}', 'jsonl'],
    ['a', '\uFEFF <!DOCTYPE html><p>Twelve died', 'html'],
    ['-', '{"id": "1", "text": "Twelve died"}', 'jsonl'],
    ['a', 'Twelve died <b>there</b>', 'text'],
  ])('%s holding %s is %s', (name, beginning, format) => {
    expect(formatOf(name, bytes(beginning))).toBe(format)
  })

  it.each([
    ['report.txt', '%PDF-1.7', 'pdf'],
    ['report', 'PK\x03\x04', 'zip'],
    ['report.docx', 'PK\x03\x04', 'docx'],
    ['crawl', 'WARC/1.1\r\n', 'warc'],
    ['crawl.warc.gz', '\x1f', 'gzip'],
    ['saved', 'MIME-Version: 1.0\r\nFrom: a@b.test\r\n', 'mail'],
    ['notes', 'From: the desk\nSubject: flood\n\nTwo died.', 'text'],
  ])('knows %s by its beginning %j: %s', (name, beginning, format) => {
    expect(
      formatOf(
        name,
        Uint8Array.from(beginning, (character) => character.charCodeAt(0)),
      ),
    ).toBe(format)
  })

  it('refuses what is no text, whatever it is called', () => {
    expect(formatOf('report.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toMatchObject({ kind: 'refused' })
    expect(formatOf('sums.xlsx', bytes('PK\x03\x04'))).toMatchObject({ kind: 'refused' })
    expect(formatOf('report', new Uint8Array([0x31, 0, 0, 0x32]))).toMatchObject({ kind: 'refused' })
  })
})
