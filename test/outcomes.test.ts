import { join } from 'node:path'
import { type RecordClaim, recordOf, type StoryRecord } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { root } from './command-line.ts'
import { readFolder } from './reading.ts'

/** What a folder of reports on one crisis comes to. */
const storyOf = (folder: string): StoryRecord => {
  const { stories } = recordOf(readFolder(folder), loadEnglish(), { profile: 'default', asOf: null, decisions: [] })
  expect(stories).toHaveLength(1)
  return stories[0]!
}

const ours = (crisis: string): StoryRecord => storyOf(join(root, 'corpus', crisis, 'reports'))

const claimsOf = ({ reports }: StoryRecord): RecordClaim[] => reports.flatMap(({ claims }) => claims)
const tally = ({ tallies }: StoryRecord, label: string): StoryRecord['tallies'][number] => {
  const found = tallies.find((each) => each.label === label)
  expect(found, `${label} is among ${tallies.map((each) => each.label).join('; ')}`).toBeDefined()
  return found!
}
const originOf = ({ origins }: StoryRecord, id: string): StoryRecord['origins'][number] =>
  origins.find((origin) => origin.id === id)!
const party = ({ parties }: StoryRecord, name: RegExp): StoryRecord['parties'][number][] =>
  parties.filter(({ variants }) => variants.some((variant) => name.test(variant.name)))
const readingsOf = (story: StoryRecord, label: string): string[] =>
  tally(story, label).readings.map(
    ({ worded, state, origin }) => `${worded} ${state}, ${originOf(story, origin).family ?? 'no authority'}`,
  )

const seeds = process.env.STEMMA_SEEDS
const january = [
  { in: 'our words', story: () => ours('january-2022'), furniture: [1800, 41, 85] },
  ...(seeds === undefined
    ? []
    : [{ in: 'the words of the outlets', story: () => storyOf(seeds), furniture: [2000, 35, 92] }]),
]

