import { expect, it } from 'vitest'
import { decided, report, storyOf, target } from './desk.ts'

it('keeps an acceptance on one line where later reports part what was accepted in halves', () => {
  const early = [
    report(
      'Harbour Wire',
      2,
      'Port fire in Aveiro\n\nThe interior ministry said 12 people had been killed in Porto overnight.\n\nThe interior ministry said 100 people had been killed in Porto on Sunday.\n\nThe interior ministry said 12 people had been killed in Braga on Sunday.\n',
    ),
    report(
      'Northern Post',
      2,
      'Port fire in Aveiro\n\nThe interior ministry said 2 people had been killed in the city overnight.\n\nThe interior ministry said 2 people had been killed in Aveiro on Sunday.\n',
    ),
  ]
  const late = report(
    'Evening Ledger',
    2,
    'Port fire in Aveiro\n\nThe interior ministry said 100 people had been killed in Aveiro on Sunday.\n',
  )
  const story = storyOf(early)
  for (const { id, low, best, high, readings } of story.tallies) {
    if (readings.length === 0) continue
    const accept = decided({ kind: 'accept', target: target(id, story), as: { low, best, high }, reason: null })
    const locked = storyOf([...early, late], accept).tallies.filter(({ rule }) => rule === 'R14')
    expect(locked).toMatchObject([{ low, best, high, decided: [{ seq: 10 }] }])
  }
})
