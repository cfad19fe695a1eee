import { describe, expect, it } from 'vitest'
import { type Reading, recordOf } from '../../src/index.ts'
import { victimsIn } from '../../src/reconcile/victims.ts'
import { language, readingOfText } from '../claims/readings.ts'

const read = (...texts: readonly string[]): Reading[] =>
  texts.map((text, at) => readingOfText(text, '2031-05-06', { id: `r${at}` }))

/** Names of the victims of one story's reports. */
const victims = (...texts: readonly string[]): string[] => {
  const readings = read(...texts)
  const name = ({ report, party }: { readonly report: string; readonly party: string }): string =>
    readings.find(({ id }) => id === report)!.parties.find(({ id }) => id === party)!.name
  return [...new Set(victimsIn(readings, language).map(name))].toSorted()
}

describe('victims', () => {
  it('takes whom a report says was killed, and not the official who says so', () => {
    expect(victims('Maria Lopez, 31, was killed on the bridge, police chief Daniel Warner said.')).toEqual([
      'Maria Lopez',
    ])
  })

  it('takes whom the dead are identified as', () => {
    expect(victims('A man died of his wounds. Police identified him as Peter Novak, 24, of Dayton.')).toEqual([
      'Peter Novak',
    ])
  })

  it('reads a list of names and ages', () => {
    expect(
      victims(
        'The victims were identified as Anna Kovacs, 40; Thomas Reed, 19; and Susan Miller, 27. They were friends.',
      ),
    ).toEqual(['Anna Kovacs', 'Susan Miller', 'Thomas Reed'])
  })

  it('reads a list of names line by line', () => {
    expect(
      victims('The dead were named by the coroner.\n\nThe victims:\n\nAnna Kovacs, 40\n\nThomas Reed, 19, of Lomé\n'),
    ).toEqual(['Anna Kovacs', 'Thomas Reed'])
  })

  it('takes the object of who killed or wounded', () => {
    expect(victims('The blast killed Rosa Martin, 52, and wounded her daughter, Emma Martin, 12.')).toEqual([
      'Emma Martin',
      'Rosa Martin',
    ])
  })

  it('takes the abducted', () => {
    expect(victims('Gunmen kidnapped Paul Becker, 44, an engineer, on the road to the mine on Monday.')).toEqual([
      'Paul Becker',
    ])
  })

  it('leaves out the suspect, though he died', () => {
    expect(
      victims(
        'Police said the gunman, Carl Stone, 35, shot and killed Laura Bennett, 30, before he was killed by officers. Carl Stone had lived next door.',
      ),
    ).toEqual(['Laura Bennett'])
  })

  it('leaves out whom another report of the story calls charged', () => {
    expect(
      victims(
        'Victor Hale, 23, was taken to a hospital with a gunshot wound.',
        'Victor Hale, 23, was arrested on Sunday. Hale was charged with murder, prosecutors said.',
      ),
    ).toEqual([])
  })

  it('leaves out a relative who speaks', () => {
    expect(
      victims('"He was my only boy," said Joan Fisher, the mother of Mark Fisher, 19, who was shot dead on Sunday.'),
    ).toEqual(['Mark Fisher'])
  })

  it('leaves out the dead of long ago', () => {
    expect(
      victims(
        'A ferry sank off Lomé on Monday and nine people drowned. In January 2019, Kofi Mensah was killed when a ferry burned in the same port.',
      ),
    ).toEqual([])
  })

  it('knows one victim in two reports, and gives the party that role', () => {
    const readings = read(
      'Maria Lopez, 31, was killed on the bridge, police said.',
      'The woman who died on the bridge was identified as Maria Lopez, police said.',
    )
    const { stories } = recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] })
    const known = stories[0]!.parties.filter(({ roles }) => roles.includes('victim'))
    expect(known.map(({ name }) => name)).toEqual(['Maria Lopez'])
    expect(known[0]!.evidence.some((step) => step.startsWith('a victim: '))).toBe(true)
  })

  it('says the words and the claims that decided', () => {
    const [victim] = victimsIn(read('Maria Lopez, 31, was killed on the bridge, police said.'), language)
    expect(victim!.claims.length).toBeGreaterThan(0)
    expect(victim!.why.join('; ')).toContain('was killed')
  })

  it('is not slowed or broken by names without end', () => {
    const list = Array.from({ length: 3000 }, (_, at) => `Anna Kovacs${'abcdefghij'[at % 10]}, ${20 + (at % 50)}`)
    const readings = read(`The victims were ${list.join(', ')}`)
    const start = performance.now()
    expect(victimsIn(readings, language).length).toBeGreaterThanOrEqual(0)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
