import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answerOf, tarOf, warcGzOf, warcOf, zipOf } from './archives.ts'
import { folderOf, type Run, stemma } from './command-line.ts'
import { attached, docxOf, mailOf, pdfOf, rowsAt, wordParagraph } from './documents.ts'

const flood = 'At least 12 people died when the river rose, the mayor said.'
const fire = 'Two firefighters were injured in the blaze, officials said on Monday.'
const page = (title: string, text = flood): string =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`

interface Read {
  readonly input: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly captured: string | null
}

const readIn = async (
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Run & { readonly readings: readonly Read[] }> => {
  const run = await stemma(['read', '.', '--format', 'jsonl'], { cwd: folderOf(files) })
  const lines = run.out.split('\n').filter((line) => line !== '')
  return { ...run, readings: lines.map((line) => JSON.parse(line) as Read) }
}

const inputs = ({ readings }: { readonly readings: readonly Read[] }): string[] => readings.map(({ input }) => input)

describe('archives of files', () => {
  it('a ZIP: its files by name, those of no kind that is read counted, links not followed', async () => {
    const run = await readIn({
      'a.zip': zipOf([
        { name: 'folder/', content: '' },
        { name: 'folder/flood.html', content: page('Flood') },
        { name: 'fire.txt', content: fire, stored: true },
        { name: 'photo.jpg', content: 'x' },
        { name: '.hidden.txt', content: 'No.' },
        { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
      ]),
    })
    expect(inputs(run)).toEqual(['./a.zip › folder/flood.html', './a.zip › fire.txt'])
    expect(run.readings[1]!.text).toBe(fire)
    expect([run.code, run.err]).toEqual([0, '2 reports read, 2 other files passed over (1 .jpg, 1 link).\n'])
  })

  it('names in an archive lead nowhere and steer nothing', async () => {
    const names = ['../../etc/cron.txt', '/etc/passwd.txt', 'C:\\up\\..\\b.txt', 'a\x1b[2J › \u202Etxt.exe.txt']
    const files = names.map((name, at) => ({ name, content: `At least ${at + 2} people died, police said.` }))
    const zip = await readIn({ 'a.zip': zipOf(files) })
    expect(inputs(zip)).toEqual([
      './a.zip › ../../etc/cron.txt',
      './a.zip › /etc/passwd.txt',
      './a.zip › C:/up/../b.txt',
      './a.zip › a\\u001b[2J \\u203a \\u202etxt.exe.txt',
    ])
    const tar = await readIn({ 'a.tar': tarOf(files) })
    expect(tar.readings).toHaveLength(4)
    expect(zip.err + tar.err).toBe('4 reports read.\n4 reports read.\n')
  })

  it('a tar, packed or not: links and folders are no reports', async () => {
    const tar = tarOf([
      { name: 'reports', type: '5' },
      { name: 'reports/flood.txt', content: flood },
      { name: 'reports/away.txt', type: '2' },
      { name: 'reports/again.txt', type: '1' },
      { name: 'reports/fire.txt', content: fire },
    ])
    const run = await readIn({ 'a.tar': tar })
    expect(inputs(run)).toEqual(['./a.tar › reports/flood.txt', './a.tar › reports/fire.txt'])
    expect(run.err).toBe('2 reports read, 2 other files passed over (2 link).\n')
    for (const name of ['a.tgz', 'a.tar.gz'])
      expect((await readIn({ [name]: gzipSync(tar) })).readings.map(({ text }) => text)).toEqual([flood, fire])
  })

  it('one file packed by gzip is that file', async () => {
    const run = await readIn({ 'a.txt.gz': gzipSync(flood), 'b.html.gz': gzipSync(page('Fire', fire)) })
    expect(run.readings.map(({ input, text }) => [input, text])).toEqual([
      ['./a.txt.gz', flood],
      ['./b.html.gz', `Fire\n\n${fire}`],
    ])
  })

  it('archives in archives, three deep and no deeper', async () => {
    const within = (depth: number): Buffer =>
      depth === 0
        ? zipOf([{ name: 'flood.txt', content: flood }])
        : zipOf([
            { name: `${depth}.zip`, content: within(depth - 1), stored: true },
            { name: `${depth}.txt`, content: `At least ${depth} people died.` },
          ])
    const run = await readIn({ 'a.zip': within(3) })
    expect(run.code).toBe(1)
    expect(inputs(run)).toEqual(['./a.zip › 3.zip › 2.zip › 1.txt', './a.zip › 3.zip › 2.txt', './a.zip › 3.txt'])
    expect(run.err).toMatch(
      /^stemma: \.\/a\.zip › 3\.zip › 2\.zip › 1\.zip: unread: .+; unpack it .+\n3 reports read, 1 refused\.\n$/,
    )
  })

  it('the same bytes are one report, wherever they stand', async () => {
    const run = await readIn({
      'a.txt': flood,
      'b.zip': zipOf([{ name: 'c.txt', content: flood }]),
      'd.warc': warcOf([{ url: 'https://x.test/', content: answerOf(flood, { type: 'text/plain' }) }]),
    })
    expect(inputs(run)).toEqual(['./a.txt'])
    expect(run.err).toBe('1 report read, 2 known already (the same bytes).\n')
  })

  it('rows, feeds and what --from names are read in archives too', async () => {
    const run = await readIn({
      'a.zip': zipOf([
        { name: 'rows.jsonl', content: `${JSON.stringify({ id: 'row', text: flood })}\n{}\n` },
        {
          name: 'feed.xml',
          content: `<rss version="2.0"><channel><title>Wire</title><item><title>Fire</title><description>${fire}</description></item></channel></rss>`,
        },
        { name: 'other.xml', content: '<other/>' },
      ]),
    })
    expect(inputs(run)).toEqual(['./a.zip › rows.jsonl:1', './a.zip › feed.xml#1'])
    expect(run.err).toContain('stemma: ./a.zip › rows.jsonl:2: a report needs "text" or "html"\n')
    expect(run.err).toContain('1 other file passed over (1 .xml)')
    const { out } = await stemma(['read', '-', '--format', 'jsonl', '--from', 'tar'], {
      input: tarOf([{ name: 'a.txt', content: flood }]),
    })
    expect(JSON.parse(out).input).toBe('- › a.txt')
  })
})

describe('web archives', () => {
  const records = [
    { type: 'warcinfo', content: 'software: a crawler' },
    { type: 'request', url: 'https://coast.test/flood', content: 'GET /flood HTTP/1.1\r\n\r\n' },
    { url: 'https://coast.test/flood', content: answerOf(page('Flood')), headers: { 'WARC-Payload-Digest': 'sha1:A' } },
    {
      url: 'https://coast.test/fire',
      date: '2022-01-11T09:30:00Z',
      content: answerOf(gzipSync(page('Fire', fire)), { headers: { 'Content-Encoding': 'gzip' } }),
    },
    { url: 'https://coast.test/logo.png', content: answerOf('x', { type: 'image/png' }) },
    { url: 'https://coast.test/gone', content: answerOf(page('Gone'), { status: '404 Not Found' }) },
    { url: 'https://coast.test/moved', content: answerOf('', { status: '301 Moved' }) },
    {
      type: 'revisit',
      url: 'https://coast.test/flood?again',
      content: '',
      headers: { 'WARC-Payload-Digest': 'sha1:A' },
    },
    { type: 'revisit', url: 'https://coast.test/other', content: '', headers: { 'WARC-Payload-Digest': 'sha1:B' } },
  ]

  it.each([
    ['a.warc', warcOf(records)],
    ['a.warc.gz', warcGzOf(records)],
    ['a.warc.gz', gzipSync(warcOf(records))],
  ])('%s: pages with their address and when they were captured, all else counted', async (name, bytes) => {
    const run = await readIn({ [name]: bytes })
    expect(run.readings).toMatchObject([
      {
        input: `./${name} › https://coast.test/flood`,
        url: 'https://coast.test/flood',
        captured: '2022-01-10T08:00:00Z',
        title: 'Flood',
      },
      { url: 'https://coast.test/fire', captured: '2022-01-11T09:30:00Z', text: `Fire\n\n${fire}` },
    ])
    expect(run.code).toBe(0)
    expect(run.err).toBe(
      '2 reports read, 1 known already (the same bytes), 6 records passed over (1 warcinfo record, 1 request record, 1 image/png, 1 status 404, 1 status 301, 1 revisit of what is not in this archive).\n',
    )
  })

  it('joins chunks, and takes the encoding that the server named', async () => {
    const latin = Buffer.from('<p>In Nový Jičín 12 people died, the mayor said.</p>', 'utf8')
    const czech = Buffer.from([...Buffer.from('<p>In Nov'), 0xfd, ...Buffer.from(' 12 people died, police said.</p>')])
    const chunked = `1b\r\n<p>At least 12 people died,\r\n13\r\n the mayor said.</p>\r\n0\r\n\r\n`
    const headers = { 'Transfer-Encoding': 'chunked' }
    const run = await readIn({
      'a.warc': warcOf([
        { url: 'https://x.test/1', content: answerOf(chunked, { headers }) },
        { url: 'https://x.test/2', content: answerOf(latin, { headers }) },
        { url: 'https://x.test/3', content: answerOf(czech, { type: 'text/html; charset="windows-1250"' }) },
      ]),
    })
    expect(run.readings.map(({ text }) => text)).toEqual([
      'At least 12 people died, the mayor said.',
      'In Nový Jičín 12 people died, the mayor said.',
      'In Nový 12 people died, police said.',
    ])
  })

  it('a WACZ is read by its captures alone', async () => {
    const run = await readIn({
      'a.wacz': zipOf([
        { name: 'datapackage.json', content: '{"profile":"data-package","wacz_version":"1.1.1"}' },
        { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}\n{"id":"1","text":"A page."}\n' },
        { name: 'indexes/index.cdx.gz', content: gzipSync('x'), stored: true },
        { name: 'archive/data.warc.gz', content: warcGzOf(records.slice(0, 3)), stored: true },
      ]),
    })
    expect(inputs(run)).toEqual(['./a.wacz › archive/data.warc.gz › https://coast.test/flood'])
    expect(run.err).toMatch(/^1 report read, 3 other files passed over \(.*\), 2 records passed over/)
  })

  it('a record with a wrong length costs itself, not those after it', async () => {
    const bytes = Buffer.concat([
      warcOf([{ url: 'https://x.test/1', content: answerOf(page('One')), headers: { 'Content-Length': '40' } }]),
      warcOf([{ url: 'https://x.test/2', content: answerOf(page('Two', fire)) }]),
    ])
    const run = await readIn({ 'a.warc': bytes })
    expect(run.readings.map(({ url }) => url)).toContain('https://x.test/2')
    expect(run.err).toMatch(/^stemma: \.\/a\.warc: not read: \d+ bytes that are no record; .+$/m)
  })
})

