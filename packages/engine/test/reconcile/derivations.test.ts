import { describe, expect, it } from 'vitest'
import { type Reading, recordOf } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

const wire =
  'A ferry sank near the harbour of Lomé on Friday and at least nine people drowned, the coast guard said. Divers searched the wreck until dark while families waited on the quay in the rain. The owner of the ship could not be reached. The port was closed to traffic and two cruise ships were sent to Cotonou.'

const report = (id: string, published: string, text: string): Reading => readingOfText(text, published, { id })

/** Who was made from whom, as "from → to: kind". */
const derivations = (...readings: readonly Reading[]): string[] =>
  recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] }).stories.flatMap((story) =>
    story.derivations.map(({ from, to, kind }) => `${from} → ${to}: ${kind}`),
  )

describe('derivations', () => {
  it('knows a copy, and which came first', () => {
    const [first, copy] = [report('wire', '2031-05-06', wire), report('paper', '2031-05-07', wire)]
    expect(derivations(first, copy)).toEqual(['wire → paper: verbatim'])
    expect(derivations(copy, first)).toEqual(['wire → paper: verbatim'])
  })

  it('knows a copy with words of its own around it for a rewrite', () => {
    const own =
      'Nobody in the town had seen the like since the great flood, and the bells rang all night long. Divers searched the wreck until dark while families waited on the quay in the rain. Shops stayed shut in the morning, and the mayor asked for silence at noon.'
    expect(derivations(report('wire', '2031-05-06', wire), report('own', '2031-05-07', own))).toEqual([
      'wire → own: rewrite',
    ])
  })

  it('takes a shared quotation for a shared source, not for a copy', () => {
    const quoted =
      '"The sea took the ship in a minute and there was nothing that anybody on the quay could do for them," he said.'
    const one = `The coast guard spoke late. ${quoted} Lorries brought blankets to the shore, and the nuns of the hill made soup for the divers.`
    const two = `Questions remain in Lomé. ${quoted} Engineers want to lift the hull next week if the wind allows it and the crane arrives.`
    expect(derivations(report('one', '2031-05-06', one), report('two', '2031-05-06', two))).toEqual([])
  })

  it('finds none between reports of the same event in their own words', () => {
    const other =
      'Nine dead were counted after the sinking off Togo. Rescue boats came back empty at nightfall, said a fisherman who had helped, and the harbour master let nobody out to sea.'
    expect(derivations(report('wire', '2031-05-06', wire), report('other', '2031-05-06', other))).toEqual([])
  })

  it('believes a credit: which has it from which on one day, and that fewer words are taken', () => {
    const agency = readingOfText(wire, '2031-05-06T12:00', { id: 'b-wire', outlet: 'Coast Wire' })
    const early = readingOfText(`LOMÉ (Coast Wire) — ${wire}`, '2031-05-06T09:00', { id: 'a-paper', outlet: 'Paper' })
    expect(derivations(agency, early)).toEqual(['b-wire → a-paper: verbatim'])
    const { stories } = recordOf([agency, early], language, { profile: 'default', asOf: null, decisions: [] })
    expect(stories[0]!.derivations[0]!.evidence.steps).toContain('it credits “Coast Wire”, the outlet of the other')
  })

  it('shows captions that both print', () => {
    const caption = 'Divers leave the harbour of Lomé in the rain. Photo: EPA'
    const [one, two] = [
      report('a', '2031-05-06', `${caption}\n\n${wire}\n`),
      report('b', '2031-05-07', `${caption}\n\n${wire}\n`),
    ]
    const { stories } = recordOf([one, { ...two, hash: 'other' }], language, {
      profile: 'default',
      asOf: null,
      decisions: [],
    })
    expect(stories[0]!.derivations[0]!.evidence.steps.join(' · ')).toContain('both print the caption “Divers leave')
  })

  it('shows the words that both share', () => {
    const { stories } = recordOf([report('a', '2031-05-06', wire), report('b', '2031-05-07', wire)], language, {
      profile: 'default',
      asOf: null,
      decisions: [],
    })
    const [run] = stories[0]!.derivations[0]!.evidence.runs
    expect(wire.slice(...run!.from)).toBe(wire.slice(...run!.to))
    expect(wire.slice(...run!.from).length).toBeGreaterThan(100)
  })
})
