import { useSyncExternalStore } from 'react'

/** What a person is deciding upon: a claim or a line of a story. */
export interface Deciding {
  readonly story: string
  /** Id of the claim or line. */
  readonly line: string
  /** What it is called, for the head of the dialog. */
  readonly says: string
}

let open: Deciding | null = null
const listeners = new Set<() => void>()

/**
 * Opens the dialog, or closes it with null. It stands above all screens: what is decided may take away the very row that it
 * was opened from.
 */
export const decideOn = (deciding: Deciding | null): void => {
  open = deciding
  for (const listener of listeners) listener()
}

/** What is being decided upon; null for nothing. */
export const useDeciding = (): Deciding | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