describe('mails', () => {
  const headers = [
    'From: "Coast Wire" <desk@coast.test>',
    'Subject: =?utf-8?q?Flood_kills_12?=',
    'Date: Mon, 10 Jan 2022 08:00:00 +0000',
  ]
  const text = { headers: ['Content-Type: text/plain; charset=windows-1252'], body: flood }

  it('sender, subject and date stand for outlet, title and publication', async () => {
    const run = await readIn({ 'a.eml': mailOf(headers, [text], 'alternative') })
    expect(run.readings).toMatchObject([
      {
        input: './a.eml',
        text: flood,
        outlet: 'Coast Wire',
        title: 'Flood kills 12',
        published: '2022-01-10T08:00:00+00:00',
      },
    ])
  })

  it('a page that a browser saved in one file has its address, and was captured then', async () => {
    const saved = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://coast.test/flood',
      'Subject: Tab',
      ...headers.slice(2),
    ]
    const html = {
      headers: ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable'],
      body: page('Flood'),
    }
    const run = await readIn({ 'a.mhtml': mailOf(saved, [html], 'related') })
    expect(run.readings).toMatchObject([
      {
        title: 'Flood',
        url: 'https://coast.test/flood',
        captured: '2022-01-10T08:00:00+00:00',
        outlet: 'coast.test',
        published: null,
      },
    ])
  })

  it('what is attached is an input of its own, archives and mails among it', async () => {
    const inner = `MIME-Version: 1.0\r\nFrom: a@b.test\r\nContent-Type: text/html\r\n\r\n${page('Fire', fire)}`
    const run = await readIn({
      'a.eml': mailOf(headers, [
        text,
        attached('three.zip', zipOf([{ name: 'x/three.txt', content: 'At least 3 people died, police said.' }])),
        { headers: ['Content-Type: message/rfc822'], body: inner },
        attached('logo.png', 'x', 'image/png'),
      ]),
    })
    expect(inputs(run)).toEqual(['./a.eml', './a.eml › three.zip › x/three.txt', './a.eml › part.eml'])
    expect(run.err).toBe('3 reports read, 1 other file passed over (1 .png).\n')
  })
})