describe.each(january)('January 2022, in $in', ({ story: made, furniture }) => {
  const story = made()

  it('counts the detained of two offices of one state; only the later number of the ministry replaces its own', () => {
    const { readings, origins } = tally(story, 'detained')
    expect(readingsOf(story, 'detained')).toEqual([
      'about 5,800 standing, Kazakhstan',
      '7,939 superseded, Kazakhstan',
      'nearly 8,000 restatement, Kazakhstan',
      'nearly 10,000 standing, Kazakhstan',
    ])
    expect(readings.map(({ asOf }) => asOf)).toEqual(['2022-01-09', '2022-01-10', '2022-01-10', '2022-01-11'])
    expect(new Set(readings.slice(1).map(({ origin }) => origin)).size).toBe(1)
    expect(origins).toBe(2)
  })

  it('has no best number of the dead: 164 is one post, deleted, and what rests on it falls with it', () => {
    const { best, floor, readings } = tally(story, 'killed')
    expect(best).toBeNull()
    expect(floor).toBe(42)
    const fallen = readings.filter(({ state }) => state === 'withdrawn')
    expect(fallen.flatMap(({ value }) => value)).toEqual([160, 164])
    expect(new Set(fallen.map(({ origin }) => origin)).size).toBe(1)
    expect(originOf(story, fallen[0]!.origin)).toMatchObject({ family: 'Kazakhstan', channel: 'post' })
    expect(new Set(fallen.flatMap(({ reports }) => reports)).size).toBe(3)
    for (const { why } of fallen) expect(why).toMatch(/rests? on a withdrawn figure/)
  })

  it('counts protesters, officers and children apart, as parts of the dead', () => {
    const { id } = tally(story, 'killed')
    for (const part of ['protesters', 'security forces', 'children'])
      expect(tally(story, `killed · ${part}`).partOf).toBe(id)
    expect(tally(story, 'killed · protesters').best).toBe(26)
    expect(tally(story, 'killed · security forces').best).toBe(16)
    expect(tally(story, 'killed · children').best).toBe(3)
  })

  it('finds that more officers died in one city than in the country', () => {
    const [found] = story.contradictions.filter(({ type }) => type === 'logic')
    expect(found?.says).toMatch(/in Almaty: at least 18 .* more than killed · security forces: 16/)
    expect(found?.excluded).not.toEqual([])
  })

  it('merges no soldiers of the pact with soldiers of Russia', () => {
    expect([tally(story, 'deployed · soldiers').best, tally(story, 'deployed · soldiers · Russia').best]).toEqual([
      2500, 2500,
    ])
    expect(story.contradictions.map(({ says }) => says).join()).toMatch(/2,500 is given as deployed/)
  })

  it('hears one speech in three reports word for word, and in a fourth in other words', () => {
    const [speech] = story.utterances
    expect(speech?.speaker).toBe('Kassym-Jomart Tokayev')
    const relations = speech!.renderings.map(({ relation }) => relation)
    expect(relations.slice(0, 3)).toEqual(['verbatim', 'verbatim', 'verbatim'])
    expect(relations.slice(3)).toContain('proposed')
  })

  it('makes one word in many mouths no utterance', () => {
    const said = claimsOf(story).filter(
      (claim) => claim.kind === 'quotation' && /^\W*terrorists\W*$/.test(claim.exact.slice(-14)),
    )
    for (const { id } of said) {
      const joined = story.utterances.filter(({ renderings }) => renderings.some(({ claim }) => claim === id))
      for (const { renderings } of joined) expect(renderings.length).toBeLessThanOrEqual(1)
    }
  })

  it('knows two bodies and one man, however they are spelled', () => {
    expect(party(story, /^National Security Committee$/)).toHaveLength(1)
    expect(party(story, /^National Security Council$/)).toHaveLength(1)
    expect(party(story, /^National Security Co/)).toHaveLength(2)
    expect(party(story, /Mass?imov$/)).toMatchObject([
      { variants: [{ name: 'Karim Masimov' }, { name: 'Karim Massimov' }] },
    ])
    expect(party(story, /Jomart Tokayev$/)).toMatchObject([
      { variants: [{ name: 'Kassym-Jomart Tokayev' }, { name: 'Kasim-Jomart Tokayev' }] },
    ])
    expect(party(story, /Karin$/)).not.toEqual(party(story, /^Karim/))
  })

  it('sets "sacked" against "resigned", and the removed against the remover', () => {
    const says = story.contradictions.filter(({ type }) => type === 'attribution').map((found) => found.says)
    expect(
      says.filter((each) => /resignation of .*cabinet/i.test(each) && /dismissal of .*cabinet/i.test(each)),
    ).toHaveLength(1)
    expect(says.filter((each) => /dismissal of Kassym-Jomart Tokayev/.test(each))).toHaveLength(1)
  })

  it('takes nothing from headlines of another year, and keeps what officials did not say', () => {
    const claims = claimsOf(story)
    for (const value of furniture)
      expect(claims.filter((claim) => claim.kind === 'figure' && claim.value === value)).toEqual([])
    expect(claims.some((claim) => claim.kind === 'standing' && claim.type === 'silence')).toBe(true)
  })
})

