import { describe, expect, it, onTestFinished } from 'vitest'
import type { Found, Source } from '../src/inputs/found.ts'
import type { Outcome } from '../src/reading/batch.ts'
import { readInOrder, type Step } from '../src/reading/in-order.ts'
import { startThreads } from '../src/reading/threads.ts'

const source = (content: string): Source => ({ kind: 'source', input: content, format: 'text', content, meta: {} })

const threads = (most: number, seconds = 1) => {
  const started = startThreads(new URL('./unruly-worker.js', import.meta.url), most, {
    seconds,
    megabytes: 64,
    characters: 100,
  })
  onTestFinished(() => started.close())
  return (...contents: readonly string[]) => started.read(contents.map(source), { kind: 'json' })
}

const told = (steps: readonly (Step | Outcome)[]): string[] =>
  steps.map((step) => (step.kind === 'read' ? step.output : step.kind === 'known' ? 'known' : step.why))

describe('threads', () => {
  it('stops a report that hangs, names it, and reads those around it', async () => {
    const read = threads(1)
    expect(told(await read('before', 'hang', 'after'))).toEqual([
      'before',
      'not read: took longer than 1 second; split it, or leave out what is no report',
      'after',
    ])
    expect(told(await read('next'))).toEqual(['next'])
  })

  it('stops a report that fills the memory, names it, and reads those around it', async () => {
    // A busy machine takes long to fill it.
    const read = threads(2, 20)
    expect(told(await read('before', 'swell', 'after', 'swell'))).toEqual([
      'before',
      'not read: took more than 64 MB of memory; split it into one file a report',
      'after',
      'not read: took more than 64 MB of memory; split it into one file a report',
    ])
    expect(told(await read('next'))).toEqual(['next'])
  })

  it('lives on when a thread dies', async () => {
    const read = threads(1)
    const [before, dead, after] = told(await read('before', 'exit', 'after'))
    expect([before, after]).toEqual(['before', 'after'])
    expect(dead).toMatch(/^not read: /)
  })
})

describe('reading in order', () => {
  async function* given(count: number, taken: { count: number }): AsyncGenerator<Found> {
    for (let at = 0; at < count; at++) {
      taken.count += 1
      yield at % 5 === 4 ? { kind: 'problem', input: `${at}`, why: `bad ${at}` } : source(`${at}`)
    }
  }

  it('gives outcomes and problems in the order of the inputs, though later ones are read first', async () => {
    const read = async (sources: readonly Source[]) => {
      await new Promise((done) => setTimeout(done, 10 - Number(sources[0]!.input) / 10))
      return sources.map(({ input }) => ({ kind: 'read', input, output: input, notes: [], digest: '' }) as const)
    }
    const steps: string[] = []
    const load = { threads: () => 4, batch: 5 }
    for await (const step of readInOrder(given(100, { count: 0 }), read, load)) steps.push(step.input)
    expect(steps).toEqual(Array.from({ length: 100 }, (_, at) => `${at}`))
  })

  it('takes no more from the inputs than is wanted of it', async () => {
    const taken = { count: 0 }
    const read = async (sources: readonly Source[]) =>
      sources.map(({ input }) => ({ kind: 'read', input, output: input, notes: [], digest: '' }) as const)
    for await (const step of readInOrder(given(10_000, taken), read, { threads: () => 2, batch: 5 })) {
      await new Promise((done) => setTimeout(done, 1))
      if (step.input === '20') break
    }
    expect(taken.count).toBeLessThan(500)
  })

  it('names the source of each outcome, also where threads left the rest of an earlier batch', async () => {
    const read = async (sources: readonly Source[]) =>
      sources
        .slice(0, 2)
        .map(({ input }) => ({ kind: 'read', input, output: `read ${input}`, notes: [], digest: '' }) as const)
    const paired: string[] = []
    for await (const step of readInOrder(given(10, { count: 0 }), read, { threads: () => 4, batch: 5 }))
      if (step.kind === 'read') paired.push(`${step.source.input}: ${step.output}`)
    expect(paired).toEqual(['0: read 0', '1: read 1', '6: read 6', '7: read 7'])
  })

  it('passes on what goes wrong with the inputs', async () => {
    async function* broken(): AsyncGenerator<Found> {
      yield source('1')
      throw new Error('the disk is gone')
    }
    const read = async () => [{ kind: 'read', input: '1', output: '1', notes: [], digest: '' } as const]
    const all = async () => {
      for await (const _ of readInOrder(broken(), read, { threads: () => 1, batch: 1 }));
    }
    await expect(all()).rejects.toThrow('the disk is gone')
  })
})