describe('Word documents', () => {
  it('headings, paragraphs, lists and notes; nothing that was struck out', async () => {
    const struck =
      '<w:p><w:del><w:r><w:delText>Nobody died. </w:delText></w:r></w:del><w:r><w:t>Two died &amp; four were hurt.</w:t></w:r></w:p>'
    const listed = '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Three missing</w:t></w:r></w:p>'
    const body = wordParagraph('Flood kills 12', 'Titel') + wordParagraph(flood) + struck + listed
    const footnotes = {
      name: 'word/footnotes.xml',
      content: `<w:footnotes xmlns:w="x"><w:footnote>${wordParagraph('By the ministry’s count.')}</w:footnote></w:footnotes>`,
    }
    const run = await readIn({ 'a.docx': docxOf(body, { parts: [footnotes] }) })
    expect(run.readings).toMatchObject([
      {
        title: 'Flood kills 12',
        text: `Flood kills 12\n\n${flood}\n\nTwo died & four were hurt.\n\nThree missing\n\nBy the ministry’s count.`,
      },
    ])
  })

  it('is known by its parts where its name does not tell', async () => {
    const run = await stemma(['read', '-', '--format', 'jsonl'], { input: docxOf(wordParagraph(flood)) })
    expect(JSON.parse(run.out).text).toBe(flood)
  })
})

