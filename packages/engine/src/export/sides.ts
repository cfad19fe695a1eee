import type { Contradiction } from '../reconcile/contradictions.ts'
import type { Utterance } from '../reconcile/utterances.ts'
import type { StoryIndex } from '../record/story-index.ts'

/** One of the things that cannot all hold: what it says, and the claims that say it. */
export interface Side {
  readonly says: string
  readonly claims: readonly string[]
}

/** The sides of a contradiction, to be shown beside each other; one side with all claims where they cannot be told apart. */
export const sidesOf = ({ type, about, between }: Contradiction, index: StoryIndex): readonly Side[] => {
  const sides: { says: string; claims: string[] }[] = []
  /** Those that are on no side yet, with their place. */
  const left = new Map(between.map((claim, at) => [claim, at] as const))
  const put = (says: string, claims: readonly string[]): void => {
    const own = [...new Set(claims)].filter((claim) => left.has(claim)).toSorted((a, b) => left.get(a)! - left.get(b)!)
    if (own.length === 0) return
    for (const claim of own) left.delete(claim)
    sides.push({ says, claims: own })
  }
  for (const id of about) {
    const tally = index.tallies.get(id)
    for (const { claims, worded } of tally?.readings ?? []) put(`${worded} · ${tally!.label}`, claims)
    if (type === 'denial')
      put(
        'denied',
        (tally?.readings ?? []).flatMap(({ standings }) => standings),
      )
    for (const { says, claims } of index.incidents.get(id)?.versions ?? []) put(says, claims)
    for (const spoken of bySpeaker(index.utterances.get(id), index)) put(spoken.says, spoken.claims)
  }
  put('', between)
  return sides.length < 2 ? [{ says: '', claims: between }] : sides
}

/** The renderings of an utterance by the one who is said to have spoken. */
const bySpeaker = (utterance: Utterance | undefined, { claims }: StoryIndex): readonly Side[] => {
  const spoken = new Map<string, { says: string; claims: string[] }>()
  for (const { claim } of utterance?.renderings ?? []) {
    const told = claims.get(claim)
    const speaker = told?.claim.kind === 'quotation' ? told.claim.speaker : null
    const key = speaker === null ? '' : `${told!.report.id} ${speaker.party ?? claim}`
    const side = spoken.get(key) ?? { says: speaker?.name ?? 'nobody named', claims: [] }
    side.claims.push(claim)
    spoken.set(key, side)
  }
  return [...spoken.values()]
}
