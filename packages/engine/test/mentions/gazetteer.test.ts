import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gazetteer } from '../../src/mentions/parties/gazetteer.ts'
import { readParties } from './reading.ts'

const bytes = readFileSync(new URL('../../src/language/en/model/places.bin', import.meta.url))
const places = gazetteer(bytes)
const first = (name: string) => places.find(name)[0]

describe('gazetteer', () => {
  it('knows a capital by its older name', () => {
    expect(first('Kiev')).toMatchObject({ name: 'Kyiv', country: 'Ukraine', capital: true })
    expect(first('Alma-Ata')?.name).toBe('Almaty')
  })

  it('finds a name whatever its marks and case', () => {
    expect(first('SAO PAULO')?.country).toBe('Brazil')
    expect(first('são paulo')?.country).toBe('Brazil')
  })

  it('puts a country before anything of its name, and keeps the rest', () => {
    const found = places.find('Georgia')
    expect(found.map(({ kind }) => kind).slice(0, 2)).toEqual(['country', 'region'])
  })

  it('gives coordinates to about a kilometre', () => {
    const { latitude, longitude } = first('Paris')!
    expect(Math.abs(latitude! - 48.853)).toBeLessThan(0.01)
    expect(Math.abs(longitude! - 2.349)).toBeLessThan(0.01)
  })

  it('knows the country of an adjective and the state of a postal code', () => {
    expect(places.demonym('Kazakhs')?.name).toBe('Kazakhstan')
    expect(places.postal('TX')?.name).toBe('Texas')
  })

  it('finds nothing for what is no place', () => {
    expect(places.find('Qwertyville on the Zz')).toEqual([])
    expect(places.find('')).toEqual([])
    expect(places.find('\u0000\ud800')).toEqual([])
  })

  it('is empty without bytes, and refuses bytes of another kind', () => {
    expect(gazetteer(new Uint8Array()).find('Paris')).toEqual([])
    expect(() => gazetteer(new TextEncoder().encode('no gazetteer, but long enough to be one'))).toThrow(
      'npm run places',
    )
  })

  it('fits in two megabytes', () => {
    expect(bytes.length).toBeLessThan(2_000_000)
  })
})

describe('the place a report means', () => {
  const placeOf = (text: string, name: string) => readParties(text).find((party) => party.name === name)?.place

  it('is the one in the state the report speaks of', () => {
    const text = 'Police in Springfield, Oregon, closed a road. Salem, the capital of Oregon, sent help to Springfield.'
    expect(placeOf(text, 'Salem')?.region).toBe('Oregon')
  })

  it('takes the region that follows a name that is not listed', () => {
    const place = placeOf('A barn burned down in Oxlip Hollow, Kentucky, on Friday.', 'Oxlip Hollow')
    expect([place?.region, place?.latitude]).toEqual(['Kentucky', null])
  })

  it('is nowhere when only its namesake in another country is listed', () => {
    const text = 'Peru sent troops to El Tambo. Officials in Peru said the town in the Peruvian hills was cut off.'
    expect(placeOf(text, 'El Tambo')).toBeNull()
  })
})
