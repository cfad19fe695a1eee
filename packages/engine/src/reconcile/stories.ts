import type { Reading } from '../claims/reading.ts'
import { idOf } from '../text/id.ts'
import { byPublication, type Story } from './story.ts'

/** Which reports are about one crisis. A story given in the input wins. */
export const storiesOf = (readings: readonly Reading[]): Story[] => {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    const key = reading.story ?? ''
    groups.set(key, [...(groups.get(key) ?? []), reading])
  }
  return [...groups].map(([key, group]) => {
    const ordered = group.toSorted(byPublication)
    return {
      id: key === '' ? idOf('c', ...ordered.map((each) => each.hash)) : key,
      label: ordered[0]?.title ?? key,
      readings: ordered,
    }
  })
}
