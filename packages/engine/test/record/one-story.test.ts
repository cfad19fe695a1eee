import { describe, expect, it } from 'vitest'
import { hashOf, type Reading, recordOf, recordOfStory, type StoryRecord } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

const report = (id: string, published: string | null, text: string, more: Partial<Reading> = {}): Reading => ({
  ...readingOfText(text, published, { id, outlet: 'Harbour Wire' }),
  hash: hashOf(new TextEncoder().encode(text)),
  ...more,
})

const first = report(
  'fire',
  '2031-03-02',
  'Port fire kills 12. At least 12 people died when a silo burned at the port of Aveiro on Sunday, the harbour master, Joana Reis, said. Smoke hung over Aveiro and the lagoon for hours.',
)
const edited = report(
  'fire',
  '2031-03-02',
  'Port fire kills 14. At least 14 people died when a silo burned at the port of Aveiro on Sunday, the harbour master, Joana Reis, said. Smoke hung over Aveiro and the lagoon for hours.',
  { updated: '2031-03-03' },
)
const later = report(
  'toll',
  '2031-03-04',
  'The harbour master of Aveiro, Joana Reis, said 19 people had died in the fire at the port. The silo in Aveiro burned for a night.',
)
const flood = report(
  'flood',
  '2031-03-03',
  'Nine drown in Kisumu. Nine people drowned in Kisumu when the river Nyando burst its banks, the Kenyan police said. Roads to Ahero were cut.',
)
const undated = report(
  'undated',
  null,
  'The fire at the port of Aveiro was out on March 4, 2031, the harbour master, Joana Reis, said. The silo in Aveiro is a ruin.',
)

const fire = [[later], [edited, first], [undated]]

/** The story of the fire, as `recordOf` has it among others. */
const among = (asOf: string | null): StoryRecord | undefined =>
  recordOf([...fire.flat(), flood], language, { profile: 'default', asOf, decisions: [] }).stories.find(({ reports }) =>
    reports.some(({ id }) => id === 'fire'),
  )

const alone = (story: StoryRecord, asOf: string | null): StoryRecord | null =>
  recordOfStory(
    {
      id: story.id,
      reports: fire.map((versions) => ({
        versions,
        why: story.why.find((step) => step.startsWith(`${versions[0]!.id}:`)) ?? '',
      })),
    },
    language,
    { profile: 'default', asOf, decisions: [] },
  )

describe('the record of one story', () => {
  it('says what the words of each claim are in, whatever the rest of the report is in', () => {
    const zones = later.zones.map((zone, at) => ({ ...zone, language: at === 0 ? 'pt' : zone.language }))
    const { reports } = recordOf([{ ...later, language: 'gl', zones }], language, {
      profile: 'default',
      asOf: null,
      decisions: [],
    }).stories[0]!
    expect(reports[0]!.language).toBe('gl')
    expect(new Set(reports[0]!.claims.map((claim) => claim.language))).toEqual(new Set(['pt']))
  })

  it('is what the record of all has of it', () => {
    const story = among(null)!
    expect(story.reports).toHaveLength(4)
    expect(alone(story, null)).toEqual(story)
  })

  it('is as it stood on a day', () => {
    const story = among('2031-03-03')!
    expect(story.reports.map(({ id, revisedBy }) => [id.slice(0, 4), revisedBy])).toEqual([
      ['fire', 'fire'],
      ['fire', null],
    ])
    expect(alone(story, '2031-03-03')).toEqual(story)
  })

  it('is none before the first of its reports was out', () => {
    expect(alone(among(null)!, '2031-03-01')).toBeNull()
  })
})
