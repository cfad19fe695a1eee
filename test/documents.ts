import { bytesOf, type Packed, zipOf } from './archives.ts'

/** Words on a page of a PDF: `x` and `y` of their lower left corner in points from the page's. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
}

/** A PDF of A4 pages in Helvetica; `stream` makes what it draws of a page in its place. */
export const pdfOf = (
  pages: readonly (readonly Placed[] | { readonly stream: Uint8Array; readonly filter: string })[],
  trailer = '',
): Buffer => {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(bytesOf(body))
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] >>`)
  add(font('Helvetica'))
  add(font('Helvetica-Bold'))
  for (const [at, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    )
    const stream = 'stream' in page ? Buffer.from(page.stream) : Buffer.from(page.map(drawn).join(''), 'latin1')
    const filter = 'stream' in page ? ` /Filter ${page.filter}` : ''
    add(
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length}${filter} >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  for (const [index, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.push(at)
    parts.push(object)
    at += object.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const drawn = ({ x, y, text, size = 11, bold = false }: Placed): string =>
  `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET\n`

/** Rows of text from a height downward, `leading` points apart. */
export const rowsAt = (x: number, top: number, texts: readonly string[], size = 11, leading = 13): readonly Placed[] =>
  texts.map((text, at) => ({ x, y: top - at * leading, text, size }))

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paragraph of a Word document, in a style. */
export const wordParagraph = (text: string, style: string | null = null): string =>
  `<w:p>${style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`

/** A Word document of these paragraphs. */
export const docxOf = (
  body: string,
  given: { readonly prologue?: string; readonly parts?: readonly Packed[] } = {},
): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${given.prologue ?? ''}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/styles.xml',
      content:
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>',
    },
    ...(given.parts ?? []),
  ])

/** A part of a mail: its header lines and what stands under them. */
export interface MailPart {
  readonly headers: readonly string[]
  readonly body: string
}

/** A mail of several parts. */
export const mailOf = (headers: readonly string[], parts: readonly MailPart[], kind = 'mixed'): string =>
  [
    'MIME-Version: 1.0',
    ...headers,
    `Content-Type: multipart/${kind}; boundary="=_b"`,
    '',
    ...parts.flatMap(({ headers: own, body }) => ['--=_b', ...own, '', body]),
    '--=_b--',
    '',
  ].join('\r\n')

/** A file attached to a mail. */
export const attached = (name: string, content: string | Uint8Array, type = 'application/octet-stream'): MailPart => ({
  headers: [
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
  ],
  body: bytesOf(content).toString('base64').replace(/.{76}/g, '$&\r\n'),
})
