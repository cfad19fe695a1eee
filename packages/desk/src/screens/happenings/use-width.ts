import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is, in pixels, as that changes. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(800)
  useLayoutEffect(() => {
    const here = element.current
    if (here === null) return
    const measure = (): void => setWidth(Math.max(1, Math.round(here.getBoundingClientRect().width)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(here)
    return () => observer.disconnect()
  }, [element])
  return width
}
