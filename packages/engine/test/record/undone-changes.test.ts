import { describe, expect, it } from 'vitest'
import { changesOf, type Decision, type Reading, type StoryRecord } from '../../src/index.ts'
import { language } from '../claims/readings.ts'
import { claimWith, decided, report, storyOf } from '../decisions/desk.ts'

const wire = report('Coast Wire', 1, 'A fire in Lomé killed 164 people, the interior ministry said.')
const gazette = report('Gazette', 1, 'The interior ministry said 164 people died in the fire in Lomé on Monday.')
const post = report('Morning Post', 2, 'The interior ministry said 170 people had died in the fire in Lomé.')

const told = (before: StoryRecord, after: StoryRecord): string[] =>
  changesOf([before], after, language).map(({ kind, says }) => `${kind}: ${says}`)

/** What is told when a person decides of the claim with some words, and when the decision is taken back. */
const decidedAndUndone = (
  readings: readonly Reading[],
  words: string,
  decide: (target: ReturnType<typeof claimWith>) => Decision,
): { readonly made: string[]; readonly undone: string[] } => {
  const before = storyOf(readings)
  const after = storyOf(readings, decided(decide(claimWith(words, before))))
  return { made: told(before, after), undone: told(after, before) }
}

describe('a decision that is taken back', () => {
  it('is told as it was told when it was made: the rejection of a figure, and what stands by it', () => {
    const { made, undone } = decidedAndUndone([wire], '164', (target) => ({
      kind: 'reject',
      target,
      reason: 'misread',
    }))
    expect(made).toEqual([
      'figure: No figure for the number of people killed stands any more; before, it was 164.',
      'standing: The figure of 164 for the number of people killed was rejected in review.',
      'grade: The number of people killed was given by a single origin, and is now pending.',
    ])
    expect(undone).toEqual([
      'figure: The number of people killed now stands at 164, according to the interior ministry.',
      'standing: The rejection of the figure of 164 for the number of people killed was taken back.',
      'grade: The number of people killed was pending, and is now given by a single origin.',
    ])
  })

  it('is told in one line where no number moves: another report gives the same, or a later one stands', () => {
    const reject = (target: ReturnType<typeof claimWith>): Decision => ({ kind: 'reject', target, reason: 'misread' })
    for (const other of [gazette, post]) {
      const { made, undone } = decidedAndUndone([wire, other], '164', reject)
      expect(made).toEqual(['standing: The figure of 164 for the number of people killed was rejected in review.'])
      expect(undone).toEqual([
        'standing: The rejection of the figure of 164 for the number of people killed was taken back.',
      ])
    }
  })

  it.each(['withdrawn', 'denied'] as const)('is told where it said that a figure was %s', (standing) => {
    const { made, undone } = decidedAndUndone([wire, post], '170', (target) => ({
      kind: 'standing',
      target,
      standing,
      reason: 'told us by telephone',
    }))
    expect(made).toContain(`standing: The figure of 170 for the number of people killed was ${standing}.`)
    expect(undone).toContain(
      `standing: The figure of 170 for the number of people killed no longer counts as ${standing}.`,
    )
  })

  it('is told of a figure that a report withdrew, without telling of the withdrawal anew', () => {
    const withdrawn = report(
      'Evening Ledger',
      3,
      'The interior ministry withdrew the figure of 164 dead in the fire in Lomé on Wednesday.',
    )
    const { made, undone } = decidedAndUndone([wire, withdrawn], '164', (target) => ({
      kind: 'reject',
      target,
      reason: 'misread',
    }))
    expect(made.filter((line) => line.startsWith('standing'))).toEqual([
      'standing: The figure of 164 for the number of people killed was rejected in review.',
    ])
    expect(undone.filter((line) => line.startsWith('standing'))).toEqual([
      'standing: The rejection of the figure of 164 for the number of people killed was taken back.',
    ])
  })

  it('is told though the page was edited meanwhile, and of a number that stays rejected nothing is', () => {
    const page = (text: string, hash: string, captured: string): Reading => ({
      ...report('Coast Wire', 1, text),
      id: 'https://example.org/fire',
      hash,
      captured,
    })
    const text = 'A fire in Lomé killed 164 people, the interior ministry said.'
    const first = page(text, 'first', '2031-03-01T10:00:00Z')
    const edited = page(`${text} Shops stayed shut.`, 'second', '2031-03-01T12:00:00Z')
    const ruled = decided({ kind: 'reject', target: claimWith('164', storyOf([first])), reason: 'misread' })
    const before = storyOf([first], ruled)
    expect(told(before, storyOf([first, edited], ruled))).toEqual([])
    expect(told(before, storyOf([first, edited]))).toContain(
      'standing: The rejection of the figure of 164 for the number of people killed was taken back.',
    )
  })

  it('is not told of another claim of the report that says the same', () => {
    const twice = report(
      'Coast Wire',
      1,
      'A fire in Lomé killed 164 people, the interior ministry said. The ministry said on Monday that 164 people were killed in Lomé.',
    )
    const story = storyOf([twice])
    const ruled = decided({ kind: 'reject', target: claimWith('164', story), reason: 'misread' })
    const after = storyOf([twice], ruled)
    expect(told(after, after)).toEqual([])
    expect(told(after, storyOf([twice, { ...post, story: 'fire' }], ruled)).join()).not.toContain('taken back')
  })
})
