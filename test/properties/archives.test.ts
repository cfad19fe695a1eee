import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcesOf } from '../../packages/stemma/src/inputs/sources.ts'
import type { Format } from '../../packages/stemma/src/intake/index.ts'
import { takenIn } from '../../packages/stemma/src/intake/taken-in.ts'
import { answerOf, tarOf, warcGzOf, warcOf, zipOf } from '../archives.ts'
import { cases } from '../cases.ts'
import { attached, docxOf, mailOf, pdfOf, rowsAt, wordParagraph } from '../documents.ts'
import { opening } from '../opening.ts'

const died = 'At least 12 people died when the river rose, the mayor said on Monday.'
const page = `<html><head><title>Flood</title></head><body><article><h1>Flood</h1><p>${died}</p></article></body></html>`

/** Something done to bytes; places and lengths are shares of what there is. */
interface Change {
  readonly kind: 'set' | 'cut' | 'twice' | 'put' | 'swap'
  readonly at: number
  readonly length: number
  readonly put: Uint8Array
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'cut', 'twice', 'put', 'swap'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom(
          '\0\0\0\0',
          '\xff\xff\xff\xff',
          '-1',
          '99999999999',
          '\r\n\r\n',
          '<',
          '>>',
          '[ ',
          'PK\x01\x02',
          'PK\x03\x04',
          'WARC/1.0\r\n',
          'Content-Length: 7\r\n',
          'endstream',
          '5 0 R',
          '--=_b',
          '=?utf-8?b?',
        )
        .map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0))),
    ),
  }),
  { maxLength: 6 },
)

const changed = (bytes: Uint8Array, done: readonly Change[]): Uint8Array => done.reduce(after, bytes)

const after = (before: Uint8Array, { kind, at, length, put }: Change): Uint8Array => {
  const from = Math.floor(at * before.length)
  const to = Math.min(before.length, from + Math.floor(length * before.length))
  const [head, middle, tail] = [before.subarray(0, from), before.subarray(from, to), before.subarray(to)]
  switch (kind) {
    case 'set':
      return Buffer.concat([head, put, before.subarray(from + put.length)])
    case 'cut':
      return Buffer.concat([head, tail])
    case 'twice':
      return before.length > 200_000 ? before : Buffer.concat([head, middle, middle, tail])
    case 'put':
      return Buffer.concat([head, put, before.subarray(from)])
    case 'swap':
      return Buffer.concat([tail, middle, head])
  }
}

/** A kind of input: sound ones, and how a changed one may be packed again, so that changes reach what lies within. */
interface Kind {
  readonly format: Format
  /** Share of the cases. */
  readonly share: number
  readonly sound: readonly Uint8Array[]
  readonly packed: readonly ((changed: Uint8Array) => Uint8Array)[]
}

const asIs = (bytes: Uint8Array): Uint8Array => bytes

const answers = [
  { type: 'warcinfo', content: 'software: x' },
  { url: 'https://x.test/1', content: answerOf(page) },
  { url: 'https://x.test/2', content: answerOf(gzipSync(page), { headers: { 'Content-Encoding': 'gzip' } }) },
  {
    url: 'https://x.test/3',
    content: answerOf('5\r\nTwo d\r\n4\r\nied.\r\n0\r\n\r\n', { headers: { 'Transfer-Encoding': 'chunked' } }),
  },
  { type: 'revisit', url: 'https://x.test/1', content: '', headers: { 'WARC-Payload-Digest': 'sha1:A' } },
]
const files = [
  { name: 'a/b.txt', content: died },
  { name: 'c.html', content: page },
  { name: 'd.json', content: '{}' },
]
const drawn = Buffer.from('BT /F1 11 Tf 72 700 Td (At least 12 people died.) Tj 0 -13 Td (Two were hurt.) Tj ET')
const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
const word = `${wordParagraph('Flood', 'Titel')}${wordParagraph(died)}${table}`
const kinds: Readonly<Record<string, Kind>> = {
  warc: {
    format: 'warc',
    share: 0.25,
    sound: [warcOf(answers)],
    packed: [asIs],
  },
  'warc.gz': { format: 'gzip', share: 0.1, sound: [warcGzOf(answers), gzipSync(died)], packed: [asIs] },
  zip: {
    format: 'zip',
    share: 0.25,
    sound: [
      zipOf(files),
      zipOf([...files, { name: 'e.zip', content: zipOf(files) }]),
      zipOf(files.map((file) => ({ ...file, stored: true }))),
    ],
    packed: [asIs, (bytes) => zipOf([{ name: 'in.zip', content: bytes }])],
  },
  tar: { format: 'tar', share: 0.1, sound: [tarOf(files)], packed: [asIs] },
  mail: {
    format: 'mail',
    share: 0.1,
    sound: [
      Buffer.from(
        mailOf(
          ['From: =?utf-8?q?Coast?= <a@x.test>', 'Subject: Flood', 'Date: Mon, 10 Jan 2022 08:00:00 +0000'],
          [{ headers: ['Content-Type: text/html; charset=windows-1252'], body: page }, attached('a.zip', zipOf(files))],
        ),
      ),
    ],
    packed: [asIs],
  },
  docx: {
    format: 'docx',
    share: 0.1,
    sound: [docxOf(word), Buffer.from(word)],
    packed: [asIs, (bytes) => docxOf(Buffer.from(bytes).toString('latin1'))],
  },
  pdf: {
    format: 'pdf',
    share: 0.1,
    sound: [
      pdfOf([rowsAt(72, 700, [died, 'Two were hurt.'])]),
      pdfOf([{ stream: deflateSync(drawn), filter: '/FlateDecode' }]),
      drawn,
    ],
    packed: [asIs, (bytes) => pdfOf([{ stream: bytes, filter: '[]' }])],
  },
}

/** Everything an input comes to: reports, or sentences. */
const outcomes = async (bytes: Uint8Array, format: Format): Promise<readonly string[]> => {
  const told: string[] = []
  const stdin = (async function* () {
    yield bytes
  })()
  for await (const found of sourcesOf([{ kind: 'stdin', format }], { ...opening, stdin })) {
    if (found.kind === 'problem') told.push(found.why)
    if (found.kind !== 'source') continue
    const taken = await takenIn(found.format, found.content, found.meta, 1_000_000)
    if (taken.kind === 'refused') told.push(taken.why)
    else
      expect(
        taken.report.blocks.every(({ start, end }) => 0 <= start && start <= end && end <= taken.report.text.length),
      ).toBe(true)
  }
  return told
}

/** FUZZ=100000 tries so many inputs in all. */
const fuzz = process.env.FUZZ === undefined ? null : Number(process.env.FUZZ)

describe('whatever bytes an archive or document has', () => {
  it.each(Object.entries(kinds))(
    '%s: they are read or refused with a sentence, soon',
    async (_, { format, share, sound, packed }) => {
      let slowest = 0
      const input = fc.tuple(fc.constantFrom(...sound), changes, fc.constantFrom(...packed))
      await fc.assert(
        fc.asyncProperty(input, async ([bytes, done, pack]) => {
          const start = performance.now()
          for (const why of await outcomes(pack(changed(bytes, done)), format)) {
            expect(why).toMatch(/\S[;,:] \S/)
            expect(why).not.toMatch(/could not be read|fault/)
          }
          slowest = Math.max(slowest, performance.now() - start)
        }),
        fuzz === null ? cases(Math.round(1500 * share)) : { ...cases(0), numRuns: Math.round(fuzz * share) },
      )
      expect(slowest).toBeLessThan(2000)
    },
    3_600_000,
  )
})
