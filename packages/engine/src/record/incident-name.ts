import type { Incident } from '../reconcile/incidents.ts'
import { fold } from '../text/fold.ts'
import { inRunningText, type StoryIndex } from './story-index.ts'

/** What an incident is called within a sentence. */
export interface IncidentName {
  /** "dismissal"; what already names its kind stands for it: "shoot-to-kill orders". */
  readonly what: string
  /** Whom or what it befell: "the cabinet"; null where no report says, or in more words than a heading holds. */
  readonly whom: string | null
  /** Who did it; null where no report says, in more words than a heading holds, or where it is whom it befell. */
  readonly who: string | null
}

/** Names an incident by its kind and by those concerned, as far as a heading can. */
export const incidentName = ({ type, target, who }: Incident, index: StoryIndex): IncidentName => {
  const whom = inShort(target, index)
  const by = who !== null && target !== null && fold(who) === fold(target) ? null : inShort(who, index)
  if (whom === null) return { what: type, whom, who: by }
  const isKind = whom.slice(whom.lastIndexOf(' ') + 1).startsWith(type)
  return isKind ? { what: whom, whom: null, who: by } : { what: type, whom, who: by }
}

/** Words; a clause that was taken for a name has more. */
const longest = 9

const inShort = (phrase: string | null, index: StoryIndex): string | null =>
  phrase === null || phrase.split(/\s+/).length > longest ? null : inRunningText(phrase, index)
