import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { answerOf, recordOf, tarOf, warcGzOf, warcOf, zipOf } from './archives.ts'
import { attached, docxOf, mailOf, pdfOf, rowsAt, wordParagraph } from './documents.ts'

/** An archive or document made to break a reader, by what it is made of. */
export interface HostileFile {
  readonly name: string
  readonly extension: string
  readonly bytes: () => Uint8Array
}

const file = (extension: string, name: string, bytes: () => Uint8Array | string): HostileFile => ({
  name,
  extension,
  bytes: () => {
    const made = bytes()
    return typeof made === 'string' ? Buffer.from(made) : made
  },
})

const MB = 1_000_000
const died = 'At least 12 people died, the mayor said.'

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MB)
const letters = (megabytes: number): Buffer => Buffer.alloc(megabytes * MB, 'a')
const repeated = (piece: string, count: number): string => piece.repeat(count)

/** A gigabyte packed into a megabyte. */
const gigabyte = (): Buffer => {
  const part = gzipSync(letters(100))
  return Buffer.concat(Array.from({ length: 10 }, () => part))
}

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1)

const within = (bytes: Buffer, times: number, pack: (bytes: Buffer) => Buffer): Buffer =>
  times === 0 ? bytes : within(pack(bytes), times - 1, pack)

