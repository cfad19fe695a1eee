import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Answer, answer, page, publicAddress, webOf } from './web.ts'

const flood = '<article><h1>Flood</h1><p>At least 12 people died when the river rose, the mayor said.</p></article>'
const read = ['read', '--format', 'jsonl', '--delay', '0']

const zeros = Buffer.alloc(200_000_000)
const bombs = {
  gzip: gzipSync(zeros),
  br: brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: deflateSync(zeros),
}

const breakingOff: Answer = (_, reply) => {
  reply.writeHead(200, { 'content-length': '1000' }).write('<p>At least')
  setTimeout(() => reply.destroy(), 50)
}

const endless: Answer = (_, reply) => {
  const piece = Buffer.alloc(65_536, 'x')
  const more = (): void => {
    while (!reply.destroyed && reply.write(piece));
  }
  reply.writeHead(200).on('drain', more)
  more()
}

interface Read {
  readonly input: string
  readonly url: string
  readonly text: string
}
const readingsIn = (out: string): Read[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('stemma read on addresses of the web', () => {
  it('reads a page and says where it came from, and when', async () => {
    const web = await webOf({ 'coast.test /flood': page(flood) })
    const { code, out, err } = await web.stemma([...read, 'http://coast.test/flood#comments'])
    expect([code, err]).toEqual([0, '1 report read.\n'])
    expect(readingsIn(out)[0]).toMatchObject({
      input: 'http://coast.test/flood#comments',
      url: 'http://coast.test/flood',
      captured: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      text: expect.stringContaining('At least 12 people died'),
    })
    expect(web.requests.map(({ path }) => path)).toEqual(['coast.test /robots.txt', 'coast.test /flood'])
    expect(web.requests[1]!.headers['user-agent']).toMatch(/^Stemma\/\d+\.\d+\.\d+ \(/)
    expect(web.connections()).toEqual([`${publicAddress}:80`, `${publicAddress}:80`])
  })

  it('reads the items of a feed, and makes one record of page and feed', async () => {
    const items = ['12', '13'].map(
      (n) => `<item><title>Flood</title><link>/f${n}</link><description>${n} people died.</description></item>`,
    )
    const feed = `<rss version="2.0"><channel><title>The Coast</title>${items.join('')}</channel></rss>`
    const web = await webOf({
      'coast.test /rss': page(feed, { 'content-type': 'text/xml' }),
      'coast.test /flood': page(flood),
    })
    const { code, out } = await web.stemma([...read, 'http://coast.test/rss'])
    expect(code).toBe(0)
    expect(readingsIn(out).map(({ input, url }) => [input, url])).toEqual([
      ['http://coast.test/rss#1', 'http://coast.test/f12'],
      ['http://coast.test/rss#2', 'http://coast.test/f13'],
    ])
    const record = await web.stemma([
      'record',
      'http://coast.test/rss',
      'http://coast.test/flood',
      '--format',
      'json',
      '--delay',
      '0',
    ])
    expect(record.code).toBe(0)
    expect(JSON.parse(record.out).stories.flatMap(({ reports }: { reports: unknown[] }) => reports)).toHaveLength(3)
  })

  it('touches no network where no address is named', async () => {
    const web = await webOf({})
    const { code } = await web.stemma(['read', 'corpus/ferry-1998/reports', '--quiet'])
    expect([code, web.connections(), web.requests]).toEqual([0, [], []])
  })

  it('unpacks what comes packed, and decodes it as the header says', async () => {
    const packed = (packing: string, bytes: Uint8Array) => page(bytes, { 'content-encoding': packing })
    const web = await webOf({
      'coast.test /gzip': packed('gzip', gzipSync(`${flood}1`)),
      'coast.test /br': packed('br', brotliCompressSync(`${flood}2`)),
      'coast.test /zlib': packed('deflate', deflateSync(`${flood}3`)),
      'coast.test /raw': packed('deflate', deflateRawSync(`${flood}4`)),
      'coast.test /latin': page(Buffer.from('<p>Caf\xe9 fire: two died.</p>', 'latin1'), {
        'content-type': 'text/html; charset=iso-8859-1',
      }),
    })
    const paths = ['gzip', 'br', 'zlib', 'raw', 'latin']
    const { code, out } = await web.stemma([...read, ...paths.map((path) => `http://coast.test/${path}`)])
    expect(code).toBe(0)
    const texts = readingsIn(out).map(({ text }) => text)
    expect(texts.slice(0, 4).every((text) => text.includes('At least 12 people died'))).toBe(true)
    expect(texts[4]).toBe('Café fire: two died.')
  })

  it('follows redirects, five and no more, and none off the public web', async () => {
    const to = (location: string, status = 302) => answer(status, { location })
    const web = await webOf(
      {
        'coast.test /five': to('/4'),
        'coast.test /4': to('/3', 301),
        'coast.test /3': to('http://harbour.test/2', 307),
        'harbour.test /2': to('//coast.test/1', 308),
        'coast.test /1': to('flood', 303),
        'coast.test /flood': page(flood),
        'coast.test /six': to('/five'),
        'coast.test /loop': to('/loop'),
        'coast.test /loopback': to('http://127.0.0.1/'),
        'coast.test /spelled': to('http://0x7f.1:80/'),
        'coast.test /metadata': to('http://169.254.169.254/latest/meta-data/'),
        'coast.test /file': to('file:///etc/passwd'),
        'coast.test /port': to('http://coast.test:6379/'),
        'coast.test /inside': to('http://inside.test/'),
      },
      { 'inside.test': ['10.0.0.7'] },
    )
    const paths = ['five', 'six', 'loop', 'loopback', 'spelled', 'metadata', 'file', 'port', 'inside']
    const { code, out, err } = await web.stemma([...read, ...paths.map((path) => `http://coast.test/${path}`)])
    expect(code).toBe(1)
    expect(readingsIn(out).map(({ url }) => url)).toEqual(['http://coast.test/flood'])
    const whyOf = (path: string) =>
      err.split('\n').find((line) => line.startsWith(`stemma: http://coast.test/${path}: `)) ?? ''
    expect(whyOf('six')).toContain('led on more than 5 times')
    expect(whyOf('loop')).toContain('led on more than 5 times')
    for (const path of ['loopback', 'spelled', 'metadata', 'inside'])
      expect(whyOf(path)).toContain('is not on the public internet')
    expect(whyOf('file')).toContain('file: is not http or https')
    expect(whyOf('port')).toContain('port 6379')
    expect(new Set(web.connections())).toEqual(new Set([`${publicAddress}:80`]))
  })

  it('does as robots.txt asks', async () => {
    const web = await webOf({
      'coast.test /robots.txt': page(
        'User-agent: *\nDisallow: /private\nAllow: /private/open\n\nUser-agent: Stemma\nDisallow: /no-stemma',
      ),
      'coast.test /private': page(flood),
      'coast.test /no-stemma/x': page(flood),
      'broken.test /robots.txt': answer(503),
      'broken.test /flood': page(flood),
      'strict.test /robots.txt': page('User-agent: *\nDisallow: /'),
      'strict.test /flood': page(flood),
      'lead.test /flood': answer(302, { location: 'http://strict.test/flood' }),
    })
    const { out, err } = await web.stemma([
      ...read,
      ...[
        'coast.test/private',
        'coast.test/no-stemma/x',
        'broken.test/flood',
        'strict.test/flood',
        'lead.test/flood',
      ].map((path) => `http://${path}`),
    ])
    expect(readingsIn(out).map(({ url }) => url)).toEqual(['http://coast.test/private'])
    expect(err.match(/robots\.txt of its site asks programs to leave it alone/g)).toHaveLength(3)
    expect(err).toContain('http://broken.test/flood: not fetched: the site is out of order (503)')
    expect(web.requests.map(({ path }) => path)).not.toContain('strict.test /flood')
  })

  it.each<[string, Answer, RegExp]>([
    ['a page that is not there', answer(404), /not there \(404\)/],
    ['a page that is not given out', answer(403), /does not give it out \(403\)/],
    ['a site that asks to wait', answer(429, { 'retry-after': '600' }), /fewer requests \(429\); try again in 10 min/],
    ['an empty page', answer(200), /the page is empty/],
    ['a connection that breaks off', breakingOff, /the connection broke off/],
    ['a reply that is no HTTP', ({ socket }) => socket.end('SSH-2.0-x\r\n\r\n'), /its reply is not HTTP/],
    ['headers without end', answer(200, { 'x-long': 'x'.repeat(20_000) }, 'x'), /headers are larger than 16 KB/],
    ['gzip that is none', page(flood, { 'content-encoding': 'gzip' }), /packed wrongly/],
    [
      'gzip that breaks off',
      page(gzipSync(flood.repeat(50)).subarray(0, 60), { 'content-encoding': 'gzip' }),
      /packed wrongly/,
    ],
    ['a packing we do not know', page(flood, { 'content-encoding': 'zstd' }), /packed as zstd/],
    ['a bomb in gzip', page(bombs.gzip, { 'content-encoding': 'gzip' }), /larger than 20 MB/],
    ['a bomb in brotli', page(bombs.br, { 'content-encoding': 'br' }), /larger than 20 MB/],
    ['a bomb in deflate', page(bombs.deflate, { 'content-encoding': 'deflate' }), /larger than 20 MB/],
    ['a page without end', endless, /larger than 20 MB/],
    ['an image', page(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), /not read: an image/],
  ])('tells of %s in a sentence, and reads the next', async (_, bad, sentence) => {
    const web = await webOf({ 'coast.test /bad': bad, 'coast.test /flood': page(flood) })
    const { code, out, err } = await web.stemma([...read, 'http://coast.test/bad', 'http://coast.test/flood'])
    expect(code).toBe(1)
    expect(err).toMatch(sentence)
    expect(err).toMatch(/^stemma: http:\/\/coast\.test\/bad: .+; .+\n1 report read, 1 refused\.\n$/)
    expect(err).not.toContain('fault')
    expect(readingsIn(out)).toHaveLength(1)
  })
})

/** Ways to spell an address that is not on the public internet, or no address to fetch at all. */
const elsewhere = `
http://127.0.0.1/ http://127.1/ http://127.0.1/ http://2130706433/ http://0x7f000001/ http://0x7f.0x0.0x0.0x1/
http://0177.0.0.1/ http://017700000001/ http://127.0.0.1./ http://127.000.000.001/ http://0/ http://0.0.0.0/
http://①②⑦.⓪.⓪.①/ http://１２７.０.０.１/ http://127。0。0。1/ http://%31%32%37.0.0.1/ http://127.0.0.1:80/ http://127.0.0.1:443/
https://127.0.0.1/ HTTP://127.0.0.1/ http:127.0.0.1 http:////127.0.0.1/ http:\\\\127.0.0.1\\x
http://10.0.0.1/ http://172.16.5.4/ http://192.168.0.1/ http://169.254.169.254/latest/meta-data/ http://0xA9FEA9FE/ http://2852039166/
http://100.64.0.1/ http://192.0.2.1/ http://198.18.0.1/ http://224.0.0.1/ http://255.255.255.255/ http://240.0.0.1/
http://[::1]/ http://[::]/ http://[0:0:0:0:0:0:0:1]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[::127.0.0.1]/
http://[64:ff9b::7f00:1]/ http://[64:ff9b::10.0.0.1]/ http://[2002:7f00:1::]/ http://[2001:0:7f00:1::]/ http://[fe80::1]/ http://[fe80::1%25eth0]/
http://[fd00::1]/ http://[fec0::1]/ http://[ff02::1]/ http://[2001:db8::1]/
http://localhost/ http://localhost./ http://LOCALHOST/ http://localtest.test/ http://xn--bcher-kva.test/ http://bücher.test/ http://six.test/
http://mixed.test/ http://user@127.0.0.1/ http://coast.test@127.0.0.1/ http://user:secret@coast.test/ http://coast.test%00.127.0.0.1/
http://127.0.0.1%2f@coast.test/ http://coast.test:22/ http://coast.test:6379/ http://coast.test:8080/ http://coast.test:0/ http://coast.test:65536/
ftp://coast.test/ file:///etc/passwd gopher://127.0.0.1:6379/_x ws://127.0.0.1/ unix:///var/run/x http:// http://. http://-/ https://[::1
`
  .split(/\s+/)
  .filter((spelling) => spelling !== '')

describe('addresses that are not of the public web', () => {
  const names = {
    localhost: ['127.0.0.1', '::1'],
    'localhost.': ['127.0.0.1'],
    'localtest.test': ['127.0.0.1'],
    'xn--bcher-kva.test': ['10.1.2.3'],
    'six.test': ['::ffff:192.168.0.1'],
    'mixed.test': [publicAddress, '10.0.0.1'],
  }

  it(`are refused however they are spelled (${elsewhere.length} spellings): no socket is given one`, async () => {
    const web = await webOf({ 'coast.test /': page(flood) }, names)
    const { code, out, err } = await web.stemma([...read, ...elsewhere])
    expect([code, out]).toEqual([1, ''])
    const refused = err.split('\n').filter((line) => line.startsWith('stemma: '))
    expect(refused).toHaveLength(new Set(elsewhere).size)
    for (const line of refused) expect(line).toMatch(/: .+; .+/)
    expect(err).not.toContain('fault')
    expect([web.connections(), web.requests]).toEqual([[], []])
  })

  it('are refused when a name comes to mean one between two look-ups', async () => {
    const web = await webOf(
      { 'coast.test /flood': page(flood), 'rebind.test /flood': page(flood) },
      { 'rebind.test': [[publicAddress], ['127.0.0.1'], ['10.0.0.1']] },
    )
    const { err } = await web.stemma([...read, 'http://rebind.test/flood', 'http://coast.test/flood'])
    expect(err).toContain('http://rebind.test/flood: not fetched: 127.0.0.1 is not on the public internet')
    expect(new Set(web.connections())).toEqual(new Set([`${publicAddress}:80`]))
    expect(web.requests.map(({ path }) => path)).not.toContain('rebind.test /flood')
  })
})
