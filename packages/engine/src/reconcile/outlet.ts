import type { Reading } from '../claims/reading.ts'

/** A report's outlet, or the best that stands for one: the host of its page, or the report itself. */
export const outletOf = ({ outlet, url, id }: Pick<Reading, 'outlet' | 'url' | 'id'>): string => {
  if (outlet !== null) return outlet
  const host = url === null ? null : /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]
  return host === null || host === undefined ? id : host.replace(/^www\./i, '').toLowerCase()
}

/** What a person would call a report in a sentence: its outlet, the host of its page, or its headline. */
export const citedAs = (reading: Pick<Reading, 'outlet' | 'url' | 'id' | 'title'>): string => {
  const outlet = outletOf(reading)
  return outlet !== reading.id ? outlet : reading.title === null ? `report ${reading.id}` : `“${reading.title}”`
}
