import { changesOf, type Decision, reviewQueue } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { type Stamping, writing } from '../../packages/stemma/src/casebook/casebook.ts'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { decisionsIn } from '../../packages/stemma/src/casebook/decisions.ts'
import { append } from '../../packages/stemma/src/casebook/journal.ts'
import { recordIn } from '../../packages/stemma/src/casebook/records.ts'
import { settle } from '../../packages/stemma/src/casebook/settling.ts'
import { takeIn } from '../../packages/stemma/src/casebook/taking-in.ts'
import { canonical, type Json } from '../../packages/stemma/src/journal/canonical.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { casebookDesk } from '../../packages/stemma/src/review/casebook-desk.ts'
import { claimsTarget } from '../../packages/stemma/src/review/drafts.ts'
import { readWith } from '../reading.ts'
import { placesFor, stores } from './stores.ts'

const language = loadEnglish()

const stamping: Stamping = () => ({
  time: '2031-03-05T10:00:00.000Z',
  actor: 'Ana Lima',
  engine: 'stemma 0.1.0',
  rules: 'r1',
})

const put = async (casebook: Database, outlet: string, published: string, text: string): Promise<void> => {
  const content = new TextEncoder().encode(text)
  const meta = { outlet, published, story: 'fire' }
  const reading = readWith(content, meta)
  const result = { kind: 'read' as const, reading, text: canonical(reading as unknown as Json), notes: [] }
  await takeIn(casebook, stamping, { kind: 'source', input: outlet, format: 'text', content, meta }, result)
}

describe.each(stores)('review of a casebook kept in %s', (kind) => {
  const { made } = placesFor(kind)

  /** A casebook with two accounts of one fire that cannot both hold. */
  const disputed = async () => {
    const casebook = await made()
    await writing(casebook, (held) => append(held, stamping(), [{ kind: 'opened', casebook: 'of a test' }]))
    await put(
      casebook,
      'Harbour Wire',
      '2031-03-02',
      'Joana Reis, the harbour master, said 12 people died in the fire at the port of Aveiro on Sunday. Smoke hung over the town.',
    )
    await put(
      casebook,
      'Radio Delta',
      '2031-03-02',
      'The hospital of Aveiro said 31 people were killed in the fire at the port on Sunday. Doctors worked all night.',
    )
    await settle(casebook, language, { told: () => {}, stopped: null })
    const desk = casebookDesk(casebook, stamping, language, { story: null, limit: 5 })
    const [id = ''] = await desk.stories()
    return { casebook, desk, id, story: (await desk.open(id))! }
  }

  it('tries a decision and keeps nothing, makes it and shows just that', async () => {
    const { casebook, desk, id, story } = await disputed()
    const [item] = reviewQueue(story.record, story.rulings, language)
    expect(item!.question).toBe('contradiction')
    const reject: Decision = {
      kind: 'reject',
      target: claimsTarget(item!.claims.slice(0, 1)),
      reason: 'of another fire',
    }

    const tried = (await desk.tried(story, reject))!
    expect(await decisionsIn(casebook)).toEqual([])
    const { seq } = await desk.decide(reject, story.revision)
    const after = (await desk.open(id))!

    expect(after.record.tallies[0]!.best).toBe(tried.tallies[0]!.best)
    expect(after.revision).toBe(seq)
    expect(changesOf([story.record], after.record, language).map(({ kind }) => kind)).toContain('contradiction')
    expect((await desk.readings(id)).size).toBe(2)
  })

  it('refuses what was decided on a story that has changed since, and goes back to any entry', async () => {
    const { casebook, desk, id, story } = await disputed()
    const [item] = reviewQueue(story.record, story.rulings, language)
    const reject: Decision = {
      kind: 'reject',
      target: claimsTarget(item!.claims.slice(0, 1)),
      reason: 'of another fire',
    }
    const { seq } = await desk.decide(reject, story.revision)

    await expect(desk.undo(seq, 'it was this one', story.revision)).rejects.toThrow(/has changed since/)
    const undone = await desk.undo(seq, 'it was this one', seq)

    expect((await desk.open(id))!.record).toEqual(story.record)
    expect((await decisionsIn(casebook)).map(({ seq, holds }) => [seq, holds])).toEqual([
      [seq, false],
      [undone.seq, true],
    ])
    const then = await recordIn(casebook, language, id, { profile: 'default', asOf: null, upTo: seq })
    expect(changesOf([story.record], then!, language)).not.toEqual([])
    expect(await recordIn(casebook, language, id, { profile: 'default', asOf: null, upTo: seq - 1 })).toEqual(
      story.record,
    )
  })
})
