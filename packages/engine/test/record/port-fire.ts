import { type Reading, recordOf, type StoryRecord } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** What an outlet told of the fire at a port, and the day it came out. */
export type Told = readonly [outlet: string, published: string, text: string]

export const readingsOf = (...told: readonly Told[]): Reading[] =>
  told.map(([outlet, published, text], at) => ({
    ...readingOfText(text, published, { id: `${outlet} ${at}`, outlet }),
    story: 'fire',
  }))

export const storiesOf = (readings: readonly Reading[]): readonly StoryRecord[] =>
  recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] }).stories

/** The record of the fire as some outlets told it. */
export const storyOf = (...told: readonly Told[]): StoryRecord => storiesOf(readingsOf(...told))[0]!

export const sunday: Told = [
  'Harbour Wire',
  '2031-03-02',
  'Joana Reis, the harbour master, said 12 people died in the fire at the port of Aveiro on Sunday. Smoke hung over the town.',
]
export const monday: Told = [
  'Northern Post',
  '2031-03-03',
  'Joana Reis, the harbour master, said 19 people had died in the fire at the port of Aveiro. Boats came from Ovar.',
]
