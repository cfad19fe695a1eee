import type { Incident } from '../reconcile/incidents.ts'
import type { StoryIndex } from '../record/story-index.ts'
import type { StoryRecord } from '../record/story-record.ts'
import { dayOfIso } from '../text/calendar.ts'

/** A story's incidents as a reader meets them, each in order of time; each stands in one of the three. */
export interface Timeline {
  readonly main: readonly Incident[]
  /** Of a long timeline, what one report alone tells. */
  readonly minor: readonly Incident[]
  /** What happened long before the story and is only recalled. */
  readonly earlier: readonly Incident[]
}

/** Days before the story from which on a happening is of its time. */
const recent = 60

/** A timeline of no more incidents than these is read whole. */
const readable = 12

/** Sets apart what is recalled and, of a long timeline, what one report alone tells. Nothing is left out. */
export const timelineOf = ({ date, incidents }: StoryRecord, index: StoryIndex): Timeline => {
  const start = date === null ? null : dayOfIso(date)
  const isEarlier = ({ final }: Incident): boolean => {
    const day = final === null ? null : dayOfIso(final)
    return start !== null && day !== null && day < start - recent
  }
  const own = incidents.filter((incident) => !isEarlier(incident))
  const isMinor = ({ claims, versions }: Incident): boolean =>
    own.length > readable &&
    versions.length === 0 &&
    new Set(claims.map((id) => index.claims.get(id)?.report.id)).size < 2
  const main = own.filter((incident) => !isMinor(incident))
  const earlier = incidents.filter(isEarlier)
  return main.length === 0 ? { main: own, minor: [], earlier } : { main, minor: own.filter(isMinor), earlier }
}
