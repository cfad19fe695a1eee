import {
  type Decision,
  type DecisionAct,
  decisionFrom,
  decisionsInForce,
  type Reading,
  type Ruling,
  recordOf,
  type StoryRecords,
  targetOf,
} from '@stemma/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { cases } from '../cases.ts'
import { crisis, pile, readRow } from '../crises.ts'
import { actsOf, picks } from '../decisions.ts'
import { unfounded } from '../unfounded.ts'

const language = loadEnglish()

const record = (readings: readonly Reading[], decisions: readonly Ruling[] = []): StoryRecords =>
  recordOf(readings, language, { profile: 'default', asOf: null, decisions })

const steps = fc.array(fc.record({ picks, undo: fc.boolean() }), { maxLength: 12 })
const decided = fc.array(fc.record({ picks, undo: fc.constant(false) }), { minLength: 1, maxLength: 8 })

describe('whatever people decide', () => {
  it('any sequence of decisions and undos gives the record of the sequence without the undone ones', () => {
    fc.assert(
      fc.property(pile, steps, (rows, steps) => {
        const readings = rows.map(readRow)
        const acts = actsOf(record(readings), steps)
        const isHeld = ({ seq }: DecisionAct): boolean =>
          !acts.some((later) => later.seq > seq && later.act.kind === 'undo' && later.act.of === seq && isHeld(later))
        const left = acts.filter((act) => act.act.kind === 'decision' && isHeld(act))
        expect(JSON.stringify(record(readings, decisionsInForce(acts)))).toBe(
          JSON.stringify(record(readings, decisionsInForce(left))),
        )
        if (left.length === 0)
          expect(JSON.stringify(record(readings, decisionsInForce(acts)))).toBe(JSON.stringify(record(readings)))
      }),
      cases(120),
    )
  })

  it('the order of reports and of decisions changes no byte', () => {
    fc.assert(
      fc.property(pile, decided, fc.nat(), (rows, steps, turn) => {
        const readings = rows.map(readRow)
        const rulings = decisionsInForce(actsOf(record(readings), steps))
        const turned = <T>(all: readonly T[]): readonly T[] => {
          const by = turn % Math.max(1, all.length)
          return [...all.slice(by), ...all.slice(0, by)].toReversed()
        }
        expect(JSON.stringify(record(turned(readings), turned(rulings)))).toBe(
          JSON.stringify(record(readings, rulings)),
        )
      }),
      cases(120),
    )
  })

  it('nothing is deleted: every claim, every figure of a count, every line decided upon', () => {
    fc.assert(
      fc.property(pile, decided, (rows, steps) => {
        const readings = rows.map(readRow)
        const before = record(readings)
        const rulings = decisionsInForce(actsOf(before, steps))
        const after = record(readings, rulings)
        expect(claimsOf(after)).toEqual(claimsOf(before))
        expect(unfounded(after, readings)).toEqual([])
        const drawn = drawnIn(after)
        // A figure of another event is drawn beside one of this, where there is one.
        const background = new Set(
          readings.flatMap(({ claims }) =>
            claims.flatMap((claim) => (claim.kind === 'figure' && claim.background ? [claim.id] : [])),
          ),
        )
        expect([...drawnIn(before)].filter((id) => !drawn.has(id) && !background.has(id))).toEqual([])
        const told = new Set(seqsIn(after))
        expect(rulings.filter(({ seq }) => !told.has(seq))).toEqual([])
      }),
      cases(120),
    )
  })

  it('the record comes back from JSON as it went in, and so does each decision', () => {
    fc.assert(
      fc.property(pile, decided, (rows, steps) => {
        const readings = rows.map(readRow)
        const rulings = decisionsInForce(actsOf(record(readings), steps))
        const made = record(readings, rulings)
        expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made)
        for (const { decision } of rulings)
          expect(decisionFrom(JSON.parse(JSON.stringify(decision)))).toEqual({ decision, fault: null })
      }),
      cases(60),
    )
  })

  it('a count that was accepted keeps its numbers whatever is reported next, and says where reports say otherwise', () => {
    fc.assert(
      fc.property(crisis, crisis, fc.nat(), (rows, later, which) => {
        const readings = rows.map(readRow)
        const [story] = record(readings).stories
        const counted = story!.tallies.filter(({ readings }) => readings.length > 0)
        fc.pre(counted.length > 0)
        const { id, low, best, high } = counted[which % counted.length]!
        const decision: Decision = {
          kind: 'accept',
          target: targetOf(id, story!)!,
          as: { low, best, high },
          reason: null,
        }
        const accept = [{ seq: 1, time: '2031-03-12T08:00:00Z', actor: 'the desk', decision }]
        const more = [...readings, ...later.map((row) => readRow({ ...row, id: `later ${row.id}` }))]
        const all = record(more, accept).stories.flatMap(({ tallies }) => tallies)
        const locked = all.filter(({ rule }) => rule === 'R14')
        expect(locked).toHaveLength(1)
        expect(locked).toMatchObject([{ low, best, high, decided: [{ seq: 1 }] }])
        const free = record(more)
          .stories.flatMap(({ tallies }) => tallies)
          .find((tally) => tally.id === locked[0]!.id)!
        const differs = free.low !== low || free.best !== best || free.high !== high
        expect(locked[0]!.review.some((look) => look.includes('the reports now say'))).toBe(differs)
      }),
      cases(120),
    )
  })
})

const claimsOf = ({ stories }: StoryRecords): readonly string[] =>
  stories.flatMap(({ reports }) => reports.flatMap(({ claims }) => claims.map(({ id }) => id))).toSorted()

const drawnIn = ({ stories }: StoryRecords): ReadonlySet<string> =>
  new Set(stories.flatMap(({ tallies }) => tallies.flatMap(({ readings }) => readings.flatMap(({ claims }) => claims))))

/** Entries that a record names, on its lines or among those not carried out. */
const seqsIn = (records: StoryRecords): readonly number[] => {
  const found: number[] = []
  JSON.stringify(records, (key, value) => {
    if ((key === 'decided' || key === 'unmet') && Array.isArray(value)) for (const { seq } of value) found.push(seq)
    return value
  })
  return found
}