/** A list of so many empty files, one header for all of them. */
const crowd = (count: number, isTold: boolean): Buffer => {
  const local = Buffer.alloc(31)
  local.write('PK\x03\x04')
  local.writeUInt16LE(1, 26)
  local.write('a', 30)
  const row = Buffer.alloc(47)
  row.write('PK\x01\x02')
  row.writeUInt16LE(1, 28)
  row.write('a', 46)
  const list = Buffer.alloc(47 * count)
  for (let at = 0; at < count; at += 1) row.copy(list, 47 * at)
  const big = Buffer.alloc(56)
  big.write('PK\x06\x06')
  big.writeBigUInt64LE(44n, 4)
  big.writeBigUInt64LE(BigInt(count), 24)
  big.writeBigUInt64LE(BigInt(count), 32)
  big.writeBigUInt64LE(BigInt(list.length), 40)
  big.writeBigUInt64LE(31n, 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07')
  locator.writeBigUInt64LE(BigInt(31 + list.length), 8)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(isTold ? 0xffff : count & 0xffff, 10)
  end.writeUInt32LE(31, 16)
  return Buffer.concat([local, list, ...(isTold ? [big, locator] : []), end])
}

const page = (body: string): Buffer => answerOf(`<p>${body}</p>`)

const stream = (drawn: string | Buffer, times = 1): Buffer => {
  const packed = within(Buffer.from(drawn), times, deflateSync)
  return pdfOf([{ stream: packed, filter: times === 1 ? '/FlateDecode' : `[${repeated('/FlateDecode ', times)}]` }])
}

/** A PDF of hand-made objects; the first is its root. */
const objects = (bodies: readonly string[]): string => {
  let text = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [at, body] of bodies.entries()) {
    offsets.push(text.length)
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${text}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'

const shown = (words: string): string => `BT /F1 11 Tf 72 700 Td (${words}) Tj ET\n`

/** Bombs, lies, loops and crowds, in every kind of archive and document that is read. */
export const hostileFiles: readonly HostileFile[] = [
  // gzip
  file('txt.gz', 'a gigabyte in a megabyte of gzip', gigabyte),
  file('tar.gz', 'a gigabyte of nothing as a tar', gigabyte),
  file('warc.gz', 'a gigabyte of nothing as a web archive', gigabyte),
  file('txt.gz', 'gzip in gzip, ten deep', () => within(letters(1), 10, gzipSync)),
  file('txt.gz', 'gzip that breaks off', () => half(gzipSync(Buffer.from(died.repeat(50))))),
  file('txt.gz', 'gzip of nothing but its mark', () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff])),
  file('txt.gz', 'a hundred thousand empty members of gzip', () => Buffer.alloc(20 * 100_000, gzipSync(''))),
  // ZIP
  file('zip', 'a thousand files of nineteen megabytes each', () => {
    const deflated = deflateRawSync(letters(19))
    const { length } = letters(19)
    return zipOf(
      Array.from({ length: 1000 }, (_, at) => ({ name: `${at}.txt`, content: letters(0), deflated, size: length })),
    )
  }),
  file('zip', 'a file of two hundred megabytes', () => zipOf([{ name: 'a.txt', content: letters(200) }])),
  file('zip', 'a file that says it has a hundred bytes and has two hundred megabytes', () =>
    zipOf([{ name: 'a.txt', content: letters(200), size: 100 }]),
  ),
  file('zip', 'five thousand files that are one stretch of bytes', () =>
    zipOf(Array.from({ length: 5000 }, (_, at) => ({ name: `${at}.txt`, content: letters(0.01), offset: 0 }))),
  ),
  file('zip', 'a million files', () => crowd(1_000_000, true)),
  file('zip', 'a million files, said to be few', () => crowd(1_000_000, false)),
  file('zip', 'sixty thousand empty files', () =>
    zipOf(Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}.jpg`, content: '' }))),
  ),
  file('zip', 'files locked with a password', () =>
    zipOf([
      { name: 'a.txt', content: died, flags: 0x801 },
      { name: 'b.txt', content: died, flags: 0x801 },
    ]),
  ),
  file('zip', 'a ZIP that breaks off', () => half(zipOf([{ name: 'a.txt', content: died.repeat(100) }]))),
  file('zip', 'ZIP in ZIP, twenty deep', () =>
    within(Buffer.from(died), 20, (content) => zipOf([{ name: 'a.zip', content }])),
  ),
  file('zip', 'a name of sixty thousand letters', () => zipOf([{ name: `${'../'.repeat(20_000)}a.txt`, content: '' }])),
  file('zip', 'a way of packing that nobody knows', () => zipOf([{ name: 'a.txt', content: died, method: 99 }])),
  file('zip', 'noise behind the mark of a ZIP', () => Buffer.from(`PK\x03\x04${died.repeat(1000)}`)),
  file('zip', 'a list that stands outside the file', () => {
    const zip = zipOf([{ name: 'a.txt', content: died }])
    zip.writeUInt32LE(0xfffffff0, zip.length - 6)
    return zip
  }),
  // tar
  file('tar', 'links that lead out and devices', () =>
    tarOf([
      { name: '../../../../etc/passwd.txt', type: '2' },
      { name: '/etc/shadow.txt', type: '1' },
      { name: 'dev.txt', type: '3' },
      { name: 'pipe.txt', type: '6' },
    ]),
  ),
  file('tar', 'a file of eight gigabytes, not all there', () =>
    tarOf([{ name: 'a.txt', content: died, size: 0o77777777777 }]),
  ),
  file('tar', 'a long name of five megabytes', () => tarOf([{ name: 'a', type: 'L', content: letters(5) }])),
  file('tar', 'a header that says what cannot be', () =>
    tarOf([
      { name: 'a', type: 'x', content: '20 size=-100000\n' },
      { name: 'b.txt', content: died },
    ]),
  ),
  file('tar.gz', 'a million empty files', () => {
    const part = tarOf(Array.from({ length: 100 }, (_, at) => ({ name: `${at}.jpg` }))).subarray(0, 51_200)
    return gzipSync(Buffer.concat(Array.from({ length: 2000 }, () => part)))
  }),
  file('tar', 'a tar of noise', () => Buffer.alloc(2 * MB, died)),
  // Web archives
  file('warc', 'a header without end', () => `WARC/1.1\r\n${repeated('X-Header: y\r\n', 500_000)}`),
  file('warc', 'a header line without end', () => `WARC/1.1\r\nX-Header: ${repeated('y', 5 * MB)}`),
  file('warc', 'a record longer than any disk', () =>
    recordOf({ content: page(died), headers: { 'Content-Length': '999999999999999' } }),
  ),
  file('warc', 'records of no length, or less', () =>
    warcOf(['-1', 'x', '1e9', ''].map((length) => ({ content: page(died), headers: { 'Content-Length': length } }))),
  ),
  file('warc.gz', 'a million small records', () => {
    const part = Buffer.from(repeated('WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n', 10_000))
    return gzipSync(Buffer.concat(Array.from({ length: 100 }, () => part)))
  }),
  file('warc', 'answers that unpack to nineteen megabytes each', () => {
    const content = answerOf(brotliCompressSync(letters(19)), { headers: { 'Content-Encoding': 'br' } })
    return warcOf(Array.from({ length: 200 }, (_, at) => ({ url: `https://x.test/${at}`, content })))
  }),
  file('warc', 'an answer that unpacks to a gigabyte', () =>
    warcOf([{ url: 'https://x.test/', content: answerOf(gigabyte(), { headers: { 'Content-Encoding': 'gzip' } }) }]),
  ),
  file('warc', 'an answer packed ten times over', () => {
    const headers = { 'Content-Encoding': Array(10).fill('gzip').join(', ') }
    return warcOf([{ url: 'https://x.test/', content: answerOf(within(letters(1), 10, gzipSync), { headers }) }])
  }),
  file('warc', 'chunks without end', () => {
    const headers = { 'Transfer-Encoding': 'chunked' }
    return warcOf([{ url: 'https://x.test/', content: answerOf(repeated('1\r\na\r\n', 500_000), { headers }) }])
  }),
  file('warc.gz', 'a web archive that breaks off', () => half(warcGzOf([{ content: page(died.repeat(99)) }]))),
  file('warc', 'ten megabytes of noise between two records', () =>
    Buffer.concat([warcOf([{ content: page(died) }]), letters(10), warcOf([{ type: 'request', content: '' }])]),
  ),
  file('warc', 'a mark of a record again and again', () => repeated('WARC/', 2 * MB)),
  // PDF
  file('pdf', 'two hundred megabytes of blanks to draw', () => stream(zeros(200).fill(' '))),
  file('pdf', 'two hundred megabytes of words to draw', () => stream(repeated(shown(died), 3 * MB))),
  file('pdf', 'a gigabyte packed three times over', () => stream(gigabyte().length > 0 ? zeros(300).fill(' ') : '', 3)),
  file('pdf', 'three thousand pages of one long text', () => {
    const drawn = deflateSync(Buffer.from(repeated(shown(died), 20_000)))
    const kids = Array.from({ length: 3000 }, () => '3 0 R').join(' ')
    return Buffer.from(
      objects([
        catalog,
        `<< /Type /Pages /Count 3000 /Kids [${kids}] >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
        `<< /Length ${drawn.length} /Filter /FlateDecode >>\nstream\n${drawn.toString('latin1')}\nendstream`,
      ]),
      'latin1',
    )
  }),
  file('pdf', 'a million pages, said to be there', () =>
    objects([catalog, '<< /Type /Pages /Count 1000000 /Kids [] >>']),
  ),
  file('pdf', 'pages that hold themselves', () =>
    objects([catalog, '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>']),
  ),
  file('pdf', 'drawings that draw themselves', () => {
    const form =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 12 >>'
    return objects([
      catalog,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>',
      `${form}\nstream\n/X Do /X Do \nendstream`,
      '<< /Length 12 >>\nstream\n/X Do /X Do \nendstream',
    ])
  }),
  file('pdf', 'brackets in brackets, half a million deep', () =>
    objects([catalog, `<< /Type /Pages /Count 1 /Kids ${repeated('[', 500_000)} >>`]),
  ),
  file('pdf', 'a PDF locked with a password', () =>
    pdfOf(
      [rowsAt(72, 700, [died])],
      `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
    ),
  ),
  file('pdf', 'a PDF that breaks off', () => half(pdfOf([rowsAt(72, 700, [died])]))),
  file('pdf', 'a mark of a PDF and noise', () => `%PDF-1.7\n${repeated('obj endobj 1 0 R << ', 100_000)}`),
  file('pdf', 'words at the ends of the earth', () =>
    stream(
      `BT /F1 1e30 Tf 1e30 -1e30 Td (${died}) Tj ET BT /F1 0 Tf 0 0 Td (x) Tj 1e-30 0 0 1e-30 0 0 Tm (${died}) Tj ET`,
    ),
  ),
  file('pdf', 'forty thousand words in one place', () =>
    stream(repeated('BT /F1 11 Tf 72 700 Td (a) Tj ET BT /F1 7 Tf 73 699 Td (b) Tj ET\n', 20_000)),
  ),
  // Word documents
  file('docx', 'a document of two hundred megabytes of nothing', () => docxOf(repeated(' ', 200 * MB))),
  file('docx', 'a document of a quarter of a million paragraphs', () => docxOf(repeated(wordParagraph(''), 250_000))),
  file('docx', 'entities in entities', () => {
    const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    return docxOf(wordParagraph('').replace('></w:t>', '>&l10;</w:t>'), {
      prologue: `<!DOCTYPE d [<!ENTITY l0 "lol">${laughs}]>`,
    })
  }),
  file('docx', 'an entity that is a file', () =>
    docxOf(wordParagraph(died), { prologue: '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>' }),
  ),
  file('docx', 'tables in tables, a hundred thousand deep', () => docxOf(repeated('<w:tbl><w:tr><w:tc>', 100_000))),
  file('docx', 'a document that breaks off', () => half(docxOf(wordParagraph(died.repeat(100))))),
  file('docx', 'tags that never close', () => docxOf(repeated('<w:t <w:t "', 300_000))),
  // Mails
  file('eml', 'parts in parts, ten thousand deep', () => {
    const open = (at: number): string => `Content-Type: multipart/mixed; boundary="${at}"\r\n\r\n--${at}\r\n`
    return `MIME-Version: 1.0\r\n${Array.from({ length: 10_000 }, (_, at) => open(at)).join('')}${died}`
  }),
  file(
    'eml',
    'headers of ten megabytes',
    () => `MIME-Version: 1.0\r\n${repeated('X-Header: yyyyyyyyyyyyyyyyy\r\n', 350_000)}`,
  ),
  file('eml', 'fifty thousand parts', () =>
    mailOf(
      ['Subject: x'],
      Array.from({ length: 50_000 }, () => ({ headers: ['Content-Type: text/plain'], body: 'a' })),
    ),
  ),
  file('eml', 'a mail in a mail, fifty deep', () =>
    within(Buffer.from(`MIME-Version: 1.0\r\n\r\n${died}`), 50, (mail) =>
      Buffer.from(`MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n${mail}`),
    ),
  ),
  file('eml', 'a bomb attached to a mail', () => mailOf(['Subject: x'], [attached('a.txt.gz', gigabyte())])),
  file('eml', 'a line of ten megabytes', () => `MIME-Version: 1.0\r\nSubject: x\r\n\r\n${repeated('a', 10 * MB)}`),
  file(
    'eml',
    'encoded words without end',
    () => `MIME-Version: 1.0\r\nSubject: ${repeated('=?utf-8?q?=61?= ', 30_000)}\r\n\r\n${died}`,
  ),
]