describe('PDFs', () => {
  const head = { x: 72, y: 810, text: 'River Authority · 11/22/26, 9:25 AM', size: 8 }
  const foot = (number: number) => ({ x: 290, y: 30, text: `${number}`, size: 8 })
  const report = pdfOf([
    [
      head,
      { x: 72, y: 740, text: 'Flood kills twelve in two towns', size: 22 },
      ...rowsAt(72, 700, [
        'At least 12 people died when the river rose, the',
        'mayor said. Emer-',
        'gency teams were sent, and 30 long-',
        'term shelters stood open.',
      ]),
      ...rowsAt(330, 700, [
        'The ministry said 40 people were hurt',
        'in the town below. Its hospital was',
        'full, and the gov-',
        'ernment denied that anyone died in the',
      ]),
      foot(1),
    ],
    [
      head,
      ...rowsAt(72, 760, ['storm itself. Three were missing, the governor said.', 'Long-term shelters were promised.']),
      foot(2),
    ],
  ])

  it('columns one after the other, parted words whole, heads and page numbers apart', async () => {
    const run = await stemma(['read', 'a.pdf', '--format', 'jsonl'], { cwd: folderOf({ 'a.pdf': report }) })
    const reading = JSON.parse(run.out)
    const zones = reading.zones.map((zone: { kind: string; span: [number, number] }) => [
      zone.kind,
      reading.text.slice(...zone.span),
    ])
    expect(zones.filter(([kind]: [string]) => kind !== 'furniture')).toEqual([
      ['headline', 'Flood kills twelve in two towns'],
      [
        'body',
        'At least 12 people died when the river rose, the mayor said. Emergency teams were sent, and 30 long-term shelters stood open.',
      ],
      [
        'body',
        'The ministry said 40 people were hurt in the town below. Its hospital was full, and the government denied that anyone died in the storm itself. Three were missing, the governor said. Long-term shelters were promised.',
      ],
    ])
    expect(zones.filter(([kind]: [string]) => kind === 'furniture').map(([, text]: [string, string]) => text)).toEqual([
      'River Authority',
      '· 11/22/26, 9:25 AM',
      '1',
      'River Authority',
      '· 11/22/26, 9:25 AM',
      '2',
    ])
    expect(reading.pages.map(({ page }: { page: number }) => page)).toEqual([1, 2])
    const [start] = reading.pages[1].span
    expect(reading.text.slice(start, start + 14)).toBe('storm itself. ')
  })

  it('the page of a claim is printed, and told by stemma why', async () => {
    const cwd = folderOf({ 'a.pdf': report })
    const { out } = await stemma(['read', 'a.pdf'], { cwd })
    expect(out).toMatch(/page 1, line \d+ · f-/)
    const why = await stemma(['why', 'three were missing', 'a.pdf'], { cwd })
    expect(why.out).toMatch(/page 2, line \d+/)
  })

  it('a note behind a number is no digit of it', async () => {
    const pdf = pdfOf([
      [
        { x: 72, y: 700, text: 'At least 164' },
        { x: 134, y: 704, text: '3', size: 9 },
        { x: 142, y: 700, text: 'people were killed, the ministry said.' },
      ],
    ])
    const run = await readIn({ 'a.pdf': pdf })
    expect(run.readings[0]!.text).toBe('At least 164 ³ people were killed, the ministry said.')
    const { claims } = JSON.parse(run.out)
    expect(claims.find(({ kind }: { kind: string }) => kind === 'figure')).toMatchObject({ value: 164 })
  })

  it('without pdfjs-dist, says how to install it, and reads the others', async () => {
    const hooks =
      'export const resolve=(name,context,next)=>{if(name.startsWith("pdfjs-dist"))throw Object.assign(new Error(name),{code:"ERR_MODULE_NOT_FOUND"});return next(name,context)}'
    const start = `import{register}from"node:module";register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)})`
    const cwd = folderOf({ 'a.pdf': report, 'b.txt': flood })
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(start)}` }
    const run = await stemma(['read', '.', '--format', 'jsonl'], { cwd, env })
    expect(run.err).toMatch(
      /^stemma: \.\/a\.pdf: not read: PDFs are read by pdfjs-dist, .+; run "npm install .+\n1 report read, 1 refused\.\n$/,
    )
    expect(JSON.parse(run.out).text).toBe(flood)
  })

  it('a PDF of pictures says what to do', async () => {
    const run = await readIn({ 'a.pdf': pdfOf([[]]) })
    expect(run.err).toMatch(/^stemma: \.\/a\.pdf: not read: .*; run text recognition \(OCR\) over it\n/)
  })
})
