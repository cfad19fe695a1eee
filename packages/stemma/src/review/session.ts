import { type Decision, faultOf, type Language, reviewQueue, targetOf } from '@stemma/engine'
import { FailedError } from '../problem.ts'
import { act, isAct } from './acts.ts'
import type { Asked, OpenStory, ReviewDesk } from './desk.ts'
import { acceptance, claimOf, claimsTarget, readingOf } from './drafts.ts'
import type { Asker, Scene, Tidings } from './scene.ts'
import { trialTold } from './trial.ts'

/** What came of a review. */
export interface Reviewed {
  /** Entries that were written. */
  readonly entries: readonly number[]
  readonly left: number
}

/** Goes through the questions of some stories with a person, what would change most first. */
export const review = async (desk: ReviewDesk, asker: Asker, language: Language): Promise<Reviewed> => {
  const shelf = createShelf(desk, language)
  await shelf.load()
  const entries: number[] = []
  const done: number[] = []
  let at = 0
  let chosen = 0
  let help = false
  let tidings: Tidings | null = null
  for (;;) {
    const queue = shelf.queue()
    const asked = queue[Math.min(at, queue.length - 1)]
    if (asked === undefined) break
    at = Math.min(at, queue.length - 1)
    const scene = await sceneOf(asked, chosen)
    const key = await asker.key(scene)
    tidings = null
    if (key === null || key === 'q') break
    const go = (to: number): void => {
      at = (to + queue.length) % queue.length
      chosen = 0
    }
    if (key === 'j') go(at + 1)
    else if (key === 'k') go(at - 1)
    else if (key === '?') help = !help
    else if (/^[1-9]$/.test(key)) chosen = Math.min(Number(key), scene.claims.length) - 1
    else if (key === 'u') await tried(async () => undoing(asked))
    else if (key === 'L') await tried(() => lock(asked))
    else if (isAct(key)) {
      await tried(async () => {
        const drafted = await act(key, scene, asker)
        if (drafted === null) tidings = { kind: 'said', says: 'left as it was' }
        else if ('says' in drafted) tidings = { kind: 'refused', says: drafted.says }
        else await send(drafted, asked)
      })
    } else tidings = { kind: 'said', says: `there is no key ${key}; ? tells which there are` }
  }
  return { entries, left: shelf.queue().length }

  async function sceneOf(asked: Asked, chosen: number): Promise<Scene> {
    const { item, story } = asked
    const claims = item.claims.flatMap((id) => claimOf(id, story.record) ?? [])
    const queue = shelf.queue()
    return {
      ...asked,
      number: queue.indexOf(asked) + 1,
      of: queue.length,
      claims,
      chosen: Math.max(0, Math.min(chosen, claims.length - 1)),
      readings: await desk.readings(story.record.id),
      would: await wouldBe(asked, claims[chosen]?.id ?? null),
      tidings,
      help,
    }
  }

  /** By trying it where that is soon done, else as the queue estimates. */
  async function wouldBe({ item, story }: Asked, claim: string | null): Promise<readonly string[]> {
    if (claim === null) return item.would
    const claims = readingOf(claim, story.record)
    const after = await desk.tried(story, { kind: 'reject', target: claimsTarget(claims), reason: 'tried' })
    if (after === null) return item.would
    return trialTold(story.record, after, item.line.id, language)
  }

  async function tried(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof FailedError)) throw error
      tidings = { kind: 'refused', says: error.message }
      await shelf.load()
    }
  }

  async function lock({ item, story }: Asked): Promise<void> {
    const target = targetOf(item.line.id, story.record)
    if (target !== null) await send(acceptance(target, story.record, null), { item, story })
  }

  async function send(decision: Decision, { story }: Asked): Promise<void> {
    const fault = faultOf(decision)
    if (fault !== null) {
      tidings = { kind: 'refused', says: fault.says }
      return
    }
    const { seq, stories } = await desk.decide(decision, story.revision)
    entries.push(seq)
    done.push(seq)
    tidings = { kind: 'done', says: `${told[decision.kind]}, entry ${seq}; u undoes it` }
    await shelf.renew([story.record.id, ...stories])
  }

  /** Of what was decided here the last; else the last that the line in view shows. */
  async function undoing({ item, story }: Asked): Promise<void> {
    const shown = marksOn(story, item.line.id, item.claims)
    const seq = done.at(-1) ?? shown.at(-1)
    if (seq === undefined) {
      tidings = { kind: 'said', says: 'nothing was decided here that could be undone' }
      return
    }
    const reason = await asker.text(`Undo entry ${seq}: why?`)
    if (reason === null || reason.trim() === '') {
      tidings = { kind: 'said', says: 'left as it was: to undo a decision takes a reason' }
      return
    }
    const kept = await desk.undo(seq, reason.trim(), story.revision)
    entries.push(kept.seq)
    if (done.at(-1) === seq) done.pop()
    tidings = { kind: 'done', says: `entry ${seq} undone, by entry ${kept.seq}` }
    await shelf.renew([story.record.id, ...kept.stories])
  }
}

const told: Readonly<Record<Decision['kind'], string>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  merge: 'brought together',
  split: 'parted',
  origin: 'origin set',
  relation: 'relation set',
  standing: 'standing set',
  grade: 'graded',
  note: 'noted',
}

/** Seqs of the decisions that a line, or any of some claims, shows and that hold. */
const marksOn = ({ record }: OpenStory, line: string, claims: readonly string[]): readonly number[] => {
  const lines = [record.tallies, record.contradictions, record.utterances, record.incidents].flat()
  const marks = [
    ...(lines.find(({ id }) => id === line)?.decided ?? []),
    ...claims.flatMap((id) => claimOf(id, record)?.decided ?? []),
  ]
  return marks
    .filter(({ overruledBy }) => overruledBy === null)
    .map(({ seq }) => seq)
    .toSorted((a, b) => a - b)
}

/** The stories under review and their questions, in the order in which they are asked. */
interface Shelf {
  readonly load: () => Promise<void>
  /** Looks again at some stories, and at those that took their place. */
  readonly renew: (stories: readonly string[]) => Promise<void>
  readonly queue: () => readonly Asked[]
}

const createShelf = (desk: ReviewDesk, language: Language): Shelf => {
  const held = new Map<string, readonly Asked[]>()
  let queue: readonly Asked[] = []
  const open = async (id: string): Promise<void> => {
    const story = await desk.open(id)
    if (story === null) held.delete(id)
    else
      held.set(
        id,
        reviewQueue(story.record, story.rulings, language).map((item) => ({ item, story })),
      )
  }
  const order = (): void => {
    queue = [...held.values()]
      .flat()
      .toSorted((a, b) => b.item.weight - a.item.weight || (a.item.id < b.item.id ? -1 : 1))
  }
  return {
    load: async () => {
      held.clear()
      for (const id of await desk.stories()) await open(id)
      order()
    },
    renew: async (stories) => {
      const all = new Set(await desk.stories())
      for (const id of held.keys()) if (!all.has(id)) held.delete(id)
      for (const id of new Set(stories)) if (all.has(id)) await open(id)
      for (const id of all) if (!held.has(id)) await open(id)
      order()
    },
    queue: () => queue,
  }
}
