import { citedAs } from '../reconcile/outlet.ts'
import type { Sentenced } from './speaking.ts'
import type { StoryIndex } from './story-index.ts'

/** What sentences about the tallies of a record are made from. */
export const sentencedBy = ({ tallies, origins, claims, reports }: StoryIndex): Sentenced => ({
  tallies,
  origins,
  claims: new Map([...claims].map(([id, { claim }]) => [id, claim])),
  cited: new Map([...reports].map(([id, report]) => [id, citedAs(report)])),
})
