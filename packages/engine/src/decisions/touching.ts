import type { Reading } from '../claims/reading.ts'
import type { Ruling } from './in-force.ts'
import { touchedBy } from './touched.ts'

/** Finds the rulings that touch some reports, in order, at the cost of these reports however many rulings there are. */
export const rulingsTouching = (rulings: readonly Ruling[]): ((readings: readonly Reading[]) => readonly Ruling[]) => {
  if (rulings.length === 0) return () => rulings
  const held = new Map<string, Ruling[]>()
  const hold = (key: string, ruling: Ruling): void => {
    const among = held.get(key)
    if (among === undefined) held.set(key, [ruling])
    else among.push(ruling)
  }
  for (const ruling of rulings) {
    const { claims, reports, outlets } = touchedBy(ruling.decision)
    for (const id of claims) hold(`claim ${id}`, ruling)
    for (const id of reports) hold(`report ${id}`, ruling)
    for (const name of outlets) hold(`outlet ${name}`, ruling)
  }
  return (readings) => {
    const found = new Set<Ruling>()
    const take = (key: string): void => {
      for (const ruling of held.get(key) ?? []) found.add(ruling)
    }
    for (const { id, outlet, claims } of readings) {
      take(`report ${id}`)
      if (outlet !== null) take(`outlet ${outlet}`)
      for (const claim of claims) take(`claim ${claim.id}`)
    }
    return [...found].toSorted((a, b) => a.seq - b.seq)
  }
}
