import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * The width of an element, in pixels, as it is and becomes.
 *
 * @param before what it is taken for until it is known
 */
export const useWidth = (before: number): readonly [RefObject<HTMLElement | null>, number] => {
  const element = useRef<HTMLElement | null>(null)
  const [width, setWidth] = useState(before)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = (): void => setWidth(Math.max(280, Math.floor(current.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
