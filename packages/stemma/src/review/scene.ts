import type { Reading, RecordClaim } from '@stemma/engine'
import type { Asked } from './desk.ts'

/** What a person has before them: one question, with all that is needed to decide it. */
export interface Scene extends Asked {
  /** From 1. */
  readonly number: number
  readonly of: number
  /** The words that decide it, and which of them is chosen, from 0. */
  readonly claims: readonly RecordClaim[]
  readonly chosen: number
  /** The story's readings, by report. */
  readonly readings: ReadonlyMap<string, Reading>
  /** What would change if the chosen words were rejected, one sentence each. */
  readonly would: readonly string[]
  /** What came of the last key. */
  readonly tidings: Tidings | null
  readonly help: boolean
}

/** What is told of what was done, or could not be. */
export interface Tidings {
  readonly kind: 'done' | 'refused' | 'said'
  readonly says: string
}

/** One of several answers, by the key that gives it. */
export interface Choice {
  readonly key: string
  readonly says: string
}

/** Whoever asks the person: a screen and its keys, or lines that are typed or piped in. Null is that they gave up. */
export interface Asker {
  /** Shows a scene and waits for a key; null at the end. */
  readonly key: (scene: Scene) => Promise<string | null>
  readonly choose: (asks: string, choices: readonly Choice[]) => Promise<string | null>
  /** A line of text, which may be empty. */
  readonly text: (asks: string) => Promise<string | null>
}
