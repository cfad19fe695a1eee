import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { isListOpen } from './key-list.ts'

/**
 * What a letter did. `missed`: it meant to open something that is not there to be opened, so that what is typed next is
 * meant for that and for nothing else.
 */
export type Pressed = 'done' | 'missed' | 'none'

/**
 * Single letters, digits and signs as keys of a screen, while nothing is typed into. What a letter does has been done, and the
 * field it opens has the focus, before the next letter is looked at: nothing that is typed into a field is taken for a key.
 */
export const useLetters = (press: (key: string, isRepeated: boolean) => Pressed): void => {
  const latest = useRef(press)
  useLayoutEffect(() => {
    latest.current = press
  })
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.length !== 1 || event.key === ' ' || event.isComposing || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || !isOn || isListOpen() || isTyping(event.target)) return
      if (isHeld(event)) {
        event.preventDefault()
        return
      }
      const did = flushSync(() => latest.current(event.key, event.repeat))
      if (did === 'missed') holdLetters()
      if (did !== 'none') event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=checkbox], [type=button]), textarea, select, [contenteditable], [role=slider], [role=listbox], [role=dialog], dialog',
  ) !== null

/** Whoever writes lets less time pass between two letters, in milliseconds. */
const pause = 600

let heldUntil = 0

/** Takes no letter for a key until nobody writes any more: what they wrote into was not there, or is gone. */
export const holdLetters = (): void => {
  heldUntil = performance.now() + pause
}

const isHeld = ({ timeStamp }: KeyboardEvent): boolean => {
  if (timeStamp >= heldUntil) return false
  heldUntil = timeStamp + pause
  return true
}

const kept = 'stemma.letters'
let isOn = localStorage.getItem(kept) !== 'off'
const listeners = new Set<() => void>()

/** Whether letters act as keys at all: whoever speaks to the machine may turn them off, and it stays so. */
export const useLettersOn = (): readonly [isOn: boolean, turn: (isOn: boolean) => void] => [
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOn,
  ),
  (on) => {
    isOn = on
    localStorage.setItem(kept, on ? 'on' : 'off')
    for (const listener of listeners) listener()
  },
]