describe('the ferry of 1998', () => {
  const story = ours('ferry-1998')

  it('has nobody rescued by a message that was withdrawn', () => {
    const { best, grade, readings } = tally(story, 'rescued · passengers')
    expect([best, grade]).toEqual([null, 'withdrawn'])
    expect(readings).toMatchObject([{ value: 236, state: 'withdrawn' }])
  })

  it('puts back a number that was taken back', () => {
    const { best, readings } = tally(story, 'killed')
    expect(best).toBe(131)
    expect(readings.at(-1)).toMatchObject({ value: 131, state: 'standing', asOf: '1998-02-21' })
    expect(readings.at(-1)?.why).toMatch(/reinstated/)
    expect(readings.find(({ value, asOf }) => value === 131 && asOf === '1998-02-15')?.state).toBe('superseded')
  })

  it('shows a count that was lowered', () => {
    expect(tally(story, 'missing').review.join()).toMatch(/revised down from 104 to 90 to 95/)
  })

  it('shows where two sides contest, and who denies what', () => {
    expect(tally(story, 'aboard').grade).toBe('contested')
    expect(tally(story, 'killed').readings.find(({ value }) => value === 160)?.state).toBe('denied')
    expect(story.contradictions.filter(({ type }) => type === 'denial').map(({ says }) => says)).toMatchObject([
      expect.stringMatching(/160 \(union/),
    ])
  })

  it('counts foreigners as a part', () => {
    const foreign = tally(story, 'killed · foreigners')
    expect([foreign.best, foreign.partOf]).toEqual([6, tally(story, 'killed').id])
  })

  it('counts no dead of an older wreck, and new bodies apart', () => {
    const old = tally(story, 'killed').readings.filter(({ value }) => value === 73)
    expect(old.map(({ state }) => state)).toEqual(['background', 'background'])
    expect(tally(story, 'killed · newly counted')).toMatchObject({ accumulation: 'flow', best: 23 })
  })

  it('knows who copied and who rewrote, and counts neither', () => {
    const named = new Map(story.reports.map(({ id, outlet, title }) => [id, outlet ?? title]))
    expect(
      story.derivations.map(({ from, to, kind }) => `${named.get(from)} → ${named.get(to)}, ${kind}`).toSorted(),
    ).toEqual([
      '98 dead in Guinea ferry disaster, navy says → Morning Star, rewrite',
      'Coast Wire → The Delta Herald, verbatim',
    ])
    const copies = story.derivations.map(({ to }) => to)
    for (const { claims, reports } of story.origins.filter(({ bare }) => bare)) {
      const figures = claimsOf(story).filter(({ id, kind }) => claims.includes(id) && kind === 'figure')
      if (figures.length > 0) expect(reports.every((report) => copies.includes(report))).toBe(false)
    }
  })

  it('follows a number back over three hops, and denies a rumour', () => {
    const chains = claimsOf(story).map(({ attribution }) => attribution.map(({ name }) => name).join(' ← '))
    expect(chains).toContain('port official ← La Lance')
    const denied = claimsOf(story).filter((claim) => claim.kind === 'standing' && claim.type === 'denied')
    expect(denied.map(({ exact }) => exact).join()).toMatch(/denied a rumour/)
  })
})

describe('the earthquake of 2017', () => {
  const story = ours('earthquake-2017')

  it('lowers the toll of one list, and keeps the list of another office beside it', () => {
    const { readings, review, origins, low, high } = tally(story, 'killed · in Peru')
    expect(review.join()).toMatch(/revised down from 412 to at least 389/)
    expect(readings.filter(({ state }) => state === 'standing').map(({ value }) => value)).toEqual([389, 405])
    expect([low, high, origins]).toEqual([389, null, 2])
  })

  it('adds the counts of two countries up to a floor', () => {
    const { floor, sum } = tally(story, 'killed')
    expect(floor).toBe(435)
    expect(sum?.parts).toEqual([tally(story, 'killed · in Peru').id, tally(story, 'killed · in Bolivia').id])
  })

  it('keeps what was newly found out of what was found in all', () => {
    expect(tally(story, 'killed · in Cojata · newly counted')).toMatchObject({ accumulation: 'flow', best: 27 })
  })

  it('knows a copy that a machine reworded', () => {
    expect(story.derivations).toMatchObject([{ kind: 'spun' }])
    const [from, to] = [story.derivations[0]!.from, story.derivations[0]!.to]
    expect(story.reports.find(({ id }) => id === from)?.outlet).toBe('Capital Daily')
    expect(story.reports.find(({ id }) => id === to)?.title).toMatch(/^Peru reduces tremor death count/)
  })

  it('counts the dead of an older earthquake nowhere, and denies a rumour', () => {
    for (const { readings } of story.tallies)
      expect(readings.filter(({ value, state }) => value === 519 && state !== 'background')).toEqual([])
    const denied = claimsOf(story).filter((claim) => claim.kind === 'standing' && claim.type === 'denied')
    expect(denied.map(({ exact }) => exact).join()).toMatch(/denied/)
  })
})
