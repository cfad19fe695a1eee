import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical, type Json } from '../../packages/stemma/src/journal/canonical.ts'
import { type Act, bodyOf, entryAfter, faultOf, type Head, nothing } from '../../packages/stemma/src/journal/entry.ts'

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'A. Weaver', engine: 'stemma 0.1.0', rules: 'r1' }
const anyText = fc.string({ unit: 'binary' })
const anyJson = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  anyText.map((casebook) => ({ kind: 'opened' as const, casebook })),
  fc.record({ source: fc.nat(), why: anyText }).map((of) => ({ kind: 'refused' as const, ...of })),
  fc
    .record({ decision: anyJson, key: fc.option(anyText) })
    .map((of) => ({ kind: 'decision', ...of }) as unknown as Act),
)

/** The names of every object in another order. */
const turnedRound = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(turnedRound)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([name, field]) => [name, turnedRound(field)]),
        )
      : value

it('canonical JSON is one text for a value, whatever the order of its names, and says the value', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonical(value)
      expect(canonical(turnedRound(value))).toBe(text)
      expect(canonical(JSON.parse(text) as Json)).toBe(text)
    }),
  )
})

it('canonical JSON is well-formed Unicode whatever a report held', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units)
      const written = canonical({ [text]: text })
      expect(written).not.toMatch(/\p{Surrogate}/u)
      expect(JSON.parse(written)).toEqual({ [text]: text })
    }),
  )
})

it('any acts make a journal that follows, and any change of what one says is found', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (acts, which, where) => {
      let head: Head = { seq: 0, hash: nothing }
      const rows = acts.map((act) => {
        const before = head
        const entry = entryAfter(head, stamp, act)
        head = entry
        return { before, body: bodyOf(entry), hash: entry.hash }
      })
      expect(rows.map(({ before, body, hash }) => faultOf(body, hash, before))).toEqual(rows.map(() => null))
      const { before, body, hash } = rows[which % rows.length]!
      const at = where % body.length
      const changed = `${body.slice(0, at)}${body[at] === 'x' ? 'y' : 'x'}${body.slice(at + 1)}`
      expect(faultOf(changed, hash, before)).toBe('what it says is not what was hashed')
    }),
  )
})
