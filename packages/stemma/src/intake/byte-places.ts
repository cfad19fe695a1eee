import type { Span } from '@stemma/engine'
import { type Decoded, isSingle, streamed } from './encoding.ts'
import type { Source } from './source.ts'

/**
 * Where stretches of decoded text stand in the bytes they were decoded from. Bytes that only together mean something
 * (half a character, an escape) are taken whole.
 *
 * @param spans in UTF-16 units of `decoded.text`, in order and apart
 */
export const bytePlaces = (source: Source, decoded: Decoded, spans: readonly Span[]): readonly Span[] => {
  const { encoding, mark } = decoded
  if (isSingle(encoding)) return spans.map(({ start, end }) => ({ start: start + mark, end: end + mark }))
  if (encoding.startsWith('utf-16') && typeof source !== 'string')
    return spans.map(({ start, end }) => ({ start: mark + 2 * start, end: Math.min(source.length, mark + 2 * end) }))
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const steps = encoding === 'utf-8' ? utf8Steps(bytes, mark) : streamedSteps(bytes, encoding)
  const places: Span[] = []
  let { done, value: step } = steps.next()
  for (const { start, end } of spans) {
    while (!done && step!.units <= start) ({ done, value: step } = steps.next())
    const from = done ? bytes.length : step!.start
    while (!done && step!.units < end) ({ done, value: step } = steps.next())
    places.push({ start: from, end: done ? bytes.length : step!.end })
  }
  return places
}

/** Bytes that are decoded together, and how many UTF-16 units the text has after them. */
interface Step extends Span {
  readonly units: number
}

/** UTF-8 as the Encoding Standard decodes it: a broken character is as many bytes as could still have become one. */
function* utf8Steps(bytes: Uint8Array, mark: number): Generator<Step, undefined> {
  let units = 0
  for (let start = mark; start < bytes.length; ) {
    const lead = bytes[start]!
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    let end = start + 1
    for (; end < start + length; end += 1) {
      const [least, most] = end === start + 1 ? (second[lead] ?? any) : any
      const byte = bytes[end]
      if (byte === undefined || byte < least || byte > most) break
    }
    units += length === 4 && end === start + 4 ? 2 : 1
    yield { start, end, units }
    start = end
  }
}

const any = [0x80, 0xbf] as const
const second: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
}

function* streamedSteps(bytes: Uint8Array, encoding: string): Generator<Step, undefined> {
  const decode = streamed(encoding)
  let units = 0
  let start = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const { length } = decode(bytes.subarray(at, at + 1))
    if (length === 0) continue
    units += length
    yield { start, end: at + 1, units }
    start = at + 1
  }
}
