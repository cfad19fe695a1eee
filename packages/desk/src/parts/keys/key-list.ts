import { useEffect, useSyncExternalStore } from 'react'

/** What some keys do; those that do the same two ways, or there and back, stand together. */
export interface KeyTold {
  readonly keys: readonly string[]
  readonly says: string
}

/** Keys of a part of the desk. */
export interface KeyGroup {
  /** "On the timeline". */
  readonly name: string
  readonly keys: readonly KeyTold[]
}

interface Listed {
  readonly isOpen: boolean
  /** Of what is on the screen now, in the order in which it came. */
  readonly groups: readonly KeyGroup[]
}

let listed: Listed = { isOpen: false, groups: [] }
const listeners = new Set<() => void>()

const set = (next: Partial<Listed>): void => {
  listed = { ...listed, ...next }
  for (const listener of listeners) listener()
}

/** Puts keys on the list of keys for as long as what they are of is on the screen. The group stays the same while it says the same. */
export const useListedKeys = (group: KeyGroup): void =>
  useEffect(() => {
    set({ groups: [...listed.groups, group] })
    return () => set({ groups: listed.groups.filter((each) => each !== group) })
  }, [group])

/** Opens the list of keys, or closes it. */
export const showKeys = (isOpen: boolean): void => set({ isOpen })

export const isListOpen = (): boolean => listed.isOpen

/** Whether the list is open, and the keys of what is on the screen. */
export const useKeyList = (): Listed =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => listed,
  )
