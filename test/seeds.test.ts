import type { Reading, ReadingClaim } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { readFolder } from './reading.ts'

/**
 * The five reports of January 2022 as their outlets printed them. They are not part of the project: the environment says
 * where they are, and without them there is nothing to test.
 */
const folder = process.env.STEMMA_SEEDS

type Figure = Extract<ReadingClaim, { kind: 'figure' }>

const readings: readonly Reading[] = folder === undefined ? [] : readFolder(folder)

const figuresOf = (at: number): Figure[] => readings[at]!.claims.filter((claim) => claim.kind === 'figure')
const said = (claim: ReadingClaim): string => claim.attribution.map((hop) => hop.name).join(' ← ')

/** The figures of a report that count so many of a measure. */
const found = (at: number, measure: Figure['measure'], value: number): Figure[] =>
  figuresOf(at).filter((figure) => figure.measure === measure && figure.value === value)

describe.skipIf(folder === undefined)('the five reports of January 2022', () => {
  it('are five', () => expect(readings).toHaveLength(5))

  it.each([
    [0, 'detained', 8000, 'nearly'],
    [0, 'detained', 7939, 'exact'],
    [0, 'killed', 164, 'exact'],
    [0, 'killed', 18, 'at-least'],
    [1, 'detained', 10_000, 'nearly'],
    [1, 'other', 20_000, 'exact'],
    [2, 'detained', 8000, 'nearly'],
    [2, 'detained', 7939, 'exact'],
    [2, 'killed', 160, 'more-than'],
    [2, 'deployed', 2500, 'exact'],
    [3, 'detained', 8000, 'about'],
    [3, 'detained', 7939, 'exact'],
    [3, 'killed', 164, 'at-least'],
    [3, 'killed', 3, 'exact'],
    [3, 'killed', 16, 'at-least'],
    [4, 'detained', 5800, 'about'],
    [4, 'killed', 26, 'exact'],
    [4, 'killed', 16, 'exact'],
    [4, 'deployed', 2500, 'about'],
  ] as const)('report %i: %s %i, %s', (at, measure, value, bound) => {
    expect(found(at, measure, value).map((figure) => figure.bound)).toContain(bound)
  })

  it('say who counted the detained, and as of when', () => {
    expect(found(0, 'detained', 7939)).toMatchObject([{ asOf: '2022-01-10', asOfInferred: false }])
    expect(said(found(0, 'detained', 7939)[0]!)).toMatch(/Interior Ministry/i)
    expect(found(1, 'detained', 10_000).map(said).join()).toMatch(/interior ministry/i)
    expect(found(2, 'detained', 7939).map(said).join()).toMatch(/interior ministry/i)
    expect(found(3, 'detained', 7939).map(said).join()).toMatch(/Interior Ministry/i)
    expect(found(4, 'detained', 5800).map(said).join()).toMatch(/president’s office/i)
  })

  it('rest 164 on a post that was deleted and not confirmed', () => {
    const dead = found(0, 'killed', 164)
    expect(dead.map((figure) => figure.standing)).toEqual(dead.map(() => 'withdrawn'))
    expect(dead.map(said).join()).toMatch(/post ← .*media/)
    const standings = readings[0]!.claims.filter((claim) => claim.kind === 'standing')
    for (const type of ['unconfirmed', 'withdrawn'] as const) {
      const of = standings.filter((claim) => claim.type === type).flatMap((claim) => claim.of)
      expect(of).toEqual(expect.arrayContaining(dead.map((figure) => figure.id)))
    }
  })

  it('keep parts with their wholes and populations apart', () => {
    const [children] = found(3, 'killed', 3)
    expect(children).toMatchObject({ population: 'children', subsetOf: found(3, 'killed', 164)[0]!.id })
    expect(found(3, 'killed', 16)[0]?.population).toBe('security-forces')
    expect(found(4, 'killed', 26)[0]?.population).toBe('protesters')
    expect(found(4, 'killed', 16)[0]?.population).toBe('security-forces')
  })

  it('give nothing from a list of headlines of later years', () => {
    const { claims, text, zones } = readings[2]!
    const furniture = zones.filter((zone) => zone.kind === 'furniture')
    const list = furniture.filter((zone) => /Nvidia|National Guard|flash floods|abducts/.test(text.slice(...zone.span)))
    expect(list).toHaveLength(4)
    for (const claim of claims) {
      for (const zone of furniture) expect(claim.span[0] >= zone.span[1] || claim.span[1] <= zone.span[0]).toBe(true)
    }
  })

  it('name a paper that is quoted as the one who reports', () => {
    const quoted = readings[3]!.claims.filter((claim) => claim.kind === 'quotation').map(said)
    expect(quoted.some((chain) => chain.includes('SF Gate'))).toBe(true)
  })

  it('record what officials did not say', () => {
    const silent = readings[4]!.claims.filter((claim) => claim.kind === 'standing' && claim.type === 'silence')
    expect(silent.length).toBeGreaterThanOrEqual(2)
  })
})
