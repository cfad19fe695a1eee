import type { Annotated } from '../../report/layers.ts'
import { inside } from '../../text/ordered.ts'
import { exact } from '../../text/span.ts'
import type { Hop } from '../attribution/attributions.ts'
import type { Figure } from '../claim.ts'
import type { StandingWords } from './act-scene.ts'

/** Who put a number out, where a clause on it says so: "90 dead, *posted by the regional government*". */
export const giversIn = (
  words: StandingWords,
  { report, clauses, parties }: Annotated<'clauses' | 'parties'>,
): ((figure: Figure) => readonly Hop[]) => {
  const partyAt = new Map(parties.flatMap((party) => party.mentions.map(({ head }) => [head, party] as const)))
  return (figure) => {
    const giver = inside(clauses, { start: figure.end, end: figure.end + BEHIND }).find(
      ({ kind, lemma, agent }) =>
        (kind === 'participial' || kind === 'relative') &&
        agent !== null &&
        lemma !== null &&
        words.publishing.has(lemma),
    )
    if (giver?.agent == null) return []
    const { start, end, head } = giver.agent
    const party = partyAt.get(head)
    const cue = { start: giver.start, end: Math.min(giver.end, start) }
    return [{ name: party?.name ?? exact(report.text, giver.agent), party: party?.id ?? null, start, end, cue }]
  }
}

/** How far behind a number a clause that says who gave it may reach, in UTF-16 units. */
const BEHIND = 160
