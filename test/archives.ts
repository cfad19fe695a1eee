import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A file to put into an archive. */
export interface Packed {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** Packed already; `content` says only how large it is to be. */
  readonly deflated?: Uint8Array
  readonly stored?: boolean
  readonly flags?: number
  readonly method?: number
  /** What the archive says of its length, if not the truth. */
  readonly size?: number
  /** Where its header is said to stand, if not where it does. */
  readonly offset?: number
  /** Unix mode, as `0o120777` of a link. */
  readonly mode?: number
}

export const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.length)

/** A ZIP archive, as PKWARE's APPNOTE has it. */
export const zipOf = (files: readonly Packed[], given: { readonly count?: number } = {}): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const file of files) {
    const name = bytesOf(file.name)
    const content = bytesOf(file.content)
    const data = file.deflated ?? (file.stored === true ? content : deflateRawSync(content))
    const method = file.method ?? (file.stored === true && file.deflated === undefined ? 0 : 8)
    const size = file.size ?? content.length
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(file.flags ?? 0x800, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\x03\x04'), common, name, Buffer.from(data))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(file.offset ?? at, 10)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, tail, name)
    at += 30 + name.length + data.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE((given.count ?? files.length) & 0xffff, 4)
  end.writeUInt16LE((given.count ?? files.length) & 0xffff, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, list, Buffer.from('PK\x05\x06'), end])
}

/** A file in a tar archive. */
export interface Tarred {
  readonly name: string
  readonly content?: string | Uint8Array
  /** `0` file, `1` and `2` links, `5` folder, `x` extended header. */
  readonly type?: string
  readonly size?: number
}

/** A tar archive (POSIX ustar). */
export const tarOf = (files: readonly Tarred[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(({ name, content = '', type = '0', size }) => {
      const bytes = bytesOf(content)
      const header = Buffer.alloc(512)
      header.write(name.slice(0, 100), 0)
      header.write('0000644\0' + '0000000\0' + '0000000\0', 100)
      header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124)
      header.write('00000000000\0', 136)
      header.write('        ', 148)
      header.write(type, 156)
      header.write(type === '1' || type === '2' ? '/etc/passwd' : '', 157)
      header.write('ustar\x0000', 257, 'latin1')
      const sum = header.reduce((total, byte) => total + byte, 0)
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
      return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
    }),
    Buffer.alloc(1024),
  ])

/** A record of a web archive. */
export interface Warced {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly content: string | Uint8Array
}

/** A record of a WARC file (ISO 28500), as bytes. */
export const recordOf = ({
  type = 'response',
  url,
  date = '2022-01-10T08:00:00Z',
  headers = {},
  content,
}: Warced): Buffer => {
  const bytes = bytesOf(content)
  const lines = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${crc32(bytes).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000>`,
    'WARC-Date': date,
    ...(url === undefined ? {} : { 'WARC-Target-URI': url }),
    'Content-Length': `${bytes.length}`,
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

export const warcOf = (records: readonly Warced[]): Buffer => Buffer.concat(records.map(recordOf))

/** Each record packed by itself, as crawlers write them. */
export const warcGzOf = (records: readonly Warced[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(recordOf(record))))

/** What a server answered. */
export const answerOf = (
  body: string | Uint8Array,
  { status = '200 OK', type = 'text/html; charset=utf-8', headers = {} as Readonly<Record<string, string>> } = {},
): Buffer => {
  const lines = Object.entries({ 'Content-Type': type, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), bytesOf(body)])
}
