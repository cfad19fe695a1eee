import type fc from 'fast-check'

/**
 * How many cases a property is tried on: all of them in `npm test`, one in twenty in a bare `vitest run`, which is for
 * the minutes between two edits. The cases are the same each time; SEED=… tries others.
 */
export const cases = (count: number): fc.Parameters<unknown> => ({
  numRuns: isFull ? count : Math.ceil(count / 20),
  seed: process.env.SEED === undefined ? 20_220_110 : Number(process.env.SEED),
})

/** Whether everything is to be tried: `npm test`. */
export const isFull = process.env.MODE === 'full'
