import {
  type DecisionAct,
  decisionsInForce,
  type Reading,
  type Ruling,
  recordOf,
  type StoryRecord,
} from '@stemma/engine'
import { loadEnglish } from '../../src/models.ts'
import { FailedError } from '../../src/problem.ts'
import type { ReviewDesk } from '../../src/review/desk.ts'

/** A desk over some readings, whose journal is a list: what is decided shows in the record at once. */
export interface ListDesk extends ReviewDesk {
  readonly acts: DecisionAct[]
  readonly records: () => readonly StoryRecord[]
}

export const deskOver = (readings: readonly Reading[]): ListDesk => {
  const language = loadEnglish()
  const acts: DecisionAct[] = []
  const made = (decisions: readonly Ruling[]): readonly StoryRecord[] =>
    recordOf(readings, language, { profile: 'default', asOf: null, decisions }).stories
  const records = () => made(decisionsInForce(acts))
  const enter = (act: DecisionAct['act'], expect: number) => {
    if (acts.length > expect) throw new FailedError('the story has changed since; look again, and decide on that')
    const seq = acts.length + 1
    acts.push({ seq, time: '2031-03-05T10:00:00.000Z', actor: 'Ana Lima', act })
    return { seq, stories: records().map(({ id }) => id) }
  }
  return {
    acts,
    records,
    stories: async () => records().map(({ id }) => id),
    open: async (id) => {
      const record = records().find((story) => story.id === id)
      return record === undefined ? null : { record, revision: acts.length, rulings: decisionsInForce(acts) }
    },
    readings: async () => new Map(readings.map((reading) => [reading.id, reading])),
    tried: async (story, decision) => {
      const trial: Ruling = { seq: acts.length + 1, time: '2031-03-05T10:00:00.000Z', actor: 'trial', decision }
      return made([...decisionsInForce(acts), trial]).find(({ id }) => id === story.record.id) ?? null
    },
    decide: async (decision, expect) => enter({ kind: 'decision', decision }, expect),
    undo: async (of, reason, expect) => enter({ kind: 'undo', of, reason }, expect),
  }
}
