import { randomUUID } from 'node:crypto'
import type { Decision } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { type Stamping, type Store, writing } from '../../packages/stemma/src/casebook/casebook.ts'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { decide } from '../../packages/stemma/src/casebook/deciding.ts'
import { append } from '../../packages/stemma/src/casebook/journal.ts'
import { hold } from '../../packages/stemma/src/casebook/locks.ts'
import { createDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { readingsKept } from '../../packages/stemma/src/casebook/readings.ts'
import { rebuild } from '../../packages/stemma/src/casebook/rebuilding.ts'
import { recordIn, storiesIn } from '../../packages/stemma/src/casebook/records.ts'
import { seeAgain } from '../../packages/stemma/src/casebook/seeing-again.ts'
import { placeSome, settle } from '../../packages/stemma/src/casebook/settling.ts'
import { capture, finish, takeIn } from '../../packages/stemma/src/casebook/taking-in.ts'
import { verify } from '../../packages/stemma/src/casebook/verifying.ts'
import type { Source } from '../../packages/stemma/src/inputs/found.ts'
import { canonical, type Json } from '../../packages/stemma/src/journal/canonical.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { readWith } from '../reading.ts'
import { placesFor } from './stores.ts'

const language = loadEnglish()
const quiet = { told: () => {}, stopped: null }
const stamping: Stamping = () => ({
  time: '2026-03-01T08:00:00.000Z',
  actor: 'A. Weaver',
  engine: 'stemma 0.1.0',
  rules: 'r1',
})

const mill = (dead: number): string =>
  `Aveiro mill fire\n\nAVEIRO, 3 March 2026 – ${dead} people were killed when a mill burned down in Aveiro on Monday, police said. The mill of Aveiro spun wool.\n`

const page = (dead: number, captured: string): Source => ({
  kind: 'source',
  input: 'crawl',
  format: 'text',
  content: new TextEncoder().encode(mill(dead)),
  meta: { url: 'https://mill.example/fire', outlet: 'The Mill', published: '2026-03-03', captured },
})

const resultOf = ({ content, meta }: Source) => {
  const reading = readWith(content as Uint8Array, meta)
  return { kind: 'read' as const, reading, text: canonical(reading as unknown as Json), notes: [] }
}

const put = (casebook: Store, source: Source) => takeIn(casebook, stamping, source, resultOf(source))

/** What one process does up to some point, and the rest when it is let go on. */
const pausing = () => {
  let reached = (): void => {}
  let goOn = (): void => {}
  const isReached = new Promise<void>((done) => {
    reached = done
  })
  const mayGoOn = new Promise<void>((done) => {
    goOn = done
  })
  const here = (): Promise<void> => {
    reached()
    return mayGoOn
  }
  return { isReached, goOn, here }
}

const ofTheMill: Decision = {
  kind: 'grade',
  source: { kind: 'outlet', name: 'The Mill' },
  reliability: 'B',
  credibility: null,
  reason: null,
}

const isSettledSoon = (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<boolean>((done) => setTimeout(() => done(false), 300))])

const found = async (casebook: Database) =>
  (await verify(casebook, language, { readData: true, seals: [], told: () => {} })).findings

describe('two processes at one moment', () => {
  const { place, made, opened } = placesFor('postgres')
  const two = async () => {
    const at = await place()
    await (await createDatabase(at)).close()
    const [one, other] = [await opened(at), await opened(at)]
    await writing(one, (held) => append(held, stamping(), [{ kind: 'opened', casebook: randomUUID() }]))
    return [one, other] as const
  }

  it('a page is seen again while it is placed beside a later version: it speaks for its report', async () => {
    const [one, other] = await two()
    await put(one, page(12, '2026-03-03T10:00:00Z'))
    await settle(one, language, quiet)
    await put(one, page(15, '2026-03-04T10:00:00Z'))
    const { isReached, goOn, here } = pausing()
    const holding = other.db.transaction().execute(async (db) => {
      await db.selectFrom('story').select('id').forUpdate().execute()
      await here()
    })
    await isReached

    // It has put the later version beside the first and comes to mark their story.
    const placing = placeSome(one, language)
    expect(await isSettledSoon(placing)).toBe(false)
    const seeing = seeAgain(other, stamping, page(12, '2026-03-05T10:00:00Z'))
    expect(await isSettledSoon(seeing)).toBe(false)
    goOn()
    await holding
    expect([await placing, await seeing]).toEqual([1, 6])

    await settle(one, language, quiet)
    const [story] = await storiesIn(one, 1)
    expect((await recordIn(one, language, story!.id))!.tallies[0]!.best).toBe(12)
    expect(story!.revision).toBe(6)
    expect(await found(one)).toEqual([])
  })

  it('a decision waits for who places reports, and who writes in the journal for neither', async () => {
    const [one, other] = await two()
    await put(one, page(12, '2026-03-03T10:00:00Z'))
    await settle(one, language, quiet)
    const { isReached, goOn, here } = pausing()
    const placing = one.db.transaction().execute(async (db) => {
      await hold('postgres', db, { kind: 'placing' })
      await here()
    })
    await isReached
    const deciding = decide(other, stamping, ofTheMill, { expect: null, key: null })
    expect(await isSettledSoon(deciding)).toBe(false)
    expect(await isSettledSoon(put(one, page(15, '2026-03-04T10:00:00Z')))).toBe(true)
    goOn()
    await placing
    expect((await deciding).seq).toBe(6)
  })

  it('a report that is read before one taken in earlier is not placed before it', async () => {
    const [one, other] = await two()
    const [first, second] = [page(12, '2026-03-03T10:00:00Z'), page(15, '2026-03-04T10:00:00Z')]
    const seq = await writing(one, (held) => capture(held, stamping, first))
    await put(other, second)
    expect(await placeSome(one, language)).toBe(0)
    await writing(other, (held) => finish(held, stamping, seq!, resultOf(first)))
    expect(await placeSome(one, language)).toBe(2)
  })

  it('verify finds nothing wrong with what comes while it looks', async () => {
    const [one, other] = await two()
    await put(one, page(12, '2026-03-03T10:00:00Z'))
    let came = 0
    const verified = verify(one, language, {
      readData: true,
      seals: [],
      told: () => {
        if (came < 4) void put(other, page(13 + came++, '2026-03-04T10:00:00Z'))
      },
    })
    expect((await verified).findings).toEqual([])
    expect(came).toBeGreaterThan(2)
  })

  it('rebuild puts nothing in place where somebody wrote meanwhile', async () => {
    const casebook = await made()
    await writing(casebook, (held) => append(held, stamping(), [{ kind: 'opened', casebook: randomUUID() }]))
    await put(casebook, page(12, '2026-03-03T10:00:00Z'))
    await settle(casebook, language, quiet)
    await casebook.db.updateTable('report').set({ title: 'altered' }).execute()
    async function* rereadings() {
      yield* readingsKept(casebook)
      await put(casebook, page(15, '2026-03-04T10:00:00Z'))
    }
    await expect(rebuild(casebook, language, rereadings(), stamping, quiet, false)).rejects.toThrow(
      /written to while everything was made anew, and nothing was put in place/,
    )
    expect(await put(casebook, page(15, '2026-03-04T10:00:00Z'))).toBeNull()
  })
})
